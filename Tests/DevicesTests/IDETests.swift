import Bits
import Bus
import Disks
import GuestMemory
import Testing

@testable import Devices

/// Status register values: DRDY with DSC, the same with DRQ, the same with ERR.
private let good: UInt8 = 0x50
private let wantsData: UInt8 = 0x58
private let failed: UInt8 = 0x51

struct IDETests {
  private let fixture: IDEFixture

  init() throws { fixture = try IDEFixture() }

  private func number(_ bytes: [UInt8]) -> UInt32? { bytes.littleEndian(at: 0) }

  // MARK: Registers

  @Test func `after reset each kind of device shows its signature`() {
    #expect((2...5).map { fixture.register($0) } == [1, 1, 0, 0])
    #expect((2...5).map { fixture.register($0, fixture.optical) } == [1, 1, 0x14, 0xEB])
    #expect(fixture.register(7) == good)
    #expect(fixture.register(7, fixture.optical) == 0)
  }

  @Test func `software reset is busy while the bit is set, and ends with the signature`() {
    fixture.set(3, 0x55)
    fixture.set(8, 4)
    #expect(fixture.register(8) == 0x80)
    fixture.set(8, 0)
    #expect(fixture.register(8) == 0x80)
    #expect(fixture.wait() == good)
    #expect(fixture.register(3) == 1)
    #expect(fixture.register(1) == 1)
    #expect(fixture.irq14.rises == 0)
  }

  @Test func `a device that is not there has status 0 and takes no command`() {
    fixture.set(6, 0xB0)
    #expect(fixture.register(7) == 0)
    fixture.set(7, 0xEC)
    #expect(fixture.channel.nextDeadline == nil)
    #expect(fixture.irq14.rises == 0)
  }

  @Test func `reading the status takes the interrupt back, the alternate status does not`() {
    fixture.set(6, 0xE0)
    fixture.set(7, 0xE7)
    #expect(fixture.register(8) == 0x80)
    fixture.clock.advance(byNanoseconds: 1_000_000, with: fixture.channel)
    #expect(fixture.irq14.isHigh)
    _ = fixture.channel.read(8, width: .byte)
    #expect(fixture.irq14.isHigh)
    _ = fixture.channel.read(7, width: .byte)
    #expect(!fixture.irq14.isHigh)
  }

  @Test func `nIEN holds the interrupt back`() {
    fixture.set(8, 2)
    fixture.set(7, 0xE7)
    fixture.clock.advance(byNanoseconds: 1_000_000, with: fixture.channel)
    #expect(!fixture.irq14.isHigh)
    fixture.set(8, 0)
    #expect(fixture.irq14.isHigh)
  }

  @Test func `diagnostics select the first device and pass`() {
    fixture.set(6, 0xF0)
    fixture.set(7, 0x90)
    #expect(fixture.wait() == good)
    #expect(fixture.register(1) == 1)
    #expect(fixture.register(6) == 0xA0)
  }

  // MARK: Commands without data

  @Test func `commands without data`() {
    #expect(fixture.command(0x10) == good)
    #expect(fixture.command(0x70, lba: 4095) == good)
    #expect(fixture.command(0xE5) == good && fixture.register(2) == 0xFF)
    #expect(fixture.command(0x40, lba: 100, count: 0) == good)
    #expect(fixture.command(0xF8) == good)
    #expect(fixture.register(3) == 0xFF && fixture.register(4) == 0x0F)
    #expect(fixture.command(0x00) == failed && fixture.register(1) == 4)
    #expect(fixture.command(0xB0) == failed && fixture.register(1) == 4)
    #expect(fixture.command(0xE7) == good && fixture.disk.flushes == 1)
    #expect(fixture.command(0xEA) == good && fixture.disk.flushes == 2)
  }

  @Test func `features and multiple mode take what IDENTIFY offers`() {
    fixture.set(1, 3)
    #expect(fixture.command(0xEF, count: 0x22) == good)
    #expect(fixture.command(0xC6, count: 16) == good)
    #expect(fixture.command(0xC6, count: 3) == failed)
    #expect(fixture.command(0xC4, count: 4) == failed, "multiple mode is off now")
    #expect(fixture.command(0xC6, count: 8) == good)
    #expect(fixture.command(0xEC) == wantsData)
    let words = fixture.data(512)
    func word(_ index: Int) -> UInt16 { words.littleEndian(at: 2 * index) ?? 0 }
    #expect(word(59) == 0x108)
    #expect(word(60) == 4096 && word(100) == 4096)
    #expect(word(63) == 0x0407)
    #expect(word(49) & 0x300 == 0x300)
    #expect(word(83) == 0x7400)
    #expect(word(1) == 4 && word(3) == 16 && word(6) == 63)
    fixture.set(1, 0x77)
    #expect(fixture.command(0xEF) == failed)
  }

