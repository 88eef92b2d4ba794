// Writes docs/isa-coverage.md from the opcode table.
//
//   swift run isagen [ROOT] [--check]
import Foundation
import X86

/// The flags of a set, by their letters in the manual's order.
func letters(_ flags: FlagSet) -> String {
  let names: [(FlagSet, String)] = [
    (.o, "O"), (.d, "D"), (.s, "S"), (.z, "Z"), (.a, "A"), (.p, "P"), (.c, "C"),
  ]
  return names.filter { flags.contains($0.0) }.map(\.1).joined()
}

/// The opcode as the manual writes it.
func spelling(_ row: OpcodeRow) -> String {
  func hex(_ value: UInt16) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16).uppercased()
  }
  var text =
    row.prefix == .pF3 ? "F3 " : row.prefix == .pF2 ? "F2 " : row.prefix == .p66 ? "66 " : ""
  text += row.opcode > 0xFF ? "0F \(hex(row.opcode & 0xFF))" : hex(row.opcode)
  if row.digit >= 0 { text += " /\(row.digit)" }
  if row.rm >= 0 { text += " (rm \(row.rm))" }
  return text
}

func modes(_ attributes: OpcodeAttributes) -> String {
  if attributes.contains(.not64) { return "not 64-bit" }
  if attributes.contains(.only64) { return "64-bit only" }
  return attributes.contains(.onlyProtected) ? "protected" : "all"
}

func privilege(_ attributes: OpcodeAttributes) -> String {
  attributes.contains(.cpl0) ? "CPL 0" : attributes.contains(.iopl) ? "IOPL" : ""
}

var text = """
  # Instructions

  Written by `swift run isagen` from the opcode table (`Sources/X86/OpcodeTable`); do not edit. Every row is decoded and executed by the
  interpreter, but for those whose operation is listed under "Not there".

  Flags: what is written with a defined result; in parentheses what the manual leaves undefined.

  | opcode | operation | operands | modes | privilege | LOCK | feature | flags |
  |---|---|---|---|---|---|---|---|

  """
for row in OpcodeTable.rows {
  let operands = [row.first, row.second, row.third].filter { $0 != .none }
    .map { "\($0)" }.joined(separator: ", ")
  var flags = letters(row.writes)
  if !row.undefined.isEmpty { flags += " (\(letters(row.undefined)))" }
  let columns = [
    spelling(row), "\(row.operation)", operands, modes(row.attributes), privilege(row.attributes),
    row.attributes.contains(.lock) ? "yes" : "", row.feature.rawValue, flags,
  ]
  text += "| " + columns.joined(separator: " | ") + " |\n"
}
let present = Set(OpcodeTable.rows.map(\.operation)).union([.cmpxchg16b, .invalid])
let missing = Operation.allCases.filter { !present.contains($0) }.map { "\($0)" }
text += """

  ## Not there

  These operations have a name and no row yet: their opcodes raise #UD. CPUID tells of none of their features.

  \(missing.joined(separator: ", "))

  """

var arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.contains("--check")
arguments.removeAll { $0 == "--check" }
let url = URL(fileURLWithPath: arguments.first ?? ".").appendingPathComponent(
  "docs/isa-coverage.md")
if (try? String(contentsOf: url, encoding: .utf8)) != text {
  if isCheck {
    print("docs/isa-coverage.md is not what isagen writes: run `swift run isagen`")
    exit(1)
  }
  try text.write(to: url, atomically: true, encoding: .utf8)
  print("wrote docs/isa-coverage.md")
}
