import Bits
import CLinuxKVM
import Engine

/// What the guest's CPUID instruction answers: what KVM supports here, with three changes.
///
/// - The local APIC's id is the CPU's number, and all CPUs are cores of one package; x2APIC, the TSC deadline
///   timer and MONITOR are hidden, as the interrupt controllers are outside the kernel.
/// - The hypervisor leaves name Ringside and offer nothing. KVM's own leaf would offer its clock, which
///   reads the host's time and so runs on while the guest is stopped, and services that need a local
///   APIC in the kernel.
/// - Leaf 40000010H gives the frequency of the time-stamp counter in kHz, as other hypervisors do.
///
/// Source: Intel SDM vol 2A, CPUID (June 2024), table 3-8.
enum GuestCPUID {
  private static let hypervisorLeaves: ClosedRange<UInt32> = 0x4000_0000...0x4000_FFFF

  /// The leaves of the CPU numbered `index`, one of `count`.
  static func leaves(
    supported: [kvm_cpuid_entry2], index: UInt32, count: UInt32, tscFrequency: UInt64?
  ) -> [kvm_cpuid_entry2] {
    var leaves: [kvm_cpuid_entry2] = []
    let kept = supported.filter {
      !hypervisorLeaves.contains($0.function) && ![0xB, 0x1F].contains($0.function)
    }
    for var leaf in kept + topology(index, count) {
      switch leaf.function {
      case 1:
        leaf.ebx.setBits(24...31, to: index)
        leaf.ebx.setBits(16...23, to: count)
        leaf.edx.setBit(9, to: true)  // APIC
        leaf.edx.setBit(28, to: count > 1)  // HTT: the count above counts
        leaf.ecx.setBit(3, to: false)  // MONITOR
        leaf.ecx.setBit(21, to: false)  // x2APIC
        leaf.ecx.setBit(24, to: false)  // TSC deadline
        leaf.ecx.setBit(31, to: true)  // a hypervisor is there
      case 4 where leaf.eax & 0x1F != 0:
        leaf.eax.setBits(14...25, to: 0)
        leaf.eax.setBits(26...31, to: count - 1)
      default: break
      }
      leaves.append(leaf)
    }
    var name = kvm_cpuid_entry2()
    name.function = 0x4000_0000
    name.eax = tscFrequency == nil ? 0x4000_0000 : HypervisorIdentification.timing
    (name.ebx, name.ecx, name.edx) = HypervisorIdentification.signature
    leaves.append(name)
    if let tscFrequency {
      var timing = kvm_cpuid_entry2()
      timing.function = HypervisorIdentification.timing
      timing.eax = UInt32(truncatingIfNeeded: tscFrequency)
      leaves.append(timing)
    }
    return leaves
  }

  /// Leaf 0BH: one thread a core, all cores in one package.
  private static func topology(_ index: UInt32, _ count: UInt32) -> [kvm_cpuid_entry2] {
    let levels: [(shift: UInt32, count: UInt32, type: UInt32)] = [
      (0, 1, 1), (32 - UInt32((count - 1).leadingZeroBitCount), count, 2), (0, 0, 0),
    ]
    return levels.enumerated().map { number, level in
      var leaf = kvm_cpuid_entry2()
      leaf.function = 0xB
      leaf.index = UInt32(number)
      leaf.flags = 1  // KVM_CPUID_FLAG_SIGNIFCANT_INDEX
      (leaf.eax, leaf.ebx) = (level.shift, level.count)
      (leaf.ecx, leaf.edx) = (level.type << 8 | UInt32(number), index)
      return leaf
    }
  }

  /// The same leaves in the form that every engine has.
  static func portable(_ leaves: [kvm_cpuid_entry2]) -> [IdentificationLeaf] {
    leaves.map { leaf in
      IdentificationLeaf(
        leaf: leaf.function,
        subleaf: leaf.flags & UInt32(KVM_CPUID_FLAG_SIGNIFCANT_INDEX) != 0 ? leaf.index : nil,
        (leaf.eax, leaf.ebx, leaf.ecx, leaf.edx))
    }
  }

  /// A leaf without what follows from the CPU's registers.
  static func withoutState(_ leaf: IdentificationLeaf) -> IdentificationLeaf {
    var leaf = leaf
    switch (leaf.leaf, leaf.subleaf) {
    case (1, _):
      leaf.c.setBit(27, to: false)  // OSXSAVE
      leaf.d.setBit(9, to: false)  // APIC
    case (0xD, 0), (0xD, 1): leaf.b = 0
    default: break
    }
    return leaf
  }

  /// KVM's form of leaves that another engine tells.
  static func native(_ leaves: [IdentificationLeaf]) -> [kvm_cpuid_entry2] {
    leaves.map { leaf in
      var entry = kvm_cpuid_entry2()
      entry.function = leaf.leaf
      entry.index = leaf.subleaf ?? 0
      entry.flags = leaf.subleaf == nil ? 0 : UInt32(KVM_CPUID_FLAG_SIGNIFCANT_INDEX)
      (entry.eax, entry.ebx, entry.ecx, entry.edx) = (leaf.a, leaf.b, leaf.c, leaf.d)
      return entry
    }
  }
}
