import Bits
import Bus
import Testing

@testable import Devices

@Suite("Split virtqueues")
struct VirtqueueTests {
  typealias Part = DriverRings.Part

  /// The parts of a read of one sector.
  private func read(_ disk: VirtioFixture, sector: UInt64) -> [Part] {
    disk.putHead(0, sector)
    return [
      Part(address: VirtioFixture.head, length: 16),
      Part(address: VirtioFixture.data, length: 512, isWritable: true),
      Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
    ]
  }

  @Test("an indirect table is a chain of its own")
  func indirect() throws {
    let disk = try VirtioFixture()
    disk.start(VirtioFixture.version1 | VirtioFixture.indirect)
    disk.rings.chain(read(disk, sector: 7), in: 0x8000)
    disk.rings.describe(5, 0x8000, 48, flags: 4)
    disk.rings.makeAvailable(5)
    disk.notify()
    disk.wait()
    #expect(disk.rings.lastUsed == (5, 513))
    #expect(disk.board.load(UInt32.self, at: VirtioFixture.data) == 7)
  }

  @Test("the rings wrap, and so do their indexes")
  func wraps() throws {
    let disk = try VirtioFixture()
    disk.start()
    for number in 0..<70_000 {
      if number % 997 != 0 {
        // The index alone, by requests of an unknown type, is quick.
        disk.putHead(4, 0)
        disk.submit([
          Part(address: VirtioFixture.head, length: 16),
          Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
        ])
      } else {
        disk.submit(read(disk, sector: UInt64(number % 4096)))
        #expect(disk.board.load(UInt32.self, at: VirtioFixture.data) == UInt32(number % 4096))
      }
      guard disk.rings.usedIndex == disk.rings.index else {
        Issue.record("request \(number) did not come back")
        return
      }
    }
  }

  @Test("several buffers are one interrupt")
  func batch() throws {
    let disk = try VirtioFixture()
    disk.start()
    let parts = read(disk, sector: 1)
    disk.rings.chain(parts)
    disk.rings.chain(parts, from: 3)
    disk.rings.makeAvailable(0)
    disk.rings.makeAvailable(3)
    disk.notify()
    disk.notify()
    #expect(disk.rings.usedIndex == 0, "it takes time")
    disk.wait()
    #expect(disk.rings.usedIndex == 2)
    #expect(disk.board.interrupt.rises == 1)
  }

