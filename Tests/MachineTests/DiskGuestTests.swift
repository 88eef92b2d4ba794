import BIOS
import Bus
import Disks
import GuestMemory
import Machine
import Testing

/// A guest that reads and writes sectors itself, in real mode.
@Suite("A guest with an IDE disk")
struct DiskGuestTests {
  /// `mov dx, port; mov al, value; out dx, al`.
  private static func out(_ port: UInt16, _ value: UInt8) -> [UInt8] {
    [0xBA, UInt8(port & 0xFF), UInt8(port >> 8), 0xB0, value, 0xEE]
  }

  /// Names one sector on the first disk and issues a command.
  private static func command(_ code: UInt8, sector: UInt8) -> [UInt8] {
    out(0x1F6, 0xE0) + out(0x1F2, 1) + out(0x1F3, sector) + out(0x1F4, 0) + out(0x1F5, 0)
      + out(0x1F7, code)
  }

  /// Waits until BSY is clear and DRQ set: `in al, dx; and al, 0x88; cmp al, 8; jne`.
  private static let waitForData: [UInt8] = [
    0xBA, 0xF7, 0x01, 0xEC, 0x24, 0x88, 0x3C, 0x08, 0x75, 0xF9,
  ]
  /// Waits until BSY is clear: `in al, dx; test al, 0x80; jnz`.
  private static let waitForEnd: [UInt8] = [0xBA, 0xF7, 0x01, 0xEC, 0xA8, 0x80, 0x75, 0xFB]
  private static let end: [UInt8] = [0xB0, 0x00, 0xE6, 0xF4, 0xF4]

  private static func disk() -> MemoryDisk {
    MemoryDisk(name: "disk", bytes: (0..<64).flatMap { [UInt8](repeating: $0, count: 512) })
  }

  @Test(
    "reads a sector by REP INSW and writes it to another by REP OUTSW", arguments: TestEngine.here)
  func programmed(_ engine: TestEngine) async throws {
    var code: [UInt8] = [0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xC0, 0xFC]  // ds = es = 0; cld
    code += Self.command(0x20, sector: 9) + Self.waitForData
    code += [0xBA, 0xF0, 0x01, 0xBF, 0xF0, 0x2F, 0xB9, 0x00, 0x01, 0xF3, 0x6D]  // insw to 0x2ff0
    code += [0xA0, 0xEF, 0x31, 0xE6, 0xE9]  // mov al, [0x31ef]; out 0xe9, al
    code += [0x89, 0xF8, 0x86, 0xC4, 0xE6, 0xE9]  // mov ax, di; xchg al, ah; out 0xe9, al
    code += [0x88, 0xC8, 0xE6, 0xE9]  // mov al, cl; out 0xe9, al
    code += Self.command(0x30, sector: 20) + Self.waitForData
    code += [0xBA, 0xF0, 0x01, 0xBE, 0xF0, 0x2F, 0xB9, 0x00, 0x01, 0xF3, 0x6F]  // outsw
    code += Self.waitForEnd + Self.end
    let disk = Self.disk()
    let guest = try RealModeGuest(code, on: engine, drives: [BIOSDrive(disk: disk)])
    #expect(try await guest.run() == [9, 0x31, 0])
    #expect(try disk.read(sector: 20, count: 1).allSatisfy { $0 == 9 })
    #expect(try disk.read(sector: 21, count: 1).allSatisfy { $0 == 21 })
  }

  @Test("reads and writes a sector by bus-master DMA", arguments: TestEngine.here)
  func directMemory(_ engine: TestEngine) async throws {
    // The bus master at C000H: base address register 4 of 00:01.1, command 5.
    var code: [UInt8] = [0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xC0]
    func configure(_ register: UInt32, _ value: UInt32) -> [UInt8] {
      [0x66, 0xB8] + Self.bytes(0x8000_0900 | register) + [0xBA, 0xF8, 0x0C, 0x66, 0xEF]
        + [0x66, 0xB8] + Self.bytes(value) + [0xBA, 0xFC, 0x0C, 0x66, 0xEF]
    }
    func master(toMemory: Bool) -> [UInt8] {
      [0x66, 0xB8] + Self.bytes(0x1000) + [0xBA, 0x04, 0xC0, 0x66, 0xEF]
        + Self.out(0xC002, 6) + Self.out(0xC000, toMemory ? 9 : 1)
    }
    // in al, dx; test al, 4; jz
    let waitForInterrupt: [UInt8] = [0xBA, 0x02, 0xC0, 0xEC, 0xA8, 0x04, 0x74, 0xFB]
    code += configure(0x20, 0xC001) + configure(0x04, 5)
    code += [0x66, 0xC7, 0x06, 0x00, 0x10] + Self.bytes(0x3000)
    code += [0x66, 0xC7, 0x06, 0x04, 0x10] + Self.bytes(0x8000_0200)
    code += Self.command(0xC8, sector: 11) + master(toMemory: true) + waitForInterrupt
    code += [0xA0, 0xFF, 0x31, 0xE6, 0xE9] + Self.out(0xC000, 0)
    code += Self.command(0xCA, sector: 30) + master(toMemory: false) + waitForInterrupt
    code += Self.waitForEnd + Self.end
    let disk = Self.disk()
    let guest = try RealModeGuest(code, on: engine, drives: [BIOSDrive(disk: disk)])
    #expect(try await guest.run() == [11])
    #expect(try disk.read(sector: 30, count: 1).allSatisfy { $0 == 11 })
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }
}
