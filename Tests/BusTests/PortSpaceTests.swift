import Bus
import Testing

/// Bytes that remember who touched them.
final class ByteStore: BytePortDevice {
  struct State: Codable, Hashable, Sendable {
    var bytes = [UInt8](repeating: 0, count: 8)
    var reads = 0
  }

  var state = State()
  let name: String
  var summary: String { "\(state.bytes)" }

  init(_ name: String = "store") { self.name = name }

  func reset() { state = State() }

  func read(_ offset: UInt16) -> UInt8 {
    state.reads += 1
    return peek(offset) ?? 0
  }

  func write(_ offset: UInt16, _ value: UInt8) {
    if offset < 8 { state.bytes[Int(offset)] = value }
  }

  func peek(_ offset: UInt16) -> UInt8? { offset < 8 ? state.bytes[Int(offset)] : 0xFF }
}

struct PortSpaceTests {
  private let space = PortSpace()
  private let store = ByteStore()

  @Test func `an access reaches the device that claims the port`() {
    space.map(store, at: Port(0x3F8), count: 8)
    space.write(Port(0x3FB), 0x5A, width: .byte)
    #expect(store.state.bytes[3] == 0x5A)
    #expect(space.read(Port(0x3FB), width: .byte) == 0x5A)
  }

  @Test func `a wide access is several byte accesses, the lowest port first`() {
    space.map(store, at: Port(0x100), count: 8)
    space.write(Port(0x102), 0x1234_5678, width: .doubleword)
    #expect(store.state.bytes[2...5] == [0x78, 0x56, 0x34, 0x12])
    #expect(space.read(Port(0x103), width: .word) == 0x3456)
    #expect(space.peek(Port(0x102), width: .doubleword) == 0x1234_5678)
  }

  @Test func `peek has no side effect`() {
    space.map(store, at: Port(0x100), count: 8)
    _ = space.peek(Port(0x100), width: .doubleword)
    #expect(store.state.reads == 0)
    _ = space.read(Port(0x100), width: .doubleword)
    #expect(store.state.reads == 4)
  }

  @Test func `a chip may be decoded at several places`() {
    space.map(store, at: Port(0x60), count: 1)
    space.map(store, at: Port(0x64), count: 1, firstOffset: 4)
    space.write(Port(0x64), 9, width: .byte)
    #expect(store.state.bytes == [0, 0, 0, 0, 9, 0, 0, 0])
    #expect(space.devices.map(\.first) == [Port(0x60), Port(0x64)])
  }

  @Test func `where nothing is, reads give all ones and each port is told of once`() {
    var told: [Port] = []
    space.onUnclaimed = { port, _ in told.append(port) }
    #expect(space.read(Port(0x500), width: .byte) == 0xFF)
    #expect(space.read(Port(0x500), width: .word) == 0xFFFF)
    #expect(space.read(Port(0x501), width: .doubleword) == 0xFFFF_FFFF)
    space.write(Port(0x500), 1, width: .byte)
    #expect(told == [Port(0x500), Port(0x501)])
    #expect(space.unclaimed == [0x500: 3, 0x501: 1])
    #expect(space.peek(Port(0x502), width: .byte) == 0xFF)
    #expect(told.count == 2)
  }

  @Test func `the last port can be claimed`() {
    space.map(store, at: Port(0xFFFF), count: 1)
    space.write(Port(0xFFFF), 7, width: .byte)
    #expect(store.state.bytes[0] == 7)
  }

  @Test func `a window answers where it is put, and nowhere before and after`() {
    let window = space.addWindow(store, count: 8)
    #expect(!space.hasDevice(at: Port(0xC000)))
    space.move(window, to: Port(0xC000))
    space.write(Port(0xC003), 0x5A, width: .byte)
    #expect(store.state.bytes[3] == 0x5A)
    space.move(window, to: Port(0xC100))
    #expect(!space.hasDevice(at: Port(0xC003)))
    #expect(space.read(Port(0xC103), width: .byte) == 0x5A)
    space.move(window, to: nil)
    #expect(!space.hasDevice(at: Port(0xC103)))
  }

  @Test func `a fixed device goes before a window, even one that came first`() {
    let other = ByteStore("other")
    let window = space.addWindow(other, count: 16)
    space.move(window, to: Port(0x3F0))
    space.map(store, at: Port(0x3F8), count: 4)
    space.write(Port(0x3F8), 1, width: .byte)
    space.write(Port(0x3F7), 2, width: .byte)
    #expect(store.state.bytes[0] == 1)
    #expect(other.state.bytes[7] == 2)
    space.move(window, to: Port(0xFFFF))
    space.write(Port(0xFFFF), 3, width: .byte)
    #expect(other.state.bytes[0] == 3, "a window may end beyond the space")
  }
}
