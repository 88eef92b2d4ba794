import Engine
import GuestMemory
import X86

/// One instruction, with everything that may come with it: what a block cannot do.
extension InterpreterCPU {
  /// Executes one instruction with everything that may come with it; nil where it was retired without more ado.
  func step() -> EngineExit? {
    let start = cpu.rip
    let flags = cpu.rflags
    let shadow = cpu.system.events.interruptShadow
    let task = cpu.system.tr
    cpu.exit.watchHit = -1
    cpu.exit.debugHits = 0
    cpu.devices.passed = 0
    do {
      // Nothing stops between a load of SS and the instruction after it.
      if flags & RFlags.rf == 0, cpu.system.dr7 & 0xFF != 0, shadow & 1 == 0 {
        try checkInstructionBreakpoints()
      }
      try checkVirtualInterrupt()
      fetched = try cpu.fetch(&decoded)
      cpu.rip = (start &+ UInt64(fetched.length)) & cpu.codeMask
      try cpu.execute(fetched)
    } catch {
      // What goes wrong after a task switch is the new task's.
      if cpu.system.tr == task { cpu.rip = start }
      if error.isDeviceAccess { return answersQuietly() ? step() : deviceExit }
      cpu.devices = DeviceAccesses()
      if error == .numericError { return .numericError }
      if error == .notImplemented, let exit = meetUnimplemented() { return exit }
      return deliver(error)
    }
    cpu.devices = DeviceAccesses()
    if cpu.exit.isUnfinished {
      // A watched range stopped a repeated instruction in its midst: it will be retired at its end, as without one.
      cpu.exit.isUnfinished = false
    } else {
      cpu.store(remaining &- 1, at: BlockOffset.remaining)
    }
    if fetched.operation != .iret { cpu.clearResumeFlag() }
    if shadow != 0, cpu.system.events.interruptShadow == shadow {
      cpu.system.events.interruptShadow = 0
    }
    if fetched.operation == .movToDebug { cpu.flushTranslations() }
    if let exit = debugTrap(flags) { return exit }
    if cpu.system.events.isHalted { return .halt }
    if cpu.exit.hasNewTaskPriority {
      cpu.exit.hasNewTaskPriority = false
      return .taskPriority
    }
    return watchExit
  }

  /// The stop for the debugger's range that an access met.
  var watchExit: EngineExit? {
    guard cpu.exit.watchHit >= 0 else { return nil }
    return .debug(
      .watchpoint(
        shared.watches[Int(cpu.exit.watchHit)].point,
        at: GuestVirtualAddress(cpu.exit.watchAddress)))
  }

  /// #DB for the guest's own instruction breakpoints.
  ///
  /// One that is not enabled is told of beside one that is. Source: Intel SDM vol 3B (June 2024) §18.2.3.
  private func checkInstructionBreakpoints() throws(Fault) {
    let address = cpu.linearRIP
    var (hits, enabled): (UInt64, UInt64) = (0, 0)
    for index in 0..<4 where cpu.system.dr7 >> UInt64(16 + index * 4) & 3 == 0 {
      guard cpu.debugAddress(index) == address else { continue }
      hits |= 1 << UInt64(index)
      if cpu.system.dr7 >> UInt64(index * 2) & 3 != 0 { enabled |= 1 << UInt64(index) }
    }
    guard enabled != 0 else { return }
    cpu.system.dr6 = cpu.system.dr6 & ~0xF | hits
    throw Fault(1, "instruction breakpoint")
  }

  /// #GP where VIP waits and VIF lets it in: a monitor entered its program so.
  ///
  /// Source: Intel SDM vol 3A (June 2024) §21.3.2, §21.4.
  private func checkVirtualInterrupt() throws(Fault) {
    let rest: UInt64 = cpu.load(BlockOffset.flagsRest)
    guard rest & Self.virtualInterrupt == Self.virtualInterrupt, cpu.system.privilegeLevel == 3,
      cpu.ioPrivilege < 3, cpu.system.cr4 & (cpu.isVirtual8086 ? 1 : 2) != 0
    else { return }
    throw .generalProtection(0, "VIF and VIP are both set")
  }

  static let virtualInterrupt = RFlags.vif | RFlags.vip

  /// #DB after an instruction: the guest's data breakpoints, and TF.
  private func debugTrap(_ flags: UInt64) -> EngineExit? {
    var hits = UInt64(cpu.exit.debugHits)
    if flags & RFlags.tf != 0, cpu.tracesTrap(fetched.operation) { hits |= 1 << 14 }
    guard hits != 0 else { return nil }
    cpu.system.dr6 = cpu.system.dr6 & ~0xF | hits
    return deliver(Fault(1, "debug trap"), isTrap: true)
  }

  /// Counts the instruction at RIP, which is not implemented; an exit where the debugger wants to see it first.
  private func meetUnimplemented() -> EngineExit? {
    let place = (rip: cpu.rip, retired: cpu.retired)
    if let told = toldUnimplemented, told == place {
      // The guest goes on from there: now for the #UD.
      toldUnimplemented = nil
      return nil
    }
    guard let instruction = cpu.unimplementedInstruction else { return nil }
    shared.unimplemented.note(instruction)
    guard shared.unimplemented.stops else { return nil }
    toldUnimplemented = place
    return .debug(.unimplemented(instruction))
  }

  private func deliver(_ fault: Fault, isTrap: Bool = false) -> EngineExit? {
    cpu.system.events.interruptShadow = 0
    switch cpu.deliver(fault, isTrap: isTrap) {
    case .delivered: return nil
    case .shutdown(let chain):
      faultChain = chain
      return .shutdown
    }
  }

  /// An interrupt from outside ended in a triple fault: the next run says so.
  func failDelivery(_ chain: [FaultRecord]) {
    faultChain = chain
    cpu.system.events.tripleFaultPending = true
  }

  func takeFailedDelivery() -> Bool {
    defer { cpu.system.events.tripleFaultPending = false }
    return cpu.system.events.tripleFaultPending
  }
}
