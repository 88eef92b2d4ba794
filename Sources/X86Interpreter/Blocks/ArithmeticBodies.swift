/// An operation of two operands with a result.
protocol BinaryOperation {
  static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value
}

enum Add: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { cpu.add(left, right) }
}
enum Or: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { cpu.or(left, right) }
}
enum Adc: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { cpu.adc(left, right) }
}
enum Sbb: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { cpu.sbb(left, right) }
}
enum And: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { cpu.and(left, right) }
}
enum Sub: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { cpu.sub(left, right) }
}
enum Xor: BinaryOperation {
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { cpu.xor(left, right) }
}

// SAFETY: `modifiable` gives the host's address of as many bytes of guest memory as the type has.

extension CPU {
  @inline(always) func binaryRR<Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger>(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let left = get(operation.destination, type)
    set(operation.destination, Kind.apply(self, left, get(operation.source, type)))
    return operation.next
  }

  @inline(always) func binaryRI<Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger>(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let left = get(operation.destination, type)
    set(
      operation.destination,
      Kind.apply(self, left, Value(truncatingIfNeeded: operation.immediate)))
    return operation.next
  }

  @inline(always)
  func binaryRM<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let right = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    let left = get(operation.destination, type)
    set(operation.destination, Kind.apply(self, left, right))
    return operation.next
  }

  @inline(always)
  func binaryMR<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    binaryM(kind, get(operation.source, type), operation, path)
  }

  @inline(always)
  func binaryMI<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    binaryM(kind, Value(truncatingIfNeeded: operation.immediate), operation, path)
  }

  /// Memory's value and `right`, back to memory.
  @inline(always)
  private func binaryM<
    Kind: BinaryOperation, Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath
  >(
    _ kind: Kind.Type, _ right: Value, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let host = unsafe path.modify(self, Value.self, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    let left = unsafe host.loadUnaligned(as: Value.self)
    unsafe host.storeBytes(of: Kind.apply(self, left, right), as: Value.self)
    return operation.next
  }

  // MARK: CMP and TEST: no result

  @inline(always) func compareRR<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    _ = sub(get(operation.destination, type), get(operation.source, type))
    return operation.next
  }

  @inline(always) func compareRI<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    _ = sub(get(operation.destination, type), Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always) func compareRM<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let right = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    _ = sub(get(operation.destination, type), right)
    return operation.next
  }

  @inline(always) func compareMR<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    _ = sub(left, get(operation.source, type))
    return operation.next
  }

  @inline(always) func compareMI<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    _ = sub(left, Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always) func testRR<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    _ = and(get(operation.destination, type), get(operation.source, type))
    return operation.next
  }

  @inline(always) func testRI<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    _ = and(get(operation.destination, type), Value(truncatingIfNeeded: operation.immediate))
    return operation.next
  }

  @inline(always) func testMR<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    _ = and(left, get(operation.source, type))
    return operation.next
  }

  @inline(always) func testMI<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let left = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    _ = and(left, Value(truncatingIfNeeded: operation.immediate))
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

extension CPU {
  @inline(always) func unary<Kind: UnaryOperation, Value: FixedWidthInteger & UnsignedInteger>(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    set(operation.destination, Kind.apply(self, get(operation.destination, type)))
    return operation.next
  }

  @inline(always)
  func unaryM<Kind: UnaryOperation, Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let host = unsafe path.modify(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    let result = unsafe Kind.apply(self, host.loadUnaligned(as: type))
    unsafe host.storeBytes(of: result, as: type)
    return operation.next
  }

  @inline(always) func shiftI<Kind: ShiftOperation, Value: FixedWidthInteger & UnsignedInteger>(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let count = UInt8(truncatingIfNeeded: operation.immediate)
    set(operation.destination, Kind.apply(self, get(operation.destination, type), count))
    return operation.next
  }

  @inline(always) func shiftCL<Kind: ShiftOperation, Value: FixedWidthInteger & UnsignedInteger>(
    _ kind: Kind.Type, _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let count: UInt8 = load(8)
    set(operation.destination, Kind.apply(self, get(operation.destination, type), count))
    return operation.next
  }

  @inline(always) func imulRR<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let left = get(operation.destination, type)
    set(operation.destination, imul(left, get(operation.source, type)))
    return operation.next
  }

  @inline(always) func imulRRI<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ operation: BlockOperation
  ) -> BlockOperation {
    let right = Value(truncatingIfNeeded: operation.immediate)
    set(operation.destination, imul(get(operation.source, type), right))
    return operation.next
  }

  @inline(always) func imulRM<Value: FixedWidthInteger & UnsignedInteger, Path: MemoryPath>(
    _ type: Value.Type, _ operation: BlockOperation, _ path: Path.Type
  ) -> BlockOperation? {
    guard let right = path.load(self, type, operation.address(self)) else {
      return path.refuse(self, operation)
    }
    set(operation.destination, imul(get(operation.destination, type), right))
    return operation.next
  }
}
