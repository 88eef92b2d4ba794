/// A device whose registers are one byte wide, as those of every 8-bit ISA chip.
///
/// A wider access arrives as the bus of a PC delivers it to an 8-bit slave: one byte access after
/// another, the lowest port first. `out dx, ax` to an index port therefore writes index and data.
package protocol BytePortDevice: PortDevice {
  /// A read of the register at `offset` by the guest, side effects included.
  func read(_ offset: UInt16) -> UInt8

  /// A write to the register at `offset` by the guest.
  func write(_ offset: UInt16, _ value: UInt8)

  /// What a read would give, with no side effect; nil where that cannot be told.
  func peek(_ offset: UInt16) -> UInt8?
}

extension BytePortDevice {
  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<UInt16(min(width.rawValue, 4)) {
      value |= UInt32(read(offset &+ index)) << UInt32(8 * index)
    }
    return value
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    for index in 0..<UInt16(min(width.rawValue, 4)) {
      write(offset &+ index, UInt8(truncatingIfNeeded: value >> UInt32(8 * index)))
    }
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    var value: UInt32 = 0
    for index in 0..<UInt16(min(width.rawValue, 4)) {
      guard let byte = peek(offset &+ index) else { return nil }
      value |= UInt32(byte) << UInt32(8 * index)
    }
    return value
  }
}
