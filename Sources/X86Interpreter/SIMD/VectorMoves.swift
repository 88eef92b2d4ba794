import X86

/// MMX and SSE instructions; first of all their moves.
extension CPU {
  /// Executes an instruction whose operation ``X86/Operation/isVector``.
  func executeVector(_ instruction: Instruction) throws(Fault) {
    try requireVectors(instruction)
    if try !moveVector(instruction) {
      if try !computeFloats(instruction) {
        guard try computePacked(instruction) else { throw .notImplemented }
      }
    }
    finishMMX(instruction)
  }

  /// Executes a move; false where it is none.
  private func moveVector(_ instruction: Instruction) throws(Fault) -> Bool {
    let (target, source) = (instruction.operand0, instruction.operand1)
    switch instruction.operation {
    case .movaps, .movapd, .movups, .movupd, .movdqa, .movdqu, .movntps, .movntpd, .movntdq,
      .movntdqa, .lddqu, .movd, .movq, .movntq, .movq2dq, .movdq2q:
      try move(instruction)
    case .movss, .movsd:
      if target.kind == .xmm && source.kind == .xmm {
        setXMM(target.number, replacing(source.size, of: target.number, by: xmm(source.number)))
      } else {
        try move(instruction)
      }
    case .movlps, .movlpd, .movhlps:
      guard target.kind == .xmm else {
        try move(instruction)
        break
      }
      let value = try readVector(instruction, source)
      let low = instruction.operation == .movhlps ? value.high : value.low
      setXMM(target.number, UInt128(low: low, high: xmm(target.number).high))
    case .movhps, .movhpd, .movlhps:
      let value = try readVector(instruction, source)
      if target.kind == .xmm {
        setXMM(target.number, UInt128(low: xmm(target.number).low, high: value.low))
      } else {
        try writeVector(value >> 64, instruction, target)
      }
    case .maskmovq, .maskmovdqu: try storeMasked(instruction)
    case .emms:
      x87.top = 0
      x87.valid = 0
    default: return false
    }
    return true
  }

  /// `target = source`, zero-extended from the source's size.
  private func move(_ instruction: Instruction) throws(Fault) {
    let value = try readVector(instruction, instruction.operand1)
    let bits = UInt128(instruction.operand1.size) * 8
    try writeVector(
      bits < 128 ? value & ((1 << bits) - 1) : value, instruction, instruction.operand0)
  }

  /// XMM register `number` with its low `size` bytes taken from `value`.
  func replacing(_ size: UInt8, of number: UInt8, by value: UInt128) -> UInt128 {
    let mask = (UInt128(1) << (UInt128(size) * 8)) - 1
    return xmm(number) & ~mask | value & mask
  }

  /// MASKMOVQ and MASKMOVDQU: bytes to DS:rDI, each where its mask's sign is set.
  private func storeMasked(_ instruction: Instruction) throws(Fault) {
    let size = instruction.operand0.kind == .mmx ? 8 : 16
    let value: Bytes = try readVector(instruction, instruction.operand0).lanes()
    let mask: SignedBytes = try readVector(instruction, instruction.operand1).lanes()
    let address = try linear(
      instruction.memory.segment, offset: cut(self[7], to: instruction.addressSize), size: size,
      .write)
    // Nothing is stored where any of the bytes faults.
    for index in 0..<size where mask[index] < 0 {
      try checkWrite(at: linearCut(address &+ UInt64(index)), count: 1, .current)
    }
    for index in 0..<size where mask[index] < 0 {
      try write(value[index], at: linearCut(address &+ UInt64(index)), .current)
    }
  }
}
