import BIOS
import Bus
import Devices
import GuestMemory
import Testing
import X86

@Suite("BIOS: shutdown status and warm start") struct ShutdownStatusTests {
  private let fixture: BIOSFixture

  init() throws {
    fixture = try BIOSFixture(drives: [BIOSDrive(disk: NumberedDisk(sectors: 64))])
    // The disk's program runs.
    _ = reset()
  }

  /// The power-on entry, as a CPU comes to it from its reset vector.
  private func reset(_ set: (inout CPUState) -> Void = { _ in }) -> BIOSFixture.Result {
    var cpu = CPUState()
    cpu.cs = .real(0xF000, code: true)
    cpu.rip = 0xE05C
    set(&cpu)
    return fixture.goOn(cpu)
  }

  private func writeCMOS(_ index: UInt8, _ value: UInt8) {
    fixture.ports.write(Port(0x70), UInt32(index), width: .byte)
    fixture.ports.write(Port(0x71), UInt32(value), width: .byte)
  }

  private func put(_ words: [UInt16], at address: UInt64) {
    for (index, word) in words.enumerated() {
      fixture.memory.store(word, at: GuestPhysicalAddress(address + UInt64(index) * 2))
    }
  }

  /// A program that goes on at 1234:5678, with its status.
  private func resume(_ status: UInt8) -> BIOSFixture.Result {
    writeCMOS(0x0F, status)
    put([0x5678, 0x1234], at: 0x467)
    return reset()
  }

  @Test(arguments: [0x05, 0x0A]) func `05H and 0AH jump to what 40:67H points to`(
    status: UInt8
  ) throws {
    let result = resume(status)
    #expect(result.outcome == .resume)
    #expect(result.cpu.cs == .real(0x1234, code: true))
    #expect(result.cpu.rip == 0x5678)
    #expect(result.cpu.rflags & RFlags.if == 0)
    #expect(result.cpu.ss.base + result.cpu.rsp == 0x400)
    #expect(fixture.rtc.byte(at: 0x0F) == 0, "the byte is followed once")
  }

  @Test(arguments: [(0x05, true), (0x0A, false)])
  func `05H alone ends interrupts and empties the keyboard`(status: UInt8, ends: Bool) {
    // IRQ8 is in service in both controllers, and a key waits.
    fixture.ports.write(Port(0x21), 0xFB, width: .byte)
    fixture.ports.write(Port(0xA1), 0xFE, width: .byte)
    fixture.pic.line(8).raise()
    #expect(fixture.pic.acknowledge() == 0x70)
    fixture.ports.write(Port(0x64), 0xAA, width: .byte)
    #expect(fixture.input(0x64) & 1 == 1)
    _ = resume(status)
    for (port, bit) in [(0x20, 0b100), (0xA0, 0b1)] as [(UInt16, UInt8)] {
      fixture.ports.write(Port(port), 0x0B, width: .byte)
      #expect((fixture.input(port) & bit == 0) == ends, "in service at \(port)")
    }
    #expect((fixture.input(0x64) & 1 == 0) == ends)
  }

  @Test func `0BH returns from an interrupt, with its flags`() {
    put([0x2222, 0x1111, 0x0AD7], at: 0x1_79B8)
    let result = resume(0x0B)
    #expect(result.cpu.cs == .real(0x1111, code: true))
    #expect(result.cpu.rip == 0x2222)
    #expect(result.cpu.rflags == 0x0AD7)
    #expect(result.cpu.ss == .real(0x1234))
    #expect(result.cpu.rsp == 0x567E)
  }

  @Test func `0CH returns from a far call`() {
    put([0x2222, 0x1111, 0x0AD7], at: 0x1_79B8)
    let result = resume(0x0C)
    #expect(result.cpu.cs == .real(0x1111, code: true))
    #expect(result.cpu.rip == 0x2222)
    #expect(result.cpu.rflags == RFlags.reserved1)
    #expect(result.cpu.rsp == 0x567C)
  }

  @Test func `09H takes the registers that a block move left on its stack`() {
    // DS, ES, DI, SI, BP, SP, BX, DX, CX, AX, IP, CS, FLAGS.
    put(
      [0xD5, 0xE5, 0xD1, 0x51, 0xB9, 0xFFFF, 0xB0, 0xD0, 0xC0, 0xA0, 0x22, 0x11, 0x0246],
      at: 0x1_79B8)
    let cpu = resume(0x09).cpu
    #expect(cpu.ds == .real(0xD5) && cpu.es == .real(0xE5))
    #expect([cpu.rdi, cpu.rsi, cpu.rbp] == [0xD1, 0x51, 0xB9])
    #expect([cpu.rbx, cpu.rdx, cpu.rcx, cpu.rax] == [0xB0, 0xD0, 0xC0, 0xA0])
    #expect(cpu.cs == .real(0x11, code: true) && cpu.rip == 0x22 && cpu.rflags == 0x0246)
    #expect(cpu.rsp == 0x5678 + 26)
  }

  @Test(arguments: [0x00, 0x04, 0x06, 0x08, 0x0D, 0xFE, 0xFF])
  func `any other status starts from the beginning`(status: UInt8) {
    put([0xFFFF], at: 0x7DFE)
    let result = resume(status)
    #expect(result.cpu.linearPC == .init(0x7C00))
    #expect(fixture.word(0x7DFE) == 0xAA55, "the boot sector was loaded again")
    #expect(fixture.rtc.byte(at: 0x0F) == 0)
    #expect(fixture.double(0x467) == 0)
  }

  @Test func `a status that stood before the reset of the board is cleared, and not followed`() {
    writeCMOS(0x0F, 0x0A)
    put([0x5678, 0x1234], at: 0x467)
    fixture.bios.powerOn()
    #expect(fixture.rtc.byte(at: 0x0F) == 0)
    #expect(reset().cpu.linearPC == .init(0x7C00))
  }

  @Test func `port 92H can reset once more`() {
    fixture.ports.write(Port(0x92), 0x03, width: .byte)
    #expect(fixture.resetCount == 1)
    _ = resume(0x0A)
    fixture.ports.write(Port(0x92), 0x03, width: .byte)
    #expect(fixture.resetCount == 2)
  }

  @Test(arguments: [(0x1234, 0x1234), (0x4321, 0), (0, 0)])
  func `40:72H stays where it asks for a start without tests`(before: UInt16, after: UInt16) {
    put([before], at: 0x472)
    put([0xBEEF], at: 0x5000)
    fixture.bios.powerOn()
    #expect(fixture.word(0x472) == after)
    #expect(fixture.word(0x5000) == 0xBEEF, "memory is the program's")
    #expect(fixture.word(0x40E) == 0x9FC0, "and the data area the BIOS's")
  }
}
