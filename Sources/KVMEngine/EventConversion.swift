import CLinuxKVM
import X86

/// The events group between KVM's structure and ``CPUState``.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §4.31, §4.32.
extension kvm_vcpu_events {
  /// The events of `state`, as a request to set them.
  init(_ events: EventState, hasPayloads: Bool, hasTripleFault: Bool) {
    self.init()
    if let due = events.exception {
      exception.nr = due.vector
      exception.has_error_code = due.errorCode == nil ? 0 : 1
      exception.error_code = due.errorCode ?? 0
      // Without the payload extension there is but one kind, which the kernel calls injected.
      exception.injected = due.isInjected || !hasPayloads ? 1 : 0
      exception.pending = due.isInjected || !hasPayloads ? 0 : 1
      exception_has_payload = due.payload == nil || !hasPayloads ? 0 : 1
      exception_payload = due.payload ?? 0
    }
    if let due = events.interrupt {
      interrupt.injected = 1
      interrupt.nr = due.vector
      interrupt.soft = due.isSoftware ? 1 : 0
    }
    interrupt.shadow = events.interruptShadow
    nmi.pending = events.nmiPending ? 1 : 0
    nmi.injected = events.nmiInjected ? 1 : 0
    nmi.masked = events.nmiMasked ? 1 : 0
    flags = UInt32(KVM_VCPUEVENT_VALID_NMI_PENDING | KVM_VCPUEVENT_VALID_SHADOW)
    if hasPayloads { flags |= UInt32(KVM_VCPUEVENT_VALID_PAYLOAD) }
    if hasTripleFault {
      flags |= UInt32(KVM_VCPUEVENT_VALID_TRIPLE_FAULT)
      triple_fault.pending = events.tripleFaultPending ? 1 : 0
    }
  }

  /// Copies the events into `events`; whether the CPU is halted is not among them.
  func copy(into events: inout EventState) {
    events.exception = nil
    if exception.injected != 0 || exception.pending != 0 {
      events.exception = .init(
        vector: exception.nr,
        errorCode: exception.has_error_code != 0 ? exception.error_code : nil,
        payload: exception_has_payload != 0 ? exception_payload : nil,
        isInjected: exception.injected != 0)
    }
    events.interrupt =
      interrupt.injected != 0
      ? .init(vector: interrupt.nr, isSoftware: interrupt.soft != 0) : nil
    events.interruptShadow = interrupt.shadow
    events.nmiPending = nmi.pending != 0
    events.nmiInjected = nmi.injected != 0
    events.nmiMasked = nmi.masked != 0
    events.tripleFaultPending = triple_fault.pending != 0
  }
}
