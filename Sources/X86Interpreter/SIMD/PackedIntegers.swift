import X86

/// What an operation makes of two packed operands, as a function of them alone.
///
/// An operation is a lane's width and a function of lanes. MMX operands are the low halves of the numbers; the high
/// half of the result is then without meaning. `isMMX` counts only where the halves of an operand meet.
enum Packed {
  /// Each lane of the one with the same lane of the other.
  @inline(always) private static func each<Lanes: SIMD>(
    _ type: Lanes.Type, _ a: UInt128, _ b: UInt128,
    _ function: (Lanes.Scalar, Lanes.Scalar) -> Lanes.Scalar
  ) -> UInt128 {
    let (left, right): (Lanes, Lanes) = (a.lanes(), b.lanes())
    var result = left
    for index in left.indices { result[index] = function(left[index], right[index]) }
    return UInt128(lanes: result)
  }

  /// All ones in each lane where the relation holds.
  @inline(always) private static func compare<Lanes: SIMD>(
    _ type: Lanes.Type, _ a: UInt128, _ b: UInt128,
    _ relation: (Lanes.Scalar, Lanes.Scalar) -> Bool
  ) -> UInt128 where Lanes.Scalar: FixedWidthInteger {
    each(type, a, b) { relation($0, $1) ? ~0 : 0 }
  }

  /// Shifts each lane by the low 64 bits of `b`; a count beyond the lane's width is as one of the width.
  @inline(always) private static func shift<Lanes: SIMD>(
    _ type: Lanes.Type, _ a: UInt128, _ b: UInt128,
    _ function: (Lanes.Scalar, Lanes.Scalar) -> Lanes.Scalar
  ) -> UInt128 where Lanes.Scalar: FixedWidthInteger {
    let count = Lanes.Scalar(truncatingIfNeeded: min(b.low, UInt64(Lanes.Scalar.bitWidth)))
    return each(type, a, a) { value, _ in function(value, count) }
  }

  @inline(always) private static func clampedSum<Scalar: FixedWidthInteger>(
    _ a: Scalar, _ b: Scalar
  ) -> Scalar {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (b < 0 ? .min : .max) : sum
  }

  @inline(always) private static func clampedDifference<Scalar: FixedWidthInteger>(
    _ a: Scalar, _ b: Scalar
  ) -> Scalar {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    guard overflow else { return difference }
    return Scalar.isSigned && b < 0 ? .max : .min
  }

  /// Lane by lane: addition, subtraction, extremes, comparison, logic, shifts, products.
  static func lanewise(_ operation: Operation, _ a: UInt128, _ b: UInt128) -> UInt128? {
    switch operation {
    case .paddb: UInt128(lanes: a.lanes(Bytes.self) &+ b.lanes())
    case .paddw: UInt128(lanes: a.lanes(Words.self) &+ b.lanes())
    case .paddd: UInt128(lanes: a.lanes(Doublewords.self) &+ b.lanes())
    case .paddq: UInt128(lanes: a.lanes(Quadwords.self) &+ b.lanes())
    case .psubb: UInt128(lanes: a.lanes(Bytes.self) &- b.lanes())
    case .psubw: UInt128(lanes: a.lanes(Words.self) &- b.lanes())
    case .psubd: UInt128(lanes: a.lanes(Doublewords.self) &- b.lanes())
    case .psubq: UInt128(lanes: a.lanes(Quadwords.self) &- b.lanes())
    case .paddsb: each(SignedBytes.self, a, b, clampedSum)
    case .paddsw: each(SignedWords.self, a, b, clampedSum)
    case .paddusb: each(Bytes.self, a, b, clampedSum)
    case .paddusw: each(Words.self, a, b, clampedSum)
    case .psubsb: each(SignedBytes.self, a, b, clampedDifference)
    case .psubsw: each(SignedWords.self, a, b, clampedDifference)
    case .psubusb: each(Bytes.self, a, b, clampedDifference)
    case .psubusw: each(Words.self, a, b, clampedDifference)
    case .pavgb: each(Bytes.self, a, b) { UInt8((UInt16($0) + UInt16($1) + 1) >> 1) }
    case .pavgw: each(Words.self, a, b) { UInt16((UInt32($0) + UInt32($1) + 1) >> 1) }
    case .pminub: each(Bytes.self, a, b, min)
    case .pminsb: each(SignedBytes.self, a, b, min)
    case .pminuw: each(Words.self, a, b, min)
    case .pminsw: each(SignedWords.self, a, b, min)
    case .pminud: each(Doublewords.self, a, b, min)
    case .pminsd: each(SignedDoublewords.self, a, b, min)
    case .pmaxub: each(Bytes.self, a, b, max)
    case .pmaxsb: each(SignedBytes.self, a, b, max)
    case .pmaxuw: each(Words.self, a, b, max)
    case .pmaxsw: each(SignedWords.self, a, b, max)
    case .pmaxud: each(Doublewords.self, a, b, max)
    case .pmaxsd: each(SignedDoublewords.self, a, b, max)
    case .pcmpeqb: compare(Bytes.self, a, b, ==)
    case .pcmpeqw: compare(Words.self, a, b, ==)
    case .pcmpeqd: compare(Doublewords.self, a, b, ==)
    case .pcmpeqq: compare(Quadwords.self, a, b, ==)
    case .pcmpgtb: compare(SignedBytes.self, a, b, >)
    case .pcmpgtw: compare(SignedWords.self, a, b, >)
    case .pcmpgtd: compare(SignedDoublewords.self, a, b, >)
    case .pcmpgtq: compare(SignedQuadwords.self, a, b, >)
    case .pand, .andps, .andpd: a & b
    case .pandn, .andnps, .andnpd: ~a & b
    case .por, .orps, .orpd: a | b
    case .pxor, .xorps, .xorpd: a ^ b
    case .psllw: shift(Words.self, a, b, <<)
    case .pslld: shift(Doublewords.self, a, b, <<)
    case .psllq: shift(Quadwords.self, a, b, <<)
    case .psrlw: shift(Words.self, a, b, >>)
    case .psrld: shift(Doublewords.self, a, b, >>)
    case .psrlq: shift(Quadwords.self, a, b, >>)
    case .psraw: shift(SignedWords.self, a, b, >>)
    case .psrad: shift(SignedDoublewords.self, a, b, >>)
    default: product(operation, a, b)
    }
  }

