import Bits
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// REP MOVS and REP STOS beside a model that moves one element after another.
@Suite struct RepeatedStringTests {
  /// What is executed, and on what.
  struct Case: CustomStringConvertible {
    var width: Int
    var isMove: Bool
    var size: Int
    var isDown: Bool
    var source: UInt64
    var target: UInt64
    var count: UInt64

    var description: String {
      "\(width)-bit \(isMove ? "movs" : "stos"), size \(size), \(isDown ? "down" : "up"), "
        + "from 0x\(String(source, radix: 16)) to 0x\(String(target, radix: 16)), \(count) elements"
    }

    /// The instruction, and HLT behind it.
    var code: [UInt8] {
      var bytes: [UInt8] = []
      if size == 2 && width != 16 || size == 4 && width == 16 { bytes.append(0x66) }
      bytes.append(0xF3)
      if size == 8 { bytes.append(0x48) }
      let opcode: UInt8 = isMove ? 0xA4 : 0xAA
      return bytes + [size == 1 ? opcode : opcode + 1, 0xF4]
    }
  }

  /// The 64 KiB that the instruction works in: one segment in 16-bit code.
  private static let base: UInt64 = 0x2_0000
  private static let span: UInt64 = 0x1_0000
  private static let accumulator: UInt64 = 0x8877_6655_4433_2211

  /// A case with its places near one another or near a page's border, of the many that a run can meet.
  private func makeCase(_ width: Int, _ random: inout SplitMix64) -> Case {
    let sizes = width == 64 ? [1, 2, 4, 8] : [1, 2, 4]
    let place = UInt64.random(in: 0x3000..<0xD000, using: &random)
    let border = place & ~0xFFF &+ UInt64.random(in: 0..<24, using: &random) &- 12
    let source = Bool.random(using: &random) ? place : border
    var target = UInt64.random(in: 0x3000..<0xD000, using: &random)
    if Bool.random(using: &random) {
      target = source &+ UInt64.random(in: 0..<80, using: &random) &- 40
    }
    let size = sizes.randomElement(using: &random) ?? 1
    return Case(
      width: width, isMove: Bool.random(using: &random), size: size,
      isDown: Bool.random(using: &random), source: source, target: target,
      count: UInt64.random(in: 0...(0x2800 / UInt64(size)), using: &random))
  }

  /// Memory behind the instruction, element by element; offsets wrap in 16-bit code alone.
  private func model(_ test: Case, _ memory: [UInt8]) -> [UInt8] {
    var memory = memory
    let mask = test.width == 16 ? Self.span - 1 : .max
    for index in 0..<test.count {
      let distance = index &* UInt64(test.size)
      func place(_ start: UInt64, _ byte: Int) -> Int {
        let first = (test.isDown ? start &- distance : start &+ distance) & mask
        return Int(first &+ UInt64(byte))
      }
      let element = (0..<test.size).map { byte in
        test.isMove
          ? memory[place(test.source, byte)]
          : UInt8(truncatingIfNeeded: Self.accumulator >> UInt64(byte * 8))
      }
      for byte in 0..<test.size { memory[place(test.target, byte)] = element[byte] }
    }
    return memory
  }

  private func check(_ test: Case, _ memory: [UInt8]) throws {
    let guest = try TestGuest()
    guest.memory.write(memory, at: GuestPhysicalAddress(Self.base))
    try guest.load(test.code, width: test.width)
    var state = guest.state
    if test.width == 16 { (state.ds, state.es) = (.real(0x2000), .real(0x2000)) }
    let start = test.width == 16 ? 0 : Self.base
    state.rflags = test.isDown ? 2 | 1 << 10 : 2
    (state.rax, state.rcx) = (Self.accumulator, test.count)
    (state.rsi, state.rdi) = (start &+ test.source, start &+ test.target)
    try guest.engine.store(.all, from: state)
    let before = guest.state
    let exit = guest.engine.run(.budget(instructions: 1000))
    guard case .halt = exit else {
      Issue.record("\(test): it ended by \(exit)")
      return
    }
    let after = guest.state
    let found = guest.memory.read(at: GuestPhysicalAddress(Self.base), count: memory.count)
    // The first byte that differs says more than two long arrays.
    let expected = model(test, memory)
    #expect(zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset == nil, "\(test)")
    let bytes = test.count &* UInt64(test.size)
    let mask: UInt64 = test.width == 16 ? 0xFFFF : .max
    func behind(_ index: UInt64) -> UInt64 {
      index & ~mask | (test.isDown ? index &- bytes : index &+ bytes) & mask
    }
    #expect(after.rcx == 0, "\(test)")
    #expect(after.rdi == behind(before.rdi), "\(test)")
    #expect(after.rsi == (test.isMove ? behind(before.rsi) : before.rsi), "\(test)")
  }

  @Test(arguments: [16, 32, 64])
  func `runs are what their elements are, up and down, overlapping and across pages`(width: Int)
    throws
  {
    var random = SplitMix64(state: UInt64(width))
    let memory = (0..<Int(Self.span)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    for _ in 0..<50 { try check(makeCase(width, &random), memory) }
  }

  @Test(arguments: [true, false], [1, 2, 4])
  func `offsets of 16 bits wrap within a run`(isDown: Bool, size: Int) throws {
    let memory = (0..<Int(Self.span)).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
    for isMove in [true, false] {
      // On an element's border: one that lies across the end of the segment is a fault.
      try check(
        Case(
          width: 16, isMove: isMove, size: size, isDown: isDown, source: isDown ? 0x80 : 0xFF80,
          target: isDown ? 0x1040 : 0xE040, count: 0x100), memory)
      try check(
        Case(
          width: 16, isMove: isMove, size: size, isDown: isDown, source: 0x5000,
          target: isDown ? 0x20 : 0xFFE0, count: 0x40), memory)
    }
  }
}
