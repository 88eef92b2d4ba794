import Bus
import Testing

@testable import Devices

@Suite("Virtio console")
struct VirtioConsoleTests {
  private final class Sent {
    var bytes: [UInt8] = []
  }

  private let sent = Sent()
  private let console: VirtioConsole
  private let driver: VirtioDriver

  init() throws {
    let sent = sent
    console = VirtioConsole { sent.bytes += $0 }
    driver = VirtioDriver(try PCIFixture(), console)
  }

  @Test("is a console with two queues")
  func identity() {
    #expect(driver.board.configuration(0) == 0x1003_1AF4)
    #expect(driver.board.configuration(0x2E, width: 2) == 3)
    #expect(driver.board.register(0x12, .word) == 2)
    #expect(driver.offeredFeatures & 7 == 4)
  }

  @Test("sends what the guest writes")
  func transmits() {
    driver.start(VirtioDriver.version1)
    driver.board.put(Array("hello, world".utf8), at: 0x9_0000)
    driver.submit(
      [
        DriverRings.Part(address: 0x9_0000, length: 7),
        DriverRings.Part(address: 0x9_0007, length: 5),
      ], to: 1)
    #expect(sent.bytes == Array("hello, world".utf8))
    #expect(driver.queues[1].lastUsed == (0, 0))
    #expect(driver.board.interrupt.isHigh)
  }

  @Test("input waits for buffers, and buffers for input")
  func receives() {
    driver.start(VirtioDriver.version1)
    driver.submit([DriverRings.Part(address: 0x9_0000, length: 4, isWritable: true)])
    #expect(driver.queues[0].usedIndex == 0)
    #expect(console.receive(Array("abcdef".utf8)) == 6)
    driver.wait()
    #expect(driver.queues[0].usedIndex == 1)
    #expect(driver.queues[0].lastUsed == (0, 4))
    #expect(driver.board.bytes(4, at: 0x9_0000) == Array("abcd".utf8))
    driver.submit([DriverRings.Part(address: 0x9_0000, length: 4, isWritable: true)])
    #expect(driver.queues[0].lastUsed == (0, 2))
    #expect(driver.board.bytes(2, at: 0x9_0000) == Array("ef".utf8))
  }

  @Test("takes no more input than it can keep, and tells of room")
  func room() {
    var rooms = 0
    console.onRoom = { rooms += 1 }
    #expect(console.receive([UInt8](repeating: 1, count: 5000)) == 4096)
    #expect(console.receive([1]) == 0)
    driver.start(VirtioDriver.version1)
    driver.submit([DriverRings.Part(address: 0x9_0000, length: 4096, isWritable: true)])
    #expect(driver.queues[0].lastUsed.length == 4096)
    #expect(rooms == 1)
  }

  @Test("a character can be printed without a queue")
  func emergency() {
    driver.board.setRegister(0x2008, 0x41)
    #expect(sent.bytes == [0x41])
  }

  @Test("a buffer for input without room wants a reset")
  func malformed() {
    driver.start(VirtioDriver.version1)
    _ = console.receive([1])
    driver.submit([DriverRings.Part(address: 0x9_0000, length: 4)])
    #expect(driver.status == 15 | 64)
  }
}

@Suite("Virtio random numbers")
struct VirtioEntropyTests {
  private func numbers(seed: UInt64, _ lengths: [UInt32]) throws -> [[UInt8]] {
    let driver = VirtioDriver(try PCIFixture(), VirtioEntropy(seed: seed))
    #expect(driver.board.configuration(0) == 0x1005_1AF4)
    driver.start(VirtioDriver.version1)
    return lengths.map { length in
      driver.submit([DriverRings.Part(address: 0x9_0000, length: length, isWritable: true)])
      return driver.board.bytes(Int(driver.queues[0].lastUsed.length), at: 0x9_0000)
    }
  }

  @Test("numbers follow from the seed")
  func seeds() throws {
    let first = try numbers(seed: 1, [16, 16])
    #expect(try numbers(seed: 1, [16, 16]) == first)
    #expect(try numbers(seed: 2, [16, 16]) != first)
    #expect(first[0] != first[1])
  }

  @Test("a buffer gets as much as it holds, up to 4 KiB")
  func lengths() throws {
    #expect(try numbers(seed: 1, [0, 1, 7, 4096, 8000]).map(\.count) == [0, 1, 7, 4096, 4096])
  }

  @Test("a reset of the machine begins the numbers anew")
  func reset() {
    let entropy = VirtioEntropy(seed: 5)
    entropy.state.position = 7
    entropy.reset()
    #expect(entropy.state.position == 5)
  }
}
