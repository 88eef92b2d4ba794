internal import CLinuxKVM

/// What KVM is to do for a debugger, until the next such request.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §4.87; Intel SDM vol 3B §18.2 (June 2024).
public struct GuestDebugControl: Hashable, Sendable {
  /// Stop after one instruction.
  ///
  /// The set-up counts for the RIP at the time of the request.
  public var singleStep = false
  /// Stop at INT3 instead of giving it to the guest.
  public var interceptsINT3 = false
  /// The four linear addresses, and DR7's bits, that take the place of the guest's own.
  public var debugRegisters: (addresses: [UInt64], dr7: UInt64)? {
    get { dr7.map { (addresses, $0) } }
    set {
      addresses = newValue?.addresses ?? []
      dr7 = newValue?.dr7
    }
  }
  /// Deliver an INT3 that was stopped at to the guest after all.
  public var injectsINT3 = false
  /// Keep interrupts, NMIs and SMIs out.
  public var blocksInterrupts = false

  private var addresses: [UInt64] = []
  private var dr7: UInt64?

  /// Nothing: the guest runs as if no debugger were there.
  public init() {}

  /// The structure that the kernel takes.
  var request: kvm_guest_debug {
    var request = kvm_guest_debug()
    var control: UInt32 = 0
    if singleStep { control |= UInt32(KVM_GUESTDBG_SINGLESTEP) }
    if interceptsINT3 { control |= UInt32(KVM_GUESTDBG_USE_SW_BP) }
    if injectsINT3 { control |= UInt32(KVM_GUESTDBG_INJECT_BP) }
    if blocksInterrupts { control |= UInt32(KVM_GUESTDBG_BLOCKIRQ) }
    if let dr7 {
      control |= UInt32(KVM_GUESTDBG_USE_HW_BP)
      let padded = addresses + Array(repeating: 0, count: 4)
      request.arch.debugreg = (padded[0], padded[1], padded[2], padded[3], 0, 0, 0, dr7)
    }
    request.control = control == 0 ? 0 : control | UInt32(KVM_GUESTDBG_ENABLE)
    return request
  }
}

extension VirtualCPU {
  /// Sets up guest debugging.
  ///
  /// Registers are to be set before, not after.
  ///
  /// Source: api.rst §4.87.
  public func setGuestDebug(_ control: GuestDebugControl) throws(KVMError) {
    var request = control.request
    try descriptor.request("KVM_SET_GUEST_DEBUG", request_KVM_SET_GUEST_DEBUG, &request)
  }
}
