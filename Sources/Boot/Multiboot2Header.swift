import Bits

/// The header by which a kernel says that a Multiboot 2 loader may start it, and what it wants of one.
///
/// Source: Multiboot2 Specification version 2.0, §3.1.
struct Multiboot2Header: Hashable, Sendable {
  /// Where the image goes, for kernels that are no ELF files; as in ``MultibootHeader``.
  var addresses: MultibootHeader.Addresses?
  /// The entry address tag: in place of the ELF file's.
  var entry: UInt32?
  /// The graphics mode that the kernel would like.
  var framebuffer: GraphicsWish?
  /// Modules lie on pages of their own.
  var alignsModules = false
  var relocation: Relocation?
  /// Where it stands in the file.
  let offset: Int

  /// Between which addresses the image can be moved.
  struct Relocation: Hashable, Sendable {
    let minimum: UInt32
    let maximum: UInt32
    let alignment: UInt32
    /// 0 none, 1 as low, 2 as high as possible.
    let preference: UInt32
  }

  private static let magic: UInt32 = 0xE852_50D6
  /// The header lies whole within so many bytes.
  private static let searched = 0x8000

  /// Where a header with a right checksum begins in `bytes`; nil where there is none.
  static func offset(in bytes: [UInt8]) -> Int? {
    stride(from: 0, to: min(bytes.count, searched) - 15, by: 8).first { offset in
      guard bytes.littleEndian(UInt32.self, at: offset) == magic else { return false }
      return (0..<4).reduce(UInt32(0)) { sum, index in
        sum &+ (bytes.littleEndian(UInt32.self, at: offset + index * 4) ?? 0)
      } == 0
    }
  }

  /// Reads the header in the whole file's `bytes`; throws when there is none, or one that cannot be served.
  init(in bytes: [UInt8]) throws(BootError) {
    guard let offset = Self.offset(in: bytes) else {
      throw Self.malformed(
        "the header 0xE85250D6 with its checksum, 8-byte aligned in the first 32 KiB", "none")
    }
    self.offset = offset
    let architecture = bytes.littleEndian(UInt32.self, at: offset + 4) ?? 0
    guard architecture == 0 else {
      throw Self.malformed(
        "architecture 0 (i386) in the header",
        "\(architecture)\(architecture == 4 ? " (MIPS)" : "")")
    }
    let length = Int(bytes.littleEndian(UInt32.self, at: offset + 8) ?? 0)
    guard length >= 16, length <= min(bytes.count, Self.searched) - offset else {
      throw Self.malformed(
        "a header of at least 16 bytes within the first 32 KiB", "\(length) bytes at \(hex(offset))"
      )
    }
    try readTags(bytes, end: offset + length)
  }

  private mutating func readTags(_ bytes: [UInt8], end: Int) throws(BootError) {
    var position = offset + 16
    while position + 8 <= end {
      let type = bytes.littleEndian(UInt16.self, at: position) ?? 0
      let flags = bytes.littleEndian(UInt16.self, at: position + 2) ?? 0
      let size = Int(bytes.littleEndian(UInt32.self, at: position + 4) ?? 0)
      if type == 0 { return }
      guard size >= 8, size <= end - position else {
        throw Self.malformed(
          "tag \(type) at \(hex(position)) within the header", "a size of \(size) bytes")
      }
      let words = stride(from: position + 8, to: position + size - 3, by: 4).map {
        bytes.littleEndian(UInt32.self, at: $0) ?? 0
      }
      try read(type, isOptional: flags & 1 != 0, words)
      position += (size + 7) & ~7
    }
    throw Self.malformed("an ending tag (type 0)", "the header's end")
  }

  private mutating func read(
    _ type: UInt16, isOptional: Bool, _ words: [UInt32]
  ) throws(BootError) {
    func needs(_ count: Int) throws(BootError) {
      guard words.count >= count else {
        throw Self.malformed("\(count) fields in tag \(type)", "\(words.count)")
      }
    }
    switch type {
    case 1:
      // Whatever is known may be asked for; what this machine does not have is left out, as §3.1.5 says.
      guard !isOptional, let unknown = words.first(where: { $0 > 21 }) else { return }
      throw .unsupported(
        "this Multiboot 2 kernel demands information of type \(unknown), which version 2.0 of the "
          + "specification does not know; make the request optional (flags bit 0)")
    case 2:
      try needs(4)
      addresses = MultibootHeader.Addresses(
        header: words[0], load: words[1], loadEnd: words[2], zeroEnd: words[3], entry: 0)
    case 3:
      try needs(1)
      entry = words[0]
    case 4: break  // the text screen is described to every kernel
    case 5:
      try needs(3)
      // Without a depth a small size is counted in characters: text, which every kernel gets.
      let isText = words[2] == 0 && (1...132).contains(words[0]) && (1...60).contains(words[1])
      framebuffer =
        isText ? nil : GraphicsWish(width: words[0], height: words[1], depth: words[2])
    case 6: alignsModules = true
    case 7, 8, 9: break  // for EFI machines
    case 10:
      try needs(4)
      relocation = Relocation(
        minimum: words[0], maximum: words[1], alignment: words[2], preference: words[3])
      guard words[2] == 0 || words[2].nonzeroBitCount == 1 else {
        throw Self.malformed("an alignment that is a power of two in tag 10", hex(words[2]))
      }
    default:
      guard isOptional else {
        throw .unsupported(
          "this Multiboot 2 kernel demands a feature of type \(type), which version 2.0 of the "
            + "specification does not know; make the tag optional (flags bit 0)")
      }
    }
  }

  static func malformed(_ expected: String, _ found: String) -> BootError {
    .malformed(format: "Multiboot 2 kernel", expected: expected, found: found)
  }
}
