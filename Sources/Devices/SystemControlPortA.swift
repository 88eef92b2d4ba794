package import Bus
import Bits

/// Port 92H, "system control port A": A20 and the fast reset.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "System Control Port A"; Intel 82371AB (PIIX4) data
/// sheet, April 1997, register P92.
package final class SystemControlPortA: BytePortDevice {
  // MARK: Registers

  struct Control: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let fastReset = Self(rawValue: 1 << 0)  // 0 → 1 resets the CPU
    static let a20 = Self(rawValue: 1 << 1)
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// The byte last written; all bits but the two above are storage.
    var control: Control
  }

  package var state: State {
    didSet { a20.set(state.control.contains(.a20)) }
  }

  // MARK: Wiring

  package let name = "Port 92H"
  private let a20: InterruptLine
  private let resetLine: InterruptLine

  /// A port that drives A20 by `a20` and pulses `reset`.
  package init(a20: InterruptLine, reset: InterruptLine) {
    self.a20 = a20
    self.resetLine = reset
    self.state = State(control: [])
  }

  /// PIIX4: the register is 0 after reset, so that only the keyboard controller holds A20 up.
  package func reset() {
    state = State(control: [])
  }

  package var summary: String {
    "A20 \(state.control.contains(.a20) ? "on" : "off") from here"
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? {
    offset == 0 ? state.control.rawValue : 0xFF
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard offset == 0 else { return }
    let resets = value.bit(0) && !state.control.contains(.fastReset)
    state.control = Control(rawValue: value)
    guard resets else { return }
    resetLine.raise()
    resetLine.lower()
  }
}
