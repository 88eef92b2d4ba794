import Bits
import Engine
import X86

/// CPUID.
///
/// Source: Intel SDM vol 2A (June 2024) "CPUID", tables 3-8 to 3-11.
extension CPU {
  func identify() {
    let leaf = UInt32(truncatingIfNeeded: self[0])
    let subleaf = UInt32(truncatingIfNeeded: self[1])
    let (a, b, c, d) = identification(inRange(leaf), subleaf)
    self[0] = UInt64(a)
    self[3] = UInt64(b)
    self[1] = UInt64(c)
    self[2] = UInt64(d)
  }

  /// The leaf that is told of for `leaf`: above the last one of its kind, the last of the basic ones.
  private func inRange(_ leaf: UInt32) -> UInt32 {
    let last = identification(leaf & 0xFFFF_FF00 == 0x4000_0000 ? 0x4000_0000 : leaf & 1 << 31, 0).0
    return leaf <= last ? leaf : identification(0, 0).0
  }

  /// The features of one word that are told.
  private func features(_ word: FeatureWord) -> UInt32 {
    system.model.features(word) & ~system.hidden[word]
  }

  /// Whether the guest is told that there is IA32_ARCH_CAPABILITIES.
  var tellsCapabilities: Bool { identification(7, 0).3.bit(29) }

  /// IA32_ARCH_CAPABILITIES: nothing is executed speculatively, so the processor is susceptible to none of what the bits
  /// name: RDCL_NO, SKIP_L1DFL_VMENTRY, SSB_NO, MDS_NO, IF_PSCHANGE_MC_NO, TAA_NO, SBDR_SSDP_NO, FBSDP_NO, PSDP_NO,
  /// BHI_NO, PBRSB_NO, GDS_NO, RFDS_NO, ITS_NO.
  ///
  /// Without them a kernel separates its page tables from its programs' and empties buffers at each return to them. 0 where
  /// another engine of the machine may be susceptible. Source: Intel SDM vol 4 (June 2024), table 2-2, register 10AH.
  var capabilities: UInt64 {
    guard features(.structuredD).bit(29) else { return 0 }
    return [0, 3, 4, 5, 6, 8, 13, 14, 15, 20, 24, 26, 27, 62].reduce(0) { $0 | 1 << $1 }
  }

  func identification(
    _ leaf: UInt32, _ subleaf: UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    let own = ownIdentification(leaf, subleaf)
    guard !shared.foreignLeaves.isEmpty,
      let foreign = shared.foreignLeaves.first(where: {
        $0.leaf == leaf && $0.subleaf ?? subleaf == subleaf
      })
    else { return own }
    guard leaf == 1 else { return (foreign.a, foreign.b, foreign.c, foreign.d) }
    let (osxsave, apic): (UInt32, UInt32) = (1 << 27, 1 << 9)
    let c = foreign.c & ~osxsave | (system.cr4.bit(18) ? osxsave : 0)
    let d = foreign.d & ~apic | (system.apicBase.bit(11) ? apic : 0)
    return (foreign.a, own.1, c, d)
  }

