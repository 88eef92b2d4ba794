import Engine
import GuestMemory
import KVM
import X86

/// Running by steps, where nothing else brings a stop point about.
extension KVMCPU {
  /// Whether the guest has to be stepped from where it is.
  ///
  /// That is for stop points that nothing else brings about; and while a page that was taken from the
  /// guest may be the stack, as KVM's emulator hands over the last alone of several writes of one
  /// instruction. In real mode, where INT is such an instruction, any page of the stack segment may become
  /// the stack's top with no exit before.
  func mustStep() throws(KVMError) -> Bool {
    let plan = accelerator.plan
    guard plan.stepped.isEmpty else { return true }
    guard !plan.watches.isEmpty || !plan.plants.isEmpty else { return false }
    let state = try addressingState()
    if !state.isProtected {
      let segment = state.ss.base / pageSize * pageSize...state.ss.base + 0xFFFF
      return plan.watches.contains { segment.contains($0.physical.rawValue) }
        || plan.plants.keys.contains { segment.contains($0.rawValue) }
    }
    let stack = LinearMemory(state, memory).stackPages
    return plan.watches.contains { stack.contains($0.physical.page) }
  }

  /// Steps while `isNeeded`, or until something happens that concerns others; nil where the guest need not be stepped
  /// any more.
  ///
  /// Watched pages stay taken from the guest, but for instructions and interrupts that push several
  /// words. Writes of those, and writes to points that have no other means, are found by the bytes that
  /// changed.
  func runByStepping(
    while isNeeded: () throws(KVMError) -> Bool
  ) throws(KVMError) -> EngineExit? {
    let watched = accelerator.plan.stepped.filter { $0.kind != .execute }
    func contents() throws(KVMError) -> [[UInt8]] {
      guard !watched.isEmpty else { return [] }
      let guest = LinearMemory(try addressingState(), memory)
      return watched.map { guest.read($0.address, count: Int($0.length)) }
    }
    var before = try contents()
    while try isNeeded() {
      // The step that began before the machine did a transfer ends with it: that trap is nobody's.
      if let exit = try finishTransfer(), !exit.isPlainStep, let answer = try answer(to: exit) {
        return answer
      }
      if let hit = breakpointAtEntry() { return .debug(.breakpoint(hit)) }
      if takeKick() || isPastDeadline { return .kicked }
      if requestInterruptWindow, canTakeInterrupt { return .interruptWindow }
      if let refusal = try stepRefusal() { return .failure(.debugging(refusal)) }
      try followAddressSpace(isCertain: false)
      let exit = try stepInPassing()
      // The run goes on after a transfer; nobody waits for the end of this step.
      stepIsOpen = false
      guard case .debug(.step) = exit else { return exit }
      let after = try contents()
      for ((point, old), new) in zip(zip(watched, before), after) where old != new {
        return .debug(.watchpoint(point, at: point.address))
      }
      before = after
    }
    return nil
  }

  /// One step of a run by steps.
  private func stepInPassing() throws(KVMError) -> EngineExit {
    guard accelerator.hasSpecialPages else {
      return try executeOne(maskingInterrupts: false)
    }
    let guest = LinearMemory(try addressingState(), memory)
    let instruction = SteppedInstruction(guest.instructionBytes, mode: guest.state.mode)
    switch instruction {
    case _ where pendingInterrupt != nil, .multiplePushes, .softwareInterrupt:
      return try executeWithPagesOpen()
    default: return try executeOne(maskingInterrupts: false)
    }
  }
}
