/// Where the bytes of a serial port or debug console go, as the user writes it.
package enum BackEndChoice: Hashable, Sendable, CustomStringConvertible {
  /// `none`: what the guest sends is dropped.
  case none
  /// `stdio`: this process's standard input and output.
  case stdio
  /// `file:PATH`: output only, into a file that is emptied first.
  case file(path: String)
  /// `unix:PATH` or `tcp:HOST:PORT`: a server that takes one client at a time.
  case socket(Endpoint)

  /// Why a text is no back end, and what would be.
  package struct Malformed: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// Reads what the user wrote.
  package init(_ text: String) throws(Malformed) {
    switch text {
    case "none", "null": self = .none
    case "stdio": self = .stdio
    case let text where text.hasPrefix("file:"):
      let path = String(text.dropFirst("file:".count))
      guard !path.isEmpty else {
        throw Malformed(description: "'\(text)' names no file; write file:serial.log, say")
      }
      self = .file(path: path)
    case let text where text.hasPrefix("unix:") || text.hasPrefix("tcp:"):
      do {
        self = .socket(try Endpoint(text))
      } catch {
        throw Malformed(description: error.description)
      }
    default:
      throw Malformed(
        description: "'\(text)' is none of stdio, file:PATH, unix:PATH, tcp:HOST:PORT and none")
    }
  }

  /// As the user would write it.
  package var description: String {
    switch self {
    case .none: "none"
    case .stdio: "stdio"
    case .file(let path): "file:\(path)"
    case .socket(.unix(let path)): "unix:\(path)"
    case .socket(let endpoint): "tcp:\(endpoint)"
    }
  }
}
