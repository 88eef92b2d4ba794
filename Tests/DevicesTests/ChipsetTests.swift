import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

/// A function with one window of each kind.
private final class TestFunction: PCIFunction, BytePortDevice, MMIODevice {
  struct State: Codable, Hashable, Sendable {
    var configuration: PCIConfiguration.State
    var last: UInt8 = 0
  }

  private(set) lazy var configuration = PCIConfiguration(
    PCIConfiguration.Identity(vendor: 0x1234, device: 0x5678, classCode: 0xFF_0000),
    interruptPin: 1,
    windows: [
      0: .ports(self, count: 16), 1: .registers(self, length: 0x1000),
      2: .memory(memory, name: "M"),
      4: .registers(self, length: 0x1_0000_0000, is64Bit: true), 6: .rom(memory, name: "R"),
    ])
  private let memory: HostMemory
  private var last: UInt8 = 0
  var state: State {
    get { State(configuration: configuration.state, last: last) }
    set {
      configuration.state = newValue.configuration
      last = newValue.last
    }
  }
  let name = "test"
  let summary = ""

  init() throws { memory = try HostMemory(length: 0x4000) }

  func reset() { configuration.reset() }
  func read(_ offset: UInt16) -> UInt8 { 0xA0 | UInt8(offset) }
  func write(_ offset: UInt16, _ value: UInt8) { last = value }
  func peek(_ offset: UInt16) -> UInt8? { read(offset) }
  func read(at offset: UInt64, width: AccessWidth) -> UInt64 { offset | 0xB000 }
  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {}
  func peek(at offset: UInt64, width: AccessWidth) -> UInt64? { offset | 0xB000 }
}

/// Host bridge, ISA bridge and a function in slot 3, whose INTA is PIRQC.
private final class ChipsetFixture {
  let ports = PortSpace()
  let mmio = MMIOSpace()
  let decoder: MemoryDecoder
  let bus: PCIBus
  let bridge: I440FX
  let isa: PIIX3
  let function: TestFunction
  var shadow: I440FX.Shadow?
  var resets = 0
  var initializations = 0
  let irqs = (0..<16).map { _ in Probe() }

  init() throws {
    decoder = try MemoryDecoder()
    function = try TestFunction()
    let box = Box()
    bridge = I440FX(memorySize: 256 << 20) { box.fixture?.shadow = $0 }
    let irqs = irqs
    isa = PIIX3(
      interrupt: { irqs[$0].line },
      reset: InterruptLine { if $0 { box.fixture?.resets += 1 } },
      initialize: InterruptLine { if $0 { box.fixture?.initializations += 1 } })
    bus = PCIBus(ports: ports, mmio: mmio, decoder: decoder, interrupts: isa.inputs)
    bridge.bus = bus
    bridge.narrowAccesses = isa
    ports.map(bridge, at: Port(0xCF8), count: 8)
    bus.attach(bridge, at: PCIAddress(slot: 0))
    bus.attach(isa, at: PCIAddress(slot: 1))
    bus.attach(function, at: PCIAddress(slot: 3))
    box.fixture = self
  }

  private final class Box { weak var fixture: ChipsetFixture? }

  func select(_ slot: UInt8, _ offset: UInt32) {
    ports.write(
      Port(0xCF8), 0x8000_0000 | UInt32(slot) << 11 | offset & 0xFC, width: .doubleword)
  }

  func read(_ slot: UInt8, _ offset: UInt32, _ width: AccessWidth = .doubleword) -> UInt32 {
    select(slot, offset)
    return ports.read(Port(0xCFC + UInt16(offset & 3)), width: width)
  }

  func write(_ slot: UInt8, _ offset: UInt32, _ value: UInt32, _ width: AccessWidth = .doubleword) {
    select(slot, offset)
    ports.write(Port(0xCFC + UInt16(offset & 3)), value, width: width)
  }
}

struct ChipsetTests {
  private let fixture: ChipsetFixture

  init() throws { fixture = try ChipsetFixture() }

  // MARK: Mechanism 1

  @Test func `configuration data is read in bytes, words and doublewords`() {
    #expect(fixture.read(0, 0) == 0x1237_8086)
    #expect(fixture.read(1, 2, .word) == 0x7000)
    #expect(fixture.read(1, 0x0B, .byte) == 0x06)
    #expect(fixture.read(1, 0x0E, .byte) == 0x80)
  }

  @Test func `where no function is, all ones are read and writes are lost`() {
    #expect(fixture.read(9, 0) == 0xFFFF_FFFF)
    #expect(fixture.read(9, 2, .word) == 0xFFFF)
    fixture.write(9, 4, 0xFFFF)
    // Another bus, and the enable bit clear.
    fixture.ports.write(Port(0xCF8), 0x8001_0000, width: .doubleword)
    #expect(fixture.ports.read(Port(0xCFC), width: .doubleword) == 0xFFFF_FFFF)
    fixture.ports.write(Port(0xCF8), 0, width: .doubleword)
    #expect(fixture.ports.read(Port(0xCFC), width: .doubleword) == 0xFFFF_FFFF)
  }

