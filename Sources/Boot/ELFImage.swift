import Bits
import GuestMemory

/// What a loader needs of an ELF executable: its class, its entry and its segments.
///
/// Every offset and size comes from the file and is checked against it.
///
/// Source: System V ABI, chapters 4 and 5 (ELF header, program header); machine numbers from the psABIs.
package struct ELFImage: Hashable, Sendable {
  /// The file's class, which for x86 goes with its machine.
  package enum Class: String, Hashable, Sendable {
    /// ELFCLASS32, EM_386.
    case i386 = "ELF32 for i386"
    /// ELFCLASS64, EM_X86_64.
    case x86_64 = "ELF64 for x86-64"
  }

  /// A PT_LOAD segment.
  package struct Segment: Hashable, Sendable {
    /// Its place in the file.
    package let file: Range<Int>
    /// p_paddr.
    package let physical: UInt64
    /// p_vaddr.
    package let virtual: UInt64
    /// p_memsz: what is beyond the file's part is zeros.
    package let memorySize: UInt64

    /// Whether `address` lies in the segment, as counted from `start`.
    func holds(_ address: UInt64, from start: UInt64) -> Bool {
      address >= start && address - start < memorySize
    }
  }

  package let `class`: Class
  /// e_entry, a virtual address.
  package let entry: UInt64
  package let segments: [Segment]
  /// Where the file holds notes (PT_NOTE).
  let notes: [Range<Int>]

  private static let magic: [UInt8] = [0x7F, 0x45, 0x4C, 0x46]

  /// Whether `bytes` begin as an ELF file does.
  package static func isELF(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: magic)
  }

  /// Reads the headers in `bytes`, the whole file.
  package init(_ bytes: [UInt8]) throws(BootError) {
    guard Self.isELF(bytes) else {
      throw .malformed(
        format: "ELF file", expected: "7F 45 4C 46 at its start", found: hexBytes(bytes.prefix(4)))
    }
    guard let identClass = bytes.littleEndian(UInt8.self, at: 4),
      let data = bytes.littleEndian(UInt8.self, at: 5)
    else { throw Self.truncated("the ELF identification", bytes.count) }
    guard data == 1 else {
      throw .malformed(format: "ELF file", expected: "little-endian data (1)", found: "\(data)")
    }
    guard identClass == 1 || identClass == 2 else {
      throw .malformed(format: "ELF file", expected: "class 1 or 2", found: "\(identClass)")
    }
    let is64 = identClass == 2
    func field(_ offset32: Int, _ offset64: Int, _ width32: Int, _ width64: Int) -> UInt64? {
      unsigned(bytes, at: is64 ? offset64 : offset32, width: is64 ? width64 : width32)
    }
    guard let type = field(16, 16, 2, 2), let machine = field(18, 18, 2, 2),
      let entry = field(24, 24, 4, 8), let tableOffset = field(28, 32, 4, 8),
      let rowSize = field(42, 54, 2, 2), let rowCount = field(44, 56, 2, 2)
    else { throw Self.truncated("the ELF header", bytes.count) }
    guard machine == (is64 ? 62 : 3) else {
      throw .malformed(
        format: "ELF file", expected: is64 ? "machine 62 (x86-64)" : "machine 3 (i386)",
        found: "machine \(machine)\(Self.machines[machine].map { " (\($0))" } ?? "")")
    }
    guard type == 2 else {
      let hint = type == 3 ? "; link it without -pie" : type == 1 ? "; it is not linked yet" : ""
      throw .malformed(
        format: "ELF file", expected: "an executable at fixed addresses (type 2)",
        found: "type \(type)\(hint)")
    }
    guard rowCount > 0, rowSize >= (is64 ? 56 : 32) else {
      throw .malformed(
        format: "ELF file", expected: "program headers", found: "none; there is nothing to load")
    }
    self.class = is64 ? .x86_64 : .i386
    self.entry = entry
    var segments: [Segment] = []
    var notes: [Range<Int>] = []
    for index in 0..<rowCount {
      let (start, overflows) = tableOffset.addingReportingOverflow(index * rowSize)
      guard !overflows, start < UInt64(bytes.count), let row = Int(exactly: start) else {
        throw Self.truncated("program header \(index)", bytes.count)
      }
      if let segment = try Self.segment(bytes, row: row, index: index, is64: is64) {
        segments.append(segment)
      }
      if let note = Self.note(bytes, row: row, is64: is64) { notes.append(note) }
    }
    guard !segments.isEmpty else {
      throw .malformed(format: "ELF file", expected: "a segment to load (PT_LOAD)", found: "none")
    }
    self.segments = segments
    self.notes = notes
  }

  /// The file's part of a PT_NOTE row; nil for other rows, and where the file does not hold it.
  private static func note(_ bytes: [UInt8], row: Int, is64: Bool) -> Range<Int>? {
    let width = is64 ? 8 : 4
    guard unsigned(bytes, at: row, width: 4) == 4,
      let offset = unsigned(bytes, at: row + (is64 ? 8 : 4), width: width),
      let size = unsigned(bytes, at: row + (is64 ? 32 : 16), width: width),
      offset <= UInt64(bytes.count), size <= UInt64(bytes.count) - offset
    else { return nil }
    return Int(offset)..<Int(offset + size)
  }

  private static func segment(
    _ bytes: [UInt8], row: Int, index: UInt64, is64: Bool
  ) throws(BootError) -> Segment? {
    let width = is64 ? 8 : 4
    guard let type = unsigned(bytes, at: row, width: 4),
      let offset = unsigned(bytes, at: row + (is64 ? 8 : 4), width: width),
      let virtual = unsigned(bytes, at: row + (is64 ? 16 : 8), width: width),
      let physical = unsigned(bytes, at: row + (is64 ? 24 : 12), width: width),
      let fileSize = unsigned(bytes, at: row + (is64 ? 32 : 16), width: width),
      let memorySize = unsigned(bytes, at: row + (is64 ? 40 : 20), width: width)
    else { throw truncated("program header \(index)", bytes.count) }
    if type == 3 {
      throw .malformed(
        format: "ELF file", expected: "a program that needs no operating system",
        found: "one that asks for a dynamic linker (PT_INTERP); link it with -static")
    }
    guard type == 1, memorySize > 0 else { return nil }
    guard offset <= UInt64(bytes.count), fileSize <= UInt64(bytes.count) - offset else {
      throw .malformed(
        format: "ELF file", expected: "segment \(index) at bytes \(offset)–\(offset &+ fileSize)",
        found: "a file of \(bytes.count) bytes")
    }
    guard fileSize <= memorySize else {
      throw .malformed(
        format: "ELF file", expected: "segment \(index) with a memory size of at least \(fileSize)",
        found: "\(memorySize)")
    }
    guard !physical.addingReportingOverflow(memorySize).overflow,
      !virtual.addingReportingOverflow(memorySize).overflow
    else {
      throw .malformed(
        format: "ELF file", expected: "segment \(index) within the address space",
        found: "\(hex(memorySize)) bytes at \(hex(physical)), virtual \(hex(virtual))")
    }
    return Segment(
      file: Int(offset)..<Int(offset + fileSize), physical: physical, virtual: virtual,
      memorySize: memorySize)
  }

  /// Where execution begins with paging off.
  ///
  /// An entry point among the virtual addresses moves with its segment; one among the physical addresses,
  /// as some kernels' linker scripts give it, is taken as it is. Throws where it is neither.
  package func physicalEntry() throws(BootError) -> UInt64 {
    if let home = segments.first(where: { $0.holds(entry, from: $0.virtual) }) {
      return home.physical + (entry - home.virtual)
    }
    guard segments.contains(where: { $0.holds(entry, from: $0.physical) }) else {
      throw entryOutside
    }
    return entry
  }

  /// What to say of an entry point that lies in no segment.
  var entryOutside: BootError {
    let ranges = segments.map { "\(hex($0.virtual))–\(hex($0.virtual + $0.memorySize - 1))" }
    return .malformed(
      format: "ELF file",
      expected: "the entry point inside a segment (\(ranges.joined(separator: ", ")))",
      found: hex(entry))
  }

  private static func truncated(_ what: String, _ count: Int) -> BootError {
    .malformed(
      format: "ELF file", expected: what, found: "the end of the file after \(count) bytes")
  }

  /// Names for machines that people boot by mistake.
  private static let machines: [UInt64: String] = [
    3: "i386", 8: "MIPS", 20: "PowerPC", 40: "ARM", 62: "x86-64", 183: "AArch64", 243: "RISC-V",
  ]
}

/// `width` little-endian bytes at `offset`.
func unsigned(_ bytes: [UInt8], at offset: Int, width: Int) -> UInt64? {
  switch width {
  case 2: bytes.littleEndian(UInt16.self, at: offset).map(UInt64.init)
  case 4: bytes.littleEndian(UInt32.self, at: offset).map(UInt64.init)
  default: bytes.littleEndian(UInt64.self, at: offset)
  }
}

/// Bytes as people compare them: two digits each.
func hexBytes(_ bytes: some Collection<UInt8>) -> String {
  bytes.isEmpty
    ? "nothing"
    : bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(
      separator: " ")
}
