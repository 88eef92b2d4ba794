import Bits
import Bus
import Disks

/// The commands that are carried out, by their codes.
///
/// Source: T13 1410D, rev. 3b, §8; those marked with a star are of older standards.
enum ATACommand {
  static let deviceReset: UInt8 = 0x08
  static let recalibrate: ClosedRange<UInt8> = 0x10...0x1F  // *
  static let seek: ClosedRange<UInt8> = 0x70...0x7F
  static let diagnostic: UInt8 = 0x90
  static let initializeParameters: UInt8 = 0x91  // *
  static let packet: UInt8 = 0xA0
  static let identifyPacket: UInt8 = 0xA1
  static let readDMAExtended: UInt8 = 0x25
  static let readLogExtended: UInt8 = 0x2F
  static let writeDMAExtended: UInt8 = 0x35
  static let readQueued: UInt8 = 0x60
  static let writeQueued: UInt8 = 0x61
  static let setMultiple: UInt8 = 0xC6
  static let identify: UInt8 = 0xEC
  static let setFeatures: UInt8 = 0xEF
  static let nativeMaximum: UInt8 = 0xF8
  static let nativeMaximumExtended: UInt8 = 0x27
  static let flush: Set<UInt8> = [0xE7, 0xEA]
  static let checkPower: Set<UInt8> = [0xE5, 0x98]
  static let power: Set<UInt8> = [
    0xE0, 0xE1, 0xE2, 0xE3, 0xE6, 0x94, 0x95, 0x96, 0x97, 0x99,
  ]

  /// How a command moves sectors.
  struct Transfer {
    enum Way { case programmed, multiple, directMemory, verify }
    let way: Way
    var isWrite = false
    var isExtended = false
  }

  /// READ, WRITE and READ VERIFY in all their forms.
  static func transfer(_ command: UInt8) -> Transfer? {
    switch command {
    case 0x20, 0x21: Transfer(way: .programmed)
    case 0x24: Transfer(way: .programmed, isExtended: true)
    case readDMAExtended: Transfer(way: .directMemory, isExtended: true)
    case 0x29: Transfer(way: .multiple, isExtended: true)
    case 0x30, 0x31: Transfer(way: .programmed, isWrite: true)
    case 0x34: Transfer(way: .programmed, isWrite: true, isExtended: true)
    case writeDMAExtended, 0x3D: Transfer(way: .directMemory, isWrite: true, isExtended: true)
    case 0x39, 0xCE: Transfer(way: .multiple, isWrite: true, isExtended: true)
    case 0x40, 0x41: Transfer(way: .verify)
    case 0x42: Transfer(way: .verify, isExtended: true)
    case 0xC4: Transfer(way: .multiple)
    case 0xC5: Transfer(way: .multiple, isWrite: true)
    case 0xC8, 0xC9: Transfer(way: .directMemory)
    case 0xCA, 0xCB: Transfer(way: .directMemory, isWrite: true)
    default: nil
    }
  }
}

extension IDEChannel {
  /// The most sectors that SET MULTIPLE MODE takes.
  static let largestMultiple = 16

  /// The guest writes the command register.
  func begin(_ command: UInt8) {
    if command == ATACommand.diagnostic { return beginDiagnostic() }
    let index = selected
    guard let medium = media[index] else { return }
    let isReset = command == ATACommand.deviceReset && medium.isOptical
    guard !self[index].status.contains(.busy) || isReset else { return }
    self[index].command = command
    self[index].wantsInterrupt = false
    driveInterrupt()
    self[index].error = []
    self[index].status = .busy
    self[index].phase = .idle
    (self[index].buffer, self[index].position, self[index].remaining) = ([], 0, 0)
    if let transfer = ATACommand.transfer(command), transfer.isWrite, transfer.way != .directMemory,
      !medium.isOptical
    {
      // The first block is asked for at once: xv6 and others write it without a look at DRQ.
      carryOut(index)
    } else {
      schedule(.command, after: Latency.command, for: index)
    }
  }

  /// EXECUTE DEVICE DIAGNOSTIC is for both devices, whichever is selected.
  private func beginDiagnostic() {
    for index in 0..<2 where media[index] != nil {
      self[index].command = ATACommand.diagnostic
      self[index].status = .busy
      self[index].wantsInterrupt = false
      self[index].phase = .idle
      schedule(.command, after: Latency.command, for: index)
    }
    select0()
    driveInterrupt()
  }

