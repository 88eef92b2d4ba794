package import Bus

/// Ports F0H and F1H, coprocessor error: how a PC brings errors of the x87 FPU to IRQ13.
///
/// With CR0.NE = 0 the CPU drives FERR# in place of raising #MF. The latch here holds IRQ13 until the guest writes to
/// port F0H, which also drives IGNNE#: the handler's x87 instructions then run although the error is still pending.
///
/// Source: Intel 82371AB (PIIX4) data sheet, April 1997, register CPERR; Intel SDM vol 1 (June 2024) §D.1.
package final class CoprocessorError: BytePortDevice {
  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// An error was told of and not yet acknowledged: IRQ13 is driven.
    var isLatched = false
  }

  package var state = State() {
    didSet { interrupt.set(state.isLatched) }
  }

  // MARK: Wiring

  package let name = "Port F0H"
  private let interrupt: InterruptLine
  private let ignoreError: () -> Void

  /// A latch that drives `interrupt`; `ignoreError` is IGNNE#, which the CPU takes back when the error is cleared.
  package init(interrupt: InterruptLine, ignoreError: @escaping () -> Void) {
    self.interrupt = interrupt
    self.ignoreError = ignoreError
  }

  package func reset() {
    state = State()
  }

  package var summary: String { state.isLatched ? "an error waits on IRQ13" : "no error" }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? { 0xFF }

  package func write(_ offset: UInt16, _ value: UInt8) {
    // IGNNE# is driven only while FERR# is.
    guard offset == 0, state.isLatched else { return }
    state.isLatched = false
    ignoreError()
  }

  // MARK: Behaviour

  /// FERR#: the CPU met an x87 error.
  package func signalError() {
    state.isLatched = true
  }
}
