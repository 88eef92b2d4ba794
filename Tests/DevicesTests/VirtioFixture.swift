import Bits
import Bus
import Disks
import GuestMemory
import Testing

@testable import Devices

/// RAM and a PCI bus for one function, as firmware leaves them.
final class PCIFixture {
  static let slot = PCIAddress(slot: 3)
  static let ports: UInt16 = 0xC000
  static let registers: UInt64 = 0xF000_0000

  let clock = VirtualClock()
  let ram: HostMemory
  let decoder: MemoryDecoder
  let portSpace = PortSpace()
  let mmio = MMIOSpace()
  let bus: PCIBus
  let interrupt = Probe()

  init() throws {
    decoder = try MemoryDecoder()
    ram = try HostMemory(length: 4 << 20)
    decoder.show(
      [
        MappedRegion(
          start: GuestPhysicalAddress(0), length: ram.length, kind: .ram, name: "RAM", backing: ram)
      ], layer: .hostBridge, name: "RAM")
    // INTA of slot 3 is the third line.
    bus = PCIBus(
      ports: portSpace, mmio: mmio, decoder: decoder,
      interrupts: [InterruptLine(), InterruptLine(), interrupt.line, InterruptLine()])
  }

  /// Puts the function into its slot; its windows are placed, and it is bus master.
  func attach(_ function: any PCIFunction, portWindow: Int, registerWindow: Int) {
    bus.attach(function, at: Self.slot)
    configure(0x10 + 4 * portWindow, UInt32(Self.ports))
    configure(0x10 + 4 * registerWindow, UInt32(Self.registers))
    configure(PCIConfiguration.Register.command, 7, width: 2)
  }

  func configure(_ offset: Int, _ value: UInt32, width: Int = 4) {
    bus.write(value, Self.slot, offset, width: width)
  }

  func configuration(_ offset: Int, width: Int = 4) -> UInt32 {
    bus.read(Self.slot, offset, width: width)
  }

  func register(_ offset: UInt64, _ width: AccessWidth = .doubleword) -> UInt64 {
    mmio.read(at: GuestPhysicalAddress(Self.registers + offset), width: width)
  }

  func setRegister(_ offset: UInt64, _ value: UInt64, _ width: AccessWidth = .doubleword) {
    mmio.write(value, at: GuestPhysicalAddress(Self.registers + offset), width: width)
  }

  func store<Value: FixedWidthInteger>(_ value: Value, at address: UInt64) {
    decoder.memory.store(value, at: GuestPhysicalAddress(address))
  }

  func load<Value: FixedWidthInteger>(_ type: Value.Type = Value.self, at address: UInt64) -> Value
  {
    decoder.memory.load(type, at: GuestPhysicalAddress(address)) ?? 0
  }

  func bytes(_ count: Int, at address: UInt64) -> [UInt8] {
    decoder.memory.read(at: GuestPhysicalAddress(address), count: count)
  }

  func put(_ bytes: [UInt8], at address: UInt64) {
    decoder.memory.write(bytes, at: GuestPhysicalAddress(address))
  }
}

/// A driver's rings in memory: queue 0 of a device, eight entries unless told otherwise.
struct DriverRings {
  struct Part {
    var address: UInt64
    var length: UInt32
    var isWritable = false
  }

  let board: PCIFixture
  var size: UInt64 = 8
  var descriptors: UInt64 = 0x1000
  var available: UInt64 = 0x2000
  var used: UInt64 = 0x3000
  private(set) var index: UInt16 = 0

  init(_ board: PCIFixture) { self.board = board }

  func describe(
    _ number: UInt64, _ address: UInt64, _ length: UInt32, flags: UInt16 = 0, next: UInt16 = 0,
    in table: UInt64? = nil
  ) {
    let place = (table ?? descriptors) + 16 * number
    board.store(address, at: place)
    board.store(length, at: place + 8)
    board.store(flags, at: place + 12)
    board.store(next, at: place + 14)
  }

  /// A chain of descriptors from `first` on.
  func chain(_ parts: [Part], from first: UInt64 = 0, in table: UInt64? = nil) {
    for (offset, part) in parts.enumerated() {
      let number = first + UInt64(offset)
      let isLast = offset == parts.count - 1
      describe(
        number, part.address, part.length, flags: (isLast ? 0 : 1) | (part.isWritable ? 2 : 0),
        next: isLast ? 0 : UInt16(number + 1), in: table)
    }
  }

  mutating func makeAvailable(_ head: UInt16) {
    board.store(head, at: available + 4 + 2 * (UInt64(index) % size))
    index &+= 1
    board.store(index, at: available + 2)
  }

  var usedIndex: UInt16 { board.load(at: used + 2) }
  var availableEvent: UInt16 { board.load(at: used + 4 + 8 * size) }

  /// The entry of the used ring that was filled last.
  var lastUsed: (head: UInt32, length: UInt32) {
    let place = used + 4 + 8 * (UInt64(usedIndex &- 1) % size)
    return (board.load(at: place), board.load(at: place + 4))
  }
}

/// A virtio device on PCI, and its driver.
class VirtioDriver {
  enum Common {
    static let deviceFeatureSelect: UInt64 = 0
    static let deviceFeature: UInt64 = 4
    static let driverFeatureSelect: UInt64 = 8
    static let driverFeature: UInt64 = 12
    static let status: UInt64 = 20
    static let queueSelect: UInt64 = 22
    static let queueSize: UInt64 = 24
    static let queueEnable: UInt64 = 28
    static let queueDescriptors: UInt64 = 32
  }

