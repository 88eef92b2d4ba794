import Bits
import Boot
import GuestMemory
import Testing
import X86

@Suite("Boot: Multiboot 1") struct MultibootTests {
  /// Starts a kernel and gives what it would find.
  private func start(
    _ bytes: [UInt8], extras: BootImage.Extras = .init(), mebibytes: UInt64 = 16,
    show: (GraphicsWish) -> Screen = { _ in .text }
  ) throws -> (state: CPUState, memory: GuestMemory, program: BootProgram) {
    let memory = try pcMemory(mebibytes: mebibytes)
    let image = try program(bytes, as: .multiboot, extras: extras)
    try image.check(in: memory)
    return (image.load(into: memory, show: show), memory, image)
  }

  private func elfKernel(flags: UInt32 = 0, _ fields: [UInt32] = []) -> [UInt8] {
    ELFBuilder(bytes: multibootHeader(flags: flags, fields) + [0xF4]).file
  }

  private func text(_ memory: GuestMemory, at address: UInt32?) -> String {
    let bytes = memory.read(at: .init(UInt64(address ?? 0)), count: 200)
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  @Test func `a kernel starts in protected mode with the magic in EAX`() throws {
    let (state, _, _) = try start(elfKernel())
    #expect(state.mode == .protected32)
    #expect(!state.isPagingEnabled)
    #expect(state.rax == 0x2BAD_B002)
    #expect(state.rflags & RFlags.if == 0)
    #expect(state.linearPC == .init(0x10_0000))
  }

  @Test func `memory, map, command line and loader are told`() throws {
    var extras = BootImage.Extras()
    extras.commandLine = "quiet root=1"
    let (state, memory, _) = try start(elfKernel(), extras: extras)
    func field(_ offset: UInt64) -> UInt32? { memory.load(at: .init(state.rbx + offset)) }
    #expect(field(0) == 0b10_0100_0101, "memory, command line, map, loader's name")
    #expect(field(4) == 639)
    #expect(field(8) == 15360)
    #expect(text(memory, at: field(16)) == "image quiet root=1")
    #expect(text(memory, at: field(64)) == "Ringside")
    let length = try #require(field(44))
    let map = UInt64(try #require(field(48)))
    #expect(length == 4 * 24)
    var rows: [[UInt64]] = []
    for row in stride(from: map, to: map + UInt64(length), by: 24) {
      let size: UInt32 = memory.load(at: .init(row)) ?? 0
      #expect(size == 20)
      let kind: UInt32 = memory.load(at: .init(row + 20)) ?? 0
      rows.append([
        memory.load(at: .init(row + 4)) ?? 0, memory.load(at: .init(row + 12)) ?? 0, UInt64(kind),
      ])
    }
    #expect(
      rows == [
        [0, 0x9_FC00, 1], [0x9_FC00, 0x400, 2], [0xF_0000, 0x1_0000, 2],
        [0x10_0000, 15 << 20, 1],
      ])
  }

  @Test func `a module lies on a page of its own`() throws {
    var extras = BootImage.Extras()
    extras.modules = [BootModule(name: "disk.gz", bytes: [1, 2, 3])]
    let (state, memory, _) = try start(elfKernel(flags: 1), extras: extras)
    func field(_ offset: UInt64) -> UInt32? { memory.load(at: .init(state.rbx + offset)) }
    #expect((field(0) ?? 0) & 8 != 0)
    #expect(field(20) == 1)
    let list = UInt64(try #require(field(24)))
    let begin: UInt32 = memory.load(at: .init(list)) ?? 0
    let end: UInt32 = memory.load(at: .init(list + 4)) ?? 0
    #expect(begin % 4096 == 0)
    #expect(begin > 0x10_0000)
    #expect(end - begin == 3)
    #expect(memory.read(at: .init(UInt64(begin)), count: 3) == [1, 2, 3])
    #expect(text(memory, at: memory.load(at: .init(list + 8))) == "disk.gz")
  }

  @Test func `a module too large says what memory it needs`() throws {
    var extras = BootImage.Extras()
    extras.modules = [BootModule(name: "big", bytes: [UInt8](repeating: 0, count: 2 << 20))]
    let image = try program(elfKernel(), extras: extras)
    #expect(failure { try image.check(in: pcMemory(mebibytes: 2)) }.contains("--memory 4M"))
  }

  @Test(
    "who asks for graphics is told of the mode that was set",
    arguments: [
      (15, [10, 5, 5, 5, 0, 5]), (16, [11, 5, 5, 6, 0, 5]), (24, [16, 8, 8, 8, 0, 8]),
      (32, [16, 8, 8, 8, 0, 8]),
    ] as [(UInt8, [UInt8])])
  func graphics(depth: UInt8, colours: [UInt8]) throws {
    var wishes: [GraphicsWish] = []
    let started = try start(elfKernel(flags: 4, [0, 0, 0, 0, 0, 0, 1024, 768, 32])) { wish in
      wishes.append(wish)
      return .graphics(
        FrameBuffer(
          address: 0x1_FD00_0000, width: 800, height: 600, depth: depth, bytesPerLine: 3200))
    }
    #expect(wishes == [GraphicsWish(width: 1024, height: 768, depth: 32)])
    let place = started.state.rbx
    #expect((started.memory.load(UInt32.self, at: .init(place)) ?? 0) & 1 << 12 != 0)
    let told = started.memory.read(at: .init(place + 88), count: 32)
    #expect(told.littleEndian(UInt64.self, at: 0) == 0x1_FD00_0000)
    #expect([8, 12, 16].map { told.littleEndian(UInt32.self, at: $0) } == [3200, 800, 600])
    #expect(Array(told[20..<28]) == [depth, 1] + colours)
  }

  @Test func `VBE's blocks and mode are told with the graphics, and not with text`() throws {
    let vbe = VBEInformation(
      controller: Array("VESA".utf8), mode: [0x9B, 0], number: 0x4115,
      interface: (0xF000, 0xA780, 0x100))
    let started = try start(elfKernel(flags: 4, [0, 0, 0, 0, 0, 0, 800, 600, 32])) { _ in
      .graphics(
        FrameBuffer(
          address: 0xFD00_0000, width: 800, height: 600, depth: 32, bytesPerLine: 3200, vbe: vbe))
    }
    func field(_ offset: UInt64) -> UInt32 {
      started.memory.load(at: .init(started.state.rbx + offset)) ?? 0
    }
    #expect(field(0) & 1 << 11 != 0)
    #expect(
      started.memory.read(at: .init(UInt64(field(72))), count: 512)
        == Array("VESA".utf8) + [UInt8](repeating: 0, count: 508))
    #expect(
      started.memory.read(at: .init(UInt64(field(76))), count: 256)
        == [0x9B] + [UInt8](repeating: 0, count: 255))
    #expect([field(80), field(84)] == [0xF000_4115, 0x0100_A780])
    #expect(text(started.memory, at: field(64)) == "Ringside")
    let refused = try start(elfKernel(flags: 4, [0, 0, 0, 0, 0, 0, 800, 600, 32]))
    let flags: UInt32? = refused.memory.load(at: .init(refused.state.rbx))
    #expect((flags ?? 0) & 1 << 11 == 0)
  }

