import BIOS
import Bus
import Devices
import GuestMemory
import Testing
import X86

@Suite("BIOS: INT 15H AH=C2H, the mouse") struct PointingDeviceTests {
  private let fixture: BIOSFixture

  init() throws { fixture = try BIOSFixture() }

  private func call(_ al: UInt16, bh: UInt64 = 0) -> BIOSFixture.Result {
    fixture.call(0x15, ax: 0xC200 | al) { $0.rbx = bh << 8 }
  }

  /// Serves INT 74H's trap for each byte that the mouse has; what the handler would be called with.
  private func interrupts() -> [[UInt16]] {
    var packets: [[UInt16]] = []
    for _ in 0..<32 {
      fixture.clock.advance(to: fixture.clock.now.advanced(byNanoseconds: 2_000_000))
      fixture.keyboard.timePassed()
      guard fixture.input(0x64) & 1 != 0 else { continue }
      var cpu = CPUState()
      cpu.cs = .real(0xF000, code: true)
      cpu.rip = 0xD4B3
      cpu.rsp = 0x6000
      let result = fixture.goOn(cpu)
      guard result.cpu.rflags & RFlags.cf != 0 else { continue }
      #expect(result.cpu.ds.selector == 0x9FC0)
      packets.append([result.ax, result.bx, result.cx, result.dx])
    }
    return packets
  }

  @Test func `the equipment word tells of it, and INT 74H is the ROM's`() {
    #expect(fixture.call(0x11).ax & 4 != 0)
    #expect(fixture.double(0x74 * 4) == 0xF000_D4B0)
    #expect(call(4).bx == 0)
  }

  @Test func `a program's handler gets packets`() {
    #expect(call(5, bh: 3).ah == 0)
    #expect(call(0, bh: 1).ah == 5, "no handler yet")
    #expect(call(0, bh: 1).carry)
    fixture.call(0x15, ax: 0xC207) {
      $0.es = .real(0x1234, code: false)
      $0.rbx = 0x5678
    }
    #expect(fixture.double(0x9FC22) == 0x1234_5678)
    let on = call(0, bh: 1)
    #expect(on.ah == 0)
    #expect(!on.carry)
    #expect(interrupts().isEmpty, "answers are no packets")
    #expect(fixture.byte(0x9FC30) == 0, "all have come")
    #expect(fixture.keyboard.moveMouse(right: 3, down: -2, wheel: 0, buttons: 1))
    #expect(interrupts() == [[0x09, 3, 2, 0]])
    #expect(call(0).ah == 0)
    #expect(interrupts().isEmpty)
    #expect(!fixture.keyboard.moveMouse(right: 3, down: 0, wheel: 0, buttons: 0))
  }

  @Test func `rate, resolution and scaling are set and told`() {
    #expect(call(1).bx == 0x00AA)
    #expect(call(2, bh: 6).ah == 0)
    #expect(call(2, bh: 7).ah == 2)
    #expect(call(3, bh: 3).ah == 0)
    #expect(call(3, bh: 4).carry)
    #expect(call(6, bh: 2).ah == 0)
    #expect(call(6, bh: 3).ah == 2)
    let status = call(6)
    #expect(status.bx & 0xFF == 0x10)
    #expect(status.cx & 0xFF == 3)
    #expect(status.dx & 0xFF == 200)
    #expect(call(5, bh: 0).ah == 2)
    #expect(call(5, bh: 9).ah == 2)
    #expect(call(8).ah == 0x86)
  }

  @Test func `PXE and a TPM are not there`() {
    #expect(fixture.call(0x1A, ax: 0x5650).carry)
    #expect(fixture.call(0x1A, ax: 0x5650).ax != 0x564E)
    #expect(fixture.call(0x1A, ax: 0xBB00).ax != 0)
    #expect(fixture.said.isEmpty, "they are known")
  }

  @Test(
    "a command leaves nothing in the buffer, though nobody takes IRQ12, and a key that was there stays",
    arguments: [(0, 0), (1, 0), (2, 3), (3, 1), (5, 3), (6, 1), (6, 2)] as [(UInt16, UInt64)])
  func commands(al: UInt16, bh: UInt64) {
    #expect(call(al, bh: bh).ah == 0)
    #expect(fixture.input(0x64) & 1 == 0, "empty")
    fixture.keyboard.type("a")
    fixture.clock.advance(to: fixture.clock.now.advanced(byNanoseconds: 1_100_000))
    fixture.keyboard.timePassed()
    #expect(fixture.input(0x64) & 0x21 == 1)
    #expect(call(al, bh: bh).ah == 0)
    #expect(fixture.input(0x64) & 0x21 == 1, "a key waits")
    #expect(fixture.pic.line(1).isAsserted || fixture.pic.requested & 2 != 0)
    #expect(fixture.input(0x60) == 0x1E)
    // The keyboard goes on, with the break.
    for _ in 0..<3 {
      fixture.clock.advance(to: fixture.clock.now.advanced(byNanoseconds: 1_100_000))
      fixture.keyboard.timePassed()
    }
    #expect(fixture.input(0x60) == 0x9E)
  }
}
