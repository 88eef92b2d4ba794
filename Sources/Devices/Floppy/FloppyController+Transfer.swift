import Bits
import Bus
import Disks

/// The commands of an 82077AA that move data: search a sector, let it flow, go on to the next.
///
/// Source: Intel 82077AA data sheet (order 290166), §5.1.
extension FloppyController {
  private var index: Int { Int(values.command[1] & 3) }
  private var command: Floppy.Command? { values.command.first.flatMap { Floppy.Command($0) } }

  /// Begins the execution phase.
  func begin(_ command: Floppy.Command, _ bytes: [UInt8]) {
    values.phase = .execution
    var transfer = Floppy.Transfer()
    transfer.head = bytes[1] >> 2 & 1
    switch command {
    case .readID: break
    case .formatTrack:
      transfer.size = bytes[2]
      transfer.remaining = Int(bytes[3])
      values.lastSectors = bytes[3]
    default:
      (transfer.cylinder, transfer.sector) = (bytes[2], bytes[4])
      (transfer.size, transfer.last) = (bytes[5], bytes[6])
      // VERIFY with EC counts its sectors; READ TRACK reads as many as EOT says.
      if command == .verify { transfer.remaining = bytes[1].bit(7) ? Int(bytes[8]) : .max }
      if command == .readTrack { transfer.remaining = Int(bytes[6]) }
      values.lastSectors = bytes[6]
      if values.configuration.contains(.impliedSeek) {
        let steps = Int(bytes[2]) - Int(values.positions[index].present)
        moveHead(index, by: steps, to: bytes[2])
        transfer.hasSought = true
      }
    }
    values.transfer = transfer
    if drives[index] != nil, !values.output.hasMotor(index) {
      onUnimplemented("drive \(index) is used with its motor off: a real one would not answer")
    }
    values.deadline = clock.now.advanced(byNanoseconds: Latency.command)
  }

  /// The next sector is under the head.
  func proceed() {
    guard values.phase == .execution, let command else { return }
    guard let drive = readableDrive else { return end(.missingAddressMark) }
    switch command {
    case .readID: readID(drive)
    case .formatTrack:
      guard !drive.device.isReadOnly else { return end(.notWritable) }
      guard values.transfer.remaining > 0 else { return end([]) }
      startFlow([])
    case .writeData, .writeDeletedData:
      guard !drive.device.isReadOnly else { return end(.notWritable) }
      if let errors = searchErrors(drive) { return end(errors) }
      if command == .writeDeletedData {
        onUnimplemented("WRITE DELETED DATA: the image keeps the data and not the mark")
      }
      startFlow([])
    case .readTrack: readOfTrack(drive)
    case .readData, .readDeletedData, .verify: readSector(drive, command)
    default: return
    }
  }

  // MARK: Finding

  /// The drive, if its disk gives MFM bits at the rate and under the head that are chosen.
  private var readableDrive: FloppyDrive? {
    guard let drive = drives[index], values.command[0].bit(6),
      drive.isRead(at: values.rateSelect & 3), values.transfer.head < drive.geometry.heads,
      values.positions[index].cylinder < drive.geometry.cylinders
    else { return nil }
    return drive
  }

  /// Why no ID on the track is that of the sector; nil where one is.
  private func searchErrors(_ drive: FloppyDrive) -> Floppy.Errors? {
    let transfer = values.transfer
    guard Int(transfer.cylinder) == values.positions[index].cylinder else {
      return transfer.cylinder == 0xFF
        ? [.noData, .wrongCylinder, .badCylinder] : [.noData, .wrongCylinder]
    }
    // H of the command has to be the head that its second byte chooses; later sectors follow that.
    let isHeadRight = transfer.done > 0 || values.command[3] == transfer.head
    guard isHeadRight, transfer.size == 2,
      (1...drive.geometry.sectorsPerTrack).contains(
        UInt32(transfer.sector))
    else { return .noData }
    return nil
  }

