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
  /// Executes one instruction, as the machine asked.
  func step(maskingInterrupts: Bool) throws(KVMError) -> EngineExit {
    if let exit = deferredExit {
      deferredExit = nil
      if let answer = try answer(to: exit) { return answer }
    }
    if stepIsOpen { return try finishStep() }
    if let exit = try finishTransfer(), let answer = try answer(to: exit) { return answer }
    if isHalted && (pendingInterrupt == nil || maskingInterrupts) { return haltAgain() }
    if let refusal = try stepRefusal() { return .failure(.debugging(refusal)) }
    try followAddressSpace(isCertain: true)
    return try executeOne(maskingInterrupts: maskingInterrupts)
  }

  /// Why the CPU cannot be stepped where it is; nil where it can.
  func stepRefusal() throws(KVMError) -> String? {
    let host = accelerator.host
    guard !host.stepsAtCPL0 || !host.stepsAtCPL3 else { return nil }
    let state = try addressingState()
    // Where user code cannot be stepped, neither can the way there.
    let isUser =
      state.privilegeLevel == 3
      || !host.stepsAtCPL3 && LinearMemory(state, memory).returnsToUser
    guard isUser ? !host.stepsAtCPL3 : !host.stepsAtCPL0 else { return nil }
    return "this host's KVM cannot step \(isUser ? "user" : "kernel") code;"
      + " continue to a breakpoint, or use the interpreter (--engine interpreter)"
  }

  /// Executes one instruction, whatever is planted at it.
  func executeOne(maskingInterrupts: Bool) throws(KVMError) -> EngineExit {
    let plan = try planStep(maskingInterrupts: maskingInterrupts)
    return try accelerator.withPlantLifted(try plant(at: plan.start)) { () throws(KVMError) in
      try execute(plan, maskingInterrupts: maskingInterrupts)
    }
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
    var registers = accelerator.plan.registers
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
    let before = try currentRegisters()
    try apply(control)
    var falseStops = 0
    while true {
      let exit = try enter(
        synchronizing: accelerator.features.synchronizedClasses,
        holdingInterrupts: maskingInterrupts)
      if falseStops < Self.falseStopLimit, try isFalseStop(exit, plan, before) {
        falseStops += 1
        continue
      }
      if case .debug(exception: 1, let pc, let dr6, _) = exit {
        return try stepExit(pc: GuestVirtualAddress(pc), dr6: dr6, registers, plan)
      }
      if case .yes(let hit) = serve(exit) { return try finishStep(plan, hit) }
      if OpenTransfer(exit) != .none {
        stepIsOpen = true
        openPlan = plan
      }
      if let answer = try answer(to: exit) { return answer }
    }
  }

  /// Whether a step ended before its instruction: nothing has changed at all.
  ///
  /// Seen with an emulated VMX, where a trap that was due at a VM exit for a missing page comes in front of the
  /// instruction when it is begun anew. A jump onto itself looks the same, and may be executed once more.
  private func isFalseStop(
    _ exit: KVMExit, _ plan: StepPlan, _ before: kvm_regs
  ) throws(KVMError) -> Bool {
    guard case .debug(exception: 1, let pc, let dr6, _) = exit, dr6.bit(14),
      pc == plan.start.rawValue
    else { return false }
    return try currentRegisters().generalPurpose == before.generalPurpose
  }

  /// One for each page that an instruction may be the first to touch: code, stack and data, each with up to five
  /// tables that lead there.
  private static var falseStopLimit: Int { 18 }

  /// The instruction's access was answered by the machine: brings it to its end.
  private func finishStep() throws(KVMError) -> EngineExit {
    guard let plan = openPlan else {
      stepIsOpen = false
      return .debug(.step)
    }
    return try finishStep(plan, nil)
  }

  /// Brings an instruction to its end of which an access was answered.
  private func finishStep(_ plan: StepPlan, _ hit: DebugExit?) throws(KVMError) -> EngineExit {
    let (found, rest) = try finishServed(hit)
    if let rest, OpenTransfer(rest) != .none {
      stepIsOpen = true
      openPlan = plan
      if let answer = try answer(to: rest) { return answer }
    }
    stepIsOpen = false
    openPlan = nil
    try hideTrapFlag(plan, at: try addressingState().linearPC)
    if let found { return .debug(found) }
    if let rest, !rest.isPlainStep {
      if case .debug(exception: 1, let pc, let dr6, _) = rest {
        return try stepExit(pc: .init(pc), dr6: dr6, accelerator.plan.registers, plan)
      }
      if let answer = try answer(to: rest) { return answer }
    }
    return .debug(.step)
  }

  /// What a debug exit in the middle of a step means.
  private func stepExit(
    pc: GuestVirtualAddress, dr6: UInt64, _ registers: DebugRegisters, _ plan: StepPlan
  ) throws(KVMError) -> EngineExit {
    try hideTrapFlag(plan, at: pc)
    let hits = registers.hits(dr6: dr6)
    if let hit = dataHit(hits) { return .debug(hit) }
    // A breakpoint of the user's in a handler that ran within the step.
    let isStep = dr6.bit(14) || plan.entries.contains { $0.handler == pc }
    if !isStep, hits.contains(where: { $0.address == pc && $0.point != nil }) {
      return .debug(.breakpoint(pc))
    }
    if plan.instruction == .halt, pc == plan.start + 1 {
      isHalted = true
      return .halt
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
