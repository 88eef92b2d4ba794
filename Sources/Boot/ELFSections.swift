import Bits

/// An ELF file's section headers as Multiboot loaders hand them on: with the addresses at which sections lie.
///
/// Sections that no segment loads, symbols and debug information above all, are loaded behind the kernel.
///
/// Source: System V ABI, chapter 4 "Sections"; Multiboot Specification version 0.6.96, §3.3 (bit 5);
/// Multiboot2 Specification version 2.0, §3.6.7.
struct ELFSections: Sendable {
  /// The headers as they are in the file.
  private let headers: [UInt8]
  let count: Int
  let rowSize: Int
  /// Which section holds the sections' names.
  let nameIndex: Int
  private let isWide: Bool
  /// The contents of sections without an address, by section.
  private let contents: [(section: Int, bytes: [UInt8])]

  /// The sections of `bytes`, an ELF file; nil where it has none or their table is not whole.
  init?(_ bytes: [UInt8], class: ELFImage.Class) {
    isWide = `class` == .x86_64
    let width = isWide ? 8 : 4
    guard let offset = unsigned(bytes, at: isWide ? 40 : 32, width: width),
      let rowSize = bytes.littleEndian(UInt16.self, at: isWide ? 58 : 46),
      let count = bytes.littleEndian(UInt16.self, at: isWide ? 60 : 48),
      let nameIndex = bytes.littleEndian(UInt16.self, at: isWide ? 62 : 50),
      count > 0, rowSize >= (isWide ? 64 : 40), offset > 0, offset < UInt64(bytes.count),
      UInt64(bytes.count) - offset >= UInt64(count) * UInt64(rowSize)
    else { return nil }
    self.count = Int(count)
    self.rowSize = Int(rowSize)
    self.nameIndex = Int(nameIndex)
    headers = Array(bytes[Int(offset)..<(Int(offset) + Int(count) * Int(rowSize))])
    var contents: [(Int, [UInt8])] = []
    // Sections of a hostile file may share their bytes: all of them together are no more than the file.
    var budget = bytes.count
    for section in 0..<Int(count) {
      let row = section * Int(rowSize)
      guard let type = headers.littleEndian(UInt32.self, at: row + 4), type != 0, type != 8,
        let address = unsigned(headers, at: row + (isWide ? 16 : 12), width: width), address == 0,
        let start = unsigned(headers, at: row + (isWide ? 24 : 16), width: width),
        let length = unsigned(headers, at: row + (isWide ? 32 : 20), width: width),
        length > 0, start <= UInt64(bytes.count), length <= UInt64(bytes.count) - start,
        length <= UInt64(budget)
      else { continue }
      budget -= Int(length)
      contents.append((section, Array(bytes[Int(start)..<Int(start + length)])))
    }
    self.contents = contents
  }

  /// Finds room for what no segment loads; the headers say where that is.
  func place(
    _ places: inout FreePlaces
  ) throws(BootError) -> (headers: [UInt8], segments: [LoadSegment]) {
    var headers = headers
    var segments: [LoadSegment] = []
    for (section, bytes) in contents {
      let place = try places.take(
        name: "section \(section) of the ELF file", bytes, above: 0x10_0000)
      segments.append(place)
      let field = section * rowSize + (isWide ? 16 : 12)
      let address = place.start.littleEndianBytes.prefix(isWide ? 8 : 4)
      headers.replaceSubrange(field..<(field + address.count), with: address)
    }
    return (headers, segments)
  }
}
