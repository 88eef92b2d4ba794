package import Bus
import Bits
import Disks

/// One IDE channel with its two devices: disks by ATA, CD-ROM drives by ATAPI.
///
/// A port of an AHCI adapter is one too, with a single device.
///
/// Offsets 0 to 7 are the command block (1F0H or 170H), 8 is the control block (3F6H or 376H).
///
/// A command takes a short while of virtual time, always the same, in which BSY is set. A write has reached the host's
/// file when its command ends.
///
/// Source: T13 1410D, "AT Attachment with Packet Interface - 6", rev. 3b. Deviation: overlapped and queued commands,
/// security, SMART and power-up in standby are not there, and their commands abort.
package final class IDEChannel: PortDevice, TimedDevice, ReportsUnimplemented {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var device0 = IDEDrive()
    var device1 = IDEDrive()
    var selected = 0
    var control: IDEControl = []
  }

  private var values = State()
  package var state: State {
    get { values }
    set {
      values = newValue
      driveInterrupt()
    }
  }

  // MARK: Wiring

  package let name: String
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let media: [IDEMedium?]
  /// What each disk's cylinders, heads and sectors are after power-on.
  let geometries: [DiskGeometry?]
  let clock: VirtualClock
  /// The devices are of Serial ATA, behind an adapter that knows queued commands.
  let isSerial: Bool
  private let interrupt: InterruptLine
  /// Called when a device waits for the bus master; it answers by ``moveData(_:)`` when it is ready.
  package var onDirectMemoryRequest: () -> Void = {}

  /// How long a command takes, in nanoseconds of virtual time.
  enum Latency {
    static let command: UInt64 = 20_000
    static let block: UInt64 = 4_000
    static let reset: UInt64 = 100_000
  }

  /// A channel with up to two devices.
  package init(
    name: String, device0: IDEMedium?, device1: IDEMedium?, clock: VirtualClock,
    interrupt: InterruptLine, isSerial: Bool = false
  ) {
    self.name = name
    media = [device0, device1]
    geometries = media.map { medium in
      guard case .disk(let disk) = medium else { return nil }
      return .native(of: disk)
    }
    self.clock = clock
    self.isSerial = isSerial
    self.interrupt = interrupt
    reset()
  }

  package func reset() {
    values = State()
    for index in 0..<2 { initialize(index) }
    driveInterrupt()
  }

  /// Puts a device to its state after reset.
  private func initialize(_ index: Int) {
    guard let medium = media[index] else { return }
    var drive = IDEDrive()
    drive.setSignature(isOptical: medium.isOptical)
    if let geometry = geometries[index] {
      (drive.heads, drive.sectorsPerTrack) = (geometry.heads, geometry.sectorsPerTrack)
    }
    self[index] = drive
  }

  package var summary: String {
    (0..<2).map { index in
      guard let medium = media[index] else { return "\(index): none" }
      let drive = self[index]
      return "\(index): \(medium.summary), status 0x\(String(drive.status.rawValue, radix: 16)), "
        + "command 0x\(String(drive.command, radix: 16))"
    }.joined(separator: "; ")
  }

  /// One of the two devices.
  subscript(index: Int) -> IDEDrive {
    _read { if index == 0 { yield values.device0 } else { yield values.device1 } }
    _modify { if index == 0 { yield &values.device0 } else { yield &values.device1 } }
  }

  /// Whether the device is a CD-ROM drive.
  func isOptical(_ index: Int) -> Bool { media[index]?.isOptical == true }

  /// Which device the guest has selected.
  var selected: Int { values.selected }

  // MARK: Access

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 {
    guard let register = IDERegister(offset) else { return ~0 }
    switch register {
    case .data: return readData(width.rawValue)
    case .statusOrCommand:
      let value = peek(offset, width: .byte) ?? 0
      if media[selected] != nil, self[selected].wantsInterrupt {
        self[selected].wantsInterrupt = false
        driveInterrupt()
      }
      return value
    default: return peek(offset, width: .byte) ?? 0
    }
  }

  package func read(_ offset: UInt16, width: AccessWidth, count: Int) -> [UInt8] {
    guard offset == 0 else {
      return (0..<count).flatMap { _ in
        read(offset, width: width).littleEndianBytes.prefix(width.rawValue)
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * width.rawValue)
    while bytes.count < count * width.rawValue {
      let rest = count * width.rawValue - bytes.count
      let drive = self[selected]
      let ready = drive.phase == .dataIn ? drive.buffer.count - drive.position : 0
      // At a block's end, and where there are no data, it goes as single reads go.
      let run = min(rest, ready / width.rawValue * width.rawValue)
      if run > 0 {
        bytes += drive.buffer[drive.position..<drive.position + run]
        self[selected].position += run
        if run == ready { dataWasRead() }
      } else {
        bytes += readData(width.rawValue).littleEndianBytes.prefix(width.rawValue)
      }
    }
    return bytes
  }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? {
    guard let register = IDERegister(offset) else { return UInt32(width.mask) }
    guard media[0] != nil || media[1] != nil else {
      return register == .data ? UInt32(width.mask) : 0
    }
    // Where the second device is missing, the first one answers for it.
    let isThere = media[selected] != nil
    let drive = self[isThere ? selected : 1 - selected]
    let showsBefore = values.control.contains(.highOrder)
    func shown(_ pair: IDETaskFile.Pair) -> UInt32 {
      UInt32(showsBefore ? pair.before : pair.now)
    }
    switch register {
    case .data: return peekData(drive, width.rawValue)
    case .errorOrFeatures: return isThere ? UInt32(drive.error.rawValue) : 0
    case .sectorCount: return shown(drive.registers.count)
    case .low: return shown(drive.registers.low)
    case .mid: return shown(drive.registers.mid)
    case .high: return shown(drive.registers.high)
    case .device:
      return UInt32(drive.registers.device & 0xEF | 0xA0) | UInt32(selected) << 4
    case .statusOrCommand, .control: return isThere ? UInt32(drive.status.rawValue) : 0
    }
  }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    guard let register = IDERegister(offset) else { return }
    if register == .data { return writeData(value.littleEndianBytes.prefix(width.rawValue)) }
    let byte = UInt8(truncatingIfNeeded: value)
    switch register {
    case .control: writeControl(byte)
    case .statusOrCommand: begin(byte)
    case .device:
      values.selected = byte.bit(4) ? 1 : 0
      for index in 0..<2 where !self[index].status.contains(.busy) {
        self[index].registers.device = byte
      }
      driveInterrupt()
    default:
      // Both devices take what is written, whichever is selected.
      for index in 0..<2 where self[index].status.isDisjoint(with: [.busy, .dataRequest]) {
        push(byte, register, index)
      }
      values.control.remove(.highOrder)
    }
  }

  package func write(_ offset: UInt16, width: AccessWidth, count: Int, _ data: [UInt8]) {
    guard offset == 0 else {
      for start in stride(from: 0, to: min(count * width.rawValue, data.count), by: width.rawValue)
      {
        write(offset, UInt32(data[start]), width: .byte)
      }
      return
    }
    writeData(data.prefix(count * width.rawValue))
  }

  private func push(_ byte: UInt8, _ register: IDERegister, _ index: Int) {
    switch register {
    case .errorOrFeatures: self[index].registers.features.push(byte)
    case .sectorCount: self[index].registers.count.push(byte)
    case .low: self[index].registers.low.push(byte)
    case .mid: self[index].registers.mid.push(byte)
    case .high: self[index].registers.high.push(byte)
    case .data, .device, .statusOrCommand, .control: break
    }
  }

  /// Device control: software reset begins with the bit set and goes on when it is cleared.
  private func writeControl(_ byte: UInt8) {
    let before = values.control
    values.control = IDEControl(rawValue: byte)
    if values.control.contains(.reset) {
      for index in 0..<2 where media[index] != nil {
        self[index].status = .busy
        (self[index].step, self[index].deadline) = (.none, nil)
        (self[index].phase, self[index].wantsInterrupt) = (.idle, false)
      }
    } else if before.contains(.reset) {
      values.selected = 0
      for index in 0..<2 where media[index] != nil {
        schedule(.reset, after: Latency.reset, for: index)
      }
    }
    driveInterrupt()
  }

  // MARK: Data

  private func peekData(_ drive: IDEDrive, _ width: Int) -> UInt32 {
    guard drive.phase == .dataIn else { return UInt32.lowMask(8 * width) }
    var value: UInt32 = 0
    for index in 0..<width where drive.position + index < drive.buffer.count {
      value |= UInt32(drive.buffer[drive.position + index]) << UInt32(8 * index)
    }
    return value
  }

  private func readData(_ width: Int) -> UInt32 {
    guard media[selected] != nil, self[selected].phase == .dataIn else {
      return UInt32.lowMask(8 * width)
    }
    let value = peekData(self[selected], width)
    self[selected].position += width
    if self[selected].position >= self[selected].buffer.count { dataWasRead() }
    return value
  }

  /// The last byte of the buffer is gone.
  private func dataWasRead() {
    let index = selected
    self[index].phase = .idle
    (self[index].buffer, self[index].position) = ([], 0)
    if media[index]?.isOptical == true, self[index].command == ATACommand.packet {
      self[index].status = .busy
      schedule(.packetData, after: Latency.block, for: index)
    } else if self[index].remaining > 0 {
      self[index].status = .busy
      schedule(.nextBlock, after: Latency.block, for: index)
    } else {
      self[index].status.remove(.dataRequest)
    }
  }

  private func writeData(_ bytes: some Collection<UInt8>) {
    let index = selected
    guard media[index] != nil, self[index].phase == .dataOut || self[index].phase == .packet else {
      return
    }
    let wanted =
      self[index].phase == .packet ? OpticalDrive.packetLength : self[index].block * sectorSize
    // What is written beyond the block is lost, as DRQ is clear by then.
    self[index].buffer += bytes.prefix(wanted - self[index].buffer.count)
    guard self[index].buffer.count >= wanted else { return }
    let isPacket = self[index].phase == .packet
    self[index].phase = .idle
    self[index].status = .busy
    schedule(
      isPacket ? .packet : .storedBlock, after: isPacket ? Latency.command : Latency.block,
      for: index)
  }

  // MARK: Behaviour

  func schedule(_ step: IDEDrive.Step, after nanoseconds: UInt64, for index: Int) {
    self[index].step = step
    self[index].deadline = clock.now.advanced(byNanoseconds: nanoseconds)
  }

  package var nextDeadline: VirtualTime? {
    guard let first = values.device0.deadline else { return values.device1.deadline }
    return min(first, values.device1.deadline ?? first)
  }

  package func timePassed() {
    for index in 0..<2 {
      while let deadline = self[index].deadline, deadline <= clock.now {
        let step = self[index].step
        (self[index].step, self[index].deadline) = (.none, nil)
        perform(step, index)
      }
    }
    driveInterrupt()
  }

  private func perform(_ step: IDEDrive.Step, _ index: Int) {
    switch step {
    case .none: break
    case .command: carryOut(index)
    case .nextBlock: readBlock(index)
    case .storedBlock: storeBlock(index)
    case .packet: carryOutPacket(index)
    case .packetData: continuePacket(index)
    case .reset:
      let optical = self[index].optical
      self[index].setSignature(isOptical: media[index]?.isOptical == true)
      self[index].optical = optical
      self[index].multiple = 0
    }
  }

  /// Ends what a device waits for, as a new command does.
  func abandon(_ index: Int) {
    guard !self[index].status.contains(.busy) else { return }
    self[index].phase = .idle
    self[index].status.remove(.dataRequest)
    (self[index].buffer, self[index].position, self[index].remaining) = ([], 0, 0)
  }

  /// Ends a command well.
  func succeed(_ index: Int) {
    self[index].status = [.ready, .seekComplete]
    self[index].error = []
    self[index].phase = .idle
    self[index].wantsInterrupt = true
    driveInterrupt()
  }

  /// Ends a command with an error.
  func fail(_ index: Int, _ error: IDEError, fault: Bool = false) {
    self[index].status =
      fault ? [.ready, .seekComplete, .error, .fault] : [.ready, .seekComplete, .error]
    self[index].error = error
    self[index].phase = .idle
    self[index].buffer = []
    self[index].wantsInterrupt = true
    driveInterrupt()
  }

  /// The one place that drives INTRQ: the selected device's, unless nIEN holds it back.
  func driveInterrupt() {
    interrupt.set(
      media[selected] != nil && self[selected].wantsInterrupt
        && !values.control.contains(.interruptDisable))
  }
}
