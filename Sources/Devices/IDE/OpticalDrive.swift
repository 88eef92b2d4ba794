import Bits
import Disks

/// A CD-ROM drive: what it answers to a command packet.
///
/// Source: T10 1363D, "Multi-Media Commands - 3" (MMC-3), rev. 10g; T10 1236D, "SCSI Primary Commands - 2".
/// Deviation: the disc has one data track; audio and writing are not there.
struct OpticalDrive: Codable, Hashable, Sendable {
  static let packetLength = 12
  /// Bytes in a sector of a disc.
  static let blockLength = 2048
  private static let sectorsPerBlock = blockLength / sectorSize

  /// SPC-2 §7.20: what the last command's error was.
  struct Sense: Codable, Hashable, Sendable {
    var key: UInt8 = 0
    var code: UInt8 = 0
    var qualifier: UInt8 = 0

    static let none = Self()
    static let noMedium = Self(key: 2, code: 0x3A)
    static let readError = Self(key: 3, code: 0x11)
    static let unknownCommand = Self(key: 5, code: 0x20)
    static let outOfRange = Self(key: 5, code: 0x21)
    static let badField = Self(key: 5, code: 0x24)
    static let removalPrevented = Self(key: 5, code: 0x53, qualifier: 2)
  }

  var sense = Sense.none
  var isTrayOpen = false
  var isLocked = false
  /// The blocks that a read has still to give, and the bytes that it gave none of yet.
  var nextBlock: UInt32 = 0
  var blocksLeft: UInt32 = 0
  var data: [UInt8] = []

  /// How many bytes a packet's data phase has left.
  var bytesLeft: Int { data.count + Int(blocksLeft) * Self.blockLength }

  /// The number of blocks of a disc.
  private static func blockCount(_ disc: any BlockDevice) -> UInt32 {
    UInt32(clamping: disc.sectorCount / UInt64(sectorsPerBlock))
  }

  /// Carries a packet out: its data are then in ``data`` and behind ``blocksLeft``; false where it failed.
  mutating func execute(_ packet: [UInt8], disc inserted: (any BlockDevice)?) -> Bool {
    (data, blocksLeft) = ([], 0)
    let disc = isTrayOpen ? nil : inserted
    let operation = packet[0]
    // REQUEST SENSE tells of the command before it.
    if operation != Operation.requestSense { sense = .none }
    switch operation {
    case Operation.testUnitReady:
      if disc == nil { sense = .noMedium }
    case Operation.seek:
      sense =
        disc.map { Self.long(packet, 2) < Self.blockCount($0) ? .none : .outOfRange } ?? .noMedium
    case Operation.requestSense:
      answer(
        [0x70, 0, sense.key, 0, 0, 0, 0, 10, 0, 0, 0, 0, sense.code, sense.qualifier, 0, 0, 0, 0],
        limit: Int(packet[4]))
      sense = .none
    case Operation.inquiry: inquire(packet)
    case Operation.startStop: startStop(packet)
    case Operation.preventRemoval: isLocked = packet[4].bit(0)
    case Operation.setSpeed: break
    case Operation.modeSense: modeSense(packet, disc)
    case Operation.getConfiguration: configuration(packet, disc)
    case Operation.getEvent: event(packet, disc)
    case Operation.mechanismStatus:
      answer([0, isTrayOpen ? 0x10 : 0, 0, 0, 0, 1, 0, 0], limit: Self.word(packet, 8))
    case Operation.readCapacity, Operation.read10, Operation.read12, Operation.readCD,
      Operation.readTOC, Operation.readDiscInformation, Operation.readTrackInformation,
      Operation.readSubchannel:
      guard let disc else {
        sense = .noMedium
        break
      }
      readDisc(operation, packet, Self.blockCount(disc))
    default: sense = .unknownCommand
    }
    return sense == .none
  }

  /// Operation codes.
  enum Operation {
    static let testUnitReady: UInt8 = 0x00
    static let requestSense: UInt8 = 0x03
    static let inquiry: UInt8 = 0x12
    static let startStop: UInt8 = 0x1B
    static let preventRemoval: UInt8 = 0x1E
    static let readCapacity: UInt8 = 0x25
    static let read10: UInt8 = 0x28
    static let seek: UInt8 = 0x2B
    static let readSubchannel: UInt8 = 0x42
    static let readTOC: UInt8 = 0x43
    static let getConfiguration: UInt8 = 0x46
    static let getEvent: UInt8 = 0x4A
    static let readDiscInformation: UInt8 = 0x51
    static let readTrackInformation: UInt8 = 0x52
    static let modeSense: UInt8 = 0x5A
    static let read12: UInt8 = 0xA8
    static let setSpeed: UInt8 = 0xBB
    static let mechanismStatus: UInt8 = 0xBD
    static let readCD: UInt8 = 0xBE
  }