  // MARK: PIO

  @Test func `a read gives one sector after the other, each with an interrupt`() {
    #expect(fixture.command(0x20, lba: 7, count: 3) == wantsData)
    for sector in 7..<10 as Range<UInt32> {
      #expect(number(fixture.data(512)) == sector)
      #expect(fixture.wait() == (sector == 9 ? good : wantsData))
    }
    #expect(fixture.irq14.rises == 3)
    #expect(fixture.register(3) == 9 && fixture.register(2) == 0)
    #expect(fixture.data(2) == [0xFF, 0xFF], "nothing is left")
  }

  @Test func `the data register gives bytes, words and doublewords in order`() {
    _ = fixture.command(0x20, lba: 0x304)
    #expect(fixture.channel.read(0, width: .byte) == 4)
    #expect(fixture.channel.read(0, width: .byte) == 3)
    #expect(fixture.channel.read(0, width: .word) == 0)
    for _ in 0..<127 { _ = fixture.channel.read(0, width: .doubleword) }
    #expect(fixture.register(7) == good)
  }

  @Test func `a run of reads that passes a block's end stops at it`() {
    _ = fixture.command(0x20, lba: 7, count: 2)
    let bytes = fixture.data(600)
    #expect(number(bytes) == 7)
    #expect(bytes[512...].allSatisfy { $0 == 0xFF })
    #expect(fixture.wait() == wantsData)
    #expect(number(fixture.data(512)) == 8)
  }

  @Test func `multiple mode moves blocks, the last of them shorter`() {
    _ = fixture.command(0xC6, count: 4)
    let rises = fixture.irq14.rises
    #expect(fixture.command(0xC4, lba: 10, count: 6) == wantsData)
    let first = fixture.data(2048)
    #expect(number(Array(first[1536...])) == 13)
    #expect(fixture.wait() == wantsData)
    #expect(number(fixture.data(1024)) == 14)
    #expect(fixture.register(7) == good)
    #expect(fixture.irq14.rises == rises + 2)
  }

  @Test func `a write reaches the disk when its sector is complete`() throws {
    #expect(fixture.command(0x30, lba: 5, count: 2) == wantsData)
    #expect(fixture.irq14.rises == 0, "the first block is asked for by polling")
    fixture.write([UInt8](repeating: 0xAA, count: 512))
    #expect(fixture.wait() == wantsData)
    #expect(try fixture.disk.read(sector: 5, count: 1).allSatisfy { $0 == 0xAA })
    #expect(number(try fixture.disk.read(sector: 6, count: 1)) == 6)
    fixture.write([UInt8](repeating: 0xBB, count: 512))
    #expect(fixture.wait() == good)
    #expect(try fixture.disk.read(sector: 6, count: 1).allSatisfy { $0 == 0xBB })
    #expect(fixture.irq14.rises == 2)
  }

  @Test func `cylinders, heads and sectors by the geometry that was set`() {
    // 8 heads, 32 sectors: cylinder 2, head 3, sector 4.
    fixture.set(6, 0xA7)
    fixture.set(2, 32)
    fixture.set(7, 0x91)
    #expect(fixture.wait() == good)
    fixture.set(6, 0xA3)
    fixture.set(2, 1)
    fixture.set(3, 4)
    fixture.set(4, 2)
    fixture.set(5, 0)
    fixture.set(7, 0x20)
    #expect(fixture.wait() == wantsData)
    #expect(number(fixture.data(512)) == 611)
    #expect((3...5).map { fixture.register($0) } == [4, 2, 0])
    fixture.set(3, 33)
    fixture.set(7, 0x20)
    #expect(fixture.wait() == failed)
    #expect(fixture.register(1) == 0x10)
  }

