package import Engine
import Logging
package import Machine
import Synchronization

/// A machine over scripted CPUs, and the stops it told of.
package final class MachineFixture {
  package let machine: Machine
  package let accelerator = ScriptedAccelerator()
  private let events = StopQueue()

  package init(cpus: Int = 1) throws {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    configuration.cpuCount = cpus
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let board = try PCBoard(configuration: configuration, logger: logger)
    machine = try Machine(configuration: configuration, board: board, accelerator: accelerator)
    let events = events
    machine.onStop { events.append($0) }
  }

  deinit {
    machine.shutDown()
  }

  package func cpu(_ index: Int = 0) -> ScriptedCPU { accelerator.cpus[index] }

  package func script(_ exits: EngineExit..., cpu index: Int = 0) {
    cpu(index).control.withLock { $0.script += exits }
  }

  package func resume(_ actions: CPUAction...) {
    machine.resume(ResumePlan(actions: actions))
  }

  /// The next stop; fails after half a minute: a busy host may start a CPU's thread late.
  package func stop() async throws -> StopEvent { try await events.next() }

  /// Waits until a CPU's record says so; fails after half a minute.
  package func until(
    cpu index: Int = 0, _ isReached: (ScriptedCPU.Control) -> Bool
  ) async throws {
    for _ in 0..<30_000 {
      if cpu(index).control.withLock({ isReached($0) }) { return }
      try await Task.sleep(for: .milliseconds(1))
    }
    throw NeverReached()
  }

  package struct NeverReached: Error {}
}

/// Stops that nobody has looked at yet.
package final class StopQueue: Sendable {
  private let waiting = Mutex<[StopEvent]>([])

  package init() {}

  package func append(_ event: StopEvent) { waiting.withLock { $0.append(event) } }

  /// The next stop; fails after half a minute: a busy host may start a CPU's thread late.
  package func next() async throws -> StopEvent {
    for _ in 0..<30_000 {
      if let event = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return event }
      try await Task.sleep(for: .milliseconds(1))
    }
    throw NoStop()
  }

  package struct NoStop: Error {}
}
