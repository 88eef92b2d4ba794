import Bus
import Engine

/// Runs one CPU from one stop of the machine to the next, by the host's clock, on a thread of the CPU's own.
///
/// For engines that do not count instructions: an alarm serves devices whose time has come, and what they want of a
/// CPU gets that CPU, and no other, out of the guest.
final class HostDrivenLoop {
  private let runner: VCPURunner
  private let alarm: Alarm
  private let nap: Monitored<UInt64>
  private let stopRequested: () -> Bool

  init(
    _ runner: VCPURunner, alarm: Alarm, nap: Monitored<UInt64>, stopRequested: @escaping () -> Bool
  ) {
    self.runner = runner
    self.alarm = alarm
    self.nap = nap
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
    let (deadline, end) = runner.withBoard { board -> (VirtualTime?, VCPUResult?) in
      if let end = board.end { return (nil, end) }
      if let failure = runner.takeStart(board) { return (nil, .stop(failure)) }
      if cpu.activity != .waitForStartUp {
        runner.deliverInterrupts(board, masked: maskingInterrupts)
      }
      return (board.nextDeadline, nil)
    }
    alarm.set(deadline.flatMap(runner.clock.hostInstant(of:)))
    return end
  }

  /// Waits in HLT, or for a start-up message, until something comes for the CPU or a stop is asked for.
  private func waitForInterrupt() {
    let generation = nap.withLock { $0 }
    // An interrupt that the CPU will not take (IF = 0) does not end the wait: nothing would come of it.
    if runner.withBoard({ runner.canWake($0) || $0.end != nil }) { return }
    nap.wait(until: nil) { $0 != generation || stopRequested() }
  }
}
