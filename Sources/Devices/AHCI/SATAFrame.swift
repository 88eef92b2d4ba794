import Bits
import Bus

/// Frames of Serial ATA (FIS): what a port and its device tell each other.
///
/// Source: Serial ATA rev. 3.0, §10.3.
enum SATAFrame {
  /// Register FIS, host to device and back.
  static let toDevice: UInt8 = 0x27
  static let toHost: UInt8 = 0x34
  static let pioSetup: UInt8 = 0x5F
  static let setDeviceBits: UInt8 = 0xA1

  /// The log of what went wrong with queued commands.
  static let queuedErrorLog: UInt8 = 0x10

  /// The registers in a frame to the device.
  struct TaskFile {
    var command: UInt8
    var device: UInt8
    var features: IDETaskFile.Pair
    var low: IDETaskFile.Pair
    var mid: IDETaskFile.Pair
    var high: IDETaskFile.Pair
    var count: IDETaskFile.Pair

    init(_ frame: [UInt8]) {
      command = frame[2]
      device = frame[7]
      features = IDETaskFile.Pair(now: frame[3], before: frame[11])
      low = IDETaskFile.Pair(now: frame[4], before: frame[8])
      mid = IDETaskFile.Pair(now: frame[5], before: frame[9])
      high = IDETaskFile.Pair(now: frame[6], before: frame[10])
      count = IDETaskFile.Pair(now: frame[12], before: frame[13])
    }

    /// By their offsets in the command block.
    var registers: [(UInt16, IDETaskFile.Pair)] {
      [(1, features), (2, count), (3, low), (4, mid), (5, high)]
    }

    /// Which log READ LOG EXT asks for.
    var log: UInt8 { low.now }

    /// Makes a queued command the one that does the same at once: its count is in the features.
    mutating func makeUnqueued(_ command: UInt8) {
      self.command = command
      count = features
      features = IDETaskFile.Pair()
    }
  }

  /// The DMA command that does what a queued one does; nil for other commands.
  static func unqueued(_ command: UInt8) -> UInt8? {
    switch command {
    case ATACommand.readQueued: ATACommand.readDMAExtended
    case ATACommand.writeQueued: ATACommand.writeDMAExtended
    default: nil
    }
  }

  /// What went wrong with a queued command, for the log.
  struct QueuedError: Codable, Hashable, Sendable {
    /// The tag in bits 4 to 0; bit 7 says that no queued command failed.
    var tag: UInt8 = 0x80
    var registers: [UInt8] = []

    /// ATA/ATAPI-7 §A.5: the frame to the host with the tag in the place of its type, and a checksum.
    var log: [UInt8] {
      var bytes = [UInt8](repeating: 0, count: 512)
      for (index, byte) in registers.enumerated() { bytes[index] = byte }
      (bytes[0], bytes[1]) = (tag, 0)
      bytes[511] = 0 &- bytes.reduce(0, &+)
      return bytes
    }
  }

  /// A device's registers as a frame of 20 bytes.
  static func registers(_ drive: IDEDrive, interrupts: Bool) -> [UInt8] {
    let registers = drive.registers
    return [
      toHost, interrupts ? 0x40 : 0, drive.status.rawValue, drive.error.rawValue,
      registers.low.now, registers.mid.now, registers.high.now, registers.device | 0xA0,
      registers.low.before, registers.mid.before, registers.high.before, 0,
      registers.count.now, registers.count.before, 0, 0, 0, 0, 0, 0,
    ]
  }
}

/// What a port writes to where the guest waits for frames.
///
/// Source: AHCI 1.3.1, §4.2.1.
extension AHCI {
  private enum Received {
    static let pioSetup: UInt64 = 0x20
    static let registers: UInt64 = 0x40
    static let setDeviceBits: UInt64 = 0x58
  }

  private func store(_ frame: [UInt8], at offset: UInt64, _ number: Int) {
    guard ports[number].command.contains(.receiveEnable) else { return }
    memory.write(frame, at: ports[number].received + offset)
  }

  /// The device's registers.
  func storeRegisters(_ number: Int, interrupts: Bool) {
    let drive = channels[number][0]
    ports[number].taskFile = taskFile(drive)
    store(
      SATAFrame.registers(drive, interrupts: interrupts), at: Received.registers, number)
    if interrupts { raise(number, .registers) }
  }

  /// A block of a PIO command begins; `endStatus` is for its end.
  func storePIOSetup(
    _ drive: IDEDrive, count: Int, isToHost: Bool, endStatus: IDEStatus, _ number: Int
  ) {
    var frame = SATAFrame.registers(drive, interrupts: drive.wantsInterrupt)
    frame[0] = SATAFrame.pioSetup
    if isToHost { frame[1] |= 0x20 }
    frame[15] = endStatus.rawValue
    frame[16] = UInt8(truncatingIfNeeded: count)
    frame[17] = UInt8(truncatingIfNeeded: count >> 8)
    store(frame, at: Received.pioSetup, number)
    ports[number].taskFile = UInt32(endStatus.rawValue) | UInt32(drive.error.rawValue) << 8
  }

  /// A queued command has ended.
  func storeSetDeviceBits(_ number: Int) {
    let drive = channels[number][0]
    let slot = ports[number].current
    let hasFailed = drive.status.contains(.error)
    if hasFailed {
      ports[number].queuedError = SATAFrame.QueuedError(
        tag: slot, registers: SATAFrame.registers(drive, interrupts: true))
    }
    let ended: UInt32 = hasFailed ? 0 : 1 << UInt32(slot)
    store(
      [SATAFrame.setDeviceBits, 0x40, drive.status.rawValue & 0x77, drive.error.rawValue]
        + ended.littleEndianBytes, at: Received.setDeviceBits, number)
    raise(number, .setDeviceBits)
  }
}
