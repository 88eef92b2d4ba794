import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

/// A VGA's memory as the guest sees it while it is plain.
struct VideoMemory {
  let vga: VGAMemory

  init() {
    do { vga = try VGAMemory() } catch { fatalError("\(error)") }
  }

  /// Writes bytes from an address on, counted from where the registers put the memory.
  func write(_ bytes: [UInt8], at address: Int) { vga.window.write(bytes, at: UInt64(address)) }

  /// Writes cells at B8000H.
  func put(_ codes: [UInt8], row: Int = 0, column: Int = 0, columns: Int = 80, attribute: UInt8 = 7)
  {
    for (index, code) in codes.enumerated() {
      write([code, attribute], at: (row * columns + column + index) * 2)
    }
  }

  func put(_ text: String, row: Int = 0, column: Int = 0, columns: Int = 80, attribute: UInt8 = 7) {
    put(Array(text.utf8), row: row, column: column, columns: columns, attribute: attribute)
  }
}

struct VGATests {
  private let clock = VirtualClock()
  private let memory = VideoMemory()

  private func make() -> VGA {
    VGA(clock: clock, memory: memory.vga)
  }

  private func write(_ vga: VGA, index port: UInt16, _ index: UInt8, _ value: UInt8) {
    vga.write(port - 0x3B0, UInt32(value) << 8 | UInt32(index), width: .word)
  }

  private func read(_ vga: VGA, index port: UInt16, _ index: UInt8) -> UInt8 {
    vga.write(port - 0x3B0, index)
    return vga.read(port - 0x3AF)
  }

  // MARK: Registers

  @Test func `it begins in mode 3`() {
    let vga = make()
    #expect(vga.summary == "text 80×25, cursor at column 0, row 0")
    #expect(read(vga, index: 0x3D4, 1) == 79)
    #expect(vga.read(0x3CC - 0x3B0) == 0x67)
  }

  @Test(arguments: [
    (UInt16(0x3C4), UInt8(1), UInt8(0x3D)), (0x3C4, 4, 0x0E), (0x3CE, 3, 0x1F), (0x3CE, 8, 0xFF),
    (0x3D4, 0x0A, 0xFF), (0x3D4, 0x18, 0xFF),
  ])
  func `indexed registers keep the bits that exist`(port: UInt16, index: UInt8, mask: UInt8) {
    let vga = make()
    write(vga, index: port, index, 0xFF)
    #expect(read(vga, index: port, index) == mask)
  }

  @Test func `an index beyond the last register is nobody`() {
    let vga = make()
    for port: UInt16 in [0x3C4, 0x3CE, 0x3D4] {
      write(vga, index: port, 0x1F, 0x55)
      #expect(read(vga, index: port, 0x1F) == (port == 0x3C4 ? 0 : port == 0x3CE ? 0 : 0))
    }
  }

  @Test func `protected CRTC registers change only in the line compare bit`() {
    let vga = make()
    write(vga, index: 0x3D4, 1, 39)
    #expect(read(vga, index: 0x3D4, 1) == 79)
    write(vga, index: 0x3D4, 7, 0x00)
    #expect(read(vga, index: 0x3D4, 7) == 0x0F)
    write(vga, index: 0x3D4, 0x11, 0x0E)
    write(vga, index: 0x3D4, 1, 39)
    #expect(read(vga, index: 0x3D4, 1) == 39)
  }

  @Test func `the attribute controller takes index and data in turn`() {
    let vga = make()
    _ = vga.read(0x3DA - 0x3B0)
    vga.write(0x10, 0x05)  // palette to the CPU
    vga.write(0x10, 0x2A)
    vga.write(0x10, 0x25)
    #expect(vga.read(0x11) == 0x2A)
    #expect(vga.state.attributeTakesData)
    _ = vga.peek(0x3DA - 0x3B0)
    #expect(vga.state.attributeTakesData, "a peek does not reset it")
    _ = vga.read(0x3DA - 0x3B0)
    #expect(!vga.state.attributeTakesData)
    vga.write(0x10, 0x25)
    vga.write(0x10, 0x11)
    #expect(vga.read(0x11) == 0x2A, "shown palettes are not written")
  }

  @Test func `palette entries go by threes, and read back by another index`() {
    let vga = make()
    vga.write(0x18, 10)
    for value: UInt8 in [1, 2, 3, 0xFF, 5, 6] { vga.write(0x19, value) }
    #expect(vga.read(0x18) == 12)
    vga.write(0x17, 10)
    #expect(vga.read(0x17) == 3)
    #expect((0..<6).map { _ in vga.read(0x19) } == [1, 2, 3, 63, 5, 6])
    vga.write(0x18, 10)
    #expect(vga.read(0x17) == 0)
    vga.write(0x19, 9)
    #expect(vga.state.palette[30] == 1, "two of three components wait")
  }

  @Test func `CRTC and status answer at one of two places`() {
    let vga = make()
    #expect(vga.read(0x04) == 0xFF)
    vga.write(0x12, 0x66)
    vga.write(0x04, 0x0F)
    #expect(vga.read(0x04) == 0x0F)
    #expect(vga.read(0x24) == 0xFF)
    #expect(vga.read(0x0A) != 0xFF)
    #expect(vga.read(0x2A) == 0xFF)
  }

