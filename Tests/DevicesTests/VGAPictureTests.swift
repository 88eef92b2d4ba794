import Bus
import GuestMemory
import Foundation
import Testing

@testable import Devices

/// What a monitor shows of the planes, in each mode.
struct VGAPictureTests {
  private let vga: VGA

  init() throws {
    vga = VGA(clock: VirtualClock(), memory: try VGAMemory())
  }

  private let black = ScreenImage.Colour(red: 0, green: 0, blue: 0)
  private let white = ScreenImage.Colour(red: 255, green: 255, blue: 255)

  @Test(arguments: [
    (VGAMode.planar320x200, 320, 200), (.planar640x200, 640, 200), (.planar640x350, 640, 350),
    (.planar640x480, 640, 480),
  ])
  func `sixteen colours by four planes`(mode: VGAMode, width: Int, height: Int) throws {
    vga.program(mode)
    vga.clear(for: mode)
    // Colour 15 in the first dot, colour 4 in the last of the last line.
    vga.memory[0] = 0x8080_8080
    vga.memory[width / 8 * height - 1] = 0x0001_0000
    let image = vga.screenImage()
    #expect((image.width, image.height) == (width, height))
    #expect(image[0, 0] == white)
    #expect(image[1, 0] == black)
    #expect(image[width - 1, height - 1] == .init(red: 170, green: 0, blue: 0))
    #expect(vga.summary == "graphics \(width)×\(height), 16 colours")
    #expect(vga.screenText().isEmpty)
  }

  @Test func `brown is brown with 200 lines and with more`() {
    for mode in [VGAMode.planar640x200, .planar640x480] {
      vga.program(mode)
      vga.clear(for: mode)
      vga.memory[0] = 0x0080_8000
      #expect(vga.screenImage()[0, 0] == .init(red: 170, green: 85, blue: 0))
    }
  }

  @Test func `two colours of 640 by 480`() {
    vga.program(.bits640x480)
    vga.clear(for: .bits640x480)
    vga.memory[80] = 0x40
    let image = vga.screenImage()
    #expect((image.width, image.height) == (640, 480))
    #expect(image[1, 1] == white)
    #expect(image[0, 1] == black)
  }

  @Test func `a CGA's dots of two bits, its lines in two banks`() {
    vga.program(.pairs320x200)
    vga.clear(for: .pairs320x200)
    vga.memory.window.write([0b00_01_10_11, 0b11_00_00_00], at: 0)
    vga.memory.window.write([0b11_00_00_00], at: 0x2000)
    vga.memory.window.write([0b01_00_00_00], at: 80)
    let image = vga.screenImage()
    #expect((image.width, image.height) == (320, 200))
    #expect(image[1, 0] == .init(red: 85, green: 255, blue: 255), "cyan")
    #expect(image[2, 0] == .init(red: 255, green: 85, blue: 255), "magenta")
    #expect(image[3, 0] == white)
    #expect(image[4, 0] == white)
    #expect(image[0, 1] == white)
    #expect(image[0, 2] == .init(red: 85, green: 255, blue: 255))
  }

  @Test func `a CGA's bits, its lines in two banks`() {
    vga.program(.bits640x200)
    vga.clear(for: .bits640x200)
    vga.memory[0x2000 + 79] = 1
    let image = vga.screenImage()
    #expect((image.width, image.height) == (640, 200))
    #expect(image[639, 1] == white)
    #expect(image[639, 0] == black)
  }

  /// Mode 13H out of its chain, with 240 lines: "mode X".
  private func programModeX() {
    vga.program(.linear320x200)
    vga.clear(for: .linear320x200)
    func controller(_ index: UInt8, _ value: UInt8) {
      vga.write(0x24, UInt32(value) << 8 | UInt32(index), width: .word)
    }
    vga.write(0x14, 0x0604, width: .word)
    vga.write(0x12, 0xE3)
    controller(0x11, 0x2C)
    for (index, value): (UInt8, UInt8) in [
      (0x06, 0x0D), (0x07, 0x3E), (0x09, 0x41), (0x10, 0xEA), (0x11, 0xAC), (0x12, 0xDF),
      (0x14, 0x00), (0x15, 0xE7), (0x16, 0x06), (0x17, 0xE3),
    ] { controller(index, value) }
  }

