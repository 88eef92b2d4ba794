import Engine

/// What CPUID does not tell of although it is there: features that another engine of the same machine lacks.
///
/// Instructions that belong to a hidden feature are executed all the same, as on a CPU whose firmware hides it.
struct HiddenFeatures: Sendable, Hashable {
  /// By the number of the word: no array, as it lies in the CPU's block of memory.
  private var words = SIMD16<UInt32>()
  /// The most that may be told of as the width of a physical address.
  var physicalBits: UInt32 = 52

  init() {}

  /// Hides what `leaves`, another engine's answers, have not.
  ///
  /// The bit for a hypervisor is not the CPU's, and stays.
  init(unlessIn leaves: [IdentificationLeaf]) {
    for word in FeatureWord.allCases {
      let place = word.place
      let there = leaves.first { $0.leaf == place.leaf && $0.subleaf ?? 0 == place.subleaf }
      words[word.rawValue] = ~(there?[place.register] ?? 0)
    }
    words[FeatureWord.standardC.rawValue] &= ~(1 << 31)
    // What this engine is not susceptible to, the other's processor may be.
    words[FeatureWord.structuredD.rawValue] = .max
    if let sizes = leaves.first(where: { $0.leaf == 0x8000_0008 }) {
      physicalBits = sizes.a & 0xFF
    }
  }

  /// The hidden bits of one word.
  subscript(word: FeatureWord) -> UInt32 { words[word.rawValue] }
}

extension FeatureWord {
  /// Where CPUID tells it.
  ///
  /// Source: Intel SDM vol 2A (June 2024) "CPUID", table 3-8.
  var place: (leaf: UInt32, subleaf: UInt32, register: IdentificationLeaf.Register) {
    switch self {
    case .standardC: (1, 0, .c)
    case .standardD: (1, 0, .d)
    case .structuredB: (7, 0, .b)
    case .structuredC: (7, 0, .c)
    case .structuredD: (7, 0, .d)
    case .extendedC: (0x8000_0001, 0, .c)
    case .extendedD: (0x8000_0001, 0, .d)
    case .managedA: (0xD, 1, .a)
    }
  }
}
