import X86

/// The complete semantics of every instruction.
extension CPU {
  /// Executes `instruction`; ``rip`` is the next one's already.
  ///
  /// When it throws, nothing has changed that executing it again would not repair.
  func execute(_ instruction: Instruction) throws(Fault) {
    let operation = instruction.operation
    // x87, MMX and SSE come after all others.
    if operation.rawValue >= Operation.fld.rawValue {
      if operation.rawValue <= Operation.fwait.rawValue { return try executeX87(instruction) }
      if operation.isVector { return try executeVector(instruction) }
    }
    if operation == .in || operation == .out { return try executePort(instruction) }
    if try executeInteger(instruction) { return }
    if try executeString(instruction) { return }
    if try executeSystem(instruction) { return }
    if try executeExtendedState(instruction) { return }
    if try executeManagedState(instruction) { return }
    // What is left has a row in the opcode table and no meaning here: `docs/isa-coverage.md` lists it.
    throw .notImplemented
  }

  /// RF is gone after an instruction that does not load RFLAGS.
  func clearResumeFlag() {
    flagsRest &= ~RFlags.rf
  }

  /// Whether TF traps after this instruction: not after one that loads SS, nor after one whose handler begins with TF clear.
  func tracesTrap(_ operation: Operation) -> Bool {
    switch operation {
    case .int, .int1, .int3, .into: flagsRest & RFlags.tf != 0
    default: system.events.interruptShadow & 1 == 0
    }
  }
}
