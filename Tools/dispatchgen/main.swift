// Writes the two files that make handlers of bodies: the list in C, the thunks in Swift.
//
//   swift run dispatchgen [ROOT] [--check]
//
// A row names a handler and the call that is its body; `PATH` in the call stands for how it reaches memory: see
// `MemoryPath`. Handlers are numbered in the order of the rows; number 0 leaves the chain.
import Foundation

struct Row {
  let name: String
  /// The call that is its body, of `operation`.
  let call: String
  /// Whether there is a quick and a complete body.
  var reachesMemory: Bool { call.contains("PATH") }

  /// The call for another operation's variable.
  func call(_ variable: String, on path: String) -> String {
    "cpu."
      + call.replacingOccurrences(of: "operation", with: variable)
      .replacingOccurrences(of: "PATH", with: "\(path).self")
  }
}

/// Rows that are executed one behind the other by one handler: see `sequences`.
struct SequenceRow {
  let rows: [Row]
  var name: String { rows.map(\.name).joined(separator: "_") }
  var reachesMemory: Bool { rows[0].reachesMemory }

  /// The bodies in turn, each of the operation that the one before it gave.
  ///
  /// Where a body behind the first has to be done completely, that operation's own handler does it.
  var quickBody: String {
    var text = ""
    var variable = "operation"
    for (index, row) in rows.enumerated() {
      let call = row.call(variable, on: "Quick")
      let isLast = index == rows.count - 1
      let failure = index == 0 ? "nil" : variable
      let next = "operation\(index + 1)"
      if isLast {
        text += row.reachesMemory ? "  return \(call) ?? \(failure)\n" : "  return \(call)\n"
      } else if row.reachesMemory {
        text += "  guard let \(next) = \(call) else { return \(failure) }\n"
      } else {
        text += "  let \(next) = \(call)\n"
      }
      variable = next
    }
    return text
  }
}

var rows: [Row] = []

/// The last argument of a body that reaches memory in this form.
func path(_ form: String) -> String { form.contains("M") ? ", PATH" : "" }

let sizes = [(8, "UInt8"), (16, "UInt16"), (32, "UInt32"), (64, "UInt64")]

@MainActor func each(_ name: String, widths: [Int] = [8, 16, 32, 64], _ call: (String) -> String) {
  for (bits, type) in sizes where widths.contains(bits) {
    rows.append(Row(name: "\(name)\(bits)", call: call("\(type).self")))
  }
}

for kind in ["Add", "Or", "Adc", "Sbb", "And", "Sub", "Xor"] {
  for form in ["RR", "RI", "RM", "MR", "MI"] {
    each(kind.lowercased() + form) { "binary\(form)(\(kind).self, \($0), operation\(path(form)))" }
  }
}
for form in ["RR", "RI", "RM", "MR", "MI"] {
  each("cmp" + form) { "compare\(form)(\($0), operation\(path(form)))" }
}
for form in ["RR", "RI", "MR", "MI"] {
  each("test" + form) { "test\(form)(\($0), operation\(path(form)))" }
}
for kind in ["Inc", "Dec", "Neg", "Not"] {
  each(kind.lowercased() + "R") { "unary(\(kind).self, \($0), operation)" }
  each(kind.lowercased() + "M") { "unaryM(\(kind).self, \($0), operation, PATH)" }
}
for kind in ["Shl", "Shr", "Sar", "Rol", "Ror"] {
  each(kind.lowercased() + "RI") { "shiftI(\(kind).self, \($0), operation)" }
  each(kind.lowercased() + "RC") { "shiftCL(\(kind).self, \($0), operation)" }
}
let wide = [16, 32, 64]
for form in ["RR", "RRI", "RM"] {
  each("imul" + form, widths: wide) { "imul\(form)(\($0), operation\(path(form)))" }
}
for form in ["RR", "RI", "RM", "MR", "MI"] {
  each("mov" + form) { "move\(form)(\($0), operation\(path(form)))" }
}
for (bits, type) in sizes where bits < 64 {
  for form in ["RR", "RM"] {
    each("movzx\(form)\(bits)To", widths: wide.filter { $0 > bits }) {
      "zeroExtend\(form)(\(type).self, \($0), operation\(path(form)))"
    }
    each("movsx\(form)\(bits)To", widths: wide.filter { $0 > bits }) {
      "signExtend\(form)(\(type).self, \($0), operation\(path(form)))"
    }
  }
}
// Forms without flags, for where nobody sees them.
for kind in ["Add", "Or", "And", "Sub", "Xor"] {
  for form in ["RR", "RI"] {
    each("plain\(kind)\(form)", widths: [32, 64]) {
      "binary\(form)(Plain\(kind).self, \($0), operation)"
    }
  }
}
for kind in ["Shl", "Shr", "Sar"] {
  each("plain\(kind)RI", widths: [32, 64]) { "shiftI(Plain\(kind).self, \($0), operation)" }
}
for form in ["RR", "RRI"] {
  each("plainImul\(form)", widths: [32, 64]) { "plainImul\(form)(\($0), operation)" }
}
each("leaR", widths: wide) { "effectiveAddress(\($0), operation)" }
each("xchgRR") { "exchangeRR(\($0), operation)" }
for code in 0..<16 {
  rows.append(Row(name: "setcc\(code)", call: "setCondition(\(code), operation)"))
  each("cmov\(code)R", widths: wide) { "moveIf(\(code), \($0), operation)" }
  rows.append(Row(name: "jcc\(code)", call: "jumpIf(\(code), operation)"))
}
for (name, body) in [
  ("cmpRI", "compareRIJump"), ("cmpRR", "compareRRJump"), ("testRR", "testRRJump"),
  ("decR", "decrementJump"),
] {
  for (bits, type) in sizes where bits >= 32 || name != "decR" && bits == 8 {
    for code in 0..<16 {
      rows.append(
        Row(name: "\(name)\(bits)Jcc\(code)", call: "\(body)(\(code), \(type).self, operation)"))
    }
  }
}
for name in [
  "pushR64", "pushI64", "popR64", "enter", "call64", "return64", "jumpR64", "jumpM64", "callR64",
  "callM64",
] {
  rows.append(Row(name: name, call: "\(name)(operation, PATH)"))
}
for name in [
  "address32", "addressWithBase", "stale", "breakpoint", "jumpDirect", "jumpLinked", "execute",
  "executeLast", "executeAndLeave",
] {
  rows.append(Row(name: name, call: "\(name)(operation)"))
}

