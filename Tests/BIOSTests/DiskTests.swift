import BIOS
import Boot
import GuestMemory
import Testing
import X86

@Suite("BIOS: INT 13H") struct DiskTests {
  /// 20 cylinders, 16 heads, 63 sectors.
  private func disk(readOnly: Bool = false) -> BIOSDrive {
    BIOSDrive(disk: NumberedDisk(sectors: 20 * 16 * 63, readOnly: readOnly))
  }

  private func floppy(sectors: UInt64 = 2880) throws -> BIOSDrive {
    try #require(BIOSDrive(floppy: NumberedDisk(sectors: sectors)))
  }

  @Test func `sectors are read by cylinder, head and sector`() throws {
    let fixture = try BIOSFixture(drives: [disk()])
    let result = fixture.call(0x13, ax: 0x0202) {
      $0.rcx = 0x0205  // cylinder 2, sector 5
      $0.rdx = 0x0380  // head 3
      $0.es = .real(0x1000)
      $0.rbx = 0x0200
    }
    #expect(!result.carry)
    #expect(result.ax == 0x0002, "AH status, AL sectors")
    let number = UInt16((2 * 16 + 3) * 63 + 4)
    #expect(fixture.word(0x10200) == number)
    #expect(fixture.word(0x10400) == number + 1)
    #expect(fixture.word(0x10600) == 0)
    #expect(fixture.byte(0x474) == 0)
  }

  @Test func `a read runs on over tracks, and past the end of the segment`() throws {
    let fixture = try BIOSFixture(drives: [disk()])
    let result = fixture.call(0x13, ax: 0x0280) {
      $0.rcx = 0x0001
      $0.rdx = 0x0080
      $0.es = .real(0x1000)
      $0.rbx = 0xFE00
    }
    #expect(result.ax == 0x0080)
    #expect(fixture.word(0x1_FE00 + 127 * 512) == 127)
  }

  @Test func `sectors are written and verified`() throws {
    let device = NumberedDisk(sectors: 20 * 16 * 63)
    let fixture = try BIOSFixture(drives: [BIOSDrive(disk: device)])
    fixture.memory.write([UInt8](repeating: 0x5A, count: 512), at: .init(0x9000))
    let result = fixture.call(0x13, ax: 0x0301) {
      $0.rcx = 0x0007
      $0.rdx = 0x0080
      $0.rbx = 0x9000
    }
    #expect(result.ax == 0x0001)
    #expect(try device.read(sector: 6, count: 1) == [UInt8](repeating: 0x5A, count: 512))
    let check = fixture.call(0x13, ax: 0x0403) {
      $0.rcx = 0x0007
      $0.rdx = 0x0080
    }
    #expect(check.ax == 0x0003)
    #expect(!check.carry)
  }

  @Test func `errors come in AH, with CF, and stay for AH=01H`() throws {
    let fixture = try BIOSFixture(drives: [disk(readOnly: true)])
    func expect(
      _ status: UInt8, ax: UInt16, cx: UInt16, dx: UInt16,
      _ location: SourceLocation = #_sourceLocation
    ) {
      let result = fixture.call(0x13, ax: ax) {
        $0.rcx = UInt64(cx)
        $0.rdx = UInt64(dx)
        $0.rbx = 0x9000
      }
      #expect(result.ah == status, sourceLocation: location)
      #expect(result.carry == (status != 0), sourceLocation: location)
      let last = fixture.call(0x13, ax: 0x0100) { $0.rdx = UInt64(dx) }
      #expect(last.ah == status, sourceLocation: location)
      #expect(last.carry == (status != 0), sourceLocation: location)
    }
    expect(0x00, ax: 0x0201, cx: 0x0001, dx: 0x0080)
    expect(0x01, ax: 0x0200, cx: 0x0001, dx: 0x0080)  // no sector
    expect(0x04, ax: 0x0201, cx: 0x0000, dx: 0x0080)  // sector 0
    expect(0x04, ax: 0x0201, cx: 0x1401, dx: 0x0080)  // cylinder 20
    expect(0x04, ax: 0x0202, cx: 0x133F, dx: 0x0F80)  // one past the end
    expect(0x03, ax: 0x0301, cx: 0x0001, dx: 0x0080)  // read-only
    expect(0x01, ax: 0x0501, cx: 0x0001, dx: 0x0080)  // format
    expect(0x01, ax: 0x0201, cx: 0x0001, dx: 0x0081)  // no such disk
    expect(0xAA, ax: 0x0201, cx: 0x0001, dx: 0x0000)  // no floppy
    expect(0x01, ax: 0x7701, cx: 0x0001, dx: 0x0080)  // no such function
  }

