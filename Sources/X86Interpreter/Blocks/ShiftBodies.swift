/// A shift or rotation by a count of 8 bits.
protocol ShiftOperation {
  static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value
}

enum Shl: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value { cpu.shl(value, count) }
}
enum Shr: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value { cpu.shr(value, count) }
}
enum Sar: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value { cpu.sar(value, count) }
}
enum Rol: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value { cpu.rol(value, count) }
}
enum Ror: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value { cpu.ror(value, count) }
}

extension Chain {
  @inline(always)
  mutating func shiftI<
    Kind: ShiftOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    let count = UInt8(truncatingIfNeeded: operation.immediate)
    set(
      operation.destination, Kind.apply(cpu, left.value(self, operation.destination, type), count))
    return operation.next
  }

  @inline(always)
  mutating func shiftCL<
    Kind: ShiftOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    let count: UInt8 = cpu.load(8)
    set(
      operation.destination, Kind.apply(cpu, left.value(self, operation.destination, type), count))
    return operation.next
  }
}
