import BIOS
import Bus
import Devices
import GuestMemory
import Testing
import X86

@Suite("BIOS: ROM and power-on") struct PowerOnTests {
  @Test func `the ROM has a reset vector, a date and a model byte where programs look`() {
    let rom = ROMImage.bytes
    #expect(rom.count == 0x10000)
    #expect(Array(rom[0xFFF0..<0xFFF5]) == [0xEA, 0x5B, 0xE0, 0x00, 0xF0])
    #expect(String(decoding: rom[0xFFF5..<0xFFFD], as: UTF8.self) == "01/01/26")
    #expect(rom[0xFFFE] == 0xFC)
  }

  @Test func `every vector points into the ROM, but those left to programs and to tables`() throws {
    let fixture = try BIOSFixture()
    for vector in 0...UInt8.max {
      let segment = fixture.word(UInt64(vector) * 4 + 2)
      let isEmpty = [0x1D, 0x41, 0x44, 0x46].contains(vector) || 0x60...0x67 ~= vector
      #expect(segment == (isEmpty ? 0 : 0xF000), "vector \(vector)")
    }
    // The stub of INT 10H: out 0E2h, al; iret.
    #expect(fixture.bytes(0xF0000 + UInt64(fixture.word(0x40)), 3) == [0xE6, 0xE2, 0xCF])
    // INT 1EH points to the diskette parameters: 512-byte sectors, 18 a track.
    let table = 0xF0000 + UInt64(fixture.word(0x1E * 4))
    #expect(fixture.byte(table + 3) == 2)
    #expect(fixture.byte(table + 4) == 18)
  }

  @Test func `the data area tells the machine`() throws {
    let floppy = try #require(BIOSDrive(floppy: NumberedDisk(sectors: 2880)))
    let fixture = try BIOSFixture(drives: [floppy, BIOSDrive(disk: NumberedDisk(sectors: 4096))])
    #expect(fixture.word(0x400) == 0x3F8)
    #expect(fixture.word(0x402) == 0)
    #expect(fixture.word(0x40E) == 0x9FC0)
    // One floppy, x87, a mouse, 80 columns in colour, one COM port.
    #expect(fixture.word(0x410) == 0b0000_0010_0010_0111)
    #expect(fixture.word(0x413) == 639)
    #expect(fixture.byte(0x475) == 1)
    #expect(fixture.byte(0x9FC00) == 1)
    #expect(fixture.call(0x11).ax == fixture.word(0x410))
    #expect(fixture.call(0x12).ax == 639)
    // 12:56:34 in ticks of 1193182/65536 Hz.
    #expect(fixture.double(0x46C) == 46594 * 1_193_182 / 65_536)
  }

  @Test func `the first two disks have their tables, where the vectors of INT 41H and 46H point`()
    throws
  {
    let none = try BIOSFixture()
    #expect(none.double(0x41 * 4) == 0 && none.double(0x46 * 4) == 0)
    let fixture = try BIOSFixture(drives: [
      BIOSDrive(disk: NumberedDisk(sectors: 4096)),
      BIOSDrive(disk: NumberedDisk(sectors: 4_000_000), index: 1),
    ])
    func table(_ vector: UInt64) -> [UInt8] {
      let pointer = fixture.double(vector * 4)
      return fixture.bytes(UInt64(pointer >> 16) << 4 + UInt64(pointer & 0xFFFF), 16)
    }
    // 4 cylinders, 16 heads, 63 sectors.
    #expect(table(0x41) == [4, 0, 16, 0, 0, 0xFF, 0xFF, 0, 0xC8, 0, 0, 0, 4, 0, 63, 0])
    // 992 cylinders of 64 heads; the disk's own are 3968 of 16.
    let second = table(0x46)
    #expect(Array(second[..<5]) == [0xE0, 0x03, 64, 0xA0, 63])
    #expect(Array(second[8..<15]) == [0xC8, 0x80, 0x0F, 16, 0x80, 0x0F, 63])
    #expect(second.reduce(0, &+) == 0, "its checksum")
  }

  @Test func `the chips are set up as a PC boots`() throws {
    let fixture = try BIOSFixture()
    #expect(fixture.input(0x21) == 0b1011_1000)
    #expect(fixture.input(0xA1) == 0b1000_1110)
    #expect(fixture.input(0x92) & 2 != 0)
    #expect(fixture.input(0x64) & 0x05 == 0x04, "the system flag, and nothing to read")
    fixture.ports.write(Port(0x43), 0xE4, width: .byte)
    #expect(fixture.input(0x41) & 0x3F == 0x14, "counter 1: the low byte, mode 2")
    // The timer interrupts: IRQ 0 comes as vector 08H.
    fixture.pic.line(0).raise()
    #expect(fixture.pic.isInterruptPending)
    #expect(fixture.pic.acknowledge() == 0x08)
  }

  @Test func `a trap outside of the stubs has no effect, and is told`() throws {
    let fixture = try BIOSFixture()
    var cpu = CPUState()
    cpu.cs = .real(0, code: true)
    cpu.rip = 0x7C02
    let before = cpu
    guard case .strayTrap(let sentence) = fixture.bios.service(&cpu) else {
      Issue.record("the trap was served")
      return
    }
    #expect(sentence.contains("0x7c02"))
    #expect(cpu == before)
  }

  @Test(arguments: [0, 2]) func `a trap is served with RIP at the OUT and after it`(
    offset: UInt64
  ) throws {
    let fixture = try BIOSFixture()
    var cpu = fixture.caller(0x12)
    cpu.rip += offset
    let result = fixture.goOn(cpu)
    #expect(result.ax == 639)
    #expect(result.returns)
  }

  @Test func `services leave other registers, upper halves and the stack alone`() throws {
    let fixture = try BIOSFixture()
    var cpu = fixture.caller(0x12)
    cpu.rax = 0xAAAA_BBBB_CCCC_DDDD
    cpu.rbx = 0x1111_2222_3333_4444
    let result = fixture.goOn(cpu)
    cpu.rax = 0xAAAA_BBBB_CCCC_027F
    cpu.rip += 2
    #expect(result.cpu == cpu)
    #expect(fixture.bytes(0x6FFA, 6) == [0x78, 0x56, 0x34, 0x12, 0x02, 0x02])
  }

  @Test func `FLAGS results go to the frame by the stack segment, and SP may wrap`() throws {
    let fixture = try BIOSFixture()
    var cpu = fixture.caller(0x13)
    cpu.ss = .real(0x2000)
    cpu.rsp = 0xFFFC  // the frame's FLAGS wrap to offset 0
    cpu.rax = 0x0200
    cpu.rdx = 0x80
    fixture.memory.store(UInt16(0x0202), at: .init(0x2_0000))
    _ = fixture.goOn(cpu)
    #expect(fixture.word(0x2_0000) == 0x0203)
  }
}
