package import Engine
package import X86

/// One CPU of a guest that moves between two engines: its state is in one of them at a time.
package final class SwitchingCPU: CPUEngine {
  private let switcher: SwitchingAccelerator
  private let hardware: any CPUEngine
  private let software: any CPUEngine
  private var placement: Placement { switcher.placement }
  /// How KVM's run ended, until the interpreter has the guest; told where it never gets it.
  private var unanswered: EngineExit?
  /// KVM was handed an interrupt, and no exit since shows that its delivery is over.
  private var hasInjected = false

  /// What KVM's processor may forget of the x87.
  private var pointers = CarriedPointers()

  init(_ switcher: SwitchingAccelerator, hardware: any CPUEngine, software: any CPUEngine) {
    self.switcher = switcher
    self.hardware = hardware
    self.software = software
  }

  private func engine(_ side: Placement.Side) -> any CPUEngine {
    side == .hardware ? hardware : software
  }

  /// The engine that has the state.
  private var present: any CPUEngine { engine(placement.present) }

  // MARK: - Running

  package func run(_ request: RunRequest) -> EngineExit {
    placement.present == .hardware ? runOnHardware(request) : runOnSoftware(request)
  }

  private func runOnHardware(_ request: RunRequest) -> EngineExit {
    if let exit = unanswered {
      unanswered = nil
      return exit
    }
    let exit = hardware.run(request)
    guard let reason = reasonForHelp(exit), hardware.moveObstacle == nil else {
      if !exit.isInterruption { hasInjected = false }
      return exit
    }
    unanswered = exit
    placement.callForHelp(reason)
    return .kicked
  }

  /// Why the interpreter is to go on from where KVM came back with `exit`; nil where KVM's word holds.
  ///
  /// A triple fault is looked at twice, as RIP is still at the instruction that raised the first fault: a KVM that only
  /// could not do the instruction is helped, and the others' faults are told one by one. Not so where an interrupt may
  /// have been the first, which would not come again; and not on AMD's processors, whose state after a shutdown is that
  /// after INIT.
  private func reasonForHelp(_ exit: EngineExit) -> String? {
    switch exit {
    case .failure(let failure) where failure.canBeHelped: return failure.description
    case .shutdown where !hasInjected:
      var state = CPUState()
      hardware.load([.general, .system], into: &state)
      guard state.rip != 0xFFF0 || state.cs.base != 0xFFFF_0000 else { return nil }
      return "a triple fault at RIP 0x\(String(state.rip, radix: 16))"
    default: return nil
    }
  }

  private func runOnSoftware(_ request: RunRequest) -> EngineExit {
    unanswered = nil
    hasInjected = false
    guard let left = placement.helpLeft else { return software.run(request) }
    var request = request
    if case .budget(let instructions) = request {
      request = .budget(instructions: min(instructions, max(left, 1)))
    }
    let before = software.retired
    let exit = software.run(request)
    let isOver = placement.helped(software.retired &- before)
    guard case .budgetSpent = exit else { return exit }
    // Between two budgets no access is open, on this CPU at least.
    if isOver, switcher.handBack() { return .kicked }
    return exit
  }

  // MARK: - Moves

  /// The whole state, out of the engine that has it.
  func takeState(from side: Placement.Side) throws(EngineMoveRefusal) -> CPUState {
    let engine = engine(side)
    if let obstacle = engine.moveObstacle {
      throw EngineMoveRefusal("\(obstacle); try again an instruction later", isPassing: true)
    }
    var state = CPUState()
    load(.all, into: &state, from: side)
    if let obstacle = engine.moveObstacle { throw EngineMoveRefusal(obstacle) }
    return state
  }

  /// The whole state, into the engine that is to have it.
  func putState(_ state: CPUState, to side: Placement.Side) throws(EngineMoveRefusal) {
    do throws(StateRefusal) {
      try store(.all, from: state, to: side)
    } catch {
      throw EngineMoveRefusal(error.description)
    }
  }

  // MARK: - The engine that has the state

  package func completeTransfer() { present.completeTransfer() }

  package var transferData: [UInt8] {
    get { present.transferData }
    set { present.transferData = newValue }
  }

  package var transferValue: UInt64 { present.transferValue }

  package func answer(_ value: UInt64, width: Int) { present.answer(value, width: width) }

  package func refuseModelSpecific() { present.refuseModelSpecific() }

  package func load(_ groups: StateGroups, into state: inout CPUState) {
    load(groups, into: &state, from: placement.present)
  }

  private func load(
    _ groups: StateGroups, into state: inout CPUState, from side: Placement.Side
  ) {
    engine(side).load(groups, into: &state)
    if side == .hardware, groups.contains(.floatingPoint) {
      state.floatingPoint = pointers.restored(state.floatingPoint)
    }
  }

  package func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal) {
    try store(groups, from: state, to: placement.present)
  }

  private func store(
    _ groups: StateGroups, from state: CPUState, to side: Placement.Side
  ) throws(StateRefusal) {
    try engine(side).store(groups, from: state)
    if groups.contains(.floatingPoint) { pointers.note(state.floatingPoint) }
  }

  package var canTakeInterrupt: Bool { present.canTakeInterrupt }

  package func inject(interrupt vector: UInt8) {
    hasInjected = true
    present.inject(interrupt: vector)
  }

  package func injectNonMaskable() {
    hasInjected = true
    present.injectNonMaskable()
  }

  package var taskPriority: UInt8 {
    get { present.taskPriority }
    set { present.taskPriority = newValue }
  }

  package var apicBase: UInt64? { present.apicBase }

  package var timeStampOffset: UInt64 { present.timeStampOffset }

  package var requestInterruptWindow: Bool {
    get { present.requestInterruptWindow }
    set { present.requestInterruptWindow = newValue }
  }

  package func ignoreNumericError() { present.ignoreNumericError() }

  package var faultChain: [FaultRecord] { present.faultChain }

  package var moveObstacle: String? { present.moveObstacle }

  // MARK: - Both

  /// The guest may be moving: whichever engine gets the kick for nothing reports it once and goes on.
  package nonisolated func kick() {
    hardware.kick()
    software.kick()
  }

  package var exitsOnPause: Bool {
    get { software.exitsOnPause }
    set { software.exitsOnPause = newValue }
  }

  // MARK: - Time

  package func setTimeRunning(_ isRunning: Bool) {
    present.setTimeRunning(isRunning)
  }

  package var countsInstructions: Bool { placement.wanted == .software }

  package var retired: UInt64 { software.retired }

  package func setTime(nanoseconds: UInt64) { software.setTime(nanoseconds: nanoseconds) }

  package func answerReads(by answer: QuietReads?) { software.answerReads(by: answer) }

  package var busNanoseconds: UInt64 { software.busNanoseconds }
}

extension EngineExit {
  /// Whether the run ended for the host's sake, perhaps before anything was delivered.
  fileprivate var isInterruption: Bool {
    switch self {
    case .kicked, .interruptWindow: true
    default: false
    }
  }
}
