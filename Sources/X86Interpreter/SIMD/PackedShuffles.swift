import X86

/// Operations in which lanes change their places: packing, unpacking, shuffles, shifts of whole registers.
extension Packed {
  /// The low lanes of the two in turn, the first one's first.
  @inline(always) private static func interleave<Lanes: SIMD>(
    _ type: Lanes.Type, _ a: UInt128, _ b: UInt128, high: Bool
  ) -> UInt128 {
    let (left, right): (Lanes, Lanes) = (a.lanes(), b.lanes())
    let start = high ? Lanes.scalarCount / 2 : 0
    var result = left
    for index in 0..<Lanes.scalarCount / 2 {
      result[2 * index] = left[start + index]
      result[2 * index + 1] = right[start + index]
    }
    return UInt128(lanes: result)
  }

  /// The lanes of both narrowed, the first one's below.
  @inline(always) private static func narrow<Wide: SIMD, Narrow: SIMD>(
    _ wide: Wide.Type, _ narrow: Narrow.Type, _ a: UInt128, _ b: UInt128
  ) -> UInt128 where Wide.Scalar: FixedWidthInteger, Narrow.Scalar: FixedWidthInteger {
    let (left, right): (Wide, Wide) = (a.lanes(), b.lanes())
    var result: Narrow = a.lanes()
    let half = Wide.scalarCount
    for index in 0..<half {
      result[index] = Narrow.Scalar(clamping: left[index])
      result[half + index] = Narrow.Scalar(clamping: right[index])
    }
    return UInt128(lanes: result)
  }

  /// A lane from each two neighbours, the first operand's below.
  @inline(always) private static func horizontal<Lanes: SIMD>(
    _ type: Lanes.Type, _ a: UInt128, _ b: UInt128,
    _ function: (Lanes.Scalar, Lanes.Scalar) -> Lanes.Scalar
  ) -> UInt128 {
    let (left, right): (Lanes, Lanes) = (a.lanes(), b.lanes())
    var result = left
    let half = Lanes.scalarCount / 2
    for index in 0..<half {
      result[index] = function(left[2 * index], left[2 * index + 1])
      result[half + index] = function(right[2 * index], right[2 * index + 1])
    }
    return UInt128(lanes: result)
  }

  /// Packing, unpacking, horizontal sums, PSHUFB: where MMX is not the low half of what 128 bits give.
  static func rearranged(
    _ operation: Operation, _ a: UInt128, _ b: UInt128, isMMX: Bool
  ) -> UInt128? {
    if isMMX {
      switch operation {
      case .punpckhbw: return interleave(Bytes.self, a, b, high: false) >> 64
      case .punpckhwd: return interleave(Words.self, a, b, high: false) >> 64
      case .punpckhdq: return interleave(Doublewords.self, a, b, high: false) >> 64
      case .packsswb, .packssdw, .packuswb, .phaddw, .phaddd, .phaddsw, .phsubw, .phsubd, .phsubsw:
        // Both operands side by side, as 128 bits give them in the low half.
        let both = UInt128(low: a.low, high: b.low)
        return rearranged(operation, both, both, isMMX: false)
      case .pshufb:
        return rearranged(
          operation, a & UInt128(UInt64.max),
          UInt128(b.low & 0x8787_8787_8787_8787), isMMX: false)
      default: break
      }
    }
    switch operation {
    case .punpcklbw: return interleave(Bytes.self, a, b, high: false)
    case .punpcklwd: return interleave(Words.self, a, b, high: false)
    case .punpckldq, .unpcklps: return interleave(Doublewords.self, a, b, high: false)
    case .punpcklqdq, .unpcklpd: return interleave(Quadwords.self, a, b, high: false)
    case .punpckhbw: return interleave(Bytes.self, a, b, high: true)
    case .punpckhwd: return interleave(Words.self, a, b, high: true)
    case .punpckhdq, .unpckhps: return interleave(Doublewords.self, a, b, high: true)
    case .punpckhqdq, .unpckhpd: return interleave(Quadwords.self, a, b, high: true)
    case .packsswb: return narrow(SignedWords.self, SignedBytes.self, a, b)
    case .packuswb: return narrow(SignedWords.self, Bytes.self, a, b)
    case .packssdw: return narrow(SignedDoublewords.self, SignedWords.self, a, b)
    case .packusdw: return narrow(SignedDoublewords.self, Words.self, a, b)
    case .phaddw: return horizontal(Words.self, a, b, &+)
    case .phaddd: return horizontal(Doublewords.self, a, b, &+)
    case .phsubw: return horizontal(Words.self, a, b, &-)
    case .phsubd: return horizontal(Doublewords.self, a, b, &-)
    case .phaddsw:
      return horizontal(SignedWords.self, a, b) { Int16(clamping: Int32($0) + Int32($1)) }
    case .phsubsw:
      return horizontal(SignedWords.self, a, b) { Int16(clamping: Int32($0) - Int32($1)) }
    case .pshufb:
      let (source, choice): (Bytes, Bytes) = (a.lanes(), b.lanes())
      var result = source
      for index in 0..<16 {
        result[index] = choice[index] & 0x80 != 0 ? 0 : source[Int(choice[index] & 15)]
      }
      return UInt128(lanes: result)
    default: return nil
    }
  }

