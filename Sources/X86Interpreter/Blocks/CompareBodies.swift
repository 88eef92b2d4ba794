/// CMP and TEST: the flags of a difference or of a conjunction, without its result.
extension Chain {
  @inline(always)
  func compareRR<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource,
    Right: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type,
    _ right: Right.Type
  ) -> BlockOperation {
    _ = kind.apply(
      cpu, left.value(self, operation.destination, type), right.value(self, operation.source, type))
    return operation.next
  }

  @inline(always)
  func compareRI<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    _ = kind.apply(
      cpu, left.value(self, operation.destination, type),
      Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always)
  func compareRM<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource,
    Form: AddressForm, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type,
    _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    guard let right = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = kind.apply(cpu, left.value(self, operation.destination, type), right)
    return operation.next
  }

  @inline(always)
  func compareMR<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource,
    Form: AddressForm, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ right: Right.Type,
    _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = kind.apply(cpu, left, right.value(self, operation.source, type))
    return operation.next
  }

  @inline(always)
  func compareMI<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm,
    Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = kind.apply(cpu, left, Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }
}
