internal import CLinuxKVM
internal import SystemPackage

/// One virtual CPU and its shared page.
///
/// One thread at a time may make requests; the run's end can be asked for by ``VCPUKick``.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §4.10.
public struct VirtualCPU: ~Copyable {
  let descriptor: OwnedDescriptor
  /// The page shared with the kernel.
  public let page: RunPage
  /// The size of the XSAVE area in bytes; 0 where KVM_GET_XSAVE2 is absent.
  let xsaveSize: Int

  init(
    _ descriptor: consuming OwnedDescriptor, runPageSize: Int, xsaveSize: Int
  ) throws(KVMError) {
    page = try RunPage(descriptor: descriptor.number, size: runPageSize)
    self.descriptor = descriptor
    self.xsaveSize = xsaveSize
  }

  /// Runs the guest until an exit.
  ///
  /// A signal to the thread, or a request for an immediate exit, gives ``KVMExit/interrupted``.
  public func run() throws(KVMError) -> KVMExit {
    let result = ringside_ioctl_value(descriptor.number, request_KVM_RUN, 0)
    if result >= 0 { return page.exit() }
    switch Errno(rawValue: CInt(-result)) {
    case .interrupted, .resourceTemporarilyUnavailable: return .interrupted
    case let error: throw KVMError(call: "KVM_RUN", errno: error)
    }
  }

  /// Hands over an external interrupt, for delivery before the next instruction.
  ///
  /// Source: api.rst §4.16.
  public func interrupt(_ vector: UInt8) throws(KVMError) {
    var request = kvm_interrupt()
    request.irq = UInt32(vector)
    try descriptor.request("KVM_INTERRUPT", request_KVM_INTERRUPT, &request)
  }

  /// Hands over a non-maskable interrupt; KVM delivers it as soon as nothing blocks it.
  ///
  /// Source: api.rst §4.21, KVM_NMI.
  public func nonMaskableInterrupt() throws(KVMError) {
    try descriptor.request("KVM_NMI", request_KVM_NMI)
  }

  /// The frequency of the guest's time-stamp counter in kHz, or nil where KVM does not say.
  ///
  /// Source: api.rst §4.56.
  public var tscFrequency: UInt64? {
    let answer = try? descriptor.request("KVM_GET_TSC_KHZ", request_KVM_GET_TSC_KHZ)
    return answer.flatMap { $0 > 0 ? UInt64($0) : nil }
  }
}
