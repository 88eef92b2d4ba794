#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits for any of several descriptors: poll(2).
package struct Poller {
  /// What a descriptor is waited for.
  package struct Interest: OptionSet, Hashable, Sendable {
    package let rawValue: Int16

    package init(rawValue: Int16) {
      self.rawValue = rawValue
    }

    /// Bytes, a connection or the end of the stream can be read.
    package static let readable = Self(rawValue: Int16(POLLIN))
    /// Bytes can be written.
    package static let writable = Self(rawValue: Int16(POLLOUT))
  }

  private var entries: [pollfd] = []

  package init() {}

  /// Adds a descriptor to the next wait; returns its place.
  package mutating func add(_ descriptor: Int32, _ interest: Interest) -> Int {
    entries.append(pollfd(fd: descriptor, events: interest.rawValue, revents: 0))
    return entries.count - 1
  }

  /// Forgets every descriptor.
  package mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }

  /// Waits until a descriptor is ready or `milliseconds` have passed (nil: for ever).
  package mutating func wait(milliseconds: Int32? = nil) {
    _ = unsafe entries.withUnsafeMutableBufferPointer { entries in
      // SAFETY: the buffer is alive for the call.
      unsafe poll(entries.baseAddress, nfds_t(entries.count), milliseconds ?? -1)
    }
  }

  /// Looks without waiting: whether any descriptor is ready.
  package mutating func isAnyReady() -> Bool {
    wait(milliseconds: 0)
    return entries.contains { $0.revents != 0 }
  }

  /// Whether the descriptor at `place` can be read, or has failed.
  package func isReadable(_ place: Int) -> Bool {
    entries[place].revents & Int16(POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0
  }

  /// Whether the descriptor at `place` can be written, or has failed.
  package func isWritable(_ place: Int) -> Bool {
    entries[place].revents & Int16(POLLOUT | POLLHUP | POLLERR | POLLNVAL) != 0
  }
}
