/// A chip of the board.
///
/// A device is wiring (its interrupt line, its host side) plus one `State` value that holds all that
/// changes. It knows offsets from its own base, never addresses; a line, never an interrupt controller; the
/// virtual clock, never the host's. All calls come with the board's lock held.
package protocol Device: AnyObject {
  /// All that changes: what a snapshot keeps.
  associatedtype State: Codable & Hashable & Sendable

  /// The chip's name for lists: "COM1 (16550A)".
  var name: String { get }

  var state: State { get set }

  /// Puts the state to what the data sheet's reset column says, and the lines with it.
  func reset()

  /// The registers in words, for `monitor info devices`: one line, no side effect.
  var summary: String { get }
}

/// A device with registers in the I/O space.
package protocol PortDevice: Device {
  /// A read by the guest, side effects included.
  ///
  /// `offset` counts from the device's base.
  func read(_ offset: UInt16, width: AccessWidth) -> UInt32

  /// A write by the guest; the value's upper bits beyond `width` are zero.
  func write(_ offset: UInt16, _ value: UInt32, width: AccessWidth)

  /// What a read would give, with no side effect; nil where that cannot be told.
  func peek(_ offset: UInt16, width: AccessWidth) -> UInt32?

  /// `count` reads one after the other, as INS makes them: little-endian values.
  func read(_ offset: UInt16, width: AccessWidth, count: Int) -> [UInt8]

  /// `count` writes one after the other, as OUTS makes them, of little-endian values.
  func write(_ offset: UInt16, width: AccessWidth, count: Int, _ data: [UInt8])
}

extension PortDevice {
  package func read(_ offset: UInt16, width: AccessWidth, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width.rawValue * count)
    for _ in 0..<count {
      let value = read(offset, width: width)
      for index in 0..<width.rawValue {
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(index * 8)))
      }
    }
    return bytes
  }

  package func write(_ offset: UInt16, width: AccessWidth, count: Int, _ data: [UInt8]) {
    for position in 0..<min(count, data.count / width.rawValue) {
      var value: UInt32 = 0
      for index in (0..<width.rawValue).reversed() {
        value = value << 8 | UInt32(data[position * width.rawValue + index])
      }
      write(offset, value, width: width)
    }
  }
}

/// A device with registers in the physical address space.
package protocol MMIODevice: Device {
  /// A read by the guest, side effects included.
  ///
  /// `offset` counts from the device's base.
  func read(at offset: UInt64, width: AccessWidth) -> UInt64

  /// A write by the guest; the value's upper bits beyond `width` are zero.
  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth)

  /// What a read would give, with no side effect; nil where that cannot be told.
  func peek(at offset: UInt64, width: AccessWidth) -> UInt64?
}

/// A device that does something by itself when time passes.
package protocol TimedDevice: Device {
  /// When something next happens, in virtual time; nil when nothing is due.
  var nextDeadline: VirtualTime? { get }

  /// Does all that was due up to the clock's present.
  func timePassed()
}
