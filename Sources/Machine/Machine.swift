package import Bus
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

  private let accelerator: Guarded<any Accelerator>
  private let cpus: Guarded<[VirtualCPU]>
  /// The same CPUs' engines, for what may be asked of them from any thread.
  private let engines: [EngineHandle]
  private let board: Guarded<PCBoard>
  private let clock = GuestClock()
  private let alarm: Alarm
  /// Counts what may end a wait of all CPUs.
  private let idle: Monitored<UInt64>
  /// Counts what may end each CPU's own wait, where it has a thread of its own.
  private let naps: [Monitored<UInt64>]
  private let gate = VisitorGate()
  private let phase: Monitored<Phase>
  private let stopRequested: StopFlag
  private let conductor = Mutex<Conductor?>(nil)
  private let listener = Mutex(StopListener { _ in })
  private let threads = Mutex<[HostThread]>([])

  /// Whom to tell of a stop.
  ///
  /// A bare closure in a generic container would be wrapped once more by each access, without end.
  private struct StopListener: Sendable {
    let tell: @Sendable (StopEvent) -> Void
  }

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
    reset()
  }

  /// `kick()` may be called from any thread, `countsInstructions` and `setTime` while the machine stands: the engine's
  /// contract says so.
  private struct EngineHandle: @unchecked Sendable {
    let engine: any CPUEngine
  }

  /// Hands a loop to the thread that alone uses it from then on.
  private struct LoopHandle: @unchecked Sendable {
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

  // MARK: - Running

  /// Tells `handler` of every stop from now on.
  ///
  /// It is called on a CPU's thread and must not block.
  package func onStop(_ handler: @escaping @Sendable (StopEvent) -> Void) {
    listener.withLock { $0 = StopListener(tell: handler) }
  }

  /// Whether any CPU runs.
  package var isRunning: Bool {
    phase.withLock { $0.isRunning }
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
      listener.withLock { $0 }.tell(deferred)
      return
    }
    start(plan)
  }

  /// Lets the CPUs' threads do `plan`, each CPU on its own or all of them in turns, as the engine is.
  private func start(_ plan: ResumePlan) {
    settle()
    let isConducted = engines.allSatisfy { $0.engine.countsInstructions }
    if !isConducted, !(plan.hasStep && plan.stepsHoldTime) { clock.start() }
    let stop = phase.update { phase -> StopEvent? in
      // Whoever asked for a stop while the CPUs were parked for a moment gets it.
      let stop = phase.isRegrouping ? phase.stop : nil
      phase.isRegrouping = false
      guard stop == nil else { return stop }
      phase.isConducted = isConducted
      phase.plan = plan
      phase.stop = nil
      phase.wantsReset = false
      stopRequested.isSet.store(!phase.visits.isEmpty, ordering: .releasing)
      phase.actions = plan.actions.map { $0 == .stay ? nil : $0 }
      return nil
    }
    if let stop {
      clock.stop()
      receiveVisits()
      listener.withLock { $0 }.tell(stop)
    }
  }

  /// Brings every CPU to a stop; a stop event follows.
  ///
  /// False where the machine stands already.
  @discardableResult
  package func pause() -> Bool {
    let isRunning = phase.withLock { phase -> Bool in
      guard phase.isRunning else { return false }
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

  /// What a CPU's thread is to do next.
  private enum Task {
    case run(CPUAction, maskingInterrupts: Bool)
    /// Run all CPUs.
    case conduct([CPUAction], maskingInterrupts: Bool)
    case end
  }

  /// The life of a CPU's thread.
  private func serve(_ index: Int, _ handle: LoopHandle) {
    while true {
      let task = phase.wait { phase -> Task? in
        if phase.isEnding { return .end }
        let mask = phase.plan.stepsMaskInterrupts
        if phase.isConducted {
          guard index == 0, phase.running > 0 else { return nil }
          return .conduct(phase.actions.map { $0 ?? .stay }, maskingInterrupts: mask)
        }
        return phase.actions[index].map { .run($0, maskingInterrupts: mask) }
      }
      switch task {
      case .end: return
      case .run(let action, let mask):
        park(index, handle.loop.run(action, maskingInterrupts: mask))
      case .conduct(let actions, let mask):
        guard let conductor = handle.conductor else { return }
        let end = conductor.run(actions, maskingInterrupts: mask)
        park(end?.cpu ?? 0, end?.result)
      }
    }
  }

  /// A CPU has stopped; the last one to do so tells the world.
  private func park(_ index: Int, _ result: VCPUResult?) {
    let isLast = phase.update { phase -> Bool in
      phase.actions[index] = nil
      if phase.isConducted { phase.actions = phase.actions.map { _ in nil } }
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
      phase.isRegrouping = phase.running == 0 && phase.stop == nil
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
    receiveVisits()
    board.withLock { $0.clearEnd() }
    let (event, wantsReset, plan) = phase.withLock { phase in
      let endsHere = phase.wantsReset && !configuration.resets
      let event = phase.stop ?? (endsHere ? StopEvent(cpu: 0, reason: .resetRequested) : nil)
      // An event that is told ends the regrouping.
      if event != nil { phase.isRegrouping = false }
      return (event, phase.wantsReset, phase.plan)
    }
    if wantsReset, configuration.resets { resetBoard() }
    if let event {
      receiveVisits()
      listener.withLock { $0 }.tell(event)
    } else {
      start(plan)
    }
  }

  /// Does `body` with the engine while every CPU rests; a machine that runs goes on behind it.
  ///
  /// One that stands may be asked by its owner only. From any thread but a CPU's.
  package func atRest<Result: Sendable>(
    _ body: @escaping @Sendable (any Accelerator) -> Result
  ) -> Result {
    let answer = Monitored<Result?>(nil)
    let visit: @Sendable () -> Void = { [unowned self] in
      for handle in engines { handle.engine.setTime(nanoseconds: clock.now.nanoseconds) }
      let result = accelerator.withLock { body($0) }
      cpus.withLock { cpus in
        for cpu in cpus { cpu.invalidate() }
      }
      answer.update { $0 = result }
    }
    let waits = phase.withLock { phase -> Bool in
      guard phase.isRunning else { return false }
      phase.visits.append(visit)
      stopRequested.isSet.store(true, ordering: .releasing)
      return true
    }
    if waits { kickAll() } else { visit() }
    return answer.wait { $0 }
  }

  /// Every CPU rests: lets in who waits for that.
  private func receiveVisits() {
    let visits = phase.withLock { phase in
      defer { phase.visits = [] }
      return phase.visits
    }
    for visit in visits { visit() }
  }

  /// Lets an engine do what its CPUs asked for; every CPU rests, and time stands.
  private func settle() {
    for handle in engines { handle.engine.setTime(nanoseconds: clock.now.nanoseconds) }
    accelerator.withLock { $0.settle() }
  }

  private func kickAll() {
    wakeAll()
    for handle in engines { handle.engine.kick() }
  }

  private func wakeAll() {
    idle.update { $0 &+= 1 }
    for nap in naps { nap.update { $0 &+= 1 } }
  }

  /// Switches the machine off and on: everything is as it was before its first instruction, time included.
  ///
  /// The machine must stand still.
  package func reset() {
    clock.startOver()
    conductor.withLock { $0?.startOver() }
    board.withLock { $0.clock.restore(.zero) }
    resetBoard()
  }

  /// Puts every device and CPU to its state after power-on, with the image loaded anew; time goes on.
  private func resetBoard() {
    let state = board.withLock { $0.reset() }
    cpus.withLock { cpus in
      for cpu in cpus {
        // The time-stamp counter's zero is now.
        cpu.engine.setTime(nanoseconds: clock.now.nanoseconds)
        var initial = cpu.index == 0 ? state : CPUState()
        initial.apicBase = board.withLock { $0.interrupts.localAPICs[cpu.index].base }
        do {
          try cpu.replace(with: initial)
          if cpu.index != 0 { cpu.activity = .waitForStartUp }
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
    defer { wakeAll() }
    return try gate.visit(kick: kickAll) { () throws(Failure) -> Result in
      try board.withLock { board throws(Failure) in
        board.advance(to: clock.now)
        defer { board.deadlines.mayHaveChanged() }
        return try body(board)
      }
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

  /// Whose turn it is, and how many instructions are left of it.
  var schedule: String {
    conductor.withLock { conductor in
      conductor.map { "\($0.turn) \($0.left) \($0.isAlone)" } ?? ""
    }
  }

  /// Ends every run at so many instructions since the start, in the place of the configuration's limit.
  ///
  /// Only while the machine stands still, and where the engine counts instructions.
  package func limitInstructions(to limit: UInt64?) {
    conductor.withLock { $0?.instructionLimit = limit }
  }

  /// Instructions retired by all CPUs, where the engine counts them: a point in the guest's time as one number.
  package var retired: UInt64 { clock.retired }
}

extension StopReason {
  /// Whether the CPU would not come to the same stop again by itself.
  fileprivate var mustNotBeLost: Bool {
    switch self {
    case .watchpoint, .tripleFault, .failure, .debugExit, .powerOff, .resetRequested: true
    case .notStarted, .stepped, .breakpoint, .unimplemented, .paused, .instructionLimit: false
    }
  }
}