let rowsByName = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0) })
let unknown = sequences.flatMap { $0.split(separator: " ") }
  .filter { rowsByName[String($0)] == nil }
guard unknown.isEmpty else {
  print(
    "dispatchgen: Tools/dispatchgen/Sequences.swift names handlers that no row makes: "
      + Set(unknown).sorted().joined(separator: ", ") + "; correct the names, or add the rows")
  exit(1)
}
let sequenceRows = sequences.map { words in
  SequenceRow(rows: words.split(separator: " ").compactMap { rowsByName[String($0)] })
}
let names = rows.map(\.name) + sequenceRows.map(\.name)

var header = """
  // DO NOT EDIT: written by `swift run dispatchgen`.
  #ifndef RINGSIDE_CINTERPRETERDISPATCH_H
  #define RINGSIDE_CINTERPRETERDISPATCH_H

  #include "Operation.h"

  #pragma clang assume_nonnull begin

  #define RS_ALL(X) \\

  """
header += names.map { "  X(\($0))" }.joined(separator: " \\\n") + "\n\n"
for (name, reachesMemory) in rows.map({ ($0.name, $0.reachesMemory) })
  + sequenceRows.map({ ($0.name, $0.reachesMemory) })
{
  header += "\(reachesMemory ? "RS_MEMORY_HANDLER" : "RS_HANDLER")(\(name))\n"
}
header += """

  #define RS_ENTRY(name) rs_handle_##name,

  // The handler of an operation's number.
  static inline uintptr_t rs_handler_address(uint16_t number) {
    static const rs_handler table[] = {rs_handle_exit, RS_ALL(RS_ENTRY)};
    return (uintptr_t)table[number];
  }

  #pragma clang assume_nonnull end
  #endif

  """

var swift = """
  // DO NOT EDIT: written by `swift run dispatchgen`.
  // swift-format-ignore-file
  internal import CInterpreterDispatch

  /// Every handler, by the number that the table in C knows it by.
  enum Handler: UInt16, CaseIterable {
    case exit

  """
for name in names { swift += "  case \(name)\n" }
swift += """

    // The table stays in this file's object code, beside the bodies: elsewhere they could not be inlined.

    /// The handler's address, for an operation.
    @inline(never) var address: UInt { rs_handler_address(rawValue) }

    /// The handlers that do what several do one behind the other, longest first.
    static let sequences: [(handler: Handler, parts: [Handler])] = [

  """
for row in sequenceRows.sorted(by: { ($1.rows.count, $0.name) < ($0.rows.count, $1.name) }) {
  swift += "    (.\(row.name), [\(row.rows.map { "." + $0.name }.joined(separator: ", "))]),\n"
}
swift += """
    ]
  }


  """

@MainActor func addBody(_ name: String, _ text: String, isOptional: Bool) {
  swift += """
    @_silgen_name("rs_\(name)") func rs_\(name)(_ cpu: CPU, _ operation: BlockOperation) -> BlockOperation\(isOptional ? "?" : "") {
    \(text)}

    """
}

for row in rows {
  addBody(
    row.name, "  \(row.call("operation", on: "Quick"))\n", isOptional: row.reachesMemory)
}
for row in sequenceRows { addBody(row.name, row.quickBody, isOptional: row.reachesMemory) }
for (name, first) in rows.map({ ($0.name, $0) }) + sequenceRows.map({ ($0.name, $0.rows[0]) })
where first.reachesMemory {
  addBody(
    "complete_\(name)", "  \(first.call("operation", on: "Complete"))\n", isOptional: true)
}

var arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.contains("--check")
arguments.removeAll { $0 == "--check" }
let root = arguments.first ?? "."
var isDifferent = false
for (path, text) in [
  ("Sources/CInterpreterDispatch/include/CInterpreterDispatch.h", header),
  ("Sources/X86Interpreter/Generated/Handlers.swift", swift),
] {
  let url = URL(fileURLWithPath: root).appendingPathComponent(path)
  if (try? String(contentsOf: url, encoding: .utf8)) == text { continue }
  isDifferent = true
  if isCheck {
    print("\(path) is not what dispatchgen writes: run `swift run dispatchgen`")
  } else {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    print("wrote \(path)")
  }
}
if isCheck && isDifferent { exit(1) }
