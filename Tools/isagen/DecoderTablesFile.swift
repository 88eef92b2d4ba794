import X86

/// The integers that the decoder reads.
enum DecoderTablesFile {
  static var text: String {
    let tables = PackedTables(OpcodeTable.whole.rows)
    let parts = [
      array("cells", "UInt16", tables.cells, perLine: 14),
      array("groups", "UInt16", tables.groups, perLine: 16),
      array("lists", "UInt16", tables.lists, perLine: 14),
      array("rows", "UInt64", tables.rows, perLine: 5),
      array("conditions", "UInt32", tables.conditions, perLine: 10),
    ]
    return """
      // DO NOT EDIT: written by Tools/isagen from Sources/X86/OpcodeTable.
      // swift-format-ignore-file

      /// The opcode table as the decoder reads it, see ``PackedTables``.
      package enum DecoderTables {
      \(parts.joined(separator: "\n"))
      }

      """
  }

  private static func array(
    _ name: String, _ type: String, _ values: [some FixedWidthInteger], perLine: Int
  ) -> String {
    var lines = ["  static let \(name): [\(type)] = ["]
    for start in stride(from: 0, to: values.count, by: perLine) {
      let part = values[start..<min(start + perLine, values.count)]
      lines.append("    " + part.map { "0x" + String($0, radix: 16) }.joined(separator: ",") + ",")
    }
    lines.append("  ]")
    return lines.joined(separator: "\n")
  }
}
