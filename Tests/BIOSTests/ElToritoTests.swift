import Bits
import Boot
import Disks
import GuestMemory
import Testing
import X86

@testable import BIOS

/// A disc with a boot catalog in block 18 and an image from block 20 on, whose sectors hold their numbers.
private func disc(
  emulation: UInt8, segment: UInt16 = 0, count: UInt16 = 4, platform: UInt8 = 0,
  bootable: UInt8 = 0x88
) -> MemoryDisk {
  var bytes = [UInt8](repeating: 0, count: 4096 * 2048)
  func put(_ data: some Collection<UInt8>, _ offset: Int) {
    bytes.replaceSubrange(offset..<offset + data.count, with: data)
  }
  put(Array("\u{0}CD001\u{1}EL TORITO SPECIFICATION".utf8), 17 * 2048)
  put(UInt32(18).littleEndianBytes, 17 * 2048 + 0x47)
  var entry = [UInt8](repeating: 0, count: 32)
  (entry[0], entry[1], entry[30], entry[31]) = (1, platform, 0x55, 0xAA)
  let sum = stride(from: 0, to: 32, by: 2).reduce(UInt16(0)) {
    $0 &+ (UInt16(entry[$1]) | UInt16(entry[$1 + 1]) << 8)
  }
  put((0 &- sum).littleEndianBytes, 18 * 2048 + 28)
  for index in [0, 1, 30, 31] { bytes[18 * 2048 + index] = entry[index] }
  put(
    [bootable, emulation] + segment.littleEndianBytes + [0, 0] + count.littleEndianBytes
      + UInt32(20).littleEndianBytes, 18 * 2048 + 32)
  for sector in 0..<4000 {
    put([UInt8(sector & 0xFF), UInt8(sector >> 8)], 20 * 2048 + sector * 512)
  }
  return MemoryDisk(name: "disc", bytes: bytes, isReadOnly: true)
}

struct ElToritoTests {
  private func booted(_ disc: MemoryDisk, others: [BIOSDrive] = []) throws -> (
    BIOSFixture, CPUState
  ) {
    let fixture = try BIOSFixture(drives: [BIOSDrive(optical: disc)] + others)
    var cpu = CPUState()
    _ = fixture.bios.bootstrap(&cpu)
    return (fixture, cpu)
  }

  @Test func `without emulation as many sectors as the catalog says are loaded and entered`() throws
  {
    let (fixture, cpu) = try booted(disc(emulation: 0))
    #expect(cpu.rip == 0x7C00 && cpu.cs.base == 0 && cpu.rdx == 0xE0)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x7C00 + 3 * 512)) == 3)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x7C00 + 4 * 512)) == 0)
    let (_, other) = try booted(disc(emulation: 0, segment: 0x1000))
    #expect(other.cs.base == 0x1_0000 && other.rip == 0)
  }

  @Test func `the disc is read in blocks of 2048 bytes by AH=42H, and not by cylinders`() throws {
    let (fixture, _) = try booted(disc(emulation: 0))
    fixture.memory.write([16, 0, 2, 0, 0, 0, 0, 0x30], at: .init(0x500))
    fixture.memory.store(UInt64(21), at: .init(0x508))
    let read = fixture.call(0x13, ax: 0x4200, dx: 0xE0, si: 0x500)
    #expect(read.ah == 0 && !read.carry)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x3_0000)) == 4)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x3_0000 + 4095 - 511)) == 11)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x502)) == 2)
    fixture.memory.store(UInt64(4095), at: .init(0x508))
    #expect(fixture.call(0x13, ax: 0x4200, dx: 0xE0, si: 0x500).ah == 4)
    fixture.memory.store(UInt64.max, at: .init(0x508))
    #expect(fixture.call(0x13, ax: 0x4200, dx: 0xE0, si: 0x500).ah == 4)
    #expect(fixture.call(0x13, ax: 0x0201, bx: 0x600, cx: 1, dx: 0xE0).carry)
    #expect(fixture.call(0x13, ax: 0x4100, bx: 0x55AA, dx: 0xE0).bx == 0xAA55)
    fixture.memory.store(UInt16(30), at: .init(0x500))
    #expect(!fixture.call(0x13, ax: 0x4800, dx: 0xE0, si: 0x500).carry)
    #expect(fixture.memory.load(UInt64.self, at: .init(0x510)) == 4096)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x518)) == 2048)
  }