  static let version1: UInt64 = 1 << 32
  static let indirect: UInt64 = 1 << 28
  static let eventIndex: UInt64 = 1 << 29
  static let flush: UInt64 = 1 << 9

  let board: PCIFixture
  let function: VirtioPCI
  var queues: [DriverRings]
  var troubles: [String] = []
  /// The data of messages that it sent.
  var messages: [UInt32] { log.messages }
  private let log = MessageLog()

  private final class MessageLog {
    var messages: [UInt32] = []
  }

  /// Rings for every queue of the device: the first at 1000H, 2000H and 3000H, the next 10000H further.
  init(_ board: PCIFixture, _ device: any VirtioDevice) {
    self.board = board
    let log = log
    function = VirtioPCI(device, clock: board.clock, memory: board.bus.master) {
      #expect($0 == 0xFEE0_0000)
      log.messages.append($1)
    }
    queues = device.queueSizes.indices.map { number in
      var rings = DriverRings(board)
      rings.descriptors += UInt64(number) << 16
      rings.available += UInt64(number) << 16
      rings.used += UInt64(number) << 16
      return rings
    }
    board.attach(function, portWindow: 0, registerWindow: 4)
    function.onUnimplemented = { [unowned self] in troubles.append($0) }
  }

  var status: UInt64 {
    get { board.register(Common.status, .byte) }
    set { board.setRegister(Common.status, newValue, .byte) }
  }

  var offeredFeatures: UInt64 {
    (0..<2).reduce(0) { bits, half in
      board.setRegister(Common.deviceFeatureSelect, UInt64(half))
      return bits | board.register(Common.deviceFeature) << UInt64(32 * half)
    }
  }

  /// Steps 1 to 5 of §3.1.1.
  func negotiate(_ features: UInt64) {
    status = 0
    status = 1
    status = 3
    for half in 0..<2 {
      board.setRegister(Common.driverFeatureSelect, UInt64(half))
      board.setRegister(Common.driverFeature, features >> UInt64(32 * half) & 0xFFFF_FFFF)
    }
    status = 11
  }

  /// All of §3.1.1, with every queue.
  func start(_ features: UInt64) {
    negotiate(features)
    for (index, rings) in queues.enumerated() {
      board.setRegister(Common.queueSelect, UInt64(index), .word)
      board.setRegister(Common.queueSize, rings.size, .word)
      for (number, area) in [rings.descriptors, rings.available, rings.used].enumerated() {
        let place = Common.queueDescriptors + 8 * UInt64(number)
        board.setRegister(place, area & 0xFFFF_FFFF)
        board.setRegister(place + 4, area >> 32)
      }
      board.setRegister(Common.queueEnable, 1, .word)
    }
    status = 15
  }

  func notify(_ queue: UInt64 = 0) { board.setRegister(0x3000 + 4 * queue, 0, .word) }

  func wait() { board.clock.advance(byNanoseconds: 1_000_000, with: function) }

  /// What the ISR status register says; reading it clears it.
  func cause() -> UInt64 { board.register(0x1000, .byte) }

  /// Makes a chain available, tells of it, and waits.
  func submit(_ parts: [DriverRings.Part], to queue: Int = 0) {
    queues[queue].chain(parts)
    queues[queue].makeAvailable(0)
    notify(UInt64(queue))
    wait()
  }
}

/// A virtio disk on PCI, and its driver.
final class VirtioFixture: VirtioDriver {
  let disk: TestDisk
  let block: VirtioBlock
  var rings: DriverRings {
    get { queues[0] }
    set { queues[0] = newValue }
  }

  init(sectors: Int = 4096, isReadOnly: Bool = false) throws {
    disk = TestDisk(sectors: sectors, isReadOnly: isReadOnly)
    block = VirtioBlock(disk)
    super.init(try PCIFixture(), block)
    block.onUnimplemented = { [unowned self] in troubles.append($0) }
  }

  func start() { start(Self.version1 | Self.flush) }

  static let head: UInt64 = 0x8_0000
  static let data: UInt64 = 0x9_0000
  static let outcome: UInt64 = 0x8_1000

  func putHead(_ type: UInt32, _ sector: UInt64) {
    board.store(type, at: Self.head)
    board.store(UInt32(0), at: Self.head + 4)
    board.store(sector, at: Self.head + 8)
  }

  /// One request of head, data and status; gives the status byte.
  func request(_ type: UInt32, sector: UInt64 = 0, toDevice: [UInt8] = [], fromDevice: UInt32 = 0)
    -> UInt8
  {
    putHead(type, sector)
    board.store(UInt8(0xEE), at: Self.outcome)
    var parts = [DriverRings.Part(address: Self.head, length: 16)]
    if !toDevice.isEmpty {
      board.put(toDevice, at: Self.data)
      parts.append(DriverRings.Part(address: Self.data, length: UInt32(toDevice.count)))
    }
    if fromDevice > 0 {
      parts.append(DriverRings.Part(address: Self.data, length: fromDevice, isWritable: true))
    }
    parts.append(DriverRings.Part(address: Self.outcome, length: 1, isWritable: true))
    submit(parts)
    return board.load(at: Self.outcome)
  }
}
