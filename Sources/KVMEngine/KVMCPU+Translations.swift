import CLinuxKVM
import GuestMemory
import KVM
import X86

/// What decides how linear addresses map, and which page the guest pushes to.
struct PagingKey: Hashable {
  let cr0: UInt64
  let cr3: UInt64
  let cr4: UInt64
  let efer: UInt64
  let stackPage: UInt64

  init(_ registers: kvm_sregs, stackPointer: UInt64) {
    stackPage = (registers.ss.base &+ stackPointer &- 1) / pageSize
    cr0 = registers.cr0
    cr3 = registers.cr3
    cr4 = registers.cr4
    efer = registers.efer
  }
}

/// Stop points that follow the guest's address space.
///
/// Planted bytes and protected pages are physical, breakpoints and watchpoints linear. So the plan is
/// looked at again before the first entry after a stop, at each exit with another address space (at every
/// exit while a point is pending), and on a tick of the clock while the guest runs, for mappings that
/// change with no exit.
extension KVMCPU {
  /// How long a mapping may have changed with no exit before the plan follows.
  static var tickPeriod: Duration { .milliseconds(2) }

  /// Follows the address space if it may have changed; `isCertain` where only a look will tell.
  func followAddressSpace(isCertain: Bool) throws(KVMError) {
    let plan = accelerator.plan
    guard plan.dependsOnTranslations else { return }
    let key = PagingKey(
      try currentSystemRegisters(), stackPointer: try currentRegisters().rsp)
    guard isCertain || plan.hasPending || key != lastPaging else { return }
    lastPaging = key
    try accelerator.replan(for: self, in: try addressingState())
  }

  /// Where the byte at a linear address lies.
  func physical(_ address: GuestVirtualAddress) throws(KVMError) -> GuestPhysicalAddress? {
    LinearMemory(try addressingState(), memory).physical(address)
  }

  /// The planted place at `address`, if there is one.
  func plant(at address: GuestVirtualAddress) throws(KVMError) -> GuestPhysicalAddress? {
    let plan = accelerator.plan
    guard !plan.plants.isEmpty, let place = try physical(address), plan.plants[place] != nil else {
      return nil
    }
    return place
  }
}
