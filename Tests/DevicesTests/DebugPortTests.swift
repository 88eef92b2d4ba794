import Bus
import Testing

@testable import Devices

struct DebugConsoleTests {
  @Test func `every byte written is a character and a read gives E9H`() throws {
    var text: [UInt8] = []
    let console = DebugConsole { text.append($0) }
    for byte in "hi".utf8 { console.write(0, UInt32(byte), width: .byte) }
    // The high byte of a word goes to the next port, where nothing is.
    console.write(0, 0x4221, width: .word)
    #expect(text == Array("hi!".utf8))
    #expect(console.read(0, width: .byte) == 0xE9)
    #expect(console.summary == "3 bytes out")
    try expectSnapshotStable(console, fresh: { DebugConsole { _ in } }) {
      $0.write(0, 0x41)
      return $0.summary
    }
  }
}

struct DebugExitTests {
  @Test(arguments: [
    (UInt32(0), AccessWidth.byte, Int32(1)), (0x10, .byte, 33), (0x31, .doubleword, 99),
    (0xFFFF_FFFF, .doubleword, -1),
  ])
  func `a write of v ends with status 2v+1`(value: UInt32, width: AccessWidth, status: Int32) {
    var statuses: [Int32] = []
    let exit = DebugExit { statuses.append($0) }
    exit.write(0, value, width: width)
    #expect(statuses == [status])
    #expect(exit.state.value == value)
  }

  @Test func `reads do nothing`() throws {
    let exit = DebugExit { _ in Issue.record("it ended the run") }
    #expect(exit.read(0, width: .doubleword) == 0)
    #expect(exit.summary == "not written")
    exit.state.value = 4
    try expectSnapshotStable(exit, fresh: { DebugExit { _ in } })
    exit.reset()
    #expect(exit.state.value == nil)
  }
}

struct POSTCodeTests {
  @Test func `the last code can be read back`() throws {
    let port = POSTCode()
    port.write(0, 0x12)
    port.write(0, 0xAB)
    #expect(port.read(0, width: .byte) == 0xAB)
    #expect(port.summary == "last code 0xab, 2 writes")
    try expectSnapshotStable(port, fresh: POSTCode.init)
    port.reset()
    #expect(port.state == POSTCode.State())
  }
}

struct CoprocessorErrorTests {
  @Test func `an error drives IRQ13 until port F0H is written, which drives IGNNE# once`() throws {
    let interrupt = InterruptLine()
    var ignored = 0
    let port = CoprocessorError(interrupt: interrupt) { ignored += 1 }
    port.write(0, 0, width: .byte)
    #expect(ignored == 0, "IGNNE# is driven only while FERR# is")
    port.signalError()
    #expect(interrupt.isAsserted)
    port.write(1, 0, width: .byte)
    #expect(interrupt.isAsserted && ignored == 0)
    try expectSnapshotStable(port, fresh: { CoprocessorError(interrupt: InterruptLine()) {} }) {
      $0.write(0, 0xFF)
      return $0.summary
    }
    #expect(!interrupt.isAsserted && ignored == 1)
    port.signalError()
    port.reset()
    #expect(!interrupt.isAsserted)
  }
}

struct APMPortsTests {
  @Test func `both bytes read back, and a command is told of`() throws {
    let ports = APMPorts()
    var told: [String] = []
    ports.onUnimplemented = { told.append($0) }
    #expect(ports.read(0, width: .word) == 0)
    ports.write(1, 0x5A)
    #expect(told.isEmpty, "APMS is for both sides alone")
    ports.write(0, 0xF1)
    #expect(ports.read(0) == 0xF1 && ports.read(1) == 0x5A)
    #expect(told == ["command 0xf1 at port 0xb2; there is no SMM that would take it"])
    ports.write(0, 0x1234, width: .word)
    #expect(ports.read(0, width: .word) == 0x1234)
    try expectSnapshotStable(ports, fresh: { APMPorts() })
    ports.reset()
    #expect(ports.read(0, width: .word) == 0)
  }
}

struct SystemControlPortATests {
  private let a20 = Probe()
  private let reset = Probe()

  private func make() -> SystemControlPortA {
    SystemControlPortA(a20: a20.line, reset: reset.line)
  }

  @Test func `bit 1 drives A20 and all bits read back`() throws {
    let port = make()
    #expect(port.read(0, width: .byte) == 0)
    port.write(0, 0x02)
    #expect(a20.isHigh)
    port.write(0, 0xFC)
    #expect(!a20.isHigh)
    #expect(port.read(0, width: .byte) == 0xFC)
    try expectSnapshotStable(port, fresh: make)
  }

  @Test func `only bit 0 going from 0 to 1 resets`() {
    let port = make()
    port.write(0, 0x01)
    #expect(reset.rises == 1)
    #expect(!reset.isHigh)
    port.write(0, 0x03)
    #expect(reset.rises == 1)
    port.write(0, 0x02)
    port.write(0, 0x03)
    #expect(reset.rises == 2)
  }

  @Test func `a restored state drives A20`() {
    let port = make()
    port.state = SystemControlPortA.State(control: .a20)
    #expect(a20.isHigh)
    port.reset()
    #expect(!a20.isHigh)
  }

  @Test func `A20 is open when either side asks for it`() {
    let gate = A20Gate(output: a20.line)
    gate.keyboardController.raise()
    gate.systemControlPortA.raise()
    gate.keyboardController.lower()
    #expect(gate.isOpen)
    gate.systemControlPortA.lower()
    #expect(!gate.isOpen)
    #expect(a20.levels == [true, false])
  }
}
