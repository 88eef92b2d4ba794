import Bus
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Handlers that execute several operations: they stop in their midst as those operations would.
@Suite struct SequenceTests {
  @Test func `a device in the midst of a sequence finds the instruction before it done`() throws {
    let numbers = [Handler.enter, .exit, .movRM32P, .movRM32P, .movRR32].map(\.rawValue)
    #expect(Handler.longest(numbers[...]).length >= 4, "the code below is no sequence any more")
    let guest = try TestGuest()
    try guest.load(
      [
        0x8B, 0x0B,  // mov ecx, [rbx]
        0x8B, 0x16,  // mov edx, [rsi]
        0x89, 0xC8,  // mov eax, ecx
        0xEB, 0xFE,
      ], width: 64)
    guest.memory.store(UInt32(0x1122_3344), at: GuestPhysicalAddress(0x9000))
    var state = guest.state
    (state.rbx, state.rsi) = (0x9000, 0x18_0000)
    try guest.engine.store(.all, from: state)
    let start = guest.engine.retired
    guard case .mmioRead(let address, let width) = guest.engine.run(.budget(instructions: 3)) else {
      Issue.record("the second load met no device")
      return
    }
    #expect(address.rawValue == 0x18_0000 && width == 4)
    #expect(guest.state.rcx == 0x1122_3344 && guest.state.rip == 0x7C02)
    #expect(guest.engine.retired == start + 1)
    guest.engine.answer(0x5566_7788, width: 4)
    guard case .budgetSpent = guest.engine.run(.budget(instructions: 2)) else {
      Issue.record("the rest of the budget was not spent")
      return
    }
    #expect(guest.state.rdx == 0x5566_7788 && guest.state.rax == 0x1122_3344)
    #expect(guest.engine.retired == start + 3)
  }

  @Test func `only the first of a sequence enters a block, only the last branches`() {
    for (_, parts) in Handler.sequences {
      #expect(parts.count > 1 && !parts.dropFirst().contains(.enter))
      for part in parts.dropLast() {
        let name = "\(part)".lowercased()
        #expect(!name.contains("jcc") && !name.hasPrefix("j") && !name.hasPrefix("return"))
        #expect(!name.hasPrefix("execute"))
      }
    }
  }
}
