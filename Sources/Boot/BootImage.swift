import GuestMemory

/// What the user gave to boot, understood.
package enum BootImage: Sendable {
  /// A hard disk or floppy image that the BIOS services boot by its first sector.
  case disk(isFloppy: Bool)
  /// A program that is loaded without firmware.
  case program(BootProgram)

  /// What goes with a Multiboot kernel.
  package struct Extras: Sendable {
    package var commandLine = ""
    /// The path and content of a file given as a module.
    package var module: (name: String, bytes: [UInt8])?

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
    let start = try file.read(at: 0, count: Int(min(file.length, 8192)))
    let isProgram = try bootProtocol.readsWholeFile(startingWith: start)
    guard !isProgram || file.length <= Self.largestProgram else {
      throw .malformed(
        format: "kernel", expected: "at most 1 GiB", found: "\(file.length >> 20) MiB")
    }
    let bytes = isProgram ? try file.read(at: 0, count: Int(file.length)) : start
    try self.init(
      bytes: bytes, length: file.length, name: path, as: bootProtocol, extras: extras)
  }

  /// Looks at `bytes`: the whole file, or the first 8 KiB of a disk of `length` bytes.
  package init(
    bytes: [UInt8], length: UInt64, name: String, as bootProtocol: BootProtocol,
    extras: Extras = Extras()
  ) throws(BootError) {
    switch bootProtocol {
    case .auto:
      if try MultibootHeader.find(in: bytes) != nil {
        self = .program(try .multiboot(bytes, name: name, extras))
      } else if ELFImage.isELF(bytes) {
        self = .program(try .elf(bytes))
      } else if Self.hasBootSignature(bytes) {
        self = .disk(isFloppy: Self.isFloppy(length))
      } else {
        throw .unrecognized(found: Self.describe(bytes, length: length))
      }
    case .mbr:
      guard Self.hasBootSignature(bytes) else {
        throw .malformed(
          format: "boot disk", expected: "55 AA at byte 510 of its first sector",
          found: bytes.count >= 512
            ? hexBytes(bytes[510..<512]) : "only \(bytes.count) bytes in the file")
      }
      self = .disk(isFloppy: Self.isFloppy(length))
    case .multiboot:
      self = .program(try .multiboot(bytes, name: name, extras))
    case .elf:
      self = .program(try .elf(bytes))
    case .flat(let address):
      self = .program(try .flat(bytes, at: address.rawValue))
    }
  }

  private static func hasBootSignature(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 512 && bytes[510] == 0x55 && bytes[511] == 0xAA
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
    case .auto: try MultibootHeader.find(in: bytes) != nil || ELFImage.isELF(bytes)
    case .mbr: false
    case .multiboot, .elf, .flat: true
    }
  }
}

extension BootProgram {
  static func elf(_ bytes: [UInt8]) throws(BootError) -> BootProgram {
    let image = try ELFImage(bytes)
    let isHigh = image.segments.filter { $0.virtual != $0.physical }
    let entry = image.class == .x86_64 ? image.entry : image.physicalEntry
    return BootProgram(
      kind: .elf(image.class), segments: image.loadSegments(bytes), entry: entry,
      mappings: isHigh.map {
        .init(virtual: $0.virtual, physical: $0.physical, length: $0.memorySize)
      })
  }

  static func multiboot(
    _ bytes: [UInt8], name: String, _ extras: BootImage.Extras
  ) throws(BootError) -> BootProgram {
    guard let header = try MultibootHeader.find(in: bytes) else {
      throw .malformed(
        format: "Multiboot kernel",
        expected: "the header 1BADB002 with a right checksum in its first 8 KiB",
        found: "none")
    }
    let request = MultibootRequest(
      commandLine: extras.commandLine.isEmpty ? name : "\(name) \(extras.commandLine)",
      modules: extras.module.map { [.init(name: $0.name, bytes: $0.bytes)] } ?? [])
    if let addresses = header.addresses {
      return BootProgram(
        kind: .multiboot(nil), segments: [try header.segment(addresses, in: bytes)],
        entry: UInt64(addresses.entry), multiboot: request, mappings: [])
    }
    let image = try ELFImage(bytes)
    let entry = image.physicalEntry
    guard entry <= UInt32.max else {
      throw .malformed(
        format: "Multiboot kernel", expected: "an entry below 4 GiB: it starts in 32-bit mode",
        found: hex(entry))
    }
    return BootProgram(
      kind: .multiboot(image.class), segments: image.loadSegments(bytes), entry: entry,
      multiboot: request, mappings: [])
  }

  static func flat(_ bytes: [UInt8], at address: UInt64) throws(BootError) -> BootProgram {
    guard !bytes.isEmpty else {
      throw .malformed(format: "flat binary", expected: "at least one byte", found: "an empty file")
    }
    guard address <= UInt64(UInt32.max) - UInt64(bytes.count) else {
      throw .malformed(
        format: "flat binary", expected: "an address below 4 GiB", found: hex(address))
    }
    return BootProgram(
      kind: .flat, segments: [LoadSegment(name: "the flat binary", start: address, bytes: bytes)],
      entry: address, mappings: [])
  }
}

extension ELFImage {
  fileprivate func loadSegments(_ bytes: [UInt8]) -> [LoadSegment] {
    segments.enumerated().map { index, segment in
      LoadSegment(
        name: "segment \(index) of the ELF file", start: segment.physical,
        bytes: Array(bytes[segment.file]), length: segment.memorySize)
    }
  }
}
