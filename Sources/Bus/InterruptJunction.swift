/// Several wires joined into one: high while any of them is.
///
/// COM1 and COM3 share IRQ4 so. Its level follows from what the devices drive, and is nobody's state.
package final class InterruptJunction {
  private var assertedCount = 0
  private let output: InterruptLine

  /// A junction whose level goes out by `output`.
  package init(_ output: InterruptLine) {
    self.output = output
  }

  /// One more wire into the junction; it begins low.
  package func input() -> InterruptLine {
    InterruptLine { [self] level in
      assertedCount += level ? 1 : -1
      output.set(assertedCount > 0)
    }
  }
}
