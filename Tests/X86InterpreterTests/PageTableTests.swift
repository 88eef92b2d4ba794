import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Changed page-table entries without INVLPG: what the guest sees does not depend on the translation buffer.
@Suite struct PageTableTests {
  /// Maps 4 KiB pages at 1 GiB, with the directory at 3000H and the table at 4000H.
  private static func guest(_ code: [UInt8]) throws -> TestGuest {
    let guest = try TestGuest()
    try guest.load(code + [0xEB, 0xFE], width: 64)
    guest.memory.store(UInt64(0x3003), at: .init(0x2008))
    guest.memory.store(UInt64(0x4003), at: .init(0x3000))
    for page in 0..<16 as Range<UInt64> {
      guest.memory.store((0x1_0000 + page << 12) | 3, at: .init(0x4000 + page * 8))
      guest.memory.store(0x1000 + page, at: .init(0x1_0000 + page << 12))
    }
    return guest
  }

  private static func run(
    _ guest: TestGuest, _ instructions: UInt64, _ change: (inout CPUState) -> Void
  ) throws {
    var state = guest.state
    change(&state)
    try guest.engine.store(.general, from: state)
    _ = guest.engine.run(.budget(instructions: instructions))
  }

  /// mov rcx, [rsi]; the change; mov rdx, [rsi].
  @Test(
    "a changed entry is seen at the next access",
    arguments: [
      // mov [rdi], rax; mov byte [rdi+1], ah (the frame's lowest digit); lock xchg; lock or; stosq; rep stosq (of 1)
      ([0x48, 0x89, 0x07], 1), ([0x88, 0x67, 0x01], 1), ([0x48, 0x87, 0x07], 1),
      ([0xF0, 0x48, 0x09, 0x07], 1), ([0x48, 0xAB], 1),
      ([0xB9, 0x01, 0, 0, 0, 0xF3, 0x48, 0xAB], 2),
      // push rax, with RSP behind the entry
      ([0x50], 1),
    ] as [([UInt8], UInt64)])
  func data(change: [UInt8], instructions: UInt64) throws {
    let guest = try Self.guest([0x48, 0x8B, 0x1E] + change + [0x48, 0x8B, 0x16])
    try Self.run(guest, instructions + 2) { state in
      // Page 5 turns into page 7; OR makes 7 of it, too.
      (state.rsi, state.rdi, state.rax) = (0x4000_5000, 0x4028, 0x1_7003)
      state.rsp = 0x4030
    }
    #expect(guest.state.rbx == 0x1005)
    #expect(guest.state.rdx == 0x1007)
  }