  /// Products, sums of products, signs.
  private static func product(_ operation: Operation, _ a: UInt128, _ b: UInt128) -> UInt128? {
    switch operation {
    case .pmullw: UInt128(lanes: a.lanes(Words.self) &* b.lanes())
    case .pmulld: UInt128(lanes: a.lanes(Doublewords.self) &* b.lanes())
    case .pmulhw:
      each(SignedWords.self, a, b) {
        Int16(truncatingIfNeeded: (Int32($0) &* Int32($1)) >> 16)
      }
    case .pmulhuw:
      each(Words.self, a, b) { UInt16(truncatingIfNeeded: (UInt32($0) &* UInt32($1)) >> 16) }
    case .pmulhrsw:
      each(SignedWords.self, a, b) {
        Int16(truncatingIfNeeded: ((Int32($0) &* Int32($1)) >> 14 + 1) >> 1)
      }
    case .pmuludq: each(Quadwords.self, a, b) { ($0 & 0xFFFF_FFFF) &* ($1 & 0xFFFF_FFFF) }
    case .pmuldq:
      each(SignedQuadwords.self, a, b) {
        Int64(Int32(truncatingIfNeeded: $0)) &* Int64(Int32(truncatingIfNeeded: $1))
      }
    case .pmaddwd:
      pairs(SignedWords.self, SignedDoublewords.self, a, b) { a0, a1, b0, b1 in
        Int32(a0) &* Int32(b0) &+ Int32(a1) &* Int32(b1)
      }
    case .pmaddubsw:
      // The first operand's bytes are unsigned, the second's signed.
      pairs(Bytes.self, SignedWords.self, a, b) { a0, a1, b0, b1 in
        let sum =
          Int32(a0) * Int32(Int8(bitPattern: b0)) + Int32(a1) * Int32(Int8(bitPattern: b1))
        return Int16(clamping: sum)
      }
    case .psignb: each(SignedBytes.self, a, b) { $1 < 0 ? 0 &- $0 : $1 == 0 ? 0 : $0 }
    case .psignw: each(SignedWords.self, a, b) { $1 < 0 ? 0 &- $0 : $1 == 0 ? 0 : $0 }
    case .psignd: each(SignedDoublewords.self, a, b) { $1 < 0 ? 0 &- $0 : $1 == 0 ? 0 : $0 }
    case .pabsb: each(SignedBytes.self, b, b) { value, _ in value < 0 ? 0 &- value : value }
    case .pabsw: each(SignedWords.self, b, b) { value, _ in value < 0 ? 0 &- value : value }
    case .pabsd: each(SignedDoublewords.self, b, b) { value, _ in value < 0 ? 0 &- value : value }
    case .psadbw:
      each(Quadwords.self, a, b) { left, right in
        (0..<8 as Range<UInt64>).reduce(0) { sum, index in
          let (x, y) = (left >> (index * 8) & 0xFF, right >> (index * 8) & 0xFF)
          return sum + (x > y ? x - y : y - x)
        }
      }
    default: nil
    }
  }

  /// A wide lane from each pair of narrow ones of both operands.
  @inline(always) private static func pairs<Narrow: SIMD, Wide: SIMD>(
    _ narrow: Narrow.Type, _ wide: Wide.Type, _ a: UInt128, _ b: UInt128,
    _ function: (Narrow.Scalar, Narrow.Scalar, Narrow.Scalar, Narrow.Scalar) -> Wide.Scalar
  ) -> UInt128 {
    let (left, right): (Narrow, Narrow) = (a.lanes(), b.lanes())
    var result: Wide = a.lanes()
    for index in result.indices {
      result[index] = function(
        left[2 * index], left[2 * index + 1], right[2 * index], right[2 * index + 1])
    }
    return UInt128(lanes: result)
  }
}
