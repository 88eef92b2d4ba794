/// The transcendental functions of the x87 FPU.
///
/// Source: Intel SDM vol 1 (June 2024) §8.3.8, §8.3.10 (accuracy, pi); vol 2A, the tables of each instruction's page.
extension FloatEnvironment {
  /// Which of the functions of an angle is asked for.
  enum AngleFunction {
    case sine, cosine, tangent
  }

  /// A function of an angle; nil where the angle is out of range.
  mutating func function(_ function: AngleFunction, of angle: FloatValue) -> FloatValue? {
    switch angle.kind {
    case .zero: return function == .cosine ? .one : angle
    case .infinity: return invalidOperation()
    case .finite: break
    default: return nan(angle)
    }
    guard angle.exponent < 63 else { return nil }
    noteDenormal(angle)
    let (quarter, rest) = Self.reduce(angle)
    let isOdd = quarter & 1 != 0
    var sine: WideFloat { rest * .alternating(rest, from: 2) }
    var cosine: WideFloat { .alternating(rest, from: 1) }
    var result: WideFloat
    switch function {
    case .sine:
      result = isOdd ? cosine : sine
      if quarter & 2 != 0 { result.isNegative.toggle() }
    case .cosine:
      result = isOdd ? sine : cosine
      if (quarter + 1) & 2 != 0 { result.isNegative.toggle() }
    case .tangent:
      result = isOdd ? (cosine / sine).negated : sine / cosine
    }
    return round(result)
  }

  /// The angle as a multiple of pi/2 and a rest of at most pi/4.
  ///
  /// With Intel's pi of 66 bits, as the manual has it: the results near multiples of pi are the hardware's, not
  /// mathematics'.
  private static func reduce(_ angle: FloatValue) -> (quarter: UInt64, rest: WideFloat) {
    // Below 3/4 nothing is to be reduced.
    guard angle.exponent >= -1, angle.exponent > -1 || angle.significand > 3 << 62 else {
      return (0, WideFloat(angle))
    }
    // pi/2 in units of 2^-67.
    let period: UInt128 = 0xC_90FD_AA22_168C_234C
    var rest = UInt128(angle.significand)
    var quarter: UInt64 = 0
    var shift = angle.exponent + 4
    repeat {
      let step = min(shift, 56)
      let (quotient, remainder) = (rest << UInt128(step)).quotientAndRemainder(
        dividingBy: period)
      quarter = quarter << UInt64(step) &+ UInt64(truncatingIfNeeded: quotient)
      rest = remainder
      shift -= step
    } while shift > 0
    var isNegative = angle.isNegative
    if rest > period / 2 {
      rest = period - rest
      quarter &+= 1
      isNegative.toggle()
    }
    if angle.isNegative { quarter = 0 &- quarter }
    return (quarter & 3, WideFloat(rest, scale: -67, isNegative: isNegative))
  }

  /// Rounds a result that is never exact.
  private mutating func round(_ value: WideFloat) -> FloatValue {
    guard !value.isZero else { return .zero(isNegative: value.isNegative) }
    return round(
      isNegative: value.isNegative, exponent: value.exponent, value.significand.high,
      value.significand.low | 1, to: .extended)
  }

  // MARK: - FPATAN

  /// The angle of the point (`x`, `y`).
  mutating func arctangent(_ y: FloatValue, _ x: FloatValue) -> FloatValue {
    if y.isNaN || x.isNaN { return nan(x, y) }
    noteDenormal(x)
    noteDenormal(y)
    var angle: WideFloat
    if y.kind == .zero || (x.kind == .infinity && y.kind != .infinity) {
      guard x.isNegative else { return .zero(isNegative: y.isNegative) }
      angle = .pi
    } else if x.kind == .infinity {
      // pi/4 or 3 pi/4.
      angle = x.isNegative ? WideFloat.pi - WideFloat.pi.scaled(by: -2) : .pi.scaled(by: -2)
    } else if y.kind == .infinity || x.kind == .zero {
      angle = .pi.scaled(by: -1)
    } else {
      let (height, width) = (WideFloat(y).magnitude, WideFloat(x).magnitude)
      if height.isSmaller(than: width) {
        angle = Self.arctangent(height / width)
        if !x.isNegative, Self.isExactQuotient(y, x), angle.exponent < -64 {
          // The arctangent of a small number lies just below it.
          angle.significand -= 1
        }
      } else {
        let other = Self.arctangent(width / height)
        let right = WideFloat.pi.scaled(by: -1)
        angle = right - (x.isNegative ? other.negated : other)
      }
      if x.isNegative && height.isSmaller(than: width) { angle = .pi - angle }
    }
    angle.isNegative = y.isNegative
    return round(angle)
  }

  /// Whether `y / x` is a number without a rest in 128 bits.
  private static func isExactQuotient(_ y: FloatValue, _ x: FloatValue) -> Bool {
    x.significand == 1 << 63
  }

