internal import CLinuxKVM

/// An extension of KVM's interface that a kernel may or may not have.
///
/// The corresponding C constants are `KVM_CAP_…`.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §4.4 (KVM_CHECK_EXTENSION), §6 and §7.
public struct KVMCapability: RawRepresentable, Hashable, Sendable {
  /// The extension's number.
  public let rawValue: UInt32

  /// Names the extension numbered `rawValue`.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  private init(_ value: Int32) {
    rawValue = UInt32(value)
  }

  /// Read-only memory slots: `KVM_CAP_READONLY_MEM`.
  public static let readOnlyMemory = Self(KVM_CAP_READONLY_MEM)
  /// How many memory slots there are: `KVM_CAP_NR_MEMSLOTS`.
  public static let memorySlotCount = Self(KVM_CAP_NR_MEMSLOTS)
  /// The bits of guest-debug control that work: `KVM_CAP_SET_GUEST_DEBUG2`.
  public static let guestDebugControls = Self(KVM_CAP_SET_GUEST_DEBUG2)
  /// Registers shared through the run page: `KVM_CAP_SYNC_REGS`.
  public static let synchronizedRegisters = Self(KVM_CAP_SYNC_REGS)
  /// System registers with PAE's page-directory pointers: `KVM_CAP_SREGS2`.
  public static let systemRegisters2 = Self(KVM_CAP_SREGS2)
  /// The size of the XSAVE area in bytes: `KVM_CAP_XSAVE2`.
  public static let xsave2 = Self(KVM_CAP_XSAVE2)
  /// The extended control registers: `KVM_CAP_XCRS`.
  public static let extendedControlRegisters = Self(KVM_CAP_XCRS)
  /// `immediate_exit` in the run page: `KVM_CAP_IMMEDIATE_EXIT`.
  public static let immediateExit = Self(KVM_CAP_IMMEDIATE_EXIT)
  /// CR2 and DR6 travel with a pending exception: `KVM_CAP_EXCEPTION_PAYLOAD`.
  public static let exceptionPayload = Self(KVM_CAP_EXCEPTION_PAYLOAD)
  /// A pending triple fault is part of the events: `KVM_CAP_X86_TRIPLE_FAULT_EVENT`.
  public static let tripleFaultEvent = Self(KVM_CAP_X86_TRIPLE_FAULT_EVENT)
  /// Emulation failures come with their bytes: `KVM_CAP_EXIT_ON_EMULATION_FAILURE`.
  public static let exitOnEmulationFailure = Self(KVM_CAP_EXIT_ON_EMULATION_FAILURE)
  /// Attributes of a vCPU, its TSC offset among them: `KVM_CAP_VCPU_ATTRIBUTES`.
  public static let vcpuAttributes = Self(KVM_CAP_VCPU_ATTRIBUTES)
  /// The frequency of the guest's TSC can be asked for: `KVM_CAP_GET_TSC_KHZ`.
  public static let tscFrequency = Self(KVM_CAP_GET_TSC_KHZ)
}
