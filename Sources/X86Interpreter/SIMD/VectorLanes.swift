/// 128 bits as lanes, the lowest first.
extension UInt128 {
  // SAFETY: both are 16 bytes without padding, and every pattern of bits is a value of either.

  /// The same bits as `type`, a vector of 16 bytes.
  @inline(always) func lanes<Lanes: SIMD>(_ type: Lanes.Type = Lanes.self) -> Lanes {
    unsafe unsafeBitCast(self, to: type)
  }

  /// The same bits as the vector's, which has 16 bytes.
  @inline(always) init<Lanes: SIMD>(lanes: Lanes) {
    self = unsafe unsafeBitCast(lanes, to: UInt128.self)
  }

  /// The low and the high half.
  @inline(always) var low: UInt64 { UInt64(truncatingIfNeeded: self) }
  @inline(always) var high: UInt64 { UInt64(truncatingIfNeeded: self >> 64) }

  @inline(always) init(low: UInt64, high: UInt64) {
    self = UInt128(high) << 64 | UInt128(low)
  }
}

typealias Bytes = SIMD16<UInt8>
typealias SignedBytes = SIMD16<Int8>
typealias Words = SIMD8<UInt16>
typealias SignedWords = SIMD8<Int16>
typealias Doublewords = SIMD4<UInt32>
typealias SignedDoublewords = SIMD4<Int32>
typealias Quadwords = SIMD2<UInt64>
typealias SignedQuadwords = SIMD2<Int64>
