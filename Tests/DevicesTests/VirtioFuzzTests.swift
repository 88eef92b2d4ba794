import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

/// Rings that are almost right, changed at random: nothing traps, every step ends, and a reset always brings the device
/// back.
@Suite("Hostile virtio drivers")
struct VirtioFuzzTests {
  @Test("changed rings, descriptors and registers", arguments: 0..<8)
  func mutations(_ seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed) &+ 0x5EED)
    let disk = try VirtioFixture(sectors: 64)
    let board = disk.board
    for round in 0..<400 {
      board.put([UInt8](repeating: 0, count: 0x3000), at: 0x1000)
      disk.rings = DriverRings(board)
      disk.start(
        VirtioFixture.version1 | VirtioFixture.flush
          | (random.next() % 2 == 0 ? VirtioFixture.indirect : 0)
          | (random.next() % 2 == 0 ? VirtioFixture.eventIndex : 0))
      #expect(disk.status == 15, "seed \(seed) round \(round)")
      disk.putHead([0, 1, 4, 8, 13][Int(random.next() % 5)], random.next() % 70)
      disk.rings.chain([
        DriverRings.Part(address: VirtioFixture.head, length: 16),
        DriverRings.Part(
          address: VirtioFixture.data, length: 512, isWritable: random.next() % 2 == 0),
        DriverRings.Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
      ])
      disk.rings.chain(
        [
          DriverRings.Part(address: VirtioFixture.head, length: 16),
          DriverRings.Part(address: VirtioFixture.outcome, length: 1, isWritable: true),
        ], in: 0x8000)
      disk.rings.describe(4, 0x8000, 32, flags: 4)
      for _ in 0..<random.next() % 6 { mutate(board, &random) }
      for _ in 0..<1 + random.next() % 3 {
        disk.rings.makeAvailable(random.next() % 3 == 0 ? 4 : UInt16(random.next() % 9))
      }
      for _ in 0..<random.next() % 3 { mutate(board, &random) }
      disk.notify()
      disk.wait()
      // Whatever it was: all is served, or the device wants a reset.
      let isServed = disk.rings.usedIndex == disk.rings.index
      #expect(
        isServed || disk.status & 64 != 0 || disk.function.facilities.state.deadline == nil,
        "seed \(seed) round \(round)")
    }
    disk.board.put([UInt8](repeating: 0, count: 0x3000), at: 0x1000)
    disk.rings = DriverRings(board)
    disk.start()
    #expect(disk.request(0, sector: 1, fromDevice: 512) == 0)
  }

  /// Changes a byte of the rings, or a whole field to a value that is often at a border.
  private func mutate(_ board: PCIFixture, _ random: inout SplitMix64) {
    let border: [UInt64] = [
      0, 1, 7, 8, 15, 16, 0x3F_FFF0, 0x40_0000, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF_FFF0, UInt64.max,
    ]
    let value = border[Int(random.next() % UInt64(border.count))]
    let entry = 0x1000 + 16 * (random.next() % 8)
    switch random.next() % 8 {
    case 0: board.store(value, at: entry)
    case 1: board.store(UInt32(truncatingIfNeeded: value), at: entry + 8)
    case 2: board.store(UInt16(truncatingIfNeeded: random.next() % 8), at: entry + 12)
    case 3: board.store(UInt16(truncatingIfNeeded: value), at: entry + 14)
    case 4: board.store(UInt16(truncatingIfNeeded: random.next()), at: 0x2000 + random.next() % 22)
    case 5: board.store(UInt16(truncatingIfNeeded: value), at: 0x8000 + random.next() % 32)
    case 6: board.store(UInt8(truncatingIfNeeded: random.next()), at: 0x1000 + random.next() % 128)
    default: board.store(UInt32(truncatingIfNeeded: value), at: 0x3000 + random.next() % 70)
    }
  }

  @Test("accesses of every width at every place", arguments: 0..<4)
  func registers(_ seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed) &+ 0xBEEF)
    let disk = try VirtioFixture(sectors: 64)
    let widths = [AccessWidth.byte, .word, .doubleword, .quadword]
    for step in 0..<20_000 {
      let width = widths[Int(random.next() % 4)]
      let offset = random.next() % 4 * 0x1000 + random.next() % 72
      let narrow = widths[Int(random.next() % 3)]
      let port = UInt16(random.next() % 128)
      switch random.next() % 8 {
      case 0, 1: disk.board.setRegister(offset, random.next() & width.mask, width)
      case 2:
        let peeked = disk.function.peek(at: offset, width: width)
        #expect(disk.function.read(at: offset, width: width) == peeked, "seed \(seed) step \(step)")
      case 3:
        let peeked = disk.function.peek(port, width: narrow)
        #expect(disk.function.read(port, width: narrow) == peeked, "seed \(seed) step \(step)")
      case 4:
        disk.function.write(
          port, UInt32(truncatingIfNeeded: random.next() & narrow.mask), width: narrow)
      case 5:
        disk.board.configure(
          0x40 + Int(random.next() % 22) * 4, UInt32(truncatingIfNeeded: random.next()))
      case 6: _ = disk.board.configuration(0x40 + Int(random.next() % 22) * 4)
      default: disk.wait()
      }
    }
  }
}
