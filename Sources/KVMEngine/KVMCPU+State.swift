import Bits
import CLinuxKVM
package import Engine
import KVM
package import X86

/// The CPU's state by groups, in the order that the kernel's requests need.
///
/// What the last exit left in the run page is used where it is still true; only missing groups cost a
/// request.
extension KVMCPU {
  // MARK: - Parts

  /// General registers.
  func currentRegisters() throws(KVMError) -> kvm_regs {
    freshClasses & ringside_SYNC_REGS != 0 ? vcpu.page.registers : try vcpu.registers()
  }

  /// System registers.
  func currentSystemRegisters() throws(KVMError) -> kvm_sregs {
    freshClasses & ringside_SYNC_SREGS != 0
      ? vcpu.page.systemRegisters : try vcpu.systemRegisters()
  }

  /// Events.
  func currentEvents() throws(KVMError) -> kvm_vcpu_events {
    freshClasses & ringside_SYNC_EVENTS != 0 ? vcpu.page.events : try vcpu.events()
  }

  /// The general and the system group, for looking at the guest's memory as the guest does.
  func addressingState() throws(KVMError) -> CPUState {
    var state = CPUState()
    try currentRegisters().copy(into: &state)
    try currentSystemRegisters().copy(into: &state)
    return state
  }

  // MARK: - Load

  package func load(_ groups: StateGroups, into state: inout CPUState) {
    do throws(KVMError) {
      if groups.contains(.general) { try currentRegisters().copy(into: &state) }
      if groups.contains(.system) { try currentSystemRegisters().copy(into: &state) }
      if groups.contains(.floatingPoint) {
        state.floatingPoint = XSAVEArea(try vcpu.xsave(), avxOffset: avxOffset).state
        state.xcr0 = try vcpu.xcr0()
      }
      if groups.contains(.debug) { try vcpu.debugRegisters().copy(into: &state) }
      if groups.contains(.modelSpecific) { try loadModelSpecific(into: &state.msrs) }
      if groups.contains(.events) {
        try currentEvents().copy(into: &state.events)
        if let pendingInterrupt {
          state.events.interrupt = .init(vector: pendingInterrupt, isSoftware: false)
        }
        state.events.isHalted = isHalted
      }
    } catch {
      deferredFailure = EngineFailure(error)
    }
  }

  private func loadModelSpecific(into msrs: inout ModelSpecificRegisters) throws(KVMError) {
    let rows = ModelSpecificRegisterRow.all
    let values = try vcpu.modelSpecificRegisters(rows.map(\.index))
    for (row, value) in zip(rows, values) { msrs[keyPath: row.path] = value }
    if let held = clock.held { msrs.timeStampCounter = held }
    clock.lastShown = msrs.timeStampCounter
  }

  // MARK: - Store

