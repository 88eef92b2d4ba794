import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// What fetching an instruction does to the page behind it.
@Suite struct InstructionFetchTests {
  /// 64-bit code that ends with its page at 8000H, in 4 KiB pages; the entry of the page behind it.
  private static func guest(
    _ code: [UInt8], behind entry: UInt64
  ) throws -> (TestGuest, () -> UInt64) {
    let guest = try TestGuest()
    try guest.load(code, at: 0x9000 - UInt64(code.count), width: 64)
    let table = GuestPhysicalAddress(0x4000)
    guest.memory.store(UInt64(0x3003), at: GuestPhysicalAddress(0x2000))
    guest.memory.store(UInt64(0x4003), at: GuestPhysicalAddress(0x3000))
    for page in 0..<512 as Range<UInt64> {
      guest.memory.store(page << 12 | 3, at: table + page * 8)
    }
    let behind = table + 9 * 8
    guest.memory.store(entry, at: behind)
    var state = guest.state
    state.idtr = DescriptorTableRegister(base: 0, limit: 0)
    try guest.engine.store(.all, from: state)
    return (guest, { guest.memory.load(UInt64.self, at: behind) ?? 0 })
  }

  @Test(arguments: [true, false])
  func `the page behind an instruction that ends with its own is not touched`(steps: Bool) throws {
    // nop; nop; jmp to the first
    let (guest, entry) = try Self.guest([0x90, 0x90, 0xEB, 0xFC], behind: 0x9003)
    for _ in 0..<30 {
      _ = guest.engine.run(steps ? .step(maskingInterrupts: true) : .budget(instructions: 1))
    }
    #expect(guest.engine.retired == 30)
    #expect(entry() == 0x9003)
  }

  @Test func `the page behind is accessed by an instruction that reaches into it`() throws {
    // mov eax, 01010101H, whose last two bytes are in the page behind
    let (guest, entry) = try Self.guest([0xB8, 1, 1], behind: 0x9003)
    guest.memory.write([1, 1, 0x90], at: GuestPhysicalAddress(0x9000))
    _ = guest.engine.run(.step(maskingInterrupts: true))
    #expect(guest.state.rax == 0x0101_0101)
    #expect(entry() == 0x9023)
  }

  @Test func `it faults with the address of the missing page`() throws {
    let (guest, _) = try Self.guest([0xB8, 1, 1], behind: 0)
    guard case .shutdown = guest.engine.run(.step(maskingInterrupts: true)) else {
      Issue.record("no fault")
      return
    }
    #expect(guest.engine.faultChain.first?.vector == 14)
    #expect(guest.engine.faultChain.first?.address == 0x9000)
  }

  /// A loop over an instruction that reaches into the next page.
  @Test func `one that crosses pages is counted, stopped at and changed like any other`() throws {
    // 8FFEH: add eax, 7; 9001H: jmp there
    let (guest, _) = try Self.guest([0x83, 0xC0], behind: 0x9003)
    guest.memory.write([7, 0xEB, 0xFB, 0xF4], at: GuestPhysicalAddress(0x9000))
    for count in 1...9 as ClosedRange<UInt64> {
      _ = guest.engine.run(.budget(instructions: count))
    }
    #expect(guest.engine.retired == 45)
    #expect((guest.state.rax, guest.state.rip) == (23 * 7, 0x9001))
    let point = StopPoint(.execute, at: GuestVirtualAddress(0x8FFE), length: 1)
    _ = try guest.accelerator.arm(point)
    guard case .debug(.breakpoint) = guest.engine.run(.budget(instructions: 10)) else {
      Issue.record("no stop")
      return
    }
    #expect(guest.engine.retired == 46)
    guest.accelerator.disarm(point)
    _ = guest.engine.run(.budget(instructions: 2))
    // Its second byte, in the page before: now it is xor eax, 7.
    guest.memory.write([0xF0], at: GuestPhysicalAddress(0x8FFF))
    let before = guest.state.rax
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.rax == before ^ 7)
    // Its last byte, in the page behind.
    guest.memory.write([9], at: GuestPhysicalAddress(0x9000))
    _ = guest.engine.run(.budget(instructions: 2))
    #expect(guest.state.rax == before ^ 7 ^ 9)
    // It becomes nop; hlt, which need no other page.
    guest.memory.write([0x90, 0xF4], at: GuestPhysicalAddress(0x8FFE))
    guard case .halt = guest.engine.run(.budget(instructions: 9)) else {
      Issue.record("no halt")
      return
    }
    #expect(guest.state.rip == 0x9000)
  }
}
