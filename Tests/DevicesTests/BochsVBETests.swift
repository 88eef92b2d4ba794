import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

struct BochsVBETests {
  private let memory: HostMemory
  private let display: BochsVBE
  private let bank: Shown

  private final class Shown {
    var offsets: [UInt64?] = []
  }

  init() throws {
    memory = try HostMemory(length: 16 << 20)
    let bank = Shown()
    self.bank = bank
    display = BochsVBE(memory: memory) { bank.offsets.append($0) }
  }

  private func write(_ index: BochsVBE.Register, _ value: UInt32) {
    display.write(0, UInt32(index.rawValue), width: .word)
    display.write(1, value, width: .word)
  }

  private func read(_ index: BochsVBE.Register) -> UInt32 {
    display.write(0, UInt32(index.rawValue), width: .word)
    return display.read(1, width: .word)
  }

  private func enter(_ width: UInt32, _ height: UInt32, _ depth: UInt32) {
    write(.enable, 0)
    write(.width, width)
    write(.height, height)
    write(.depth, depth)
    write(.enable, 0x41)
  }

  @Test func `the version and the limits are told`() {
    #expect(read(.identifier) == 0xB0C5)
    #expect(read(.memory) == 256)
    write(.enable, 2)
    #expect([read(.width), read(.height), read(.depth)] == [2560, 1600, 32])
    write(.enable, 0)
    #expect(read(.width) == 0)
  }

  @Test func `a mode cannot be changed while it is on`() {
    enter(800, 600, 32)
    write(.width, 640)
    #expect(read(.width) == 800)
    #expect(read(.virtualWidth) == 800)
    #expect(read(.virtualHeight) == 16 << 20 / (800 * 4))
  }

  @Test func `entering a mode clears its memory unless asked not to`() {
    memory.write([1, 2, 3], at: 100)
    enter(640, 480, 8)
    #expect(memory.read(at: 100, count: 3) == [0, 0, 0])
    memory.write([1, 2, 3], at: 100)
    write(.enable, 0)
    write(.enable, 0xC1)
    #expect(memory.read(at: 100, count: 3) == [1, 2, 3])
  }

  @Test func `banks of 64 KiB are shown while a mode is on`() {
    enter(640, 480, 8)
    write(.bank, 3)
    write(.bank, 300)
    write(.enable, 0)
    #expect(bank.offsets.suffix(4) == [0, 0x3_0000, 0x2C_0000, nil])
  }

  @Test func `a depth that is not there is refused and told`() {
    var told: [String] = []
    display.onUnimplemented = { told.append($0) }
    write(.depth, 4)
    #expect(read(.depth) == 8)
    #expect(told.count == 1)
  }

  /// A pixel's bytes, and the red, green and blue that they mean.
  struct Pixel: Sendable {
    let depth: UInt32
    let bytes: [UInt8]
    let colour: [UInt8]

    static let all: [Pixel] = [
      Pixel(depth: 15, bytes: [0x1F, 0x7C], colour: [255, 0, 255]),
      Pixel(depth: 16, bytes: [0xE0, 0x07], colour: [0, 255, 0]),
      Pixel(depth: 24, bytes: [0x10, 0x20, 0x30], colour: [0x30, 0x20, 0x10]),
      Pixel(depth: 32, bytes: [0x10, 0x20, 0x30, 0xFF], colour: [0x30, 0x20, 0x10]),
      Pixel(depth: 8, bytes: [5], colour: [5, 15, 15]),
    ]
  }

  @Test(arguments: Pixel.all)
  func `a pixel of every depth, from the start on`(pixel: Pixel) {
    enter(640, 480, pixel.depth)
    write(.y, 2)
    memory.write(pixel.bytes, at: UInt64(2 * 640 * pixel.bytes.count))
    let colours = (0..<256).map { ScreenImage.Colour(red: UInt8($0), green: 15, blue: 15) }
    let image = display.image(colours: colours)
    #expect(Array(image.pixels.prefix(3)) == pixel.colour)
    #expect((image.width, image.height) == (640, 480))
  }

  @Test func `bit 5 of the enable register gives the palette eight bits a colour`() throws {
    let vga = VGA(clock: VirtualClock(), memory: try VGAMemory())
    let adapter = StandardVGA(text: vga, vbe: display, rom: nil)
    func load(_ colour: [UInt8]) -> [UInt8] {
      vga.write(0x18, 3)
      for value in colour { vga.write(0x19, value) }
      return readBack()
    }
    func readBack() -> [UInt8] {
      vga.write(0x17, 3)
      return (0..<3).map { _ in vga.read(0x19) }
    }
    func shown() -> [UInt8] { [vga.colours[3].red, vga.colours[3].green, vga.colours[3].blue] }
    #expect(load([0xFF, 0x40, 0x21]) == [0x3F, 0x00, 0x21] && shown() == [0xFF, 0x00, 0x86])
    write(.enable, 0x20)
    #expect(read(.enable) == 0x20 && !display.isEnabled)
    #expect(readBack() == [0x3F, 0x00, 0x21], "what was loaded stays the same numbers")
    #expect(load([0xFF, 0x40, 0x21]) == [0xFF, 0x40, 0x21] && shown() == [0xFF, 0x40, 0x21])
    enter(640, 480, 8)
    #expect(load([0xFF, 0x40, 0x21]) == [0x3F, 0x00, 0x21])
    write(.enable, 0x61)
    memory.write([3], at: 0)
    #expect(load([0xFF, 0x40, 0x21]) == shown())
    #expect(Array(adapter.screenImage().pixels.prefix(3)) == [0xFF, 0x40, 0x21])
    let state = display.state
    write(.enable, 0)
    #expect(readBack() == [0x3F, 0x00, 0x21] && shown() == [0xFF, 0x00, 0x86])
    display.state = state
    #expect(readBack() == [0xFF, 0x40, 0x21], "a restored state has its width")
    display.reset()
    #expect(readBack() == [0x3F, 0x00, 0x21])
  }

  @Test func `random writes neither trap nor reach beyond memory`() throws {
    var random = SplitMix64(state: 9)
    for _ in 0..<3000 {
      let value = random.next()
      display.write(0, UInt32(value % 12), width: .word)
      display.write(1, UInt32(value >> 32 & (value & 0x100 == 0 ? 0xFFFF : 0x7F)), width: .word)
    }
    _ = display.image(
      colours: [ScreenImage.Colour](repeating: .init(red: 0, green: 0, blue: 0), count: 256))
    let memory = memory
    try expectSnapshotStable(display, fresh: { BochsVBE(memory: memory) { _ in } }, ports: 0..<2)
  }
}
