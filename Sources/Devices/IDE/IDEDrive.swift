import Bus
package import Disks

/// What is plugged into one place of an IDE channel.
package enum IDEMedium {
  /// A hard disk.
  case disk(any BlockDevice)
  /// A CD-ROM drive; nil where no disc is in it.
  case optical((any BlockDevice)?)

  /// The sectors, where there are any.
  var device: (any BlockDevice)? {
    switch self {
    case .disk(let device): device
    case .optical(let device): device
    }
  }

  var isOptical: Bool {
    if case .optical = self { true } else { false }
  }

  /// "disk 'a.img'".
  var summary: String {
    switch self {
    case .disk(let device): "disk '\(device.name)'"
    case .optical(let device): device.map { "CD-ROM '\($0.name)'" } ?? "CD-ROM, empty"
    }
  }
}

/// One device of a channel: its registers, and where it is in a command.
struct IDEDrive: Codable, Hashable, Sendable {
  /// What the host can do with the data register now.
  enum Phase: UInt8, Codable, Hashable, Sendable {
    /// Nothing.
    case idle
    /// Read the buffer.
    case dataIn
    /// Fill the buffer.
    case dataOut
    /// Write the twelve bytes of a packet.
    case packet
    /// Nothing: the bus master moves the data.
    case directMemory
  }

  /// What happens when the device's time is over.
  enum Step: UInt8, Codable, Hashable, Sendable {
    case none
    /// The command in ``command`` is carried out.
    case command
    /// The next block of a PIO read is in the buffer.
    case nextBlock
    /// The full buffer of a PIO write is on the disk.
    case storedBlock
    /// The packet in the buffer is carried out.
    case packet
    /// The next part of a packet's data is in the buffer.
    case packetData
    /// Software reset is over.
    case reset
  }

  var registers = IDETaskFile()
  var status: IDEStatus = []
  var error: IDEError = []
  var command: UInt8 = 0
  var phase = Phase.idle
  var step = Step.none
  /// When ``step`` happens.
  var deadline: VirtualTime?
  /// INTRQ, where this device is selected.
  var wantsInterrupt = false

  // MARK: A transfer

  var buffer: [UInt8] = []
  var position = 0
  /// The next sector, and how many are left with it.
  var sector: UInt64 = 0
  var remaining = 0
  /// Sectors in a block: between two interrupts.
  var block = 1
  var isExtended = false
  /// The command's last phase writes to the medium.
  var isWrite = false

  // MARK: Settings

  /// SET MULTIPLE MODE; 0 for off.
  var multiple = 0
  /// INITIALIZE DEVICE PARAMETERS.
  var heads: UInt32 = 16
  var sectorsPerTrack: UInt32 = 63
  /// SET FEATURES, transfer mode.
  var transferMode: UInt8 = 0x0C

  // MARK: A packet device

  var optical = OpticalDrive()
  /// The byte count that a part of a packet's data may have.
  var packetLimit = 0
  /// The packet's data move by DMA.
  var usesDMA = false

  /// A device after power-on or a reset, with its signature.
  mutating func setSignature(isOptical: Bool) {
    registers.count = IDETaskFile.Pair(now: 1)
    registers.low = IDETaskFile.Pair(now: 1)
    registers.mid = IDETaskFile.Pair(now: isOptical ? 0x14 : 0)
    registers.high = IDETaskFile.Pair(now: isOptical ? 0xEB : 0)
    registers.device = 0
    error = .diagnosticPassed
    // A packet device shows DRDY only after its first command.
    status = isOptical ? [] : [.ready, .seekComplete]
    phase = .idle
    (step, deadline) = (.none, nil)
    (buffer, position, remaining) = ([], 0, 0)
    wantsInterrupt = false
  }
}
