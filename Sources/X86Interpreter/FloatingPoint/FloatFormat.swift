/// A binary floating-point format: where rounding cuts, and the range of exponents.
///
/// Source: IEEE 754-2019 §3.3, Intel SDM vol 1 (June 2024) §4.2.2.
struct FloatFormat {
  /// Bits of the significand, the integer bit included.
  let precision: Int
  /// The exponent of the smallest normal number.
  let minimum: Int
  /// The exponent of the largest number: the bias as well.
  let maximum: Int
  /// Bits of the encoded exponent.
  let exponentBits: Int

  /// binary32.
  static let single = Self(precision: 24, minimum: -126, maximum: 127, exponentBits: 8)
  /// binary64.
  static let double = Self(precision: 53, minimum: -1022, maximum: 1023, exponentBits: 11)
  /// The x87 FPU's 80-bit format.
  static let extended = Self.extended(precision: 64)

  /// The 80-bit format's exponents with a shorter significand, as precision control asks for.
  static func extended(precision: Int) -> Self {
    Self(precision: precision, minimum: -16382, maximum: 16383, exponentBits: 15)
  }

  /// Bits of an encoded number, in the formats that do not encode the integer bit.
  var width: Int { precision + exponentBits }

  /// Bits at the end of a 64-bit significand that the format has not.
  @inline(__always) var unused: Int { 64 &- precision }
}

/// Floating-point exceptions, where FSW, FCW and MXCSR have their flags.
///
/// Source: Intel SDM vol 1 §4.9.1.
struct FloatExceptions: OptionSet {
  let rawValue: UInt8

  /// IE.
  static let invalid = Self(rawValue: 1 << 0)
  /// DE.
  static let denormal = Self(rawValue: 1 << 1)
  /// ZE.
  static let zeroDivide = Self(rawValue: 1 << 2)
  /// OE.
  static let overflow = Self(rawValue: 1 << 3)
  /// UE.
  static let underflow = Self(rawValue: 1 << 4)
  /// PE.
  static let precision = Self(rawValue: 1 << 5)
  /// All six.
  static let all = Self(rawValue: 0x3F)
  /// Those that are found before an operation computes: unmasked, they keep it from having a result.
  static let before: Self = [.invalid, .denormal, .zeroDivide]
}

/// Where inexact results go, as FCW.RC and MXCSR.RC have it.
///
/// Source: Intel SDM vol 1 table 4-8.
enum FloatRounding: UInt8 {
  case nearest, down, up, zero
}

/// How an operation rounds and what it meets on its way.
///
/// One value lives as long as one instruction, or one element of a packed one.
struct FloatEnvironment {
  var rounding: FloatRounding
  /// Exceptions that have their default result.
  var masks: FloatExceptions
  /// SSE's rule for two NaNs in place of x87's.
  var isSSE = false
  /// MXCSR.FZ.
  var flushesToZero = false
  /// MXCSR.DAZ.
  var denormalsAreZero = false
  /// Exceptions met.
  var flags: FloatExceptions = []
  /// The result is larger in magnitude than the exact one: FSW.C1.
  var roundedUp = false

  /// What a scaled result of an unmasked overflow or underflow is shifted by in its exponent.
  ///
  /// Source: Intel SDM vol 1 §8.5.4, §8.5.5.
  static let scale = 24576

  /// Exceptions met that are not masked.
  var unmasked: FloatExceptions { flags.subtracting(masks) }

  /// Whether an unmasked exception was met that keeps the operation from having a result.
  var isWithoutResult: Bool { !unmasked.isDisjoint(with: .before) }

  /// The flags to set: what comes after computing is not met where nothing was computed.
  var signaled: FloatExceptions { isWithoutResult ? flags.intersection(.before) : flags }
}
