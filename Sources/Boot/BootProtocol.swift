package import GuestMemory

/// How an image is to be started: what `--boot` names.
package enum BootProtocol: Hashable, Sendable, CustomStringConvertible {
  /// Whatever the image itself says.
  case auto
  /// A disk or floppy image by the BIOS: its first sector goes to 0x7C00.
  case mbr
  /// Multiboot 1.
  case multiboot
  /// Multiboot 2.
  case multiboot2
  /// A Linux bzImage; nil for the best entry that it has.
  case linux(LinuxEntry?)
  /// An ELF executable with a PVH entry.
  case pvh
  /// An ELF executable for i386 or x86-64, entered at its entry point.
  case elf
  /// Plain bytes, entered in real mode at their first byte.
  case flat(GuestPhysicalAddress)

  /// Where a flat image goes when nothing else is said: where a BIOS puts a boot sector.
  package static let defaultFlatAddress = GuestPhysicalAddress(0x7C00)

  /// What ``init(parsing:)`` takes.
  package static let choices =
    "auto, mbr, multiboot, multiboot2, linux, linux:64, linux:32, linux:16, pvh, elf, flat or "
    + "flat@ADDRESS"

  /// Reads one of ``choices``; an address is decimal, or hexadecimal with 0x.
  package init(parsing text: String) throws(BootError) {
    switch text {
    case "auto": self = .auto
    case "mbr": self = .mbr
    case "multiboot": self = .multiboot
    case "elf": self = .elf
    case "flat": self = .flat(Self.defaultFlatAddress)
    case "multiboot2": self = .multiboot2
    case "linux": self = .linux(nil)
    case "linux:16": self = .linux(.bits16)
    case "linux:32": self = .linux(.bits32)
    case "linux:64": self = .linux(.bits64)
    case "pvh": self = .pvh
    default:
      guard text.hasPrefix("flat@") else { throw .unknownProtocol(text) }
      let digits = text.dropFirst(5)
      let number =
        digits.hasPrefix("0x") || digits.hasPrefix("0X")
        ? UInt64(digits.dropFirst(2), radix: 16) : UInt64(digits)
      guard let number else { throw .unknownProtocol(text) }
      self = .flat(GuestPhysicalAddress(number))
    }
  }

  package var description: String {
    switch self {
    case .auto: "auto"
    case .mbr: "mbr"
    case .multiboot: "multiboot"
    case .multiboot2: "multiboot2"
    case .linux(let entry): entry.map { "linux:\($0.rawValue)" } ?? "linux"
    case .pvh: "pvh"
    case .elf: "elf"
    case .flat(let address): "flat@\(hex(address.rawValue))"
    }
  }
}
