import Bits

/// Cylinders, heads and sectors: how int 13h counts a disk's sectors.
package struct DiskGeometry: Hashable, Sendable, Codable {
  /// Numbered from 0.
  package var cylinders: UInt32
  /// Numbered from 0; at most 255.
  package var heads: UInt32
  /// Sectors in a track, numbered from 1; at most 63.
  package var sectorsPerTrack: UInt32

  package init(cylinders: UInt32, heads: UInt32, sectorsPerTrack: UInt32) {
    self.cylinders = cylinders
    self.heads = heads
    self.sectorsPerTrack = sectorsPerTrack
  }

  /// The number of the sector at a place, from 0; nil where there is none.
  package func sector(cylinder: UInt32, head: UInt32, sector: UInt32) -> UInt64? {
    guard cylinder < cylinders, head < heads, sector >= 1, sector <= sectorsPerTrack else {
      return nil
    }
    return (UInt64(cylinder) * UInt64(heads) + UInt64(head)) * UInt64(sectorsPerTrack)
      + UInt64(sector - 1)
  }
}

/// The kinds of floppy disk by their size, with the drive type that int 13h AH=08H and CMOS name.
package struct FloppyFormat: Hashable, Sendable {
  package let sectorCount: UInt64
  package let geometry: DiskGeometry
  /// 1: 360 KB, 2: 1.2 MB, 3: 720 KB, 4: 1.44 MB, 5: 2.88 MB (as CMOS register 10H).
  package let driveType: UInt8

  private init(_ cylinders: UInt32, _ heads: UInt32, _ sectors: UInt32, type: UInt8) {
    geometry = DiskGeometry(cylinders: cylinders, heads: heads, sectorsPerTrack: sectors)
    sectorCount = UInt64(cylinders) * UInt64(heads) * UInt64(sectors)
    driveType = type
  }

  /// Every standard format, smallest first.
  package static let all: [FloppyFormat] = [
    FloppyFormat(40, 1, 8, type: 1),  // 160 KB
    FloppyFormat(40, 1, 9, type: 1),  // 180 KB
    FloppyFormat(40, 2, 8, type: 1),  // 320 KB
    FloppyFormat(40, 2, 9, type: 1),  // 360 KB
    FloppyFormat(80, 2, 9, type: 3),  // 720 KB
    FloppyFormat(80, 2, 15, type: 2),  // 1.2 MB
    FloppyFormat(80, 2, 18, type: 4),  // 1.44 MB
    FloppyFormat(80, 2, 36, type: 5),  // 2.88 MB
  ]

  /// The format of an image of `sectorCount` sectors; nil above 2.88 MB.
  ///
  /// An image of no standard size is taken as the beginning of a 1.44 MB or 2.88 MB disk: see ``ShortFloppy``.
  package static func holding(_ sectorCount: UInt64) -> FloppyFormat? {
    all.first { $0.sectorCount == sectorCount }
      ?? all.first { $0.driveType >= 4 && $0.sectorCount >= sectorCount }
  }
}

extension DiskGeometry {
  /// The geometry of a hard disk image.
  ///
  /// Taken from the ends of the entries in the MBR's partition table where they agree with each other,
  /// as whoever partitioned the image counted so; else the translation that BIOSes call "LBA-assisted".
  package static func hardDisk(sectorCount: UInt64, mbr: [UInt8]) -> DiskGeometry {
    let (heads, sectors) = partitionTableGuess(mbr) ?? assisted(sectorCount)
    let perCylinder = UInt64(heads) * UInt64(sectors)
    let cylinders = min(max(sectorCount / perCylinder, 1), 1024)
    return DiskGeometry(
      cylinders: UInt32(cylinders), heads: heads, sectorsPerTrack: sectors)
  }

  /// The geometry that an ATA disk has by itself: as its partition table counts, where that has at most 16 heads, else 16
  /// heads with 63 sectors.
  ///
  /// Source: T13 1410D, rev. 3b, annex on CHS translation: heads have four bits, 16,383 cylinders are the most.
  package static func native(of device: any BlockDevice) -> DiskGeometry {
    let mbr = (try? device.read(sector: 0, count: 1)) ?? []
    let logical = hardDisk(sectorCount: device.sectorCount, mbr: mbr)
    let (heads, sectors) =
      logical.heads <= 16 ? (logical.heads, logical.sectorsPerTrack) : (16, 63)
    // One at least: a disk that ends within its first cylinder has sectors, too.
    let cylinders = max(device.sectorCount / UInt64(heads * sectors), 1)
    return DiskGeometry(
      cylinders: UInt32(min(cylinders, 16_383)), heads: heads, sectorsPerTrack: sectors)
  }

  /// Heads by size with 63 sectors a track, so that 1024 cylinders reach as far as can be.
  ///
  /// Source: Phoenix, "Enhanced Disk Drive Specification" 1.1 (1995), LBA-assisted translation.
  private static func assisted(_ sectorCount: UInt64) -> (heads: UInt32, sectors: UInt32) {
    for heads in [16, 32, 64, 128] as [UInt32]
    where sectorCount <= 1024 * 63 * UInt64(heads) {
      return (heads, 63)
    }
    return (255, 63)
  }

  /// Heads and sectors as the last place of every partition tells, where all say the same.
  private static func partitionTableGuess(_ mbr: [UInt8]) -> (heads: UInt32, sectors: UInt32)? {
    guard mbr.count >= sectorSize, mbr[510] == 0x55, mbr[511] == 0xAA else { return nil }
    var guess: (heads: UInt32, sectors: UInt32)?
    for entry in 0..<4 {
      let start = 446 + entry * 16
      guard mbr[start] & 0x7F == 0 else { return nil }
      guard mbr[start + 4] != 0 else { continue }
      let head = UInt32(mbr[start + 5])
      let sector = UInt32(mbr[start + 6] & 0x3F)
      let cylinder = UInt32(mbr[start + 7]) | UInt32(mbr[start + 6] & 0xC0) << 2
      guard let firstSector: UInt32 = mbr.littleEndian(at: start + 8),
        let length: UInt32 = mbr.littleEndian(at: start + 12), length > 0,
        head < 255, sector > 0
      else { return nil }
      // The end as the geometry counts it has to be the end as the sector numbers say.
      let last = UInt64(firstSector) + UInt64(length) - 1
      let candidate = DiskGeometry(
        cylinders: 1024, heads: head + 1, sectorsPerTrack: sector)
      guard candidate.sector(cylinder: cylinder, head: head, sector: sector) == last else {
        return nil
      }
      if let guess, guess != (head + 1, sector) { return nil }
      guess = (head + 1, sector)
    }
    return guess
  }
}
