import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket that waits for connections.
///
/// It is closed, and its file removed, when it goes.
package final class Listener {
  /// Where it listens; the port that the host chose in place of 0.
  package let endpoint: Endpoint
  private let socket: Socket
  /// Given up for a moment where the process has no descriptor left: see ``accept()``.
  private var reserve: Int32

  /// Why nothing can listen there.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Listens at `endpoint`; a socket file that nobody serves any more is replaced.
  package init(at endpoint: Endpoint) throws(Failure) {
    do {
      switch endpoint {
      case .tcp(let host, let port):
        socket = try Self.listen(host: host, port: port)
        switch try socket.sockname() {
        case .ip4(_, let chosen), .ip6(_, let chosen):
          self.endpoint = .tcp(host: host, port: chosen)
        case .unix:
          self.endpoint = endpoint
        }
      case .unix(let path):
        socket = try Self.listen(path: path)
        self.endpoint = endpoint
      }
      try socket.setFlags(.nonBlocking)
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      reserve = Self.openReserve()
    } catch let failure as Failure {
      throw failure
    } catch SocketError.failed(type: "inet_pton AF_INET", _, _),
      SocketError.failed(type: "inet_pton AF_INET6", _, _)
    {
      throw Failure(
        description: "cannot listen at \(endpoint): the host must be an address in numbers, "
          + "like 127.0.0.1, 0.0.0.0 or [::1], or localhost")
    } catch let SocketError.failed(_, number, message) {
      throw Failure(description: Self.advice(for: endpoint, number, message))
    } catch {
      throw Failure(description: "cannot listen at \(endpoint): \(error)")
    }
  }

  deinit {
    try? socket.close()
    if reserve >= 0 { close(reserve) }
    // SAFETY: the path is a string of ours, here and below; the call keeps no pointer to it.
    if case .unix(let path) = endpoint { unsafe unlink(path) }
  }

  /// The descriptor, for ``Poller``.
  package var descriptor: Int32 { socket.file.rawValue }

  /// The next connection, if one waits.
  ///
  /// Where the process has no descriptor left for it, it is closed at once: the client sees that, and the
  /// poll loop does not find the same connection waiting again and again.
  package func accept() -> Connection? {
    do {
      return Connection(Socket(file: try socket.accept().file), isTCP: isTCP)
    } catch SocketError.failed(_, EMFILE, _), SocketError.failed(_, ENFILE, _) {
      if reserve >= 0 { close(reserve) }
      if let file = try? socket.accept().file { close(file.rawValue) }
      reserve = Self.openReserve()
      return nil
    } catch {
      return nil
    }
  }

  private var isTCP: Bool {
    switch endpoint {
    case .tcp: true
    case .unix: false
    }
  }

  private static func openReserve() -> Int32 {
    unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
  }

  private static func listen(host: String, port: UInt16) throws -> Socket {
    let isIPv6 = host.contains(":")
    let socket = try Socket(domain: isIPv6 ? AF_INET6 : AF_INET, type: .stream)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      if isIPv6 {
        try socket.bind(to: sockaddr_in6.inet6(ip6: host, port: port))
      } else {
        try socket.bind(to: sockaddr_in.inet(ip4: host, port: port))
      }
    } catch {
      try? socket.close()
      throw error
    }
    try socket.listen()
    return socket
  }

  private static func listen(path: String) throws -> Socket {
    let address = sockaddr_un.unix(path: path)
    let probe = try Socket(domain: AF_UNIX, type: .stream)
    defer { try? probe.close() }
    if (try? probe.connect(to: address)) != nil {
      throw Failure(description: "another program serves the socket \(path); choose another path")
    }
    // What answers nobody may only be removed if it is a socket.
    var status = stat()
    if unsafe lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFSOCK else {
        throw Failure(description: "\(path) exists and is no socket; choose another path")
      }
      unsafe unlink(path)
    }
    let socket = try Socket(domain: AF_UNIX, type: .stream)
    do {
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    try socket.listen()
    return socket
  }

  private static func advice(for endpoint: Endpoint, _ number: Int32, _ message: String) -> String {
    switch number {
    case EADDRINUSE:
      "cannot listen at \(endpoint): another program does already; choose another port, or 0 for any"
    case EACCES:
      "cannot listen at \(endpoint): not permitted; ports below 1024 are for the administrator"
    case EADDRNOTAVAIL:
      "cannot listen at \(endpoint): this host has no such address; 127.0.0.1 is always there"
    default:
      "cannot listen at \(endpoint): \(message)"
    }
  }
}
