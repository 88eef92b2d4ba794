#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the calling thread has had of the host's processors: tells work from waiting, which a clock on the wall does not.
package struct ThreadUse: Hashable, Sendable {
  /// The time that the thread ran, in user code and in the kernel.
  package var processorTime: Duration
  /// How often it went to sleep by itself; being kept waiting by other threads is no sleep.
  package var sleeps: Int

  #if os(Linux)
    /// RUSAGE_THREAD of <linux/resource.h>, which the C library shows to GNU sources only.
    private static let threadAlone: CInt = 1
  #endif

  /// The calling thread's use since its start.
  ///
  /// Source: POSIX.1-2017, clock_gettime (CLOCK_THREAD_CPUTIME_ID); Linux, getrusage(2), RUSAGE_THREAD and ru_nvcsw. Other
  /// systems count no sleeps of a thread.
  package static var now: ThreadUse {
    var time = timespec()
    // SAFETY: the call fills the variable of this very frame, and keeps no pointer.
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    let processorTime =
      Duration.seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    #if os(Linux)
      var usage = rusage()
      // SAFETY: as above.
      unsafe getrusage(threadAlone, &usage)
      return ThreadUse(processorTime: processorTime, sleeps: usage.ru_nvcsw)
    #else
      return ThreadUse(processorTime: processorTime, sleeps: 0)
    #endif
  }

  package static func - (left: ThreadUse, right: ThreadUse) -> ThreadUse {
    ThreadUse(
      processorTime: left.processorTime - right.processorTime, sleeps: left.sleeps - right.sleeps)
  }
}
