/// A number with a significand of 128 bits, for what is computed by series.
///
/// Results are truncated: each operation is off by less than two units in the last of 128 places, which leaves the
/// 64 places of the 80-bit format correctly rounded but where the exact result lies next to a tie.
struct WideFloat {
  var isNegative = false
  /// Of the integer bit, which is bit 127.
  var exponent = 0
  /// 0 for zero.
  var significand: UInt128 = 0

  static let pi = Self(
    exponent: 1, significand: UInt128(low: 0xC4C6_628B_80DC_1CD1, high: 0xC90F_DAA2_2168_C234))
  static let ln2 = Self(
    exponent: -1, significand: UInt128(low: 0xC9E3_B398_03F2_F6AF, high: 0xB172_17F7_D1CF_79AB))
  static let twoOverLn2 = Self(
    exponent: 1, significand: UInt128(low: 0xBE87_FED0_691D_3E88, high: 0xB8AA_3B29_5C17_F0BB))
  static let arctangentOfHalf = Self(
    exponent: -2, significand: UInt128(low: 0x6FE4_45EC_BC3A_8D03, high: 0xED63_382B_0DDA_7B45))
  static let one = Self(exponent: 0, significand: 1 << 127)
  static let half = Self(exponent: -1, significand: 1 << 127)

  /// A finite value or zero.
  init(_ value: FloatValue) {
    isNegative = value.isNegative
    exponent = value.exponent
    significand = UInt128(value.significand) << 64
  }

  init(isNegative: Bool = false, exponent: Int, significand: UInt128) {
    self.isNegative = isNegative
    self.exponent = exponent
    self.significand = significand
  }

  /// `integer * 2^scale`.
  init(_ integer: UInt128, scale: Int, isNegative: Bool = false) {
    self.isNegative = isNegative
    guard integer != 0 else { return }
    let shift = integer.leadingZeroBitCount
    significand = integer << UInt128(shift)
    exponent = scale + 127 - shift
  }

  var isZero: Bool { significand == 0 }

  var negated: Self {
    Self(isNegative: !isNegative, exponent: exponent, significand: significand)
  }

  var magnitude: Self { Self(exponent: exponent, significand: significand) }

  func scaled(by power: Int) -> Self {
    Self(isNegative: isNegative, exponent: exponent + power, significand: significand)
  }

  /// Whether the magnitude is below the other's.
  func isSmaller(than other: Self) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    return exponent != other.exponent
      ? exponent < other.exponent : significand < other.significand
  }

  /// The high 128 bits of a product.
  static func high(_ left: UInt128, _ right: UInt128) -> UInt128 {
    let (a, b, c, d) = (left.high, left.low, right.high, right.low)
    let middle1 = UInt128(a) &* UInt128(d)
    let middle2 = UInt128(b) &* UInt128(c)
    let low = (UInt128(b) &* UInt128(d)) >> 64
    let carry = (UInt128(middle1.low) &+ UInt128(middle2.low) &+ low) >> 64
    return UInt128(a) &* UInt128(c) &+ middle1 >> 64 &+ middle2 >> 64 &+ carry
  }

  static func * (left: Self, right: Self) -> Self {
    guard !left.isZero && !right.isZero else { return Self(exponent: 0, significand: 0) }
    var product = high(left.significand, right.significand)
    var exponent = left.exponent + right.exponent + 1
    if product >> 127 == 0 {
      product <<= 1
      exponent -= 1
    }
    return Self(
      isNegative: left.isNegative != right.isNegative, exponent: exponent, significand: product)
  }

  /// The divisor is not zero.
  static func / (left: Self, right: Self) -> Self {
    guard !left.isZero else { return left }
    let isLess = left.significand < right.significand
    let (quotient, _) = right.significand.dividingFullWidth(
      isLess ? (left.significand, 0) : (left.significand >> 1, left.significand << 127))
    return Self(
      isNegative: left.isNegative != right.isNegative,
      exponent: left.exponent - right.exponent - (isLess ? 1 : 0), significand: quotient)
  }

  static func + (left: Self, right: Self) -> Self {
    if right.isZero { return left }
    if left.isZero { return right }
    let (large, small) = left.isSmaller(than: right) ? (right, left) : (left, right)
    let distance = large.exponent - small.exponent
    let moved = distance > 127 ? 0 : small.significand >> UInt128(distance)
    if large.isNegative == small.isNegative {
      let (sum, carries) = large.significand.addingReportingOverflow(moved)
      return Self(
        isNegative: large.isNegative, exponent: large.exponent + (carries ? 1 : 0),
        significand: carries ? sum >> 1 | 1 << 127 : sum)
    }
    return Self(
      large.significand - moved, scale: large.exponent - 127, isNegative: large.isNegative)
  }

  static func - (left: Self, right: Self) -> Self { left + right.negated }

  // MARK: - Series, with 126 places after the point

  /// 1.0 as a fixed-point number.
  static let fixedOne: UInt128 = 1 << 126

  /// The magnitude, which is below 2, as a fixed-point number.
  var fixed: UInt128 { exponent < -126 ? 0 : significand >> UInt128(1 - exponent) }

  /// From a fixed-point number.
  init(fixed: UInt128) { self.init(fixed, scale: -126) }

  private static func multiplyFixed(_ left: UInt128, _ right: UInt128) -> UInt128 {
    // Both are below 4: their product's high half has 124 places.
    high(left, right) << 2
  }

  /// `1 - x²/(a(a+1)) + x⁴/(a(a+1)(a+2)(a+3)) - …`: cos x for a = 1, sin x / x for a = 2; `x` is below 1.
  static func alternating(_ x: Self, from first: UInt128) -> Self {
    let square = (x * x).fixed
    var sum = fixedOne
    for term in (0..<UInt128(17)).reversed() {
      let factor = first + term * 2
      sum = fixedOne - multiplyFixed(square, sum) / (factor * (factor + 1))
    }
    // However small x is, it is less than 1.
    return Self(fixed: min(sum, fixedOne - 1))
  }

  /// `1 ± x²/3 + x⁴/5 ± …`: atan x / x, or atanh x / x; `x` is below 1/4.
  static func arcs(_ x: Self, isHyperbolic: Bool) -> Self {
    let square = (x * x).fixed
    var sum: UInt128 = 0
    for term in (0..<UInt128(34)).reversed() {
      let next = multiplyFixed(square, sum)
      let inverse = fixedOne / (term * 2 + 1)
      sum = isHyperbolic ? inverse + next : inverse - next
    }
    return Self(fixed: sum)
  }

  /// `(e^x - 1) / x`; the magnitude of `x` is below 1.
  static func exponential(_ x: Self) -> Self {
    let value = x.fixed
    var sum = fixedOne
    for term in (2..<UInt128(36)).reversed() {
      let next = multiplyFixed(value, sum) / term
      sum = x.isNegative ? fixedOne - next : fixedOne + next
    }
    return Self(fixed: sum)
  }
}
