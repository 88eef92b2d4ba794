package import Disks

/// A disk whose writes are kept in memory and never reach the device below: `--snapshot`.
package final class SnapshotOverlay: BlockDevice {
  private let base: any BlockDevice
  /// Sectors written so far, by number.
  private var written: [UInt64: [UInt8]] = [:]

  /// Lays the overlay over `base`, which is only read from now on.
  package init(over base: any BlockDevice) {
    self.base = base
  }

  package var name: String { base.name }
  package var sectorCount: UInt64 { base.sectorCount }
  package var isReadOnly: Bool { false }

  /// How many sectors differ from the device below, or were at least written.
  package var writtenSectorCount: Int { written.count }

  package func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8] {
    var bytes = try base.read(sector: sector, count: count)
    guard !written.isEmpty else { return bytes }
    for index in 0..<count {
      guard let own = written[sector + UInt64(index)] else { continue }
      bytes.replaceSubrange(index * sectorSize..<(index + 1) * sectorSize, with: own)
    }
    return bytes
  }

  package func write(_ bytes: [UInt8], sector: UInt64) throws(BlockError) {
    precondition(bytes.count % sectorSize == 0)
    let count = bytes.count / sectorSize
    try checkRange(sector: sector, count: count)
    for index in 0..<count {
      written[sector + UInt64(index)] =
        Array(bytes[index * sectorSize..<(index + 1) * sectorSize])
    }
  }

  package func flush() throws(BlockError) {}

  /// Forgets every write.
  package func discard() {
    written.removeAll()
  }
}
