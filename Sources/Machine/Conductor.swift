import Bus
import Devices
import Engine

/// Runs the CPUs of an engine that counts instructions: in turns, on one thread, with no clock but the count.
///
/// What happens is a function of the machine's state and of what comes from outside: the length of a turn, the
/// instruction before which an interrupt is taken, the moment a device does something. When the host looks in, when
/// somebody kicks, and what caches hold have no part in it.
///
/// Unchecked `Sendable`: the first CPU's thread uses it while the machine runs, whoever resets the machine while it
/// stands.
final class Conductor: @unchecked Sendable {
  private let runners: [VCPURunner]
  private let board: Guarded<PCBoard>
  private let clock: GuestClock
  private let gate: VisitorGate
  private let idle: Monitored<UInt64>
  private let stopRequested: () -> Bool
  /// Instructions of a turn.
  private let quantum: UInt64
  /// Instructions of a turn while no other CPU has anything to do.
  private let longQuantum: UInt64
  /// Whether the present turn is such a long one.
  private(set) var isAlone = false
  /// Signals may have come that nobody has looked at.
  private var mustLook = true
  /// When the run ends, in instructions since the start; nil for never.
  var instructionLimit: UInt64?
  private var pace: Pace
  /// Where the built-in BIOS is called; nil with another firmware.
  private let serviceTrap: Port?

  // MARK: Where the run stands: part of the machine's state

  /// Whose turn it is.
  private(set) var turn = 0
  /// Instructions that are left of the turn.
  private(set) var left: UInt64
  /// What each CPU had retired when the clock was last moved.
  private var seen: [UInt64]
  /// What accesses without exits had taken of each CPU's time then, in nanoseconds.
  private var seenBus: [UInt64]

  init(
    _ runners: [VCPURunner], configuration: MachineConfiguration, gate: VisitorGate,
    idle: Monitored<UInt64>, stopRequested: @escaping () -> Bool
  ) {
    self.runners = runners
    board = runners[0].board
    clock = runners[0].clock
    self.gate = gate
    self.idle = idle
    self.stopRequested = stopRequested
    // A CPU that is alone has nobody to give its turn to.
    quantum = runners.count == 1 ? .max : max(configuration.quantum, 1)
    serviceTrap = board.withLock { $0.serviceTrap }
    longQuantum = quantum.multipliedReportingOverflow(by: 100).overflow ? .max : quantum * 100
    left = quantum
    instructionLimit = configuration.instructionLimit
    pace = Pace(configuration.pacing)
    seen = runners.map(\.cpu.engine.retired)
    seenBus = runners.map(\.cpu.engine.busNanoseconds)
    for runner in runners { runner.cpu.engine.exitsOnPause = runners.count > 1 }
  }

  /// Puts the turns to where they begin.
  func startOver() {
    turn = 0
    left = quantum
    isAlone = false
  }

  /// What is to be done next.
  private enum Move {
    case run(VCPURunner, deadline: VirtualTime?)
    /// Every CPU that may move is halted; `canWake`: an interrupt could end that.
    case wait(deadline: VirtualTime?, canWake: Bool)
    case end(VCPUResult)
  }

  /// Does `actions`, one for each CPU, until something stops one of them or a stop is asked for (nil).
  ///
  /// Nil too where an engine no longer counts instructions: the machine runs it in another way then.
  func run(
    _ actions: [CPUAction], maskingInterrupts: Bool
  ) -> (cpu: Int, result: VCPUResult)? {
    begin()
    defer { finish() }
    while !stopRequested(), runners.allSatisfy(\.cpu.engine.countsInstructions) {
      gate.letPass()
      let now = clock.now
      let move = board.withLock { board in
        next(actions, maskingInterrupts: maskingInterrupts, at: now, board)
      }
      switch move {
      case .end(let result): return (turn, result)
      case .wait(let deadline, let canWake): wait(until: deadline, canWake: canWake)
      case .run(let runner, let deadline):
        if let limit = instructionLimit, clock.retired >= limit {
          return (turn, .stop(.instructionLimit(limit)))
        }
        let action = actions[turn]
        switch advance(runner, action, maskingInterrupts, now, deadline) {
        case .goOn: break
        case .stop(.stop(.stepped)):
          if case .stepWhile(let range) = action, runner.isInside(range) { continue }
          return (turn, .stop(.stepped))
        case .stop(let result): return (turn, result)
        }
      }
    }
    return nil
  }

  private func begin() {
    gate.close()
    pace.begin(at: clock.now)
    mustLook = true
    for (index, runner) in runners.enumerated() {
      runner.cpu.engine.setTimeRunning(true)
      runner.attention = .everybody
      // A CPU that another engine ran begins to count where it is.
      seen[index] = runner.cpu.engine.retired
      seenBus[index] = runner.cpu.engine.busNanoseconds
      runner.cpu.engine.answerReads { [board] address, width in
        board.withLock { $0.readQuietly(at: address, width: width, cpu: index) }
      }
    }
  }

  private func finish() {
    for runner in runners {
      runner.cpu.engine.completeTransfer()
      runner.cpu.engine.answerReads(by: nil)
      account(runner)
    }
    for runner in runners {
      runner.cpu.engine.setTime(nanoseconds: clock.now.nanoseconds)
      runner.cpu.engine.setTimeRunning(false)
      runner.attention = .cpu(runner.cpu.index)
    }
    gate.open()
  }

  // MARK: - Turns

