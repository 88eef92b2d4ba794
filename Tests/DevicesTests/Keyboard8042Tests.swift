import Bus
import Testing

@testable import Devices

struct Keyboard8042Tests {
  private let clock = VirtualClock()
  private let irq1 = Probe()
  private let irq12 = Probe()
  private let a20 = Probe()
  private let reset = Probe()

  /// As firmware leaves it: interrupt on, translation on.
  private func make(command: UInt8 = 0x65) -> Keyboard8042 {
    let chip = Keyboard8042(
      clock: clock, interrupt: irq1.line, auxiliaryInterrupt: irq12.line, a20: a20.line,
      reset: reset.line)
    chip.write(4, 0x60)
    chip.write(0, command)
    return chip
  }

  /// What the keyboard sends, as the guest reads it, with time passing.
  private func drain(_ chip: Keyboard8042, limit: Int = 100) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<limit {
      clock.advance(byNanoseconds: 1_000_000, with: chip)
      if chip.peek(4)! & 1 != 0 { bytes.append(chip.read(0)) }
    }
    return bytes
  }

  // MARK: Controller

  @Test func `after reset the ports are high, and the lock is open`() {
    let chip = Keyboard8042(
      clock: clock, interrupt: irq1.line, a20: a20.line, reset: reset.line)
    #expect(chip.read(4) == 0x10)
    #expect(a20.isHigh)
    #expect(!irq1.isHigh)
  }

  @Test func `the self-test answers 55H and sets the system flag`() {
    let chip = make(command: 0x40)
    #expect(chip.read(4) & 0x04 == 0)
    chip.write(4, 0xAA)
    #expect(chip.read(4) == 0x1D)
    #expect(chip.read(0) == 0x55)
    #expect(chip.read(4) == 0x1C)
  }

  @Test func `status tells command from data`() {
    let chip = make()
    chip.write(4, 0xAE)
    #expect(chip.read(4) & 0x08 != 0)
    chip.write(0, 0xEE)
    #expect(chip.read(4) & 0x08 == 0)
  }

  @Test(arguments: 0..<32)
  func `the chip's memory is read and written`(index: Int) {
    let chip = make()
    chip.write(4, 0x60 + UInt8(index))
    chip.write(0, 0xA0 | UInt8(index))
    chip.write(4, 0x20 + UInt8(index))
    #expect(chip.read(0) == 0xA0 | UInt8(index))
  }

  @Test(arguments: [
    (UInt8(0xAB), UInt8(0x00)), (0xA9, 0x00), (0xC0, 0xF0), (0xE0, 0x03), (0xD0, 0xCF),
  ])
  func `questions have their answers`(command: UInt8, answer: UInt8) {
    let chip = make()
    chip.write(4, command)
    #expect(chip.read(4) & 1 == 1)
    #expect(chip.read(0) == answer)
    #expect(chip.read(4) & 1 == 0)
  }

  @Test func `polling the input port puts its halves into the status`() {
    let chip = make()
    chip.write(4, 0xC1)
    #expect(chip.read(4) & 0xF0 == 0x00)
    chip.write(4, 0xC2)
    #expect(chip.read(4) & 0xF0 == 0xF0)
    chip.write(4, 0xAE)
    #expect(chip.read(4) & 0xF0 == 0x10)
  }

  @Test func `the diagnostic dump is nineteen bytes`() {
    let chip = make()
    chip.write(4, 0xAC)
    var bytes: [UInt8] = []
    while chip.peek(4)! & 1 != 0 { bytes.append(chip.read(0)) }
    #expect(bytes.count == 19)
    #expect(bytes[0] == 0x65)
    #expect(bytes[16] == 0xF0)
  }

  @Test func `both ports can be shut and opened`() {
    let chip = make()
    for (command, mask, isSet) in [
      (0xAD, 0x10, true), (0xA7, 0x20, true), (0xAE, 0x10, false), (0xA8, 0x20, false),
    ]
      as [(UInt8, UInt8, Bool)]
    {
      chip.write(4, command)
      chip.write(4, 0x20)
      #expect((chip.read(0) & mask != 0) == isSet)
    }
  }

  @Test func `an unknown command is told`() {
    let chip = make()
    var told: [String] = []
    chip.onUnimplemented = { told.append($0) }
    chip.write(4, 0xB5)
    #expect(told == ["8042 command 0xb5"])
  }

  // MARK: A20 and reset

  @Test func `the output port drives A20`() {
    let chip = make()
    chip.write(4, 0xD1)
    chip.write(0, 0xDD)
    #expect(!a20.isHigh)
    chip.write(4, 0xD0)
    #expect(chip.read(0) & 0x02 == 0)
    chip.write(4, 0xD1)
    chip.write(0, 0xDF)
    #expect(a20.isHigh)
    #expect(reset.rises == 0)
    chip.write(4, 0xDD)
    #expect(!a20.isHigh)
    chip.write(4, 0xDF)
    #expect(a20.isHigh)
  }

  @Test func `FEH pulses the reset, FFH nothing`() {
    let chip = make()
    chip.write(4, 0xFF)
    #expect(reset.rises == 0)
    chip.write(4, 0xFE)
    #expect(reset.levels == [true, false])
    chip.write(4, 0xD1)
    chip.write(0, 0x02)
    #expect(reset.rises == 2, "bit 0 of the output port at 0 resets too")
  }

  // MARK: Second port

  @Test func `a byte for the second port reaches the mouse`() {
    let chip = make(command: 0x67)
    chip.write(4, 0xD4)
    chip.write(0, 0xF4)
    #expect(chip.read(4) & 0x61 == 0x21)
    #expect(irq12.isHigh)
    #expect(chip.read(0) == 0xFA)
    #expect(!irq12.isHigh)
  }

  @Test func `bytes can be put into the output buffer as if from either port`() {
    let chip = make(command: 0x67)
    chip.write(4, 0xD2)
    chip.write(0, 0x1C)
    #expect(irq1.isHigh)
    chip.write(4, 0xD3)
    chip.write(0, 0x77)
    #expect(chip.read(0) == 0x1C)
    #expect(irq12.isHigh)
    #expect(chip.read(0) == 0x77)
  }

  // MARK: Keyboard

  @Test(arguments: [
    ([UInt8(0xFF)], [UInt8(0xFA), 0xAA]), ([0xEE], [0xEE]), ([0xF2], [0xFA, 0xAB, 0x41]),
    ([0xED, 0x02], [0xFA, 0xFA]), ([0xF3, 0x00], [0xFA, 0xFA]), ([0xF4], [0xFA]), ([0xF5], [0xFA]),
    ([0xF6], [0xFA]), ([0xF0, 0x00], [0xFA, 0xFA, 0x41]), ([0xF0, 0x03], [0xFA, 0xFA]),
    ([0xF0, 0x04], [0xFA, 0xFE]), ([0xF7], [0xFA]), ([0xFB, 0x1C, 0x1B], [0xFA, 0xFA, 0xFA]),
    ([0xEF], [0xFE]), ([0xEE, 0xFE], [0xEE, 0xEE]),
  ])
  func `the keyboard's commands and their answers`(bytes: [UInt8], answers: [UInt8]) {
    let chip = make()
    var seen: [UInt8] = []
    for byte in bytes {
      chip.write(0, byte)
      while chip.peek(4)! & 1 != 0 { seen.append(chip.read(0)) }
    }
    // 02H, the answer of F0H 00H, is translated as a scan code is.
    #expect(seen == answers)
  }

  @Test func `lights and typematic are kept`() {
    let chip = make()
    for byte: UInt8 in [0xED, 0x05, 0xF3, 0x7F] { chip.write(0, byte) }
    #expect(chip.state.keyboard.lights == 5)
    #expect(chip.state.keyboard.typematic == 0x7F)
  }

  @Test func `typed text arrives as set 1 make and break codes, one interrupt each`() {
    let chip = make()
    #expect(chip.type("aB\n") == 3)
    let bytes = drain(chip)
    #expect(bytes == [0x1E, 0x9E, 0x2A, 0x30, 0xB0, 0xAA, 0x1C, 0x9C])
    #expect(irq1.rises == 8)
  }

  @Test func `without translation the same keys come in set 2`() {
    let chip = make(command: 0x25)
    chip.type("a")
    #expect(drain(chip) == [0x1C, 0xF0, 0x1C])
  }

  @Test func `in set 3 letters send no break until they are told to`() {
    let chip = make(command: 0x25)
    for byte: UInt8 in [0xF0, 0x03] { chip.write(0, byte) }
    _ = drain(chip)
    chip.type("A")
    #expect(drain(chip) == [0x12, 0x1C, 0xF0, 0x12])
    chip.write(0, 0xFA)
    _ = drain(chip)
    chip.type("a")
    #expect(drain(chip) == [0x1C, 0xF0, 0x1C])
    for byte: UInt8 in [0xFD, 0x1C, 0xF4] { chip.write(0, byte) }
    _ = drain(chip)
    chip.type("a")
    #expect(drain(chip) == [0x1C])
  }

  @Test func `extended keys have their prefix, and Pause its own way`() {
    let chip = make()
    chip.press(chord: [.leftControl, .leftAlt, .delete])
    #expect(drain(chip) == [0x1D, 0x38, 0xE0, 0x53, 0xE0, 0xD3, 0xB8, 0x9D])
    chip.press(chord: [.pause])
    #expect(drain(chip) == [0xE1, 0x1D, 0x45, 0xE1, 0x9D, 0xC5])
    chip.press(chord: [.printScreen])
    #expect(drain(chip) == [0xE0, 0x2A, 0xE0, 0x37, 0xE0, 0xB7, 0xE0, 0xAA])
  }

  @Test func `every key's set 2 code translates to its set 1 code`() {
    for key in Key.allCases {
      for isPress in [true, false] {
        let raw = ScanCodes.bytes(of: key, isPress: isPress, set: 2)
        var isBreak = false
        var translated: [UInt8] = []
        for byte in raw {
          if byte == 0xF0 {
            isBreak = true
          } else {
            translated.append(ScanCodes.translated(byte) | (isBreak ? 0x80 : 0))
            isBreak = false
          }
        }
        #expect(translated == ScanCodes.bytes(of: key, isPress: isPress, set: 1), "\(key)")
      }
    }
  }

  @Test func `every printable ASCII character has its strokes`() {
    for code in UInt8(0x20)...0x7E {
      #expect(!KeyStroke.strokes(for: Character(UnicodeScalar(code))).isEmpty, "\(code)")
    }
    #expect(KeyStroke.strokes(for: "é").isEmpty)
    #expect(KeyStroke.strokes(for: "\u{3}").map(\.key) == [.leftControl, .c, .c, .leftControl])
    #expect(KeyStroke.strokes(for: "\r\n").map(\.key) == [.enter, .enter])
  }

  @Test func `a byte that is read twice is the same byte`() {
    let chip = make()
    chip.type("ab")
    clock.advance(byNanoseconds: 1_000_000, with: chip)
    #expect(chip.read(0) == 0x1E)
    #expect(chip.read(0) == 0x1E)
    #expect(!irq1.isHigh)
  }

  @Test func `a shut port keeps the keyboard waiting, F5H stops it`() {
    let chip = make()
    chip.write(4, 0xAD)
    chip.type("a")
    #expect(drain(chip).isEmpty)
    chip.write(4, 0xAE)
    #expect(drain(chip) == [0x1E, 0x9E])
    chip.write(0, 0xF5)
    _ = drain(chip)
    chip.type("b")
    #expect(drain(chip).isEmpty)
    chip.write(0, 0xF4)
    #expect(drain(chip) == [0xFA, 0x30, 0xB0])
  }

  @Test func `without the interrupt bit the buffer fills in silence`() {
    let chip = make(command: 0x64)
    chip.type("a")
    #expect(drain(chip) == [0x1E, 0x9E])
    #expect(irq1.rises == 0)
  }

  @Test func `a long text is taken up to the limit and arrives whole`() {
    let chip = make()
    let text = String(repeating: "x", count: 3000)
    #expect(chip.type(text) == 2048)
    #expect(drain(chip, limit: 7000).count == 4096)
  }

  @Test func `a guest that only asks and never reads costs bounded memory`() {
    let chip = make()
    for _ in 0..<10_000 {
      chip.write(4, 0xAC)
      chip.write(0, 0xF2)
    }
    #expect(chip.state.waiting.count <= 64)
    #expect(chip.state.keyboard.responses.count <= 66)
  }

  // MARK: Password

  @Test func `with the password enabled the keyboard is mute until it was typed`() {
    let chip = make()
    chip.write(4, 0xA4)
    #expect(chip.read(0) == 0xF1)
    chip.write(4, 0xA5)
    for code: UInt8 in [0x1E, 0x30, 0x00] { chip.write(0, code) }
    chip.write(4, 0xA4)
    #expect(chip.read(0) == 0xFA)
    chip.write(4, 0xA6)
    #expect(chip.read(4) & 0x10 == 0)
    chip.type("xab")
    _ = drain(chip)
    chip.type("c")
    #expect(drain(chip).contains(0x2E))
    #expect(chip.read(4) & 0x10 != 0)
  }

  // MARK: Snapshot

  @Test func `a chip in the midst of typing survives a snapshot`() throws {
    let chip = make()
    chip.type("Hello")
    for _ in 0..<3 { clock.advance(byNanoseconds: 700_000, with: chip) }
    chip.write(4, 0xD1)
    let present = clock.now
    try expectSnapshotStable(
      chip,
      fresh: {
        Keyboard8042(
          clock: clock, interrupt: InterruptLine(), a20: InterruptLine(), reset: InterruptLine())
      }
    ) { chip in
      clock.restore(present)
      chip.write(0, 0xDD)
      return "\(drain(chip)) \(chip.summary)"
    }
  }

  @Test func `reset keeps what the console typed`() {
    let chip = make()
    chip.type("q")
    chip.reset()
    #expect(drain(chip) == [0x10, 0x90])
    #expect(irq1.rises == 0, "the interrupt is off after reset")
  }
}