  private func ownIdentification(
    _ leaf: UInt32, _ subleaf: UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    let hasXSAVE = features(.standardC).bit(26)
    switch leaf {
    case 0:
      // "GenuineIntel": kernels choose their code by the vendor, and this CPU follows Intel's manual.
      return (0x15, 0x756E_6547, 0x6C65_746E, 0x4965_6E69)
    case 1:
      // OSXSAVE follows CR4, APIC follows IA32_APIC_BASE; HTT says that the count in EBX counts.
      let osxsave: UInt32 = hasXSAVE && system.cr4.bit(18) ? 1 << 27 : 0
      let count = system.processorCount
      let apic: UInt32 = system.apicBase.bit(11) ? 0 : 1 << 9
      return (
        0x0006_0FB1, system.apicID << 24 | count << 16 | 8 << 8,
        features(.standardC) | osxsave,
        features(.standardD) & ~apic | (count > 1 ? 1 << 28 : 0)
      )
    case 4: return cache(subleaf)
    case 0xB: return topology(subleaf)
    case 0x15: return (1, 1, UInt32(clamping: system.timeStampFrequency), 0)
    case 7 where subleaf == 0:
      return (0, features(.structuredB), features(.structuredC), features(.structuredD))
    case 0xD where hasXSAVE && subleaf == 0:
      let size = UInt32(Self.managedAreaSize)
      return (UInt32(Self.knownXCR0), size, size, 0)
    case 0xD where hasXSAVE && subleaf == 1: return (features(.managedA), 0, 0, 0)
    case 0x4000_0000:
      let (b, c, d) = HypervisorIdentification.signature
      return (HypervisorIdentification.timing, b, c, d)
    case HypervisorIdentification.timing:
      return (UInt32(clamping: system.timeStampFrequency / 1000), 0, 0, 0)
    case 0x8000_0000: return (0x8000_0008, 0, 0, 0)
    case 0x8000_0001: return (0, 0, features(.extendedC), features(.extendedD))
    case 0x8000_0002...0x8000_0004: return brandPart(Int(leaf - 0x8000_0002))
    case 0x8000_0007: return (0, 0, 0, 1 << 8)
    case 0x8000_0008:
      let linear: UInt32 = system.hidden[.structuredC].bit(16) ? 48 : 57
      let physical = min(UInt32(Self.physicalAddressBits), system.hidden.physicalBits)
      return (physical | linear << 8, 0, 0, 0)
    default: return (0, 0, 0, 0)
    }
  }

  /// Leaf 4: what the caches of such a processor would be.
  ///
  /// Nothing depends on them but the guest's choices; EAX 31:26 counts the cores.
  private func cache(_ subleaf: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    // Type (1 data, 2 instructions, 3 both), level, ways, sets; lines of 64 bytes.
    let caches: [(type: UInt32, level: UInt32, ways: UInt32, sets: UInt32)] = [
      (1, 1, 8, 64), (2, 1, 8, 64), (3, 2, 16, 4096),
    ]
    guard subleaf < caches.count else { return (0, 0, 0, 0) }
    let cache = caches[Int(subleaf)]
    let eax = cache.type | cache.level << 5 | 1 << 8 | (system.processorCount - 1) << 26
    return (eax, (cache.ways - 1) << 22 | 63, cache.sets - 1, 1)
  }

  /// Leaf 0BH: one thread a core, all cores in one package.
  private func topology(_ subleaf: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    let count = system.processorCount
    switch subleaf {
    case 0: return (0, 1, 1 << 8, system.apicID)
    case 1:
      return (32 - UInt32((count - 1).leadingZeroBitCount), count, 2 << 8 | 1, system.apicID)
    default: return (0, 0, subleaf & 0xFF, system.apicID)
    }
  }

  private func brandPart(_ part: Int) -> (UInt32, UInt32, UInt32, UInt32) {
    var text = Array(system.model.brand.utf8.prefix(47))
    text += Array(repeating: 0, count: 48 - text.count)
    func word(_ index: Int) -> UInt32 {
      let start = part * 16 + index * 4
      return (0..<4).reduce(0) { $0 | UInt32(text[start + $1]) << UInt32($1 * 8) }
    }
    return (word(0), word(1), word(2), word(3))
  }

  /// Every leaf there is.
  var allIdentification: [IdentificationLeaf] {
    let ranges: [UInt32] = [0, 0x4000_0000, 0x8000_0000]
    return ranges.flatMap { first in
      (first...identification(first, 0).0).flatMap(leaves)
    }
  }

  /// One leaf: by its subleaves where it has some.
  private func leaves(_ leaf: UInt32) -> [IdentificationLeaf] {
    switch leaf {
    case 4, 7, 0xB, 0xD, 0x1F:
      (0..<8).map { IdentificationLeaf(leaf: leaf, subleaf: $0, identification(leaf, $0)) }
    default: [IdentificationLeaf(leaf: leaf, subleaf: nil, identification(leaf, 0))]
    }
  }
}
