import ArgumentParser
import BIOS
import Disks
import Foundation
import Testing

@testable import Commands

@Suite("Images by their files")
struct GuestImageTests {
  /// A folder that lives as long as the test.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String, _ content: Data) throws -> String {
      let file = url.appendingPathComponent(name)
      try content.write(to: file)
      return file.path
    }
  }

  private func open(_ options: [String]) throws -> GuestImage {
    try GuestImage(try RunCommand.parse(options).machine, path: nil)
  }

  private func failure(_ options: [String]) -> String {
    do {
      _ = try open(options)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("a disk in another format is refused, unless it is said to be raw")
  func foreign() throws {
    let folder = try Folder()
    let path = try folder.file("a.qcow2", Data([0x51, 0x46, 0x49, 0xFB]) + Data(count: 0xFFFC))
    for option in ["--disk", "--cdrom", "--floppy"] {
      #expect(failure([option, path]).contains("qemu-img convert"), "\(option)")
    }
    #expect(try open(["--disk", path + ",format=raw"]).drives.count == 1)
    #expect(try open(["--cdrom", path + ",format=raw"]).drives.count == 1)
  }

  @Test("the same image is no two drives, unless nobody writes to it")
  func twice() throws {
    let folder = try Folder()
    let path = try folder.file("a.img", Data(count: 1024))
    #expect(failure(["--disk", path, "--disk", path]).contains("this one has it twice"))
    #expect(try open(["--disk", path, "--disk", path, "--snapshot"]).drives.count == 2)
    #expect(try open(["--disk", path + ",readonly", "--cdrom", path]).drives.count == 2)
  }

  @Test(
    "there are as many drives as INT 13H has numbers", arguments: [("--disk", 96), ("--cdrom", 32)])
  func mostDrives(_ option: String, _ most: Int) throws {
    let folder = try Folder()
    let path = try folder.file("a.img", Data(count: 1024))
    let options = ["--snapshot"] + (0..<most).flatMap { _ in [option, path] }
    #expect(try open(options).drives.count == most)
    #expect(failure(options + [option, path]).contains("has no numbers"))
  }

  @Test(
    "who names no image is told what is left out of account",
    arguments: [
      (["--kernel-args", "a"], true), (["--boot", "flat"], true), (["--boot", "mbr"], false),
      ([], false),
    ])
  func withoutImage(_ options: [String], _ isTold: Bool) throws {
    let folder = try Folder()
    let path = try folder.file("a.img", Data(count: 1024))
    let warnings = try open(options + ["--disk", path]).warnings
    #expect(warnings.count == (isTold ? 1 : 0), "\(warnings)")
    #expect(warnings.allSatisfy { $0.contains("none is named") })
  }

  @Test("a disk that was cut short is refused with what is missing")
  func cutShort() throws {
    let folder = try Folder()
    let path = try folder.file("a.img", Data(count: 1000))
    #expect(failure(["--disk", path]).contains("cut short: '\(path)' is 1000 bytes long"))
    #expect(try open(["--floppy", path]).warnings.first?.contains("filled up with zeros") == true)
  }

  /// A file that the host lets nobody write to, an administrator neither: a program that runs.
  @Test("a file that cannot be written is a write-protected floppy, and a hint for a disk")
  func writeProtected() throws {
    let folder = try Folder()
    var program = try Data(contentsOf: URL(fileURLWithPath: "/bin/sleep").resolvingSymlinksInPath())
    program.append(Data(count: (512 - program.count % 512) % 512))
    let path = try folder.file("a.img", program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["1000"]
    try process.run()
    defer {
      // The child inherits the mask of this thread, which may hold back SIGTERM.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let floppy = try open(["--floppy", path])
    #expect(floppy.warnings.first?.contains("write-protected") == true)
    #expect(floppy.drives.first?.device.isReadOnly == true)
    let text = failure(["--disk", path])
    #expect(text.contains("--snapshot") && text.contains("readonly"), "\(text)")
    #expect(try open(["--disk", path + ",readonly"]).drives.first?.device.isReadOnly == true)
    #expect(try open(["--disk", path, "--snapshot"]).drives.first?.device.isReadOnly == false)
  }
}