  @Test func `mode X has planes, pages, a split and panning`() {
    programModeX()
    vga.write(0x14, 0x0F02, width: .word)
    // Page 1 begins behind 240 lines of 80 bytes.
    vga.write(0x14, 0x0202, width: .word)
    vga.write(15, at: 19200 + 80, width: .byte)
    vga.write(0x14, 0x0102, width: .word)
    vga.write(4, at: 0, width: .byte)
    var image = vga.screenImage()
    #expect((image.width, image.height) == (320, 240))
    #expect(image[0, 0] == .init(red: 170, green: 0, blue: 0))
    var state = vga.state
    (state.controller[0x0C], state.controller[0x0D]) = (0x4B, 0x00)
    vga.state = state
    image = vga.screenImage()
    #expect(image[1, 1] == white)
    #expect(image[0, 0] == black)
    // Lines are drawn twice: the split below scan line 399 is that below line 199.
    state.controller[0x18] = UInt8(399 & 0xFF)
    state.controller[0x07] |= 0x10
    state.controller[0x09] &= ~0x40
    state.attribute[0x13] = 2
    vga.state = state
    image = vga.screenImage()
    #expect(image[0, 1] == white, "one dot to the left")
    #expect(image[319, 199] == black)
    state.attribute[0x10] |= 0x20
    vga.state = state
    #expect(vga.screenImage()[0, 200] == .init(red: 170, green: 0, blue: 0))
  }

  // MARK: Text

  @Test func `the guest's own font shows`() {
    vga.memory.window.write([0x41, 0x07], at: 0)
    #expect(vga.screenImage()[0, 0] == black)
    vga.loadFont([0x80] + [UInt8](repeating: 0, count: 15), height: 16, first: 0x41)
    #expect(vga.screenImage()[0, 0] == .init(red: 170, green: 170, blue: 170))
  }

  @Test func `a font that is loaded through the planes shows`() {
    vga.memory.window.write([0x42, 0x07], at: 0)
    // As kernels do it: write to plane 2 in turn at A0000H.
    for (port, value): (UInt16, UInt32) in [
      (0x14, 0x0402), (0x14, 0x0704), (0x1E, 0x0204), (0x1E, 0x0005), (0x1E, 0x0406),
    ] { vga.write(port, value, width: .word) }
    vga.write(0xFF, at: 0x42 * 32 + 3, width: .byte)
    for (port, value): (UInt16, UInt32) in [
      (0x14, 0x0302), (0x14, 0x0304), (0x1E, 0x0004), (0x1E, 0x1005), (0x1E, 0x0E06),
    ] { vga.write(port, value, width: .word) }
    #expect(vga.memory.place?.start == 0x18000)
    let image = vga.screenImage()
    #expect(image[7, 3] == .init(red: 170, green: 170, blue: 170))
    #expect(vga.screenText()[0].hasPrefix("B"))
  }

  @Test func `attribute bit 3 chooses between two fonts`() {
    vga.loadFont([UInt8](repeating: 0xFF, count: 16), height: 16, first: 0x41, block: 1)
    vga.memory.window.write([0x41, 0x07, 0x41, 0x0F], at: 0)
    vga.write(0x14, 0x0403, width: .word)  // font A: block 1, font B: block 0
    let image = vga.screenImage()
    #expect(image[0, 0] == black)
    #expect(image[9, 0] == white)
  }

  @Test func `a monochrome screen underlines`() {
    vga.program(.text80x25Monochrome)
    vga.memory.window.write([0x20, 0x01, 0x20, 0x07], at: 0)
    var state = vga.state
    state.controller[0x14] = 12
    vga.state = state
    let image = vga.screenImage()
    #expect(image[0, 12] != black)
    #expect(image[9, 12] == black)
  }
}
