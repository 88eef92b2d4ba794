/// Remainders and scaling, as x87 has them.
///
/// Source: Intel SDM vol 2A (June 2024) "FPREM", "FPREM1", "FSCALE", "FXTRACT".
extension FloatEnvironment {
  /// What FPREM and FPREM1 give.
  struct Remainder {
    var value: FloatValue
    /// The quotient's low bits; of meaning only where the reduction is complete.
    var quotient: UInt64 = 0
    /// Another execution is needed: C2.
    var isPartial = false
  }

  /// One step of a remainder; the quotient is truncated, or rounded to nearest where `isNearest`.
  mutating func remainder(
    _ left: FloatValue, _ right: FloatValue, isNearest: Bool
  ) -> Remainder {
    if left.isNaN || right.isNaN { return Remainder(value: nan(left, right)) }
    if left.kind == .infinity || right.kind == .zero {
      return Remainder(value: invalidOperation())
    }
    noteDenormal(left)
    noteDenormal(right)
    if left.kind == .zero { return Remainder(value: left) }
    if right.kind == .infinity { return Remainder(value: settle(left)) }
    let distance = left.exponent - right.exponent
    if distance < -1 || (distance < 0 && !isNearest) { return Remainder(value: settle(left)) }
    if distance >= 64 {
      // 32 to 63 bits of the quotient at a time, so that the distance left is a multiple of 32.
      let bits = distance & 31 | 32
      let (_, rest) = Self.divide(left.significand, right.significand, shift: bits)
      let exponent = right.exponent + distance - bits
      return Remainder(
        value: settle(rest, exponent: exponent, isNegative: left.isNegative), isPartial: true)
    }
    var isNegative = left.isNegative
    var quotient: UInt64 = 0
    var rest: UInt64
    if distance < 0 {
      // Half of the divisor and more rounds up to a quotient of 1.
      guard left.significand > right.significand else { return Remainder(value: settle(left)) }
      quotient = 1
      let difference = UInt128(right.significand) << 1 - UInt128(left.significand)
      return Remainder(
        value: settle(
          UInt64(truncatingIfNeeded: difference), exponent: left.exponent,
          isNegative: !isNegative), quotient: quotient)
    }
    (quotient, rest) = Self.divide(left.significand, right.significand, shift: distance)
    if isNearest {
      let other = right.significand - rest
      if rest > other || (rest == other && quotient & 1 != 0) {
        rest = other
        isNegative.toggle()
        quotient &+= 1
      }
    }
    if rest == 0 { isNegative = left.isNegative }
    return Remainder(
      value: settle(rest, exponent: right.exponent, isNegative: isNegative), quotient: quotient)
  }

  /// `(dividend << shift) / divisor`: the quotient's low 64 bits, and the remainder; both have bit 63 set.
  private static func divide(
    _ dividend: UInt64, _ divisor: UInt64, shift: Int
  ) -> (UInt64, UInt64) {
    var rest = dividend
    var quotient: UInt64 = 0
    if rest >= divisor {
      rest -= divisor
      quotient = 1 << UInt64(shift)
    }
    let wide = UInt128(rest) << UInt128(shift)
    let (low, remainder) = divisor.dividingFullWidth(
      (UInt64(truncatingIfNeeded: wide >> 64), UInt64(truncatingIfNeeded: wide)))
    return (quotient | low, remainder)
  }

  /// An exact result, which may be tiny.
  private mutating func settle(
    _ significand: UInt64, exponent: Int, isNegative: Bool
  ) -> FloatValue {
    guard significand != 0 else { return .zero(isNegative: isNegative) }
    let shift = significand.leadingZeroBitCount
    return round(
      isNegative: isNegative, exponent: exponent - shift, significand << UInt64(shift), 0,
      to: .extended)
  }

  private mutating func settle(_ value: FloatValue) -> FloatValue {
    round(
      isNegative: value.isNegative, exponent: value.exponent, value.significand, 0, to: .extended)
  }

  /// `value * 2^trunc(scale)`: FSCALE.
  mutating func scale(_ value: FloatValue, by scale: FloatValue) -> FloatValue {
    if value.isNaN || scale.isNaN { return nan(value, scale) }
    if scale.kind == .infinity {
      if scale.isNegative ? value.kind == .infinity : value.kind == .zero {
        return invalidOperation()
      }
      noteDenormal(value)
      return scale.isNegative
        ? .zero(isNegative: value.isNegative) : .infinity(isNegative: value.isNegative)
    }
    noteDenormal(value)
    noteDenormal(scale)
    guard value.kind == .finite else { return value }
    var shift = 0
    if scale.kind == .finite && scale.exponent >= 0 {
      // Beyond all that any scaling can need, more makes no difference.
      shift = scale.exponent > 16 ? 0x1_FFFF : Int(scale.significand >> UInt64(63 - scale.exponent))
      if scale.isNegative { shift = -shift }
    }
    return round(
      isNegative: value.isNegative, exponent: value.exponent + shift, value.significand, 0,
      to: .extended)
  }
}
