import Disks
import GuestMemory
import X86

/// The eleven bytes that tell how a floppy controller treats a diskette, for each number of sectors in a track.
///
/// Source: IBM, "PC AT Technical Reference" (1985), BIOS listing, DISK_BASE; gap lengths of the other formats: Intel
/// 82077AA data sheet (1994), FORMAT TRACK.
enum DisketteParameters {
  /// Offsets in a table.
  static let sectorSizeCode = 3
  static let sectorsPerTrack = 4
  static let fillByte = 8
  static let length = 11

  /// The sectors in a track of every format.
  static let sectorCounts: [UInt8] = [8, 9, 15, 18, 36]

  static func bytes(sectorsPerTrack sectors: UInt8) -> [UInt8] {
    // Between sectors, and between them while formatting: double density, 1.2 MB and 2.88 MB, 1.44 MB.
    let gaps: (use: UInt8, format: UInt8) =
      sectors < 15 ? (0x2A, 0x50) : (0x1B, sectors == 18 ? 0x6C : 0x54)
    return [
      sectors == 36 ? 0xAF : 0xDF, 0x02,  // step rate, head times, DMA
      0x25,  // timer ticks until the motor stops
      0x02,  // 512 bytes a sector
      sectors,
      gaps.use, 0xFF, gaps.format,  // gap length, data length, gap length when formatting
      0xF6,  // fill byte when formatting
      0x0F, 0x08,  // head settle time, motor start time
    ]
  }

  /// Where the table for a format lies in the ROM: that of 1.44 MB, which also stands for what there is none for, where
  /// INT 1EH's vector points.
  static func place(sectorsPerTrack sectors: UInt8) -> UInt16 {
    guard sectors != 18, let index = sectorCounts.firstIndex(of: sectors) else {
      return ROMImage.disketteTable
    }
    return ROMImage.disketteTables + UInt16(index) * 16
  }
}

/// INT 13H AH=05H, 17H and 18H: formatting floppy disks.
///
/// An image has sectors of 512 bytes by number, and keeps its size: it can be formatted as what it is, and nothing else.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 13H.
extension BIOSServices {
  /// AH=05H: the sectors of cylinder CH and head DH, which the list of AL addresses at ES:BX names, get the fill byte of the
  /// table behind INT 1EH.
  ///
  /// An address is cylinder, head, sector, and size code. As with the controller, the list ends after as many sectors as
  /// the table says a track has. What it names has to be the whole track: sectors that a list leaves out would be gone.
  func formatTrack(_ call: inout BIOSCall) {
    guard let drive = drive(call.dl), drive.isFloppy else {
      return failDisk(&call, call.dl < 0x80 ? .notReady : .badCommand)
    }
    guard call.al > 0 else { return failDisk(&call, .badCommand) }
    let vector = memory.load(UInt32.self, at: GuestPhysicalAddress(4 * 0x1E)) ?? 0
    let table = call.memory.read(
      BIOSMemory.linear(UInt16(vector >> 16), UInt16(vector & 0xFFFF)),
      count: DisketteParameters.length)
    let addresses = call.memory.read(
      call.linear(call.cpu.es, call.bx),
      count: 4 * Int(min(call.al, table[DisketteParameters.sectorsPerTrack])))
    let (cylinder, head) = (call.ch, call.dh)
    guard
      let first = drive.geometry.sector(cylinder: UInt32(cylinder), head: UInt32(head), sector: 1)
    else { return failDisk(&call, .sectorNotFound) }
    let sectors = stride(from: 0, to: addresses.count, by: 4).compactMap { start -> UInt32? in
      let isStandard =
        addresses[start] == cylinder && addresses[start + 1] == head && addresses[start + 3] == 2
      return isStandard ? UInt32(addresses[start + 2]) : nil
    }
    guard table[DisketteParameters.sectorSizeCode] == 2, sectors.count * 4 == addresses.count,
      sectors.sorted() == Array(1...drive.geometry.sectorsPerTrack)
    else {
      noteUnknownFormat(drive)
      return failDisk(&call, .unsupportedMedium)
    }
    let status = fill(drive, from: first, with: table[DisketteParameters.fillByte])
    finishDisk(&call, status)
  }

  private func fill(_ drive: BIOSDrive, from first: UInt64, with byte: UInt8) -> DiskStatus {
    if isTrayOpen(drive) { return .noMedium }
    if state.changedMedia.remove(drive.number) != nil { return .mediaChanged }
    let length = Int(drive.geometry.sectorsPerTrack) * sectorSize
    do throws(BlockError) {
      try drive.device.write([UInt8](repeating: byte, count: length), sector: first)
      return .success
    } catch {
      return status(of: error, drive)
    }
  }

  private func noteUnknownFormat(_ drive: BIOSDrive) {
    if state.countUnknown(0x13, 0x0500) {
      let geometry = drive.geometry
      report(
        "INT 13H AH=05H formats '\(drive.device.name)' as something else than an image of its size can hold: "
          + "\(geometry.cylinders) cylinders, \(geometry.heads) heads, \(geometry.sectorsPerTrack) sectors of 512 bytes. "
          + "An image of the size wanted can be formatted so")
    }
  }

  /// AH=17H: AL=1 360 KB in such a drive, 2 in one of 1.2 MB, 3 1.2 MB, 4 720 KB.
  func setDisketteType(_ call: inout BIOSCall) {
    guard call.dl < 0x80, (1...4).contains(call.al) else { return failDisk(&call, .badCommand) }
    guard let drive = drive(call.dl), let type = drive.floppyType else {
      return failDisk(&call, .notReady)
    }
    let wanted: UInt8? = [1: 1, 3: 2, 4: 3][call.al]
    finishDisk(&call, expect(drive, type, isRight: wanted == type))
  }

  /// AH=18H: the last cylinder and the sectors in a track as in CX of AH=02H; ES:DI leads to the table that is right for it.
  func setMediaType(_ call: inout BIOSCall) {
    guard call.dl < 0x80 else { return failDisk(&call, .badCommand) }
    guard let drive = drive(call.dl), let type = drive.floppyType else {
      return failDisk(&call, .unsupportedMedium)
    }
    let last = UInt32(call.ch) | UInt32(call.cl & 0xC0) << 2
    let sectors = call.cl & 0x3F
    let geometry = drive.geometry
    let outcome = expect(
      drive, type,
      isRight: last + 1 == geometry.cylinders && UInt32(sectors) == geometry.sectorsPerTrack)
    if outcome == .success {
      call.load(\.es, ROMImage.segment)
      call.di = DisketteParameters.place(sectorsPerTrack: sectors)
    }
    finishDisk(&call, outcome)
  }

  /// Notes in the data area which diskette is in the drive, where it is the one that a program wants to format.
  private func expect(_ drive: BIOSDrive, _ type: UInt8, isRight: Bool) -> DiskStatus {
    guard isRight else {
      noteUnknownFormat(drive)
      return .unsupportedMedium
    }
    if state.changedMedia.remove(drive.number) != nil { return .mediaChanged }
    // 360 KB, 1.2 MB, 720 KB, 1.44 MB, 2.88 MB: 250, 500, 250 and 500 kbit/s, 1 Mbit/s.
    let states: [UInt8: UInt8] = [1: 0x93, 2: 0x15, 3: 0x97, 4: 0x17, 5: 0xD7]
    if drive.number < 2 { data[.mediaState(drive.number)] = states[type] ?? 0 }
    return .success
  }
}
