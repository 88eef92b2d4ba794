import Bits

/// IA32_APIC_BASE and the registers of x2APIC mode.
///
/// Source: Intel SDM vol 3A (June 2024) §11.4.4 and §11.12, table 11-6.
extension LocalAPIC {
  /// MSRs that belong to the APIC in x2APIC mode.
  package static let extendedRegisters: ClosedRange<UInt32> = 0x800...0x83F

  /// IA32_APIC_BASE, MSR 1BH.
  package var base: UInt64 { registers.base }

  /// Writes IA32_APIC_BASE; false where the processor raises #GP.
  ///
  /// §11.12.5: x2APIC mode is entered from xAPIC mode and left by switching off.
  package func writeBase(_ value: UInt64) -> Bool {
    let known: UInt64 = 0xF_FFFF_FD00
    let (enables, extends) = (value.bit(BaseBit.enable), value.bit(BaseBit.x2APIC))
    guard value & ~known == 0, enables || !extends,
      !(isX2APIC && enables && !extends), !(extends && !isOnBus)
    else { return false }
    let wasExtended = isX2APIC
    let bootstrap = registers.base & 1 << UInt64(BaseBit.bootstrap)
    if isOnBus, !enables {
      let base = registers.base
      initialize()
      registers.base = base
    }
    registers.base = value & ~(1 << UInt64(BaseBit.bootstrap)) | bootstrap
    if isX2APIC, !wasExtended {
      registers.logicalDestination = Self.logicalIdentifier(registers.identifier)
    }
    return true
  }

  /// §11.12.1.3: bits whose writing raises #GP in x2APIC mode; those that can only be read are none of them.
  private static func reserved(_ register: Register) -> UInt32 {
    switch register {
    case .spuriousVector: ~0x3FF
    case .lvtTimer: ~0x7_10FF
    case .lvtThermal, .lvtPerformance: ~0x1_17FF
    case .lvtLINT0, .lvtLINT1: ~0x1_F7FF
    case .lvtError: ~0x1_10FF
    case .divideConfiguration: ~0xB
    default: 0
    }
  }

  /// Reads an x2APIC register; nil where the processor raises #GP.
  package func readRegister(_ index: UInt32) -> UInt64? {
    guard isX2APIC, isOnBus, Self.extendedRegisters.contains(index) else { return nil }
    if index == 0x830 { return registers.command }
    let offset = UInt64(index - 0x800) << 4
    switch offset {
    case 0x100..<0x180: return UInt64(registers.inService.register(Int(offset - 0x100) >> 4))
    case 0x180..<0x200: return UInt64(registers.triggerMode.register(Int(offset - 0x180) >> 4))
    case 0x200..<0x280: return UInt64(registers.requests.register(Int(offset - 0x200) >> 4))
    default: break
    }
    guard let register = Register(rawValue: offset) else { return nil }
    switch register {
    case .endOfInterrupt, .selfIPI, .destinationFormat, .commandHigh, .arbitrationPriority:
      return nil  // write only, or not there in this mode
    default: return value(of: register).map(UInt64.init)
    }
  }

  /// Writes an x2APIC register; false where the processor raises #GP.
  package func writeRegister(_ index: UInt32, _ value: UInt64) -> Bool {
    guard isX2APIC, isOnBus, Self.extendedRegisters.contains(index) else { return false }
    if index == 0x830 {
      guard value & 0xFFF3_2000 == 0 else { return false }
      registers.command = value
      sendCommand()
      return true
    }
    guard value >> 32 == 0, let register = Register(rawValue: UInt64(index - 0x800) << 4) else {
      return false
    }
    let word = UInt32(truncatingIfNeeded: value)
    switch register {
    case .endOfInterrupt, .errorStatus:
      guard word == 0 else { return false }
    case .selfIPI:
      guard word <= 0xFF else { return false }
      guard word >= 16 else {
        note(.sendIllegalVector)
        return true
      }
      request(UInt8(word), isLevel: false)
      return true
    case .taskPriority:
      guard word <= 0xFF else { return false }
    case .spuriousVector, .lvtTimer, .lvtThermal, .lvtPerformance, .lvtLINT0, .lvtLINT1, .lvtError,
      .divideConfiguration:
      guard word & Self.reserved(register) == 0 else { return false }
    case .initialCount: break
    case .identifier, .version, .arbitrationPriority, .processorPriority, .logicalDestination,
      .destinationFormat, .commandLow, .commandHigh, .currentCount:
      return false  // read only, or not there in this mode
    }
    write(word, to: register)
    return true
  }
}
