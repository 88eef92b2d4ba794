import Synchronization

/// Lets other threads at the board between two instructions of CPUs that count them.
///
/// Where time is the count of instructions, an access from outside has to find the CPUs at an instruction's border,
/// with the clock exact. A visitor says that it comes, gets the CPUs out of the guest, and is let in when they rest.
/// Who comes when the CPUs are about to go on waits for the next border: the guest moves between two visits, however
/// soon one follows the other.
final class VisitorGate: Sendable {
  private struct State {
    /// Those who wait to be let in, and those who are in.
    var visitors = 0
    /// CPUs are between two borders.
    var isBusy = false
    /// CPUs wait for the visitors to be gone.
    var isLeaving = false
  }

  private let state = Monitored(State())
  private let isAwaited = Atomic<Bool>(false)

  /// Runs `body` while the CPUs rest; `kick` gets them out of the guest.
  func visit<Result, Failure: Error>(
    kick: () -> Void, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let isBusy = state.wait { state -> Bool? in
      guard !state.isLeaving else { return nil }
      state.visitors += 1
      isAwaited.store(true, ordering: .releasing)
      return state.isBusy
    }
    if isBusy { kick() }
    state.wait { $0.isBusy ? nil : () }
    defer {
      state.update { state in
        state.visitors -= 1
        if state.visitors == 0 { isAwaited.store(false, ordering: .releasing) }
      }
    }
    return try body()
  }

  /// The CPUs are about to leave a border; waits for all visitors to be gone.
  func close() {
    state.withLock { $0.isLeaving = true }
    state.wait { $0.visitors == 0 ? () : nil }
    state.update { state in
      state.isLeaving = false
      state.isBusy = true
    }
  }

  /// The CPUs are at a border and stay there.
  func open() {
    state.update { $0.isBusy = false }
  }

  /// The CPUs are at a border: lets in who waits.
  func letPass() {
    guard isAwaited.load(ordering: .acquiring) else { return }
    open()
    close()
  }
}
