import Boot
import GuestMemory
import X86
import Disks

/// INT 13H: the rows of the table.
extension BIOSFunction {
  static let disk: [BIOSFunction] = [
    BIOSFunction(0x13, .ah(0x00), "reset") { $0.resetDisk(&$1) },
    BIOSFunction(0x13, .ah(0x01), "status of the last operation") { $0.readDiskStatus(&$1) },
    BIOSFunction(0x13, .ah(0x02), "read sectors by CHS") { $0.transferCHS(&$1, .read) },
    BIOSFunction(0x13, .ah(0x03), "write sectors by CHS") { $0.transferCHS(&$1, .write) },
    BIOSFunction(0x13, .ah(0x04), "verify sectors by CHS") { $0.transferCHS(&$1, .verify) },
    BIOSFunction(0x13, .ah(0x05), "format track (floppy)") { $0.formatTrack(&$1) },
    BIOSFunction(0x13, .ah(0x08), "drive parameters") { $0.readDriveParameters(&$1) },
    BIOSFunction(0x13, .ah(0x09), "initialize drive parameters") { $0.succeedOnDrive(&$1) },
    BIOSFunction(0x13, .ah(0x0C), "seek by CHS") { $0.transferCHS(&$1, .seek) },
    BIOSFunction(0x13, .ah(0x0D), "alternate reset") { $0.resetDisk(&$1) },
    BIOSFunction(0x13, .ah(0x10), "test drive ready") { $0.succeedOnDrive(&$1) },
    BIOSFunction(0x13, .ah(0x11), "recalibrate") { $0.succeedOnDrive(&$1) },
    BIOSFunction(0x13, .ah(0x14), "controller diagnostic") { $0.succeedOnDrive(&$1) },
    BIOSFunction(0x13, .ah(0x15), "drive type") { $0.readDriveType(&$1) },
    BIOSFunction(0x13, .ah(0x16), "media change (floppy)") { $0.readMediaChange(&$1) },
    BIOSFunction(0x13, .ah(0x17), "set floppy type for format") { $0.setDisketteType(&$1) },
    BIOSFunction(0x13, .ah(0x18), "set media type for format") { $0.setMediaType(&$1) },
    BIOSFunction(0x13, .ah(0x41), "EDD: extensions present") { $0.checkExtensions(&$1) },
    BIOSFunction(0x13, .ah(0x42), "EDD: extended read") { $0.transferExtended(&$1, .read) },
    BIOSFunction(0x13, .ah(0x43), "EDD: extended write") { $0.transferExtended(&$1, .write) },
    BIOSFunction(0x13, .ah(0x44), "EDD: verify") { $0.transferExtended(&$1, .verify) },
    BIOSFunction(0x13, .ah(0x45), "EDD: lock and unlock drive") { $0.lockMedium(&$1) },
    BIOSFunction(0x13, .ah(0x46), "EDD: eject medium") { $0.ejectMedium(&$1) },
    BIOSFunction(0x13, .ah(0x47), "EDD: extended seek") { $0.transferExtended(&$1, .seek) },
    BIOSFunction(0x13, .ah(0x48), "EDD: drive parameters (30 bytes)") {
      $0.readExtendedParameters(&$1)
    },
    BIOSFunction(0x13, .ah(0x49), "EDD: media change") { $0.readExtendedChange(&$1) },
    BIOSFunction(0x13, .ah(0x4A), "El Torito: start emulation", refused: badDiskCommand),
    BIOSFunction(0x13, .ah(0x4B), "El Torito: emulation status, end") {
      $0.discEmulationStatus(&$1)
    },
    BIOSFunction(0x13, .ah(0x4C), "El Torito: start and boot", refused: badDiskCommand),
    BIOSFunction(0x13, .ah(0x4E), "EDD: set hardware configuration", refused: badDiskCommand),
  ]

  private static let badDiskCommand: @Sendable (BIOSServices, inout BIOSCall) -> Void = {
    $0.failDisk(&$1, .badCommand)
  }
}

/// What AH and the status byte in the data area say after a disk service.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 13H; from 31H on: T13 1572D, "EDD-3".
enum DiskStatus: UInt8 {
  case success = 0x00
  case badCommand = 0x01
  case writeProtected = 0x03
  case sectorNotFound = 0x04
  case mediaChanged = 0x06
  case unsupportedMedium = 0x0C
  case controllerFailure = 0x20
  case noMedium = 0x31
  case notReady = 0xAA
  case notLocked = 0xB0
  case locked = 0xB1
  case notRemovable = 0xB2
  case inUse = 0xB3
  case lockCountExceeded = 0xB4
  case ejectFailed = 0xB5
}

