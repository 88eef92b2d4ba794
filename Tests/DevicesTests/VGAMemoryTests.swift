import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

/// The way of the CPU to the four planes, mode by mode of the graphics controller.
struct VGAMemoryTests {
  private let vga: VGA

  init() throws {
    vga = VGA(clock: VirtualClock(), memory: try VGAMemory())
  }

  private func set(_ port: UInt16, _ index: UInt8, _ value: UInt8) {
    vga.write(port - 0x3B0, UInt32(value) << 8 | UInt32(index), width: .word)
  }

  private func sequencer(_ index: UInt8, _ value: UInt8) { set(0x3C4, index, value) }
  private func graphics(_ index: UInt8, _ value: UInt8) { set(0x3CE, index, value) }

  private func store(_ value: UInt8, at offset: UInt64 = 0) {
    vga.write(UInt64(value), at: offset, width: .byte)
  }

  @discardableResult
  private func load(at offset: UInt64 = 0) -> UInt8 { UInt8(vga.read(at: offset, width: .byte)) }

  @Test func `what is written to memory that is switched off is told of`() {
    final class Told { var all: [String] = [] }
    let told = Told()
    vga.onUnimplemented = { told.all.append($0) }
    vga.program(.text80x25)
    vga.memory.window.write([1], at: 0)
    graphics(3, 0x10)  // OR, so that the memory is not plain
    store(1, at: 0x18000)
    #expect(told.all.isEmpty)
    graphics(3, 0)
    vga.write(0x12, 0x65)  // all but "enable RAM"
    store(2, at: 0x18000)
    #expect(told.all.count == 1)
    #expect(load(at: 0x18000) == 0xFF)
    vga.write(0x12, 0x67)
    #expect(vga.memory.window.read(at: 0, count: 1) == [1])
    #expect(told.all.count == 1)
  }

  // MARK: Where memory is plain

  @Test(arguments: [
    (VGAMode.text80x25, UInt64(0x18000), UInt64(0x8000), VGAMemory.Order.oddEven),
    (.text80x25Monochrome, 0x10000, 0x8000, .oddEven), (.pairs320x200, 0x18000, 0x8000, .oddEven),
    (.linear320x200, 0, 0x10000, .chained),
  ])
  func `text, a CGA's modes and mode 13H are plain memory`(
    mode: VGAMode, start: UInt64, length: UInt64, order: VGAMemory.Order
  ) {
    vga.program(mode)
    #expect(vga.memory.place == .init(start: start, length: length, order: order))
  }

  @Test(arguments: [
    VGAMode.planar320x200, .planar640x200, .planar640x350, .planar640x480, .bits640x480,
    .bits640x200,
  ])
  func `modes with planes come to the adapter`(mode: VGAMode) {
    vga.program(mode)
    #expect(vga.memory.place == nil)
  }

  @Test func `each register that has a say in an access takes the plain memory away`() {
    for (port, index, value): (UInt16, UInt8, UInt8) in [
      (0x3C4, 2, 0x01), (0x3C4, 4, 0x06), (0x3CE, 1, 0x01), (0x3CE, 3, 0x08), (0x3CE, 4, 0x02),
      (0x3CE, 5, 0x11), (0x3CE, 5, 0x18), (0x3CE, 8, 0x7F),
    ] {
      vga.program(.text80x25)
      #expect(vga.memory.place != nil)
      set(port, index, value)
      #expect(vga.memory.place == nil, "\(port) \(index)")
    }
    vga.program(.text80x25)
    vga.write(0x12, 0x65)
    #expect(vga.memory.place == nil, "memory is switched off")
    #expect(load(at: 0x18000) == 0xFF)
  }

  @Test func `text goes to planes 0 and 1 and comes back`() {
    vga.memory.window.write([0x41, 0x1F, 0x42, 0x2F], at: 0)
    sequencer(4, 0x06)
    #expect(vga.memory[0] & 0xFFFF == 0x1F41)
    #expect(vga.memory[2] & 0xFFFF == 0x2F42)
    vga.memory[2] = vga.memory[2] & ~0xFF | 0x43
    sequencer(4, 0x02)
    #expect(vga.memory.window.read(at: 0, count: 4) == [0x41, 0x1F, 0x43, 0x2F])
  }

  @Test func `mode 13H has a dot in each plane in turn`() {
    vga.program(.linear320x200)
    vga.memory.window.write([1, 2, 3, 4, 5], at: 0)
    sequencer(4, 0x06)
    #expect(vga.memory[0] == 0x0403_0201)
    #expect(vga.memory[4] & 0xFF == 5)
    #expect(vga.memory[1] == 0)
  }

