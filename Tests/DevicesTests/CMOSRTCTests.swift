import Bus
import Disks
import Testing

@testable import Devices

struct CMOSRTCTests {
  private let clock = VirtualClock()
  private let irq8 = Probe()
  /// 1999-12-31 23:59:50, a Friday.
  private static let start: Int64 = 946_684_790

  private func make(start: Int64 = start, memory: UInt64 = 64 << 20) -> CMOSRTC {
    CMOSRTC(
      clock: clock, interrupt: irq8.line, start: start,
      equipment: CMOSEquipment(memoryBelow4GiB: memory))
  }

  private func read(_ rtc: CMOSRTC, _ index: UInt8) -> UInt8 {
    rtc.write(0, index)
    return rtc.read(1)
  }

  private func write(_ rtc: CMOSRTC, _ index: UInt8, _ value: UInt8) {
    rtc.write(0, index)
    rtc.write(1, value)
  }

  private func time(_ rtc: CMOSRTC) -> [UInt8] {
    [0x32, 9, 8, 7, 4, 2, 0].map { read(rtc, $0) }
  }

  private func pass(_ rtc: CMOSRTC, seconds: Double) {
    clock.advance(byNanoseconds: UInt64(seconds * 1e9), with: rtc)
  }

  // MARK: Time

