import X86

/// The arithmetic flags, kept as what they come from until somebody asks for one.
///
/// Two words of the CPU's block hold either the operands of the last sum or difference, or the result of the last logic
/// operation, as ``FlagSource`` says; or, settled, the last result and its carries.
///
/// Settled, `flagResult` is the result, sign-extended: ZF is "result is 0", SF its sign, PF comes from its low byte.
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

/// What the two words of the lazy flags hold: bits 6 and 7 a kind, bits 0 to 5 by how much less than 64 bits wide it is.
struct FlagSource: Equatable {
  let code: UInt8

  /// Result and carries.
  static let settled: UInt8 = 0
  /// Both operands of a sum, zero-extended.
  static let sum: UInt8 = 0x40
  /// Both operands of a difference, zero-extended.
  static let difference: UInt8 = 0x80
  /// The result of a logic operation, zero-extended, in the first word.
  static let logic: UInt8 = 0xC0

  @inline(always) init(code: UInt8) { self.code = code }

  @inline(always) init<Value: FixedWidthInteger>(_ kind: UInt8, _ type: Value.Type) {
    code = kind | UInt8(64 - Value.bitWidth)
  }

  @inline(always) var kind: UInt8 { code & 0xC0 }
  /// Brings the sign bit to bit 63.
  @inline(always) var shift: UInt64 { UInt64(code & 0x3F) }
}

extension RFlags {
  /// CF, PF, AF, ZF, SF, OF.
  static let arithmetic: UInt64 = 0x8D5
}

extension CPU {
  @inline(always) var flagSource: FlagSource {
    get { FlagSource(code: load(BlockOffset.flagSource)) }
    nonmutating set { store(newValue.code, at: BlockOffset.flagSource) }
  }

  /// The first of the two words, whatever it holds.
  @inline(always) var flagWord0: UInt64 {
    get { load(BlockOffset.flagWord0) }
    nonmutating set { store(newValue, at: BlockOffset.flagWord0) }
  }

  @inline(always) var flagWord1: UInt64 {
    get { load(BlockOffset.flagWord1) }
    nonmutating set { store(newValue, at: BlockOffset.flagWord1) }
  }

  // MARK: Writing

  /// Takes over the flags of `left + right` or `left - right`, by its kind in ``FlagSource``.
  @inline(always) func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ kind: UInt8, _ left: Value, _ right: Value
  ) {
    flagWord0 = UInt64(truncatingIfNeeded: left)
    flagWord1 = UInt64(truncatingIfNeeded: right)
    flagSource = FlagSource(kind, Value.self)
  }

  /// Takes over the flags of a logic operation.
  @inline(always) func setFlags<Value: FixedWidthInteger & UnsignedInteger>(logic result: Value) {
    flagWord0 = UInt64(truncatingIfNeeded: result)
    flagSource = FlagSource(FlagSource.logic, Value.self)
  }

  @inline(always) func setFlags(result: UInt64, carries: UInt64) {
    flagWord0 = result
    flagWord1 = carries
    flagSource = FlagSource(code: FlagSource.settled)
  }

  /// Takes over the flags of an operation of `Value`'s width.
  ///
  /// `carries` is the vector of carries (or borrows) out of each bit.
  @inline(always) func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    result: Value, carries: Value
  ) {
    let shift = UInt64(64 - Value.bitWidth)
    let wide = UInt64(truncatingIfNeeded: carries)
    setFlags(
      result: result.signExtended,
      carries: (wide &<< shift) & 0xC000_0000_0000_0000 | wide & LazyFlags.adjust)
  }

  // MARK: Settling

  /// Makes the two words result and carries.
  @inline(always) func settleFlags() {
    if _slowPath(flagSource.code != FlagSource.settled) { settleFlagsNow() }
  }

  @inline(never) private func settleFlagsNow() {
    let (source, left, right) = (flagSource, flagWord0, flagWord1)
    let (high, highRight) = (left &<< source.shift, right &<< source.shift)
    let result: UInt64
    var carries: UInt64 = 0
    switch source.kind {
    case FlagSource.sum:
      result = high &+ highRight
      carries = (high & highRight) | ((high | highRight) & ~result)
      carries = carries & ~0xFFFF | (left ^ right ^ (left &+ right)) >> 1 & LazyFlags.adjust
    case FlagSource.difference:
      result = high &- highRight
      carries = (~high & highRight) | ((~high | highRight) & result)
      carries = carries & ~0xFFFF | (left ^ right ^ (left &- right)) >> 1 & LazyFlags.adjust
    default: result = high
    }
    setFlags(
      result: UInt64(bitPattern: Int64(bitPattern: result) &>> Int64(source.shift)),
      carries: carries)
  }

  // MARK: Reading

  @inline(always) var flagResult: UInt64 {
    settleFlags()
    return flagWord0
  }

  /// Only who has read the carries may write them.
  @inline(always) var flagCarries: UInt64 {
    get {
      settleFlags()
      return flagWord1
    }
    nonmutating set { flagWord1 = newValue }
  }

  @inline(always) var cf: Bool {
    let source = flagSource
    switch source.kind {
    case FlagSource.difference: return flagWord0 < flagWord1
    case FlagSource.sum:
      return (flagWord0 &+ flagWord1) &<< source.shift < flagWord0 &<< source.shift
    default: return flagCarries >> 63 != 0
    }
  }
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
      setFlags(
        result: isZero ? 0 : 1,
        carries: cf << 63 | (cf ^ of) << 62 | (newValue & 1 << 4 != 0 ? LazyFlags.adjust : 0)
          | (newValue >> 7 & 1) | (isEven == isZero ? 0 : 1 << 8))
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
}

extension FixedWidthInteger where Self: UnsignedInteger {
  /// The value as a signed number, widened to 64 bits.
  @inline(always) var signExtended: UInt64 {
    let shift = UInt64(64 - Self.bitWidth)
    let wide = UInt64(truncatingIfNeeded: self) &<< shift
    return UInt64(bitPattern: Int64(bitPattern: wide) &>> Int64(shift))
  }
}

extension UInt64 {
  /// The same bits as a signed number.
  @inline(always) var signed: Int64 { Int64(bitPattern: self) }
}