/// What a request does with the sectors that it names.
enum DiskOperation {
  case read
  case write
  /// The sectors have to be readable; nothing is transferred.
  case verify
  /// The place has to exist.
  case seek
}

/// INT 13H by cylinder, head and sector.
///
/// A transfer runs from ES:BX on through linear memory, past the end of the segment where it is longer.
///
/// Deviation: a floppy controller's DMA cannot cross a 64 KiB border and fails with status 09H; these
/// services can. Requests may run past the end of a track and of a cylinder, as on every BIOS that
/// translates to sector numbers.
extension BIOSServices {
  // MARK: Status

  /// Ends a call: AH, CF and the data area get the status.
  func finishDisk(_ call: inout BIOSCall, _ status: DiskStatus) {
    recordStatus(status, drive: call.dl)
    call.ah = status.rawValue
    call.setCarry(status != .success)
  }

  func failDisk(_ call: inout BIOSCall, _ status: DiskStatus) {
    finishDisk(&call, status)
  }

  private func recordStatus(_ status: DiskStatus, drive: UInt8) {
    data[drive < 0x80 ? .disketteStatus : .diskStatus] = status.rawValue
  }

  /// AH=01H: the status in AH, and CF where it is not 0.
  func readDiskStatus(_ call: inout BIOSCall) {
    call.ah = data[call.dl < 0x80 ? .disketteStatus : .diskStatus]
    call.setCarry(call.ah != 0)
  }

  /// AH=00H: floppy controllers reset without a drive, too.
  func resetDisk(_ call: inout BIOSCall) {
    let exists = call.dl < 0x80 || drive(call.dl) != nil
    finishDisk(&call, exists ? .success : .badCommand)
  }

  /// For commands that only ask whether the drive is there.
  func succeedOnDrive(_ call: inout BIOSCall) {
    let missing: DiskStatus = call.dl < 0x80 ? .notReady : .badCommand
    finishDisk(&call, drive(call.dl) == nil ? missing : .success)
  }

  // MARK: Transfers

  /// AH=02H, 03H, 04H, 0CH: AL sectors at CH/CL (cylinder, sector), DH (head), DL (drive); ES:BX.
  func transferCHS(_ call: inout BIOSCall, _ operation: DiskOperation) {
    guard let drive = drive(call.dl), !drive.isOptical else {
      failDisk(&call, call.dl < 0x80 ? .notReady : .badCommand)
      return
    }
    let count = operation == .seek ? 1 : Int(call.al)
    guard count > 0 else {
      failDisk(&call, .badCommand)
      return
    }
    let cylinder = UInt32(call.ch) | UInt32(call.cl & 0xC0) << 2
    // A seek is for a cylinder and a head; whatever stands in the sector's bits.
    guard
      let sector = drive.geometry.sector(
        cylinder: cylinder, head: UInt32(call.dh),
        sector: operation == .seek ? 1 : UInt32(call.cl & 0x3F))
    else {
      if operation != .seek { call.al = 0 }
      noteReadBeyondImage(drive)
      failDisk(&call, .sectorNotFound)
      return
    }
    let (done, status) = transfer(
      operation, drive, sector: sector, count: count, memory: call.memory,
      at: call.linear(call.cpu.es, call.bx))
    if operation != .seek { call.al = UInt8(done) }
    finishDisk(&call, status)
  }

  /// Does a transfer of the drive's own sectors; tells how many went and how it ended.
  func transfer(
    _ operation: DiskOperation, _ drive: BIOSDrive, sector: UInt64, count: Int,
    memory: BIOSMemory, at address: UInt32
  ) -> (done: Int, status: DiskStatus) {
    // A CD-ROM's sectors are four of the image's.
    let factor = drive.bytesPerSector / sectorSize
    let (first, overflows) = sector.multipliedReportingOverflow(by: UInt64(factor))
    guard !overflows else { return (0, .sectorNotFound) }
    let (done, status) = transferParts(
      operation, drive, sector: first, count: count * factor, memory: memory, at: address)
    return (done / factor, status)
  }