  /// Operations with an immediate byte.
  static func chosen(
    _ operation: Operation, _ a: UInt128, _ b: UInt128, by control: UInt8, isMMX: Bool
  ) -> UInt128? {
    switch operation {
    case .pshufd: UInt128(lanes: shuffle(b.lanes(Doublewords.self), b.lanes(), control))
    case .shufps: UInt128(lanes: shuffle(a.lanes(Doublewords.self), b.lanes(), control))
    case .shufpd:
      UInt128(
        low: control & 1 == 0 ? a.low : a.high, high: control & 2 == 0 ? b.low : b.high)
    case .pshufw, .pshuflw: UInt128(low: shuffleWords(b.low, control), high: b.high)
    case .pshufhw: UInt128(low: b.low, high: shuffleWords(b.high, control))
    case .pinsrw:
      insert(b, size: 2, into: a, at: control & (isMMX ? 3 : 7))
    case .pinsrb: insert(b, size: 1, into: a, at: control & 15)
    case .pinsrd: insert(b, size: 4, into: a, at: control & 3)
    case .pinsrq: insert(b, size: 8, into: a, at: control & 1)
    case .palignr:
      isMMX
        ? UInt128(low: b.low, high: a.low).shifted(right: UInt64(control) * 8)
        : UInt128.concatenated(low: b, high: a, right: UInt64(control) * 8)
    case .pblendw: blend(a.lanes(Words.self), b.lanes(), control)
    case .blendps: blend(a.lanes(Doublewords.self), b.lanes(), control)
    case .blendpd: blend(a.lanes(Quadwords.self), b.lanes(), control)
    case .mpsadbw: sumsOfDifferences(a, b, control)
    default: nil
    }
  }

  /// Two lanes of the first, two of the second, two bits of the control each.
  @inline(always) private static func shuffle(
    _ a: Doublewords, _ b: Doublewords, _ control: UInt8
  ) -> Doublewords {
    Doublewords(
      a[Int(control & 3)], a[Int(control >> 2 & 3)], b[Int(control >> 4 & 3)],
      b[Int(control >> 6)])
  }

  @inline(always) private static func shuffleWords(_ words: UInt64, _ control: UInt8) -> UInt64 {
    var result: UInt64 = 0
    for index in 0..<4 as Range<UInt64> {
      let chosen = UInt64(control) >> (index * 2) & 3
      result |= (words >> (chosen * 16) & 0xFFFF) << (index * 16)
    }
    return result
  }

  @inline(always) private static func insert(
    _ value: UInt128, size: UInt128, into vector: UInt128, at index: UInt8
  ) -> UInt128 {
    let mask = (UInt128(1) << (size * 8)) - 1
    let place = UInt128(index) * size * 8
    return vector & ~(mask << place) | (value & mask) << place
  }

  @inline(always) private static func blend<Lanes: SIMD>(
    _ a: Lanes, _ b: Lanes, _ control: UInt8
  ) -> UInt128 {
    var result = a
    for index in a.indices where control >> UInt8(index) & 1 != 0 { result[index] = b[index] }
    return UInt128(lanes: result)
  }

  /// MPSADBW: eight sums of four differences.
  private static func sumsOfDifferences(
    _ a: UInt128, _ b: UInt128, _ control: UInt8
  ) -> UInt128 {
    let (left, right): (Bytes, Bytes) = (a.lanes(), b.lanes())
    let (first, second) = (Int(control >> 2 & 1) * 4, Int(control & 3) * 4)
    var result = Words()
    for index in 0..<8 {
      for part in 0..<4 {
        let difference = Int(left[first + index + part]) - Int(right[second + part])
        result[index] += UInt16(abs(difference))
      }
    }
    return UInt128(lanes: result)
  }
}

extension UInt128 {
  /// Shifted to the right; 0 for 128 and more.
  func shifted(right bits: UInt64) -> UInt128 { bits > 127 ? 0 : self >> UInt128(bits) }

  /// Shifted to the left; 0 for 128 and more.
  func shifted(left bits: UInt64) -> UInt128 { bits > 127 ? 0 : self << UInt128(bits) }

  /// The low 128 bits of `high:low` shifted to the right.
  static func concatenated(low: UInt128, high: UInt128, right bits: UInt64) -> UInt128 {
    if bits >= 128 { return high.shifted(right: bits - 128) }
    return low.shifted(right: bits) | high.shifted(left: 128 - bits)
  }
}
