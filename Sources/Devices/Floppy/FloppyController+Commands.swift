import Bits
import Bus
import Disks

/// The commands of an 82077AA that move heads, set up the chip and tell of it.
///
/// Source: Intel 82077AA data sheet (order 290166), §5.
extension FloppyController {
  /// All bytes of a command are there.
  func obey() {
    let bytes = values.command
    guard let command = Floppy.Command(bytes[0]) else {
      onUnimplemented("command 0x\(String(bytes[0], radix: 16)) is invalid")
      return answer([Floppy.Status0.invalidCommand])
    }
    switch command {
    case .readData, .readDeletedData, .writeData, .writeDeletedData, .readTrack, .verify,
      .formatTrack, .readID:
      begin(command, bytes)
    case .seek: seek(bytes, by: Int(bytes[2]) - Int(position(bytes).present))
    case .relativeSeek: seek(bytes, by: bytes[0].bit(6) ? Int(bytes[2]) : -Int(bytes[2]))
    case .recalibrate: recalibrate(bytes)
    case .senseInterruptStatus: senseInterrupt()
    case .senseDriveStatus: answer([driveStatus(bytes)])
    case .specify:
      values.timing = [bytes[1], bytes[2]]
      finish()
    case .configure:
      values.configuration = Floppy.Configuration(rawValue: bytes[2] & 0x70)
      (values.threshold, values.precompensationTrack) = (bytes[2] & 0x0F, bytes[3])
      finish()
    case .dumpRegisters: answer(registerDump)
    case .version: answer([0x90])
    case .lock:
      values.isLocked = bytes[0].bit(7)
      answer([values.isLocked ? 0x10 : 0x00])
    case .perpendicularMode:
      // OW: only then the drives' bits are written.
      let kept = bytes[1].bit(7) ? bytes[1] & 0x3C : values.perpendicular & 0x3C
      values.perpendicular = kept | bytes[1] & 0b11
      finish()
    }
  }

  /// Begins the result phase of a command that makes no interrupt.
  private func answer(_ result: [UInt8]) {
    (values.phase, values.result) = (.result, result)
  }

  /// Ends a command without a result phase.
  private func finish() {
    (values.phase, values.command) = (.command, [])
  }

  private func position(_ bytes: [UInt8]) -> Floppy.Position {
    values.positions[Int(bytes[1] & 3)]
  }

  // MARK: Heads

  /// §5.2.4 and §5.2.9: by steps from where the chip believes the head to be.
  private func seek(_ bytes: [UInt8], by steps: Int) {
    let target = UInt8(clamping: Int(position(bytes).present) + steps)
    startSeek(bytes, steps: steps, target: target, isRecalibrate: false)
  }

  /// §5.2.1: steps outwards until track 0 tells, 79 at most.
  private func recalibrate(_ bytes: [UInt8]) {
    let steps = min(position(bytes).cylinder, 79)
    startSeek(bytes, steps: -steps, target: 0, isRecalibrate: true)
  }

  private func startSeek(_ bytes: [UInt8], steps: Int, target: UInt8, isRecalibrate: Bool) {
    values.positions[Int(bytes[1] & 3)].seek = Floppy.Seek(
      due: clock.now.advanced(byNanoseconds: Latency.seek), steps: steps,
      target: target, isRecalibrate: isRecalibrate, head: bytes[1] & 4)
    finish()
  }

  /// The head is there: SENSE INTERRUPT STATUS tells.
  func finishSeek(_ seek: Floppy.Seek, _ index: Int) {
    values.positions[index].seek = nil
    moveHead(index, by: seek.steps, to: seek.target)
    var status = Floppy.Status0.seekEnd | UInt8(index)
    if seek.isRecalibrate {
      if drives[index] == nil || values.positions[index].cylinder != 0 {
        status |= Floppy.Status0.abnormal | Floppy.Status0.equipmentCheck
      }
    } else {
      status |= seek.head
    }
    values.positions[index].sense = status
    // Low in between: a second drive's seek makes an edge of its own.
    values.senseInterrupt = false
    driveLines()
    values.senseInterrupt = true
  }

  /// Steps; the first one with a disk in the drive takes the change line back.
  func moveHead(_ index: Int, by steps: Int, to target: UInt8) {
    values.positions[index].present = target
    guard let drive = drives[index], steps != 0 else { return }
    let cylinder = values.positions[index].cylinder + steps
    values.positions[index].cylinder = min(max(cylinder, 0), drive.lastCylinder)
    values.positions[index].isChanged = false
  }

  // MARK: Status

  /// §5.2.2: ST0 and PCN of the next drive that has something to tell; an invalid command where none has.
  private func senseInterrupt() {
    guard let index = values.positions.firstIndex(where: { $0.sense != nil }),
      let status = values.positions[index].sense
    else { return answer([Floppy.Status0.invalidCommand]) }
    values.positions[index].sense = nil
    values.senseInterrupt = false
    driveLines()
    // What polling found came with one interrupt; seeks that ended meanwhile have theirs.
    values.senseInterrupt = values.positions.contains { position in
      position.sense.map { $0 & Floppy.Status0.polled != Floppy.Status0.polled } ?? false
    }
    answer([status, values.positions[index].present])
  }

  /// Status register 3.
  private func driveStatus(_ bytes: [UInt8]) -> UInt8 {
    let index = Int(bytes[1] & 3)
    var status = bytes[1] & 0b111 | 0x28
    guard let drive = drives[index] else { return status }
    if values.positions[index].cylinder == 0 { status |= 0x10 }
    if drive.device.isReadOnly { status |= 0x40 }
    return status
  }

  /// §5.2.7.
  private var registerDump: [UInt8] {
    values.positions.map(\.present) + values.timing + [
      values.lastSectors, (values.isLocked ? 0x80 : 0) | values.perpendicular,
      values.configuration.rawValue | values.threshold, values.precompensationTrack,
    ]
  }
}
