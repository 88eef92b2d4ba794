import Bus
import GuestMemory
import Testing

/// Quadwords that a test can look into.
private final class WordStore: MMIODevice {
  struct State: Codable, Hashable, Sendable {
    var value: UInt64 = 0
    var lastOffset: UInt64?
  }

  var state = State()
  let name = "words"
  let summary = ""

  func reset() { state = State() }
  func read(at offset: UInt64, width: AccessWidth) -> UInt64 { state.value }
  func peek(at offset: UInt64, width: AccessWidth) -> UInt64? { state.value }
  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    state = State(value: value, lastOffset: offset)
  }
}

struct MMIOSpaceTests {
  private let space = MMIOSpace()
  private let store = WordStore()

  @Test func `offsets count from where the device begins, values fit the width`() {
    space.map(store, at: GuestPhysicalAddress(0xFEC0_0000), length: 0x1000)
    space.write(0x1_FFFF, at: GuestPhysicalAddress(0xFEC0_0010), width: .word)
    #expect(store.state == WordStore.State(value: 0xFFFF, lastOffset: 0x10))
    store.state.value = .max
    #expect(space.read(at: GuestPhysicalAddress(0xFEC0_0000), width: .doubleword) == 0xFFFF_FFFF)
    #expect(space.read(at: GuestPhysicalAddress(0xFEC0_0000), width: .quadword) == .max)
  }

  @Test func `where nothing is, reads give all ones and a peek nothing`() {
    space.map(store, at: GuestPhysicalAddress(0xFEC0_0000), length: 0x1000)
    var told = 0
    space.onUnclaimed = { _, _ in told += 1 }
    #expect(space.read(at: GuestPhysicalAddress(0xFEC0_1000), width: .byte) == 0xFF)
    #expect(space.read(at: GuestPhysicalAddress(0xFEC0_1008), width: .quadword) == .max)
    #expect(told == 1)
    #expect(space.peek(at: GuestPhysicalAddress(0xFEC0_1000), width: .byte) == nil)
    #expect(space.unclaimed == [0xFEC0_1000: 2])
  }
}
