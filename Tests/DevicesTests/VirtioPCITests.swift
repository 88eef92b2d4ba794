import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

@Suite("Virtio on PCI")
struct VirtioPCITests {
  @Test("is a transitional function with six capabilities")
  func identity() throws {
    let disk = try VirtioFixture()
    let board = disk.board
    #expect(board.configuration(0) == 0x1001_1AF4)
    #expect(board.configuration(8) == 0x0100_0000)
    #expect(board.configuration(0x2C) == 0x0002_1AF4)
    #expect(board.configuration(0x3D, width: 1) == 1)
    var types: [UInt32] = []
    var place = Int(board.configuration(0x34, width: 1))
    while place != 0 {
      if board.configuration(place, width: 1) == 0x11 {
        #expect(board.configuration(place + 2, width: 2) == 1, "two messages")
        #expect(board.configuration(place + 4) == 1)
        #expect(board.configuration(place + 8) == 0x801)
        place = Int(board.configuration(place + 1, width: 1))
        continue
      }
      #expect(board.configuration(place, width: 1) == 0x09)
      types.append(board.configuration(place + 3, width: 1))
      #expect(board.configuration(place + 2, width: 1) == ([2, 5].contains(types.last) ? 20 : 16))
      place = Int(board.configuration(place + 1, width: 1))
    }
    #expect(types.sorted() == [1, 2, 3, 4, 5])
  }

  @Test("features that were not offered are not accepted, nor is the old interface here")
  func features() throws {
    let disk = try VirtioFixture()
    #expect(disk.offeredFeatures & (7 << 28) == 3 << 28)
    #expect(disk.offeredFeatures & VirtioFixture.version1 != 0)
    disk.negotiate(VirtioFixture.version1 | 1 << 63)
    #expect(disk.status == 3)
    disk.negotiate(VirtioFixture.version1 | 1 << 12)
    #expect(disk.status == 3)
    disk.negotiate(VirtioFixture.flush)
    #expect(disk.status == 3)
    disk.negotiate(VirtioFixture.version1 | VirtioFixture.flush)
    #expect(disk.status == 11)
    // They stay as they are now.
    disk.board.setRegister(VirtioFixture.Common.driverFeatureSelect, 0)
    disk.board.setRegister(VirtioFixture.Common.driverFeature, 0)
    #expect(disk.board.register(VirtioFixture.Common.driverFeature) == VirtioFixture.flush)
  }

  @Test("registers can be reached in parts, and several at a time")
  func parts() throws {
    let disk = try VirtioFixture()
    let board = disk.board
    board.setRegister(0x20, 0x1122_3344_5566_7788, .quadword)
    #expect(board.register(0x20, .doubleword) == 0x5566_7788)
    #expect(board.register(0x24, .doubleword) == 0x1122_3344)
    board.setRegister(0x24, 0xAABB_CCDD, .doubleword)
    #expect(board.register(0x20, .quadword) == 0xAABB_CCDD_5566_7788)
    board.setRegister(0x22, 0x99, .byte)
    #expect(board.register(0x20, .quadword) == 0xAABB_CCDD_5599_7788)
    // Status, generation and queue select.
    board.setRegister(0x14, 0x0005_0001, .doubleword)
    #expect(board.register(0x14, .doubleword) == 0x0005_0001)
    #expect(board.register(0x18, .word) == 0, "there is no queue 5")
    #expect(board.register(0x10, .word) == 0xFFFF)
    #expect(board.register(0x12, .word) == 1)
  }

  @Test("a look does not clear the cause of an interrupt")
  func peek() throws {
    let disk = try VirtioFixture()
    disk.start()
    _ = disk.request(4)
    #expect(disk.function.peek(at: 0x1000, width: .byte) == 1)
    #expect(disk.function.peek(19, width: .byte) == 1)
    #expect(disk.board.interrupt.isHigh)
    #expect(disk.cause() == 1)
    #expect(disk.function.peek(at: 0x1000, width: .byte) == 0)
  }

  @Test("the window in configuration space reaches every register")
  func window() throws {
    let disk = try VirtioFixture()
    let board = disk.board
    disk.start()
    func point(_ bar: UInt32, _ offset: UInt32, _ length: UInt32) {
      board.configure(0x88, bar, width: 1)
      board.configure(0x8C, offset)
      board.configure(0x90, length)
    }
    point(4, 0x2000, 4)
    #expect(board.configuration(0x94) == 4096)
    point(4, 0x14, 1)
    #expect(board.configuration(0x94, width: 1) == 15)
    _ = disk.request(4)
    point(4, 0x1000, 1)
    // A look is none.
    #expect(board.bus.peek(PCIFixture.slot, 0x94, width: 1) == 15)
    #expect(board.interrupt.isHigh)
    #expect(board.configuration(0x94, width: 1) == 1)
    #expect(!board.interrupt.isHigh)
    point(0, 18, 1)
    #expect(board.configuration(0x94, width: 1) == 15)
    point(4, 0x16, 2)
    board.configure(0x94, 0x0007, width: 2)
    #expect(board.register(0x16, .word) == 7)
    for (bar, offset, length) in [(4, 0x4000, 4), (4, 2, 4), (3, 0, 4), (4, 0, 3), (0, 128, 1)]
      as [(UInt32, UInt32, UInt32)]
    {
      point(bar, offset, length)
      board.configure(0x94, 0)
      #expect(board.configuration(0x94) == 0)
    }
    #expect(disk.status == 15)
  }

