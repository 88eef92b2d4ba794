import X86

/// Control instructions of the x87 FPU, and its environment in memory.
///
/// Source: Intel SDM vol 1 (June 2024) §8.1.10, figures 8-9 to 8-12, §8.3.12.
extension CPU {
  /// Executes a control instruction; false where it is none.
  func executeX87Control(_ instruction: Instruction) throws(Fault) -> Bool {
    let operand = instruction.operand0
    switch instruction.operation {
    case .fninit: initializeX87()
    case .fnclex:
      x87.status &= ~0x80FF
      x87.ignoresErrors = false
    case .fldcw:
      try checkPendingX87()
      setControlWord(try readOperand(UInt16.self, instruction, operand))
    case .fnstcw: try writeOperand(x87.control, instruction, operand)
    case .fnstsw: try writeOperand(x87StatusWord, instruction, operand)
    case .fldenv:
      try checkPendingX87()
      let address = try operandAddress(instruction, size: environmentSize(instruction), .read)
      applyEnvironment(try readEnvironment(instruction, address))
    case .fnstenv:
      let address = try operandAddress(instruction, size: environmentSize(instruction), .write)
      try checkWrite(at: address, count: environmentSize(instruction), .current)
      try writeEnvironment(instruction, address)
      // All exceptions are masked from here on.
      x87.control |= 0x3F
      updateSummary()
    case .frstor: try restoreX87(instruction)
    case .fnsave: try saveX87(instruction)
    default: return false
    }
    return true
  }

  /// FNINIT: the data registers keep their bits.
  func initializeX87() {
    x87 = X87Registers()
    x87.control = 0x037F
  }

  /// Loads FCW: bit 6 reads as 1, bits 7 and 13 to 15 as 0.
  func setControlWord(_ value: UInt16) {
    x87.control = value & ~0xE0C0 | 0x40
    updateSummary()
  }

  // MARK: - The environment

  /// The environment's registers, between memory and the FPU.
  private struct Environment {
    var control: UInt16 = 0
    var status: UInt16 = 0
    var tags: UInt16 = 0
    var opcode: UInt16 = 0
    var codeSelector: UInt16 = 0
    var dataSelector: UInt16 = 0
    var instructionPointer: UInt64 = 0
    var dataPointer: UInt64 = 0
  }

  private func environmentSize(_ instruction: Instruction) -> Int {
    instruction.operandSize == 2 ? 14 : 28
  }

  /// Two bits a physical register: valid, zero, special, empty.
  ///
  /// Source: Intel SDM vol 1 §8.1.7.
  var x87TagWord: UInt16 {
    var tags: UInt16 = 0
    for physical in 0..<UInt8(8) {
      let index = physical &- x87.top
      var tag: UInt16 = 3
      if !isEmpty(index) {
        let value = st(index)
        let exponent = value.signExponent & 0x7FFF
        if exponent == 0 && value.significand == 0 {
          tag = 1
        } else {
          tag = exponent == 0 || exponent == 0x7FFF || value.significand >> 63 == 0 ? 2 : 0
        }
      }
      tags |= tag << UInt16(physical * 2)
    }
    return tags
  }

  private func setTagWord(_ tags: UInt16) {
    x87.valid = 0
    for physical in 0..<UInt8(8) where tags >> UInt16(physical * 2) & 3 != 3 {
      x87.valid |= 1 << physical
    }
  }

  /// The seven fields as they lie in memory, 16 or 32 bits each.
  private func environmentFields(isWide: Bool) -> [UInt32] {
    let (ip, dp) = (x87.instructionPointer, x87.dataPointer)
    let head = [x87.control, x87StatusWord, x87TagWord].map { UInt32($0) | 0xFFFF_0000 }
    if mode.isProtected {
      return head + [
        UInt32(truncatingIfNeeded: ip),
        UInt32(x87.instructionSelector) | UInt32(x87.opcode & 0x7FF) << 16,
        UInt32(truncatingIfNeeded: dp), UInt32(x87.dataSelector) | 0xFFFF_0000,
      ]
    }
    // Real-address and virtual-8086 mode: linear addresses.
    let code = UInt32(truncatingIfNeeded: UInt64(x87.instructionSelector) << 4 &+ ip)
    let data = UInt32(truncatingIfNeeded: UInt64(x87.dataSelector) << 4 &+ dp)
    let high: (UInt32) -> UInt32 = { isWide ? ($0 >> 16) << 12 : ($0 >> 16 & 0xF) << 12 }
    return head + [
      code & 0xFFFF | 0xFFFF_0000, high(code) | UInt32(x87.opcode & 0x7FF),
      data & 0xFFFF | 0xFFFF_0000, high(data),
    ]
  }

