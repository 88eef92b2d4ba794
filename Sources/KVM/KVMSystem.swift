public import CLinuxKVM
internal import SystemPackage

/// The host's KVM: what `/dev/kvm` answers to.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §4.1–4.6.
public struct KVMSystem: ~Copyable {
  /// Where the kernel offers KVM.
  public static let devicePath = "/dev/kvm"

  private let descriptor: OwnedDescriptor

  /// Opens the device and checks that it speaks the one stable version of the interface, 12.
  ///
  /// Throws with advice where the device is missing or not permitted.
  public init() throws(KVMError) {
    // SAFETY: the path's bytes live for the call, which keeps nothing of them.
    // SAFETY: the C function reads the string during the call alone.
    let opened = unsafe Self.devicePath.withCString { unsafe ringside_open($0) }
    let device = OwnedDescriptor(Int32(try OwnedDescriptor.check(Self.devicePath, opened)))
    let version = try device.request("KVM_GET_API_VERSION", request_KVM_GET_API_VERSION)
    guard version == KVM_API_VERSION else {
      throw KVMError(call: "KVM_GET_API_VERSION", errno: .notSupported)
    }
    descriptor = device
  }

  /// What the kernel says about an extension: 0 where it is absent, else 1 or a number.
  ///
  /// Source: api.rst §4.4.
  public func value(of capability: KVMCapability) -> Int {
    let answer = try? descriptor.request(
      "KVM_CHECK_EXTENSION", request_KVM_CHECK_EXTENSION, value: UInt(capability.rawValue))
    return answer ?? 0
  }

  /// Makes a virtual machine with no memory and no CPU.
  ///
  /// Source: api.rst §4.2.
  public func makeVirtualMachine() throws(KVMError) -> VirtualMachine {
    // A signal ends the request now and then, with nothing done.
    for _ in 0..<16 {
      do throws(KVMError) {
        let number = try descriptor.request("KVM_CREATE_VM", request_KVM_CREATE_VM)
        return VirtualMachine(
          OwnedDescriptor(Int32(number)), runPageSize: try runPageSize(),
          xsaveSize: value(of: .xsave2))
      } catch  where error.errno == .interrupted {
        continue
      }
    }
    throw KVMError(call: "KVM_CREATE_VM", errno: .interrupted)
  }

  /// The CPUID leaves that this host can give to a guest.
  ///
  /// Source: api.rst §4.46.
  public func supportedCPUID() throws(KVMError) -> [kvm_cpuid_entry2] {
    var table = CPUIDTable(capacity: 256)
    try descriptor.request(
      "KVM_GET_SUPPORTED_CPUID", request_KVM_GET_SUPPORTED_CPUID, buffer: &table.bytes)
    return table.entries
  }

  /// The model-specific registers that are part of a vCPU's state here.
  ///
  /// Source: api.rst §4.3.
  public func modelSpecificRegisterIndices() throws(KVMError) -> [UInt32] {
    let capacity = 1024
    var bytes = [UInt8](repeating: 0, count: 4 + capacity * 4)
    bytes.storeLittleEndian(UInt32(capacity), at: 0)
    try descriptor.request(
      "KVM_GET_MSR_INDEX_LIST", request_KVM_GET_MSR_INDEX_LIST, buffer: &bytes)
    let count = Int(bytes.loadLittleEndian(UInt32.self, at: 0))
    return (0..<min(count, capacity)).map { bytes.loadLittleEndian(at: 4 + $0 * 4) }
  }

  private func runPageSize() throws(KVMError) -> Int {
    try descriptor.request("KVM_GET_VCPU_MMAP_SIZE", request_KVM_GET_VCPU_MMAP_SIZE)
  }
}
