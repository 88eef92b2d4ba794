import Boot
import GuestMemory
import Testing
import X86

@Suite("Boot: ELF") struct ELFTests {
  @Test func `a 32-bit program starts flat, in protected mode, without paging`() throws {
    let memory = try pcMemory()
    memory.write([UInt8](repeating: 0xCC, count: 64), at: .init(0x10_0000))
    let image = try program(ELFBuilder(bytes: [1, 2, 3], memorySize: 16).file)
    try image.check(in: memory)
    let state = image.load(into: memory)
    #expect(state.mode == .protected32)
    #expect(!state.isPagingEnabled)
    #expect(state.linearPC == .init(0x10_0000))
    #expect(state.rflags & RFlags.if == 0)
    #expect(
      memory.read(at: .init(0x10_0000), count: 17)
        == [1, 2, 3] + [UInt8](repeating: 0, count: 13) + [0xCC])
    // The selectors are those of the descriptor table in memory.
    let code: UInt64? = memory.load(
      at: .init(state.gdtr.base + UInt64(state.cs.selector & ~7)))
    #expect(code == 0x00CF_9B00_0000_FFFF)
    let data: UInt64? = memory.load(
      at: .init(state.gdtr.base + UInt64(state.ss.selector & ~7)))
    #expect(data == 0x00CF_9300_0000_FFFF)
    #expect(state.idtr.limit == 0)
  }

  @Test func `without paging a high entry point moves with its segment`() throws {
    let image = try program(
      ELFBuilder(virtual: 0xC010_0000, physical: 0x10_0000, entry: 0xC010_0001).file)
    #expect(image.load(into: try pcMemory()).rip == 0x10_0001)
    let physical = try program(
      ELFBuilder(virtual: 0xC010_0000, physical: 0x10_0000, entry: 0x10_0001).file)
    #expect(physical.load(into: try pcMemory()).rip == 0x10_0001)
  }

  @Test func `a 64-bit program starts in long mode with the first 4 GiB mapped to themselves`()
    throws
  {
    let memory = try pcMemory()
    let image = try program(ELFBuilder(isWide: true).file)
    try image.check(in: memory)
    let state = image.load(into: memory)
    #expect(state.mode == .long64)
    #expect(state.linearPC == .init(0x10_0000))
    let walk = PageWalk(state)
    for address in [0, 0x7C00, 0x10_0000, 0xB_8000, 0xFEE0_0000, 0xFFFF_FFFF] as [UInt64] {
      #expect(
        try walk.translate(.init(address), in: memory).physical == .init(address))
    }
    #expect(throws: TranslationFailure.self) {
      try walk.translate(.init(0x1_0000_0000), in: memory)
    }
    let code: UInt64? = memory.load(
      at: .init(state.gdtr.base + UInt64(state.cs.selector & ~7)))
    #expect(code == 0x00AF_9B00_0000_FFFF)
  }

  @Test func `segments in the high half are mapped where they are linked`() throws {
    let memory = try pcMemory()
    var builder = ELFBuilder(
      isWide: true, virtual: 0xFFFF_FFFF_8010_0000, physical: 0x10_0000, bytes: [1, 2])
    builder.segments.append(
      .init(
        virtual: 0xFFFF_FFFF_8020_0123, physical: 0x30_0123, bytes: [7], memorySize: 0x2000))
    let image = try program(builder.file)
    try image.check(in: memory)
    let state = image.load(into: memory)
    #expect(state.linearPC == .init(0xFFFF_FFFF_8010_0000))
    let walk = PageWalk(state)
    for (virtual, physical) in [
      (0xFFFF_FFFF_8010_0000, 0x10_0000), (0xFFFF_FFFF_8020_0123, 0x30_0123),
      (0xFFFF_FFFF_8020_2122, 0x30_2122), (0x30_0123, 0x30_0123),
    ] as [(UInt64, UInt64)] {
      #expect(
        try walk.translate(.init(virtual), in: memory).physical == .init(physical),
        "\(String(virtual, radix: 16))")
    }
  }

  @Test func `a segment linked elsewhere below 4 GiB wins over the identity`() throws {
    let memory = try pcMemory()
    let image = try program(
      ELFBuilder(isWide: true, virtual: 0x4000_1000, physical: 0x20_3000, bytes: [9]).file)
    try image.check(in: memory)
    let walk = PageWalk(image.load(into: memory))
    #expect(try walk.translate(.init(0x4000_1000), in: memory).physical == .init(0x20_3000))
    #expect(try walk.translate(.init(0x4000_2000), in: memory).physical == .init(0x4000_2000))
    #expect(try walk.translate(.init(0x4000_0FFF), in: memory).physical == .init(0x4000_0FFF))
  }

  @Test func `a large segment is mapped whole`() throws {
    let memory = try pcMemory(mebibytes: 64)
    let image = try program(
      ELFBuilder(
        isWide: true, virtual: 0xFFFF_8000_0020_0000, physical: 0x20_0000, bytes: [9],
        memorySize: 40 << 20
      ).file)
    try image.check(in: memory)
    let walk = PageWalk(image.load(into: memory))
    let last: UInt64 = 40 << 20 - 1
    #expect(
      try walk.translate(.init(0xFFFF_8000_0020_0000 + last), in: memory).physical
        == .init(0x20_0000 + last))
  }

  @Test func `two segments that want one page for different memory are refused`() throws {
    var builder = ELFBuilder(
      isWide: true, virtual: 0xFFFF_FFFF_8010_0000, physical: 0x10_0000, bytes: [1])
    builder.segments.append(
      .init(
        virtual: 0xFFFF_FFFF_8010_0800, physical: 0x30_0800, bytes: [1], memorySize: 1))
    let image = try program(builder.file)
    #expect(failure { try image.check(in: pcMemory()) }.contains("align segments"))
  }

  @Test(
    arguments: [
      (0x10_0000, 0x20_0001), (0x0000_8000_0000_0000, 0x10_0000),
      (0x0000_7FFF_FFFF_FFFF, 0x10_0FFF),
    ] as [(UInt64, UInt64)])
  func `addresses that paging cannot give are refused`(virtual: UInt64, physical: UInt64) {
    let file = ELFBuilder(
      isWide: true, virtual: virtual, physical: physical, bytes: [1, 2]
    ).file
    #expect(failure { _ = try program(file) }.hasPrefix("not a valid ELF file"))
  }

  @Test func `what cannot be started says what it is`() {
    func say(_ change: (inout ELFBuilder) -> Void) -> String {
      var builder = ELFBuilder()
      change(&builder)
      return failure { _ = try program(builder.file) }
    }
    #expect(say { $0.type = 1 }.contains("not linked yet"))
    #expect(say { $0.type = 3 }.contains("without -pie"))
    #expect(say { $0.machine = 243 }.contains("machine 243 (RISC-V)"))
    #expect(say { $0.machine = 62 }.contains("machine 62 (x86-64)"))
    #expect(say { $0.segments = [] }.contains("nothing to load"))
    #expect(say { $0.segments[0].type = 0 }.contains("PT_LOAD"))
    #expect(say { $0.segments[0].type = 3 }.contains("-static"))
    #expect(say { $0.entry = 0x20_0000 }.contains("the entry point inside a segment"))
    #expect(say { $0.segments[0].memorySize = 1 }.contains("at least 2"))
    #expect(
      failure { _ = try boot(bootSector(), as: .elf) }.contains("7F 45 4C 46 at its start"))
  }

  @Test func `segments that overlap or have no memory are refused`() throws {
    var builder = ELFBuilder(bytes: [UInt8](repeating: 1, count: 100))
    builder.segments.append(
      .init(virtual: 0x10_0063, physical: 0x10_0063, bytes: [1], memorySize: 1))
    let overlapping = try program(builder.file)
    #expect(failure { try overlapping.check(in: pcMemory()) }.contains("share memory"))
    let far = try program(ELFBuilder(virtual: 0x400_0000, physical: 0x400_0000).file)
    #expect(failure { try far.check(in: pcMemory()) }.contains("--memory 65M"))
    let rom = try program(ELFBuilder(virtual: 0xF_0000, physical: 0xF_0000).file)
    #expect(failure { try rom.check(in: pcMemory()) }.contains("no memory"))
    let huge = try program(
      ELFBuilder(isWide: true, memorySize: 1 << 40).file)
    #expect(failure { try huge.check(in: pcMemory()) }.contains("no memory"))
  }

  @Test func `the loader's own tables keep out of the program's way`() throws {
    let memory = try pcMemory(mebibytes: 4)
    // All of conventional memory is the program's.
    let image = try program(
      ELFBuilder(
        isWide: true, virtual: 0x500, physical: 0x500, bytes: [0xF4], memorySize: 0x9_FB00
      ).file)
    try image.check(in: memory)
    let state = image.load(into: memory)
    #expect(state.cr3 >= 0x10_0000)
    #expect(try PageWalk(state).translate(.init(0x500), in: memory).physical == .init(0x500))
  }
}
