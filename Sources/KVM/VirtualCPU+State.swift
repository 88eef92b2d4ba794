public import CLinuxKVM
internal import SystemPackage

/// The parts of a vCPU's state, each by its own pair of requests.
///
/// Reading wants this order: MP state, registers, system registers, XSAVE, XCRs, debug registers, MSRs,
/// events. Writing wants: CPUID, MP state, registers, system registers, XSAVE, XCRs, debug registers,
/// MSRs, events.
extension VirtualCPU {
  /// RAX to R15, RIP, RFLAGS.
  ///
  /// Source: api.rst §4.11.
  public func registers() throws(KVMError) -> kvm_regs {
    var value = kvm_regs()
    try descriptor.request("KVM_GET_REGS", request_KVM_GET_REGS, &value)
    return value
  }

  /// Sets RAX to R15, RIP, RFLAGS.
  ///
  /// Drops a pending exception. Source: api.rst §4.12.
  public func setRegisters(_ value: kvm_regs) throws(KVMError) {
    var value = value
    try descriptor.request("KVM_SET_REGS", request_KVM_SET_REGS, &value)
  }

  /// Segments, tables, control registers, EFER, APIC base.
  ///
  /// Source: api.rst §4.13.
  public func systemRegisters() throws(KVMError) -> kvm_sregs {
    var value = kvm_sregs()
    try descriptor.request("KVM_GET_SREGS", request_KVM_GET_SREGS, &value)
    return value
  }

  /// Sets segments, tables, control registers, EFER, APIC base.
  ///
  /// Source: api.rst §4.14.
  public func setSystemRegisters(_ value: kvm_sregs) throws(KVMError) {
    var value = value
    try descriptor.request("KVM_SET_SREGS", request_KVM_SET_SREGS, &value)
  }

  /// The same with PAE's page-directory pointers.
  ///
  /// Source: api.rst §4.129.
  public func systemRegisters2() throws(KVMError) -> kvm_sregs2 {
    var value = kvm_sregs2()
    try descriptor.request("KVM_GET_SREGS2", request_KVM_GET_SREGS2, &value)
    return value
  }

  /// Sets the same with PAE's page-directory pointers.
  ///
  /// Source: api.rst §4.130.
  public func setSystemRegisters2(_ value: kvm_sregs2) throws(KVMError) {
    var value = value
    try descriptor.request("KVM_SET_SREGS2", request_KVM_SET_SREGS2, &value)
  }

  /// The XSAVE area, in the standard format.
  ///
  /// Source: api.rst §4.41, §4.134; SDM vol 1 §13.4.
  public func xsave() throws(KVMError) -> [UInt8] {
    var area = [UInt8](repeating: 0, count: max(xsaveSize, 4096))
    if xsaveSize > 0 {
      try descriptor.request("KVM_GET_XSAVE2", request_KVM_GET_XSAVE2, buffer: &area)
    } else {
      try descriptor.request("KVM_GET_XSAVE", request_KVM_GET_XSAVE, buffer: &area)
    }
    return area
  }

  /// Sets the XSAVE area, of the length that ``xsave()`` returns.
  ///
  /// Source: api.rst §4.42.
  public func setXSAVE(_ area: [UInt8]) throws(KVMError) {
    precondition(area.count == max(xsaveSize, 4096), "the kernel reads the whole area")
    var area = area
    try descriptor.request("KVM_SET_XSAVE", request_KVM_SET_XSAVE, buffer: &area)
  }

  /// XCR0.
  ///
  /// Source: api.rst §4.43.
  public func xcr0() throws(KVMError) -> UInt64 {
    var value = kvm_xcrs()
    try descriptor.request("KVM_GET_XCRS", request_KVM_GET_XCRS, &value)
    return value.nr_xcrs > 0 ? value.xcrs.0.value : 1
  }

  /// Sets XCR0.
  ///
  /// Source: api.rst §4.44.
  public func setXCR0(_ value: UInt64) throws(KVMError) {
    var list = kvm_xcrs()
    list.nr_xcrs = 1
    list.xcrs.0.value = value
    try descriptor.request("KVM_SET_XCRS", request_KVM_SET_XCRS, &list)
  }

