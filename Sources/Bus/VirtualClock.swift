/// A moment in the guest's time: nanoseconds since the machine was started.
///
/// It stands still while the guest is stopped.
package struct VirtualTime: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  /// Nanoseconds since the start.
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// `nanoseconds` after the start.
  package init(nanoseconds: UInt64) {
    self.rawValue = nanoseconds
  }

  package static let zero = Self(nanoseconds: 0)

  package var nanoseconds: UInt64 { rawValue }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The moment `nanoseconds` later.
  package func advanced(byNanoseconds nanoseconds: UInt64) -> Self {
    Self(nanoseconds: rawValue &+ nanoseconds)
  }
}

/// The one clock that devices see.
///
/// The machine moves it, always forward and before a device is called; under the interpreter from the
/// count of retired instructions, under KVM from the host's clock less all time spent stopped.
package final class VirtualClock {
  package private(set) var now: VirtualTime = .zero

  package init() {}

  /// Moves the clock on to `time`; a moment in the past is ignored.
  package func advance(to time: VirtualTime) {
    now = max(now, time)
  }

  /// Puts the clock to any moment: for restoring a snapshot.
  package func restore(_ time: VirtualTime) {
    now = time
  }
}
