import GuestMemory
import Synchronization
import Testing

/// Somebody who observes.
private final class Owner {}

@Suite("Guest memory")
struct GuestMemoryTests {
  /// Two adjoining regions, a hole, and a third region that ends at the top of the address space.
  private static func memory() throws -> GuestMemory {
    try GuestMemory(regions: [
      MappedRegion(
        start: .init(0xFFFF_FFFF_FFFF_F000), length: 0x1000, kind: .ram, name: "top"),
      MappedRegion(start: .init(0x1000), length: 0x1000, kind: .rom, name: "second"),
      MappedRegion(start: .init(0), length: 0x1000, kind: .ram, name: "first"),
    ])
  }

  @Test("a copy runs on from one region into the next")
  func crossing() throws {
    let memory = try Self.memory()
    #expect(memory.write([1, 2, 3, 4], at: .init(0xFFE)) == 4)
    #expect(memory.read(at: .init(0xFFE), count: 4) == [1, 2, 3, 4])
    #expect(memory.load(UInt32.self, at: .init(0xFFE)) == 0x0403_0201)
  }

  @Test("a copy stops at the first byte without memory, and never reads it as zero")
  func hole() throws {
    let memory = try Self.memory()
    #expect(memory.read(at: .init(0x1FFE), count: 4).count == 2)
    #expect(memory.write([9, 9, 9, 9], at: .init(0x1FFE)) == 2)
    #expect(memory.read(at: .init(0x5000), count: 4).isEmpty)
    #expect(memory.load(UInt32.self, at: .init(0x1FFE)) == nil)
    #expect(!memory.store(UInt64(1), at: .init(0x1FFC)))
  }

  @Test("a copy stops at the end of the address space")
  func top() throws {
    let memory = try Self.memory()
    #expect(memory.read(at: .init(UInt64.max - 1), count: 10).count == 2)
  }

  @Test("overlapping regions are refused by name")
  func overlap() {
    #expect(throws: GuestMemoryError.overlap("a", "b")) {
      try GuestMemory(regions: [
        MappedRegion(start: .init(0), length: 0x2000, kind: .ram, name: "a"),
        MappedRegion(start: .init(0x1000), length: 0x1000, kind: .ram, name: "b"),
      ])
    }
  }

  @Test("an observer hears of writes from this side, with their range, until it is removed")
  func observer() throws {
    let memory = try Self.memory()
    let heard = Mutex<[[UInt64]]>([])
    let other = Atomic<Int>(0)
    let (owner, neighbour) = (Owner(), Owner())
    memory.observeWrites(for: owner) { address, length in
      heard.withLock { $0.append([address.rawValue, length]) }
    }
    memory.observeWrites(for: neighbour) { _, _ in other.add(1, ordering: .relaxed) }
    memory.write([1, 2, 3], at: .init(0x10))
    memory.store(UInt16(1), at: .init(0x20))
    memory.write([1], at: .init(0x9000))
    memory.observeWrites(for: owner, nil)
    memory.write([1], at: .init(0x30))
    #expect(heard.withLock { $0 } == [[0x10, 3], [0x20, 2]])
    #expect(other.load(ordering: .relaxed) == 3, "the neighbour goes on hearing")
    memory.observeWrites(for: neighbour, nil)
  }

  @Test("clearing a region gives zeros")
  func clear() throws {
    let memory = try Self.memory()
    memory.write([1, 2], at: .init(0x800))
    memory.region(at: .init(0x800))?.backing.clear()
    #expect(memory.read(at: .init(0x800), count: 2) == [0, 0])
  }

  @Test("however often memory is written, the observer is called straight")
  func manyObservedWrites() throws {
    let memory = try Self.memory()
    let seen = Atomic<Int>(0)
    let owner = Owner()
    memory.observeWrites(for: owner) { _, _ in seen.add(1, ordering: .relaxed) }
    // An observer that gained a frame with each write would leave the stack on the way.
    for _ in 0..<200_000 { memory.store(UInt8(1), at: .init(0)) }
    #expect(seen.load(ordering: .relaxed) == 200_000)
    memory.observeWrites(for: owner, nil)
  }
}
