// Writes the two files that make handlers of bodies: the list in C, the thunks in Swift.
//
//   swift run dispatchgen [ROOT] [--check]
//
// A row names a handler and the call that is its body; `PATH` in the call stands for how it reaches memory: see
// `MemoryPath`. Handlers are numbered in the order of the rows; number 0 leaves the chain.
import Foundation

struct Row {
  let name: String
  let call: String
  /// Whether there is a quick and a complete body.
  var reachesMemory: Bool { call.contains("PATH") }
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

var header = """
  // DO NOT EDIT: written by `swift run dispatchgen`.
  #ifndef RINGSIDE_CINTERPRETERDISPATCH_H
  #define RINGSIDE_CINTERPRETERDISPATCH_H

  #include "Operation.h"

  #pragma clang assume_nonnull begin

  #define RS_ALL(X) \\

  """
header += rows.map { "  X(\($0.name))" }.joined(separator: " \\\n")
header += "\n\n"
for row in rows {
  header += "\(row.reachesMemory ? "RS_MEMORY_HANDLER" : "RS_HANDLER")(\(row.name))\n"
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
for row in rows { swift += "  case \(row.name)\n" }
swift += """

    // The table stays in this file's object code, beside the bodies: elsewhere they could not be inlined.

    /// The handler's address, for an operation.
    @inline(never) var address: UInt { rs_handler_address(rawValue) }
  }


  """

@MainActor func addBody(_ name: String, _ call: String, _ result: String) {
  swift += """
    @_silgen_name("rs_\(name)") func rs_\(name)(_ cpu: CPU, _ operation: BlockOperation) -> \(result) {
      cpu.\(call)
    }

    """
}

for row in rows {
  guard row.reachesMemory else {
    addBody(row.name, row.call, "BlockOperation")
    continue
  }
  let quick = row.call.replacingOccurrences(of: "PATH", with: "Quick.self")
  let complete = row.call.replacingOccurrences(of: "PATH", with: "Complete.self")
  addBody(row.name, quick, "BlockOperation?")
  addBody("complete_\(row.name)", complete, "BlockOperation?")
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
