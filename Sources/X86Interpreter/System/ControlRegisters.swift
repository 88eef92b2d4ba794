import Bits
import X86

/// MOV to control and debug registers.
///
/// Source: Intel SDM vol 3A (June 2024) §2.5, §18.2, §10.8.5 (IA-32e mode); vol 2B "MOV—Move to/from Control Registers".
extension CPU {
  /// CR4 bits that exist here.
  static var knownCR4: UInt64 {
    0x0000_07FF  // VME to OSXMMEXCPT
      | 1 << 11 | 1 << 12 | 1 << 16 | 1 << 17 | 1 << 18 | 1 << 20 | 1 << 21
  }

  func setControl(_ number: UInt8, _ value: UInt64) throws(Fault) {
    switch number {
    case 0: try setCR0(value)
    case 2: system.cr2 = value
    case 3: try setCR3(value)
    case 4: try setCR4(value)
    default:
      guard value <= 15 else { throw .generalProtection(0, "CR8 above 15") }
      try stepInstead()
      system.cr8 = value
      exit.hasNewTaskPriority = true
    }
  }

  private func setCR0(_ value: UInt64) throws(Fault) {
    guard value >> 32 == 0 else { throw .generalProtection(0, "reserved bits of CR0") }
    if value.bit(31) && !value.bit(0) { throw .generalProtection(0, "CR0.PG without PE") }
    if value.bit(29) && !value.bit(30) { throw .generalProtection(0, "CR0.NW without CD") }
    // ET reads 1; reserved bits keep still.
    let new = value & 0xE005_003F | 0x10
    let old = system.cr0
    if new.bit(31) != old.bit(31) {
      if new.bit(31) {
        if system.efer.bit(8) {
          guard system.cr4.bit(5) else {
            throw .generalProtection(0, "IA-32e mode without CR4.PAE")
          }
          guard !system.cs.attributes.isLong else {
            throw .generalProtection(0, "paging on with CS.L set")
          }
          system.efer |= 1 << 10
        } else if system.cr4.bit(5) {
          guard loadDirectoryPointers(system.cr3) else {
            throw .generalProtection(0, "reserved bits of a PDPTE")
          }
        }
      } else {
        guard codeWidth != 64 else { throw .generalProtection(0, "paging off in 64-bit mode") }
        if system.cr4.bit(17) { throw .generalProtection(0, "paging off with CR4.PCIDE") }
        system.efer &= ~(1 << 10)
      }
    }
    system.cr0 = new
    if (new ^ old) & 0x8001_0001 != 0 {
      // Without paging before and after an address stays what it is: loaders switch PE for every call of the BIOS.
      if (new | old).bit(31) { flushTranslations() } else { forgetJumps() }
    }
    modeChanged()
  }

  private func setCR3(_ value: UInt64) throws(Fault) {
    if isLongMode {
      // Bit 63 asks to keep the PCID's translations: they are dropped all the same.
      let new = system.cr4.bit(17) ? value & ~(1 << 63) : value
      guard new >> UInt64(Self.physicalAddressBits) == 0 else {
        throw .generalProtection(0, "reserved bits of CR3")
      }
      changeTopTable(from: system.cr3 & Self.tableMask, to: new & Self.tableMask)
      system.cr3 = new
    } else {
      if system.cr0.bit(31) && system.cr4.bit(5) && !loadDirectoryPointers(value) {
        throw .generalProtection(0, "reserved bits of a PDPTE")
      }
      system.cr3 = value & 0xFFFF_FFFF
      flushTranslations()
    }
  }

  private func setCR4(_ value: UInt64) throws(Fault) {
    guard value & ~Self.knownCR4 == 0 else { throw .generalProtection(0, "reserved bits of CR4") }
    let old = system.cr4
    if isLongMode {
      guard value.bit(5) else { throw .generalProtection(0, "CR4.PAE cleared in IA-32e mode") }
      if value.bit(12) != old.bit(12) { throw .generalProtection(0, "CR4.LA57 in IA-32e mode") }
    }
    if value.bit(17) && !old.bit(17) {
      guard isLongMode, system.cr3 & 0xFFF == 0 else {
        throw .generalProtection(0, "CR4.PCIDE outside IA-32e mode or with CR3[11:0]")
      }
    }
    if system.cr0.bit(31) && !isLongMode && value.bit(5), (value ^ old) & 0xB0 != 0,
      !loadDirectoryPointers(system.cr3)
    {
      throw .generalProtection(0, "reserved bits of a PDPTE")
    }
    system.cr4 = value
    if (value ^ old) & 0x0032_10B0 != 0 { flushTranslations() }
    modeChanged()
  }

  /// INVPCID: every kind drops all translations, which the manual allows.
  func invalidateByContext(_ instruction: Instruction) throws(Fault) {
    try requirePrivilege()
    let descriptor = try readVector(instruction, instruction.operand1)
    let kind = cut(self[Int(instruction.operand0.number)], to: codeWidth == 64 ? 8 : 4)
    let context = descriptor.low
    guard kind <= 3 else { throw .generalProtection(0, "type of INVPCID") }
    if context >> 12 != 0 || (kind < 2 && context != 0 && !system.cr4.bit(17)) {
      throw .generalProtection(0, "descriptor of INVPCID")
    }
    if kind == 0 && !isCanonical(descriptor.high) {
      throw .generalProtection(0, "address is not canonical")
    }
    flushTranslations()
  }

  func debugRegister(_ instruction: Instruction) throws(Fault) {
    try requirePrivilege()
    let isWrite = instruction.operation == .movToDebug
    var number = isWrite ? instruction.operand0.number : instruction.operand1.number
    let general = Int(isWrite ? instruction.operand1.number : instruction.operand0.number)
    if number == 4 || number == 5 {
      if system.cr4.bit(3) { throw .invalidOpcode }
      number += 2
    }
    if system.dr7.bit(13) {
      // DR6 and DR7 change once, in the stepper.
      try stepInstead()
      system.dr7 &= ~(1 << 13)
      system.dr6 |= 1 << 13
      throw Fault(1, "DR7.GD")
    }
    guard isWrite else {
      let value: UInt64 =
        number < 4 ? debugAddress(Int(number)) : number == 6 ? system.dr6 : system.dr7
      self[general] = codeWidth == 64 ? value : value & 0xFFFF_FFFF
      return
    }
    let value = codeWidth == 64 ? self[general] : self[general] & 0xFFFF_FFFF
    switch number {
    case 0: system.dr0 = value
    case 1: system.dr1 = value
    case 2: system.dr2 = value
    case 3: system.dr3 = value
    case 6:
      guard value >> 32 == 0 else { throw .generalProtection(0, "upper half of DR6") }
      system.dr6 = value & 0x0000_E00F | 0xFFFF_0FF0
    default:
      guard value >> 32 == 0 else { throw .generalProtection(0, "upper half of DR7") }
      system.dr7 = value & 0xFFFF_2BFF | 0x400
    }
  }
}
