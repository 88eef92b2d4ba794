package import Bus
import Bits

/// The 16550A universal asynchronous receiver and transmitter with FIFOs: a PC's serial port.
///
/// Eight ports. A byte that the guest sends is handed to `transmit` at once; bytes from outside come in by
/// ``receive(_:)``, which takes no more than the receiver has room for.
///
/// Source: National Semiconductor PC16550D data sheet, June 1995; section numbers below are its own.
/// Deviation: transmission takes no time, so that the transmitter is always empty again after a write;
/// the host side always carries eight bits, whatever the word length.
package final class UART16550: BytePortDevice, TimedDevice, ReportsUnimplemented {
  // MARK: Registers

  /// §8.0, table II: which register an offset means depends on direction and DLAB.
  enum Register {
    case receiverBuffer, transmitterHolding, divisorLow
    case interruptEnable, divisorHigh
    case interruptIdentification, fifoControl
    case lineControl, modemControl, lineStatus, modemStatus, scratch

    init?(reading offset: UInt16, divisorAccess: Bool) {
      switch (offset, divisorAccess) {
      case (0, false): self = .receiverBuffer
      case (0, true): self = .divisorLow
      case (2, _): self = .interruptIdentification
      default: self.init(common: offset, divisorAccess: divisorAccess)
      }
    }

    init?(writing offset: UInt16, divisorAccess: Bool) {
      switch (offset, divisorAccess) {
      case (0, false): self = .transmitterHolding
      case (0, true): self = .divisorLow
      case (2, _): self = .fifoControl
      default: self.init(common: offset, divisorAccess: divisorAccess)
      }
    }

    private init?(common offset: UInt16, divisorAccess: Bool) {
      switch (offset, divisorAccess) {
      case (1, false): self = .interruptEnable
      case (1, true): self = .divisorHigh
      case (3, _): self = .lineControl
      case (4, _): self = .modemControl
      case (5, _): self = .lineStatus
      case (6, _): self = .modemStatus
      case (7, _): self = .scratch
      default: return nil
      }
    }
  }

  /// §8.7, IER: offset 1; the upper four bits are always 0.
  struct InterruptEnable: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let receivedData = Self(rawValue: 1 << 0)  // ERBFI, and the time-out in FIFO mode
    static let transmitterEmpty = Self(rawValue: 1 << 1)  // ETBEI
    static let lineStatus = Self(rawValue: 1 << 2)  // ELSI
    static let modemStatus = Self(rawValue: 1 << 3)  // EDSSI
    static let all = Self(rawValue: 0x0F)
  }

  /// §8.6, table IV, IIR: offset 2, read; the values of bits 3 to 0, in falling priority.
  enum InterruptIdentification: UInt8 {
    case lineStatus = 0b0110
    case receivedData = 0b0100
    case characterTimeout = 0b1100
    case transmitterEmpty = 0b0010
    case modemStatus = 0b0000
    case none = 0b0001
  }

  /// §8.5, FCR: offset 2, write.
  struct FIFOControl: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let enable = Self(rawValue: 1 << 0)
    static let resetReceiver = Self(rawValue: 1 << 1)  // clears itself
    static let resetTransmitter = Self(rawValue: 1 << 2)  // clears itself
    static let dmaMode1 = Self(rawValue: 1 << 3)  // stored: a PC wires neither RXRDY nor TXRDY
    static let triggerLevel = Self(rawValue: 0b11 << 6)
  }

  /// §8.1, LCR: offset 3.
  struct LineControl: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let wordLength = Self(rawValue: 0b11)  // 5, 6, 7 or 8 bits
    static let twoStopBits = Self(rawValue: 1 << 2)  // 1½ for 5 bits
    static let parity = Self(rawValue: 1 << 3)
    static let evenParity = Self(rawValue: 1 << 4)
    static let stickParity = Self(rawValue: 1 << 5)
    static let setBreak = Self(rawValue: 1 << 6)
    static let divisorAccess = Self(rawValue: 1 << 7)  // DLAB
  }

  /// §8.8, MCR: offset 4; the upper three bits are always 0.
  struct ModemControl: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let dataTerminalReady = Self(rawValue: 1 << 0)
    static let requestToSend = Self(rawValue: 1 << 1)
    static let out1 = Self(rawValue: 1 << 2)
    static let out2 = Self(rawValue: 1 << 3)  // on a PC: lets the interrupt out
    static let loop = Self(rawValue: 1 << 4)
    static let all = Self(rawValue: 0x1F)
  }

  /// §8.4, LSR: offset 5, read only (writes are for factory tests and do nothing here).
  package struct LineStatus: OptionSet, Codable, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    static let dataReady = Self(rawValue: 1 << 0)
    static let overrunError = Self(rawValue: 1 << 1)
    package static let parityError = Self(rawValue: 1 << 2)
    package static let framingError = Self(rawValue: 1 << 3)
    package static let breakInterrupt = Self(rawValue: 1 << 4)
    static let transmitterHoldingEmpty = Self(rawValue: 1 << 5)
    static let transmitterEmpty = Self(rawValue: 1 << 6)
    static let errorInFIFO = Self(rawValue: 1 << 7)
    /// What a read of the register clears, and what raises the line status interrupt.
    static let errors: Self = [.overrunError, .parityError, .framingError, .breakInterrupt]
    /// What travels with a character.
    static let ofCharacter: Self = [.parityError, .framingError, .breakInterrupt]
  }

  /// §8.9, MSR: offset 6; bits 3 to 0 say what changed since the last read.
  package struct ModemStatus: OptionSet, Codable, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    static let deltaClearToSend = Self(rawValue: 1 << 0)
    static let deltaDataSetReady = Self(rawValue: 1 << 1)
    static let trailingEdgeRing = Self(rawValue: 1 << 2)
    static let deltaDataCarrierDetect = Self(rawValue: 1 << 3)
    package static let clearToSend = Self(rawValue: 1 << 4)
    package static let dataSetReady = Self(rawValue: 1 << 5)
    package static let ringIndicator = Self(rawValue: 1 << 6)
    package static let dataCarrierDetect = Self(rawValue: 1 << 7)
    static let deltas = Self(rawValue: 0x0F)
    /// What the pins say when someone is at the other end.
    package static let connected: Self = [.clearToSend, .dataSetReady, .dataCarrierDetect]
  }

  // MARK: State

  /// A character in the receiver, with what was wrong with it.
  struct Character: Codable, Hashable, Sendable {
    var byte: UInt8
    var errors: LineStatus = []
  }

  /// All that changes.
  ///
  /// Defaults are the master reset state of table I.
  package struct State: Codable, Hashable, Sendable {
    /// What was received and not read: one character, or sixteen with FIFOs on.
    var received: [Character] = []
    var interruptEnable: InterruptEnable = []
    var fifoControl: FIFOControl = []
    var lineControl: LineControl = []
    var modemControl: ModemControl = []
    /// The error bits of LSR; the others follow from the rest of the state.
    var lineErrors: LineStatus = []
    /// The delta bits of MSR.
    var modemDeltas: ModemStatus = []
    /// The levels at the modem input pins.
    var modemInputs: ModemStatus
    var scratch: UInt8 = 0
    /// DLM and DLL.
    ///
    /// The chip leaves them undefined at reset; 0 here.
    var divisor: UInt16 = 0
    /// The transmitter went empty, and neither IIR nor THR was touched since.
    var transmitterEmptyInterrupt = false
    /// Four character times passed with something in the FIFO and nothing moving.
    var characterTimeout = false
    /// When that will be so.
    var timeoutDeadline: VirtualTime?
    /// Bytes in and out since the start, for the summary.
    var bytesReceived: UInt64 = 0
    var bytesTransmitted: UInt64 = 0
  }

  private var registers: State
  package var state: State {
    get { registers }
    set {
      registers = newValue
      driveInterrupt()
    }
  }

  // MARK: Wiring

  package let name: String
  private let clock: VirtualClock
  private let interrupt: InterruptLine
  private let gatesInterruptByOut2: Bool
  private let transmit: (UInt8) -> Void

  package var onUnimplemented: (_ what: String) -> Void = { _ in }
  /// Called when the guest has made room in the receiver: the host may offer more.
  package var onRoom: () -> Void = {}
  /// Called with true where the guest begins to send a break, false where it ends it.
  package var onBreak: (Bool) -> Void = { _ in }

  /// A serial port that sends by `transmit`.
  ///
  /// On a PC the interrupt passes a gate that OUT2 opens. Some guests that never saw a real port forget it;
  /// `gatesInterruptByOut2: false` serves those.
  package init(
    name: String, clock: VirtualClock, interrupt: InterruptLine, gatesInterruptByOut2: Bool = true,
    modemInputs: ModemStatus = .connected, transmit: @escaping (UInt8) -> Void
  ) {
    self.name = name
    self.clock = clock
    self.interrupt = interrupt
    self.gatesInterruptByOut2 = gatesInterruptByOut2
    self.transmit = transmit
    self.registers = State(modemInputs: modemInputs)
  }

  /// §8.0, table I.
  ///
  /// What stands at the pins is not the chip's to reset.
  package func reset() {
    let bytes = (registers.bytesReceived, registers.bytesTransmitted)
    registers = State(modemInputs: registers.modemInputs)
    (registers.bytesReceived, registers.bytesTransmitted) = bytes
    driveInterrupt()
    onRoom()
  }

  package var summary: String {
    let baud = registers.divisor == 0 ? "no" : "\(115_200 / UInt32(registers.divisor))"
    let parity = registers.lineControl.contains(.parity)
    return "\(baud) baud, \(wordLength) bits\(parity ? " + parity" : "")"
      + (fifosEnabled ? ", FIFOs on" : "")
      + (registers.modemControl.contains(.loop) ? ", loop" : "")
      + ", \(registers.bytesTransmitted) bytes out, \(registers.bytesReceived) in"
      + (registers.received.isEmpty ? "" : ", \(registers.received.count) unread")
  }

  // MARK: Access

  private var divisorAccess: Bool { registers.lineControl.contains(.divisorAccess) }

  package func read(_ offset: UInt16) -> UInt8 {
    guard let register = Register(reading: offset, divisorAccess: divisorAccess) else {
      return 0xFF
    }
    let value = value(of: register)
    switch register {
    case .receiverBuffer: takeCharacter()
    case .interruptIdentification:
      if pendingInterrupt == .transmitterEmpty { registers.transmitterEmptyInterrupt = false }
    case .lineStatus: clearLineErrors()
    case .modemStatus: registers.modemDeltas = []
    default: break
    }
    driveInterrupt()
    return value
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    Register(reading: offset, divisorAccess: divisorAccess).map(value(of:)) ?? 0xFF
  }

  /// What a read of the register shows.
  private func value(of register: Register) -> UInt8 {
    switch register {
    case .receiverBuffer: registers.received.first?.byte ?? 0
    case .divisorLow: UInt8(registers.divisor.bits(0...7))
    case .divisorHigh: UInt8(registers.divisor.bits(8...15))
    case .interruptEnable: registers.interruptEnable.rawValue
    case .interruptIdentification: pendingInterrupt.rawValue | (fifosEnabled ? 0xC0 : 0)
    case .lineControl: registers.lineControl.rawValue
    case .modemControl: registers.modemControl.rawValue
    case .lineStatus: lineStatus.rawValue
    case .modemStatus: modemStatus.rawValue
    case .scratch: registers.scratch
    case .transmitterHolding, .fifoControl: 0xFF  // write only
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard let register = Register(writing: offset, divisorAccess: divisorAccess) else { return }
    switch register {
    case .transmitterHolding: send(value)
    case .divisorLow: registers.divisor.setBits(0...7, to: UInt16(value))
    case .divisorHigh: registers.divisor.setBits(8...15, to: UInt16(value))
    case .interruptEnable: enableInterrupts(InterruptEnable(rawValue: value))
    case .fifoControl: controlFIFOs(FIFOControl(rawValue: value))
    case .lineControl: controlLine(LineControl(rawValue: value))
    case .modemControl: controlModem(ModemControl(rawValue: value))
    case .modemStatus, .lineStatus: break
    case .scratch: registers.scratch = value
    case .receiverBuffer, .interruptIdentification: break  // read only
    }
    driveInterrupt()
  }

  // MARK: Behaviour: transmitter

  private func send(_ byte: UInt8) {
    registers.transmitterEmptyInterrupt = false
    // The line falls here, so that the transmitter going empty below makes a new edge.
    driveInterrupt()
    if registers.modemControl.contains(.loop) {
      arrive(Character(byte: byte & UInt8.lowMask(wordLength)))
    } else {
      registers.bytesTransmitted &+= 1
      transmit(byte)
    }
    registers.transmitterEmptyInterrupt = true
  }

  /// Enabling the transmitter's interrupt while it is empty raises it at once.
  private func enableInterrupts(_ value: InterruptEnable) {
    let enabled = value.intersection(.all)
    if enabled.contains(.transmitterEmpty), !registers.interruptEnable.contains(.transmitterEmpty) {
      registers.transmitterEmptyInterrupt = true
    }
    registers.interruptEnable = enabled
  }

  // MARK: Behaviour: receiver

  private var fifosEnabled: Bool { registers.fifoControl.contains(.enable) }
  private var capacity: Int { fifosEnabled ? 16 : 1 }
  private var wordLength: Int { 5 + Int(registers.lineControl.rawValue & 0b11) }

  /// How many more characters the receiver takes.
  package var room: Int {
    registers.modemControl.contains(.loop) ? 0 : max(0, capacity - registers.received.count)
  }

  /// Bytes come in from outside; returns how many were taken, from the front.
  ///
  /// No more are taken than there is room for, so that a host never overruns a guest; none in loop mode.
  /// ``onRoom`` tells when to offer the rest.
  package func receive(_ bytes: some Collection<UInt8>) -> Int {
    let accepted = bytes.prefix(room)
    for byte in accepted { arrive(Character(byte: byte)) }
    driveInterrupt()
    if !accepted.isEmpty, pendingInterrupt != .none, !isGateOpen {
      onUnimplemented(
        "input waits, but its interrupt does not get out: on a PC the guest must set OUT2 (bit 3 of the "
          + "modem control register)")
    }
    return accepted.count
  }

  /// One damaged character comes in from outside, or a break; false where there is no room.
  @discardableResult
  package func receive(_ byte: UInt8, with errors: LineStatus) -> Bool {
    guard room > 0 else { return false }
    arrive(Character(byte: byte, errors: errors.intersection(.ofCharacter)))
    driveInterrupt()
    return true
  }

  /// §8.4, bit 4: a break is one zero character, whatever its length.
  @discardableResult
  package func receiveBreak() -> Bool {
    receive(0, with: [.breakInterrupt, .framingError])
  }

  private func arrive(_ character: Character) {
    registers.bytesReceived &+= 1
    if registers.received.count < capacity {
      registers.received.append(character)
      if registers.received.count == 1 { revealErrors() }
    } else {
      // §8.4, bit 1: a full FIFO stays and the newcomer is lost; a full buffer is overwritten.
      registers.lineErrors.insert(.overrunError)
      if !fifosEnabled {
        registers.received = [character]
        revealErrors()
      }
    }
    restartTimeout()
  }

  private func takeCharacter() {
    guard !registers.received.isEmpty else { return }
    registers.received.removeFirst()
    revealErrors()
    restartTimeout()
    onRoom()
  }

  /// §8.4: the errors of a character appear in LSR when it comes to the top.
  private func revealErrors() {
    guard let first = registers.received.first else { return }
    registers.lineErrors.formUnion(first.errors)
  }

  private func clearLineErrors() {
    registers.lineErrors = []
    if !registers.received.isEmpty { registers.received[0].errors = [] }
  }

  /// §8.5: turning the FIFOs on or off empties them; the other bits count only with bit 0 set.
  private func controlFIFOs(_ value: FIFOControl) {
    let toggled = value.contains(.enable) != fifosEnabled
    if toggled || (value.contains(.enable) && value.contains(.resetReceiver)) {
      registers.received = []
      restartTimeout()
      onRoom()
    }
    registers.fifoControl =
      value.contains(.enable) ? value.intersection([.enable, .dmaMode1, .triggerLevel]) : []
  }

  /// §8.5, bits 7 and 6.
  private var triggerLevel: Int {
    fifosEnabled ? [1, 4, 8, 14][Int(registers.fifoControl.rawValue.bits(6...7))] : 1
  }

  /// §8.11: four character times after the last character came or was read, with any left.
  private func restartTimeout() {
    registers.characterTimeout = false
    registers.timeoutDeadline =
      fifosEnabled && !registers.received.isEmpty
      ? clock.now.advanced(byNanoseconds: 4 * characterTime) : nil
  }

  /// Nanoseconds for a start bit, the word, parity and stop bits: sixteen times the divisor in periods of
  /// 1.8432 MHz for each bit.
  private var characterTime: UInt64 {
    let control = registers.lineControl
    let bits =
      1 + wordLength + (control.contains(.parity) ? 1 : 0)
      + (control.contains(.twoStopBits) ? 2 : 1)
    return UInt64(bits) * UInt64(max(registers.divisor, 1)) * 16 * 1_000_000_000 / 1_843_200
  }

  package var nextDeadline: VirtualTime? { registers.timeoutDeadline }

  package func timePassed() {
    guard let deadline = registers.timeoutDeadline, clock.now >= deadline else { return }
    registers.timeoutDeadline = nil
    registers.characterTimeout = true
    driveInterrupt()
  }

  // MARK: Behaviour: lines

  private func controlLine(_ value: LineControl) {
    let breakChanged = value.contains(.setBreak) != registers.lineControl.contains(.setBreak)
    registers.lineControl = value
    guard breakChanged else { return }
    if !registers.modemControl.contains(.loop) {
      onBreak(value.contains(.setBreak))
    } else if value.contains(.setBreak) {
      arrive(Character(byte: 0, errors: [.breakInterrupt, .framingError]))
    }
  }

  private func controlModem(_ value: ModemControl) {
    changeModemPins { registers.modemControl = value.intersection(.all) }
    onRoom()
  }

  /// The levels at CTS, DSR, RI and DCD change: a client came or went.
  package func setModemInputs(_ pins: ModemStatus) {
    changeModemPins { registers.modemInputs = pins.subtracting(.deltas) }
    driveInterrupt()
  }

  /// §8.8, bit 4: in loop mode the four outputs stand for the four inputs.
  private var modemPins: ModemStatus {
    let control = registers.modemControl
    guard control.contains(.loop) else { return registers.modemInputs }
    var pins: ModemStatus = []
    if control.contains(.requestToSend) { pins.insert(.clearToSend) }
    if control.contains(.dataTerminalReady) { pins.insert(.dataSetReady) }
    if control.contains(.out1) { pins.insert(.ringIndicator) }
    if control.contains(.out2) { pins.insert(.dataCarrierDetect) }
    return pins
  }

  /// §8.9: bits 0, 1 and 3 record any change; bit 2 only a ring that ended.
  private func changeModemPins(_ change: () -> Void) {
    let before = modemPins
    change()
    let changed = before.symmetricDifference(modemPins)
    if changed.contains(.clearToSend) { registers.modemDeltas.insert(.deltaClearToSend) }
    if changed.contains(.dataSetReady) { registers.modemDeltas.insert(.deltaDataSetReady) }
    if changed.contains(.dataCarrierDetect) {
      registers.modemDeltas.insert(.deltaDataCarrierDetect)
    }
    if changed.contains(.ringIndicator), before.contains(.ringIndicator) {
      registers.modemDeltas.insert(.trailingEdgeRing)
    }
  }

  /// DTR and RTS as the guest drives them, for a back end that has such lines.
  package var modemOutputs: (dataTerminalReady: Bool, requestToSend: Bool) {
    let control = registers.modemControl
    guard !control.contains(.loop) else { return (false, false) }
    return (control.contains(.dataTerminalReady), control.contains(.requestToSend))
  }

  private var modemStatus: ModemStatus { registers.modemDeltas.union(modemPins) }

  private var lineStatus: LineStatus {
    var status: LineStatus = [.transmitterHoldingEmpty, .transmitterEmpty]
    status.formUnion(registers.lineErrors)
    if !registers.received.isEmpty { status.insert(.dataReady) }
    if fifosEnabled, registers.received.contains(where: { !$0.errors.isEmpty }) {
      status.insert(.errorInFIFO)
    }
    return status
  }

  // MARK: Behaviour: interrupt

  /// §8.6, table IV: the highest of the enabled conditions.
  private var pendingInterrupt: InterruptIdentification {
    let enabled = registers.interruptEnable
    if enabled.contains(.lineStatus), !registers.lineErrors.isEmpty { return .lineStatus }
    if enabled.contains(.receivedData) {
      if registers.received.count >= triggerLevel { return .receivedData }
      if registers.characterTimeout { return .characterTimeout }
    }
    if enabled.contains(.transmitterEmpty), registers.transmitterEmptyInterrupt {
      return .transmitterEmpty
    }
    if enabled.contains(.modemStatus), !registers.modemDeltas.isEmpty { return .modemStatus }
    return .none
  }

  /// On a PC OUT2 lets the interrupt out; in loop mode it is inactive at its pin.
  private var isGateOpen: Bool {
    let control = registers.modemControl
    return !gatesInterruptByOut2 || (control.contains(.out2) && !control.contains(.loop))
  }

  /// The one place that drives the line.
  private func driveInterrupt() {
    interrupt.set(isGateOpen && pendingInterrupt != .none)
  }
}
