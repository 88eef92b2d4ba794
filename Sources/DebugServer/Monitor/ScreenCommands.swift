import Debugger
import Devices
import GDBRemote
import HostIO
import Machine

/// What the guest shows, and what a person types to it.
extension MonitorCommand {
  static let screen = [
    MonitorCommand("screen", "Print the guest's text screen") { debugger, _ in
      let (isGraphics, screen) = debugger.machine.withBoard {
        ($0.graphics.isGraphics, $0.display.screenText())
      }
      guard !isGraphics else {
        return "The screen shows graphics: `monitor screendump FILE.png` draws it.\n"
      }
      var lines = screen.map { line in
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
      "sendkey", "Press keys together: ctrl-alt-delete, shift-a, f1", arguments: "KEY[-KEY…]",
      takes: 1...1
    ) { (debugger, words) throws(Refusal) in
      try sendKeys(debugger, words[0])
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
        try board.graphics.screenImage()
      }
    } catch {
      throw Refusal(.unsupported, error.description)
    }
    do {
      try PictureFile.write(PNGWriter.encode(image), to: path)
    } catch {
      throw Refusal(.notPermitted, error.description)
    }
    return "\(image.width)×\(image.height) pixels were written to \(path).\n"
  }

  private static func sendKeys(_ debugger: Debugger, _ text: String) throws(Refusal) -> String {
    var keys: [Key] = []
    for name in text.split(separator: "-") {
      guard let key = Key(rawValue: String(name)) else {
        let names = Key.allCases.map(\.rawValue).joined(separator: " ")
        throw Refusal(.badArgument, "'\(name)' is no key; the keys are \(names)")
      }
      keys.append(key)
    }
    guard !keys.isEmpty, debugger.machine.withBoard({ $0.keyboard.press(chord: keys) }) else {
      throw Refusal(.exhausted, "the guest reads no keys, and too many wait already")
    }
    return ""
  }
}