  private static func word(_ packet: [UInt8], _ offset: Int) -> Int {
    Int(packet[offset]) << 8 | Int(packet[offset + 1])
  }

  private static func long(_ packet: [UInt8], _ offset: Int) -> UInt32 {
    UInt32(word(packet, offset)) << 16 | UInt32(word(packet, offset + 2))
  }

  private static func big(_ value: UInt32) -> [UInt8] { value.littleEndianBytes.reversed() }

  private mutating func answer(_ bytes: [UInt8], limit: Int) {
    data = Array(bytes.prefix(limit))
  }

  // MARK: - Commands of the drive

  private mutating func inquire(_ packet: [UInt8]) {
    guard packet[1] & 3 == 0, packet[2] == 0 else {
      sense = .badField
      return
    }
    var bytes: [UInt8] = [0x05, 0x80, 0x00, 0x21, 31, 0, 0, 0]
    bytes += "RINGSIDECD-ROM          1.0 ".utf8
    answer(bytes, limit: Self.word(packet, 3))
  }

  private mutating func startStop(_ packet: [UInt8]) {
    guard packet[4].bit(1) else { return }
    if !moveTray(opens: !packet[4].bit(0)) { sense = .removalPrevented }
  }

  /// Opens or closes the tray; false where the disc is locked in.
  mutating func moveTray(opens: Bool) -> Bool {
    guard !opens || !isLocked else { return false }
    isTrayOpen = opens
    return true
  }

  /// MMC-3 §6.3: capabilities and mechanical status, error recovery.
  private mutating func modeSense(_ packet: [UInt8], _ disc: (any BlockDevice)?) {
    let page = packet[2] & 0x3F
    guard packet[2] >> 6 != 3, [0x01, 0x2A, 0x3F].contains(page) else {
      sense = .badField
      return
    }
    var bytes: [UInt8] = [0, 0, disc == nil ? 0x70 : 0x01, 0, 0, 0, 0, 0]
    if page != 0x2A { bytes += [0x01, 6, 0, 5, 0, 0, 0, 0] }
    if page != 0x01 {
      // Reads discs of mode 2; locks, ejects, loads by a tray; 706 kB/s.
      bytes += [
        0x2A, 18, 0, 0, 0x70, 0, 0x29 | (isLocked ? 2 : 0), 0, 0x02, 0xC2, 0, 2, 0x02, 0, 0x02,
        0xC2, 0, 0, 0, 0,
      ]
    }
    let length = bytes.count - 2
    (bytes[0], bytes[1]) = (UInt8(length >> 8), UInt8(length & 0xFF))
    answer(bytes, limit: Self.word(packet, 7))
  }

  /// MMC-3 §5.2: the profile CD-ROM, and the features that come with it.
  private mutating func configuration(_ packet: [UInt8], _ disc: (any BlockDevice)?) {
    let isCurrent: UInt8 = disc == nil ? 0 : 1
    let features: [(number: UInt16, bytes: [UInt8])] = [
      (0x0000, [0x00, 0x00, 0x03, 4, 0x00, 0x08, isCurrent, 0]),
      (0x0001, [0x00, 0x01, 0x03, 4, 0, 0, 0, 2]),  // core, ATAPI
      (0x0003, [0x00, 0x03, 0x03, 4, 0x29, 0, 0, 0]),  // removable, by a tray
      (0x0010, [0x00, 0x10, isCurrent, 8, 0, 0, 0x08, 0, 0, 1, 0, 0]),  // random readable
      (0x001E, [0x00, 0x1E, isCurrent, 4, 0, 0, 0, 0]),  // CD read
    ]
    let first = UInt16(Self.word(packet, 2))
    let wanted = features.filter { feature in
      switch packet[1] & 3 {
      case 2: feature.number == first
      case 1: feature.number >= first && feature.bytes[2] & 1 == 1
      default: feature.number >= first
      }
    }
    guard packet[1] & 3 != 3 else {
      sense = .badField
      return
    }
    let rest: [UInt8] = [0, 0, 0, disc == nil ? 0 : 0x08] + wanted.flatMap(\.bytes)
    answer(Self.big(UInt32(rest.count)) + rest, limit: Self.word(packet, 7))
  }

  /// GET EVENT STATUS NOTIFICATION, polled: the class "media".
  private mutating func event(_ packet: [UInt8], _ disc: (any BlockDevice)?) {
    guard packet[1].bit(0) else {
      sense = .badField
      return
    }
    guard packet[4].bit(4) else {
      return answer([0, 2, 0x80, 0x10], limit: Self.word(packet, 7))
    }
    let status: UInt8 = (isTrayOpen ? 1 : 0) | (disc == nil ? 0 : 2)
    answer([0, 6, 4, 0x10, 0, status, 0, 0], limit: Self.word(packet, 7))
  }

