package import Bus

/// The guest's way to end the run with a status of its own: a write of v ends it with (v << 1) | 1.
///
/// So a status is always odd, and never that of a clean power-off. Any width counts; reads give 0.
///
/// Source: QEMU, `isa-debug-exit` (hw/misc/debugexit.c).
package final class DebugExit: PortDevice {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// What was written last.
    var value: UInt32?
  }

  package var state = State()
  package let name = "Debug exit"
  private let exit: (Int32) -> Void

  /// A port that ends the run by `exit`, which takes the status; a process can pass on its low 8 bits.
  package init(exit: @escaping (_ status: Int32) -> Void) {
    self.exit = exit
  }

  package func reset() { state = State() }

  package var summary: String {
    state.value.map { "guest wrote \($0): status \(Self.status(of: $0))" } ?? "not written"
  }

  /// The status that a written value stands for.
  package static func status(of value: UInt32) -> Int32 {
    Int32(truncatingIfNeeded: value << 1 | 1)
  }

  // MARK: Access

  package func read(_ offset: UInt16, width: AccessWidth) -> UInt32 { 0 }

  package func peek(_ offset: UInt16, width: AccessWidth) -> UInt32? { 0 }

  package func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth) {
    state.value = value
    exit(Self.status(of: value))
  }
}
