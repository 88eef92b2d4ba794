import X86

/// `docs/isa-coverage.md`: the opcode table for people.
enum CoveragePage {
  static var text: String {
    let rows = OpcodeTable.whole.rows
    let done = rows.count { ImplementedOperations.all.contains($0.operation) }
    var lines = [
      "<!-- DO NOT EDIT: written by Tools/isagen from Sources/X86/OpcodeTable. -->",
      "# Instruction set coverage",
      "",
      "Every form of an instruction that the decoder knows, in the notation of the Intel SDM vol 2D, appendix A. The",
      "interpreter executes \(done) of \(rows.count) rows; the others are #UD to the guest, as is all that has no row.",
      "Modes: R real and virtual-8086, P protected and compatibility, L 64-bit. Flags: written / undefined.",
      "",
      "| Opcode | Operation | Operands | Modes | Privilege | Feature | LOCK | Flags read | Written / undefined | Interpreter |",
      "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows {
      let modes = [("R", OpcodeRow.Modes.real), ("P", .protected), ("L", .long)]
        .filter { row.modes.contains($0.1) }.map(\.0).joined()
      let flags =
        row.writes.isEmpty && row.undefines.isEmpty ? "" : "\(row.writes) / \(row.undefines)"
      let cells = [
        "`\(row.notation)`", "\(row.operation)", row.operands.map(\.name).joined(separator: ", "),
        modes, row.privilege.rawValue, "\(row.feature)", row.allows == .lock ? "yes" : "",
        "\(row.reads)", flags, ImplementedOperations.all.contains(row.operation) ? "yes" : "no",
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
