/// The cyclic redundancy check of `qCRC`.
///
/// Polynomial 0x04c11db7, most significant bit first, starting from all ones, with neither
/// reflection nor a final inversion: not the one of zlib.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packet `qCRC`.
struct CRC32 {
  private(set) var value: UInt32 = 0xffff_ffff

  /// Goes on with `bytes`.
  mutating func update(_ bytes: ArraySlice<UInt8>) {
    let input = bytes.span
    let table = Self.table.span
    var crc = value
    for index in input.indices {
      crc = crc &<< 8 ^ table[Int(UInt8(truncatingIfNeeded: crc &>> 24) ^ input[index])]
    }
    value = crc
  }

  private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
    var crc = index << 24
    for _ in 0..<8 {
      crc = crc & 0x8000_0000 == 0 ? crc << 1 : crc << 1 ^ 0x04c1_1db7
    }
    return crc
  }
}
