import Bus
import Testing

@testable import Devices

struct UART16550Tests {
  private let clock = VirtualClock()
  private let irq = Probe()
  private final class Sent { var bytes: [UInt8] = [] }
  private let sent = Sent()

  private func make(gates: Bool = true) -> UART16550 {
    UART16550(
      name: "COM1", clock: clock, interrupt: irq.line, gatesInterruptByOut2: gates,
      transmit: { [sent] in sent.bytes.append($0) })
  }

  /// With interrupts let out by OUT2.
  private func makeOpen(interrupts: UInt8 = 0, fifo: UInt8 = 0) -> UART16550 {
    let uart = make()
    uart.write(4, 0x08)
    uart.write(2, fifo)
    uart.write(1, interrupts)
    return uart
  }

  // MARK: Reset and masks

  @Test(arguments: [
    (UInt16(1), UInt8(0x00)), (2, 0x01), (3, 0x00), (4, 0x00), (5, 0x60), (6, 0xB0),
  ])
  func `master reset gives table I`(offset: UInt16, value: UInt8) {
    let uart = make()
    for register in UInt16(0)..<8 { uart.write(register, 0xFF) }
    uart.reset()
    #expect(uart.read(offset) == value)
  }

  @Test(arguments: [
    (UInt16(1), UInt8(0x0F)), (3, 0x7F), (4, 0x1F), (7, 0xFF),
  ])
  func `bits that do not exist read as 0`(offset: UInt16, mask: UInt8) {
    let uart = make()
    uart.write(offset, 0xFF & ~(offset == 3 ? 0x80 : 0))
    #expect(uart.peek(offset) == mask)
    uart.write(offset, 0)
    #expect(uart.peek(offset) == 0)
  }

  @Test func `DLAB turns offsets 0 and 1 into the divisor`() {
    let uart = make()
    uart.write(3, 0x83)
    uart.write(0, 0x01)
    uart.write(1, 0x02)
    #expect(uart.state.divisor == 0x0201)
    #expect(uart.read(0) == 0x01)
    #expect(uart.read(1) == 0x02)
    uart.write(3, 0x03)
    #expect(uart.read(1) == 0)
    #expect(sent.bytes.isEmpty)
  }

  @Test func `LSR and MSR are not written`() {
    let uart = make()
    uart.write(5, 0xFF)
    uart.write(6, 0xFF)
    #expect(uart.read(5) == 0x60)
    #expect(uart.read(6) == 0xB0)
  }

  @Test func `beyond the eight registers nothing answers`() {
    let uart = make()
    uart.write(8, 0x55)
    #expect(uart.read(8) == 0xFF)
    #expect(uart.peek(8) == 0xFF)
  }

  // MARK: Transmitter

  @Test func `a byte goes out and the transmitter is empty again`() {
    let uart = make()
    for byte in "ok".utf8 { uart.write(0, byte) }
    #expect(sent.bytes == Array("ok".utf8))
    #expect(uart.read(5) == 0x60)
  }

  @Test func `every byte makes an edge of the transmitter's interrupt`() {
    let uart = makeOpen(interrupts: 0b0010)
    #expect(irq.isHigh)
    #expect(uart.read(2) == 0x02)
    #expect(!irq.isHigh, "reading IIR takes the interrupt")
    uart.write(0, 0x41)
    #expect(irq.isHigh)
    let rises = irq.rises
    uart.write(0, 0x42)
    #expect(irq.rises == rises + 1)
  }

  @Test func `enabling again raises no second interrupt by itself`() {
    let uart = makeOpen(interrupts: 0b0010)
    _ = uart.read(2)
    uart.write(1, 0b0011)
    #expect(!irq.isHigh)
    uart.write(1, 0b0001)
    uart.write(1, 0b0010)
    #expect(irq.isHigh)
  }

  @Test func `a break is told at its begin and its end`() {
    let uart = make()
    var breaks: [Bool] = []
    uart.onBreak = { breaks.append($0) }
    uart.write(3, 0x43)
    uart.write(3, 0x43)
    uart.write(3, 0x03)
    #expect(breaks == [true, false])
  }

  // MARK: Receiver

  @Test func `without FIFOs one byte is taken at a time`() {
    let uart = makeOpen(interrupts: 0b0001)
    var rooms = 0
    uart.onRoom = { rooms += 1 }
    #expect(uart.receive([1, 2, 3]) == 1)
    #expect(irq.isHigh)
    #expect(uart.read(2) == 0x04)
    #expect(uart.read(5) == 0x61)
    #expect(uart.receive([2]) == 0)
    #expect(uart.read(0) == 1)
    #expect(rooms == 1)
    #expect(!irq.isHigh)
    #expect(uart.receive([2, 3]) == 1)
  }

