package import Engine
import Foundation
import Machine
package import Synchronization
package import X86

/// An engine whose CPU does what a script says: one exit a run.
///
/// When the script is used up it "runs" until it is kicked.
package final class ScriptedCPU: CPUEngine {
  package struct Control {
    package var script: [EngineExit] = []
    package var requests: [RunRequest] = []
    package var injected: [UInt8] = []
    package var completed = 0
    package var ignoredErrors = 0
    package var nonMaskable = 0
    package var taskPriority: UInt8 = 0
    package var refusals = 0
    package var isKicked = false
    package var canTakeInterrupt = false
    package var wantsWindow = false
    package var timeRunning: [Bool] = []
  }

  package let control = Mutex(Control())
  package var cpuState = CPUState()
  package var transferData: [UInt8] = []
  /// Called before each exit, with its number.
  package var onExit: (Int) -> Void = { _ in }

  package init() {}

  package func run(_ request: RunRequest) -> EngineExit {
    let number = control.withLock { control -> Int in
      control.requests.append(request)
      return control.requests.count
    }
    onExit(number)
    while true {
      let exit = control.withLock { control -> EngineExit? in
        if control.isKicked {
          control.isKicked = false
          return .kicked
        }
        return control.script.isEmpty ? nil : control.script.removeFirst()
      }
      if let exit { return exit }
      // Whoever kicks has to get at the lock.
      Thread.sleep(forTimeInterval: 0.0001)
    }
  }

  package func completeTransfer() { control.withLock { $0.completed += 1 } }
  package func ignoreNumericError() { control.withLock { $0.ignoredErrors += 1 } }
  package func load(_ groups: StateGroups, into state: inout CPUState) { state = cpuState }
  package func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal) {
    if state.cr0 & 0x8000_0001 == 0x8000_0000 {
      throw StateRefusal("CR0.PG without CR0.PE")
    }
    cpuState = state
  }
  package var canTakeInterrupt: Bool { control.withLock { $0.canTakeInterrupt } }
  package func inject(interrupt vector: UInt8) { control.withLock { $0.injected.append(vector) } }
  package func injectNonMaskable() { control.withLock { $0.nonMaskable += 1 } }
  package var taskPriority: UInt8 {
    get { control.withLock { $0.taskPriority } }
    set { control.withLock { $0.taskPriority = newValue } }
  }
  package var apicBase: UInt64? { nil }
  package func refuseModelSpecific() { control.withLock { $0.refusals += 1 } }
  package var requestInterruptWindow: Bool {
    get { control.withLock { $0.wantsWindow } }
    set { control.withLock { $0.wantsWindow = newValue } }
  }
  package func kick() { control.withLock { $0.isKicked = true } }
  package func setTimeRunning(_ isRunning: Bool) {
    control.withLock { $0.timeRunning.append(isRunning) }
  }
}

/// An accelerator that hands out scripted CPUs and refuses watchpoints on reads.
package final class ScriptedAccelerator: Accelerator {
  package var cpus: [ScriptedCPU] = []
  package var points: [StopPoint] = []

  package init() {}

  package var name: String { "script" }
  package var summary: String { "a scripted engine" }
  package var abilities: EngineAbilities { EngineAbilities() }

  package func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine {
    cpus.append(ScriptedCPU())
    return cpus[index]
  }

  package func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans {
    if point.kind == .read { throw StopPointRefusal("reads cannot be watched by a script") }
    points.append(point)
    return .exact
  }

  package func disarm(_ point: StopPoint) { points.removeAll { $0 == point } }
  package var armed: [(point: StopPoint, means: StopMeans)] { points.map { ($0, .exact) } }
}
