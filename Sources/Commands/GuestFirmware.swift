import Boot
import Foundation
import Machine

/// Reads the files of a firmware that runs in the place of the built-in BIOS.
enum GuestFirmware {
  /// The video BIOS that Debian and others put beside SeaBIOS.
  private static let videoROMName = "vgabios-stdvga.bin"
  /// The largest expansion ROM: what fits below the system's own.
  private static let largestVideoROM = 0x2_0000

  /// A kernel was named together with a firmware.
  struct BootsNoPrograms: Error, CustomStringConvertible {
    let kind: BootProgram.Kind

    var description: String {
      "--firmware boots from disks, and IMAGE is a \(kind): leave --firmware away, and it is loaded directly"
    }
  }

  /// What the options name; nil for the built-in services.
  static func load(_ options: MachineOptions) throws -> FirmwareImage? {
    guard options.firmware != "builtin" else { return nil }
    let rom = try read(options.firmware, format: "firmware", largest: FirmwareImage.largest)
    try checkResetVector(of: rom, path: options.firmware)
    return FirmwareImage(
      rom: rom,
      variables: try options.firmwareVariables.map {
        try variables($0, isSnapshot: options.snapshot, room: FirmwareImage.largest - rom.count)
      },
      videoROM: try videoROM(options))
  }

  /// Refuses a file with nothing where the CPU starts, 16 bytes before its end.
  ///
  /// Source: Intel SDM vol 3A (June 2024) §10.1.4, "First Instruction Executed".
  private static func checkResetVector(of rom: [UInt8], path: String) throws {
    let start = rom.suffix(16)
    guard start.allSatisfy({ $0 == start.first }), start.first == 0 || start.first == 0xFF else {
      return
    }
    throw BootError.malformed(
      format: "firmware", expected: "the CPU's first instruction 16 bytes before the file's end",
      found: "nothing there in '\(path)'. The variables of a UEFI firmware belong to "
        + "--firmware-vars, a video BIOS to --video-rom")
  }

  /// A file of whole 4 KiB blocks.
  private static func read(
    _ path: String, format: String, largest: Int
  ) throws -> [UInt8] {
    let file = try HostFile(path: path, writable: false)
    guard file.length > 0, file.length % 4096 == 0, file.length <= UInt64(max(largest, 0)) else {
      throw BootError.malformed(
        format: format, expected: "a multiple of 4 KiB, at most \(largest >> 10) KiB",
        found: "'\(path)' with \(file.length) bytes")
    }
    return try file.read(at: 0, count: Int(file.length))
  }

  /// Flash whose changes go back to its file, unless they are to be thrown away.
  private static func variables(
    _ path: String, isSnapshot: Bool, room: Int
  ) throws -> FirmwareImage.Variables {
    let content = try read(path, format: "file of firmware variables", largest: room)
    guard !isSnapshot else { return FirmwareImage.Variables(content: content) { _, _ in } }
    let file = try HostFile(path: path, writable: true)
    try file.reserve()
    let failure = FailureOnce()
    return FirmwareImage.Variables(content: content) { bytes, offset in
      do {
        try file.write(bytes, at: UInt64(offset))
      } catch {
        failure.tell("a firmware variable was not saved: \(error)")
      }
    }
  }

  /// What --video-rom names, or what lies beside the firmware.
  private static func videoROM(_ options: MachineOptions) throws -> [UInt8]? {
    let path: String
    if let named = options.videoROM {
      path = named
    } else {
      let beside = URL(fileURLWithPath: options.firmware).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent(videoROMName).path
      guard FileManager.default.fileExists(atPath: beside) else { return nil }
      path = beside
    }
    let file = try HostFile(path: path, writable: false)
    let bytes = try file.read(at: 0, count: largestVideoROM)
    guard file.length <= UInt64(largestVideoROM), bytes.count >= 512, bytes[0] == 0x55,
      bytes[1] == 0xAA
    else {
      throw BootError.malformed(
        format: "video BIOS",
        expected: "55 AA at its start, and at most \(largestVideoROM >> 10) KiB",
        found: "'\(path)' with \(file.length) bytes")
    }
    return bytes
  }

  /// Says a sentence the first time only.
  private final class FailureOnce {
    private var isTold = false

    func tell(_ sentence: String) {
      guard !isTold else { return }
      isTold = true
      Commands.tell(sentence)
    }
  }
}
