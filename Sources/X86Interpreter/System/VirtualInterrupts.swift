import Bits
import X86

extension RFlags {
  /// The virtual interrupt flag: IF as code below IOPL sees it.
  static let vif: UInt64 = 1 << 19
  /// An interrupt waits until VIF is set.
  static let vip: UInt64 = 1 << 20
  static let iopl: UInt64 = 3 << 12
}

/// CR4.VME and CR4.PVI: VIF in the place of IF, and INT n that stays in virtual-8086 mode.
///
/// Source: Intel SDM vol 3A (June 2024) §21.3 with table 21-2, §21.4; vol 2 "CLI", "STI", "PUSHF", "POPF", "IRET", "INT n".
extension CPU {
  /// Virtual-8086 code below IOPL 3 that has VIF.
  private var hasVirtualInterruptFlag: Bool {
    isVirtual8086 && ioPrivilege < 3 && system.cr4.bit(0)
  }

  // MARK: - Flags

  /// The low half of EFLAGS as PUSHF, and INT n with redirection, push it below IOPL 3: IF is VIF, IOPL is 3.
  private var virtualFlags: UInt64 {
    rflags & 0xFFFF & ~RFlags.if | (flagsRest & RFlags.vif) >> 10 | RFlags.iopl
  }

  /// Takes over the low half of EFLAGS as POPF and IRET pop it below IOPL 3.
  private func setVirtualFlags(_ value: UInt64) throws(Fault) {
    guard value & RFlags.tf == 0 else {
      throw .generalProtection(0, "TF popped with virtual interrupts")
    }
    guard value & RFlags.if == 0 || flagsRest & RFlags.vip == 0 else {
      throw .generalProtection(0, "VIF set while VIP is")
    }
    let changeable = RFlags.arithmetic | RFlags.tf | 1 << 10 | 1 << 14
    rflags =
      rflags & ~(changeable | RFlags.vif | RFlags.rf) | value & changeable
      | (value & RFlags.if) << 10
  }

  /// PUSHF in virtual-8086 mode below IOPL 3.
  func pushVirtualFlags(_ size: Int) throws(Fault) {
    guard hasVirtualInterruptFlag, size == 2 else {
      throw .generalProtection(0, "PUSHF in virtual-8086 mode with IOPL below 3")
    }
    try push(value: virtualFlags, size: 2)
  }

  /// POPF in virtual-8086 mode below IOPL 3.
  func popVirtualFlags(_ size: Int) throws(Fault) {
    guard hasVirtualInterruptFlag, size == 2 else {
      throw .generalProtection(0, "POPF in virtual-8086 mode with IOPL below 3")
    }
    let old = self[4]
    let value = try pop(size: 2)
    do {
      try setVirtualFlags(value)
    } catch {
      self[4] = old
      throw error
    }
  }

  /// CLI and STI where IOPL does not allow them.
  func changeVirtualInterruptFlag(_ isSet: Bool) throws(Fault) {
    let hasFlag =
      isVirtual8086 ? system.cr4.bit(0) : system.privilegeLevel == 3 && system.cr4.bit(1)
    guard hasFlag else { throw .generalProtection(0, "CLI or STI above IOPL") }
    guard isSet else {
      flagsRest &= ~RFlags.vif
      return
    }
    guard flagsRest & RFlags.vip == 0 else {
      throw .generalProtection(0, "STI while VIP is set")
    }
    flagsRest |= RFlags.vif
  }

  /// IRET in virtual-8086 mode below IOPL 3; the caller puts the stack pointer back where it throws.
  func returnWithVirtualFlags(size: Int) throws(Fault) {
    guard hasVirtualInterruptFlag, size == 2 else {
      throw .generalProtection(0, "IRET in virtual-8086 mode with IOPL below 3")
    }
    let offset = try pop(size: 2)
    let selector = UInt16(truncatingIfNeeded: try pop(size: 2))
    try setVirtualFlags(try pop(size: 2))
    system.cs = virtualSegment(selector)
    rip = offset
    modeChanged()
  }

  // MARK: - INT n

  /// INT n in virtual-8086 mode: true where the program's own handler was entered, false where the IDT's is to be.
  func interruptVirtual8086(_ vector: UInt8) throws(Fault) -> Bool {
    if system.cr4.bit(0), try isRedirected(vector) {
      try enterProgramHandler(vector)
      return true
    }
    guard ioPrivilege == 3 else {
      throw .generalProtection(0, "INT n in virtual-8086 mode with IOPL below 3")
    }
    return false
  }

  /// Whether the interrupt redirection bitmap, the 32 bytes below the I/O map, has a 0 for the vector.
  private func isRedirected(_ vector: UInt8) throws(Fault) -> Bool {
    let refused = Fault.generalProtection(0, "TSS without an interrupt redirection bitmap")
    guard system.tr.limit >= 103 else { throw refused }
    let map = UInt32(try read(UInt16.self, at: linearCut(system.tr.base &+ 102), .system))
    let place = map &- 32 &+ UInt32(vector >> 3)
    guard place <= system.tr.limit else { throw refused }
    let bits = try read(UInt8.self, at: linearCut(system.tr.base &+ UInt64(place)), .system)
    return bits >> (vector & 7) & 1 == 0
  }

  /// Enters the handler that the program's own table at linear address 0 names, as in real mode.
  private func enterProgramHandler(_ vector: UInt8) throws(Fault) {
    let entry = try read(UInt32.self, at: UInt64(vector) * 4, .current)
    let isVirtual = ioPrivilege < 3
    let old = self[4]
    do {
      try push(value: isVirtual ? virtualFlags : rflags & 0xFFFF, size: 2)
      try push(value: UInt64(system.cs.selector), size: 2)
      try push(value: rip & 0xFFFF, size: 2)
    } catch {
      self[4] = old
      throw error
    }
    flagsRest &= ~(RFlags.tf | RFlags.rf | (isVirtual ? RFlags.vif : RFlags.if))
    system.cs = virtualSegment(UInt16(truncatingIfNeeded: entry >> 16))
    rip = UInt64(entry & 0xFFFF)
    modeChanged()
  }
}
