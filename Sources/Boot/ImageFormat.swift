import Bits
import Disks

/// Marks by which formats are told apart, and what to do with those that cannot be booted.
enum ImageFormat {
  /// As many bytes of a file are looked at: enough for every mark below.
  static let headLength = 0x8800

  /// Whether the first sector ends in 55 AA.
  static func hasBootSignature(_ head: [UInt8]) -> Bool {
    head.count >= sectorSize && head[510] == 0x55 && head[511] == 0xAA
  }

  /// Whether an image of which nothing is known is a Multiboot 1 kernel.
  ///
  /// A disk is none, though a kernel lies in its first sectors: GRUB's own core, behind its boot sector, has
  /// a Multiboot header.
  static func isMultiboot(_ head: [UInt8]) throws(BootError) -> Bool {
    if hasBootSignature(head), !ELFImage.isELF(head) { return false }
    return try MultibootHeader.find(in: head) != nil
  }

  /// Whether an image of which nothing is known is a Multiboot 2 kernel; a disk is none.
  static func isMultiboot2(_ head: [UInt8]) -> Bool {
    if hasBootSignature(head), !ELFImage.isELF(head) { return false }
    return Multiboot2Header.offset(in: head) != nil
  }

  /// Whether it is a CD-ROM's file system; a hybrid image has a boot sector as well, and is a disk with `--boot mbr`.
  static func isDisc(_ head: [UInt8]) -> Bool {
    head.dropFirst(0x8001).starts(with: "CD001".utf8)
  }

  /// Throws for formats that hold a disk and are no row of sectors: with what to do instead.
  ///
  /// Read as raw, they show the guest what it cannot know; written, they are destroyed.
  static func refuseForeign(_ head: [UInt8], path: String) throws(BootError) {
    for (format, offset, mark) in containers where head.dropFirst(offset).starts(with: mark) {
      throw .unsupported(
        "'\(path)' is a \(format) image; make it raw first: qemu-img convert -O raw '\(path)' disk.img"
      )
    }
    for (remedy, mark) in compressions where head.starts(with: mark) {
      throw .unsupported("'\(path)' is compressed; unpack it first (\(remedy))")
    }
  }

  /// Formats of other machines, each with the place of its mark.
  private static let containers: [(format: String, offset: Int, mark: [UInt8])] = [
    ("qcow2", 0, [0x51, 0x46, 0x49, 0xFB]),
    ("VMDK", 0, Array("KDMV".utf8)), ("VMDK", 0, Array("COWD".utf8)),
    ("VMDK", 0, Array("# Disk DescriptorFile".utf8)),
    ("VHD", 0, Array("conectix".utf8)), ("VHDX", 0, Array("vhdxfile".utf8)),
    ("VDI", 0x40, [0x7F, 0x10, 0xDA, 0xBE]), ("QED", 0, Array("QED\0".utf8)),
  ]

  private static let compressions: [(remedy: String, mark: [UInt8])] = [
    ("gunzip", [0x1F, 0x8B]), ("unxz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("unzstd", [0x28, 0xB5, 0x2F, 0xFD]), ("bunzip2", [0x42, 0x5A, 0x68]),
    ("unzip", [0x50, 0x4B, 0x03, 0x04]), ("lz4 -d", [0x04, 0x22, 0x4D, 0x18]),
  ]
}
