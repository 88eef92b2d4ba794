import Bits
import Boot
import Disks
import Testing

@Suite("Torn and foreign images") struct ImageCheckTests {
  private func disk(sectors: Int, _ content: [(offset: Int, bytes: [UInt8])]) -> MemoryDisk {
    var bytes = [UInt8](repeating: 0, count: sectors * sectorSize)
    for (offset, part) in content {
      bytes.replaceSubrange(offset..<offset + part.count, with: part)
    }
    return MemoryDisk(name: "a.img", bytes: bytes)
  }

  private let signature: (offset: Int, bytes: [UInt8]) = (510, [0x55, 0xAA])

  @Test(arguments: [(64, true), (63, false)])
  func `a partition ends within the image`(sectors: Int, isWhole: Bool) {
    // The second entry: sectors 16 to 63.
    let entry: [UInt8] = [0, 1, 1, 0, 0x83, 0, 1, 0, 16, 0, 0, 0, 48, 0, 0, 0]
    let disk = disk(sectors: sectors, [(462, entry), signature])
    #expect((ImageCheck.shortage(of: disk) == nil) == isWhole)
    if !isWhole {
      #expect(
        ImageCheck.shortage(of: disk)
          == "partition 2 ends at sector 64, and the image has 63")
    }
  }

  @Test(arguments: [(64, true), (63, false)])
  func `a GUID partition table has its copy within the image`(sectors: Int, isWhole: Bool) {
    // A protective partition of "all of it", and a header whose copy is in sector 63.
    let entry: [UInt8] = [0, 0, 2, 0, 0xEE, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
    let disk = disk(
      sectors: sectors,
      [
        (446, entry), signature, (512, Array("EFI PART".utf8)), (512 + 24, [1]), (512 + 32, [63]),
      ])
    #expect((ImageCheck.shortage(of: disk) == nil) == isWhole)
    if !isWhole { #expect(ImageCheck.shortage(of: disk)?.contains("copy in sector 63") == true) }
  }

  @Test(arguments: [(64, true), (63, false)])
  func `an ext file system without a partition ends within the image`(sectors: Int, isWhole: Bool) {
    // 8 blocks of 4096 bytes.
    let disk = disk(
      sectors: sectors, [(1024 + 4, [8]), (1024 + 0x18, [2]), (1024 + 0x38, [0x53, 0xEF])])
    #expect((ImageCheck.shortage(of: disk) == nil) == isWhole)
    if !isWhole {
      #expect(
        ImageCheck.shortage(of: disk)
          == "its ext file system has 64 sectors, and the image 63")
    }
  }

  @Test func `the upper half of an ext file system's blocks counts where the features say so`() {
    let super1: [(Int, [UInt8])] = [
      (1024 + 4, [8]), (1024 + 0x38, [0x53, 0xEF]), (1024 + 0x150, [1]),
    ]
    #expect(ImageCheck.shortage(of: disk(sectors: 64, super1)) == nil)
    #expect(
      ImageCheck.shortage(of: disk(sectors: 64, super1 + [(1024 + 0x60, [0x80])]))?
        .contains("has 8589934608 sectors") == true)
  }

  @Test(arguments: [(64, true), (63, false)])
  func `a FAT file system without a partition ends within the image`(sectors: Int, isWhole: Bool) {
    var sector: [UInt8] = [0xEB, 0x3C, 0x90] + Array("MSDOS5.0".utf8)
    // 512 bytes a sector, 1 a cluster, 1 reserved, 2 tables, 16 entries, 64 sectors, a hard disk.
    sector += [0, 2, 1, 1, 0, 2, 16, 0, 64, 0, 0xF8]
    let disk = disk(sectors: sectors, [(0, sector), signature])
    #expect((ImageCheck.shortage(of: disk) == nil) == isWhole)
    if !isWhole { #expect(ImageCheck.shortage(of: disk)?.contains("FAT") == true) }
  }

  @Test func `a disk of nothing, of one sector or of random bytes lacks nothing`() {
    #expect(ImageCheck.shortage(of: disk(sectors: 64, [])) == nil)
    #expect(ImageCheck.shortage(of: disk(sectors: 1, [signature])) == nil)
    var random = SplitMix64(state: 1)
    for _ in 0..<64 {
      let bytes = (0..<4096).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(ImageCheck.shortage(of: MemoryDisk(name: "random", bytes: bytes)) == nil)
    }
  }

  @Test(
    arguments: [
      (0, [0x51, 0x46, 0x49, 0xFB], "qcow2"), (0, Array("KDMV".utf8), "VMDK"),
      (0, Array("conectix".utf8), "VHD"), (0, Array("vhdxfile".utf8), "VHDX"),
      (0x40, [0x7F, 0x10, 0xDA, 0xBE], "VDI"), (0, [0x1F, 0x8B, 8], "gunzip"),
      (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "unxz"), (0, [0x28, 0xB5, 0x2F, 0xFD], "unzstd"),
      (0, Array("PK\u{3}\u{4}".utf8), "unzip"),
    ] as [(Int, [UInt8], String)])
  func `a disk in another program's format is refused by name, as a disk and as what is booted`(
    offset: Int, mark: [UInt8], word: String
  ) throws {
    let disk = disk(sectors: 128, [(offset, mark)])
    let text = failure { try ImageCheck.refuseForeign(disk) }
    #expect(text.contains("'a.img'") && text.contains(word), "\(text)")
    let booted = failure {
      _ = try BootImage(
        bytes: disk.bytes, length: UInt64(disk.bytes.count), name: "a.img", as: .auto)
    }
    #expect(booted == text)
    try ImageCheck.refuseForeign(self.disk(sectors: 1, [signature]))
  }
}
