/// Sectors of 512 bytes by number: what a disk, a floppy or an image of one offers.
///
/// Requests that pass the end of the device throw and transfer nothing.
package protocol BlockDevice: AnyObject {
  /// What the user knows it by: the file's path.
  var name: String { get }

  /// The size in sectors of ``sectorSize`` bytes.
  var sectorCount: UInt64 { get }

  /// Writes are refused with ``BlockError/readOnly``.
  var isReadOnly: Bool { get }

  /// The bytes of `count` sectors from `sector` on.
  func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8]

  /// Replaces whole sectors from `sector` on; `bytes.count` is a multiple of ``sectorSize``.
  func write(_ bytes: [UInt8], sector: UInt64) throws(BlockError)

  /// Brings everything written to the host's disk.
  func flush() throws(BlockError)
}

/// The size of a sector in bytes, of every ``BlockDevice``.
package let sectorSize = 512

/// Why a disk request failed.
package enum BlockError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The range passes the end of the device.
  case outOfRange(sector: UInt64, count: Int, sectorCount: UInt64)
  /// The device does not take writes.
  case readOnly
  /// The host's file failed.
  case host(reason: String)

  package var description: String {
    switch self {
    case .outOfRange(let sector, let count, let total):
      "sectors \(sector) to \(sector &+ UInt64(max(count, 1)) &- 1) of a disk with \(total) sectors"
    case .readOnly: "the disk is read-only"
    case .host(let reason): "the disk's file failed: \(reason)"
    }
  }
}

extension BlockDevice {
  /// Throws ``BlockError/outOfRange`` unless all of the sectors exist.
  package func checkRange(sector: UInt64, count: Int) throws(BlockError) {
    guard count >= 0, sector <= sectorCount, UInt64(count) <= sectorCount - sector else {
      throw .outOfRange(sector: sector, count: count, sectorCount: sectorCount)
    }
  }
}

/// A disk in memory: for tests, for built-in images and for images whose length had to be padded.
package final class MemoryDisk: BlockDevice {
  package let name: String
  package let isReadOnly: Bool
  /// The content; its length is a multiple of ``sectorSize``.
  package private(set) var bytes: [UInt8]

  /// Takes `bytes`, filled up with zeros to whole sectors.
  package init(name: String, bytes: [UInt8], isReadOnly: Bool = false) {
    self.name = name
    self.isReadOnly = isReadOnly
    let rest = bytes.count % sectorSize
    self.bytes = rest == 0 ? bytes : bytes + [UInt8](repeating: 0, count: sectorSize - rest)
  }

  package var sectorCount: UInt64 { UInt64(bytes.count / sectorSize) }

  package func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8] {
    try checkRange(sector: sector, count: count)
    let start = Int(sector) * sectorSize
    return Array(bytes[start..<start + count * sectorSize])
  }

  package func write(_ data: [UInt8], sector: UInt64) throws(BlockError) {
    precondition(data.count % sectorSize == 0)
    try checkRange(sector: sector, count: data.count / sectorSize)
    guard !isReadOnly else { throw .readOnly }
    let start = Int(sector) * sectorSize
    bytes.replaceSubrange(start..<start + data.count, with: data)
  }

  package func flush() throws(BlockError) {}
}
