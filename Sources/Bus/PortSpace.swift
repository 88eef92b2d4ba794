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

  /// A device whose ports the guest chooses.
  private struct Window {
    let device: any PortDevice
    let count: Int
    let firstOffset: UInt16
    var first: UInt16?
  }

  private var claims: [Claim] = []
  private var windows: [Window] = []
  /// How many of ``claims`` are fixed; those of windows follow.
  private var fixedCount = 0
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
    precondition(count > 0 && Int(first.rawValue) + count <= 0x10000 && fixedCount < 0xC0)
    removeWindows()
    let last = first.rawValue + UInt16(count - 1)
    for port in first.rawValue...last {
      precondition(index[Int(port)] == 0xFF, "two devices claim port \(port)")
      index[Int(port)] = UInt8(claims.count)
    }
    claims.append(
      Claim(first: first.rawValue, last: last, firstOffset: firstOffset, device: device))
    fixedCount = claims.count
    placeWindows()
  }

  /// Names a device whose ports the guest chooses; ``move(_:to:)`` puts it somewhere.
  package struct WindowNumber: Hashable, Sendable {
    fileprivate let index: Int
  }

  /// Announces a device of `count` ports that answers nowhere yet.
  package func addWindow(
    _ device: any PortDevice, count: Int, firstOffset: UInt16 = 0
  ) -> WindowNumber {
    precondition(windows.count < 0x30)
    windows.append(Window(device: device, count: count, firstOffset: firstOffset))
    return WindowNumber(index: windows.count - 1)
  }

  /// Puts a window at `first`, or takes it out of the space.
  ///
  /// The guest may choose any place: fixed devices go before windows, and an earlier window before a later one.
  package func move(_ window: WindowNumber, to first: Port?) {
    guard windows[window.index].first != first?.rawValue else { return }
    windows[window.index].first = first?.rawValue
    removeWindows()
    placeWindows()
  }

  private func removeWindows() {
    for claim in claims[fixedCount...] {
      for port in Int(claim.first)...Int(claim.last) where Int(index[port]) >= fixedCount {
        index[port] = 0xFF
      }
    }
    claims.removeLast(claims.count - fixedCount)
  }

  private func placeWindows() {
    for window in windows {
      guard let first = window.first else { continue }
      let last = UInt16(min(Int(first) + window.count - 1, 0xFFFF))
      for port in Int(first)...Int(last) where index[port] == 0xFF {
        index[port] = UInt8(claims.count)
      }
      claims.append(
        Claim(first: first, last: last, firstOffset: window.firstOffset, device: window.device))
    }
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

  /// `count` reads by the guest of one port, as INS makes them: little-endian values.
  package func read(_ port: Port, width: AccessWidth, count: Int) -> [UInt8] {
    guard let claim = claim(at: port) else {
      note(port, isWrite: false)
      return [UInt8](repeating: 0xFF, count: width.rawValue * count)
    }
    return claim.device.read(claim.offset(of: port), width: width, count: count)
  }

  /// `count` writes by the guest to one port, as OUTS makes them, of little-endian values.
  package func write(_ port: Port, width: AccessWidth, count: Int, _ data: [UInt8]) {
    guard let claim = claim(at: port) else {
      note(port, isWrite: true)
      return
    }
    claim.device.write(claim.offset(of: port), width: width, count: count, data)
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
