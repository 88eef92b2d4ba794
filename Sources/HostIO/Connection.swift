import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One connected stream: bytes in as they come, bytes out through a bounded queue.
///
/// It never blocks. TCP connections send at once (TCP_NODELAY): without that a request and its answer
/// would wait for each other's delayed acknowledgements, 40 ms each.
package final class Connection {
  /// What came of a read.
  package enum Input {
    /// So many bytes were appended.
    case bytes(Int)
    /// Nothing has come yet.
    case nothing
    /// The other side has gone.
    case closed
  }

  private let socket: Socket
  /// Bytes that the host has not taken yet.
  ///
  /// When it is full, ``send(_:)`` reports that the other side does not read.
  private var queue = OutputQueue(limit: 64 << 20)
  /// Where ``receive(into:limit:)`` reads to.
  private var arrivals = [UInt8](repeating: 0, count: 1 << 16)

  init(_ socket: Socket, isTCP: Bool) {
    self.socket = socket
    try? socket.setFlags(.nonBlocking)
    _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      try? socket.setValue(true, for: .noSIGPIPE)
    #endif
    if isTCP {
      try? socket.setValue(
        true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    }
  }

  deinit {
    try? socket.close()
  }

  /// A connection to whoever serves the socket at `path`; nil where nobody does.
  package static func connect(path: String) -> Connection? {
    guard let socket = try? Socket(domain: AF_UNIX, type: .stream) else { return nil }
    guard (try? socket.connect(to: sockaddr_un.unix(path: path))) != nil else {
      try? socket.close()
      return nil
    }
    return Connection(socket, isTCP: false)
  }

  /// The descriptor, for ``Poller``.
  package var descriptor: Int32 { socket.file.rawValue }

  /// Whether bytes wait to be taken by the host: ask ``Poller`` for writability then.
  package var hasPendingOutput: Bool { !queue.isEmpty }

  /// Appends what has come, up to `limit` bytes and 64 KiB, to `buffer`.
  package func receive(into buffer: inout [UInt8], limit: Int = .max) -> Input {
    let count = unsafe arrivals.withUnsafeMutableBytes { bytes in
      // SAFETY: the count is at most that of the buffer, which is alive for the call.
      unsafe read(descriptor, bytes.baseAddress, min(limit, bytes.count))
    }
    let number = errno
    var outcome = Input.nothing
    buffer += arrivals.prefix(max(count, 0))
    if count > 0 {
      outcome = .bytes(count)
    } else if count == 0 {
      outcome = .closed
    } else if number != EAGAIN && number != EINTR {
      outcome = .closed
    }
    return outcome
  }

  /// Sends `bytes`, or queues what the host does not take now.
  ///
  /// False when the other side has gone, or has not read for so long that the queue is full.
  package func send(_ bytes: [UInt8]) -> Bool {
    let mustQueue = !queue.isEmpty
    let sent = mustQueue ? 0 : write(bytes[...])
    guard sent >= 0, queue.append(bytes[sent...]) == bytes.count - sent else { return false }
    return mustQueue ? flush() : true
  }

  /// Sends more of the queue; false when the other side has gone.
  package func flush() -> Bool {
    guard !queue.isEmpty else { return true }
    let sent = write(queue.front())
    guard sent >= 0 else { return false }
    queue.removeFirst(sent)
    return true
  }

  /// Writes what the host takes; returns how much, or -1 when the other side has gone.
  private func write(_ bytes: ArraySlice<UInt8>) -> Int {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { raw in
        // SAFETY: `done` is below the slice's count.
        unsafe sendNow(descriptor, raw.baseAddress! + done, raw.count - done)
      }
      if count > 0 {
        done += count
      } else if errno == EAGAIN {
        break
      } else if errno != EINTR {
        return -1
      }
    }
    return done
  }

  /// send(2) that gives EPIPE rather than a signal.
  @unsafe private func sendNow(_ file: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if os(Linux)
      unsafe Glibc.send(file, start, count, Int32(MSG_NOSIGNAL))
    #else
      unsafe Darwin.send(file, start, count, 0)
    #endif
  }
}
