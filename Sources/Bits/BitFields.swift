/// Reading and writing of bit fields, numbered as manuals number them: bit 0 is the least significant.
extension FixedWidthInteger {
  /// The bit numbered `index`, as a truth value.
  @inlinable
  package func bit(_ index: Int) -> Bool {
    (self >> Self(index)) & 1 != 0
  }

  /// The field from bit `range.lowerBound` to bit `range.upperBound`, shifted down to bit 0.
  ///
  /// A manual's `CR4[12:5]` is `cr4.bits(5...12)`.
  @inlinable
  package func bits(_ range: ClosedRange<Int>) -> Self {
    (self >> Self(range.lowerBound)) & Self.lowMask(range.count)
  }

  /// Sets or clears the bit numbered `index`.
  @inlinable
  package mutating func setBit(_ index: Int, to value: Bool) {
    if value {
      self |= 1 << Self(index)
    } else {
      self &= ~(1 << Self(index))
    }
  }

  /// Replaces the field `range`; bits of `value` beyond the field are dropped.
  @inlinable
  package mutating func setBits(_ range: ClosedRange<Int>, to value: Self) {
    let mask = Self.lowMask(range.count)
    self = (self & ~(mask << Self(range.lowerBound))) | ((value & mask) << Self(range.lowerBound))
  }

  /// A value whose `count` lowest bits are 1; all of them when `count` is the type's width.
  @inlinable
  package static func lowMask(_ count: Int) -> Self {
    count >= bitWidth ? ~0 : (1 << Self(count)) &- 1
  }
}
