/// The table of all services in words, from the rows that serve them: for `docs/bios.md`.
package enum BIOSReference {
  /// A Markdown table: interrupt, function, name, and whether it works or is refused.
  package static var table: String {
    var lines = ["| INT | function | what it does | answer |", "|---|---|---|---|"]
    for row in BIOSFunction.all {
      let function =
        switch row.selector {
        case .any: "all"
        case .ah(let value): "AH=\(digits(value))"
        case .ax(let value): "AX=\(digits(UInt8(value >> 8)))\(digits(UInt8(value & 0xFF)))"
        }
      let answer =
        switch row.answer {
        case .served: "served"
        case .refused: "refused"
        }
      lines.append("| \(digits(row.vector)) | \(function) | \(row.name) | \(answer) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func digits(_ value: UInt8) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return text.count == 2 ? text : "0" + text
  }
}
