import ArgumentParser
import Devices
import HostIO

/// A network card as users write it: `unix:PATH|tap:NAME|none[,model=virtio|e1000][,mac=ADDRESS][,capture=FILE]`.
struct NetworkOption: ExpressibleByArgument, Hashable, CustomStringConvertible {
  let link: NetworkChoice
  let model: NetworkModel
  /// Six bytes; nil for the standard one.
  let address: [UInt8]?
  /// A file for all frames.
  let capture: String?

  init?(argument: String) {
    var parts = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let link = try? NetworkChoice(parts.removeFirst()) else { return nil }
    var address: [UInt8]?
    var capture: String?
    var model = NetworkModel.virtio
    for part in parts {
      if part.hasPrefix("mac=") {
        guard let read = Self.address(String(part.dropFirst(4))) else { return nil }
        address = read
      } else if part.hasPrefix("model=") {
        guard let named = NetworkModel(rawValue: String(part.dropFirst(6))) else { return nil }
        model = named
      } else if part.hasPrefix("capture="), part.count > 8 {
        capture = String(part.dropFirst(8))
      } else {
        return nil
      }
    }
    (self.link, self.model) = (link, model)
    (self.address, self.capture) = (address, capture)
  }

  /// Six bytes in hexadecimal with colons between them; not that of a group.
  private static func address(_ text: String) -> [UInt8]? {
    let bytes = text.split(separator: ":", omittingEmptySubsequences: false).map {
      $0.count == 2 ? UInt8($0, radix: 16) : nil
    }
    let known = bytes.compactMap { $0 }
    return bytes.count == 6 && known.count == 6 && known[0] & 1 == 0 ? known : nil
  }

  var description: String {
    link.description + (model == .virtio ? "" : ",model=\(model.rawValue)")
      + (address.map { bytes in
        ",mac="
          + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")
      } ?? "") + (capture.map { ",capture=\($0)" } ?? "")
  }
}