  private func select0() { write(6, 0, width: .byte) }

  /// The command's time is over.
  func carryOut(_ index: Int) {
    guard let medium = media[index] else { return }
    let command = self[index].command
    switch command {
    case ATACommand.diagnostic:
      let optical = self[index].optical
      self[index].setSignature(isOptical: medium.isOptical)
      self[index].optical = optical
      if index == 0 || media[0] == nil { self[index].wantsInterrupt = true }
    case ATACommand.setFeatures: setFeatures(index)
    case _ where ATACommand.checkPower.contains(command):
      // Active or idle.
      self[index].registers.count.now = 0xFF
      succeed(index)
    case _ where ATACommand.power.contains(command): succeed(index)
    default:
      switch medium {
      case .disk(let disk): carryOut(command, on: disk, index)
      case .optical: carryOutOptical(command, index)
      }
    }
  }

  private func carryOut(_ command: UInt8, on disk: any BlockDevice, _ index: Int) {
    if let transfer = ATACommand.transfer(command) {
      return beginTransfer(transfer, on: disk, index)
    }
    switch command {
    case ATACommand.identify:
      let geometry = geometries[index] ?? .native(of: disk)
      offer(
        ATAIdentification.words(of: disk, geometry, self[index], isSerial: isSerial), index)
    case ATACommand.recalibrate:
      self[index].registers.mid.now = 0
      self[index].registers.high.now = 0
      succeed(index)
    case ATACommand.seek:
      if place(index, isExtended: false) == nil { fail(index, .notFound) } else { succeed(index) }
    case ATACommand.initializeParameters: initializeParameters(index)
    case ATACommand.setMultiple:
      let count = Int(self[index].registers.count.now)
      guard count <= Self.largestMultiple, count & (count - 1) == 0 || count == 0 else {
        self[index].multiple = 0
        return fail(index, .aborted)
      }
      self[index].multiple = count
      succeed(index)
    case _ where ATACommand.flush.contains(command):
      do throws(BlockError) {
        try disk.flush()
        succeed(index)
      } catch {
        report(error, disk)
        fail(index, .aborted, fault: true)
      }
    case ATACommand.nativeMaximum:
      self[index].registers.setAddress28(min(disk.sectorCount, 0x0FFF_FFFF) - 1)
      succeed(index)
    case ATACommand.nativeMaximumExtended:
      self[index].registers.setAddress48(disk.sectorCount - 1)
      succeed(index)
    case ATACommand.identifyPacket:
      // How firmware asks whether it is a CD-ROM drive: this is the answer, and nothing to be told of.
      fail(index, .aborted)
    default:
      onUnimplemented("ATA command \(String(command, radix: 16)) aborts")
      fail(index, .aborted)
    }
  }

  /// Logs what the host said.
  func report(_ error: BlockError, _ disk: any BlockDevice) {
    onUnimplemented("'\(disk.name)': \(error)")
  }

  /// Fills the buffer with one block of data for the guest to read.
  func offer(_ bytes: [UInt8], _ index: Int) {
    self[index].buffer = bytes
    self[index].position = 0
    self[index].phase = .dataIn
    self[index].status = [.ready, .seekComplete, .dataRequest]
    self[index].wantsInterrupt = true
    driveInterrupt()
  }

  // MARK: - Settings

  private func initializeParameters(_ index: Int) {
    let sectors = UInt32(self[index].registers.count.now)
    let heads = UInt32(self[index].registers.head) + 1
    guard sectors > 0 else { return fail(index, .aborted) }
    (self[index].heads, self[index].sectorsPerTrack) = (heads, sectors)
    succeed(index)
  }

  /// SET FEATURES.
  private func setFeatures(_ index: Int) {
    let registers = self[index].registers
    switch registers.features.now {
    case 0x03:
      // Default and flow-control PIO, PIO to mode 4, multiword DMA to 2, Ultra DMA to 2.
      switch registers.count.now {
      case 0x00, 0x01, 0x08...0x0C, 0x20...0x22, 0x40...0x42:
        self[index].transferMode = registers.count.now
        succeed(index)
      default: fail(index, .aborted)
      }
    // The write cache: there is none to switch. Power management, acoustics, look-ahead, defaults.
    case 0x02, 0x82, 0x05, 0x85, 0x42, 0xC2, 0x55, 0xAA, 0x66, 0xCC: succeed(index)
    default: fail(index, .aborted)
    }
  }

