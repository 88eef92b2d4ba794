import ArgumentParser
import BIOS
import Boot
import X86Interpreter

/// A size as users write it: `128M`, `2G`, `640K`, or bytes.
struct ByteSize: ExpressibleByArgument, Hashable, CustomStringConvertible {
  let bytes: UInt64

  init?(argument: String) {
    let factors: [Character: UInt64] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let suffix = argument.uppercased().last
    let factor = suffix.flatMap { factors[$0] }
    guard let number = UInt64(factor == nil ? argument : String(argument.dropLast())) else {
      return nil
    }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: factor ?? 1)
    guard !overflows else { return nil }
    self.bytes = bytes
  }

  init(bytes: UInt64) {
    self.bytes = bytes
  }

  var description: String {
    bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)"
  }
}

/// A number in decimal or, after `0x`, hexadecimal.
struct FlexibleInteger: ExpressibleByArgument, Hashable, CustomStringConvertible {
  let value: UInt64

  init?(argument: String) {
    let parsed =
      argument.lowercased().hasPrefix("0x")
      ? UInt64(argument.dropFirst(2), radix: 16) : UInt64(argument)
    guard let parsed else { return nil }
    value = parsed
  }

  init(_ value: UInt64) {
    self.value = value
  }

  var description: String { "0x" + String(value, radix: 16) }
}

/// What a triple fault does.
enum TripleFaultChoice: String, ExpressibleByArgument, CaseIterable {
  case stop
  case reset
}

/// Which engine runs the CPUs.
enum EngineChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case kvm
  case interpreter
  /// KVM, and the interpreter where KVM cannot go on or the user wants it.
  case both = "kvm+interpreter"
}

/// Which features CPUID tells of.
enum CPUChoice: String, ExpressibleByArgument, CaseIterable {
  case qemu64
  case v2 = "x86-64-v2"
  case v3 = "x86-64-v3"
  case max

  /// The interpreter's model of that name.
  var model: CPUModel {
    switch self {
    case .qemu64: .qemu64
    case .v2: .v2
    case .v3: .v3
    case .max: .max
    }
  }
}

/// Which register description a debugger is given when it connects.
enum ViewChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case i8086
  case i386
  case x86_64 = "x86-64"
}

/// Where what a person types goes.
enum KeyboardChoice: String, ExpressibleByArgument, CaseIterable {
  /// To COM1.
  case serial
  /// To the guest's keyboard.
  case console
}

/// A disk as users write it: `FILE[,format=raw][,readonly][,if=ide|ahci|virtio|virtio-mmio]`.
struct DiskOption: Hashable, CustomStringConvertible {
  let path: String
  let isReadOnly: Bool
  /// The user says that the file holds sectors, whatever it looks like.
  let isRaw: Bool
  let attachment: BIOSDrive.Attachment

  /// Reads what the user wrote; throws what is wrong with it.
  init(parsing text: String) throws {
    var parts = BootModule.split(text)
    path = parts.removeFirst()
    guard !path.isEmpty else { throw ValidationError("it names no file") }
    var (isReadOnly, isRaw) = (false, false)
    var attachment = BIOSDrive.Attachment.ide
    for part in parts {
      switch part {
      case "format=raw": isRaw = true
      case "readonly": isReadOnly = true
      case _ where part.hasPrefix("if="):
        guard let named = BIOSDrive.Attachment(rawValue: String(part.dropFirst(3))),
          named != .floppy
        else {
          throw ValidationError(
            "'\(part)': a disk is on ide, ahci, virtio or virtio-mmio, and --floppy is drive A")
        }
        attachment = named
      case _ where part.hasPrefix("format="):
        throw ValidationError(
          "'\(part)': images are raw; make it one: qemu-img convert -O raw '\(path)' disk.img")
      default:
        throw ValidationError(
          "'\(part)' is none of format=raw, readonly and if=…; a comma in a file's name is written twice"
        )
      }
    }
    (self.isReadOnly, self.isRaw, self.attachment) = (isReadOnly, isRaw, attachment)
  }

  var description: String {
    path + (isRaw ? ",format=raw" : "") + (isReadOnly ? ",readonly" : "")
      + (attachment == .ide ? "" : ",if=\(attachment.rawValue)")
  }
}

/// A CD-ROM as users write it: `FILE[,format=raw][,readonly][,if=ide|ahci]`.
struct DiscOption: Hashable, CustomStringConvertible {
  let path: String
  /// The user says that the file holds sectors, whatever it looks like.
  let isRaw: Bool
  let attachment: BIOSDrive.Attachment

  /// Reads what the user wrote; throws what is wrong with it.
  init(parsing text: String) throws {
    let option = try DiskOption(parsing: text)
    guard [.ide, .ahci].contains(option.attachment) else {
      throw ValidationError("'if=\(option.attachment.rawValue)': a CD-ROM drive is on ide or ahci")
    }
    (path, isRaw, attachment) = (option.path, option.isRaw, option.attachment)
  }

  var description: String {
    path + (isRaw ? ",format=raw" : "")
      + (attachment == .ide ? "" : ",if=\(attachment.rawValue)")
  }
}
