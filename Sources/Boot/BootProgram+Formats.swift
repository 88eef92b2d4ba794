import GuestMemory
import X86

/// The programs that images hold: a format for the bytes, a ``StartPlan`` for the protocol.
extension BootProgram {
  static func elf(_ bytes: [UInt8]) throws(BootError) -> BootProgram {
    let image = try ELFImage(bytes)
    let physicalEntry = try image.physicalEntry()
    let isWide = image.class == .x86_64
    return BootProgram(
      kind: .elf(image.class), segments: image.loadSegments(bytes),
      start: ELFStart(
        class: image.class, entry: isWide ? image.entry : physicalEntry,
        mappings: isWide ? try image.mappings() : []))
  }

  static func multiboot(
    _ bytes: [UInt8], name: String, _ extras: BootImage.Extras
  ) throws(BootError) -> BootProgram {
    guard let header = try MultibootHeader.find(in: bytes) else {
      throw MultibootHeader.absence(in: bytes)
    }
    let parts = try MultibootParts(
      bytes, format: "Multiboot kernel", offset: header.offset, header.addresses,
      entry: header.addresses?.entry)
    return BootProgram(
      kind: .multiboot(parts.class), segments: parts.segments,
      start: MultibootStart(
        entry: parts.entry, commandLine: extras.line(after: name), modules: extras.modules,
        describesScreen: header.flags.contains(.videoMode), graphics: header.graphics,
        sections: parts.sections))
  }

  static func multiboot2(
    _ bytes: [UInt8], name: String, _ extras: BootImage.Extras
  ) throws(BootError) -> BootProgram {
    let header = try Multiboot2Header(in: bytes)
    let parts = try MultibootParts(
      bytes, format: "Multiboot 2 kernel", offset: header.offset, header.addresses,
      entry: header.entry)
    return BootProgram(
      kind: .multiboot2(parts.class), segments: parts.segments,
      start: Multiboot2Start(
        header: header, entry: parts.entry, image: parts.segments,
        commandLine: extras.commandLine, modules: extras.modules, sections: parts.sections))
  }

  static func linux(
    _ bytes: [UInt8], entry: LinuxEntry?, _ extras: BootImage.Extras
  ) throws(BootError) -> BootProgram {
    // The kernel takes archives one after the other, each on 4 bytes.
    let ramdisk = extras.modules.reduce(into: [UInt8]()) { disk, module in
      disk += [UInt8](repeating: 0, count: -disk.count & 3) + module.bytes
    }
    let start = try LinuxStart(
      BzImage(bytes), entry: entry, commandLine: extras.commandLine, ramdisk: ramdisk)
    return BootProgram(
      kind: .linux(start.entry), segments: [], start: start, linuxAddress: start.image.loadAddress)
  }

  /// An ELF file by its PVH entry where it names one, else as it is.
  static func elfOrPVH(
    _ bytes: [UInt8], _ extras: BootImage.Extras
  ) throws(BootError) -> BootProgram {
    guard PVHStart.entry(in: try ELFImage(bytes), bytes) != nil else { return try elf(bytes) }
    return try pvh(bytes, extras)
  }

  static func pvh(
    _ bytes: [UInt8], _ extras: BootImage.Extras
  ) throws(BootError) -> BootProgram {
    let image = try ELFImage(bytes)
    guard let entry = PVHStart.entry(in: image, bytes) else {
      throw .malformed(
        format: "PVH kernel", expected: "a Xen note of type 18 (PHYS32_ENTRY) in the ELF file",
        found: "none")
    }
    guard image.segments.contains(where: { $0.holds(entry, from: $0.physical) }) else {
      throw .malformed(
        format: "PVH kernel", expected: "the note's entry inside a segment", found: hex(entry))
    }
    return BootProgram(
      kind: .pvh(image.class), segments: image.loadSegments(bytes),
      start: PVHStart(entry: entry, commandLine: extras.commandLine, modules: extras.modules))
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
      start: FlatStart(entry: address))
  }
}

/// What both versions of Multiboot take from an image: where its bytes go and where it starts.
private struct MultibootParts {
  let segments: [LoadSegment]
  let entry: UInt64
  /// Nil for an image that its header's address fields place.
  let `class`: ELFImage.Class?
  let sections: ELFSections?

  init(
    _ bytes: [UInt8], format: String, offset: Int, _ addresses: MultibootHeader.Addresses?,
    entry: UInt32?
  ) throws(BootError) {
    guard let addresses else {
      guard ELFImage.isELF(bytes) else {
        throw .malformed(
          format: format,
          expected: "an ELF file, or address fields in its header",
          found: "neither: it begins with \(hexBytes(bytes.prefix(8)))")
      }
      let image = try ELFImage(bytes)
      segments = image.loadSegments(bytes)
      `class` = image.class
      sections = ELFSections(bytes, class: image.class)
      self.entry = if let entry { UInt64(entry) } else { try image.physicalEntry() }
      guard self.entry <= UInt32.max else {
        throw .malformed(
          format: format, expected: "an entry below 4 GiB: it starts in 32-bit mode",
          found: hex(self.entry))
      }
      return
    }
    let segment = try addresses.segment(offset: offset, in: bytes)
    guard let entry, entry >= segment.start, entry < segment.end else {
      throw .malformed(
        format: format,
        expected:
          "an entry address inside the image (\(hex(segment.start))–\(hex(segment.end &- 1)))",
        found: entry.map(hex) ?? "none")
    }
    segments = [segment]
    self.entry = UInt64(entry)
    `class` = nil
    sections = nil
  }
}

extension BootImage.Extras {
  /// The command line that begins with the kernel's own name, as Multiboot 1 wants it.
  fileprivate func line(after name: String) -> String {
    commandLine.isEmpty ? name : "\(name) \(commandLine)"
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
