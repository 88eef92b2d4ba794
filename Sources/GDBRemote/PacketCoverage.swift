/// The packets of the table as a document shows them.
enum PacketCoverage {
  /// A table in Markdown for each capability, in the order of the rows.
  static func markdown(of table: PacketTable = .standard) -> String {
    Capability.allCases.map { capability in
      let rows = table.rows.filter { $0.capability == capability }
      let lines = rows.map { row in
        "| \(spelling(of: row)) | \(row.summary) | \(feature(of: row)) |"
      }
      return
        "### \(capability.rawValue)\n\n| packet | what it does | in `qSupported` |\n|---|---|---|\n"
        + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func feature(of row: PacketRow) -> String {
    guard let feature = row.feature else { return "" }
    return "`\(feature.name == "PacketSize=%" ? "PacketSize=…" : feature.name)`"
  }

  private static func spelling(of row: PacketRow) -> String {
    switch row.shape {
    case .bare: "`\(row.spelling)`"
    case .open: "`\(row.spelling)…`"
    case .delimited(let delimiter): "`\(row.spelling)[\(delimiter)…]`"
    }
  }
}
