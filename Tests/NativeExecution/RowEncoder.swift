package import X86

/// Machine code of a row of the opcode table, in 64-bit code.
package struct RowEncoder {
  /// ModRM.reg and ModRM.rm, 0 to 15.
  package var reg: UInt8 = 0
  package var rm: UInt8 = 0
  /// ModRM.rm names the memory at RBX.
  package var isMemory = false
  package var immediate: UInt8 = 0

  /// Registers that the row can name, and a random choice of them.
  package init(_ row: OpcodeRow, isMemory: Bool, from generator: inout some RandomNumberGenerator) {
    self.isMemory = isMemory
    immediate = UInt8.random(in: 0...255, using: &generator)
    for code in row.operands {
      switch code.method {
      case .g: reg = Self.general(&generator)
      case .v: reg = UInt8.random(in: 0...15, using: &generator)
      case .p: reg = UInt8.random(in: 0...7, using: &generator)
      case .e, .r: rm = Self.general(&generator)
      case .w, .u: rm = UInt8.random(in: 0...15, using: &generator)
      case .q, .n, .sti: rm = UInt8.random(in: 0...7, using: &generator)
      default: break
      }
    }
  }

  /// A general-purpose register that holds no address.
  private static func general(_ generator: inout some RandomNumberGenerator) -> UInt8 {
    let choices: [UInt8] = [0, 1, 2, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    return choices.randomElement(using: &generator) ?? 0
  }

  /// The bytes.
  package func encode(_ row: OpcodeRow) -> [UInt8] {
    var bytes: [UInt8] = []
    if !row.prefix.contains(.np) {
      if row.prefix.contains(.p66) { bytes.append(0x66) }
      if row.prefix.contains(.pF3) { bytes.append(0xF3) }
      if row.prefix.contains(.pF2) { bytes.append(0xF2) }
    }
    let usesRM = row.digit == nil || row.rm == nil
    let rex =
      (row.w == true ? 8 : 0) | (row.digit == nil ? (reg >> 3) << 2 : 0)
      | (isMemory || !usesRM ? 0 : rm >> 3)
    if rex != 0 { bytes.append(0x40 | rex) }
    bytes += [[], [0x0F], [0x0F, 0x38], [0x0F, 0x3A]][Int(row.map)]
    bytes.append(row.opcode)
    if row.hasModRM {
      let middle = (row.digit ?? reg) & 7
      bytes.append(isMemory ? middle << 3 | 3 : 0xC0 | middle << 3 | (row.rm ?? rm) & 7)
    }
    if row.operands.contains(where: { $0.method == .immediate }) { bytes.append(immediate) }
    return bytes
  }
}
