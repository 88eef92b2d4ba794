import Bus

/// The pvpanic device at port 505H: a guest's kernel says that it has panicked.
///
/// Source: QEMU, docs/specs/pvpanic.rst.
package final class PVPanic: BytePortDevice {
  // MARK: Registers

  package struct Events: OptionSet, Codable, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The kernel has panicked and goes no further.
    package static let panicked = Self(rawValue: 1 << 0)
    /// The kernel has panicked and starts its crash kernel.
    package static let crashLoaded = Self(rawValue: 1 << 1)
    static let known: Self = [.panicked, .crashLoaded]
  }

  // MARK: State

  package struct State: Codable, Hashable, Sendable {
    /// All that was told since the reset.
    var told: Events = []
  }

  package var state = State()
  package let name = "Guest panic (pvpanic)"
  private let notify: (Events) -> Void

  /// `notify` is called at each event.
  package init(notify: @escaping (Events) -> Void) {
    self.notify = notify
  }

  package func reset() { state = State() }

  package var summary: String {
    state.told.contains(.panicked)
      ? "the guest's kernel has panicked"
      : state.told.contains(.crashLoaded) ? "the guest's kernel started its crash kernel" : "quiet"
  }

  // MARK: Access

  package func read(_ offset: UInt16) -> UInt8 { peek(offset) ?? 0xFF }

  package func peek(_ offset: UInt16) -> UInt8? { offset == 0 ? Events.known.rawValue : 0xFF }

  package func write(_ offset: UInt16, _ value: UInt8) {
    let events = Events(rawValue: value).intersection(.known)
    guard offset == 0, !events.isEmpty else { return }
    state.told.formUnion(events)
    notify(events)
  }
}
