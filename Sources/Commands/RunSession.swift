import BIOS
import Boot
import Debugger
import Dispatch
import Engine
import Foundation
import GuestMemory
import HostIO
import KVMEngine
import Logging
import Machine
import Synchronization
import X86

/// One run of `ringside run`: from the options to the exit status.
final class RunSession {
  private let options: RunCommand
  private let image: GuestImage
  private let logger: Logger
  /// The engine that was asked for, with `auto` decided.
  private let engine: EngineChoice
  private let outcome = Outcome()

  /// How the run ends: the first who says so decides.
  final class Outcome: Sendable {
    private let status = Mutex<Int32?>(nil)
    private let semaphore = DispatchSemaphore(value: 0)

    /// Ends the run with `status`; later calls change nothing.
    func end(_ status: Int32) {
      let isFirst = self.status.withLock { current in
        guard current == nil else { return false }
        current = status
        return true
      }
      if isFirst { semaphore.signal() }
    }

    /// Waits for the end, or for `seconds`; nil for the latter.
    func wait(seconds: Double?) -> Int32? {
      if let seconds {
        guard semaphore.wait(timeout: .now() + seconds) == .success else { return nil }
      } else {
        semaphore.wait()
      }
      return status.withLock { $0 }
    }
  }

  init(_ options: RunCommand, image: GuestImage) {
    self.options = options
    self.image = image
    var logger = Logger(label: "ringside", factory: TerminalLog.init)
    logger.logLevel = options.verbose == 0 ? .warning : options.verbose == 1 ? .info : .debug
    self.logger = logger
    engine = EngineFactory.choice(options, logger)
  }

  /// Boots, serves and waits; returns the exit status.
  ///
  /// `onReady` is called once a debugger can connect.
  func run(
    onReady: (Endpoint, Outcome) throws -> Void = { _, _ in }
  ) throws -> Int32 {
    let outcome = outcome
    // Before any other thread is started.
    let signals = catchSignals()
    defer { signals.end() }
    let console = try GuestConsole(options.machine) { outcome.end(ExitStatus.success) }
    defer { console.end() }
    let network = try GuestNetwork(options.machine.networks)
    defer { network.end() }
    let configuration = configuration(
      isInteractive: console.isInteractive || options.debugging.gdb != "none"
        || options.machine.networks.contains { $0.link != .none })
    let board = try makeBoard(configuration, console, network)
    try image.check(in: board.memory)
    let accelerator = try makeAccelerator(board.memory)
    let machine = try Machine(
      configuration: configuration, board: board, accelerator: accelerator)
    defer { machine.shutDown() }
    console.attach(machine)
    network.attach(machine)
    for address in console.addresses { tell(address) }
    if let hint = console.escapeHint { tell(hint) }
    let service = try DebugService(
      options.debugging, machine: machine, image: image, outcome: outcome)
    // Before the server's thread starts, which from then on uses the debugger alone.
    if !options.debugging.wait { service.letRun() }
    service.start()
    defer { service.stop() }
    if let endpoint = service.endpoint { try onReady(endpoint, outcome) }
    guard let status = outcome.wait(seconds: options.timeout) else {
      tell("the run was ended after \(options.timeout ?? 0) seconds (--timeout)")
      return ExitStatus.budgetSpent
    }
    return status
  }

  /// The engine that was asked for.
  private func makeAccelerator(_ memory: GuestMemory) throws -> any Accelerator {
    let engines = EngineFactory(options, memory: memory)
    if engine != .kvm {
      logger.info("RDRAND and RDSEED give what follows from --seed \(options.time.seed)")
    }
    switch engine {
    case .interpreter: return engines.interpreter()
    case .kvm: return try engines.kvm()
    case .both, .auto: return try engines.both()
    }
  }

  private func configuration(isInteractive: Bool) -> MachineConfiguration {
    var configuration = MachineConfiguration()
    configuration.memorySize = options.machine.memory.bytes
    configuration.cpuCount = options.machine.cpus
    configuration.debugExitPort = UInt16(options.machine.debugExit.value)
    configuration.resets = !options.noReboot
    configuration.resetsAtShutdown = options.tripleFault == .reset
    configuration.entropySeed = options.machine.virtioEntropy ? options.time.seed : nil
    options.time.apply(
      to: &configuration, isCounting: engine == .interpreter, isInteractive: isInteractive)
    return configuration
  }

  private func makeBoard(
    _ configuration: MachineConfiguration, _ console: GuestConsole, _ network: GuestNetwork
  ) throws -> PCBoard {
    for warning in image.warnings { tell(warning) }
    var outputs = console.outputs
    outputs.networks = network.outputs
    return try PCBoard(
      configuration: configuration, outputs: outputs, drives: image.drives,
      firmware: image.firmware,
      loadImage: image.loader, logger: logger)
  }

  /// Ctrl-C and termination end the run in order; a second one kills at once.
  private func catchSignals() -> TerminationSignals {
    let outcome = outcome
    let state = SignalState()
    return TerminationSignals { number in
      if state.hasCome.exchange(true, ordering: .relaxed) {
        Terminal.restore()
        _exit(128 + number)
      }
      outcome.end(128 + number)
    }
  }

  /// Whether a signal has come before.
  private final class SignalState: Sendable {
    let hasCome = Atomic<Bool>(false)
  }
}

/// Says something to the person at the terminal: on standard error, apart from the guest's own output.
func tell(_ message: String) {
  FileHandle.standardError.write(Data("ringside: \(message)\r\n".utf8))
}

/// Log lines in the same form.
struct TerminalLog: LogHandler {
  var logLevel = Logger.Level.warning
  var metadata: Logger.Metadata = [:]

  init(label: String) {}

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    tell("\(event.level): \(event.message)")
  }
}
