import BIOS
import Devices
import GuestMemory
import Testing
import X86

@Suite("BIOS: INT 10H") struct VideoTests {
  private func type(_ text: String, _ fixture: BIOSFixture) {
    for byte in text.utf8 { fixture.call(0x10, ax: 0x0E00 | UInt16(byte)) { $0.rbx = 7 } }
  }

  @Test func `teletype prints, and obeys CR, LF, BS and BEL`() throws {
    let fixture = try BIOSFixture()
    type("one\r\ntwX\u{8}o\u{7}", fixture)
    #expect(fixture.screen.prefix(2) == ["one", "two"])
    #expect(fixture.cursor == [3, 1])
    #expect(fixture.word(0x450) == 0x0103)
  }

  @Test func `teletype wraps at the last column and scrolls at the last row`() throws {
    let fixture = try BIOSFixture()
    type(String(repeating: "a", count: 80) + "b", fixture)
    #expect(fixture.screen[1] == "b")
    for row in 2...25 { type("\r\n\(row)", fixture) }
    #expect(fixture.screen[0] == "b")
    #expect(fixture.screen[24] == "25")
    #expect(fixture.cursor == [2, 24])
  }

  @Test func `the cursor's place and shape are kept, and shown`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x0200) { $0.rdx = 0x0A14 }
    fixture.call(0x10, ax: 0x0100) { $0.rcx = 0x0607 }
    let result = fixture.call(0x10, ax: 0x0300)
    #expect(result.dx == 0x0A14)
    #expect(result.cx == 0x0607)
    #expect(fixture.cursor == [20, 10])
  }

  @Test func `characters are written with their attribute, in a run, and read back`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x0200) { $0.rdx = 0x004E }
    fixture.call(0x10, ax: 0x0941) {
      $0.rbx = 0x1E
      $0.rcx = 4
    }
    #expect(fixture.word(0xB8000 + 78 * 2) == 0x1E41)
    #expect(fixture.word(0xB8000 + 81 * 2) == 0x1E41, "the run goes on in the next row")
    #expect(fixture.call(0x10, ax: 0x0800).ax == 0x1E41)
    fixture.call(0x10, ax: 0x0A42) { $0.rcx = 1 }
    #expect(fixture.word(0xB8000 + 78 * 2) == 0x1E42, "the attribute stays")
  }

  @Test func `a window scrolls by itself, and AL=0 clears it`() throws {
    let fixture = try BIOSFixture()
    type("aaaa\r\nbbbb\r\ncccc", fixture)
    fixture.call(0x10, ax: 0x0601) {
      $0.rbx = 0x7000
      $0.rcx = 0x0001
      $0.rdx = 0x0202
    }
    #expect(fixture.screen.prefix(3) == ["abba", "bccb", "c  c"])
    #expect(fixture.byte(0xB8000 + (2 * 80 + 1) * 2 + 1) == 0x70)
    fixture.call(0x10, ax: 0x0701) {
      $0.rbx = 0x0700
      $0.rdx = 0x0203
    }
    #expect(fixture.screen.prefix(3) == ["", "abba", "bccb"])
    fixture.call(0x10, ax: 0x0600) {
      $0.rbx = 0x0700
      $0.rdx = 0x184F
    }
    #expect(fixture.screen.joined().isEmpty)
  }

  @Test func `a string is written with or without attributes, with or without the cursor`() throws {
    let fixture = try BIOSFixture()
    fixture.memory.write(Array("Hi".utf8) + [0x41, 0x1F, 0x42, 0x2F], at: .init(0x9000))
    fixture.call(0x10, ax: 0x1300) {
      $0.rbx = 0x4F
      $0.rcx = 2
      $0.rdx = 0x0500
      $0.rbp = 0x9000
    }
    #expect(fixture.screen[5] == "Hi")
    #expect(fixture.byte(0xB8000 + 5 * 160 + 1) == 0x4F)
    #expect(fixture.cursor == [0, 0])
    fixture.call(0x10, ax: 0x1303) {
      $0.rcx = 2
      $0.rdx = 0x0600
      $0.rbp = 0x9002
    }
    #expect(fixture.screen[6] == "AB")
    #expect(fixture.byte(0xB8000 + 6 * 160 + 3) == 0x2F)
    #expect(fixture.cursor == [2, 6])
  }

  @Test func `pages are apart, and the chosen one shows`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x0501)
    type("second", fixture)
    #expect(fixture.screen[0] == "second")
    #expect(fixture.bytes(0xB9000, 2) == [0x73, 0x07])
    fixture.call(0x10, ax: 0x0500)
    #expect(fixture.screen[0] == "")
    #expect(fixture.call(0x10, ax: 0x0F00).bx >> 8 == 0)
  }

  @Test func `modes are set and told`() throws {
    let fixture = try BIOSFixture()
    type("gone", fixture)
    fixture.call(0x10, ax: 0x0013)
    #expect(fixture.display.summary.contains("320×200"))
    #expect(fixture.call(0x10, ax: 0x0F00).ax == 0x2813)
    fixture.call(0x10, ax: 0x0C2A) {
      $0.rcx = 319
      $0.rdx = 199
    }
    #expect(fixture.byte(0xA0000 + 199 * 320 + 319) == 0x2A)
    let pixel = fixture.call(0x10, ax: 0x0D00) {
      $0.rcx = 319
      $0.rdx = 199
    }
    #expect(pixel.al == 0x2A)
    fixture.call(0x10, ax: 0x0003)
    #expect(fixture.screen[0] == "")
    #expect(fixture.call(0x10, ax: 0x0F00).ax == 0x5003)
    fixture.call(0x10, ax: 0x0001)
    #expect(fixture.call(0x10, ax: 0x0F00).ax == 0x2801)
    type("kept", fixture)
    fixture.call(0x10, ax: 0x0083)
    #expect(fixture.screen[0].hasPrefix("kept"), "bit 7 keeps the memory")
    fixture.call(0x10, ax: 0x0007)
    type("mono", fixture)
    #expect(fixture.screen[0] == "mono")
    #expect(fixture.cursor == [4, 0])
  }

  @Test func `a mode that does not exist leaves the screen, and is told once`() throws {
    let fixture = try BIOSFixture()
    type("here", fixture)
    fixture.call(0x10, ax: 0x0008)
    fixture.call(0x10, ax: 0x0008)
    #expect(fixture.screen[0] == "here")
    #expect(fixture.said == ["INT 10H AH=00H: video mode 0x8 does not exist here; the mode stays"])
  }

  @Test func `palette and DAC registers are written and read`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x1010) {
      $0.rbx = 40
      $0.rdx = 0x1100
      $0.rcx = 0x2233
    }
    let colour = fixture.call(0x10, ax: 0x1015) { $0.rbx = 40 }
    #expect(colour.dx >> 8 == 0x11)
    #expect(colour.cx == 0x2233)
    fixture.memory.write([1, 2, 3, 4, 5, 6], at: .init(0x9000))
    fixture.call(0x10, ax: 0x1012) {
      $0.rbx = 50
      $0.rcx = 2
      $0.rdx = 0x9000
    }
    fixture.call(0x10, ax: 0x1017) {
      $0.rbx = 50
      $0.rcx = 2
      $0.rdx = 0x9100
    }
    #expect(fixture.bytes(0x9100, 6) == [1, 2, 3, 4, 5, 6])
    fixture.call(0x10, ax: 0x1000) { $0.rbx = 0x2A03 }
    #expect(fixture.call(0x10, ax: 0x1007) { $0.rbx = 3 }.bx == 0x2A03)
    fixture.call(0x10, ax: 0x1001) { $0.rbx = 0x0500 }
    #expect(fixture.call(0x10, ax: 0x1008).bx == 0x0500)
    fixture.call(0x10, ax: 0x1009) { $0.rdx = 0x9200 }
    #expect(fixture.byte(0x9203) == 0x2A)
    #expect(fixture.byte(0x9210) == 5)
  }

  @Test func `what is absent answers as programs expect`() throws {
    let fixture = try BIOSFixture()
    #expect(fixture.call(0x10, ax: 0x4F00).ax == 0x014F, "no frame buffer on this board")
    let display = fixture.call(0x10, ax: 0x1A00)
    #expect(display.al == 0x1A)
    #expect(display.bx == 0x0008)
    let memory = fixture.call(0x10, ax: 0x1200) { $0.rbx = 0x10 }
    #expect(memory.bx == 0x0003)
  }

  @Test func `fonts lie where they are said to be`() throws {
    let fixture = try BIOSFixture()
    func glyph(_ selector: UInt16, _ code: UInt64, _ height: Int) -> [UInt8] {
      let font = fixture.call(0x10, ax: 0x1130) { $0.rbx = UInt64(selector) << 8 }
      let start = font.cpu.es.base + (font.cpu.rbp & 0xFFFF)
      #expect(font.dx & 0xFF == 24)
      #expect(font.cx == 16, "of the screen, not of the font")
      return fixture.bytes(start + code * UInt64(height), height)
    }
    let tall = glyph(6, 0x49, 16)
    #expect(glyph(1, 0x49, 16) == tall, "vector 43H in a text mode")
    #expect(glyph(2, 0x49, 14) == Array(tall[1..<15]))
    let short = glyph(3, 0x49, 8)
    #expect(short[0] != 0)
    #expect(short[7] == 0, "a capital does not reach below the line")
    #expect(fixture.bytes(0xFFA6E + 0x49 * 8, 8) == short)
    #expect(glyph(4, 1, 8) == fixture.bytes(0xF9000 + 129 * 8, 8))
    #expect(glyph(7, 0, 1) == [0], "no characters differ in nine dots")
  }

  @Test func `mode 13H shows characters, and scrolls`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x0013)
    fixture.call(0x10, ax: 0x0E49) { $0.rbx = 0x0C }
    #expect(fixture.word(0x450) == 1)
    let dots = (0..<8).map { row in fixture.bytes(0xA0000 + UInt64(row) * 320, 8) }
    let font = fixture.bytes(0xFFA6E + 0x49 * 8, 8)
    for (row, line) in font.enumerated() {
      for column in 0..<8 {
        #expect(dots[row][column] == (line >> (7 - UInt8(column)) & 1 == 1 ? 0x0C : 0))
      }
    }
    for _ in 0..<25 { fixture.call(0x10, ax: 0x0E0A) }
    #expect(fixture.bytes(0xA0000, 8 * 320).max() == 0, "it scrolled away")
    fixture.call(0x10, ax: 0x0A49) {
      $0.rbx = 0x0F
      $0.rcx = 3
    }
    #expect(fixture.bytes(0xA0000 + 192 * 320, 320).count { $0 == 0x0F } > 3)
  }
}
