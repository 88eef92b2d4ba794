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
      "sendmouse",
      "Move the mouse right and down; BUTTONS held: 1 left, 2 right, 4 middle; WHEEL steps towards you",
      arguments: "DX DY [BUTTONS [WHEEL]]", takes: 2...4
    ) { (debugger, words) throws(Refusal) in
      try sendMouse(debugger, words)
    },
    MonitorCommand(
      "system_powerdown", "Press the power button: a guest with ACPI shuts itself down"
    ) { debugger, _ in
      debugger.machine.withBoard { $0.power.pressPowerButton() }
      return ""
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
    let image = debugger.machine.withBoard { $0.graphics.screenImage() }
    do {
      try PictureFile.write(PNGWriter.encode(image), to: path)
    } catch {
      throw Refusal(.notPermitted, error.description)
    }
    return "\(image.width)×\(image.height) pixels were written to \(path).\n"
  }

  private static func sendMouse(
    _ debugger: Debugger, _ words: [String]
  ) throws(Refusal) -> String {
    guard let right = Int16(words[0]), let down = Int16(words[1]),
      let buttons = words.count > 2 ? UInt8(words[2]) : 0, buttons <= 7,
      let wheel = words.count > 3 ? Int8(words[3]) : 0
    else {
      throw Refusal(
        .badArgument,
        "DX and DY are -32768 to 32767, BUTTONS 0 to 7, WHEEL -128 to 127: sendmouse 10 -5 1")
    }
    let isTaken = debugger.machine.withBoard {
      $0.keyboard.moveMouse(right: right, down: down, wheel: wheel, buttons: buttons)
    }
    guard isTaken else {
      throw Refusal(
        .exhausted, "the guest has not switched its mouse on, or reads none of what came before")
    }
    return ""
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
