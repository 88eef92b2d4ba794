/// The I/O space of a board: which device answers at which ports.
///
/// An access to a port where nothing is reads as all ones and writes to nowhere, as on a PC; it is
/// counted and given to `onUnclaimed` the first time.
package final class PortSpace {
  /// A device at a range of ports.
  private struct Claim {
    let first: UInt16
    let last: UInt16
    /// The device's offset of `first`.
    let firstOffset: UInt16
    let device: any PortDevice

    func offset(of port: Port) -> UInt16 { port.rawValue - first &+ firstOffset }
  }

  private var claims: [Claim] = []
  /// Index into `claims` by port; 0xFF for none.
  private var index = [UInt8](repeating: 0xFF, count: 0x10000)

  /// Accesses to ports where no device is, by port.
  package private(set) var unclaimed: [UInt16: Int] = [:]
  /// Called at the first access to each such port.
  package var onUnclaimed: (_ port: Port, _ isWrite: Bool) -> Void = { _, _ in }

  package init() {}

  /// Puts `device` at `count` ports from `first` on.
  ///
  /// A chip that is decoded at several places is mapped once for each; `firstOffset` is then what its
  /// registers count from there: the second 8259A of a pair begins at offset 2.
  package func map(
    _ device: any PortDevice, at first: Port, count: Int, firstOffset: UInt16 = 0
  ) {
    precondition(count > 0 && Int(first.rawValue) + count <= 0x10000 && claims.count < 0xFF)
    let last = first.rawValue + UInt16(count - 1)
    for port in first.rawValue...last {
      precondition(index[Int(port)] == 0xFF, "two devices claim port \(port)")
      index[Int(port)] = UInt8(claims.count)
    }
    claims.append(
      Claim(first: first.rawValue, last: last, firstOffset: firstOffset, device: device))
  }

  /// A read by the guest.
  package func read(_ port: Port, width: AccessWidth) -> UInt32 {
    guard let claim = claim(at: port) else {
      note(port, isWrite: false)
      return UInt32(truncatingIfNeeded: width.mask)
    }
    return claim.device.read(claim.offset(of: port), width: width)
      & UInt32(truncatingIfNeeded: width.mask)
  }

  /// A write by the guest.
  package func write(_ port: Port, _ value: UInt32, width: AccessWidth) {
    guard let claim = claim(at: port) else {
      note(port, isWrite: true)
      return
    }
    claim.device.write(
      claim.offset(of: port), value & UInt32(truncatingIfNeeded: width.mask), width: width)
  }

  /// What a read would give, with no side effect.
  package func peek(_ port: Port, width: AccessWidth) -> UInt32? {
    guard let claim = claim(at: port) else { return UInt32(truncatingIfNeeded: width.mask) }
    return claim.device.peek(claim.offset(of: port), width: width)
  }

  /// Whether some device claims `port`.
  package func hasDevice(at port: Port) -> Bool {
    index[Int(port.rawValue)] != 0xFF
  }

  /// Every claim, for lists: first and last port, and the device.
  package var devices: [(first: Port, last: Port, device: any PortDevice)] {
    claims.sorted { $0.first < $1.first }.map { (Port($0.first), Port($0.last), $0.device) }
  }

  private func claim(at port: Port) -> Claim? {
    let position = index[Int(port.rawValue)]
    return position == 0xFF ? nil : claims[Int(position)]
  }

  private func note(_ port: Port, isWrite: Bool) {
    let count = unclaimed[port.rawValue, default: 0]
    unclaimed[port.rawValue] = count + 1
    if count == 0 { onUnclaimed(port, isWrite) }
  }
}
