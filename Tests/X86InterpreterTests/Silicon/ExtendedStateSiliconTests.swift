import Bits
import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// FXSAVE, XSAVE and MXCSR against the host's CPU.
@Suite(.enabled(if: SiliconGuest.refusal == nil, "this host executes no x86-64 code of a test"))
struct ExtendedStateSiliconTests {
  private func check(
    _ code: [UInt8], rounds: Int = 200,
    normalise: (inout NativeState) -> Void = { _ in },
    _ prepare: (inout NativeState, inout SplitMix64) -> Void
  ) throws {
    let guest = try SiliconGuest()
    var generator = SplitMix64(state: 7)
    guest.load(code)
    for _ in 0..<rounds {
      var before = NativeState.random(&generator)
      before.registers[3] = NativeState.dataAddress + 256
      prepare(&before, &generator)
      var expected = before
      try NativeCPU.execute(code, &expected)
      var result = before
      try guest.execute(&result, inBlock: false)
      result.rflags = expected.rflags
      normalise(&result)
      normalise(&expected)
      #expect(result.exception == expected.exception)
      #expect(result.registers == expected.registers)
      #expect(result.floatingPoint == expected.floatingPoint)
      let places = result.data.indices.filter { result.data[$0] != expected.data[$0] }
      #expect(places.isEmpty, "offsets \(places.map { $0 - 256 })")
      if result != expected { return }
    }
  }

  @Test func `LDMXCSR and STMXCSR, with reserved bits and without`() throws {
    for code in [[0x0F, 0xAE, 0x13], [0x0F, 0xAE, 0x1B]] as [[UInt8]] {
      try check(code) { state, generator in
        if generator.next() & 1 == 0 { (state.data[258], state.data[259]) = (0, 0) }
        state.data[258] &= ~2
      }
    }
  }

  // MARK: Images

  /// Where the image begins in ``NativeState/data``: RBX points there.
  private static let image = 256

  /// Leaves out what CPUs differ in: MXCSR_MASK, and the pointers to the last x87 instruction and its operand, which an
  /// AMD CPU saves and restores only while an exception is pending (or always, by CPUID's XSaveErPtr) and this one by
  /// its own choice of bits.
  private static func withoutPointers(_ state: inout NativeState) {
    for index in 6..<24 { state.data[image + index] = 0 }
    for index in 28..<32 { state.data[image + index] = 0 }
    state.floatingPoint.lastOpcode = 0
    state.floatingPoint.lastInstructionPointer = 0
    state.floatingPoint.lastDataPointer = 0
  }

  /// A random image whose MXCSR exists; one in eight has reserved bits.
  private static func makeImage(_ state: inout NativeState, _ generator: inout SplitMix64) {
    if generator.next() & 7 != 0 { (state.data[image + 26], state.data[image + 27]) = (0, 0) }
    // Bit 17 is AMD's alone.
    state.data[image + 26] &= ~2
  }

  @Test(arguments: [[0x0F, 0xAE, 0x03], [0x48, 0x0F, 0xAE, 0x03]] as [[UInt8]])
  func `FXSAVE and FXSAVE64 store the same image`(code: [UInt8]) throws {
    try check(code, normalise: Self.withoutPointers) { _, _ in }
  }

  @Test(arguments: [[0x0F, 0xAE, 0x0B], [0x48, 0x0F, 0xAE, 0x0B]] as [[UInt8]])
  func `FXRSTOR and FXRSTOR64 load the same registers`(code: [UInt8]) throws {
    try check(code, rounds: 1_000, normalise: Self.withoutPointers, Self.makeImage)
  }

  @Test(
    arguments: [
      [0x0F, 0xAE, 0x03], [0x48, 0x0F, 0xAE, 0x0B], [0x0F, 0xAE, 0x23], [0x0F, 0xAE, 0x2B],
    ] as [[UInt8]])
  func `an image that is not aligned is #GP`(code: [UInt8]) throws {
    try check(code, rounds: 40, normalise: Self.withoutPointers) { state, generator in
      state.registers[3] += generator.next() % 15 + 1
      (state.registers[0], state.registers[2]) = (3, 0)
    }
  }

  /// Sets EDX:EAX to some of x87 and SSE, and the area's header to some of them, reserved bits 0.
  private static func makeArea(_ state: inout NativeState, _ generator: inout SplitMix64) {
    makeImage(&state, &generator)
    (state.registers[0], state.registers[2]) = (generator.next() % 4, 0)
    for index in 512..<576 { state.data[image + index] = 0 }
    state.data[image + 512] = UInt8(generator.next() % 4)
  }

  @Test(
    arguments: [[0x0F, 0xAE, 0x23], [0x48, 0x0F, 0xAE, 0x23], [0x0F, 0xAE, 0x33]] as [[UInt8]])
  func `XSAVE, XSAVE64 and XSAVEOPT store the components that are asked for`(code: [UInt8]) throws {
    try check(code, rounds: 400, normalise: Self.withoutPointers, Self.makeArea)
  }

  @Test(arguments: [[0x0F, 0xAE, 0x2B], [0x48, 0x0F, 0xAE, 0x2B]] as [[UInt8]])
  func `XRSTOR and XRSTOR64 load components, or put them to their initial state`(code: [UInt8])
    throws
  {
    try check(code, rounds: 1_000, normalise: Self.withoutPointers, Self.makeArea)
  }

  @Test func `XRSTOR refuses a header with reserved bits`() throws {
    try check([0x0F, 0xAE, 0x2B], rounds: 300, normalise: Self.withoutPointers) {
      state, generator in
      Self.makeArea(&state, &generator)
      // XCOMP_BV's bit 63 is another form, which XSAVEC makes.
      state.data[Self.image + 520 + Int(generator.next() % 7)] = UInt8(generator.next() & 0xFF)
    }
  }
}

/// Integer instructions of later features against the host's CPU.
@Suite(.enabled(if: SiliconGuest.refusal == nil, "this host executes no x86-64 code of a test"))
struct LaterIntegerSiliconTests {
  private static func rows(_ operations: Set<Operation>) -> [OpcodeRow] {
    OpcodeTable.whole.rows.filter { operations.contains($0.operation) }
  }

  @Test func `MOVBE, POPCNT, CMPXCHG8B and CMPXCHG16B, every form`() throws {
    let rows = Self.rows([.movbe, .popcnt, .cmpxchg8b, .cmpxchg16b])
    #expect(rows.count == 5)
    var comparison = SiliconComparison(encodings: 8, states: 24)
    comparison.prepare = { row, state, generator in
      // In every second state the comparison finds what it looks for.
      guard [.cmpxchg8b, .cmpxchg16b].contains(row.operation), generator.next() & 1 == 0 else {
        return
      }
      // RBX is the address and half of the new value.
      let offset = Int(state.registers[3] - NativeState.dataAddress)
      let half = row.operation == .cmpxchg16b ? 8 : 4
      for (number, place) in [(0, offset), (2, offset + half)] {
        state.registers[number] = (0..<half).reduce(0) {
          $0 | UInt64(state.data[place + $1]) << UInt64($1 * 8)
        }
      }
    }
    let differences = try comparison.run(rows)
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
  }

  @Test func `CMPXCHG16B wants an aligned operand, the others do not`() throws {
    var comparison = SiliconComparison(encodings: 2, states: 8)
    comparison.prepare = { _, state, generator in state.registers[3] += generator.next() % 15 + 1 }
    let differences = try comparison.run(Self.rows([.movbe, .popcnt, .cmpxchg8b, .cmpxchg16b]))
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
  }
}
