import Bus
import Testing

@testable import Devices

struct HPETTests {
  private let clock = VirtualClock()
  private let pin = Probe()
  private let legacy = Probe()
  private let replaces = Probe()

  private func make() -> HPET {
    HPET(
      clock: clock, pins: (0..<24).map { _ in pin.line }, legacyTimer: legacy.line,
      legacyClock: InterruptLine(), replacesLegacy: replaces.line)
  }

  private func pass(_ device: HPET, ticks: UInt64) {
    clock.advance(to: clock.now.advanced(byNanoseconds: ticks * 10))
    device.timePassed()
  }

  @Test func `the counter runs only while it is enabled`() {
    let device = make()
    #expect(device.read(at: 0, width: .quadword) == 0x0098_9680_8086_A201)
    pass(device, ticks: 5)
    #expect(device.read(at: 0xF0, width: .quadword) == 0)
    device.write(0x1_0000_0000, at: 0xF0, width: .quadword)
    device.write(1, at: 0x10, width: .doubleword)
    pass(device, ticks: 7)
    #expect(device.read(at: 0xF0, width: .quadword) == 0x1_0000_0007)
    #expect(device.read(at: 0xF4, width: .doubleword) == 1)
    device.write(0, at: 0x10, width: .doubleword)
    pass(device, ticks: 7)
    #expect(device.read(at: 0xF0, width: .doubleword) == 7)
  }

  @Test func `a single shot fires once at its comparator`() throws {
    let device = make()
    device.write(1, at: 0x10, width: .doubleword)
    device.write(100, at: 0x108, width: .quadword)
    device.write(0x04 | 2 << 9, at: 0x100, width: .doubleword)
    #expect(device.nextDeadline == VirtualTime(nanoseconds: 1000))
    pass(device, ticks: 99)
    #expect(pin.rises == 0)
    pass(device, ticks: 1)
    #expect(pin.rises == 1)
    #expect(device.nextDeadline == nil)
    pass(device, ticks: 1000)
    #expect(pin.rises == 1)
  }

  @Test func `a periodic timer on the legacy route goes on by its step`() {
    let device = make()
    device.write(0x3, at: 0x10, width: .doubleword)
    #expect(replaces.isHigh)
    device.write(0x04 | 0x08 | 0x40 | 0x100, at: 0x100, width: .doubleword)
    device.write(50, at: 0x108, width: .doubleword)
    device.write(20, at: 0x108, width: .doubleword)
    pass(device, ticks: 50)
    #expect(legacy.rises == 1)
    #expect(device.read(at: 0x108, width: .quadword) == 70)
    pass(device, ticks: 65)  // late by two steps: told once
    #expect(legacy.rises == 2)
    #expect(device.read(at: 0x108, width: .quadword) == 130)
    #expect(pin.rises == 0)
  }

  @Test func `a 32-bit comparator matches at every turn`() {
    let device = make()
    device.write(0xFFFF_FFF0, at: 0xF0, width: .quadword)
    device.write(1, at: 0x10, width: .doubleword)
    device.write(0x04 | 0x100 | 16 << 9, at: 0x120, width: .doubleword)
    device.write(0x10, at: 0x128, width: .quadword)
    pass(device, ticks: 0x1F)
    #expect(pin.rises == 0)
    pass(device, ticks: 1)
    #expect(pin.rises == 1)
  }

  @Test func `a level stays until its status is cleared`() throws {
    let device = make()
    device.write(1, at: 0x10, width: .doubleword)
    device.write(0x06 | 3 << 9, at: 0x140, width: .doubleword)
    device.write(10, at: 0x148, width: .quadword)
    pass(device, ticks: 10)
    #expect(pin.isHigh)
    #expect(device.read(at: 0x20, width: .doubleword) == 4)
    try expectSnapshotStable(device, fresh: make)
    device.write(4, at: 0x20, width: .doubleword)
    #expect(!pin.isHigh)
  }

  @Test func `registers that are not there read as zero and take nothing`() {
    let device = make()
    let before = device.state
    for offset in [UInt64(0x08), 0x18, 0x28, 0xF8, 0x118, 0x160, 0x3F8] {
      device.write(~0, at: offset, width: .quadword)
      #expect(device.read(at: offset, width: .quadword) == 0)
    }
    #expect(device.state == before)
  }

  @Test func `a timer that is switched off sets its status bit, and interrupts nobody`() {
    let device = make()
    device.write(1, at: 0x10, width: .doubleword)
    device.write(100, at: 0x108, width: .quadword)
    device.write(0x02 | 2 << 9, at: 0x100, width: .doubleword)  // by level, INT_ENB 0
    pass(device, ticks: 99)
    #expect(device.read(at: 0x20, width: .doubleword) == 0)
    // Nothing is due for the board: who polls sees it.
    #expect(device.nextDeadline == nil)
    clock.advance(to: clock.now.advanced(byNanoseconds: 10))
    #expect(device.read(at: 0x20, width: .doubleword) == 1)
    #expect(pin.rises == 0)
    device.write(0x06 | 2 << 9, at: 0x100, width: .doubleword)
    #expect(pin.isHigh, "switched on, it tells")
    device.write(1, at: 0x20, width: .doubleword)
    #expect(!pin.isHigh && device.read(at: 0x20, width: .doubleword) == 0)
    pass(device, ticks: 1000)
    #expect(device.read(at: 0x20, width: .doubleword) == 0)
  }
}

struct PVPanicTests {
  @Test func `a panic is told and remembered`() throws {
    var told: [PVPanic.Events] = []
    let device = PVPanic { told.append($0) }
    #expect(device.read(0, width: .byte) == 3)
    device.write(0, 0x04)
    #expect(told.isEmpty)
    device.write(0, 0x01)
    #expect(told == [.panicked])
    #expect(device.summary == "the guest's kernel has panicked")
    try expectSnapshotStable(device, fresh: { PVPanic { _ in } })
    device.reset()
    #expect(device.summary == "quiet")
  }
}
