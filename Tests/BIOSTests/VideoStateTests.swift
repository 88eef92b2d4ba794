import Bus
import Devices
import GuestMemory
import Testing
import X86

@testable import BIOS

/// What INT 10H tells of itself and of the screen (1BH), saves (1CH), and chooses for later (12H, 1013H).
///
/// The values are those of IBM's PS/2 BIOS Interface Technical Reference and of a VGA's BIOS.
@Suite("BIOS: video state") struct VideoStateTests {
  private func alternate(_ fixture: BIOSFixture, _ bl: UInt64, _ al: UInt16) -> UInt8 {
    fixture.call(0x10, ax: 0x1200 | al) { $0.rbx = bl }.al
  }

  // MARK: Lines

  @Test(arguments: [
    (UInt16(0), 8, 640, 200, UInt8(0x63), UInt8(0x08)), (1, 14, 640, 350, 0xA3, 0x09),
    (2, 16, 720, 400, 0x67, 0x09),
  ])
  func `text of 200, 350 and 400 lines has 25 rows`(
    al: UInt16, height: Int, width: Int, lines: Int, miscellaneous: UInt8, switches: UInt8
  ) throws {
    let fixture = try BIOSFixture()
    #expect(alternate(fixture, 0x30, al) == 0x12)
    #expect(fixture.display.screenImage().height == 400, "from the next mode on")
    fixture.call(0x10, ax: 0x0003)
    let image = fixture.display.screenImage()
    #expect((image.width, image.height) == (width, lines))
    #expect(fixture.input(0x3CC) == miscellaneous)
    #expect(fixture.word(0x485) == UInt16(height))
    #expect(fixture.byte(0x484) == 24)
    #expect(fixture.byte(0x488) & 0x0F == switches)
    #expect(fixture.call(0x10, ax: 0x1200) { $0.rbx = 0x10 }.cx == UInt16(switches))
    for byte in "I".utf8 { fixture.call(0x10, ax: 0x0E00 | UInt16(byte)) }
    #expect(fixture.screen[0] == "I")
    let drawn = fixture.display.screenImage()
    let glyph = fixture.bytes(
      UInt64(fixture.word(0x43 * 4 + 2)) << 4 + UInt64(fixture.word(0x43 * 4))
        + 0x49 * UInt64(height), height)
    let shown = (0..<height).map { line in
      (0..<8).reduce(UInt8(0)) {
        $0 << 1 | (drawn.pixels[(line * width + $1) * 3] > 100 ? 1 : 0)
      }
    }
    #expect(shown == glyph)
    fixture.call(0x10, ax: 0x1112)
    #expect(fixture.byte(0x484) == UInt8(lines / 8 - 1))
    #expect(fixture.display.screenText().count == lines / 8)
    #expect(fixture.display.screenImage().height == lines / 8 * 8)
  }

  @Test func `a monochrome screen has 350 lines where 200 are asked for`() throws {
    let fixture = try BIOSFixture()
    _ = alternate(fixture, 0x30, 0)
    fixture.call(0x10, ax: 0x0007)
    let image = fixture.display.screenImage()
    #expect((image.width, image.height) == (720, 350))
    #expect(fixture.input(0x3CC) == 0xA6)
  }

