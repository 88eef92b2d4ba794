import Bus
import Testing

@testable import Devices

struct PIT8254Tests {
  private let clock = VirtualClock()
  private let irq0 = Probe()

  private func make() -> PIT8254 { PIT8254(clock: clock, interrupt: irq0.line) }

  /// Nanoseconds for `ticks` periods of the counters' clock, rounded up.
  private func nanoseconds(_ ticks: UInt64) -> UInt64 { (ticks * 88_000 + 104) / 105 }

  // MARK: Clock

  @Test(arguments: [
    (UInt64(0), UInt64(0)), (838, 0), (839, 1), (88_000, 105), (1_000_000_000, 1_193_181),
    (44_000_000_000, 52_500_000),
  ])
  func `105 periods pass in 88 microseconds exactly`(time: UInt64, ticks: UInt64) {
    #expect(PIT8254.tick(at: VirtualTime(nanoseconds: time)) == ticks)
  }

  @Test func `the moment of a tick is the first at which it is there`() {
    for tick: UInt64 in [1, 2, 104, 105, 106, 65_536, 1 << 40] {
      let time = PIT8254.time(of: tick)
      #expect(PIT8254.tick(at: time) == tick)
      #expect(PIT8254.tick(at: VirtualTime(nanoseconds: time.nanoseconds - 1)) == tick - 1)
    }
  }

  @Test func `centuries do not overflow`() {
    #expect(PIT8254.tick(at: VirtualTime(nanoseconds: .max)) > 1 << 53)
  }

  // MARK: Counter 0

  @Test func `a hundred hertz are a hundred interrupts in a second`() {
    let pit = make()
    pit.write(3, 0x34)
    pit.write(0, UInt8(11932 & 0xFF))
    pit.write(0, UInt8(11932 >> 8))
    let start = irq0.rises
    clock.advance(byNanoseconds: 1_000_000_000, with: pit)
    #expect(irq0.rises - start == 99, "99.998 Hz: the hundredth comes 16 µs later")
    clock.advance(byNanoseconds: 20_000, with: pit)
    #expect(irq0.rises - start == 100)
  }

  @Test func `the firmware's rate is 18.2 hertz`() {
    let pit = make()
    pit.write(3, 0x36)
    pit.write(0, 0)
    pit.write(0, 0)
    let start = irq0.rises
    clock.advance(byNanoseconds: 60_000_000_000, with: pit)
    #expect(irq0.rises - start == 1092)
  }

  @Test func `a one-shot interrupts once, at its tick`() {
    let pit = make()
    pit.write(3, 0x30)
    pit.write(0, 0xE8)
    pit.write(0, 0x03)
    #expect(!irq0.isHigh)
    #expect(pit.nextDeadline == PIT8254.time(of: 1001))
    clock.advance(byNanoseconds: nanoseconds(1001) - 1, with: pit)
    #expect(!irq0.isHigh)
    clock.advance(byNanoseconds: 1, with: pit)
    #expect(irq0.isHigh)
    #expect(pit.nextDeadline == nil)
    pit.write(3, 0x30)
    #expect(!irq0.isHigh, "the control word lowers the output")
  }

