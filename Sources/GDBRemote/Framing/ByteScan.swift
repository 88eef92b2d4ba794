/// The bytes that have a meaning of their own inside a packet.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", section "Overview".
enum Special {
  static var start: UInt8 { UInt8(ascii: "$") }
  static var end: UInt8 { UInt8(ascii: "#") }
  static var escape: UInt8 { UInt8(ascii: "}") }
  static var repetition: UInt8 { UInt8(ascii: "*") }
  /// An escaped byte is sent as itself exclusive-or this.
  static var escapeMask: UInt8 { 0x20 }
  /// A repetition count is sent as itself plus this, which makes it printable.
  static var repetitionOffset: UInt8 { 29 }

  /// Whether `byte` must be escaped in binary data, as 0 or 1.
  @inline(__always)
  private static func flag(_ byte: UInt8) -> UInt8 {
    (byte == start ? 1 : 0) | (byte == end ? 1 : 0) | (byte == escape ? 1 : 0)
      | (byte == repetition ? 1 : 0)
  }

  /// Whether `byte` must be escaped in binary data.
  static func contains(_ byte: UInt8) -> Bool { flag(byte) != 0 }

  /// ``contains(_:)`` by index: for loops that look at one byte after the other, a table is faster.
  static let table: [Bool] = (0...255).map { contains($0) }

  /// The index of the first special byte at or after `start`, or the span's count.
  ///
  /// Whole blocks without one are skipped by a loop that the compiler turns into vector instructions;
  /// only a block that holds one is looked at byte by byte, with ``table``, which the caller passes so
  /// that it is fetched once for many calls.
  static func first(in bytes: Span<UInt8>, from start: Int, table: Span<Bool>) -> Int {
    var index = start
    let count = bytes.count
    while count - index >= 32 {
      let block = bytes.extracting(index..<(index + 32))
      var found: UInt8 = 0
      for offset in 0..<32 {
        found |= flag(block[offset])
      }
      if found != 0 { break }
      index += 32
    }
    while index < count {
      if table[Int(bytes[index])] { return index }
      index += 1
    }
    return count
  }
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
