/// What the interpreter executes, for `docs/isa-coverage.md`.
package enum ImplementedOperations {
  /// Features of whose operations none is executed yet, but for ``exceptions``.
  private static let later: Set<CPUFeature> = [
    .mmx, .fxsr, .sse, .sse2, .xsave, .xsaveopt, .invpcid, .sse3, .ssse3, .sse41, .sse42,
    .movbe,
  ]

  /// Operations of those features that touch no register of theirs.
  private static let exceptions: Set<Operation> = [
    .movnti, .lfence, .sfence, .mfence, .prefetchnta, .prefetcht0, .prefetcht1, .prefetcht2,
    .pause, .fisttp,
  ]

  /// Operations of the other features that are not executed yet.
  private static let missing: Set<Operation> = [
    .f2xm1, .fyl2x, .fyl2xp1, .fptan, .fpatan, .fsin, .fcos, .fsincos,
  ]

  /// All operations that are executed; the others raise #UD.
  package static let all: Set<Operation> = {
    let rows = OpcodeTable.whole.rows
    return Set(
      rows.filter { !later.contains($0.feature) || exceptions.contains($0.operation) }
        .map(\.operation)
    ).subtracting(missing)
  }()
}