  // MARK: - Commands of the disc

  private mutating func readDisc(_ operation: UInt8, _ packet: [UInt8], _ count: UInt32) {
    switch operation {
    case Operation.readCapacity:
      answer(Self.big(count == 0 ? 0 : count - 1) + Self.big(UInt32(Self.blockLength)), limit: 8)
    case Operation.read10:
      readBlocks(Self.long(packet, 2), UInt32(Self.word(packet, 7)), of: count)
    case Operation.read12: readBlocks(Self.long(packet, 2), Self.long(packet, 6), of: count)
    case Operation.readCD:
      let blocks = UInt32(packet[6]) << 16 | UInt32(Self.word(packet, 7))
      // User data alone, of any sector or one of mode 1.
      guard blocks == 0 || packet[9] == 0 || packet[9] & 0xF8 == 0x10,
        [0, 2].contains(packet[1] >> 2 & 7), packet[10] & 7 == 0
      else {
        sense = .badField
        return
      }
      readBlocks(Self.long(packet, 2), packet[9] == 0 ? 0 : blocks, of: count)
    case Operation.readTOC: readTOC(packet, count)
    case Operation.readDiscInformation:
      // Complete, one session, one track.
      var bytes: [UInt8] = [0, 32, 0x0E, 1, 1, 1, 1, 0x20]
      bytes += [UInt8](repeating: 0, count: 34 - bytes.count)
      answer(bytes, limit: Self.word(packet, 7))
    case Operation.readTrackInformation:
      var bytes: [UInt8] = [0, 34, 1, 1, 0, 4, 1, 0]
      bytes += [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Self.big(count)
      bytes += [UInt8](repeating: 0, count: 36 - bytes.count)
      answer(bytes, limit: Self.word(packet, 7))
    default:
      // READ SUB-CHANNEL: no audio plays.
      answer([0, 0x15, 0, 0], limit: Self.word(packet, 7))
    }
  }

  private mutating func readBlocks(_ first: UInt32, _ blocks: UInt32, of count: UInt32) {
    guard first <= count, blocks <= count - first else {
      sense = .outOfRange
      return
    }
    (nextBlock, blocksLeft) = (first, blocks)
  }

  /// READ TOC/PMA/ATIP: one data track and the lead-out.
  private mutating func readTOC(_ packet: [UInt8], _ count: UInt32) {
    let usesTime = packet[1].bit(1)
    func place(_ block: UInt32) -> [UInt8] {
      guard usesTime else { return Self.big(block) }
      let frames = block + 150
      return [0, UInt8(clamping: frames / 75 / 60), UInt8(frames / 75 % 60), UInt8(frames % 75)]
    }
    // Older drivers say the format in the last byte.
    let format = packet[2] & 15 == 0 ? packet[9] >> 6 : packet[2] & 15
    var rest: [UInt8]
    switch format {
    case 0:
      guard packet[6] <= 1 || packet[6] == 0xAA else {
        sense = .badField
        return
      }
      rest = [1, 1]
      if packet[6] <= 1 { rest += [0, 0x14, 1, 0] + place(0) }
      rest += [0, 0x16, 0xAA, 0] + place(count)
    case 1: rest = [1, 1, 0, 0x14, 1, 0] + place(0)
    case 2:
      rest = [1, 1]
      for (point, minute) in [(0xA0, [1, 0, 0]), (0xA1, [1, 0, 0])] as [(UInt8, [UInt8])] {
        rest += [1, 0x14, 0, point, 0, 0, 0, 0] + minute
      }
      rest += [1, 0x14, 0, 0xA2, 0, 0, 0] + place(count)
      rest += [1, 0x14, 0, 1, 0, 0, 0] + place(0)
    default:
      sense = .badField
      return
    }
    let length = rest.count
    answer(
      [UInt8(length >> 8), UInt8(length & 0xFF)] + rest, limit: Self.word(packet, 7))
  }

  // MARK: - Data

  /// The next bytes of the data phase, at most `limit`; nil where the disc cannot be read.
  mutating func take(_ limit: Int, from disc: (any BlockDevice)?) -> [UInt8]? {
    while data.count < limit, blocksLeft > 0 {
      let blocks = min(blocksLeft, 32)
      guard let disc,
        let bytes = try? disc.read(
          sector: UInt64(nextBlock) * UInt64(Self.sectorsPerBlock),
          count: Int(blocks) * Self.sectorsPerBlock)
      else {
        (data, blocksLeft) = ([], 0)
        sense = .readError
        return nil
      }
      data += bytes
      nextBlock += blocks
      blocksLeft -= blocks
    }
    let taken = Array(data.prefix(limit))
    data.removeFirst(taken.count)
    return taken
  }
}
