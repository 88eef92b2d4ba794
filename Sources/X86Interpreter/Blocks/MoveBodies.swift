/// Data movement.
extension CPU {
  @inline(always) func moveRR<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    set(operation.destination, get(operation.source, type))
    return operation.next
  }

  @inline(always) func moveRI<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    set(operation.destination, Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always) func moveRM<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let value = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    set(operation.destination, value)
    return operation.next
  }

  @inline(always) func moveMR<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard path.store(self, get(operation.source, type), operation.address(self)) else {
      return path.refuse(self, operation)
    }
    return operation.next
  }

  @inline(always) func moveMI<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard
      path.store(self, Value(truncatingIfNeeded: operation.immediate), operation.address(self))
    else { return path.refuse(self, operation) }
    return operation.next
  }

  /// MOVZX and MOVSX: the value widens to `Wide`.
  @inline(always)
  func zeroExtendRR<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger
  >(_ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation) -> BlockOperation {
    set(operation.destination, Wide(truncatingIfNeeded: get(operation.source, from)))
    return operation.next
  }

  @inline(always)
  func zeroExtendRM<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger,
    Path: MemoryPath
  >(_ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation, _ path: Path.Type)
    -> BlockOperation?
  {
    guard let value = path.load(self, from, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    set(operation.destination, Wide(truncatingIfNeeded: value))
    return operation.next
  }

  @inline(always)
  func signExtendRR<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger
  >(_ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation) -> BlockOperation {
    set(operation.destination, Wide(truncatingIfNeeded: get(operation.source, from).signExtended))
    return operation.next
  }

  @inline(always)
  func signExtendRM<
    Narrow: FixedWidthInteger & UnsignedInteger, Wide: FixedWidthInteger & UnsignedInteger,
    Path: MemoryPath
  >(_ from: Narrow.Type, _ to: Wide.Type, _ operation: BlockOperation, _ path: Path.Type)
    -> BlockOperation?
  {
    guard let value = path.load(self, from, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    set(operation.destination, Wide(truncatingIfNeeded: value.signExtended))
    return operation.next
  }

  @inline(always) func effectiveAddress<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    set(operation.destination, Value(truncatingIfNeeded: operation.address(self)))
    return operation.next
  }

  @inline(always) func exchangeRR<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let left = get(operation.destination, type)
    set(operation.destination, get(operation.source, type))
    set(operation.source, left)
    return operation.next
  }

  @inline(always) func setCondition(_ code: UInt8, _ operation: BlockOperation) -> BlockOperation {
    set(operation.destination, condition(code) ? 1 : 0 as UInt8)
    return operation.next
  }

  @inline(always) func moveIf<Value: FixedWidthInteger & UnsignedInteger>(
    _ code: UInt8, _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    // A 32-bit destination loses its upper half either way.
    let value = condition(code) ? get(operation.source, type) : get(operation.destination, type)
    set(operation.destination, value)
    return operation.next
  }

  // MARK: The stack of 64-bit mode

  @inline(always) func pushR64<Path: MemoryPath>(_ operation: BlockOperation, _ path: Path.Type)
    -> BlockOperation?
  {
    let pointer = self[4] &- 8
    guard path.store(self, get(operation.source, UInt64.self), pointer) else {
      return path.refuse(self, operation)
    }
    self[4] = pointer
    return operation.next
  }

  @inline(always) func pushI64<Path: MemoryPath>(_ operation: BlockOperation, _ path: Path.Type)
    -> BlockOperation?
  {
    let pointer = self[4] &- 8
    guard path.store(self, UInt64(bitPattern: operation.immediate), pointer) else {
      return path.refuse(self, operation)
    }
    self[4] = pointer
    return operation.next
  }

  @inline(always) func popR64<Path: MemoryPath>(_ operation: BlockOperation, _ path: Path.Type)
    -> BlockOperation?
  {
    let pointer = self[4]
    guard let value = path.load(self, UInt64.self, pointer) else {
      return path.refuse(self, operation)
    }
    self[4] = pointer &+ 8
    set(operation.destination, value)
    return operation.next
  }

  // MARK: Addresses that need more than base, index and displacement

  /// An address of 32 bits in a flat segment.
  @inline(always) func address32(_ operation: BlockOperation) -> BlockOperation {
    store(operation.address(self) & 0xFFFF_FFFF, at: BlockOffset.linear)
    return operation.next
  }

  /// An address in FS or GS of 64-bit mode.
  @inline(always) func addressWithBase(_ operation: BlockOperation) -> BlockOperation {
    let base: UInt64 = load(operation.source)
    store(operation.address(self) &+ base, at: BlockOffset.linear)
    return operation.next
  }
}
