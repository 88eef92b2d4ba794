import Bus
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Blocks against steps, exact counts, code that changes itself, stop points.
@Suite struct EngineTests {
  /// A loop over memory, flags and a call, 64-bit code: ends in `jmp $`.
  private static let loop: [UInt8] = [
    0x48, 0xC7, 0xC1, 0xE8, 0x03, 0x00, 0x00,  // mov rcx, 1000
    0x48, 0xC7, 0xC3, 0x00, 0x00, 0x01, 0x00,  // mov rbx, 0x10000
    0x31, 0xC0,  // xor eax, eax
    0x01, 0xC8,  // 1: add eax, ecx
    0xC1, 0xC0, 0x05,  // rol eax, 5
    0x89, 0x04, 0x8B,  // mov [rbx+rcx*4], eax
    0x13, 0x14, 0x8B,  // adc edx, [rbx+rcx*4]
    0xE8, 0x06, 0x00, 0x00, 0x00,  // call 2f
    0x48, 0xFF, 0xC9,  // dec rcx
    0x75, 0xEB,  // jnz 1b
    0x90,
    0x50,  // 2: push rax
    0x0F, 0xB6, 0xF0,  // movzx esi, al
    0x48, 0x01, 0xF7,  // add rdi, rsi
    0x58,  // pop rax
    0x48, 0x85, 0xC9,  // test rcx, rcx
    0x74, 0x01,  // jz 3f
    0xC3,  // ret
    0xEB, 0xFE,  // 3: jmp $
  ]

  @Test(arguments: [1, 2, 3, 17, 64, 65, 1000, 12_345] as [UInt64])
  func `a run by blocks and a run by steps come to the same state`(_ count: UInt64) throws {
    let blocks = try TestGuest()
    try blocks.load(Self.loop, width: 64)
    guard case .budgetSpent = blocks.engine.run(.budget(instructions: count)) else {
      Issue.record("the budget did not end the run")
      return
    }
    let steps = try TestGuest()
    try steps.load(Self.loop, width: 64)
    for _ in 0..<count {
      guard case .debug(.step) = steps.engine.run(.step(maskingInterrupts: false)) else {
        Issue.record("a step did not end as one")
        return
      }
    }
    #expect(blocks.engine.retired == steps.engine.retired)
    #expect(blocks.state == steps.state)
    let range = GuestPhysicalAddress(0x1_0000)
    #expect(blocks.memory.read(at: range, count: 8192) == steps.memory.read(at: range, count: 8192))
  }

  @Test func `budgets add up, whatever they are cut into`() throws {
    let whole = try TestGuest()
    try whole.load(Self.loop, width: 64)
    _ = whole.engine.run(.budget(instructions: 9_000))
    let cut = try TestGuest()
    try cut.load(Self.loop, width: 64)
    var left: UInt64 = 9_000
    var piece: UInt64 = 1
    while left > 0 {
      let now = min(piece, left)
      _ = cut.engine.run(.budget(instructions: now))
      left -= now
      piece = piece % 97 + 1
    }
    #expect(whole.state == cut.state)
  }

  @Test func `an instruction that changes the next one is followed by the new one`() throws {
    let guest = try TestGuest()
    try guest.load(
      [
        0xB0, 0x00,  // mov al, 0
        0xC6, 0x05, 0x0A, 0x7C, 0x00, 0x00, 0x42,  // mov byte [0x7c0a], 0x42
        0xB0, 0x00,  // mov al, 0 -> mov al, 0x42
        0xEB, 0xFE,  // jmp $
      ], width: 32)
    _ = guest.engine.run(.budget(instructions: 20))
    #expect(guest.state.rax & 0xFF == 0x42)
    // Once more, now that the block is there.
    var state = guest.state
    state.rip = 0x7C00
    try guest.engine.store(.general, from: state)
    guest.memory.write([0x07], at: GuestPhysicalAddress(0x7C08))
    _ = guest.engine.run(.budget(instructions: 20))
    #expect(guest.state.rax & 0xFF == 0x07)
  }

  @Test func `code in the next page leaves this page's code watched for writes`() throws {
    let guest = try TestGuest()
    // mov eax, 1; ret — and in the page behind it: ret
    guest.memory.write([0xB8, 1, 0, 0, 0, 0xC3], at: GuestPhysicalAddress(0x8000))
    guest.memory.write([0xC3], at: GuestPhysicalAddress(0x9000))
    try guest.load(
      [
        0xE8, 0xFB, 0x03, 0, 0,  // call 0x8000
        0x8B, 0x1D, 0, 0x80, 0, 0,  // mov ebx, [0x8000]
        0xE8, 0xF0, 0x13, 0, 0,  // call 0x9000
        0xC6, 0x05, 0x01, 0x80, 0, 0, 2,  // mov byte [0x8001], 2
        0xE8, 0xE4, 0x03, 0, 0,  // call 0x8000
        0xF4,
      ], width: 32)
    _ = guest.engine.run(.budget(instructions: 100))
    #expect(guest.state.rax == 2)
  }

