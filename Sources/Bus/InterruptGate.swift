/// A wire that somebody else can cut: its output is low while the gate is shut.
///
/// An HPET with legacy routes keeps the 8254 and the RTC away from their interrupts so.
package final class InterruptGate {
  private let output: InterruptLine
  private var level = false
  private var isOpen = true

  /// A gate, open, whose level goes out by `output`.
  package init(_ output: InterruptLine) {
    self.output = output
  }

  /// The wire into the gate.
  package private(set) lazy var input = InterruptLine { [unowned self] level in
    self.level = level
    output.set(level && isOpen)
  }

  /// Opens or shuts the gate.
  package func setOpen(_ isOpen: Bool) {
    self.isOpen = isOpen
    output.set(level && isOpen)
  }
}
