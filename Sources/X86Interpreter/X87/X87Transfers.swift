import X86

/// Loads, stores, conditional moves and constants of the x87 FPU.
///
/// Source: Intel SDM vol 1 (June 2024) §8.3.3, §8.3.4.
extension CPU {
  func transferX87(_ instruction: Instruction) throws(Fault) {
    let operand = instruction.operand0
    switch instruction.operation {
    case .fld where operand.kind == .st:
      // A register that is empty counts before one that is full.
      guard isEmpty(operand.number) else {
        let value = st(operand.number)
        return loadX87 { value }
      }
      if stackFault(isOverflow: false) { pushX87(.indefinite) }
    case .fld where operand.size == 10:
      let value = try readExtended(instruction)
      loadX87 { value }
    case .fld:
      let value = try x87Memory(instruction, isInteger: false)
      loadX87 {
        var environment = x87Environment
        environment.noteDenormal(value)
        let result = environment.convert(value, to: .extended)
        return accept(environment) ? Extended(result) : nil
      }
    case .fild:
      let value = try x87Memory(instruction, isInteger: true)
      loadX87 { Extended(value) }
    case .fbld:
      let value = packedDecimal(try readExtended(instruction))
      loadX87 { Extended(value) }
    case .fst, .fstp: try storeX87(instruction)
    case .fist, .fistp, .fisttp: try storeInteger(instruction)
    case .fbstp: try storePackedDecimal(instruction)
    default: exchange(operand.number)
    }
  }

  /// Pushes what `value` gives, if the stack has room; nil stands for an unmasked exception.
  private func loadX87(_ value: () -> Extended?) {
    clearC1()
    if !isEmpty(7) {
      if stackFault(isOverflow: true) { pushX87(.indefinite) }
      return
    }
    if let value = value() { pushX87(value) }
  }

  private func readExtended(_ instruction: Instruction) throws(Fault) -> Extended {
    let address = try operandAddress(instruction, size: 10, .read)
    let significand = try read(UInt64.self, at: address, .current)
    return Extended(
      significand: significand,
      signExponent: try read(UInt16.self, at: linearCut(address &+ 8), .current))
  }

  private func writeExtended(_ value: Extended, _ instruction: Instruction) throws(Fault) {
    let address = try operandAddress(instruction, size: 10, .write)
    try checkWrite(at: address, count: 10, .current)
    try write(value.significand, at: address, .current)
    try write(value.signExponent, at: linearCut(address &+ 8), .current)
  }

  // MARK: - Stores

  /// FST and FSTP.
  private func storeX87(_ instruction: Instruction) throws(Fault) {
    let operand = instruction.operand0
    let pops = instruction.operation == .fstp
    if isEmpty(0) {
      let isMasked = x87.control & 1 != 0
      if isMasked && operand.kind == .memory {
        try writeReal(.indefinite, Extended.indefinite, instruction)
      }
      clearC1()
      guard stackFault(isOverflow: false) else { return }
      if operand.kind == .st { setST(operand.number, Extended.indefinite) }
      if pops { popX87() }
      return
    }
    let value = st(0)
    if operand.kind == .st {
      clearC1()
      setST(operand.number, value)
    } else if operand.size == 10 {
      try writeExtended(value, instruction)
      clearC1()
    } else {
      var environment = x87Environment
      let result = environment.convert(value.value, to: operand.size == 4 ? .single : .double)
      // Memory cannot take a scaled result: an unmasked overflow or underflow stores nothing.
      let stores = environment.unmasked.isSubset(of: .precision)
      if stores { try writeReal(result, value, instruction) }
      clearC1()
      if !stores && !environment.isWithoutResult {
        environment.roundedUp = false
        environment.flags.remove(.precision)
      }
      _ = accept(environment)
      guard stores else { return }
    }
    if pops { popX87() }
  }

  /// Stores `value`, or `whole` where the operand has 80 bits.
  private func writeReal(
    _ value: FloatValue, _ whole: Extended, _ instruction: Instruction
  ) throws(Fault) {
    let operand = instruction.operand0
    switch operand.size {
    case 4:
      try writeOperand(UInt32(truncatingIfNeeded: value.bits(.single)), instruction, operand)
    case 8: try writeOperand(value.bits(.double), instruction, operand)
    default: try writeExtended(whole, instruction)
    }
  }

  /// FIST, FISTP and FISTTP.
  private func storeInteger(_ instruction: Instruction) throws(Fault) {
    let operand = instruction.operand0
    let isMissing = isEmpty(0)
    var environment = x87Environment
    var integer: Int64?
    if isMissing {
      environment.flags.insert(.invalid)
    } else {
      integer = environment.signedInteger(
        st(0).value, bits: Int(operand.size) * 8,
        instruction.operation == .fisttp ? .zero : environment.rounding)
    }
    if !environment.isWithoutResult {
      // The integer indefinite is the most negative one.
      let value = integer.map { UInt64(bitPattern: $0) } ?? 1 << (UInt64(operand.size) * 8 - 1)
      switch operand.size {
      case 2: try writeOperand(UInt16(truncatingIfNeeded: value), instruction, operand)
      case 4: try writeOperand(UInt32(truncatingIfNeeded: value), instruction, operand)
      default: try writeOperand(value, instruction, operand)
      }
    }
    acceptStore(environment, isMissing: isMissing, pops: instruction.operation != .fist)
  }

