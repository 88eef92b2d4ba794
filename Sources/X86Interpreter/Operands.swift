import X86

/// Segmentation, operands and the stack, for every mode.
extension CPU {
  /// The linear address of `offset` in `segment`, after the checks for an access of `size` bytes.
  ///
  /// Source: Intel SDM vol 3A §5.3, §5.5 (limits, types), §3.3.7.1 (canonical addresses).
  func linear(
    _ segment: SegmentNumber, offset: UInt64, size: Int, _ access: MemoryAccess
  ) throws(Fault) -> UInt64 {
    let base: UInt64 = load(BlockOffset.segmentBases &+ Int(segment.rawValue) &* 8)
    if codeWidth == 64 {
      let address = base &+ offset
      let last = address &+ UInt64(max(size, 1) - 1)
      guard isCanonical(address) && isCanonical(last) else {
        throw segment == .ss
          ? .stack(0, "address is not canonical")
          : .generalProtection(0, "address is not canonical")
      }
      return address
    }
    if !mode.isFlat || segment.rawValue > 3 || segment == .cs {
      try checkLimit(segment, offset: offset, size: max(size, 1), access)
    }
    return (base &+ offset) & 0xFFFF_FFFF
  }

  /// Bits 63 to 47 (or 56, with 57-bit addresses) are the same.
  func isCanonical(_ address: UInt64) -> Bool {
    let unused: Int64 = system.cr4 & 1 << 12 != 0 ? 7 : 16
    return UInt64(bitPattern: Int64(bitPattern: address &<< UInt64(unused)) &>> unused) == address
  }

  private func checkLimit(
    _ segment: SegmentNumber, offset: UInt64, size: Int, _ access: MemoryAccess
  ) throws(Fault) {
    let register = system[segment]
    let attributes = register.attributes
    if mode.isProtected {
      if attributes.isUnusable {
        throw segment == .ss ? .stack(0, "SS is null") : .generalProtection(0, "null selector")
      }
      let isCode = attributes.type & 8 != 0
      let isReadableOrWritable = attributes.type & 2 != 0
      let isAllowed =
        switch access {
        case .read, .execute: !isCode || isReadableOrWritable
        case .write, .modify: !isCode && isReadableOrWritable
        }
      guard isAllowed else {
        throw segment == .ss
          ? .stack(0, "type of SS") : .generalProtection(0, "segment type forbids the access")
      }
    }
    let limit = UInt64(register.limit)
    let last = offset &+ UInt64(size - 1)
    let isInside: Bool
    if attributes.type & 0b1100 == 0b0100 {
      let top: UInt64 = attributes.isBig ? 0xFFFF_FFFF : 0xFFFF
      isInside = offset > limit && last <= top
    } else {
      isInside = last <= limit
    }
    guard isInside else {
      throw segment == .ss ? .stack(0, "limit of SS") : .generalProtection(0, "segment limit")
    }
  }

  /// The offset that the memory operand names, cut to the address size.
  func effectiveOffset(_ instruction: Instruction) -> UInt64 {
    let memory = instruction.memory
    var offset = UInt64(bitPattern: memory.displacement)
    if memory.base == MemoryOperand.ripRegister {
      offset = offset &+ rip
    } else if memory.base != MemoryOperand.noRegister {
      offset = offset &+ self[Int(memory.base)]
    }
    if memory.index != MemoryOperand.noRegister {
      offset = offset &+ self[Int(memory.index)] &<< UInt64(memory.scale)
    }
    return cut(offset, to: instruction.addressSize)
  }

  /// `value` cut to `size` bytes.
  @inline(always) func cut(_ value: UInt64, to size: UInt8) -> UInt64 {
    switch size {
    case 1: value & 0xFF
    case 2: value & 0xFFFF
    case 4: value & 0xFFFF_FFFF
    default: value
    }
  }

  /// The linear address of the memory operand, checked for an access of `size` bytes.
  func operandAddress(
    _ instruction: Instruction, size: Int, _ access: MemoryAccess
  ) throws(Fault) -> UInt64 {
    try linear(
      instruction.memory.segment, offset: effectiveOffset(instruction), size: size, access)
  }

