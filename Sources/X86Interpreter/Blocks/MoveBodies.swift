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
  mutating func extendRR<
    Kind: Extension, Narrow: FixedWidthInteger & UnsignedInteger,
    Wide: FixedWidthInteger & UnsignedInteger, Right: OperandSource
  >(
    _ kind: Kind.Type, _ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation,
    _ source: Right.Type
  ) -> BlockOperation {
    let value = source.value(self, operation.source, from)
    set(operation.destination, kind.widen(value, to: to))
    return operation.next
  }

  @inline(always)
  mutating func extendRM<
    Kind: Extension, Narrow: FixedWidthInteger & UnsignedInteger,
    Wide: FixedWidthInteger & UnsignedInteger, Form: AddressForm, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation,
    _ form: Form.Type, _ path: Path.Type
  ) -> BlockOperation? {
    guard let value = path.load(cpu, from, form.address(self, operation)) else {
      return path.refuse(cpu, operation)
    }
    set(operation.destination, kind.widen(value, to: to))
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

  // MARK: The stack of 64-bit mode, and of 32 bits in a flat segment

  @inline(always)
  private mutating func push<
    Value: FixedWidthInteger & UnsignedInteger, Pointer: OperandSource, Path: MemoryPath
  >(_ value: Value, _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type)
    -> BlockOperation?
  {
    let size = Value(MemoryLayout<Value>.size)
    let pointer = UInt64(pointer.value(self, BlockOffset.stackPointer, Value.self) &- size)
    guard path.store(cpu, value, pointer) else { return path.refuse(cpu, operation) }
    setWhole(BlockOffset.stackPointer, pointer)
    return operation.next
  }

  @inline(always)
  mutating func pushR<
    Value: FixedWidthInteger & UnsignedInteger, Pointer: OperandSource, Path: MemoryPath
  >(_ type: Value.Type, _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type)
    -> BlockOperation?
  {
    push(cpu.get(operation.source, type), operation, pointer, path)
  }

  @inline(always)
  mutating func pushI<
    Value: FixedWidthInteger & UnsignedInteger, Pointer: OperandSource, Path: MemoryPath
  >(_ type: Value.Type, _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type)
    -> BlockOperation?
  {
    push(Value(truncatingIfNeeded: operation.immediate), operation, pointer, path)
  }

  /// CALL of a fixed target: pushes the return address; the branch follows.
  @inline(always)
  mutating func call<
    Value: FixedWidthInteger & UnsignedInteger, Pointer: OperandSource, Path: MemoryPath
  >(_ type: Value.Type, _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type)
    -> BlockOperation?
  {
    pushI(type, operation, pointer, path)
  }

  @inline(always)
  mutating func popR<
    Value: FixedWidthInteger & UnsignedInteger, Pointer: OperandSource, Path: MemoryPath
  >(_ type: Value.Type, _ operation: BlockOperation, _ pointer: Pointer.Type, _ path: Path.Type)
    -> BlockOperation?
  {
    let pointer = pointer.value(self, BlockOffset.stackPointer, type)
    guard let value = path.load(cpu, type, UInt64(pointer)) else {
      return path.refuse(cpu, operation)
    }
    setWhole(BlockOffset.stackPointer, UInt64(pointer &+ Value(MemoryLayout<Value>.size)))
    cpu.store(UInt64(value), at: operation.destination)
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

/// How MOVZX and MOVSX widen a value.
protocol Extension {
  static func widen<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger
  >(_ value: Narrow, to type: Wide.Type) -> Wide
}

enum ZeroExtend: Extension {
  @inline(always)
  static func widen<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger
  >(_ value: Narrow, to type: Wide.Type) -> Wide { Wide(truncatingIfNeeded: value) }
}

enum SignExtend: Extension {
  @inline(always)
  static func widen<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger
  >(_ value: Narrow, to type: Wide.Type) -> Wide { Wide(truncatingIfNeeded: value.signExtended) }
}
