import Bits
import X86

/// RDMSR and WRMSR.
///
/// Source: Intel SDM vol 4 (June 2024), table 2-2.
extension CPU {
  func readModelSpecific(_ number: UInt32) throws(Fault) -> UInt64 {
    switch number {
    case 0x10: return timeStamp
    case 0x17: return 0
    case 0x1B: return system.apicBase
    case 0x6E0, 0x800...0x8FF: return try readAPICRegister(number)
    case 0x3A: return 1
    case 0x8B: return 0
    case 0xFE: return 0x508
    case 0x10A where tellsCapabilities: return capabilities
    case 0x174: return system.msr.sysenterCS
    case 0x175: return system.msr.sysenterESP
    case 0x176: return system.msr.sysenterEIP
    case 0x179, 0x17A: return 0
    case 0x1A0: return system.msr.miscEnable
    case 0x1D9: return system.msr.debugControl
    case 0x200...0x20F: return system.msr.memoryTypes.variable[Int(number & 15)]
    case 0x250, 0x258, 0x259, 0x268...0x26F:
      return system.msr.memoryTypes.fixed[Self.fixedRange(number)]
    case 0x277: return system.msr.pat
    case 0x2FF: return system.msr.memoryTypes.defaultType
    case 0xC000_0080: return system.efer
    case 0xC000_0081: return system.msr.star
    case 0xC000_0082: return system.msr.lstar
    case 0xC000_0083: return system.msr.cstar
    case 0xC000_0084: return system.msr.fmask
    case 0xC000_0100: return system.fs.base
    case 0xC000_0101: return system.gs.base
    case 0xC000_0102: return system.msr.kernelGSBase
    case 0xC000_0103: return system.msr.tscAux
    default: throw .generalProtection(0, "no such model-specific register")
    }
  }

  func writeModelSpecific(_ number: UInt32, _ value: UInt64) throws(Fault) {
    switch number {
    case 0x10: system.timeStampOffset = value &- ticks
    case 0x1B: system.apicBase = try writeAPICRegister(number, value)
    case 0x6E0, 0x800...0x8FF: _ = try writeAPICRegister(number, value)
    case 0x8B, 0x79, 0x179, 0x17A: break
    case 0x174: system.msr.sysenterCS = value & 0xFFFF_FFFF
    case 0x175: system.msr.sysenterESP = try canonical(value)
    case 0x176: system.msr.sysenterEIP = try canonical(value)
    case 0x1A0: system.msr.miscEnable = value
    case 0x1D9: system.msr.debugControl = value
    case 0x200...0x20F:
      try checkMemoryTypes(number, value)
      system.msr.memoryTypes.variable[Int(number & 15)] = value
    case 0x250, 0x258, 0x259, 0x268...0x26F:
      try checkMemoryTypes(number, value)
      system.msr.memoryTypes.fixed[Self.fixedRange(number)] = value
    case 0x277:
      for index in 0..<8 {
        let type = value >> UInt64(index * 8) & 0xFF
        guard type < 8 && type != 2 && type != 3 else {
          throw .generalProtection(0, "memory type of IA32_PAT")
        }
      }
      system.msr.pat = value
    case 0x2FF:
      try checkMemoryTypes(number, value)
      system.msr.memoryTypes.defaultType = value
    case 0xC000_0080: try setEFER(value)
    case 0xC000_0081: system.msr.star = value
    case 0xC000_0082: system.msr.lstar = try canonical(value)
    case 0xC000_0083: system.msr.cstar = try canonical(value)
    case 0xC000_0084: system.msr.fmask = value & 0xFFFF_FFFF
    case 0xC000_0100:
      system.fs.base = try canonical(value)
      modeChanged()
    case 0xC000_0101:
      system.gs.base = try canonical(value)
      modeChanged()
    case 0xC000_0102: system.msr.kernelGSBase = try canonical(value)
    case 0xC000_0103: system.msr.tscAux = value & 0xFFFF_FFFF
    default: throw .generalProtection(0, "no such model-specific register")
    }
  }

  private func canonical(_ value: UInt64) throws(Fault) -> UInt64 {
    guard isCanonical(value) else { throw .generalProtection(0, "address is not canonical") }
    return value
  }

  /// SCE, LME, LMA, NXE.
  static var knownEFER: UInt64 { 0xD01 }

  private func setEFER(_ value: UInt64) throws(Fault) {
    guard value & ~Self.knownEFER == 0 else { throw .generalProtection(0, "reserved bits of EFER") }
    if (value ^ system.efer) & 1 << 8 != 0 && system.cr0 & 1 << 31 != 0 {
      throw .generalProtection(0, "EFER.LME changed with paging on")
    }
    // LMA is the CPU's.
    system.efer = value & ~(1 << 10) | system.efer & 1 << 10
    flushTranslations()
    modeChanged()
  }

  /// SDM vol 3A §12.11.2: reserved bits and types are refused.
  private func checkMemoryTypes(_ number: UInt32, _ value: UInt64) throws(Fault) {
    func isType(_ type: UInt64) -> Bool { [0, 1, 4, 5, 6].contains(type) }
    let beyond =
      ~UInt64(0) << UInt64(min(Self.physicalAddressBits, Int(system.hidden.physicalBits)))
    let isGood =
      switch number {
      case 0x2FF: value & ~0xCFF == 0 && isType(value & 0xFF)
      case 0x200...0x20F where number & 1 == 0:
        value & (beyond | 0xF00) == 0 && isType(value & 0xFF)
      case 0x200...0x20F: value & (beyond | 0x7FF) == 0
      default: (0..<8).allSatisfy { isType(value >> (8 * $0) & 0xFF) }
      }
    guard isGood else { throw .generalProtection(0, "reserved bits of a memory-type register") }
  }

  private static func fixedRange(_ number: UInt32) -> Int {
    switch number {
    case 0x250: 0
    case 0x258: 1
    case 0x259: 2
    default: 3 + Int(number - 0x268)
    }
  }

  /// A number from the seeded generator (SplitMix64), for RDRAND and RDSEED.
  func nextRandom() -> UInt64 {
    var generator = SplitMix64(state: system.random)
    defer { system.random = generator.state }
    return generator.next()
  }
}
