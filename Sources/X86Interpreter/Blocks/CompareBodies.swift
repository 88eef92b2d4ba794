/// CMP and TEST: flags without a result.
extension Chain {
  @inline(always)
  func compareRR<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Right: OperandSource
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type, _ right: Right.Type
  ) -> BlockOperation {
    _ = cpu.sub(
      left.value(self, operation.destination, type), right.value(self, operation.source, type))
    return operation.next
  }

  @inline(always) func compareRI<Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource>(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    _ = cpu.sub(
      left.value(self, operation.destination, type),
      Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always)
  func compareRM<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Form: AddressForm,
    Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let right = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = cpu.sub(left.value(self, operation.destination, type), right)
    return operation.next
  }

  @inline(always)
  func compareMR<
    Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource, Form: AddressForm,
    Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ right: Right.Type, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = cpu.sub(left, right.value(self, operation.source, type))
    return operation.next
  }

  @inline(always)
  func compareMI<
    Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm, Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = cpu.sub(left, Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always)
  func testRR<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Right: OperandSource
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type, _ right: Right.Type
  ) -> BlockOperation {
    _ = cpu.and(
      left.value(self, operation.destination, type), right.value(self, operation.source, type))
    return operation.next
  }

  @inline(always) func testRI<Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource>(
    _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    _ = cpu.and(
      left.value(self, operation.destination, type),
      Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always)
  func testMR<
    Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource, Form: AddressForm,
    Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ right: Right.Type, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = cpu.and(left, right.value(self, operation.source, type))
    return operation.next
  }

  @inline(always)
  func testMI<
    Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm, Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    _ = cpu.and(left, Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }
}
