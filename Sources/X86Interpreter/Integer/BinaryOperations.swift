/// An operation of two operands with a result.
///
/// Apart, so that handlers can set the flags after they have stored the result: a condition that a sequence asks for next
/// then finds them in registers of the host, where a store in between could have changed them for all that the compiler
/// knows.
protocol BinaryOperation {
  static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value
  static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  )
}

extension BinaryOperation {
  /// Sets the flags, and gives the result.
  @inline(always) static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value {
    let result = result(cpu, left, right)
    setFlags(cpu, left, right, result)
    return result
  }
}

enum Add: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left &+ right }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) { cpu.setFlags(FlagSource.sum, left, right) }
}
enum Or: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left | right }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) { cpu.setFlags(logic: result) }
}
enum Adc: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left &+ right &+ (cpu.cf ? 1 : 0) }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) {
    cpu.setFlags(result: result, carries: (left & right) | ((left | right) & ~result))
  }
}
enum Sbb: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left &- right &- (cpu.cf ? 1 : 0) }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) {
    cpu.setFlags(result: result, carries: (~left & right) | ((~left | right) & result))
  }
}
enum And: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left & right }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) { cpu.setFlags(logic: result) }
}
enum Sub: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left &- right }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) { cpu.setFlags(FlagSource.difference, left, right) }
}
enum Xor: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { left ^ right }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) { cpu.setFlags(logic: result) }
}

/// An operation whose flags nobody sees: ``Handler/plain``.
enum Plain<Kind: BinaryOperation>: BinaryOperation {
  @inline(always) static func result<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value
  ) -> Value { Kind.result(cpu, left, right) }
  @inline(always) static func setFlags<Value: FixedWidthInteger & UnsignedInteger>(
    _ cpu: CPU, _ left: Value, _ right: Value, _ result: Value
  ) {}
}