  @Test func `the drive's parameters`() throws {
    let fixture = try BIOSFixture(drives: [disk(), try floppy()])
    let hard = fixture.call(0x13, ax: 0x0800) { $0.rdx = 0x80 }
    #expect(hard.cx == 0x133F, "cylinder 19, sector 63")
    #expect(hard.dx == 0x0F01, "head 15, one disk")
    #expect(hard.ah == 0)
    let soft = fixture.call(0x13, ax: 0x0800) { $0.rdx = 0x00 }
    #expect(soft.cx == 0x4F12, "cylinder 79, sector 18")
    #expect(soft.dx == 0x0101)
    #expect(soft.bx == 0x0004, "1.44 MB")
    #expect(soft.cpu.es.selector == 0xF000)
    #expect(fixture.byte(0xF0000 + UInt64(soft.di) + 4) == 18)
    let none = fixture.call(0x13, ax: 0x0800) { $0.rdx = 0x81 }
    #expect(none.carry)
  }

  @Test func `the drive's type`() throws {
    let fixture = try BIOSFixture(drives: [disk(), try floppy()])
    let hard = fixture.call(0x13, ax: 0x1500) { $0.rdx = 0x80 }
    #expect(hard.ah == 3)
    #expect(UInt32(hard.cx) << 16 | UInt32(hard.dx) == 20 * 16 * 63)
    #expect(fixture.call(0x13, ax: 0x1500) { $0.rdx = 0x00 }.ah == 2)
    #expect(fixture.call(0x13, ax: 0x1500) { $0.rdx = 0x81 }.ah == 0)
  }

  @Test func `a changed floppy is reported once`() throws {
    let fixture = try BIOSFixture(drives: [try floppy()])
    fixture.bios.noteMediaChange(0)
    func read() -> BIOSFixture.Result {
      fixture.call(0x13, ax: 0x0201) {
        $0.rcx = 1
        $0.rbx = 0x9000
      }
    }
    #expect(read().ah == 6)
    #expect(read().ah == 0)
    fixture.bios.noteMediaChange(0)
    #expect(fixture.call(0x13, ax: 0x1600).ah == 6)
    #expect(fixture.call(0x13, ax: 0x1600).ah == 0)
  }

  // MARK: EDD

  private func packet(
    _ fixture: BIOSFixture, count: UInt16, segment: UInt16, offset: UInt16, sector: UInt64
  ) {
    fixture.memory.write([16, 0], at: .init(0x9000))
    fixture.memory.store(count, at: .init(0x9002))
    fixture.memory.store(offset, at: .init(0x9004))
    fixture.memory.store(segment, at: .init(0x9006))
    fixture.memory.store(sector, at: .init(0x9008))
  }

  private func extended(_ fixture: BIOSFixture, _ ax: UInt16, drive: UInt64 = 0x80)
    -> BIOSFixture.Result
  {
    fixture.call(0x13, ax: ax) {
      $0.rdx = drive
      $0.rsi = 0x9000
    }
  }

  @Test func `the extensions are there for disks`() throws {
    let fixture = try BIOSFixture(drives: [disk(), try floppy()])
    let hard = fixture.call(0x13, ax: 0x4100) {
      $0.rbx = 0x55AA
      $0.rdx = 0x80
    }
    #expect(hard.bx == 0xAA55)
    #expect(hard.ah == 0x21)
    #expect(hard.cx & 1 == 1)
    #expect(!hard.carry)
    #expect(fixture.call(0x13, ax: 0x4100) { $0.rbx = 0x55AA }.carry, "not for floppies")
  }

  @Test func `sectors are read and written by number`() throws {
    let device = NumberedDisk(sectors: 20 * 16 * 63)
    let fixture = try BIOSFixture(drives: [BIOSDrive(disk: device)])
    packet(fixture, count: 200, segment: 0x2000, offset: 0, sector: 1000)
    #expect(extended(fixture, 0x4200).ah == 0)
    #expect(fixture.word(0x2_0000) == 1000)
    #expect(fixture.word(0x2_0000 + 199 * 512) == 1199)
    packet(fixture, count: 1, segment: 0x2000, offset: 0, sector: 7)
    #expect(extended(fixture, 0x4300).ah == 0)
    #expect(try device.read(sector: 7, count: 1).prefix(2) == [0xE8, 0x03])
    packet(fixture, count: 2, segment: 0, offset: 0, sector: 20 * 16 * 63 - 1)
    #expect(extended(fixture, 0x4200).ah == 4)
    #expect(fixture.word(0x9002) == 0, "no sector was transferred")
    packet(fixture, count: 1, segment: 0, offset: 0, sector: .max)
    #expect(extended(fixture, 0x4700).ah == 4)
    #expect(extended(fixture, 0x4200, drive: 0x81).ah == 1)
    fixture.memory.write([15], at: .init(0x9000))
    #expect(extended(fixture, 0x4200).ah == 1, "a packet too short")
  }

