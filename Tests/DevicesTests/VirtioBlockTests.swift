import Bits
import Bus
import Disks
import Testing

@testable import Devices

@Suite("Virtio disk")
struct VirtioBlockTests {
  @Test("reads sectors and says how much it wrote")
  func reads() throws {
    let disk = try VirtioFixture()
    disk.start()
    #expect(disk.request(0, sector: 5, fromDevice: 1024) == 0)
    #expect(disk.board.load(UInt32.self, at: VirtioFixture.data) == 5)
    #expect(disk.board.load(UInt32.self, at: VirtioFixture.data + 512) == 6)
    #expect(disk.rings.usedIndex == 1)
    #expect(disk.rings.lastUsed == (0, 1025))
    #expect(disk.board.interrupt.isHigh)
    #expect(disk.cause() == 1)
    #expect(!disk.board.interrupt.isHigh)
  }

  @Test("writes sectors, and flushes when asked")
  func writes() throws {
    let disk = try VirtioFixture()
    disk.start()
    let data = [UInt8](repeating: 0xA5, count: 1536)
    #expect(disk.request(1, sector: 4093, toDevice: data) == 0)
    #expect(try disk.disk.read(sector: 4093, count: 3) == data)
    #expect(disk.rings.lastUsed == (0, 1))
    #expect(disk.disk.flushes == 0)
    #expect(disk.request(4) == 0)
    #expect(disk.disk.flushes == 1)
  }

  @Test("a driver that knows no flush finds each write safe")
  func writeThrough() throws {
    let disk = try VirtioFixture()
    disk.start(VirtioFixture.version1)
    #expect(disk.request(1, sector: 1, toDevice: [UInt8](repeating: 1, count: 512)) == 0)
    #expect(disk.disk.flushes == 1)
  }

