internal import CLinuxKVM

extension VirtualCPU {
  /// The distance of the guest's time-stamp counter from the host's, or nil where KVM has no such
  /// attribute.
  ///
  /// Source: Linux `Documentation/virt/kvm/devices/vcpu.rst` §4.1 (KVM_VCPU_TSC_OFFSET).
  public var tscOffset: UInt64? {
    var value: UInt64 = 0
    do throws(KVMError) {
      try tscOffsetRequest("KVM_GET_DEVICE_ATTR", request_KVM_GET_DEVICE_ATTR, &value)
      return value
    } catch {
      return nil
    }
  }

  /// Sets that distance.
  public func setTSCOffset(_ offset: UInt64) throws(KVMError) {
    var value = offset
    try tscOffsetRequest("KVM_SET_DEVICE_ATTR", request_KVM_SET_DEVICE_ATTR, &value)
  }

  private func tscOffsetRequest(
    _ name: String, _ number: UInt, _ value: inout UInt64
  ) throws(KVMError) {
    var attribute = kvm_device_attr()
    attribute.group = UInt32(KVM_VCPU_TSC_CTRL)
    attribute.attr = UInt64(KVM_VCPU_TSC_OFFSET)
    let result = unsafe withUnsafeMutablePointer(to: &value) { pointer -> Int in
      // SAFETY: the kernel reads or writes the 8 bytes at `addr` during the request alone.
      attribute.addr = UInt64(UInt(bitPattern: pointer))
      return unsafe ringside_ioctl(descriptor.number, number, &attribute)
    }
    _ = try OwnedDescriptor.check(name, result)
  }
}
