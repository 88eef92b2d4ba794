/// A comparison and the branch on it, as one handler: the pair that ends most loops.
///
/// The operation after the comparison is the Jcc, whose links are used from here; it is never run itself.
extension Chain {
  /// Jcc after `left - right`, decided by the operands.
  @inline(always) private func holds<Value: FixedWidthInteger & UnsignedInteger>(
    _ code: UInt8, _ left: Value, _ right: Value
  ) -> Bool {
    let signs: Value = 1 << Value(Value.bitWidth - 1)
    switch code {
    case 2: return left < right
    case 3: return left >= right
    case 4: return left == right
    case 5: return left != right
    case 6: return left <= right
    case 7: return left > right
    case 12: return left ^ signs < right ^ signs
    case 13: return left ^ signs >= right ^ signs
    case 14: return left ^ signs <= right ^ signs
    case 15: return left ^ signs > right ^ signs
    default: return cpu.condition(code)
    }
  }

  @inline(always) private func branch(_ isTaken: Bool, _ jump: BlockOperation) -> BlockOperation {
    isTaken
      ? jump.advanced(by: jump.displacement)
      : jump.advanced(by: Int(truncatingIfNeeded: jump.immediate))
  }

  @inline(always)
  func compareRIJump<Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource>(
    _ code: UInt8, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    let right = Value(truncatingIfNeeded: operation.immediate)
    _ = cpu.sub(left, right)
    return branch(holds(code, left, right), operation.next)
  }

  @inline(always)
  func compareRRJump<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Right: OperandSource
  >(
    _ code: UInt8, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type,
    _ right: Right.Type
  ) -> BlockOperation {
    let left = left.value(self, operation.destination, type)
    let right = right.value(self, operation.source, type)
    _ = cpu.sub(left, right)
    return branch(holds(code, left, right), operation.next)
  }

  @inline(always)
  func testRRJump<
    Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource, Right: OperandSource
  >(
    _ code: UInt8, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type,
    _ right: Right.Type
  ) -> BlockOperation {
    let result = cpu.and(
      left.value(self, operation.destination, type), right.value(self, operation.source, type))
    let isTaken = code == 4 ? result == 0 : code == 5 ? result != 0 : cpu.condition(code)
    return branch(isTaken, operation.next)
  }

  @inline(always)
  mutating func decrementJump<Value: FixedWidthInteger & UnsignedInteger, Left: OperandSource>(
    _ code: UInt8, _ type: Value.Type, _ operation: BlockOperation, _ left: Left.Type
  ) -> BlockOperation {
    let result = cpu.dec(left.value(self, operation.destination, type))
    set(operation.destination, result)
    let isTaken = code == 4 ? result == 0 : code == 5 ? result != 0 : cpu.condition(code)
    return branch(isTaken, operation.next)
  }
}