  @Test func `a packet may hold a flat address`() throws {
    let fixture = try BIOSFixture(drives: [disk()])
    packet(fixture, count: 1, segment: 0xFFFF, offset: 0xFFFF, sector: 5)
    fixture.memory.write([24], at: .init(0x9000))
    fixture.memory.store(UInt64(0x20_0000), at: .init(0x9010))
    #expect(extended(fixture, 0x4200).ah == 0)
    #expect(fixture.word(0x20_0000) == 5)
  }

  @Test func `the result buffer has 26 or 30 bytes`() throws {
    let fixture = try BIOSFixture(drives: [disk()])
    fixture.memory.write([UInt8](repeating: 0xCC, count: 80), at: .init(0x9000))
    fixture.memory.store(UInt16(66), at: .init(0x9000))
    #expect(extended(fixture, 0x4800).ah == 0)
    #expect(fixture.word(0x9000) == 30)
    #expect(fixture.double(0x9004) == 20)
    #expect(fixture.double(0x9008) == 16)
    #expect(fixture.double(0x900C) == 63)
    #expect(fixture.double(0x9010) == 20 * 16 * 63)
    #expect(fixture.word(0x9018) == 512)
    #expect(fixture.double(0x901A) == 0xFFFF_FFFF)
    #expect(fixture.byte(0x901E) == 0xCC)
    fixture.memory.store(UInt16(26), at: .init(0x9000))
    #expect(extended(fixture, 0x4800).ah == 0)
    #expect(fixture.word(0x9000) == 26)
    fixture.memory.store(UInt16(25), at: .init(0x9000))
    #expect(extended(fixture, 0x4800).ah == 1)
  }

  @Test func `sectors read over ROM are lost, and that is told once`() throws {
    let fixture = try BIOSFixture(drives: [disk()])
    let rom = fixture.bytes(0xF0000, 0x10000)
    for _ in 0..<2 {
      let result = fixture.call(0x13, ax: 0x0201) {
        $0.rcx = 1
        $0.rdx = 0x80
        $0.es = .real(0xF000)
      }
      #expect(result.ah == 0)
    }
    #expect(fixture.bytes(0xF0000, 0x10000) == rom)
    #expect(fixture.said.count == 1)
  }

  @Test func `a floppy image that is only the beginning reads as zeros behind its end`() throws {
    let fixture = try BIOSFixture(drives: [try floppy(sectors: 26)])
    fixture.memory.write([UInt8](repeating: 0x5A, count: 31 * 512), at: .init(0x1_0000))
    func call(_ ax: UInt16, cx: UInt64, dx: UInt64) -> (ah: UInt8, al: UInt8) {
      let result = fixture.call(0x13, ax: ax) {
        $0.rcx = cx
        $0.rdx = dx
        $0.es = .real(0x1000)
        $0.rbx = 0
      }
      return (result.ah, UInt8(truncatingIfNeeded: result.ax))
    }
    #expect(call(0x021F, cx: 2, dx: 0) == (0, 31), "31 sectors from the second on")
    #expect(fixture.word(0x1_0000 + 24 * 512) == 25, "the image's last sector")
    #expect(fixture.bytes(0x1_0000 + 25 * 512, 6 * 512).allSatisfy { $0 == 0 })
    #expect(call(0x0201, cx: 0x4F12, dx: 0x0100) == (0, 1), "the disk's last sector")
    #expect(call(0x0201, cx: 0x5001, dx: 0) == (4, 0), "beyond 80 cylinders")
    #expect(call(0x0301, cx: 9, dx: 0x0100) == (4, 0), "what is not there cannot be written")
    #expect(call(0x0301, cx: 8, dx: 0x0100) == (0, 1), "sector 25 can")
    #expect(call(0x0302, cx: 8, dx: 0x0100) == (4, 0), "nor can both")
  }

  @Test func `a small hard disk that does not hold what is read is told of once`() throws {
    let drive = BIOSDrive(disk: NumberedDisk(sectors: 26))
    let fixture = try BIOSFixture(drives: [drive])
    for sectors: UInt16 in [31, 31, 1] {
      let result = fixture.call(0x13, ax: 0x0200 | sectors) {
        $0.rcx = sectors == 1 ? 0x0101 : 2  // the second cylinder; the second sector
        $0.rdx = 0x80
        $0.es = .real(0x1000)
      }
      #expect(result.ah == 4)
    }
    #expect(fixture.said.count == 1)
    #expect(fixture.said.first?.contains("--floppy") == true)
    let large = try BIOSFixture(drives: [disk()])
    #expect(large.call(0x13, ax: 0x0201) { ($0.rcx, $0.rdx) = (0xFF01, 0x80) }.ah == 4)
    #expect(large.said.isEmpty)
  }
}