  @Test func `with FIFOs sixteen bytes are`() {
    let uart = makeOpen(fifo: 0x01)
    #expect(uart.receive(Array(1...20)) == 16)
    #expect((0..<16).map { _ in uart.read(0) } == Array(1...16))
    #expect(uart.read(5) == 0x60)
    #expect(uart.read(0) == 0, "an empty FIFO")
  }

  @Test(arguments: [(UInt8(0x01), 1), (0x41, 4), (0x81, 8), (0xC1, 14)])
  func `the interrupt comes at the trigger level and goes below it`(fcr: UInt8, level: Int) {
    let uart = makeOpen(interrupts: 0b0001, fifo: fcr)
    _ = uart.receive([UInt8](repeating: 7, count: level - 1))
    #expect(!irq.isHigh)
    _ = uart.receive([7])
    #expect(irq.isHigh)
    #expect(uart.read(2) == 0xC4)
    _ = uart.read(0)
    #expect(!irq.isHigh)
  }

  @Test func `four character times with nothing moving raise the time-out`() {
    let uart = makeOpen(interrupts: 0b0001, fifo: 0xC1)
    uart.write(3, 0x83)
    uart.write(0, 12)  // 9600 baud
    uart.write(1, 0)
    uart.write(3, 0x03)  // 8N1: ten bits
    _ = uart.receive([1, 2])
    let time: UInt64 = 4 * 10 * 12 * 16 * 1_000_000_000 / 1_843_200
    clock.advance(byNanoseconds: time - 100, with: uart)
    #expect(!irq.isHigh)
    clock.advance(byNanoseconds: 200, with: uart)
    #expect(irq.isHigh)
    #expect(uart.read(2) == 0xCC)
    #expect(uart.read(0) == 1)
    #expect(!irq.isHigh, "a read starts the time anew")
    clock.advance(byNanoseconds: time + 100, with: uart)
    #expect(uart.read(2) == 0xCC)
    _ = uart.read(0)
    #expect(uart.nextDeadline == nil)
    #expect(uart.read(2) == 0xC1)
  }

  @Test func `turning FIFOs on or off empties them, and so does the reset bit`() {
    let uart = make()
    uart.write(2, 0x01)
    _ = uart.receive([1, 2, 3])
    uart.write(2, 0x03)
    #expect(uart.read(5) == 0x60)
    #expect(uart.state.fifoControl == .enable)
    _ = uart.receive([1, 2, 3])
    uart.write(2, 0x00)
    #expect(uart.read(5) == 0x60)
    #expect(uart.read(2) == 0x01)
    uart.write(2, 0xC8)
    #expect(uart.state.fifoControl == [], "without bit 0 the others are not programmed")
  }

  @Test func `a break comes as one zero character with its mark`() {
    let uart = makeOpen(interrupts: 0b0100, fifo: 0x01)
    _ = uart.receive([0x55])
    #expect(uart.receiveBreak())
    #expect(uart.read(5) == 0x60 | 0x01 | 0x80, "it is not at the top yet")
    #expect(!irq.isHigh)
    #expect(uart.read(0) == 0x55)
    #expect(irq.isHigh)
    #expect(uart.read(2) == 0xC6)
    #expect(uart.read(5) == 0x60 | 0x01 | 0x18 | 0x80)
    #expect(!irq.isHigh)
    #expect(uart.read(5) == 0x61)
    #expect(uart.read(0) == 0)
  }

  @Test func `a damaged character shows what is wrong with it`() {
    let uart = make()
    uart.receive(0x41, with: .parityError)
    #expect(uart.read(5) == 0x65)
    #expect(uart.read(5) == 0x61)
    #expect(uart.read(0) == 0x41)
  }

  // MARK: Modem and loop

  @Test func `modem inputs show with what changed, once`() {
    let uart = makeOpen(interrupts: 0b1000)
    uart.setModemInputs([])
    #expect(irq.isHigh)
    #expect(uart.read(2) == 0x00)
    #expect(uart.read(6) == 0x0B)
    #expect(!irq.isHigh)
    #expect(uart.read(6) == 0x00)
    uart.setModemInputs(.ringIndicator)
    #expect(uart.read(6) == 0x40, "a ring that begins is no change")
    uart.setModemInputs([])
    #expect(uart.read(6) == 0x04, "one that ends is")
  }

