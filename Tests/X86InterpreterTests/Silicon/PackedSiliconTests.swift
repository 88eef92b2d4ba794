import NativeExecution
import Testing
import X86

@testable import X86Interpreter

/// MMX, SSE and SSE2 without floating-point arithmetic, against the host's CPU.
@Suite(.enabled(if: SiliconGuest.refusal == nil, "this host executes no x86-64 code of a test"))
struct PackedSiliconTests {
  private static let features: Set<CPUFeature> = [.mmx, .sse, .sse2, .sse3, .ssse3, .sse41, .sse42]

  /// Results of which the manual gives a bound alone.
  private static let approximations: Set<Operation> = [.rcpps, .rcpss, .rsqrtps, .rsqrtss]

  /// Rows of vector instructions that the interpreter executes.
  private static var rows: [OpcodeRow] {
    OpcodeTable.whole.rows.filter {
      $0.operation.isVector && features.contains($0.feature)
        && ImplementedOperations.all.contains($0.operation)
        && !approximations.contains($0.operation)
    }
  }

  @Test func `every form gives what the CPU gives, stepped and in a block`() throws {
    let comparison = SiliconComparison(encodings: 2, states: 4)
    let differences = try comparison.run(Self.rows)
    #expect(differences.isEmpty, "\(differences.prefix(40).joined(separator: "\n"))")
    #expect(Self.rows.count > 200)
  }

  @Test func `operands that are not aligned fault as on the CPU`() throws {
    var comparison = SiliconComparison(encodings: 2, states: 2)
    comparison.prepare = { _, state, generator in
      state.registers[3] += UInt64.random(in: 1...15, using: &generator)
    }
    let differences = try comparison.run(Self.rows.filter { $0.form.contains(.memory) })
    #expect(differences.isEmpty, "\(differences.prefix(40).joined(separator: "\n"))")
  }
}
