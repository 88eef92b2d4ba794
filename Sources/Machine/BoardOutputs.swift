package import Bus
package import Devices

/// Where what the board's devices send goes on the host.
///
/// Called with the board's lock held: must not block.
package struct BoardOutputs {
  /// COM1 to COM4.
  package var serial: [(UInt8) -> Void]
  /// The virtio console; nil for none.
  package var virtioConsole: ((_ bytes: [UInt8]) -> Void)?
  /// LPT1's printer; nil for no port.
  package var parallel: ((UInt8) -> Void)?
  /// A network card's cable.
  package struct Network {
    package var model: NetworkModel
    /// The card's MAC address, six bytes.
    package var address: [UInt8]
    package var send: (_ frame: [UInt8], _ time: VirtualTime) -> Void

    package init(
      _ model: NetworkModel, address: [UInt8],
      send: @escaping (_ frame: [UInt8], _ time: VirtualTime) -> Void
    ) {
      (self.model, self.address, self.send) = (model, address, send)
    }
  }

  /// The network cards.
  package var networks: [Network] = []
  /// Port 0xE9.
  package var debugConsole: (UInt8) -> Void

  /// Nothing goes anywhere.
  package init() {
    serial = Array(repeating: { _ in }, count: PortMap.serial.count)
    debugConsole = { _ in }
  }
}
