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

  init(cpu: VirtualCPU, board: Guarded<PCBoard>, clock: GuestClock) {
    self.cpu = cpu
    self.board = board
    self.clock = clock
  }

  /// What the run loop does after an exit.
  enum Next {
    case goOn
    case stop(VCPUResult)
  }

  /// Delivers an interrupt where one is due and can be taken.
  func deliverInterrupts(_ board: PCBoard, masked: Bool) {
    let engine = cpu.engine
    if !masked, board.hasInterrupt, cpu.index == 0 {
      if engine.canTakeInterrupt {
        engine.inject(interrupt: board.acknowledgeInterrupt())
        cpu.isHalted = false
      }
      engine.requestInterruptWindow = board.hasInterrupt
    } else {
      engine.requestInterruptWindow = false
    }
  }

  /// Whether something waits that ends HLT.
  func canWake(_ board: PCBoard) -> Bool {
    board.hasInterrupt && cpu.index == 0 && cpu.engine.canTakeInterrupt
  }

  /// Whether the next instruction lies in `range`.
  func isInside(_ range: Range<UInt64>) -> Bool {
    range.contains(cpu.state([.general, .system]).linearPC.rawValue)
  }

  /// Does what an exit asks for.
  func handle(_ exit: EngineExit, isStep: Bool) -> Next {
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
    case .debug(.unimplemented(let instruction)):
      return .stop(.stop(.unimplemented(instruction)))
    case .interruptWindow, .kicked, .budgetSpent, .pause:
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
