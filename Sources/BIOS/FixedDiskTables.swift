import Bits
import Disks
import GuestMemory

/// The parameter tables of the first two hard disks, to which the vectors of INT 41H and 46H point: old drivers read their
/// disks' geometry there.
///
/// Source: IBM, "PC AT Technical Reference" (1985), BIOS listing, "fixed disk parameter table"; the form for a translated
/// disk: Phoenix, "Enhanced Disk Drive Specification" 1.1 (1995), "Translated Fixed Disk Parameter Table".
enum FixedDiskTable {
  static let length = 16
  /// Offsets of the two in the extended BIOS data area, as on most PCs.
  static let offsets: [UInt16] = [0x3D, 0x4D]
  static let vectors: [UInt8] = [0x41, 0x46]

  /// A disk's table: as INT 13H counts, and where its own cylinders and heads are others, those too.
  static func bytes(logical: DiskGeometry, native: DiskGeometry) -> [UInt8] {
    func word(_ value: UInt32) -> [UInt8] { UInt16(clamping: value).littleEndianBytes }
    func byte(_ value: UInt32) -> UInt8 { UInt8(clamping: value) }
    let isTranslated =
      logical.heads != native.heads || logical.sectorsPerTrack != native.sectorsPerTrack
    var table = word(logical.cylinders) + [byte(logical.heads)]
    table += isTranslated ? [0xA0, byte(native.sectorsPerTrack)] : [0, 0]
    table += [0xFF, 0xFF, 0, native.heads > 8 ? 0xC8 : 0xC0]  // no precompensation; control
    table += isTranslated ? word(native.cylinders) + [byte(native.heads)] : [0, 0, 0]
    table += word(native.cylinders) + [byte(logical.sectorsPerTrack)]  // landing zone
    return table + [isTranslated ? 0 &- table.reduce(0, &+) : 0]
  }
}

extension BIOSServices {
  /// Fills the tables of the disks that there are, and points the vectors to them.
  func recordFixedDisks() {
    let disks = drives.filter(\.isHardDisk)
    for (index, drive) in disks.prefix(FixedDiskTable.offsets.count).enumerated() {
      let segment = BIOSDataArea.extendedSegment
      let offset = FixedDiskTable.offsets[index]
      memory.write(
        FixedDiskTable.bytes(logical: drive.geometry, native: .native(of: drive.device)),
        at: GuestPhysicalAddress(UInt64(BIOSMemory.linear(segment, offset))))
      setVector(FixedDiskTable.vectors[index], segment, offset)
    }
  }
}
