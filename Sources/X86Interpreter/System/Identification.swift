import Bits
import X86

/// CPUID.
///
/// Source: Intel SDM vol 2A (June 2024) "CPUID", tables 3-8 to 3-11.
extension CPU {
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
    let model = system.model
    let hasXSAVE = model.features(.standardC).bit(26)
    switch leaf {
    case 0:
      // "GenuineIntel": kernels choose their code by the vendor, and this CPU follows Intel's manual.
      return (0xD, 0x756E_6547, 0x6C65_746E, 0x4965_6E69)
    case 1:
      // OSXSAVE follows CR4.
      let osxsave: UInt32 = hasXSAVE && system.cr4.bit(18) ? 1 << 27 : 0
      return (
        0x0006_0FB1, system.apicID << 24 | 1 << 16 | 8 << 8, model.features(.standardC) | osxsave,
        model.features(.standardD)
      )
    case 7 where subleaf == 0:
      return (0, model.features(.structuredB), model.features(.structuredC), 0)
    case 0xD where hasXSAVE && subleaf == 0:
      let size = UInt32(Self.managedAreaSize)
      return (UInt32(Self.knownXCR0), size, size, 0)
    case 0xD where hasXSAVE && subleaf == 1: return (model.features(.managedA), 0, 0, 0)
    case 0x8000_0000: return (0x8000_0008, 0, 0, 0)
    case 0x8000_0001: return (0, 0, model.features(.extendedC), model.features(.extendedD))
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
