import BIOS
import Boot
import GuestMemory
import Testing
import X86

@Suite("BIOS: INT 18H and 19H") struct BootstrapTests {
  private func powerOn(_ fixture: BIOSFixture) -> BIOSFixture.Result {
    var cpu = CPUState()
    cpu.cs = .real(0xF000, code: true)
    cpu.rip = 0xE05C
    return fixture.goOn(cpu)
  }

  @Test func `after reset the first drive's boot sector runs at 0000:7C00 with its number in DL`()
    throws
  {
    let fixture = try BIOSFixture(drives: [BIOSDrive(disk: NumberedDisk(sectors: 64))])
    let result = powerOn(fixture)
    #expect(result.outcome == .resume)
    #expect(result.cpu.cs == .real(0, code: true))
    #expect(result.cpu.rip == 0x7C00)
    #expect(result.cpu.rdx == 0x80)
    #expect(result.cpu.rax == 0xAA55)
    #expect(result.cpu.rsp == 0x7C00)
    #expect(result.cpu.rflags & RFlags.if != 0)
    #expect(fixture.word(0x7DFE) == 0xAA55)
    #expect(fixture.screen.joined().isEmpty, "the screen stays clean")
  }

  @Test func `drives are tried in their order`() throws {
    let floppy = try #require(BIOSDrive(floppy: NumberedDisk(sectors: 2880)))
    let unbootable = BIOSDrive(disk: NumberedDisk(sectors: 64, signature: false))
    let fixture = try BIOSFixture(drives: [unbootable, floppy])
    #expect(powerOn(fixture).cpu.rdx == 0)
  }

  @Test func `with nothing to boot the guest halts, and the reason is told`() throws {
    let fixture = try BIOSFixture(drives: [
      BIOSDrive(disk: NumberedDisk(sectors: 64, signature: false))
    ])
    let result = powerOn(fixture)
    #expect(
      result.outcome
        == .nothingToBoot(
          "nothing to boot: the first sector of 'numbers.img' should end in the bytes 55 AA of a "
            + "boot sector, and ends in 00 00"))
    #expect(fixture.screen[0] == "No bootable device.")
    let code = fixture.bytes(0xF0000 + UInt64(result.ip), 4)
    #expect(code == [0xFA, 0xF4, 0xEB, 0xFC], "cli; hlt; jmp to the hlt")
  }

  @Test func `without drives INT 18H and 19H say so`() throws {
    let fixture = try BIOSFixture()
    let expected = BIOSOutcome.nothingToBoot("nothing to boot: there is no disk and no floppy")
    #expect(fixture.call(0x19).outcome == expected)
    #expect(fixture.call(0x18).outcome == expected)
  }

  @Test func `a machine may start at the boot sector itself`() throws {
    let fixture = try BIOSFixture(drives: [BIOSDrive(disk: NumberedDisk(sectors: 64))])
    var cpu = CPUState()
    #expect(fixture.bios.bootstrap(&cpu) == .resume)
    #expect(cpu.linearPC == .init(0x7C00))
  }
}