  /// Does a transfer of 512-byte sectors in parts.
  private func transferParts(
    _ operation: DiskOperation, _ drive: BIOSDrive, sector: UInt64, count: Int,
    memory: BIOSMemory, at address: UInt32
  ) -> (done: Int, status: DiskStatus) {
    if isTrayOpen(drive) { return (0, .noMedium) }
    if state.changedMedia.remove(drive.number) != nil { return (0, .mediaChanged) }
    var done = 0
    do throws(BlockError) {
      try drive.device.checkRange(sector: sector, count: count)
      guard operation != .seek else { return (count, .success) }
      while done < count {
        let part = min(count - done, 128)
        let from = sector + UInt64(done)
        let place = address &+ UInt32(truncatingIfNeeded: done * sectorSize)
        switch operation {
        case .read:
          let bytes = try drive.device.read(sector: from, count: part)
          if !memory.write(bytes, at: place) { noteLostTransfer(place) }
        case .write:
          try drive.device.write(memory.read(place, count: part * sectorSize), sector: from)
        case .verify, .seek:
          _ = try drive.device.read(sector: from, count: part)
        }
        done += part
      }
      return (done, .success)
    } catch {
      return (done, status(of: error, drive))
    }
  }

  /// What a program is told of a request that the image refused.
  func status(of error: BlockError, _ drive: BIOSDrive) -> DiskStatus {
    switch error {
    case .outOfRange:
      noteReadBeyondImage(drive)
      return .sectorNotFound
    case .readOnly: return .writeProtected
    case .host:
      report("drive \(hex(drive.number)) ('\(drive.device.name)'): \(error)")
      return .controllerFailure
    }
  }

  /// Says what is most likely wrong where the sectors of a disk that is no larger than a floppy do not suffice.
  private func noteReadBeyondImage(_ drive: BIOSDrive) {
    guard drive.isHardDisk, FloppyFormat.holding(drive.device.sectorCount) != nil else { return }
    if state.countUnknown(0x13, 0xFF00) {
      report(
        "INT 13H wants sectors beyond the end of '\(drive.device.name)', which has "
          + "\(drive.device.sectorCount): fill the image up, or use it as --floppy, whose missing sectors read as zeros"
      )
    }
  }

  private func noteLostTransfer(_ address: UInt32) {
    if state.countUnknown(0x13, 0x0200) {
      report(
        "INT 13H read sectors to \(hex(address)), where there is no memory or ROM; the data are lost"
      )
    }
  }

  // MARK: Drives

  /// AH=08H: the last cylinder, head and sector; for floppies the type and the parameter table too.
  func readDriveParameters(_ call: inout BIOSCall) {
    let isFloppy = call.dl < 0x80
    guard let drive = drive(call.dl), !drive.isOptical else {
      (call.cx, call.dx) = (0, 0)
      failDisk(&call, .badCommand)
      return
    }
    let last = drive.geometry.cylinders - 1
    let sectors = UInt8(drive.geometry.sectorsPerTrack & 0x3F)
    let number = call.dl
    call.ch = UInt8(last & 0xFF)
    call.cl = sectors | UInt8(last >> 8 & 3) << 6
    call.dh = UInt8(drive.geometry.heads - 1)
    if isFloppy {
      call.ax = 0
      call.bx = UInt16(drive.floppyType ?? 0)
      call.load(\.es, ROMImage.segment)
      call.di = DisketteParameters.place(sectorsPerTrack: sectors)
    }
    call.al = 0
    call.ah = 0
    recordStatus(.success, drive: number)
    call.setCarry(false)
    call.dl = UInt8(clamping: driveCount(areFloppies: isFloppy))
  }

  /// AH=15H: 0 no drive, 1 floppy without a change line, 2 with one, 3 disk with its sectors in CX:DX.
  func readDriveType(_ call: inout BIOSCall) {
    guard let drive = drive(call.dl), !drive.isOptical else {
      recordStatus(.success, drive: call.dl)
      call.ah = 0
      call.setCarry(false)
      return
    }
    recordStatus(.success, drive: call.dl)
    call.setCarry(false)
    guard !drive.isFloppy else {
      call.ah = 2
      return
    }
    let geometry = drive.geometry
    let sectors =
      UInt64(geometry.cylinders) * UInt64(geometry.heads)
      * UInt64(geometry.sectorsPerTrack)
    let count = UInt32(clamping: sectors)
    call.ah = 3
    call.cx = UInt16(count >> 16)
    call.dx = UInt16(count & 0xFFFF)
  }

  /// AH=16H: whether the floppy was changed.
  func readMediaChange(_ call: inout BIOSCall) {
    guard let drive = drive(call.dl), drive.isFloppy else {
      failDisk(&call, call.dl < 0x80 ? .notReady : .badCommand)
      return
    }
    let changed = state.changedMedia.remove(drive.number) != nil
    finishDisk(&call, changed ? .mediaChanged : .success)
  }
}
