internal import CLinuxKVM
public import GuestMemory

/// One virtual machine: memory slots and vCPUs.
///
/// Any thread may use it; the kernel orders the requests.
///
/// Source: Linux `Documentation/virt/kvm/api.rst` §4.7, §4.35.
public struct VirtualMachine: ~Copyable {
  private let descriptor: OwnedDescriptor
  private let runPageSize: Int
  private let xsaveSize: Int

  init(_ descriptor: consuming OwnedDescriptor, runPageSize: Int, xsaveSize: Int) {
    self.descriptor = descriptor
    self.runPageSize = runPageSize
    self.xsaveSize = xsaveSize
  }

  /// What the kernel says about an extension for this machine: 0 where it is absent.
  public func value(of capability: KVMCapability) -> Int {
    let answer = try? descriptor.request(
      "KVM_CHECK_EXTENSION", request_KVM_CHECK_EXTENSION, value: UInt(capability.rawValue))
    return answer ?? 0
  }

  /// Switches an extension on, with its first argument.
  ///
  /// Source: api.rst §4.37.
  public func enable(_ capability: KVMCapability, argument: UInt64 = 1) throws(KVMError) {
    var request = kvm_enable_cap()
    request.cap = capability.rawValue
    request.args.0 = argument
    try descriptor.request("KVM_ENABLE_CAP", request_KVM_ENABLE_CAP, &request)
  }

  /// Gives the kernel four pages of guest-physical address space, of which no memory is seen there.
  ///
  /// Intel's processors without unrestricted guests need them for real mode: three pages at `tss`,
  /// one at `identityMap`.
  ///
  /// Source: api.rst §4.40, §4.63.
  public func reservePages(
    tss: GuestPhysicalAddress, identityMap: GuestPhysicalAddress
  ) throws(KVMError) {
    try descriptor.request(
      "KVM_SET_TSS_ADDR", request_KVM_SET_TSS_ADDR, value: UInt(tss.rawValue))
    var address = identityMap.rawValue
    try descriptor.request(
      "KVM_SET_IDENTITY_MAP_ADDR", request_KVM_SET_IDENTITY_MAP_ADDR, &address)
  }

  /// Puts part of a region into the guest's physical address space, at the addresses it has there.
  ///
  /// `range` counts in bytes from the region's start, in whole pages. The region must live until the
  /// slot is removed or the machine is gone.
  ///
  /// Source: api.rst §4.35.
  public func setMemorySlot(
    _ number: UInt32, region: MappedRegion, range: Range<UInt64>, isReadOnly: Bool
  ) throws(KVMError) {
    precondition(range.upperBound <= region.length && range.lowerBound % pageSize == 0)
    // SAFETY: the range lies inside the region's mapping by the line above.
    try unsafe setMemorySlot(
      number, at: region.start + range.lowerBound, host: region.base + Int(range.lowerBound),
      length: UInt64(range.count), isReadOnly: isReadOnly)
  }

  /// Puts a page of the host's in the place of a guest page.
  ///
  /// The page must live until the slot is removed or the machine is gone.
  ///
  /// Source: api.rst §4.35, KVM_MEM_READONLY: a write then comes as an MMIO exit.
  public func setMemorySlot(
    _ number: UInt32, at start: GuestPhysicalAddress, page: HostPage, isReadOnly: Bool
  ) throws(KVMError) {
    try unsafe setMemorySlot(
      number, at: start, host: page.base, length: UInt64(HostPage.size), isReadOnly: isReadOnly)
  }

  private func setMemorySlot(
    _ number: UInt32, at start: GuestPhysicalAddress, host: UnsafeMutableRawPointer, length: UInt64,
    isReadOnly: Bool
  ) throws(KVMError) {
    var slot = kvm_userspace_memory_region()
    slot.slot = number
    slot.flags = isReadOnly ? ringside_MEM_READONLY : 0
    slot.guest_phys_addr = start.rawValue
    slot.memory_size = length
    slot.userspace_addr = UInt64(UInt(bitPattern: host))
    try descriptor.request(
      "KVM_SET_USER_MEMORY_REGION", request_KVM_SET_USER_MEMORY_REGION, &slot)
  }

  /// Takes a slot out of the guest's physical address space.
  ///
  /// Source: api.rst §4.35.
  public func removeMemorySlot(_ number: UInt32) throws(KVMError) {
    var slot = kvm_userspace_memory_region()
    slot.slot = number
    try descriptor.request(
      "KVM_SET_USER_MEMORY_REGION", request_KVM_SET_USER_MEMORY_REGION, &slot)
  }

  /// Makes the vCPU numbered `index`, in its state after RESET.
  ///
  /// Source: api.rst §4.7.
  public func makeVirtualCPU(index: Int) throws(KVMError) -> VirtualCPU {
    let number = try descriptor.request(
      "KVM_CREATE_VCPU", request_KVM_CREATE_VCPU, value: UInt(index))
    return try VirtualCPU(
      OwnedDescriptor(Int32(number)), runPageSize: runPageSize, xsaveSize: xsaveSize)
  }
}
