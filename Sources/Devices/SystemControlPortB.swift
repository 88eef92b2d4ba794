import Bus
import Bits

/// Port 61H, "system control port B": the speaker's gate and what can be read back from the timer.
///
/// Source: Intel 82371AB (PIIX4) data sheet, April 1997, §4.2.4.1, register NMISC.
/// Deviation: neither parity nor channel errors exist, so that bits 7 and 6 are 0.
package final class SystemControlPortB: BytePortDevice {
  // MARK: Registers

  struct Control: OptionSet, Codable, Hashable, Sendable {
    let rawValue: UInt8
    static let timer2Gate = Self(rawValue: 1 << 0)
    static let speakerData = Self(rawValue: 1 << 1)
    static let parityCheckDisable = Self(rawValue: 1 << 2)
    static let channelCheckDisable = Self(rawValue: 1 << 3)
    static let refreshToggle = Self(rawValue: 1 << 4)  // read only
    static let timer2Output = Self(rawValue: 1 << 5)  // read only
    static let writable = Self(rawValue: 0x0F)
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var control: Control = []
  }

  package var state = State()

  // MARK: Wiring

  package let name = "Port 61H"
  private let timer: PIT8254

  package init(timer: PIT8254) {
    self.timer = timer
    timer.setGate2(false)
  }

  package func reset() {
    state = State()
    timer.setGate2(false)
  }

  package var summary: String {
    guard state.control.contains([.timer2Gate, .speakerData]), let hertz = timer.toneFrequency
    else { return "speaker silent" }
    return "speaker at \(hertz) Hz"
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? {
    guard offset == 0 else { return 0xFF }
    var value = state.control
    if timer.refreshToggle { value.insert(.refreshToggle) }
    if timer.output2 { value.insert(.timer2Output) }
    return value.rawValue
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard offset == 0 else { return }
    state.control = Control(rawValue: value).intersection(.writable)
    timer.setGate2(state.control.contains(.timer2Gate))
  }
}
