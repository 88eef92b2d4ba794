import BIOS
import Bus
import Devices
import Engine
import GuestMemory
import X86

/// Runs one CPU from one stop of the machine to the next: the whole run loop, for every engine.
///
/// It is on the CPU's own thread; the board is reached only through its lock.
final class VCPURunner {
  private let cpu: VirtualCPU
  private let board: Guarded<PCBoard>
  private let clock: GuestClock
  private let alarm: Alarm
  private let idle: Monitored<UInt64>
  private let stopRequested: () -> Bool

  init(
    cpu: VirtualCPU, board: Guarded<PCBoard>, clock: GuestClock, alarm: Alarm,
    idle: Monitored<UInt64>, stopRequested: @escaping () -> Bool
  ) {
    self.cpu = cpu
    self.board = board
    self.clock = clock
    self.alarm = alarm
    self.idle = idle
    self.stopRequested = stopRequested
  }

  /// What the run loop does after an exit.
  private enum Next {
    case goOn
    case stop(VCPUResult)
  }

  /// Does `action` until it is done, something stops the CPU, or a stop is asked for (nil).
  func run(_ action: CPUAction, maskingInterrupts: Bool) -> VCPUResult? {
    cpu.engine.setTimeRunning(true)
    defer {
      cpu.engine.setTimeRunning(false)
      cpu.engine.completeTransfer()
    }
    while !stopRequested() {
      // What a BIOS service or a range step read does not hold beyond the next instruction.
      cpu.invalidate()
      let isStep: Bool
      switch action {
      case .run: isStep = false
      case .step, .stepWhile: isStep = true
      case .stay: return nil
      }
      let mask = isStep && maskingInterrupts && !cpu.isHalted
      if let end = serveBoard(maskingInterrupts: mask) { return end }
      if cpu.isHalted {
        waitForInterrupt()
        continue
      }
      let request: RunRequest = isStep ? .step(maskingInterrupts: mask) : .untilExit
      switch handle(cpu.engine.run(request), isStep: isStep) {
      case .goOn: break
      case .stop(.stop(.stepped)):
        if case .stepWhile(let range) = action, isInside(range) { continue }
        return .stop(.stepped)
      case .stop(let result): return result
      }
    }
    return nil
  }

  /// Brings the board up to the present and delivers an interrupt where one is due.
  private func serveBoard(maskingInterrupts: Bool) -> VCPUResult? {
    let engine = cpu.engine
    let now = clock.now
    let (deadline, end) = board.withLock { board -> (VirtualTime?, VCPUResult?) in
      board.advance(to: now)
      if let end = board.end { return (nil, end) }
      if board.hasInterrupt, cpu.index == 0, !maskingInterrupts {
        if engine.canTakeInterrupt {
          engine.inject(interrupt: board.acknowledgeInterrupt())
          cpu.isHalted = false
        }
        engine.requestInterruptWindow = board.hasInterrupt
      } else {
        engine.requestInterruptWindow = false
      }
      return (board.nextDeadline, nil)
    }
    alarm.set(deadline.flatMap(clock.hostInstant(of:)))
    return end
  }

  /// Waits in HLT for an interrupt, a deadline of the board or a stop.
  private func waitForInterrupt() {
    let generation = idle.withLock { $0 }
    let (isPending, deadline) = board.withLock { ($0.hasInterrupt, $0.nextDeadline) }
    // An interrupt that the CPU will not take (IF = 0) does not end the wait: nothing would come of it.
    if isPending && cpu.engine.canTakeInterrupt { return }
    idle.wait(until: deadline.flatMap(clock.hostInstant(of:))) {
      $0 != generation || stopRequested()
    }
  }

  private func isInside(_ range: Range<UInt64>) -> Bool {
    range.contains(cpu.state([.general, .system]).linearPC.rawValue)
  }

  private func handle(_ exit: EngineExit, isStep: Bool) -> Next {
    switch exit {
    case .portIn(let port, let width, let count):
      let bytes = board.withLock { board -> [UInt8] in
        board.advance(to: clock.now)
        return board.readPort(port, width: width, count: count)
      }
      cpu.engine.transferData = bytes
      return .goOn
    case .portOut(let port, let width, let count):
      let data = cpu.engine.transferData
      return board.withLock { board in
        board.advance(to: clock.now)
        if board.isServiceTrap(port) { return serve(board) }
        board.writePort(port, width: width, count: count, data)
        if board.takeIgnoredNumericError() { cpu.engine.ignoreNumericError() }
        return next(board)
      }
    case .mmioRead(let address, let width):
      let bytes = board.withLock { board -> [UInt8] in
        board.advance(to: clock.now)
        return board.readMMIO(at: address, width: width)
      }
      cpu.engine.transferData = bytes
      return .goOn
    case .mmioWrite(let address, let width):
      let data = cpu.engine.transferData
      return board.withLock { board in
        board.advance(to: clock.now)
        board.writeMMIO(at: address, Array(data.prefix(width)))
        return next(board)
      }
    case .halt:
      cpu.isHalted = true
      return isStep ? .stop(.stop(.stepped)) : .goOn
    case .numericError:
      // The CPU waits, at the x87 instruction, for an interrupt: IRQ13 as a rule.
      board.withLock { $0.coprocessorError.signalError() }
      cpu.isHalted = true
      return isStep ? .stop(.stop(.stepped)) : .goOn
    case .debug(.step):
      return .stop(.stop(.stepped))
    case .debug(.breakpoint(let address)):
      return .stop(.stop(.breakpoint(address)))
    case .debug(.watchpoint(let point, let address)):
      return .stop(.stop(.watchpoint(point, at: address)))
    case .interruptWindow, .kicked, .budgetSpent:
      return .goOn
    case .shutdown:
      return .stop(.stop(.tripleFault))
    case .failure(let failure):
      return .stop(.stop(.failure(failure)))
    }
  }

  /// Serves a call of the built-in BIOS, at whose trap the CPU stands.
  private func serve(_ board: PCBoard) -> Next {
    cpu.engine.completeTransfer()
    var refusal: StateRefusal?
    do {
      try cpu.modify(BIOSServices.stateGroups) { state in
        board.serviceTrap(&state)
      }
    } catch {
      refusal = error
    }
    if let refusal {
      return .stop(
        .stop(.failure(.debugging("the built-in BIOS could not return: \(refusal)"))))
    }
    return next(board)
  }

  private func next(_ board: PCBoard) -> Next {
    board.end.map(Next.stop) ?? .goOn
  }
}

/// What one CPU's run came to.
enum VCPUResult: Hashable {
  /// The machine stops, and somebody is told.
  case stop(StopReason)
  /// The guest asked for a reset: the machine is reset and goes on.
  case reset
}
