import Bus
import Devices
import GuestMemory
import Testing
import X86

@testable import BIOS

/// INT 1AH AH=B1H over a bus with host bridge and ISA bridge.
struct PCIServicesTests {
  private let fixture: BIOSFixture
  private let bridge = I440FX(memorySize: 32 << 20) { _ in }
  private let bus: PCIBus

  init() throws {
    fixture = try BIOSFixture()
    let isa = PIIX3(
      interrupt: { _ in InterruptLine() }, reset: InterruptLine(), initialize: InterruptLine())
    bus = PCIBus(
      ports: fixture.ports, mmio: MMIOSpace(), decoder: try MemoryDecoder(),
      interrupts: isa.inputs)
    bridge.bus = bus
    fixture.ports.map(bridge, at: Port(0xCF8), count: 8)
    bus.attach(bridge, at: PCIAddress(slot: 0))
    bus.attach(isa, at: PCIAddress(slot: 1))
  }

  @Test func `the BIOS is present with mechanism 1`() {
    let result = fixture.call(0x1A, ax: 0xB101)
    #expect(result.ax == 1 && result.bx == 0x0210 && result.cx & 0xFF == 0 && !result.carry)
    #expect(result.cpu.rdx == 0x2049_4350)
  }

  @Test func `without a bus it is absent`() throws {
    #expect(try BIOSFixture().call(0x1A, ax: 0xB101).carry)
  }

  @Test func `functions are found by their IDs and by their class`() {
    #expect(fixture.call(0x1A, ax: 0xB102, cx: 0x7000, dx: 0x8086).bx == 8)
    #expect(fixture.call(0x1A, ax: 0xB102, cx: 0x7000, dx: 0x8086, si: 1).ah == 0x86)
    #expect(fixture.call(0x1A, ax: 0xB102, cx: 0, dx: 0xFFFF).ah == 0x83)
    let found = fixture.call(0x1A, ax: 0xB103) { $0.rcx = 0x06_0100 }
    #expect(found.bx == 8 && !found.carry)
    #expect(fixture.call(0x1A, ax: 0xB103) { $0.rcx = 0x02_0000 }.carry)
  }

  @Test func `registers are read and written in their width`() {
    #expect(fixture.call(0x1A, ax: 0xB108, bx: 0, di: 8).cx & 0xFF == 2)
    #expect(fixture.call(0x1A, ax: 0xB109, bx: 8, di: 2).cx == 0x7000)
    #expect(fixture.call(0x1A, ax: 0xB10A, bx: 0, di: 0).cpu.rcx == 0x1237_8086)
    #expect(fixture.call(0x1A, ax: 0xB10B, bx: 8, cx: 0x0B, di: 0x61).ah == 0)
    #expect(bus.read(PCIAddress(slot: 1), 0x60, width: 4) == 0x8080_0B80)
    #expect(fixture.call(0x1A, ax: 0xB10C, bx: 0, cx: 0x1234, di: 0x50).ah == 0)
    #expect(bus.read(PCIAddress(slot: 0), 0x50, width: 2) == 0x1234)
    #expect(fixture.call(0x1A, ax: 0xB10D, bx: 8, cx: 0x8A, di: 0x60).ah == 0)
    #expect(bus.read(PCIAddress(slot: 1), 0x60, width: 4) == 0x0000_008A)
  }

  @Test func `odd places, another bus and what is not there have their status`() {
    #expect(fixture.call(0x1A, ax: 0xB109, di: 1).ah == 0x87)
    #expect(fixture.call(0x1A, ax: 0xB108, di: 0x100).ah == 0x87)
    #expect(fixture.call(0x1A, ax: 0xB108, bx: 0x100).ah == 0x86)
    #expect(fixture.call(0x1A, ax: 0xB10E).ah == 0x81, "no table on this board")
    #expect(fixture.call(0x1A, ax: 0xB10F).ah == 0x81)
  }

  // MARK: Routes

  /// Device 3: INTA# by register 61H to IRQ 10 or 11, INTB# to nowhere.
  private func route() {
    fixture.bios.routing = PCIRouting(
      slots: [0, 1 << 3, 0x60, 0xF8, 0xDE] + [UInt8](repeating: 0, count: 11)
        + [0, 3 << 3, 0x61, 0x00, 0x0C] + [UInt8](repeating: 0, count: 9) + [1, 0],
      exclusive: 0x0C00, router: 1 << 3)
  }

  @Test func `the routing options go to the caller's buffer, if it is large enough`() {
    route()
    fixture.memory.write([31, 0, 0x00, 0x01, 0x00, 0x09], at: .init(0x8000))
    let small = fixture.call(0x1A, ax: 0xB10E, di: 0x8000)
    #expect(small.ah == 0x89 && small.carry)
    #expect(fixture.word(0x8000) == 32)
    #expect(fixture.bytes(0x9100, 1) == [0])
    let result = fixture.call(0x1A, ax: 0xB10E, di: 0x8000)
    #expect(result.ah == 0 && !result.carry && result.bx == 0x0C00)
    #expect(fixture.bytes(0x9110, 5) == [0, 0x18, 0x61, 0x00, 0x0C])
    #expect(fixture.word(0x8000) == 32)
  }

  @Test func `a pin is routed to an IRQ that its link can have`() {
    route()
    let result = fixture.call(0x1A, ax: 0xB10F, bx: 0x18, cx: 0x0B0A)
    #expect(result.ah == 0 && !result.carry)
    #expect(bus.read(PCIAddress(slot: 1), 0x60, width: 4) == 0x8080_0B80)
    for (bx, cx) in [
      (0x18, 0x050A), (0x18, 0x1A0A), (0x18, 0x0B0B), (0x18, 0x0B09), (0x18, 0x0B0E),
      (0x20, 0x0B0A), (0x118, 0x0B0A),
    ] as [(UInt16, UInt16)] {
      let refused = fixture.call(0x1A, ax: 0xB10F, bx: bx, cx: cx)
      #expect(refused.ah == 0x88 && refused.carry, "BX=\(bx), CX=\(cx)")
    }
    #expect(bus.read(PCIAddress(slot: 1), 0x60, width: 4) == 0x8080_0B80)
  }
}
