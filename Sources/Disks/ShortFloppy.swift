/// A floppy disk whose image is only its beginning, as of a boot sector and a kernel that nobody filled up.
///
/// The sectors that the image does not have read as zeros, so that a loader that reads whole tracks gets what there is.
/// They cannot be written: the image would have to grow, and whatever wrote it knows its size.
package final class ShortFloppy: BlockDevice {
  private let image: any BlockDevice
  package let sectorCount: UInt64

  /// `image` as the first sectors of a disk of `format`, which has at least as many.
  package init(_ image: any BlockDevice, format: FloppyFormat) {
    precondition(image.sectorCount <= format.sectorCount)
    self.image = image
    sectorCount = format.sectorCount
  }

  package var name: String { image.name }
  package var isReadOnly: Bool { image.isReadOnly }

  package func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8] {
    try checkRange(sector: sector, count: count)
    let present = Int(min(UInt64(count), image.sectorCount - min(sector, image.sectorCount)))
    let bytes = present > 0 ? try image.read(sector: sector, count: present) : []
    return bytes + [UInt8](repeating: 0, count: (count - present) * sectorSize)
  }

  package func write(_ bytes: [UInt8], sector: UInt64) throws(BlockError) {
    try image.write(bytes, sector: sector)
  }

  package func flush() throws(BlockError) {
    try image.flush()
  }
}
