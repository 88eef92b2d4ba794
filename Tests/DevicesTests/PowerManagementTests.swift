import Bus
import Testing

@testable import Devices

struct PowerManagementTests {
  private let clock = VirtualClock()
  private let interrupt = Probe()
  private let off = Probe()

  private func make() -> PIIX4PowerManagement {
    PIIX4PowerManagement(clock: clock, interrupt: interrupt.line) { [off] in off.line.pulse() }
  }

  @Test func `the timer counts 3,579,545 in a second, in 24 bits`() {
    let device = make()
    clock.advance(to: VirtualTime(nanoseconds: 1_000_000_000))
    #expect(device.read(8, width: .doubleword) == 3_579_545)
    clock.advance(to: VirtualTime(nanoseconds: 10_000_000_000))
    #expect(device.read(8, width: .doubleword) == 35_795_450 & 0xFF_FFFF)
    #expect(device.read(8, width: .word) == 35_795_450 & 0xFFFF)
  }

  @Test func `the timer's overflow is an event when bit 23 turns`() throws {
    let device = make()
    device.reset()
    device.write(2, 1, width: .word)
    let deadline = try #require(device.nextDeadline)
    clock.advance(to: VirtualTime(nanoseconds: deadline.nanoseconds - 1000))
    device.timePassed()
    #expect(!interrupt.isHigh)
    clock.advance(to: deadline)
    device.timePassed()
    #expect(interrupt.isHigh)
    #expect(device.nextDeadline == nil)
    device.write(0, 1, width: .word)
    #expect(!interrupt.isHigh)
    #expect(device.read(0, width: .word) == 0)
  }

  @Test func `the power button interrupts where it is enabled`() {
    let device = make()
    device.pressPowerButton()
    #expect(!interrupt.isHigh)
    device.write(2, 0x100, width: .word)
    #expect(interrupt.isHigh)
    device.write(1, 0x01, width: .byte)  // the upper byte of PMSTS
    #expect(!interrupt.isHigh)
  }

  @Test func `the clock's interrupt is an event of its own`() {
    let device = make()
    device.clockInterrupts()
    #expect(device.read(0, width: .word) == 0x400)
    #expect(!interrupt.isHigh)
    device.write(2, 0x400, width: .word)
    #expect(interrupt.isHigh)
    device.write(0, 0x400, width: .word)
    #expect(!interrupt.isHigh)
    device.clockInterrupts()
    #expect(interrupt.rises == 2)
  }

  @Test func `only suspend type 0 with SUS_EN switches off`() {
    let device = make()
    var told: [String] = []
    device.onUnimplemented = { told.append($0) }
    device.write(4, 0x0001, width: .word)
    #expect(off.rises == 0)
    device.write(4, 0x2400, width: .word)
    #expect(off.rises == 0)
    #expect(told.count == 1)
    device.write(4, 0x2000, width: .word)
    #expect(off.rises == 1)
    // Byte by byte the upper one alone decides.
    device.write(5, 0x20, width: .byte)
    #expect(off.rises == 2)
  }

  @Test func `a restored state drives the interrupt`() throws {
    let device = make()
    device.write(2, 0x100, width: .word)
    device.pressPowerButton()
    try expectSnapshotStable(device, fresh: make)
    device.reset()
    #expect(!interrupt.isHigh)
  }
}
