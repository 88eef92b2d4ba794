import GuestMemory
import X86

/// The memory types that firmware leaves in every CPU: write-back, but for what is no RAM.
///
/// Source: Intel SDM vol 3A (June 2024) §12.11; the areas below 1 MiB are those of SeaBIOS 1.16, src/fw/mtrr.c.
extension MemoryTypeRegisters {
  private static let uncached: UInt64 = 0x00
  private static let writeProtected: UInt64 = 0x05
  private static let writeBack: UInt64 = 0x06
  /// IA32_MTRR_DEF_TYPE: E and FE.
  private static let enabled: UInt64 = 0xC00
  /// V of a variable range's mask.
  private static let valid: UInt64 = 0x800

  /// Eight ranges of one type.
  private static func eight(_ type: UInt64) -> UInt64 { type &* 0x0101_0101_0101_0101 }

  /// A display's memory and the hole for devices are uncached, ROM is write-protected; for addresses of `bits` bits.
  static func firmware(physicalAddressBits bits: Int) -> MemoryTypeRegisters {
    var types = MemoryTypeRegisters()
    types.defaultType = enabled | writeBack
    for (row, index) in fixedIndices.enumerated() {
      types.fixed[row] =
        switch index {
        case 0x250, 0x258: eight(writeBack)
        case 0x259: eight(uncached)
        default: eight(writeProtected)
        }
    }
    let hole = AddressMap.hole.rawValue
    let length = AddressMap.above4GiB.rawValue - hole
    types.variable[0] = hole | uncached
    types.variable[1] = (1 << UInt64(bits) - 1) & ~(length - 1) | valid
    return types
  }
}
