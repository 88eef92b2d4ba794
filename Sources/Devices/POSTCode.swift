import Bus

/// Port 80H: the last code that firmware wrote there, and how often something did.
///
/// Guests also write it to let about a microsecond pass.
///
/// Source: IBM PC AT Technical Reference (1984), "Manufacturing checkpoint port".
package final class POSTCode: BytePortDevice {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    var code: UInt8 = 0
    var writes: UInt64 = 0
  }

  package var state = State()
  package let name = "POST code"

  package init() {}

  package func reset() { state = State() }

  package var summary: String {
    "last code 0x\(String(state.code, radix: 16)), \(state.writes) writes"
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? { offset == 0 ? state.code : 0xFF }

  package func write(_ offset: UInt16, _ value: UInt8) {
    guard offset == 0 else { return }
    state.code = value
    state.writes &+= 1
  }
}
