/// One wire from a device to whoever handles it: an interrupt controller's input, a reset pin.
///
/// The device says the level it drives; only changes are passed on.
package final class InterruptLine {
  package private(set) var isAsserted = false
  private let sink: (Bool) -> Void

  /// A wire into `sink`, which is called at every change of level.
  package init(_ sink: @escaping (_ isAsserted: Bool) -> Void) {
    self.sink = sink
  }

  /// A wire that leads nowhere.
  package convenience init() {
    self.init { _ in }
  }

  /// Drives the level.
  package func set(_ level: Bool) {
    guard level != isAsserted else { return }
    isAsserted = level
    sink(level)
  }

  /// Drives the line active.
  package func raise() { set(true) }

  /// Drives the line inactive.
  package func lower() { set(false) }

  /// Low, then high: an edge for inputs that wait for one.
  package func pulse() {
    set(false)
    set(true)
  }
}
