import Synchronization

/// Hands a value that is not `Sendable` to one thread at a time.
///
/// Unchecked `Sendable`: the value is given out only inside ``withLock(_:)``. What `body` returns must not
/// be, or lead back to, a part of the value.
package final class Guarded<Value>: @unchecked Sendable {
  private let lock = Mutex<Void>(())
  private let value: Value

  package init(_ value: Value) {
    self.value = value
  }

  /// Runs `body` with the value, while no other thread has it.
  package func withLock<Result, Failure: Error>(
    _ body: (Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lock._unsafeLock()
    defer { lock._unsafeUnlock() }
    return try body(value)
  }
}
