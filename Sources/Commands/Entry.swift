import ArgumentParser
import Foundation

/// The program's life: parse, run, and exit with the status that the documentation promises.
///
/// It differs from the parser's own way in one thing: wrong usage ends with 2 rather than 64.
package func runRingside() -> Never {
  do {
    var command = try RingsideCommand.parseAsRoot()
    try command.run()
  } catch {
    let status = RingsideCommand.exitCode(for: error)
    let text = RingsideCommand.fullMessage(for: error)
    if status.isSuccess {
      if !text.isEmpty { print(text) }
      exit(ExitStatus.success)
    }
    if !text.isEmpty { FileHandle.standardError.write(Data((text + "\n").utf8)) }
    if let meant = RingsideCommand.likelyMeant(by: Array(CommandLine.arguments.dropFirst())) {
      FileHandle.standardError.write(Data("Did you mean: \(meant)\n".utf8))
    }
    exit(status == .validationFailure ? ExitStatus.usage : status.rawValue)
  }
  exit(ExitStatus.success)
}
