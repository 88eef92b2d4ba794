/// The bytes that have a meaning of their own inside a packet.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", section "Overview".
enum Special {
  static let start = UInt8(ascii: "$")
  static let end = UInt8(ascii: "#")
  static let escape = UInt8(ascii: "}")
  static let repetition = UInt8(ascii: "*")
  /// An escaped byte is sent as itself exclusive-or this.
  static let escapeMask: UInt8 = 0x20
  /// A repetition count is sent as itself plus this, which makes it printable.
  static let repetitionOffset: UInt8 = 29

  /// Whether the byte at this index must be escaped in binary data.
  static let isSpecial: [Bool] = (0...255).map { (byte: UInt8) in
    byte == start || byte == end || byte == escape || byte == repetition
  }

  /// The index of the first special byte at or after `start`, or the span's count.
  ///
  /// Whole blocks without one are skipped by a loop that the compiler turns into vector
  /// instructions; only a block that holds one is looked at byte by byte.
  static func first(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    let count = bytes.count
    while count - index >= blockLength {
      let block = bytes.extracting(index..<(index + blockLength))
      var found: UInt8 = 0
      for offset in 0..<blockLength {
        let byte = block[offset]
        found |= byte == Special.start ? 1 : 0
        found |= byte == Special.end ? 1 : 0
        found |= byte == Special.escape ? 1 : 0
        found |= byte == Special.repetition ? 1 : 0
      }
      if found != 0 { break }
      index += blockLength
    }
    let table = isSpecial.span
    while index < count {
      if table[Int(bytes[index])] { return index }
      index += 1
    }
    return count
  }

  private static let blockLength = 32
}

/// The sum that ends a packet: of its bytes as sent, modulo 256.
func checksum(of bytes: ArraySlice<UInt8>) -> UInt8 {
  let span = bytes.span
  var sum: UInt8 = 0
  for index in span.indices {
    sum &+= span[index]
  }
  return sum
}
