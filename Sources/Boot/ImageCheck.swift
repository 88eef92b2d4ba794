import Bits
package import Disks

/// Whether an image holds all that it says it holds.
///
/// A copy that was cut short reads well at first, and destroys the guest's file system later.
package enum ImageCheck {
  /// What a hard disk's partition table names beyond the end; nil where all is there.
  package static func shortage(of disk: any BlockDevice) -> String? {
    guard let table = try? disk.read(sector: 0, count: 1), table[510] == 0x55, table[511] == 0xAA,
      (0..<4).allSatisfy({ table[446 + 16 * $0] & 0x7F == 0 })
    else { return nil }
    for number in 0..<4 {
      let entry = 446 + 16 * number
      let start: UInt32 = table.littleEndian(at: entry + 8) ?? 0
      let count: UInt32 = table.littleEndian(at: entry + 12) ?? 0
      // A protective entry says "all of it" by the greatest number.
      guard table[entry + 4] != 0, table[entry + 4] != 0xEE, count > 0, count != .max else {
        continue
      }
      let end = UInt64(start) + UInt64(count)
      if end > disk.sectorCount {
        return
          "partition \(number + 1) ends at sector \(end), and the image has \(disk.sectorCount)"
      }
    }
    return nil
  }

  /// What a CD-ROM's volume descriptor names beyond the end; nil where all is there, or it is no ISO 9660 disc.
  ///
  /// Source: ECMA-119, 4th edition, §8.4.8 volume space size.
  package static func discShortage(of disc: any BlockDevice) -> String? {
    guard let descriptor = try? disc.read(sector: 64, count: 1), descriptor[0] == 1,
      Array(descriptor[1..<6]) == Array("CD001".utf8),
      let blocks: UInt32 = descriptor.littleEndian(at: 80)
    else { return nil }
    let present = disc.sectorCount / 4
    return UInt64(blocks) > present
      ? "its volume has \(blocks) blocks of 2048 bytes, and the image \(present)" : nil
  }
}
