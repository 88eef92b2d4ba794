import Bits
import GuestMemory
import X86

/// The Multiboot 1 protocol: what a kernel is told of memory, command line and modules, and how it starts.
///
/// Source: Multiboot Specification version 0.6.96, §3.2 and §3.3.
struct MultibootStart: StartPlan {
  /// What EAX holds at the kernel's entry.
  static let loaderMagic: UInt64 = 0x2BAD_B002

  /// The physical address of the first instruction.
  let entry: UInt64
  let commandLine: String
  let modules: [BootModule]
  /// The header asked for video: the screen is described.
  let describesScreen: Bool
  let graphics: GraphicsWish?
  /// The ELF file's section headers and what no segment loads.
  let sections: ELFSections?

  var takesArguments: Bool { true }

  func layout(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> StartLayout {
    let gdt = try places.take(name: "the GDT", DescriptorTable.flat.bytes)
    var state = CPUState.protectedMode(at: entry, gdt: gdt.start)
    let (information, address) = try information(&places, memory: memory, screen: screen)
    state.rax = Self.loaderMagic
    state.rbx = address
    return StartLayout(segments: [gdt] + information, state: state)
  }

  /// Bits of the first field: which of the others hold something.
  private struct Flags: OptionSet {
    let rawValue: UInt32
    static let memory = Self(rawValue: 1 << 0)
    static let commandLine = Self(rawValue: 1 << 2)
    static let modules = Self(rawValue: 1 << 3)
    static let sections = Self(rawValue: 1 << 5)
    static let memoryMap = Self(rawValue: 1 << 6)
    static let loaderName = Self(rawValue: 1 << 9)
    static let vbe = Self(rawValue: 1 << 11)
    static let framebuffer = Self(rawValue: 1 << 12)
  }

  /// The length of the information structure, VBE and framebuffer fields included.
  private static let size = 120

  /// The segments that hold the information, and the address that EBX gets.
  private func information(
    _ places: inout FreePlaces, memory: GuestMemory, screen: Screen
  ) throws(BootError) -> (segments: [LoadSegment], address: UInt64) {
    var segments: [LoadSegment] = []
    var list: [UInt8] = []
    var strings = StringTable()
    let line = strings.add(commandLine)
    let loader = strings.add("Ringside")
    for module in modules {
      let place = try places.take(
        name: "module '\(module.name)'", module.bytes, above: 0x10_0000)
      segments.append(place)
      list += UInt32(place.start).littleEndianBytes
      list += UInt32(place.start + UInt64(module.bytes.count)).littleEndianBytes
      list += UInt32(strings.add(module.text)).littleEndianBytes + UInt32(0).littleEndianBytes
    }
    let placed = try sections?.place(&places)
    segments += placed?.segments ?? []
    let headers = try placed.map { placed throws(BootError) in
      try places.take(name: "the section headers", placed.headers)
    }
    if let headers { segments.append(headers) }
    let known = MemoryMap(of: memory)
    let map = known.ranges.flatMap { range in
      // Rows of size, base, length and type.
      UInt32(20).littleEndianBytes + range.start.littleEndianBytes
        + range.length.littleEndianBytes + range.kind.rawValue.littleEndianBytes
    }
    let mapOffset = Self.size
    let listOffset = mapOffset + map.count
    let blocks = screen.vbe.map { $0.controller + $0.mode } ?? []
    let blocksOffset = listOffset + list.count
    let stringsOffset = blocksOffset + blocks.count
    let place = try places.take(
      name: "Multiboot's information", count: stringsOffset + strings.bytes.count)
    let base = UInt32(place.start)
    // The module list's third field was an offset into the strings.
    for index in modules.indices {
      let field = index * 16 + 8
      let offset = list.littleEndian(UInt32.self, at: field) ?? 0
      list.replaceSubrange(
        field..<(field + 4), with: (base + UInt32(stringsOffset) + offset).littleEndianBytes)
    }
    var flags: Flags = [.memory, .commandLine, .memoryMap, .loaderName]
    if !modules.isEmpty { flags.insert(.modules) }
    if headers != nil { flags.insert(.sections) }
    if describesScreen { flags.insert(.framebuffer) }
    var fields = [UInt8](repeating: 0, count: Self.size)
    func put(_ offset: Int, _ value: UInt32) {
      fields.replaceSubrange(offset..<(offset + 4), with: value.littleEndianBytes)
    }
    put(0, flags.rawValue)
    put(4, UInt32(MemoryMap.extendedDataArea >> 10))
    put(8, UInt32(clamping: known.extendedSize >> 10))
    put(16, base + UInt32(stringsOffset) + UInt32(line))
    put(20, UInt32(modules.count))
    put(24, base + UInt32(listOffset))
    if let sections, let headers {
      put(28, UInt32(sections.count))
      put(32, UInt32(sections.rowSize))
      put(36, UInt32(headers.start))
      put(40, UInt32(sections.nameIndex))
    }
    put(44, UInt32(map.count))
    put(48, base + UInt32(mapOffset))
    put(64, base + UInt32(stringsOffset) + UInt32(loader))
    if let vbe = screen.vbe {
      put(0, flags.union(.vbe).rawValue)
      put(72, base + UInt32(blocksOffset))
      put(76, base + UInt32(blocksOffset + vbe.controller.count))
      fields.replaceSubrange(80..<88, with: vbe.summary)
    }
    if describesScreen {
      let described = screen.common + screen.colours
      fields.replaceSubrange(88..<(88 + described.count), with: described)
    }
    segments.append(
      LoadSegment(
        name: place.name, start: place.start, bytes: fields + map + list + blocks + strings.bytes))
    return (segments, place.start)
  }
}

/// Strings, each ended by a zero, one after the other.
private struct StringTable {
  var bytes: [UInt8] = []

  /// Adds a string; returns its offset.
  mutating func add(_ text: String) -> Int {
    defer { bytes += Array(text.utf8) + [0] }
    return bytes.count
  }
}
