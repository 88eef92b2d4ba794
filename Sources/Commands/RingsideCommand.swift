package import ArgumentParser

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
}