  @Test func `a disk that ends within its first cylinder has that one`() throws {
    let fixture = try IDEFixture(sectors: 720)
    fixture.set(6, 0xA0)
    fixture.set(7, 0xEC)
    #expect(fixture.wait() == wantsData)
    let identity = fixture.data(512)
    func word(_ index: Int) -> Int { Int(identity[2 * index]) | Int(identity[2 * index + 1]) << 8 }
    #expect([word(1), word(3), word(6)] == [1, 16, 63])
    #expect([word(54), word(57), word(58), word(60)] == [1, 720, 0, 720], "no more than there is")
    // What a BIOS sets is the default translation.
    fixture.set(6, 0xAF)
    fixture.set(2, 63)
    fixture.set(7, 0x91)
    #expect(fixture.wait() == good)
    func read(head: UInt8, sector: UInt8, cylinder: UInt8 = 0) -> UInt8 {
      fixture.set(6, 0xA0 | head)
      fixture.set(2, 1)
      fixture.set(3, sector)
      fixture.set(4, cylinder)
      fixture.set(5, 0)
      fixture.set(7, 0x20)
      return fixture.wait()
    }
    #expect(read(head: 11, sector: 27) == wantsData)
    #expect(number(fixture.data(512)) == 719)
    #expect(read(head: 11, sector: 28) == failed, "the image's end")
    #expect(read(head: 0, sector: 1, cylinder: 1) == failed)
  }

  @Test func `48-bit commands take both bytes of each register, and HOB shows the older`() throws {
    #expect(fixture.command48(0x24, lba: 4095, count: 1) == wantsData)
    #expect(number(fixture.data(512)) == 4095)
    #expect(fixture.command48(0x24, lba: 1 << 24, count: 1) == failed)
    #expect(fixture.register(1) == 0x10)
    fixture.set(3, 0x12)
    fixture.set(3, 0x34)
    fixture.set(8, 0x80)
    #expect(fixture.register(3) == 0x12)
    fixture.set(8, 0)
    #expect(fixture.register(3) == 0x34)
    #expect(fixture.command48(0x34, lba: 9, count: 1) == wantsData)
    fixture.write([UInt8](repeating: 1, count: 512))
    #expect(fixture.wait() == good)
    #expect(try fixture.disk.read(sector: 9, count: 1).allSatisfy { $0 == 1 })
  }

  // MARK: Errors

  @Test func `a read that passes the end tells the first sector that is not there`() {
    #expect(fixture.command(0x20, lba: 4095, count: 2) == wantsData)
    _ = fixture.data(512)
    #expect(fixture.wait() == failed)
    #expect(fixture.register(1) == 0x10)
    #expect(fixture.register(4) == 0x10 && fixture.register(2) == 1)
    #expect(fixture.command(0x20, lba: 4096) == failed)
  }

  @Test func `a host that fails is an uncorrectable error, and a fault for writes`() {
    fixture.disk.failure = .host(reason: "disk full")
    var told: [String] = []
    fixture.channel.onUnimplemented = { told.append($0) }
    #expect(fixture.command(0x20) == failed)
    #expect(fixture.register(1) == 0x40)
    #expect(fixture.command(0x30) == wantsData)
    fixture.write([UInt8](repeating: 0, count: 512))
    #expect(fixture.wait() == 0x71)
    #expect(fixture.command(0xE7) == 0x71)
    #expect(told.count == 3)
  }

  @Test func `an unknown command is told of, and one that asks for a CD-ROM drive is not`() {
    var told: [String] = []
    fixture.channel.onUnimplemented = { told.append($0) }
    #expect(fixture.command(0xA1) == failed)
    #expect(fixture.register(1) == 4)
    #expect(told.isEmpty)
    #expect(fixture.command(0xF6) == failed)
    #expect(fixture.register(1) == 4)
    #expect(told == ["ATA command f6 aborts"])
  }

  @Test func `a disk without write permission aborts writes`() throws {
    let fixture = try IDEFixture(isReadOnly: true)
    #expect(fixture.command(0x30) == failed)
    #expect(fixture.register(1) == 4)
    #expect(fixture.command(0xCA) == failed)
  }

  // MARK: Bus master

