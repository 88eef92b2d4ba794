import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

@Suite("Virtio at fixed registers")
struct VirtioMMIOTests {
  private let board: PCIFixture
  private let disk = TestDisk(sectors: 64)
  private let device: VirtioMMIO

  init() throws {
    board = try PCIFixture()
    device = VirtioMMIO(
      VirtioBlock(disk), clock: board.clock, memory: board.bus.master,
      interrupt: board.interrupt.line)
  }

  private func set(_ register: VirtioMMIO.Register, _ value: UInt64) {
    device.write(value, at: register.rawValue, width: .doubleword)
  }

  private func get(_ register: VirtioMMIO.Register) -> UInt64 {
    device.read(at: register.rawValue, width: .doubleword)
  }

  private func start(_ rings: DriverRings) {
    for status in [0, 1, 3] as [UInt64] { set(.status, status) }
    set(.driverFeatureSelect, 1)
    set(.driverFeatures, 1)
    set(.driverFeatureSelect, 0)
    set(.driverFeatures, VirtioFixture.flush)
    set(.status, 11)
    set(.queueSelect, 0)
    set(.queueSize, rings.size)
    set(.queueDescriptorsLow, rings.descriptors)
    set(.queueDescriptorsHigh, 0)
    set(.queueDriverLow, rings.available)
    set(.queueDriverHigh, 0)
    set(.queueDeviceLow, rings.used)
    set(.queueDeviceHigh, 0)
    set(.queueReady, 1)
    set(.status, 15)
  }

  @Test("tells what it is")
  func identity() {
    #expect(get(.magic) == 0x7472_6976)
    #expect(get(.version) == 2)
    #expect(get(.deviceID) == 2)
    #expect(get(.queueSizeMaximum) == 256)
    set(.queueSelect, 1)
    #expect(get(.queueSizeMaximum) == 0)
    set(.deviceFeatureSelect, 1)
    #expect(get(.deviceFeatures) & 1 == 1)
    #expect(device.read(at: 0x100, width: .quadword) == 64)
    #expect(device.read(at: 0x114, width: .doubleword) == 512)
    #expect(get(.sharedMemoryLengthLow) == 0xFFFF_FFFF)
  }

  @Test("reads a sector, and its interrupt is acknowledged")
  func reads() {
    var rings = DriverRings(board)
    start(rings)
    #expect(get(.status) == 15)
    #expect(get(.queueReady) == 1)
    board.store(UInt32(0), at: VirtioFixture.head)
    board.store(UInt64(17), at: VirtioFixture.head + 8)
    rings.chain([
      DriverRings.Part(address: VirtioFixture.head, length: 16),
      DriverRings.Part(address: VirtioFixture.data, length: 512, isWritable: true),
      DriverRings.Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
    ])
    rings.makeAvailable(0)
    set(.queueNotify, 0)
    board.clock.advance(byNanoseconds: 1_000_000, with: device)
    #expect(rings.lastUsed == (0, 513))
    #expect(board.load(UInt32.self, at: VirtioFixture.data) == 17)
    #expect(board.interrupt.isHigh)
    #expect(get(.interruptStatus) == 1)
    #expect(get(.interruptStatus) == 1, "reading does not clear it")
    set(.interruptAcknowledge, 2)
    #expect(board.interrupt.isHigh)
    set(.interruptAcknowledge, 1)
    #expect(!board.interrupt.isHigh)
    set(.status, 0)
    #expect(get(.queueReady) == 0)
  }

  @Test("the old interface is not accepted")
  func version() {
    set(.status, 1)
    set(.status, 3)
    set(.driverFeatures, VirtioFixture.flush)
    set(.status, 11)
    #expect(get(.status) == 3)
  }

  @Test("accesses of other widths reach no register, and are told")
  func widths() {
    var told: [String] = []
    device.onUnimplemented = { told.append($0) }
    device.write(1, at: 0x70, width: .byte)
    device.write(1, at: 0x72, width: .word)
    device.write(1, at: 0x40, width: .doubleword)
    #expect(told.count == 3)
    #expect(get(.status) == 0)
    #expect(device.read(at: 0, width: .quadword) == 0)
  }

  @Test("its state is the whole device")
  func snapshot() throws {
    start(DriverRings(board))
    set(.queueNotify, 0)
    try expectSnapshotStable(
      device,
      fresh: {
        VirtioMMIO(
          VirtioBlock(disk), clock: board.clock, memory: board.bus.master,
          interrupt: InterruptLine())
      })
  }

  @Test("accesses at random", arguments: 0..<4)
  func hostile(_ seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<20_000 {
      let width = [AccessWidth.byte, .word, .doubleword, .doubleword, .quadword][
        Int(random.next() % 5)]
      let offset = random.next() % 0x140 & ~3
      switch random.next() % 3 {
      case 0: device.write(random.next() & width.mask, at: offset, width: width)
      case 1:
        #expect(device.peek(at: offset, width: width) == device.read(at: offset, width: width))
      default: board.clock.advance(byNanoseconds: 30_000, with: device)
      }
    }
  }
}