  @Test func `who asks for video gets the text screen where that will do, or no other is there`()
    throws
  {
    let text = try start(elfKernel(flags: 4, [0, 0, 0, 0, 0, 1, 80, 25, 0])) { _ in
      Issue.record("text is no graphics")
      return .text
    }
    func field(_ offset: UInt64) -> UInt32? {
      text.memory.load(at: .init(text.state.rbx + offset))
    }
    #expect((field(0) ?? 0) & 1 << 12 != 0)
    #expect(field(88) == 0xB8000)
    #expect(field(96) == 160)
    #expect([field(100), field(104)] == [80, 25])
    #expect((field(108) ?? 0) & 0xFFFF == 0x0210, "16 bits a character, text")
    let refused = try start(elfKernel(flags: 4, [0, 0, 0, 0, 0, 0, 640, 480, 32]))
    let address: UInt32? = refused.memory.load(at: .init(refused.state.rbx + 88))
    #expect(address == 0xB8000)
  }

  // MARK: Address fields

  private func flatKernel(_ fields: [UInt32], padding: Int = 16, length: Int = 200) -> [UInt8] {
    let header = multibootHeader(flags: 1 << 16, fields)
    let rest = length - padding - header.count
    return [UInt8](repeating: 0x90, count: padding) + header + [UInt8](repeating: 0xF4, count: rest)
  }

