/// The bytes of a table under construction; integers are little-endian.
struct TableBytes {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func append<Value: FixedWidthInteger>(_ value: Value) {
    for index in 0..<Value.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: value >> Value(index * 8)))
    }
  }

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  /// Exactly `count` characters: cut, or filled up with `filler`.
  mutating func append(_ text: String, count: Int, filler: UInt8 = 0x20) {
    let ascii = Array(text.utf8.prefix(count))
    bytes += ascii + [UInt8](repeating: filler, count: count - ascii.count)
  }

  /// Fills up with zeros until the count is a multiple of `alignment`.
  mutating func align(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }

  /// Overwrites one byte.
  mutating func replace(at offset: Int, with value: UInt8) {
    bytes[offset] = value
  }

  /// Overwrites a 16-bit value.
  mutating func replace(at offset: Int, with value: UInt16) {
    bytes[offset] = UInt8(value & 0xFF)
    bytes[offset + 1] = UInt8(value >> 8)
  }

  /// Overwrites a 32-bit value.
  mutating func replace(at offset: Int, with value: UInt32) {
    for index in 0..<4 {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt32(index * 8))
    }
  }
}

/// The byte that makes the sum of all `bytes` zero.
func checksum(of bytes: some Collection<UInt8>) -> UInt8 {
  0 &- bytes.reduce(0, &+)
}
