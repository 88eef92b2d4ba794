import Bus
import Testing

@testable import Devices

/// 82077AA data sheet: registers, reset, and the commands that move no data.
struct FloppyControllerTests {
  @Test
  func `the chip is held in reset until the DOR lets it go, then polling tells of four drives`()
    throws
  {
    let floppy = try FloppyFixture(runs: false)
    #expect(floppy.controller.read(4) == 0)
    floppy.controller.write(5, 0x08)
    floppy.controller.write(2, 0x0C)
    #expect(floppy.controller.read(4) == 0)
    floppy.pass()
    #expect(floppy.irq6.isHigh)
    #expect(floppy.controller.read(4) == 0x80)
    for drive in 0..<UInt8(4) {
      #expect(floppy.command([0x08]) == [0xC0 | drive, 0])
      #expect(!floppy.irq6.isHigh)
    }
    #expect(floppy.command([0x08]) == [0x80])
  }

  @Test func `DSR resets by itself, and a reset ends a command`() throws {
    let floppy = try FloppyFixture()
    for byte in [0x46, 0, 0] as [UInt8] { floppy.controller.write(5, byte) }
    #expect(floppy.controller.read(4) == 0x90)
    floppy.controller.write(4, 0x80)
    floppy.pass()
    #expect(floppy.controller.read(4) == 0x80)
    #expect(floppy.irq6.isHigh)
    #expect(floppy.command([0x08]) == [0xC0, 0])
    // DMAGATE# holds the interrupt back.
    floppy.controller.write(2, 0x10)
    floppy.controller.write(2, 0x14)
    floppy.pass()
    #expect(!floppy.irq6.isHigh)
    floppy.controller.write(2, 0x1C)
    #expect(floppy.irq6.isHigh)
  }

  @Test func `VERSION, an invalid command, LOCK and DUMPREG`() throws {
    let floppy = try FloppyFixture()
    #expect(floppy.command([0x10]) == [0x90])
    #expect(floppy.command([0x1F]) == [0x80])
    #expect(floppy.command([0x48]) == [0x80])
    #expect(floppy.command([0x13, 0, 0x57, 0x20]) == [])
    #expect(floppy.command([0x12, 0x84 | 0x03]) == [])
    #expect(floppy.command([0x94]) == [0x10])
    #expect(floppy.seek(9) == [0x20, 9])
    #expect(floppy.command([0x0E]) == [9, 0, 0, 0, 0xDF, 0x02, 0, 0x87, 0x57, 0x20])
    // A software reset leaves what is locked, takes EIS, POLL, GAP and WGATE back, and interrupts.
    floppy.controller.write(4, 0x80)
    floppy.pass()
    #expect(floppy.irq6.isHigh)
    #expect(floppy.command([0x0E]).suffix(3) == [0x84, 0x07, 0x20])
    #expect(floppy.command([0x14]) == [0x00])
    floppy.controller.write(4, 0x80)
    floppy.pass()
    #expect(floppy.command([0x0E]).suffix(3) == [0x04, 0x20, 0x00])
  }

  @Test
  func `SEEK, RELATIVE SEEK and RECALIBRATE end by an interrupt, with their drive busy before`()
    throws
  {
    let floppy = try FloppyFixture()
    let before = floppy.irq6.rises
    for byte in [0x0F, 0, 40] as [UInt8] { floppy.controller.write(5, byte) }
    #expect(floppy.controller.read(4) == 0x81)
    floppy.pass()
    #expect(floppy.controller.read(4) == 0x80)
    #expect(floppy.irq6.rises == before + 1)
    #expect(floppy.command([0x08]) == [0x20, 40])
    #expect(!floppy.irq6.isHigh)
    _ = floppy.command([0xCF, 0, 5])
    #expect(floppy.command([0x08]) == [0x20, 45])
    _ = floppy.command([0x8F, 0, 6])
    #expect(floppy.command([0x08]) == [0x20, 39])
    _ = floppy.command([0x07, 0])
    #expect(floppy.command([0x08]) == [0x20, 0])
    // 79 steps do not reach track 0 from cylinder 80; there is no drive 1.
    #expect(floppy.seek(80) == [0x20, 80])
    _ = floppy.command([0x07, 0])
    #expect(floppy.command([0x08]) == [0x70, 0])
    _ = floppy.command([0x07, 1])
    #expect(floppy.command([0x08]) == [0x71, 0])
  }

  @Test func `SENSE DRIVE STATUS tells of track 0, head and write protection`() throws {
    let floppy = try FloppyFixture()
    #expect(floppy.command([0x04, 0x04]) == [0x3C])
    _ = floppy.seek(3)
    #expect(floppy.command([0x04, 0x00]) == [0x28])
    #expect(floppy.command([0x04, 0x01]) == [0x29])
    #expect(try FloppyFixture(isReadOnly: true).command([0x04, 0]) == [0x78])
  }

  @Test func `the change line is set until the head steps`() throws {
    let floppy = try FloppyFixture()
    #expect(floppy.controller.read(7) == 0x80)
    _ = floppy.command([0x07, 0])
    _ = floppy.command([0x08])
    #expect(floppy.controller.read(7) == 0x80)
    _ = floppy.seek(1)
    #expect(floppy.controller.read(7) == 0)
    // Drive B is not there.
    floppy.controller.write(2, 0x2D)
    #expect(floppy.controller.read(7) == 0)
    floppy.controller.reset()
    #expect(floppy.controller.read(7) == 0x80)
  }

  @Test func `the state is the whole chip, in every phase`() throws {
    let floppy = try FloppyFixture()
    let memory = BusMaster(try MemoryDecoder())
    func check() throws {
      try expectSnapshotStable(
        floppy.controller,
        fresh: {
          FloppyController(
            drives: floppy.controller.drives, clock: floppy.clock, interrupt: InterruptLine(),
            channel: DMAChannel(DMA8237Pair(memory: memory), 2))
        })
    }
    try check()
    for byte in [0x46, 0, 0, 0] as [UInt8] { floppy.controller.write(5, byte) }
    try check()
    for byte in [1, 2, 18, 0x1B, 0xFF] as [UInt8] { floppy.controller.write(5, byte) }
    try check()
    floppy.pass()
    try check()
    floppy.setUpDMA(count: 100)
    try check()
    #expect(floppy.result().count == 7)
  }
}
