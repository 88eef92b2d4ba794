/// A floating-point value taken apart, from whatever format.
///
/// Finite numbers are normalised: bit 63 of the significand is the integer bit, whatever the exponent is.
struct FloatValue: Hashable {
  enum Kind: UInt8 {
    case zero, finite, infinity
    /// NaNs from here on.
    case quiet, signaling
    /// An encoding of the 80-bit format that no longer means anything.
    case unsupported
  }

  var kind: Kind
  var isNegative: Bool
  /// It was encoded as a denormal number.
  var isDenormal = false
  /// Of the integer bit.
  var exponent = 0
  /// Of NaNs bit 62 is the quiet bit, whatever the format was.
  var significand: UInt64 = 0

  @inline(__always) var isNaN: Bool { kind.rawValue >= Kind.quiet.rawValue }

  static func zero(isNegative: Bool) -> Self { Self(kind: .zero, isNegative: isNegative) }

  static func infinity(isNegative: Bool) -> Self { Self(kind: .infinity, isNegative: isNegative) }

  static func finite(isNegative: Bool, exponent: Int, _ significand: UInt64) -> Self {
    Self(kind: .finite, isNegative: isNegative, exponent: exponent, significand: significand)
  }

  /// The QNaN floating-point indefinite.
  ///
  /// Source: Intel SDM vol 1 §4.2.2, table 4-3.
  static let indefinite = Self(kind: .quiet, isNegative: true, significand: 3 << 62)

  /// 1.0.
  static let one = finite(isNegative: false, exponent: 0, 1 << 63)

  /// The exact value of an integer.
  init(_ integer: Int64) {
    self.init(isNegative: integer < 0, magnitude: integer.magnitude)
  }

  init(isNegative: Bool, magnitude: UInt64) {
    guard magnitude != 0 else {
      self = .zero(isNegative: isNegative)
      return
    }
    let shift = magnitude.leadingZeroBitCount
    self = .finite(
      isNegative: isNegative, exponent: 63 &- shift, magnitude &<< UInt64(shift))
  }

  private init(
    kind: Kind, isNegative: Bool, isDenormal: Bool = false, exponent: Int = 0,
    significand: UInt64 = 0
  ) {
    self.kind = kind
    self.isNegative = isNegative
    self.isDenormal = isDenormal
    self.exponent = exponent
    self.significand = significand
  }

  var negated: Self {
    var value = self
    value.isNegative.toggle()
    return value
  }

  var magnitude: Self {
    var value = self
    value.isNegative = false
    return value
  }

  /// A NaN with its quiet bit set.
  var quieted: Self {
    var value = self
    value.kind = .quiet
    value.significand |= 3 << 62
    return value
  }
}

/// To and from binary32 and binary64.
///
/// Source: Intel SDM vol 1 §4.2.2, table 4-3, figure 4-3.
extension FloatValue {
  @inline(__always) init(_ bits: UInt64, _ format: FloatFormat) {
    let fractionBits = UInt64(format.precision &- 1)
    let top = UInt64(2 &* format.maximum &+ 1)
    let fraction = bits & (1 &<< fractionBits &- 1)
    let field = bits &>> fractionBits & top
    let isNegative = bits &>> (fractionBits &+ UInt64(format.exponentBits)) & 1 != 0
    let aligned = fraction &<< UInt64(format.unused)
    if field == top {
      if fraction == 0 {
        self = .infinity(isNegative: isNegative)
      } else {
        self.init(
          kind: aligned & 1 << 62 != 0 ? .quiet : .signaling, isNegative: isNegative,
          significand: aligned | 1 << 63)
      }
    } else if field != 0 {
      self = .finite(
        isNegative: isNegative, exponent: Int(field) &- format.maximum, aligned | 1 << 63)
    } else if fraction == 0 {
      self = .zero(isNegative: isNegative)
    } else {
      let shift = aligned.leadingZeroBitCount
      self.init(
        kind: .finite, isNegative: isNegative, isDenormal: true,
        exponent: format.minimum &- shift, significand: aligned &<< UInt64(shift))
    }
  }

  /// The encoding in a format that has this value, as a rounded result is.
  @inline(__always) func bits(_ format: FloatFormat) -> UInt64 {
    let fractionBits = UInt64(format.precision &- 1)
    let top = UInt64(2 &* format.maximum &+ 1)
    let sign: UInt64 = isNegative ? 1 &<< (fractionBits &+ UInt64(format.exponentBits)) : 0
    switch kind {
    case .zero: return sign
    case .infinity: return sign | top &<< fractionBits
    case .finite:
      let aligned = significand &>> UInt64(format.unused)
      if exponent < format.minimum {
        return sign | aligned >> UInt64(format.minimum &- exponent)
      }
      return sign | UInt64(exponent &+ format.maximum) &<< fractionBits
        | aligned & (1 &<< fractionBits &- 1)
    default:
      return sign | top &<< fractionBits
        | significand &>> UInt64(format.unused) & (1 &<< fractionBits &- 1)
    }
  }
}

/// An 80-bit floating-point number as it lies in a register.
struct Extended: Hashable {
  /// Bits 63 to 0.
  var significand: UInt64
  /// Bits 79 to 64.
  var signExponent: UInt16

  static let indefinite = Self(significand: 3 << 62, signExponent: 0xFFFF)

  /// Source: Intel SDM vol 1 §8.2.2, table 8-3 (encodings that are not supported).
  var value: FloatValue {
    let isNegative = signExponent & 0x8000 != 0
    let field = Int(signExponent & 0x7FFF)
    if field == 0 {
      guard significand != 0 else { return .zero(isNegative: isNegative) }
      let shift = significand.leadingZeroBitCount
      var value = FloatValue.finite(
        isNegative: isNegative, exponent: -16382 &- shift, significand &<< UInt64(shift))
      value.isDenormal = true
      return value
    }
    var value = FloatValue.finite(
      isNegative: isNegative, exponent: field &- 16383, significand)
    guard significand & 1 << 63 != 0 else {
      value.kind = .unsupported
      return value
    }
    if field == 0x7FFF {
      if significand == 1 << 63 {
        value = .infinity(isNegative: isNegative)
      } else {
        value.kind = significand & 1 << 62 != 0 ? .quiet : .signaling
      }
    }
    return value
  }

  init(significand: UInt64, signExponent: UInt16) {
    self.significand = significand
    self.signExponent = signExponent
  }

  /// Encodes a value that the format has.
  init(_ value: FloatValue) {
    let sign: UInt16 = value.isNegative ? 0x8000 : 0
    switch value.kind {
    case .zero: self.init(significand: 0, signExponent: sign)
    case .infinity: self.init(significand: 1 << 63, signExponent: sign | 0x7FFF)
    case .finite where value.exponent < -16382:
      self.init(
        significand: value.significand >> UInt64(-16382 &- value.exponent), signExponent: sign)
    case .finite:
      self.init(
        significand: value.significand,
        signExponent: sign | UInt16(truncatingIfNeeded: value.exponent &+ 16383))
    default: self.init(significand: value.significand, signExponent: sign | 0x7FFF)
    }
  }
}
