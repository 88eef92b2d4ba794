package import Bus
import Bits
import Disks

/// The 82077AA floppy disk controller in a PC AT, on images in drives A and B.
///
/// Offsets count from 3F0H. Offset 6 is not the chip's: IDE has port 3F6H.
///
/// A step, a command and a sector take a short while of virtual time, always the same. A write has reached the host's file
/// when the next sector begins or the command ends.
///
/// Source: Intel 82077AA data sheet (order 290166), §2 to §6, in PC AT mode. Deviations: the host is never too late (no
/// overrun); where a chip waits for an index pulse that no disk gives, the command ends with a missing address mark; an
/// image has no marks of deleted data and sectors of 512 bytes alone; motors need no time, and one that is off is told of and
/// does not matter; power-down and precompensation are stored.
package final class FloppyController: BytePortDevice, TimedDevice, ReportsUnimplemented {
  // MARK: State

  enum Phase: String, Codable, Hashable, Sendable {
    /// Held in reset, or coming out of it.
    case reset
    case command, execution, result
  }

  package struct State: Codable, Hashable, Sendable {
    /// DOR.
    var output = Floppy.Output(rawValue: 0)
    /// TDR.
    var tape: UInt8 = 0
    /// DSR less its reset bit; 250 kbit/s after reset.
    var rateSelect: UInt8 = 0x02
    var phase = Phase.reset
    /// The bytes of the command that is being given or carried out.
    var command: [UInt8] = []
    /// What the result phase has still to give.
    var result: [UInt8] = []
    var positions = [Floppy.Position](repeating: Floppy.Position(), count: 4)
    var transfer = Floppy.Transfer()
    /// When the execution phase, or the reset, goes on.
    var deadline: VirtualTime?
    /// INT of the execution or result phase.
    var dataInterrupt = false
    /// INT until SENSE INTERRUPT STATUS.
    var senseInterrupt = false
    /// SPECIFY's two bytes.
    var timing: [UInt8] = [0, 0]
    var configuration = Floppy.Configuration.afterReset
    /// FIFOTHR and PRETRK.
    var threshold: UInt8 = 0
    var precompensationTrack: UInt8 = 0
    var isLocked = false
    /// PERPENDICULAR MODE's byte.
    var perpendicular: UInt8 = 0
    /// SC or EOT of the last command that had one.
    var lastSectors: UInt8 = 0
  }

  var values = State()
  package var state: State {
    get { values }
    set {
      values = newValue
      driveLines()
    }
  }

  // MARK: Wiring

  package let name = "82077AA floppy controller"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let drives: [FloppyDrive?]
  let clock: VirtualClock
  let channel: DMAChannel
  private let interrupt: InterruptLine

  /// How long things take, in nanoseconds of virtual time.
  enum Latency {
    static let reset: UInt64 = 100_000
    static let seek: UInt64 = 200_000
    static let command: UInt64 = 50_000
    static let sector: UInt64 = 20_000
  }

  /// A controller of up to four drives that raises IRQ6 and asks for bytes by `channel`.
  package init(
    drives: [FloppyDrive?], clock: VirtualClock, interrupt: InterruptLine, channel: DMAChannel
  ) {
    self.drives = (0..<4).map { $0 < drives.count ? drives[$0] : nil }
    self.clock = clock
    self.interrupt = interrupt
    self.channel = channel
    channel.onAnswer { [unowned self] in
      if values.transfer.isFlowing, !isNonDMA { flow() }
    }
  }

  /// RESET: as after power-on, held in reset by the DOR.
  package func reset() {
    values = State()
    driveLines()
  }

  /// What firmware has done when it starts a boot loader: the chip out of reset, heads at cylinder 0, drive A's data rate.
  package func initializeAsFirmware() {
    values.output = Floppy.Output(rawValue: 0x0C)
    values.phase = .command
    values.timing = [0xAF, 0x02]
    values.rateSelect = (0...3).first { drives[0]?.isRead(at: $0) == true } ?? 0
    for index in 0..<4 where drives[index] != nil { values.positions[index].isChanged = false }
  }

  package var summary: String {
    let there = (0..<4).compactMap { index in
      drives[index].map { drive in
        "\(index): '\(drive.device.name)' at cylinder \(values.positions[index].cylinder)"
          + (values.output.hasMotor(index) ? ", motor on" : "")
      }
    }
    return "\(values.phase.rawValue) phase"
      + (values.command.first.map { ", command 0x\(String($0, radix: 16))" } ?? "")
      + "; " + (there.isEmpty ? "no drive" : there.joined(separator: "; "))
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    let value = peek(offset) ?? 0xFF
    if offset == 5 { dataWasRead() }
    return value
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    switch offset {
    case 2: values.output.rawValue
    case 3: values.tape
    case 4: mainStatus.rawValue
    case 5: nextByte
    // DIR: in a PC AT bits 6 to 0 are the hard disk's.
    case 7: isDiskChanged ? 0x80 : 0x00
    // SRA and SRB are not driven in PC AT mode.
    default: 0xFF
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    switch offset {
    case 2: writeOutput(Floppy.Output(rawValue: value))
    case 3: values.tape = value & 3
    case 4:
      values.rateSelect = value & 0x7F
      if value.bit(7) {
        softwareReset()
        if values.output.isRunning { leaveReset() }
      }
    case 5: writeData(value)
    // CCR: the data rate alone.
    case 7: values.rateSelect = values.rateSelect & ~3 | value & 3
    default: return
    }
    driveLines()
  }

  private var mainStatus: Floppy.MainStatus {
    var busy: UInt8 = 0
    for index in 0..<4 where values.positions[index].seek != nil { busy.setBit(index, to: true) }
    let seeking = Floppy.MainStatus(rawValue: busy)
    switch values.phase {
    case .reset: return []
    case .command: return seeking.union(values.command.isEmpty ? .ready : [.ready, .commandBusy])
    case .result: return seeking.union([.ready, .toHost, .commandBusy])
    case .execution:
      guard isNonDMA else { return seeking.union(.commandBusy) }
      let status = seeking.union([.commandBusy, .nonDMA])
      guard values.transfer.isFlowing else { return status }
      return status.union(takesData ? .ready : [.ready, .toHost])
    }
  }

  private var isDiskChanged: Bool {
    let index = values.output.drive
    return drives[index] != nil && values.positions[index].isChanged
  }

  private func writeOutput(_ output: Floppy.Output) {
    let wasRunning = values.output.isRunning
    values.output = output
    if !output.isRunning {
      if wasRunning { softwareReset() }
    } else if !wasRunning {
      leaveReset()
    } else if output.isGateOpen, values.transfer.isFlowing, !isNonDMA {
      flow()
    }
  }

  // MARK: Access: the data register

  /// The next byte for the host; where there is none the bus keeps what it had.
  private var nextByte: UInt8 {
    switch values.phase {
    case .result: return values.result.first ?? 0xFF
    case .execution where isNonDMA && values.transfer.isFlowing && !takesData:
      return values.transfer.buffer[values.transfer.position]
    default: return 0xFF
    }
  }

  private func dataWasRead() {
    switch values.phase {
    case .result:
      values.dataInterrupt = false
      values.result.removeFirst()
      if values.result.isEmpty { (values.phase, values.command) = (.command, []) }
    case .execution where isNonDMA && values.transfer.isFlowing && !takesData:
      values.transfer.position += 1
      requestNextByte()
      if values.transfer.position == values.transfer.buffer.count { blockIsDone(isTerminal: false) }
    default: return
    }
    driveLines()
  }

  private func writeData(_ value: UInt8) {
    switch values.phase {
    case .command:
      values.command.append(value)
      let length = Floppy.Command(values.command[0])?.encoding.length ?? 1
      if values.command.count >= length { obey() }
    case .execution where isNonDMA && values.transfer.isFlowing && takesData:
      values.transfer.buffer.append(value)
      requestNextByte()
      if values.transfer.buffer.count >= blockLength { blockIsDone(isTerminal: false) }
    default: return
    }
  }

  /// Each byte that moves without DMA takes INT back: the next one makes an edge.
  private func requestNextByte() {
    values.dataInterrupt = false
    driveLines()
    values.dataInterrupt = true
  }

  // MARK: Behaviour: reset and time

  /// Ends whatever was going on; of CONFIGURE's settings LOCK keeps EFIFO, FIFOTHR and PRETRK.
  private func softwareReset() {
    values.phase = .reset
    (values.command, values.result) = ([], [])
    values.transfer = Floppy.Transfer()
    values.deadline = nil
    (values.dataInterrupt, values.senseInterrupt) = (false, false)
    values.perpendicular &= ~0b11
    if values.isLocked {
      values.configuration.formIntersection(.fifoDisabled)
    } else {
      values.configuration = .afterReset
      (values.threshold, values.precompensationTrack) = (0, 0)
    }
    for index in 0..<4 {
      values.positions[index].seek = nil
      values.positions[index].sense = nil
    }
  }

  private func leaveReset() {
    values.deadline = clock.now.advanced(byNanoseconds: Latency.reset)
  }

  package var nextDeadline: VirtualTime? {
    // Asked for at every access to some device: no array is made for it.
    var first = values.deadline
    for index in 0..<4 {
      guard let due = values.positions[index].seek?.due else { continue }
      first = min(first ?? due, due)
    }
    return first
  }

  package func timePassed() {
    for index in 0..<4 {
      if let seek = values.positions[index].seek, seek.due <= clock.now {
        finishSeek(seek, index)
      }
    }
    if let deadline = values.deadline, deadline <= clock.now {
      values.deadline = nil
      if values.phase == .reset { finishReset() } else { proceed() }
    }
    driveLines()
  }

  /// Polling, which a reset switches on, finds that every drive changed from "not ready" to "ready".
  private func finishReset() {
    values.phase = .command
    for index in 0..<4 { values.positions[index].sense = Floppy.Status0.polled | UInt8(index) }
    values.senseInterrupt = true
  }

  // MARK: Behaviour: lines

  /// SPECIFY's ND bit.
  var isNonDMA: Bool { values.timing[1].bit(0) }

  private var takesData: Bool {
    values.command.first.flatMap { Floppy.Command($0) }?.takesData ?? false
  }

  /// The one place that drives INT and DRQ.
  func driveLines() {
    interrupt.set(
      (values.dataInterrupt || values.senseInterrupt) && values.output.isGateOpen)
    channel.setRequest(
      values.transfer.isFlowing && !isNonDMA && values.phase == .execution
        && values.output.isGateOpen)
  }
}
