internal import CInterpreterDispatch

/// What goes from handler to handler: the CPU, and the value that was written to a register last.
///
/// Registers live in the CPU's block; a handler that needs what the one before it has just stored there waits some seven
/// cycles of the host for it. Handlers of which the translator knows that an operand is that register take it from
/// ``last`` instead: see ``Handler/Needs``.
struct Chain {
  let cpu: CPU
  /// All 64 bits of the register that was written last as a whole; ``Handler/Effect`` says which one that is.
  private(set) var last: UInt64

  /// What the handler's function in C goes on with.
  @inline(always) func step(_ next: BlockOperation?) -> rs_step {
    // SAFETY: the operation is in the arena of the block cache, which is not emptied while a handler runs.
    unsafe rs_step(next: next?.pointer, last: last)
  }

  /// Writes a register: 32 bits clear the upper half, 8 and 16 leave the rest.
  @inline(always) mutating func set<Value: FixedWidthInteger & UnsignedInteger>(
    _ offset: Int, _ value: Value
  ) {
    switch Value.bitWidth {
    case 8: cpu.store(value, at: offset)
    case 16:
      // The whole register is stored: the host forwards no narrow store to a wider load, which often follows.
      setWhole(
        offset, cpu.load(offset, as: UInt64.self) & ~0xFFFF | UInt64(truncatingIfNeeded: value))
    default: setWhole(offset, UInt64(truncatingIfNeeded: value))
    }
  }

  /// Writes all of a register, or of what stands in for one.
  @inline(always) mutating func setWhole(_ offset: Int, _ value: UInt64) {
    cpu.store(value, at: offset)
    last = value
  }
}

/// Where an operand in a register is read.
protocol OperandSource {
  static func value<Value: FixedWidthInteger & UnsignedInteger>(
    _ chain: Chain, _ offset: Int, _ type: Value.Type
  ) -> Value
}

/// In the CPU's block.
enum Stored: OperandSource {
  @inline(always) static func value<Value: FixedWidthInteger & UnsignedInteger>(
    _ chain: Chain, _ offset: Int, _ type: Value.Type
  ) -> Value { chain.cpu.get(offset) }
}

/// It is the register written last.
enum Last: OperandSource {
  @inline(always) static func value<Value: FixedWidthInteger & UnsignedInteger>(
    _ chain: Chain, _ offset: Int, _ type: Value.Type
  ) -> Value { Value(truncatingIfNeeded: chain.last) }
}

/// How the linear address of an operand in memory is computed.
protocol AddressForm {
  static func address(_ chain: Chain, _ operation: BlockOperation) -> UInt64
}

/// Base, scaled index and displacement; either register may be absent.
enum Indexed<Base: OperandSource, Index: OperandSource>: AddressForm {
  @inline(always) static func address(_ chain: Chain, _ operation: BlockOperation) -> UInt64 {
    let base = Base.value(chain, operation.base, UInt64.self)
    let index = Index.value(chain, operation.index, UInt64.self)
    return base &+ (index &<< operation.scale) &+ operation.offset
  }
}

/// Base and displacement: there is no index.
enum Based<Base: OperandSource>: AddressForm {
  @inline(always) static func address(_ chain: Chain, _ operation: BlockOperation) -> UInt64 {
    Base.value(chain, operation.base, UInt64.self) &+ operation.offset
  }
}
