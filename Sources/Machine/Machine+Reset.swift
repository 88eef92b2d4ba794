import Bus
import Devices
import Engine
import Logging
import Synchronization
import X86

/// How the machine begins anew: switched off and on, by its reset button, or as the guest asked.
extension Machine {
  /// Switches the machine off and on: everything is as it was before its first instruction, memory and time included.
  ///
  /// The machine must stand still.
  package func powerCycle() {
    clock.startOver()
    conductor.withLock { $0?.startOver() }
    board.withLock { $0.clock.restore(.zero) }
    begin(with: board.withLock { $0.powerOn() })
  }

  /// Presses the reset button: a hard reset, as the guest's own.
  ///
  /// RAM keeps what it holds, and time goes on.
  ///
  /// The machine must stand still.
  package func pressReset() { reset(.board) }

  /// Does what a PC does at once when a CPU shuts down with a triple fault.
  ///
  /// The machine must stand still.
  package func resetAfterShutdown() { reset(board.withLock { $0.reachOfProcessorReset }) }

  /// Resets what `reach` says; time goes on.
  func reset(_ reach: ResetReach) {
    switch reach {
    case .board: begin(with: board.withLock { $0.reset() })
    case .processors: initializeProcessors()
    }
  }

  /// Puts every CPU to its state after power-on, the first one to `state`.
  private func begin(with state: CPUState) {
    let bits = accelerator.withLock { $0.abilities.physicalAddressBits }
    let types = board.withLock { board in
      bits.flatMap { board.memoryTypes(physicalAddressBits: $0) }
    }
    forEachCPU { cpu throws(StateRefusal) in
      // The time-stamp counter's zero is now.
      cpu.engine.setTime(nanoseconds: clock.now.nanoseconds)
      var initial = cpu.index == 0 ? state : CPUState()
      if let types { initial.msrs.memoryTypes = types }
      initial.apicBase = board.withLock { $0.interrupts.localAPICs[cpu.index].base }
      try cpu.replace(with: initial)
      if cpu.index != 0 { cpu.activity = .waitForStartUp }
    }
  }

  /// INIT of every CPU: the first one is at the reset vector then, and all else as it was.
  private func initializeProcessors() {
    board.withLock { $0.initializeProcessors() }
    forEachCPU { cpu throws(StateRefusal) in
      try cpu.initialize(apicBase: board.withLock { $0.interrupts.localAPICs[cpu.index].base })
    }
  }

  /// Does `body` with each CPU; what stops waited to be told is of a past that is over.
  private func forEachCPU(_ body: (VirtualCPU) throws(StateRefusal) -> Void) {
    cpus.withLock { cpus in
      for cpu in cpus {
        do {
          try body(cpu)
        } catch {
          board.withLock {
            $0.logger.error("the engine refused the state after reset: \(error)")
          }
        }
      }
    }
    phase.withLock { $0.deferred = [] }
  }
}
