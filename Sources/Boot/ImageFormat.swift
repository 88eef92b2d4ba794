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

  /// Throws for formats that people try to boot and that this machine cannot: with what to do instead.
  static func refuseForeign(_ head: [UInt8]) throws(BootError) {
    func has(_ text: String, at offset: Int) -> Bool {
      head.dropFirst(offset).starts(with: text.utf8)
    }
    func begins(_ bytes: [UInt8]...) -> Bool { bytes.contains { head.starts(with: $0) } }

    if begins([0x51, 0x46, 0x49, 0xFB]) {
      throw .unsupported(
        "this is a qcow2 image; make it raw first: qemu-img convert -O raw IMAGE disk.img")
    }
    if has("KDMV", at: 0) || has("# Disk DescriptorFile", at: 0) || has("conectix", at: 0)
      || has("vhdxfile", at: 0)
    {
      throw .unsupported(
        "this is a VMDK or VHD image; make it raw first: qemu-img convert -O raw IMAGE disk.img")
    }
    // gzip, xz, zstd, bzip2
    if begins(
      [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], [0x42, 0x5A, 0x68])
    {
      throw .unsupported(
        "this image is compressed; unpack it first (gunzip, unxz, unzstd, bunzip2)")
    }
  }
}
