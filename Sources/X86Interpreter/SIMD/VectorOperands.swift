import Bits
import X86

/// Operands of MMX and SSE instructions, and everything that keeps such an instruction from using them.
///
/// An instruction asks ``requireVectors(_:)`` first, reads, computes, writes, and tells ``finishMMX(_:)`` last: so
/// nothing has changed where it faults.
extension CPU {
  /// #UD, #NM or #MF where the registers that `instruction` uses cannot be used now.
  ///
  /// Source: Intel SDM vol 3A (June 2024) §2.5, tables 2-2 and 14-1; vol 3B §12.5; vol 2A §2.4 and tables 23-4 to 23-9.
  func requireVectors(_ instruction: Instruction) throws(Fault) {
    let usesMMX =
      instruction.operand0.kind == .mmx || instruction.operand1.kind == .mmx
      || instruction.operation == .emms
    let usesXMM = instruction.operand0.kind == .xmm || instruction.operand1.kind == .xmm
    if system.cr0.bit(2) { throw .invalidOpcode }
    if usesXMM && !system.cr4.bit(9) { throw .invalidOpcode }
    if system.cr0.bit(3) { throw .deviceNotAvailable }
    if usesMMX { try checkPendingX87() }
  }

  /// What an MMX instruction does to the x87 registers: all are in use, and TOP is 0.
  ///
  /// Source: Intel SDM vol 3B §12.2, table 12-2.
  func enterMMX() {
    x87.top = 0
    x87.valid = 0xFF
  }

  /// ``enterMMX()`` where `instruction` names an MMX register.
  func finishMMX(_ instruction: Instruction) {
    if instruction.operand0.kind == .mmx || instruction.operand1.kind == .mmx { enterMMX() }
  }

  // MARK: Registers

  /// MMX register `number`.
  func mm(_ number: UInt8) -> UInt64 {
    load(BlockOffset.x87 + Int(number & 7) * 16)
  }

  /// Writes an MMX register; the exponent of the x87 register that it is part of becomes all ones.
  func setMM(_ number: UInt8, _ value: UInt64) {
    setX87Physical(number, UInt128(0xFFFF) << 64 | UInt128(value))
  }

  // MARK: Operands

  /// The operand, zero-extended; of an XMM register all 128 bits, whatever the operand's size.
  func readVector(_ instruction: Instruction, _ operand: Operand) throws(Fault) -> UInt128 {
    switch operand.kind {
    case .xmm: return xmm(operand.number)
    case .mmx: return UInt128(mm(operand.number))
    case .memory:
      let address = try vectorAddress(instruction, size: Int(operand.size), .read)
      switch operand.size {
      case 16: return try read(UInt128.self, at: address, .current)
      case 8: return UInt128(try read(UInt64.self, at: address, .current))
      case 4: return UInt128(try read(UInt32.self, at: address, .current))
      case 2: return UInt128(try read(UInt16.self, at: address, .current))
      default: return UInt128(try read(UInt8.self, at: address, .current))
      }
    case .register:
      let value = self[Int(operand.number)]
      return UInt128(operand.size == 8 ? value : value & 0xFFFF_FFFF)
    default: return UInt128(UInt64(bitPattern: instruction.immediate))
    }
  }

  /// Writes the operand: all 128 bits of an XMM register, else as many bytes as the operand has.
  func writeVector(
    _ value: UInt128, _ instruction: Instruction, _ operand: Operand
  ) throws(Fault) {
    switch operand.kind {
    case .xmm: setXMM(operand.number, value)
    case .mmx: setMM(operand.number, UInt64(truncatingIfNeeded: value))
    case .memory:
      let address = try vectorAddress(instruction, size: Int(operand.size), .write)
      switch operand.size {
      case 16: try write(value, at: address, .current)
      case 8: try write(UInt64(truncatingIfNeeded: value), at: address, .current)
      case 4: try write(UInt32(truncatingIfNeeded: value), at: address, .current)
      case 2: try write(UInt16(truncatingIfNeeded: value), at: address, .current)
      default: try write(UInt8(truncatingIfNeeded: value), at: address, .current)
      }
    default:
      // 32 bits clear the upper half.
      self[Int(operand.number)] =
        operand.size == 8
        ? UInt64(truncatingIfNeeded: value) : UInt64(UInt32(truncatingIfNeeded: value))
    }
  }

  /// The linear address of the memory operand; #GP(0) where it has to be aligned and is not.
  ///
  /// Source: Intel SDM vol 1 §4.1.1, vol 2A §2.4: 128-bit operands, but for those of the unaligned moves.
  func vectorAddress(
    _ instruction: Instruction, size: Int, _ access: MemoryAccess
  ) throws(Fault) -> UInt64 {
    let address = try operandAddress(instruction, size: size, access)
    if size == 16 && address & 15 != 0 && instruction.operation.alignsVectors {
      throw .generalProtection(0, "128-bit operand is not aligned")
    }
    return address
  }
}

extension Operation {
  /// A 128-bit memory operand has to be aligned.
  var alignsVectors: Bool {
    switch self {
    case .movups, .movupd, .movdqu, .lddqu, .invpcid, .pcmpestrm, .pcmpestri, .pcmpistrm,
      .pcmpistri:
      false
    default: true
    }
  }

  /// An instruction of MMX, or of SSE and what followed it, apart from its control.
  var isVector: Bool { rawValue >= Self.movd.rawValue && rawValue < Self.crc32.rawValue }
}
