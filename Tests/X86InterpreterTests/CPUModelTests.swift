import Testing
import X86

@testable import X86Interpreter

/// What `--cpu` chooses: a told feature is there with every instruction, and what a name promises is told or named as absent.
@Suite struct CPUModelTests {
  /// Where CPUID tells of the opcode table's features.
  private static let places: [CPUFeature: (word: FeatureWord, bit: UInt32)] = [
    .fpu: (.standardD, 0), .tsc: (.standardD, 4), .msr: (.standardD, 5), .cx8: (.standardD, 8),
    .sep: (.standardD, 11), .cmov: (.standardD, 15), .clfsh: (.standardD, 19),
    .mmx: (.standardD, 23),
    .fxsr: (.standardD, 24), .sse: (.standardD, 25), .sse2: (.standardD, 26),
    .sse3: (.standardC, 0), .monitor: (.standardC, 3), .ssse3: (.standardC, 9),
    .cx16: (.standardC, 13),
    .sse41: (.standardC, 19), .sse42: (.standardC, 20), .movbe: (.standardC, 22),
    .popcnt: (.standardC, 23),
    .xsave: (.standardC, 26), .rdrand: (.standardC, 30),
    .fsgsbase: (.structuredB, 0), .invpcid: (.structuredB, 10), .rdseed: (.structuredB, 18),
    .smap: (.structuredB, 20), .xsaveopt: (.managedA, 0),
    .syscall: (.extendedD, 11), .rdtscp: (.extendedD, 27), .lm: (.extendedD, 29),
    .lahf64: (.extendedC, 0),
    .prefetchw: (.extendedC, 8),
  ]

  /// What the names promise beyond the baseline.
  ///
  /// Source: x86-64 psABI §3.1.1, table 3.1.
  private static let promises:
    [(models: [CPUModel], name: String, word: FeatureWord, bit: UInt32)] = [
      ([.v2, .v3], "CMPXCHG16B", .standardC, 13), ([.v2, .v3], "LAHF-SAHF", .extendedC, 0),
      ([.v2, .v3], "POPCNT", .standardC, 23), ([.v2, .v3], "SSE3", .standardC, 0),
      ([.v2, .v3], "SSE4.1", .standardC, 19), ([.v2, .v3], "SSE4.2", .standardC, 20),
      ([.v2, .v3], "SSSE3", .standardC, 9),
      ([.v3], "AVX", .standardC, 28), ([.v3], "AVX2", .structuredB, 5),
      ([.v3], "BMI1", .structuredB, 3),
      ([.v3], "BMI2", .structuredB, 8), ([.v3], "F16C", .standardC, 29),
      ([.v3], "FMA", .standardC, 12),
      ([.v3], "LZCNT", .extendedC, 5), ([.v3], "MOVBE", .standardC, 22),
      ([.v3], "OSXSAVE", .standardC, 26),
    ]

  private static func tells(_ model: CPUModel, _ word: FeatureWord, _ bit: UInt32) -> Bool {
    model.features(word) >> bit & 1 != 0
  }

  @Test(arguments: CPUModel.allCases)
  func `every instruction of a feature that is told is executed`(_ model: CPUModel) {
    for (feature, place) in Self.places where Self.tells(model, place.word, place.bit) {
      let missing = OpcodeTable.whole.rows.filter {
        $0.feature == feature && !ImplementedOperations.all.contains($0.operation)
      }
      #expect(missing.isEmpty, "\(feature): \(missing.map(\.notation))")
      #expect(!AbsentInstruction.rows.contains { $0.feature == feature.description }, "\(feature)")
    }
  }

  @Test func `every feature of the opcode table has its place in CPUID`() {
    #expect(Set(Self.places.keys) == Set(CPUFeature.allCases).subtracting([.base]))
  }

  @Test(arguments: [CPUModel.v2, .v3])
  func `what a name promises is told, or named as absent`(_ model: CPUModel) {
    let absent = Self.promises.filter {
      $0.models.contains(model) && !Self.tells(model, $0.word, $0.bit)
    }
    #expect(Set(absent.map(\.name)) == Set(model.absentFeatures))
  }

  @Test func `max tells whatever another model tells`() {
    for word in FeatureWord.allCases {
      for model in CPUModel.allCases {
        #expect(model.features(word) & ~CPUModel.max.features(word) == 0, "\(model) \(word)")
      }
    }
  }

  @Test func `MWAIT wakes by interrupts alone, and is not told of`() {
    #expect(CPUModel.allCases.allSatisfy { !Self.tells($0, .standardC, 3) })
  }
}
