import CLinuxKVM
import KVM

/// The extensions of this host's KVM that the engine makes use of.
struct KVMFeatures: Sendable {
  /// CR2 and DR6 travel with a pending exception.
  let hasExceptionPayload: Bool
  /// A pending triple fault is part of the events.
  let hasTripleFaultEvent: Bool
  /// The register classes that an exit can leave in the run page.
  let synchronizedClasses: UInt64
  /// A step can keep interrupts out.
  let canBlockInterrupts: Bool
  /// Read-only memory slots.
  let hasReadOnlyMemory: Bool

  /// Asks the kernel, and switches on what has to be switched on.
  init(_ machine: borrowing VirtualMachine) throws(KVMError) {
    hasExceptionPayload = machine.value(of: .exceptionPayload) > 0
    if hasExceptionPayload { try machine.enable(.exceptionPayload) }
    hasTripleFaultEvent = machine.value(of: .tripleFaultEvent) > 0
    if hasTripleFaultEvent { try machine.enable(.tripleFaultEvent) }
    if machine.value(of: .exitOnEmulationFailure) > 0 {
      try machine.enable(.exitOnEmulationFailure)
    }
    synchronizedClasses = UInt64(machine.value(of: .synchronizedRegisters))
    canBlockInterrupts =
      machine.value(of: .guestDebugControls) & Int(KVM_GUESTDBG_BLOCKIRQ) != 0
    hasReadOnlyMemory = machine.value(of: .readOnlyMemory) > 0
  }
}
