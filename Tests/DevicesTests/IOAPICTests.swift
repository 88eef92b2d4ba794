import Bits
import Bus
import Testing

@testable import Devices

struct IOAPICTests {
  private let bench = APICBench(processors: 2)
  private let chip: IOAPIC

  init() {
    chip = IOAPIC(bus: bench.bus)
  }

  private func write(_ value: UInt32, to index: UInt8) {
    chip.write(UInt64(index), at: 0, width: .doubleword)
    chip.write(UInt64(value), at: 0x10, width: .doubleword)
  }

  private func read(_ index: UInt8) -> UInt32 {
    chip.write(UInt64(index), at: 0, width: .doubleword)
    return UInt32(chip.read(at: 0x10, width: .doubleword))
  }

  private func program(_ pin: UInt8, _ low: UInt32, destination: UInt32 = 0) {
    write(destination << 24, to: 0x11 + 2 * pin)
    write(low, to: 0x10 + 2 * pin)
  }

  @Test func `registers after reset`() {
    #expect(read(1) == 0x0017_0011)
    #expect(read(0x10) == 0x1_0000)
    #expect(read(0x3F) == 0)
    #expect(read(0x40) == 0)
    write(0x0F00_0000, to: 0)
    #expect(read(0) == 0x0F00_0000)
    #expect(read(2) == 0x0F00_0000)
  }

  @Test func `delivery status and remote IRR cannot be written`() {
    program(3, 0xFFFF_FFFF, destination: 0x12)
    #expect(read(0x16) == 0x0001_AFFF)
    #expect(read(0x17) == 0x1200_0000)
  }

  @Test func `an edge is sent once to its destination`() {
    program(1, 0x31, destination: 1)
    let line = chip.line(1)
    line.raise()
    #expect(bench.apics.map(\.pendingVector) == [nil, 0x31])
    #expect(bench.apics[1].acknowledge() == 0x31)
    bench.write(0, 0xB0, 1)
    #expect(bench.apics[1].pendingVector == nil)
    line.pulse()
    #expect(bench.apics[1].pendingVector == 0x31)
  }

  @Test func `an edge at a masked pin is lost`() {
    program(1, 0x1_0031)
    chip.line(1).raise()
    program(1, 0x31)
    #expect(bench.apics[0].pendingVector == nil)
  }

  @Test func `a level is sent again after the end of interrupt while it stays`() throws {
    program(11, 0x8051)
    let first = chip.line(11)
    let second = chip.line(11)
    first.raise()
    second.raise()
    #expect(bench.apics[0].acknowledge() == 0x51)
    #expect(read(0x10 + 22) == 0xC051)
    first.lower()
    bench.write(0, 0xB0)
    #expect(bench.apics[0].acknowledge() == 0x51)
    second.lower()
    bench.write(0, 0xB0)
    #expect(bench.apics[0].pendingVector == nil)
    #expect(read(0x10 + 22) == 0x8051)
    try expectSnapshotStable(chip, fresh: { IOAPIC(bus: APICBus()) })
  }

  @Test func `a level at a masked pin is seen when it is opened`() {
    program(10, 0x1_8061)
    chip.line(10).raise()
    #expect(bench.apics[0].pendingVector == nil)
    program(10, 0x8061)
    #expect(bench.apics[0].pendingVector == 0x61)
  }

  @Test func `ExtINT asks the processor to ask the 8259 pair`() {
    program(0, 0x700)
    chip.line(0).raise()
    #expect(bench.apics[0].hasExternalMessage)
    bench.apics[0].acknowledgeExternalMessage()
    #expect(!bench.apics[0].hasExternalMessage)
  }

  @Test func `messages of PCI functions are addresses and data`() {
    #expect(
      APICMessage(address: 0xFEE0_1000, data: 0x0041)
        == APICMessage(.fixed, vector: 0x41, to: .physical(1, isBroadcast: false)))
    #expect(
      APICMessage(address: 0xFEE0_3004, data: 0x8142)
        == APICMessage(.lowestPriority, vector: 0x42, to: .logical(3), isLevelTriggered: true))
    #expect(APICMessage(address: 0xFEE0_0000, data: 0x0300) == nil)
  }

  @Test func `random writes neither trap nor grow`() {
    var random = SplitMix64(state: 7)
    let lines = (0..<24).map(chip.line)
    for _ in 0..<20_000 {
      let value = random.next()
      switch random.next() % 4 {
      case 0: write(UInt32(truncatingIfNeeded: value), to: UInt8(truncatingIfNeeded: value >> 32))
      case 1: lines[Int(value % 24)].set(value >> 8 & 1 == 1)
      case 2:
        bench.write(
          UInt32(truncatingIfNeeded: value), (value >> 32) & 0xFF0, Int(value >> 63))
      default: bench.pass(value % 1_000_000)
      }
      bench.clearSignals()
      _ = bench.apics.map { $0.acknowledge() }
    }
    _ = bench.apics.map(\.summary) + [chip.summary]
  }
}
