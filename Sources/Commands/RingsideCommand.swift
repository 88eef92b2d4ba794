package import ArgumentParser
import Foundation

/// `ringside`: the command line, as a library so that tests can parse it.
package struct RingsideCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "ringside",
    abstract: "Boots a boot sector, a bootloader or a kernel and serves it to gdb.",
    discussion: """
      Start a guest, then connect from another terminal:

        ringside run --wait disk.img
        gdb -ex 'target remote 127.0.0.1:1234'

      `ringside demo` shows a whole session with no other file at hand; `ringside doctor` tells what this \
      host can do.
      """,
    version: Version.text,
    subcommands: [RunCommand.self, DemoCommand.self, DoctorCommand.self])

  package init() {}

  /// The command line that somebody most likely meant who left out `run`; nil where there is nothing to guess.
  ///
  /// `arguments` are those that were refused. They have to be the ones of a run, of something that looks like a file: a
  /// mistyped subcommand would pass for an image, too.
  package static func likelyMeant(by arguments: [String]) -> String? {
    let names = configuration.subcommands.map { $0.configuration.commandName }
    guard let first = arguments.first, !names.contains(first),
      let run = try? RunCommand.parse(arguments)
    else { return nil }
    let isFile = run.image.map { image in
      image.contains { $0 == "." || $0 == "/" } || FileManager.default.fileExists(atPath: image)
    }
    guard isFile ?? true else { return nil }
    return (["ringside", "run"] + arguments).map(quotedForShell).joined(separator: " ")
  }

  /// The word as a shell takes it.
  private static func quotedForShell(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "_-./:,=+@%".contains($0) }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
