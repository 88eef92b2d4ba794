/// The number under which the client knows a processor of the machine: 1 for the first.
///
/// The protocol keeps 0 for "any thread" and -1 for "all threads", so numbers start at 1.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", "thread-id syntax".
public struct ThreadID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The number, 1 or more.
  public let rawValue: Int

  /// Names the thread with that number.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Names the thread of the processor numbered `processor`, from 0 on.
  public init(processor: Int) {
    rawValue = processor + 1
  }

  /// The number of the processor, from 0 on.
  public var processor: Int { rawValue - 1 }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Which threads a packet speaks of.
public enum ThreadSelector: Hashable, Sendable {
  /// `-1`, or no thread named.
  case all
  /// `0`: whichever the server likes.
  case any
  /// One of them.
  case thread(ThreadID)

  /// Whether `thread` is among them.
  public func includes(_ thread: ThreadID) -> Bool {
    switch self {
    case .all, .any: true
    case .thread(let selected): selected == thread
    }
  }
}
