import Bits
import Disks
import GuestMemory
import Testing

@testable import Devices

/// 82077AA data sheet §5.1: the commands that move data.
struct FloppyTransferTests {
  @Test func `READ DATA by DMA ends at the terminal count`() throws {
    let floppy = try FloppyFixture()
    floppy.setUpDMA(count: 3 * 512)
    #expect(floppy.transfer(0x46, r: 4) == [0, 0, 0, 0, 0, 7, 2])
    #expect(floppy.numbers(floppy.memory(3 * 512)) == [3, 4, 5])
    #expect(!floppy.irq6.isHigh)
    #expect(floppy.dma.read(8) & 0x04 == 0x04)
  }

  @Test func `multi-track goes on at head 1, and the end of the cylinder is an error`() throws {
    let floppy = try FloppyFixture()
    #expect(floppy.seek(2) == [0x20, 2])
    floppy.setUpDMA(count: 4 * 512)
    #expect(floppy.transfer(0xC6, c: 2, r: 17) == [4, 0, 0, 2, 1, 3, 2])
    #expect(floppy.numbers(floppy.memory(4 * 512)) == [88, 89, 90, 91])
    floppy.setUpDMA(count: 4 * 512)
    #expect(floppy.transfer(0x46, c: 2, r: 17) == [0x40, 0x80, 0, 3, 0, 1, 2])
    // The last sector by TC is none.
    floppy.setUpDMA(count: 2 * 512)
    #expect(floppy.transfer(0x46, c: 2, r: 17) == [0, 0, 0, 3, 0, 1, 2])
  }

  @Test func `without DMA every byte is asked for by an interrupt`() throws {
    let floppy = try FloppyFixture()
    _ = floppy.command([0x03, 0xDF, 0x03])
    _ = floppy.transfer(0x46, r: 18)
    #expect(floppy.controller.read(4) == 0xF0)
    var bytes: [UInt8] = []
    for _ in 0..<512 {
      #expect(floppy.irq6.isHigh)
      bytes.append(floppy.controller.read(5))
    }
    #expect(floppy.numbers(bytes) == [17])
    #expect(floppy.result() == [0x40, 0x80, 0, 1, 0, 1, 2])
    _ = floppy.transfer(0x45, r: 18)
    #expect(floppy.controller.read(4) == 0xB0)
    for _ in 0..<512 { floppy.controller.write(5, 0x5A) }
    floppy.pass()
    #expect(floppy.result() == [0x40, 0x80, 0, 1, 0, 1, 2])
    #expect(try floppy.sector(17) == [UInt8](repeating: 0x5A, count: 512))
  }

  @Test func `WRITE DATA fills up with zeros what the terminal count cuts off`() throws {
    let floppy = try FloppyFixture()
    let bytes = [UInt8](repeating: 0x77, count: 600)
    floppy.ram.write(bytes, at: 0x1_2000)
    floppy.setUpDMA(mode: 0x4A, count: 600)
    #expect(floppy.transfer(0x45, h: 1, r: 1) == [4, 0, 0, 0, 1, 3, 2])
    #expect(try floppy.sector(18) == Array(bytes.prefix(512)))
    #expect(try floppy.sector(19) == bytes.suffix(88) + [UInt8](repeating: 0, count: 424))
  }

  @Test func `a write-protected disk and a host that fails`() throws {
    let floppy = try FloppyFixture(isReadOnly: true)
    floppy.setUpDMA(mode: 0x4A, count: 512)
    #expect(floppy.transfer(0x45) == [0x40, 0x02, 0, 0, 0, 1, 2])
    #expect(floppy.command([0x4D, 0, 2, 18, 0x50, 0xF6]).prefix(3) == [0x40, 0x02, 0])
    floppy.disk.failure = .host(reason: "test")
    floppy.setUpDMA(count: 512)
    #expect(floppy.transfer(0x46) == [0x40, 0x20, 0x20, 0, 0, 1, 2])
    let other = try FloppyFixture()
    other.disk.failure = .host(reason: "test")
    other.setUpDMA(mode: 0x4A, count: 512)
    #expect(other.transfer(0x45) == [0x40, 0x20, 0x20, 0, 0, 1, 2])
  }

  @Test func `a sector that is not there`() throws {
    let floppy = try FloppyFixture()
    floppy.setUpDMA(count: 512)
    #expect(floppy.transfer(0x46, r: 19, last: 19) == [0x40, 0x04, 0, 0, 0, 19, 2])
    #expect(floppy.transfer(0x46, r: 0) == [0x40, 0x04, 0, 0, 0, 0, 2])
    #expect(floppy.transfer(0x46, n: 3) == [0x40, 0x04, 0, 0, 0, 1, 3])
    #expect(floppy.transfer(0x46, c: 1) == [0x40, 0x04, 0x10, 1, 0, 1, 2])
    #expect(floppy.transfer(0x46, c: 0xFF) == [0x40, 0x04, 0x12, 0xFF, 0, 1, 2])
    #expect(floppy.command([0x46, 4, 0, 0, 1, 2, 18, 0x1B, 0xFF])[1] == 0x04)
    // FM, the wrong data rate, no drive.
    #expect(floppy.transfer(0x06)[1] == 0x01)
    floppy.controller.write(7, 2)
    #expect(floppy.transfer(0x46)[1] == 0x01)
    #expect(floppy.command([0x46, 1, 0, 0, 1, 2, 18, 0x1B, 0xFF]).prefix(2) == [0x41, 0x01])
  }