  /// Of a number from 0 to 1.
  private static func arctangent(_ ratio: WideFloat) -> WideFloat {
    // Below 1/4 the series does it; else what is left of atan(1/2) or atan(1).
    if ratio.exponent < -2 { return ratio * .arcs(ratio, isHyperbolic: false) }
    let isLarge = ratio.exponent >= 0 || (ratio.exponent == -1 && ratio.significand.high >= 3 << 62)
    let near: WideFloat = isLarge ? .one : .half
    let rest = (ratio - near) / (.one + ratio * near)
    let known = isLarge ? WideFloat.pi.scaled(by: -2) : .arctangentOfHalf
    return known + rest * .arcs(rest, isHyperbolic: false)
  }

  // MARK: - F2XM1

  /// `2^x - 1`, for a magnitude of at most 1; beyond, where the manual leaves it undefined, the operand.
  mutating func exponentialMinusOne(_ value: FloatValue) -> FloatValue {
    if value.isNaN { return nan(value) }
    if value.kind == .zero { return value }
    if value.kind == .infinity { return value.isNegative ? FloatValue.one.negated : value }
    noteDenormal(value)
    if value.exponent >= 0 {
      guard value.exponent == 0 && value.significand == 1 << 63 else { return value }
      return value.isNegative
        ? .finite(isNegative: true, exponent: -1, 1 << 63) : value
    }
    let power = WideFloat(value) * .ln2
    return round(power * .exponential(power))
  }

  // MARK: - FYL2X, FYL2XP1

  /// `y * log2(x)`.
  mutating func logarithm(_ y: FloatValue, _ x: FloatValue) -> FloatValue {
    if y.isNaN || x.isNaN { return nan(x, y) }
    if x.kind == .zero {
      if y.kind == .zero { return invalidOperation() }
      if y.kind == .finite {
        flags.insert(.zeroDivide)
      }
      return .infinity(isNegative: !y.isNegative)
    }
    if x.isNegative { return invalidOperation() }
    if x.kind == .infinity {
      if y.kind == .zero { return invalidOperation() }
      noteDenormal(y)
      return .infinity(isNegative: y.isNegative)
    }
    let isOne = x.exponent == 0 && x.significand == 1 << 63
    if y.kind == .infinity {
      if isOne { return invalidOperation() }
      noteDenormal(x)
      return .infinity(isNegative: y.isNegative != (x.exponent < 0))
    }
    noteDenormal(x)
    noteDenormal(y)
    if y.kind == .zero || isOne {
      return .zero(isNegative: y.isNegative != (x.exponent < 0))
    }
    if x.significand == 1 << 63 {
      // Hardware calls even this product inexact.
      let product = multiply(y, FloatValue(Int64(x.exponent)), to: .extended)
      flags.insert(.precision)
      if product.exponent < -16382 { flags.insert(.underflow) }
      return product
    }
    return round(WideFloat(y) * Self.logarithm(WideFloat(x)))
  }

  /// `y * log2(1 + x)`; where `x` is out of the manual's range, as far as that is a number.
  mutating func logarithmOfOnePlus(_ y: FloatValue, _ x: FloatValue) -> FloatValue {
    if y.isNaN || x.isNaN { return nan(x, y) }
    let isBeyond = x.isNegative && x.kind != .zero && (x.kind == .infinity || x.exponent >= 0)
    if isBeyond { return invalidOperation() }
    if x.kind == .infinity {
      if y.kind == .zero { return invalidOperation() }
      noteDenormal(y)
      return .infinity(isNegative: y.isNegative)
    }
    if y.kind == .infinity {
      if x.kind == .zero { return invalidOperation() }
      noteDenormal(x)
      return .infinity(isNegative: y.isNegative != x.isNegative)
    }
    noteDenormal(x)
    noteDenormal(y)
    if y.kind == .zero || x.kind == .zero {
      return .zero(isNegative: y.isNegative != x.isNegative)
    }
    let value = WideFloat(x)
    let result: WideFloat
    if value.exponent < -2 {
      result = Self.logarithm(ofQuotient: value / (.one + .one + value))
    } else {
      result = Self.logarithm(.one + value)
    }
    return round(WideFloat(y) * result)
  }

  /// log2 of a positive number.
  private static func logarithm(_ value: WideFloat) -> WideFloat {
    // The significand between the roots of 1/2 and 2, roughly.
    var significand = value
    significand.exponent = value.significand.high > 0xB504_F333_F9DE_6484 ? -1 : 0
    let power = value.exponent - significand.exponent
    let quotient = (significand - .one) / (significand + .one)
    let fraction = quotient.isZero ? quotient : logarithm(ofQuotient: quotient)
    return fraction
      + WideFloat(UInt128(power.magnitude), scale: 0, isNegative: power < 0)
  }

  /// log2((1 + z) / (1 - z)), for a magnitude of `z` below 1/4.
  private static func logarithm(ofQuotient z: WideFloat) -> WideFloat {
    z * .arcs(z, isHyperbolic: true) * .twoOverLn2
  }
}
