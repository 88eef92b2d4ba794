import Bits

/// The registers of an AHCI host bus adapter.
///
/// Source: Intel "Serial ATA Advanced Host Controller Interface (AHCI)", rev. 1.3.1, chapter 3.
enum AHCIRegister {
  /// §3.1 Generic Host Control, by offset.
  enum Host: UInt64 {
    case capabilities = 0x00  // CAP
    case control = 0x04  // GHC
    case interruptStatus = 0x08  // IS
    case portsImplemented = 0x0C  // PI
    case version = 0x10  // VS
    case moreCapabilities = 0x24  // CAP2
  }

  /// §3.3 Port Registers, by offset from the port's.
  enum Port: UInt64 {
    case commandList = 0x00  // PxCLB
    case commandListUpper = 0x04  // PxCLBU
    case received = 0x08  // PxFB
    case receivedUpper = 0x0C  // PxFBU
    case interruptStatus = 0x10  // PxIS
    case interruptEnable = 0x14  // PxIE
    case command = 0x18  // PxCMD
    case taskFile = 0x20  // PxTFD
    case signature = 0x24  // PxSIG
    case status = 0x28  // PxSSTS
    case control = 0x2C  // PxSCTL
    case error = 0x30  // PxSERR
    case active = 0x34  // PxSACT
    case issue = 0x38  // PxCI
  }

  static let firstPort: UInt64 = 0x100
  static let portLength: UInt64 = 0x80
  /// The bytes behind base address register 5.
  static let length: UInt64 = 0x1000
}

/// §3.1.2 Global HBA Control.
struct AHCIControl: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt32
  static let reset = Self(rawValue: 1 << 0)  // HR
  static let interruptEnable = Self(rawValue: 1 << 1)  // IE
  static let enable = Self(rawValue: 1 << 31)  // AE
}

/// §3.3.5 Port x Interrupt Status, and by the same bits §3.3.6 Interrupt Enable.
struct AHCIInterrupt: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt32
  static let registers = Self(rawValue: 1 << 0)  // DHRS
  static let pioSetup = Self(rawValue: 1 << 1)  // PSS
  static let setDeviceBits = Self(rawValue: 1 << 3)  // SDBS
  static let descriptor = Self(rawValue: 1 << 5)  // DPS
  static let connectChange = Self(rawValue: 1 << 6)  // PCS: PxSERR.DIAG.X
  static let readyChange = Self(rawValue: 1 << 22)  // PRCS: PxSERR.DIAG.N
  static let overflow = Self(rawValue: 1 << 24)  // OFS
  static let interfaceFatal = Self(rawValue: 1 << 27)  // IFS
  static let hostBusFatal = Self(rawValue: 1 << 29)  // HBFS
  static let taskFileError = Self(rawValue: 1 << 30)  // TFES

  /// Those that the guest clears by writing 1; the others follow PxSERR.
  static let clearable: Self = [
    .registers, .pioSetup, .setDeviceBits, .descriptor, .overflow, .interfaceFatal, .hostBusFatal,
    .taskFileError,
  ]
  /// Those that can be enabled.
  static let enableable: Self = clearable.union([.connectChange, .readyChange])
}

/// §3.3.7 Port x Command and Status.
struct AHCICommand: OptionSet, Codable, Hashable, Sendable {
  let rawValue: UInt32
  static let start = Self(rawValue: 1 << 0)  // ST
  static let spinUp = Self(rawValue: 1 << 1)  // SUD: always
  static let powerOn = Self(rawValue: 1 << 2)  // POD: always
  static let listOverride = Self(rawValue: 1 << 3)  // CLO
  static let receiveEnable = Self(rawValue: 1 << 4)  // FRE
  static let receiveRunning = Self(rawValue: 1 << 14)  // FR
  static let listRunning = Self(rawValue: 1 << 15)  // CR
  static let isOptical = Self(rawValue: 1 << 24)  // ATAPI

  /// What the guest sets and clears.
  static let writable: Self = [.start, .receiveEnable, .isOptical]
}

/// §3.3.12 Port x Serial ATA Error: what a port without cables can see.
enum AHCIError {
  static let protocolError: UInt32 = 1 << 10  // ERR.P
  static let readyChange: UInt32 = 1 << 16  // DIAG.N
  static let handshake: UInt32 = 1 << 22  // DIAG.H
  static let exchanged: UInt32 = 1 << 26  // DIAG.X
}

/// One port: its registers, and where it is in its list of commands.
struct AHCIPort: Codable, Hashable, Sendable {
  // MARK: Registers

  var commandList: UInt64 = 0
  var received: UInt64 = 0
  var interruptStatus: AHCIInterrupt = []
  var interruptEnable: AHCIInterrupt = []
  var command: AHCICommand = []
  /// Status in bits 7 to 0, error in bits 15 to 8, as the device said last.
  var taskFile: UInt32 = 0x7F
  var signature: UInt32 = 0xFFFF_FFFF
  /// PxSCTL: bits 3 to 0 initialise the link, 7 to 4 limit its speed, 11 to 8 its power states.
  var control: UInt32 = 0
  var error: UInt32 = 0
  var active: UInt32 = 0
  var issue: UInt32 = 0

  // MARK: The command that is carried out

  /// Its slot; nil where the port waits for one.
  var slot: UInt8?
  /// PxCMD.CCS: the slot that was begun last.
  var current: UInt8 = 0
  /// It is a queued command: its end is told by Set Device Bits.
  var isQueued = false
  /// Where its table is, how many descriptors of memory it has, and how many bytes were moved.
  var table: UInt64 = 0
  var descriptors: UInt32 = 0
  var moved: UInt32 = 0
  /// The device resets, and tells its signature at the end.
  var isResetting = false
  /// The last queued command that failed.
  var queuedError = SATAFrame.QueuedError()
  /// An error came up: no command is begun until the guest has stopped the port.
  var isHalted = false

  /// §10.3.1: what stops with PxCMD.ST.
  mutating func stop() {
    command.subtract([.start, .listRunning])
    (issue, active) = (0, 0)
    (slot, isQueued, isHalted) = (nil, false, false)
  }
}
