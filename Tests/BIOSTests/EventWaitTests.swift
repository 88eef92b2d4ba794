import Bus
import Devices
import GuestMemory
import Testing
import X86

@testable import BIOS

/// INT 15H AH=83H, and its neighbours AH=84H and 89H.
@Suite("BIOS: event wait, and the switch to protected mode") struct EventWaitTests {
  private let fixture: BIOSFixture

  init() throws { fixture = try BIOSFixture() }

  /// A flag at 0050:0010 after `microseconds`.
  private func wait(_ microseconds: UInt64, al: UInt16 = 0) -> BIOSFixture.Result {
    fixture.call(0x15, ax: 0x8300 | al) {
      $0.es = .real(0x50)
      $0.rbx = 0x10
      ($0.rcx, $0.rdx) = (microseconds >> 16, microseconds & 0xFFFF)
    }
  }

  private func clockRegister(_ index: UInt8) -> UInt8 {
    fixture.rtc.byte(at: index)
  }

  /// Lets `periods` of 1024 Hz pass, and serves INT 70H for each; true where it calls INT 4AH in one of them.
  @discardableResult
  private func pass(_ periods: Int) -> Bool {
    var hasAlarm = false
    for _ in 0..<periods {
      fixture.clock.advance(to: fixture.clock.now.advanced(byNanoseconds: 976_563))
      fixture.rtc.timePassed()
      var cpu = fixture.caller(0x70)
      cpu.rip += 1
      hasAlarm = fixture.goOn(cpu).cpu.rflags & RFlags.cf != 0 || hasAlarm
    }
    return hasAlarm
  }

  @Test("the clock's interrupts count an interval down, and then set bit 7")
  func interval() {
    fixture.memory.write([0x05], at: .init(0x510))
    fixture.ports.write(Port(0xA1), 0xFF, width: .byte)
    fixture.ports.write(Port(0x21), 0xFF, width: .byte)
    let set = wait(10_000)
    #expect(set.ah == 0 && !set.carry)
    #expect(fixture.double(0x498) == 0x0050_0010 && fixture.double(0x49C) == 10_000)
    #expect(fixture.byte(0x4A0) == 1)
    #expect(clockRegister(0x0B) & 0x40 != 0 && clockRegister(0x0A) & 0x7F == 0x26)
    #expect(fixture.input(0xA1) == 0xFE && fixture.input(0x21) == 0xFB, "IRQ 8 and 2")
    pass(10)
    #expect(fixture.byte(0x510) == 0x05 && fixture.double(0x49C) == 10_000 - 10 * 976)
    pass(1)
    #expect(fixture.byte(0x510) == 0x85 && fixture.byte(0x4A0) == 0)
    #expect(clockRegister(0x0B) & 0x40 == 0)
    fixture.memory.write([0], at: .init(0x510))
    pass(3)
    #expect(fixture.byte(0x510) == 0, "it is over")
  }

  @Test(
    "an interval of nothing ends with the next interrupt, and the longest with none of the first")
  func extremes() {
    #expect(wait(0).ah == 0)
    pass(1)
    #expect(fixture.byte(0x510) == 0x80)
    #expect(wait(0xFFFF_FFFF).ah == 0)
    pass(2)
    #expect(fixture.double(0x49C) == 0xFFFF_FFFF - 2 * 976)
  }

  @Test("there is one at a time, AH=86H included, until it is called off")
  func busy() {
    #expect(!wait(5000).carry)
    for refused in [wait(1000), fixture.call(0x15, ax: 0x8600) { $0.rdx = 1 }] {
      #expect(refused.ah == 0x86 && refused.carry && refused.returns)
    }
    #expect(fixture.double(0x49C) == 5000)
    let done = wait(0, al: 1)
    #expect(done.ah == 0 && !done.carry)
    #expect(fixture.byte(0x4A0) == 0 && clockRegister(0x0B) & 0x40 == 0)
    #expect(!wait(0, al: 1).carry, "there is none to be called off")
    pass(10)
    #expect(fixture.byte(0x510) == 0)
    #expect(wait(5000, al: 2).ah == 0x86)
    #expect(!wait(5000).carry)
  }

