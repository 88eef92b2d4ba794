import Bus
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Repeated string instructions that reach devices: what the engine keeps of a page, and what a debugger watches there, change
/// neither the accesses nor the count of instructions.
@Suite struct StringRunTests {
  /// What came out of a run to HLT, in order; devices answer with A5H.
  private static func run(_ guest: TestGuest) -> [String] {
    var exits: [String] = []
    while exits.count < 200 {
      switch guest.engine.run(.untilExit) {
      case .portIn(_, let width, let count):
        exits.append("in \(count)")
        guest.engine.transferData = [UInt8](repeating: 0xA5, count: width.rawValue * count)
      case .portOut(_, _, let count): exits.append("out \(count)")
      case .mmioRead(let address, let width):
        exits.append("read \(address.rawValue - 0x10_0000) \(width)")
        guest.engine.answer(0xA5A5_A5A5, width: width)
      case .debug(.watchpoint(_, let address)): exits.append("watch \(address.rawValue)")
      case .halt: return exits
      case let exit: return exits + ["\(exit)"]
      }
    }
    return exits
  }

  /// CALL 8000H, where a RET stands; then the bytes given, and HLT.
  private static func guest(_ code: [UInt8]) throws -> TestGuest {
    let guest = try TestGuest()
    guest.memory.write([0xC3], at: GuestPhysicalAddress(0x8000))
    try guest.load([0xE8, 0xFB, 0x03, 0, 0] + code + [0xF4], width: 32)
    return guest
  }

  /// mov edi, 8000H; mov ecx, 64; mov edx, 1F0H; rep insb.
  private static let input: [UInt8] = [
    0xBF, 0, 0x80, 0, 0, 0xB9, 64, 0, 0, 0, 0xBA, 0xF0, 1, 0, 0, 0xF3, 0x6C,
  ]

  /// mov esi, 8000H; mov ecx, 64; mov edx, 1F0H; rep outsb.
  private static let output: [UInt8] = [
    0xBE, 0, 0x80, 0, 0, 0xB9, 64, 0, 0, 0, 0xBA, 0xF0, 1, 0, 0, 0xF3, 0x6E,
  ]

  @Test func `input over code that has been decoded is one run, and the new code counts`() throws {
    let guest = try Self.guest(Self.input)
    #expect(Self.run(guest) == ["in 64"])
    #expect(
      guest.memory.read(at: GuestPhysicalAddress(0x8000), count: 64)
        == [UInt8](repeating: 0xA5, count: 64))
    // Once more through the code, which is MOVSD now, without end.
    var state = guest.state
    (state.rip, state.rsi, state.rdi) = (0x7C00, 0x9000, 0x9100)
    try guest.engine.store(.general, from: state)
    _ = guest.engine.run(.budget(instructions: 11))
    #expect(guest.state.rip == 0x800A)
  }

  @Test(arguments: [true, false])
  func `a watched byte stops behind the run, and counts nothing`(isInput: Bool) throws {
    let plain = try Self.guest(isInput ? Self.input : Self.output)
    let watched = try Self.guest(isInput ? Self.input : Self.output)
    let point = StopPoint(isInput ? .write : .read, at: GuestVirtualAddress(0x8010), length: 1)
    _ = try watched.accelerator.arm(point)
    let name = isInput ? "in" : "out"
    #expect(Self.run(plain) == ["\(name) 64"])
    #expect(Self.run(watched) == ["\(name) 64", "watch \(0x8010)"])
    #expect(plain.engine.retired == watched.engine.retired)
    #expect(plain.state == watched.state)
  }

  @Test func `each element of a move from a device reads it once`() throws {
    // mov esi, 100000H; mov edi, 9000H; mov ecx, 16; rep movsd
    let guest = try Self.guest([
      0xBE, 0, 0, 0x10, 0, 0xBF, 0, 0x90, 0, 0, 0xB9, 16, 0, 0, 0, 0xF3, 0xA5,
    ])
    #expect(Self.run(guest) == (0..<16).map { "read \($0 * 4) 4" })
    #expect(guest.state.rdi == 0x9040)
  }

  @Test
  func `a long move returns where the count left is a multiple of 16,384, from wherever it began`()
    throws
  {
    for start in [40_000, 32_769, 16_384, 16_385] as [UInt64] {
      // mov edi, 9000H; rep stosb
      let guest = try Self.guest([0xBF, 0, 0x90, 0, 0, 0xF3, 0xAA])
      var state = guest.state
      state.rcx = start
      try guest.engine.store(.general, from: state)
      _ = guest.engine.run(.budget(instructions: 4))
      #expect(guest.state.rcx == (start - 1) / 16_384 * 16_384)
    }
  }
}
