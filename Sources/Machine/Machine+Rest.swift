import Bus
import Devices
package import Engine
import Logging
import Synchronization
import X86

/// What is done while every CPU rests: visits of a moment.
extension Machine {
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
  func receiveVisits() {
    let visits = phase.withLock { phase in
      defer { phase.visits = [] }
      return phase.visits
    }
    for visit in visits { visit() }
  }

  /// Lets an engine do what its CPUs asked for; every CPU rests, and time stands.
  func settle() {
    for handle in engines { handle.engine.setTime(nanoseconds: clock.now.nanoseconds) }
    accelerator.withLock { $0.settle() }
  }
}
