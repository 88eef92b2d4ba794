/// An instruction that the manuals define and the opcode table has no row for.
///
/// To the guest it is #UD, as an undefined opcode is; a person is told the one from the other.
package struct AbsentInstruction: Hashable, Sendable {
  /// The manual's opcode column; where a row stands for a range of opcodes, that of the instruction at hand.
  package let opcode: String
  /// The mnemonic; for what is coded with VEX, EVEX or XOP only the coding.
  package let name: String
  /// The feature of CPUID that it belongs to.
  package let feature: String
  private let pattern: Pattern

  /// A row, with the opcode in the manual's notation: `66 0F AE /7 m`, where `m` asks for memory and `r` for a register,
  /// and `..` stands between the first and the last of several opcodes.
  init(_ opcode: String, _ name: String, _ feature: String) {
    self.init(opcode: opcode, name: name, feature: feature, pattern: Pattern(opcode))
  }

  private init(opcode: String, name: String, feature: String, pattern: Pattern) {
    self.opcode = opcode
    self.name = name
    self.feature = feature
    self.pattern = pattern
  }

  /// The instruction at the start of `bytes`, which the decoder calls invalid; nil where the manuals do so too.
  package static func find(
    _ bytes: InstructionBytes, codeWidth: Int, isProtected: Bool
  ) -> AbsentInstruction? {
    guard let code = Code(bytes, codeWidth: codeWidth, isProtected: isProtected) else { return nil }
    return rows.first { $0.pattern.matches(code) }.map { row in
      row.pattern.opcodes.count == 1
        ? row
        : AbsentInstruction(
          opcode: "\(row.pattern.beginning) \(hexByte(code.opcode))", name: row.name,
          feature: row.feature, pattern: row.pattern)
    }
  }

  private static func hexByte(_ value: UInt8) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
  }

  /// How the opcode is introduced.
  fileprivate enum Coding: String, Hashable {
    case legacy = ""
    case vex = "VEX"
    case evex = "EVEX"
    case xop = "XOP"
  }

  /// The opcode column as conditions.
  private struct Pattern: Hashable {
    var coding = Coding.legacy
    var prefix = OpcodeRow.Prefix.any
    /// 0 one byte, 1 0FH, 2 0F38H, 3 0F3AH, for XOP 8 to 10.
    var map: UInt8 = 0
    var opcodes: ClosedRange<UInt8> = 0...0
    var digit: UInt8?
    var rm: UInt8?
    var form = OpcodeRow.Form.any
    /// What stands before the last byte of the opcode.
    var beginning = ""

    init(_ text: String) {
      var parts = text.split(separator: " ").map(String.init)[...]
      var before: [String] = []
      if let coding = parts.first.flatMap(Coding.init) {
        self.coding = coding
        before.append(parts.removeFirst())
      }
      let prefixes: [String: OpcodeRow.Prefix] = [
        "NP": .np, "66": .p66, "F3": .pF3, "F2": .pF2,
      ]
      if let prefix = parts.first.flatMap({ prefixes[$0] }) {
        self.prefix = prefix
        before.append(parts.removeFirst())
      }
      let maps: [(words: [String], map: UInt8)] = [
        (["0F", "38"], 2), (["0F", "3A"], 3), (["0F"], 1), (["M8"], 8), (["M9"], 9), (["MA"], 10),
      ]
      if let found = maps.first(where: { parts.starts(with: $0.words) }) {
        map = found.map
        before += found.words
        parts = parts.dropFirst(found.words.count)
      }
      let range = (parts.popFirst() ?? "").split(separator: ".").compactMap { UInt8($0, radix: 16) }
      if let first = range.first, let last = range.last, first <= last { opcodes = first...last }
      beginning = before.joined(separator: " ")
      for part in parts {
        switch part {
        case "/r": break
        case "m": form = .memory
        case "r": form = .register
        default:
          if part.hasPrefix("/") {
            digit = UInt8(part.dropFirst())
          } else if let modRM = UInt8(part, radix: 16) {
            (digit, rm, form) = (modRM >> 3 & 7, modRM & 7, .register)
          }
        }
      }
    }

    func matches(_ code: Code) -> Bool {
      guard coding == code.coding, map == code.map, opcodes.contains(code.opcode),
        prefix.contains(code.prefix)
      else { return false }
      guard digit != nil || rm != nil || form != .any else { return true }
      guard let modRM = code.modRM else { return false }
      return (digit ?? modRM >> 3 & 7) == modRM >> 3 & 7 && (rm ?? modRM & 7) == modRM & 7
        && form.contains(modRM >= 0xC0 ? .register : .memory)
    }
  }
}

/// Prefixes, opcode and ModRM of some bytes, as far as rows ask for them.
private struct Code {
  var coding = AbsentInstruction.Coding.legacy
  var prefix = OpcodeRow.Prefix.np
  var map: UInt8 = 0
  var opcode: UInt8 = 0
  var modRM: UInt8?

  /// Nil where the bytes end early, and for what no defined instruction looks like: with LOCK, with a prefix before VEX.
  ///
  /// Source: Intel SDM vol 2A (June 2024) §2.3.2–2.3.5, §2.7; AMD APM vol 3 §1.2.
  init?(_ bytes: InstructionBytes, codeWidth: Int, isProtected: Bool) {
    var position = 0
    func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    var has66 = false
    var repeatPrefix: UInt8 = 0
    var hasREX = false
    scan: while let next = byte(position) {
      switch next {
      case 0x66: has66 = true
      case 0xF2, 0xF3: repeatPrefix = next
      case 0xF0: return nil
      case 0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65, 0x67: break
      case 0x40...0x4F where codeWidth == 64: hasREX = true
      default: break scan
      }
      position += 1
    }
    guard let first = byte(position) else { return nil }
    prefix = repeatPrefix == 0xF3 ? .pF3 : repeatPrefix == 0xF2 ? .pF2 : has66 ? .p66 : .np
    let isPlain = !has66 && repeatPrefix == 0 && !hasREX
    if [0x62, 0x8F, 0xC4, 0xC5].contains(first), isPlain, isProtected,
      let second = byte(position + 1), first == 0x8F || codeWidth == 64 || second >= 0xC0
    {
      guard let taken = extended(first, second, third: byte(position + 2)) else { return nil }
      position += taken
      guard let last = byte(position) else { return nil }
      opcode = last
      modRM = byte(position + 1)
      return
    }
    opcode = first
    if first == 0x0F {
      map = 1
      position += 1
      guard let second = byte(position) else { return nil }
      opcode = second
      if second == 0x38 || second == 0x3A {
        map = second == 0x38 ? 2 : 3
        position += 1
        guard let third = byte(position) else { return nil }
        opcode = third
      }
    }
    modRM = byte(position + 1)
  }

  /// Takes over map and prefix from a VEX, EVEX or XOP prefix; returns its length.
  private mutating func extended(_ first: UInt8, _ second: UInt8, third: UInt8?) -> Int? {
    let prefixes: [OpcodeRow.Prefix] = [.np, .p66, .pF3, .pF2]
    if first == 0xC5 {
      coding = .vex
      map = 1
      prefix = prefixes[Int(second & 3)]
      return 2
    }
    guard let third else { return nil }
    prefix = prefixes[Int(third & 3)]
    switch first {
    case 0xC4:
      coding = .vex
      map = second & 0x1F
      return 3
    case 0x8F:
      // With a lower map it is POP.
      coding = .xop
      map = second & 0x1F
      return map >= 8 ? 3 : nil
    default:
      coding = .evex
      map = second & 7
      return second & 8 == 0 && third & 4 != 0 ? 4 : nil
    }
  }
}
