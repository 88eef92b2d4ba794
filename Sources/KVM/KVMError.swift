public import SystemPackage

/// A request that the kernel's KVM refused: which one, why, and what the user can do.
public struct KVMError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The request's name in the kernel's documentation, or the device's path for an open.
  public let call: String
  /// The kernel's reason.
  public let errno: Errno

  /// Names a refused request.
  public init(call: String, errno: Errno) {
    self.call = call
    self.errno = errno
  }

  /// What was refused and what to do about it, where something can be done.
  public var description: String {
    let fact = "\(call): \(errno.description)"
    return advice.map { "\(fact); \($0)" } ?? fact
  }

  /// What the user can do, where the reason tells.
  public var advice: String? {
    switch (call, errno) {
    case (KVMSystem.devicePath, .noSuchFileOrDirectory),
      (KVMSystem.devicePath, .noSuchAddressOrDevice):
      "this kernel offers no KVM: load its module ('modprobe kvm_intel' or 'kvm_amd'), switch"
        + " virtualisation on in the firmware, or use the interpreter"
    case (KVMSystem.devicePath, .permissionDenied), (KVMSystem.devicePath, .notPermitted):
      "add yourself to the group that owns it ('sudo usermod -aG kvm $USER', then log in anew)"
    case ("KVM_CREATE_VM", .resourceBusy):
      "another hypervisor uses the processor's virtualisation"
    case (_, .noMemory):
      "the host is short of memory"
    default: nil
    }
  }
}
