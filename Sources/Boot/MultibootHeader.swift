import Bits

/// The header by which a kernel says that a Multiboot 1 loader may start it.
///
/// Source: Multiboot Specification version 0.6.96, §3.1 "OS image format".
package struct MultibootHeader: Hashable, Sendable {
  /// What the kernel demands or asks for.
  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    /// Bit 0: modules are aligned to pages.
    package static let alignModules = Self(rawValue: 1 << 0)
    /// Bit 1: memory information is wanted.
    package static let memoryInformation = Self(rawValue: 1 << 1)
    /// Bit 2: a video mode is wanted.
    package static let videoMode = Self(rawValue: 1 << 2)
    /// Bit 16: the header says where the image goes.
    package static let addresses = Self(rawValue: 1 << 16)
    /// Bits 3 to 15: demands that no loader of this version knows.
    static let unknownDemands = Self(rawValue: 0xFFF8)
  }

  /// Where the image goes, for kernels that are no ELF files.
  package struct Addresses: Hashable, Sendable {
    package let header: UInt32
    package let load: UInt32
    /// 0: to the end of the file.
    package let loadEnd: UInt32
    /// 0: no zeroed memory behind the image.
    package let zeroEnd: UInt32
    package let entry: UInt32
  }

  /// Where it stands in the file.
  package let offset: Int
  package let flags: Flags
  package let addresses: Addresses?
  package let video: Video?

  /// The video mode that a kernel would like.
  package struct Video: Hashable, Sendable {
    /// 0 linear graphics, 1 text.
    package let type: UInt32
    package let wish: GraphicsWish
  }

  private static let magic: UInt32 = 0x1BAD_B002
  /// The header lies whole within so many bytes.
  private static let searched = 8192

  /// Finds the header in the whole file's `bytes`; nil where there is none.
  ///
  /// Throws when there is one that demands what is not known, or whose fields are cut off.
  package static func find(in bytes: [UInt8]) throws(BootError) -> MultibootHeader? {
    var offset = 0
    while offset + 12 <= min(bytes.count, searched) {
      if let magic = bytes.littleEndian(UInt32.self, at: offset), magic == Self.magic,
        let flags = bytes.littleEndian(UInt32.self, at: offset + 4),
        let checksum = bytes.littleEndian(UInt32.self, at: offset + 8),
        magic &+ flags &+ checksum == 0
      {
        return try MultibootHeader(bytes, at: offset, Flags(rawValue: flags))
      }
      offset += 4
    }
    return nil
  }

  private init(_ bytes: [UInt8], at offset: Int, _ flags: Flags) throws(BootError) {
    let unknown = flags.intersection(.unknownDemands)
    guard unknown.isEmpty else {
      throw .unsupported(
        "this Multiboot kernel demands features that version 1 does not have "
          + "(flags \(hex(flags.rawValue)), bits 3 to 15 must be 0)")
    }
    self.offset = offset
    self.flags = flags
    video = try flags.contains(.videoMode) ? Self.video(bytes, at: offset) : nil
    guard flags.contains(.addresses) else {
      addresses = nil
      return
    }
    guard let header = bytes.littleEndian(UInt32.self, at: offset + 12),
      let load = bytes.littleEndian(UInt32.self, at: offset + 16),
      let loadEnd = bytes.littleEndian(UInt32.self, at: offset + 20),
      let zeroEnd = bytes.littleEndian(UInt32.self, at: offset + 24),
      let entry = bytes.littleEndian(UInt32.self, at: offset + 28)
    else {
      throw .malformed(
        format: "Multiboot kernel", expected: "the header's address fields",
        found: "the end of the file")
    }
    addresses = Addresses(
      header: header, load: load, loadEnd: loadEnd, zeroEnd: zeroEnd, entry: entry)
  }

  private static func video(_ bytes: [UInt8], at offset: Int) throws(BootError) -> Video {
    guard let type = bytes.littleEndian(UInt32.self, at: offset + 32),
      let width = bytes.littleEndian(UInt32.self, at: offset + 36),
      let height = bytes.littleEndian(UInt32.self, at: offset + 40),
      let depth = bytes.littleEndian(UInt32.self, at: offset + 44)
    else {
      throw .malformed(
        format: "Multiboot kernel", expected: "the header's video fields",
        found: "the end of the file")
    }
    return Video(type: type, wish: GraphicsWish(width: width, height: height, depth: depth))
  }

  /// The graphics mode that the kernel asks for; nil where text will do.
  var graphics: GraphicsWish? { video?.type == 0 ? video?.wish : nil }

  /// What to say of an image without a valid header.
  static func absence(in bytes: [UInt8]) -> BootError {
    let marks = stride(from: 0, to: min(bytes.count, searched) - 11, by: 4)
    let found: String
    if let offset = marks.first(where: { bytes.littleEndian(UInt32.self, at: $0) == magic }) {
      found =
        "the magic at offset \(hex(offset)) with a wrong checksum (magic, flags and checksum must "
        + "add up to 0)"
    } else if Multiboot2Header.offset(in: bytes) != nil {
      found = "a Multiboot 2 header; use --boot multiboot2"
    } else {
      found = "none"
    }
    return .malformed(
      format: "Multiboot kernel",
      expected: "the header 0x1BADB002 with its checksum, 4-byte aligned in the first 8 KiB",
      found: found)
  }

  /// The image that the address fields describe.
  func segment(_ addresses: Addresses, in bytes: [UInt8]) throws(BootError) -> LoadSegment {
    try addresses.segment(offset: offset, in: bytes)
  }
}

extension MultibootHeader.Addresses {
  /// The image that the fields describe, for a header at `offset` in the file.
  func segment(offset: Int, in bytes: [UInt8]) throws(BootError) -> LoadSegment {
    let addresses = self
    // The header lies at `header` in memory and at `offset` in the file; so the load address fixes the start.
    guard addresses.header >= addresses.load,
      Int(addresses.header - addresses.load) <= offset
    else {
      throw .malformed(
        format: "Multiboot kernel",
        expected: "a load address at or before the header's \(hex(addresses.header))",
        found: hex(addresses.load))
    }
    let start = offset - Int(addresses.header - addresses.load)
    let length =
      addresses.loadEnd == 0 ? bytes.count - start : Int(addresses.loadEnd) - Int(addresses.load)
    guard length > 0, start + length <= bytes.count else {
      throw .malformed(
        format: "Multiboot kernel", expected: "\(length) bytes to load from byte \(start) on",
        found: "a file of \(bytes.count) bytes")
    }
    let zeroEnd = max(UInt64(addresses.zeroEnd), UInt64(addresses.load) + UInt64(length))
    return LoadSegment(
      name: "the kernel's image", start: UInt64(addresses.load),
      bytes: Array(bytes[start..<(start + length)]), length: zeroEnd - UInt64(addresses.load))
  }
}
