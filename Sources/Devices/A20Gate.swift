package import Bus

/// The gate on address line 20: open when either the keyboard controller or port 92H asks for it.
///
/// Pure wiring: its level follows from its two inputs, and is nobody's state.
///
/// Source: Intel 82371AB (PIIX4) data sheet, April 1997, register P92: FAST_A20 is ORed with A20GATE.
package final class A20Gate {
  private var inputs = (keyboard: false, port92: false)
  private let output: InterruptLine

  /// A gate whose level goes out by `output`.
  package init(output: InterruptLine) {
    self.output = output
  }

  /// Whether address line 20 reaches memory.
  package var isOpen: Bool { inputs.keyboard || inputs.port92 }

  /// The wire from the keyboard controller's output port.
  package private(set) lazy var keyboardController = InterruptLine { [unowned self] in
    inputs.keyboard = $0
    output.set(isOpen)
  }

  /// The wire from port 92H.
  package private(set) lazy var systemControlPortA = InterruptLine { [unowned self] in
    inputs.port92 = $0
    output.set(isOpen)
  }
}
