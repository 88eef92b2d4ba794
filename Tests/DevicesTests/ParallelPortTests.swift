import Bus
import Testing

@testable import Devices

/// IBM PS/2 Hardware Interface Technical Reference, "Parallel port controller".
struct ParallelPortTests {
  private final class Paper { var bytes: [UInt8] = [] }
  private let paper = Paper()
  private let irq7 = Probe()
  private let port: ParallelPort

  init() {
    let paper = paper
    port = ParallelPort(name: "LPT1", interrupt: irq7.line) { paper.bytes.append($0) }
  }

  private func strobe(_ byte: UInt8, control: UInt8 = 0x0C) {
    port.write(0, byte)
    port.write(2, control | 1)
    port.write(2, control)
  }

  @Test func `after reset the printer is selected and ready`() {
    #expect([port.read(0), port.read(1), port.read(2)] == [0x00, 0xDF, 0xCC])
  }

  @Test func `each strobe prints the latch once`() {
    strobe(0x41)
    strobe(0x42)
    port.write(0, 0x43)
    #expect(paper.bytes == [0x41, 0x42])
    #expect(port.read(0) == 0x43)
    port.write(2, 0x0D)
    port.write(2, 0x0D)
    #expect(port.read(1) & 0x80 == 0, "busy while the strobe lasts")
    #expect(paper.bytes == [0x41, 0x42, 0x43])
  }

  @Test func `a printer that is not selected, or in reset, takes nothing`() {
    strobe(0x41, control: 0x04)
    strobe(0x41, control: 0x08)
    #expect(paper.bytes == [])
    #expect(port.read(1) & 0x80 == 0, "busy in reset")
  }

  @Test func `the acknowledgement interrupts until the status is read`() {
    strobe(0x41)
    #expect(!irq7.isHigh)
    #expect(port.read(1) == 0xDB)
    strobe(0x42, control: 0x1C)
    #expect(irq7.isHigh)
    #expect(port.peek(1) == 0xDB)
    #expect(irq7.isHigh)
    #expect(port.read(1) == 0xDB)
    #expect(!irq7.isHigh)
    strobe(0x43, control: 0x1C)
    strobe(0x44, control: 0x1C)
    #expect(irq7.rises == 3)
  }

  @Test func `lines that are read float high`() {
    port.write(0, 0x55)
    port.write(2, 0x2C)
    #expect(port.read(0) == 0xFF)
    strobe(0x55, control: 0x2C)
    #expect(paper.bytes == [])
  }

  @Test func `the state is the whole port`() throws {
    strobe(0x41, control: 0x1C)
    try expectSnapshotStable(
      port, fresh: { ParallelPort(name: "LPT1", interrupt: InterruptLine()) { _ in } })
  }
}
