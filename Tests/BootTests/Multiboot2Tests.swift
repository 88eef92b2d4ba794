import Boot
import GuestMemory
import Testing
import X86

@Suite("Boot: Multiboot 2") struct Multiboot2Tests {
  /// Starts a kernel and gives what it would find: the tags' contents by type.
  private func start(
    _ bytes: [UInt8], extras: BootImage.Extras = .init(),
    show: (GraphicsWish) -> Screen = { _ in .text }
  ) throws -> (state: CPUState, memory: GuestMemory, tags: [UInt32: [[UInt8]]]) {
    let memory = try pcMemory()
    let image = try program(bytes, as: .multiboot2, extras: extras)
    try image.check(in: memory)
    let state = image.load(into: memory, show: show)
    var tags: [UInt32: [[UInt8]]] = [:]
    let total: UInt32 = try #require(memory.load(at: .init(state.rbx)))
    var position = state.rbx + 8
    while position < state.rbx + UInt64(total) {
      #expect(position % 8 == 0)
      let type: UInt32 = try #require(memory.load(at: .init(position)))
      let size: UInt32 = try #require(memory.load(at: .init(position + 4)))
      tags[type, default: []].append(memory.read(at: .init(position + 8), count: Int(size) - 8))
      if type == 0 { break }
      position += (UInt64(size) + 7) & ~7
    }
    #expect(tags[0]?.count == 1, "the ending tag")
    return (state, memory, tags)
  }

  private func kernel(_ tags: [(type: UInt16, words: [UInt32])] = [], flags: UInt16 = 0) -> [UInt8]
  {
    ELFBuilder(bytes: multiboot2Header(tags, flags: flags) + [0xF4]).file
  }

  private func words(_ bytes: [UInt8]?) -> [UInt32] {
    stride(from: 0, to: (bytes?.count ?? 0) - 3, by: 4).map { offset in
      (0..<4).reduce(0) { $0 | UInt32(bytes?[offset + $1] ?? 0) << UInt32($1 * 8) }
    }
  }

  @Test func `a kernel starts in protected mode, and is told of the machine`() throws {
    var extras = BootImage.Extras()
    extras.commandLine = "quiet"
    extras.modules = [
      BootModule(name: "a", arguments: "x y", bytes: [1, 2, 3]), BootModule(name: "b", bytes: [4]),
    ]
    let (state, memory, tags) = try start(kernel(), extras: extras)
    #expect(state.mode == .protected32)
    #expect(state.rax == 0x36D7_6289)
    #expect(state.rip == 0x10_0000)
    #expect(tags[1] == [Array("quiet\0".utf8)])
    #expect(tags[2] == [Array("Ringside\0".utf8)])
    #expect(words(tags[4]?[0]) == [639, 15360])
    let map = words(tags[6]?[0])
    #expect(Array(map[..<2]) == [24, 0])
    #expect(Array(map[20...]) == [0x10_0000, 0, 15 << 20, 0, 1, 0])
    let modules = try #require(tags[3])
    #expect(modules.count == 2)
    let place = words(modules[0])
    #expect(place[0] % 4096 == 0)
    #expect(place[1] - place[0] == 3)
    #expect(memory.read(at: .init(UInt64(place[0])), count: 3) == [1, 2, 3])
    #expect(Array(modules[0][8...]) == Array("a x y\0".utf8))
    let screen = try #require(tags[8]?[0])
    #expect(words(screen) == [0xB8000, 0, 160, 80, 25, 0x0210])
    #expect(tags[14] == nil && tags[15] == nil && tags[21] == nil)
  }

  @Test func `the entry address tag counts`() throws {
    let (state, _, _) = try start(kernel([(3, [0x10_0004])]))
    #expect(state.rip == 0x10_0004)
  }

