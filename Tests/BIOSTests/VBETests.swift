import Bits
import Bus
import GuestMemory
import Testing
import X86

@testable import BIOS
@testable import Devices

/// INT 10H AH=4FH over the adapter's frame buffer.
@Suite("BIOS: VBE") struct VBETests {
  private let fixture: BIOSFixture
  private let adapter: StandardVGA

  init() throws {
    fixture = try BIOSFixture(hasFrameBuffer: true)
    adapter = try #require(fixture.bios.graphics)
    adapter.configuration.set(0x10, width: 4, to: 0xFD00_0000)
    adapter.configuration.set(0x04, width: 2, to: 2)
  }

  /// AX of a call with ES:DI 0000:9000.
  private func vbe(
    _ ax: UInt16, bx: UInt64 = 0, cx: UInt64 = 0, dx: UInt64 = 0
  ) -> BIOSFixture.Result {
    fixture.call(0x10, ax: ax) {
      ($0.rbx, $0.rcx, $0.rdx, $0.rdi) = (bx, cx, dx, 0x9000)
    }
  }

  /// The bytes that a far pointer in the block at 9000H leads to.
  private func text(at offset: UInt64, _ count: Int) -> [UInt8] {
    let pointer = fixture.double(0x9000 + offset)
    return fixture.bytes(UInt64(pointer >> 16) << 4 + UInt64(pointer & 0xFFFF), count)
  }

  // MARK: Information

  @Test("the controller's block has 512 bytes for a caller of version 2, else 256")
  func controller() {
    fixture.memory.write([UInt8](repeating: 0xCC, count: 520), at: .init(0x9000))
    #expect(vbe(0x4F00).ax == 0x004F)
    #expect(fixture.bytes(0x9000, 6) == Array("VESA".utf8) + [0, 2])
    #expect(fixture.bytes(0x90FF, 2) == [0, 0xCC], "not a byte more")
    fixture.memory.write(Array("VBE2".utf8), at: .init(0x9000))
    #expect(vbe(0x4F00).ax == 0x004F)
    #expect(fixture.bytes(0x91FF, 2) == [0, 0xCC])
    #expect(fixture.word(0x9012) == 256, "units of 64 KiB")
    for place in [6, 0x16, 0x1A, 0x1E] as [UInt64] {
      #expect(text(at: place, 9) == Array("Ringside".utf8) + [0])
    }
    let list = text(at: 0x0E, VBEMode.all.count * 2 + 2)
    let numbers = (0..<list.count / 2).compactMap { list.littleEndian(UInt16.self, at: 2 * $0) }
    #expect(numbers == VBEMode.all.map(\.number) + [0xFFFF])
  }