  private func next(
    _ actions: [CPUAction], maskingInterrupts: Bool, at now: VirtualTime, _ board: PCBoard
  ) -> Move {
    board.attention = .everybody
    defer { board.attention = .nobody }
    board.advance(to: now)
    if let end = board.end { return .end(end) }
    if board.interrupts.lines.takeNews() || mustLook {
      mustLook = false
      for runner in runners where actions[runner.cpu.index] != .stay {
        if let failure = runner.takeStart(board) { return .end(.stop(failure)) }
      }
      // Who is alone no more has a turn like any other from here on.
      if isAlone, hasCompany(actions, board) { (isAlone, left) = (false, min(left, quantum)) }
    }
    guard let runner = chooseTurn(actions, board) else {
      let canWake = runners.contains { runner in
        actions[runner.cpu.index] != .stay && runner.cpu.engine.canTakeInterrupt
      }
      return .wait(deadline: board.nextDeadline, canWake: canWake)
    }
    let mask = actions[turn].isStep && maskingInterrupts && !runner.cpu.isHalted
    runner.deliverInterrupts(board, masked: mask)
    return .run(runner, deadline: board.nextDeadline)
  }

  private func canRun(_ runner: VCPURunner, _ actions: [CPUAction], _ board: PCBoard) -> Bool {
    actions[runner.cpu.index] != .stay && (!runner.cpu.isHalted || runner.canWake(board))
  }

  /// Whether any CPU but the one whose turn it is has something to do.
  private func hasCompany(_ actions: [CPUAction], _ board: PCBoard) -> Bool {
    runners.contains { $0.cpu.index != turn && canRun($0, actions, board) }
  }

  /// The CPU whose turn it is, after passing the turn on where it is over; nil where every CPU waits.
  private func chooseTurn(_ actions: [CPUAction], _ board: PCBoard) -> VCPURunner? {
    if left > 0, canRun(runners[turn], actions, board) { return runners[turn] }
    for distance in 1...runners.count {
      let candidate = (turn + distance) % runners.count
      guard canRun(runners[candidate], actions, board) else { continue }
      turn = candidate
      isAlone = !hasCompany(actions, board)
      left = isAlone ? longQuantum : quantum
      return runners[turn]
    }
    return nil
  }

  /// Lets a CPU run to the end of its turn, to the next deadline, or to something that the machine has to do.
  private func advance(
    _ runner: VCPURunner, _ action: CPUAction, _ maskingInterrupts: Bool, _ now: VirtualTime,
    _ deadline: VirtualTime?
  ) -> VCPURunner.Next {
    let engine = runner.cpu.engine
    // What a BIOS service or a range step read does not hold beyond the next instruction.
    runner.cpu.invalidate()
    engine.setTime(nanoseconds: now.nanoseconds)
    let exit = engine.run(
      action.isStep
        ? .step(maskingInterrupts: maskingInterrupts)
        : .budget(instructions: budget(now, deadline)))
    account(runner)
    let next = runner.handle(exit, isStep: action.isStep)
    // A call of the BIOS has brought its OUT to an end.
    account(runner)
    switch exit {
    case .halt, .pause: left = 0
    case .portOut(serviceTrap, _, _):
      clock.pass(nanoseconds: GuestTimeRate.nanosecondsPerServiceCall)
    case .portIn(_, _, let count), .portOut(_, _, let count):
      clock.pass(nanoseconds: UInt64(count) * GuestTimeRate.nanosecondsPerPortAccess)
    case .mmioRead, .mmioWrite, .modelSpecificRead, .modelSpecificWrite:
      clock.pass(nanoseconds: GuestTimeRate.nanosecondsPerMemoryAccess)
    default: break
    }
    return next
  }

  /// How many instructions may pass before anything else has to happen.
  private func budget(_ now: VirtualTime, _ deadline: VirtualTime?) -> UInt64 {
    var budget = left
    if let instructionLimit { budget = min(budget, instructionLimit - clock.retired) }
    if let deadline {
      let time = deadline > now ? deadline.nanoseconds - now.nanoseconds : 0
      let rate = GuestTimeRate.nanosecondsPerInstruction
      budget = min(budget, time / rate + (time % rate == 0 ? 0 : 1))
    }
    return max(budget, 1)
  }

  /// Moves the clock by what a CPU has retired.
  private func account(_ runner: VCPURunner) {
    let retired = runner.cpu.engine.retired
    let count = retired &- seen[runner.cpu.index]
    seen[runner.cpu.index] = retired
    clock.retire(count)
    left -= min(left, count)
    let bus = runner.cpu.engine.busNanoseconds
    clock.pass(nanoseconds: bus &- seenBus[runner.cpu.index])
    seenBus[runner.cpu.index] = bus
  }

  // MARK: - Idleness

  /// Nothing moves before `deadline`: time jumps there, or the host waits for it, as the pacing says.
  ///
  /// Where nothing inside can end the wait, only a debugger or input can.
  private func wait(until deadline: VirtualTime?, canWake: Bool) {
    let generation = idle.withLock { $0 }
    guard let deadline, canWake else {
      gate.open()
      idle.wait(until: nil) { $0 != generation || stopRequested() }
      gate.close()
      return
    }
    guard let lead = pace.lead(at: clock.now) else {
      clock.jump(to: deadline)
      return
    }
    clock.start(until: deadline, lead: lead)
    gate.open()
    idle.wait(until: clock.hostInstant(of: deadline)) { $0 != generation || stopRequested() }
    gate.close()
    clock.stop()
  }
}

extension CPUAction {
  /// Whether it goes by single steps.
  var isStep: Bool {
    switch self {
    case .step, .stepWhile: true
    case .run, .stay: false
    }
  }
}
