package import Bus
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
  private struct Phase {
    /// What each CPU has to do; nil while it is parked.
    var actions: [CPUAction?]
    var plan: ResumePlan
    /// The first reason to stop since the last resume.
    var stop: StopEvent?
    /// Further reasons that came in the same moment, to be told at the next resume.
    var deferred: [StopEvent] = []
    var wantsReset = false
    var isEnding = false

    var running: Int { actions.count { $0 != nil } }
  }

  package let memory: GuestMemory
  package let cpuCount: Int
  /// How this machine was started: shown to the user.
  package let configuration: MachineConfiguration

  private let accelerator: Guarded<any Accelerator>
  private let cpus: Guarded<[VirtualCPU]>
  /// The same CPUs, for kicks, which may come from any thread.
  private let kickers: [@Sendable () -> Void]
  private let board: Guarded<PCBoard>
  private let clock = GuestClock()
  private let alarm: Alarm
  private let idle: Monitored<UInt64>
  private let phase: Monitored<Phase>
  private let stopRequested: StopFlag
  private let handler = Mutex<@Sendable (StopEvent) -> Void>({ _ in })
  private let threads = Mutex<[HostThread]>([])

  /// Whether the CPUs are to come to a stop; looked at in every turn of the run loop.
  private final class StopFlag: Sendable {
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
    let engines = cpus.map { KickHandle(engine: $0.engine) }
    let kickers = engines.map { handle in { @Sendable () -> Void in handle.engine.kick() } }
    self.kickers = kickers
    let idle = Monitored<UInt64>(0)
    self.idle = idle
    alarm = Alarm {
      idle.update { $0 &+= 1 }
      kickers.first?()
    }
    phase = Monitored(
      Phase(
        actions: Array(repeating: nil, count: cpus.count),
        plan: ResumePlan(actions: Array(repeating: .stay, count: cpus.count))))
    stopRequested = StopFlag()
    self.cpus = Guarded(cpus)
    self.board = Guarded(board)
    board.onActivity = {
      idle.update { $0 &+= 1 }
      for kick in kickers { kick() }
    }
    startThreads(cpus)
    reset()
  }

  /// `kick()` may be called from any thread: the engine's contract says so.
  private struct KickHandle: @unchecked Sendable {
    let engine: any CPUEngine
  }

  /// Hands a runner to its thread, which alone uses it from then on.
  private struct RunnerHandle: @unchecked Sendable {
    let runner: VCPURunner
  }

  private func startThreads(_ cpus: [VirtualCPU]) {
    let made = cpus.map { cpu in
      let flag = stopRequested
      let handle = RunnerHandle(
        runner: VCPURunner(
          cpu: cpu, board: board, clock: clock, alarm: alarm, idle: idle,
          stopRequested: { flag.isSet.load(ordering: .acquiring) }))
      let index = cpu.index
      return HostThread { [unowned self] in serve(index, handle.runner) }
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

  // MARK: - Running

  /// Tells `handler` of every stop from now on.
  ///
  /// It is called on a CPU's thread and must not block.
  package func onStop(_ handler: @escaping @Sendable (StopEvent) -> Void) {
    self.handler.withLock { $0 = handler }
  }

  /// Whether any CPU runs.
  package var isRunning: Bool {
    phase.withLock { $0.running > 0 }
  }

  /// Lets the CPUs go on as `plan` says.
  ///
  /// The machine must stand still.
  package func resume(_ plan: ResumePlan) {
    precondition(plan.actions.count == cpuCount)
    let deferred = phase.withLock { phase -> StopEvent? in
      precondition(phase.running == 0, "the machine runs already")
      return phase.deferred.isEmpty ? nil : phase.deferred.removeFirst()
    }
    if let deferred {
      handler.withLock { $0 }(deferred)
      return
    }
    if !(plan.hasStep && plan.stepsHoldTime) { clock.start() }
    phase.update { phase in
      phase.plan = plan
      phase.stop = nil
      phase.wantsReset = false
      stopRequested.isSet.store(false, ordering: .releasing)
      phase.actions = plan.actions.map { $0 == .stay ? nil : $0 }
    }
  }

  /// Brings every CPU to a stop; a stop event follows.
  ///
  /// False where the machine stands already.
  @discardableResult
  package func pause() -> Bool {
    let isRunning = phase.withLock { phase -> Bool in
      guard phase.running > 0 else { return false }
      if phase.stop == nil {
        let first = phase.actions.firstIndex { $0 != nil } ?? 0
        phase.stop = StopEvent(cpu: first, reason: .paused)
      }
      stopRequested.isSet.store(true, ordering: .releasing)
      return true
    }
    if isRunning { kickAll() }
    return isRunning
  }

  /// The life of a CPU's thread.
  private func serve(_ index: Int, _ runner: VCPURunner) {
    while true {
      let next = phase.wait { phase -> (CPUAction?, Bool)? in
        if phase.isEnding { return (nil, false) }
        return phase.actions[index].map { ($0, phase.plan.stepsMaskInterrupts) }
      }
      guard let action = next.0 else { return }
      let result = runner.run(action, maskingInterrupts: next.1)
      park(index, result)
    }
  }

  /// A CPU has stopped; the last one to do so tells the world.
  private func park(_ index: Int, _ result: VCPUResult?) {
    let isLast = phase.update { phase -> Bool in
      phase.actions[index] = nil
      switch result {
      case .stop(let reason):
        let event = StopEvent(cpu: index, reason: reason)
        if phase.stop == nil {
          phase.stop = event
        } else if reason.mustNotBeLost {
          phase.deferred.append(event)
        }
      case .reset: phase.wantsReset = true
      case nil: break
      }
      stopRequested.isSet.store(true, ordering: .releasing)
      return phase.running == 0
    }
    if isLast {
      allParked()
    } else {
      kickAll()
    }
  }

  private func allParked() {
    clock.stop()
    board.withLock { $0.clearEnd() }
    let (event, wantsReset, plan) = phase.withLock { ($0.stop, $0.wantsReset, $0.plan) }
    if wantsReset, configuration.resets { reset() }
    if let event {
      handler.withLock { $0 }(event)
    } else if wantsReset, !configuration.resets {
      handler.withLock { $0 }(StopEvent(cpu: 0, reason: .resetRequested))
    } else {
      resume(plan)
    }
  }

  private func kickAll() {
    idle.update { $0 &+= 1 }
    for kick in kickers { kick() }
  }

  /// Puts every device and CPU to its state after power-on, with the image loaded anew.
  ///
  /// The machine must stand still.
  package func reset() {
    let state = board.withLock { $0.reset() }
    cpus.withLock { cpus in
      for cpu in cpus {
        var initial = cpu.index == 0 ? state : CPUState()
        initial.events.isHalted = cpu.index != 0
        do {
          try cpu.replace(with: initial)
        } catch {
          board.withLock {
            $0.logger.error("the engine refused the state after reset: \(error)")
          }
        }
      }
    }
    phase.withLock { $0.deferred = [] }
  }

  // MARK: - Looking in

  /// One CPU.
  ///
  /// Only while the machine stands still.
  package func withCPU<Result, Failure: Error>(
    _ index: Int, _ body: (VirtualCPU) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try cpus.withLock { cpus throws(Failure) in try body(cpus[index]) }
  }

  /// The board, between two of the guest's accesses to it.
  package func withBoard<Result, Failure: Error>(
    _ body: (PCBoard) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try board.withLock { board throws(Failure) in
      board.advance(to: clock.now)
      defer { if board.hasInterrupt { board.onActivity() } }
      return try body(board)
    }
  }

  /// The engine.
  ///
  /// Only while the machine stands still.
  package func withAccelerator<Result, Failure: Error>(
    _ body: (any Accelerator) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try accelerator.withLock { accelerator throws(Failure) in try body(accelerator) }
  }

  /// The guest's time.
  package var now: VirtualTime { clock.now }
}

extension StopReason {
  /// Whether the CPU would not come to the same stop again by itself.
  fileprivate var mustNotBeLost: Bool {
    switch self {
    case .watchpoint, .tripleFault, .failure, .debugExit, .powerOff, .resetRequested: true
    case .notStarted, .stepped, .breakpoint, .paused: false
    }
  }
}
