/// Where a server listens, as the user writes it: `HOST:PORT`, `tcp:HOST:PORT` or `unix:PATH`.
package enum Endpoint: Hashable, Sendable, CustomStringConvertible {
  /// A TCP port at a numeric IPv4 or IPv6 address or `localhost`; port 0 lets the host choose.
  case tcp(host: String, port: UInt16)
  /// A socket in the file system.
  case unix(path: String)

  /// Why a text is not an endpoint, and what would be.
  package struct Malformed: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// Reads what the user wrote.
  package init(_ text: String) throws(Malformed) {
    if let path = Self.dropping("unix:", from: text) {
      guard !path.isEmpty else {
        throw Malformed(description: "'\(text)' names no path; write unix:/tmp/ringside.sock")
      }
      // sun_path holds 108 bytes with the closing zero.
      guard path.utf8.count < 104 else {
        throw Malformed(
          description:
            "the path of a unix socket may have 103 bytes; '\(path)' has \(path.utf8.count)")
      }
      self = .unix(path: path)
      return
    }
    let address = Self.dropping("tcp:", from: text) ?? text
    guard let colon = address.lastIndex(of: ":") else {
      throw Malformed(
        description: "'\(text)' is neither HOST:PORT nor unix:PATH; write 127.0.0.1:1234, say")
    }
    guard let port = UInt16(address[address.index(after: colon)...]) else {
      throw Malformed(
        description: "'\(address[address.index(after: colon)...])' is no port; it is 0 to 65535, "
          + "and 0 picks a free one")
    }
    var host = String(address[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    self = .tcp(host: host.isEmpty || host == "localhost" ? "127.0.0.1" : host, port: port)
  }

  private static func dropping(_ prefix: String, from text: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  /// As gdb's `target remote` takes it.
  package var description: String {
    switch self {
    case .tcp(let host, let port):
      host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unix(let path):
      path
    }
  }
}
