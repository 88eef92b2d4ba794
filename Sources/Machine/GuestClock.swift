import Bus
import Synchronization

/// The guest's time where the host's clock drives it: host time less all time spent stopped.
///
/// A guest that stands at a breakpoint for an hour sees no lost hour. Any thread may ask.
final class GuestClock: Sendable {
  private struct State {
    /// Virtual time when the clock was last started or stopped.
    var base: UInt64 = 0
    /// When it was started; nil while it stands.
    var startedAt: HostInstant?

    func elapsed(at host: HostInstant) -> UInt64 {
      guard let startedAt, host > startedAt else { return base }
      return base + (host.nanoseconds - startedAt.nanoseconds)
    }
  }

  private let state = Mutex(State())

  /// The present moment of the guest.
  var now: VirtualTime {
    let host = HostInstant.now
    return state.withLock { VirtualTime(nanoseconds: $0.elapsed(at: host)) }
  }

  /// Lets time pass.
  func start() {
    let host = HostInstant.now
    state.withLock { if $0.startedAt == nil { $0.startedAt = host } }
  }

  /// Makes time stand still.
  func stop() {
    let host = HostInstant.now
    state.withLock {
      $0.base = $0.elapsed(at: host)
      $0.startedAt = nil
    }
  }

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
}
