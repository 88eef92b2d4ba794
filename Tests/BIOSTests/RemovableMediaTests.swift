import BIOS
import Bus
import Devices
import Disks
import GuestMemory
import Testing
import X86

/// INT 13H AH=45H, 46H and 49H, over a drive on an IDE channel and without one.
@Suite("BIOS: locking and ejecting discs") struct RemovableMediaTests {
  private let disc = MemoryDisk(name: "disc.iso", bytes: [UInt8](repeating: 7, count: 40 * 2048))
  private let fixture: BIOSFixture
  private let tray: OpticalTray

  init() throws {
    fixture = try BIOSFixture(drives: [
      BIOSDrive(optical: disc), BIOSDrive(disk: NumberedDisk(sectors: 20 * 16 * 63)),
      BIOSDrive(optical: MemoryDisk(name: "other", bytes: []), index: 1),
      #require(BIOSDrive(floppy: NumberedDisk(sectors: 2880))),
    ])
    let channel = IDEChannel(
      name: "IDE", device0: .disk(NumberedDisk(sectors: 100)), device1: .optical(disc),
      clock: fixture.clock, interrupt: InterruptLine())
    tray = try #require(channel.tray(of: disc))
    fixture.bios.trays[0xE0] = tray
    #expect(channel.tray(of: NumberedDisk(sectors: 100)) == nil)
  }

  private func call(_ ax: UInt16, _ drive: UInt64 = 0xE0) -> BIOSFixture.Result {
    fixture.call(0x13, ax: ax) { $0.rdx = drive }
  }

  /// The guest runs INT 15H AH=52H, which answers AH and CF, up to the trap behind it.
  private func answer(_ asked: BIOSFixture.Result, ah: UInt8 = 0, refuses: Bool = false)
    -> BIOSFixture.Result
  {
    #expect(!asked.returns)
    let code = fixture.bytes(0xF0000 + UInt64(asked.ip), 5)
    #expect(code == [0xB4, 0x52, 0xCD, 0x15, 0xE6], "mov ah, 52h; int 15h; out")
    var cpu = asked.cpu
    cpu.rip += 4
    cpu.rax = cpu.rax & ~0xFF00 | UInt64(ah) << 8
    cpu.rflags = refuses ? cpu.rflags | RFlags.cf : cpu.rflags & ~RFlags.cf
    let result = fixture.goOn(cpu)
    #expect(fixture.byte(0xF0000 + UInt64(result.ip)) == 0xCF, "an IRET is next")
    return result
  }

  @Test("255 locks hold a disc, and as many unlocks let it go")
  func locks() {
    func isLocked() -> Bool { call(0x4502).al == 1 }
    #expect(call(0x4501).ah == 0xB0, "not locked")
    #expect(call(0x4502).ax == 0)
    for _ in 0..<255 { #expect(call(0x4500).ax == 0x0001) }
    let tooMany = call(0x4500)
    #expect(tooMany.ah == 0xB4 && tooMany.carry && fixture.byte(0x474) == 0xB4)
    #expect(tray.isLocked && isLocked())
    let refused = call(0x4600)
    #expect(refused.ah == 0xB1 && refused.carry && refused.returns)
    for _ in 0..<254 { #expect(call(0x4501).ax == 0x0001) }
    #expect(tray.isLocked)
    #expect(call(0x4501).ax == 0x0000)
    #expect(!tray.isLocked && !isLocked())
    #expect(call(0x4503).ah == 0x01)
    #expect(call(0x4500, 0xE2).ah == 0x01, "no such drive")
    #expect(call(0x4500, 0x00).ah == 0x01, "not for floppies")
    for operation in 0x4500...0x4502 as ClosedRange<UInt16> {
      let fixed = call(operation, 0x80)
      #expect(fixed.ax == 0 && !fixed.carry, "a hard disk says yes to all")
    }
  }

  @Test("an ejected disc is gone for INT 13H, and changed when it is back")
  func ejecting() throws {
    let done = answer(call(0x4600))
    #expect(done.ah == 0 && !done.carry)
    #expect(tray.isOpen)
    fixture.memory.write([16, 0, 1, 0, 0, 0xA0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], at: .init(0x9000))
    func read() -> UInt8 {
      fixture.call(0x13, ax: 0x4200) { ($0.rdx, $0.rsi) = (0xE0, 0x9000) }.ah
    }
    func flags() -> UInt16 {
      fixture.memory.store(UInt16(30), at: .init(0x9100))
      _ = fixture.call(0x13, ax: 0x4800) { ($0.rdx, $0.rsi) = (0xE0, 0x9100) }
      return fixture.word(0x9102)
    }
    #expect(read() == 0x31 && call(0x4600).ah == 0x31)
    #expect(flags() == 0x75)
    #expect(call(0x4500).ax == 0x0001, "a drive without a disc can be locked")
    #expect(call(0x4501).ax == 0)
    #expect(tray.move(opens: false), "as the guest's own driver does")
    #expect(flags() == 0x35)
    #expect(call(0x4900).ah == 0x06 && call(0x4900).ah == 0)
    #expect(read() == 0)
  }

  @Test("whoever has hooked INT 15H AH=52H can refuse, and says why")
  func intercept() {
    let direct = fixture.call(0x15, ax: 0x5200) { $0.rdx = 0xE0 }
    #expect(direct.ah == 0 && !direct.carry, "the BIOS itself does not mind")
    for (ah, expected) in [(0xB3, 0xB3), (0xB1, 0xB1), (0x00, 0xB1)] as [(UInt8, UInt8)] {
      let result = answer(call(0x4600), ah: ah, refuses: true)
      #expect(result.ah == expected && result.carry)
    }
    #expect(!tray.isOpen)
    // A driver of the guest's has locked it meanwhile.
    tray.isLocked = true
    #expect(answer(call(0x4600)).ah == 0xB5)
    #expect(!tray.isOpen)
    var other = call(0x4600)
    other.cpu.rdx = 0x80
    #expect(answer(other).ah == 0xB5, "the handler has changed DL")
  }

  @Test("drives that hold nothing that could be ejected")
  func refusals() {
    #expect(call(0x4600, 0x80).ah == 0xB2)
    #expect(call(0x4600, 0x81).ah == 0x01)
    #expect(call(0x4600, 0x00).ah == 0x01)
    #expect(answer(call(0x4600, 0xE1)).ah == 0xB5, "no controller has the drive")
    #expect(call(0x4500, 0xE1).ax == 1)
    #expect(call(0x4900, 0x80).ah == 0 && call(0x4900, 0x81).ah == 0x01)
    fixture.bios.noteMediaChange(0)
    #expect(call(0x4900, 0x00).ah == 0x06)
    #expect(fixture.call(0x13, ax: 0x4100) { ($0.rbx, $0.rdx) = (0x55AA, 0x80) }.cx == 0b111)
  }

  @Test("a drive with an open tray is not booted from")
  func boot() {
    #expect(tray.move(opens: true))
    fixture.bios.drives = [BIOSDrive(optical: disc)]
    guard case .nothingToBoot(let reason) = fixture.call(0x19).outcome else {
      Issue.record("something was booted")
      return
    }
    #expect(reason.contains("the tray with 'disc.iso' is open"))
  }
}
