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
    let plan = accelerator.plan
    var control = GuestDebugControl()
    control.interceptsINT3 = !plan.plants.isEmpty && plan.plantedByte == 0xCC
    if plan.registers.isInUse {
      control.debugRegisters = (plan.registers.addresses, plan.registers.dr7)
    }
    return control
  }

  /// Gives KVM a set-up where it has another; a step's counts for one RIP and is given each time.
  func apply(_ control: GuestDebugControl) throws(KVMError) {
    guard control.singleStep || control != appliedDebug else { return }
    try vcpu.setGuestDebug(control)
    appliedDebug = control
  }

  /// The breakpoint at the instruction where a run begins.
  ///
  /// Looked for here, as the processor passes over it when RF is set. An interrupt that waits goes
  /// first, and an instruction that is half done was stopped at before.
  func breakpointAtEntry() -> GuestVirtualAddress? {
    let breakpoints = accelerator.plan.breakpoints
    guard !breakpoints.isEmpty, openTransfer == .none, pendingInterrupt == nil,
      let pc = try? addressingState().linearPC
    else { return nil }
    return breakpoints.contains(pc) ? pc : nil
  }

  /// What a debug exit means outside a step; nil where the guest goes on.
  func debugExit(
    exception: UInt8, pc: GuestVirtualAddress, dr6: UInt64
  ) throws(KVMError) -> EngineExit? {
    if exception == 3 { return try interceptedINT3(at: pc) }
    let plan = accelerator.plan
    let hits = plan.registers.hits(dr6: dr6)
    if let hit = dataHit(hits) { return .debug(hit) }
    if plan.breakpoints.contains(pc), hits.contains(where: { $0.address == pc }) {
      return .debug(.breakpoint(pc))
    }
    // The end of a step in which the machine answered an access: nobody waits for it any more. DR6.BS is
    // bit 14.
    if appliedDebug.singleStep, dr6.bit(14) { return nil }
    // The guest's own: it steps itself, or executed INT1.
    try giveDebugExceptionToGuest(dr6)
    return nil
  }

  /// The watchpoint among the registers that fired.
  ///
  /// Deviation: the processor has no watch on reads alone, so a read watch in a register stops at writes, too; it misses no
  /// instruction that does both.
  func dataHit(_ hits: [DebugRegisters.Use]) -> DebugExit? {
    for hit in hits where hit.condition != .execute {
      guard let point = hit.point else { continue }
      return .watchpoint(point, at: hit.address)
    }
    return nil
  }

  /// INT3 came to the monitor: a plant, or the guest's own.
  private func interceptedINT3(at pc: GuestVirtualAddress) throws(KVMError) -> EngineExit? {
    guard let place = try plant(at: pc) else {
      var control = appliedDebug
      control.injectsINT3 = true
      try vcpu.setGuestDebug(control)
      return nil
    }
    return try met(place, at: pc)
  }

  /// HLT: the guest's own, or one that was planted.
  func haltExit() throws(KVMError) -> EngineExit? {
    let plan = accelerator.plan
    if plan.plantedByte == 0xF4, !plan.plants.isEmpty {
      var state = try addressingState()
      let pc = GuestVirtualAddress(state.linearPC.rawValue &- 1)
      if let place = try plant(at: pc), memory.read(at: place, count: 1) != [0xF4] {
        state.linearPC = pc
        try vcpu.setRegisters(kvm_regs(state))
        freshClasses &= ~ringside_SYNC_REGS
        return try met(place, at: pc)
      }
    }
    isHalted = true
    return .halt
  }

  /// The CPU stands before a planted instruction.
  private func met(
    _ place: GuestPhysicalAddress, at pc: GuestVirtualAddress
  ) throws(KVMError) -> EngineExit? {
    if accelerator.plan.breakpoints.contains(pc) { return .debug(.breakpoint(pc)) }
    // Another linear address of the same byte, where nobody asked to stop.
    switch try executeOne(maskingInterrupts: true) {
    case .debug(.step): return nil
    case let other: return other
    }
  }

  /// Delivers a #DB that KVM stopped at on the guest's account.
  private func giveDebugExceptionToGuest(_ dr6: UInt64) throws(KVMError) {
    let hasPayload = accelerator.features.hasExceptionPayload
    var events = try currentEvents()
    events.exception.nr = 1
    events.exception.has_error_code = 0
    events.exception.injected = hasPayload ? 0 : 1
    events.exception.pending = hasPayload ? 1 : 0
    events.exception_has_payload = hasPayload ? 1 : 0
    // The payload has DR6's bits with the active-low ones inverted.
    events.exception_payload = dr6 ^ 0xFFFF_0FF0
    if hasPayload { events.flags |= UInt32(KVM_VCPUEVENT_VALID_PAYLOAD) }
    try vcpu.setEvents(events)
    freshClasses &= ~ringside_SYNC_EVENTS
  }
}
