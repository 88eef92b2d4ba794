import X86

/// `docs/isa-coverage.md`: the opcode table for people.
enum CoveragePage {
  /// The instructions without a row, by feature.
  private static var absent: [String] {
    var order: [String] = []
    var opcodes: [String: [String]] = [:]
    for row in AbsentInstruction.rows {
      if opcodes[row.feature] == nil { order.append(row.feature) }
      // What is coded with VEX has no mnemonic of its own here.
      let name = row.name.contains(" ") ? "" : "\(row.name) "
      opcodes[row.feature, default: []].append("\(name)`\(row.opcode)`")
    }
    let head = [
      "",
      "## Defined by the manuals, and without a row",
      "",
      "By CPUID's feature; `m` is the form with memory, `r` that with a register, `..` stands between the first and the last of",
      "several opcodes. None is executed, and no model of CPUID tells any of these features.",
      "",
      "| Feature | Instructions |",
      "|---|---|",
    ]
    return head + order.map { "| \($0) | \((opcodes[$0] ?? []).joined(separator: ", ")) |" }
  }

  static var text: String {
    let rows = OpcodeTable.whole.rows
    let done = rows.count { ImplementedOperations.all.contains($0.operation) }
    var lines = [
      "<!-- DO NOT EDIT: written by Tools/isagen from Sources/X86/OpcodeTable. -->",
      "# Instruction set coverage",
      "",
      "Every form of an instruction that the decoder knows, in the notation of the Intel SDM vol 2D, appendix A. The",
      "interpreter executes \(done) of \(rows.count) rows; the others are #UD to the guest, counted and told as not implemented, as are",
      "the instructions at the end, which have no row. What is on neither list the manuals leave undefined: #UD, and no more.",
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
    lines += absent
    return lines.joined(separator: "\n") + "\n"
  }
}
