import Synchronization
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C and termination as calls on a thread of its own, none of them lost.
///
/// The signals are blocked in the thread that makes this object and in all that it starts later; one thread
/// waits for them. So it is to be made before any other thread.
package final class TerminationSignals: Sendable {
  private let isEnding: Ending
  private let thread: HostThread

  /// Shared with the thread.
  private final class Ending: Sendable {
    let flag = Atomic<Bool>(false)
  }

  /// Calls `action` with the number of each SIGINT, SIGTERM and SIGHUP that comes.
  package init(_ action: @escaping @Sendable (Int32) -> Void) {
    var signals = sigset_t()
    // SAFETY: a local set, filled here and copied by the calls.
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let isEnding = Ending()
    self.isEnding = isEnding
    let awaited = signals
    thread = HostThread {
      var awaited = awaited
      var number: Int32 = 0
      while unsafe sigwait(&awaited, &number) == 0, !isEnding.flag.load(ordering: .acquiring) {
        action(number)
      }
    }
  }

  /// Ends the thread; later signals stay blocked.
  package func end() {
    isEnding.flag.store(true, ordering: .releasing)
    kill(getpid(), SIGTERM)
    thread.join()
  }
}
