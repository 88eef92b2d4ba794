import Bits
import Bus
import Disks
import GuestMemory
import Testing

@testable import Devices

/// An AHCI adapter with a disk at port 0 and a CD-ROM drive at port 1, and its driver.
final class AHCIFixture {
  enum Port {
    static let commandList: UInt64 = 0x00
    static let received: UInt64 = 0x08
    static let interruptStatus: UInt64 = 0x10
    static let interruptEnable: UInt64 = 0x14
    static let command: UInt64 = 0x18
    static let taskFile: UInt64 = 0x20
    static let signature: UInt64 = 0x24
    static let status: UInt64 = 0x28
    static let control: UInt64 = 0x2C
    static let error: UInt64 = 0x30
    static let active: UInt64 = 0x34
    static let issue: UInt64 = 0x38
  }

  static let list: UInt64 = 0x1_0000
  static let received: UInt64 = 0x1_1000
  static let tables: UInt64 = 0x1_2000
  static let data: UInt64 = 0x10_0000

  let board: PCIFixture
  let disk: TestDisk
  let adapter: AHCI
  var told: [String] = []

  init(sectors: Int = 4096, isReadOnly: Bool = false) throws {
    board = try PCIFixture()
    disk = TestDisk(sectors: sectors, isReadOnly: isReadOnly)
    adapter = AHCI(
      media: [.disk(disk), .optical(TestDisk(sectors: 400))], clock: board.clock,
      memory: board.bus.master)
    board.attach(adapter, portWindow: 4, registerWindow: 5)
    adapter.onUnimplemented = { [unowned self] in told.append($0) }
  }

  func port(_ offset: UInt64, _ number: UInt64 = 0) -> UInt64 {
    board.register(0x100 + 0x80 * number + offset)
  }

  func setPort(_ offset: UInt64, _ value: UInt64, _ number: UInt64 = 0) {
    board.setRegister(0x100 + 0x80 * number + offset, value)
  }

  /// Sets a port up: lists, frames, interrupts, running.
  func start(_ number: UInt64 = 0) {
    setPort(Port.commandList, Self.list + 0x400 * number, number)
    setPort(Port.received, Self.received + 0x100 * number, number)
    setPort(Port.interruptEnable, 0xFFFF_FFFF, number)
    setPort(Port.command, 0x10, number)
    setPort(Port.command, 0x11, number)
    setPort(Port.error, 0xFFFF_FFFF, number)
    board.setRegister(0x04, 0x8000_0002)
  }

  func wait() { board.clock.advance(byNanoseconds: 50_000_000, with: adapter) }

  static func table(_ slot: UInt64) -> UInt64 { tables + 0x400 * slot }

  /// Fills a slot: the frame to the device, and where its data lie.
  func put(
    _ frame: [UInt8], slot: UInt64 = 0, memory: [(address: UInt64, length: UInt32)] = [],
    packet: [UInt8] = [], flags: UInt32 = 0, on number: UInt64 = 0
  ) {
    let header = Self.list + 0x400 * number + 32 * slot
    board.store(UInt32(5) | flags | UInt32(memory.count) << 16, at: header)
    board.store(UInt32(0xFFFF_FFFF), at: header + 4)
    board.store(Self.table(slot), at: header + 8)
    board.put(frame + [UInt8](repeating: 0, count: 64 - frame.count), at: Self.table(slot))
    board.put(packet + [UInt8](repeating: 0, count: 16 - packet.count), at: Self.table(slot) + 0x40)
    for (index, part) in memory.enumerated() {
      let place = Self.table(slot) + 0x80 + 16 * UInt64(index)
      board.store(part.address, at: place)
      board.store(UInt32(0), at: place + 8)
      board.store(part.length - 1, at: place + 12)
    }
  }

  /// A frame with a command.
  static func frame(
    _ command: UInt8, lba: UInt64 = 0, count: UInt16 = 0, features: UInt16 = 0,
    device: UInt8 = 0x40
  ) -> [UInt8] {
    let place = lba.littleEndianBytes
    return [
      0x27, 0x80, command, UInt8(features & 0xFF), place[0], place[1], place[2], device,
      place[3], place[4], place[5], UInt8(features >> 8), UInt8(count & 0xFF), UInt8(count >> 8),
      0, 0, 0, 0, 0, 0,
    ]
  }

  /// Issues what was put into a slot, and waits; gives PxTFD.
  func issue(_ slot: UInt64 = 0, on number: UInt64 = 0) -> UInt64 {
    setPort(Port.issue, 1 << slot, number)
    wait()
    return port(Port.taskFile, number)
  }

  /// One command with data at ``data``; gives PxTFD.
  func command(
    _ command: UInt8, lba: UInt64 = 0, count: UInt16 = 0, length: UInt32 = 0, on number: UInt64 = 0
  ) -> UInt64 {
    put(
      Self.frame(command, lba: lba, count: count),
      memory: length == 0 ? [] : [(Self.data, length)], on: number)
    return issue(on: number)
  }

  /// A packet for the CD-ROM drive, by DMA or PIO; gives PxTFD.
  func packet(_ packet: [UInt8], length: UInt32, usesDMA: Bool = true) -> UInt64 {
    put(
      Self.frame(0xA0, lba: 0xFFFE00, features: usesDMA ? 1 : 0),
      memory: length == 0 ? [] : [(Self.data, length)], packet: packet, flags: 1 << 5, on: 1)
    return issue(on: 1)
  }

  func movedCount(_ slot: UInt64 = 0, on number: UInt64 = 0) -> UInt32 {
    board.load(at: Self.list + 0x400 * number + 32 * slot + 4)
  }
}
