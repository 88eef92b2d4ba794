// Operations without their flags: see ``Handler/plain``.

enum PlainAdd: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left &+ right }
}
enum PlainOr: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left | right }
}
enum PlainAnd: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left & right }
}
enum PlainSub: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left &- right }
}
enum PlainXor: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left ^ right }
}

enum PlainShl: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value { value &<< Value(truncatingIfNeeded: count) }
}
enum PlainShr: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value { value &>> Value(truncatingIfNeeded: count) }
}
enum PlainSar: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value {
    Value(
      truncatingIfNeeded: value.signExtended.signed &>> Int64(count & UInt8(Value.bitWidth - 1)))
  }
}

extension UInt64 {
  @inline(always) fileprivate var signed: Int64 { Int64(bitPattern: self) }
}

extension CPU {
  @inline(always) func plainImulRR<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    set(operation.destination, get(operation.destination, type) &* get(operation.source, type))
    return operation.next
  }

  @inline(always) func plainImulRRI<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let right = Value(truncatingIfNeeded: operation.immediate)
    set(operation.destination, get(operation.source, type) &* right)
    return operation.next
  }
}
