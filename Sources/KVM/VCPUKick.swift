internal import CLinuxKVM
internal import Synchronization

/// Ends a vCPU's run from any thread, with no window in which a kick is lost.
///
/// A kick first raises `immediate_exit`, then signals the thread that is inside the run, if one is. A
/// thread that enters the run afterwards sees `immediate_exit`; one that was inside gets the signal.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §5, immediate_exit.
public final class VCPUKick: Sendable {
  private let page: RunPage
  /// The thread inside ``run(_:)``; 0 for none.
  private let thread = Atomic<Int32>(0)
  /// The thread that was inside last; a new one has to let the signal through first.
  private let lastCaller = Atomic<Int32>(0)
  private let isRequested = Atomic<Bool>(false)

  /// Installs the signal's handler, once in the process.
  private static let handler: Int = ringside_install_kick_handler()

  /// Kicks the vCPU that `page` belongs to.
  public init(page: RunPage) {
    self.page = page
    _ = Self.handler
  }

  /// Makes the present or the next run come back.
  public func request() {
    isRequested.store(true, ordering: .sequentiallyConsistent)
    page.requestImmediateExit(true)
    let inside = thread.load(ordering: .sequentiallyConsistent)
    if inside != 0 { ringside_kick_thread(inside) }
  }

  /// Makes the present or the next run come back, with no kick to be reported.
  public func nudge() {
    page.requestImmediateExit(true)
    let inside = thread.load(ordering: .sequentiallyConsistent)
    if inside != 0 { ringside_kick_thread(inside) }
  }

  /// Nudges the calling thread at every `period` while `body` runs.
  public func withTicks<Result: ~Copyable, Failure: Error>(
    every period: Duration, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (seconds, attoseconds) = period.components
    let timer = ringside_start_ticks(
      ringside_thread_id(), Int(seconds * 1_000_000_000 + attoseconds / 1_000_000_000))
    defer { if timer >= 0 { ringside_stop_ticks(timer) } }
    return try body()
  }

  /// Whether a kick came since ``acknowledge()``.
  public var isPending: Bool { isRequested.load(ordering: .sequentiallyConsistent) }

  /// Takes the kick; false where none came.
  public func acknowledge() -> Bool {
    guard isRequested.exchange(false, ordering: .sequentiallyConsistent) else { return false }
    lowerImmediateExit()
    return true
  }

  /// Takes `immediate_exit` back unless a kick wants it.
  public func lowerImmediateExit() {
    page.requestImmediateExit(false)
    if isPending { page.requestImmediateExit(true) }
  }

  /// Runs `body`, the vCPU's run, as the calling thread.
  public func whileInside<Result: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let caller = ringside_thread_id()
    if lastCaller.exchange(caller, ordering: .relaxed) != caller { ringside_unblock_kick() }
    thread.store(caller, ordering: .sequentiallyConsistent)
    defer { thread.store(0, ordering: .sequentiallyConsistent) }
    return try body()
  }
}
