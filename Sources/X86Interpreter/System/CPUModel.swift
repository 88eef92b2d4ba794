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

  /// What the model's name promises and the interpreter has not, by the manual's names.
  package var absentFeatures: [String] {
    switch self {
    case .qemu64: ["SSE3"]
    case .v2: ["SSE3", "SSE4.1", "SSE4.2"]
    case .v3:
      ["SSE3", "SSE4.1", "SSE4.2", "AVX", "AVX2", "BMI1", "BMI2", "F16C", "FMA", "LZCNT"]
    case .max: []
    }
  }

  /// The bits of one register of CPUID that this model tells.
  func features(_ word: FeatureWord) -> UInt32 {
    let row =
      switch self {
      case .qemu64: 0
      case .v2: 1
      case .v3: 2
      case .max: 3
      }
    return Self.words[row * FeatureWord.allCases.count + word.rawValue]
  }

  /// The words of every model, as ``features(_:)`` looks them up: a loader that waits by CPUID and RDTSC asks millions of times.
  private static let words: [UInt32] = allCases.flatMap { model in
    FeatureWord.allCases.map { word in
      features.reduce(0) {
        $1.word == word && $1.models.contains(model) ? $0 | 1 << $1.bit : $0
      }
    }
  }

  private struct Feature {
    let word: FeatureWord
    let bit: UInt32
    let models: Set<CPUModel>
  }

  private static func row(
    _ word: FeatureWord, _ bits: [UInt32], _ models: Set<CPUModel>
  ) -> [Feature] {
    bits.map { Feature(word: word, bit: $0, models: models) }
  }

  private static let every = Set(allCases)
  private static let fromV2: Set<CPUModel> = [.v2, .v3, .max]
  private static let fromV3: Set<CPUModel> = [.v3, .max]

  /// Every feature that is there, and the models that have it.
  ///
  /// Source: Intel SDM vol 2A (June 2024) "CPUID", tables 3-8 to 3-11; x86-64 psABI §3.1.1 for v2 and v3.
  private static let features: [Feature] = [
    // FPU, DE, PSE, TSC, MSR, PAE, CX8, APIC, SEP, MTRR, PGE, CMOV, PAT, PSE-36, CLFSH, MMX, FXSR, SSE, SSE2
    row(
      .standardD, [0, 2, 3, 4, 5, 6, 8, 9, 11, 12, 13, 15, 16, 17, 19, 23, 24, 25, 26], every),
    // VME
    row(.standardD, [1], fromV2),
    // CMPXCHG16B, x2APIC, the TSC deadline timer; the CPU runs on a hypervisor
    row(.standardC, [13, 21, 24, 31], every),
    // SSSE3, POPCNT
    row(.standardC, [9, 23], fromV2),
    // MOVBE, XSAVE
    row(.standardC, [22, 26], fromV3),
    // PCID, RDRAND
    row(.standardC, [17, 30], [.max]),
    // FSGSBASE, SMEP, INVPCID, RDSEED, SMAP
    row(.structuredB, [0, 7, 10, 18, 20], [.max]),
    // UMIP, LA57
    row(.structuredC, [2, 16], [.max]),
    // IA32_ARCH_CAPABILITIES
    row(.structuredD, [29], every),
    // LAHF in 64-bit mode
    row(.extendedC, [0], every),
    // SYSCALL, NX, 1 GiB pages, RDTSCP, LM
    row(.extendedD, [11, 20, 26, 27, 29], every),
    // XSAVEOPT
    row(.managedA, [0], fromV3),
  ].flatMap { $0 }
}

/// Registers of CPUID that hold features.
enum FeatureWord: Int, CaseIterable {
  /// Leaf 1.
  case standardC, standardD
  /// Leaf 7.
  case structuredB, structuredC, structuredD
  /// Leaf 80000001H.
  case extendedC, extendedD
  /// Leaf 0DH, subleaf 1.
  case managedA
}
