import FlyingSocks
import HostIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The other end of a socket, as a user's program has it: blocking, with a limit of five seconds.
final class Client {
  private let socket: Socket

  init(_ endpoint: Endpoint) throws {
    switch endpoint {
    case .unix(let path):
      socket = try Socket(domain: AF_UNIX, type: .stream)
      try socket.connect(to: sockaddr_un.unix(path: path))
    case .tcp(let host, let port) where host.contains(":"):
      socket = try Socket(domain: AF_INET6, type: .stream)
      try socket.connect(to: sockaddr_in6.inet6(ip6: host, port: port))
    case .tcp(let host, let port):
      socket = try Socket(domain: AF_INET, type: .stream)
      try socket.connect(to: sockaddr_in.inet(ip4: host, port: port))
    }
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    let status = unsafe setsockopt(
      socket.file.rawValue, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    precondition(status == 0)
  }

  deinit {
    try? socket.close()
  }

  func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(socket.file.rawValue, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw SocketError.disconnected }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Exactly `count` bytes, or fewer where the stream ends before.
  func receive(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      do {
        bytes += try socket.read(atMost: count - bytes.count)
      } catch SocketError.disconnected {
        break
      }
    }
    return bytes
  }

  func receiveText(_ count: Int) throws -> String {
    String(decoding: try receive(count), as: UTF8.self)
  }
}

/// A path for one test's socket or file.
func temporaryPath(_ name: String) -> String {
  "/tmp/ringside-test-\(getpid())-\(UInt32.random(in: 0..<(.max)))-\(name)"
}

func exists(_ path: String) -> Bool {
  unsafe access(path, F_OK) == 0
}

/// The content of a file.
func content(of path: String) -> String? {
  let file = unsafe open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 21)
  let count = unsafe read(file, &bytes, bytes.count)
  return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
}