  // MARK: - Sectors

  /// The first sector that the registers name; nil where there is none.
  private func place(_ index: Int, isExtended: Bool) -> UInt64? {
    guard let disk = media[index]?.device else { return nil }
    let registers = self[index].registers
    if isExtended { return registers.address48 }
    if registers.isLBA { return registers.address28 }
    let perCylinder = UInt64(self[index].heads * self[index].sectorsPerTrack)
    return DiskGeometry(
      // One at least: a disk that ends within its first cylinder has sectors, too.
      cylinders: UInt32(min(max(disk.sectorCount / perCylinder, 1), 0x1_0000)),
      heads: self[index].heads,
      sectorsPerTrack: self[index].sectorsPerTrack
    ).sector(
      cylinder: UInt32(registers.mid.now) | UInt32(registers.high.now) << 8,
      head: UInt32(registers.head), sector: UInt32(registers.low.now))
  }

  /// Tells in the registers which sector was the last.
  private func tell(_ sector: UInt64, left: Int, _ index: Int) {
    if self[index].isExtended {
      self[index].registers.setAddress48(sector)
      self[index].registers.count = IDETaskFile.Pair(
        now: UInt8(truncatingIfNeeded: left), before: UInt8(truncatingIfNeeded: left >> 8))
    } else {
      self[index].registers.count.now = UInt8(truncatingIfNeeded: left)
      guard !self[index].registers.isLBA else {
        return self[index].registers.setAddress28(sector)
      }
      let (heads, sectors) = (
        UInt64(self[index].heads), UInt64(self[index].sectorsPerTrack)
      )
      let cylinder = sector / sectors / heads
      self[index].registers.low.now = UInt8(truncatingIfNeeded: sector % sectors + 1)
      self[index].registers.mid.now = UInt8(truncatingIfNeeded: cylinder)
      self[index].registers.high.now = UInt8(truncatingIfNeeded: cylinder >> 8)
      self[index].registers.device =
        self[index].registers.device & 0xF0 | UInt8(truncatingIfNeeded: sector / sectors % heads)
    }
  }

  private func beginTransfer(
    _ transfer: ATACommand.Transfer, on disk: any BlockDevice, _ index: Int
  ) {
    self[index].isExtended = transfer.isExtended
    self[index].isWrite = transfer.isWrite
    let count =
      transfer.isExtended ? self[index].registers.count48 : self[index].registers.count28
    if transfer.way == .multiple, self[index].multiple == 0 { return fail(index, .aborted) }
    guard let sector = place(index, isExtended: transfer.isExtended), sector < disk.sectorCount
    else { return fail(index, .notFound) }
    if transfer.isWrite, disk.isReadOnly { return fail(index, .aborted) }
    self[index].sector = sector
    self[index].remaining = count
    self[index].block = min(transfer.way == .multiple ? self[index].multiple : 1, count)
    switch transfer.way {
    case .verify: verify(disk, index)
    case .directMemory:
      self[index].phase = .directMemory
      self[index].status = [.ready, .seekComplete, .dataRequest]
      onDirectMemoryRequest()
    case .programmed, .multiple:
      if transfer.isWrite { awaitBlock(index, isFirst: true) } else { readBlock(index) }
    }
  }

  /// READ VERIFY SECTORS: reads in parts, and drops what it reads.
  private func verify(_ disk: any BlockDevice, _ index: Int) {
    while self[index].remaining > 0 {
      let count = min(self[index].remaining, 128)
      guard read(disk, count, index) != nil else { return }
    }
    tell(self[index].sector - 1, left: 0, index)
    succeed(index)
  }

  /// The next `count` sectors of a transfer; where that fails the command has ended.
  private func read(_ disk: any BlockDevice, _ count: Int, _ index: Int) -> [UInt8]? {
    let present = disk.sectorCount - min(disk.sectorCount, self[index].sector)
    let there = Int(min(UInt64(count), present))
    do throws(BlockError) {
      guard there == count else {
        // All that are there are read, and the first that is not is told.
        tell(self[index].sector + UInt64(there), left: self[index].remaining - there, index)
        fail(index, .notFound)
        return nil
      }
      let bytes = try disk.read(sector: self[index].sector, count: count)
      self[index].sector += UInt64(count)
      self[index].remaining -= count
      return bytes
    } catch {
      report(error, disk)
      tell(self[index].sector, left: self[index].remaining, index)
      fail(index, .uncorrectable)
      return nil
    }
  }