  @Test func `an implied seek goes to C first`() throws {
    let floppy = try FloppyFixture()
    _ = floppy.command([0x13, 0, 0x40, 0])
    floppy.setUpDMA(count: 512)
    #expect(floppy.transfer(0x46, c: 7) == [0x20, 0, 0, 7, 0, 2, 2])
    #expect(floppy.numbers(floppy.memory(512)) == [7 * 36])
  }

  @Test func `FORMAT TRACK fills the sectors whose IDs come`() throws {
    let floppy = try FloppyFixture()
    let identifiers = (1...18).flatMap { [0, 1, $0, 2] as [UInt8] }
    floppy.ram.write(identifiers, at: 0x1_2000)
    floppy.setUpDMA(mode: 0x4A, count: identifiers.count)
    #expect(floppy.command([0x4D, 4, 2, 18, 0x50, 0xF6]).prefix(3) == [4, 0, 0])
    #expect(try floppy.sector(18) == [UInt8](repeating: 0xF6, count: 512))
    #expect(try floppy.sector(35) == [UInt8](repeating: 0xF6, count: 512))
    #expect(floppy.numbers(try floppy.sector(36)) == [36])
    // Sectors of 1024 bytes: an image has no room for them.
    floppy.setUpDMA(mode: 0x4A, count: 4)
    #expect(floppy.command([0x4D, 4, 3, 1, 0x50, 0xF6]).prefix(2) == [0x44, 0x01])
  }

  @Test func `READ ID, READ TRACK, VERIFY and deleted data`() throws {
    let floppy = try FloppyFixture()
    _ = floppy.seek(5)
    let identifier = floppy.command([0x4A, 4])
    #expect(identifier.prefix(5) == [4, 0, 0, 5, 1] && (1...18).contains(identifier[5]))
    floppy.setUpDMA(count: 2 * 512)
    #expect(floppy.transfer(0x42, c: 5, last: 2).prefix(3) == [0, 0, 0])
    #expect(floppy.numbers(floppy.memory(1024)) == [180, 181])
    #expect(floppy.transfer(0x56, c: 5) == [0, 0, 0, 6, 0, 1, 2])
    #expect(floppy.command([0x56, 0x80, 5, 0, 1, 2, 18, 0x1B, 3]) == [0, 0, 0, 5, 0, 4, 2])
    floppy.setUpDMA(count: 512)
    #expect(floppy.transfer(0x4C, c: 5) == [0, 0, 0x40, 5, 0, 2, 2])
    #expect(floppy.transfer(0x6C, c: 5).prefix(3) == [0x40, 0x80, 0x40])
    floppy.setUpDMA(mode: 0x4A, count: 512)
    #expect(floppy.transfer(0x49, c: 5).prefix(3) == [0, 0, 0])
    #expect(floppy.numbers(try floppy.sector(180)) == floppy.numbers(floppy.memory(512)))
  }

  @Test func `a transfer waits for a masked channel`() throws {
    let floppy = try FloppyFixture()
    #expect(floppy.transfer(0x46) == [])
    #expect(floppy.dma.read(8) & 0x40 == 0x40)
    floppy.setUpDMA(count: 512)
    #expect(floppy.result() == [0, 0, 0, 0, 0, 2, 2])
    #expect(floppy.dma.read(8) & 0x40 == 0)
  }

  @Test(arguments: 0..<4)
  func `whatever a guest does, nothing traps and every command ends or can be reset`(seed: Int)
    throws
  {
    let floppy = try FloppyFixture()
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<20_000 {
      let value = UInt8(truncatingIfNeeded: random.next())
      switch random.next() % 8 {
      case 0, 1, 2, 3: floppy.controller.write(5, value)
      case 4:
        let offset = UInt16(random.next() % 8)
        #expect(floppy.controller.peek(offset) == floppy.controller.read(offset))
      case 5:
        let offset = UInt16(random.next() % 0x40)
        #expect(floppy.dma.peek(offset) == floppy.dma.read(offset))
      case 6: floppy.dma.write(UInt16(random.next() % 0x40), value)
      default:
        if value < 40 { floppy.controller.write(UInt16(value % 8), value | 0x0C) }
        floppy.pass()
      }
    }
    _ = floppy.controller.summary + floppy.dma.summary
    floppy.controller.reset()
    floppy.dma.reset()
    floppy.start()
    #expect(floppy.command([0x10]) == [0x90])
  }
}
