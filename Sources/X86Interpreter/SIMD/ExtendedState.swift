import Bits
import X86

/// FXSAVE, FXRSTOR, MXCSR, and what XSAVE shares with them.
///
/// Source: Intel SDM vol 1 (June 2024) §10.5, §11.6.2; vol 2A "FXSAVE", tables 3-43 to 3-46.
extension CPU {
  /// Bits of MXCSR that exist: FXSAVE tells them as MXCSR_MASK.
  static var knownMXCSR: UInt32 { 0xFFFF }

  /// Executes an instruction that saves, restores or controls the extended state; false where it is none.
  func executeExtendedState(_ instruction: Instruction) throws(Fault) -> Bool {
    switch instruction.operation {
    case .fxsave, .fxrstor:
      if system.cr0 & 0xC != 0 { throw .deviceNotAvailable }
      let isSave = instruction.operation == .fxsave
      let address = try operandAddress(instruction, size: 512, isSave ? .write : .read)
      guard address & 15 == 0 else {
        throw .generalProtection(0, "operand is not aligned to 16")
      }
      if isSave {
        try checkWrite(at: address, count: 512, .current)
        try saveX87(at: address, instruction)
        if system.cr4.bit(9) {
          try saveMXCSR(at: address)
          try saveXMM(at: address)
        }
      } else {
        try restore(from: address, instruction)
      }
    case .ldmxcsr, .stmxcsr:
      if system.cr0.bit(2) || !system.cr4.bit(9) { throw .invalidOpcode }
      if system.cr0.bit(3) { throw .deviceNotAvailable }
      if instruction.operation == .stmxcsr {
        try writeOperand(mxcsr, instruction, instruction.operand0)
      } else {
        mxcsr = try checkedMXCSR(readOperand(UInt32.self, instruction, instruction.operand0))
      }
    default: return false
    }
    return true
  }

  /// `value`, or #GP(0) where it has reserved bits.
  func checkedMXCSR(_ value: UInt32) throws(Fault) -> UInt32 {
    guard value & ~Self.knownMXCSR == 0 else {
      throw .generalProtection(0, "reserved bits of MXCSR")
    }
    return value
  }

  // MARK: The area of 512 bytes

  /// XMM registers that the present mode has.
  var vectorRegisterCount: UInt8 { codeWidth == 64 ? 16 : 8 }

  private func part(_ address: UInt64, _ offset: UInt64) -> UInt64 { linearCut(address &+ offset) }

  /// Stores the x87 part: 24 bytes of control, eight registers of 80 bits.
  func saveX87(at address: UInt64, _ instruction: Instruction) throws(Fault) {
    let control =
      UInt64(x87.control) | UInt64(x87.status & ~0x3800 | UInt16(x87.top) << 11) << 16
      | UInt64(x87.valid) << 32 | UInt64(x87.opcode & 0x7FF) << 48
    try write(control, at: address, .current)
    if instruction.prefixes.contains(.rexW) {
      try write(x87.instructionPointer, at: part(address, 8), .current)
      try write(x87.dataPointer, at: part(address, 16), .current)
    } else {
      let code = x87.instructionPointer & 0xFFFF_FFFF | UInt64(x87.instructionSelector) << 32
      let data = x87.dataPointer & 0xFFFF_FFFF | UInt64(x87.dataSelector) << 32
      try write(code, at: part(address, 8), .current)
      try write(data, at: part(address, 16), .current)
    }
    for index in 0..<8 as Range<UInt8> {
      // ST(index): the bytes above its 80 bits are stored as 0.
      try write(
        x87Physical(x87.top &+ index), at: part(address, 32 + UInt64(index) * 16), .current)
    }
  }

  /// Stores MXCSR and MXCSR_MASK.
  func saveMXCSR(at address: UInt64) throws(Fault) {
    try write(
      UInt64(mxcsr) | UInt64(Self.knownMXCSR) << 32, at: part(address, 24), .current)
  }

  func saveXMM(at address: UInt64) throws(Fault) {
    for index in 0..<vectorRegisterCount {
      try write(xmm(index), at: part(address, 160 + UInt64(index) * 16), .current)
    }
  }

  /// Reads the whole area before a register changes.
  private func restore(from address: UInt64, _ instruction: Instruction) throws(Fault) {
    let hasVectors = system.cr4.bit(9)
    let x87Image = try readX87(from: address)
    guard hasVectors else { return restoreX87(x87Image, instruction) }
    let control = try checkedMXCSR(read(UInt32.self, at: part(address, 24), .current))
    let registers = try readXMM(from: address)
    restoreX87(x87Image, instruction)
    mxcsr = control
    restoreXMM(registers)
  }

  /// The x87 part of an area.
  struct X87Image {
    var control: UInt64 = 0
    var instructionPointer: UInt64 = 0
    var dataPointer: UInt64 = 0
    var registers = VectorRegisterFile()
  }

  func readX87(from address: UInt64) throws(Fault) -> X87Image {
    var image = X87Image()
    image.control = try read(UInt64.self, at: address, .current)
    image.instructionPointer = try read(UInt64.self, at: part(address, 8), .current)
    image.dataPointer = try read(UInt64.self, at: part(address, 16), .current)
    for index in 0..<8 {
      image.registers[index] = try read(
        UInt128.self, at: part(address, 32 + UInt64(index) * 16), .current)
    }
    return image
  }

  func restoreX87(_ image: X87Image, _ instruction: Instruction) {
    // FCW: bit 6 reads 1, the other reserved bits 0.
    x87.control = UInt16(truncatingIfNeeded: image.control) & 0x1F3F | 0x40
    let status = UInt16(truncatingIfNeeded: image.control >> 16)
    x87.top = UInt8(status >> 11 & 7)
    // ES and B follow from the exceptions that are not masked.
    let isPending = status & ~x87.control & 0x3F != 0
    x87.status = status & 0x477F | (isPending ? 0x8080 : 0)
    x87.valid = UInt8(truncatingIfNeeded: image.control >> 32)
    x87.opcode = UInt16(truncatingIfNeeded: image.control >> 48) & 0x7FF
    if instruction.prefixes.contains(.rexW) {
      x87.instructionPointer = image.instructionPointer
      x87.dataPointer = image.dataPointer
      x87.instructionSelector = 0
      x87.dataSelector = 0
    } else {
      x87.instructionPointer = image.instructionPointer & 0xFFFF_FFFF
      x87.dataPointer = image.dataPointer & 0xFFFF_FFFF
      x87.instructionSelector = UInt16(truncatingIfNeeded: image.instructionPointer >> 32)
      x87.dataSelector = UInt16(truncatingIfNeeded: image.dataPointer >> 32)
    }
    for index in 0..<8 {
      setX87Physical(x87.top &+ UInt8(index), image.registers[index])
    }
  }

  func readXMM(from address: UInt64) throws(Fault) -> VectorRegisterFile {
    var registers = VectorRegisterFile()
    for index in 0..<vectorRegisterCount {
      registers[Int(index)] = try read(
        UInt128.self, at: part(address, 160 + UInt64(index) * 16), .current)
    }
    return registers
  }

  /// Takes over the XMM registers that the mode has.
  func restoreXMM(_ registers: VectorRegisterFile) {
    for index in 0..<vectorRegisterCount { setXMM(index, registers[Int(index)]) }
  }
}
