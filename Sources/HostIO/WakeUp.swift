#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends a ``Poller``'s wait from any thread.
///
/// A pipe: the toolchain's C library module does not have eventfd(2).
package final class WakeUp: Sendable {
  private let reading: Int32
  private let writing: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    let status = unsafe pipe(&ends)
    precondition(status == 0, "the host refused a pipe (errno \(errno))")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// The descriptor that becomes readable, for ``Poller``.
  package var descriptor: Int32 { reading }

  /// Ends the present wait, or the next one.
  package func signal() {
    var one: UInt8 = 1
    // SAFETY: one byte of a local; a full pipe is a signal already.
    _ = unsafe write(writing, &one, 1)
  }

  /// Takes the signal back, once the wait has ended.
  package func clear() {
    var bytes: (UInt64, UInt64) = (0, 0)
    // SAFETY: a local of 16 bytes; an empty pipe gives EAGAIN.
    while unsafe read(reading, &bytes, 16) == 16 {}
  }
}
