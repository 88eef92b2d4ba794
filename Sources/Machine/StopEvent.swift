package import Engine
package import GuestMemory

/// Why the machine stands still.
package enum StopReason: Hashable, Sendable {
  /// It has not run since it was built or reset.
  case notStarted
  /// One CPU did the step that was asked for, or left the range that it was stepping through.
  case stepped
  /// The instruction at this linear address is next and has a breakpoint.
  case breakpoint(GuestVirtualAddress)
  /// A watched range was touched.
  case watchpoint(StopPoint, at: GuestVirtualAddress)
  /// The next instruction is one that the engine does not implement; its #UD comes when the guest goes on.
  case unimplemented(UnimplementedInstruction)
  /// Somebody asked for it.
  case paused
  /// The CPU shut down: a triple fault.
  ///
  /// The machine was not reset.
  case tripleFault
  /// The engine cannot go on.
  case failure(EngineFailure)
  /// The guest wrote this status to the debug-exit port.
  case debugExit(status: Int32)
  /// The guest switched the machine off.
  case powerOff
  /// The guest asked for a reset, and the machine is not to do one.
  case resetRequested
  /// As many instructions as the run was allowed are retired.
  case instructionLimit(UInt64)
}

/// One stop of the whole machine: every CPU stands.
package struct StopEvent: Hashable, Sendable {
  /// The CPU that caused it, from 0.
  package let cpu: Int
  package let reason: StopReason

  package init(cpu: Int, reason: StopReason) {
    self.cpu = cpu
    self.reason = reason
  }
}

/// What one CPU is to do when the machine is resumed.
package enum CPUAction: Hashable, Sendable {
  /// Run until something stops the machine.
  case run
  /// Execute one instruction.
  case step
  /// Execute instructions while the next one's linear address lies in the range.
  case stepWhile(in: Range<UInt64>)
  /// Stand still while others run.
  case stay
}

/// How to resume the machine.
package struct ResumePlan: Hashable, Sendable {
  /// One action for each CPU.
  package var actions: [CPUAction]
  /// Steps take no external interrupt.
  package var stepsMaskInterrupts: Bool
  /// Time stands still while a step is done.
  package var stepsHoldTime: Bool

  package init(actions: [CPUAction], stepsMaskInterrupts: Bool = true, stepsHoldTime: Bool = true) {
    self.actions = actions
    self.stepsMaskInterrupts = stepsMaskInterrupts
    self.stepsHoldTime = stepsHoldTime
  }

  /// Whether any CPU steps.
  package var hasStep: Bool {
    actions.contains(where: \.isStep)
  }
}
