import Engine
import Synchronization

/// Going on and stopping: what CPUs' threads do, and who is told of it.
extension Machine {
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
      phase.wantedReset = nil
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
  func serve(_ index: Int, _ handle: LoopHandle) {
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
      case .reset(let reach): phase.wantedReset = max(reach, phase.wantedReset ?? reach)
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
    let (event, wantedReset, plan) = phase.withLock { phase in
      let endsHere = phase.wantedReset == .board && !configuration.resets
      let event = phase.stop ?? (endsHere ? StopEvent(cpu: 0, reason: .resetRequested) : nil)
      // An event that is told ends the regrouping.
      if event != nil { phase.isRegrouping = false }
      return (event, endsHere ? nil : phase.wantedReset, phase.plan)
    }
    if let wantedReset { reset(wantedReset) }
    if let event {
      receiveVisits()
      listener.withLock { $0 }.tell(event)
    } else {
      start(plan)
    }
  }

  func kickAll() {
    wakeAll()
    for handle in engines { handle.engine.kick() }
  }

  func wakeAll() {
    idle.update { $0 &+= 1 }
    for nap in naps { nap.update { $0 &+= 1 } }
  }
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
