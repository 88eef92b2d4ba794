import Bits
import Bus
import Disks
import GuestMemory
import Testing

@testable import Devices

struct ATAPITests {
  private let fixture: IDEFixture

  init() throws { fixture = try IDEFixture() }

  private func number(_ bytes: some Collection<UInt8>) -> UInt32? {
    Array(bytes).littleEndian(at: 0)
  }

  @Test func `IDENTIFY DEVICE aborts and shows the signature, IDENTIFY PACKET DEVICE answers`() {
    fixture.set(7, 0xEC, fixture.optical)
    #expect(fixture.wait(fixture.optical) & 1 == 1)
    #expect(fixture.register(4, fixture.optical) == 0x14)
    fixture.set(7, 0xA1, fixture.optical)
    #expect(fixture.wait(fixture.optical) & 8 == 8)
    let words = fixture.data(512, fixture.optical)
    #expect(words[0...1] == [0xC0, 0x85])
    #expect(String(decoding: words[54..<62], as: UTF8.self) == "IRGNISED")
  }

  @Test func `the disc is read by READ(10) and READ(12), in parts as large as the host takes`() {
    let (status, data) = fixture.packet([0x28, 0, 0, 0, 0, 3, 0, 0, 2], limit: 2048)
    #expect(status == 0x50)
    #expect(data.count == 4096)
    #expect(number(data) == 12 && number(data[2048...]) == 16)
    #expect(fixture.irq15.rises >= 3)
    let long = fixture.packet([0xA8, 0, 0, 0, 0, 1, 0, 0, 0, 40])
    #expect(long.data.count == 40 * 2048)
    #expect(number(long.data[(39 * 2048)...]) == 160)
    #expect(fixture.packet([0xBE, 0, 0, 0, 0, 2, 0, 0, 1, 0x10]).data.count == 2048)
  }

  @Test func `an odd byte count limit is made even but for the last part`() {
    #expect(fixture.packet([0x28, 0, 0, 0, 0, 3, 0, 0, 1], limit: 999).data.count == 2048)
    #expect(fixture.packet([0x12, 0, 0, 0, 5], limit: 8).data.count == 5)
  }

  @Test func `capacity, contents, inquiry, configuration`() {
    #expect(fixture.packet([0x25]).data == [0, 0, 0, 99, 0, 0, 8, 0])
    let toc = fixture.packet([0x43, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]).data
    #expect(toc == [0, 18, 1, 1, 0, 0x14, 1, 0, 0, 0, 0, 0, 0, 0x16, 0xAA, 0, 0, 0, 0, 100])
    let byTime = fixture.packet([0x43, 2, 0, 0, 0, 0, 0xAA, 0, 12]).data
    #expect(byTime == [0, 10, 1, 1, 0, 0x16, 0xAA, 0, 0, 0, 3, 25])
    #expect(fixture.packet([0x43, 0, 1, 0, 0, 0, 0, 0, 12]).data.count == 12)
    #expect(fixture.packet([0x12, 0, 0, 0, 36]).data.prefix(2) == [5, 0x80])
    let features = fixture.packet([0x46, 0, 0, 0, 0, 0, 0, 1, 0]).data
    #expect(features.prefix(8) == [0, 0, 0, UInt8(features.count - 4), 0, 0, 0, 8])
    #expect(fixture.packet([0x5A, 0, 0x2A, 0, 0, 0, 0, 0, 128]).data.count == 28)
    #expect(fixture.packet([0x4A, 1, 0, 0, 0x10, 0, 0, 0, 8]).data == [0, 6, 4, 0x10, 0, 2, 0, 0])
    #expect(fixture.packet([0x51, 0, 0, 0, 0, 0, 0, 0, 34]).data.count == 34)
  }

  @Test func `an error leaves its sense for REQUEST SENSE`() {
    let (status, _) = fixture.packet([0x28, 0, 0, 0, 0, 100, 0, 0, 1])
    #expect(status & 1 == 1)
    #expect(fixture.register(1, fixture.optical) == 0x54)
    let sense = fixture.packet([0x03, 0, 0, 0, 18]).data
    #expect(sense[2] == 5 && sense[12] == 0x21)
    #expect(fixture.packet([0x03, 0, 0, 0, 18]).data[2] == 0)
    var told: [String] = []
    fixture.optical.onUnimplemented = { told.append($0) }
    #expect(fixture.packet([0xA4]).status & 1 == 1)
    #expect(told == ["packet command a4 is refused"])
  }

  @Test func `the tray opens unless removal is prevented`() {
    _ = fixture.packet([0x1E, 0, 0, 0, 1])
    #expect(fixture.packet([0x1B, 0, 0, 0, 2]).status & 1 == 1)
    _ = fixture.packet([0x1E])
    #expect(fixture.packet([0x1B, 0, 0, 0, 2]).status == 0x50)
    #expect(fixture.packet([0x00]).status & 1 == 1)
    #expect(fixture.packet([0x03, 0, 0, 0, 18]).data[12] == 0x3A)
    #expect(fixture.packet([0x1B, 0, 0, 0, 3]).status == 0x50)
    #expect(fixture.packet([0x00]).status == 0x50)
  }

  @Test func `without a disc the drive is not ready`() throws {
    let fixture = try IDEFixture(disc: nil)
    #expect(fixture.packet([0x00]).status & 1 == 1)
    #expect(fixture.register(1, fixture.optical) == 0x20)
    #expect(fixture.packet([0x25]).status & 1 == 1)
    #expect(fixture.packet([0x12, 0, 0, 0, 36]).data.count == 36)
  }

  @Test func `a seek goes to a block of the disc, and to none behind`() {
    #expect(fixture.packet([0x2B, 0, 0, 0, 0, 99]).status & 1 == 0)
    #expect(fixture.packet([0x2B, 0, 0, 0, 0, 100]).status & 1 == 1)
    let sense = fixture.packet([0x03, 0, 0, 0, 18]).data
    #expect([sense[2], sense[12]] == [5, 0x21])
  }

  @Test func `a disc that the host cannot read is a medium error`() throws {
    let disc = TestDisk(sectors: 400)
    let fixture = try IDEFixture(disc: disc)
    disc.failure = .host(reason: "gone")
    #expect(fixture.packet([0x28, 0, 0, 0, 0, 0, 0, 0, 1]).status & 1 == 1)
    #expect(fixture.packet([0x03, 0, 0, 0, 18]).data[2] == 3)
  }

  @Test func `packets move by DMA where they ask for it`() {
    let (channel, controller) = (fixture.optical, fixture.controller)
    fixture.decoder.memory.store(UInt64(0x4000) | 4096 << 32 | 1 << 63, at: .init(0x1000))
    controller.write(12, 0x1000, width: .doubleword)
    controller.write(8, 9, width: .byte)
    fixture.set(1, 1, channel)
    fixture.set(7, 0xA0, channel)
    _ = fixture.wait(channel)
    channel.write(0, width: .word, count: 6, [0x28, 0, 0, 0, 0, 5, 0, 0, 2, 0, 0, 0])
    #expect(fixture.wait(channel) == 0x50)
    #expect(controller.peek(10) == 4)
    #expect(number(fixture.ram.read(at: 0x4800, count: 4)) == 24)
  }

  @Test func `DEVICE RESET ends a command that is at work`() {
    fixture.set(7, 0xA0, fixture.optical)
    fixture.set(7, 0x08, fixture.optical)
    #expect(fixture.wait(fixture.optical) == 0)
    #expect(fixture.register(5, fixture.optical) == 0xEB)
  }
}
