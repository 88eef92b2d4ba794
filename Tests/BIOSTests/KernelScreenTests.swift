import Boot
import Bus
import Devices
import Testing

@testable import BIOS

/// The graphics mode of a kernel that is loaded without a boot loader.
@Suite("BIOS: a kernel's screen") struct KernelScreenTests {
  @Test(
    "the nearest mode",
    arguments: [
      ((1024, 768, 32), (1024, 768, 32)), ((1024, 768, 16), (1024, 768, 16)),
      ((640, 480, 15), (640, 480, 15)), ((1920, 1080, 24), (1920, 1080, 24)),
      // No preference.
      ((0, 0, 0), (1024, 768, 32)), ((0, 0, 16), (1024, 768, 16)),
      ((1280, 0, 32), (1280, 1024, 32)),
      ((0, 600, 32), (800, 600, 32)),
      // Palettes are for no kernel; depths and sizes that are not there.
      ((640, 480, 8), (640, 480, 32)), ((800, 600, 30), (800, 600, 32)),
      ((1366, 768, 32), (1280, 720, 32)), ((9999, 9999, 32), (1920, 1200, 32)),
      ((10, 10, 32), (320, 200, 32)), ((.max, .max, .max), (1920, 1200, 32)),
    ] as [((UInt32, UInt32, UInt32), (UInt16, UInt16, UInt16))])
  func nearest(wish: (UInt32, UInt32, UInt32), mode: (UInt16, UInt16, UInt16)) {
    let found = VBEMode.nearest(to: GraphicsWish(width: wish.0, height: wish.1, depth: wish.2))
    #expect((found.width, found.height, found.depth) == mode)
  }

  @Test("it is set, told, and said where it is another one")
  func set() throws {
    let bios = try BIOSFixture(hasFrameBuffer: true)
    let adapter = try #require(bios.bios.graphics)
    adapter.configuration.set(0x10, width: 4, to: 0xFD00_0000)
    adapter.configuration.set(0x04, width: 2, to: 2)
    let wish = GraphicsWish(width: 1366, height: 768, depth: 32)
    guard case .graphics(let buffer) = bios.bios.show(wish) else {
      Issue.record("text")
      return
    }
    #expect((buffer.width, buffer.height, buffer.depth) == (1280, 720, 32))
    #expect((buffer.address, buffer.bytesPerLine) == (0xFD00_0000, 5120))
    #expect(bios.bios.currentVBEMode == 0x418F)
    #expect(buffer.vbe.number == 0x418F)
    #expect(buffer.vbe.controller.starts(with: Array("VESA".utf8)))
    #expect(Array(buffer.vbe.mode[0x12..<0x16]) == [0x00, 0x05, 0xD0, 0x02])
    #expect(buffer.vbe.interface == [0xF000, ROMImage.protectedVideo, 0x100])
    #expect(bios.said.contains { $0.contains("1366×768") && $0.contains("1280×720") })
  }

  @Test("without a frame buffer there is text")
  func none() throws {
    let bios = try BIOSFixture()
    #expect(bios.bios.show(GraphicsWish(width: 640, height: 480, depth: 32)) == .text)
    #expect(bios.said.contains { $0.contains("text screen") })
  }

  @Test("every mode has its number for itself, and room in the memory")
  func numbers() {
    #expect(Set(VBEMode.all.map(\.number)).count == VBEMode.all.count)
    for mode in VBEMode.all {
      #expect(Int(mode.bytesPerLine) * Int(mode.height) <= 16 << 20)
      #expect(VBEMode.named(mode.number)?.width == mode.width)
    }
  }
}
