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
  }

  /// The length of the information structure, VBE and framebuffer fields included.
  private static let size = 116

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
    let map = Self.memoryMap(of: memory)
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
    var fields = [UInt8](repeating: 0, count: Self.size)
    func put(_ offset: Int, _ value: UInt32) {
      fields.replaceSubrange(offset..<(offset + 4), with: value.littleEndianBytes)
    }
    put(0, flags.rawValue)
    put(4, 639)
    put(8, UInt32(Self.upperKibibytes(of: memory)))
    put(16, base + UInt32(stringsOffset) + UInt32(line))
    put(20, UInt32(modules.count))
    put(24, base + UInt32(listOffset))
    put(44, UInt32(map.count))
    put(48, base + UInt32(mapOffset))
    put(64, base + UInt32(stringsOffset) + UInt32(loader))
    segments.append(
      LoadSegment(name: place.name, start: place.start, bytes: fields + map + list + strings.bytes))
    return (segments, place.start)
  }

  /// Contiguous memory from 1 MiB on, in KiB.
  private static func upperKibibytes(of memory: GuestMemory) -> UInt64 {
    memory.region(at: GuestPhysicalAddress(0x10_0000)).map { $0.length >> 10 } ?? 0
  }

  /// Rows of size (20), base, length and type: 1 usable, 2 reserved.
  private static func memoryMap(of memory: GuestMemory) -> [UInt8] {
    var bytes: [UInt8] = []
    func row(_ start: UInt64, _ length: UInt64, _ type: UInt32) {
      bytes += UInt32(20).littleEndianBytes + start.littleEndianBytes
      bytes += length.littleEndianBytes + type.littleEndianBytes
    }
    for region in memory.regions {
      switch region.kind {
      case .ram where region.start.rawValue == 0:
        // The last KiB below 640 KiB is the BIOS's.
        row(0, region.length - 1024, 1)
        row(region.length - 1024, 1024, 2)
      case .ram: row(region.start.rawValue, region.length, 1)
      case .rom: row(region.start.rawValue, region.length, 2)
      case .video: break
      }
    }
    return bytes
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
