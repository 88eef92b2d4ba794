package import Disks

/// A drive of the machine as INT 13H knows it.
package struct BIOSDrive {
  /// Which controller the drive hangs on, and whether INT 13H gives its sectors.
  package enum Attachment: String, Hashable, Sendable {
    /// One of the four places of the two IDE channels.
    case ide
    /// One of the six ports of an AHCI adapter.
    case ahci
    /// A function of its own on the PCI bus: a virtio disk.
    case virtio
    /// A virtio disk behind registers at a fixed place.
    case virtioMMIO = "virtio-mmio"
    /// The floppy controller.
    case floppy
  }

  /// 00H–7FH for floppies, 80H and up for disks, E0H and up for CD-ROM drives.
  package let number: UInt8
  package let device: any BlockDevice
  package var geometry: DiskGeometry
  /// The floppy drive's type as CMOS tells it, 1 to 5; nil for a disk.
  package let floppyType: UInt8?
  package let isOptical: Bool
  package let attachment: Attachment

  package var isFloppy: Bool { floppyType != nil }
  package var isHardDisk: Bool { !isFloppy && !isOptical }

  /// Bytes in a sector as INT 13H counts: 2048 for a CD-ROM.
  package var bytesPerSector: Int { isOptical ? 2048 : sectorSize }

  /// A hard disk, `index` counted from 0.
  ///
  /// The geometry is guessed from the partition table, or follows from the size.
  package init(
    disk device: any BlockDevice, index: UInt8 = 0, attachment: Attachment = .ide
  ) {
    number = 0x80 | index
    self.device = device
    floppyType = nil
    isOptical = false
    self.attachment = attachment
    let mbr = (try? device.read(sector: 0, count: 1)) ?? []
    geometry = .hardDisk(sectorCount: device.sectorCount, mbr: mbr)
  }

  /// A floppy disk in drive `index`; nil where the device is larger than any floppy.
  package init?(floppy device: any BlockDevice, index: UInt8 = 0) {
    guard let format = FloppyFormat.holding(device.sectorCount) else { return nil }
    number = index & 0x7F
    self.device =
      device.sectorCount == format.sectorCount ? device : ShortFloppy(device, format: format)
    floppyType = format.driveType
    geometry = format.geometry
    isOptical = false
    attachment = .floppy
  }

  /// A CD-ROM, `index` counted from 0.
  package init(
    optical device: any BlockDevice, index: UInt8 = 0, attachment: Attachment = .ide
  ) {
    number = 0xE0 | index
    self.device = device
    floppyType = nil
    isOptical = true
    self.attachment = attachment
    geometry = DiskGeometry(cylinders: 1, heads: 1, sectorsPerTrack: 1)
  }
}