  @Test func `mode 0FH shows planes 0 and 2, at the monochrome controller`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x000F)
    #expect(fixture.word(0x463) == 0x3B4)
    #expect(fixture.call(0x10, ax: 0x0F00).ax == 0x500F)
    for (column, colour) in [UInt16(1), 2, 4, 5].enumerated() {
      fixture.call(0x10, ax: 0x0C00 | colour) { $0.rcx = UInt64(column) }
      #expect(fixture.call(0x10, ax: 0x0D00) { $0.rcx = UInt64(column) }.al == UInt8(colour))
    }
    let image = fixture.display.screenImage()
    #expect((image.width, image.height) == (640, 350))
    let greys = (0..<4).map { image.pixels[$0 * 3] }
    #expect(greys == [170, 0, 255, 255])
    fixture.call(0x10, ax: 0x0501)
    #expect(fixture.display.screenImage().pixels.max() == 0, "the second page is empty")
  }

  // MARK: 12H

  @Test func `the picture is switched off and on, and the CPU kept from the memory`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x0E49)
    #expect(alternate(fixture, 0x36, 1) == 0x12)
    #expect(fixture.display.screenImage().pixels.max() == 0)
    #expect(alternate(fixture, 0x36, 0) == 0x12)
    #expect(fixture.display.screenImage().pixels.max() != 0)
    #expect(alternate(fixture, 0x32, 1) == 0x12)
    #expect(fixture.input(0x3CC) == 0x65)
    #expect(alternate(fixture, 0x32, 0) == 0x12)
    #expect(fixture.input(0x3CC) == 0x67)
    #expect(alternate(fixture, 0x36, 2) == 2, "no such choice")
    #expect(alternate(fixture, 0x30, 3) == 3)
  }

  @Test func `the palette of a mode can be left, or made grey`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x1010) {
      $0.rbx = 7
      $0.rdx = 0x1100
      $0.rcx = 0x2233
    }
    func colour(_ number: UInt64) -> [UInt16] {
      let result = fixture.call(0x10, ax: 0x1015) { $0.rbx = number }
      return [result.dx >> 8, result.cx >> 8, result.cx & 0xFF]
    }
    #expect(alternate(fixture, 0x31, 1) == 0x12)
    fixture.call(0x10, ax: 0x0003)
    #expect(colour(7) == [0x11, 0x22, 0x33])
    #expect(alternate(fixture, 0x31, 0) == 0x12)
    #expect(alternate(fixture, 0x33, 0) == 0x12)
    fixture.call(0x10, ax: 0x0003)
    #expect(colour(4) == [0x0D, 0x0D, 0x0D], "77 times 2AH, 256ths")
    #expect(alternate(fixture, 0x33, 1) == 0x12)
    fixture.call(0x10, ax: 0x0003)
    #expect(colour(4) == [0x2A, 0, 0])
    fixture.call(0x10, ax: 0x101B) {
      $0.rbx = 2
      $0.rcx = 1
    }
    #expect(colour(2) == [0x19, 0x19, 0x19])
    #expect(colour(4) == [0x2A, 0, 0])
  }

  @Test func `cursor shapes are those of a CGA until the emulation is switched off`() throws {
    let fixture = try BIOSFixture()
    func lines(_ shape: UInt64) -> [UInt8] {
      fixture.call(0x10, ax: 0x0100) { $0.rcx = shape }
      #expect(fixture.call(0x10, ax: 0x0300).cx == UInt16(shape))
      return [UInt32(0x0A), 0x0B].map {
        fixture.ports.write(Port(0x3D4), $0, width: .byte)
        return fixture.input(0x3D5)
      }
    }
    #expect(fixture.call(0x10, ax: 0x0300).cx == 0x0607)
    #expect(lines(0x0607) == [13, 14])
    #expect(lines(0x0007) == [0, 15])
    #expect(lines(0x2000) == [0x20, 0], "off")
    #expect(lines(0x0D0E) == [13, 14], "made for sixteen lines already")
    #expect(alternate(fixture, 0x34, 1) == 0x12)
    #expect(lines(0x0607) == [6, 7])
    fixture.call(0x10, ax: 0x0003)
    #expect(lines(0x0607) == [6, 7], "a mode keeps the choice")
  }

  @Test func `DAC registers come in pages`() throws {
    let fixture = try BIOSFixture()
    func page(_ bx: UInt64) -> UInt16 {
      fixture.call(0x10, ax: 0x1013) { $0.rbx = bx }
      return fixture.call(0x10, ax: 0x101A).bx
    }
    #expect(page(0x0201) == 0x0200)
    #expect(page(0x0100) == 0x0801, "the register keeps its bits")
    #expect(page(0x0B01) == 0x0B01)
    fixture.call(0x10, ax: 0x1018) { $0.rbx = 0x3F }
    #expect(fixture.call(0x10, ax: 0x1019).bx == 0x3F)
  }

  // MARK: 1BH

  @Test func `functionality and state are told`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x0200) { $0.rdx = 0x0304 }
    let result = fixture.call(0x10, ax: 0x1B00) { $0.rdi = 0x9000 }
    #expect(result.al == 0x1B)
    let state = fixture.bytes(0x9000, 64)
    let table = fixture.bytes(UInt64(fixture.word(0x9002)) << 4 + UInt64(fixture.word(0x9000)), 16)
    #expect(table == [0xFF, 0xE0, 0x0F, 0, 0, 0, 0, 7, 8, 2, 0xFF, 0x0E, 0, 0, 0, 0])
    #expect(Array(state[4..<13]) == [3, 80, 0, 0, 0x10, 0, 0, 4, 3])
    #expect(Array(state[0x1B..<0x20]) == [0x07, 0x06, 0, 0xD4, 0x03])
    #expect(Array(state[0x22..<0x2E]) == [25, 16, 0, 8, 0, 16, 0, 8, 2, 0, 0, 0x31])
    #expect(Array(state[0x31..<0x40]) == [3] + [UInt8](repeating: 0, count: 14))
    #expect(fixture.call(0x10, ax: 0x1B00) { $0.rbx = 1 }.al == 0, "no other table")
  }

  @Test(arguments: [
    (UInt16(0x01), UInt16(16), UInt8(8), UInt8(2)), (0x04, 4, 1, 0), (0x06, 2, 1, 0),
    (0x0D, 16, 8, 0), (0x0F, 0, 2, 1), (0x10, 16, 2, 1), (0x11, 2, 1, 3), (0x12, 16, 1, 3),
    (0x13, 256, 1, 0),
  ])
  func `colours, pages and lines are the mode's`(
    mode: UInt16, colours: UInt16, pages: UInt8, lines: UInt8
  ) throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: mode)
    fixture.call(0x10, ax: 0x1B00) { $0.rdi = 0x9000 }
    #expect(fixture.word(0x9027) == colours)
    #expect(fixture.bytes(0x9029, 2) == [pages, lines])
  }

  @Test func `512 characters and bright backgrounds show in the state`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: 0x1103) { $0.rbx = 0x14 }
    fixture.call(0x10, ax: 0x1003)
    fixture.call(0x10, ax: 0x1B00) { $0.rdi = 0x9000 }
    #expect(fixture.bytes(0x902B, 3) == [4, 1, 0x11])
    #expect(fixture.byte(0x9032) == 1)
  }

  // MARK: 1CH

  @Test func `the size is told in blocks, and nothing has none`() throws {
    let fixture = try BIOSFixture()
    func size(_ parts: UInt64) -> [UInt16] {
      let result = fixture.call(0x10, ax: 0x1C00) { $0.rcx = parts }
      return [UInt16(result.al), result.bx]
    }
    #expect(size(1) == [0x1C, 2])
    #expect(size(2) == [0x1C, 1])
    #expect(size(4) == [0x1C, 13])
    #expect(size(7) == [0x1C, 14])
    #expect(size(8)[0] == 0)
  }

  @Test(arguments: [UInt16(0x03), 0x07, 0x0F, 0x12, 0x13])
  func `a saved state comes back whole, whatever was shown between`(mode: UInt16) throws {
    let fixture = try BIOSFixture()
    fixture.call(0x10, ax: mode)
    fixture.call(0x10, ax: 0x0200) { $0.rdx = 0x0304 }
    fixture.call(0x10, ax: 0x1010) {
      $0.rbx = 5
      $0.rdx = 0x1100
      $0.rcx = 0x2233
    }
    // The DAC's last colour, as restoring leaves its buffer.
    fixture.call(0x10, ax: 0x1010) { $0.rbx = 255 }
    let registers = fixture.display.state
    func isAsBefore() -> Bool { fixture.display.state == registers }
    let data = fixture.bytes(0x400, 256)
    let state: (inout CPUState) -> Void = {
      $0.rbx = 0x9000
      $0.rcx = 7
    }
    let blocks = fixture.call(0x10, ax: 0x1C00, state).bx
    fixture.memory.write([UInt8](repeating: 0xEE, count: 1024), at: .init(0x9000))
    #expect(fixture.call(0x10, ax: 0x1C01, state).al == 0x1C)
    #expect(fixture.byte(0x9000 + UInt64(blocks) * 64) == 0xEE, "not beyond what was told")
    #expect(isAsBefore(), "saving changes nothing")
    for other in [UInt16(0x07), 0x83, 0x93, 0x84] where other & 0x7F != mode {
      fixture.call(0x10, ax: other | 0x80)
      #expect(!isAsBefore())
      #expect(fixture.call(0x10, ax: 0x1C02, state).al == 0x1C)
      #expect(isAsBefore(), "after mode \(other)")
      #expect(fixture.bytes(0x400, 256) == data)
    }
  }

  @Test func `a part alone comes back alone`() throws {
    let fixture = try BIOSFixture()
    func call(_ ax: UInt16, _ parts: UInt64) {
      fixture.call(0x10, ax: ax) {
        $0.rbx = 0x9000
        $0.rcx = parts
      }
    }
    call(0x1C01, 4)
    fixture.call(0x10, ax: 0x0013)
    call(0x1C02, 4)
    #expect(fixture.byte(0x449) == 0x13)
    #expect(fixture.display.isGraphics)
    #expect(fixture.call(0x10, ax: 0x1015) { $0.rbx = 0x3F }.cx == 0x3F3F)
  }

  @Test func `any bytes at all can be restored`() throws {
    let fixture = try BIOSFixture(hasFrameBuffer: true)
    var noise: UInt32 = 1
    for _ in 0..<100 {
      let bytes = (0..<900).map { _ in
        noise = noise &* 1_664_525 &+ 1_013_904_223
        return UInt8(noise >> 24)
      }
      fixture.memory.write(bytes, at: .init(0x9000))
      fixture.call(0x10, ax: 0x4F04) {
        $0.rbx = 0x9000
        $0.rcx = 15
        $0.rdx = 2
      }
      _ = fixture.display.screenImage()
      fixture.call(0x10, ax: 0x0E41)
      fixture.call(0x10, ax: 0x1B00) { $0.rdi = 0xA000 }
      fixture.call(0x10, ax: 0x1110) { $0.rbx = 0x0F00 }
    }
    fixture.call(0x10, ax: 0x0003)
    #expect(fixture.display.summary.hasPrefix("text 80×25"))
  }

  // MARK: 4F04H

  @Test func `a mode of the frame buffer comes back with its picture`() throws {
    let fixture = try BIOSFixture(hasFrameBuffer: true)
    func vbe(_ ax: UInt16, bx: UInt64 = 0, cx: UInt64 = 0, dx: UInt64 = 0) -> BIOSFixture.Result {
      fixture.call(0x10, ax: ax) { ($0.rbx, $0.rcx, $0.rdx) = (bx, cx, dx) }
    }
    func registers() -> [UInt32] {
      (UInt32(0)..<10).map {
        fixture.ports.write(Port(0x1CE), $0, width: .word)
        return fixture.ports.read(Port(0x1CF), width: .word)
      }
    }
    let size = vbe(0x4F04, cx: 15)
    #expect(size.ax == 0x004F && size.bx == 15)
    #expect(vbe(0x4F02, bx: 0x0101).ax == 0x004F)
    #expect(vbe(0x4F05, dx: 3).ax == 0x004F)
    #expect(vbe(0x4F06, cx: 1024).ax == 0x004F)
    #expect(vbe(0x4F07, cx: 16, dx: 8).ax == 0x004F)
    let before = registers()
    #expect(Array(before[1...3]) == [640, 480, 8] && before[5] == 3 && before[6] == 1024)
    #expect(Array(before[8...]) == [16, 8])
    #expect(vbe(0x4F04, bx: 0x9000, cx: 15, dx: 1).ax == 0x004F)
    fixture.call(0x10, ax: 0x0003)
    #expect(vbe(0x4F03).bx == 3)
    #expect(vbe(0x4F04, bx: 0x9000, cx: 15, dx: 2).ax == 0x004F)
    var after = registers()
    #expect(after[4] == before[4] | 0x80, "the memory is kept")
    after[4] = before[4]
    #expect(after == before)
    #expect(vbe(0x4F03).bx == 0x0101)
    fixture.call(0x10, ax: 0x0003)
    #expect(vbe(0x4F04, bx: 0x9400, cx: 15, dx: 1).ax == 0x004F)
    #expect(vbe(0x4F02, bx: 0x0112).ax == 0x004F)
    #expect(vbe(0x4F04, bx: 0x9400, cx: 15, dx: 2).ax == 0x004F)
    #expect(vbe(0x4F03).bx == 3, "text was saved")
    #expect(vbe(0x4F04, bx: 0x9000, cx: 15, dx: 3).ax == 0x014F)
    #expect(vbe(0x4F04).ax == 0x014F, "nothing is chosen")
  }

  @Test(arguments: [UInt16(0x0013), 0x4F02])
  func `colours of eight bits come back with their width`(function: UInt16) throws {
    let fixture = try BIOSFixture(hasFrameBuffer: true)
    let vbe = try #require(fixture.bios.vbe)
    func colour() -> [UInt16] {
      let result = fixture.call(0x10, ax: 0x1015) { $0.rbx = 9 }
      return [result.dx >> 8, result.cx]
    }
    for parts in [4, 12] as [UInt64] {
      func state(_ operation: UInt64) {
        fixture.call(0x10, ax: 0x4F04) {
          ($0.rbx, $0.rcx, $0.rdx) = (0x9000, parts, operation)
        }
      }
      fixture.call(0x10, ax: function) { $0.rbx = 0x0101 }
      vbe.hasWideColours = true
      fixture.call(0x10, ax: 0x1010) { ($0.rbx, $0.rdx, $0.rcx) = (9, 0xFF00, 0x8142) }
      state(1)
      fixture.call(0x10, ax: 0x0003)
      #expect(!vbe.hasWideColours && colour() != [0xFF, 0x8142])
      state(2)
      #expect(vbe.hasWideColours && colour() == [0xFF, 0x8142])
      #expect(vbe.isEnabled == (parts == 12 && function == 0x4F02))
    }
  }

  // MARK: Save pointers

  @Test("40:A8 leads to the registers of a mode, which are those that setting it makes")
  func savePointers() throws {
    let fixture = try BIOSFixture()
    func follow(_ address: UInt64) -> UInt64 {
      let pointer = fixture.double(address)
      return UInt64(pointer >> 16) << 4 + UInt64(pointer & 0xFFFF)
    }
    let table = follow(0x4A8)
    let parameters = follow(table)
    // Modes 3 with 400 lines, 12H and 13H; of each: columns, rows, height, page.
    for (mode, index, shape) in [
      (0x03, 0x18, [80, 24, 16, 0x00, 0x10]), (0x12, 0x1B, [80, 29, 16, 0x00, 0xA0]),
      (0x13, 0x1C, [40, 24, 8, 0x00, 0x00]), (0x06, 0x06, [80, 24, 8, 0x00, 0x40]),
    ] as [(UInt16, UInt64, [UInt8])] {
      fixture.call(0x10, ax: mode)
      let entry = fixture.bytes(parameters + 64 * index, 64)
      #expect(Array(entry[..<5]) == shape)
      func file(_ port: UInt16, _ range: Range<Int>) -> [UInt8] {
        range.map { index in
          fixture.ports.write(Port(port), UInt32(index), width: .byte)
          return fixture.input(port + 1)
        }
      }
      #expect(Array(entry[5..<9]) == file(0x3C4, 1..<5))
      #expect(entry[9] == fixture.input(0x3CC))
      // Where the cursor is shown and placed is not the mode's.
      let controller = file(0x3D4, 0..<25)
      for register in Set(0..<25).subtracting(0x0A...0x0F) {
        #expect(entry[10 + register] == controller[register], "\(mode), CRTC \(register)")
      }
      #expect(Array(entry[55..<64]) == file(0x3CE, 0..<9))
    }
    let second = follow(table + 16)
    #expect(fixture.word(second) == 26)
    let combinations = follow(second + 2)
    let count = UInt64(fixture.byte(combinations))
    let pairs = (0..<count).map { fixture.word(combinations + 4 + 2 * $0) }
    #expect(pairs.contains(fixture.call(0x10, ax: 0x1A00).bx.byteSwapped))
  }
}
