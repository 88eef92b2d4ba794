// Shifts and products without their flags: see ``Handler/plain``.

// Counts are taken modulo 64 for 64-bit operands, else modulo 32, which may be beyond 8 or 16 bits.

enum PlainShl: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value {
    guard Value.bitWidth < 32 else { return value &<< Value(truncatingIfNeeded: count) }
    return Value(truncatingIfNeeded: UInt32(value) &<< UInt32(truncatingIfNeeded: count))
  }
}
enum PlainShr: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value {
    guard Value.bitWidth < 32 else { return value &>> Value(truncatingIfNeeded: count) }
    return Value(truncatingIfNeeded: UInt32(value) &>> UInt32(truncatingIfNeeded: count))
  }
}
enum PlainSar: ShiftOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value, _ count: UInt64
  ) -> Value {
    let wide = value.signExtended.signed
    guard Value.bitWidth < 64 else {
      return Value(truncatingIfNeeded: wide &>> Int64(bitPattern: count))
    }
    return Value(
      truncatingIfNeeded: Int32(truncatingIfNeeded: wide) &>> Int32(truncatingIfNeeded: count))
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
