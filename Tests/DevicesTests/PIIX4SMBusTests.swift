import Bus
import Testing

@testable import Devices

@Suite("SMBus of the PIIX4")
struct PIIX4SMBusTests {
  private let interrupt = Probe()
  private let bus: PIIX4SMBus

  init() {
    bus = PIIX4SMBus(interrupt: interrupt.line)
  }

  @Test(arguments: [UInt8(0), 1, 2, 3, 5])
  func `nobody acknowledges, whatever is asked`(command: UInt8) {
    bus.write(4, 0xA1)
    bus.write(3, 0x00)
    bus.write(2, 0x40 | command << 2)
    #expect(bus.read(0) == 0x04, "DEV_ERR, not busy")
    #expect(bus.read(2) == command << 2, "START reads 0")
    bus.write(0, 0xFF)
    #expect(bus.read(0) == 0)
  }

  @Test func `a reserved type is told of, a killed transaction has failed`() {
    var told: [String] = []
    bus.onUnimplemented = { told.append($0) }
    bus.write(2, 0x40 | 4 << 2)
    #expect(told == ["transaction type 4 is reserved"])
    bus.write(0, 0xFF)
    bus.write(2, 0x02)
    #expect(bus.read(0) == 0x10)
  }

  @Test func `it interrupts by IRQ9 where it is told to`() {
    bus.write(2, 0x41)
    #expect(!interrupt.isHigh)
    bus.interrupts = true
    #expect(interrupt.isHigh)
    bus.write(0, 0x04)
    #expect(!interrupt.isHigh)
  }

  @Test func `the block's bytes go round, and a read of the control begins anew`() {
    for value in UInt8(0)..<34 { bus.write(7, value) }
    _ = bus.read(2)
    #expect((0..<3).map { _ in bus.read(7) } == [32, 33, 2])
    #expect(bus.peek(7) == 3)
    #expect(bus.peek(7) == 3)
  }

  @Test func `the function puts it where firmware says`() {
    var places: [UInt16?] = []
    var lines: [Bool] = []
    let function = PIIX4PowerFunction(
      move: { _ in },
      moveBus: {
        places.append($0)
        lines.append($1)
      })
    function.place(at: 0x600, bus: 0xB100)
    #expect(places.last == 0xB100)
    #expect(lines.last == true)
    #expect(function.configuration.read(0xD2, width: 1) == 0x09)
    #expect(function.configuration.read(0x90, width: 4) == 0xB101)
    function.reset()
    #expect(places.last == .some(nil))
  }

  @Test func `all survives a snapshot`() throws {
    bus.write(2, 0x41)
    bus.write(7, 3)
    try expectSnapshotStable(bus, fresh: { PIIX4SMBus(interrupt: InterruptLine()) }, ports: 0..<16)
    {
      $0.summary
    }
  }
}
