import Bits
import Boot
import GuestMemory

/// Memory of a PC with `mebibytes` of RAM.
func pcMemory(mebibytes: UInt64 = 16) throws -> GuestMemory {
  try GuestMemory(regions: [
    MappedRegion(start: .init(0), length: 0xA_0000, kind: .ram, name: "low"),
    MappedRegion(start: .init(0xA_0000), length: 0x2_0000, kind: .video, name: "video"),
    MappedRegion(start: .init(0xF_0000), length: 0x1_0000, kind: .rom, name: "ROM"),
    MappedRegion(
      start: .init(0x10_0000), length: (mebibytes - 1) << 20, kind: .ram, name: "high"),
  ])
}

/// Makes ELF files field by field.
struct ELFBuilder {
  struct Segment {
    var type: UInt32 = 1
    var virtual: UInt64
    var physical: UInt64
    var bytes: [UInt8]
    var memorySize: UInt64
  }

  var isWide = false
  var type: UInt16 = 2
  var machine: UInt16?
  var entry: UInt64
  var segments: [Segment]

  /// One segment of `bytes` at `physical`, linked at `virtual`.
  init(
    isWide: Bool = false, virtual: UInt64 = 0x10_0000, physical: UInt64 = 0x10_0000,
    bytes: [UInt8] = [0x90, 0xF4], memorySize: UInt64? = nil, entry: UInt64? = nil
  ) {
    self.isWide = isWide
    self.entry = entry ?? virtual
    segments = [
      Segment(
        virtual: virtual, physical: physical, bytes: bytes,
        memorySize: memorySize ?? UInt64(bytes.count))
    ]
  }

  private func address(_ value: UInt64) -> [UInt8] {
    isWide ? value.littleEndianBytes : UInt32(truncatingIfNeeded: value).littleEndianBytes
  }

  /// The file: header, program headers, contents.
  var file: [UInt8] {
    let headerSize = isWide ? 64 : 52
    let rowSize = isWide ? 56 : 32
    var file: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, isWide ? 2 : 1, 1, 1]
    file += [UInt8](repeating: 0, count: 9)
    file += type.littleEndianBytes
    file += (machine ?? (isWide ? 62 : 3)).littleEndianBytes
    file += UInt32(1).littleEndianBytes
    file += address(entry) + address(UInt64(headerSize)) + address(0)
    file += UInt32(0).littleEndianBytes
    file += UInt16(headerSize).littleEndianBytes + UInt16(rowSize).littleEndianBytes
    file += UInt16(segments.count).littleEndianBytes
    file += [0, 0, 0, 0, 0, 0]
    var offset = UInt64(headerSize + rowSize * segments.count)
    for segment in segments {
      let flags = UInt32(7).littleEndianBytes
      file += segment.type.littleEndianBytes
      if isWide { file += flags }
      file += address(offset) + address(segment.virtual) + address(segment.physical)
      file += address(UInt64(segment.bytes.count)) + address(segment.memorySize)
      if !isWide { file += flags }
      file += address(4096)
      offset += UInt64(segment.bytes.count)
    }
    for segment in segments { file += segment.bytes }
    return file
  }
}

/// A Multiboot header with `flags`, and further fields.
func multibootHeader(flags: UInt32, _ fields: [UInt32] = [], checksum: UInt32? = nil) -> [UInt8] {
  let magic: UInt32 = 0x1BAD_B002
  let words = [magic, flags, checksum ?? (0 &- magic &- flags)] + fields
  return words.flatMap(\.littleEndianBytes)
}

/// Bytes with the signature of a boot sector.
func bootSector(_ code: [UInt8] = [0xF4], sectors: Int = 1) -> [UInt8] {
  var bytes = code + [UInt8](repeating: 0, count: 512 * sectors - code.count)
  bytes.replaceSubrange(510..<512, with: [0x55, 0xAA])
  return bytes
}

/// Understands `bytes`.
func boot(
  _ bytes: [UInt8], as choice: BootProtocol = .auto, extras: BootImage.Extras = .init()
) throws(BootError) -> BootImage {
  try BootImage(
    bytes: bytes, length: UInt64(bytes.count), name: "image", as: choice, extras: extras)
}

/// The program in `bytes`.
func program(
  _ bytes: [UInt8], as choice: BootProtocol = .auto, extras: BootImage.Extras = .init()
) throws -> BootProgram {
  guard case .program(let program) = try boot(bytes, as: choice, extras: extras) else {
    throw BootError.unsupported("a disk")
  }
  return program
}