  @Test("an alarm that waits to be served is not lost")
  func waitingAlarm() {
    _ = fixture.call(0x1A, ax: 0x0600) {
      $0.rcx = 0x1256
      $0.rdx = 0x3500
    }
    fixture.clock.advance(to: VirtualTime(nanoseconds: 1_500_000_000))
    #expect(!wait(5000).carry)
    #expect(pass(1))
  }

  @Test("an alarm comes meanwhile")
  func alarm() {
    let set = fixture.call(0x1A, ax: 0x0600) {
      $0.rcx = 0x1256
      $0.rdx = 0x3500
    }
    #expect(!set.carry)
    #expect(!wait(2_000_000).carry)
    #expect(!pass(900))
    #expect(pass(200), "12:56:35")
    #expect(fixture.double(0x49C) == 2_000_000 - 1100 * 976)
    #expect(clockRegister(0x0B) & 0x60 == 0x60)
  }

  @Test("periodic interrupts of a program's own count nothing down")
  func foreign() {
    fixture.ports.write(Port(0x70), 0x0B, width: .byte)
    fixture.ports.write(Port(0x71), 0x42, width: .byte)
    pass(3)
    #expect(fixture.double(0x49C) == 0 && fixture.byte(0x4A0) == 0)
    #expect(clockRegister(0x0B) & 0x40 != 0, "they go on")
  }

  @Test("without a game port, AH=84H says so and changes nothing else", arguments: [0, 1, 2])
  func joystick(function: UInt64) {
    let result = fixture.call(0x15, ax: 0x8455) {
      ($0.rbx, $0.rcx, $0.rdx) = (0x1111, 0x2222, function)
    }
    #expect(result.carry && result.ax == 0x8655)
    #expect(result.bx == 0x1111 && result.cx == 0x2222 && UInt64(result.dx) == function)
  }

  // MARK: AH=89H

  @Test("the switch gives the 8259s their vectors, masks them and writes the ROM's descriptor")
  func protectedMode() {
    let result = fixture.call(0x15, ax: 0x8977) {
      $0.es = .real(0x900)
      $0.rsi = 0x10
      $0.rbx = 0x2830
    }
    #expect(result.ax == 0x0077 && !result.returns)
    #expect(fixture.bytes(0x9048, 8) == [0xFF, 0xFF, 0, 0, 0x0F, 0x9B, 0, 0])
    #expect(fixture.input(0x21) == 0xFF && fixture.input(0xA1) == 0xFF)
    #expect(fixture.input(0x92) & 2 != 0)
    fixture.ports.write(Port(0x21), 0xEB, width: .byte)
    fixture.ports.write(Port(0xA1), 0xFE, width: .byte)
    fixture.pic.line(8).set(true)
    #expect(fixture.pic.acknowledge() == 0x30, "BL is for IRQ 8 to 15")
    fixture.ports.write(Port(0xA0), 0x20, width: .byte)
    fixture.ports.write(Port(0x20), 0x20, width: .byte)
    fixture.pic.line(4).set(true)
    #expect(fixture.pic.acknowledge() == 0x2C, "BH is for IRQ 0 to 7")
    // The machine code: LGDT and LIDT by ES:SI, and back by a far return to CS 30H.
    let code = fixture.bytes(0xF0000 + UInt64(result.ip), 10)
    #expect(code == [0x26, 0x0F, 0x01, 0x54, 0x08, 0x26, 0x0F, 0x01, 0x5C, 0x10])
  }

  @Test("whoever is in protected mode already is refused")
  func virtual8086() {
    let before = fixture.bytes(0x9000, 64)
    let result = fixture.call(0x15, ax: 0x8900) {
      $0.rsi = 0x9000
      $0.cr0 |= 1
      $0.rflags |= RFlags.vm
    }
    #expect(result.carry && result.ah == 0x86 && result.returns)
    #expect(fixture.bytes(0x9000, 64) == before)
  }
}