  @Test func `address tags place a kernel that is no ELF file`() throws {
    let header = multiboot2Header([
      (2, [0x20_0008, 0x20_0000, 0, 0x20_1000]), (3, [0x20_0040]),
    ])
    let file = [0, 0, 0, 0] + header + [UInt8](repeating: 0xF4, count: 100)
    let (state, memory, _) = try start(file)
    #expect(state.rip == 0x20_0040)
    #expect(memory.read(at: .init(0x20_0000), count: file.count) == file)
    let missing = multiboot2Header([(2, [0x20_0008, 0x20_0000, 0, 0])])
    #expect(
      failure { _ = try start([0, 0, 0, 0] + missing) }.contains(
        "an entry address inside the image"))
  }

  @Test(
    arguments: [
      (0, 0x10_0000), (1, 0x40_0000), (2, 0xFF_F000),
    ] as [(UInt32, UInt64)])
  func `a relocatable kernel goes where it prefers`(preference: UInt32, place: UInt64) throws {
    let minimum: UInt32 = preference == 0 ? 0x10_0000 : 0x40_0000
    let file = kernel([(10, [minimum, 0xFFFF_FFFF, 0x1000, preference])])
    let (state, memory, tags) = try start(file)
    #expect(state.rip == place)
    #expect(words(tags[21]?[0]) == [UInt32(place)])
    #expect(memory.read(at: .init(place + 4), count: 4) == [0xD6, 0x50, 0x52, 0xE8])
  }

  @Test func `a relocatable kernel without a place says so`() {
    let file = kernel([(10, [0x400_0000, 0x7FF_FFFF, 0x1000, 1])])
    #expect(failure { _ = try start(file) }.contains("give it at least --memory 65M"))
  }

  @Test func `sections and symbols are handed on`() throws {
    var file = sectionKernel()
    // The same file with a Multiboot 2 header in the place of the code and symbols behind it.
    let header = multiboot2Header()
    file += [UInt8](repeating: 0, count: -file.count & 7) + header.dropFirst(4)
    let (_, memory, tags) = try start(file)
    let sections = words(tags[9]?[0])
    #expect(Array(sections[..<3]) == [3, 40, 1])
    #expect(sections[3 + 10 + 3] == 0x10_0000)
    let symbols = sections[3 + 20 + 3]
    #expect(memory.read(at: .init(UInt64(symbols)), count: 3) == [0x53, 0x59, 0x4D])
  }

  @Test func `ACPI's root is copied`() throws {
    let memory = try pcMemory()
    let root = Array("RSD PTR ".utf8)
    let bytes = root + [0 &- root.reduce(0, &+)] + [UInt8](repeating: 0, count: 11)
    memory.write(bytes, at: .init(0xF_0010))
    let state = try program(kernel(), as: .multiboot2).load(into: memory)
    let information = memory.read(at: .init(state.rbx), count: 1024)
    #expect(information.indices.contains { information[$0...].starts(with: bytes) })
  }

  @Test func `demands that nobody knows are refused by name`() throws {
    #expect(
      failure { _ = try start(kernel([(1, [6, 99])])) }.contains("information of type 99"))
    #expect(failure { _ = try start(kernel([(77, [])])) }.contains("a feature of type 77"))
    _ = try start(kernel([(77, []), (1, [99])], flags: 1))
    _ = try start(kernel([(1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15, 20])]))
  }

  @Test func `a graphics mode is asked for, and told`() throws {
    var wishes: [GraphicsWish] = []
    func show(_ wish: GraphicsWish) -> Screen {
      wishes.append(wish)
      return .graphics(
        FrameBuffer(
          address: 0xFD00_0000, width: 1024, height: 768, depth: 16, bytesPerLine: 2048,
          vbe: VBEInformation(
            controller: Array("VESA".utf8), mode: [0x9B], number: 0x4116,
            interface: (0xF000, 0xA780, 0x100))))
    }
    let (_, _, tags) = try start(kernel([(5, [1024, 768, 16])]), show: show)
    let vbe = try #require(tags[7]?[0])
    #expect(vbe.count == 776)
    #expect(Array(vbe[..<8]) == [0x16, 0x41, 0x00, 0xF0, 0x80, 0xA7, 0x00, 0x01])
    #expect(Array(vbe[8..<12]) == Array("VESA".utf8) && vbe[520] == 0x9B)
    let screen = try #require(tags[8]?[0])
    #expect(screen.count == 30)
    #expect(words(Array(screen[..<24])) == [0xFD00_0000, 0, 2048, 1024, 768, 0x0110])
    #expect(Array(screen[24...]) == [11, 5, 5, 6, 0, 5])
    _ = try start(kernel([(5, [0, 0, 0])]), show: show)
    #expect(wishes.map(\.width) == [1024, 0])
    // Characters, without a depth: text.
    let text = try start(kernel([(5, [80, 25, 0])]), show: show)
    #expect(words(text.tags[8]?[0]).first == 0xB8000)
    #expect(text.tags[7] == nil)
    #expect(wishes.count == 2)
  }

  @Test func `headers that are not right say so`() {
    #expect(failure { _ = try start(ELFBuilder().file) }.contains("found none"))
    var short = kernel([(2, [1, 2])])
    #expect(failure { _ = try start(short) }.contains("4 fields in tag 2"))
    short = kernel([(6, [])])
    short[88 + 16 + 4] = 200
    #expect(failure { _ = try start(short) }.contains("within the header, found a size of 200"))
  }
}
