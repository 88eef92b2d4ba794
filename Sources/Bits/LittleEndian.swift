/// Little-endian integers in byte arrays and slices: image headers, tables, register files.
extension Collection where Element == UInt8, Index == Int {
  /// The little-endian integer at `offset` from the start, or nil where it would pass the end.
  @inlinable
  package func littleEndian<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self, at offset: Int
  ) -> Value? {
    let width = Value.bitWidth / 8
    guard offset >= 0, offset <= count - width else { return nil }
    var value: Value = 0
    for index in (0..<width).reversed() {
      value = (value << 8) | Value(truncatingIfNeeded: self[startIndex + offset + index])
    }
    return value
  }
}

extension FixedWidthInteger {
  /// The value's bytes, least significant first.
  @inlinable
  package var littleEndianBytes: [UInt8] {
    (0..<(Self.bitWidth / 8)).map { UInt8(truncatingIfNeeded: self >> Self($0 * 8)) }
  }
}
