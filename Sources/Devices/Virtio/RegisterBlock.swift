import Bits

/// Registers of several widths one after the other, that accesses of any width reach in part or several at a time.
protocol RegisterBlock: CaseIterable {
  /// Bytes from the block's beginning.
  var offset: Int { get }
  /// One to eight bytes.
  var width: Int { get }
}

extension RegisterBlock {
  private var mask: UInt64 { width == 8 ? ~0 : UInt64.lowMask(8 * width) }

  /// Which of the block's registers `range` touches.
  static func registers(_ range: Range<Int>) -> [Self] {
    allCases.filter { $0.offset < range.upperBound && range.lowerBound < $0.offset + $0.width }
  }

  /// `width` bytes from `offset` on; zeros where no register is.
  static func read(_ offset: Int, _ width: Int, value: (Self) -> UInt64) -> UInt64 {
    registers(offset..<offset + width).reduce(0) { result, register in
      result | shift(value(register) & register.mask, by: register.offset - offset)
    } & (width == 8 ? ~0 : UInt64.lowMask(8 * width))
  }

  /// Gives each register that a write touches its new value; bytes beside the write stay as `value` has them.
  static func write(
    _ bytes: UInt64, _ offset: Int, _ width: Int, value: (Self) -> UInt64,
    store: (Self, UInt64) -> Void
  ) {
    let written = width == 8 ? ~0 : UInt64.lowMask(8 * width)
    for register in registers(offset..<offset + width) {
      let mask = shift(written, by: offset - register.offset) & register.mask
      let new = shift(bytes, by: offset - register.offset) & mask
      store(register, mask == register.mask ? new : value(register) & ~mask | new)
    }
  }

  /// `value` moved up by so many bytes, or down.
  private static func shift(_ value: UInt64, by bytes: Int) -> UInt64 {
    // Swift's shift by 64 bits or more gives 0.
    bytes >= 0 ? value << UInt64(8 * bytes) : value >> UInt64(-8 * bytes)
  }
}
