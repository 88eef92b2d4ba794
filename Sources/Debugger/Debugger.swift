package import Engine
package import GuestMemory
package import Machine
package import X86

/// A debugger's verbs on one machine, in plain words: no packet, no socket, no output.
///
/// One thread uses it, the debug server's. All but ``interrupt()`` and ``isRunning`` need a machine that
/// stands still.
package final class Debugger {
  package let machine: Machine
  package let stopPoints: StopPoints
  /// The last stop that was told with ``noteStop(_:)``.
  package private(set) var lastStop = StopEvent(cpu: 0, reason: .notStarted)
  /// How ``step(_:)`` treats interrupts and time; a client may change it.
  package var stepOptions = StepOptions()
  /// Set where the guest is a Linux kernel that was booted directly.
  var linuxPlace: LinuxPlace?

  /// What a single step keeps from the guest.
  package struct StepOptions: Hashable, Sendable {
    /// No external interrupt is taken in a step.
    package var masksInterrupts = true
    /// Time stands still in a step.
    package var holdsTime = true

    package init() {}
  }

  package init(machine: Machine) {
    self.machine = machine
    stopPoints = StopPoints(machine: machine)
  }

  // MARK: - Running

  package var isRunning: Bool { machine.isRunning }

  /// Resumes with one action for each CPU.
  ///
  /// After a triple fault the machine is reset first: what a PC would have done at once.
  package func resume(_ actions: [CPUAction]) {
    if lastStop.reason == .tripleFault {
      machine.resetAfterShutdown()
      lastStop = StopEvent(cpu: 0, reason: .notStarted)
    }
    machine.resume(
      ResumePlan(
        actions: actions, stepsMaskInterrupts: stepOptions.masksInterrupts,
        stepsHoldTime: stepOptions.holdsTime))
  }

  /// Lets every CPU run.
  package func resumeAll() {
    resume(Array(repeating: .run, count: machine.cpuCount))
  }

  /// Asks a running machine to stop; a stop event follows.
  ///
  /// False where it stands already.
  @discardableResult
  package func interrupt() -> Bool {
    machine.pause()
  }

  /// Records a stop: what ``explainLastStop()`` tells of.
  package func noteStop(_ event: StopEvent) {
    lastStop = event
  }

  /// Starts the guest from the beginning, stopped before its first instruction, with no stop point left.
  package func restart() {
    forgetStops()
    machine.powerCycle()
    lastStop = StopEvent(cpu: 0, reason: .notStarted)
  }

  /// Switches the machine off and on, stopped before its first instruction; stop points stay.
  package func powerCycle() {
    machine.powerCycle()
    lastStop = StopEvent(cpu: 0, reason: .notStarted)
  }

  /// Presses the reset button, which leaves RAM and time alone; stop points stay.
  package func pressReset() {
    machine.pressReset()
    lastStop = StopEvent(cpu: 0, reason: .notStarted)
  }

  /// Removes every stop point and lets the guest run on by itself.
  package func detach() {
    forgetStops()
    if !machine.isRunning, !lastStop.reason.isFinal { resumeAll() }
  }

  /// Nothing that a client asked for stops the guest any more.
  private func forgetStops() {
    stopPoints.removeAll()
    unimplemented?.stops = false
  }

  // MARK: - CPUs

  /// The state of one CPU, with at least `groups` up to date.
  package func state(of cpu: Int, _ groups: StateGroups) -> CPUState {
    machine.withCPU(cpu) { $0.state(groups) }
  }

  /// Changes `groups` of one CPU's state; throws what the engine refuses.
  package func modify(
    _ cpu: Int, _ groups: StateGroups, _ body: (inout CPUState) -> Void
  ) throws(StateRefusal) {
    try machine.withCPU(cpu) { cpu throws(StateRefusal) in try cpu.modify(groups, body) }
  }

  /// The breakpoint that a CPU stands at and would stop at if it went on; nil where there is none, and for a CPU that waits.
  package func breakpointAtHand(for cpu: Int) -> GuestVirtualAddress? {
    let next = machine.withCPU(cpu) { cpu in
      cpu.activity == .active ? cpu.state([.general, .system]).linearPC : nil
    }
    return next.flatMap { stopPoints.isSet(StopPoint(.execute, at: $0)) ? $0 : nil }
  }

  /// One CPU in a few words: its mode and privilege, and what it waits for where it does not run.
  package func summary(of cpu: Int) -> String {
    machine.withCPU(cpu) { cpu in
      let state = cpu.state([.general, .system])
      let place = "\(state.mode), CPL \(state.privilegeLevel)"
      return switch cpu.activity {
      case .active: place
      case .halted: "halted, \(place)"
      case .waitForStartUp: "waits for a start-up message"
      }
    }
  }
}

extension Debugger {
  /// What the engine met of instructions that it does not implement; nil where it has none such.
  package var unimplemented: UnimplementedLog? { machine.withAccelerator { $0.unimplemented } }
}

extension StopReason {
  /// Nothing of the guest is left to run.
  package var isFinal: Bool {
    switch self {
    case .tripleFault, .powerOff, .resetRequested, .debugExit, .instructionLimit: true
    default: false
    }
  }
}
