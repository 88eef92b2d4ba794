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

extension FixedWidthInteger where Self: UnsignedInteger {
  /// The count of a shift as the CPU takes it, which may be beyond 8 or 16 bits.
  @inline(always) fileprivate static func masked(_ count: UInt8) -> UInt64 {
    UInt64(count & (bitWidth == 64 ? 63 : 31))
  }
}

enum PlainShl: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value {
    Value(truncatingIfNeeded: UInt64(truncatingIfNeeded: value) &<< Value.masked(count))
  }
}
enum PlainShr: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value {
    Value(truncatingIfNeeded: UInt64(truncatingIfNeeded: value) &>> Value.masked(count))
  }
}
enum PlainSar: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt8
  ) -> Value {
    Value(truncatingIfNeeded: value.signExtended.signed &>> Int64(Value.masked(count)))
  }
}

extension Chain {
  @inline(always)
  mutating func plainImulRR<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Right: OperandSource
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type, _ right: Right.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    set(operation.destination, left &* right.value(self, operation.source, type))
    return operation.next
  }

  @inline(always)
  mutating func plainImulRRI<Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource>(
    _ type: Value.Type, _ operation: BlockOperation, _ source: Right.Type
  ) -> BlockOperation {
    let right = Value(truncatingIfNeeded: operation.immediate)
    set(operation.destination, source.value(self, operation.source, type) &* right)
    return operation.next
  }
}
