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

  /// Arithmetic, comparison and conversion of SSE and SSE2, by the order of ``Operation``.
  private static let floatingPoint: [ClosedRange<UInt16>] = [
    Operation.addps.rawValue...Operation.maxsd.rawValue,
    Operation.cmpps.rawValue...Operation.ucomisd.rawValue,
    Operation.cvtpi2ps.rawValue...Operation.cvtsd2ss.rawValue,
  ]

  /// All operations that are executed; the others raise #UD.
  package static let all: Set<Operation> = {
    let rows = OpcodeTable.whole.rows
    return Set(
      rows.filter { row in
        !later.contains(row.feature) || exceptions.contains(row.operation)
          || floatingPoint.contains { $0.contains(row.operation.rawValue) }
      }.map(\.operation))
  }()
}
