/// A function on the PCI bus.
///
/// Its configuration space is part of its state; the windows in it are moved by the bus.
package protocol PCIFunction: Device {
  var configuration: PCIConfiguration { get }

  /// The guest has written to `range` of the configuration space: for registers that do something.
  func configurationChanged(_ range: Range<Int>)

  /// The guest is about to read `range` of the configuration space: for registers whose reading does something.
  func configurationWillBeRead(_ range: Range<Int>)
}

extension PCIFunction {
  package func configurationChanged(_ range: Range<Int>) {}
  package func configurationWillBeRead(_ range: Range<Int>) {}
}
