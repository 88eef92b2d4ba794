/// Where what the board's devices send goes on the host.
///
/// Called with the board's lock held: must not block.
package struct BoardOutputs {
  /// COM1 to COM4.
  package var serial: [(UInt8) -> Void]
  /// The virtio console; nil for none.
  package var virtioConsole: ((_ bytes: [UInt8]) -> Void)?
  /// Port 0xE9.
  package var debugConsole: (UInt8) -> Void

  /// Nothing goes anywhere.
  package init() {
    serial = Array(repeating: { _ in }, count: PortMap.serial.count)
    debugConsole = { _ in }
  }
}
