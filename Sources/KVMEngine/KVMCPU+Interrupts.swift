import CLinuxKVM
import Engine
import KVM
import X86

/// External interrupts: handed over by the machine, delivered by KVM at the next entry.
///
/// An interrupt stays on this side until the entry, so that a masked step can keep it out and so that a
/// kick between the two does not leave it half delivered.
extension KVMCPU {
  package var canTakeInterrupt: Bool {
    guard pendingInterrupt == nil else { return false }
    if let isReadyForInterrupt { return isReadyForInterrupt }
    let answer = readiness()
    isReadyForInterrupt = answer
    return answer
  }

  package func inject(interrupt vector: UInt8) {
    pendingInterrupt = vector
    isHalted = false
  }

  package func injectNonMaskable() {
    do throws(KVMError) {
      try vcpu.nonMaskableInterrupt()
      freshClasses &= ~ringside_SYNC_EVENTS
      isHalted = false
    } catch {
      deferredFailure = EngineFailure(error)
    }
  }

  package var taskPriority: UInt8 {
    get { UInt8(truncatingIfNeeded: vcpu.page.cr8) }
    set { vcpu.page.cr8 = UInt64(newValue) }
  }

  package var apicBase: UInt64? { knowsAPICBase ? vcpu.page.apicBase : nil }

  /// What KVM would say at the next exit: IF, no shadow, nothing on its way.
  private func readiness() -> Bool {
    guard let flags = try? currentRegisters().rflags, flags & RFlags.if != 0,
      let events = try? currentEvents()
    else { return false }
    return events.interrupt.shadow == 0 && events.interrupt.injected == 0
      && events.exception.injected == 0 && events.nmi.injected == 0
  }

  /// Takes an interrupt back that an entry was to deliver and did not.
  func takeBackInterrupt() throws(KVMError) {
    var events = try currentEvents()
    guard events.interrupt.injected != 0, events.interrupt.soft == 0 else { return }
    pendingInterrupt = events.interrupt.nr
    events.interrupt.injected = 0
    events.flags |= UInt32(KVM_VCPUEVENT_VALID_SHADOW)
    try vcpu.setEvents(events)
    freshClasses &= ~ringside_SYNC_EVENTS
  }
}
