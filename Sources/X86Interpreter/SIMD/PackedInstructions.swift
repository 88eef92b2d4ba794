import X86

/// Instructions on packed operands, by ``Packed``.
extension CPU {
  /// Executes an instruction on packed integers, a logic one or a shuffle; false where it is none.
  func computePacked(_ instruction: Instruction) throws(Fault) -> Bool {
    let (target, source) = (instruction.operand0, instruction.operand1)
    let isMMX = target.kind == .mmx || source.kind == .mmx
    let control = UInt8(truncatingIfNeeded: instruction.immediate)
    // The target is read only where it is a register: memory targets take extracts, and nothing else.
    let a = target.kind == .memory ? 0 : try readVector(instruction, target)
    let b = try readVector(instruction, source)
    let operation = instruction.operation
    if let result = Packed.lanewise(operation, a, b)
      ?? Packed.rearranged(operation, a, b, isMMX: isMMX)
      ?? Packed.chosen(operation, a, b, by: control, isMMX: isMMX)
      ?? Packed.moved(operation, a, b, by: control)
      ?? Packed.extracted(operation, b, by: control, isMMX: isMMX)
    {
      try writeVector(result, instruction, target)
      return true
    }
    switch operation {
    case .pblendvb: setXMM(target.number, Packed.blended(Bytes.self, a, b, by: xmm(0)))
    case .blendvps: setXMM(target.number, Packed.blended(Doublewords.self, a, b, by: xmm(0)))
    case .blendvpd: setXMM(target.number, Packed.blended(Quadwords.self, a, b, by: xmm(0)))
    case .ptest:
      arithmeticFlags = (a & b == 0 ? 1 << 6 : 0) | (~a & b == 0 ? 1 : 0)
    default: return false
    }
    return true
  }
}

/// Operations with one packed operand, and those whose result is a number.
extension Packed {
  /// Duplicating and widening moves, shifts of the whole register, PHMINPOSUW, INSERTPS.
  static func moved(
    _ operation: Operation, _ a: UInt128, _ b: UInt128, by control: UInt8
  ) -> UInt128? {
    switch operation {
    case .pslldq: a.shifted(left: UInt64(control) * 8)
    case .psrldq: a.shifted(right: UInt64(control) * 8)
    case .movddup: UInt128(low: b.low, high: b.low)
    case .movsldup: UInt128(lanes: b.lanes(Quadwords.self) & 0xFFFF_FFFF &* 0x1_0000_0001)
    case .movshdup: UInt128(lanes: b.lanes(Quadwords.self) &>> 32 &* 0x1_0000_0001)
    case .pmovsxbw: widen(SignedBytes.self, SignedWords.self, b)
    case .pmovsxbd: widen(SignedBytes.self, SignedDoublewords.self, b)
    case .pmovsxbq: widen(SignedBytes.self, SignedQuadwords.self, b)
    case .pmovsxwd: widen(SignedWords.self, SignedDoublewords.self, b)
    case .pmovsxwq: widen(SignedWords.self, SignedQuadwords.self, b)
    case .pmovsxdq: widen(SignedDoublewords.self, SignedQuadwords.self, b)
    case .pmovzxbw: widen(Bytes.self, Words.self, b)
    case .pmovzxbd: widen(Bytes.self, Doublewords.self, b)
    case .pmovzxbq: widen(Bytes.self, Quadwords.self, b)
    case .pmovzxwd: widen(Words.self, Doublewords.self, b)
    case .pmovzxwq: widen(Words.self, Quadwords.self, b)
    case .pmovzxdq: widen(Doublewords.self, Quadwords.self, b)
    case .phminposuw: smallestWord(b)
    default: nil
    }
  }

  /// MOVMSK, PMOVMSKB and the extracts: a number for a general-purpose register or memory.
  static func extracted(
    _ operation: Operation, _ b: UInt128, by control: UInt8, isMMX: Bool
  ) -> UInt128? {
    switch operation {
    case .movmskps: signs(b.lanes(SignedDoublewords.self), count: 4)
    case .movmskpd: signs(b.lanes(SignedQuadwords.self), count: 2)
    case .pmovmskb: signs(b.lanes(SignedBytes.self), count: isMMX ? 8 : 16)
    case .pextrb: b >> (UInt128(control & 15) * 8) & 0xFF
    case .pextrw: b >> (UInt128(control & (isMMX ? 3 : 7)) * 16) & 0xFFFF
    case .pextrd, .extractps: b >> (UInt128(control & 3) * 32) & 0xFFFF_FFFF
    case .pextrq: b >> (UInt128(control & 1) * 64) & UInt128(UInt64.max)
    default: nil
    }
  }

  /// The lanes of the second where the mask's lanes have their sign set, else of the first.
  static func blended<Lanes: SIMD>(
    _ type: Lanes.Type, _ a: UInt128, _ b: UInt128, by mask: UInt128
  ) -> UInt128 where Lanes.Scalar: FixedWidthInteger {
    let (right, signs): (Lanes, Lanes) = (b.lanes(), mask.lanes())
    var result: Lanes = a.lanes()
    for index in result.indices where signs[index].leadingZeroBitCount == 0 {
      result[index] = right[index]
    }
    return UInt128(lanes: result)
  }

  /// The low lanes, widened.
  @inline(always) private static func widen<Narrow: SIMD, Wide: SIMD>(
    _ narrow: Narrow.Type, _ wide: Wide.Type, _ value: UInt128
  ) -> UInt128 where Narrow.Scalar: FixedWidthInteger, Wide.Scalar: FixedWidthInteger {
    let lanes: Narrow = value.lanes()
    var result: Wide = value.lanes()
    for index in result.indices { result[index] = Wide.Scalar(truncatingIfNeeded: lanes[index]) }
    return UInt128(lanes: result)
  }

  @inline(always) private static func signs<Lanes: SIMD>(
    _ lanes: Lanes, count: Int
  ) -> UInt128 where Lanes.Scalar: FixedWidthInteger {
    (0..<count).reduce(0) { lanes[$1] < 0 ? $0 | 1 << UInt128($1) : $0 }
  }

  /// PHMINPOSUW: the smallest word and the first place that holds it.
  private static func smallestWord(_ value: UInt128) -> UInt128 {
    let words: Words = value.lanes()
    var best = 0
    for index in words.indices where words[index] < words[best] { best = index }
    return UInt128(words[best]) | UInt128(best) << 16
  }
}
