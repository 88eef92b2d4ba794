import Bits
package import Disks

/// Whether an image is a disk at all, and holds all that it says it holds.
///
/// A copy that was cut short reads well at first, and destroys the guest's file system later.
package enum ImageCheck {
  /// Throws for an image that is a disk in another program's format, or compressed.
  package static func refuseForeign(_ disk: any BlockDevice) throws(BootError) {
    guard let head = try? disk.read(sector: 0, count: 1) else { return }
    try ImageFormat.refuseForeign(head, path: disk.name)
  }

  /// What a hard disk's tables name beyond its end; nil where all is there.
  package static func shortage(of disk: any BlockDevice) -> String? {
    guard let first = try? disk.read(sector: 0, count: 1) else { return nil }
    let partitions = partitions(in: first)
    for (number, end) in partitions where end > disk.sectorCount {
      return "partition \(number) ends at sector \(end), and the image has \(disk.sectorCount)"
    }
    return guidTableShortage(of: disk)
      ?? (partitions.isEmpty ? fileSystemShortage(of: disk, first: first) : nil)
  }

  /// The partitions of a master boot record by their numbers, without a protective one, which may say "all of it" by
  /// the greatest number.
  private static func partitions(in table: [UInt8]) -> [(number: Int, end: UInt64)] {
    guard table[510] == 0x55, table[511] == 0xAA,
      (0..<4).allSatisfy({ table[446 + 16 * $0] & 0x7F == 0 })
    else { return [] }
    return (0..<4).compactMap { index in
      let entry = 446 + 16 * index
      let start: UInt32 = table.littleEndian(at: entry + 8) ?? 0
      let count: UInt32 = table.littleEndian(at: entry + 12) ?? 0
      guard table[entry + 4] != 0, table[entry + 4] != 0xEE, count > 0, count != .max else {
        return nil
      }
      return (index + 1, UInt64(start) + UInt64(count))
    }
  }

  /// A GUID partition table has a copy in the disk's last sector, and says where that is.
  ///
  /// Source: UEFI Specification 2.10, §5.3.2 "GPT Header".
  private static func guidTableShortage(of disk: any BlockDevice) -> String? {
    guard let header = try? disk.read(sector: 1, count: 1),
      header.starts(with: Array("EFI PART".utf8)),
      header.littleEndian(at: 24) == 1 as UInt64?,
      let copy: UInt64 = header.littleEndian(at: 32), copy >= disk.sectorCount
    else { return nil }
    return
      "its partition table has a copy in sector \(copy), and the image has \(disk.sectorCount) sectors"
  }

  /// A disk without partitions is often one file system: ext2 to ext4, or FAT.
  private static func fileSystemShortage(of disk: any BlockDevice, first: [UInt8]) -> String? {
    let found: (name: String, sectors: UInt64)?
    if let sectors = extSectors(disk) {
      found = ("ext", sectors)
    } else if let sectors = fatSectors(first) {
      found = ("FAT", sectors)
    } else {
      found = nil
    }
    guard let found, found.sectors > disk.sectorCount else { return nil }
    return
      "its \(found.name) file system has \(found.sectors) sectors, and the image \(disk.sectorCount)"
  }

  /// Source: Linux, Documentation/filesystems/ext4/super.rst: the superblock, 1024 bytes from the start.
  private static func extSectors(_ disk: any BlockDevice) -> UInt64? {
    guard let block = try? disk.read(sector: 2, count: 2),
      block.littleEndian(at: 0x38) == 0xEF53 as UInt16?,
      let low: UInt32 = block.littleEndian(at: 0x4),
      let size: UInt32 = block.littleEndian(at: 0x18),
      size <= 6, let features: UInt32 = block.littleEndian(at: 0x60),
      let high: UInt32 = block.littleEndian(at: 0x150)
    else { return nil }
    // INCOMPAT_64BIT: the number of blocks has an upper half.
    let blocks = UInt64(low) | (features & 0x80 != 0 ? UInt64(high & 0xFFFF) << 32 : 0)
    return blocks << (size + 1)
  }

  /// Source: Microsoft, "FAT: General Overview of On-Disk Format" 1.03, "Boot Sector and BPB Structure".
  private static func fatSectors(_ first: [UInt8]) -> UInt64? {
    let perCluster = first[13]
    guard first[510] == 0x55, first[511] == 0xAA,
      first[0] == 0xEB && first[2] == 0x90 || first[0] == 0xE9,
      first.littleEndian(at: 11) == 512 as UInt16?,
      perCluster.nonzeroBitCount == 1, first.littleEndian(at: 14) != 0 as UInt16?,
      (1...2).contains(first[16]), first[21] >= 0xF0,
      let short: UInt16 = first.littleEndian(at: 19), let long: UInt32 = first.littleEndian(at: 32)
    else { return nil }
    return short == 0 ? UInt64(long) : UInt64(short)
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
