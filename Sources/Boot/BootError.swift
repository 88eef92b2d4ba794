/// Why an image cannot be opened, understood or placed: facts for the user, with what to do.
package enum BootError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A system call on the file failed.
  case file(path: String, action: String, reason: String)
  /// The host lets the file be read only, and it was opened for writing.
  case writeProtected(path: String, reason: String)
  /// Another program has the file, or this one has it twice.
  case inUse(path: String, writes: Bool)
  /// The image is not what its format demands.
  case malformed(format: String, expected: String, found: String)
  /// The image is well formed and asks for something that is not offered.
  case unsupported(String)
  /// A part of the image lies where the guest has no memory.
  case outsideMemory(what: String, start: UInt64, end: UInt64, memory: UInt64, needed: UInt64?)
  /// Two parts of the image share addresses.
  case overlap(String, String)
  /// None of the known formats fits.
  case unrecognized(found: String)
  /// The text given to `--boot` is no protocol.
  case unknownProtocol(String)

  package var description: String {
    switch self {
    case .file(let path, let action, let reason):
      "cannot \(action) '\(path)': \(reason)"
    case .writeProtected(let path, let reason):
      "cannot write '\(path)': \(reason). With --snapshot it is only read, and so is a --disk FILE,readonly"
    case .inUse(let path, writes: true):
      "'\(path)' is in use: another machine has it, or this one has it twice, and whatever two write is soon destroyed. "
        + "End the other, take a copy, or give --snapshot to both"
    case .inUse(let path, writes: false):
      "'\(path)' is in use: another machine writes to it, and what is read here would change on the way. "
        + "End the other, or take a copy"
    case .malformed(let format, let expected, let found):
      "not a valid \(format): expected \(expected), found \(found)"
    case .unsupported(let sentence):
      sentence
    case .outsideMemory(let what, let start, let end, let memory, let needed):
      "\(what) goes to \(hex(start))–\(hex(end &- 1)), where the guest has no memory "
        + "(it has \(memory >> 20) MiB)"
        + (needed.map { "; give it at least --memory \($0)M" } ?? "")
    case .overlap(let first, let second):
      "\(first) and \(second) share memory; nothing sensible can be loaded"
    case .unrecognized(let found):
      "no boot protocol fits this image: expected a Multiboot header, a Linux kernel (bzImage), "
        + "an ELF file, or a disk image whose first sector ends in 55 AA; found \(found). Name the protocol with --boot, "
        + "for example --boot flat@0x7c00"
    case .unknownProtocol(let text):
      "'\(text)' is no boot protocol; choose one of \(BootProtocol.choices)"
    }
  }
}

/// A number as manuals print it: 0x and the digits.
package func hex(_ value: some BinaryInteger) -> String {
  "0x" + String(value, radix: 16)
}
