internal import CInterpreterDispatch

/// What an operation does with the arithmetic flags, as far as it matters to the operation before it.
enum FlagEffect {
  /// Sets all of them, whatever they were, and cannot leave the block in between.
  case overwrites
  /// Neither reads nor writes them, and cannot leave the block.
  case leavesAlone
  /// Reads them, keeps some of them, or may leave the block, where they have to be right.
  case observes
}

/// Flags that nobody sees: the next operation to touch them sets them all anew.
///
/// Most flags of compiled code are such. Where nothing in between can leave the block, the operation is replaced by a plain
/// form that computes the result alone. A load or a store in between can leave: flags must be right when it faults.
extension Handler {
  /// The same operation without its flags, where there is one.
  var plain: Handler? { Self.plainForms[Int(rawValue)] }

  /// What the operation does with the flags; `immediate` is the count of a shift.
  func flagEffect(immediate: Int64) -> FlagEffect {
    if Self.shifts.contains(rawValue) {
      // A count of 0 sets nothing; of four widths the last is 64 bits.
      let mask: Int64 = (rawValue - Self.shifts.lowerBound) % 4 == 3 ? 0x3F : 0x1F
      if immediate & mask == 0 { return .observes }
    }
    return Self.flagEffects[Int(rawValue)]
  }

  private static let shifts = Handler.shlRI8.rawValue...Handler.sarRI64.rawValue

  /// Full and plain form, how many widths follow one another.
  private static let plainPairs: [(Handler, Handler, Int)] = [
    (.addRR16, .plainAddRR16, 3), (.addRI16, .plainAddRI16, 3),
    (.orRR16, .plainOrRR16, 3), (.orRI16, .plainOrRI16, 3),
    (.andRR16, .plainAndRR16, 3), (.andRI16, .plainAndRI16, 3),
    (.subRR16, .plainSubRR16, 3), (.subRI16, .plainSubRI16, 3),
    (.xorRR16, .plainXorRR16, 3), (.xorRI16, .plainXorRI16, 3),
    (.shlRI16, .plainShlRI16, 3), (.shrRI16, .plainShrRI16, 3), (.sarRI16, .plainSarRI16, 3),
    (.imulRR32, .plainImulRR32, 2), (.imulRRI32, .plainImulRRI32, 2),
  ]

  private static let plainForms: [Handler?] = {
    var forms = [Handler?](repeating: nil, count: allCases.count)
    for (full, plain, widths) in plainPairs {
      for wider in 0..<widths {
        forms[Int(full.rawValue) + wider] = Handler(rawValue: plain.rawValue + UInt16(wider))
      }
    }
    return forms
  }()

  /// The first handler of a family, and how many there are.
  private static let overwriting: [(Handler, Int)] = [
    (.addRR8, 8), (.orRR8, 8), (.andRR8, 8), (.subRR8, 8), (.xorRR8, 8), (.cmpRR8, 8),
    (.testRR8, 8),
    (.shlRI8, 4), (.shrRI8, 4), (.sarRI8, 4), (.imulRR16, 3), (.imulRRI16, 3),
    (.cmpRI8Jcc0, 48), (.cmpRR8Jcc0, 48), (.testRR8Jcc0, 48),
  ]

  private static let indifferent: [(Handler, Int)] = [
    (.movRR8, 8), (.leaR16, 3), (.xchgRR8, 4), (.notR8, 4),
    (.movzxRR8To16, 3), (.movsxRR8To16, 3), (.movzxRR16To32, 2), (.movsxRR16To32, 2),
    (.movsxRR32To64, 1),
  ]

  private static let flagEffects: [FlagEffect] = {
    var effects = [FlagEffect](repeating: .observes, count: allCases.count)
    for (effect, families) in [(FlagEffect.overwrites, overwriting), (.leavesAlone, indifferent)] {
      for (first, count) in families {
        for handler in Int(first.rawValue)..<Int(first.rawValue) + count {
          effects[handler] = effect
        }
      }
    }
    return effects
  }()
}

/// The last operation that set the flags, while only operations that leave them alone have followed.
struct UnseenFlags {
  private var candidate: (index: Int, plain: Handler)?

  /// Takes note of an operation that was appended as number `index`; makes the one before it plain where its flags are dead.
  mutating func note(
    _ handler: Handler, immediate: Int64, index: Int, in operations: inout [rs_operation]
  ) {
    switch handler.flagEffect(immediate: immediate) {
    case .leavesAlone: break
    case .observes: candidate = nil
    case .overwrites:
      if let candidate {
        operations[candidate.index].handler = UInt(candidate.plain.rawValue)
      }
      candidate = handler.plain.map { (index, $0) }
    }
  }
}
