import Bits
import Disks

/// The 256 words that IDENTIFY DEVICE and IDENTIFY PACKET DEVICE give.
///
/// Source: T13 1410D, rev. 3b, §8.15 table 27, §8.16 table 28.
enum ATAIdentification {
  /// A hard disk's.
  static func words(
    of disk: any BlockDevice, _ geometry: DiskGeometry, _ drive: IDEDrive, isSerial: Bool
  ) -> [UInt8] {
    var words = [UInt16](repeating: 0, count: 256)
    let total = disk.sectorCount
    words[0] = 0x0040  // fixed
    words[1] = UInt16(clamping: geometry.cylinders)
    words[3] = UInt16(clamping: geometry.heads)
    words[6] = UInt16(clamping: geometry.sectorsPerTrack)
    put(disk.serialNumber, in: &words, 10..<20)
    put("1", in: &words, 23..<27)
    put("RINGSIDE HARDDISK", in: &words, 27..<47)
    words[47] = 0x8000 | UInt16(IDEChannel.largestMultiple)
    words[48] = 1  // data register takes doublewords
    words[49] = 0x0F00  // IORDY, LBA, DMA
    words[50] = 0x4000
    words[51] = 0x0200
    words[53] = 0b111  // words 54–58, 64–70 and 88 are valid
    let perCylinder = UInt64(drive.heads) * UInt64(drive.sectorsPerTrack)
    let cylinders = min(max(total / perCylinder, 1), 0xFFFF)
    words[54] = UInt16(cylinders)
    words[55] = UInt16(drive.heads)
    words[56] = UInt16(drive.sectorsPerTrack)
    putLong(UInt32(clamping: min(cylinders * perCylinder, total)), in: &words, 57)
    words[59] = drive.multiple == 0 ? 0 : 0x0100 | UInt16(drive.multiple)
    putLong(UInt32(min(total, 0x0FFF_FFFF)), in: &words, 60)
    timing(&words, drive.transferMode)
    words[80] = 0x0070  // ATA/ATAPI-4 to 6
    words[81] = 0x0018  // 1410D
    words[82] = 0x4000  // NOP is no command; no write cache, no SMART
    words[83] = 0x7400  // FLUSH CACHE (EXT), 48-bit addresses
    words[84] = 0x4000
    words[85] = 0x4000
    words[86] = 0x3400
    words[87] = 0x4000
    if isSerial {
      words[75] = 31  // 32 queued commands
      words[84] |= 1 << 5  // READ LOG EXT
      words[87] |= 1 << 5
    }
    link(&words, isSerial: isSerial, queues: true)
    for index in 0..<4 {
      words[100 + index] = UInt16(truncatingIfNeeded: total >> UInt64(16 * index))
    }
    return words.flatMap(\.littleEndianBytes)
  }

  /// A CD-ROM drive's.
  static func packetWords(_ drive: IDEDrive, isSerial: Bool) -> [UInt8] {
    var words = [UInt16](repeating: 0, count: 256)
    words[0] = 0x85C0  // CD-ROM, removable, DRQ within 50 µs, 12-byte packets
    put("RS0001", in: &words, 10..<20)
    put("1", in: &words, 23..<27)
    put("RINGSIDE CD-ROM", in: &words, 27..<47)
    words[48] = 1
    words[49] = 0x0F00
    words[51] = 0x0200
    words[53] = 0b110
    timing(&words, drive.transferMode)
    words[71] = 30
    words[72] = 30
    words[80] = 0x0070
    words[81] = 0x0018
    words[82] = 0x4210  // NOP, DEVICE RESET, PACKET
    words[83] = 0x4000
    words[84] = 0x4000
    words[85] = 0x0210
    words[87] = 0x4000
    link(&words, isSerial: isSerial, queues: false)
    return words.flatMap(\.littleEndianBytes)
  }

  /// What a reset has found of the cable, or that there is none but a serial link of 1.5 Gb/s.
  private static func link(_ words: inout [UInt16], isSerial: Bool, queues: Bool) {
    guard isSerial else {
      words[93] = 0x6001
      return
    }
    words[76] = 1 << 1 | (queues ? 1 << 8 : 0)
  }

  /// The transfer modes that there are, and the one that is set.
  private static func timing(_ words: inout [UInt16], _ mode: UInt8) {
    words[63] = 0x0007 | (0x20...0x22 ~= mode ? 1 << UInt16(8 + mode - 0x20) : 0)
    words[64] = 0b11  // PIO modes 3 and 4
    for index in 65...68 { words[index] = 120 }  // nanoseconds a cycle
    words[88] = 0x0007 | (0x40...0x42 ~= mode ? 1 << UInt16(8 + mode - 0x40) : 0)
  }

  /// A text, two characters a word, the first in the upper byte, filled up with spaces.
  private static func put(_ text: String, in words: inout [UInt16], _ range: Range<Int>) {
    var bytes = Array(text.utf8.prefix(2 * range.count))
    bytes += repeatElement(0x20, count: 2 * range.count - bytes.count)
    for (index, word) in range.enumerated() {
      words[word] = UInt16(bytes[2 * index]) << 8 | UInt16(bytes[2 * index + 1])
    }
  }

  private static func putLong(_ value: UInt32, in words: inout [UInt16], _ index: Int) {
    words[index] = UInt16(truncatingIfNeeded: value)
    words[index + 1] = UInt16(truncatingIfNeeded: value >> 16)
  }
}
