import Bits
import Bus
import Testing

@testable import Devices

/// Command lists that are almost right, changed at random: nothing traps, every step ends, and a reset always brings the
/// port back.
@Suite("Hostile AHCI drivers")
struct AHCIFuzzTests {
  private static let commands: [UInt8] = [
    0x20, 0x24, 0x25, 0x2F, 0x30, 0x34, 0x35, 0x40, 0x60, 0x61, 0x90, 0xA0, 0xA1, 0xC4, 0xC6, 0xC8,
    0xCA, 0xEA, 0xEC, 0xEF, 0x08, 0x91,
  ]

  @Test("changed headers, frames, tables and registers", arguments: 0..<8)
  func mutations(_ seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed) &+ 0xA8C1)
    let ahci = try AHCIFixture(sectors: 64)
    for _ in 0..<300 {
      let number = random.next() % 2
      ahci.start(number)
      for _ in 0..<1 + random.next() % 3 {
        let slot = random.next() % 4
        ahci.put(
          AHCIFixture.frame(
            Self.commands[Int(random.next() % UInt64(Self.commands.count))],
            lba: random.next() % 70, count: UInt16(random.next() % 5),
            features: UInt16(random.next() % 3), device: UInt8(random.next() % 256)),
          slot: slot,
          memory: [(AHCIFixture.data, UInt32(2 * (1 + random.next() % 1024))), (0x20_0000, 4096)],
          packet: (0..<12).map { _ in UInt8(truncatingIfNeeded: random.next()) },
          flags: random.next() % 2 == 0 ? 0 : UInt32(1) << UInt32(5 + random.next() % 6),
          on: number)
        for _ in 0..<random.next() % 4 { mutate(ahci, slot, number, &random) }
        ahci.setPort(AHCIFixture.Port.active, random.next() % 16, number)
        ahci.setPort(AHCIFixture.Port.issue, 1 << slot, number)
      }
      for _ in 0..<random.next() % 4 {
        ahci.setPort(random.next() % 17 * 4, random.next() & 0xFFFF_FFFF, number)
        ahci.board.clock.advance(byNanoseconds: random.next() % 60_000, with: ahci.adapter)
      }
      ahci.wait()
      #expect(ahci.adapter.nextDeadline == nil)
      _ = ahci.adapter.summary
      ahci.board.setRegister(4, 1)
    }
    ahci.setPort(AHCIFixture.Port.commandList + 4, 0)
    ahci.setPort(AHCIFixture.Port.received + 4, 0)
    ahci.start()
    #expect(ahci.command(0x25, lba: 1, count: 1, length: 512) == 0x50)
  }

  /// Changes a field to a value that is often at a border.
  private func mutate(
    _ ahci: AHCIFixture, _ slot: UInt64, _ number: UInt64, _ random: inout SplitMix64
  ) {
    let border: [UInt64] = [
      0, 1, 2, 0x7F, 0x80, 0xFFFF, 0x3F_FFF0, 0x40_0000, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF_FF80,
      UInt64.max,
    ]
    let value = border[Int(random.next() % UInt64(border.count))]
    let header = AHCIFixture.list + 0x400 * number + 32 * slot
    let table = AHCIFixture.table(slot)
    switch random.next() % 8 {
    case 0: ahci.board.store(UInt32(truncatingIfNeeded: value), at: header)
    case 1: ahci.board.store(UInt32(truncatingIfNeeded: random.next()), at: header)
    case 2: ahci.board.store(value, at: header + 8)
    case 3: ahci.board.store(value, at: table + 0x80)
    case 4: ahci.board.store(UInt32(truncatingIfNeeded: value), at: table + 0x8C)
    case 5:
      ahci.board.store(UInt8(truncatingIfNeeded: random.next()), at: table + random.next() % 64)
    case 6: ahci.board.store(UInt32(truncatingIfNeeded: random.next()), at: table + 0x8C)
    default: ahci.board.store(UInt8(truncatingIfNeeded: random.next()), at: table + 1)
    }
  }
}
