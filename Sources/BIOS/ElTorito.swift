import Bits
import Disks
import GuestMemory
import X86

/// How a CD-ROM says that it can be booted: its boot catalog, of which the first entry counts.
///
/// Source: Phoenix and IBM, "El Torito" Bootable CD-ROM Format Specification 1.0, January 1995.
struct BootCatalog {
  /// What the disc pretends to be while it boots.
  enum Emulation: UInt8, Codable, Hashable, Sendable {
    case none = 0
    case floppy1200 = 1
    case floppy1440 = 2
    case floppy2880 = 3
    case hardDisk = 4

    var isFloppy: Bool { (1...3).contains(rawValue) }

    /// Sectors of 512 bytes of the floppy; nil for what is none.
    var sectorCount: UInt64? {
      switch self {
      case .floppy1200: 2400
      case .floppy1440: 2880
      case .floppy2880: 5760
      case .none, .hardDisk: nil
      }
    }
  }

  let emulation: Emulation
  /// Where the image is loaded: 07C0H mostly.
  let segment: UInt16
  let systemType: UInt8
  /// Sectors of 512 bytes that are loaded.
  let count: UInt16
  /// The image's first block of 2048 bytes.
  let block: UInt32

  /// Why a disc does not boot.
  struct Refusal: Error {
    let reason: String
  }

  /// Reads the catalog of a disc.
  init(_ disc: any BlockDevice) throws(Refusal) {
    func block(_ number: UInt32) throws(Refusal) -> [UInt8] {
      do {
        return try disc.read(sector: UInt64(number) * 4, count: 4)
      } catch {
        throw Refusal(reason: "block \(number) cannot be read: \(error)")
      }
    }
    let record = try block(17)
    guard record[0] == 0, Array(record[1..<6]) == Array("CD001".utf8),
      Array(record[7..<30]) == Array("EL TORITO SPECIFICATION".utf8)
    else { throw Refusal(reason: "block 17 holds no El Torito boot record") }
    let catalog = try block(record.littleEndian(at: 0x47) ?? 0)
    let sum = stride(from: 0, to: 32, by: 2).reduce(UInt16(0)) {
      $0 &+ (catalog.littleEndian(UInt16.self, at: $1) ?? 0)
    }
    guard catalog[0] == 1, catalog[30] == 0x55, catalog[31] == 0xAA, sum == 0 else {
      throw Refusal(reason: "its boot catalog has no valid first entry")
    }
    guard catalog[32] == 0x88 else {
      throw Refusal(reason: "its boot catalog's initial entry is not bootable")
    }
    guard catalog[1] == 0 else {
      throw Refusal(reason: "its boot catalog is for platform \(catalog[1]), not for a PC's BIOS")
    }
    guard let emulation = Emulation(rawValue: catalog[33] & 15) else {
      throw Refusal(reason: "its boot catalog names medium type \(catalog[33] & 15)")
    }
    self.emulation = emulation
    let given: UInt16 = catalog.littleEndian(at: 34) ?? 0
    segment = given == 0 ? 0x07C0 : given
    systemType = catalog[36]
    count = catalog.littleEndian(at: 38) ?? 0
    self.block = catalog.littleEndian(at: 40) ?? 0
  }
}

/// A part of a disc as a disk of its own, which is only read.
final class DiscPart: BlockDevice {
  private let disc: any BlockDevice
  private let start: UInt64
  let sectorCount: UInt64
  let isReadOnly = true

  /// At most `count` sectors from `start` on.
  init(_ disc: any BlockDevice, start: UInt64, count: UInt64) {
    self.disc = disc
    self.start = min(start, disc.sectorCount)
    sectorCount = min(count, disc.sectorCount - self.start)
  }

  var name: String { disc.name }

  func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8] {
    try checkRange(sector: sector, count: count)
    return try disc.read(sector: start + sector, count: count)
  }

  func write(_ bytes: [UInt8], sector: UInt64) throws(BlockError) { throw .readOnly }

  func flush() throws(BlockError) {}
}

/// The emulation that a boot from a CD-ROM has begun.
struct DiscEmulation: Codable, Hashable, Sendable {
  /// The CD-ROM drive, by its number.
  let discDrive: UInt8
  let medium: BootCatalog.Emulation
  let block: UInt32
  let segment: UInt16
  let count: UInt16

  /// What the guest's boot sector is told: 0, 80H, or the drive's own number.
  var drive: UInt8 {
    switch medium {
    case .none: discDrive
    case .hardDisk: 0x80
    case .floppy1200, .floppy1440, .floppy2880: 0
    }
  }
}