  /// Stores the next sectors of a transfer; false where that failed, and the command has ended.
  private func store(_ bytes: [UInt8], _ disk: any BlockDevice, _ index: Int) -> Bool {
    let count = bytes.count / sectorSize
    guard self[index].sector + UInt64(count) <= disk.sectorCount else {
      tell(self[index].sector, left: self[index].remaining, index)
      fail(index, .notFound)
      return false
    }
    do throws(BlockError) {
      try disk.write(bytes, sector: self[index].sector)
    } catch {
      report(error, disk)
      tell(self[index].sector, left: self[index].remaining, index)
      fail(index, .aborted, fault: true)
      return false
    }
    self[index].sector += UInt64(count)
    self[index].remaining -= count
    return true
  }

  /// A PIO read's next block is there.
  func readBlock(_ index: Int) {
    guard case .disk(let disk) = media[index] else { return }
    let count = min(self[index].block, self[index].remaining)
    guard let bytes = read(disk, count, index) else { return }
    if self[index].remaining == 0 { tell(self[index].sector - 1, left: 0, index) }
    offer(bytes, index)
  }

  /// Lets the guest write the next block.
  ///
  /// The first one is asked for without an interrupt.
  private func awaitBlock(_ index: Int, isFirst: Bool) {
    self[index].block = min(self[index].block, self[index].remaining)
    self[index].buffer = []
    self[index].phase = .dataOut
    self[index].status = [.ready, .seekComplete, .dataRequest]
    if !isFirst { self[index].wantsInterrupt = true }
    driveInterrupt()
  }

  /// A PIO write's block goes to the disk.
  func storeBlock(_ index: Int) {
    guard case .disk(let disk) = media[index] else { return }
    let bytes = self[index].buffer
    self[index].buffer = []
    guard store(bytes, disk, index) else { return }
    if self[index].remaining > 0 {
      awaitBlock(index, isFirst: false)
    } else {
      tell(self[index].sector - 1, left: 0, index)
      succeed(index)
    }
  }

  // MARK: - Direct memory access

  /// What the bus master does with a part of a transfer.
  package enum DirectMemory {
    /// Takes `bytes` for memory; says how many went.
    case toMemory(_ take: ([UInt8]) -> Int)
    /// Gives so many bytes of memory, or fewer.
    case fromMemory(_ give: (Int) -> [UInt8])
  }

  /// Whether a device waits for the bus master: true where data go to memory, false where they come from there.
  package var directMemoryRequest: Bool? {
    (0..<2).lazy.filter { [self] in media[$0] != nil && self[$0].phase == .directMemory }
      .map { [self] in !self[$0].isWrite }.first
  }

  /// Moves the data of the command that waits for the bus master.
  ///
  /// Ends the command where all of it moved, and leaves it waiting where the bus master had no more room.
  package func moveData(_ way: DirectMemory) {
    guard let index = (0..<2).first(where: { media[$0] != nil && self[$0].phase == .directMemory })
    else { return }
    switch media[index] {
    case .disk(let disk): moveSectors(way, disk, index)
    case .optical: movePacketData(way, index)
    case nil: break
    }
    driveInterrupt()
  }

  private func moveSectors(_ way: DirectMemory, _ disk: any BlockDevice, _ index: Int) {
    while self[index].remaining > 0 {
      let count = min(self[index].remaining, 128)
      switch way {
      case .toMemory(let take):
        guard let bytes = read(disk, count, index) else { return }
        guard take(bytes) == bytes.count else { return }
      case .fromMemory(let give):
        let bytes = give(count * sectorSize)
        let whole = bytes.count / sectorSize * sectorSize
        guard whole == 0 || store(Array(bytes.prefix(whole)), disk, index) else { return }
        guard whole == count * sectorSize else { return }
      }
    }
    tell(self[index].sector - 1, left: 0, index)
    succeed(index)
  }
}
