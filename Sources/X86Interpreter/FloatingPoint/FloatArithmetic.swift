/// Addition, subtraction, multiplication, division and square root, for every format.
///
/// Source: IEEE 754-2019 §5.4.1; Intel SDM vol 1 (June 2024) §4.8.3.5 and table 4-7 (NaNs), §4.9.2 (precedence).
extension FloatEnvironment {
  // MARK: NaNs and invalid operations

  /// The default result of an invalid operation.
  mutating func invalidOperation() -> FloatValue {
    flags.insert(.invalid)
    return .indefinite
  }

  /// The result of an operation of which an operand is a NaN or not supported.
  @inline(never) mutating func nan(_ left: FloatValue, _ right: FloatValue) -> FloatValue {
    if left.kind == .unsupported || right.kind == .unsupported { return invalidOperation() }
    if left.kind == .signaling || right.kind == .signaling { flags.insert(.invalid) }
    guard left.isNaN else { return right.quieted }
    guard right.isNaN else { return left.quieted }
    if isSSE { return left.quieted }
    // Of an SNaN and a QNaN x87 takes the QNaN, of two alike the larger significand, then the positive one.
    if left.kind != right.kind { return left.kind == .quiet ? left : right.quieted }
    if left.significand != right.significand {
      return left.significand > right.significand ? left.quieted : right.quieted
    }
    return left.isNegative ? right.quieted : left.quieted
  }

  /// The result of an operation whose one operand is a NaN or not supported.
  mutating func nan(_ value: FloatValue) -> FloatValue {
    if value.kind == .unsupported { return invalidOperation() }
    if value.kind == .signaling { flags.insert(.invalid) }
    return value.quieted
  }

  @inline(__always) mutating func noteDenormal(_ value: FloatValue) {
    if value.isDenormal { flags.insert(.denormal) }
  }

  // MARK: Addition

  mutating func add(_ left: FloatValue, _ right: FloatValue, to format: FloatFormat) -> FloatValue {
    if left.isNaN || right.isNaN { return nan(left, right) }
    noteDenormal(left)
    noteDenormal(right)
    if left.kind == .finite && right.kind == .finite {
      return left.exponent > right.exponent
        || (left.exponent == right.exponent && left.significand >= right.significand)
        ? addFinite(left, right, to: format) : addFinite(right, left, to: format)
    }
    if left.kind == .infinity {
      if right.kind == .infinity && left.isNegative != right.isNegative {
        return invalidOperation()
      }
      return left
    }
    if right.kind == .infinity { return right }
    // At least one is zero.
    if left.kind == .zero && right.kind == .zero {
      return left.isNegative == right.isNegative ? left : .zero(isNegative: rounding == .down)
    }
    let other = left.kind == .zero ? right : left
    return round(
      isNegative: other.isNegative, exponent: other.exponent, other.significand, 0, to: format)
  }

  mutating func subtract(
    _ left: FloatValue, _ right: FloatValue, to format: FloatFormat
  ) -> FloatValue {
    // A NaN keeps its sign.
    add(left, right.isNaN ? right : right.negated, to: format)
  }

  /// Adds two finite numbers of which the first is the larger in magnitude.
  private mutating func addFinite(
    _ large: FloatValue, _ small: FloatValue, to format: FloatFormat
  ) -> FloatValue {
    // One bit is left free at the top for the carry.
    let left = UInt128(large.significand) << 63
    var right = UInt128(small.significand) << 63
    let distance = large.exponent &- small.exponent
    if distance > 0 {
      right =
        distance > 126
        ? 1
        : right &>> UInt128(distance) | (right &<< UInt128(128 &- distance) != 0 ? 1 : 0)
    }
    var sum = large.isNegative == small.isNegative ? left &+ right : left &- right
    guard sum != 0 else { return .zero(isNegative: rounding == .down) }
    let shift = sum.leadingZeroBitCount
    sum = sum &<< UInt128(shift)
    return round(
      isNegative: large.isNegative, exponent: large.exponent &+ 1 &- shift,
      UInt64(truncatingIfNeeded: sum >> 64), UInt64(truncatingIfNeeded: sum), to: format)
  }

  // MARK: Multiplication and division

