import Bus
import Foundation
import Testing

/// Levels that a device drove, in order.
final class Probe {
  private(set) var levels: [Bool] = []
  private(set) lazy var line = InterruptLine { [unowned self] in levels.append($0) }

  var isHigh: Bool { line.isAsserted }
  /// How often the level rose.
  var rises: Int { levels.count { $0 } }
}

extension VirtualClock {
  /// Lets time pass and the device do what was due, deadline by deadline, as a board does.
  func advance(byNanoseconds nanoseconds: UInt64, with devices: (any TimedDevice)...) {
    let end = now.advanced(byNanoseconds: nanoseconds)
    while true {
      guard let next = devices.compactMap(\.nextDeadline).min(), next <= end else { break }
      advance(to: max(next, now))
      for device in devices { device.timePassed() }
    }
    advance(to: end)
    for device in devices { device.timePassed() }
  }
}

/// Checks that the state is the whole device: it survives encoding, and a fresh device that takes it over
/// looks the same and goes on alike.
///
/// `fresh` makes a device with its own wiring at the same clock. `behave` uses a device, and gives what it did as
/// text; the two must agree.
func expectSnapshotStable<Chip: Device>(
  _ device: Chip, fresh: () -> Chip, ports: Range<UInt16> = 0..<8,
  behave: (Chip) -> String = { $0.summary }, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  let encoded = try encoder.encode(device.state)
  let decoded = try JSONDecoder().decode(Chip.State.self, from: encoded)
  #expect(decoded == device.state, sourceLocation: sourceLocation)
  let other = fresh()
  other.state = decoded
  #expect(
    other.state == device.state, "restoring changed the state", sourceLocation: sourceLocation)
  #expect(other.summary == device.summary, sourceLocation: sourceLocation)
  func peeks(_ chip: Chip) -> [UInt32?] {
    guard let chip = chip as? any PortDevice else { return [] }
    return ports.map { chip.peek($0, width: .byte) }
  }
  #expect(peeks(other) == peeks(device), sourceLocation: sourceLocation)
  // Looking must not have touched anything.
  #expect(try encoder.encode(device.state) == encoded, sourceLocation: sourceLocation)
  #expect(behave(other) == behave(device), sourceLocation: sourceLocation)
  #expect(other.state == device.state, "behaviour differs", sourceLocation: sourceLocation)
}
