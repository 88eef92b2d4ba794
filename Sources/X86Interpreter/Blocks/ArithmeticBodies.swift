// SAFETY: `modify` gives the host's address of as many bytes of guest memory as the type has.

extension Chain {
  /// The result to the register, then the flags.
  @inline(always)
  private mutating func binary<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger
  >(
    _ kind: Kind.Type, _ operation: BlockOperation, _ left: Value, _ right: Value
  ) {
    let result = Kind.result(cpu, left, right)
    set(operation.destination, result)
    Kind.setFlags(cpu, left, right, result)
  }

  @inline(always)
  mutating func binaryRR<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource,
    Right: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type,
    _ right: Right.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    let right = right.value(self, operation.source, type)
    binary(kind, operation, left, right)
    return operation.next
  }

  @inline(always)
  mutating func binaryRI<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    binary(kind, operation, left, Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always)
  mutating func binaryRM<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource,
    Form: AddressForm, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type,
    _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    guard let right = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    binary(kind, operation, left.value(self, operation.destination, type), right)
    return operation.next
  }

  @inline(always)
  func binaryMR<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource,
    Form: AddressForm, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ right: Right.Type,
    _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    binaryM(kind, right.value(self, operation.source, type), operation, form, path)
  }

  @inline(always)
  func binaryMI<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm,
    Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    binaryM(kind, Value(truncatingIfNeeded: operation.immediate), operation, form, path)
  }

  /// Memory's value and `right`, back to memory.
  @inline(always)
  private func binaryM<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm,
    Path: MemoryPath
  >(
    _ kind: Kind.Type, _ right: Value, _ operation: BlockOperation, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let host = unsafe path.modify(cpu, Value.self, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    let left = unsafe host.loadUnaligned(as: Value.self)
    let result = Kind.result(cpu, left, right)
    unsafe host.storeBytes(of: result, as: Value.self)
    Kind.setFlags(cpu, left, right, result)
    return operation.next
  }
}

/// An operation of one operand.
protocol UnaryOperation {
  static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value
  ) -> Value
}

enum Inc: UnaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value
  ) -> Value { cpu.inc(value) }
}
enum Dec: UnaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value
  ) -> Value { cpu.dec(value) }
}
enum Neg: UnaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value
  ) -> Value { cpu.neg(value) }
}
enum Not: UnaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ value: Value
  ) -> Value { ~value }
}

extension Chain {
  @inline(always)
  mutating func unary<
    Kind: UnaryOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    set(operation.destination, Kind.apply(cpu, left.value(self, operation.destination, type)))
    return operation.next
  }

  @inline(always)
  func unaryM<
    Kind: UnaryOperation, Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm,
    Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let host = unsafe path.modify(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    let result = unsafe Kind.apply(cpu, host.loadUnaligned(as: type))
    unsafe host.storeBytes(of: result, as: type)
    return operation.next
  }

  @inline(always)
  mutating func imulRR<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Right: OperandSource
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type, _ right: Right.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    set(operation.destination, cpu.imul(left, right.value(self, operation.source, type)))
    return operation.next
  }

  /// DIV of 32 or 64 bits: quotient to RAX, remainder to RDX, flags as they were.
  @inline(always)
  mutating func divideR<
    Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource, Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ source: Right.Type, _ path: Path.Type
  ) -> BlockOperation? where Value.Magnitude == Value {
    let divisor = source.value(self, operation.source, type)
    let (low, high) = (cpu.get(BlockOffset.rax, type), cpu.get(BlockOffset.rdx, type))
    // The stepper raises #DE; a division of 128 bits is a function, which the quick path does not call.
    guard divisor > high, !path.isQuick || Value.bitWidth < 64 || high == 0 else {
      return path.refuse(cpu, operation)
    }
    let (quotient, remainder) =
      high == 0
      ? low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth((high, low))
    set(BlockOffset.rdx, remainder)
    set(BlockOffset.rax, quotient)
    return operation.next
  }

  @inline(always)
  mutating func imulRRI<Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource>(
    _ type: Value.Type, _ operation: BlockOperation, _ source: Right.Type
  ) -> BlockOperation {
    let right = Value(truncatingIfNeeded: operation.immediate)
    set(operation.destination, cpu.imul(source.value(self, operation.source, type), right))
    return operation.next
  }

  @inline(always)
  mutating func imulRM<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Form: AddressForm,
    Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let right = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    set(operation.destination, cpu.imul(left.value(self, operation.destination, type), right))
    return operation.next
  }
}
