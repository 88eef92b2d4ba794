package import Bus
import Bits

/// A PC's parallel port, with a printer at it that is always ready: what the guest prints goes to the host.
///
/// Offsets 0 to 2: data, status, control.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Parallel port controller" (1988), compatible and extended
/// mode. Deviation: the printer takes a byte at once, so that BUSY lasts as long as the strobe.
package final class ParallelPort: BytePortDevice {
  // MARK: Registers

  /// Status register; BUSY, ACK, ERROR and the interrupt are seen inverted.
  struct Status: OptionSet {
    let rawValue: UInt8
    static let reserved = Self(rawValue: 0b11)
    static let noInterrupt = Self(rawValue: 1 << 2)
    static let noError = Self(rawValue: 1 << 3)
    static let selected = Self(rawValue: 1 << 4)
    static let noAcknowledge = Self(rawValue: 1 << 6)
    static let notBusy = Self(rawValue: 1 << 7)
  }

  /// Control register.
  struct Control: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let strobe = Self(rawValue: 1 << 0)
    static let notInitialize = Self(rawValue: 1 << 2)
    static let select = Self(rawValue: 1 << 3)
    static let interruptEnable = Self(rawValue: 1 << 4)
    /// The data lines are read: extended mode.
    static let input = Self(rawValue: 1 << 5)
    static let reserved: UInt8 = 0xC0
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var data: UInt8 = 0
    var control: Control = [.notInitialize, .select]
    /// The printer has acknowledged, and the status was not read since.
    var hasInterrupt = false
    var bytesTransmitted: UInt64 = 0
  }

  private var values = State()
  package var state: State {
    get { values }
    set {
      values = newValue
      driveInterrupt()
    }
  }

  // MARK: Wiring

  package let name: String
  private let interrupt: InterruptLine
  private let transmit: (UInt8) -> Void

  /// A port whose printer gives each byte to `transmit`.
  package init(
    name: String, interrupt: InterruptLine, transmit: @escaping (_ byte: UInt8) -> Void
  ) {
    self.name = name
    self.interrupt = interrupt
    self.transmit = transmit
  }

  package func reset() {
    values = State()
    driveInterrupt()
  }

  package var summary: String {
    "\(values.bytesTransmitted) bytes printed, interrupt "
      + (values.control.contains(.interruptEnable) ? "on" : "off")
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 {
    let value = peek(offset) ?? 0xFF
    if offset == 1 {
      values.hasInterrupt = false
      driveInterrupt()
    }
    return value
  }

  package func peek(_ offset: UInt16) -> UInt8? {
    switch offset {
    // Nothing drives the lines where they are read.
    case 0: values.control.contains(.input) ? 0xFF : values.data
    case 1: status.rawValue
    case 2: values.control.rawValue | Control.reserved
    default: 0xFF
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    switch offset {
    case 0: values.data = value
    case 2: writeControl(Control(rawValue: value & ~Control.reserved))
    default: return
    }
  }

  private var status: Status {
    var status: Status = [.reserved, .noError, .selected, .noAcknowledge]
    if !values.hasInterrupt { status.insert(.noInterrupt) }
    if !values.control.contains(.strobe), values.control.contains(.notInitialize) {
      status.insert(.notBusy)
    }
    return status
  }

  // MARK: Behaviour

  /// The strobe's first edge gives the printer the byte; it acknowledges at the second.
  private func writeControl(_ control: Control) {
    let before = values.control
    values.control = control
    let listens = control.isSuperset(of: [.notInitialize, .select]) && !control.contains(.input)
    if control.contains(.strobe), !before.contains(.strobe), listens {
      values.hasInterrupt = false
      values.bytesTransmitted &+= 1
      transmit(values.data)
    } else if before.contains(.strobe), !control.contains(.strobe), listens {
      values.hasInterrupt = true
    }
    driveInterrupt()
  }

  /// The one place that drives IRQ7: from the acknowledgement until the status is read.
  private func driveInterrupt() {
    interrupt.set(values.hasInterrupt && values.control.contains(.interruptEnable))
  }
}
