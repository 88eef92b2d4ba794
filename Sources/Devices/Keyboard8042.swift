package import Bus
import Bits

/// The 8042 keyboard controller of a PC, with a keyboard at its first port and a mouse at its second.
///
/// Offset 0 is the data port (60H), 4 status and command (64H). Its output port drives A20 and the CPU's reset.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Keyboard and auxiliary device controller" (1988);
/// for commands C0H to C2H, E0H and the pulses, IBM PC AT Technical Reference (1984), "8042". Deviation:
/// commands take no time, so that the input buffer is always empty; DDH and DFH are as on HP's boards.
package final class Keyboard8042: BytePortDevice, TimedDevice, ReportsUnimplemented {
  // MARK: Registers

  /// Status register, offset 4, read.
  struct Status: OptionSet {
    let rawValue: UInt8
    static let outputFull = Self(rawValue: 1 << 0)
    static let inputFull = Self(rawValue: 1 << 1)  // never seen
    static let system = Self(rawValue: 1 << 2)
    static let lastWriteWasCommand = Self(rawValue: 1 << 3)
    static let notLocked = Self(rawValue: 1 << 4)
    static let auxiliaryOutputFull = Self(rawValue: 1 << 5)
    static let timeout = Self(rawValue: 1 << 6)  // never: keyboard and mouse are there
    static let parityError = Self(rawValue: 1 << 7)  // never: nothing is damaged on the way
  }

  /// The controller's command byte: byte 0 of its RAM.
  struct CommandByte: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let keyboardInterrupt = Self(rawValue: 1 << 0)
    static let auxiliaryInterrupt = Self(rawValue: 1 << 1)
    static let system = Self(rawValue: 1 << 2)
    static let overrideLock = Self(rawValue: 1 << 3)
    static let keyboardDisabled = Self(rawValue: 1 << 4)
    static let auxiliaryDisabled = Self(rawValue: 1 << 5)
    static let translate = Self(rawValue: 1 << 6)
  }

  /// Output port P2.
  struct OutputPort: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let notReset = Self(rawValue: 1 << 0)
    static let a20 = Self(rawValue: 1 << 1)
    static let auxiliaryData = Self(rawValue: 1 << 2)
    static let auxiliaryClock = Self(rawValue: 1 << 3)
    static let keyboardOutputFull = Self(rawValue: 1 << 4)  // IRQ1
    static let auxiliaryOutputFull = Self(rawValue: 1 << 5)  // IRQ12
    static let keyboardClock = Self(rawValue: 1 << 6)
    static let keyboardData = Self(rawValue: 1 << 7)
    /// What the chip drives from the command byte and the buffer, whatever was written.
    static let derived: Self = [.keyboardOutputFull, .auxiliaryOutputFull]
  }

  /// Input port P1: no manufacturing jumper, colour display, keyboard not locked.
  static let inputPort: UInt8 = 0xF0
  /// Test inputs T0 and T1: clocks of both ports idle high.
  static let testInputs: UInt8 = 0x03

  // MARK: State

  /// Where a byte in the output buffer came from.
  enum Source: String, Codable, Hashable, Sendable {
    case controller, keyboard, auxiliary
  }

  struct OutputByte: Codable, Hashable, Sendable {
    var byte: UInt8
    var source: Source
  }

  package struct State: Codable, Hashable, Sendable {
    /// The chip's RAM, 32 bytes; byte 0 is the command byte.
    var ram = [CommandByte.translate.rawValue] + [UInt8](repeating: 0, count: 31)
    var outputPort = OutputPort(rawValue: 0xCF)
    /// What the data port shows; the last byte stays readable.
    var output = OutputByte(byte: 0, source: .controller)
    var outputFull = false
    /// Answers of the controller that wait for the output buffer.
    var waiting: [OutputByte] = []
    /// A command that waits for its byte at the data port.
    var pendingCommand: UInt8?
    var lastWriteWasCommand = false
    /// What commands C1H and C2H put into status bits 7 to 4.
    var polledHalf: UInt8?
    /// The self-test passed since power-up.
    var selfTestPassed = false
    /// The password as scan codes, until its closing zero; and how far the typed one fits.
    var password: [UInt8] = []
    var passwordFit: Int?
    var loadsPassword = false
    var keyboard = Keyboard()
    /// The keyboard sent F0H, which translation keeps back.
    var breakPrefix = false
    /// When the keyboard's next byte is through the wire.
    var nextByteDue: VirtualTime?
    /// Keys that the console typed and the keyboard has not sent.
    var typed: [KeyStroke] = []
    var mouse = Mouse()
    /// When the mouse's next byte is through the wire.
    var nextMouseByteDue: VirtualTime?
  }

  var registers = State()
  package var state: State {
    get { registers }
    set {
      registers = newValue
      driveLines()
    }
  }

  // MARK: Wiring

  package let name = "8042, keyboard and mouse"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  let clock: VirtualClock
  private let interrupt: InterruptLine
  private let auxiliaryInterrupt: InterruptLine
  private let a20: InterruptLine
  private let resetLine: InterruptLine

  /// A controller that raises IRQ1 by `interrupt`, IRQ12 by `auxiliaryInterrupt`, and drives A20 and the
  /// CPU's reset, which it pulses.
  package init(
    clock: VirtualClock, interrupt: InterruptLine,
    auxiliaryInterrupt: InterruptLine = InterruptLine(),
    a20: InterruptLine, reset: InterruptLine
  ) {
    self.clock = clock
    self.interrupt = interrupt
    self.auxiliaryInterrupt = auxiliaryInterrupt
    self.a20 = a20
    self.resetLine = reset
    driveLines()
  }

  /// All ports of the chip go high: A20 is on.
  ///
  /// What the console typed is not the guest's and stays.
  package func reset() {
    let typed = registers.typed
    registers = State()
    registers.typed = typed
    schedule()
    driveLines()
  }

  package var summary: String {
    let keyboard = registers.keyboard
    return "A20 \(registers.outputPort.contains(.a20) ? "on" : "off") from here, "
      + "keyboard \(keyboard.isScanning && !commandByte.contains(.keyboardDisabled) ? "on" : "off"), "
      + "scan code set \(keyboard.scanCodeSet)"
      + (commandByte.contains(.translate) ? " translated" : "")
      + (registers.outputFull ? ", output buffer full" : "")
      + ", mouse \(registers.mouse.listens ? "on" : "off")"
      + (registers.typed.isEmpty ? "" : ", \(registers.typed.count) keystrokes to come")
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    guard offset == 0 else { return peek(offset) ?? 0xFF }
    let byte = registers.output.byte
    if registers.outputFull {
      registers.outputFull = false
      // Low between two bytes: each makes an edge.
      driveLines()
      if !registers.waiting.isEmpty { fill(with: registers.waiting.removeFirst()) }
      schedule()
    }
    return byte
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    switch offset {
    case 0: registers.output.byte
    case 4: status.rawValue
    default: 0xFF
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    switch offset {
    case 0: writeData(value)
    case 4: writeCommand(value)
    default: return
    }
    schedule()
    driveLines()
  }

  private var status: Status {
    var status: Status = [.notLocked]
    if registers.outputFull { status.insert(.outputFull) }
    if commandByte.contains(.system) || registers.selfTestPassed { status.insert(.system) }
    if registers.lastWriteWasCommand { status.insert(.lastWriteWasCommand) }
    if registers.outputFull, registers.output.source == .auxiliary {
      status.insert(.auxiliaryOutputFull)
    }
    if registers.passwordFit != nil { status.remove(.notLocked) }
    if let half = registers.polledHalf {
      return Status(rawValue: status.rawValue & 0x0F | half)
    }
    return status
  }

  var commandByte: CommandByte {
    get { CommandByte(rawValue: registers.ram[0]) }
    set { registers.ram[0] = newValue.rawValue }
  }

  // MARK: Behaviour: commands to the controller

  private func writeCommand(_ command: UInt8) {
    registers.lastWriteWasCommand = true
    registers.pendingCommand = nil
    registers.loadsPassword = false
    registers.polledHalf = nil
    switch command {
    case 0x20...0x3F: answer(registers.ram[Int(command & 0x1F)])
    case 0x60...0x7F: registers.pendingCommand = command
    case 0xA4: answer(registers.password.isEmpty ? 0xF1 : 0xFA)
    case 0xA5:
      registers.password = []
      registers.loadsPassword = true
    case 0xA6: if !registers.password.isEmpty { registers.passwordFit = 0 }
    case 0xA7: commandByte.insert(.auxiliaryDisabled)
    case 0xA8: commandByte.remove(.auxiliaryDisabled)
    case 0xA9: answer(0x00)  // both lines of the second port are free: nothing pulls at them
    case 0xAA: selfTest()
    case 0xAB: answer(0x00)
    case 0xAC: diagnosticDump()
    case 0xAD: commandByte.insert(.keyboardDisabled)
    case 0xAE: commandByte.remove(.keyboardDisabled)
    case 0xC0: answer(Self.inputPort)
    // "Poll input port": its low or high half stands in status bits 7 to 4 until the next command.
    case 0xC1: registers.polledHalf = Self.inputPort << 4
    case 0xC2: registers.polledHalf = Self.inputPort & 0xF0
    case 0xD0: answer(outputPort.rawValue)
    case 0xD1...0xD4: registers.pendingCommand = command
    case 0xDD: registers.outputPort.remove(.a20)
    case 0xDF: registers.outputPort.insert(.a20)
    case 0xE0: answer(Self.testInputs)
    case 0xF0...0xFF: pulse(bits: ~command & 0x0F)
    default: onUnimplemented("8042 command 0x\(hex(command))")
    }
  }

  private func selfTest() {
    registers.selfTestPassed = true
    registers.waiting = []
    registers.outputFull = false
    registers.passwordFit = nil
    commandByte.insert(.system)
    answer(0x55)
  }

  /// ACH: 16 bytes of RAM, the input port, the output port and the program status word.
  private func diagnosticDump() {
    let bytes = registers.ram.prefix(16) + [Self.inputPort, outputPort.rawValue, 0x00]
    for byte in bytes { answer(byte) }
  }

  /// F0H to FFH: output port bits 3 to 0 go low for 6 µs where the command's bit is 0.
  ///
  /// Bit 0 is the reset.
  private func pulse(bits: UInt8) {
    guard bits.bit(0) else { return }
    resetLine.raise()
    resetLine.lower()
  }

  // MARK: Behaviour: bytes at the data port

  private func writeData(_ value: UInt8) {
    registers.lastWriteWasCommand = false
    if registers.loadsPassword {
      if value == 0 { registers.loadsPassword = false } else { loadPassword(value) }
      return
    }
    guard let command = registers.pendingCommand else {
      // A byte for the keyboard lets it speak again.
      commandByte.remove(.keyboardDisabled)
      registers.keyboard.receive(value)
      return
    }
    registers.pendingCommand = nil
    switch command {
    case 0xD1: writeOutputPort(OutputPort(rawValue: value))
    case 0xD2: queue(OutputByte(byte: value, source: .keyboard))
    case 0xD3: queue(OutputByte(byte: value, source: .auxiliary))
    case 0xD4:
      // As with the keyboard: who is spoken to may answer.
      commandByte.remove(.auxiliaryDisabled)
      registers.mouse.receive(value)
    default: registers.ram[Int(command & 0x1F)] = value
    }
  }

  private func loadPassword(_ scanCode: UInt8) {
    if registers.password.count < 7 { registers.password.append(scanCode) }
  }

  private func writeOutputPort(_ value: OutputPort) {
    registers.outputPort = value.union(.notReset)
    if !value.contains(.notReset) { pulse(bits: 1) }
  }

  private var outputPort: OutputPort {
    var port = registers.outputPort.subtracting(.derived)
    if interrupt.isAsserted { port.insert(.keyboardOutputFull) }
    if auxiliaryInterrupt.isAsserted { port.insert(.auxiliaryOutputFull) }
    return port
  }

  // MARK: Behaviour: the output buffer

  private func answer(_ byte: UInt8) {
    queue(OutputByte(byte: byte, source: .controller))
  }

  /// A hostile guest may ask without ever reading: what would be more than this is dropped.
  private static let waitingLimit = 64

  private func queue(_ byte: OutputByte) {
    if registers.outputFull {
      if registers.waiting.count < Self.waitingLimit { registers.waiting.append(byte) }
    } else {
      fill(with: byte)
    }
  }

  func fill(with byte: OutputByte) {
    registers.output = byte
    registers.outputFull = true
    driveLines()
  }

  /// The one place that drives the lines.
  ///
  /// Every byte in the buffer that is not the second port's is IRQ1's.
  private func driveLines() {
    let isAuxiliary = registers.output.source == .auxiliary
    interrupt.set(
      registers.outputFull && !isAuxiliary && commandByte.contains(.keyboardInterrupt))
    auxiliaryInterrupt.set(
      registers.outputFull && isAuxiliary && commandByte.contains(.auxiliaryInterrupt))
    a20.set(registers.outputPort.contains(.a20))
  }

  // MARK: Behaviour: the wire from the keyboard

  /// Eleven bits at 10 to 16.7 kHz, and a pause.
  static let nanosecondsPerByte: UInt64 = 1_000_000

  /// Lets keyboard and mouse go on; what the keyboard has goes first.
  func schedule() {
    scheduleKeyboard()
    scheduleMouse()
  }

  /// Answers to commands come at once, as guests are written for; scan codes at the wire's pace, so that a
  /// second read of the data port within one interrupt still gives the same byte.
  private func scheduleKeyboard() {
    guard !registers.outputFull, !commandByte.contains(.keyboardDisabled) else {
      registers.nextByteDue = nil
      return
    }
    if let byte = registers.keyboard.takeResponse() {
      let translates = commandByte.contains(.translate)
      fill(
        with: OutputByte(
          byte: translates ? ScanCodes.translated(byte) : byte, source: .keyboard))
      registers.nextByteDue = nil
    } else if registers.keyboard.hasScanCode
      || (registers.keyboard.isScanning && !registers.typed.isEmpty)
    {
      if registers.nextByteDue == nil {
        registers.nextByteDue = clock.now.advanced(byNanoseconds: Self.nanosecondsPerByte)
      }
    } else {
      registers.nextByteDue = nil
    }
  }

  package var nextDeadline: VirtualTime? {
    guard let first = registers.nextByteDue else { return registers.nextMouseByteDue }
    return min(first, registers.nextMouseByteDue ?? first)
  }

  package func timePassed() {
    keyboardTimePassed()
    if !registers.outputFull { mouseTimePassed() }
    schedule()
  }

  private func keyboardTimePassed() {
    guard let due = registers.nextByteDue, clock.now >= due else { return }
    registers.nextByteDue = nil
    if !registers.keyboard.hasScanCode, registers.keyboard.isScanning, !registers.typed.isEmpty {
      registers.keyboard.move(registers.typed.removeFirst())
    }
    if let byte = registers.keyboard.takeScanCode(), let code = translated(byte) {
      if registers.passwordFit == nil {
        fill(with: OutputByte(byte: code, source: .keyboard))
      } else {
        comparePassword(code)
      }
    }
  }

  /// With the password enabled scan codes go nowhere until it was typed.
  ///
  /// Breaks are no part of it.
  private func comparePassword(_ code: UInt8) {
    guard let fit = registers.passwordFit, !code.bit(7) else { return }
    guard fit < registers.password.count else {
      registers.passwordFit = nil  // the guest took the password away
      return
    }
    guard registers.password[fit] == code else {
      registers.passwordFit = 0
      return
    }
    registers.passwordFit = fit + 1 == registers.password.count ? nil : fit + 1
  }

  /// Set 2 becomes set 1: F0H is kept back and becomes bit 7 of what follows.
  private func translated(_ byte: UInt8) -> UInt8? {
    guard commandByte.contains(.translate) else { return byte }
    guard byte != 0xF0 else {
      registers.breakPrefix = true
      return nil
    }
    defer { registers.breakPrefix = false }
    return ScanCodes.translated(byte) | (registers.breakPrefix ? 0x80 : 0)
  }

  private func hex(_ value: UInt8) -> String { String(value, radix: 16) }

  // MARK: Behaviour: the console's side

  /// How many keystrokes may wait.
  package static let typedLimit = 4096

  /// Types what the characters stand for on a US keyboard; returns how many characters were taken.
  ///
  /// Characters that no US key makes are passed over and count as taken. Beyond ``typedLimit`` waiting
  /// strokes no more are taken.
  @discardableResult
  package func type(_ text: some StringProtocol) -> Int {
    var taken = 0
    for character in text {
      let strokes = KeyStroke.strokes(for: character)
      guard registers.typed.count + strokes.count <= Self.typedLimit else { break }
      registers.typed += strokes
      taken += 1
    }
    schedule()
    return taken
  }

  /// Presses keys in turn and lets go of them in the opposite order: a chord like Ctrl-Alt-Delete.
  @discardableResult
  package func press(chord: [Key]) -> Bool {
    guard registers.typed.count + 2 * chord.count <= Self.typedLimit else { return false }
    registers.typed += chord.map { KeyStroke(key: $0, isPress: true) }
    registers.typed += chord.reversed().map { KeyStroke(key: $0, isPress: false) }
    schedule()
    return true
  }

  /// One key goes down or up.
  @discardableResult
  package func move(_ key: Key, isPress: Bool) -> Bool {
    guard registers.typed.count < Self.typedLimit else { return false }
    registers.typed.append(KeyStroke(key: key, isPress: isPress))
    schedule()
    return true
  }
}
