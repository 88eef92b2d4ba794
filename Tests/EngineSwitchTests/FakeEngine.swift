import Engine
import X86

/// A CPU whose state is a value and whose runs are written down beforehand.
final class FakeCPU: CPUEngine {
  var state = CPUState()
  /// How the next runs end; every run that is not written down spends its budget.
  var script: [EngineExit] = []
  var requests: [RunRequest] = []
  var moveObstacle: String?
  /// What ``store(_:from:)`` refuses with.
  var refusal: String?
  var retired: UInt64 = 0
  var time: UInt64 = 0
  var isTimeRunning = false
  var kicks = 0
  var injected: [UInt8] = []
  var transferData: [UInt8] = []
  var requestInterruptWindow = false
  var exitsOnPause = false
  var taskPriority: UInt8 = 0
  var apicBase: UInt64?
  var timeStampOffset: UInt64 = 0
  var canTakeInterrupt = true

  func run(_ request: RunRequest) -> EngineExit {
    requests.append(request)
    if !script.isEmpty { return script.removeFirst() }
    guard case .budget(let instructions) = request else { return .kicked }
    retired += instructions
    return .budgetSpent
  }

  func completeTransfer() {}
  func load(_ groups: StateGroups, into state: inout CPUState) { state = self.state }
  func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal) {
    if let refusal { throw StateRefusal(refusal) }
    self.state = state
  }
  func inject(interrupt vector: UInt8) { injected.append(vector) }
  func injectNonMaskable() {}
  func kick() { kicks += 1 }
  func setTimeRunning(_ isRunning: Bool) { isTimeRunning = isRunning }
  func setTime(nanoseconds: UInt64) { time = nanoseconds }
}

/// An engine of such CPUs.
final class FakeAccelerator: Accelerator {
  let name: String
  private(set) var cpus: [FakeCPU] = []
  private(set) var points: [StopPoint] = []
  private(set) var takeOvers = 0
  /// The kinds of stop points that it refuses.
  var refuses: Set<StopPoint.Kind> = []

  init(_ name: String) { self.name = name }

  var summary: String { name }
  var abilities: EngineAbilities { EngineAbilities() }

  func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine {
    cpus.append(FakeCPU())
    return cpus[index]
  }

  func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans {
    if refuses.contains(point.kind) { throw StopPointRefusal("no \(point.kind.rawValue) here") }
    points.append(point)
    return .exact
  }

  func disarm(_ point: StopPoint) { points.removeAll { $0 == point } }
  var armed: [(point: StopPoint, means: StopMeans)] { points.map { ($0, .exact) } }
  func takeOver() { takeOvers += 1 }
}
