import Engine
import Testing
import X86

@testable import X86Interpreter

/// Instructions whose outcome depends on how many were retired, or on whose turn it is, within a block.
@Suite struct CountedTests {
  /// Four time stamps at unequal distances, in EBX, ESI, EDI and EBP, and a PAUSE among them.
  private static let stamps: [UInt8] = [
    0x90, 0x0F, 0x31, 0x89, 0xC3,  // nop; rdtsc; mov ebx, eax
    0xF3, 0x90, 0x90, 0x0F, 0x31, 0x89, 0xC6,  // pause; nop; rdtsc; mov esi, eax
    0x0F, 0x01, 0xF9, 0x89, 0xC7,  // rdtscp; mov edi, eax
    0x0F, 0x31, 0x89, 0xC5,  // rdtsc; mov ebp, eax
    0xEB, 0xFE,
  ]

  @Test func `a time stamp within a block is the stepper's`() throws {
    let (blocks, steps) = (try TestGuest(), try TestGuest())
    for guest in [blocks, steps] { try guest.load(Self.stamps, width: 64) }
    guard case .budgetSpent = blocks.engine.run(.budget(instructions: 12)) else {
      Issue.record("the block was left")
      return
    }
    for _ in 0..<12 { _ = steps.engine.run(.step(maskingInterrupts: false)) }
    #expect(blocks.state == steps.state)
    let state = blocks.state
    #expect([state.rsi - state.rbx, state.rdi - state.rsi, state.rbp - state.rdi] == [4, 2, 2])
  }

  @Test func `a time stamp that CR4.TSD forbids faults at its own instruction`() throws {
    let guest = try TestGuest()
    try guest.load(Self.stamps, width: 32)
    var state = guest.state
    state.cr4 |= 1 << 2
    state.cs = .flat(0xB, SegmentAttributes(rawValue: SegmentAttributes.code32.rawValue | 3 << 5))
    state.ss = .flat(0x13, SegmentAttributes(rawValue: SegmentAttributes.data32.rawValue | 3 << 5))
    try guest.engine.store(.all, from: state)
    _ = guest.engine.run(.budget(instructions: 1))
    let start = guest.engine.retired
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.engine.faultChain.first?.vector == 13)
    #expect(guest.engine.retired == start)
  }

  @Test(arguments: [false, true])
  func `a run ends at PAUSE only where others wait for their turn`(_ exits: Bool) throws {
    let guest = try TestGuest()
    try guest.load(Self.stamps, width: 64)
    guest.engine.exitsOnPause = exits
    let start = guest.engine.retired
    let exit = guest.engine.run(.budget(instructions: 12))
    switch exit {
    case .pause:
      #expect(exits && guest.state.rip == 0x7C00 + 7 && guest.engine.retired == start + 4)
    case .budgetSpent: #expect(!exits)
    default: Issue.record("\(exit)")
    }
  }
}
