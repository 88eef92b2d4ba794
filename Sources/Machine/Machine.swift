import Bus
import Devices
package import Engine
package import GuestMemory
import Logging
import Synchronization
import Threads
import X86

/// A whole PC: CPUs on their threads, the board, memory; started, stopped and looked into from outside.
///
/// While it stands still, its owner reads and changes CPUs with ``withCPU(_:_:)``. While it runs only
/// ``pause()``, ``withBoard(_:)`` and memory are open to others. Events come on a CPU's thread, after every CPU
/// has stopped.
///
/// Lock order: `accelerator`, then `cpus`, then `board`; `phase` and `idle` are innermost.
package final class Machine: Sendable {
  /// Where the run of the machine stands.
  struct Phase {
    /// What each CPU has to do; nil while it is parked.
    var actions: [CPUAction?]
    var plan: ResumePlan
    /// The first reason to stop since the last resume.
    var stop: StopEvent?
    /// Further reasons that came in the same moment, to be told at the next resume.
    var deferred: [StopEvent] = []
    /// The furthest reset that a CPU asked for.
    var wantedReset: ResetReach?
    var isEnding = false
    /// One thread runs all CPUs, in turns.
    var isConducted = false
    /// Every CPU is parked for a moment, and goes on unless somebody stops it.
    var isRegrouping = false
    /// What is to be done in such a moment.
    var visits: [@Sendable () -> Void] = []

    var running: Int { actions.count { $0 != nil } }
    var isRunning: Bool { isRegrouping || running > 0 }
  }

  package let memory: GuestMemory
  package let cpuCount: Int
  /// How this machine was started: shown to the user.
  package let configuration: MachineConfiguration

  let accelerator: Guarded<any Accelerator>
  let cpus: Guarded<[VirtualCPU]>
  /// The same CPUs' engines, for what may be asked of them from any thread.
  let engines: [EngineHandle]
  let board: Guarded<PCBoard>
  let clock = GuestClock()
  private let alarm: Alarm
  /// Counts what may end a wait of all CPUs.
  let idle: Monitored<UInt64>
  /// Counts what may end each CPU's own wait, where it has a thread of its own.
  let naps: [Monitored<UInt64>]
  let gate = VisitorGate()
  let phase: Monitored<Phase>
  let stopRequested: StopFlag
  let conductor = Mutex<Conductor?>(nil)
  let listener = Mutex(StopListener { _ in })
  private let threads = Mutex<[HostThread]>([])

  /// Whom to tell of a stop.
  ///
  /// A bare closure in a generic container would be wrapped once more by each access, without end.
  struct StopListener: Sendable {
    let tell: @Sendable (StopEvent) -> Void
  }

  /// Whether the CPUs are to come to a stop; looked at in every turn of the run loop.
  final class StopFlag: Sendable {
    let isSet = Atomic<Bool>(false)
  }

  /// Builds the CPUs with `accelerator` and puts the machine in its state after boot set-up.
  package init(
    configuration: MachineConfiguration, board: PCBoard, accelerator: any Accelerator
  ) throws(EngineStartFailure) {
    var cpus: [VirtualCPU] = []
    for index in 0..<configuration.cpuCount {
      cpus.append(VirtualCPU(index: index, engine: try accelerator.makeCPU(index: index)))
    }
    self.configuration = configuration
    memory = board.memory
    cpuCount = cpus.count
    self.accelerator = Guarded(accelerator)
    let engines = cpus.map { EngineHandle(engine: $0.engine) }
    self.engines = engines
    let idle = Monitored<UInt64>(0)
    self.idle = idle
    let sharedBoard = Guarded(board)
    self.board = sharedBoard
    let clock = clock
    let naps = cpus.map { _ in Monitored<UInt64>(0) }
    self.naps = naps
    // Serves the devices whose time has come; what they want of a CPU gets that CPU out of the guest.
    alarm = Alarm {
      guard clock.isDrivenByHost else { return nil }
      let (deadline, isEnd) = sharedBoard.withLock { board in
        board.advance(to: clock.now)
        return (board.nextDeadline, board.end != nil)
      }
      if isEnd {
        for handle in engines { handle.engine.kick() }
        for nap in naps { nap.update { $0 &+= 1 } }
      }
      return deadline.flatMap(clock.hostInstant(of:))
    }
    phase = Monitored(
      Phase(
        actions: Array(repeating: nil, count: cpus.count),
        plan: ResumePlan(actions: Array(repeating: .stay, count: cpus.count))))
    stopRequested = StopFlag()
    self.cpus = Guarded(cpus)
    let logger = board.logger
    accelerator.unimplemented?.onFirst = { instruction in
      logger.warning("not implemented by the engine, so it raises #UD: \(instruction)")
    }
    board.onSignal = { cpu in
      idle.update { $0 &+= 1 }
      naps[cpu].update { $0 &+= 1 }
      engines[cpu].engine.kick()
    }
    startThreads(cpus)
    powerCycle()
  }

  /// `kick()` may be called from any thread, `countsInstructions` and `setTime` while the machine stands: the engine's
  /// contract says so.
  struct EngineHandle: @unchecked Sendable {
    let engine: any CPUEngine
  }

  /// Hands a loop to the thread that alone uses it from then on.
  struct LoopHandle: @unchecked Sendable {
    let loop: HostDrivenLoop
    /// On the first CPU's thread.
    let conductor: Conductor?
  }

  private func startThreads(_ cpus: [VirtualCPU]) {
    let flag = stopRequested
    let stopRequested = { flag.isSet.load(ordering: .acquiring) }
    let runners = cpus.map { VCPURunner(cpu: $0, board: board, clock: clock) }
    let conductor = Conductor(
      runners, configuration: configuration, gate: gate, idle: idle, stopRequested: stopRequested)
    self.conductor.withLock { $0 = conductor }
    let made = runners.map { runner in
      let index = runner.cpu.index
      let handle = LoopHandle(
        loop: HostDrivenLoop(runner, alarm: alarm, nap: naps[index], stopRequested: stopRequested),
        conductor: index == 0 ? conductor : nil)
      return HostThread { [unowned self] in serve(index, handle) }
    }
    threads.withLock { $0 = made }
  }

  /// Ends the CPUs' threads.
  ///
  /// The machine cannot be used after that.
  package func shutDown() {
    _ = pause()
    phase.update { phase in
      phase.isEnding = true
    }
    for thread in threads.withLock({ threads in
      defer { threads = [] }
      return threads
    }) { thread.join() }
    alarm.end()
  }
}
