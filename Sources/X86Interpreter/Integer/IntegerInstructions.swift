import X86

/// The integer instructions, whole: any operands, any mode.
extension CPU {
  /// Executes `instruction`; false where it is not one of these.
  func executeInteger(_ instruction: Instruction) throws(Fault) -> Bool {
    switch instruction.operandSize {
    case 1: return try integer(UInt8.self, instruction)
    case 2: return try integer(UInt16.self, instruction)
    case 4: return try integer(UInt32.self, instruction)
    default: return try integer(UInt64.self, instruction)
    }
  }

  private func integer<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) -> Bool {
    let (first, second) = (instruction.operand0, instruction.operand1)
    switch instruction.operation {
    case .add: try modify(type, instruction) { add($0, $1) }
    case .or: try modify(type, instruction) { or($0, $1) }
    case .adc: try modify(type, instruction) { adc($0, $1) }
    case .sbb: try modify(type, instruction) { sbb($0, $1) }
    case .and: try modify(type, instruction) { and($0, $1) }
    case .sub: try modify(type, instruction) { sub($0, $1) }
    case .xor: try modify(type, instruction) { xor($0, $1) }
    case .cmp:
      let left = try readOperand(type, instruction, first)
      _ = sub(left, try readOperand(type, instruction, second))
    case .test:
      let left = try readOperand(type, instruction, first)
      _ = and(left, try readOperand(type, instruction, second))
    case .inc: try modify(type, instruction) { value, _ in inc(value) }
    case .dec: try modify(type, instruction) { value, _ in dec(value) }
    case .neg: try modify(type, instruction) { value, _ in neg(value) }
    case .not: try modify(type, instruction) { value, _ in ~value }
    case .rol: try shift(type, instruction) { rol($0, $1) }
    case .ror: try shift(type, instruction) { ror($0, $1) }
    case .rcl: try shift(type, instruction) { rcl($0, $1) }
    case .rcr: try shift(type, instruction) { rcr($0, $1) }
    case .shl: try shift(type, instruction) { shl($0, $1) }
    case .shr: try shift(type, instruction) { shr($0, $1) }
    case .sar: try shift(type, instruction) { sar($0, $1) }
    case .shld, .shrd:
      let count = UInt8(
        truncatingIfNeeded: instruction.operand2.kind == .immediate
          ? UInt64(bitPattern: instruction.immediate) : self[1])
      let filler = register(type, second.number)
      try modify(type, instruction) { value, _ in
        instruction.operation == .shld ? shld(value, filler, count) : shrd(value, filler, count)
      }
    case .mul: try multiply(type, instruction)
    case .imul where second.kind == .none: try multiply(type, instruction)
    case .imul:
      let (left, right) =
        instruction.operand2.kind == .none ? (first, second) : (second, instruction.operand2)
      let value = try readOperand(type, instruction, left)
      setRegister(first.number, imul(value, try readOperand(type, instruction, right)))
    case .div: try divide(type, instruction)
    case .idiv: try divideSigned(type, instruction)
    case .bt, .bts, .btr, .btc: try bitTest(type, instruction)
    case .bsf, .bsr:
      let value = try readOperand(type, instruction, second)
      if value != 0 {
        let index =
          instruction.operation == .bsf
          ? value.trailingZeroBitCount : Value.bitWidth - 1 - value.leadingZeroBitCount
        setRegister(first.number, Value(truncatingIfNeeded: index))
      }
      // The other flags are undefined; they follow the source as after a logic operation.
      _ = or(value, 0)
    case .popcnt:
      let count = try readOperand(type, instruction, second).nonzeroBitCount
      setRegister(first.number, Value(truncatingIfNeeded: count))
      setFlags(result: count == 0 ? 0 : 1, carries: count == 0 ? 1 << 8 : 0)
      arithmeticFlags = count == 0 ? 1 << 6 : 0
    case .movbe:
      try writeOperand(
        try readOperand(type, instruction, second).byteSwapped, instruction, first)
    case .xadd:
      let old = try readOperand(type, instruction, first)
      let addend = register(type, second.number)
      let flags = (flagResult, flagCarries)
      let sum = add(old, addend)
      do {
        // A register destination that is the source too takes the sum.
        if first.kind == .memory { try writeOperand(sum, instruction, first) }
      } catch {
        setFlags(result: flags.0, carries: flags.1)
        throw error
      }
      setRegister(second.number, old)
      if first.kind != .memory { setRegister(first.number, sum) }
    case .cmpxchg:
      if first.kind == .memory {
        let size = MemoryLayout<Value>.size
        let address = try operandAddress(instruction, size: size, .modify)
        try checkWrite(at: address, count: size, .current)
      }
      let old = try readOperand(type, instruction, first)
      let expected = register(type, 0)
      let isEqual = old == expected
      // Memory is written either way, as on the bus; a register keeps its upper half where it is not exchanged.
      if isEqual || first.kind == .memory {
        try writeOperand(isEqual ? register(type, second.number) : old, instruction, first)
      }
      _ = sub(expected, old)
      if !isEqual { setRegister(0, old) }
    default: return try dataMovement(type, instruction)
    }
    return true
  }

  /// `first = operation(first, second)`.
  private func modify<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction, _ operation: (Value, Value) -> Value
  ) throws(Fault) {
    let first = instruction.operand0
    let right: Value =
      instruction.operand1.kind == .none
      ? 0 : try readOperand(type, instruction, instruction.operand1)
    guard first.kind == .memory else {
      setRegister(first.number, operation(register(type, first.number), right))
      return
    }
    let address = try operandAddress(instruction, size: MemoryLayout<Value>.size, .modify)
    try checkWrite(at: address, count: MemoryLayout<Value>.size, .current)
    let left = try read(type, at: address, .current)
    let flags = (flagResult, flagCarries)
    do {
      try write(operation(left, right), at: address, .current)
    } catch {
      setFlags(result: flags.0, carries: flags.1)
      throw error
    }
  }

  private func shift<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction, _ operation: (Value, UInt8) -> Value
  ) throws(Fault) {
    let count = UInt8(
      truncatingIfNeeded: instruction.operand1.kind == .immediate
        ? UInt64(bitPattern: instruction.immediate) : self[1])
    var single = instruction
    single.operand1 = .none
    try modify(type, single) { value, _ in operation(value, count) }
  }

  // MARK: - Multiplication and division

  private func multiply<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let left = register(type, 0)
    let right = try readOperand(type, instruction, instruction.operand0)
    let high: Value
    let low: Value
    let isWide: Bool
    if instruction.operation == .mul {
      let product = left.multipliedFullWidth(by: right)
      high = product.high
      low = Value(truncatingIfNeeded: product.low)
      isWide = high != 0
    } else {
      let product = Int64(bitPattern: left.signExtended)
        .multipliedFullWidth(by: Int64(bitPattern: right.signExtended))
      low = Value(truncatingIfNeeded: product.low)
      high =
        Value.bitWidth == 64
        ? Value(truncatingIfNeeded: product.high)
        : Value(truncatingIfNeeded: product.low >> UInt64(Value.bitWidth))
      isWide = high != Value(truncatingIfNeeded: Int64(bitPattern: low.signExtended) >> 63)
    }
    setPair(high: high, low: low)
    setMultiplyFlags(low, isWide: isWide)
  }

  /// Writes a double-width result: AX, DX:AX, EDX:EAX or RDX:RAX.
  private func setPair<Value: FixedWidthInteger & UnsignedInteger>(high: Value, low: Value) {
    setRegister(0, low)
    // The high half of a byte product is AH.
    setRegister(Value.bitWidth == 8 ? 16 : 2, high)
  }

  private func pairHigh<Value: FixedWidthInteger & UnsignedInteger>(_ type: Value.Type) -> Value {
    register(type, Value.bitWidth == 8 ? 16 : 2)
  }

  private func divide<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let divisor = try readOperand(type, instruction, instruction.operand0)
    let high = pairHigh(type)
    guard divisor > high else { throw .divideError }
    let low = Value.Magnitude(truncatingIfNeeded: register(type, 0))
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    setPair(high: remainder, low: quotient)
  }

  private func divideSigned<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let divisor = Int128(
      Int64(bitPattern: try readOperand(type, instruction, instruction.operand0).signExtended))
    guard divisor != 0 else { throw .divideError }
    let dividend =
      Int128(Int64(bitPattern: pairHigh(type).signExtended)) << Int128(Value.bitWidth)
      | Int128(UInt64(truncatingIfNeeded: register(type, 0)))
    let (quotient, overflow) = dividend.dividedReportingOverflow(by: divisor)
    let limit = Int128(1) << Int128(Value.bitWidth - 1)
    guard !overflow, quotient < limit, quotient >= -limit else { throw .divideError }
    setPair(
      high: Value(truncatingIfNeeded: dividend % divisor), low: Value(truncatingIfNeeded: quotient))
  }

  // MARK: - Bits

  private func bitTest<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let (first, second) = (instruction.operand0, instruction.operand1)
    let index =
      second.kind == .immediate
      ? UInt64(bitPattern: instruction.immediate) : register(type, second.number).signExtended
    let bit = Value(1) << Value(truncatingIfNeeded: index & UInt64(Value.bitWidth - 1))
    var address: UInt64 = 0
    let old: Value
    if first.kind == .memory {
      var offset = effectiveOffset(instruction)
      if second.kind == .register {
        // The bit's place is counted from the operand on, in units of its size.
        let units = Int64(bitPattern: index) >> Int64(Value.bitWidth.trailingZeroBitCount)
        offset = cut(
          offset &+ UInt64(bitPattern: units &* Int64(MemoryLayout<Value>.size)),
          to: instruction.addressSize)
      }
      let access: MemoryAccess = instruction.operation == .bt ? .read : .modify
      address = try linear(
        instruction.memory.segment, offset: offset, size: MemoryLayout<Value>.size, access)
      if access == .modify {
        try checkWrite(at: address, count: MemoryLayout<Value>.size, .current)
      }
      old = try read(type, at: address, .current)
    } else {
      old = register(type, first.number)
    }
    let new: Value
    switch instruction.operation {
    case .bts: new = old | bit
    case .btr: new = old & ~bit
    case .btc: new = old ^ bit
    default: new = old
    }
    if instruction.operation != .bt {
      if first.kind == .memory {
        try write(new, at: address, .current)
      } else {
        setRegister(first.number, new)
      }
    }
    // CF alone changes; OF is undefined and stays.
    setRotateFlags(carry: old & bit != 0, overflow: of)
  }
}