  @Test("a driver from before version 1 uses the ports")
  func legacy() throws {
    let disk = try VirtioFixture()
    let board = disk.board
    func port(_ offset: UInt16, _ width: AccessWidth) -> UInt32 {
      board.portSpace.read(Port(PCIFixture.ports + offset), width: width)
    }
    func setPort(_ offset: UInt16, _ value: UInt32, _ width: AccessWidth) {
      board.portSpace.write(Port(PCIFixture.ports + offset), value, width: width)
    }
    #expect(port(20, .doubleword) == 4096)
    #expect(port(0, .doubleword) & (1 << 27 | 3 << 28 | 1 << 9) == 1 << 27 | 3 << 28 | 1 << 9)
    setPort(18, 0, .byte)
    setPort(18, 3, .byte)
    setPort(4, 0xFFFF_FFFF, .doubleword)
    #expect(port(4, .doubleword) == port(0, .doubleword), "only what is offered is taken")
    setPort(4, UInt32(VirtioFixture.flush), .doubleword)
    setPort(14, 0, .word)
    #expect(port(12, .word) == 256)
    setPort(8, 0x100, .doubleword)
    #expect(port(8, .doubleword) == 0x100)
    setPort(18, 7, .byte)
    disk.rings.size = 256
    disk.rings.descriptors = 0x10_0000
    disk.rings.available = 0x10_1000
    disk.rings.used = 0x10_2000
    disk.putHead(0, 11)
    disk.rings.chain([
      DriverRings.Part(address: VirtioFixture.head, length: 16),
      DriverRings.Part(address: VirtioFixture.data, length: 512, isWritable: true),
      DriverRings.Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
    ])
    disk.rings.makeAvailable(0)
    setPort(16, 0, .word)
    disk.wait()
    #expect(disk.rings.lastUsed == (0, 513))
    #expect(board.load(UInt32.self, at: VirtioFixture.data) == 11)
    #expect(board.interrupt.isHigh)
    #expect(port(19, .byte) == 1)
    #expect(!board.interrupt.isHigh)
    // Page 0 takes the queue away.
    setPort(8, 0, .doubleword)
    setPort(16, 0, .word)
    disk.wait()
    #expect(disk.rings.usedIndex == 1)
  }

  @Test("interrupts by messages, and INTA is quiet then")
  func messages() throws {
    let disk = try VirtioFixture()
    let board = disk.board
    board.configure(0x14, 0xF100_0000)
    func table(_ offset: UInt64, _ value: UInt64) {
      board.mmio.write(
        value, at: GuestPhysicalAddress(0xF100_0000 + offset), width: .doubleword)
    }
    func setEntry(_ number: UInt64, data: UInt64) {
      table(16 * number, 0xFEE0_0000)
      table(16 * number + 4, 0)
      table(16 * number + 8, data)
      table(16 * number + 12, 0)
    }
    board.configure(0x9A, 0x8001, width: 2)
    setEntry(0, data: 0x40)
    setEntry(1, data: 0x41)
    disk.start()
    board.setRegister(0x10, 0, .word)
    board.setRegister(VirtioFixture.Common.queueSelect, 0, .word)
    board.setRegister(0x1A, 1, .word)
    #expect(board.register(0x1A, .word) == 1)
    board.setRegister(0x1A, 2, .word)
    #expect(board.register(0x1A, .word) == 0xFFFF, "there are two")
    board.setRegister(0x1A, 1, .word)
    #expect(disk.request(0, sector: 1, fromDevice: 512) == 0)
    #expect(disk.messages == [0x41])
    #expect(!board.interrupt.isHigh)
    #expect(disk.cause() == 0)
    // A masked one waits, and its bit is seen.
    table(28, 1)
    #expect(disk.request(0, sector: 1, fromDevice: 512) == 0)
    #expect(disk.messages == [0x41])
    #expect(
      board.mmio.read(at: GuestPhysicalAddress(0xF100_0800), width: .doubleword) == 2)
    table(28, 0)
    #expect(disk.messages == [0x41, 0x41])
    // So does one while all are masked.
    board.configure(0x9A, 0xC001, width: 2)
    #expect(disk.request(0, sector: 1, fromDevice: 512) == 0)
    #expect(disk.messages.count == 2)
    board.configure(0x9A, 0x8001, width: 2)
    #expect(disk.messages.count == 3)
    // An error is the configuration's message, and its cause is told too.
    disk.rings.describe(0, 0x8000_0000, 16)
    disk.rings.makeAvailable(0)
    disk.notify()
    disk.wait()
    #expect(disk.messages.last == 0x40)
    #expect(disk.cause() == 2)
  }

  @Test("its state is the whole device")
  func snapshot() throws {
    let disk = try VirtioFixture()
    disk.start()
    disk.putHead(4, 0)
    disk.rings.chain([
      DriverRings.Part(address: VirtioFixture.head, length: 16),
      DriverRings.Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
    ])
    disk.rings.makeAvailable(0)
    disk.notify()
    try expectSnapshotStable(
      disk.function,
      fresh: {
        VirtioPCI(
          VirtioBlock(disk.disk), clock: disk.board.clock, memory: disk.board.bus.master)
      }, ports: 0..<128)
    try expectSnapshotStable(disk.block, fresh: { VirtioBlock(disk.disk) })
  }

  @Test("reset takes everything back")
  func reset() throws {
    let disk = try VirtioFixture()
    let before = disk.function.state
    disk.start()
    _ = disk.request(4)
    disk.function.reset()
    #expect(!disk.board.interrupt.isHigh)
    #expect(disk.function.state.facilities == before.facilities)
    #expect(disk.board.configuration(PCIConfiguration.Register.command, width: 2) == 0)
  }
}
