import BIOS
import Bus
import Disks
import GuestMemory
import Machine
import Testing

/// A boot sector that INT 13H read from a floppy, and that goes on by the controller.
@Suite("A guest with a floppy")
struct FloppyGuestTests {
  private static func out(_ port: UInt16, _ value: UInt8) -> [UInt8] {
    [0xBA, UInt8(port & 0xFF), UInt8(port >> 8), 0xB0, value, 0xEE]  // mov dx; mov al; out dx, al
  }

  /// Waits for RQM, then gives the controller a byte.
  private static func give(_ value: UInt8) -> [UInt8] {
    // mov dx, 3f4; in al, dx; test al, 0x80; jz; inc dx; mov al, value; out dx, al
    [0xBA, 0xF4, 0x03, 0xEC, 0xA8, 0x80, 0x74, 0xFB, 0x42, 0xB0, value, 0xEE]
  }

  @Test(
    "the controller, as the built-in BIOS left it, reads and writes drive A's image by DMA",
    arguments: TestEngine.here)
  func transfers(_ engine: TestEngine) async throws {
    /// Channel 2 at 2000H for one sector; the command at cylinder 0, head 0; then the result phase is waited for.
    func transfer(mode: UInt8, _ command: UInt8, sector: UInt8) -> [UInt8] {
      let setUp: [(UInt16, UInt8)] = [
        (0x0A, 0x06), (0x0C, 0), (0x0B, mode), (0x04, 0x00), (0x04, 0x20), (0x05, 0xFF),
        (0x05, 0x01), (0x81, 0), (0x0A, 0x02),
      ]
      return setUp.flatMap { Self.out($0, $1) }
        + [command, 0, 0, 0, sector, 2, 18, 0x1B, 0xFF].flatMap { Self.give($0) }
        // mov dx, 3f4; in al, dx; and al, 0xd0; cmp al, 0xd0; jne; inc dx
        + [0xBA, 0xF4, 0x03, 0xEC, 0x24, 0xD0, 0x3C, 0xD0, 0x75, 0xF9, 0x42]
        + [0xEC, 0xE6, 0xE9]  // ST0: in al, dx; out 0xe9, al
        + Array(repeating: 0xEC, count: 6)
    }
    var code: [UInt8] = [0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xC0]  // cli; ds = es = 0
    code += Self.out(0x3F2, 0x1C)
    code += transfer(mode: 0x46, 0x46, sector: 10)
    code += [0xA0, 0xFF, 0x21, 0xE6, 0xE9]  // mov al, [0x21ff]; out 0xe9, al
    code += transfer(mode: 0x4A, 0x45, sector: 12)
    code += [0xB0, 0x10, 0xE6, 0x70, 0xE4, 0x71, 0xE6, 0xE9]  // CMOS byte 10H; out 0xe9, al
    code += [0xB0, 0x00, 0xE6, 0xF4, 0xF4]
    var bytes = (0..<2880).flatMap { [UInt8](repeating: UInt8($0 & 0xFF), count: 512) }
    bytes.replaceSubrange(0..<code.count, with: code)
    bytes.replaceSubrange(510..<512, with: [0x55, 0xAA])
    let disk = MemoryDisk(name: "floppy", bytes: bytes)
    let drive = try #require(BIOSDrive(floppy: disk))
    let guest = try RealModeGuest(nil, on: engine, drives: [drive])
    #expect(try await guest.run() == [0, 9, 0, 0x40])
    #expect(try disk.read(sector: 11, count: 1).allSatisfy { $0 == 9 })
    #expect(try disk.read(sector: 12, count: 1).allSatisfy { $0 == 12 })
  }
}
