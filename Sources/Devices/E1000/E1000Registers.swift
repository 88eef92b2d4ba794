import Bits

/// The registers of an 82540EM, by offset.
///
/// Source: Intel "PCI/PCI-X Family of Gigabit Ethernet Controllers Software Developer's Manual" (317453-005, rev. 4.0),
/// chapter 13.
enum E1000Register: UInt64 {
  case control = 0x0000  // CTRL
  case status = 0x0008  // STATUS
  case eepromControl = 0x0010  // EECD
  case eepromRead = 0x0014  // EERD
  case extendedControl = 0x0018  // CTRL_EXT
  case phyControl = 0x0020  // MDIC
  case cause = 0x00C0  // ICR
  case causeSet = 0x00C8  // ICS
  case mask = 0x00D0  // IMS
  case maskClear = 0x00D8  // IMC
  case receiveControl = 0x0100  // RCTL
  case transmitControl = 0x0400  // TCTL
  case receiveBase = 0x2800  // RDBAL
  case receiveBaseHigh = 0x2804  // RDBAH
  case receiveLength = 0x2808  // RDLEN
  case receiveHead = 0x2810  // RDH
  case receiveTail = 0x2818  // RDT
  case transmitBase = 0x3800  // TDBAL
  case transmitBaseHigh = 0x3804  // TDBAH
  case transmitLength = 0x3808  // TDLEN
  case transmitHead = 0x3810  // TDH
  case transmitTail = 0x3818  // TDT
}

/// Registers that are stored, and do nothing here: timers, flow control, LEDs, wake-up.
enum E1000Stored {
  static let offsets: [UInt64] = [
    0x0028, 0x002C, 0x0030, 0x0038, 0x00C4, 0x0170, 0x0178, 0x0410, 0x0458, 0x0E00, 0x1000, 0x2160,
    0x2168, 0x2820, 0x282C, 0x2C00, 0x3820, 0x3828, 0x382C, 0x3830, 0x5000, 0x5800, 0x5808, 0x5820,
    0x5838,
  ]
}

/// §13.4.1 Device Control.
enum E1000Control {
  static let linkUp: UInt32 = 1 << 6  // SLU
  static let reset: UInt32 = 1 << 26  // RST
  static let phyReset: UInt32 = 1 << 31  // PHY_RST
  /// Full duplex, at 1000 Mb/s.
  static let initial: UInt32 = 0x0000_0A41
}

/// §13.4.17 Interrupt causes.
struct E1000Cause: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt32
  static let transmitted = Self(rawValue: 1 << 0)  // TXDW
  static let queueEmpty = Self(rawValue: 1 << 1)  // TXQE
  static let linkChange = Self(rawValue: 1 << 2)  // LSC
  static let fewDescriptors = Self(rawValue: 1 << 4)  // RXDMT0
  static let overrun = Self(rawValue: 1 << 6)  // RXO
  static let received = Self(rawValue: 1 << 7)  // RXT0
  static let phyAccess = Self(rawValue: 1 << 9)  // MDAC
  static let known = Self(rawValue: 0x1_FFFF)
}

/// §13.4.22 Receive Control.
struct E1000Receive: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt32
  static let enable = Self(rawValue: 1 << 1)  // EN
  static let allUnicast = Self(rawValue: 1 << 3)  // UPE
  static let allMulticast = Self(rawValue: 1 << 4)  // MPE
  static let longFrames = Self(rawValue: 1 << 5)  // LPE
  static let broadcast = Self(rawValue: 1 << 15)  // BAM
  static let sizeExtension = Self(rawValue: 1 << 25)  // BSEX
  static let stripsChecksum = Self(rawValue: 1 << 26)  // SECRC

  /// BSIZE with BSEX: how many bytes a buffer has.
  var bufferSize: Int {
    switch (rawValue.bits(16...17), contains(.sizeExtension)) {
    case (0, _): 2048
    case (1, false): 1024
    case (2, false): 512
    case (3, false): 256
    case (1, true): 16384
    case (2, true): 8192
    default: 4096
    }
  }

  /// RDMTS: at which part of the ring descriptors are few: a half, a quarter, an eighth.
  var threshold: UInt32 { 2 << min(rawValue.bits(8...9), 2) }

  /// MO: which bits of an address choose its place in the table of groups.
  var groupShift: UInt32 { [4, 3, 2, 0][Int(rawValue.bits(12...13))] }
}

/// §13.4.33 Transmit Control.
enum E1000Transmit {
  static let enable: UInt32 = 1 << 1  // EN
  static let pad: UInt32 = 1 << 3  // PSP
}