/// The sentence with which `body` fails; empty where it does not.
func failure(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    return String(describing: error)
  }
}

/// Makes Linux kernel images field by field.
struct LinuxBuilder {
  var version: UInt16 = 0x020F
  var isRelocatable = true
  var has64BitEntry = true
  var isLoadedHigh = true
  var has32BitEntry = true
  var preferredAddress: UInt64 = 0x20_0000
  var initSize: UInt32 = 0x10_0000
  var commandLineSize: UInt32 = 2047
  var ramdiskLimit: UInt32 = 0x7FFF_FFFF
  var system = [UInt8](repeating: 0x90, count: 0x400)

  var file: [UInt8] {
    var setup = [UInt8](repeating: 0, count: 3 * 512)
    func put(_ offset: Int, _ value: some FixedWidthInteger) {
      let field = value.littleEndianBytes
      setup.replaceSubrange(offset..<(offset + field.count), with: field)
    }
    put(0x1F1, UInt8(2))
    put(0x1F4, UInt32((system.count + 15) / 16))
    put(0x1FE, UInt16(0xAA55))
    put(0x200, UInt16(0x6AEB))
    put(0x202, UInt32(0x5372_6448))
    put(0x206, version)
    put(0x211, UInt8(isLoadedHigh ? 1 : 0))
    put(0x214, UInt32(!has32BitEntry ? 0 : isLoadedHigh ? 0x10_0000 : 0x1000))
    put(0x22C, ramdiskLimit)
    put(0x230, UInt32(0x20_0000))
    put(0x234, UInt8(isRelocatable ? 1 : 0))
    put(0x236, UInt16(has64BitEntry ? 1 : 0))
    put(0x238, commandLineSize)
    put(0x258, preferredAddress)
    put(0x260, initSize)
    return setup + system
  }
}

/// A Multiboot 2 header with the given tags: type and words, all of them demands, and the ending one.
func multiboot2Header(_ tags: [(type: UInt16, words: [UInt32])] = [], flags: UInt16 = 0) -> [UInt8]
{
  var body: [UInt8] = []
  for tag in tags {
    body += tag.type.littleEndianBytes + flags.littleEndianBytes
    body += UInt32(8 + tag.words.count * 4).littleEndianBytes
    body += tag.words.flatMap(\.littleEndianBytes)
    body += [UInt8](repeating: 0, count: -body.count & 7)
  }
  body += [0, 0, 0, 0, 8, 0, 0, 0]
  let magic: UInt32 = 0xE852_50D6
  let length = UInt32(16 + body.count)
  // The segment's bytes begin 84 bytes into a 32-bit file: on 8 from there.
  return [0, 0, 0, 0] + [magic, 0, length, 0 &- magic &- length].flatMap(\.littleEndianBytes) + body
}

/// A 64-bit ELF file whose note names `entry` as its PVH entry.
func pvhKernel(entry: UInt32 = 0x10_0001) -> [UInt8] {
  var kernel = ELFBuilder(isWide: true)
  let other: [UInt32] = [4, 2, 6, 0x0055_4E47, 0x1234]
  let note: [UInt32] = [4, 4, 18, 0x006E_6558, entry]
  let bytes = (other + note).flatMap(\.littleEndianBytes)
  kernel.segments.append(
    .init(type: 4, virtual: 0, physical: 0, bytes: bytes, memorySize: UInt64(bytes.count)))
  return kernel.file
}

/// A Multiboot 1 kernel with three sections: none, code at the segment's address, and symbols without one.
func sectionKernel() -> [UInt8] {
  var file = ELFBuilder(bytes: multibootHeader(flags: 0) + [0xF4]).file
  let symbols = file.count
  file += [0x53, 0x59, 0x4D]
  let table = file.count
  func row(_ type: UInt32, _ address: UInt32, _ offset: Int, _ size: UInt32) -> [UInt8] {
    [0, type, 0, address, UInt32(offset), size, 0, 0, 1, 0].flatMap(\.littleEndianBytes)
  }
  file += row(0, 0, 0, 0) + row(1, 0x10_0000, 84, 13) + row(2, 0, symbols, 3)
  file.replaceSubrange(32..<36, with: UInt32(table).littleEndianBytes)
  file.replaceSubrange(46..<52, with: [40, 0, 3, 0, 1, 0])
  return file
}

/// The bytes of a string in guest memory, up to its zero.
func text(_ memory: GuestMemory, at address: UInt64) -> String {
  let bytes = memory.read(at: .init(address), count: 200)
  return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
}
