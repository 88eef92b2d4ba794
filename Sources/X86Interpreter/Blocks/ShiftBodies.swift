internal import CInterpreterDispatch

/// A shift or rotation by the low 8 bits of a count, whose other bits may be anything.
protocol ShiftOperation {
  static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value
}

enum Shl: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value { cpu.shl(value, UInt8(truncatingIfNeeded: count)) }
}
enum Shr: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value { cpu.shr(value, UInt8(truncatingIfNeeded: count)) }
}
enum Sar: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value { cpu.sar(value, UInt8(truncatingIfNeeded: count)) }
}
enum Rol: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value { cpu.rol(value, UInt8(truncatingIfNeeded: count)) }
}
enum Ror: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value { cpu.ror(value, UInt8(truncatingIfNeeded: count)) }
}

extension CPU {
  // SAFETY: RCX lies in the CPU's block, at its number times 8.

  /// CL, with more of RCX above it.
  @inline(always) fileprivate var shiftCount: UInt64 { unsafe UInt64(rs_unnarrowed(base + 8)) }
}

extension Chain {
  @inline(always)
  mutating func shiftI<
    Kind: ShiftOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    set(operation.destination, Kind.apply(cpu, left, operation.count))
    return operation.next
  }

  @inline(always)
  mutating func shiftCL<
    Kind: ShiftOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    set(operation.destination, Kind.apply(cpu, left, cpu.shiftCount))
    return operation.next
  }
}
