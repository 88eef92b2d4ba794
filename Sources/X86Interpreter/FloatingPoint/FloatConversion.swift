/// Conversion between formats, to integers and to integral values, and comparison.
///
/// Source: Intel SDM vol 1 (June 2024) §4.8.4, §8.3.6, §11.5.2.1 (invalid conversions).
extension FloatEnvironment {
  /// `value` in another format.
  @inline(__always) mutating func convert(
    _ value: FloatValue, to format: FloatFormat
  ) -> FloatValue {
    if value.kind == .finite {
      return round(
        isNegative: value.isNegative, exponent: value.exponent, value.significand, 0, to: format)
    }
    return value.isNaN ? nan(value) : value
  }

  /// The integer next to a finite value by the rounding mode, if it has 64 bits; `rounding` may be another.
  mutating func integer(_ value: FloatValue, _ rounding: FloatRounding) -> UInt64? {
    if value.kind == .zero { return 0 }
    guard value.exponent < 64 else { return nil }
    let whole = UInt128(value.significand) << 64
    let shift = 63 - value.exponent
    let moved = shift > 126 ? 1 : whole >> UInt128(shift) | sticky(whole, shift)
    let mode = self.rounding
    self.rounding = rounding
    defer { self.rounding = mode }
    let result = cut(
      UInt64(truncatingIfNeeded: moved >> 64), UInt64(truncatingIfNeeded: moved), unused: 0,
      isNegative: value.isNegative)
    if result.carries { return nil }
    if result.isInexact {
      flags.insert(.precision)
      roundedUp = result.isUp
    }
    return result.significand
  }

  private func sticky(_ value: UInt128, _ shift: Int) -> UInt128 {
    shift > 0 && value << UInt128(128 - shift) != 0 ? 1 : 0
  }

  /// A signed integer of `bits` bits, or nil with an invalid operation noted.
  mutating func signedInteger(
    _ value: FloatValue, bits: Int, _ rounding: FloatRounding
  ) -> Int64? {
    if value.kind == .zero || value.kind == .finite {
      let before = (flags, roundedUp)
      let limit: UInt64 = 1 << UInt64(bits - 1)
      if let magnitude = integer(value, rounding),
        value.isNegative ? magnitude <= limit : magnitude < limit
      {
        return value.isNegative
          ? Int64(truncatingIfNeeded: 0 &- magnitude) : Int64(truncatingIfNeeded: magnitude)
      }
      (flags, roundedUp) = before
    }
    flags.insert(.invalid)
    return nil
  }

  /// The integral value next to `value` by the rounding mode: FRNDINT.
  mutating func roundToIntegral(_ value: FloatValue) -> FloatValue {
    if value.isNaN { return nan(value) }
    guard value.kind == .finite else { return value }
    noteDenormal(value)
    guard value.exponent < 63, let magnitude = integer(value, rounding) else { return value }
    return FloatValue(isNegative: value.isNegative, magnitude: magnitude)
  }

  // MARK: Comparison

  /// How `left` is to `right`.
  enum Relation {
    case less, equal, greater, unordered
  }

  /// Compares; a QNaN is an invalid operation where the comparison is not `quiet`.
  mutating func compare(_ left: FloatValue, _ right: FloatValue, quiet: Bool) -> Relation {
    if left.isNaN || right.isNaN {
      if !quiet || left.kind.rawValue > FloatValue.Kind.quiet.rawValue
        || right.kind.rawValue > FloatValue.Kind.quiet.rawValue
      {
        flags.insert(.invalid)
      }
      return .unordered
    }
    noteDenormal(left)
    noteDenormal(right)
    if left.kind == .zero && right.kind == .zero { return .equal }
    if left.kind == .zero { return right.isNegative ? .greater : .less }
    if right.kind == .zero || left.isNegative != right.isNegative {
      return left.isNegative ? .less : .greater
    }
    let order = Self.order(left, right)
    if order == 0 { return .equal }
    return (order < 0) != left.isNegative ? .less : .greater
  }

  /// The sign of the difference of two magnitudes that are not zero.
  private static func order(_ left: FloatValue, _ right: FloatValue) -> Int {
    if left.kind == .infinity { return right.kind == .infinity ? 0 : 1 }
    if right.kind == .infinity { return -1 }
    if left.exponent != right.exponent { return left.exponent < right.exponent ? -1 : 1 }
    if left.significand == right.significand { return 0 }
    return left.significand < right.significand ? -1 : 1
  }
}
