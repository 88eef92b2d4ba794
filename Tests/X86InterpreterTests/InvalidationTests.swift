import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// INVPCID, which only level 0 may execute.
@Suite struct InvalidationTests {
  /// Executes INVPCID RAX, [RBX] with the descriptor; the vector of what it raised.
  private static func invalidate(
    kind: UInt64, context: UInt64, address: UInt64 = 0, pcid: Bool = false, level: UInt8 = 0
  ) throws -> UInt8? {
    let guest = try TestGuest()
    try guest.load([0x66, 0x0F, 0x38, 0x82, 0x03, 0x90], width: 64)
    guest.memory.store(context, at: GuestPhysicalAddress(0x8000))
    guest.memory.store(address, at: GuestPhysicalAddress(0x8008))
    var state = guest.state
    (state.rax, state.rbx) = (kind, 0x8000)
    if pcid { state.cr4 |= 1 << 17 }
    if level == 3 {
      guest.memory.store(UInt64(0x2007), at: GuestPhysicalAddress(0x1000))
      guest.memory.store(UInt64(0x87), at: GuestPhysicalAddress(0x2000))
      (state.cs.selector, state.cs.attributes.privilegeLevel) = (0x1B, 3)
      (state.ss.selector, state.ss.attributes.privilegeLevel) = (0x23, 3)
    }
    state.idtr = DescriptorTableRegister(base: 0, limit: 0)
    try guest.engine.store(.all, from: state)
    guard case .shutdown = guest.engine.run(.step(maskingInterrupts: true)) else { return nil }
    return guest.engine.faultChain.first?.vector
  }

  @Test(
    arguments: [
      (0, 0, 0, false, 0, nil), (1, 0, 0, false, 0, nil), (2, 0, 0, false, 0, nil),
      (3, 0, 0, false, 0, nil),
      // A PCID needs CR4.PCIDE, for the kinds that look at it.
      (0, 5, 0, false, 0, 13), (1, 5, 0, false, 0, 13), (1, 5, 0, true, 0, nil),
      (3, 5, 0, false, 0, nil),
      (0, 0x1000, 0, true, 0, 13), (1, 1 << 63, 0, true, 0, 13), (2, 0x1000, 0, true, 0, 13),
      (3, 1 << 12, 0, false, 0, 13),
      // The address has to be canonical, for the kind that has one.
      (0, 0, 1 << 47, true, 0, 13), (1, 0, 1 << 47, true, 0, nil),
      (4, 0, 0, true, 0, 13), (1 << 32, 0, 0, true, 0, 13), (0, 0, 0, true, 3, 13),
    ] as [(UInt64, UInt64, UInt64, Bool, UInt8, UInt8?)])
  func `kinds and descriptors`(
    kind: UInt64, context: UInt64, address: UInt64, pcid: Bool, level: UInt8, vector: UInt8?
  ) throws {
    #expect(
      try Self.invalidate(kind: kind, context: context, address: address, pcid: pcid, level: level)
        == vector)
  }

  @Test func `a changed entry is seen behind it`() throws {
    for kind in 0..<4 as Range<UInt64> {
      let guest = try TestGuest()
      // mov rcx, [rsi]; invpcid rax, [rbx]; mov rdx, [rsi]
      try guest.load(
        [0x48, 0x8B, 0x0E, 0x66, 0x0F, 0x38, 0x82, 0x03, 0x48, 0x8B, 0x16, 0xEB, 0xFE], width: 64)
      // The second GiB is the first once more, until its entry leads 2 MiB higher.
      guest.memory.store(UInt64(0x83), at: GuestPhysicalAddress(0x2008))
      guest.memory.store(UInt64(1), at: GuestPhysicalAddress(0x9000))
      var state = guest.state
      (state.rax, state.rbx, state.rsi) = (kind, 0x8000, 0x4000_9000)
      try guest.engine.store(.all, from: state)
      guest.memory.store(state.rsi, at: GuestPhysicalAddress(0x8008))
      _ = guest.engine.run(.budget(instructions: 1))
      #expect(guest.state.rcx == 1)
      guest.memory.store(UInt64(0), at: GuestPhysicalAddress(0x2008))
      _ = guest.engine.run(.budget(instructions: 1))
      state = guest.state
      state.idtr = DescriptorTableRegister(base: 0, limit: 0)
      try guest.engine.store(.system, from: state)
      guard case .shutdown = guest.engine.run(.step(maskingInterrupts: true)) else {
        Issue.record("kind \(kind): the old translation is still there")
        continue
      }
      #expect(guest.engine.faultChain.first?.vector == 14)
    }
  }
}