  mutating func multiply(
    _ left: FloatValue, _ right: FloatValue, to format: FloatFormat
  ) -> FloatValue {
    if left.isNaN || right.isNaN { return nan(left, right) }
    let isNegative = left.isNegative != right.isNegative
    if left.kind == .finite && right.kind == .finite {
      noteDenormal(left)
      noteDenormal(right)
      let product = left.significand.multipliedFullWidth(by: right.significand)
      let exponent = left.exponent &+ right.exponent
      if product.high >> 63 != 0 {
        return round(
          isNegative: isNegative, exponent: exponent &+ 1, product.high, product.low, to: format)
      }
      return round(
        isNegative: isNegative, exponent: exponent, product.high << 1 | product.low >> 63,
        product.low << 1, to: format)
    }
    if left.kind == .infinity || right.kind == .infinity {
      if left.kind == .zero || right.kind == .zero { return invalidOperation() }
      noteDenormal(left)
      noteDenormal(right)
      return .infinity(isNegative: isNegative)
    }
    noteDenormal(left)
    noteDenormal(right)
    return .zero(isNegative: isNegative)
  }

  mutating func divide(
    _ left: FloatValue, _ right: FloatValue, to format: FloatFormat
  ) -> FloatValue {
    if left.isNaN || right.isNaN { return nan(left, right) }
    let isNegative = left.isNegative != right.isNegative
    if left.kind == right.kind && left.kind != .finite { return invalidOperation() }
    if right.kind == .zero && left.kind == .finite {
      flags.insert(.zeroDivide)
      return .infinity(isNegative: isNegative)
    }
    noteDenormal(left)
    noteDenormal(right)
    if left.kind == .infinity || right.kind == .zero { return .infinity(isNegative: isNegative) }
    if left.kind == .zero || right.kind == .infinity { return .zero(isNegative: isNegative) }
    let (dividend, divisor) = (left.significand, right.significand)
    let isLess = dividend < divisor
    let (quotient, remainder) = divisor.dividingFullWidth(
      isLess ? (dividend, 0) : (dividend >> 1, dividend << 63))
    return round(
      isNegative: isNegative, exponent: left.exponent &- right.exponent &- (isLess ? 1 : 0),
      quotient, Self.rest(remainder, of: divisor), to: format)
  }

  /// What continues a quotient: less than half, half, or more.
  private static func rest(_ remainder: UInt64, of divisor: UInt64) -> UInt64 {
    if remainder == 0 { return 0 }
    let (twice, isBeyond) = remainder.addingReportingOverflow(remainder)
    if isBeyond || twice > divisor { return 3 << 62 }
    return twice == divisor ? 1 << 63 : 1 << 62
  }

  // MARK: Square root

  mutating func squareRoot(_ value: FloatValue, to format: FloatFormat) -> FloatValue {
    if value.isNaN { return nan(value) }
    if value.kind == .zero { return value }
    if value.isNegative { return invalidOperation() }
    if value.kind == .infinity { return value }
    noteDenormal(value)
    let isOdd = value.exponent & 1 != 0
    let radicand = UInt128(value.significand) << (isOdd ? 64 : 63)
    let (root, remainder) = Self.integerSquareRoot(radicand)
    let rest: UInt64 = remainder == 0 ? 0 : remainder > UInt128(root) ? 3 << 62 : 1 << 62
    return round(
      isNegative: false, exponent: (value.exponent &- (isOdd ? 1 : 0)) / 2, root, rest, to: format)
  }

  /// The square root, rounded down, of a number of at least 2^126, and what is left.
  static func integerSquareRoot(_ radicand: UInt128) -> (root: UInt64, remainder: UInt128) {
    // The host's square root is IEEE 754's everywhere; it gives 52 bits to start from.
    let top = UInt64(truncatingIfNeeded: radicand >> 64)
    let start = (Double(top).squareRoot() * 4_294_967_296).rounded(.down)
    var root: UInt64 = start >= 0x1p64 ? ~0 : UInt64(start)
    if top < root {
      let (quotient, _) = root.dividingFullWidth((top, UInt64(truncatingIfNeeded: radicand)))
      // Their mean, without a carry.
      root = (root & quotient) &+ (root ^ quotient) >> 1
    }
    while true {
      let square = UInt128(root) * UInt128(root)
      if square > radicand {
        root -= 1
        continue
      }
      let remainder = radicand - square
      if remainder <= UInt128(root) * 2 { return (root, remainder) }
      root += 1
    }
  }
}
