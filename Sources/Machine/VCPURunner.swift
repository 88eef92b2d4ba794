import BIOS
import Bus
import Devices
import Engine
import GuestMemory
import X86

/// One CPU with its board: what is to be done before each run of its engine, and what after it.
///
/// Who calls it, and by which clock, is ``HostDrivenLoop``'s and ``Conductor``'s affair.
final class VCPURunner {
  let cpu: VirtualCPU
  let board: Guarded<PCBoard>
  let clock: GuestClock
  /// Who looks at the board by itself after this CPU's access to it.
  var attention: PCBoard.Attention

  init(cpu: VirtualCPU, board: Guarded<PCBoard>, clock: GuestClock) {
    self.cpu = cpu
    self.board = board
    self.clock = clock
    attention = .cpu(cpu.index)
  }

  /// What the run loop does after an exit.
  enum Next {
    case goOn
    case stop(VCPUResult)
  }

  /// Runs `body` with the board brought up to the present, on behalf of this CPU.
  func withBoard<Result>(_ body: (PCBoard) -> Result) -> Result {
    board.withLock { board in
      board.attention = attention
      defer { board.attention = .nobody }
      board.advance(to: clock.now)
      return body(board)
    }
  }

  // MARK: - Before a run

  /// Delivers an interrupt where one is due and can be taken.
  func deliverInterrupts(_ board: PCBoard, masked: Bool) {
    let engine = cpu.engine
    let index = cpu.index
    takeOver(board)
    if !masked, board.interrupts.lines.hasNonMaskable(index) {
      board.interrupts.lines.takeNonMaskable(index)
      engine.injectNonMaskable()
      cpu.activity = .active
    }
    if !masked, board.hasInterrupt(for: index) {
      if engine.canTakeInterrupt {
        engine.inject(interrupt: board.acknowledgeInterrupt(by: index))
        cpu.activity = .active
      }
      engine.requestInterruptWindow = board.hasInterrupt(for: index)
    } else {
      engine.requestInterruptWindow = false
    }
  }

  /// Takes over what the CPU holds of its local APIC's registers: a debugger, or an engine that runs the
  /// instructions by itself, may have changed it.
  private func takeOver(_ board: PCBoard) {
    board.setTaskPriority(cpu.engine.taskPriority, of: cpu.index)
    if let base = cpu.engine.apicBase { board.setAPICBase(base, of: cpu.index) }
    board.setTimeStampOffset(cpu.engine.timeStampOffset, of: cpu.index)
  }

  /// Whether something waits that sets a halted CPU going.
  func canWake(_ board: PCBoard) -> Bool {
    let lines = board.interrupts.lines
    if lines.hasStart(cpu.index) { return true }
    guard cpu.activity != .waitForStartUp else { return false }
    return lines.hasNonMaskable(cpu.index)
      || board.hasInterrupt(for: cpu.index) && cpu.engine.canTakeInterrupt
  }

  /// Whether the next instruction lies in `range`.
  func isInside(_ range: Range<UInt64>) -> Bool {
    range.contains(cpu.state([.general, .system]).linearPC.rawValue)
  }

  // MARK: - After a run

  /// Does what an exit asks for.
  func handle(_ exit: EngineExit, isStep: Bool) -> Next {
    let engine = cpu.engine
    switch exit {
    case .portIn(let port, let width, let count):
      if count > 1 {
        engine.transferData = withBoard { $0.readPort(port, width: width, count: count) }
      } else {
        engine.answer(withBoard { $0.readPort(port, width: width) }, width: width.rawValue)
      }
      return .goOn
    case .portOut(let port, let width, let count):
      return withBoard { board in
        if board.isServiceTrap(port) { return serve(board) }
        if count > 1 {
          board.writePort(port, width: width, count: count, engine.transferData)
        } else {
          board.writePort(port, width: width, engine.transferValue)
        }
        if board.takeIgnoredNumericError() { engine.ignoreNumericError() }
        return next(board)
      }
    case .mmioRead(let address, let width):
      engine.answer(
        withBoard { $0.readMMIO(at: address, width: width, cpu: cpu.index) }, width: width)
      return .goOn
    case .mmioWrite(let address, let width):
      return withBoard { board in
        board.writeMMIO(at: address, width: width, engine.transferValue, cpu: cpu.index)
        engine.taskPriority = board.taskPriority(of: cpu.index)
        return next(board)
      }
    case .modelSpecificRead(let number):
      let value = withBoard { $0.readModelSpecific(number, by: cpu.index) }
      if let value { engine.answer(value, width: 8) } else { engine.refuseModelSpecific() }
      return .goOn
    case .modelSpecificWrite(let number):
      return writeModelSpecific(number)
    case .taskPriority:
      withBoard { $0.writeTaskPriority(engine.taskPriority, of: cpu.index) }
      return isStep ? .stop(.stop(.stepped)) : .goOn
    case .halt:
      cpu.activity = .halted
      return isStep ? .stop(.stop(.stepped)) : .goOn
    case .numericError:
      // The CPU waits, at the x87 instruction, for an interrupt: IRQ13 as a rule.
      withBoard { $0.coprocessorError.signalError() }
      cpu.activity = .halted
      return isStep ? .stop(.stop(.stepped)) : .goOn
    case .debug(.step):
      return .stop(.stop(.stepped))
    case .debug(.breakpoint(let address)):
      return .stop(.stop(.breakpoint(address)))
    case .debug(.watchpoint(let point, let address)):
      return .stop(.stop(.watchpoint(point, at: address)))
    case .debug(.unimplemented(let instruction)):
      return .stop(.stop(.unimplemented(instruction)))
    case .interruptWindow, .kicked, .budgetSpent, .pause:
      return .goOn
    case .shutdown:
      return withBoard { $0.resetsAtShutdown() ? next($0) : .stop(.stop(.tripleFault)) }
    case .failure(let failure):
      return .stop(.stop(.failure(failure)))
    }
  }

  private func writeModelSpecific(_ number: UInt32) -> Next {
    let engine = cpu.engine
    return withBoard { board in
      board.setTimeStampOffset(engine.timeStampOffset, of: cpu.index)
      if board.writeModelSpecific(number, engine.transferValue, by: cpu.index) {
        engine.taskPriority = board.taskPriority(of: cpu.index)
        engine.answer(board.readModelSpecific(number, by: cpu.index) ?? 0, width: 8)
      } else {
        engine.refuseModelSpecific()
      }
      return next(board)
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
  case reset(ResetReach)
}
