/// The conditions of Jcc, SETcc and CMOVcc, from whatever the lazy flags hold.
extension CPU {
  /// Whether the condition of Jcc, SETcc, CMOVcc holds: `code` is the low four bits of the opcode.
  ///
  /// Source: Intel SDM vol 1 appendix B, table B-1.
  @inline(always) func condition(_ code: UInt8) -> Bool {
    let source = flagSource
    let holds: Bool
    switch source.kind {
    case FlagSource.difference: holds = conditionOfDifference(code >> 1, source.shift)
    case FlagSource.logic: holds = conditionOfLogic(code >> 1, source.shift)
    case FlagSource.sum: holds = conditionOfSum(code >> 1, source.shift)
    default: holds = conditionOfSettled(code >> 1)
    }
    return holds != (code & 1 != 0)
  }

  /// The even conditions by two operands: what comparisons leave behind.
  @inline(always) private func conditionOfDifference(_ pair: UInt8, _ shift: UInt64) -> Bool {
    let (left, right) = (flagWord0, flagWord1)
    switch pair {
    case 1: return left < right
    case 2: return left == right
    case 3: return left <= right
    case 4: return ((left &- right) &<< shift).signed < 0
    case 6: return (left &<< shift).signed < (right &<< shift).signed
    case 7: return (left &<< shift).signed <= (right &<< shift).signed
    default: return conditionOfSettled(pair)
    }
  }

  /// The even conditions by the operands of a sum.
  @inline(always) private func conditionOfSum(_ pair: UInt8, _ shift: UInt64) -> Bool {
    switch pair {
    case 1: return cf
    case 2: return (flagWord0 &+ flagWord1) &<< shift == 0
    case 4: return ((flagWord0 &+ flagWord1) &<< shift).signed < 0
    default: return conditionOfSettled(pair)
    }
  }

  /// The even conditions by a result without carries.
  @inline(always) private func conditionOfLogic(_ pair: UInt8, _ shift: UInt64) -> Bool {
    let result = flagWord0
    switch pair {
    case 0, 1: return false
    case 2, 3: return result == 0
    case 4, 6: return (result &<< shift).signed < 0
    case 7: return (result &<< shift).signed <= 0
    default: return conditionOfSettled(pair)
    }
  }

  /// The even conditions by result and carries.
  @inline(always) private func conditionOfSettled(_ pair: UInt8) -> Bool {
    settleFlags()
    switch pair {
    case 0: return of
    case 1: return cf
    case 2: return zf
    case 3: return cf || zf
    case 4: return sf
    case 5: return pf
    case 6: return sf != of
    default: return zf || sf != of
    }
  }
}
