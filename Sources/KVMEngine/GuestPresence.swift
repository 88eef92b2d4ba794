import Synchronization

/// Whether one CPU's thread is in the guest: a lock that it holds for so long.
///
/// Whoever has to keep a CPU out first brings it out by a nudge, and takes the lock then.
final class GuestPresence: Sendable {
  private let lock = Mutex<Void>(())

  /// Runs `body`, an entry into the guest.
  func whileInside<Result: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lock._unsafeLock()
    defer { lock._unsafeUnlock() }
    return try body()
  }

  /// Waits until the CPU is outside, and keeps it there.
  func arrest() { lock._unsafeLock() }

  /// Lets the CPU in again.
  func release() { lock._unsafeUnlock() }
}