  @Test func `CONFADD keeps its reserved bits clear and takes doublewords alone`() {
    fixture.ports.write(Port(0xCF8), 0xFFFF_FFFF, width: .doubleword)
    #expect(fixture.ports.read(Port(0xCF8), width: .doubleword) == 0x80FF_FFFC)
    fixture.ports.write(Port(0xCF8), 0, width: .byte)
    #expect(fixture.ports.read(Port(0xCF8), width: .doubleword) == 0x80FF_FFFC)
    #expect(fixture.ports.read(Port(0xCFE), width: .doubleword) == 0xFFFF_FFFF)
  }

  // MARK: Windows

  @Test func `ones in a base address register tell the size and the kind`() {
    for offset in [0x10, 0x14, 0x18, 0x20, 0x24, 0x30] as [UInt32] {
      fixture.write(3, offset, 0xFFFF_FFFF)
    }
    #expect(fixture.read(3, 0x10) == 0xFFFF_FFF1)
    #expect(fixture.read(3, 0x14) == 0xFFFF_F000)
    #expect(fixture.read(3, 0x18) == 0xFFFF_C008)
    #expect(fixture.read(3, 0x20) == 0x0000_0004)
    #expect(fixture.read(3, 0x24) == 0xFFFF_FFFF)
    #expect(fixture.read(3, 0x30) == 0xFFFF_C001)
    #expect(fixture.read(3, 0x1C) == 0)
  }

  @Test func `windows answer where the guest puts them, once the command register lets them`() {
    fixture.write(3, 0x10, 0xC000)
    fixture.write(3, 0x14, 0xE000_0000)
    fixture.write(3, 0x18, 0xE100_0000)
    #expect(fixture.ports.read(Port(0xC003), width: .byte) == 0xFF)
    fixture.write(3, 4, 3, .word)
    #expect(fixture.ports.read(Port(0xC003), width: .byte) == 0xA3)
    #expect(fixture.mmio.read(at: GuestPhysicalAddress(0xE000_0008), width: .word) == 0xB008)
    #expect(fixture.decoder.memory.region(at: GuestPhysicalAddress(0xE100_3FFF))?.name == "M")
    fixture.write(3, 0x10, 0xD000)
    #expect(fixture.ports.read(Port(0xC003), width: .byte) == 0xFF)
    #expect(fixture.ports.read(Port(0xD00F), width: .byte) == 0xAF)
    fixture.write(3, 4, 0, .word)
    #expect(fixture.decoder.memory.regions.isEmpty)
    #expect(fixture.mmio.peek(at: GuestPhysicalAddress(0xE000_0008), width: .word) == nil)
  }

  @Test func `a 64-bit window goes above 4 GiB, and the ROM needs its own enable`() {
    fixture.write(3, 0x24, 2)
    fixture.write(3, 0x30, 0xE200_0000)
    fixture.write(3, 4, 2, .word)
    #expect(fixture.mmio.peek(at: GuestPhysicalAddress(0x2_0000_0010), width: .word) == 0xB010)
    #expect(fixture.decoder.memory.region(at: GuestPhysicalAddress(0xE200_0000)) == nil)
    fixture.write(3, 0x30, 0xE200_0001)
    #expect(fixture.decoder.memory.region(at: GuestPhysicalAddress(0xE200_0000))?.kind == .rom)
  }

