import Bits
import Bus
import Disks
import Testing

@testable import Devices

@Suite("AHCI")
struct AHCITests {
  typealias Port = AHCIFixture.Port

  @Test("is the adapter of an ICH9 with six ports")
  func identity() throws {
    let ahci = try AHCIFixture()
    #expect(ahci.board.configuration(0) == 0x2922_8086)
    #expect(ahci.board.configuration(8) >> 8 == 0x01_0601)
    #expect(ahci.board.register(0x00) == 0xC114_1F05)
    #expect(ahci.board.register(0x0C) == 0x3F)
    #expect(ahci.board.register(0x04) == 0x8000_0000)
    #expect(ahci.port(Port.status) == 0x113)
    #expect(ahci.port(Port.signature) == 0x101)
    #expect(ahci.port(Port.taskFile) == 0x150)
    #expect(ahci.port(Port.signature, 1) == 0xEB14_0101)
    #expect(ahci.port(Port.status, 2) == 0)
    #expect(ahci.port(Port.taskFile, 2) == 0x7F)
    #expect(ahci.port(Port.signature, 2) == 0xFFFF_FFFF)
    #expect(ahci.board.register(0x400) == 0, "there is no port 6")
  }

  @Test("the first frame is stored as soon as frames are received")
  func firstFrame() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    #expect(
      ahci.board.bytes(14, at: AHCIFixture.received + 0x40)
        == [0x34, 0, 0x50, 1, 1, 0, 0, 0xA0, 0, 0, 0, 0, 1, 0])
    #expect(ahci.port(Port.command) == 0xC017)
  }

  @Test("identifies the disk by PIO, with a frame that tells the end")
  func identify() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    #expect(ahci.command(0xEC, length: 512) & 0xFF == 0x50)
    let words = ahci.board.bytes(512, at: AHCIFixture.data)
    func word(_ index: Int) -> UInt64 { words.littleEndian(at: 2 * index, count: 2) }
    #expect(words.littleEndian(at: 200, count: 8) == 4096)
    #expect(word(93) == 0, "it is serial")
    #expect(word(75) == 31)
    #expect(word(76) == 0x0102)
    #expect(word(84) & 1 << 5 != 0)
    #expect(ahci.movedCount() == 512)
    #expect(ahci.port(Port.issue) == 0)
    #expect(ahci.port(Port.interruptStatus) == 1 << 1)
    let frame = ahci.board.bytes(20, at: AHCIFixture.received + 0x20)
    #expect(frame[0] == 0x5F)
    #expect(frame[1] == 0x60)
    #expect(frame[2] == 0x58)
    #expect(frame[15] == 0x50)
    #expect(frame.littleEndian(at: 16, count: 2) == 512)
  }

  @Test("reads by DMA into several pieces of memory")
  func reads() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.put(
      AHCIFixture.frame(0x25, lba: 9, count: 2),
      memory: [(0x20_0000, 2), (0x20_1000, 510), (0x20_2000, 1024)])
    #expect(ahci.issue() == 0x50)
    let bytes =
      ahci.board.bytes(2, at: 0x20_0000) + ahci.board.bytes(510, at: 0x20_1000)
      + ahci.board.bytes(512, at: 0x20_2000)
    #expect(try ahci.disk.read(sector: 9, count: 2) == bytes)
    #expect(ahci.board.load(UInt32.self, at: 0x20_2200) == 0)
    #expect(ahci.movedCount() == 1024)
    #expect(ahci.board.interrupt.isHigh)
    #expect(ahci.port(Port.interruptStatus) == 1)
    #expect(ahci.board.register(8) == 1)
    // The adapter's bit comes back while the port's is set.
    ahci.board.setRegister(8, 1)
    #expect(ahci.board.interrupt.isHigh)
    ahci.setPort(Port.interruptStatus, 1)
    ahci.board.setRegister(8, 1)
    #expect(!ahci.board.interrupt.isHigh)
    let frame = ahci.board.bytes(20, at: AHCIFixture.received + 0x40)
    #expect(frame.prefix(3) == [0x34, 0x40, 0x50])
    #expect(frame[4] == 10, "the last sector")
  }

  @Test("writes by DMA and by PIO, and flushes")
  func writes() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.board.put([UInt8](repeating: 0x5A, count: 2048), at: AHCIFixture.data)
    #expect(ahci.command(0x35, lba: 4094, count: 2, length: 1024) == 0x50)
    #expect(ahci.command(0x34, lba: 100, count: 3, length: 1536) == 0x50)
    #expect(ahci.movedCount() == 1536)
    #expect(try ahci.disk.read(sector: 4094, count: 2).allSatisfy { $0 == 0x5A })
    #expect(try ahci.disk.read(sector: 100, count: 3).allSatisfy { $0 == 0x5A })
    #expect(try ahci.disk.read(sector: 103, count: 1)[0] == 103)
    #expect(ahci.command(0xEA) == 0x50)
    #expect(ahci.disk.flushes == 1)
  }

  @Test("reads several blocks by PIO")
  func programmedRead() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    #expect(ahci.command(0x24, lba: 7, count: 3, length: 1536) == 0x50)
    #expect(
      ahci.board.bytes(1536, at: AHCIFixture.data) == (try ahci.disk.read(sector: 7, count: 3)))
    #expect(ahci.movedCount() == 1536)
  }

  @Test("queued commands end by Set Device Bits")
  func queued() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.board.put([UInt8](repeating: 0x33, count: 512), at: 0x20_0000)
    ahci.put(
      AHCIFixture.frame(0x60, lba: 5, count: 3 << 3, features: 1), slot: 3,
      memory: [(AHCIFixture.data, 512)])
    ahci.put(
      AHCIFixture.frame(0x61, lba: 6, count: 30 << 3, features: 1), slot: 30,
      memory: [(0x20_0000, 512)])
    ahci.setPort(Port.active, 1 << 3 | 1 << 30)
    ahci.setPort(Port.issue, 1 << 3 | 1 << 30)
    #expect(ahci.port(Port.active) == 1 << 3 | 1 << 30)
    ahci.wait()
    #expect(ahci.port(Port.active) == 0)
    #expect(ahci.port(Port.issue) == 0)
    #expect(ahci.port(Port.interruptStatus) == 1 << 3)
    #expect(ahci.board.load(UInt32.self, at: AHCIFixture.data) == 5)
    #expect(try ahci.disk.read(sector: 6, count: 1).allSatisfy { $0 == 0x33 })
    #expect(
      ahci.board.bytes(8, at: AHCIFixture.received + 0x58) == [0xA1, 0x40, 0x50, 0, 0, 0, 0, 0x40])
  }

  @Test("a queued command that fails is found in the log")
  func queuedError() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.put(
      AHCIFixture.frame(0x60, lba: 5000, count: 7 << 3, features: 1), slot: 7,
      memory: [(AHCIFixture.data, 512)])
    ahci.setPort(Port.active, 1 << 7)
    #expect(ahci.issue(7) == 0x1051)
    #expect(ahci.port(Port.active) == 1 << 7)
    #expect(ahci.port(Port.interruptStatus) == 1 << 30 | 1 << 3)
    ahci.setPort(Port.command, 0x10)
    ahci.setPort(Port.command, 0x11)
    #expect(ahci.port(Port.active) == 0)
    #expect(ahci.command(0x2F, lba: 0x10, count: 1, length: 512) & 1 == 0)
    let log = ahci.board.bytes(512, at: AHCIFixture.data)
    #expect(log.prefix(4) == [7, 0, 0x51, 0x10])
    #expect(log.reduce(0, &+) == 0)
  }

  @Test("an error stops the port until the guest starts it anew")
  func errors() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    #expect(ahci.command(0x25, lba: 4096, count: 1, length: 512) == 0x1051)
    #expect(ahci.port(Port.interruptStatus) == 1 << 30 | 1)
    #expect(ahci.port(Port.issue) == 1)
    ahci.put(AHCIFixture.frame(0xEA), slot: 4)
    #expect(ahci.issue(4) == 0x1051)
    ahci.setPort(Port.command, 0x10)
    #expect(ahci.port(Port.issue) == 0)
    ahci.setPort(Port.command, 0x11)
    #expect(ahci.command(0xEA) == 0x50)
    ahci.disk.failure = .host(reason: "no space left")
    #expect(ahci.command(0x35, lba: 1, count: 1, length: 512) & 0x21 == 0x21)
  }

  @Test("software reset by two frames gives the signature")
  func softwareReset() throws {
    let ahci = try AHCIFixture()
    ahci.start(1)
    var frame = [UInt8](repeating: 0, count: 20)
    (frame[0], frame[15]) = (0x27, 4)
    ahci.put(frame, slot: 0, flags: 1 << 8 | 1 << 10, on: 1)
    ahci.setPort(Port.issue, 1, 1)
    #expect(ahci.port(Port.issue, 1) == 0)
    frame[15] = 0
    ahci.put(frame, slot: 1, on: 1)
    ahci.setPort(Port.issue, 2, 1)
    #expect(ahci.port(Port.taskFile, 1) & 0x80 != 0)
    ahci.wait()
    #expect(ahci.port(Port.taskFile, 1) & 0x80 == 0)
    #expect(ahci.port(Port.issue, 1) == 0)
    #expect(ahci.port(Port.signature, 1) == 0xEB14_0101)
    #expect(ahci.board.load(UInt8.self, at: AHCIFixture.received + 0x140) == 0x34)
  }

  @Test("COMRESET takes the device away and brings it back")
  func linkReset() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.setPort(Port.command, 0x10)
    ahci.setPort(Port.control, 0x301)
    #expect(ahci.port(Port.status) == 0)
    #expect(ahci.port(Port.taskFile) == 0x7F)
    ahci.setPort(Port.control, 0x300)
    #expect(ahci.port(Port.status) == 0x113)
    #expect(ahci.port(Port.taskFile) & 0xFF == 0x50)
    #expect(ahci.port(Port.interruptStatus) == 1 << 6 | 1 << 22)
    ahci.setPort(Port.error, 0xFFFF_FFFF)
    #expect(ahci.port(Port.interruptStatus) == 0)
  }

  @Test("resetting the adapter keeps where the lists are")
  func adapterReset() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    _ = ahci.command(0xEA)
    ahci.board.setRegister(4, 0x8000_0001)
    #expect(ahci.board.register(4) == 0x8000_0000)
    #expect(ahci.port(Port.command) == 6)
    #expect(ahci.port(Port.commandList) == AHCIFixture.list)
    #expect(ahci.port(Port.interruptEnable) == 0)
    #expect(!ahci.board.interrupt.isHigh)
  }

  @Test("a CD-ROM drive takes packets by DMA and by PIO", arguments: [true, false])
  func packets(_ usesDMA: Bool) throws {
    let ahci = try AHCIFixture()
    ahci.start(1)
    #expect(ahci.command(0xA1, length: 512, on: 1) & 1 == 0)
    #expect(ahci.board.load(UInt16.self, at: AHCIFixture.data) == 0x85C0)
    #expect(
      ahci.packet([0x28, 0, 0, 0, 0, 3, 0, 0, 2], length: 4096, usesDMA: usesDMA) & 0xFF == 0x50)
    #expect(ahci.board.load(UInt32.self, at: AHCIFixture.data) == 12)
    #expect(ahci.board.load(UInt32.self, at: AHCIFixture.data + 2048) == 16)
    #expect(ahci.movedCount(on: 1) == 4096)
    // Beyond the end: check condition, the sense key in the error register.
    #expect(
      ahci.packet([0x28, 0, 0, 0, 0, 100, 0, 0, 1], length: 2048, usesDMA: usesDMA) == 0x5451)
    ahci.setPort(Port.command, 0x10, 1)
    ahci.setPort(Port.command, 0x11, 1)
    #expect(ahci.packet([0x03, 0, 0, 0, 18], length: 18, usesDMA: usesDMA) & 1 == 0)
    #expect(ahci.board.bytes(13, at: AHCIFixture.data)[12] == 0x21)
  }

  @Test("what is wrong with the lists stops the port, and is told")
  func mistakes() throws {
    let ahci = try AHCIFixture()
    func restart() {
      ahci.setPort(Port.command, 0x10)
      ahci.setPort(Port.interruptStatus, 0xFFFF_FFFF)
      ahci.setPort(Port.error, 0xFFFF_FFFF)
      ahci.setPort(Port.command, 0x11)
    }
    func status() -> UInt64 { ahci.port(Port.interruptStatus) }
    ahci.start()
    // Memory that is not there.
    ahci.put(AHCIFixture.frame(0x25, lba: 0, count: 1), memory: [(0x8000_0000, 512)])
    _ = ahci.issue()
    #expect(status() == 1 << 29)
    restart()
    // Too little memory.
    ahci.put(AHCIFixture.frame(0x25, lba: 0, count: 2), memory: [(AHCIFixture.data, 512)])
    _ = ahci.issue()
    #expect(status() == 1 << 24)
    restart()
    ahci.put(AHCIFixture.frame(0x34, lba: 0, count: 1), memory: [(AHCIFixture.data, 256)])
    _ = ahci.issue()
    #expect(status() & 1 << 24 != 0)
    restart()
    // No frame to the device.
    ahci.put([0x34], memory: [])
    _ = ahci.issue()
    #expect(status() == 1 << 27)
    restart()
    // No table, no list.
    ahci.board.store(UInt64(0x4000_0000), at: AHCIFixture.list + 8)
    _ = ahci.issue()
    #expect(status() == 1 << 29)
    ahci.setPort(Port.command, 0x10)
    ahci.setPort(Port.commandList + 4, 0xFFFF_FFFF)
    restart()
    _ = ahci.issue()
    #expect(status() == 1 << 29)
    #expect(ahci.told.count == 6)
    ahci.setPort(Port.command, 0x10)
    ahci.setPort(Port.commandList + 4, 0)
    restart()
    #expect(ahci.command(0xEA) & 1 == 0)
  }

  @Test("a command that the guest has given up does not disturb the next one")
  func givenUp() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.put(AHCIFixture.frame(0x25, lba: 0, count: 2), memory: [(AHCIFixture.data, 512)])
    _ = ahci.issue()
    ahci.setPort(Port.command, 0x10)
    ahci.setPort(Port.command, 0x18)
    #expect(ahci.port(Port.taskFile) & 0x88 == 0)
    ahci.setPort(Port.command, 0x11)
    #expect(ahci.command(0x25, lba: 3, count: 1, length: 512) == 0x50)
    #expect(ahci.board.load(UInt32.self, at: AHCIFixture.data) == 3)
  }

  @Test("an adapter that may not use memory waits")
  func busMaster() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.board.configure(PCIConfiguration.Register.command, 3, width: 2)
    _ = ahci.command(0xEA)
    #expect(ahci.disk.flushes == 0)
    ahci.board.configure(PCIConfiguration.Register.command, 7, width: 2)
    ahci.wait()
    #expect(ahci.disk.flushes == 1)
  }

  @Test("its state is the whole device")
  func snapshot() throws {
    let ahci = try AHCIFixture()
    ahci.start()
    ahci.put(AHCIFixture.frame(0x60, lba: 5, count: 0, features: 1))
    ahci.setPort(Port.issue, 1)
    try expectSnapshotStable(
      ahci.adapter,
      fresh: {
        AHCI(
          media: [.disk(ahci.disk), .optical(TestDisk(sectors: 400))], clock: ahci.board.clock,
          memory: ahci.board.bus.master)
      })
  }
}
