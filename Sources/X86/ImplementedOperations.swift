/// What the interpreter executes, for `docs/isa-coverage.md`.
package enum ImplementedOperations {
  /// All operations but those of the features that follow later.
  package static let all: Set<Operation> = {
    let later: Set<CPUFeature> = [.sse3, .ssse3, .sse41, .sse42, .movbe]
    return Set(
      OpcodeTable.whole.rows.filter { !later.contains($0.feature) }.map(\.operation))
  }()
}
