package import GuestMemory

/// How an image is to be started: what `--boot` names.
package enum BootProtocol: Hashable, Sendable, CustomStringConvertible {
  /// Whatever the image itself says.
  case auto
  /// A disk or floppy image by the BIOS: its first sector goes to 0x7C00.
  case mbr
  /// Multiboot 1.
  case multiboot
  /// An ELF executable for i386 or x86-64, entered at its entry point.
  case elf
  /// Plain bytes, entered in real mode at their first byte.
  case flat(GuestPhysicalAddress)

  /// Where a flat image goes when nothing else is said: where a BIOS puts a boot sector.
  package static let defaultFlatAddress = GuestPhysicalAddress(0x7C00)

  /// What ``init(parsing:)`` takes.
  package static let choices = "auto, mbr, multiboot, elf, flat or flat@ADDRESS"

  /// Reads `auto`, `mbr`, `multiboot`, `elf`, `flat` or `flat@ADDRESS` (decimal, or hexadecimal with 0x).
  ///
  /// Protocols that are known and not offered throw ``BootError/unsupported(_:)``.
  package init(parsing text: String) throws(BootError) {
    switch text {
    case "auto": self = .auto
    case "mbr": self = .mbr
    case "multiboot": self = .multiboot
    case "elf": self = .elf
    case "flat": self = .flat(Self.defaultFlatAddress)
    case "multiboot2", "linux", "pvh":
      throw .unsupported(
        "the boot protocol '\(text)' comes later; today these are offered: \(Self.choices)")
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
    case .elf: "elf"
    case .flat(let address): "flat@\(hex(address.rawValue))"
    }
  }
}
