import Bus

/// How long an idle guest waits, where instructions drive its time.
package enum Pacing: String, Hashable, Sendable, CaseIterable {
  /// As long as its clock says: a boot menu waits its five seconds.
  case real
  /// Not at all: time jumps to the next deadline.
  case none
}

/// How far the guest's time has run ahead of the host's.
struct Pace {
  /// Beyond this much the difference is forgotten: a guest that computed for long is not to hurry when it idles.
  private static let tolerance: Int64 = 20_000_000

  private let pacing: Pacing
  private var host = HostInstant(nanoseconds: 0)
  private var guest = VirtualTime.zero

  init(_ pacing: Pacing) {
    self.pacing = pacing
  }

  /// From now on both clocks are compared.
  mutating func begin(at now: VirtualTime) {
    host = .now
    guest = now
  }

  /// By how many nanoseconds the guest is ahead of the host, which an idle guest waits for; nil where it does not wait.
  mutating func lead(at now: VirtualTime) -> Int64? {
    guard pacing == .real else { return nil }
    let guestTime = Int64(clamping: now.nanoseconds &- guest.nanoseconds)
    let lead = guestTime &- Int64(clamping: HostInstant.now.nanoseconds &- host.nanoseconds)
    guard abs(lead) <= Self.tolerance else {
      begin(at: now)
      return 0
    }
    return lead
  }
}
