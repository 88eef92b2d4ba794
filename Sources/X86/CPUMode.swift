import Bits
public import GuestMemory

/// How the CPU reads the instruction at CS:RIP.
///
/// Source: Intel SDM vol 3A §2.2, vol 1 §3.1.
public enum CPUMode: String, Hashable, Sendable, Codable, CaseIterable {
  /// CR0.PE = 0.
  case real
  /// RFLAGS.VM = 1 in protected mode.
  case virtual8086
  /// Protected mode, CS.D = 0.
  case protected16
  /// Protected mode, CS.D = 1.
  case protected32
  /// IA-32e mode, CS.L = 0, CS.D = 0.
  case compatibility16
  /// IA-32e mode, CS.L = 0, CS.D = 1.
  case compatibility32
  /// IA-32e mode, CS.L = 1.
  case long64

  /// The default width of code in bits: 16, 32 or 64.
  public var codeWidth: Int {
    switch self {
    case .real, .virtual8086, .protected16, .compatibility16: 16
    case .protected32, .compatibility32: 32
    case .long64: 64
    }
  }
}

extension CPUMode: CustomStringConvertible {
  /// As the manual calls it.
  public var description: String {
    switch self {
    case .real: "real mode"
    case .virtual8086: "virtual-8086 mode"
    case .protected16: "16-bit protected mode"
    case .protected32: "32-bit protected mode"
    case .compatibility16: "16-bit compatibility mode"
    case .compatibility32: "32-bit compatibility mode"
    case .long64: "64-bit mode"
    }
  }
}

extension CPUState {
  /// CR0.PE.
  public var isProtected: Bool { cr0.bit(0) }
  /// CR0.PG.
  public var isPagingEnabled: Bool { cr0.bit(31) }
  /// EFER.LMA, from its definition: CR0.PG and EFER.LME.
  public var isLongModeActive: Bool { isPagingEnabled && efer.bit(8) }

  /// The mode of the code at CS:RIP.
  ///
  /// Needs the general and system groups.
  public var mode: CPUMode {
    guard isProtected else { return .real }
    if rflags & RFlags.vm != 0 { return .virtual8086 }
    if isLongModeActive {
      if cs.attributes.isLong { return .long64 }
      return cs.attributes.isBig ? .compatibility32 : .compatibility16
    }
    return cs.attributes.isBig ? .protected32 : .protected16
  }

  /// The current privilege level, 0 to 3: the DPL of SS, and 3 in virtual-8086 mode.
  public var privilegeLevel: UInt8 {
    guard isProtected else { return 0 }
    return rflags & RFlags.vm != 0 ? 3 : ss.attributes.privilegeLevel
  }

  /// The linear address of the next instruction: CS.base + RIP, cut to the mode's width.
  public var linearPC: GuestVirtualAddress {
    get {
      mode == .long64
        ? GuestVirtualAddress(rip)
        : GuestVirtualAddress((cs.base &+ rip) & 0xFFFF_FFFF)
    }
    set {
      rip = mode == .long64 ? newValue.rawValue : (newValue.rawValue &- cs.base) & 0xFFFF_FFFF
    }
  }

  /// Where the stack's top is in linear memory: SS.base + SP, by the stack's width.
  public var linearSP: GuestVirtualAddress {
    if mode == .long64 { return GuestVirtualAddress(rsp) }
    let offset = ss.attributes.isBig && isProtected ? rsp & 0xFFFF_FFFF : rsp & 0xFFFF
    return GuestVirtualAddress((ss.base &+ offset) & 0xFFFF_FFFF)
  }
}