  @Test func `where the memory is follows the memory map, and nothing answers outside`() {
    vga.program(.planar640x480)
    for (map, start, end): (UInt8, UInt64, UInt64) in [
      (0x01, 0, 0x20000), (0x05, 0, 0x10000), (0x09, 0x10000, 0x18000), (0x0D, 0x18000, 0x20000),
    ] {
      graphics(6, map)
      store(0x5A, at: start)
      #expect(load(at: start) == 0x5A)
      #expect(load(at: end - 1) == 0)
      if start > 0 { #expect(load(at: start - 1) == 0xFF) }
      if end < 0x20000 { #expect(load(at: end) == 0xFF) }
      store(0, at: start)
    }
  }

  // MARK: Writes

  @Test func `the map mask chooses the planes of a write`() {
    vga.program(.planar640x480)
    sequencer(2, 0b0101)
    store(0x3C)
    #expect(vga.memory[0] == 0x003C_003C)
  }

  @Test(arguments: [
    (UInt8(0x00), UInt32(0x0000_0F0F)), (0x08, 0x0000_0A0A), (0x10, 0x5A5A_5F5F),
    (0x18, 0x5A5A_5555),
  ])
  func `write mode 0 combines the CPU's byte, or set and reset, with the latches`(
    function: UInt8, expected: UInt32
  ) {
    vga.program(.planar640x480)
    vga.memory[0] = 0x5A5A_5A5A
    load()
    graphics(0, 0b0000)
    graphics(1, 0b1100)
    graphics(3, function)
    store(0x0F)
    #expect(vga.memory[0] == expected)
  }

  @Test func `a rotated byte, and the bit mask keeps what the latches hold`() {
    vga.program(.planar640x480)
    vga.memory[0] = 0x1122_3344
    load()
    graphics(3, 4)
    graphics(8, 0xF0)
    store(0x0F)
    #expect(vga.memory[0] == 0xF1F2_F3F4)
  }

  @Test func `write mode 1 copies the latches`() {
    vga.program(.planar640x480)
    vga.memory[100] = 0x1122_3344
    graphics(5, 1)
    load(at: 100)
    store(0xFF, at: 200)
    #expect(vga.memory[200] == 0x1122_3344)
  }

  @Test func `write mode 2 takes a colour for the dots of the bit mask`() {
    vga.program(.planar640x480)
    load()
    graphics(5, 2)
    graphics(8, 0x80)
    store(0x0A)
    #expect(vga.memory[0] == 0x8000_8000)
  }

  @Test func `write mode 3 takes a mask for the colour of set and reset`() {
    vga.program(.planar640x480)
    vga.memory[0] = 0xFFFF_FFFF
    load()
    graphics(5, 3)
    graphics(0, 0x05)
    graphics(8, 0x3F)
    store(0xF0)
    #expect(vga.memory[0] == 0xCFFF_CFFF)
  }

  @Test func `writes in odd and even order and in turn reach their planes`() {
    sequencer(2, 0x0F)
    store(0x77, at: 0x18003)
    #expect(vga.memory[2] & 0xFF00_FF00 == 0x7700_7700)
    vga.program(.linear320x200)
    sequencer(2, 0x0B)
    store(0x55, at: 6)
    store(0x66, at: 7)
    #expect(vga.memory[4] == 0x6600_0000, "plane 2 is masked")
  }

  // MARK: Reads

  @Test func `read mode 0 gives the chosen plane and fills the latches`() {
    vga.program(.planar640x480)
    vga.memory[7] = 0x4433_2211
    for plane in UInt8(0)..<4 {
      graphics(4, plane)
      #expect(load(at: 7) == 0x11 * (plane + 1))
    }
    #expect(vga.state.latches == 0x4433_2211)
    vga.memory[8] = 0x9999_9999
    #expect(vga.peek(at: 8, width: .byte) == 0x99)
    #expect(vga.state.latches == 0x4433_2211, "a peek leaves them")
  }

  @Test func `read mode 1 compares colours, of the planes that matter`() {
    vga.program(.planar640x480)
    // Dots from the left: colours 5, 4, 1, 0, and twice more.
    vga.memory[0] = 0x00CC_00AA
    graphics(5, 8)
    graphics(2, 5)
    graphics(7, 0x0F)
    #expect(load() == 0x88)
    graphics(7, 0x04)
    #expect(load() == 0xCC)
    graphics(7, 0)
    #expect(load() == 0xFF)
  }

  @Test func `a wide access goes byte by byte`() {
    vga.program(.planar640x480)
    vga.write(0x0807_0605_0403_0201, at: 16, width: .quadword)
    #expect(vga.read(at: 16, width: .quadword) == 0x0807_0605_0403_0201)
    #expect(vga.state.latches == 0x0808_0808)
  }

  @Test func `any registers and any access stay inside`() {
    var random = SplitMix64(state: 3)
    for _ in 0..<300 {
      vga.write(
        [0x14, 0x15, 0x1E, 0x1F, 0x12][Int(random.next() % 5)],
        UInt8(truncatingIfNeeded: random.next()))
      let offset = random.next() % 0x20000
      vga.write(random.next(), at: offset, width: .quadword)
      let peeked = vga.peek(at: offset, width: .doubleword)
      #expect(vga.read(at: offset, width: .doubleword) == peeked)
    }
    #expect(vga.read(at: .max, width: .doubleword) == 0xFFFF_FFFF)
  }
}