  @Test func `address fields place a kernel that is no ELF file`() throws {
    let bytes = flatKernel([0x20_0010, 0x20_0000, 0x20_0040, 0x20_0080, 0x20_0008])
    let (state, memory, image) = try start(bytes)
    #expect(image.kind == .multiboot(nil))
    #expect(state.linearPC == .init(0x20_0008))
    #expect(memory.read(at: .init(0x20_0000), count: 64) == Array(bytes.prefix(64)))
    #expect(image.segments[0].length == 0x80)
  }

  @Test func `zeros in address fields mean the whole file, and no BSS`() throws {
    let (_, memory, image) = try start(flatKernel([0x20_0010, 0x20_0000, 0, 0, 0x20_0000]))
    #expect(image.segments[0].length == 200)
    #expect(memory.read(at: .init(0x20_00C7), count: 1) == [0xF4])
  }

  @Test(
    arguments: [
      [0x20_0000, 0x20_0010, 0, 0, 0x20_0010],  // load after the header
      [0x20_0020, 0x20_0000, 0, 0, 0x20_0000],  // more before the header than the file has
      [0x20_0010, 0x20_0000, 0x20_0400, 0, 0x20_0000],  // more than the file has
      [0x20_0010, 0x20_0000, 0x10_0000, 0, 0x20_0000],  // ends before it begins
      [0x20_0010, 0x20_0000, 0, 0, 0x30_0000],  // entry outside
    ] as [[UInt32]])
  func `address fields that cannot be are refused`(fields: [UInt32]) {
    #expect(
      failure { _ = try program(flatKernel(fields), as: .multiboot) }
        .hasPrefix("not a valid Multiboot kernel: expected "))
  }

  // MARK: Headers

  @Test func `the header is found on 4 bytes within 8 KiB`() throws {
    let header = multibootHeader(flags: 0)
    func kernel(at offset: Int) -> [UInt8] {
      ELFBuilder(bytes: [UInt8](repeating: 0, count: offset - 84) + header + [0xF4]).file
    }
    #expect(try program(kernel(at: 8180)).kind == .multiboot(.i386))
    #expect(try program(kernel(at: 8184)).kind == .elf(.i386))
    #expect(try program(kernel(at: 4098)).kind == .elf(.i386))
  }

  @Test func `a header that is not right says so`() {
    let wrong = ELFBuilder(bytes: multibootHeader(flags: 0, checksum: 1)).file
    #expect(failure { _ = try program(wrong, as: .multiboot) }.contains("wrong checksum"))
    #expect(
      failure { _ = try program(ELFBuilder().file, as: .multiboot) }.contains("found none"))
    #expect(
      failure { _ = try program(elfKernel(flags: 8)) }.contains("bits 3 to 15 must be 0"))
    let bare = multibootHeader(flags: 0) + [UInt8](repeating: 0, count: 64)
    #expect(failure { _ = try program(bare) }.contains("address fields"))
    let cut = multibootHeader(flags: 1 << 16, [0])
    #expect(failure { _ = try program(cut) }.contains("the end of the file"))
  }

  @Test func `a 64-bit kernel starts in 32-bit mode, too`() throws {
    let file = ELFBuilder(isWide: true, bytes: multibootHeader(flags: 0) + [0xF4]).file
    let (state, _, image) = try start(file)
    #expect(image.kind == .multiboot(.x86_64))
    #expect(state.mode == .protected32)
    let high = ELFBuilder(
      isWide: true, virtual: 1 << 32, physical: 1 << 32,
      bytes: multibootHeader(flags: 0) + [0xF4]
    ).file
    #expect(failure { _ = try program(high) }.contains("below 4 GiB"))
  }
}