  package func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal) {
    let before = groups.contains(.general) ? try? currentRegisters() : nil
    do {
      try storeAll(groups, from: state)
    } catch {
      // What went in before the refusal goes out again: either all changes or nothing.
      if let before { try? vcpu.setRegisters(before) }
      if let refusal = error as? StateRefusal { throw refusal }
      throw StateRefusal("\(error)")
    }
    if let before, before.rip != state.rip, !groups.contains(.events) { isHalted = false }
  }

  private func storeAll(_ groups: StateGroups, from state: CPUState) throws {
    let events = groups.contains(.events) ? nil : try pendingException()
    defer {
      freshClasses = 0
      isReadyForInterrupt = nil
    }
    if groups.contains(.system) { try storeSystem(state) }
    if groups.contains(.general) { try vcpu.setRegisters(kvm_regs(state)) }
    if groups.contains(.floatingPoint) { try storeFloatingPoint(state) }
    if groups.contains(.debug) { try vcpu.setDebugRegisters(kvm_debugregs(state)) }
    if groups.contains(.modelSpecific) { try storeModelSpecific(state.msrs) }
    if groups.contains(.events) {
      try storeEvents(state.events)
    } else if groups.contains(.general), let events {
      // Setting the registers dropped it.
      try vcpu.setEvents(events)
    }
  }

  private func storeSystem(_ state: CPUState) throws {
    var registers = try currentSystemRegisters()
    let before = registers
    registers.take(state)
    // EFER.LMA is not a setting but follows from two others.
    registers.efer.setBit(10, to: state.isLongModeActive)
    do {
      try vcpu.setSystemRegisters(registers)
    } catch {
      try? vcpu.setSystemRegisters(before)
      throw StateRefusal(systemRefusal(state) ?? "KVM refused the system registers: \(error)")
    }
    vcpu.page.cr8 = state.cr8
    knowsAPICBase = false
  }

  /// The rule of the processor that `state` breaks, where it is one of the usual ones.
  ///
  /// Source: Intel SDM vol 3A §2.5 (CR0), §10.8.5 (mode switching).
  private func systemRefusal(_ state: CPUState) -> String? {
    if state.isPagingEnabled && !state.isProtected {
      return "CR0.PG needs CR0.PE"
    }
    if state.cr0.bit(29) && !state.cr0.bit(30) { return "CR0.NW needs CR0.CD" }
    if state.isPagingEnabled && state.efer.bit(8) && !state.cr4.bit(5) {
      return "EFER.LME with CR0.PG needs CR4.PAE"
    }
    if state.cs.attributes.isLong && !state.isLongModeActive {
      return "a 64-bit CS needs long mode to be active (EFER.LME and CR0.PG)"
    }
    return nil
  }

  private func storeFloatingPoint(_ state: CPUState) throws {
    var area = XSAVEArea(try vcpu.xsave(), avxOffset: avxOffset)
    area.put(state.floatingPoint)
    do {
      try vcpu.setXSAVE(area.bytes)
    } catch {
      throw StateRefusal(
        "KVM refused the x87 and SSE registers (reserved bits of MXCSR?): \(error)")
    }
    guard try vcpu.xcr0() != state.xcr0 else { return }
    do {
      try vcpu.setXCR0(state.xcr0)
    } catch {
      throw StateRefusal("KVM refused XCR0 = \(hex(state.xcr0)): \(error)")
    }
  }

  private func storeModelSpecific(_ msrs: ModelSpecificRegisters) throws {
    if msrs.timeStampCounter != clock.lastShown {
      if let refusal = counterRefusal(msrs.timeStampCounter) { throw refusal }
      try setTimeStampCounter(msrs.timeStampCounter)
    }
    let rows = ModelSpecificRegisterRow.all.filter {
      $0.index != ModelSpecificRegisterRow.timeStampCounter
    }
    let present = try vcpu.modelSpecificRegisters(rows.map(\.index))
    for (row, old) in zip(rows, present) where msrs[keyPath: row.path] != old {
      let value = msrs[keyPath: row.path]
      guard try vcpu.setModelSpecificRegisters([(row.index, value)]) == 1 else {
        throw StateRefusal("KVM refused \(hex(value)) for the MSR \(hex(row.index))")
      }
    }
  }

  private func storeEvents(_ events: EventState) throws {
    var inKernel = events
    pendingInterrupt = nil
    if let interrupt = events.interrupt, !interrupt.isSoftware {
      pendingInterrupt = interrupt.vector
      inKernel.interrupt = nil
    }
    try vcpu.setEvents(
      kvm_vcpu_events(
        inKernel, hasPayloads: accelerator.features.hasExceptionPayload,
        hasTripleFault: accelerator.features.hasTripleFaultEvent))
    isHalted = events.isHalted
  }

  /// The events, where an exception is pending that setting the registers would drop.
  private func pendingException() throws(KVMError) -> kvm_vcpu_events? {
    let events = try currentEvents()
    return events.exception.pending != 0 || events.exception.injected != 0 ? events : nil
  }
}
