import Bus
import GuestMemory
import Testing

@testable import Devices

/// 8237A data sheet, "Register description", and a PC's page registers.
struct DMA8237Tests {
  private let ram: HostMemory
  private let pair: DMA8237Pair

  init() throws {
    let decoder = try MemoryDecoder()
    ram = try HostMemory(length: 1 << 20)
    decoder.show(
      [
        MappedRegion(
          start: GuestPhysicalAddress(0), length: ram.length, kind: .ram, name: "RAM", backing: ram)
      ], layer: .hostBridge, name: "RAM")
    pair = DMA8237Pair(memory: BusMaster(decoder))
    pair.write(0x10 + 0xB * 2, 0xC0)
    pair.write(0x10 + 0xA * 2, 0x00)
  }

  /// Channel 1: address, count less one, mode.
  private func setUp(_ address: UInt16, _ count: UInt16, mode: UInt8, page: UInt8 = 1) {
    pair.write(0xC, 0)
    pair.write(0xB, mode)
    for byte in [address & 0xFF, address >> 8] { pair.write(2, UInt8(byte)) }
    for byte in [count & 0xFF, count >> 8] { pair.write(3, UInt8(byte)) }
    pair.write(0x33, page)
    pair.write(0xA, 0x01)
  }

  @Test func `addresses and counts go through the flip-flop, which CH clears`() {
    setUp(0x1234, 0x00FF, mode: 0x45)
    #expect([pair.read(2), pair.read(2), pair.read(3), pair.read(3)] == [0x34, 0x12, 0xFF, 0x00])
    _ = pair.read(2)
    pair.write(0xC, 0)
    #expect(pair.peek(2) == 0x34)
    #expect(pair.read(2) == 0x34)
    #expect(pair.read(2) == 0x12)
  }

  @Test func `the terminal count masks the channel and is told once`() {
    setUp(0x0010, 3, mode: 0x45)
    let progress = DMAChannel(pair, 1).store([1, 2, 3, 4, 5, 6])
    #expect(progress == DMAChannel.Progress(count: 4, isTerminal: true))
    #expect(ram.read(at: 0x1_0010, count: 5) == [1, 2, 3, 4, 0])
    #expect(pair.read(8) == 0x02)
    #expect(pair.read(8) == 0x00)
    #expect(pair.read(0xF) == 0x0F)
    #expect(DMAChannel(pair, 1).store([1]).count == 0)
  }

  @Test func `auto-initialization loads the base registers and leaves the mask`() {
    setUp(0x0010, 1, mode: 0x55)
    #expect(DMAChannel(pair, 1).store([1, 2, 3]).isTerminal)
    #expect(DMAChannel(pair, 1).store([7]) == DMAChannel.Progress(count: 1, isTerminal: false))
    #expect(ram.read(at: 0x1_0010, count: 2) == [7, 2])
  }

  @Test func `addresses go down, wrap within their page, and stand for words in the second chip`() {
    setUp(0x0001, 3, mode: 0x65)
    _ = DMAChannel(pair, 1).store([1, 2, 3, 4])
    #expect(ram.read(at: 0x1_0000, count: 2) == [2, 1])
    #expect(ram.read(at: 0x1_FFFE, count: 2) == [4, 3])
    setUp(0xFFFF, 1, mode: 0x45)
    _ = DMAChannel(pair, 1).store([8, 9])
    #expect(ram.read(at: 0x1_FFFF, count: 1) + ram.read(at: 0x1_0000, count: 1) == [8, 9])
    // Channel 5, from memory: word address 8010H in pages 2 and 3.
    ram.write([1, 2, 3, 4], at: 0x3_0020)
    pair.write(0x10 + 0xB * 2, 0x49)
    for (register, byte) in [(2, 0x10), (2, 0x80), (3, 1), (3, 0)] as [(UInt16, UInt8)] {
      pair.write(0x10 + register * 2, byte)
    }
    pair.write(0x3B, 0x03)
    pair.write(0x10 + 0xA * 2, 0x01)
    let (bytes, progress) = DMAChannel(pair, 5).load(100)
    #expect(bytes == [1, 2, 3, 4] && progress.isTerminal)
  }

  @Test func `verify counts and touches nothing; a channel for the other direction neither`() {
    for mode in [0x41, 0x49] as [UInt8] {
      setUp(0x0010, 1, mode: mode)
      #expect(DMAChannel(pair, 1).store([1, 2]).isTerminal)
      #expect(ram.read(at: 0x1_0010, count: 2) == [0, 0])
    }
    setUp(0x0010, 1, mode: 0x45)
    #expect(DMAChannel(pair, 1).load(2).bytes == [0xFF, 0xFF])
  }

  @Test func `masks, the disable bit, channel 4 and master clear hold requests back`() {
    func isAnswered() -> Bool { DMAChannel(pair, 1).store([1]).count == 1 }
    func allow() { setUp(0x0010, 0xFF, mode: 0x45) }
    allow()
    #expect(isAnswered())
    pair.write(0xA, 0x05)
    #expect(!isAnswered())
    pair.write(0xE, 0)
    #expect(isAnswered())
    pair.write(0xF, 0x02)
    #expect(!isAnswered())
    allow()
    pair.write(8, 0x04)
    #expect(!isAnswered())
    pair.write(8, 0)
    pair.write(0x10 + 0xA * 2, 0x04)
    #expect(!isAnswered())
    pair.write(0x10 + 0xA * 2, 0x00)
    #expect(isAnswered())
    pair.write(0xD, 0)
    #expect(!isAnswered())
    #expect(pair.read(0xF) == 0x0F)
  }

  @Test func `a request that waited is answered when the mask goes`() {
    let channel = DMAChannel(pair, 1)
    var answers = 0
    channel.onAnswer { answers += 1 }
    setUp(0, 0, mode: 0x45)
    pair.write(0xA, 0x05)
    #expect(answers == 0)
    channel.setRequest(true)
    #expect(pair.read(8) == 0x20)
    pair.write(0xA, 0x01)
    #expect(answers == 1)
  }

  @Test func `what is not there is told`() {
    var told: [String] = []
    pair.onUnimplemented = { told.append($0) }
    pair.write(9, 0x05)
    pair.write(8, 0x01)
    #expect(told == ["a software request on channel 1", "memory-to-memory transfers"])
    #expect(pair.read(8) == 0x20)
  }

  @Test func `the state is the whole chip`() throws {
    setUp(0x1234, 0x00FF, mode: 0x55)
    _ = DMAChannel(pair, 1).store([1, 2, 3])
    _ = pair.read(2)
    let memory = BusMaster(try MemoryDecoder())
    try expectSnapshotStable(pair, fresh: { DMA8237Pair(memory: memory) }, ports: 0..<0x40)
  }
}