  @Test func `a breakpoint stops before its instruction, in a loop each time`() throws {
    let guest = try TestGuest()
    try guest.load(Self.loop, width: 64)
    let place = GuestVirtualAddress(0x7C10)
    #expect(try guest.accelerator.arm(StopPoint(.execute, at: place)) == .exact)
    for expected in stride(from: UInt64(1000), through: 998, by: -1) {
      guard case .debug(.breakpoint(let address)) = guest.engine.run(.untilExit) else {
        Issue.record("no stop")
        return
      }
      #expect(address == place && guest.state.rcx == expected)
      _ = guest.engine.run(.step(maskingInterrupts: true))
    }
    #expect(guest.memory.read(at: GuestPhysicalAddress(0x7C10), count: 2) == [0x01, 0xC8])
  }

  @Test(arguments: [0, RFlags.rf, RFlags.tf])
  func `flags that keep code out of blocks keep no breakpoint away`(flags: UInt64) throws {
    // A return from a page fault at the instruction has RF set.
    let guest = try TestGuest()
    try guest.load(Self.loop, width: 64)
    var state = guest.state
    state.rflags |= flags
    try guest.engine.store(.all, from: state)
    let place = GuestVirtualAddress(guest.state.rip)
    #expect(try guest.accelerator.arm(StopPoint(.execute, at: place)) == .exact)
    guard case .debug(.breakpoint(place)) = guest.engine.run(.untilExit) else {
      Issue.record("no stop")
      return
    }
    #expect(guest.engine.retired == 0)
  }

  @Test func `a watchpoint stops after the access, for any length`() throws {
    let guest = try TestGuest()
    try guest.load(Self.loop, width: 64)
    let point = StopPoint(.write, at: GuestVirtualAddress(0x1_0000 + 990 * 4), length: 13)
    _ = try guest.accelerator.arm(point)
    guard case .debug(.watchpoint(let hit, let address)) = guest.engine.run(.untilExit) else {
      Issue.record("no stop")
      return
    }
    #expect(hit == point && address.rawValue == 0x1_0000 + 993 * 4)
    #expect(guest.state.rcx == 993 && guest.state.rip == 0x7C18)
    guest.accelerator.disarm(point)
    guard case .budgetSpent = guest.engine.run(.budget(instructions: 5_000)) else {
      Issue.record("a stop after it was disarmed")
      return
    }
  }

  @Test func `a watched page stays watched when code of the page beside it is decoded`() throws {
    let guest = try TestGuest()
    // inc dword [6010h]; jmp to it
    try guest.load([0xFF, 0x05, 0x10, 0x60, 0x00, 0x00, 0xEB, 0xF8], width: 32)
    guard case .budgetSpent = guest.engine.run(.budget(instructions: 1_000)) else {
      Issue.record("a stop before there was any point")
      return
    }
    let point = StopPoint(.write, at: GuestVirtualAddress(0x6010), length: 4)
    _ = try guest.accelerator.arm(point)
    guard case .debug(.watchpoint(let hit, _)) = guest.engine.run(.budget(instructions: 1_000))
    else {
      Issue.record("no stop")
      return
    }
    #expect(hit == point && guest.state.rip == 0x7C06)
  }

  @Test func `ports come out as exits, and the answer goes in`() throws {
    let guest = try TestGuest()
    try guest.load([0xE4, 0x60, 0xE6, 0x80, 0xF4], width: 16)  // in al, 60h; out 80h, al; hlt
    guard case .portIn(let port, let width, 1) = guest.engine.run(.untilExit) else {
      Issue.record("no IN")
      return
    }
    #expect(port.rawValue == 0x60 && width == .byte)
    guest.engine.transferData = [0x5A]
    guard case .portOut(let second, _, 1) = guest.engine.run(.untilExit) else {
      Issue.record("no OUT")
      return
    }
    #expect(second.rawValue == 0x80 && guest.engine.transferData == [0x5A])
    guard case .halt = guest.engine.run(.untilExit) else {
      Issue.record("no HLT")
      return
    }
    #expect(guest.state.rip == 0x7C05)
  }

  @Test func `every part of the state that is stored is loaded again`() throws {
    let guest = try TestGuest()
    try guest.load([0x90], width: 64)
    var state = guest.state
    state.r9 = 0x1234_5678_9ABC_DEF0
    state.rflags = 0x8D7
    state.floatingPoint.statusWord = 5 << 11
    state.floatingPoint.abridgedTagWord = 0x41
    for index in 0..<8 { state.floatingPoint.st[index] = UInt128(0x4000 + index) << 64 | 1 << 63 }
    for index in 0..<16 { state.floatingPoint.xmm[index] = UInt128(index) << 100 | 7 }
    state.floatingPoint.mxcsr = 0x1F81
    state.dr0 = 0x7000
    state.msrs.lstar = 0xFFFF_8000_0000_0000
    state.cr2 = 0xDEAD_0000
    try guest.engine.store(.all, from: state)
    #expect(guest.state == state)
  }

  @Test func `a triple fault keeps its chain`() throws {
    let guest = try TestGuest()
    try guest.load([0x0F, 0x0B], width: 32)  // ud2, with an empty IDT
    var state = guest.state
    state.idtr = DescriptorTableRegister(base: 0, limit: 0)
    try guest.engine.store(.system, from: state)
    guard case .shutdown = guest.engine.run(.untilExit) else {
      Issue.record("no shutdown")
      return
    }
    #expect(guest.engine.faultChain.map(\.vector) == [6, 13, 13, 8])
    #expect(guest.engine.faultChain[1].errorCode == UInt32(51))  // vector 6, IDT, EXT
    #expect(guest.state.rip == 0x7C00)
  }
}
