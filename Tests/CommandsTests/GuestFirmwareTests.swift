import ArgumentParser
import Foundation
import Machine
import Testing

@testable import Commands

@Suite("Firmware by its file")
struct GuestFirmwareTests {
  @Test(
    "a file with nothing at its reset vector is refused, with where it belongs",
    arguments: [
      (Data(repeating: 0xFF, count: 0x1000), false), (Data(count: 0x2000), false),
      (Data(count: 0xFF0) + [0xEA, 0x5B, 0xE0, 0, 0xF0] + Data(count: 11), true),
      (
        Data(repeating: 0xFF, count: 0xFF0) + [0x90, 0x90] + Data(repeating: 0xFF, count: 14), true
      ),
    ])
  func resetVector(_ content: Data, _ isGood: Bool) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try content.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let options = try RunCommand.parse(["--firmware", file.path]).machine
    do {
      let firmware = try GuestFirmware.load(options)
      #expect(isGood && firmware?.rom == Array(content))
    } catch {
      #expect(!isGood && "\(error)".contains("--firmware-vars"), "\(error)")
    }
  }
}
