// Writes the two files that make handlers of bodies: the list in C, the thunks in Swift.
//
//   swift run dispatchgen [ROOT] [--check]
//
// Handlers are numbered in the order of the rows; number 0 leaves the chain.
import Foundation

/// Rows that are executed one behind the other by one handler: see `sequences`.
struct SequenceRow {
  let rows: [Row]
  var name: String { rows.map(\.name).joined(separator: "_") }
  var reachesMemory: Bool { rows[0].reachesMemory }

  /// The bodies in turn, each of the operation that the one before it gave.
  ///
  /// Where a body behind the first has to be done completely, that operation's own handler does it.
  var quickBody: String {
    var text = "  var chain = Chain(cpu: cpu, last: last)\n"
    var variable = "operation"
    for (index, row) in rows.enumerated() {
      let call = row.call(variable, on: "Quick")
      let isLast = index == rows.count - 1
      let failure = index == 0 ? "nil" : variable
      let next = "operation\(index + 1)"
      if isLast {
        let otherwise = row.reachesMemory && index > 0 ? " ?? \(failure)" : ""
        text += "  let next = \(call)\(otherwise)\n  return unsafe chain.step(next)\n"
      } else if row.reachesMemory {
        text += "  guard let \(next) = \(call) else { return unsafe chain.step(\(failure)) }\n"
      } else {
        text += "  let \(next) = \(call)\n"
      }
      variable = next
    }
    return rows.contains { $0.call.hasPrefix("chain.") && !$0.keepsChain }
      ? text
      : text.replacingOccurrences(of: "var chain", with: "let chain")
  }
}

extension Row {
  /// Whether the body leaves the chain as it is, so that it is no mutating method.
  var keepsChain: Bool { effect == "keeps" || !call.hasPrefix("chain.") }
}

let rows = makeRows()
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
for row in rows where row.reachesMemory && row.base == nil {
  header += "RS_COMPLETE(\(row.name))\n"
}
for row in rows {
  header +=
    row.reachesMemory
    ? "RS_MEMORY_HANDLER(\(row.name), \(row.base ?? row.name))\n" : "RS_HANDLER(\(row.name))\n"
}
for row in sequenceRows {
  header +=
    row.reachesMemory
    ? "RS_MEMORY_HANDLER(\(row.name), \(row.rows[0].base ?? row.rows[0].name))\n"
    : "RS_HANDLER(\(row.name))\n"
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

/// Numbers as the elements of an array literal, some on a line.
func literal(_ numbers: [Int]) -> String {
  stride(from: 0, to: numbers.count, by: 24).map { start in
    "    "
      + numbers[start..<min(start + 24, numbers.count)].map(String.init).joined(separator: ", ")
  }.joined(separator: ",\n")
}

let effects = ["keeps", "destination", "narrow", "linear", "stack", "forgets"]
let firstVariant = rows.firstIndex { $0.base != nil }! + 1
let variants = rows.filter { $0.base != nil }
let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 + 1) })

var swift = """
  // DO NOT EDIT: written by `swift run dispatchgen`.
  // swift-format-ignore-file
  internal import CInterpreterDispatch

  // SAFETY: the steps that handlers give point into the arena of the block cache, which is not emptied while a handler runs.

  /// Every handler, by the number that the table in C knows it by.
  enum Handler: UInt16, CaseIterable {
    case exit

  """
for name in names { swift += "  case \(name)\n" }
swift += """

    // The table stays in this file's object code, beside the bodies: elsewhere they could not be inlined.

    /// The handler's address, for an operation.
    @inline(never) var address: UInt { rs_handler_address(rawValue) }

    /// The ``Effect`` of each handler, by number.
    static let effectCodes: [UInt8] = [
  \(literal([5] + rows.map { effects.firstIndex(of: $0.effect)! }))
    ]

    /// The number of the first variant; the others follow.
    static let firstVariant: UInt16 = \(firstVariant)

    /// The handler that each variant is one of.
    static let variantBases: [UInt16] = [
  \(literal(variants.map { numbers[$0.base!]! }))
    ]

    /// The ``Needs`` of each variant.
    static let variantNeeds: [UInt8] = [
  \(literal(variants.map { Variant(String($0.name.dropFirst($0.base!.count))).needs }))
    ]

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

@MainActor func addBody(_ name: String, _ text: String) {
  swift += """
    @_silgen_name("rs_\(name)") func rs_\(name)(_ cpu: CPU, _ operation: BlockOperation, _ last: UInt64) -> rs_step {
    \(text)}

    """
}

@MainActor func addBody(_ name: String, _ row: Row, on path: String) {
  addBody(
    name,
    "  \(row.keepsChain ? "let" : "var") chain = Chain(cpu: cpu, last: last)\n"
      + "  let next = \(row.call("operation", on: path))\n  return unsafe chain.step(next)\n")
}

for row in rows { addBody(row.name, row, on: "Quick") }
for row in sequenceRows { addBody(row.name, row.quickBody) }
for row in rows where row.reachesMemory && row.base == nil {
  addBody("complete_\(row.name)", row, on: "Complete")
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