  @Test(arguments: 0..<4)
  func `no value of the registers traps, and the layout stays whole`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<1000 {
      let slot = UInt8([0, 1, 3][Int(random.next() % 3)])
      let width = [AccessWidth.byte, .word, .doubleword][Int(random.next() % 3)]
      let value = random.next() % 3 == 0 ? ~0 : UInt32(truncatingIfNeeded: random.next())
      let offset = UInt32(random.next() % 0x100)
      fixture.select(slot, offset)
      fixture.ports.write(
        Port(0xCFC + UInt16(random.next() % 4)), value & UInt32(width.mask), width: width)
      _ = fixture.ports.read(Port(UInt16(truncatingIfNeeded: random.next())), width: width)
      _ = fixture.ports.read(Port(0xCF8 + UInt16(random.next() % 8)), width: width)
    }
    #expect(fixture.read(0, 0) == 0x1237_8086)
  }

  // MARK: Interrupts

  @Test func `INTA of slot 3 is PIRQC, and goes to the IRQ of its route`() {
    fixture.function.configuration.setInterrupt(true)
    #expect(fixture.irqs.allSatisfy { !$0.isHigh })
    fixture.write(1, 0x62, 11, .byte)
    #expect(fixture.irqs[11].isHigh)
    fixture.write(1, 0x62, 10, .byte)
    #expect(!fixture.irqs[11].isHigh && fixture.irqs[10].isHigh)
    #expect(fixture.read(3, 6, .word) & 8 == 8)
    fixture.function.configuration.setInterrupt(false)
    #expect(!fixture.irqs[10].isHigh)
    // A reserved number routes nowhere.
    fixture.function.configuration.setInterrupt(true)
    fixture.write(1, 0x62, 8, .byte)
    #expect(fixture.irqs.allSatisfy { !$0.isHigh })
  }

  @Test func `interrupt disable takes INTx back, and the status still tells`() {
    fixture.write(1, 0x62, 11, .byte)
    fixture.function.configuration.setInterrupt(true)
    fixture.write(3, 4, 0x400, .word)
    #expect(!fixture.irqs[11].isHigh)
    #expect(fixture.read(3, 6, .word) & 8 == 8)
    fixture.write(3, 4, 0, .word)
    #expect(fixture.irqs[11].isHigh)
  }

  // MARK: Host bridge

  @Test func `each PAM nibble governs its area`() {
    fixture.write(0, 0x59, 0x10, .byte)
    #expect(
      fixture.shadow?.areas.last
        == .init(
          start: 0xF_0000, length: 0x1_0000, readsRAM: true, writesRAM: false))
    fixture.write(0, 0x5A, 0x23, .byte)
    #expect(
      fixture.shadow?.areas.first
        == .init(
          start: 0xC_0000, length: 0x4000, readsRAM: true, writesRAM: true))
    #expect(
      fixture.shadow?.areas[1]
        == .init(
          start: 0xC_4000, length: 0x4000, readsRAM: false, writesRAM: true))
    fixture.write(0, 0x5F, 0x33, .byte)
    #expect(fixture.shadow?.areas[10...11].map(\.start) == [0xE_8000, 0xE_C000])
    #expect(fixture.shadow?.areas[10...11].allSatisfy { $0.readsRAM && $0.writesRAM } == true)
    fixture.bridge.reset()
    #expect(fixture.shadow?.areas.allSatisfy { !$0.readsRAM && !$0.writesRAM } == true)
  }

  @Test func `SMRAM opens, and stays shut once locked`() {
    fixture.write(0, 0x72, 0x48, .byte)
    #expect(fixture.shadow?.showsSMRAM == true)
    fixture.write(0, 0x72, 0x18, .byte)
    #expect(fixture.shadow?.showsSMRAM == false)
    fixture.write(0, 0x72, 0x48, .byte)
    #expect(fixture.read(0, 0x72, .byte) == 0x1A)
    #expect(fixture.shadow?.showsSMRAM == false)
    fixture.bridge.reset()
    #expect(fixture.read(0, 0x72, .byte) == 0x02)
  }

  @Test func `registers after reset are the data sheets'`() {
    #expect(fixture.read(0, 4) == 0x0280_0006)
    #expect(fixture.read(0, 8) == 0x0600_0002)
    #expect(fixture.read(0, 0x60, .byte) == 32)
    #expect(fixture.read(1, 8) == 0x0601_0000)
    #expect(fixture.read(1, 0x60) == 0x8080_8080)
    #expect(fixture.read(1, 0x4C, .byte) == 0x4D)
  }

  @Test func `the reset control register resets at the rise of its bit`() {
    fixture.ports.write(Port(0xCF9), 0x02, width: .byte)
    #expect(fixture.resets == 0)
    fixture.ports.write(Port(0xCF9), 0x06, width: .byte)
    #expect(fixture.resets == 1)
    fixture.ports.write(Port(0xCF9), 0x06, width: .byte)
    #expect(fixture.resets == 1)
    #expect(fixture.ports.read(Port(0xCF9), width: .byte) == 0x06)
    #expect(fixture.initializations == 0)
  }

  @Test func `without SRST the reset control register resets the CPUs alone`() {
    fixture.ports.write(Port(0xCF9), 0x04, width: .byte)
    #expect(fixture.initializations == 1)
    fixture.ports.write(Port(0xCF9), 0x06, width: .byte)
    #expect(fixture.initializations == 1 && fixture.resets == 0)
    fixture.ports.write(Port(0xCF9), 0x00, width: .byte)
    fixture.ports.write(Port(0xCF9), 0x04, width: .byte)
    #expect(fixture.initializations == 2 && fixture.resets == 0)
  }

  @Test func `the state is the whole device`() throws {
    fixture.write(0, 0x59, 0x30, .byte)
    fixture.write(0, 0x72, 0x18, .byte)
    try expectSnapshotStable(
      fixture.bridge, fresh: { I440FX(memorySize: 1 << 20) { _ in } }, ports: 0..<0)
    fixture.write(1, 0x61, 5, .byte)
    fixture.isa.inputs[1].raise()
    try expectSnapshotStable(
      fixture.isa,
      fresh: {
        PIIX3(
          interrupt: { _ in InterruptLine() }, reset: InterruptLine(), initialize: InterruptLine())
      })
  }
}
