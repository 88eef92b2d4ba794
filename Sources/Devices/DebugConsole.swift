import Bus

/// The debug console at port E9H of Bochs and QEMU: every byte written is a character.
///
/// A read gives E9H, by which a guest knows that it is there.
///
/// Source: Bochs user manual, "port_e9_hack"; QEMU, `isa-debugcon`, property `readback`.
package final class DebugConsole: BytePortDevice {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var bytesTransmitted: UInt64 = 0
  }

  package var state = State()
  package let name = "Debug console"
  private let transmit: (UInt8) -> Void

  /// What a read gives.
  package static let signature: UInt8 = 0xE9

  package init(transmit: @escaping (UInt8) -> Void) {
    self.transmit = transmit
  }

  package func reset() {}

  package var summary: String { "\(state.bytesTransmitted) bytes out" }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? { offset == 0 ? Self.signature : 0xFF }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard offset == 0 else { return }
    state.bytesTransmitted &+= 1
    transmit(value)
  }
}
