import Bits
import Bus
import Testing

@testable import Devices

@Suite("Virtio network card")
struct VirtioNetworkTests {
  private final class Sent {
    var frames: [[UInt8]] = []
  }

  private let sent = Sent()
  private let card: VirtioNetwork
  private let driver: VirtioDriver
  private let frame = (0..<60).map { UInt8($0) }

  init() throws {
    let sent = sent
    card = VirtioNetwork(address: [0x52, 0x54, 0, 1, 2, 3]) { sent.frames.append($0) }
    driver = VirtioDriver(try PCIFixture(), card)
  }

  private func put(_ bytes: [UInt8]) -> [DriverRings.Part] {
    driver.board.put(bytes, at: 0x9_0000)
    return [DriverRings.Part(address: 0x9_0000, length: UInt32(bytes.count))]
  }

  @Test("tells its address, and that the link is up")
  func identity() {
    #expect(driver.board.configuration(0) == 0x1000_1AF4)
    #expect(driver.board.configuration(8) >> 8 == 0x02_0000)
    #expect(driver.offeredFeatures & 0xFF_FFFF == 1 << 5 | 1 << 16)
    #expect(driver.board.register(0x2000, .quadword) == 0x0001_0302_0100_5452)
  }

  @Test("sends frames without their header")
  func transmits() {
    driver.start(VirtioDriver.version1)
    driver.submit(put([UInt8](repeating: 0, count: 12) + frame), to: 1)
    #expect(sent.frames == [frame])
    #expect(driver.queues[1].lastUsed == (0, 0))
  }

  @Test("frames that it cannot send are dropped, and told")
  func drops() {
    var told: [String] = []
    card.onUnimplemented = { told.append($0) }
    driver.start(VirtioDriver.version1)
    driver.submit(put([UInt8](repeating: 0, count: 12 + 1519)), to: 1)
    driver.submit(put([1] + [UInt8](repeating: 0, count: 80)), to: 1)
    driver.submit(put([0, 1] + [UInt8](repeating: 0, count: 80)), to: 1)
    #expect(sent.frames.isEmpty)
    #expect(told.count == 3)
    #expect(card.state.dropped == 3)
    #expect(driver.queues[1].usedIndex == 3)
  }

  @Test("gives frames with a header, one a buffer")
  func receives() {
    driver.start(VirtioDriver.version1)
    driver.submit([DriverRings.Part(address: 0xA_0000, length: 1526, isWritable: true)])
    #expect(driver.queues[0].usedIndex == 0)
    card.receive(frame)
    card.receive([UInt8](repeating: 7, count: 1518))
    driver.wait()
    #expect(driver.queues[0].usedIndex == 1)
    #expect(driver.queues[0].lastUsed == (0, 72))
    #expect(
      driver.board.bytes(72, at: 0xA_0000)
        == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] + frame)
    driver.submit([DriverRings.Part(address: 0xA_0000, length: 1530, isWritable: true)])
    #expect(driver.queues[0].lastUsed == (0, 1530))
    #expect(card.state.received == 2)
  }

  @Test("frames that nobody takes are bounded, as are their lengths")
  func bounds() {
    for _ in 0..<300 { card.receive(frame) }
    card.receive([UInt8](repeating: 0, count: 1519))
    #expect(card.state.waiting.count == 256)
    #expect(card.state.dropped == 45)
  }

  @Test("before version 1 the header has ten bytes")
  func legacy() {
    let board = driver.board
    board.portSpace.write(Port(PCIFixture.ports + 18), 3, width: .byte)
    board.portSpace.write(Port(PCIFixture.ports + 4), 1 << 5, width: .doubleword)
    board.portSpace.write(Port(PCIFixture.ports + 14), 1, width: .word)
    board.portSpace.write(Port(PCIFixture.ports + 8), 0x100, width: .doubleword)
    board.portSpace.write(Port(PCIFixture.ports + 18), 7, width: .byte)
    var rings = DriverRings(board)
    (rings.size, rings.descriptors, rings.available, rings.used) = (
      256, 0x10_0000, 0x10_1000, 0x10_2000
    )
    rings.chain(put([UInt8](repeating: 0, count: 10) + frame))
    rings.makeAvailable(0)
    board.portSpace.write(Port(PCIFixture.ports + 16), 1, width: .word)
    driver.wait()
    #expect(sent.frames == [frame])
  }

  @Test("a buffer that is too small wants a reset")
  func malformed() {
    driver.start(VirtioDriver.version1)
    driver.submit([DriverRings.Part(address: 0xA_0000, length: 64, isWritable: true)])
    card.receive(frame)
    driver.wait()
    #expect(driver.status == 15 | 64)
    driver.start(VirtioDriver.version1)
    driver.queues[1].chain(put([UInt8](repeating: 0, count: 12)))
    driver.queues[1].makeAvailable(0)
    driver.notify(1)
    driver.wait()
    #expect(driver.status == 15 | 64)
  }
}
