import Debugger
import GDBRemote

/// `monitor` commands: a table of rows, each with its words, its help and what it does.
final class MonitorAdapter: MonitorAccess {
  private let debugger: Debugger
  /// Called behind every command, which may have changed the machine.
  private let afterwards: () -> Void

  init(_ debugger: Debugger, afterwards: @escaping () -> Void) {
    self.debugger = debugger
    self.afterwards = afterwards
  }

  func run(_ command: [UInt8], output: inout String) throws(Refusal) {
    let words = String(decoding: command, as: UTF8.self).split(separator: " ").map(String.init)
    guard let first = words.first else {
      output += MonitorCommand.helpText
      return
    }
    // The longest spelling that fits: "info cpus" before "info".
    let rows = MonitorCommand.all.filter { row in
      words.count >= row.spelling.count && zip(words, row.spelling).allSatisfy { $0 == $1 }
    }
    guard let row = rows.max(by: { $0.spelling.count < $1.spelling.count }) else {
      let family = MonitorCommand.all.filter { $0.spelling.first == first }
      throw Refusal(
        .noSuchThing,
        family.isEmpty
          ? "there is no command '\(first)': `monitor help` lists them"
          : "'\(first)' takes one of: \(family.map { $0.spelling.dropFirst().joined(separator: " ") }.joined(separator: ", "))"
      )
    }
    let arguments = Array(words.dropFirst(row.spelling.count))
    guard row.argumentCount.contains(arguments.count) else {
      throw Refusal(.badArgument, "usage: monitor \(row.usage)")
    }
    defer { afterwards() }
    output += try row.run(debugger, arguments)
  }
}

/// One row of the table of monitor commands.
struct MonitorCommand: Sendable {
  /// The words that call it.
  let spelling: [String]
  /// Its arguments as the help shows them.
  let arguments: String
  let argumentCount: ClosedRange<Int>
  let help: String
  /// Does it; returns what to show, with a newline at the end.
  let run: @Sendable (Debugger, [String]) throws(Refusal) -> String

  init(
    _ spelling: String, _ help: String, arguments: String = "",
    takes argumentCount: ClosedRange<Int> = 0...0,
    run: @escaping @Sendable (Debugger, [String]) throws(Refusal) -> String
  ) {
    self.spelling = spelling.split(separator: " ").map(String.init)
    self.arguments = arguments
    self.argumentCount = argumentCount
    self.help = help
    self.run = run
  }

  /// The whole call as the help shows it.
  var usage: String {
    spelling.joined(separator: " ") + (arguments.isEmpty ? "" : " \(arguments)")
  }

  /// Every command, in the order of the help.
  static let all: [MonitorCommand] =
    [
      MonitorCommand("help", "Show this list") { _, _ in helpText }
    ] + information + screen + control

  /// What `monitor help` shows.
  static var helpText: String {
    let width = (all.map(\.usage.count).max() ?? 0) + 2
    return all.map { row in
      "monitor \(row.usage)" + String(repeating: " ", count: width - row.usage.count) + row.help
        + "\n"
    }.joined()
  }
}
