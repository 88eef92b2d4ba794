import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Code that changes while branches lead to it.
@Suite struct ChangedCodeTests {
  /// At 7C00H: add rbx, 1; jmp 7D00H; there: add rcx, 1; jmp 7C00H.
  private static func guest(_ store: [UInt8] = []) throws -> TestGuest {
    let guest = try TestGuest()
    let there = UInt8(0x100 - 4 - store.count - 5)
    try guest.load([0x48, 0x83, 0xC3, 1] + store + [0xE9, there, 0, 0, 0], width: 64)
    guest.memory.write(
      [0x48, 0x83, 0xC1, 1, 0xE9, 0xF7, 0xFE, 0xFF, 0xFF], at: GuestPhysicalAddress(0x7D00))
    return guest
  }

  @Test("a branch that is linked to it goes on to what took its place")
  func fromOutside() throws {
    let guest = try Self.guest()
    var expected: UInt64 = 0
    for step in [1, 2, 3, 5] as [UInt8] {
      // The number that is added.
      guest.memory.write([step], at: GuestPhysicalAddress(0x7D03))
      _ = guest.engine.run(.budget(instructions: 40))
      expected += 10 * UInt64(step)
      #expect(guest.state.rcx == expected)
    }
    #expect(guest.state.rbx == 40)
    #expect(guest.engine.retired == 160)
  }

  @Test("so it does where the guest changes it each time")
  func byTheGuest() throws {
    // mov [rsi], bl
    let guest = try Self.guest([0x88, 0x1E])
    var state = guest.state
    state.rsi = 0x7D03
    try guest.engine.store(.general, from: state)
    _ = guest.engine.run(.budget(instructions: 500))
    #expect((guest.state.rbx, guest.state.rcx) == (100, 5_050))
  }
}
