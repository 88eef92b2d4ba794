import X86

/// Moves, the stack, near branches, flags: what is left of the integer instructions but strings.
extension CPU {
  func dataMovement<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) -> Bool {
    let (first, second) = (instruction.operand0, instruction.operand1)
    let size = Int(instruction.operandSize)
    switch instruction.operation {
    case .mov, .movnti:
      try writeOperand(try readOperand(type, instruction, second), instruction, first)
    case .movzx, .movsx, .movsxd: try extend(type, instruction)
    case .xchg:
      let right = register(type, second.number)
      if first.kind == .memory {
        let address = try operandAddress(instruction, size: size, .modify)
        try checkWrite(at: address, count: size, .current)
        let left = try read(type, at: address, .current)
        try write(right, at: address, .current)
        setRegister(second.number, left)
      } else {
        let left = register(type, first.number)
        setRegister(first.number, right)
        setRegister(second.number, left)
      }
    case .bswap:
      // With 16 bits undefined: CPUs give 0.
      let value = register(type, first.number)
      setRegister(first.number, Value.bitWidth == 16 ? 0 : value.byteSwapped)
    case .lea:
      setRegister(first.number, Value(truncatingIfNeeded: effectiveOffset(instruction)))
    case .cmovcc:
      let value = try readOperand(type, instruction, second)
      let old = register(type, first.number)
      setRegister(first.number, condition(instruction.condition) ? value : old)
    case .setcc:
      try writeOperand(condition(instruction.condition) ? 1 : 0 as UInt8, instruction, first)
    case .push where first.kind == .segment:
      try pushSegment(first.number, size: size)
    case .push:
      try push(value: UInt64(truncatingIfNeeded: try readPushed(type, instruction)), size: size)
    case .pop where first.kind != .segment: try popOperand(type, instruction)
    case .pusha: try pushAll(size)
    case .popa: try popAll(type)
    case .enter: try enter(type, instruction)
    case .leave:
      let old = self[4]
      stackPointer = self[5]
      do {
        let value = try pop(size: size)
        setRegister(5, Value(truncatingIfNeeded: value))
      } catch {
        self[4] = old
        throw error
      }
    case .xlat:
      let offset = cut(self[3] &+ (self[0] & 0xFF), to: instruction.addressSize)
      let address = try linear(instruction.memory.segment, offset: offset, size: 1, .read)
      setRegister(0, try read(UInt8.self, at: address, .current))
    case .lahf: setRegister(16, UInt8(truncatingIfNeeded: arithmeticFlags | RFlags.reserved1))
    case .sahf:
      arithmeticFlags = arithmeticFlags & 1 << 11 | UInt64(register(UInt8.self, 16)) & 0xD5
    case .cbw:
      let half = self[0] & (size == 2 ? 0xFF : size == 4 ? 0xFFFF : 0xFFFF_FFFF)
      let shift = Int64(64 - size * 4)
      setRegister(0, Value(truncatingIfNeeded: Int64(bitPattern: half << UInt64(shift)) >> shift))
    case .cwd:
      setRegister(2, register(type, 0) >> (Value.bitWidth - 1) != 0 ? Value.max : 0)
    case .jcc:
      if condition(instruction.condition) { try branchRelative(instruction) }
    case .loop, .loope, .loopne, .jcxz: try loop(instruction)
    case .jmpNear where first.kind == .relative: try branchRelative(instruction)
    case .jmpNear:
      let target = UInt64(truncatingIfNeeded: try readOperand(type, instruction, first))
      try setBranchTarget(offset: target, size: size)
    case .callNear:
      let next = rip
      let target =
        first.kind == .relative
        ? next &+ UInt64(bitPattern: instruction.immediate)
        : UInt64(truncatingIfNeeded: try readOperand(type, instruction, first))
      try setBranchTarget(offset: target, size: size)
      try push(value: next, size: size)
    case .retNear:
      let old = self[4]
      let target = try pop(size: size)
      do {
        try setBranchTarget(offset: target, size: size)
      } catch {
        self[4] = old
        throw error
      }
      if first.kind == .immediate {
        stackPointer = stackPointer &+ UInt64(bitPattern: instruction.immediate)
      }
    case .bound: try bound(type, instruction)
    case .cmpxchg8b: try compareExchange8(instruction)
    case .cmpxchg16b: try compareExchange16(instruction)
    case .clc: setRotateFlags(carry: false, overflow: of)
    case .stc: setRotateFlags(carry: true, overflow: of)
    case .cmc: setRotateFlags(carry: !cf, overflow: of)
    case .cld: flagsRest &= ~(1 << 10)
    case .std: flagsRest |= 1 << 10
    case .salc: setRegister(0, cf ? 0xFF : 0 as UInt8)
    case .daa, .das, .aaa, .aas, .aam, .aad: try decimal(instruction)
    case .pause: exit.hasPaused = true
    case .nop, .prefetchnta, .prefetcht0, .prefetcht1, .prefetcht2, .prefetchw, .lfence, .sfence,
      .mfence:
      break
    case .clflush:
      // Nothing is kept that could be flushed, but it counts as a load of one byte.
      try checkRead(at: try operandAddress(instruction, size: 1, .read))
    case .ud0, .ud1, .ud2: throw .invalidOpcode
    default: return false
    }
    return true
  }

  /// RFLAGS but for the arithmetic flags.
  var flagsRest: UInt64 {
    get { load(BlockOffset.flagsRest) }
    nonmutating set { store(newValue, at: BlockOffset.flagsRest) }
  }

  private func extend<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let source = instruction.operand1
    let isSigned = instruction.operation != .movzx
    let value: UInt64
    switch source.size {
    case 1:
      let narrow = try readOperand(UInt8.self, instruction, source)
      value = isSigned ? narrow.signExtended : UInt64(narrow)
    case 2:
      let narrow = try readOperand(UInt16.self, instruction, source)
      value = isSigned ? narrow.signExtended : UInt64(narrow)
    default:
      value = try readOperand(UInt32.self, instruction, source).signExtended
    }
    setRegister(instruction.operand0.number, Value(truncatingIfNeeded: value))
  }

  // MARK: - Stack

  private func readPushed<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) -> Value {
    try readOperand(type, instruction, instruction.operand0)
  }

  /// A push of a segment register writes 16 bits, whatever the operand size takes off the stack.
  private func pushSegment(_ number: UInt8, size: Int) throws(Fault) {
    let selector = system[SegmentNumber(rawValue: number) ?? .ds].selector
    let pointer = cut(stackPointer &- UInt64(size), to: mode.stackSize)
    let address = try linear(.ss, offset: pointer, size: size, .write)
    if size == 8 {
      try write(UInt64(selector), at: address, .current)
    } else {
      try write(selector, at: address, .current)
    }
    stackPointer = pointer
  }

  private func popOperand<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let old = self[4]
    let value = Value(truncatingIfNeeded: try pop(size: MemoryLayout<Value>.size))
    do {
      // An address by ESP is computed with the new ESP.
      try writeOperand(value, instruction, instruction.operand0)
    } catch {
      self[4] = old
      throw error
    }
  }

  /// Each register's place is checked by itself, since a 16-bit stack may wrap between two of them; all are before one
  /// is written.
  private func pushAll(_ size: Int) throws(Fault) {
    let top = self[4]
    for index in 1...8 {
      let offset = cut(stackPointer &- UInt64(index * size), to: mode.stackSize)
      try checkWrite(
        at: linear(.ss, offset: offset, size: size, .write), count: size, .current)
    }
    for number in 0..<8 { try push(value: number == 4 ? top : self[number], size: size) }
  }

  private func popAll<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type
  ) throws(Fault) {
    let size = MemoryLayout<Value>.size
    var values = SIMD8<UInt32>()
    for index in 0..<8 {
      let offset = cut(stackPointer &+ UInt64(index * size), to: mode.stackSize)
      let address = try linear(.ss, offset: offset, size: size, .read)
      values[7 - index] = UInt32(truncatingIfNeeded: try read(type, at: address, .current))
    }
    for number in 0..<8 where number != 4 {
      setRegister(UInt8(number), Value(truncatingIfNeeded: values[number]))
    }
    stackPointer = stackPointer &+ UInt64(8 * size)
  }

  private func enter<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let size = MemoryLayout<Value>.size
    let level = Int(instruction.secondImmediate & 31)
    let old = self[4]
    do {
      try push(value: self[5], size: size)
      let frame = self[4]
      if level > 0 {
        var base = self[5]
        for _ in 1..<max(level, 1) {
          base = cut(base &- UInt64(size), to: mode.stackSize)
          let address = try linear(.ss, offset: base, size: size, .read)
          try push(value: UInt64(truncatingIfNeeded: read(type, at: address, .current)), size: size)
        }
        try push(value: frame, size: size)
      }
      let bottom = stackPointer &- UInt64(bitPattern: instruction.immediate)
      let cutBottom = cut(bottom, to: mode.stackSize)
      try checkWrite(
        at: linear(.ss, offset: cutBottom, size: size, .write), count: size, .current)
      stackPointer = bottom
      setRegister(5, Value(truncatingIfNeeded: frame))
    } catch {
      self[4] = old
      throw error
    }
  }

  // MARK: - Branches

  private func branchRelative(_ instruction: Instruction) throws(Fault) {
    try setBranchTarget(
      offset: rip &+ UInt64(bitPattern: instruction.immediate),
      size: Int(instruction.operandSize))
  }

  private func loop(_ instruction: Instruction) throws(Fault) {
    let size = instruction.addressSize
    var count = cut(self[1], to: size)
    let old = self[1]
    if instruction.operation != .jcxz {
      count = cut(count &- 1, to: size)
      switch size {
      case 2: setRegister(1, UInt16(truncatingIfNeeded: count))
      case 4: setRegister(1, UInt32(truncatingIfNeeded: count))
      default: self[1] = count
      }
    }
    let isTaken =
      switch instruction.operation {
      case .loop: count != 0
      case .loope: count != 0 && zf
      case .loopne: count != 0 && !zf
      default: count == 0
      }
    guard isTaken else { return }
    do {
      try branchRelative(instruction)
    } catch {
      self[1] = old
      throw error
    }
  }

  // MARK: - Others

  private func bound<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction
  ) throws(Fault) {
    let size = MemoryLayout<Value>.size
    let address = try operandAddress(instruction, size: 2 * size, .read)
    let lower = try read(type, at: address, .current).signExtended
    let upper = try read(type, at: address &+ UInt64(size), .current).signExtended
    let index = Int64(bitPattern: register(type, instruction.operand0.number).signExtended)
    guard index >= Int64(bitPattern: lower), index <= Int64(bitPattern: upper) else {
      throw Fault(5, "bound range exceeded")
    }
  }

  private func compareExchange8(_ instruction: Instruction) throws(Fault) {
    let address = try operandAddress(instruction, size: 8, .modify)
    try checkWrite(at: address, count: 8, .current)
    let old = try read(UInt64.self, at: address, .current)
    let expected = self[2] << 32 | self[0] & 0xFFFF_FFFF
    let isEqual = old == expected
    try write(isEqual ? self[1] << 32 | self[3] & 0xFFFF_FFFF : old, at: address, .current)
    if !isEqual {
      self[0] = old & 0xFFFF_FFFF
      self[2] = old >> 32
    }
    setZero(isEqual)
  }

  private func compareExchange16(_ instruction: Instruction) throws(Fault) {
    let address = try operandAddress(instruction, size: 16, .modify)
    guard address & 15 == 0 else { throw .generalProtection(0, "operand is not aligned to 16") }
    try checkWrite(at: address, count: 16, .current)
    let old = try read(UInt128.self, at: address, .current)
    let isEqual = old == UInt128(self[2]) << 64 | UInt128(self[0])
    try write(isEqual ? UInt128(self[1]) << 64 | UInt128(self[3]) : old, at: address, .current)
    if !isEqual {
      self[0] = UInt64(truncatingIfNeeded: old)
      self[2] = UInt64(truncatingIfNeeded: old >> 64)
    }
    setZero(isEqual)
  }

  /// Changes ZF and no other flag.
  func setZero(_ isZero: Bool) {
    arithmeticFlags = arithmeticFlags & ~(1 << 6) | (isZero ? 1 << 6 : 0)
  }

  /// Source: Intel SDM vol 2A, DAA, DAS, AAA, AAS, AAM, AAD.
  private func decimal(_ instruction: Instruction) throws(Fault) {
    let al = register(UInt8.self, 0)
    let isSubtraction = instruction.operation == .das || instruction.operation == .aas
    switch instruction.operation {
    case .daa, .das:
      var result = al
      let oldCarry = cf
      let low = al & 0xF > 9 || af
      var carry = false
      if low {
        let sum = isSubtraction ? al.subtractingReportingOverflow(6) : al.addingReportingOverflow(6)
        result = sum.partialValue
        carry = oldCarry || sum.overflow
      }
      if al > 0x99 || oldCarry {
        result = isSubtraction ? result &- 0x60 : result &+ 0x60
        carry = true
      }
      setRegister(0, result)
      setFlags(result: result.signExtended, carries: low ? LazyFlags.adjust : 0)
      setRotateFlags(carry: carry, overflow: false)
    case .aaa, .aas:
      let adjust = al & 0xF > 9 || af
      var ax = register(UInt16.self, 0)
      if adjust {
        ax = isSubtraction ? ax &- 0x106 : ax &+ 0x106
      }
      setRegister(0, ax)
      let result = UInt8(truncatingIfNeeded: ax) & 0xF
      setRegister(0, result)
      setFlags(result: result.signExtended, carries: adjust ? LazyFlags.adjust : 0)
      setRotateFlags(carry: adjust, overflow: false)
    case .aam:
      let base = UInt8(truncatingIfNeeded: instruction.immediate)
      guard base != 0 else { throw .divideError }
      setRegister(16, al / base)
      setRegister(0, al % base)
      setFlags(result: (al % base).signExtended, carries: 0)
    default:
      let base = UInt8(truncatingIfNeeded: instruction.immediate)
      let result = al &+ register(UInt8.self, 16) &* base
      setRegister(0, UInt16(result))
      setFlags(result: result.signExtended, carries: 0)
    }
  }
}
