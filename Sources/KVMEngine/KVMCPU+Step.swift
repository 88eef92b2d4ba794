import Bits
import CLinuxKVM
import Engine
import GuestMemory
import KVM
import X86

/// One instruction at a time.
///
/// A step that meets a port or MMIO access exits for it in the middle, and the next step brings the
/// instruction to its end and does no more, whether this KVM has RIP before the access (hardware) or
/// past it (emulation) in the meantime. INT n, SYSCALL and the usual faults are stepped into.
///
/// Deviation: MOV SS and POP SS swallow the trap, so that the instruction after them is executed too, as
/// on every x86 CPU. A REP instruction takes one step an iteration.
extension KVMCPU {
  /// Executes one instruction.
  func step(maskingInterrupts: Bool) throws(KVMError) -> EngineExit {
    if let exit = deferredExit {
      deferredExit = nil
      if let answer = try answer(to: exit, inStep: stepIsOpen) { return answer }
    }
    if stepIsOpen { return try finishStep() }
    if let exit = try finishTransfer(), let answer = try answer(to: exit, inStep: false) {
      return answer
    }
    if isHalted && (pendingInterrupt == nil || maskingInterrupts) { return haltAgain() }
    if let refusal = accelerator.stepRefusal(self) { return .failure(.debugging(refusal)) }
    let plan = try planStep(maskingInterrupts: maskingInterrupts)
    return try execute(plan, maskingInterrupts: maskingInterrupts)
  }

  private func planStep(maskingInterrupts: Bool) throws(KVMError) -> StepPlan {
    let guest = LinearMemory(try addressingState(), memory)
    return StepPlan(guest, interrupt: maskingInterrupts ? nil : pendingInterrupt) {
      let lstar: UInt32 = 0xC000_0082
      return (try? vcpu.modelSpecificRegisters([lstar]))?.first
    }
  }

  private func execute(_ plan: StepPlan, maskingInterrupts: Bool) throws(KVMError) -> EngineExit {
    var control = debugControl()
    var registers = accelerator.registers
    registers.dropExecution(at: plan.start)
    for entry in plan.entries {
      let use = DebugRegisters.Use(
        address: entry.handler, condition: .execute, length: 1, point: nil)
      if entry.isExpected { registers.force(use) } else { _ = registers.take(use) }
    }
    control.debugRegisters = registers.isInUse ? (registers.addresses, registers.dr7) : nil
    control.singleStep = true
    control.blocksInterrupts = maskingInterrupts && accelerator.features.canBlockInterrupts
    vcpu.page.requestsInterruptWindow = false
    try apply(control)
    while true {
      let exit = try enter(
        synchronizing: accelerator.features.synchronizedClasses,
        holdingInterrupts: maskingInterrupts)
      if case .debug(exception: 1, let pc, let dr6, _) = exit {
        return try stepExit(pc: GuestVirtualAddress(pc), dr6: dr6, registers, plan)
      }
      guard let answer = try answer(to: exit, inStep: true) else { continue }
      switch answer {
      case .portIn, .portOut, .mmioRead, .mmioWrite:
        stepIsOpen = true
        openPlan = plan
      default: break
      }
      return answer
    }
  }

  /// The instruction's access was answered: brings it to its end.
  private func finishStep() throws(KVMError) -> EngineExit {
    if let exit = try finishTransfer(), !exit.isPlainStep {
      if let answer = try answer(to: exit, inStep: true) { return answer }
    }
    stepIsOpen = false
    if let openPlan { try hideTrapFlag(openPlan, at: try addressingState().linearPC) }
    openPlan = nil
    return .debug(.step)
  }

  /// What a debug exit in the middle of a step means.
  private func stepExit(
    pc: GuestVirtualAddress, dr6: UInt64, _ registers: DebugRegisters, _ plan: StepPlan
  ) throws(KVMError) -> EngineExit {
    try hideTrapFlag(plan, at: pc)
    let hits = registers.hits(dr6: dr6)
    if let data = hits.first(where: { $0.condition != .execute }), let point = data.point {
      return .debug(.watchpoint(point, at: data.address))
    }
    // A breakpoint of the user's in a handler that ran within the step.
    let isStep = dr6.bit(14) || plan.entries.contains { $0.handler == pc }
    if !isStep, hits.contains(where: { $0.address == pc && $0.point != nil }) {
      return .debug(.breakpoint(pc))
    }
    return .debug(.step)
  }

  /// Clears the trap flag where the instruction, or the way into its handler, stored it.
  private func hideTrapFlag(
    _ plan: StepPlan, at pc: GuestVirtualAddress
  ) throws(KVMError) {
    let entry = plan.entries.first { $0.handler == pc }
    guard entry != nil || plan.instruction == .pushFlags else { return }
    let guest = LinearMemory(try addressingState(), memory)
    if let entry, entry.frame == nil {
      var registers = try currentRegisters()
      guard registers.r11 & RFlags.tf != 0 else { return }
      registers.r11 &= ~RFlags.tf
      try vcpu.setRegisters(registers)
      freshClasses &= ~ringside_SYNC_REGS
      return
    }
    // TF is bit 0 of the second byte of the flags, wherever they were stored.
    let byte = guest.state.linearSP + (entry?.frame?.offset ?? 0) + 1
    guard let flags = guest.read(byte, count: 1).first, flags.bit(0) else { return }
    guest.write([flags & ~1], byte)
  }
}
