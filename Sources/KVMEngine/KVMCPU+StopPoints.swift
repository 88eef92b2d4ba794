import Bits
import CLinuxKVM
import Engine
import GuestMemory
import KVM
import X86

/// Breakpoints and watchpoints as this CPU meets them.
extension KVMCPU {
  /// The set-up of guest debugging for what is armed, without a step.
  func debugControl() -> GuestDebugControl {
    var control = GuestDebugControl()
    let registers = accelerator.registers
    if registers.isInUse { control.debugRegisters = (registers.addresses, registers.dr7) }
    return control
  }

  /// Gives KVM a set-up where it has another; a step's counts for one RIP and is given each time.
  func apply(_ control: GuestDebugControl) throws(KVMError) {
    guard control.singleStep || control.injectsINT3 || control != appliedDebug else { return }
    try vcpu.setGuestDebug(control)
    appliedDebug = control
  }

  /// The breakpoint at the instruction where a run begins.
  ///
  /// Looked for here, as the processor passes over it when RF is set. An interrupt that waits goes
  /// first, and an instruction that is half done was stopped at before.
  func breakpointAtEntry() -> GuestVirtualAddress? {
    guard accelerator.hasBreakpoints, openTransfer == .none, pendingInterrupt == nil,
      let pc = try? addressingState().linearPC
    else { return nil }
    return accelerator.hasBreakpoint(at: pc) ? pc : nil
  }

  /// What a debug exit means outside a step.
  func debugExit(
    exception: UInt8, pc: GuestVirtualAddress, dr6: UInt64, inStep: Bool
  ) throws(KVMError) -> EngineExit? {
    let hits = accelerator.registers.hits(dr6: dr6)
    if let data = hits.first(where: { $0.condition != .execute }), let point = data.point {
      return .debug(.watchpoint(point, at: data.address))
    }
    if hits.contains(where: { $0.address == pc }) { return .debug(.breakpoint(pc)) }
    // The guest's own: it steps itself, or executed INT1.
    try giveDebugExceptionToGuest(dr6)
    return nil
  }

  /// Delivers a #DB that KVM stopped at on the guest's account.
  private func giveDebugExceptionToGuest(_ dr6: UInt64) throws(KVMError) {
    var events = try currentEvents()
    events.exception.nr = 1
    events.exception.has_error_code = 0
    events.exception.injected = accelerator.features.hasExceptionPayload ? 0 : 1
    events.exception.pending = accelerator.features.hasExceptionPayload ? 1 : 0
    events.exception_has_payload = accelerator.features.hasExceptionPayload ? 1 : 0
    // The payload has DR6's bits with the active-low ones inverted.
    events.exception_payload = dr6 ^ 0xFFFF_0FF0
    events.flags |= UInt32(KVM_VCPUEVENT_VALID_PAYLOAD)
    try vcpu.setEvents(events)
    freshClasses &= ~ringside_SYNC_EVENTS
  }
}