  @Test func `DMA reads into the pieces that the table names`() {
    fixture.set(6, 0xE0)
    fixture.set(2, 4)
    fixture.set(3, 20)
    fixture.set(7, 0xC8)
    fixture.startMaster([(0x4000, 512, false), (0x6000, 1536, true)], toMemory: true)
    #expect(fixture.controller.peek(2) == 1, "active, and waiting for the disk")
    #expect(fixture.wait() == good)
    #expect(fixture.controller.peek(2) == 4, "interrupt, not active")
    #expect(number(fixture.ram.read(at: 0x4000, count: 4)) == 20)
    #expect(number(fixture.ram.read(at: 0x6000, count: 4)) == 21)
    #expect(number(fixture.ram.read(at: 0x6400, count: 4)) == 23)
    fixture.controller.write(2, 4, width: .byte)
    #expect(fixture.controller.peek(2) == 0)
  }

  @Test func `DMA writes what memory holds, also when the bus master is started last`() throws {
    fixture.ram.write([UInt8](repeating: 0x77, count: 1024), at: 0x8000)
    #expect(fixture.command(0xCA, lba: 30, count: 2) == wantsData)
    fixture.startMaster([(0x8000, 1024, true)], toMemory: false)
    #expect(fixture.wait() == good)
    #expect(try fixture.disk.read(sector: 30, count: 2).allSatisfy { $0 == 0x77 })
    #expect(number(try fixture.disk.read(sector: 32, count: 1)) == 32)
  }

  @Test func `48-bit DMA moves more than 256 sectors`() {
    _ = fixture.command48(0x25, lba: 8, count: 512)
    fixture.startMaster(
      (0..<4).map { (0x10_0000 + UInt32($0) << 16, 0, $0 == 3) }, toMemory: true)
    #expect(fixture.wait() == good)
    #expect(number(fixture.ram.read(at: 0x10_0000 + 511 * 512, count: 4)) == 519)
  }

  @Test func `a table that is too short leaves the disk waiting, without an interrupt`() {
    _ = fixture.command(0xC8, lba: 1, count: 4)
    let rises = fixture.irq14.rises
    fixture.startMaster([(0x4000, 512, true)], toMemory: true)
    #expect(fixture.controller.peek(2) == 0)
    #expect(fixture.register(8) == wantsData)
    #expect(fixture.irq14.rises == rises)
    // A reset brings it back.
    fixture.set(8, 4)
    fixture.set(8, 0)
    #expect(fixture.wait() == good)
  }

  @Test func `a table that is too long stays active when the disk is done`() {
    _ = fixture.command(0xC8, lba: 1, count: 1)
    fixture.startMaster([(0x4000, 512, false), (0x5000, 512, true)], toMemory: true)
    #expect(fixture.controller.peek(2) == 5)
    fixture.controller.write(0, 0, width: .byte)
    #expect(fixture.controller.peek(2) == 4)
  }

  @Test func `a table without an end, in memory that is not there, ends`() {
    fixture.controller.write(4, 0xFFFF_FFFC, width: .doubleword)
    _ = fixture.command48(0x25, lba: 0, count: 4096)
    fixture.controller.write(0, 9, width: .byte)
    #expect(fixture.register(8) & 0x80 == 0)
    for index in 0..<8192 {
      fixture.decoder.memory.store(
        UInt64(2 << 32 | 0x4000), at: .init(0x2_0000 + UInt64(index) * 8))
    }
    fixture.controller.write(0, 0, width: .byte)
    fixture.controller.write(4, 0x2_0000, width: .doubleword)
    _ = fixture.command48(0x25, lba: 0, count: 4096)
    fixture.controller.write(0, 9, width: .byte)
    #expect(fixture.controller.peek(2).map { $0 & 3 } == 2, "given up with an error")
  }

  @Test func `nothing moves while the function is no bus master, or in the wrong direction`() {
    fixture.controller.configuration.set(4, width: 2, to: 1)
    _ = fixture.command(0xC8, lba: 1)
    fixture.startMaster([(0x4000, 512, true)], toMemory: true)
    #expect(fixture.ram.read(at: 0x4000, count: 1) == [0])
    fixture.controller.write(0, 0, width: .byte)
    fixture.controller.configuration.set(4, width: 2, to: 5)
    fixture.startMaster([(0x4000, 512, true)], toMemory: false)
    #expect(fixture.controller.peek(2).map { $0 & 3 } == 2)
    #expect(fixture.ram.read(at: 0x4000, count: 1) == [0])
  }

  // MARK: State