  private func writeEnvironment(_ instruction: Instruction, _ address: UInt64) throws(Fault) {
    let isWide = instruction.operandSize != 2
    for (index, field) in environmentFields(isWide: isWide).enumerated() {
      if isWide {
        try write(field, at: linearCut(address &+ UInt64(index * 4)), .current)
      } else {
        try write(
          UInt16(truncatingIfNeeded: field), at: linearCut(address &+ UInt64(index * 2)), .current)
      }
    }
  }

  private func readEnvironment(
    _ instruction: Instruction, _ address: UInt64
  ) throws(Fault) -> Environment {
    let isWide = instruction.operandSize != 2
    var fields: [UInt32] = []
    for index in 0..<7 {
      if isWide {
        fields.append(
          try read(UInt32.self, at: linearCut(address &+ UInt64(index * 4)), .current))
      } else {
        fields.append(
          UInt32(try read(UInt16.self, at: linearCut(address &+ UInt64(index * 2)), .current)))
      }
    }
    var environment = Environment()
    environment.control = UInt16(truncatingIfNeeded: fields[0])
    environment.status = UInt16(truncatingIfNeeded: fields[1])
    environment.tags = UInt16(truncatingIfNeeded: fields[2])
    if mode.isProtected {
      environment.instructionPointer = UInt64(fields[3])
      environment.codeSelector = UInt16(truncatingIfNeeded: fields[4])
      environment.dataPointer = UInt64(fields[5])
      environment.dataSelector = UInt16(truncatingIfNeeded: fields[6])
      if isWide { environment.opcode = UInt16(truncatingIfNeeded: fields[4] >> 16) & 0x7FF }
    } else {
      environment.opcode = UInt16(truncatingIfNeeded: fields[4]) & 0x7FF
      environment.instructionPointer = UInt64(fields[3] & 0xFFFF | (fields[4] & 0x0FFF_F000) << 4)
      environment.dataPointer = UInt64(fields[5] & 0xFFFF | (fields[6] & 0x0FFF_F000) << 4)
    }
    return environment
  }

  private func applyEnvironment(_ environment: Environment) {
    x87StatusWord = environment.status
    setTagWord(environment.tags)
    x87.opcode = environment.opcode
    x87.instructionSelector = environment.codeSelector
    x87.dataSelector = environment.dataSelector
    x87.instructionPointer = environment.instructionPointer
    x87.dataPointer = environment.dataPointer
    setControlWord(environment.control)
  }

  // MARK: - The whole state

  /// Where a 16-bit word of ST(`index`) lies in the image: the registers are aligned as the environment before them is.
  private func registerWord(_ address: UInt64, _ start: Int, _ index: Int, _ word: Int) -> UInt64 {
    linearCut(address &+ UInt64(start + index * 10 + word * 2))
  }

  /// FNSAVE: the environment, then ST(0) to ST(7), 10 bytes each.
  private func saveX87(_ instruction: Instruction) throws(Fault) {
    let start = environmentSize(instruction)
    let address = try operandAddress(instruction, size: start + 80, .write)
    try checkWrite(at: address, count: start + 80, .current)
    try writeEnvironment(instruction, address)
    for index in 0..<8 {
      let value = st(UInt8(index))
      let bits = UInt128(value.signExponent) << 64 | UInt128(value.significand)
      for word in 0..<5 {
        try write(
          UInt16(truncatingIfNeeded: bits >> UInt128(word * 16)),
          at: registerWord(address, start, index, word), .current)
      }
    }
    initializeX87()
  }

  /// FRSTOR.
  private func restoreX87(_ instruction: Instruction) throws(Fault) {
    try checkPendingX87()
    let start = environmentSize(instruction)
    let address = try operandAddress(instruction, size: start + 80, .read)
    let environment = try readEnvironment(instruction, address)
    var registers: [Extended] = []
    for index in 0..<8 {
      var bits: UInt128 = 0
      for word in 0..<5 {
        let value = try read(
          UInt16.self, at: registerWord(address, start, index, word), .current)
        bits |= UInt128(value) << UInt128(word * 16)
      }
      registers.append(
        Extended(
          significand: UInt64(truncatingIfNeeded: bits),
          signExponent: UInt16(truncatingIfNeeded: bits >> 64)))
    }
    applyEnvironment(environment)
    let valid = x87.valid
    for (index, value) in registers.enumerated() { setST(UInt8(index), value) }
    x87.valid = valid
  }
}
