import Debugger
import Devices
import GDBRemote
import Machine

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
}