  /// A general-purpose register by the operand's number: 16 to 19 are AH, CH, DH and BH.
  func register<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ number: UInt8
  ) -> Value {
    number < 16
      ? Value(truncatingIfNeeded: self[Int(number)])
      : Value(truncatingIfNeeded: self[Int(number & 3)] &>> 8)
  }

  /// Writes a general-purpose register; 32 bits clear the upper half, 8 and 16 leave the rest.
  func setRegister<Value: FixedWidthInteger & UnsignedInteger>(_ number: UInt8, _ value: Value) {
    switch MemoryLayout<Value>.size {
    case 1:
      let offset = number < 16 ? Int(number) * 8 : Int(number & 3) * 8 + 1
      store(UInt8(truncatingIfNeeded: value), at: offset)
    case 2: store(UInt16(truncatingIfNeeded: value), at: Int(number) * 8)
    default: self[Int(number)] = UInt64(truncatingIfNeeded: value)
    }
  }

  /// The operand's value, of `Value`'s width.
  func readOperand<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, _ instruction: Instruction, _ operand: Operand
  ) throws(Fault) -> Value {
    switch operand.kind {
    case .register: return register(type, operand.number)
    case .memory:
      let size = MemoryLayout<Value>.size
      return try read(type, at: operandAddress(instruction, size: size, .read), .current)
    case .secondImmediate: return Value(truncatingIfNeeded: instruction.secondImmediate)
    case .segment:
      return Value(truncatingIfNeeded: segment(operand.number).selector)
    default: return Value(truncatingIfNeeded: instruction.immediate)
    }
  }

  private func segment(_ number: UInt8) -> SegmentRegister {
    system[SegmentNumber(rawValue: number) ?? .ds]
  }

  /// Writes a register or memory operand.
  func writeOperand<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, _ instruction: Instruction, _ operand: Operand
  ) throws(Fault) {
    if operand.kind == .memory {
      let size = MemoryLayout<Value>.size
      try write(value, at: operandAddress(instruction, size: size, .write), .current)
    } else {
      setRegister(operand.number, value)
    }
  }

  // MARK: Stack

  /// RSP, ESP or SP.
  var stackPointer: UInt64 {
    get { cut(self[4], to: mode.stackSize) }
    nonmutating set {
      switch mode.stackSize {
      case 2: store(UInt16(truncatingIfNeeded: newValue), at: 4 * 8)
      case 4: self[4] = newValue & 0xFFFF_FFFF
      default: self[4] = newValue
      }
    }
  }

  /// Pushes `size` bytes: 2, 4 or 8.
  func push(value: UInt64, size: Int) throws(Fault) {
    let pointer = cut(stackPointer &- UInt64(size), to: mode.stackSize)
    let address = try linear(.ss, offset: pointer, size: size, .write)
    switch size {
    case 2: try write(UInt16(truncatingIfNeeded: value), at: address, .current)
    case 4: try write(UInt32(truncatingIfNeeded: value), at: address, .current)
    default: try write(value, at: address, .current)
    }
    stackPointer = pointer
  }

  /// Pops `size` bytes: 2, 4 or 8.
  func pop(size: Int) throws(Fault) -> UInt64 {
    let pointer = stackPointer
    let address = try linear(.ss, offset: pointer, size: size, .read)
    let value: UInt64
    switch size {
    case 2: value = UInt64(try read(UInt16.self, at: address, .current))
    case 4: value = UInt64(try read(UInt32.self, at: address, .current))
    default: value = try read(UInt64.self, at: address, .current)
    }
    stackPointer = pointer &+ UInt64(size)
    return value
  }

  // MARK: Branches

  /// Makes a near branch to `offset`, cut to `size` bytes.
  func setBranchTarget(offset: UInt64, size: Int) throws(Fault) {
    let target = cut(offset, to: UInt8(size))
    if codeWidth == 64 {
      guard isCanonical(target) else {
        throw .generalProtection(0, "branch target is not canonical")
      }
    } else if target > UInt64(system.cs.limit) {
      throw .generalProtection(0, "branch target beyond the limit of CS")
    }
    rip = target
  }
}
