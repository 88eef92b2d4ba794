package import ArgumentParser
import HostIO

/// `ringside run`: boots an image and serves it to a debugger.
package struct RunCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Boot IMAGE and serve gdb.",
    discussion: """
      IMAGE is a disk or floppy image with a boot sector, a Linux or Multiboot kernel, an ELF file or a flat binary.

      Exit status: 0 the guest switched itself off; the guest's own through the debug-exit port; \
      124 the time or the instructions were spent; 125 the guest crashed with no debugger attached; 2 wrong usage; 1 anything else.
      """)

  @OptionGroup(title: "Machine")
  var machine: MachineOptions

  @OptionGroup(title: "Time and determinism")
  var time: TimeOptions

  @OptionGroup(title: "Debugging")
  var debugging: DebugOptions

  @Option(
    help: ArgumentHelp("End the run after so many seconds, with status 124.", valueName: "seconds"))
  var timeout: Double?

  @Flag(help: "End the run, with status 0, when the guest asks for a reset.")
  var noReboot = false

  @Option(
    help: ArgumentHelp(
      "What a triple fault does: stop, so that the cause can be seen, or reset, as on a PC.",
      valueName: "what"))
  var tripleFault = TripleFaultChoice.stop

  @Flag(name: .shortAndLong, help: "Say more about what happens; twice for every unknown access.")
  var verbose: Int

  @Argument(help: "The image to boot; with --firmware FILE or --disk it may be left away.")
  var image: String?

  package init() {}

  package mutating func validate() throws {
    guard image != nil || machine.bootsWithoutImage else {
      throw ValidationError(
        "an IMAGE to boot is needed; without one --disk, --floppy or --firmware FILE says what boots."
      )
    }
    // Not a number is not more than 0, either.
    if let timeout, !(timeout > 0) { throw ValidationError("--timeout must be more than 0.") }
    if time.maxInstructions != nil, machine.engine == .kvm || machine.engine == .both {
      throw ValidationError(
        "--max-instructions needs an engine that counts instructions all the time; KVM does not count. "
          + "Use --engine interpreter, or --timeout.")
    }
  }

  package func run() throws {
    let image = try GuestImage(machine, path: image)
    throw ExitCode(try RunSession(self, image: image).run())
  }

  /// The options of a run of the built-in sample.
  static func forDemo(gdb: String) throws -> RunCommand {
    try parse(["--wait", "--serial", "none", "--gdb", gdb, "built-in sample"])
  }
}

/// The options that say how a debugger is served.
struct DebugOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where gdb connects: HOST:PORT, unix:PATH or none; port 0 picks a free one.",
      valueName: "endpoint"))
  var gdb = "127.0.0.1:1234"

  @Option(
    help: ArgumentHelp(
      "The registers that gdb is shown when it connects: auto, i8086, i386 or x86-64.",
      discussion: "auto: the class of the booted ELF file, and i8086 for a disk.", valueName: "view"
    ))
  var gdbView = ViewChoice.auto

  @Flag(help: "Stay stopped before the first instruction until a debugger resumes.")
  var wait = false

  mutating func validate() throws {
    guard gdb != "none" else {
      if wait {
        throw ValidationError("--wait with --gdb none: nobody could ever let the guest run.")
      }
      return
    }
    do {
      _ = try Endpoint(gdb)
    } catch {
      throw ValidationError("--gdb: \(error)")
    }
  }
}
