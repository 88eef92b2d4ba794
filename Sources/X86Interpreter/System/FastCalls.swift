import Bits
import X86

/// SYSCALL, SYSRET, SYSENTER, SYSEXIT.
///
/// Source: Intel SDM vol 2B "SYSCALL", "SYSENTER", "SYSEXIT", "SYSRET".
extension CPU {
  private func flat(_ selector: UInt16, level: UInt8, isCode: Bool, isLong: Bool) -> SegmentRegister
  {
    var attributes: SegmentAttributes = isCode ? (isLong ? .code64 : .code32) : .data32
    attributes.privilegeLevel = level
    return SegmentRegister(
      selector: selector, base: 0, limit: 0xFFFF_FFFF, attributes: attributes)
  }

  func systemCall() throws(Fault) {
    guard system.efer.bit(0), codeWidth == 64 else { throw .invalidOpcode }
    self[1] = rip
    self[11] = rflags & ~RFlags.rf
    rip = system.msr.lstar
    rflags = rflags & ~(system.msr.fmask | RFlags.rf)
    let selector = UInt16(truncatingIfNeeded: system.msr.star >> 32) & 0xFFFC
    system.cs = flat(selector, level: 0, isCode: true, isLong: true)
    system.ss = flat(selector &+ 8, level: 0, isCode: false, isLong: false)
    system.privilegeLevel = 0
    modeChanged()
  }

  func systemReturn(_ instruction: Instruction) throws(Fault) {
    guard system.efer.bit(0), codeWidth == 64 else { throw .invalidOpcode }
    try requirePrivilege()
    let is64 = instruction.prefixes.contains(.rexW)
    let target = is64 ? self[1] : self[1] & 0xFFFF_FFFF
    guard isCanonical(target) else { throw .generalProtection(0, "SYSRET to no canonical address") }
    let base = UInt16(truncatingIfNeeded: system.msr.star >> 48)
    rflags = self[11] & 0x003C_7FD7 | RFlags.reserved1
    system.cs = flat((is64 ? base &+ 16 : base) | 3, level: 3, isCode: true, isLong: is64)
    system.ss = flat((base &+ 8) | 3, level: 3, isCode: false, isLong: false)
    system.privilegeLevel = 3
    rip = target
    modeChanged()
  }

  func systemEnter() throws(Fault) {
    guard system.cr0.bit(0), system.msr.sysenterCS & 0xFFFC != 0 else {
      throw .generalProtection(0, "SYSENTER in real mode or without IA32_SYSENTER_CS")
    }
    let isLong = isLongMode
    flagsRest &= ~(RFlags.vm | RFlags.if | RFlags.rf)
    self[4] = isLong ? system.msr.sysenterESP : system.msr.sysenterESP & 0xFFFF_FFFF
    rip = isLong ? system.msr.sysenterEIP : system.msr.sysenterEIP & 0xFFFF_FFFF
    let selector = UInt16(truncatingIfNeeded: system.msr.sysenterCS) & 0xFFFC
    system.cs = flat(selector, level: 0, isCode: true, isLong: isLong)
    system.ss = flat(selector &+ 8, level: 0, isCode: false, isLong: false)
    system.privilegeLevel = 0
    modeChanged()
  }

  func systemExit(_ instruction: Instruction) throws(Fault) {
    guard system.cr0.bit(0), system.msr.sysenterCS & 0xFFFC != 0 else {
      throw .generalProtection(0, "SYSEXIT in real mode or without IA32_SYSENTER_CS")
    }
    try requirePrivilege()
    let is64 = instruction.prefixes.contains(.rexW)
    guard !is64 || (isCanonical(self[1]) && isCanonical(self[2])) else {
      throw .generalProtection(0, "SYSEXIT to no canonical address")
    }
    let base = UInt16(truncatingIfNeeded: system.msr.sysenterCS) & 0xFFFC
    self[4] = is64 ? self[1] : self[1] & 0xFFFF_FFFF
    rip = is64 ? self[2] : self[2] & 0xFFFF_FFFF
    system.cs = flat((base &+ (is64 ? 32 : 16)) | 3, level: 3, isCode: true, isLong: is64)
    system.ss = flat((base &+ (is64 ? 40 : 24)) | 3, level: 3, isCode: false, isLong: false)
    system.privilegeLevel = 3
    modeChanged()
  }
}
