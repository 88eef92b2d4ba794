import Threads

/// Calls one action at one moment of the host's clock, on a thread of its own.
final class Alarm: Sendable {
  private struct State {
    var deadline: HostInstant?
    var isEnding = false
  }

  private let state = Monitored(State())
  private let thread: HostThread

  /// An alarm that is not set; `action` says when it goes off next, where nobody has set it meanwhile.
  init(action: @escaping @Sendable () -> HostInstant?) {
    let state = self.state
    thread = HostThread {
      while Self.waitForNext(state) {
        let next = action()
        state.withLock { if $0.deadline == nil { $0.deadline = next } }
      }
    }
  }

  /// Sets the alarm to `deadline` in place of what was set; nil clears it.
  func set(_ deadline: HostInstant?) {
    // An alarm that moves later needs no waking: the thread looks again when the old moment comes.
    let mustWake = state.withLock { state in
      let old = state.deadline
      state.deadline = deadline
      guard let deadline else { return false }
      return old.map { deadline < $0 } ?? true
    }
    if mustWake { state.update { _ in } }
  }

  /// Ends the thread.
  func end() {
    state.update { $0.isEnding = true }
    thread.join()
  }

  /// Waits for a deadline to pass; false at the end.
  private static func waitForNext(_ state: Monitored<State>) -> Bool {
    while true {
      let (deadline, isEnding) = state.withLock { ($0.deadline, $0.isEnding) }
      if isEnding { return false }
      state.wait(until: deadline) {
        $0.isEnding || $0.deadline.map { $0 < deadline ?? .distant } ?? false
      }
      let isDue = state.withLock { state in
        guard !state.isEnding, let deadline = state.deadline, deadline <= .now else { return false }
        state.deadline = nil
        return true
      }
      if isDue { return true }
    }
  }
}

extension HostInstant {
  /// Later than anything.
  static let distant = Self(nanoseconds: .max)
}
