import Foundation

/// A handler: its name, and the call that is its body.
///
/// Placeholders in the call: LEFT and RIGHT where the operands in the destination's and the source's register are read, FORM
/// how the address is computed, STACK where the stack pointer is read, PATH how memory is reached.
struct Row {
  let name: String
  let call: String
  /// What it does with the value written last: a case of `Handler.Effect`.
  var effect = "keeps"
  /// Its variants, best first.
  var variants: [Variant] = []
  /// The row that this one is a variant of.
  var base: String?

  var reachesMemory: Bool { call.contains("PATH") }

  /// The row's handler for when some operands are the value written last, or absent.
  func variant(_ variant: Variant) -> Row {
    var call = call
    for (placeholder, text) in variant.choices {
      call = call.replacingOccurrences(of: placeholder, with: text)
    }
    return Row(name: name + variant.suffix, call: call, effect: effect, base: name)
  }

  /// The call with every placeholder that is left filled in, for an operation's variable.
  func call(_ variable: String, on path: String) -> String {
    call.replacingOccurrences(of: "operation", with: variable)
      .replacingOccurrences(of: "PATH", with: "\(path).self")
      .replacingOccurrences(of: "LEFT", with: "Stored.self")
      .replacingOccurrences(of: "RIGHT", with: "Stored.self")
      .replacingOccurrences(of: "STACK", with: "Stored.self")
      .replacingOccurrences(of: "FORM", with: "Indexed<Stored, Stored>.self")
  }
}

/// A choice of operand sources and address form; its letters in a handler's name say what is needed.
///
/// D and S: the destination's or the source's register is the one written last; T: the stack pointer is. P: a plain address, without index;
/// B: such a one whose base is the register written last. A and X: base or index of an indexed address is.
struct Variant {
  let suffix: String

  init(_ suffix: String) { self.suffix = suffix }

  var choices: [(String, String)] {
    suffix.map { letter in
      switch letter {
      case "D": ("LEFT", "Last.self")
      case "S": ("RIGHT", "Last.self")
      case "T": ("STACK", "Last.self")
      case "P": ("FORM", "Based<Stored>.self")
      case "B": ("FORM", "Based<Last>.self")
      case "A": ("FORM", "Indexed<Last, Stored>.self")
      default: ("FORM", "Indexed<Stored, Last>.self")
      }
    }
  }

  /// What the operation must have, as `Handler.Needs` has it.
  var needs: Int {
    suffix.reduce(0) { bits, letter in
      switch letter {
      case "D": bits | 1
      case "S": bits | 2
      case "T": bits | 4
      case "P": bits | 8
      case "B": bits | 8 | 16
      case "A": bits | 16
      default: bits | 32
      }
    }
  }
}

let sizes = [(8, "UInt8"), (16, "UInt16"), (32, "UInt32"), (64, "UInt64")]
let wide = [16, 32, 64]