  @Test("an upper entry, and one that maps 2 MiB, are seen as well", arguments: [0x5003, 0x83])
  func upper(entry: UInt64) throws {
    // mov rbx, [rsi]; mov [rdi], rax; mov rdx, [rsi]
    let guest = try Self.guest([0x48, 0x8B, 0x1E, 0x48, 0x89, 0x07, 0x48, 0x8B, 0x16])
    guest.memory.store(UInt64(0x1_9003), at: .init(0x5010))
    guest.memory.store(UInt64(0x77), at: .init(0x2040))
    try Self.run(guest, 3) { state in
      (state.rsi, state.rdi, state.rax) = (0x4000_2040, 0x3000, entry)
    }
    #expect(guest.state.rbx == 0)
    #expect(guest.state.rdx == (entry == 0x83 ? 0x77 : 0))
    #expect(guest.memory.load(UInt64.self, at: .init(0x3000)) == entry | 1 << 5)
    if entry == 0x5003 {
      #expect(
        guest.memory.load(UInt64.self, at: .init(0x5010)) == 0x1_9023, "A of the new table's entry")
    }
  }

  @Test("A and D that the guest clears are set again by the next access")
  func marks() throws {
    // mov [rsi], rbx; and qword [rdi], ~60h; mov rax, [rdi]; mov [rsi], rbx; mov rcx, [rdi]
    let guest = try Self.guest([
      0x48, 0x89, 0x1E, 0x48, 0x83, 0x27, 0x9F, 0x48, 0x8B, 0x07, 0x48, 0x89, 0x1E, 0x48, 0x8B,
      0x0F,
    ])
    try Self.run(guest, 5) { ($0.rsi, $0.rdi) = (0x4000_3000, 0x4018) }
    #expect(guest.state.rax == 0x1_3003)
    #expect(guest.state.rcx == 0x1_3063)
  }

  @Test("a block goes on in the page that its own entry names now")
  func ownCode() throws {
    let guest = try Self.guest([0xFF, 0xE6])  // jmp rsi
    // mov [rdi], rax; mov bl, 1 - and in the other page: mov bl, 2
    for (page, number) in [(0x1_2000, 1), (0x1_7000, 2)] as [(UInt64, UInt8)] {
      guest.memory.write([0x48, 0x89, 0x07, 0xB3, number, 0xEB, 0xFE], at: .init(page))
    }
    // With A set everywhere on the way the page's first instruction is in a block.
    guest.memory.store(UInt64(0x3023), at: .init(0x2008))
    guest.memory.store(UInt64(0x4023), at: .init(0x3000))
    guest.memory.store(UInt64(0x1_2023), at: .init(0x4010))
    try Self.run(guest, 20) { ($0.rsi, $0.rdi, $0.rax) = (0x4000_2000, 0x4010, 0x1_7003) }
    #expect(guest.state.rbx == 2)
    #expect(guest.memory.load(UInt64.self, at: .init(0x4010)) == 0x1_7023)
  }

  @Test("what another CPU, a device or the debugger writes to a table is seen")
  func others() throws {
    // mov rbx, [rsi]; mov rdx, [rsi]
    let guest = try Self.guest([0x48, 0x8B, 0x1E, 0x48, 0x8B, 0x16])
    let second = try #require(try guest.accelerator.makeCPU(index: 1) as? InterpreterCPU)
    var state = guest.state
    state.rsi = 0x4000_4000
    try guest.engine.store(.all, from: state)
    (state.rsi, state.rdi, state.rax) = (0x4000_1000, 0x4020, 0x1_5003)
    state.rip = 0x7D00
    guest.memory.write([0x48, 0x89, 0x07, 0xEB, 0xFE], at: .init(0x7D00))
    try second.store(.all, from: state)
    _ = guest.engine.run(.budget(instructions: 1))
    _ = second.run(.budget(instructions: 1))
    _ = guest.engine.run(.budget(instructions: 1))
    #expect((guest.state.rbx, guest.state.rdx) == (0x1004, 0x1005))
    guest.memory.store(UInt64(0x1_9003), at: .init(0x4020))
    state = guest.state
    state.rip = 0x7C00
    try guest.engine.store(.general, from: state)
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.rbx == 0x1009)
  }

  @Test("in 32-bit paging, too: two entries share 8 bytes", arguments: [0, 4] as [UInt64])
  func entriesOf4Bytes(half: UInt64) throws {
    // mov ebx, [esi]; mov [edi], eax; mov edx, [esi]
    let guest = try TestGuest()
    try guest.load([0x8B, 0x1E, 0x89, 0x07, 0x8B, 0x16, 0xEB, 0xFE], width: 32)
    guest.memory.store(UInt32(0x2003), at: .init(0x1000))
    for page in 0..<256 as Range<UInt64> {
      guest.memory.store(UInt32(page << 12 | 3), at: .init(0x2000 + page * 4))
    }
    guest.memory.store(UInt32(1), at: .init(0x2_0000 + half << 10))
    guest.memory.store(UInt32(2), at: .init(0x3_0000))
    var state = guest.state
    (state.cr3, state.cr0) = (0x1000, state.cr0 | 1 << 31)
    (state.rsi, state.rdi, state.rax) = (0x2_0000 + half << 10, 0x2080 + half, 0x3_0003)
    try guest.engine.store(.all, from: state)
    _ = guest.engine.run(.budget(instructions: 3))
    #expect((guest.state.rbx, guest.state.rdx) == (1, 2))
  }

  @Test("a stop in front of an instruction leaves its page without A")
  func breakpoint() throws {
    let guest = try Self.guest([0xFF, 0xE6])
    guest.memory.write([0x90, 0xEB, 0xFE], at: .init(0x1_2000))
    _ = try guest.accelerator.arm(StopPoint(.execute, at: .init(0x4000_2000), length: 1))
    var state = guest.state
    state.rsi = 0x4000_2000
    try guest.engine.store(.general, from: state)
    guard case .debug(.breakpoint) = guest.engine.run(.budget(instructions: 9)) else {
      Issue.record("no stop")
      return
    }
    #expect(guest.memory.load(UInt64.self, at: .init(0x4010)) == 0x1_2003)
    _ = guest.engine.run(.step(maskingInterrupts: true))
    #expect(guest.memory.load(UInt64.self, at: .init(0x4010)) == 0x1_2023)
  }

  @Test("a table that became ordinary memory is written at full speed again")
  func forgotten() throws {
    // mov rbx, [rsi]; 1: mov [rdi], rax; loop 1b
    let guest = try Self.guest([0x48, 0x8B, 0x1E, 0x48, 0x89, 0x07, 0xE2, 0xFB])
    try Self.run(guest, 9_000) { state in
      (state.rsi, state.rdi, state.rcx) = (0x4000_4000, 0x4800, 1 << 20)
    }
    let shared = guest.engine.cpu.shared
    #expect(!shared.tables.contains(0x4000), "4,096 writes are enough")
    let cpu = guest.engine.cpu
    let host = unsafe cpu.lookUp(
      0x4800, size: 8, tag: TranslationBuffer.writeTag, in: cpu.translations)
    #expect(unsafe host != nil)
  }

  /// Loads, stores and changed entries by chance.
  @Test("no history of the buffer is seen", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var chance = Disturbance(state: seed)
    var code: [UInt8] = []
    for _ in 0..<400 {
      let number = chance.next()
      let page = UInt8(number >> 8 & 15)
      switch number & 7 {
      case 0, 1:  // mov rcx, [rsi + page * 1000h]; add rbx, rcx
        code += [0x48, 0x8B, 0x8E, 0, page << 4, 0, 0, 0x48, 0x01, 0xCB]
      case 2, 3:  // mov [rsi + page * 1000h + 8], rbx
        code += [0x48, 0x89, 0x9E, 8, page << 4, 0, 0]
      case 4:  // and qword [rdi + page * 8], ~60h
        code += [0x48, 0x83, 0x67, page * 8, 0x9F]
      case 5:  // xor byte [rdi + page * 8 + 1], n: another frame
        code += [0x80, 0x77, page * 8 + 1, UInt8(number >> 16 & 0xF) << 4]
      case 6:  // add rbx, [rdi + page * 8]: A and D as they are
        code += [0x48, 0x03, 0x5F, page * 8]
      default:  // and byte [r8], ~20h: A of the directory's entry; add rbx, [r8]
        code += [0x41, 0x80, 0x20, 0xDF, 0x49, 0x03, 0x18]
      }
    }
    try expectNoHistory(seed: seed, instructions: 500) {
      let guest = try Self.guest(code)
      var state = guest.state
      (state.rsi, state.rdi, state.r8) = (0x4000_0000, 0x4000, 0x3000)
      try guest.engine.store(.general, from: state)
      return guest
    }
  }
}
