/// What the interpreter executes, for `docs/isa-coverage.md`.
package enum ImplementedOperations {
  /// Operations that have rows in the table and raise #UD all the same.
  private static let missing: Set<Operation> = [
    // SSE3
    .addsubps, .addsubpd, .haddps, .haddpd, .hsubps, .hsubpd,
    // SSE4.1
    .roundps, .roundpd, .roundss, .roundsd, .dpps, .dppd, .insertps,
    // SSE4.2
    .pcmpestrm, .pcmpestri, .pcmpistrm, .pcmpistri, .crc32,
  ]

  /// All operations that are executed; the others raise #UD.
  package static let all = Set(OpcodeTable.whole.rows.map(\.operation)).subtracting(missing)
}
