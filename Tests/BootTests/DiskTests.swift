import Boot
import Foundation
import Testing
import Disks

@Suite("Disks") struct DiskTests {
  /// A file that lives as long as the test.
  final class TemporaryFile {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "ringside-\(UUID().uuidString).img")
    var path: String { url.path(percentEncoded: false) }

    init(_ bytes: [UInt8]) throws { try Data(bytes).write(to: url) }
    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private let sector = [UInt8](repeating: 0x5A, count: 512)

  @Test func `a raw image is read and written sector by sector`() throws {
    let file = try TemporaryFile([UInt8](repeating: 1, count: 2048))
    let disk = try RawDisk(path: file.path, readOnly: false)
    #expect(disk.sectorCount == 4)
    #expect(disk.warning == nil)
    try disk.write(sector, sector: 2)
    try disk.flush()
    #expect(try disk.read(sector: 1, count: 2) == [UInt8](repeating: 1, count: 512) + sector)
    #expect(try Data(contentsOf: file.url).count == 2048)
  }

  @Test func `requests past the end transfer nothing`() throws {
    let file = try TemporaryFile([UInt8](repeating: 1, count: 1024))
    let disk = try RawDisk(path: file.path, readOnly: false)
    #expect(throws: BlockError.outOfRange(sector: 1, count: 2, sectorCount: 2)) {
      try disk.read(sector: 1, count: 2)
    }
    #expect(throws: BlockError.self) { try disk.write(sector + sector, sector: 1) }
    #expect(throws: BlockError.self) { try disk.read(sector: .max, count: 1) }
    #expect(try disk.read(sector: 2, count: 0) == [])
  }

  @Test func `a read-only image refuses writes`() throws {
    let file = try TemporaryFile([UInt8](repeating: 1, count: 512))
    let disk = try RawDisk(path: file.path, readOnly: true)
    #expect(throws: BlockError.readOnly) { try disk.write(sector, sector: 0) }
  }

  @Test func `an image that ends within a sector is filled up, with a sentence`() throws {
    let file = try TemporaryFile([UInt8](repeating: 1, count: 700))
    let disk = try RawDisk(path: file.path, readOnly: true)
    #expect(disk.sectorCount == 2)
    #expect(disk.warning?.contains("700 bytes long") == true)
    let last = try disk.read(sector: 1, count: 1)
    #expect(last.prefix(188) == [UInt8](repeating: 1, count: 188)[...])
    #expect(last.suffix(324).allSatisfy { $0 == 0 })
  }

  @Test func `an image that somebody cuts short is an error, and no zeros`() throws {
    let file = try TemporaryFile([UInt8](repeating: 1, count: 1500))
    let disk = try RawDisk(path: file.path, readOnly: true)
    #expect(try disk.read(sector: 0, count: 3).count == 1536)
    #expect(try disk.read(sector: 3, count: 0).isEmpty)
    try FileHandle(forWritingTo: file.url).truncate(atOffset: 1024)
    #expect(try disk.read(sector: 0, count: 2).count == 1024)
    #expect(failure { _ = try disk.read(sector: 1, count: 2) }.contains("cut it short"))
  }

  @Test func `files that cannot be disks say why`() throws {
    let empty = try TemporaryFile([])
    #expect(
      failure { _ = try RawDisk(path: empty.path, readOnly: true) }.contains("at least one sector"))
    #expect(
      failure { _ = try RawDisk(path: "/nonexistent/disk.img", readOnly: true) }
        .hasPrefix("cannot open '/nonexistent/disk.img': "))
    #expect(failure { _ = try RawDisk(path: "/tmp", readOnly: true) }.hasPrefix("cannot "))
  }

  @Test func `a file that is a pipe is refused without waiting for its other end`() throws {
    let file = try TemporaryFile([])
    try FileManager.default.removeItem(at: file.url)
    // SAFETY: the path is alive for the call.
    let status = unsafe mkfifo(file.path, 0o600)
    try #require(status == 0)
    for readOnly in [true, false] {
      #expect(
        failure { _ = try RawDisk(path: file.path, readOnly: readOnly) }.contains("it is a pipe"))
    }
    #expect(
      failure { _ = try BootImage(path: file.path, as: .auto) }.contains("write what comes out"))
    #expect(failure { _ = try RawDisk(path: "/dev/zero", readOnly: true) }.contains("neither"))
  }

  @Test func `one machine writes to an image, or any number read it`() throws {
    let file = try TemporaryFile(sector)
    do {
      let writer = try RawDisk(path: file.path, readOnly: false)
      let other = failure { _ = try RawDisk(path: file.path, readOnly: false) }
      #expect(other.contains("is in use") && other.contains("--snapshot"))
      let reader = failure { _ = try RawDisk(path: file.path, readOnly: true) }
      #expect(reader.contains("another machine writes to it"))
      // A kernel is read once, whoever has it.
      _ = try HostFile(path: file.path, writable: false)
      try writer.write(sector, sector: 0)
    }
    do {
      let readers = try (0..<2).map { _ in try RawDisk(path: file.path, readOnly: true) }
      #expect(
        failure { _ = try RawDisk(path: file.path, readOnly: false) }.contains("is in use"))
      #expect(readers.count == 2)
    }
    // The lock has gone with those that had it.
    _ = try RawDisk(path: file.path, readOnly: false)
  }

  @Test func `a snapshot takes writes and leaves the disk below alone`() throws {
    let base = MemoryDisk(name: "base", bytes: [UInt8](repeating: 1, count: 2048), isReadOnly: true)
    let overlay = SnapshotOverlay(over: base)
    try overlay.write(sector, sector: 1)
    #expect(
      try overlay.read(sector: 0, count: 3) == Array(base.bytes[0..<512]) + sector
        + base.bytes[0..<512])
    #expect(base.bytes.allSatisfy { $0 == 1 })
    #expect(overlay.writtenSectorCount == 1)
    #expect(throws: BlockError.self) { try overlay.write(sector, sector: 4) }
    overlay.discard()
    #expect(try overlay.read(sector: 1, count: 1) == Array(base.bytes[0..<512]))
  }

  // MARK: Geometry

  @Test(
    arguments: [
      (320, 40, 1, 8, 1), (360, 40, 1, 9, 1), (640, 40, 2, 8, 1), (720, 40, 2, 9, 1),
      (1440, 80, 2, 9, 3), (2400, 80, 2, 15, 2), (2880, 80, 2, 18, 4), (5760, 80, 2, 36, 5),
    ] as [(UInt64, UInt32, UInt32, UInt32, UInt8)])
  func `floppies are known by their size`(
    sectors: UInt64, cylinders: UInt32, heads: UInt32, track: UInt32, type: UInt8
  ) throws {
    let format = try #require(FloppyFormat.holding(sectors))
    #expect(
      format.geometry
        == DiskGeometry(cylinders: cylinders, heads: heads, sectorsPerTrack: track))
    #expect(format.driveType == type)
  }

  @Test func `a floppy of no standard size is the beginning of a larger one`() {
    #expect(FloppyFormat.holding(1)?.sectorCount == 2880)
    #expect(FloppyFormat.holding(2881)?.sectorCount == 5760)
    #expect(FloppyFormat.holding(5761) == nil)
  }

  @Test(
    arguments: [
      (1, 1, 16), (20_160, 20, 16), (1024 * 16 * 63, 1024, 16), (1024 * 16 * 63 + 1, 512, 32),
      (1024 * 128 * 63, 1024, 128), (1024 * 128 * 63 + 1, 514, 255), (1 << 40, 1024, 255),
    ] as [(UInt64, UInt32, UInt32)])
  func `a disk's translation follows from its size`(
    sectors: UInt64, cylinders: UInt32, heads: UInt32
  ) {
    #expect(
      DiskGeometry.hardDisk(sectorCount: sectors, mbr: [])
        == DiskGeometry(cylinders: cylinders, heads: heads, sectorsPerTrack: 63))
  }

  @Test func `a partition table that agrees with itself tells the geometry`() {
    var mbr = bootSector()
    // One partition: sectors 17 to 4351, which ends at cylinder 63, head 3, sector 17 of 4 heads.
    mbr.replaceSubrange(
      446..<462,
      with: [0x80, 1, 1, 0, 6, 3, 17, 63, 17, 0, 0, 0, 0xEF, 0x10, 0, 0])
    #expect(
      DiskGeometry.hardDisk(sectorCount: 8704, mbr: mbr)
        == DiskGeometry(cylinders: 128, heads: 4, sectorsPerTrack: 17))
    mbr[446 + 12] = 0
    #expect(DiskGeometry.hardDisk(sectorCount: 8704, mbr: mbr).sectorsPerTrack == 63)
  }

  @Test func `places are counted from cylinder 0, head 0, sector 1`() {
    let geometry = DiskGeometry(cylinders: 2, heads: 3, sectorsPerTrack: 5)
    #expect(geometry.sector(cylinder: 0, head: 0, sector: 1) == 0)
    #expect(geometry.sector(cylinder: 1, head: 2, sector: 5) == 29)
    for (cylinder, head, sector) in [(2, 0, 1), (0, 3, 1), (0, 0, 6), (0, 0, 0)]
      as [(UInt32, UInt32, UInt32)]
    {
      #expect(geometry.sector(cylinder: cylinder, head: head, sector: sector) == nil)
    }
  }
}
