import Bits
import X86

/// What CPUID tells: never a feature that is not there.
package enum CPUModel: String, Sendable, Hashable, CaseIterable {
  /// What QEMU's default CPU tells, as far as it is there.
  case qemu64
  /// x86-64-v2, as far as it is there.
  case v2 = "x86-64-v2"
  /// x86-64-v3, as far as it is there.
  case v3 = "x86-64-v3"
  /// Everything that is there.
  case max

  /// The processor's name, 48 bytes of text at most.
  var brand: String { "Ringside \(rawValue)" }
}

/// CPUID.
///
/// Source: Intel SDM vol 2A (June 2024) "CPUID", tables 3-8 to 3-11.
extension CPU {
  /// Leaf 1, EDX.
  private static var standardFeatures: UInt32 {
    let present: [UInt32] = [
      0,  // FPU
      2,  // DE
      3,  // PSE
      4,  // TSC
      5,  // MSR
      6,  // PAE
      8,  // CX8
      11,  // SEP
      12,  // MTRR
      13,  // PGE
      15,  // CMOV
      16,  // PAT
      17,  // PSE-36
      19,  // CLFSH
    ]
    return present.reduce(0) { $0 | 1 << $1 }
  }

  func identify() {
    let leaf = UInt32(truncatingIfNeeded: self[0])
    let subleaf = UInt32(truncatingIfNeeded: self[1])
    let (a, b, c, d) = identification(leaf, subleaf)
    self[0] = UInt64(a)
    self[3] = UInt64(b)
    self[1] = UInt64(c)
    self[2] = UInt64(d)
  }

  private func identification(
    _ leaf: UInt32, _ subleaf: UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    let isFull = system.model == .max
    switch leaf {
    case 0:
      // "GenuineIntel": kernels choose their code by the vendor, and this CPU follows Intel's manual.
      return (0xD, 0x756E_6547, 0x6C65_746E, 0x4965_6E69)
    case 1:
      let popcnt: UInt32 = system.model == .qemu64 ? 0 : 1 << 23
      let rdrand: UInt32 = isFull ? 1 << 30 : 0
      let features: UInt32 = 1 << 13 | popcnt | rdrand | 1 << 31
      return (0x0006_0FB1, system.apicID << 24 | 1 << 16 | 8 << 8, features, Self.standardFeatures)
    case 7 where subleaf == 0:
      guard isFull else { return (0, 0, 0, 0) }
      // FSGSBASE, SMEP, RDSEED, SMAP; UMIP and LA57.
      return (0, 1 << 0 | 1 << 7 | 1 << 18 | 1 << 20, 1 << 2 | 1 << 16, 0)
    case 0x8000_0000: return (0x8000_0008, 0, 0, 0)
    case 0x8000_0001:
      // LAHF in 64-bit mode; SYSCALL, NX, 1 GiB pages, RDTSCP, LM.
      return (0, 0, 1, 1 << 11 | 1 << 20 | 1 << 26 | 1 << 27 | 1 << 29)
    case 0x8000_0002...0x8000_0004: return brandPart(Int(leaf - 0x8000_0002))
    case 0x8000_0007: return (0, 0, 0, 1 << 8)
    case 0x8000_0008: return (UInt32(Self.physicalAddressBits) | 57 << 8, 0, 0, 0)
    default: return (0, 0, 0, 0)
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
}