  @Test func `the state is the whole channel, in the middle of a transfer`() throws {
    _ = fixture.command(0x20, lba: 7, count: 3)
    _ = fixture.data(100)
    try expectSnapshotStable(
      fixture.channel,
      fresh: {
        IDEChannel(
          name: "fresh", device0: .disk(fixture.disk), device1: nil, clock: fixture.clock,
          interrupt: InterruptLine())
      }, ports: 0..<9
    ) { channel in
      "\(channel.read(0, width: .word, count: 206))"
    }
  }

  @Test(arguments: 0..<6)
  func `random registers and commands never trap`(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<3000 {
      let channel = random.next() % 2 == 0 ? fixture.channel : fixture.optical
      let commands: [UInt8] = [
        0x20, 0x30, 0xC4, 0xC5, 0xC6, 0xC8, 0xCA, 0x24, 0x34, 0x25, 0x35, 0xA0, 0xA0, 0xEC, 0xA1,
        0x91, 0x40, 0x90, 0x08, 0xEF,
      ]
      switch random.next() % 10 {
      case 0: fixture.set(7, commands[Int(random.next() % UInt64(commands.count))], channel)
      case 1: fixture.set(7, UInt8(truncatingIfNeeded: random.next()), channel)
      case 2:
        fixture.set(
          UInt16(1 + random.next() % 6), UInt8(truncatingIfNeeded: random.next()), channel)
      case 3: fixture.set(2, UInt8(random.next() % 20), channel)
      case 4:
        channel.write(
          0, width: .word, count: 300,
          (0..<600).map { _ in UInt8(truncatingIfNeeded: random.next() % 0x60) })
      case 5: _ = channel.read(0, width: .word, count: Int(random.next() % 2000))
      case 6:
        fixture.controller.write(
          UInt16(random.next() % 16), UInt8(truncatingIfNeeded: random.next()))
      case 7: fixture.set(8, UInt8(random.next() % 16), channel)
      case 8: _ = channel.read(UInt16(random.next() % 9), width: .word)
      default: clock(random.next() % 100_000)
      }
    }
  }

  private func clock(_ nanoseconds: UInt64) {
    fixture.clock.advance(byNanoseconds: nanoseconds, with: fixture.channel, fixture.optical)
  }

  // MARK: Geometry

  /// A table with one partition of 608 sectors a cylinder: 16 heads, 38 sectors a track.
  private static func partitioned(heads: UInt8) -> TestDisk {
    let disk = TestDisk(sectors: 4096)
    var table = [UInt8](repeating: 0, count: sectorSize)
    let length = (UInt32(heads) * 38 * 2 - 1).littleEndianBytes
    table.replaceSubrange(
      446..<462, with: [0, 0, 2, 0, 0x83, heads - 1, 38, 1, 1, 0, 0, 0] + length)
    table.replaceSubrange(510..<512, with: [0x55, 0xAA])
    try? disk.write(table, sector: 0)
    return disk
  }

  @Test(arguments: [(16, 16, 38), (64, 16, 63)] as [(UInt8, UInt32, UInt32)])
  func `a disk counts as its partition table does, where four bits are enough for the heads`(
    heads: UInt8, native: UInt32, sectors: UInt32
  ) throws {
    let disk = Self.partitioned(heads: heads)
    let channel = IDEChannel(
      name: "channel", device0: .disk(disk), device1: nil, clock: fixture.clock,
      interrupt: InterruptLine())
    channel.write(7, 0xEC, width: .byte)
    _ = fixture.wait(channel)
    let bytes = fixture.data(512, channel)
    let words = (0..<256).compactMap { bytes.littleEndian(UInt16.self, at: 2 * $0) }
    let cylinders = UInt16(4096 / (native * sectors))
    #expect([words[1], words[3], words[6]] == [cylinders, UInt16(native), UInt16(sectors)])
    #expect([words[54], words[55], words[56]] == [words[1], words[3], words[6]])
    // Cylinder 1, head 2, sector 3.
    for (offset, value) in [(2, 1), (3, 3), (4, 1), (5, 0), (6, 0xA2), (7, 0x20)]
      as [(UInt16, UInt8)]
    {
      channel.write(offset, UInt32(value), width: .byte)
    }
    _ = fixture.wait(channel)
    #expect(
      fixture.data(512, channel).littleEndian(UInt32.self, at: 0)
        == native * sectors + 2 * sectors + 2)
  }
}
