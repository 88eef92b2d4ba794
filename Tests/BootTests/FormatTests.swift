import Boot
import GuestMemory
import Testing
import X86

@Suite("Boot: formats") struct FormatTests {
  @Test func `the protocol is read from its name`() throws {
    #expect(try BootProtocol(parsing: "auto") == .auto)
    #expect(try BootProtocol(parsing: "mbr") == .mbr)
    #expect(try BootProtocol(parsing: "multiboot") == .multiboot)
    #expect(try BootProtocol(parsing: "multiboot2") == .multiboot2)
    #expect(try BootProtocol(parsing: "linux") == .linux(nil))
    #expect(try BootProtocol(parsing: "linux:16") == .linux(.bits16))
    #expect(try BootProtocol(parsing: "linux:32") == .linux(.bits32))
    #expect(try BootProtocol(parsing: "linux:64") == .linux(.bits64))
    #expect(try BootProtocol(parsing: "pvh") == .pvh)
    #expect(try BootProtocol(parsing: "elf") == .elf)
    #expect(try BootProtocol(parsing: "flat") == .flat(.init(0x7C00)))
    #expect(try BootProtocol(parsing: "flat@0x8000") == .flat(.init(0x8000)))
    #expect(try BootProtocol(parsing: "flat@4096") == .flat(.init(4096)))
  }

  @Test(arguments: ["flat@", "flat@0x", "flat@-1", "flat@x", "grub", "", "flat@0x1_0", "linux:8"])
  func `other names list the choices`(text: String) {
    let sentence = failure { _ = try BootProtocol(parsing: text) }
    #expect(sentence.contains("auto, mbr, multiboot, multiboot2, linux, linux:64"))
  }

  @Test func `auto finds each format`() throws {
    guard case .disk(isFloppy: false) = try boot(bootSector()) else {
      Issue.record("no disk")
      return
    }
    guard case .disk(isFloppy: true) = try boot(bootSector(sectors: 2880)) else {
      Issue.record("no floppy")
      return
    }
    #expect(try program(ELFBuilder().file).kind == .elf(.i386))
    #expect(try program(ELFBuilder(isWide: true).file).kind == .elf(.x86_64))
    let header = multibootHeader(flags: 0)
    #expect(
      try program(ELFBuilder(bytes: header + [0xF4]).file).kind == .multiboot(.i386))
    #expect(
      try program(ELFBuilder(bytes: multiboot2Header() + [0xF4]).file).kind == .multiboot2(.i386))
    #expect(try program(LinuxBuilder().file).kind == .linux(.bits64))
    #expect(try program(pvhKernel()).kind == .pvh(.x86_64))
  }

  @Test func `an ISO 9660 image is a disc, unless it is to be booted by its MBR`() throws {
    var bytes = bootSector(sectors: 80)
    bytes.replaceSubrange(0x8001..<0x8006, with: "CD001".utf8)
    guard case .disc = try boot(bytes) else {
      Issue.record("not taken as a disc")
      return
    }
    guard case .disk(isFloppy: false) = try boot(bytes, as: .mbr) else {
      Issue.record("not taken as a disk")
      return
    }
  }

  @Test(
    arguments: [
      ([], "an empty file"),
      ([1, 2, 3], "3 bytes that begin with 01 02 03"),
      ([UInt8](repeating: 0, count: 600), "and 00 00 at byte 510"),
    ] as [([UInt8], String)])
  func `an image of no known format says what was found`(bytes: [UInt8], found: String) {
    let sentence = failure { _ = try boot(bytes) }
    #expect(sentence.contains(found))
    #expect(sentence.contains("--boot flat@0x7c00"))
  }

  @Test func `a boot sector without its signature says what is there`() {
    #expect(
      failure { _ = try boot([UInt8](repeating: 0x11, count: 512), as: .mbr) }
        == "not a valid boot disk: expected 55 AA at byte 510 of its first sector, found 11 11")
    #expect(failure { _ = try boot([0xF4], as: .mbr) }.contains("only 1 bytes"))
  }

  @Test(
    arguments: [
      ([0x51, 0x46, 0x49, 0xFB], 0, "qemu-img convert"),
      (Array("KDMV".utf8), 0, "qemu-img convert"),
      ([0x1F, 0x8B, 8, 0], 0, "unpack it first"),
    ] as [([UInt8], Int, String)])
  func `formats that people try say what to do`(mark: [UInt8], offset: Int, advice: String) {
    var bytes = [UInt8](repeating: 0, count: 0x9000)
    bytes.replaceSubrange(offset..<offset + mark.count, with: mark)
    #expect(failure { _ = try boot(bytes) }.contains(advice))
  }

  // MARK: Flat

  @Test func `a flat image starts in real mode at its first byte`() throws {
    let memory = try pcMemory()
    let flat = try program([0x90, 0xF4], as: .flat(.init(0x7C00)))
    try flat.check(in: memory)
    let state = flat.load(into: memory)
    #expect(state.mode == .real)
    #expect(state.linearPC == .init(0x7C00))
    #expect(state.cs.selector == 0)
    #expect(memory.read(at: .init(0x7C00), count: 2) == [0x90, 0xF4])
    let high = try program([0xF4], as: .flat(.init(0x2_3456)))
    let other = high.load(into: memory)
    #expect(other.cs.selector == 0x2345)
    #expect(other.rip == 6)
    #expect(other.linearPC == .init(0x2_3456))
  }

  @Test func `a flat image outside of memory says how much it would need`() throws {
    let memory = try pcMemory(mebibytes: 2)
    let image = try program(
      [UInt8](repeating: 0, count: 0x1000), as: .flat(.init(0x20_0000)))
    #expect(failure { try image.check(in: memory) }.contains("--memory 3M"))
    let small = try GuestMemory(regions: [
      MappedRegion(start: .init(0), length: 0xA_0000, kind: .ram, name: "low")
    ])
    #expect(failure { try image.check(in: small) }.contains("(it has 1 MiB)"))
    let video = try program([0], as: .flat(.init(0xB_8000)))
    let sentence = failure { try video.check(in: memory) }
    #expect(sentence.contains("no memory"))
    #expect(!sentence.contains("--memory"))
    #expect(failure { _ = try program([], as: .flat(.init(0))) }.contains("an empty file"))
  }
}