/// Every handler but for sequences, the variants behind all others.
func makeRows() -> [Row] {
  var rows: [Row] = []

  func each(
    _ name: String, widths: [Int] = [8, 16, 32, 64], _ effect: String = "destination",
    _ variants: [String] = [], narrow: [String] = [], _ call: (String) -> String
  ) {
    for (bits, type) in sizes where widths.contains(bits) {
      rows.append(
        Row(
          name: "\(name)\(bits)", call: call("\(type).self"),
          effect: effect == "destination" && bits == 8 ? "narrow" : effect,
          variants: (bits < 32 ? narrow : variants).map(Variant.init)))
    }
  }

  for kind in ["Add", "Or", "Adc", "Sbb", "And", "Sub", "Xor"] {
    let name = kind.lowercased()
    each(name + "RR", "destination", ["DS", "D", "S"]) {
      "chain.binaryRR(\(kind).self, \($0), operation, LEFT, RIGHT)"
    }
    each(name + "RI", "destination", ["D"]) {
      "chain.binaryRI(\(kind).self, \($0), operation, LEFT)"
    }
    each(name + "RM", "destination", ["PD", "B", "P"]) {
      "chain.binaryRM(\(kind).self, \($0), operation, LEFT, FORM, PATH)"
    }
    each(name + "MR", "keeps", ["PS", "B", "P"]) {
      "chain.binaryMR(\(kind).self, \($0), operation, RIGHT, FORM, PATH)"
    }
    each(name + "MI", "keeps", ["B", "P"]) {
      "chain.binaryMI(\(kind).self, \($0), operation, FORM, PATH)"
    }
  }
  each("cmpRR", "keeps", ["D", "S"]) { "chain.compareRR(Sub.self, \($0), operation, LEFT, RIGHT)" }
  each("cmpRI", "keeps", ["D"]) { "chain.compareRI(Sub.self, \($0), operation, LEFT)" }
  each("cmpRM", "keeps", ["PD", "B", "P"], narrow: ["P"]) {
    "chain.compareRM(Sub.self, \($0), operation, LEFT, FORM, PATH)"
  }
  each("cmpMR", "keeps", ["PS", "B", "P"], narrow: ["P"]) {
    "chain.compareMR(Sub.self, \($0), operation, RIGHT, FORM, PATH)"
  }
  each("cmpMI", "keeps", ["B", "P"], narrow: ["B", "P"]) {
    "chain.compareMI(Sub.self, \($0), operation, FORM, PATH)"
  }
  each("testRR", "keeps", ["DS"]) { "chain.compareRR(And.self, \($0), operation, LEFT, RIGHT)" }
  each("testRI", "keeps", ["D"], narrow: ["D"]) {
    "chain.compareRI(And.self, \($0), operation, LEFT)"
  }
  each("testMR", "keeps") { "chain.compareMR(And.self, \($0), operation, RIGHT, FORM, PATH)" }
  each("testMI", "keeps", ["B", "P"], narrow: ["B", "P"]) {
    "chain.compareMI(And.self, \($0), operation, FORM, PATH)"
  }
  for kind in ["Inc", "Dec", "Neg", "Not"] {
    each(kind.lowercased() + "R", "destination", ["D"]) {
      "chain.unary(\(kind).self, \($0), operation, LEFT)"
    }
    each(kind.lowercased() + "M", "keeps") {
      "chain.unaryM(\(kind).self, \($0), operation, FORM, PATH)"
    }
  }
  for kind in ["Shl", "Shr", "Sar", "Rol", "Ror"] {
    each(kind.lowercased() + "RI", "destination", ["D"]) {
      "chain.shiftI(\(kind).self, \($0), operation, LEFT)"
    }
    each(kind.lowercased() + "RC", "destination", ["D"]) {
      "chain.shiftCL(\(kind).self, \($0), operation, LEFT)"
    }
  }
  each("imulRR", widths: wide, "destination", ["DS", "D", "S"]) {
    "chain.imulRR(\($0), operation, LEFT, RIGHT)"
  }
  each("divR", widths: [32, 64], "destination", ["S"]) {
    "chain.divideR(\($0), operation, RIGHT, PATH)"
  }
  each("imulRRI", widths: wide, "destination", ["S"]) {
    "chain.imulRRI(\($0), operation, RIGHT)"
  }
  each("imulRM", widths: wide, "destination", ["P"]) {
    "chain.imulRM(\($0), operation, LEFT, FORM, PATH)"
  }
  each("movRR", "destination", ["S"]) { "chain.moveRR(\($0), operation, RIGHT)" }
  each("movRI") { "chain.moveRI(\($0), operation)" }
  let loads = ["B", "P", "A", "X"]
  each("movRM", "destination", loads, narrow: ["B", "P"]) {
    "chain.moveRM(\($0), operation, FORM, PATH)"
  }
  each("movMR", "keeps", ["PS", "B", "P", "S"], narrow: ["PS", "B", "P"]) {
    "chain.moveMR(\($0), operation, RIGHT, FORM, PATH)"
  }
  each("movMI", "keeps", ["B", "P"], narrow: ["P"]) {
    "chain.moveMI(\($0), operation, FORM, PATH)"
  }
  for (bits, type) in sizes where bits < 64 {
    for (name, kind) in [("movzx", "ZeroExtend"), ("movsx", "SignExtend")] {
      each("\(name)RR\(bits)To", widths: wide.filter { $0 > bits }, "destination", ["S"]) {
        "chain.extendRR(\(kind).self, \(type).self, \($0), operation, RIGHT)"
      }
      each("\(name)RM\(bits)To", widths: wide.filter { $0 > bits }, "destination", loads) {
        "chain.extendRM(\(kind).self, \(type).self, \($0), operation, FORM, PATH)"
      }
    }
  }
  // Forms without flags, for where nobody sees them.
  for kind in ["Add", "Or", "And", "Sub", "Xor"] {
    each("plain\(kind)RR", widths: wide, "destination", ["DS", "D", "S"]) {
      "chain.binaryRR(Plain<\(kind)>.self, \($0), operation, LEFT, RIGHT)"
    }
    each("plain\(kind)RI", widths: wide, "destination", ["D"]) {
      "chain.binaryRI(Plain<\(kind)>.self, \($0), operation, LEFT)"
    }
  }
  for kind in ["Shl", "Shr", "Sar"] {
    each("plain\(kind)RI", widths: wide, "destination", ["D"], narrow: ["D"]) {
      "chain.shiftI(Plain\(kind).self, \($0), operation, LEFT)"
    }
  }
  each("plainImulRR", widths: [32, 64], "destination", ["DS", "D", "S"]) {
    "chain.plainImulRR(\($0), operation, LEFT, RIGHT)"
  }
  each("plainImulRRI", widths: [32, 64], "destination", ["S"]) {
    "chain.plainImulRRI(\($0), operation, RIGHT)"
  }
  each("leaR", widths: wide, "destination", loads) {
    "chain.effectiveAddress(\($0), operation, FORM)"
  }
  each("xchgRR", "forgets") { "chain.exchangeRR(\($0), operation)" }
  for code in 0..<16 {
    rows.append(
      Row(
        name: "setcc\(code)", call: "chain.setCondition(\(code), operation)", effect: "narrow"))
    each("cmov\(code)R", widths: wide) { "chain.moveIf(\(code), \($0), operation)" }
    rows.append(Row(name: "jcc\(code)", call: "cpu.jumpIf(\(code), operation)"))
  }
  for (name, body, operands, variants) in [
    ("cmpRI", "compareRIJump", "LEFT", ["D"]),
    ("cmpRR", "compareRRJump", "LEFT, RIGHT", ["D", "S"]),
    ("testRR", "testRRJump", "LEFT, RIGHT", ["DS"]), ("decR", "decrementJump", "LEFT", ["D"]),
  ] {
    for (bits, type) in sizes where bits >= 32 || name != "decR" && bits == 8 {
      for code in 0..<16 {
        // What is left by comparisons of compiled code: neither overflow nor parity.
        let isUsual = ![0, 1, 10, 11].contains(code) && !(name == "decR" && code != 4 && code != 5)
        rows.append(
          Row(
            name: "\(name)\(bits)Jcc\(code)",
            call: "chain.\(body)(\(code), \(type).self, operation, \(operands))",
            effect: name == "decR" ? "destination" : "keeps",
            variants: isUsual ? variants.map(Variant.init) : []))
      }
    }
  }
  for name in ["pushR", "pushI", "popR", "call"] {
    each(name, widths: [32, 64], "stack", ["T"]) { "chain.\(name)(\($0), operation, STACK, PATH)" }
  }
  for name in ["return", "jumpR", "jumpM", "callR", "callM"] {
    each(name, widths: [32, 64], "forgets") { "cpu.\(name)(\($0), operation, PATH)" }
  }
  for name in ["enter", "jumpAcross"] {
    rows.append(Row(name: name, call: "cpu.\(name)(operation, PATH)", effect: "forgets"))
  }
  for name in ["address32", "addressWithBase"] {
    rows.append(
      Row(
        name: name, call: "chain.\(name)(operation, FORM)", effect: "linear",
        variants: loads.map(Variant.init)))
  }
  for name in [
    "stale", "breakpoint", "alone", "jumpDirect", "jumpLinked", "execute", "executeCounted",
    "executeLast", "executeAndLeave", "pause",
  ] {
    rows.append(Row(name: name, call: "cpu.\(name)(operation)", effect: "forgets"))
  }
  return rows + rows.flatMap { row in row.variants.map(row.variant) }
}
