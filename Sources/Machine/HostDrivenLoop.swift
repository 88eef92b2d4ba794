import Bus
import Engine

/// Runs one CPU from one stop of the machine to the next, by the host's clock, on a thread of the CPU's own.
///
/// For engines that do not count instructions: an alarm gets the CPU out of the guest when a device's time has come.
final class HostDrivenLoop {
  private let runner: VCPURunner
  private let alarm: Alarm
  private let idle: Monitored<UInt64>
  private let stopRequested: () -> Bool

  init(
    _ runner: VCPURunner, alarm: Alarm, idle: Monitored<UInt64>, stopRequested: @escaping () -> Bool
  ) {
    self.runner = runner
    self.alarm = alarm
    self.idle = idle
    self.stopRequested = stopRequested
  }

  private var cpu: VirtualCPU { runner.cpu }

  /// Does `action` until it is done, something stops the CPU, or a stop is asked for (nil).
  ///
  /// Nil too where the engine has begun to count instructions: the machine runs it in another way then.
  func run(_ action: CPUAction, maskingInterrupts: Bool) -> VCPUResult? {
    cpu.engine.setTimeRunning(true)
    defer {
      cpu.engine.setTimeRunning(false)
      cpu.engine.completeTransfer()
    }
    while !stopRequested(), !cpu.engine.countsInstructions {
      // What a BIOS service or a range step read does not hold beyond the next instruction.
      cpu.invalidate()
      guard action != .stay else { return nil }
      let isStep = action.isStep
      let mask = isStep && maskingInterrupts && !cpu.isHalted
      if let end = serveBoard(maskingInterrupts: mask) { return end }
      if cpu.isHalted {
        waitForInterrupt()
        continue
      }
      let request: RunRequest = isStep ? .step(maskingInterrupts: mask) : .untilExit
      switch runner.handle(cpu.engine.run(request), isStep: isStep) {
      case .goOn: break
      case .stop(.stop(.stepped)):
        if case .stepWhile(let range) = action, runner.isInside(range) { continue }
        return .stop(.stepped)
      case .stop(let result): return result
      }
    }
    return nil
  }

  /// Brings the board up to the present and delivers an interrupt where one is due.
  private func serveBoard(maskingInterrupts: Bool) -> VCPUResult? {
    let now = runner.clock.now
    let (deadline, end) = runner.board.withLock { board -> (VirtualTime?, VCPUResult?) in
      board.advance(to: now)
      if let end = board.end { return (nil, end) }
      runner.deliverInterrupts(board, masked: maskingInterrupts)
      return (board.nextDeadline, nil)
    }
    alarm.set(deadline.flatMap(runner.clock.hostInstant(of:)))
    return end
  }

  /// Waits in HLT for an interrupt, a deadline of the board or a stop.
  private func waitForInterrupt() {
    let generation = idle.withLock { $0 }
    // An interrupt that the CPU will not take (IF = 0) does not end the wait: nothing would come of it.
    let (canWake, deadline) = runner.board.withLock { (runner.canWake($0), $0.nextDeadline) }
    if canWake { return }
    idle.wait(until: deadline.flatMap(runner.clock.hostInstant(of:))) {
      $0 != generation || stopRequested()
    }
  }
}
