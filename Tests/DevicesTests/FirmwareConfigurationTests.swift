import Bits
import Bus
import GuestMemory
import Testing

@testable import Devices

struct FirmwareConfigurationTests {
  private let memory: GuestMemory
  private let device: FirmwareConfiguration

  init() throws {
    let decoder = try MemoryDecoder()
    decoder.show(
      [try MappedRegion(start: GuestPhysicalAddress(0), length: 0x1_0000, kind: .ram, name: "RAM")],
      layer: .hostBridge, name: "RAM")
    memory = decoder.memory
    device = FirmwareConfiguration(
      memory: BusMaster(decoder), items: [FirmwareConfiguration.Key.cpuCount: [4, 0]],
      files: [("etc/second", [1, 2, 3]), ("etc/first", [9])])
  }

  private func bytes(of key: UInt16, count: Int) -> [UInt8] {
    device.write(0, UInt32(key), width: .word)
    return (0..<count).map { _ in UInt8(device.read(1, width: .byte)) }
  }

  /// Runs a DMA request whose structure lies at 100H; returns the control word afterwards.
  private func request(_ control: UInt32, length: UInt32, address: UInt64) -> UInt32? {
    memory.write(
      control.bigEndian.littleEndianBytes + length.bigEndian.littleEndianBytes
        + address.bigEndian.littleEndianBytes, at: GuestPhysicalAddress(0x100))
    device.write(4, 0, width: .doubleword)
    device.write(8, UInt32(0x100).byteSwapped, width: .doubleword)
    return memory.load(UInt32.self, at: GuestPhysicalAddress(0x100))
  }

  @Test func `items are read byte by byte and end in zeros`() {
    #expect(bytes(of: 0, count: 5) == Array("QEMU".utf8) + [0])
    #expect(bytes(of: 5, count: 3) == [4, 0, 0])
    #expect(bytes(of: 0x7FFF, count: 2) == [0, 0])
  }

  @Test func `the directory lists files by name, big-endian`() {
    let directory = bytes(of: 0x19, count: 4 + 64 * 2)
    #expect(Array(directory[0..<4]) == [0, 0, 0, 2])
    #expect(Array(directory[4..<12]) == [0, 0, 0, 1, 0, 0x20, 0, 0])
    #expect(String(decoding: directory[12..<21], as: UTF8.self) == "etc/first")
    #expect(Array(directory[68..<76]) == [0, 0, 0, 3, 0, 0x21, 0, 0])
    #expect(bytes(of: 0x21, count: 3) == [1, 2, 3])
  }

  @Test func `a peek passes nothing`() {
    device.write(0, 0x21, width: .word)
    #expect(device.peek(1, width: .byte) == 1)
    #expect(device.read(1, width: .byte) == 1)
    #expect(device.peek(1, width: .byte) == 2)
  }

  @Test func `the address register says that DMA is there`() {
    #expect(device.read(4, width: .doubleword) == 0x554D_4551)  // "QEMU"
    #expect(device.read(8, width: .doubleword) == 0x4746_4320)  // " CFG"
  }

  @Test func `a request selects, skips and reads`() {
    #expect(request(0x21 << 16 | 8 | 4, length: 1, address: 0) == 0)
    memory.write([7, 7, 7, 7], at: GuestPhysicalAddress(0x200))
    #expect(request(2, length: 3, address: 0x200) == 0)
    #expect(memory.read(at: GuestPhysicalAddress(0x200), count: 4) == [2, 3, 0, 7])
  }

  @Test func `writes and reads far beyond the item are errors`() {
    #expect(request(0x21 << 16 | 8 | 16, length: 1, address: 0x200)?.byteSwapped == 1)
    #expect(request(0x21 << 16 | 8 | 2, length: 0xFFFF_FFFF, address: 0xFF00)?.byteSwapped == 1)
    #expect(request(0x21 << 16 | 8 | 2, length: 4, address: .max) == 0)
  }

  @Test func `a request that lies nowhere changes nothing`() {
    device.write(4, 0xFFFF_FFFF, width: .doubleword)
    device.write(8, 0xFFFF_FFFF, width: .doubleword)
    #expect(device.state == FirmwareConfiguration.State())
  }
}
