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
      try ImageFormat.refuseForeign(bytes)
      if ELFImage.isELF(bytes) {
        self = .program(try .elf(bytes))
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
    case .auto: try ImageFormat.isMultiboot(bytes) || ELFImage.isELF(bytes)
    case .mbr: false
    case .multiboot, .elf, .flat: true
    }
  }
}

extension BootProgram {
  static func elf(_ bytes: [UInt8]) throws(BootError) -> BootProgram {
    let image = try ELFImage(bytes)
    let physicalEntry = try image.physicalEntry()
    let isWide = image.class == .x86_64
    return BootProgram(
      kind: .elf(image.class), segments: image.loadSegments(bytes),
      entry: isWide ? image.entry : physicalEntry,
      mappings: isWide ? try image.mappings() : [])
  }

  static func multiboot(
    _ bytes: [UInt8], name: String, _ extras: BootImage.Extras
  ) throws(BootError) -> BootProgram {
    guard let header = try MultibootHeader.find(in: bytes) else {
      throw MultibootHeader.absence(in: bytes)
    }
    var request = MultibootRequest(
      commandLine: extras.commandLine.isEmpty ? name : "\(name) \(extras.commandLine)",
      modules: extras.module.map { [.init(name: $0.name, bytes: $0.bytes)] } ?? [])
    request.describesScreen = header.flags.contains(.videoMode)
    if let addresses = header.addresses {
      let segment = try header.segment(addresses, in: bytes)
      let entry = UInt64(addresses.entry)
      guard entry >= segment.start, entry < segment.end else {
        throw .malformed(
          format: "Multiboot kernel",
          expected: "entry_addr inside the image (\(hex(segment.start))–\(hex(segment.end - 1)))",
          found: hex(entry))
      }
      return BootProgram(
        kind: .multiboot(nil), segments: [segment], entry: entry, multiboot: request, mappings: [],
        warnings: header.warnings)
    }
    guard ELFImage.isELF(bytes) else {
      throw .malformed(
        format: "Multiboot kernel",
        expected: "an ELF file, or address fields in its header (flags bit 16)",
        found: "neither: it begins with \(hexBytes(bytes.prefix(8)))")
    }
    let image = try ELFImage(bytes)
    let entry = try image.physicalEntry()
    guard entry <= UInt32.max else {
      throw .malformed(
        format: "Multiboot kernel", expected: "an entry below 4 GiB: it starts in 32-bit mode",
        found: hex(entry))
    }
    return BootProgram(
      kind: .multiboot(image.class), segments: image.loadSegments(bytes), entry: entry,
      multiboot: request, mappings: [], warnings: header.warnings)
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

extension ELFImage {
  /// The segments whose virtual address is not their physical one, for the page tables.
  fileprivate func mappings() throws(BootError) -> [PageTables.Mapping] {
    var mappings: [PageTables.Mapping] = []
    for (index, segment) in segments.enumerated() {
      let last = segment.virtual + (segment.memorySize - 1)
      if segment.virtual == segment.physical, last < PageTables.identityEnd { continue }
      let halves = [segment.virtual, last].map { Int64(bitPattern: $0) >> 47 }
      guard halves[0] == halves[1], halves[0] == 0 || halves[0] == -1 else {
        throw .malformed(
          format: "ELF file", expected: "segment \(index) at canonical virtual addresses",
          found: "\(hex(segment.virtual))–\(hex(last))")
      }
      guard segment.virtual % pageSize == segment.physical % pageSize else {
        throw .malformed(
          format: "ELF file",
          expected: "segment \(index) at the same offset in its virtual and its physical page",
          found: "virtual \(hex(segment.virtual)), physical \(hex(segment.physical))")
      }
      mappings.append(
        .init(
          virtual: segment.virtual, physical: segment.physical, length: segment.memorySize))
    }
    return mappings
  }
}
