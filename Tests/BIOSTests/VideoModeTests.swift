import BIOS
import Bus
import Devices
import GuestMemory
import Testing
import X86

/// Fonts and rows by INT 10H AH=11H, and the graphics modes.
@Suite("BIOS: fonts and graphics modes") struct VideoModeTests {
  private func type(_ text: String, _ fixture: BIOSFixture) {
    for byte in text.utf8 { fixture.call(0x10, ax: 0x0E00 | UInt16(byte)) { $0.rbx = 15 } }
  }

  // MARK: Rows

  @Test(arguments: [
    (UInt16(0x1112), 50, 8, UInt16(0x2000)), (0x1111, 28, 14, 0x1800), (0x1114, 25, 16, 0x1000),
  ])
  func `a font of the ROM makes as many rows as fit`(
    ax: UInt16, rows: Int, height: Int, pageSize: UInt16
  ) throws {
    let fixture = try BIOSFixture()
    type("stays", fixture)
    fixture.call(0x10, ax: ax)
    #expect(fixture.display.summary.hasPrefix("text 80×\(rows)"))
    #expect(fixture.screen[0] == "stays")
    #expect(fixture.byte(0x484) == UInt8(rows - 1))
    #expect(fixture.word(0x485) == UInt16(height))
    #expect(fixture.word(0x44C) == pageSize)
    let font = fixture.call(0x10, ax: 0x1130)
    #expect(font.cx == UInt16(height))
    #expect(font.dx & 0xFF == UInt16(rows - 1))
    let image = fixture.display.screenImage()
    #expect(image.height == rows * height)
    fixture.call(0x10, ax: 0x0003)
    #expect(fixture.display.summary.hasPrefix("text 80×25"))
    #expect(fixture.display.screenImage().height == 400)
  }

