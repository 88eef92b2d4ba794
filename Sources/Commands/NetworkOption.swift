import ArgumentParser
import Boot
import Devices
import HostIO

/// A network card as users write it: `unix:PATH|tap:NAME|none[,model=virtio|e1000][,mac=ADDRESS][,capture=FILE]`.
struct NetworkOption: Hashable, CustomStringConvertible {
  let link: NetworkChoice
  let model: NetworkModel
  /// Six bytes; nil for the standard one.
  let address: [UInt8]?
  /// A file for all frames.
  let capture: String?

  /// Reads what the user wrote; throws what is wrong with it.
  init(parsing text: String) throws {
    var parts = BootModule.split(text)
    link = try NetworkChoice(parts.removeFirst())
    var address: [UInt8]?
    var capture: String?
    var model = NetworkModel.virtio
    for part in parts {
      let value = part.drop { $0 != "=" }.dropFirst()
      switch part.prefix(while: { $0 != "=" }) {
      case "mac": address = try Self.address(String(value))
      case "model":
        guard let named = NetworkModel(rawValue: String(value)) else {
          throw ValidationError("'\(part)': the models are virtio and e1000")
        }
        model = named
      case "capture" where !value.isEmpty: capture = String(value)
      default:
        throw ValidationError("'\(part)' is none of model=…, mac=… and capture=FILE")
      }
    }
    (self.model, self.address, self.capture) = (model, address, capture)
  }

  /// Six bytes in hexadecimal with colons between them; not that of a group.
  private static func address(_ text: String) throws -> [UInt8] {
    let bytes = text.split(separator: ":", omittingEmptySubsequences: false).map {
      $0.count == 2 ? UInt8($0, radix: 16) : nil
    }
    let known = bytes.compactMap { $0 }
    guard bytes.count == 6, known.count == 6 else {
      throw ValidationError("'mac=\(text)' is no address; write one like 52:54:00:12:34:56")
    }
    guard known[0] & 1 == 0 else {
      throw ValidationError(
        "'mac=\(text)' is the address of a group; a card's has an even first byte, like 52:54:00:12:34:56"
      )
    }
    return known
  }

  var description: String {
    link.description + (model == .virtio ? "" : ",model=\(model.rawValue)")
      + (address.map { bytes in
        ",mac="
          + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")
      } ?? "") + (capture.map { ",capture=\($0)" } ?? "")
  }
}