  /// DR0–DR3, DR6, DR7 as the guest sees them.
  ///
  /// Source: api.rst §4.33.
  public func debugRegisters() throws(KVMError) -> kvm_debugregs {
    var value = kvm_debugregs()
    try descriptor.request("KVM_GET_DEBUGREGS", request_KVM_GET_DEBUGREGS, &value)
    return value
  }

  /// Sets DR0–DR3, DR6, DR7 as the guest sees them.
  ///
  /// Source: api.rst §4.34.
  public func setDebugRegisters(_ value: kvm_debugregs) throws(KVMError) {
    var value = value
    try descriptor.request("KVM_SET_DEBUGREGS", request_KVM_SET_DEBUGREGS, &value)
  }

  /// Model-specific registers by index; those from the first unknown one on are left out.
  ///
  /// Source: api.rst §4.18.
  public func modelSpecificRegisters(_ indices: [UInt32]) throws(KVMError) -> [UInt64] {
    var table = MSRTable(indices.map { ($0, 0) })
    let count = try descriptor.request("KVM_GET_MSRS", request_KVM_GET_MSRS, buffer: &table.bytes)
    return (0..<min(count, indices.count)).map { table.value(at: $0) }
  }

  /// Sets model-specific registers in order; returns how many were taken before one was refused.
  ///
  /// Source: api.rst §4.19.
  @discardableResult
  public func setModelSpecificRegisters(
    _ registers: [(index: UInt32, value: UInt64)]
  ) throws(KVMError) -> Int {
    var table = MSRTable(registers)
    return try descriptor.request("KVM_SET_MSRS", request_KVM_SET_MSRS, buffer: &table.bytes)
  }

  /// Pending and injected events.
  ///
  /// Source: api.rst §4.31.
  public func events() throws(KVMError) -> kvm_vcpu_events {
    var value = kvm_vcpu_events()
    try descriptor.request("KVM_GET_VCPU_EVENTS", request_KVM_GET_VCPU_EVENTS, &value)
    return value
  }

  /// Sets pending and injected events.
  ///
  /// Source: api.rst §4.32.
  public func setEvents(_ value: kvm_vcpu_events) throws(KVMError) {
    var value = value
    try descriptor.request("KVM_SET_VCPU_EVENTS", request_KVM_SET_VCPU_EVENTS, &value)
  }

  /// Whether the CPU runs, waits for a start-up message or is halted.
  ///
  /// Without an interrupt controller in the kernel it is always runnable, and the rest is the caller's.
  ///
  /// Source: api.rst §4.38.
  public func multiprocessingState() throws(KVMError) -> UInt32 {
    var value = kvm_mp_state()
    try descriptor.request("KVM_GET_MP_STATE", request_KVM_GET_MP_STATE, &value)
    return value.mp_state
  }

  /// Sets that state.
  ///
  /// Source: api.rst §4.39.
  public func setMultiprocessingState(_ state: UInt32) throws(KVMError) {
    var value = kvm_mp_state()
    value.mp_state = state
    try descriptor.request("KVM_SET_MP_STATE", request_KVM_SET_MP_STATE, &value)
  }

  /// What the CPU answers to CPUID, which need not be what ``setCPUID(_:)`` was given.
  ///
  /// Source: api.rst §4.71.
  public func cpuid() throws(KVMError) -> [kvm_cpuid_entry2] {
    var table = CPUIDTable(capacity: 256)
    try descriptor.request("KVM_GET_CPUID2", request_KVM_GET_CPUID2, buffer: &table.bytes)
    return table.entries
  }

  /// What the CPU answers to CPUID.
  ///
  /// Only before its first run. Source: api.rst §4.20 and §4.46.
  public func setCPUID(_ entries: [kvm_cpuid_entry2]) throws(KVMError) {
    var table = CPUIDTable(entries)
    try descriptor.request("KVM_SET_CPUID2", request_KVM_SET_CPUID2, buffer: &table.bytes)
  }
}
