import Debugger
import Devices
import GDBRemote
import Machine
import SystemPackage

/// What the guest shows, and what a person types to it.
extension MonitorCommand {
  static let screen = [
    MonitorCommand("screen", "Print the guest's text screen") { debugger, _ in
      var lines = debugger.machine.withBoard { $0.display.screenText() }.map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      while lines.last?.isEmpty ?? false { lines.removeLast() }
      return lines.isEmpty ? "The screen is empty.\n" : lines.joined(separator: "\n") + "\n"
    },
    MonitorCommand(
      "screendump", "Draw the screen, text or graphics, into a PNG file", arguments: "FILE.png",
      takes: 1...1
    ) { (debugger, words) throws(Refusal) in
      try screendump(debugger, to: words[0])
    },
    MonitorCommand(
      "type", "Type on the guest's keyboard; \\n is Return", arguments: "TEXT", takes: 1...64
    ) { (debugger, words) throws(Refusal) in
      let text = words.joined(separator: " ").replacing("\\n", with: "\n")
      let typed = debugger.machine.withBoard { $0.keyboard.type(text) }
      guard typed == text.count else {
        throw Refusal(
          .exhausted,
          "only \(typed) of \(text.count) characters were typed: the guest reads none, or they have no key"
        )
      }
      return ""
    },
  ]

  private static func screendump(
    _ debugger: Debugger, to path: String
  ) throws(Refusal) -> String {
    let image: ScreenImage
    do {
      image = try debugger.machine.withBoard { board throws(VGAText.PictureFailure) in
        try board.display.screenImage()
      }
    } catch {
      throw Refusal(.unsupported, error.description)
    }
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(PNGWriter.encode(image)) }
    } catch {
      throw Refusal(.notPermitted, "cannot write '\(path)': \(error)")
    }
    return "\(image.width)×\(image.height) pixels were written to \(path).\n"
  }
}