  private func number(_ drive: FloppyDrive, sector: UInt8) -> UInt64? {
    drive.geometry.sector(
      cylinder: UInt32(values.positions[index].cylinder), head: UInt32(values.transfer.head),
      sector: UInt32(sector))
  }

  /// A sector's bytes; nil where the image has none there, or the host failed.
  private func content(_ drive: FloppyDrive, sector: UInt8) -> [UInt8]? {
    guard let number = number(drive, sector: sector) else { return nil }
    do {
      return try drive.device.read(sector: number, count: 1)
    } catch {
      tell(error, drive)
      return nil
    }
  }

  /// Stores a sector; false where the host failed.
  private func store(_ bytes: [UInt8], _ drive: FloppyDrive, sector: UInt8) -> Bool {
    guard let number = number(drive, sector: sector) else { return false }
    do {
      try drive.device.write(bytes, sector: number)
      return true
    } catch {
      tell(error, drive)
      return false
    }
  }

  private func tell(_ error: BlockError, _ drive: FloppyDrive) {
    onUnimplemented("'\(drive.device.name)': \(error)")
  }

  // MARK: Reading

  private func readID(_ drive: FloppyDrive) {
    values.transfer.cylinder = UInt8(clamping: values.positions[index].cylinder)
    // The disk turns by one sector from one look to the next.
    let turned = clock.now.nanoseconds / Latency.command
    values.transfer.sector = UInt8(turned % UInt64(drive.geometry.sectorsPerTrack)) + 1
    values.transfer.size = 2
    end([])
  }

  private func readSector(_ drive: FloppyDrive, _ command: Floppy.Command) {
    if let errors = searchErrors(drive) { return end(errors) }
    if command == .readDeletedData {
      // All data are normal: SK passes over them; without it the first sector is read, and the command ends.
      values.transfer.errors.insert(.controlMark)
      if values.command[0].bit(5) { return goOn(isTerminal: false) }
    }
    guard let bytes = content(drive, sector: values.transfer.sector) else {
      return end([.dataError, .dataErrorInData])
    }
    if command == .verify { goOn(isTerminal: false) } else { startFlow(bytes) }
  }

  /// READ TRACK: sector after sector from the index hole on, whatever their IDs are.
  private func readOfTrack(_ drive: FloppyDrive) {
    guard values.transfer.remaining > 0 else { return end(.endOfCylinder) }
    if searchErrors(drive) != nil { values.transfer.errors.insert(.noData) }
    let place = values.transfer.done % Int(drive.geometry.sectorsPerTrack) + 1
    guard let bytes = content(drive, sector: UInt8(place)) else {
      return end([.dataError, .dataErrorInData])
    }
    startFlow(bytes)
  }

  // MARK: Data

  /// How many bytes of the host make a block: a sector, or the ID of one to format.
  var blockLength: Int { command == .formatTrack ? 4 : sectorSize }

  private func startFlow(_ bytes: [UInt8]) {
    (values.transfer.buffer, values.transfer.position) = (bytes, 0)
    values.transfer.isFlowing = true
    if isNonDMA { values.dataInterrupt = true } else { flow() }
  }

  /// Moves what the DMA controller lets through; what is left waits until it is asked again.
  func flow() {
    guard values.output.isGateOpen, let command else { return driveLines() }
    if command.takesData {
      let (bytes, progress) = channel.load(blockLength - values.transfer.buffer.count)
      values.transfer.buffer += bytes
      if progress.isTerminal || values.transfer.buffer.count >= blockLength {
        blockIsDone(isTerminal: progress.isTerminal)
      }
    } else {
      let progress = channel.store(values.transfer.buffer[values.transfer.position...])
      values.transfer.position += progress.count
      if progress.isTerminal || values.transfer.position >= values.transfer.buffer.count {
        blockIsDone(isTerminal: progress.isTerminal)
      }
    }
    driveLines()
  }

