import Boot
import DebugServer
import Debugger
import Engine
import GDBRemoteTargets
import HostIO
import Logging
import Machine
import Threads
import X86

/// The debugger's side of a run: the server on its thread, and what happens when nobody is connected.
final class DebugService: DebugServerHost {
  private let options: DebugOptions
  private let debugger: Debugger
  private let outcome: RunSession.Outcome
  private var server: DebugServer?
  private var thread: HostThread?
  /// Where gdb connects; nil with `--gdb none`.
  private(set) var endpoint: Endpoint?

  init(
    _ options: DebugOptions, machine: Machine, image: GuestImage, outcome: RunSession.Outcome
  ) throws {
    self.options = options
    self.outcome = outcome
    debugger = Debugger(machine: machine)
    if case .program(let program) = image.image, let address = program.linuxAddress {
      debugger.guestIsLinux(wanting: address)
    }
    guard options.gdb != "none" else {
      watchAlone(machine)
      return
    }
    let listener = try Listener(at: Endpoint(options.gdb))
    let policy = Self.policy(options.gdbView, image.image)
    server = DebugServer(
      debugger: debugger, listener: listener,
      configuration: .init(
        view: policy, executablePath: image.symbolFile, version: Version.text),
      host: self)
    endpoint = listener.endpoint
    let mode = debugger.state(of: 0, [.general, .system]).mode
    tell("gdb: target remote \(listener.endpoint)")
    tell(
      "gdb is shown \(policy.description(mode: mode)) registers; if it has a file of another architecture "
        + "loaded, use --gdb-view or `source gdb-scripts/ringside.py`")
  }

  /// Starts serving.
  func start() {
    guard let server else { return }
    let handle = ServerHandle(server: server)
    thread = HostThread { handle.server.run() }
  }

  /// Ends serving.
  func stop() {
    guard let server else { return }
    server.stop()
    thread?.join()
    thread = nil
  }

  /// Lets the guest run with nobody connected.
  func letRun() {
    debugger.resumeAll()
  }

  /// The server is used by its thread alone; `stop()` may come from any.
  private struct ServerHandle: @unchecked Sendable {
    let server: DebugServer
  }

  private static func policy(_ choice: ViewChoice, _ image: BootImage) -> ViewPolicy {
    switch choice {
    case .i8086: return .fixed(.i8086)
    case .i386: return .fixed(.i386)
    case .x86_64: return .fixed(.x86_64)
    case .auto: break
    }
    guard case .program(let program) = image else { return .mode }
    switch program.kind {
    case .elf(.i386), .multiboot(.i386), .multiboot2(.i386), .pvh(.i386):
      return .startingWith(.i386)
    case .elf(.x86_64), .multiboot(.x86_64), .multiboot2(.x86_64), .pvh(.x86_64), .linux(.bits64):
      return .startingWith(.x86_64)
    case .multiboot(nil), .multiboot2(nil), .linux, .flat: return .mode
    }
  }

  // MARK: - What the server tells

  func machineStoppedUnattended(_ event: StopEvent) {
    debugger.noteStop(event)
    finish(event)
  }

  func sessionEndedRun(_ event: StopEvent?) {
    guard let event else {
      outcome.end(ExitStatus.success)
      return
    }
    finish(event)
  }

  func tell(_ message: String) {
    Commands.tell(message)
  }

  /// Ends the run as `event` says, where it ends it.
  private func finish(_ event: StopEvent) {
    switch event.reason {
    case .debugExit(let status):
      outcome.end(status & 0xFF)
    case .powerOff, .resetRequested:
      outcome.end(ExitStatus.success)
    case .instructionLimit:
      tell(event.sentence)
      outcome.end(ExitStatus.budgetSpent)
    case .tripleFault, .failure:
      for line in debugger.explainLastStop() { tell(line) }
      outcome.end(ExitStatus.guestCrashed)
    case .notStarted, .stepped, .breakpoint, .watchpoint, .unimplemented, .paused:
      tell(event.sentence)
    }
  }

  /// Without a server the stops come straight here.
  private func watchAlone(_ machine: Machine) {
    let handle = SelfHandle(service: self)
    machine.onStop { event in handle.service?.machineStoppedUnattended(event) }
  }

  /// With `--gdb none` nothing else uses the service once the guest runs.
  private struct SelfHandle: @unchecked Sendable {
    weak var service: DebugService?
  }
}
