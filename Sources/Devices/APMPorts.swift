import Bus

/// Ports B2H and B3H of a PIIX4, APMC and APMS: a command to the SMI handler, and a byte that both sides may use.
///
/// Source: Intel 82371AB (PIIX4) data sheet, order 290562-001, April 1997, registers APMC and APMS. Deviation: there is no
/// SMM, so that a command waits in APMC and nobody takes it. The ACPI tables name no SMI command port.
package final class APMPorts: BytePortDevice, ReportsUnimplemented {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// APMC: the last command.
    var control: UInt8 = 0
    /// APMS.
    var status: UInt8 = 0
  }

  package var state = State()
  package let name = "APM ports (PIIX4)"
  package var onUnimplemented: (_ what: String) -> Void = { _ in }

  package init() {}

  package func reset() { state = State() }

  package var summary: String {
    "command 0x\(String(state.control, radix: 16)), status 0x\(String(state.status, radix: 16))"
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? {
    switch offset {
    case 0: state.control
    case 1: state.status
    default: 0xFF
    }
  }

  package func write(_ offset: UInt16, _ value: UInt8) {
    switch offset {
    case 0:
      state.control = value
      onUnimplemented(
        "command 0x\(String(value, radix: 16)) at port 0xb2; there is no SMM that would take it")
    case 1: state.status = value
    default: break
    }
  }
}
