import Synchronization

/// Lets other threads at the board between two instructions of CPUs that count them.
///
/// Where time is the count of instructions, an access from outside has to find the CPUs at an instruction's border,
/// with the clock exact. A visitor says that it comes, gets the CPUs out of the guest, and is let in when they rest.
final class VisitorGate: Sendable {
  private struct State {
    var visitors = 0
    /// CPUs are between two borders.
    var isBusy = false
  }

  private let state = Monitored(State())
  private let isAwaited = Atomic<Bool>(false)

  /// Runs `body` while the CPUs rest; `kick` gets them out of the guest.
  func visit<Result, Failure: Error>(
    kick: () -> Void, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let isBusy = state.update { state in
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
    state.wait { state -> Void? in
      guard state.visitors == 0 else { return nil }
      state.isBusy = true
      return ()
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
