import Bus
import Engine
import Synchronization

/// The guest's time: nanoseconds since the machine was built.
///
/// Two things can drive it, and it goes on from where it is when the driver changes. The host's clock drives it
/// between ``start(until:)`` and ``stop()``: a guest that stands at a breakpoint for an hour sees no lost hour.
/// Retired instructions drive it by ``retire(_:)``, and an idle guest's next deadline by ``jump(to:)``; the host's
/// clock has no part in that. Any thread may ask.
final class GuestClock: Sendable {
  private struct State {
    /// Virtual time when the clock was last started, stopped or moved.
    var base: UInt64 = 0
    /// When the host's clock began to drive it; nil while that has no part.
    var startedAt: HostInstant?
    /// Where the host's clock stops driving it.
    var limit = UInt64.max
    /// Instructions retired by all CPUs since the machine was built.
    var retired: UInt64 = 0

    func elapsed(at host: HostInstant) -> UInt64 {
      guard let startedAt, host > startedAt else { return base }
      return max(base, min(base + (host.nanoseconds - startedAt.nanoseconds), limit))
    }
  }

  private let state = Mutex(State())

  /// The present moment of the guest.
  var now: VirtualTime {
    state.withLock { state in
      VirtualTime(nanoseconds: state.startedAt == nil ? state.base : state.elapsed(at: .now))
    }
  }

  /// Begins at zero, standing still.
  func startOver() {
    state.withLock { $0 = State() }
  }

  // MARK: Driven by the host

  /// Lets time pass, up to `limit`.
  ///
  /// A `lead` in nanoseconds holds it at the beginning, a negative one makes up for what was missed.
  func start(until limit: VirtualTime? = nil, lead: Int64 = 0) {
    let host = HostInstant.now
    state.withLock { state in
      guard state.startedAt == nil else { return }
      let start = Int64(clamping: host.nanoseconds) &+ lead
      state.startedAt = HostInstant(nanoseconds: UInt64(max(start, 0)))
      state.limit = limit?.nanoseconds ?? .max
    }
  }

  /// Makes time stand still.
  func stop() {
    let host = HostInstant.now
    state.withLock {
      $0.base = $0.elapsed(at: host)
      $0.startedAt = nil
      $0.limit = .max
    }
  }

  /// Whether the host's clock drives it at present.
  var isDrivenByHost: Bool { state.withLock { $0.startedAt != nil } }

  /// When the host's clock will show the guest `time`; nil while the clock stands.
  func hostInstant(of time: VirtualTime) -> HostInstant? {
    state.withLock { state in
      state.startedAt.map {
        HostInstant(
          nanoseconds: $0.nanoseconds
            + (time.nanoseconds > state.base ? time.nanoseconds - state.base : 0))
      }
    }
  }

  // MARK: Driven by instructions

  /// Instructions retired by all CPUs since the machine was built: a point in its time, where they are counted.
  var retired: UInt64 { state.withLock { $0.retired } }

  /// `count` instructions of some CPU are done.
  func retire(_ count: UInt64) {
    state.withLock { state in
      state.retired &+= count
      state.base &+= count &* GuestTimeRate.nanosecondsPerInstruction
    }
  }

  /// A bus is at work for so long.
  func pass(nanoseconds: UInt64) {
    state.withLock { $0.base &+= nanoseconds }
  }

  /// Nothing is to be done before `time`.
  func jump(to time: VirtualTime) {
    state.withLock { $0.base = max($0.base, time.nanoseconds) }
  }
}
