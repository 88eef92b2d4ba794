package import Boot

/// A drive as INT 13H knows it.
package struct BIOSDrive {
  /// 00H–7FH for floppies, 80H and up for disks.
  package let number: UInt8
  package let device: any BlockDevice
  package var geometry: DiskGeometry
  /// The floppy drive's type as CMOS tells it, 1 to 5; nil for a disk.
  package let floppyType: UInt8?

  package var isFloppy: Bool { floppyType != nil }

  /// A hard disk, `index` counted from 0.
  ///
  /// The geometry is guessed from the partition table, or follows from the size.
  package init(disk device: any BlockDevice, index: UInt8 = 0) {
    number = 0x80 | index
    self.device = device
    floppyType = nil
    let mbr = (try? device.read(sector: 0, count: 1)) ?? []
    geometry = .hardDisk(sectorCount: device.sectorCount, mbr: mbr)
  }

  /// A floppy disk in drive `index`; nil where the device is larger than any floppy.
  package init?(floppy device: any BlockDevice, index: UInt8 = 0) {
    guard let format = FloppyFormat.holding(device.sectorCount) else { return nil }
    number = index & 0x7F
    self.device = device
    floppyType = format.driveType
    geometry = format.geometry
  }
}
