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
