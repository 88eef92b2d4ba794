import GuestMemory
import Disks

/// What the user gave to boot, understood.
package enum BootImage: Sendable {
  /// A hard disk or floppy image that the BIOS services boot by its first sector.
  case disk(isFloppy: Bool)
  /// A CD-ROM image that the BIOS services boot by its boot catalog.
  case disc
  /// A program that is loaded without firmware.
  case program(BootProgram)

  /// What goes with a kernel.
  package struct Extras: Sendable {
    package var commandLine = ""
    /// Files given as modules; for Linux all of them together are the initial RAM disk.
    package var modules: [BootModule] = []

    package init() {}
  }

  /// The largest file that is taken for a kernel rather than a disk.
  private static let largestProgram: UInt64 = 1 << 30

  /// Looks at the file at `path`, and at its content as far as `bootProtocol` needs.
  package init(
    path: String, as bootProtocol: BootProtocol, extras: Extras = Extras()
  ) throws(BootError) {
    let file = try HostFile(path: path, writable: false)
    // A disk may be large; only what might be a program is read as a whole.
    let start = try file.read(
      at: 0, count: Int(min(file.length, UInt64(ImageFormat.headLength))))
    let isProgram = try bootProtocol.readsWholeFile(startingWith: start)
    guard !isProgram || file.length <= Self.largestProgram else {
      throw .malformed(
        format: "kernel", expected: "at most 1 GiB", found: "\(file.length >> 20) MiB")
    }
    let bytes = isProgram ? try file.read(at: 0, count: Int(file.length)) : start
    try self.init(
      bytes: bytes, length: file.length, name: path, as: bootProtocol, extras: extras)
  }

  /// Looks at `bytes`: the whole file, or the beginning of a disk of `length` bytes.
  package init(
    bytes: [UInt8], length: UInt64, name: String, as bootProtocol: BootProtocol,
    extras: Extras = Extras()
  ) throws(BootError) {
    switch bootProtocol {
    case .auto:
      if try ImageFormat.isMultiboot(bytes) {
        self = .program(try .multiboot(bytes, name: name, extras))
        return
      }
      if ImageFormat.isMultiboot2(bytes) {
        self = .program(try .multiboot2(bytes, name: name, extras))
        return
      }
      try ImageFormat.refuseForeign(bytes, path: name)
      if BzImage.isBzImage(bytes) {
        self = .program(try .linux(bytes, entry: nil, extras))
      } else if ELFImage.isELF(bytes) {
        self = .program(try .elfOrPVH(bytes, extras))
      } else if ImageFormat.isDisc(bytes) {
        self = .disc
      } else if ImageFormat.hasBootSignature(bytes) {
        self = .disk(isFloppy: Self.isFloppy(length))
      } else {
        throw .unrecognized(found: Self.describe(bytes, length: length))
      }
    case .mbr:
      guard ImageFormat.hasBootSignature(bytes) else {
        throw .malformed(
          format: "boot disk", expected: "55 AA at byte 510 of its first sector",
          found: bytes.count >= 512
            ? hexBytes(bytes[510..<512]) : "only \(bytes.count) bytes in the file")
      }
      self = .disk(isFloppy: Self.isFloppy(length))
    case .multiboot:
      self = .program(try .multiboot(bytes, name: name, extras))
    case .multiboot2:
      self = .program(try .multiboot2(bytes, name: name, extras))
    case .linux(let entry):
      self = .program(try .linux(bytes, entry: entry, extras))
    case .pvh:
      self = .program(try .pvh(bytes, extras))
    case .elf:
      self = .program(try .elf(bytes))
    case .flat(let address):
      self = .program(try .flat(bytes, at: address.rawValue))
    }
  }

  /// An image of exactly a floppy disk's size is one.
  private static func isFloppy(_ length: UInt64) -> Bool {
    FloppyFormat.all.contains { $0.sectorCount * UInt64(sectorSize) == length }
  }

  private static func describe(_ bytes: [UInt8], length: UInt64) -> String {
    guard !bytes.isEmpty else { return "an empty file" }
    return "\(length) bytes that begin with \(hexBytes(bytes.prefix(8)))"
      + (bytes.count >= 512 ? ", and \(hexBytes(bytes[510..<512])) at byte 510" : "")
  }
}

extension BootProtocol {
  /// Whether the image is a program, which is read as a whole; a disk is not.
  fileprivate func readsWholeFile(startingWith bytes: [UInt8]) throws(BootError) -> Bool {
    switch self {
    case .auto:
      try ImageFormat.isMultiboot(bytes) || ImageFormat.isMultiboot2(bytes)
        || ELFImage.isELF(bytes) || BzImage.isBzImage(bytes)
    case .mbr: false
    case .multiboot, .multiboot2, .linux, .pvh, .elf, .flat: true
    }
  }
}
