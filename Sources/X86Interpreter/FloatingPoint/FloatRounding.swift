/// Rounding: the one way from an exact result to a format.
///
/// Source: Intel SDM vol 1 (June 2024) §4.8.4 (rounding), §4.9.1.4 to §4.9.1.6 (overflow, underflow, inexact).
extension FloatEnvironment {
  /// A significand cut to a precision.
  struct Cut {
    var significand: UInt64
    /// It was all ones and is 1.0 of the next exponent now.
    var carries = false
    var isInexact = false
    var isUp = false
  }

  /// Cuts `significand`, which goes on with `rest`, to leave `unused` bits zero.
  @inline(__always) func cut(
    _ significand: UInt64, _ rest: UInt64, unused: Int, isNegative: Bool
  ) -> Cut {
    let unit: UInt64 = 1 &<< UInt64(unused)
    let lost = significand & (unit &- 1)
    guard lost | rest != 0 else { return Cut(significand: significand) }
    let kept = significand & ~(unit &- 1)
    let fraction = unused == 0 ? rest : lost &<< UInt64(64 &- unused) | (rest != 0 ? 1 : 0)
    let isUp =
      switch rounding {
      case .nearest: fraction > 1 << 63 || (fraction == 1 << 63 && kept & unit != 0)
      case .down: isNegative
      case .up: !isNegative
      case .zero: false
      }
    guard isUp else { return Cut(significand: kept, isInexact: true) }
    let (sum, carries) = kept.addingReportingOverflow(unit)
    return Cut(
      significand: carries ? 1 << 63 : sum, carries: carries, isInexact: true, isUp: true)
  }

  /// The value `±significand.rest * 2^exponent` in `format`.
  ///
  /// Bit 63 of `significand` is set; `rest` continues it, its last bit standing for all that is beyond.
  @inline(__always) mutating func round(
    isNegative: Bool, exponent: Int, _ significand: UInt64, _ rest: UInt64, to format: FloatFormat
  ) -> FloatValue {
    guard exponent >= format.minimum else {
      return roundSmall(
        isNegative: isNegative, exponent: exponent, significand, rest, to: format)
    }
    let result = cut(significand, rest, unused: format.unused, isNegative: isNegative)
    note(result)
    let exponent = result.carries ? exponent &+ 1 : exponent
    guard exponent <= format.maximum else {
      return overflow(
        isNegative: isNegative, exponent: exponent, result.significand, to: format)
    }
    return .finite(isNegative: isNegative, exponent: exponent, result.significand)
  }

  private mutating func note(_ cut: Cut) {
    guard cut.isInexact else { return }
    flags.insert(.precision)
    roundedUp = cut.isUp
  }

  private mutating func overflow(
    isNegative: Bool, exponent: Int, _ significand: UInt64, to format: FloatFormat
  ) -> FloatValue {
    flags.insert(.overflow)
    guard masks.contains(.overflow) else {
      if exponent - Self.scale <= format.maximum {
        return .finite(isNegative: isNegative, exponent: exponent - Self.scale, significand)
      }
      // FSCALE can go beyond even that.
      flags.insert(.precision)
      roundedUp = true
      return .infinity(isNegative: isNegative)
    }
    flags.insert(.precision)
    roundedUp =
      switch rounding {
      case .nearest: true
      case .down: isNegative
      case .up: !isNegative
      case .zero: false
      }
    if roundedUp { return .infinity(isNegative: isNegative) }
    return .finite(
      isNegative: isNegative, exponent: format.maximum, ~0 &<< UInt64(format.unused))
  }

  /// Rounds what lies below the normal numbers, or does so before rounding.
  @inline(never) private mutating func roundSmall(
    isNegative: Bool, exponent: Int, _ significand: UInt64, _ rest: UInt64, to format: FloatFormat
  ) -> FloatValue {
    let unbounded = cut(significand, rest, unused: format.unused, isNegative: isNegative)
    let isTiny = !(exponent == format.minimum - 1 && unbounded.carries)
    if isTiny && !masks.contains(.underflow) {
      flags.insert(.underflow)
      note(unbounded)
      let scaled = exponent + Self.scale + (unbounded.carries ? 1 : 0)
      if scaled >= format.minimum {
        return .finite(isNegative: isNegative, exponent: scaled, unbounded.significand)
      }
      flags.insert(.precision)
      roundedUp = false
      return .zero(isNegative: isNegative)
    }
    if isTiny && flushesToZero {
      flags.formUnion([.underflow, .precision])
      return .zero(isNegative: isNegative)
    }
    let whole = UInt128(significand) << 64 | UInt128(rest)
    let shift = UInt128(min(format.minimum - exponent, 127))
    let moved = whole >> shift | (whole << (128 - shift) != 0 ? 1 : 0)
    let result = cut(
      UInt64(truncatingIfNeeded: moved >> 64), UInt64(truncatingIfNeeded: moved),
      unused: format.unused, isNegative: isNegative)
    note(result)
    if result.isInexact && isTiny { flags.insert(.underflow) }
    guard result.significand != 0 else { return .zero(isNegative: isNegative) }
    let leading = result.significand.leadingZeroBitCount
    return .finite(
      isNegative: isNegative, exponent: format.minimum - leading,
      result.significand << UInt64(leading))
  }
}