extension BIOSServices {
  /// The drive of a number, with an emulated one before the others of its kind.
  func drive(_ number: UInt8) -> BIOSDrive? {
    guard let emulation = state.emulation, emulation.medium != .none,
      number & 0x80 == emulation.drive & 0x80, number < 0xE0
    else { return drives.first { $0.number == number } }
    if number == emulation.drive { return emulatedDrive(emulation) }
    return drives.first { $0.number == number - 1 }
  }

  private func emulatedDrive(_ emulation: DiscEmulation) -> BIOSDrive? {
    guard let disc = drives.first(where: { $0.number == emulation.discDrive })?.device else {
      return nil
    }
    let start = UInt64(emulation.block) * 4
    guard let count = emulation.medium.sectorCount else {
      return BIOSDrive(disk: DiscPart(disc, start: start, count: .max))
    }
    return BIOSDrive(floppy: DiscPart(disc, start: start, count: count))
  }

  /// How many drives of a kind INT 13H tells of.
  func driveCount(areFloppies: Bool) -> Int {
    let emulated =
      state.emulation.map { areFloppies ? $0.medium.isFloppy : $0.medium == .hardDisk } ?? false
    return drives.count { areFloppies ? $0.isFloppy : $0.isHardDisk } + (emulated ? 1 : 0)
  }

  /// Loads what the disc's catalog names, and enters it; the reason where that cannot be.
  func bootDisc(_ drive: BIOSDrive, _ cpu: inout CPUState) -> String? {
    guard !isTrayOpen(drive) else { return "the tray with '\(drive.device.name)' is open" }
    let catalog: BootCatalog
    do throws(BootCatalog.Refusal) {
      catalog = try BootCatalog(drive.device)
    } catch {
      return "'\(drive.device.name)' does not boot: \(error.reason)"
    }
    // An emulated disk is booted by its first sector.
    let count = catalog.emulation == .none ? max(Int(catalog.count), 1) : 1
    let bytes: [UInt8]
    do {
      bytes = try drive.device.read(sector: UInt64(catalog.block) * 4, count: count)
    } catch {
      return "the boot image of '\(drive.device.name)' cannot be read: \(error)"
    }
    let segment = catalog.emulation == .none ? catalog.segment : 0x07C0
    guard BIOSMemory(memory).write(bytes, at: UInt32(segment) << 4) else {
      return "the boot image of '\(drive.device.name)' does not fit at \(hex(segment)):0000"
    }
    let emulation = DiscEmulation(
      discDrive: drive.number, medium: catalog.emulation, block: catalog.block,
      segment: catalog.segment, count: catalog.count)
    state.emulation = emulation
    Self.enterBootSector(&cpu, drive: emulation.drive)
    // 07C0:0000 is 0000:7C00, as boot sectors expect it.
    cpu.cs = .real(segment & 0xF000, code: true)
    cpu.rip = UInt64(segment & 0x0FFF) << 4
    return nil
  }

  // MARK: INT 13H AH=4BH

  /// AL=00H ends the emulation, AL=01H tells of it: the specification packet at DS:SI.
  func discEmulationStatus(_ call: inout BIOSCall) {
    guard let emulation = state.emulation, call.al <= 1,
      call.dl == emulation.drive || call.dl == 0x7F || call.dl == emulation.discDrive
    else { return failDisk(&call, .badCommand) }
    var packet: [UInt8] = [0x13, emulation.medium.rawValue, emulation.drive]
    // The drive is on the IDE interface: its controller and its place there.
    packet.append(0)
    packet += emulation.block.littleEndianBytes
    packet += [0, 0]  // device specification
    packet += [0, 0]  // no buffer of the user's
    packet += emulation.segment.littleEndianBytes
    packet += emulation.count.littleEndianBytes
    let geometry = emulatedDrive(emulation)?.geometry
    let last = (geometry?.cylinders ?? 1) - 1
    packet.append(UInt8(last & 0xFF))
    packet.append(UInt8((geometry?.sectorsPerTrack ?? 0) & 0x3F) | UInt8(last >> 8 & 3) << 6)
    packet.append(UInt8((geometry?.heads ?? 1) - 1))
    call.memory.write(
      emulation.medium == .none ? Array(packet.prefix(0x10)) + [0, 0, 0] : packet,
      at: call.linear(call.cpu.ds, call.si))
    if call.al == 0 { state.emulation = nil }
    finishDisk(&call, .success)
  }
}
