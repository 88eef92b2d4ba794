import Engine
import GuestMemory
import Machine
import Synchronization
import X86

/// An engine whose CPU does what a script says: one exit a run.
///
/// When the script is used up it "runs" until it is kicked.
final class ScriptedCPU: CPUEngine {
  struct Control {
    var script: [EngineExit] = []
    var requests: [RunRequest] = []
    var injected: [UInt8] = []
    var completed = 0
    var isKicked = false
    var canTakeInterrupt = false
    var wantsWindow = false
    var timeRunning: [Bool] = []
  }

  let control = Mutex(Control())
  var cpuState = CPUState()
  var transferData: [UInt8] = []
  /// Called before each exit, with its number.
  var onExit: (Int) -> Void = { _ in }

  func run(_ request: RunRequest) -> EngineExit {
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
    }
  }

  func completeTransfer() { control.withLock { $0.completed += 1 } }
  func load(_ groups: StateGroups, into state: inout CPUState) { state = cpuState }
  func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal) {
    if state.cr0 & 0x8000_0001 == 0x8000_0000 {
      throw StateRefusal("CR0.PG without CR0.PE")
    }
    cpuState = state
  }
  var canTakeInterrupt: Bool { control.withLock { $0.canTakeInterrupt } }
  func inject(interrupt vector: UInt8) { control.withLock { $0.injected.append(vector) } }
  var requestInterruptWindow: Bool {
    get { control.withLock { $0.wantsWindow } }
    set { control.withLock { $0.wantsWindow = newValue } }
  }
  func kick() { control.withLock { $0.isKicked = true } }
  func setTimeRunning(_ isRunning: Bool) { control.withLock { $0.timeRunning.append(isRunning) } }
}

/// An accelerator that hands out scripted CPUs and refuses watchpoints on reads.
final class ScriptedAccelerator: Accelerator {
  var cpus: [ScriptedCPU] = []
  var points: [StopPoint] = []

  var name: String { "script" }
  var summary: String { "a scripted engine" }
  var abilities: EngineAbilities { EngineAbilities() }

  func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine {
    cpus.append(ScriptedCPU())
    return cpus[index]
  }

  func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans {
    if point.kind == .read { throw StopPointRefusal("reads cannot be watched by a script") }
    points.append(point)
    return .exact
  }

  func disarm(_ point: StopPoint) { points.removeAll { $0 == point } }
  var armed: [(point: StopPoint, means: StopMeans)] { points.map { ($0, .exact) } }
}
