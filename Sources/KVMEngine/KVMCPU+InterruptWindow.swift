import Engine
import KVM

/// Windows for interrupts that a KVM overlooks.
///
/// A KVM without hardware virtualisation emulates many instructions in one go, up to the next port access as a rule, and
/// looks for an open window between two goes only: firmware that reads a timer and opens a window by STI, NOP, CLI in
/// turns is never interrupted there. So a guest in which a window was awaited in vain for a while is stepped for some
/// instructions, which finds every window, and runs freely again for some time.
struct WindowSearch {
  /// When the next search begins; nil where no window is awaited.
  private var due: ContinuousClock.Instant?

  /// How long a guest may run with interrupts off before anything is done.
  static let patience: Duration = .milliseconds(10)
  /// Instructions of a search: more than a waiting loop of a firmware has.
  static let steps = 512
  /// So many times the length of a search the guest runs freely afterwards.
  private static let respite = 4

  /// Whether a search is to begin at `now`.
  mutating func isDue(isAwaited: Bool, now: @autoclosure () -> ContinuousClock.Instant) -> Bool {
    guard isAwaited else {
      due = nil
      return false
    }
    let now = now()
    guard let due else {
      due = now + Self.patience
      return false
    }
    return due <= now
  }

  /// A search that began at `start` is over at `end`.
  mutating func ended(from start: ContinuousClock.Instant, to end: ContinuousClock.Instant) {
    due = end + max(Self.patience, (end - start) * Self.respite)
  }
}

extension KVMCPU {
  /// Whether a window is awaited that this host's KVM may overlook.
  ///
  /// Where INT3 is intercepted there is hardware virtualisation, which lets interrupts in by itself: no search (decision
  /// 0740).
  var searchesWindow: Bool {
    requestInterruptWindow && !accelerator.host.seesBriefWindows && !accelerator.host.interceptsINT3
  }

  /// Looks by steps for a window that was awaited in vain; gives the exit that it came to, if one did.
  func searchWindow() throws(KVMError) -> EngineExit? {
    let isAwaited = pendingInterrupt == nil && searchesWindow
    guard windowSearch.isDue(isAwaited: isAwaited, now: .now) else { return nil }
    let start = ContinuousClock.now
    defer { windowSearch.ended(from: start, to: .now) }
    var left = WindowSearch.steps
    return try runByStepping { () throws(KVMError) in
      left -= 1
      guard left >= 0 else { return false }
      return try stepRefusal() == nil
    }
  }
}
