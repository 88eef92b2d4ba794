import Bus
import Testing

@testable import Devices

/// IBM PS/2 Hardware Interface Technical Reference, "Mouse": commands and packets, by the controller's second port.
struct MouseTests {
  private let clock = VirtualClock()
  private let irq12 = Probe()
  private let chip: Keyboard8042

  init() {
    chip = Keyboard8042(
      clock: clock, interrupt: InterruptLine(), auxiliaryInterrupt: irq12.line,
      a20: InterruptLine(), reset: InterruptLine())
    chip.write(4, 0x60)
    chip.write(0, 0x47)
  }

  /// Sends bytes to the mouse, and gives all that it answers.
  @discardableResult
  private func send(_ bytes: UInt8...) -> [UInt8] {
    var answers: [UInt8] = []
    for byte in bytes {
      chip.write(4, 0xD4)
      chip.write(0, byte)
      answers += read()
    }
    return answers
  }

  /// What comes from the second port, with time passing.
  private func read() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<600 {
      if chip.peek(4)! & 0x21 == 0x21 {
        #expect(irq12.isHigh)
        bytes.append(chip.read(0))
      }
      clock.advance(byNanoseconds: 1_000_000, with: chip)
    }
    return bytes
  }

  @Test func `RESET passes the self-test and names a mouse without a wheel`() {
    #expect(send(0xFF) == [0xFA, 0xAA, 0x00])
    #expect(send(0xF2) == [0xFA, 0x00])
    #expect(send(0xE9) == [0xFA, 0x00, 2, 100])
  }

  @Test func `settings are taken, and the defaults put them back`() {
    #expect(
      send(0xE8, 3, 0xF3, 40, 0xE7, 0xF4, 0xF0) == [0xFA, 0xFA, 0xFA, 0xFA, 0xFA, 0xFA, 0xFA])
    #expect(chip.moveMouse(right: 0, down: 0, buttons: 7))
    #expect(send(0xEB) == [0xFA, 0x0F, 0, 0])
    #expect(send(0xE9) == [0xFA, 0x77, 3, 40])
    #expect(send(0xEA, 0xE6, 0xF5) == [0xFA, 0xFA, 0xFA])
    #expect(send(0xE9) == [0xFA, 0x07, 3, 40])
    #expect(send(0xF6) == [0xFA])
    #expect(send(0xE9) == [0xFA, 0x07, 2, 100])
  }

  @Test func `what is no command is asked for again, then an error`() {
    #expect(send(0x01) == [0xFE])
    #expect(send(0x01) == [0xFC])
    #expect(send(0xE8, 7, 2) == [0xFA, 0xFE, 0xFA])
    #expect(send(0xF3, 33, 0xF4) == [0xFA, 0xFE, 0xFA])
    #expect(send(0xE9, 0xFE) == [0xFA, 0x20, 2, 100, 0xFA, 0x20, 2, 100])
  }

  @Test func `packets come once reporting is on, upwards counts positive`() {
    #expect(!chip.moveMouse(right: 5, down: 5, buttons: 0))
    send(0xF4)
    let before = irq12.rises
    #expect(chip.moveMouse(right: 5, down: 3, buttons: 1))
    #expect(chip.moveMouse(right: -1, down: -2, buttons: 0))
    #expect(read() == [0x29, 5, 0xFD, 0x18, 0xFF, 2])
    #expect(irq12.rises == before + 6)
    // Nine bits a packet.
    #expect(chip.moveMouse(right: 300, down: 0, buttons: 2))
    #expect(read() == [0x0A, 255, 0, 0x0A, 45, 0])
  }

  @Test func `scaling 2 to 1 concerns streams alone`() {
    send(0xF4, 0xE7)
    for count in 0...6 as ClosedRange<Int16> {
      _ = chip.moveMouse(right: count, down: 0, buttons: 0)
    }
    let bytes = read()
    #expect(stride(from: 1, to: bytes.count, by: 3).map { bytes[$0] } == [0, 1, 1, 3, 6, 9, 12])
    send(0xF0)
    _ = chip.moveMouse(right: 6, down: 0, buttons: 0)
    #expect(read() == [])
    #expect(send(0xEB) == [0xFA, 0x08, 6, 0])
    #expect(send(0xEB) == [0xFA, 0x08, 0, 0])
  }

  @Test func `sample rates 200, 100, 80 switch the wheel on`() {
    #expect(send(0xF3, 200, 0xF3, 100, 0xF3, 80, 0xF2).suffix(2) == [0xFA, 3])
    send(0xF4)
    #expect(chip.moveMouse(right: 1, down: 0, wheel: -2, buttons: 4))
    #expect(read() == [0x0C, 1, 0, 0xFE])
    #expect(chip.moveMouse(right: 0, down: 0, wheel: 9, buttons: 0))
    #expect(read() == [0x08, 0, 0, 7, 0x08, 0, 0, 2])
    #expect(send(0xFF) == [0xFA, 0xAA, 0x00])
  }

  @Test func `wrap mode sends everything back but its end and RESET`() {
    #expect(send(0xEE, 0x12, 0xF4, 0xEC, 0xF2) == [0xFA, 0x12, 0xF4, 0xFA, 0xFA, 0x00])
    #expect(send(0xEE, 0xFF) == [0xFA, 0xFA, 0xAA, 0x00])
  }

  @Test func `the controller holds the port back while it is disabled`() {
    send(0xF4)
    chip.write(4, 0xA7)
    #expect(chip.moveMouse(right: 1, down: 0, buttons: 0))
    #expect(read() == [])
    chip.write(4, 0xA8)
    #expect(read() == [0x08, 1, 0])
    chip.write(4, 0xA9)
    #expect(chip.read(0) == 0)
  }

  @Test func `moves that nobody reads are bounded, and a command drops the packet under way`()
    throws
  {
    send(0xF4)
    let taken = (0..<1000).count { _ in chip.moveMouse(right: 1, down: 0, buttons: 0) }
    #expect(taken == Mouse.motionLimit)
    clock.advance(byNanoseconds: 1_000_000, with: chip)
    #expect(chip.read(0) == 0x08)
    try expectSnapshotStable(
      chip,
      fresh: {
        Keyboard8042(
          clock: clock, interrupt: InterruptLine(), a20: InterruptLine(), reset: InterruptLine())
      })
    chip.write(4, 0xD4)
    chip.write(0, 0xF5)
    #expect(read() == [0xFA])
  }
}