  @Test(
    "a mode's block tells where its pixels and colours are",
    arguments: [
      (0x101, [640, 480, 640, 8], [4, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0]),
      (0x110, [640, 480, 1280, 15], [6, 0], [5, 10, 5, 5, 5, 0, 1, 15, 0]),
      (0x114, [800, 600, 1600, 16], [6, 0], [5, 11, 6, 5, 5, 0, 0, 0, 0]),
      (0x118, [1024, 768, 3072, 24], [6, 0], [8, 16, 8, 8, 8, 0, 0, 0, 0]),
      (0x4143, [800, 600, 3200, 32], [6, 0], [8, 16, 8, 8, 8, 0, 8, 24, 2]),
    ] as [(UInt64, [UInt16], [UInt8], [UInt8])])
  func mode(number: UInt64, shape: [UInt16], model: [UInt8], fields: [UInt8]) {
    #expect(vbe(0x4F01, cx: number).ax == 0x004F)
    #expect(fixture.word(0x9000) == 0x009B)
    #expect(
      [fixture.word(0x9012), fixture.word(0x9014), fixture.word(0x9010)] == Array(shape[..<3]))
    #expect(fixture.byte(0x9019) == UInt8(shape[3]))
    #expect(fixture.bytes(0x901B, 2) == model)
    #expect(fixture.bytes(0x901F, 9) == fields)
    #expect(fixture.double(0x9028) == 0xFD00_0000)
    let pages = (16 << 20) / (Int(shape[2]) * Int(shape[1]))
    #expect(Int(fixture.byte(0x901D)) == pages - 1)
  }

  @Test("without a place of the frame buffer there is the window alone")
  func banked() {
    adapter.configuration.set(0x04, width: 2, to: 0)
    #expect(vbe(0x4F01, cx: 0x112).ax == 0x004F)
    #expect(fixture.word(0x9000) == 0x001B && fixture.double(0x9028) == 0)
    #expect(vbe(0x4F02, bx: 0x4112).ax == 0x014F)
    #expect(vbe(0x4F02, bx: 0x0112).ax == 0x004F)
    #expect(vbe(0x4F03).bx == 0x0112)
  }

  // MARK: Modes and control

  @Test("modes that are not there are refused, and the present one stays")
  func refused() {
    #expect(vbe(0x4F01, cx: 0x1FF).ax == 0x014F)
    #expect(vbe(0x4F02, bx: 0x4118).ax == 0x004F)
    #expect(vbe(0x4F02, bx: 0x41FF).ax == 0x014F)
    #expect(vbe(0x4F03).bx == 0x4118)
    #expect(adapter.vbe.isEnabled)
    #expect(vbe(0x4F02, bx: 0x0003).ax == 0x004F, "a mode of the VGA's")
    #expect(!adapter.vbe.isEnabled && vbe(0x4F03).bx == 3)
    for function in [0x4F05, 0x4F06, 0x4F07] as [UInt16] {
      #expect(vbe(function).ax == 0x014F, "text has neither window nor lines of pixels")
    }
  }

  @Test("bit 15 keeps what is in the memory")
  func keeping() {
    adapter.vbe.memory.write([1, 2, 3], at: 0)
    #expect(vbe(0x4F02, bx: 0xC118).ax == 0x004F)
    #expect(adapter.vbe.memory.read(at: 0, count: 3) == [1, 2, 3])
    #expect(vbe(0x4F02, bx: 0x4118).ax == 0x004F)
    #expect(adapter.vbe.memory.read(at: 0, count: 3) == [0, 0, 0])
  }

  @Test("the window goes where the memory reaches")
  func window() {
    _ = vbe(0x4F02, bx: 0x0112)
    #expect(vbe(0x4F05, dx: 255).ax == 0x004F)
    #expect(vbe(0x4F05, bx: 0x0100).dx == 255)
    #expect(vbe(0x4F05, dx: 256).ax == 0x014F)
    #expect(vbe(0x4F05, bx: 0x0001).ax == 0x014F, "there is no window B")
    #expect(vbe(0x4F05, bx: 0x0200).ax == 0x014F)
    #expect(adapter.vbe.bank == 255)
  }

  @Test("a line is as long as asked for, and as the memory allows")
  func lines() {
    _ = vbe(0x4F02, bx: 0x4112)
    let set = vbe(0x4F06, cx: 1024)
    #expect(set.ax == 0x004F && set.bx == 3072 && set.cx == 1024 && set.dx == 5461)
    let bytes = vbe(0x4F06, bx: 2, cx: 2400)
    #expect(bytes.ax == 0x004F && bytes.bx == 2400 && bytes.cx == 800)
    let most = vbe(0x4F06, bx: 3)
    #expect(most.bx == 34952 && most.cx == most.bx / 3)
    #expect(vbe(0x4F06, cx: UInt64(most.cx) + 16).ax == 0x024F, "too long")
    #expect(vbe(0x4F06, bx: 2, cx: 0xFFFF).ax == 0x024F)
    #expect(vbe(0x4F06, bx: 1).bx == 2400, "what was is still so")
    #expect(vbe(0x4F06, bx: 4).ax == 0x014F)
    #expect(vbe(0x4F07, cx: 8, dx: 3).ax == 0x004F)
    let start = vbe(0x4F07, bx: 1)
    #expect(start.cx == 8 && start.dx == 3 && start.bx >> 8 == 0)
    #expect(vbe(0x4F07, bx: 2).ax == 0x014F)
  }

  @Test("the palette goes in as blue, green, red, and comes out the same")
  func palette() {
    fixture.memory.write([1, 2, 3, 0, 4, 5, 6, 0], at: .init(0x9000))
    #expect(vbe(0x4F09, cx: 2, dx: 254).ax == 0x004F)
    fixture.memory.write([UInt8](repeating: 0xCC, count: 9), at: .init(0x9000))
    #expect(vbe(0x4F09, bx: 1, cx: 2, dx: 254).ax == 0x004F)
    #expect(fixture.bytes(0x9000, 9) == [1, 2, 3, 0, 4, 5, 6, 0, 0xCC])
    #expect(vbe(0x4F09, cx: 2, dx: 255).ax == 0x014F, "beyond the 256th")
    #expect(vbe(0x4F09, bx: 2, cx: 1).ax == 0x014F)
  }

  @Test("a colour has six bits or eight, as 4F08H says, until a mode is set")
  func colourWidth() throws {
    func width() -> UInt16 { vbe(0x4F08, bx: 1).bx }
    func load(_ bytes: [UInt8]) -> [UInt8] {
      fixture.memory.write(bytes, at: .init(0x9000))
      #expect(vbe(0x4F09, cx: 1, dx: 7).ax == 0x004F)
      #expect(vbe(0x4F09, bx: 1, cx: 1, dx: 7).ax == 0x004F)
      return fixture.bytes(0x9000, 3)
    }
    _ = vbe(0x4F00)
    #expect(fixture.double(0x900A) == 1, "the width can be changed")
    _ = vbe(0x4F02, bx: 0x4101)
    #expect(width() == 0x0601)
    #expect(load([0xFF, 0x80, 0x41, 0]) == [0x3F, 0x00, 0x01])
    let set = vbe(0x4F08, bx: 0x0800)
    #expect(set.ax == 0x004F && set.bx == 0x0800 && width() == 0x0801)
    #expect(load([0xFF, 0x80, 0x41, 0]) == [0xFF, 0x80, 0x41])
    #expect(Array(adapter.screenImage().pixels.prefix(3)) == [0, 0, 0])
    adapter.vbe.memory.write([7], at: 0)
    #expect(Array(adapter.screenImage().pixels.prefix(3)) == [0x41, 0x80, 0xFF])
    // By the VGA's own functions, too.
    let colour = fixture.call(0x10, ax: 0x1015) { $0.rbx = 7 }
    #expect(colour.dx >> 8 == 0x41 && colour.cx == 0x80FF)
    // The next lower that there is; none is below six.
    for (asked, given) in [(7, 6), (255, 8), (6, 6), (9, 8)] as [(UInt64, UInt16)] {
      #expect(vbe(0x4F08, bx: asked << 8).bx == given << 8)
    }
    #expect(vbe(0x4F08, bx: 0x0500).ax == 0x014F && width() == 0x0801)
    #expect(vbe(0x4F08, bx: 0x0802).ax == 0x014F)
    // Every mode begins with six; direct colours have no palette.
    _ = vbe(0x4F02, bx: 0x4103)
    #expect(width() == 0x0601)
    _ = vbe(0x4F08, bx: 0x0800)
    fixture.call(0x10, ax: 0x0013)
    #expect(width() == 0x0601)
    #expect(vbe(0x4F08, bx: 0x0800).bx == 0x0800, "in the VGA's modes as well")
    _ = vbe(0x4F02, bx: 0x4112)
    for function in 0...1 as ClosedRange<UInt64> {
      #expect(vbe(0x4F08, bx: 0x0800 | function).ax == 0x034F)
    }
  }

  // MARK: The monitor and 32-bit programs

  @Test("the monitor's block is read, and there is one")
  func monitor() {
    let ability = vbe(0x4F15)
    #expect(ability.ax == 0x004F && ability.bx == 0x0102)
    fixture.memory.write([UInt8](repeating: 0xCC, count: 129), at: .init(0x9000))
    #expect(vbe(0x4F15, bx: 1).ax == 0x004F)
    #expect(fixture.bytes(0x9000, 129) == EDID.block + [0xCC])
    #expect(vbe(0x4F15, bx: 1, dx: 1).ax == 0x014F)
    #expect(vbe(0x4F15, bx: 2).ax == 0x014F)
  }

  @Test("the protected mode interface tells of its three parts and their ports")
  func protectedMode() {
    let told = vbe(0x4F0A)
    #expect(told.ax == 0x004F && told.cpu.es.selector == 0xF000)
    let start = told.cpu.es.base + UInt64(told.di)
    let bytes = fixture.bytes(start, Int(told.cx))
    #expect(bytes == VBEProtectedMode.bytes)
    let places = (0..<4).compactMap { bytes.littleEndian(UInt16.self, at: 2 * $0) }
    #expect(places.allSatisfy { $0 >= 8 && Int($0) < bytes.count })
    let ports = stride(from: Int(places[3]), to: bytes.count, by: 2)
      .compactMap { bytes.littleEndian(UInt16.self, at: $0) }.prefix { $0 != 0xFFFF }
    #expect(ports.allSatisfy { $0 == 0x1CE || $0 == 0x1CF || (0x3C8...0x3C9).contains($0) })
    #expect(vbe(0x4F0A, bx: 1).ax == 0x014F)
  }

  @Test("without a frame buffer every function fails", arguments: Array(0x4F00...0x4F15))
  func absent(ax: UInt16) throws {
    #expect(try BIOSFixture().call(0x10, ax: ax).ax >> 8 == 1)
  }
}
