import X86

/// Where each register of ``ModelSpecificRegisters`` has its index.
///
/// Source: Intel SDM vol 4 table 2-2.
struct ModelSpecificRegisterRow: Sendable {
  let index: UInt32
  let path: any WritableKeyPath<ModelSpecificRegisters, UInt64> & Sendable

  private init(
    _ index: UInt32, _ path: any WritableKeyPath<ModelSpecificRegisters, UInt64> & Sendable
  ) {
    self.index = index
    self.path = path
  }

  /// IA32_TIME_STAMP_COUNTER.
  static let timeStampCounter: UInt32 = 0x10

  static let all: [Self] =
    [
      Self(timeStampCounter, \.timeStampCounter),
      Self(0x174, \.sysenterCS), Self(0x175, \.sysenterESP), Self(0x176, \.sysenterEIP),
      Self(0x1A0, \.miscEnable), Self(0x1D9, \.debugControl), Self(0x277, \.pat),
      Self(0xC000_0081, \.star), Self(0xC000_0082, \.lstar), Self(0xC000_0083, \.cstar),
      Self(0xC000_0084, \.fmask), Self(0xC000_0102, \.kernelGSBase), Self(0xC000_0103, \.tscAux),
      Self(0x2FF, \.memoryTypes.defaultType),
    ] + fixedRanges + variableRanges

  private static let fixedRanges = MemoryTypeRegisters.fixedIndices.enumerated().map {
    Self($0.element, \.memoryTypes.fixed[$0.offset])
  }

  private static let variableRanges = (0..<16).map {
    Self(0x200 + UInt32($0), \.memoryTypes.variable[$0])
  }
}
