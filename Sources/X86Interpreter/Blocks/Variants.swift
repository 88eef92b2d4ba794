internal import CInterpreterDispatch

/// Which variant of an operation's handler executes it, by what was written last: see ``Chain/last``.
extension Handler {
  /// What a handler does with the value that was written to a register last.
  enum Effect: UInt8 {
    /// It writes no register.
    case keeps
    /// It writes the destination as a whole.
    case destination
    /// It writes 8 bits of the destination.
    case narrow
    /// It writes the address for the operation after it.
    case linear
    /// It writes the stack pointer.
    case stack
    /// It writes what the translator does not follow.
    case forgets
  }

  /// What an operation must have for a variant to execute it.
  struct Needs: OptionSet {
    let rawValue: UInt8

    /// The destination's register is the one written last.
    static let lastDestination = Needs(rawValue: 1)
    static let lastSource = Needs(rawValue: 2)
    static let lastStack = Needs(rawValue: 4)
    static let noIndex = Needs(rawValue: 8)
    static let lastBase = Needs(rawValue: 16)
    static let lastIndex = Needs(rawValue: 32)
  }

  var effect: Effect { Effect(rawValue: Self.effectCodes[Int(effectOwner)])! }

  /// The handler that has this one's effect: of a variant, the one that it is a variant of.
  private var effectOwner: UInt16 {
    rawValue < Self.firstVariant
      ? rawValue : Self.variantBases[Int(rawValue - Self.firstVariant)]
  }

  /// The variants of each handler, best first, by its number.
  private static let variantsOf: [[(handler: UInt16, needs: Needs)]] = {
    var lists = [[(handler: UInt16, needs: Needs)]](repeating: [], count: Int(firstVariant))
    for (index, base) in variantBases.enumerated() {
      lists[Int(base)].append(
        (firstVariant + UInt16(index), Needs(rawValue: variantNeeds[index])))
    }
    return lists
  }()

  /// The best variant's number for an operation, if `last` is the offset of the register that was written last.
  static func variant(of number: UInt16, for operation: rs_operation, last: UInt16?) -> UInt16 {
    let variants = variantsOf[Int(number)]
    if variants.isEmpty { return number }
    var facts: Needs = []
    if operation.index == UInt16(BlockOffset.zero) { facts.insert(.noIndex) }
    if let last {
      if operation.destination == last { facts.insert(.lastDestination) }
      if operation.source == last { facts.insert(.lastSource) }
      if operation.base == last { facts.insert(.lastBase) }
      if operation.index == last { facts.insert(.lastIndex) }
      if last == UInt16(BlockOffset.stackPointer) { facts.insert(.lastStack) }
    }
    return variants.first { facts.isSuperset(of: $0.needs) }?.handler ?? number
  }

  /// The offset of the register written last, after an operation with this handler.
  func lastWritten(by operation: rs_operation, before last: UInt16?) -> UInt16? {
    switch effect {
    case .keeps: last
    case .destination: operation.destination
    // AH is one byte behind AL.
    case .narrow: last.flatMap { $0 == operation.destination & ~7 ? nil : $0 }
    case .linear: UInt16(BlockOffset.linear)
    // POP RSP writes it twice.
    case .stack:
      operation.destination == UInt16(BlockOffset.stackPointer)
        ? nil : UInt16(BlockOffset.stackPointer)
    case .forgets: nil
    }
  }
}
