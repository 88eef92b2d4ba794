import X86

/// The arithmetic flags, kept as the last result and its carries until somebody asks for a flag.
///
/// `flagResult` is the result, sign-extended: ZF is "result is 0", SF its sign, PF comes from its low byte.
/// `flagCarries` holds, whatever the operand size was: bit 63 CF; bit 62 the carry into the sign bit, so that OF is
/// their exclusive or; bit 3 AF; bit 0 inverts SF; bits 8 to 15 are added (exclusive or) to the byte of PF. Bits 16 to 61 may
/// be anything.
/// So every flag is a few operations without a branch, and any combination can be held.
enum LazyFlags {
  static let carry: UInt64 = 1 << 63
  static let signCarry: UInt64 = 1 << 62
  static let adjust: UInt64 = 1 << 3
  static let signInverted: UInt64 = 1
}

extension RFlags {
  /// CF, PF, AF, ZF, SF, OF.
  static let arithmetic: UInt64 = 0x8D5
}

extension CPU {
  @inline(always) var flagResult: UInt64 {
    get { load(BlockOffset.flagResult) }
    nonmutating set { store(newValue, at: BlockOffset.flagResult) }
  }

  @inline(always) var flagCarries: UInt64 {
    get { load(BlockOffset.flagCarries) }
    nonmutating set { store(newValue, at: BlockOffset.flagCarries) }
  }

  @inline(always) func setFlags(result: UInt64, carries: UInt64) {
    flagResult = result
    flagCarries = carries
  }

  /// Takes over the flags of an operation of `Value`'s width.
  ///
  /// `carries` is the vector of carries (or borrows) out of each bit.
  @inline(always) func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    result: Value, carries: Value
  ) {
    flagResult = result.signExtended
    let shift = UInt64(64 - Value.bitWidth)
    let wide = UInt64(truncatingIfNeeded: carries)
    flagCarries = (wide &<< shift) & 0xC000_0000_0000_0000 | wide & LazyFlags.adjust
  }

  /// Takes over the flags of a sum or difference of less than 64 bits, without a carry in; `wide` is what 64 bits give.
  ///
  /// The exclusive or of both operands and of that is the carry into each bit, the one behind the last among them: half the
  /// operations that the carries out of each bit take.
  @inline(always) func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ left: Value, _ right: Value, wide: UInt64
  ) {
    flagResult = Value(truncatingIfNeeded: wide).signExtended
    let into = UInt64(truncatingIfNeeded: left ^ right) ^ wide
    flagCarries = into &<< UInt64(63 - Value.bitWidth) | into &>> 1 & LazyFlags.adjust
  }

  @inline(always) var cf: Bool { flagCarries >> 63 != 0 }
  @inline(always) var of: Bool { (flagCarries ^ (flagCarries &<< 1)) >> 63 != 0 }
  @inline(always) var zf: Bool { flagResult == 0 }
  @inline(always) var sf: Bool { (flagResult >> 63) ^ (flagCarries & 1) != 0 }
  @inline(always) var af: Bool { flagCarries & LazyFlags.adjust != 0 }
  @inline(always) var pf: Bool {
    ((flagResult ^ (flagCarries >> 8)) & 0xFF).nonzeroBitCount & 1 == 0
  }

  /// CF, PF, AF, ZF, SF and OF at their places in RFLAGS.
  var arithmeticFlags: UInt64 {
    get {
      (cf ? 1 : 0) | (pf ? 1 << 2 : 0) | (af ? 1 << 4 : 0) | (zf ? 1 << 6 : 0)
        | (sf ? 1 << 7 : 0) | (of ? 1 << 11 : 0)
    }
    nonmutating set {
      // The result is 0 for ZF, else 1; sign and parity are then corrected.
      let isZero = newValue & 1 << 6 != 0
      let isEven = newValue & 1 << 2 != 0
      let cf = newValue & 1
      let of = newValue >> 11 & 1
      flagResult = isZero ? 0 : 1
      flagCarries =
        cf << 63 | (cf ^ of) << 62 | (newValue & 1 << 4 != 0 ? LazyFlags.adjust : 0)
        | (newValue >> 7 & 1) | (isEven == isZero ? 0 : 1 << 8)
    }
  }

  /// RFLAGS as a whole; writing takes every bit as given.
  var rflags: UInt64 {
    get { load(BlockOffset.flagsRest, as: UInt64.self) | arithmeticFlags }
    nonmutating set {
      store(newValue & ~RFlags.arithmetic | RFlags.reserved1, at: BlockOffset.flagsRest)
      arithmeticFlags = newValue
    }
  }

  /// Whether the condition of Jcc, SETcc, CMOVcc holds: `code` is the low four bits of the opcode.
  ///
  /// Source: Intel SDM vol 1 appendix B, table B-1.
  @inline(always) func condition(_ code: UInt8) -> Bool {
    let holds: Bool
    switch code >> 1 {
    case 0: holds = of
    case 1: holds = cf
    case 2: holds = zf
    case 3: holds = cf || zf
    case 4: holds = sf
    case 5: holds = pf
    case 6: holds = sf != of
    default: holds = zf || sf != of
    }
    return holds != (code & 1 != 0)
  }
}

extension FixedWidthInteger where Self: UnsignedInteger {
  /// The value as a signed number, widened to 64 bits.
  @inline(always) var signExtended: UInt64 {
    let shift = UInt64(64 - Self.bitWidth)
    let wide = UInt64(truncatingIfNeeded: self) &<< shift
    return UInt64(bitPattern: Int64(bitPattern: wide) &>> Int64(shift))
  }
}
