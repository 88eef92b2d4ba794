#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One thread of the host; whoever starts it joins it.
///
/// Unchecked `Sendable`: `thread` is written once in init, and only the one owner joins.
@safe package final class HostThread: @unchecked Sendable {
  private let thread: pthread_t
  private var isJoined = false

  /// What the new thread takes with it.
  private final class Start {
    let body: () -> Void
    init(_ body: @escaping () -> Void) {
      self.body = body
    }
  }

  /// Starts `body` on a thread of its own, to which everything it captures goes over.
  package init(_ body: sending @escaping () -> Void) {
    let start = unsafe Unmanaged.passRetained(Start(body)).toOpaque()
    #if os(Linux)
      var made = pthread_t()
    #else
      var made: pthread_t?
    #endif
    let status = unsafe pthread_create(&made, nil, threadEntry, start)
    precondition(status == 0, "the host refused a thread (errno \(status))")
    #if os(Linux)
      thread = made
    #else
      thread = unsafe made.unsafelyUnwrapped
    #endif
  }

  /// Waits for the thread's end.
  package func join() {
    precondition(!isJoined)
    isJoined = true
    pthread_join(thread, nil)
  }

  deinit {
    precondition(isJoined, "a thread was dropped without being joined")
  }

  fileprivate static func run(_ context: UnsafeMutableRawPointer) {
    // SAFETY: `context` is the retained Start of init, taken exactly once, here.
    let start = unsafe Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
    start.body()
  }
}

#if os(Linux)
  private func threadEntry(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context = unsafe context { unsafe HostThread.run(context) }
    return nil
  }
#else
  private func threadEntry(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    unsafe HostThread.run(context)
    return nil
  }
#endif