  @Test func `fifty rows scroll at the last, and have four pages`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x1112)
    for row in 0..<51 { type("\(row)\r\n", fixture) }
    #expect(fixture.screen[0] == "2")
    #expect(fixture.screen[48] == "50")
    #expect(fixture.cursor == [0, 49])
    fixture.call(0x10, ax: 0x0503)
    type("last page", fixture)
    #expect(fixture.screen[0] == "last page")
    #expect(fixture.bytes(0xB8000 + 3 * 0x2000, 1) == [0x6C])
    fixture.call(0x10, ax: 0x0504)
    #expect(fixture.call(0x10, ax: 0x0F00).bx >> 8 == 3, "there is no fifth")
  }

  @Test func `the caller's font shows, with rows to fit`() throws {
    let fixture = try BIOSFixture()
    type("A", fixture)
    fixture.memory.write([UInt8](repeating: 0xFF, count: 10), at: .init(0x9000))
    fixture.call(0x10, ax: 0x1110) {
      $0.rbx = 0x0A00
      $0.rcx = 1
      $0.rdx = 0x41
      $0.rbp = 0x9000
    }
    #expect(fixture.display.summary.hasPrefix("text 80×40"))
    #expect(fixture.display.memory[0x41 * 32 + 9] >> 16 & 0xFF == 0xFF)
    #expect(fixture.display.memory[0x42 * 32] >> 16 & 0xFF != 0xFF)
    fixture.call(0x10, ax: 0x1110) {
      $0.rcx = 0xFFFF
      $0.rdx = 0xFFFF
    }
    #expect(fixture.display.summary.hasPrefix("text 80×40"), "no height, no change")
  }

  @Test func `a font may go to another block, and be chosen`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x1102) { $0.rbx = 1 }
    #expect(fixture.display.summary.hasPrefix("text 80×25"))
    #expect(fixture.display.memory[0x4000 + 0x49 * 32] >> 16 & 0xFF != 0)
    fixture.call(0x10, ax: 0x1103) { $0.rbx = 0x04 }
    fixture.ports.write(.init(0x3C4), 3, width: .byte)
    #expect(fixture.input(0x3C5) == 4)
  }

  // MARK: Graphics

  private static let modes: [(UInt16, Int, Int, UInt8)] = [
    (0x04, 320, 200, 3), (0x06, 640, 200, 1), (0x0D, 320, 200, 15), (0x0E, 640, 200, 15),
    (0x0F, 640, 350, 5), (0x10, 640, 350, 15), (0x11, 640, 480, 15), (0x12, 640, 480, 15),
    (0x13, 320, 200, 15),
  ]

  @Test(arguments: modes)
  func `a graphics mode has dots that are written, inverted, read and shown`(
    mode: UInt16, width: Int, height: Int, white: UInt8
  ) throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: mode)
    #expect(fixture.said.isEmpty)
    let place: (inout CPUState) -> Void = {
      $0.rcx = UInt64(width - 1)
      $0.rdx = UInt64(height - 1)
    }
    fixture.call(0x10, ax: 0x0C00 | UInt16(white), place)
    #expect(fixture.call(0x10, ax: 0x0D00, place).al == white)
    let image = fixture.display.screenImage()
    #expect((image.width, image.height) == (width, height))
    #expect(Array(image.pixels.suffix(6)) == [0, 0, 0, 255, 255, 255])
    guard mode != 0x13 else { return }
    fixture.call(0x10, ax: 0x0C80 | UInt16(white), place)
    #expect(fixture.call(0x10, ax: 0x0D00, place).al == 0)
    fixture.call(0x10, ax: 0x0C0F) { $0.rcx = UInt64(width) }
    fixture.call(0x10, ax: 0x0C0F) { $0.rdx = UInt64(height) }
    #expect(fixture.display.screenImage().pixels.max() == 0, "beyond the edge is nothing")
  }

  @Test(arguments: modes)
  func `a graphics mode shows characters, and scrolls`(
    mode: UInt16, width: Int, height: Int, white: UInt8
  ) throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: mode)
    let font = fixture.call(0x10, ax: 0x1130) { $0.rbx = 0x0100 }
    let lines = Int(font.cx)
    let glyph = fixture.bytes(
      font.cpu.es.base + (font.cpu.rbp & 0xFFFF) + 0x49 * UInt64(lines), lines)
    type("I", fixture)
    func inked() -> [UInt8] {
      let image = fixture.display.screenImage()
      return (0..<lines).map { line in
        (0..<8).reduce(0) { dots, x in
          dots << 1 | (image.pixels[(line * image.width + x) * 3] > 200 ? 1 : 0)
        }
      }
    }
    #expect(inked() == glyph)
    let rows = Int(fixture.byte(0x484)) + 1
    #expect(rows == height / lines)
    type("\r" + String(repeating: "\n", count: rows - 1) + "I\rx", fixture)
    fixture.call(0x10, ax: 0x0600 | UInt16(rows - 1)) {
      $0.rdx = UInt64(rows - 1) << 8 | UInt64(width / 8 - 1)
    }
    #expect(inked() != glyph)
    #expect(inked().contains { $0 != 0 }, "the last row is now the first")
    type("\n", fixture)
    #expect(fixture.display.screenImage().pixels.max() == 0)
  }

  @Test func `pages of mode 0DH are apart`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x000D)
    fixture.call(0x10, ax: 0x0C04) { $0.rbx = 0x0700 }
    #expect(fixture.display.screenImage().pixels.max() == 0)
    fixture.call(0x10, ax: 0x0507)
    #expect(fixture.display.screenImage().pixels.prefix(3) == [170, 0, 0])
  }

  @Test func `modes 4 and 5 have two palettes and a background`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x0004)
    fixture.call(0x10, ax: 0x0C02)
    fixture.call(0x10, ax: 0x0B00) { $0.rbx = 0x0100 }
    #expect(fixture.display.screenImage().pixels.prefix(3) == [255, 85, 85], "red, not magenta")
    fixture.call(0x10, ax: 0x0B00) { $0.rbx = 0x0001 }
    let pixels = fixture.display.screenImage().pixels
    #expect(pixels.prefix(6) == [170, 0, 0, 0, 0, 170], "without intensity, on blue")
  }

  @Test func `text comes back after graphics, with its font`() throws {
    let fixture = try BIOSFixture()
    let before = fixture.display.screenImage()
    fixture.call(0x10, ax: 0x0012)
    fixture.call(0x10, ax: 0x0003)
    #expect(fixture.display.screenImage() == before)
    type("back", fixture)
    #expect(fixture.screen[0] == "back")
    #expect(fixture.display.screenImage() != before)
  }
}
