/// What the cable of a network card leads to, as the user writes it.
package enum NetworkChoice: Hashable, Sendable, CustomStringConvertible {
  /// `none`: frames are dropped.
  case none
  /// `unix:PATH`: a socket of the host, with another machine or program at it.
  case peer(path: String)
  /// `tap:NAME`: a tap interface of the host.
  case tap(name: String)

  /// Why a text is no network, and what would be.
  package struct Malformed: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// Reads what the user wrote.
  package init(_ text: String) throws(Malformed) {
    switch text {
    case "none": self = .none
    case let text where text.hasPrefix("unix:"):
      do {
        // Checks that the host takes a path of this length.
        _ = try Endpoint(text)
      } catch {
        throw Malformed(description: error.description)
      }
      self = .peer(path: String(text.dropFirst("unix:".count)))
    case let text where text.hasPrefix("tap:"):
      let name = String(text.dropFirst("tap:".count))
      // IFNAMSIZ with its closing zero.
      guard (1...15).contains(name.utf8.count), !name.contains("/") else {
        throw Malformed(
          description: "'\(text)' names no interface: its name has 1 to 15 characters")
      }
      self = .tap(name: name)
    default:
      throw Malformed(description: "'\(text)' is none of unix:PATH, tap:NAME and none")
    }
  }

  /// As the user would write it.
  package var description: String {
    switch self {
    case .none: "none"
    case .peer(let path): "unix:\(path)"
    case .tap(let name): "tap:\(name)"
    }
  }
}
