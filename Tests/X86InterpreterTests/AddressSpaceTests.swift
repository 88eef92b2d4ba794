import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// CR3 from one table to another: what is kept is what both map alike.
@Suite struct AddressSpaceTests {
  /// The two tables of the top level: entries 0 and 2 are the same in both, entry 1 is not.
  private static let (first, second): (UInt64, UInt64) = (0x1000, 0x2_0000)
  /// Pages under the entries 1 and 2, at different places of the translation buffer.
  private static let (own, common): (UInt64, UInt64) = (1 << 39, 2 << 39 | 16 << 12)

  private static func guest(_ code: [UInt8]) throws -> TestGuest {
    let guest = try TestGuest()
    try guest.load(code + [0xEB, 0xFE], width: 64)
    /// A page-directory-pointer table, a directory and a table that map two frames, twice.
    func tables(at base: UInt64, frame: UInt64) {
      guest.memory.store((base + 0x1000) | 3, at: .init(base))
      guest.memory.store((base + 0x2000) | 3, at: .init(base + 0x1000))
      for page in [0, 1, 16, 17] as [UInt64] {
        guest.memory.store(
          (frame + (page & 1) << 12) | 3, at: .init(base + 0x2000 + page * 8))
      }
    }
    tables(at: 0x3_0000, frame: 0x6_0000)
    tables(at: 0x4_0000, frame: 0x7_0000)
    tables(at: 0x5_0000, frame: 0x8_0000)
    let low = try #require(guest.memory.load(UInt64.self, at: .init(first)))
    guest.memory.store(low, at: .init(second))
    guest.memory.store(UInt64(0x3_0003), at: .init(first + 8))
    guest.memory.store(UInt64(0x4_0003), at: .init(second + 8))
    for top in [first, second] { guest.memory.store(UInt64(0x5_0003), at: .init(top + 16)) }
    for (number, frame) in [(1, 0x6_0000), (2, 0x7_0000), (3, 0x8_0000)] as [(UInt64, UInt64)] {
      guest.memory.store(number, at: .init(frame))
      // add rbx, 10h * number; ret
      guest.memory.write(
        [0x48, 0x83, 0xC3, UInt8(number) << 4, 0xC3], at: .init(frame + 0x1000))
    }
    var state = guest.state
    (state.rsi, state.rdi) = (own, common)
    (state.r8, state.r9) = (first, second)
    try guest.engine.store(.general, from: state)
    return guest
  }

  @Test("data and code under an entry that differs are the new table's, the others stay")
  func change() throws {
    // mov rcx, [rsi]; call rsi + 1000h; mov rax, [rdi]; mov cr3, r9; the same into rdx and rbp
    let call: [UInt8] = [0x4C, 0x8D, 0x96, 0, 0x10, 0, 0, 0x41, 0xFF, 0xD2]
    let guest = try Self.guest(
      [0x48, 0x8B, 0x0E] + call + [0x48, 0x8B, 0x07, 0x41, 0x0F, 0x22, 0xD9, 0x48, 0x8B, 0x16]
        + call + [0x48, 0x8B, 0x2F])
    _ = guest.engine.run(.budget(instructions: 6))
    let cpu = guest.engine.cpu
    func isKnown(_ address: UInt64) -> Bool {
      unsafe cpu.lookUp(
        address, size: 8, tag: TranslationBuffer.readTag, in: cpu.translations) != nil
    }
    #expect(isKnown(Self.own) && isKnown(Self.common))
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.cr3 == Self.second)
    #expect(!isKnown(Self.own))
    #expect(!isKnown(Self.common), "A is not set in the second table's entry")
    _ = guest.engine.run(.budget(instructions: 6))
    let state = guest.state
    #expect((state.rcx, state.rax, state.rdx, state.rbp) == (1, 3, 2, 3))
    #expect(state.rbx == 0x30)
    // Now that both are alike it stays, there and back.
    for table in [Self.first, Self.second] {
      cpu.changeTopTable(from: Self.first ^ Self.second ^ table, to: table)
      #expect(!isKnown(Self.own) && isKnown(Self.common))
    }
  }

  @Test("the table that CR3 shows now is a table, though no walk has read it")
  func newTable() throws {
    let engine = try Self.guest([]).engine
    #expect(!engine.shared.tables.contains(Self.second))
    engine.cpu.changeTopTable(from: Self.first, to: Self.second)
    #expect(engine.shared.tables.contains(Self.second))
  }

  /// Loads, calls, changed entries and changes of CR3 by chance.
  @Test("no history of the buffer is seen", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var chance = Disturbance(state: seed)
    var code: [UInt8] = []
    for _ in 0..<400 {
      let number = chance.next()
      switch number & 7 {
      case 0: code += [0x48, 0x03, 0x1E]  // add rbx, [rsi]
      case 1: code += [0x48, 0x03, 0x1F]  // add rbx, [rdi]
      // lea r10, [rsi or rdi + 1000h]; call r10
      case 2: code += [0x4C, 0x8D, 0x96, 0, 0x10, 0, 0, 0x41, 0xFF, 0xD2]
      case 3: code += [0x4C, 0x8D, 0x97, 0, 0x10, 0, 0, 0x41, 0xFF, 0xD2]
      case 4, 5:
        let first = number >> 8 & 1 == 0
        code += [0x41, 0x0F, 0x22, first ? 0xD8 : 0xD9]  // mov cr3, r8 or r9
      case 6:
        // xor byte [r8 or r9 + entry + 2], 7: tables 3_0000H and 4_0000H change places; xor byte [...], A
        let (register, entry) = (UInt8(number >> 8 & 1), UInt8(number >> 9 & 1) * 8 + 8)
        let isFrame = number >> 10 & 3 == 0 && entry == 8
        code += [0x41, 0x80, 0x70 | register, entry + (isFrame ? 2 : 0), isFrame ? 7 : 0x20]
      default:  // mov [rsi+8], rbx; mov [rdi+16], rbx
        code += [0x48, 0x89, 0x5E, 8, 0x48, 0x89, 0x5F, 16]
      }
    }
    try expectNoHistory(seed: seed, instructions: 600) { try Self.guest(code) }
  }
}
