package import Disks
import Bits
import Bus

/// A floppy drive with a disk in it.
package struct FloppyDrive {
  package let device: any BlockDevice
  package let geometry: DiskGeometry
  /// As CMOS byte 10H has it, 1 to 5.
  package let type: UInt8

  package init(_ device: any BlockDevice, geometry: DiskGeometry, type: UInt8) {
    self.device = device
    self.geometry = geometry
    self.type = type
  }

  /// Whether the disk's bits can be read at this rate: bits 1 and 0 of the data rate select register.
  func isRead(at rate: UInt8) -> Bool {
    switch type {
    case 1: rate == 1 || rate == 2  // 300 and 250 kbit/s
    case 3: rate == 2
    case 5: rate == 3  // 1 Mbit/s
    default: rate == 0  // 500 kbit/s
    }
  }

  /// The last cylinder that the mechanics reach.
  var lastCylinder: Int { Int(geometry.cylinders) + 3 }
}

/// The registers and commands of an 82077AA.
///
/// Source: Intel 82077AA data sheet (order 290166), §2.1 and §5.0.
enum Floppy {
  /// Digital output register, offset 2.
  struct Output: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: UInt8
    var drive: Int { Int(rawValue & 3) }
    /// RESET#: the chip runs.
    var isRunning: Bool { rawValue.bit(2) }
    /// DMAGATE#: INT and DRQ reach the bus.
    var isGateOpen: Bool { rawValue.bit(3) }
    func hasMotor(_ drive: Int) -> Bool { rawValue.bit(4 + drive) }
  }

  /// Main status register, offset 4; bits 3 to 0 are the drives that seek.
  struct MainStatus: OptionSet {
    let rawValue: UInt8
    static let commandBusy = Self(rawValue: 1 << 4)
    static let nonDMA = Self(rawValue: 1 << 5)
    /// DIO: the chip has a byte for the host.
    static let toHost = Self(rawValue: 1 << 6)
    static let ready = Self(rawValue: 1 << 7)
  }

  /// Status register 0 less head and drive.
  enum Status0 {
    static let abnormal: UInt8 = 0x40
    static let invalidCommand: UInt8 = 0x80
    static let polled: UInt8 = 0xC0
    static let seekEnd: UInt8 = 0x20
    static let equipmentCheck: UInt8 = 0x10
  }

  /// Status registers 1 and 2 together.
  struct Errors: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt16
    static let missingAddressMark = Self(rawValue: 1 << 0)
    static let notWritable = Self(rawValue: 1 << 1)
    static let noData = Self(rawValue: 1 << 2)
    static let dataError = Self(rawValue: 1 << 5)
    static let endOfCylinder = Self(rawValue: 1 << 7)
    static let badCylinder = Self(rawValue: 1 << 9)
    static let wrongCylinder = Self(rawValue: 1 << 12)
    static let dataErrorInData = Self(rawValue: 1 << 13)
    /// A mark of the other kind was met: no error by itself.
    static let controlMark = Self(rawValue: 1 << 14)
  }

  /// CONFIGURE's second byte.
  struct Configuration: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let fifoDisabled = Self(rawValue: 1 << 5)
    static let impliedSeek = Self(rawValue: 1 << 6)
    /// EFIFO is set, all else clear.
    static let afterReset: Self = .fifoDisabled
  }

  /// What a command's first byte asks for.
  enum Command: CaseIterable {
    case readData, readDeletedData, writeData, writeDeletedData, readTrack, verify
    case formatTrack, readID, seek, relativeSeek, recalibrate
    case senseInterruptStatus, senseDriveStatus, specify, configure, dumpRegisters
    case version, lock, perpendicularMode

    /// The first byte, which of its bits count, and how many bytes there are with it.
    var encoding: (value: UInt8, mask: UInt8, length: Int) {
      switch self {
      case .readData: (0x06, 0x1F, 9)
      case .readDeletedData: (0x0C, 0x1F, 9)
      case .writeData: (0x05, 0x3F, 9)
      case .writeDeletedData: (0x09, 0x3F, 9)
      case .readTrack: (0x02, 0xBF, 9)
      case .verify: (0x16, 0x1F, 9)
      case .formatTrack: (0x0D, 0xBF, 6)
      case .readID: (0x0A, 0xBF, 2)
      case .seek: (0x0F, 0xFF, 3)
      case .relativeSeek: (0x8F, 0xBF, 3)
      case .recalibrate: (0x07, 0xFF, 2)
      case .senseInterruptStatus: (0x08, 0xFF, 1)
      case .senseDriveStatus: (0x04, 0xFF, 2)
      case .specify: (0x03, 0xFF, 3)
      case .configure: (0x13, 0xFF, 4)
      case .dumpRegisters: (0x0E, 0xFF, 1)
      case .version: (0x10, 0xFF, 1)
      case .lock: (0x14, 0x7F, 1)
      case .perpendicularMode: (0x12, 0xFF, 2)
      }
    }

    /// Nil for an invalid command.
    init?(_ byte: UInt8) {
      guard
        let command = Self.allCases.first(where: { byte & $0.encoding.mask == $0.encoding.value })
      else { return nil }
      self = command
    }

    /// The host gives data in the execution phase.
    var takesData: Bool {
      self == .writeData || self == .writeDeletedData || self == .formatTrack
    }
  }

  /// One drive as the chip and its mechanics have it.
  struct Position: Codable, Hashable, Sendable {
    /// PCN: the cylinder at which the chip believes the head to be.
    var present: UInt8 = 0
    /// Where it is.
    var cylinder = 0
    /// The disk change line: set until the head steps with a disk in the drive.
    var isChanged = true
    var seek: Seek?
    /// What SENSE INTERRUPT STATUS tells of the drive next.
    var sense: UInt8?
  }

  /// A seek under way.
  struct Seek: Codable, Hashable, Sendable {
    /// When the head is there.
    var due: VirtualTime
    /// Steps inwards; negative for outwards.
    var steps: Int
    var target: UInt8
    var isRecalibrate: Bool
    var head: UInt8
  }

  /// The execution phase of a command that moves data.
  struct Transfer: Codable, Hashable, Sendable {
    var cylinder: UInt8 = 0
    var head: UInt8 = 0
    var sector: UInt8 = 0
    var size: UInt8 = 0
    /// EOT: the last sector of a track.
    var last: UInt8 = 0
    /// Sectors to verify, to format, or read by READ TRACK.
    var remaining = 0
    /// How many there were before the one at hand.
    var done = 0
    var buffer: [UInt8] = []
    /// How many bytes of ``buffer`` the host has taken.
    var position = 0
    /// The host's bytes are awaited, or wait for it.
    var isFlowing = false
    var errors: Errors = []
    var hasSought = false
  }
}