  @Test("no interrupt where the driver wants none")
  func noInterrupt() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.board.store(UInt16(1), at: disk.rings.available)
    disk.submit(read(disk, sector: 1))
    #expect(disk.rings.usedIndex == 1)
    #expect(!disk.board.interrupt.isHigh)
    #expect(disk.cause() == 0)
  }

  @Test("with event indexes an interrupt comes once the driver's is passed")
  func eventIndex() throws {
    let disk = try VirtioFixture()
    disk.start(VirtioFixture.version1 | VirtioFixture.eventIndex)
    disk.board.store(UInt16(2), at: disk.rings.available + 4 + 2 * disk.rings.size)
    for count in 1...4 {
      disk.submit(read(disk, sector: 1))
      #expect(disk.board.interrupt.rises == (count < 3 ? 0 : 1), "\(count) used")
      #expect(disk.rings.availableEvent == UInt16(count))
      _ = disk.cause()
    }
    // The flag says nothing then.
    disk.board.store(UInt16(1), at: disk.rings.available)
    disk.board.store(UInt16(4), at: disk.rings.available + 4 + 2 * disk.rings.size)
    disk.submit(read(disk, sector: 1))
    #expect(disk.board.interrupt.rises == 2)
  }

  @Test("a device that may not use memory waits until it may")
  func busMaster() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.board.configure(PCIConfiguration.Register.command, 3, width: 2)
    disk.submit(read(disk, sector: 1))
    #expect(disk.rings.usedIndex == 0)
    disk.board.configure(PCIConfiguration.Register.command, 7, width: 2)
    disk.wait()
    #expect(disk.rings.usedIndex == 1)
  }

  @Test("nothing is taken before the driver is ready")
  func beforeReady() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.negotiate(VirtioFixture.version1)
    disk.submit(read(disk, sector: 1))
    #expect(disk.rings.usedIndex == 0)
  }

  /// What a driver can do wrong, each by a few writes after the device was started.
  private static let mistakes: [(name: String, make: @Sendable (VirtioFixture) -> Void)] = [
    (
      "a loop",
      { disk in
        disk.rings.describe(0, VirtioFixture.head, 16, flags: 1, next: 1)
        disk.rings.describe(1, VirtioFixture.data, 16, flags: 1, next: 0)
      }
    ),
    ("a descriptor that is its own next", { $0.rings.describe(0, 0x8000, 16, flags: 1, next: 0) }),
    (
      "a next one beyond the table", { $0.rings.describe(0, 0x8000, 16, flags: 1, next: 8) }
    ),
    ("a buffer beyond memory", { $0.rings.describe(0, 0x40_0000, 16) }),
    ("a buffer across the end of memory", { $0.rings.describe(0, 0x3F_FFF8, 16) }),
    ("a buffer that wraps", { $0.rings.describe(0, UInt64.max - 7, 16) }),
    (
      "one to read after one to write",
      { disk in
        disk.rings.describe(0, 0x8000, 16, flags: 3, next: 1)
        disk.rings.describe(1, 0x9000, 16)
      }
    ),
    ("an indirect table of odd length", { $0.rings.describe(0, 0x8000, 40, flags: 4) }),
    ("an empty indirect table", { $0.rings.describe(0, 0x8000, 0, flags: 4) }),
    ("an indirect table beyond memory", { $0.rings.describe(0, 0x40_0000, 16, flags: 4) }),
    ("a huge indirect table", { $0.rings.describe(0, 0x8000, 0xFFFF_FFF0, flags: 4) }),
    ("an indirect table with a next one", { $0.rings.describe(0, 0x8000, 16, flags: 5, next: 1) }),
    (
      "an indirect table in an indirect table",
      { disk in
        disk.rings.describe(0, 0x8000, 16, flags: 4)
        disk.rings.describe(0, 0x9000, 16, flags: 4, in: 0x8000)
      }
    ),
    (
      "a loop in an indirect table",
      { disk in
        disk.rings.describe(0, 0x8000, 32, flags: 4)
        disk.rings.describe(0, 0x9000, 16, flags: 1, next: 1, in: 0x8000)
        disk.rings.describe(1, 0x9000, 16, flags: 1, next: 0, in: 0x8000)
      }
    ),
    ("an available index that ran ahead", { $0.board.store(UInt16(9), at: 0x2002) }),
    ("a head beyond the table", { $0.board.store(UInt16(8), at: 0x2004) }),
  ]

  @Test("a mistake wants a reset, and a reset mends it", arguments: 0..<16)
  func mistake(_ number: Int) throws {
    let (name, make) = Self.mistakes[number]
    let disk = try VirtioFixture()
    disk.start(VirtioFixture.version1 | VirtioFixture.indirect)
    disk.rings.makeAvailable(0)
    make(disk)
    disk.notify()
    disk.wait()
    #expect(disk.status == 15 | 64, "\(name)")
    #expect(disk.rings.usedIndex == 0)
    #expect(disk.troubles.count == 1, "\(disk.troubles)")
    #expect(disk.cause() == 2, "the configuration's interrupt")
    // It answers nothing more until it is reset.
    disk.notify()
    disk.wait()
    #expect(disk.troubles.count == 1)
    disk.board.put([UInt8](repeating: 0, count: 0x3000), at: 0x1000)
    disk.rings = DriverRings(disk.board)
    disk.start(VirtioFixture.version1 | VirtioFixture.indirect)
    disk.submit(read(disk, sector: 3))
    #expect(disk.board.load(UInt32.self, at: VirtioFixture.data) == 3)
    #expect(disk.status == 15)
  }

  @Test("rings that are not in memory want a reset", arguments: 0..<3)
  func areas(_ area: Int) throws {
    let disk = try VirtioFixture()
    switch area {
    case 0: disk.rings.descriptors = 0x40_0000 - 64
    case 1: disk.rings.available = UInt64.max - 3
    default: disk.rings.used = 0x8000_0000_0000
    }
    disk.start()
    disk.notify()
    disk.wait()
    #expect(disk.status == 15 | 64)
  }

  @Test("a chain of a whole queue is no loop")
  func wholeQueue() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.putHead(0, 2)
    var parts = [Part(address: VirtioFixture.head, length: 16)]
    for number in 0..<7 {
      parts.append(
        Part(
          address: VirtioFixture.data + UInt64(number) * 0x1000, length: number < 6 ? 85 : 3,
          isWritable: true))
    }
    disk.submit(parts)
    #expect(disk.rings.lastUsed == (0, 513))
    #expect(disk.board.load(UInt32.self, at: VirtioFixture.data) == 2)
  }

  @Test("a size that is no power of two, or too large, is not taken")
  func sizes() throws {
    let disk = try VirtioFixture()
    disk.negotiate(VirtioFixture.version1)
    for size in [0, 3, 512, 0xFFFF] as [UInt64] {
      disk.board.setRegister(VirtioFixture.Common.queueSize, size, .word)
      #expect(disk.board.register(VirtioFixture.Common.queueSize, .word) == 256)
    }
    disk.board.setRegister(VirtioFixture.Common.queueSize, 16, .word)
    #expect(disk.board.register(VirtioFixture.Common.queueSize, .word) == 16)
  }

  @Test("more work than one share is done after a while, not at once")
  func shares() throws {
    let disk = try VirtioFixture(sectors: 1 << 15)
    disk.start(VirtioFixture.version1 | VirtioFixture.indirect)
    // Eight requests of 8 MiB each: two megabytes of memory, four times.
    disk.putHead(0, 0)
    var parts = [Part(address: VirtioFixture.head, length: 16)]
    parts += (0..<8).map { _ in Part(address: 0x10_0000, length: 1 << 20, isWritable: true) }
    parts.append(Part(address: VirtioFixture.outcome, length: 1, isWritable: true))
    disk.rings.chain(parts, in: 0x8000)
    for number in 0..<8 {
      disk.rings.describe(UInt64(number), 0x8000, 160, flags: 4)
      disk.rings.makeAvailable(UInt16(number))
    }
    disk.notify()
    disk.board.clock.advance(byNanoseconds: 21_000, with: disk.function)
    #expect(disk.rings.usedIndex == 2)
    disk.wait()
    #expect(disk.rings.usedIndex == 8)
  }
}
