import Bits
import GuestMemory

/// What a Multiboot 1 kernel is told: memory, command line, modules.
///
/// Source: Multiboot Specification version 0.6.96, §3.3 "Boot information format".
struct MultibootRequest: Sendable {
  /// What EAX holds at the kernel's entry.
  static let loaderMagic: UInt64 = 0x2BAD_B002

  let commandLine: String
  let modules: [Module]
  /// The header asked for video: the text screen is described.
  var describesScreen = false

  /// A file given to the kernel.
  struct Module: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// Bits of the first field: which of the others hold something.
  private struct Flags: OptionSet {
    let rawValue: UInt32
    static let memory = Self(rawValue: 1 << 0)
    static let commandLine = Self(rawValue: 1 << 2)
    static let modules = Self(rawValue: 1 << 3)
    static let memoryMap = Self(rawValue: 1 << 6)
    static let loaderName = Self(rawValue: 1 << 9)
    static let framebuffer = Self(rawValue: 1 << 12)
  }

  /// The length of the information structure, VBE and framebuffer fields included.
  private static let size = 120

  /// The segments that hold the information, and the address that EBX gets.
  func information(
    _ places: inout FreePlaces, memory: GuestMemory
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
      list += UInt32(strings.add(module.name)).littleEndianBytes + UInt32(0).littleEndianBytes
    }
    let known = MemoryMap(of: memory)
    let map = known.ranges.flatMap { range in
      // Rows of size, base, length and type.
      UInt32(20).littleEndianBytes + range.start.littleEndianBytes
        + range.length.littleEndianBytes + range.kind.rawValue.littleEndianBytes
    }
    let mapOffset = Self.size
    let listOffset = mapOffset + map.count
    let stringsOffset = listOffset + list.count
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
    put(44, UInt32(map.count))
    put(48, base + UInt32(mapOffset))
    put(64, base + UInt32(stringsOffset) + UInt32(loader))
    if describesScreen {
      put(88, 0xB8000)  // the framebuffer's address
      put(96, 160)  // bytes a row
      put(100, 80)
      put(104, 25)
      fields[108] = 16  // bits a character
      fields[109] = 2  // text
    }
    segments.append(
      LoadSegment(name: place.name, start: place.start, bytes: fields + map + list + strings.bytes))
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
