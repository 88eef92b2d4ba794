import BIOS
import Boot
import Foundation
import GuestMemory
import Machine
import X86
import Disks

/// What a run boots and which disks it has, by the user's options.
final class GuestImage {
  /// What is booted.
  let image: BootImage
  let drives: [BIOSDrive]
  /// What runs in the place of the built-in BIOS.
  let firmware: FirmwareImage?
  /// Sentences that the user should see.
  let warnings: [String]
  /// The file that was booted; empty for the built-in sample.
  let path: String

  /// Opens the image at `path` and every disk.
  ///
  /// Without a path the first drive, or a firmware from a file, is what boots.
  init(_ options: MachineOptions, path: String?) throws {
    self.path = path ?? ""
    var extras = BootImage.Extras()
    extras.commandLine = options.kernelArgs ?? ""
    extras.modules = try BootModule.read(options.initrd)
    let hasExtras = !extras.commandLine.isEmpty || !extras.modules.isEmpty
    let bootProtocol = try BootProtocol(parsing: options.boot)
    image =
      try path.map { path in try BootImage(path: path, as: bootProtocol, extras: extras) }
      ?? .disk(isFloppy: false)
    firmware = try GuestFirmware.load(options)
    var opener = DriveOpener(isSnapshot: options.snapshot)
    if let path, case .disc = image { try opener.openDisc(path) }
    if let path, case .disk(let isFloppy) = image {
      if isFloppy, options.floppy == nil {
        try opener.openFloppy(path)
      } else {
        try opener.openDisk(path, isBooted: true)
      }
      if hasExtras {
        opener.warnings.append("--kernel-args and --initrd are for kernels; a disk gets neither")
      }
    }
    if path == nil, hasExtras || ![.auto, .mbr].contains(bootProtocol) {
      opener.warnings.append(
        "--boot, --kernel-args and --initrd say how IMAGE is started, and none is named: a drive is booted without them"
      )
    }
    if case .program(let program) = image {
      guard firmware == nil else { throw GuestFirmware.BootsNoPrograms(kind: program.kind) }
      if !program.takesArguments, hasExtras {
        opener.warnings.append(
          "--kernel-args and --initrd are for Linux, Multiboot and PVH; a \(program.kind) gets neither"
        )
      }
    }
    for disk in options.disks {
      try opener.openDisk(
        disk.path, readOnly: disk.isReadOnly, attachment: disk.attachment, isRaw: disk.isRaw)
    }
    for disc in options.cdrom {
      try opener.openDisc(disc.path, attachment: disc.attachment, isRaw: disc.isRaw)
    }
    if let floppy = options.floppy { try opener.openFloppy(floppy) }
    drives = opener.drives
    warnings = opener.warnings
  }

  /// A disk whose content is in this program.
  init(builtin bytes: [UInt8]) {
    path = ""
    image = .disk(isFloppy: false)
    firmware = nil
    drives = [BIOSDrive(disk: MemoryDisk(name: "built-in sample", bytes: bytes))]
    warnings = []
  }

  /// Throws when the guest's memory has no room for the image.
  func check(in memory: GuestMemory) throws(BootError) {
    if case .program(let program) = image { try program.check(in: memory) }
  }

  /// The booted file's absolute path, where it is one that gdb can read symbols from.
  var symbolFile: String? {
    guard case .program(let program) = image else { return nil }
    switch program.kind {
    case .elf, .multiboot(.some), .multiboot2(.some), .pvh:
      return URL(fileURLWithPath: path).path
    case .multiboot(nil), .multiboot2(nil), .linux, .flat: return nil
    }
  }

  /// What the board does with the image at every start; nil where the BIOS boots a disk.
  var loader: PCBoard.BootLoader? {
    guard case .program(let program) = image else { return nil }
    return { program.load(into: $0, show: $1) }
  }
}

/// Opens disk images one after the other, each the next drive of its kind.
private struct DriveOpener {
  let isSnapshot: Bool
  var drives: [BIOSDrive] = []
  var warnings: [String] = []

  /// A hard disk; what is booted may be an image that nobody filled up to whole sectors.
  mutating func openDisk(
    _ path: String, readOnly: Bool = false, attachment: BIOSDrive.Attachment = .ide,
    isBooted: Bool = false, isRaw: Bool = false
  ) throws {
    let index = try number(drives.count(where: \.isHardDisk), of: 96, "hard disks")
    // What is booted was looked at when its kind was found out.
    let disk = try device(path, readOnly: readOnly, isWhole: !isBooted, isRaw: isBooted || isRaw)
    if let shortage = ImageCheck.shortage(of: disk) {
      guard isBooted else {
        throw BootError.malformed(
          format: "disk image", expected: "all that its tables name",
          found: "'\(path)': \(shortage)")
      }
      warnings.append("'\(path)': \(shortage)")
    }
    drives.append(BIOSDrive(disk: disk, index: index, attachment: attachment))
  }

  mutating func openDisc(
    _ path: String, attachment: BIOSDrive.Attachment = .ide, isRaw: Bool = false
  ) throws {
    let disc = try device(path, readOnly: true, isWhole: true, isRaw: isRaw)
    if let shortage = ImageCheck.discShortage(of: disc) {
      throw BootError.malformed(
        format: "CD-ROM image", expected: "all of its file system", found: "'\(path)': \(shortage)")
    }
    let index = try number(drives.count(where: \.isOptical), of: 32, "CD-ROM drives")
    drives.append(BIOSDrive(optical: disc, index: index, attachment: attachment))
  }

  /// A floppy disk; one whose file cannot be written is write-protected.
  mutating func openFloppy(_ path: String) throws {
    let disk: any BlockDevice
    do {
      disk = try device(path, readOnly: false, isWhole: false)
    } catch BootError.writeProtected(_, let reason) {
      warnings.append("'\(path)' cannot be written (\(reason)): the floppy is write-protected")
      disk = try device(path, readOnly: true, isWhole: false)
    }
    guard let drive = BIOSDrive(floppy: disk, index: 0) else {
      throw BootError.malformed(
        format: "floppy image", expected: "at most 2,949,120 bytes",
        found: "'\(path)', which is larger")
    }
    drives.append(drive)
  }

  /// The place of one more drive; throws where INT 13H has no number for it.
  private func number(_ index: Int, of limit: Int, _ kind: String) throws -> UInt8 {
    guard index < limit else {
      throw BootError.unsupported("more than \(limit) \(kind): INT 13H has no numbers for them")
    }
    return UInt8(index)
  }

  private mutating func device(
    _ path: String, readOnly: Bool, isWhole: Bool, isRaw: Bool = false
  ) throws -> any BlockDevice {
    let disk = try RawDisk(path: path, readOnly: readOnly || isSnapshot)
    if !isRaw { try ImageCheck.refuseForeign(disk) }
    if let warning = disk.warning {
      guard !isWhole else {
        throw BootError.malformed(
          format: "disk image", expected: "whole sectors of \(sectorSize) bytes",
          found: "one that was cut short: \(warning)")
      }
      warnings.append(warning + ": its last sector is taken as filled up with zeros")
    }
    return isSnapshot && !readOnly ? SnapshotOverlay(over: disk) : disk
  }
}
