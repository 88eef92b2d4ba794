#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long it pays to look for traffic before going to sleep: an adaptive window, as KVM has for a halted CPU.
///
/// A thread that sleeps costs its peer a wake-up of one of the host's idle processors, which takes longer than
/// all the rest of a small request. So after short waits the window opens, up to ``longest``; a long wait closes
/// it, and so do three waits in a row that were looked through in vain: then the peer most likely needs this very
/// processor. An idle server therefore sleeps at once.
package struct Patience {
  /// The widest window; a wait that is longer is worth a sleep.
  package static let longest = Duration.microseconds(50)
  private static let first = Duration.microseconds(12)
  private static let vainLimit = 3
  private static let restLength = 64

  /// How long to look before the next sleep.
  package private(set) var window = Duration.zero
  /// Windows in a row in which nothing came.
  private var vain = 0
  /// Short waits for which the window stays closed, since looking was in vain.
  private var rest = 0
  private let mayLook: Bool

  /// `processors`: how many of the host's processors there are to run the peer and this thread.
  package init(processors: Int = sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
    mayLook = processors > 1
  }

  /// Asks `isThere` again and again while the window lasts by the clock `now`; false when it is time to sleep.
  package mutating func look(
    by now: () -> ContinuousClock.Instant = { ContinuousClock.now }, for isThere: () -> Bool
  ) -> Bool {
    guard window > .zero else { return false }
    let end = now().advanced(by: window)
    repeat {
      if isThere() {
        vain = 0
        return true
      }
    } while now() < end
    vain += 1
    return false
  }

  /// Takes note of a sleep of `duration`, which followed a ``look(for:)`` in vain.
  package mutating func slept(for duration: Duration) {
    guard mayLook, duration <= Self.longest else {
      window = .zero
      vain = 0
      return
    }
    if vain >= Self.vainLimit {
      window = .zero
      vain = 0
      rest = Self.restLength
    } else if rest > 0 {
      rest -= 1
    } else {
      window = window == .zero ? Self.first : min(window * 2, Self.longest)
    }
  }
}