  @Test func `the date begins where it was set and rolls over everything`() {
    let rtc = make()
    #expect(time(rtc) == [0x19, 0x99, 0x12, 0x31, 0x23, 0x59, 0x50])
    #expect(read(rtc, 6) == 6)
    pass(rtc, seconds: 9.999)
    #expect(time(rtc) == [0x19, 0x99, 0x12, 0x31, 0x23, 0x59, 0x59])
    pass(rtc, seconds: 0.002)
    #expect(time(rtc) == [0x20, 0x00, 0x01, 0x01, 0x00, 0x00, 0x00])
    #expect(read(rtc, 6) == 7)
    #expect(rtc.summary == "2000-01-01 00:00:00")
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01 00:00:00"), (951_782_399, "2000-02-28 23:59:59"),
    (951_868_800, "2000-03-01 00:00:00"), (4_107_542_400, "2100-03-01 00:00:00"),
    (-1, "1969-12-31 23:59:59"), (1_709_164_800, "2024-02-29 00:00:00"),
  ])
  func `the calendar is right`(seconds: Int64, text: String) {
    #expect(RTCTime(secondsSince1970: seconds).description == text)
  }

  @Test func `every day of four centuries follows the one before`() {
    var time = RTCTime(secondsSince1970: -11_676_096_000)  // 1600-01-01
    #expect(time.description == "1600-01-01 00:00:00")
    for day in 1...146_097 {
      time.advance(bySeconds: 86_400)
      let direct = RTCTime(secondsSince1970: -11_676_096_000 + Int64(day) * 86_400)
      guard time == direct else {
        Issue.record("\(time) is not \(direct)")
        return
      }
    }
    #expect(time.description == "2000-01-01 00:00:00")
  }

  @Test func `binary and twelve-hour formats`() {
    let rtc = make()
    write(rtc, 0x0B, 0x86)  // SET, binary, 24 h
    write(rtc, 4, 23)
    write(rtc, 0, 58)
    write(rtc, 2, 59)
    write(rtc, 7, 31)
    write(rtc, 8, 12)
    write(rtc, 9, 24)
    write(rtc, 0x0B, 0x06)
    pass(rtc, seconds: 1.5)
    #expect(read(rtc, 4) == 23)
    #expect(read(rtc, 0) == 59)
    write(rtc, 0x0B, 0x80)  // SET, BCD, 12 h
    for (index, value): (UInt8, UInt8) in [
      (4, 0x91), (2, 0x59), (0, 0x59), (7, 5), (8, 6), (9, 0x24),
    ] {
      write(rtc, index, value)
    }
    write(rtc, 0x0B, 0x00)
    pass(rtc, seconds: 1)
    #expect(read(rtc, 4) == 0x12, "midnight")
    #expect(read(rtc, 2) == 0)
  }

  @Test func `noon and midnight in twelve-hour format`() {
    let rtc = make(start: 0)
    write(rtc, 0x0B, 0x80)
    for (before, after) in [(0x11, 0x92), (0x91, 0x12), (0x12, 0x01), (0x92, 0x81)]
      as [(UInt8, UInt8)]
    {
      write(rtc, 0x0B, 0x80)
      for (index, value): (UInt8, UInt8) in [(4, before), (2, 0x59), (0, 0x59)] {
        write(rtc, index, value)
      }
      write(rtc, 0x0B, 0x00)
      pass(rtc, seconds: 1)
      #expect(read(rtc, 4) == after)
    }
  }

  @Test func `SET holds the time, and what is written stays as it is`() {
    let rtc = make()
    write(rtc, 0x0B, 0x92)
    #expect(read(rtc, 0x0B) == 0x82, "SET clears UIE")
    write(rtc, 0, 0x77)
    pass(rtc, seconds: 5)
    #expect(read(rtc, 0) == 0x77)
    #expect(read(rtc, 0x0A) & 0x80 == 0)
    #expect(read(rtc, 0x0C) & 0x10 == 0)
  }

  @Test func `update in progress shows before the second turns`() {
    let rtc = make()
    pass(rtc, seconds: 0.9)
    #expect(read(rtc, 0x0A) == 0x26)
    pass(rtc, seconds: 0.0979)
    #expect(read(rtc, 0x0A) == 0xA6)
    #expect(read(rtc, 0) == 0x50)
    pass(rtc, seconds: 0.0022)
    #expect(read(rtc, 0x0A) == 0x26)
    #expect(read(rtc, 0) == 0x51)
  }

  @Test func `a divider out of reset makes its first update half a second later`() {
    let rtc = make()
    write(rtc, 0x0A, 0x70)
    pass(rtc, seconds: 3)
    #expect(read(rtc, 0) == 0x50)
    write(rtc, 0x0A, 0x20)
    pass(rtc, seconds: 0.49)
    #expect(read(rtc, 0) == 0x50)
    pass(rtc, seconds: 0.02)
    #expect(read(rtc, 0) == 0x51)
    pass(rtc, seconds: 1)
    #expect(read(rtc, 0) == 0x52)
  }

  @Test func `a long absence is made up for`() {
    let rtc = make(start: 0)
    clock.advance(to: VirtualTime(nanoseconds: 400 * 86_400 * 1_000_000_000))
    #expect(rtc.summary == "1971-02-05 00:00:00")
    #expect(read(rtc, 9) == 0x71)
  }

  @Test func `daylight saving skips an hour in April and repeats one in October`() {
    // 2000-04-30 and 2000-10-29 are the last Sundays.
    for (start, after) in [(957_059_998, "03:00:00"), (972_784_798, "01:00:00")]
      as [(Int64, String)]
    {
      let clock = VirtualClock()
      let rtc = CMOSRTC(
        clock: clock, interrupt: InterruptLine(), start: start,
        equipment: CMOSEquipment(memoryBelow4GiB: 1 << 20))
      write(rtc, 0x0B, 0x03)
      clock.advance(byNanoseconds: 2_000_000_000, with: rtc)
      #expect(rtc.summary.hasSuffix(after))
      clock.advance(byNanoseconds: 3_600_000_000_000, with: rtc)
      #expect(rtc.summary.hasSuffix(after == "03:00:00" ? "04:00:00" : "02:00:00"), "once only")
    }
  }

  // MARK: Interrupts

  @Test func `the update interrupt comes each second and a read of C takes it`() {
    let rtc = make()
    write(rtc, 0x0B, 0x12)
    pass(rtc, seconds: 1)
    #expect(irq8.isHigh)
    rtc.write(0, 0x0C)
    #expect(rtc.peek(1) == 0xD0, "PF is set at its rate, enabled or not")
    #expect(irq8.isHigh)
    #expect(rtc.read(1) == 0xD0)
    #expect(!irq8.isHigh)
    #expect(rtc.read(1) == 0)
    pass(rtc, seconds: 1)
    #expect(irq8.rises == 2)
  }

  @Test func `the alarm rings when its three bytes match`() {
    let rtc = make()
    for (index, value): (UInt8, UInt8) in [(1, 0x53), (3, 0x59), (5, 0x23), (0x0B, 0x22)] {
      write(rtc, index, value)
    }
    pass(rtc, seconds: 2.5)
    #expect(!irq8.isHigh)
    pass(rtc, seconds: 0.6)
    #expect(irq8.isHigh)
    #expect(read(rtc, 0x0C) == 0xF0)
  }

  @Test func `an alarm byte from C0H on fits any`() {
    let rtc = make()
    for (index, value): (UInt8, UInt8) in [(1, 0xC0), (3, 0xFF), (5, 0xC1), (0x0B, 0x22)] {
      write(rtc, index, value)
    }
    for _ in 0..<3 {
      pass(rtc, seconds: 1)
      #expect(read(rtc, 0x0C) & 0xA0 == 0xA0)
    }
  }

  @Test(arguments: [
    (UInt8(0x1), 256), (0x2, 128), (0x3, 8192), (0x6, 1024), (0xF, 2),
  ])
  func `the periodic interrupt keeps its rate`(rate: UInt8, hertz: Int) {
    let rtc = make()
    write(rtc, 0x0A, 0x20 | rate)
    write(rtc, 0x0B, 0x42)
    var interrupts = 0
    let end = VirtualTime(nanoseconds: 1_000_000_000)
    while let next = rtc.nextDeadline, next <= end {
      clock.advance(to: next)
      rtc.timePassed()
      if irq8.isHigh { interrupts += 1 }
      _ = read(rtc, 0x0C)
    }
    #expect(interrupts == hertz)
  }

  @Test func `flags are set without their enable bits, but ask nobody`() {
    let rtc = make()
    pass(rtc, seconds: 1.1)
    #expect(rtc.nextDeadline == nil)
    #expect(read(rtc, 0x0C) == 0x50)
    #expect(irq8.rises == 0)
  }

  // MARK: Memory

  @Test func `port 70H holds the index and the NMI mask, and cannot be read`() {
    let rtc = make()
    rtc.write(0, 0x8F)
    #expect(rtc.state.index == 0x0F)
    #expect(rtc.state.isNMIMasked)
    #expect(rtc.read(0) == 0xFF)
  }

  @Test func `what is plain memory keeps what is written, registers C and D do not`() {
    let rtc = make()
    for index in UInt8(0x0E)..<0x80 where index != 0x32 { write(rtc, index, index ^ 0x5A) }
    for index in UInt8(0x0E)..<0x80 where index != 0x32 {
      #expect(read(rtc, index) == index ^ 0x5A)
    }
    write(rtc, 0x0C, 0xFF)
    write(rtc, 0x0D, 0x00)
    #expect(read(rtc, 0x0C) == 0)
    #expect(read(rtc, 0x0D) == 0x80)
    #expect(rtc.byte(at: 0x20) == 0x7A)
  }

  @Test func `memory and drives are told as firmware does`() {
    var equipment = CMOSEquipment(
      memoryBelow4GiB: 128 << 20, memoryAbove4GiB: 1 << 30, floppies: (.inch35Size1440K, .none),
      disks: [DiskGeometry(cylinders: 615, heads: 4, sectorsPerTrack: 17)],
      bootOrder: [.floppy, .disk], processorCount: 2)
    let memory = equipment.memory
    #expect(memory[0x10] == 0x40)
    #expect(memory[0x12] == 0xF0)
    #expect(memory[0x14] == 0x07)
    #expect(memory[0x19...0x1A] == [47, 0])
    #expect(Array(memory[0x1B...0x23]) == [0x67, 0x02, 4, 0xFF, 0xFF, 0xC0, 0x67, 0x02, 17])
    #expect(memory[0x24...0x2C].allSatisfy { $0 == 0 } && memory[0x39] == 0)
    equipment.disks.append(DiskGeometry(cylinders: 16383, heads: 16, sectorsPerTrack: 63))
    equipment.translates = [false, true]
    #expect(equipment.memory[0x12] == 0xFF && equipment.memory[0x39] == 0b0100)
    #expect(
      Array(equipment.memory[0x24...0x2C]) == [0xFF, 0x3F, 16, 0xFF, 0xFF, 0xC8, 0xFF, 0x3F, 63])
    #expect(memory[0x15...0x18] == [0x80, 0x02, 0xFF, 0xFF])
    #expect(memory[0x30...0x31] == [0xFF, 0xFF])
    #expect(memory[0x34...0x35] == [0x00, 0x07])
    #expect(memory[0x3D] == 0x21)
    #expect(memory[0x5B...0x5D] == [0x00, 0x40, 0x00])
    #expect(memory[0x5F] == 1)
    let sum = memory[0x10...0x2D].reduce(0) { $0 + Int($1) }
    #expect(Int(memory[0x2E]) << 8 | Int(memory[0x2F]) == sum)
    equipment.memoryBelow4GiB = 4 << 20
    #expect(equipment.memory[0x17...0x18] == [0x00, 0x0C])
    #expect(equipment.memory[0x34...0x35] == [0, 0])
    equipment.memoryBelow4GiB = 512 << 10
    #expect(equipment.memory[0x15...0x18] == [0x00, 0x02, 0, 0])
  }

  // MARK: Reset and snapshot

  @Test func `reset turns interrupts off and keeps time and memory`() {
    let rtc = make()
    write(rtc, 0x0B, 0x7A)
    write(rtc, 0x40, 0x99)
    pass(rtc, seconds: 1)
    rtc.reset()
    #expect(!irq8.isHigh)
    #expect(read(rtc, 0x0B) == 0x02)
    #expect(read(rtc, 0x0C) == 0)
    #expect(read(rtc, 0x40) == 0x99)
    #expect(read(rtc, 0) == 0x51)
    rtc.powerOn(start: 7)
    #expect(read(rtc, 0x40) == 0)
    #expect(read(rtc, 0) == 0x07)
  }

  @Test func `the clock survives a snapshot`() throws {
    let rtc = make()
    write(rtc, 0x0B, 0x72)
    write(rtc, 1, 0x55)
    pass(rtc, seconds: 2.3456)
    _ = read(rtc, 0x0C)
    let present = clock.now
    try expectSnapshotStable(
      rtc,
      fresh: {
        CMOSRTC(
          clock: clock, interrupt: InterruptLine(), start: 0,
          equipment: CMOSEquipment(memoryBelow4GiB: 1 << 20))
      }, ports: 0..<2
    ) { rtc in
      clock.restore(present)
      clock.advance(byNanoseconds: 4_000_000_000, with: rtc)
      return rtc.summary
    }
  }
}