  @Test func `ticks that the host was late for come one by one`() {
    let pit = make()
    pit.write(3, 0x34)
    pit.write(0, 0x00)
    pit.write(0, 0x10)
    // The whole span passes before the board looks.
    clock.advance(to: PIT8254.time(of: 1 + 4096 * 5))
    let start = irq0.rises
    pit.timePassed()
    #expect(irq0.rises - start == 1)
    #expect(pit.state.owedTicks == 4)
    clock.advance(byNanoseconds: nanoseconds(2048 * 4), with: pit)
    #expect(
      pit.state.owedTicks == 2, "two of the four owed, and two real ones, which take their turn")
    clock.advance(byNanoseconds: nanoseconds(4096 * 10), with: pit)
    #expect(pit.state.owedTicks == 0)
    #expect(irq0.rises - start == 1 + 4 + 12)
  }

  @Test func `more than a second's worth of late ticks is lost, and said`() {
    let pit = make()
    pit.write(3, 0x34)
    pit.write(0, UInt8(1193 & 0xFF))
    pit.write(0, UInt8(1193 >> 8))
    clock.advance(to: VirtualTime(nanoseconds: 10_000_000_000))
    pit.timePassed()
    #expect(pit.state.owedTicks == 1000)
    #expect(pit.state.lostTicks > 8900)
    #expect(pit.summary.contains("ticks lost"))
  }

  @Test func `programming counter 0 anew forgets what is owed`() {
    let pit = make()
    pit.write(3, 0x34)
    pit.write(0, 0)
    pit.write(0, 1)
    clock.advance(to: PIT8254.time(of: 2000))
    pit.timePassed()
    #expect(pit.state.owedTicks > 0)
    pit.write(3, 0x30)
    #expect(pit.state.owedTicks == 0)
    #expect(pit.nextDeadline == nil)
  }

  // MARK: Commands

  @Test func `read-back latches count and status of several counters`() {
    let pit = make()
    for (index, control): (UInt16, UInt8) in [(0, 0x34), (2, 0xB6)] {
      pit.write(3, control)
      pit.write(index, 0x00)
      pit.write(index, 0x10)
    }
    clock.advance(to: PIT8254.time(of: 11))
    pit.write(3, 0xC0 | 0b1010)  // both, counters 0 and 2
    clock.advance(to: PIT8254.time(of: 500))
    #expect(pit.read(0) == 0b1011_0100)
    #expect([pit.read(0), pit.read(0)] == [0xF6, 0x0F])
    #expect(pit.read(2) == 0b1011_0110)
    #expect([pit.read(2), pit.read(2)] == [0xEC, 0x0F], "mode 3 counts by twos")
  }

  @Test func `the counter latch command is for one counter`() {
    let pit = make()
    pit.write(3, 0x74)
    pit.write(1, 0)
    pit.write(1, 2)
    clock.advance(to: PIT8254.time(of: 3))
    pit.write(3, 0x40)
    clock.advance(to: PIT8254.time(of: 100))
    #expect([pit.read(1), pit.read(1)] == [0xFE, 0x01])
  }

  @Test func `modes 6 and 7 are 2 and 3`() {
    let pit = make()
    pit.write(3, 0x3C)
    #expect(pit.state.counters[0].mode == 2)
    pit.write(3, 0x3E)
    #expect(pit.state.counters[0].mode == 3)
  }

  @Test func `the control word cannot be read`() {
    let pit = make()
    #expect(pit.read(3) == 0xFF)
    #expect(pit.peek(3) == 0xFF)
  }

  @Test func `peek changes nothing, not even which byte is next`() {
    let pit = make()
    pit.write(3, 0x34)
    pit.write(0, 0x34)
    pit.write(0, 0x12)
    clock.advance(to: PIT8254.time(of: 1))
    #expect(pit.peek(0) == 0x34)
    #expect(pit.peek(0) == 0x34)
    #expect([pit.read(0), pit.read(0)] == [0x34, 0x12])
  }

  // MARK: Port 61H

  @Test func `counter 2 is gated and read back through port 61H`() throws {
    let pit = make()
    let port = SystemControlPortB(timer: pit)
    pit.write(3, 0xB0)
    pit.write(2, 100)
    pit.write(2, 0)
    clock.advance(byNanoseconds: nanoseconds(500), with: pit)
    #expect(port.read(0) & 0x20 == 0, "the gate is shut")
    port.write(0, 0x01)
    clock.advance(byNanoseconds: nanoseconds(99), with: pit)
    #expect(port.read(0) & 0x21 == 0x01)
    clock.advance(byNanoseconds: nanoseconds(2), with: pit)
    #expect(port.read(0) & 0x21 == 0x21)
    port.write(0, 0xFF)
    #expect(port.read(0) & 0x0F == 0x0F)
    #expect(port.read(0) & 0xC0 == 0)
    try expectSnapshotStable(
      port, fresh: { SystemControlPortB(timer: PIT8254(clock: clock, interrupt: InterruptLine())) },
      ports: 1..<2)
  }

  @Test func `the refresh bit toggles every 15 microseconds`() {
    let pit = make()
    let port = SystemControlPortB(timer: pit)
    var toggles = 0
    var last = port.read(0) & 0x10
    for _ in 0..<3000 {
      clock.advance(byNanoseconds: 1000, with: pit)
      let bit = port.read(0) & 0x10
      if bit != last { toggles += 1 }
      last = bit
    }
    #expect(toggles == 198)
  }

  @Test func `the speaker's tone is told`() {
    let pit = make()
    let port = SystemControlPortB(timer: pit)
    #expect(port.summary == "speaker silent")
    pit.write(3, 0xB6)
    pit.write(2, UInt8(1193 & 0xFF))
    pit.write(2, UInt8(1193 >> 8))
    port.write(0, 0x03)
    clock.advance(byNanoseconds: 10_000, with: pit)
    _ = pit.read(2)
    #expect(port.summary == "speaker at 1000 Hz")
  }

  // MARK: Reset and snapshot

  @Test func `reset stops the counters and keeps the gates`() {
    let pit = make()
    let port = SystemControlPortB(timer: pit)
    pit.write(3, 0x34)
    pit.write(0, 1)
    pit.write(0, 1)
    port.write(0, 0x01)
    pit.reset()
    #expect(pit.nextDeadline == nil)
    #expect(pit.state.counters[2].gate)
    #expect(!irq0.isHigh)
    port.reset()
    #expect(!pit.state.counters[2].gate)
  }

  @Test func `a running timer survives a snapshot`() throws {
    let pit = make()
    pit.write(3, 0x34)
    pit.write(0, 0x34)
    pit.write(0, 0x12)
    pit.write(3, 0xB7)
    pit.write(2, 0x99)
    pit.write(2, 0x99)
    clock.advance(to: PIT8254.time(of: 4660 * 3 + 7))
    pit.timePassed()
    pit.write(3, 0x00)
    _ = pit.read(0)
    let present = clock.now
    try expectSnapshotStable(
      pit,
      fresh: {
        clock.restore(present)
        return PIT8254(clock: clock, interrupt: InterruptLine())
      }
    ) { pit in
      clock.restore(present)
      clock.advance(byNanoseconds: 50_000_000, with: pit)
      return "\(pit.read(0)) \(pit.read(2)) \(String(describing: pit.nextDeadline))"
    }
  }
}