  /// A block has passed, or TC has come within it.
  func blockIsDone(isTerminal: Bool) {
    values.transfer.isFlowing = false
    values.dataInterrupt = false
    guard let command, let drive = drives[index] else { return }
    switch command {
    case .formatTrack: return formatSector(drive, isTerminal: isTerminal)
    case .writeData, .writeDeletedData:
      // What TC cuts off is filled up with zeros.
      let bytes = values.transfer.buffer
      let filler = [UInt8](repeating: 0, count: max(0, sectorSize - bytes.count))
      guard store(bytes + filler, drive, sector: values.transfer.sector) else {
        return end([.dataError, .dataErrorInData])
      }
    default: break
    }
    goOn(isTerminal: isTerminal)
  }

  /// §5.1.7: C, H, R and N of one sector have come; D fills it.
  private func formatSector(_ drive: FloppyDrive, isTerminal: Bool) {
    let identifier = values.transfer.buffer
    guard identifier.count == 4 else { return end([]) }
    values.transfer.sector = identifier[2]
    values.transfer.cylinder = identifier[0]
    let isStandard =
      Int(identifier[0]) == values.positions[index].cylinder
      && identifier[1] == values.transfer.head && identifier[3] == 2 && values.transfer.size == 2
    let filled = [UInt8](repeating: values.command[5], count: sectorSize)
    guard isStandard, store(filled, drive, sector: identifier[2]) else {
      onUnimplemented("FORMAT TRACK with IDs that an image cannot hold")
      return end(.missingAddressMark)
    }
    values.transfer.done += 1
    values.transfer.remaining -= 1
    if isTerminal || values.transfer.remaining == 0 { end([]) } else { waitForSector() }
  }

  private func waitForSector() {
    values.deadline = clock.now.advanced(byNanoseconds: Latency.sector)
  }

  // MARK: Going on

  /// A sector is done: the command ends by TC, by its count or at the end of the cylinder, or goes on.
  private func goOn(isTerminal: Bool) {
    let wasLast = advance()
    values.transfer.done += 1
    guard let command else { return }
    let stopsAtMark =
      command == .readDeletedData && !values.command[0].bit(5)
    if isTerminal || stopsAtMark { return end(values.transfer.errors.subtracting(.controlMark)) }
    if command == .verify || command == .readTrack {
      if values.transfer.remaining != .max { values.transfer.remaining -= 1 }
      if values.transfer.remaining <= 0 {
        return end(command == .readTrack ? values.transfer.errors.union(.endOfCylinder) : [])
      }
      if command == .verify, wasLast {
        return end(values.transfer.remaining == .max ? [] : .endOfCylinder)
      }
    } else if wasLast {
      return end(.endOfCylinder)
    }
    waitForSector()
  }

  /// C, H and R of the next sector, as the result phase tells them; true behind the last one.
  private func advance() -> Bool {
    guard values.transfer.sector == values.transfer.last else {
      values.transfer.sector &+= 1
      return false
    }
    values.transfer.sector = 1
    guard values.command[0].bit(7) else {
      values.transfer.cylinder &+= 1
      return true
    }
    values.transfer.head ^= 1
    if values.transfer.head == 0 { values.transfer.cylinder &+= 1 }
    return values.transfer.head == 0
  }

  /// Begins the result phase.
  private func end(_ errors: Floppy.Errors) {
    let transfer = values.transfer
    let shown = errors.union(transfer.errors)
    var status = transfer.head << 2 | UInt8(index)
    if !errors.isEmpty { status |= Floppy.Status0.abnormal }
    if transfer.hasSought { status |= Floppy.Status0.seekEnd }
    values.transfer.isFlowing = false
    values.transfer.buffer = []
    values.phase = .result
    values.result = [
      status, UInt8(truncatingIfNeeded: shown.rawValue),
      UInt8(truncatingIfNeeded: shown.rawValue >> 8), transfer.cylinder, transfer.head,
      transfer.sector, transfer.size,
    ]
    values.dataInterrupt = true
  }
}
