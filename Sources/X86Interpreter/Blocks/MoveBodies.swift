/// Data movement.
extension Chain {
  @inline(always)
  mutating func moveRR<Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource>(
    _ type: Value.Type, _ operation: BlockOperation, _ source: Right.Type
  ) -> BlockOperation {
    set(operation.destination, source.value(self, operation.source, type))
    return operation.next
  }

  @inline(always) mutating func moveRI<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    set(operation.destination, Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always)
  mutating func moveRM<
    Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm, Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    guard let value = path.load(cpu, type, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    set(operation.destination, value)
    return operation.next
  }

  @inline(always)
  func moveMR<
    Value: FixedWidthInteger & UnsignedInteger, Right: OperandSource, Form: AddressForm,
    Path: MemoryPath
  >(
    _ type: Value.Type, _ operation: BlockOperation, _ source: Right.Type, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    let value = source.value(self, operation.source, type)
    guard path.store(cpu, value, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    return operation.next
  }

  @inline(always)
  func moveMI<Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    let value = Value(truncatingIfNeeded: operation.immediate)
    guard path.store(cpu, value, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    return operation.next
  }

  /// MOVZX and MOVSX: the value widens to `Wide`.
  @inline(always)
  mutating func zeroExtendRR<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger,
    Right: OperandSource
  >(_ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation, _ source: Right.Type)
    -> BlockOperation
  {
    set(
      operation.destination,
      Wide(truncatingIfNeeded: source.value(self, operation.source, from)))
    return operation.next
  }

  @inline(always)
  mutating func zeroExtendRM<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger,
    Form: AddressForm, Path: MemoryPath
  >(
    _ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let value = path.load(cpu, from, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    set(operation.destination, Wide(truncatingIfNeeded: value))
    return operation.next
  }

  @inline(always)
  mutating func signExtendRR<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger,
    Right: OperandSource
  >(_ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation, _ source: Right.Type)
    -> BlockOperation
  {
    let value = source.value(self, operation.source, from)
    set(operation.destination, Wide(truncatingIfNeeded: value.signExtended))
    return operation.next
  }

  @inline(always)
  mutating func signExtendRM<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger,
    Form: AddressForm, Path: MemoryPath
  >(
    _ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation, _ form: Form.Type,
    _ path: Path.Type
  ) -> BlockOperation? {
    guard let value = path.load(cpu, from, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    set(operation.destination, Wide(truncatingIfNeeded: value.signExtended))
    return operation.next
  }

  @inline(always)
  mutating func effectiveAddress<Value: FixedWidthInteger & UnsignedInteger, Form: AddressForm>(
    _ type: Value.Type, _ operation: BlockOperation, _ form: Form.Type
  ) -> BlockOperation {
    set(operation.destination, Value(truncatingIfNeeded: form.address(self, operation)))
    return operation.next
  }

  @inline(always) mutating func exchangeRR<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let left = cpu.get(operation.destination, type)
    set(operation.destination, cpu.get(operation.source, type))
    set(operation.source, left)
    return operation.next
  }

  @inline(always) mutating func setCondition(
    _ code: UInt8, _ operation: BlockOperation
  ) -> BlockOperation {
    set(operation.destination, cpu.condition(code) ? 1 : 0 as UInt8)
    return operation.next
  }

  @inline(always) mutating func moveIf<Value: FixedWidthInteger & UnsignedInteger>(
    _ code: UInt8, _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    // A 32-bit destination loses its upper half either way.
    let register = cpu.condition(code) ? operation.source : operation.destination
    set(operation.destination, cpu.get(register, type))
    return operation.next
  }

  // MARK: The stack of 64-bit mode

  @inline(always)
  private mutating func push<Pointer: OperandSource, Path: MemoryPath>(
    _ value: UInt64, _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type
  ) -> BlockOperation? {
    let pointer = pointer.value(self, BlockOffset.stackPointer, UInt64.self) &- 8
    guard path.store(cpu, value, pointer) else { return path.refuse(cpu, operation) }
    setWhole(BlockOffset.stackPointer, pointer)
    return operation.next
  }

  @inline(always) mutating func pushR64<Pointer: OperandSource, Path: MemoryPath>(
    _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type
  ) -> BlockOperation? {
    push(cpu.get(operation.source), operation, pointer, path)
  }

  @inline(always) mutating func pushI64<Pointer: OperandSource, Path: MemoryPath>(
    _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type
  ) -> BlockOperation? {
    push(UInt64(bitPattern: operation.immediate), operation, pointer, path)
  }

  /// CALL of a fixed target in 64-bit mode; the branch follows.
  @inline(always) mutating func call64<Pointer: OperandSource, Path: MemoryPath>(
    _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type
  ) -> BlockOperation? {
    push(UInt64(bitPattern: operation.immediate), operation, pointer, path)
  }

  @inline(always) mutating func popR64<Pointer: OperandSource, Path: MemoryPath>(
    _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type
  ) -> BlockOperation? {
    let pointer = pointer.value(self, BlockOffset.stackPointer, UInt64.self)
    guard let value = path.load(cpu, UInt64.self, pointer) else {
      return path.refuse(cpu, operation)
    }
    setWhole(BlockOffset.stackPointer, pointer &+ 8)
    cpu.store(value, at: operation.destination)
    return operation.next
  }

  // MARK: Addresses that need more than base, index and displacement

  /// An address of 32 bits in a flat segment.
  @inline(always) mutating func address32<Form: AddressForm>(
    _ operation: BlockOperation, _ form: Form.Type
  ) -> BlockOperation {
    setWhole(BlockOffset.linear, form.address(self, operation) & 0xFFFF_FFFF)
    return operation.next
  }

  /// An address in FS or GS of 64-bit mode.
  @inline(always) mutating func addressWithBase<Form: AddressForm>(
    _ operation: BlockOperation, _ form: Form.Type
  ) -> BlockOperation {
    let base: UInt64 = cpu.load(operation.source)
    setWhole(BlockOffset.linear, form.address(self, operation) &+ base)
    return operation.next
  }
}
