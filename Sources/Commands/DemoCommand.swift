package import ArgumentParser
import Boot
import Foundation
import HostIO

/// `ringside demo`: the built-in guest, and a debugging session on it.
package struct DemoCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Boot the built-in sample and show a debugging session.",
    discussion: """
      The sample goes from real mode through protected mode to long mode. Where gdb is found, a scripted \
      session stops in each; without it, or with --serve, the guest waits for a debugger of yours.
      """)

  @Flag(help: "Show no session: wait for a debugger to connect.")
  var serve = false

  @Option(help: "Where gdb connects: HOST:PORT or unix:PATH; port 0 picks a free one.")
  var gdb = "127.0.0.1:0"

  @Option(help: ArgumentHelp("The gdb to use.", valueName: "program"))
  var debugger = "gdb"

  package init() {}

  package func run() throws {
    let options = try RunCommand.forDemo(gdb: gdb)
    let path = HostTool(name: debugger, purpose: "", advice: "").path ?? executable(debugger)
    let session = RunSession(options, image: GuestImage(builtin: BuiltinSample.image))
    let status = try session.run { endpoint, outcome in
      show(Self.introduction(endpoint))
      guard !serve else { return }
      guard let path else {
        show(
          "No gdb was found here (apt-get install gdb), so no session is shown. Ctrl-C ends it.\n")
        return
      }
      show("Here is such a session, with \(path):\n\n")
      try DemoSession(gdb: path, endpoint: endpoint).start { succeeded in
        outcome.end(succeeded ? ExitStatus.success : ExitStatus.failure)
      }
    }
    throw ExitCode(status)
  }

  /// Prints at once: gdb writes to the same place.
  private func show(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  private func executable(_ path: String) -> String? {
    path.contains("/") && FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  private static func introduction(_ endpoint: Endpoint) -> String {
    """
    The built-in sample is loaded and stopped before its first instruction.
    Connect from another terminal with

        gdb -ex 'target remote \(endpoint)'


    """
  }
}

/// The scripted session: gdb's own output, each command shown before what it says.
private struct DemoSession {
  let gdb: String
  let endpoint: Endpoint

  /// Starts gdb; `completion` is told whether it ended well.
  func start(completion: @escaping @Sendable (Bool) -> Void) throws {
    let script = FileManager.default.temporaryDirectory
      .appendingPathComponent("ringside-demo-\(ProcessInfo.processInfo.processIdentifier).gdb")
    try Data(text.utf8).write(to: script)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: gdb)
    process.arguments = ["-nx", "-nh", "-q", "-batch", "-x", script.path]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.standardOutput
    process.terminationHandler = { process in
      try? FileManager.default.removeItem(at: script)
      completion(process.terminationStatus == 0)
    }
    try process.run()
  }

  /// The session's commands, in order; a line in front of a group says what it shows.
  private var steps: [(remark: String, commands: [String])] {
    func address(_ label: String) -> String {
      "*0x" + String(BuiltinSample.symbols[label] ?? 0, radix: 16)
    }
    return [
      ("The CPU is at its reset vector, in real mode.", ["target remote \(endpoint)", "x/1i $pc"]),
      (
        "The boot sector: 16-bit code, disassembled as such.",
        [
          "break \(address("real_start"))", "continue", "x/4i $pc", "stepi",
          "info registers cs ip cr0",
        ]
      ),
      (
        "Protected mode: the same session, now 32-bit code.",
        [
          "break \(address("protected_entry"))", "continue", "x/4i $pc",
          "info registers cs eip cr0",
        ]
      ),
      (
        "Long mode: 64-bit code, 64-bit registers.",
        [
          "break \(address("long_entry"))", "continue", "x/4i $pc",
          "info registers cs rip cr3 efer",
        ]
      ),
      (
        "A function that the guest calls in a loop, and the variable it counts.",
        [
          "break \(address("tick"))", "continue",
          "p *(unsigned long *) 0x\(String(BuiltinSample.symbols["counter"] ?? 0, radix: 16))",
          "continue",
          "p *(unsigned long *) 0x\(String(BuiltinSample.symbols["counter"] ?? 0, radix: 16))",
        ]
      ),
      (
        "What the guest has put on its screen, and why it stands.",
        ["monitor screen", "monitor why"]
      ),
    ]
  }

  private var text: String {
    var lines = [
      "set pagination off", "set confirm off", "set print frame-info location",
      // The mode may have changed since the last stop: let gdb read the description anew.
      "define hook-stop", "unset tdesc filename", "end",
    ]
    for step in steps {
      lines.append("echo \\n\(step.remark)\\n")
      for command in step.commands {
        lines.append("echo (gdb) \(command)\\n")
        lines.append(command)
      }
    }
    return (lines + ["echo \\n", "kill"]).joined(separator: "\n") + "\n"
  }
}