  @Test func `in loop mode bytes and modem lines come back`() {
    let uart = make()
    uart.write(3, 0x03)
    uart.write(4, 0x10)
    _ = uart.read(6)
    #expect(uart.read(6) == 0)
    for (output, input) in [(0x01, 0x20), (0x02, 0x10), (0x04, 0x40), (0x08, 0x80)]
      as [(UInt8, UInt8)]
    {
      uart.write(4, 0x10 | output)
      #expect(uart.read(6) & 0xF0 == input)
    }
    uart.write(0, 0xA5)
    #expect(sent.bytes.isEmpty)
    #expect(uart.read(0) == 0xA5)
    #expect(uart.receive([1]) == 0, "the line is cut")
    #expect(uart.modemOutputs == (false, false))
  }

  @Test func `in loop mode the word length cuts and a full receiver overruns`() {
    let uart = make()
    uart.write(4, 0x10)
    uart.write(3, 0x00)
    uart.write(0, 0xFF)
    #expect(uart.read(0) == 0x1F)
    uart.write(3, 0x03)
    uart.write(0, 1)
    uart.write(0, 2)
    #expect(uart.read(5) == 0x63)
    #expect(uart.read(0) == 2, "the newcomer overwrites")
    uart.write(2, 0x01)
    for byte in UInt8(1)...17 { uart.write(0, byte) }
    #expect(uart.read(5) == 0x63)
    #expect((0..<16).map { _ in uart.read(0) } == Array(1...16), "a FIFO keeps the old ones")
    uart.write(3, 0x43)
    #expect(uart.read(5) == 0x60 | 0x01 | 0x18 | 0x80)
  }

  // MARK: Interrupt

  @Test func `the interrupt passes only the gate of OUT2`() {
    let uart = make()
    uart.write(1, 0b0001)
    _ = uart.receive([1])
    #expect(uart.read(2) == 0x04)
    #expect(!irq.isHigh)
    uart.write(4, 0x08)
    #expect(irq.isHigh)
    uart.write(4, 0x18)
    #expect(!irq.isHigh)
  }

  @Test func `input whose interrupt OUT2 keeps back is told of`() {
    let uart = make()
    var told: [String] = []
    uart.onUnimplemented = { told.append($0) }
    _ = uart.receive([1])
    _ = uart.read(0)
    #expect(told.isEmpty, "a guest that polls wants no interrupt")
    uart.write(1, 0b0001)
    _ = uart.receive([1])
    #expect(told.count == 1)
    #expect(told[0].contains("OUT2"))
    uart.write(4, 0x08)
    _ = uart.read(0)
    _ = uart.receive([1])
    #expect(told.count == 1)
  }

  @Test func `a board without the gate lets it out always`() {
    let uart = make(gates: false)
    uart.write(1, 0b0001)
    _ = uart.receive([1])
    #expect(irq.isHigh)
  }

  @Test func `the highest of several conditions shows first, as in table IV`() {
    let uart = makeOpen(interrupts: 0x0F)
    uart.receive(0x41, with: .framingError)
    uart.setModemInputs([])
    #expect(uart.read(2) == 0x06)
    _ = uart.read(5)
    #expect(uart.read(2) == 0x04)
    _ = uart.read(0)
    #expect(uart.read(2) == 0x02)
    #expect(uart.read(2) == 0x00)
    _ = uart.read(6)
    #expect(uart.read(2) == 0x01)
    #expect(!irq.isHigh)
  }

  // MARK: Snapshot

  @Test func `a busy port survives a snapshot`() throws {
    let uart = makeOpen(interrupts: 0x0F, fifo: 0xC1)
    uart.write(3, 0x1B)
    _ = uart.receive([1, 2, 3])
    uart.receiveBreak()
    uart.setModemInputs(.clearToSend)
    let fresh = { UART16550(name: "COM1", clock: clock, interrupt: InterruptLine()) { _ in } }
    try expectSnapshotStable(uart, fresh: fresh) { uart in
      (0..<20).map { _ in "\(uart.read(2)) \(uart.read(5)) \(uart.read(0))" }.joined(separator: ",")
    }
  }

  @Test func `a restored port drives its line`() {
    let uart = makeOpen(interrupts: 1)
    let quiet = uart.state
    _ = uart.receive([1])
    let loud = uart.state
    uart.state = quiet
    #expect(!irq.isHigh)
    uart.state = loud
    #expect(irq.isHigh)
  }
}
