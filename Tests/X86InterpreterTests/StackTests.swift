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

  /// 12 times: pushes, pops, calls, returns and jumps of each form, of 32 and of 16 bits; 32-bit code.
  private static let loop: [UInt8] = [
    0xB9, 0x0C, 0x00, 0x00, 0x00,  // mov ecx, 12
    0xBF, 0x00, 0x00, 0x02, 0x00,  // mov edi, 0x20000
    0x51,  // 1: push ecx
    0x6A, 0xFD,  // push -3
    0x68, 0x78, 0x56, 0x34, 0x12,  // push 0x12345678
    0x58,  // pop eax
    0x5B,  // pop ebx
    0x01, 0xC6,  // add esi, eax
    0x29, 0xDE,  // sub esi, ebx
    0x54,  // push esp
    0x5A,  // pop edx
    0xE8, 0x38, 0x00, 0x00, 0x00,  // call f
    0xB8, 0x57, 0x7C, 0x00, 0x00,  // mov eax, f
    0xFF, 0xD0,  // call eax
    0xFF, 0x15, 0x61, 0x7C, 0x00, 0x00,  // call [0x7c61]
    0x6A, 0x07,  // push 7
    0xE8, 0x27, 0x00, 0x00, 0x00,  // call g
    0x89, 0x37,  // mov [edi], esi
    0x83, 0xC7, 0x04,  // add edi, 4
    0x59,  // pop ecx
    0xB8, 0x41, 0x7C, 0x00, 0x00,  // mov eax, 2f
    0xFF, 0xE0,  // jmp eax
    0xCC,  // int3
    0xFF, 0x25, 0x65, 0x7C, 0x00, 0x00,  // 2: jmp [0x7c65]
    0xCC,  // int3
    0x66, 0x68, 0x34, 0x12,  // 3: push word 0x1234
    0x66, 0x5B,  // pop bx
    0x66, 0x53,  // push bx
    0x66, 0x58,  // pop ax
    0x49,  // dec ecx
    0x75, 0xB5,  // jnz 1b
    0xEB, 0xFE,  // jmp $
    0x01, 0xE6,  // f: add esi, esp
    0xC3,  // ret
    0x03, 0x74, 0x24, 0x04,  // g: add esi, [esp+4]
    0xC2, 0x04, 0x00,  // ret 4
    0x57, 0x7C, 0x00, 0x00,  // 0x7c61: f
    0x48, 0x7C, 0x00, 0x00,  // 0x7c65: 3b
  ]

  /// ESP: in the midst of memory, and where SP wraps; what does not fit the stack pointer's width is not for a block.
  @Test(arguments: [(true, 0x7000), (true, 0x1_0010), (false, 0x7000), (false, 0x1_0010)])
  func `blocks use a 32-bit stack as steps do`(isBig: Bool, pointer: UInt64) throws {
    func guest() throws -> TestGuest {
      let guest = try TestGuest()
      try guest.load(Self.loop, width: 32)
      var state = guest.state
      state.ss.attributes.isBig = isBig
      state.rsp = pointer
      try guest.engine.store(.all, from: state)
      return guest
    }
    for seed in 1...3 as ClosedRange<UInt64> {
      try expectNoHistory(seed: seed, instructions: 500, of: guest)
    }
    let state = try guest()
    _ = state.engine.run(.budget(instructions: 500))
    #expect(state.state.rip == 0x7C55 && state.state.rcx == 0)
    #expect(state.state.rsp == pointer && state.state.rbx == 0xFFFF_1234)
  }

  @Test func `a push, a call and a return that fault leave the stack pointer as it was`() throws {
    for code: [UInt8] in [[0x50], [0x6A, 1], [0xE8, 0, 0, 0, 0], [0xFF, 0xD1], [0x58], [0xC3]] {
      let guest = try TestGuest()
      // A nop, so that the block goes on to the instruction.
      try guest.load([0x90] + code, width: 32)
      var state = guest.state
      // One page directory, one table: the first MiB but for page 9.
      guest.memory.store(UInt32(0x2003), at: GuestPhysicalAddress(0x1000))
      for page in 0..<256 as Range<UInt32> where page != 9 {
        guest.memory.store(page << 12 | 3, at: GuestPhysicalAddress(0x2000 + UInt64(page) * 4))
      }
      state.cr3 = 0x1000
      state.cr0 |= 1 << 31
      state.rcx = 0x7C00
      state.rsp = code[0] == 0x58 || code[0] == 0xC3 ? 0x9000 : 0xA000
      state.idtr = DescriptorTableRegister(base: 0, limit: 0)
      try guest.engine.store(.all, from: state)
      for _ in 0..<2 {
        guard case .shutdown = guest.engine.run(.budget(instructions: 3)) else {
          Issue.record("\(code): no fault")
          break
        }
        #expect(guest.state.rsp == state.rsp && guest.state.rip == 0x7C01, "\(code)")
        #expect(guest.state.cr2 & ~0xFFF == 0x9000, "\(code)")
      }
    }
  }
}
