#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A value behind a lock, with a condition to wait on: a monitor in Hoare's sense.
///
/// Unchecked `Sendable`: `value` is touched only with `mutex` held, and the two pthread objects live at
/// fixed addresses from init to deinit.
@safe final class Monitored<Value>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var value: Value

  init(_ value: Value) {
    self.value = value
    // SAFETY: allocated and initialised here, destroyed and freed in deinit only.
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe condition.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    #if os(Linux)
      var attributes = pthread_condattr_t()
      unsafe pthread_condattr_init(&attributes)
      unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
      unsafe pthread_cond_init(condition, &attributes)
      unsafe pthread_condattr_destroy(&attributes)
    #else
      unsafe pthread_cond_init(condition, nil)
    #endif
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Reads or changes the value; wakes nobody.
  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body(&value)
  }

  /// Changes the value and wakes all who wait.
  func update<Result>(_ body: (inout Value) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    let result = body(&value)
    unsafe pthread_cond_broadcast(condition)
    return result
  }

  /// Waits until `body` gives a value, looking again after each ``update(_:)``.
  func wait<Result>(for body: (inout Value) -> Result?) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&value) { return result }
      unsafe pthread_cond_wait(condition, mutex)
    }
  }

  /// Waits until `body` is true or the host's monotonic clock reaches `deadline`; false for the latter.
  @discardableResult
  func wait(until deadline: HostInstant?, for body: (inout Value) -> Bool) -> Bool {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while !body(&value) {
      guard let deadline else {
        unsafe pthread_cond_wait(condition, mutex)
        continue
      }
      #if os(Linux)
        var time = timespec(
          tv_sec: Int(deadline.nanoseconds / 1_000_000_000),
          tv_nsec: Int(deadline.nanoseconds % 1_000_000_000))
        let status = unsafe pthread_cond_timedwait(condition, mutex, &time)
      #else
        let left = deadline.nanoseconds &- min(HostInstant.now.nanoseconds, deadline.nanoseconds)
        var time = timespec(
          tv_sec: Int(left / 1_000_000_000), tv_nsec: Int(left % 1_000_000_000))
        let status = unsafe pthread_cond_timedwait_relative_np(condition, mutex, &time)
      #endif
      if status == ETIMEDOUT { return body(&value) }
    }
    return true
  }
}

/// A moment of the host's monotonic clock, in nanoseconds.
struct HostInstant: Hashable, Comparable, Sendable {
  let nanoseconds: UInt64

  static var now: Self {
    Self(nanoseconds: monotonicNanoseconds())
  }

  static func < (left: Self, right: Self) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  private static func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