  private func acceptStore(_ environment: FloatEnvironment, isMissing: Bool, pops: Bool) {
    clearC1()
    let isDone = isMissing ? stackFault(isOverflow: false) : accept(environment)
    if isDone && pops { popX87() }
  }

  // MARK: - Packed decimals

  /// Source: Intel SDM vol 1 §4.7: 18 digits, the sign in bit 79.
  private func packedDecimal(_ bits: Extended) -> FloatValue {
    var magnitude: UInt64 = 0
    for digit in stride(from: UInt16(4), through: 0, by: -4) {
      magnitude = magnitude &* 10 &+ UInt64(bits.signExponent >> digit & 0xF)
    }
    for digit in stride(from: UInt64(60), through: 0, by: -4) {
      magnitude = magnitude &* 10 &+ (bits.significand >> digit & 0xF)
    }
    return FloatValue(isNegative: bits.signExponent & 0x8000 != 0, magnitude: magnitude)
  }

  /// FBSTP.
  private func storePackedDecimal(_ instruction: Instruction) throws(Fault) {
    let isMissing = isEmpty(0)
    var environment = x87Environment
    // The packed decimal indefinite.
    var bits = Extended(significand: 3 << 62, signExponent: 0xFFFF)
    if isMissing {
      environment.flags.insert(.invalid)
    } else {
      let value = st(0).value
      let limit: UInt64 = 1_000_000_000_000_000_000
      if let integer = environment.signedInteger(value, bits: 64, environment.rounding) {
        if integer.magnitude < limit {
          bits = Self.packed(integer.magnitude, isNegative: value.isNegative)
        } else {
          environment = x87Environment
          environment.flags.insert(.invalid)
        }
      }
    }
    if !environment.isWithoutResult { try writeExtended(bits, instruction) }
    acceptStore(environment, isMissing: isMissing, pops: true)
  }

  private static func packed(_ magnitude: UInt64, isNegative: Bool) -> Extended {
    var rest = magnitude
    var bits = Extended(significand: 0, signExponent: isNegative ? 0x8000 : 0)
    for digit in 0..<16 {
      bits.significand |= (rest % 10) << UInt64(digit * 4)
      rest /= 10
    }
    bits.signExponent |= UInt16(rest % 10 | (rest / 10) << 4)
    return bits
  }

  // MARK: - Registers

  /// FXCH: what is empty becomes the indefinite first.
  private func exchange(_ other: UInt8) {
    clearC1()
    if isEmpty(0) || isEmpty(other) {
      guard stackFault(isOverflow: false) else { return }
      if isEmpty(0) { setST(0, Extended.indefinite) }
      if isEmpty(other) { setST(other, Extended.indefinite) }
    }
    let value = st(0)
    setST(0, st(other))
    setST(other, value)
  }

  /// FCMOVcc.
  func conditionalMove(_ instruction: Instruction) {
    let source = instruction.operand1.number
    if isEmpty(0) || isEmpty(source) {
      if stackFault(isOverflow: false) { setST(0, Extended.indefinite) }
      return
    }
    let isTrue =
      switch instruction.operation {
      case .fcmovb: cf
      case .fcmove: zf
      case .fcmovbe: cf || zf
      case .fcmovu: pf
      case .fcmovnb: !cf
      case .fcmovne: !zf
      case .fcmovnbe: !(cf || zf)
      default: !pf
      }
    if isTrue { setST(0, st(source)) }
  }

  /// FLD1 to FLDZ: precision control does not count, the rounding mode does.
  func loadConstant(_ instruction: Instruction) {
    let rounding = x87Environment.rounding
    let isDown = rounding == .down || rounding == .zero
    let value: Extended =
      switch instruction.operation {
      case .fld1: Extended(significand: 1 << 63, signExponent: 0x3FFF)
      case .fldl2t:
        // The one that lies nearer to the number below.
        Extended(
          significand: rounding == .up ? 0xD49A_784B_CD1B_8AFF : 0xD49A_784B_CD1B_8AFE,
          signExponent: 0x4000)
      case .fldl2e:
        Extended(significand: 0xB8AA_3B29_5C17_F0BC - (isDown ? 1 : 0), signExponent: 0x3FFF)
      case .fldpi:
        Extended(significand: 0xC90F_DAA2_2168_C235 - (isDown ? 1 : 0), signExponent: 0x4000)
      case .fldlg2:
        Extended(significand: 0x9A20_9A84_FBCF_F799 - (isDown ? 1 : 0), signExponent: 0x3FFD)
      case .fldln2:
        Extended(significand: 0xB172_17F7_D1CF_79AC - (isDown ? 1 : 0), signExponent: 0x3FFE)
      default: Extended(significand: 0, signExponent: 0)
      }
    loadX87 { value }
  }
}
