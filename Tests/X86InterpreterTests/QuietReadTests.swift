import Bus
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// Reads of device memory that are answered in the midst of a run, beside the same ones by exits.
@Suite struct QuietReadTests {
  /// 200 times: a read at FEE00020H, one of two bytes within, the time-stamp counter to memory; 32-bit code.
  private static let loop: [UInt8] = [
    0xB9, 0xC8, 0x00, 0x00, 0x00,  // mov ecx, 200
    0xBF, 0x00, 0x00, 0x01, 0x00,  // mov edi, 0x10000
    0xA1, 0x20, 0x00, 0xE0, 0xFE,  // 1: mov eax, [0xfee00020]
    0x01, 0xC3,  // add ebx, eax
    0x66, 0x03, 0x35, 0x32, 0x00, 0xE0, 0xFE,  // add si, [0xfee00032]
    0x0F, 0x31,  // rdtsc
    0xAB,  // stosd
    0xFF, 0x35, 0x30, 0x00, 0xE0, 0xFE,  // push dword [0xfee00030]
    0x5D,  // pop ebp
    0x49,  // dec ecx
    0x75, 0xE5,  // jnz 1b
    0xEB, 0xFE,  // jmp $
  ]

  private static func answer(_ address: GuestPhysicalAddress, _ width: Int) -> UInt64? {
    guard address.rawValue & ~0xFFF == 0xFEE0_0000 else { return nil }
    return (address.rawValue &* 0x9E37_79B9) & (width == 8 ? ~0 : 1 << UInt64(width * 8) - 1)
  }

  /// Runs `count` instructions as a machine does, in budgets of `piece`; gives the time that passed and the exits.
  private func run(
    _ guest: TestGuest, _ count: UInt64, piece: UInt64
  ) throws -> (time: UInt64, exits: Int) {
    let engine = guest.engine
    var (time, exits, seen, seenBus) = (UInt64(0), 0, UInt64(0), UInt64(0))
    while engine.retired < count {
      engine.setTime(nanoseconds: time)
      let exit = engine.run(.budget(instructions: min(count - engine.retired, piece)))
      time += engine.retired - seen + engine.busNanoseconds - seenBus
      (seen, seenBus) = (engine.retired, engine.busNanoseconds)
      switch exit {
      case .mmioRead(let address, let width):
        engine.answer(try #require(Self.answer(address, width)), width: width)
        time += GuestTimeRate.nanosecondsPerMemoryAccess
        exits += 1
      case .budgetSpent: break
      default: Issue.record("\(exit)")
      }
    }
    return (time, exits)
  }

  @Test(arguments: [1, 7, 100, 101, 102, 103, 250, 1_000_000] as [UInt64])
  func `the guest cannot tell a read without an exit from one with it`(_ piece: UInt64) throws {
    let count: UInt64 = 2_100
    let loud = try TestGuest()
    try loud.load(Self.loop, width: 32)
    let expected = try run(loud, count, piece: piece)
    #expect(expected.exits == 600)
    let quiet = try TestGuest()
    try quiet.load(Self.loop, width: 32)
    quiet.engine.answerReads(by: Self.answer)
    let found = try run(quiet, count, piece: piece)
    #expect(found.time == expected.time)
    #expect(quiet.state == loud.state)
    #expect(quiet.engine.retired == loud.engine.retired)
    let table = GuestPhysicalAddress(0x1_0000)
    #expect(quiet.memory.read(at: table, count: 800) == loud.memory.read(at: table, count: 800))
    if piece > 1_000 { #expect(found.exits < 60, "\(found.exits)") }
    if piece <= 100 { #expect(found.exits == 600, "something might be due within the access") }
  }

  @Test func `a step, a write and a read that is not answered are exits`() throws {
    let guest = try TestGuest()
    try guest.load(
      [
        0xA1, 0x20, 0x00, 0xE0, 0xFE,  // mov eax, [0xfee00020]
        0xA1, 0x20, 0x00, 0xC0, 0xFE,  // mov eax, [0xfec00020]
        0xA3, 0x20, 0x00, 0xE0, 0xFE,  // mov [0xfee00020], eax
        0xEB, 0xFE,
      ], width: 32)
    guest.engine.answerReads(by: Self.answer)
    func read(_ request: RunRequest) -> UInt64? {
      guard case .mmioRead(let address, 4) = guest.engine.run(request) else { return nil }
      guest.engine.answer(1, width: 4)
      return address.rawValue
    }
    #expect(read(.step(maskingInterrupts: false)) == 0xFEE0_0020)
    #expect(read(.budget(instructions: 10_000)) == 0xFEC0_0020)
    guard case .mmioWrite = guest.engine.run(.budget(instructions: 10_000)) else {
      Issue.record("the write is no exit")
      return
    }
    #expect(guest.engine.busNanoseconds == 0)
    guest.engine.answerReads(by: nil)
    try guest.load([0xA1, 0x20, 0x00, 0xE0, 0xFE], width: 32)
    #expect(read(.budget(instructions: 10_000)) == 0xFEE0_0020)
  }

  @Test func `an instruction that reads quietly and writes with an exit does each once`() throws {
    let guest = try TestGuest()
    try guest.load(
      [
        0xBE, 0x20, 0x00, 0xE0, 0xFE,  // mov esi, 0xfee00020
        0xBF, 0x00, 0x00, 0xC0, 0xFE,  // mov edi, 0xfec00000
        0xA5, 0xEB, 0xFE,  // movsd; jmp $
      ], width: 32)
    guest.engine.answerReads(by: Self.answer)
    guard case .mmioWrite(let address, 4) = guest.engine.run(.budget(instructions: 10_000)) else {
      Issue.record("no write")
      return
    }
    #expect(address.rawValue == 0xFEC0_0000)
    #expect(guest.engine.transferValue == Self.answer(.init(0xFEE0_0020), 4))
    #expect(guest.engine.busNanoseconds == 100)
    _ = guest.engine.run(.budget(instructions: 100))
    #expect(guest.engine.busNanoseconds == 100)
    #expect(guest.state.rdi == 0xFEC0_0004)
  }
}