  // MARK: Beam

  @Test func `status 1 shows seventy retraces a second`() {
    let vga = make()
    var retraces = 0
    var blanks = 0
    var last = false
    for _ in 0..<100_000 {
      clock.advance(to: clock.now.advanced(byNanoseconds: 10_000))
      let status = vga.read(0x2A)
      let retrace = status & 0x08 != 0
      if retrace, !last { retraces += 1 }
      if status & 0x01 != 0 { blanks += 1 }
      last = retrace
    }
    #expect((69...71).contains(retraces))
    #expect((20_000...40_000).contains(blanks))
  }

  @Test func `mode 13H has its retrace too`() {
    let vga = make()
    vga.program(.linear320x200)
    var retraces: Set<UInt8> = []
    for _ in 0..<3000 {
      clock.advance(to: clock.now.advanced(byNanoseconds: 10_000))
      retraces.insert(vga.read(0x2A) & 0x08)
    }
    #expect(retraces == [0, 8])
  }

  // MARK: Text

  @Test func `the screen is read as text`() {
    let vga = make()
    memory.put("Hello, world", row: 0)
    memory.put([0xC9, 0xCD, 0xBB, 0x01, 0xE4, 0x00, 0xFF], row: 24, column: 70)
    let screen = vga.screenText()
    #expect(screen.count == 25)
    #expect(screen.allSatisfy { $0.count == 80 })
    #expect(screen[0].hasPrefix("Hello, world "))
    #expect(screen[24].hasSuffix("╔═╗☺Σ     "))
  }

  @Test func `fifty rows, forty columns, and a start address`() {
    let vga = make()
    write(vga, index: 0x3D4, 9, 0x47)
    #expect(vga.screenText().count == 50)
    vga.program(.text40x25)
    memory.put("wide", row: 3, columns: 40)
    #expect(vga.screenText()[3].hasPrefix("wide"))
    #expect(vga.screenText()[0].count == 40)
    vga.program(.text80x25)
    memory.put("below", row: 30)
    write(vga, index: 0x3D4, 0x0C, UInt8((80 * 30) >> 8))
    write(vga, index: 0x3D4, 0x0D, UInt8(80 * 30 & 0xFF))
    #expect(vga.screenText()[0].hasPrefix("below"))
  }

  @Test func `any start address stays inside of the window`() {
    let vga = make()
    write(vga, index: 0x3D4, 0x0C, 0xFF)
    write(vga, index: 0x3D4, 0x0D, 0xFF)
    write(vga, index: 0x3D4, 0x13, 0xFF)
    #expect(vga.screenText().count == 25)
  }

  @Test func `monochrome text is at B0000H`() {
    let vga = make()
    vga.program(.text80x25Monochrome)
    memory.write([0x4D], at: 0)
    #expect(vga.screenText()[0].hasPrefix("M"))
  }

  @Test func `the cursor is told`() {
    let vga = make()
    let cell = 80 * 12 + 34
    write(vga, index: 0x3D4, 0x0E, UInt8(cell >> 8))
    write(vga, index: 0x3D4, 0x0F, UInt8(cell & 0xFF))
    #expect(vga.cursor == (34, 12))
  }

  @Test func `code page 437 is whole, and its own inverse`() {
    #expect(CodePage437.characters.count == 256)
    #expect(Set(CodePage437.characters).count == 255, "only 00H looks like 20H")
    #expect(CodePage437.characters[0x41] == "A")
    #expect(CodePage437.characters[0xE1] == "ß")
    #expect(CodePage437.characters[0x5C] == "\\")
    #expect(CodePage437.characters[0x22] == "\"")
  }

  // MARK: Modes and snapshot

  @Test func `the palettes are firmware's`() {
    let text = VGAMode.text80x25.palette
    #expect(text[0x14 * 3..<0x14 * 3 + 3] == [0x2A, 0x15, 0x00], "brown")
    #expect(text[0x3F * 3..<0x3F * 3 + 3] == [0x3F, 0x3F, 0x3F])
    let linear = VGAMode.linear320x200.palette
    #expect(linear.count == 768)
    #expect(linear[15 * 3..<15 * 3 + 3] == [63, 63, 63])
    #expect(linear[32 * 3..<34 * 3] == [0, 0, 63, 16, 0, 63])
    #expect(linear[40 * 3..<40 * 3 + 3] == [63, 0, 0])
    #expect(linear[247 * 3..<248 * 3] == [11, 12, 16])
    #expect(linear[248 * 3..<768].allSatisfy { $0 == 0 })
  }

  @Test func `all registers survive a snapshot`() throws {
    let vga = make()
    var random = SplitMix64(state: 7)
    for _ in 0..<5000 {
      vga.write(UInt16(random.next() % 0x30), UInt8(truncatingIfNeeded: random.next()))
    }
    try expectSnapshotStable(
      vga, fresh: { VGA(clock: clock, memory: VideoMemory().vga) },
      ports: 0..<0x30
    ) { "\($0.summary) \(String(describing: $0.memory.place))" }
    vga.reset()
    #expect(vga.summary.hasPrefix("text 80×25"))
  }
}
