import GuestMemory
import Testing
import X86

@Suite("Page walks")
struct PageWalkTests {
  private static func memory() throws -> GuestMemory {
    try GuestMemory(regions: [
      MappedRegion(start: .init(0), length: 1 << 20, kind: .ram, name: "RAM")
    ])
  }

  private static func state(
    cr0: UInt64 = 0x8000_0011, cr3: UInt64, cr4: UInt64 = 0, efer: UInt64 = 0
  ) -> CPUState {
    var state = CPUState()
    state.cr0 = cr0
    state.cr3 = cr3
    state.cr4 = cr4
    state.efer = efer
    return state
  }

  @Test("without paging an address is its own translation, cut to 32 bits")
  func off() throws {
    let walk = PageWalk(CPUState())
    let place = try walk.translate(.init(0x1_0001_2345), in: Self.memory())
    #expect(place.physical == .init(0x1_2345))
    #expect(place.pageSize == 0)
  }

  @Test("32-bit paging: a 4 KiB page, with the rights of both levels joined")
  func bits32() throws {
    let memory = try Self.memory()
    memory.store(UInt32(0x2007), at: .init(0x1000 + 4 * 0x301))
    memory.store(UInt32(0x5005), at: .init(0x2000 + 4 * 2))
    let place = try PageWalk(Self.state(cr3: 0x1000))
      .translate(.init(0xC040_2ABC), in: memory)
    #expect(place.physical == .init(0x5ABC))
    #expect(place.pageSize == 4096)
    #expect(place.isUser && !place.isWritable && place.isExecutable)
    #expect(place.entries.map(\.name) == ["PDE", "PTE"])
  }

  @Test("32-bit paging: PS counts only with CR4.PSE, and PSE-36 gives address bits 39–32")
  func pse() throws {
    let memory = try Self.memory()
    memory.store(UInt32(0x0040_2083), at: .init(0x1000 + 4))
    let large = try PageWalk(Self.state(cr3: 0x1000, cr4: 0x10))
      .translate(.init(0x0040_1234), in: memory)
    #expect(large.physical == .init(0x1_0040_1234))
    #expect(large.pageSize == 4 << 20)
    #expect(throws: TranslationFailure.self) {
      try PageWalk(Self.state(cr3: 0x1000)).translate(.init(0x0040_1234), in: memory)
    }
  }

  @Test("PAE paging: four PDPTEs at a 32-byte boundary, 2 MiB pages, NX")
  func pae() throws {
    let memory = try Self.memory()
    memory.store(UInt64(0x3001), at: .init(0x1020 + 8 * 3))
    memory.store(UInt64(0x8000_0000_0020_0087), at: .init(0x3000 + 8 * 1))
    let place = try PageWalk(Self.state(cr3: 0x1020, cr4: 0x20, efer: 0x800))
      .translate(.init(0xC020_0042), in: memory)
    #expect(place.physical == .init(0x20_0042))
    #expect(place.pageSize == 2 << 20)
    #expect(place.isWritable && place.isUser && !place.isExecutable)
  }

  @Test("4-level paging: 4 KiB, 2 MiB and 1 GiB pages, canonical addresses only")
  func level4() throws {
    let memory = try Self.memory()
    let state = Self.state(cr3: 0x1000, cr4: 0x20, efer: 0x500)
    memory.store(UInt64(0x2003), at: .init(0x1000 + 8 * 511))
    memory.store(UInt64(0x4000_0083), at: .init(0x2000 + 8 * 509))
    memory.store(UInt64(0x3003), at: .init(0x2000 + 8 * 510))
    memory.store(UInt64(0x4003), at: .init(0x3000))
    memory.store(UInt64(0x9003), at: .init(0x4000 + 8 * 1))
    let walk = PageWalk(state)
    #expect(
      try walk.translate(.init(0xFFFF_FFFF_4000_0123), in: memory).physical == .init(0x4000_0123))
    #expect(
      try walk.translate(.init(0xFFFF_FFFF_8000_1FFF), in: memory).physical == .init(0x9FFF))
    #expect(throws: TranslationFailure.notCanonical(.init(0x8000_0000_0000))) {
      try walk.translate(.init(0x8000_0000_0000), in: memory)
    }
  }

  @Test("5-level paging starts at a PML5E when CR4.LA57 is set")
  func level5() throws {
    let memory = try Self.memory()
    for (table, next) in [(0x1000, 0x2003), (0x2000, 0x3003), (0x3000, 0x4003), (0x4000, 0x5003)] {
      memory.store(UInt64(next), at: .init(UInt64(table)))
    }
    memory.store(UInt64(0x7003), at: .init(0x5000))
    let place = try PageWalk(Self.state(cr3: 0x1000, cr4: 0x1020, efer: 0x500))
      .translate(.init(0x10), in: memory)
    #expect(place.physical == .init(0x7010))
    #expect(place.entries.map(\.name) == ["PML5E", "PML4E", "PDPTE", "PDE", "PTE"])
  }

  @Test("a failure names the entry that is missing, for a person")
  func failures() throws {
    let memory = try Self.memory()
    let walk = PageWalk(Self.state(cr3: 0x1000))
    #expect(throws: TranslationFailure.self) { try walk.translate(.init(0x40_0000), in: memory) }
    do throws(TranslationFailure) {
      _ = try walk.translate(.init(0x40_0000), in: memory)
    } catch {
      #expect(
        error.description
          == "0x400000 is not mapped: PDE at physical 0x1004 is 0x0 (not present)")
    }
    #expect(
      throws: TranslationFailure.tableOutsideMemory("PDE", .init(0x7000_0000), .init(0))
    ) {
      try PageWalk(Self.state(cr3: 0x7000_0000)).translate(.init(0), in: memory)
    }
  }
}
