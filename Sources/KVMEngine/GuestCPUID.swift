import Bits
import CLinuxKVM

/// What the guest's CPUID instruction answers: what KVM supports here, with three changes.
///
/// - The local APIC's id is the CPU's number; x2APIC, the TSC deadline timer and MONITOR are hidden, as
///   the interrupt controllers are outside the kernel.
/// - The hypervisor leaves name Ringside and offer nothing. KVM's own leaf would offer its clock, which
///   reads the host's time and so runs on while the guest is stopped, and services that need a local
///   APIC in the kernel.
/// - Leaf 40000010H gives the frequency of the time-stamp counter in kHz, as other hypervisors do.
///
/// Source: Intel SDM vol 2A, CPUID (June 2024), table 3-8.
enum GuestCPUID {
  /// "RingsideVMM" and a NUL in EBX, ECX, EDX.
  private static let signature: (UInt32, UInt32, UInt32) = (0x676E_6952, 0x6564_6973, 0x004D_4D56)
  private static let hypervisorLeaves: ClosedRange<UInt32> = 0x4000_0000...0x4000_FFFF

  /// The leaves of the CPU numbered `index`.
  static func leaves(
    supported: [kvm_cpuid_entry2], index: UInt32, tscFrequency: UInt64?
  ) -> [kvm_cpuid_entry2] {
    var leaves: [kvm_cpuid_entry2] = []
    for var leaf in supported where !hypervisorLeaves.contains(leaf.function) {
      switch leaf.function {
      case 1:
        leaf.ebx.setBits(24...31, to: index)
        leaf.ecx.setBit(3, to: false)  // MONITOR
        leaf.ecx.setBit(21, to: false)  // x2APIC
        leaf.ecx.setBit(24, to: false)  // TSC deadline
        leaf.ecx.setBit(31, to: true)  // a hypervisor is there
      case 0xB, 0x1F: leaf.edx = index
      default: break
      }
      leaves.append(leaf)
    }
    var name = kvm_cpuid_entry2()
    name.function = 0x4000_0000
    name.eax = tscFrequency == nil ? 0x4000_0000 : 0x4000_0010
    (name.ebx, name.ecx, name.edx) = signature
    leaves.append(name)
    if let tscFrequency {
      var timing = kvm_cpuid_entry2()
      timing.function = 0x4000_0010
      timing.eax = UInt32(truncatingIfNeeded: tscFrequency)
      leaves.append(timing)
    }
    return leaves
  }
}
