import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// The stack at the ends of its segment.
@Suite struct StackTests {
  /// Source: Intel SDM vol 2B "PUSHA/PUSHAD", "Real-Address Mode Exceptions"; an 80286 does the same.
  @Test func `PUSHA and POPA wrap at the bottom of a 16-bit stack`() throws {
    let guest = try TestGuest()
    try guest.load([0x60, 0x61], width: 16)  // pusha; popa
    var state = guest.state
    state.ss = .real(0x2000)
    (state.rax, state.rcx, state.rdx, state.rbx) = (0x1111, 0x2222, 0x3333, 0x4444)
    (state.rsp, state.rbp, state.rsi, state.rdi) = (8, 0x5555, 0x6666, 0x7777)
    try guest.engine.store(.all, from: state)
    _ = guest.engine.run(.step(maskingInterrupts: true))
    #expect(guest.state.rip == 0x7C01 && guest.state.rsp == 0xFFF8)
    func word(_ address: UInt64) -> UInt16? {
      guest.memory.load(UInt16.self, at: GuestPhysicalAddress(address))
    }
    #expect(word(0x2_0006) == 0x1111 && word(0x2_0000) == 0x4444)
    #expect(word(0x2_FFFE) == 8 && word(0x2_FFF8) == 0x7777)
    (state.rax, state.rdi) = (0, 0)
    state.rip = 0x7C01
    state.rsp = 0xFFF8
    try guest.engine.store(.general, from: state)
    _ = guest.engine.run(.step(maskingInterrupts: true))
    #expect(guest.state.rsp == 8 && guest.state.rax == 0x1111 && guest.state.rdi == 0x7777)
  }

  @Test func `a register of PUSHA across the end of the segment is #SS, with nothing pushed`()
    throws
  {
    let guest = try TestGuest()
    try guest.load([0x60], width: 16)
    var state = guest.state
    state.ss = .real(0x2000)
    state.rsp = 7
    try guest.engine.store(.all, from: state)
    guest.memory.store(UInt32(0x3000_0100), at: GuestPhysicalAddress(12 * 4))
    _ = guest.engine.run(.step(maskingInterrupts: true))
    #expect(guest.state.cs.selector == 0x3000 && guest.state.rip == 0x100)
    // The frame of #SS is all there is: FLAGS, CS and IP of the PUSHA.
    #expect(guest.state.rsp == 1)
    #expect(guest.memory.load(UInt16.self, at: GuestPhysicalAddress(0x2_0001)) == 0x7C00)
  }
}
