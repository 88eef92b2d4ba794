import BIOS
import GuestMemory
import Testing
import X86

@Suite("BIOS: INT 09H and 16H") struct KeyboardTests {
  /// Sends scan codes through the trap of INT 09H.
  private func press(_ fixture: BIOSFixture, _ codes: UInt8...) {
    for code in codes { _ = interrupt(fixture, code) }
  }

  private func interrupt(_ fixture: BIOSFixture, _ code: UInt8) -> BIOSFixture.Result {
    var cpu = fixture.caller(0x09)
    cpu.rip += 10
    cpu.rax = 0x4F00 | UInt64(code)
    return fixture.goOn(cpu)
  }

  private func read(_ fixture: BIOSFixture, _ function: UInt16 = 0x1000) -> UInt16? {
    let result = fixture.call(0x16, ax: function)
    return result.returns ? result.ax : nil
  }

  @Test func `the handler's machine code reads the byte, asks INT 15H, and traps`() throws {
    let fixture = try BIOSFixture()
    let code = fixture.bytes(0xF0000 + UInt64(fixture.word(9 * 4)), 19)
    #expect(
      code == [
        0x50, 0xE4, 0x60, 0xB4, 0x4F, 0xF9, 0xCD, 0x15, 0x73, 0x02, 0xE6, 0xE2, 0xFA, 0xB0, 0x20,
        0xE6, 0x20, 0x58, 0xCF,
      ])
    // The intercept passes the key on: CF and AL stay.
    let result = fixture.call(0x15, ax: 0x4F1E) { _ in
      fixture.memory.store(UInt16(0x0203), at: .init(0x6FFE))
    }
    #expect(result.carry)
    #expect(result.al == 0x1E)
  }

  @Test func `keys come with their scan code`() throws {
    let fixture = try BIOSFixture()
    press(fixture, 0x1E, 0x9E, 0x1C, 0x9C, 0x3B, 0xBB)
    #expect(read(fixture) == 0x1E61)
    #expect(read(fixture) == 0x1C0D)
    #expect(read(fixture) == 0x3B00)
    #expect(read(fixture) == nil)
  }

  @Test func `shift, Caps Lock, Ctrl and Alt choose the character`() throws {
    let fixture = try BIOSFixture()
    press(fixture, 0x2A, 0x1E, 0x02, 0xAA)
    #expect(read(fixture) == 0x1E41)
    #expect(read(fixture) == 0x0221)
    press(fixture, 0x3A, 0xBA, 0x1E, 0x02, 0x36, 0x1E, 0xB6, 0x3A, 0xBA)
    #expect(read(fixture) == 0x1E41, "Caps Lock")
    #expect(read(fixture) == 0x0231, "letters only")
    #expect(read(fixture) == 0x1E61, "Caps Lock and shift")
    press(fixture, 0x1D, 0x2E, 0x9D, 0x38, 0x2E, 0xB8)
    #expect(read(fixture) == 0x2E03)
    #expect(read(fixture) == 0x2E00)
  }

  @Test func `shift flags are told`() throws {
    let fixture = try BIOSFixture()
    press(fixture, 0x2A, 0xE0, 0x1D, 0x38)
    #expect(fixture.call(0x16, ax: 0x0200).al == 0b0000_1110)
    let enhanced = fixture.call(0x16, ax: 0x1200)
    #expect(enhanced.ah == 0b0000_0110, "left Alt, right Ctrl")
    press(fixture, 0xAA, 0xE0, 0x9D, 0xB8)
    #expect(fixture.call(0x16, ax: 0x0200).al == 0)
  }

  @Test func `grey keys differ for enhanced callers only`() throws {
    let fixture = try BIOSFixture()
    press(fixture, 0xE0, 0x48, 0xE0, 0xC8, 0xE0, 0x1C, 0x57, 0x48)
    #expect(read(fixture) == 0x48E0)
    #expect(read(fixture) == 0xE00D)
    #expect(read(fixture) == 0x8500, "F11")
    #expect(read(fixture) == 0x4800)
    press(fixture, 0xE0, 0x48, 0xE0, 0x1C, 0x57, 0x48)
    #expect(read(fixture, 0x0000) == 0x4800)
    #expect(read(fixture, 0x0000) == 0x1C0D)
    #expect(read(fixture, 0x0000) == 0x4800, "F11 is dropped")
  }

  @Test func `Num Lock turns the keypad to digits, and Alt types by number`() throws {
    let fixture = try BIOSFixture()
    press(fixture, 0x45, 0xC5, 0x47)
    #expect(read(fixture) == 0x4737)
    press(fixture, 0x38, 0x4D, 0xCD, 0x4C, 0xCC, 0xB8)
    #expect(read(fixture) == 0x0041, "Alt 6 5")
  }

  @Test func `a look leaves the key, and ZF tells that there is none`() throws {
    let fixture = try BIOSFixture()
    #expect(fixture.call(0x16, ax: 0x0100).zero)
    press(fixture, 0x1E)
    let seen = fixture.call(0x16, ax: 0x1100)
    #expect(!seen.zero)
    #expect(seen.ax == 0x1E61)
    #expect(read(fixture) == 0x1E61)
  }

  @Test func `without a key a read sleeps in ROM and asks again`() throws {
    let fixture = try BIOSFixture()
    let waiting = fixture.call(0x16, ax: 0x0000)
    let code = fixture.bytes(0xF0000 + UInt64(waiting.ip), 5)
    #expect(code.prefix(3) == [0xFB, 0xF4, 0xE9], "sti; hlt; jmp")
    let target = waiting.ip &+ 5 &+ (UInt16(code[3]) | UInt16(code[4]) << 8)
    #expect(target == fixture.word(0x16 * 4), "the stub of INT 16H")
    press(fixture, 0x1E)
    var cpu = waiting.cpu
    cpu.rip = UInt64(target)
    #expect(fixture.goOn(cpu).ax == 0x1E61)
  }

  @Test func `keys can be put into the buffer, which takes fifteen`() throws {
    let fixture = try BIOSFixture()
    for index in 0..<15 {
      #expect(fixture.call(0x16, ax: 0x0500) { $0.rcx = UInt64(index) }.al == 0)
    }
    #expect(fixture.call(0x16, ax: 0x0500) { $0.rcx = 99 }.al == 1)
    for index in 0..<15 { #expect(read(fixture) == UInt16(index)) }
    #expect(read(fixture) == nil)
  }

  @Test func `the buffer may be elsewhere, and nonsense in its pointers is harmless`() throws {
    let fixture = try BIOSFixture()
    fixture.memory.write([0x00, 0x02, 0x40, 0x02], at: .init(0x480))
    press(fixture, 0x1E)
    #expect(fixture.word(0x600) == 0x1E61)
    #expect(read(fixture) == 0x1E61)
    fixture.memory.write([0xFF, 0xFF, 0x03, 0x00], at: .init(0x480))
    fixture.memory.write([0xFF, 0xFF, 0x01, 0x00], at: .init(0x41A))
    press(fixture, 0x1F)
    #expect(read(fixture) == 0x1F73)
  }

  @Test func `Ctrl+Break and Print Screen call the guest's handlers`() throws {
    let fixture = try BIOSFixture()
    fixture.memory.store(UInt32(0x2000_0010), at: .init(0x1B * 4))
    press(fixture, 0x1D)
    let result = interrupt(fixture, 0x46)
    #expect(result.cpu.cs == .real(0x2000, code: true))
    #expect(result.ip == 0x10)
    #expect(result.cpu.rsp == 0x6FF4)
    #expect(fixture.word(0x6FF6) == 0xF000)
    #expect(
      fixture.byte(0xF0000 + UInt64(fixture.word(0x6FF4))) == 0xFA, "it returns after the OUT")
    #expect(fixture.byte(0x471) == 0x80)
  }

  @Test func `Ctrl+Alt+Del resets the machine`() throws {
    let fixture = try BIOSFixture()
    press(fixture, 0x1D, 0x38, 0x53)
    #expect(fixture.resetCount == 1)
    #expect(fixture.word(0x472) == 0x1234)
  }

  @Test func `Pause and the keyboard's own answers are no keys`() throws {
    let fixture = try BIOSFixture()
    press(fixture, 0xE1, 0x1D, 0x45, 0xE1, 0x9D, 0xC5, 0xFA, 0xFE, 0x00, 0xEE)
    #expect(read(fixture) == nil)
    press(fixture, 0x1E)
    #expect(read(fixture) == 0x1E61)
  }
}