  @Test("the data may be cut anywhere")
  func framing() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.putHead(0, 9)
    typealias Part = DriverRings.Part
    disk.submit([
      Part(address: VirtioFixture.head, length: 3),
      Part(address: VirtioFixture.head + 3, length: 13),
      Part(address: 0x2_0000, length: 511, isWritable: true),
      Part(address: 0x3_0000, length: 0, isWritable: true),
      Part(address: 0x4_0000, length: 514, isWritable: true),
    ])
    let bytes = disk.board.bytes(511, at: 0x2_0000) + disk.board.bytes(513, at: 0x4_0000)
    #expect(try disk.disk.read(sector: 9, count: 2) == bytes)
    #expect(disk.board.load(UInt8.self, at: 0x4_0000 + 513) == 0)
    #expect(disk.rings.lastUsed.length == 1025)
  }

  @Test("what cannot be done fails, and nothing moves", arguments: [0, 1] as [UInt32])
  func beyondTheEnd(_ type: UInt32) throws {
    let disk = try VirtioFixture(sectors: 16)
    disk.start()
    for (sector, length) in [(16, 512), (15, 1024), (UInt64.max, 512), (0, 511), (0, 1025)]
      as [(UInt64, UInt32)]
    {
      disk.board.put([UInt8](repeating: 0x77, count: 1536), at: VirtioFixture.data)
      let outcome =
        type == 0
        ? disk.request(0, sector: sector, fromDevice: length)
        : disk.request(1, sector: sector, toDevice: [UInt8](repeating: 0x77, count: Int(length)))
      #expect(outcome == 1, "sector \(sector), \(length) bytes")
      #expect(disk.board.load(UInt8.self, at: VirtioFixture.data) == 0x77)
      #expect(disk.rings.lastUsed.length == (type == 0 ? 0 : 1))
    }
    #expect(try disk.disk.read(sector: 15, count: 1)[0] == 15)
    #expect(disk.status == 15)
  }

  @Test("a host that fails is an error to the guest alone")
  func hostFails() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.disk.failure = .host(reason: "no space left")
    #expect(disk.request(0, fromDevice: 512) == 1)
    #expect(disk.request(1, toDevice: [UInt8](repeating: 0, count: 512)) == 1)
    #expect(disk.request(4) == 1)
    #expect(disk.troubles.allSatisfy { $0.contains("no space left") })
    disk.disk.failure = nil
    #expect(disk.request(0, fromDevice: 512) == 0)
  }

  @Test("a read-only disk says so and takes no write")
  func readOnly() throws {
    let disk = try VirtioFixture(isReadOnly: true)
    #expect(disk.offeredFeatures & (1 << 5) != 0)
    #expect(disk.offeredFeatures & (3 << 13) == 0)
    #expect(disk.board.register(0x2024) == 0)
    disk.start(VirtioFixture.version1 | 1 << 5)
    #expect(disk.request(1, toDevice: [UInt8](repeating: 9, count: 512)) == 1)
    #expect(disk.request(0, sector: 3, fromDevice: 512) == 0)
  }

  @Test("tells its serial number, cut to the room there is")
  func identifier() throws {
    let disk = try VirtioFixture()
    disk.start()
    #expect(disk.request(8, fromDevice: 20) == 0)
    let text = disk.board.bytes(20, at: VirtioFixture.data)
    #expect(text == Array(disk.disk.serialNumber.utf8) + [UInt8](repeating: 0, count: 10))
    #expect(disk.request(8, fromDevice: 4) == 0)
    #expect(disk.rings.lastUsed.length == 5)
  }

  @Test("writes zeros over a range")
  func zeroes() throws {
    let disk = try VirtioFixture()
    disk.start(VirtioFixture.version1 | VirtioFixture.flush | 1 << 14)
    func segment(_ sector: UInt64, _ count: UInt32, _ flags: UInt32 = 0) -> [UInt8] {
      sector.littleEndianBytes + count.littleEndianBytes + flags.littleEndianBytes
    }
    #expect(disk.request(13, toDevice: segment(100, 300, 1)) == 0)
    #expect(try disk.disk.read(sector: 100, count: 300).allSatisfy { $0 == 0 })
    #expect(try disk.disk.read(sector: 99, count: 1)[0] == 99)
    #expect(try disk.disk.read(sector: 400, count: 1)[0] == 0x90)
    #expect(disk.request(13, toDevice: segment(4000, 97)) == 1)
    #expect(disk.request(13, toDevice: segment(0, 0x1_0001)) == 1)
    #expect(disk.request(13, toDevice: segment(0, 1, 2)) == 2)
    #expect(disk.request(13, toDevice: segment(0, 1) + segment(1, 1)) == 2)
  }

  @Test("sectors that are discarded stay, and what the disk has not is refused")
  func discards() throws {
    let disk = try VirtioFixture()
    disk.start(VirtioFixture.version1 | VirtioFixture.flush | 1 << 13)
    func segment(_ sector: UInt64, _ count: UInt32, _ flags: UInt32 = 0) -> [UInt8] {
      sector.littleEndianBytes + count.littleEndianBytes + flags.littleEndianBytes
    }
    #expect(disk.request(11, toDevice: segment(100, 8)) == 0)
    #expect(try disk.disk.read(sector: 100, count: 1)[0] == 100)
    #expect(disk.request(11, toDevice: segment(4090, 7)) == 1)
    #expect(disk.request(11, toDevice: segment(.max, 1)) == 1)
    #expect(disk.request(11, toDevice: segment(0, 1, 1)) == 2, "unmap is no flag of discarding")
  }

  @Test("an unknown request is not supported, and is told")
  func unknown() throws {
    let disk = try VirtioFixture()
    disk.start()
    #expect(disk.request(14, toDevice: [UInt8](repeating: 0, count: 16)) == 2)
    #expect(disk.request(11, toDevice: [UInt8](repeating: 0, count: 16)) == 2)
    #expect(disk.request(13, toDevice: [UInt8](repeating: 0, count: 16)) == 2)
    #expect(disk.troubles == ["request type 14 is not supported"])
  }

  @Test("the configuration has size, geometry and limits")
  func configuration() throws {
    let disk = try VirtioFixture(sectors: 16 * 63 * 4)
    #expect(disk.board.register(0x2000, .quadword) == 16 * 63 * 4)
    #expect(disk.board.register(0x2008) == 1 << 20)
    #expect(disk.board.register(0x200C) == 254)
    #expect(disk.board.register(0x2010) == 4 | 16 << 16 | 63 << 24)
    #expect(disk.board.register(0x2014) == 512)
    #expect(disk.board.register(0x2022, .word) == 1)
    #expect(disk.board.register(0x2024) == 1 << 16)
    #expect(disk.board.register(0x2028) == 1)
    #expect(disk.board.register(0x202C) == 8)
    #expect(disk.board.register(0x2030) == 1 << 16)
    #expect(disk.board.register(0x2034) == 1)
    #expect(disk.board.register(0x203C) == 0)
    // The guest cannot change it.
    disk.board.setRegister(0x2000, 0, .quadword)
    #expect(disk.board.register(0x2000, .quadword) == 16 * 63 * 4)
  }

  @Test("a disk that ends within its first cylinder has one", arguments: [1, 2, 16 * 63 - 1])
  func smallDisk(_ sectors: Int) throws {
    let disk = try VirtioFixture(sectors: sectors)
    #expect(disk.board.register(0x2000, .quadword) == UInt64(sectors))
    #expect(disk.board.register(0x2010) == 1 | 16 << 16 | 63 << 24)
  }

  @Test("a request without a status byte wants a reset")
  func malformed() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.submit([DriverRings.Part(address: VirtioFixture.head, length: 16)])
    #expect(disk.status == 15 | 64)
    disk.start()
    disk.rings = DriverRings(disk.board)
    disk.board.store(UInt16(0), at: disk.rings.available + 2)
    disk.submit([
      DriverRings.Part(address: VirtioFixture.head, length: 15),
      DriverRings.Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
    ])
    #expect(disk.status == 15 | 64)
  }
}
