import Bits
import Bus
import Disks
import GuestMemory
import Testing

@testable import Devices

/// A 1.44 MB disk in drive A behind both chips, and the driver's side of them.
///
/// Each sector begins with its number.
final class FloppyFixture {
  let clock = VirtualClock()
  let ram: HostMemory
  let disk: TestDisk
  let dma: DMA8237Pair
  let controller: FloppyController
  let irq6 = Probe()

  init(sectors: Int = 2880, isReadOnly: Bool = false, runs: Bool = true) throws {
    let decoder = try MemoryDecoder()
    ram = try HostMemory(length: 1 << 20)
    decoder.show(
      [
        MappedRegion(
          start: GuestPhysicalAddress(0), length: ram.length, kind: .ram, name: "RAM", backing: ram)
      ], layer: .hostBridge, name: "RAM")
    disk = TestDisk(sectors: sectors, isReadOnly: isReadOnly)
    dma = DMA8237Pair(memory: BusMaster(decoder))
    let format = try #require(FloppyFormat.holding(UInt64(sectors)))
    controller = FloppyController(
      drives: [FloppyDrive(disk, geometry: format.geometry, type: format.driveType)],
      clock: clock, interrupt: irq6.line, channel: DMAChannel(dma, 2))
    dma.write(0x10 + 0xB * 2, 0xC0)
    dma.write(0x10 + 0xA * 2, 0x00)
    guard runs else { return }
    start()
    controller.write(7, 0)
    _ = command([0x03, 0xDF, 0x02])
  }

  /// Out of reset with motor A on, and past the four SENSE INTERRUPT STATUS.
  func start() {
    controller.write(2, 0x1C)
    pass()
    for _ in 0..<4 { _ = command([0x08]) }
  }

  /// Lets all that was begun end.
  func pass() { clock.advance(byNanoseconds: 50_000_000, with: controller) }

  /// Writes the bytes, lets time pass, and reads what there is of a result.
  func command(_ bytes: [UInt8]) -> [UInt8] {
    for byte in bytes { controller.write(5, byte) }
    pass()
    return result()
  }

  func result() -> [UInt8] {
    var bytes: [UInt8] = []
    while controller.read(4) & 0xF0 == 0xD0, bytes.count < 32 { bytes.append(controller.read(5)) }
    return bytes
  }

  /// Sets up channel 2: mode 46H to memory, 4AH from it, 42H verify.
  func setUpDMA(mode: UInt8 = 0x46, at address: UInt32 = 0x1_2000, count: Int) {
    dma.write(0xA, 0x06)
    dma.write(0xC, 0)
    dma.write(0xB, mode)
    for byte in [address, address >> 8] { dma.write(4, UInt8(truncatingIfNeeded: byte)) }
    for byte in [count - 1, (count - 1) >> 8] { dma.write(5, UInt8(truncatingIfNeeded: byte)) }
    dma.write(0x31, UInt8(address >> 16))
    dma.write(0xA, 0x02)
  }

  func memory(_ count: Int, at address: UInt64 = 0x1_2000) -> [UInt8] {
    ram.read(at: address, count: count)
  }

  /// The number at the beginning of each 512 bytes.
  func numbers(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count, by: sectorSize).map {
      bytes.littleEndian(at: $0) ?? .max
    }
  }

  func sector(_ number: UInt64) throws -> [UInt8] { try disk.disk.read(sector: number, count: 1) }

  /// READ DATA and its like: MFM, drive A.
  func transfer(
    _ code: UInt8, c: UInt8 = 0, h: UInt8 = 0, r: UInt8 = 1, n: UInt8 = 2, last: UInt8 = 18
  ) -> [UInt8] {
    command([code, h << 2, c, h, r, n, last, 0x1B, 0xFF])
  }

  /// SEEK and its SENSE INTERRUPT STATUS.
  func seek(_ cylinder: UInt8) -> [UInt8] {
    _ = command([0x0F, 0, cylinder])
    return command([0x08])
  }
}
