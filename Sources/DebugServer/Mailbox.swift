import HostIO
import Machine
import Synchronization

/// What other threads tell the server's: the machine's stops, and that it is to end.
///
/// A stop that comes while the server is awake costs no system call: it is only rung for where it sleeps.
final class Mailbox: Sendable {
  private let events = Mutex<[StopEvent]>([])
  private let hasEvents = Atomic<Bool>(false)
  /// The server sleeps, or is about to and will look once more.
  private let isAsleep = Atomic<Bool>(false)
  private let stopping = Atomic<Bool>(false)
  private let wakeUp = WakeUp()

  /// The descriptor that becomes readable when something comes for a server that sleeps.
  var descriptor: Int32 { wakeUp.descriptor }

  /// Whether the server is to end.
  var isStopping: Bool { stopping.load(ordering: .acquiring) }

  // MARK: - Other threads

  /// Leaves a stop for the server.
  func put(_ event: StopEvent) {
    events.withLock { $0.append(event) }
    hasEvents.store(true, ordering: .sequentiallyConsistent)
    ring()
  }

  /// Tells the server to end.
  func stop() {
    stopping.store(true, ordering: .sequentiallyConsistent)
    ring()
  }

  private func ring() {
    if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { wakeUp.signal() }
  }

  // MARK: - The server's thread

  /// The stops that came since the last call.
  func take() -> [StopEvent] {
    guard hasEvents.exchange(false, ordering: .acquiringAndReleasing) else { return [] }
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }

  /// Whether a stop or the end of the server waits to be looked at.
  var hasSomething: Bool { hasEvents.load(ordering: .acquiring) || isStopping }

  /// Says that the server is about to sleep; false where something has come, and it must not.
  func goToSleep() -> Bool {
    isAsleep.store(true, ordering: .sequentiallyConsistent)
    guard hasEvents.load(ordering: .sequentiallyConsistent) || isStopping else { return true }
    wakeFromSleep(isRung: false)
    return false
  }

  /// Says that the server is awake again; `isRung` where the descriptor has become readable.
  func wakeFromSleep(isRung: Bool) {
    let wasRung = !isAsleep.exchange(false, ordering: .sequentiallyConsistent)
    if isRung || wasRung { wakeUp.clear() }
  }

  /// Waits awake for a stop that is likely to come at once, for 30 microseconds at most.
  ///
  /// That saves waking an idle processor of the host, which costs as much as all the rest of a stop. It never
  /// yields: on a busy host that would give other programs whole time slices. And it is short: on a busy host
  /// this may be the very processor that the CPU's thread needs.
  func awaitStop() {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .microseconds(30))
    while !hasEvents.load(ordering: .acquiring), clock.now < end {}
  }
}
