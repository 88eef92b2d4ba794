package import Disks

/// A disk whose sectors are the bytes of a file, one after the other.
package final class RawDisk: BlockDevice {
  private let file: HostFile
  package let isReadOnly: Bool
  package let sectorCount: UInt64

  /// A sentence about an image whose length is no multiple of 512, which the user should see; nil otherwise.
  package let warning: String?

  /// Opens the image at `path`.
  ///
  /// An image that ends within a sector reads as if it were filled up with zeros; writes to that last
  /// sector then make the file longer. An empty file is refused, and one that another machine has.
  package init(path: String, readOnly: Bool) throws(BootError) {
    file = try HostFile(path: path, writable: !readOnly)
    try file.reserve()
    isReadOnly = readOnly
    guard file.length > 0 else {
      throw .malformed(
        format: "disk image", expected: "at least one sector of \(sectorSize) bytes",
        found: "the empty file '\(path)'")
    }
    let rest = file.length % UInt64(sectorSize)
    sectorCount = file.length / UInt64(sectorSize) + (rest == 0 ? 0 : 1)
    warning =
      rest == 0
      ? nil
      : "'\(path)' is \(file.length) bytes long, which is no multiple of \(sectorSize)"
  }

  package var name: String { file.path }

  package func read(sector: UInt64, count: Int) throws(BlockError) -> [UInt8] {
    try checkRange(sector: sector, count: count)
    let (start, wanted) = (sector * UInt64(sectorSize), count * sectorSize)
    var bytes: [UInt8]
    do {
      bytes = try file.read(at: start, count: wanted)
    } catch {
      throw .host(reason: error.description)
    }
    // Only the last sector may have less than a sector, and no less than when the image was opened.
    let present = file.length > start ? file.length - start : 0
    guard UInt64(bytes.count) >= min(UInt64(wanted), present) else {
      throw .host(
        reason: "'\(name)' was \(file.length) bytes long, and somebody has cut it short since")
    }
    bytes.append(contentsOf: repeatElement(0, count: wanted - bytes.count))
    return bytes
  }

  package func write(_ bytes: [UInt8], sector: UInt64) throws(BlockError) {
    precondition(bytes.count % sectorSize == 0)
    try checkRange(sector: sector, count: bytes.count / sectorSize)
    guard !isReadOnly else { throw .readOnly }
    do {
      try file.write(bytes, at: sector * UInt64(sectorSize))
    } catch {
      throw .host(reason: error.description)
    }
  }

  package func flush() throws(BlockError) {
    do {
      try file.synchronize()
    } catch {
      throw .host(reason: error.description)
    }
  }
}