  @Test func `AX=4B01H tells how the disc was booted`() throws {
    let (fixture, _) = try booted(disc(emulation: 0))
    let status = fixture.call(0x13, ax: 0x4B01, dx: 0xE0, si: 0x600)
    #expect(status.ah == 0 && !status.carry)
    #expect(
      fixture.memory.read(at: .init(0x600), count: 16) == [
        0x13, 0, 0xE0, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0xC0, 0x07, 4, 0,
      ])
    #expect(fixture.call(0x13, ax: 0x4B00, dx: 0xE0, si: 0x600).ah == 0)
    #expect(fixture.call(0x13, ax: 0x4B01, dx: 0xE0, si: 0x600).carry)
  }

  @Test func `an emulated floppy is drive A, and the real one moves to B`() throws {
    let floppy = try #require(
      BIOSDrive(floppy: MemoryDisk(name: "a", bytes: [UInt8](repeating: 0x77, count: 2880 * 512))))
    let (fixture, cpu) = try booted(disc(emulation: 2), others: [floppy])
    #expect(cpu.rdx == 0 && cpu.rip == 0x7C00)
    // Cylinder 1, head 1, sector 2: (1 * 2 + 1) * 18 + 1.
    #expect(fixture.call(0x13, ax: 0x0201, bx: 0x600, cx: 0x0102, dx: 0x0100).ah == 0)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x600)) == 55)
    #expect(fixture.call(0x13, ax: 0x0301, bx: 0x600, cx: 0x0102, dx: 0x0100).ah == 3)
    #expect(fixture.call(0x13, ax: 0x0201, bx: 0x600, cx: 1, dx: 1).ah == 0)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x600)) == 0x7777)
    let parameters = fixture.call(0x13, ax: 0x0800, dx: 0)
    #expect(parameters.dl == 2 && parameters.cx == 0x4F12 && parameters.dh == 1)
  }

  @Test func `an emulated hard disk comes before the real ones`() throws {
    let disk = BIOSDrive(
      disk: MemoryDisk(name: "d", bytes: [UInt8](repeating: 0x66, count: 1 << 20)))
    let (fixture, cpu) = try booted(disc(emulation: 4), others: [disk])
    #expect(cpu.rdx == 0x80)
    #expect(fixture.call(0x13, ax: 0x0201, bx: 0x600, cx: 3, dx: 0x80).ah == 0)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x600)) == 2)
    #expect(fixture.call(0x13, ax: 0x0201, bx: 0x600, cx: 3, dx: 0x81).ah == 0)
    #expect(fixture.memory.load(UInt16.self, at: .init(0x600)) == 0x6666)
  }

  @Test func `a disc that cannot be booted says why, and the next drive is tried`() throws {
    for bad in [
      disc(emulation: 0, bootable: 0), disc(emulation: 9), disc(emulation: 0, platform: 0xEF),
      disc(emulation: 0, segment: 0xF000), MemoryDisk(name: "short", bytes: [1]),
    ] {
      let fixture = try BIOSFixture(drives: [BIOSDrive(optical: bad)])
      var cpu = CPUState()
      guard case .nothingToBoot(let reason) = fixture.bios.bootstrap(&cpu) else {
        Issue.record("it booted")
        continue
      }
      #expect(reason.contains("'\(bad.name)'"))
    }
  }
}

extension BIOSFixture {
  /// Calls INT `vector` with 16-bit registers.
  @discardableResult
  func call(
    _ vector: UInt8, ax: UInt16, bx: UInt16 = 0, cx: UInt16 = 0, dx: UInt16 = 0, si: UInt16 = 0,
    di: UInt16 = 0
  ) -> Result {
    call(vector, ax: ax) { cpu in
      (cpu.rbx, cpu.rcx, cpu.rdx) = (UInt64(bx), UInt64(cx), UInt64(dx))
      (cpu.rsi, cpu.rdi) = (UInt64(si), UInt64(di))
    }
  }
}

extension BIOSFixture.Result {
  fileprivate var dl: UInt8 { UInt8(dx & 0xFF) }
  fileprivate var dh: UInt8 { UInt8(dx >> 8) }
}
