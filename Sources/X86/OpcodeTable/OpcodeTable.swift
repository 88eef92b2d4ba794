/// The instruction set, a row for each form: what decoder, disassembler and `docs/isa-coverage.md` are derived
/// from.
///
/// The product does not read it: `Tools/isagen` writes what the decoder needs into `Generated/`.
package struct OpcodeTable: Sendable {
  /// All rows; ``Instruction/row`` counts in this order.
  package private(set) var rows: [OpcodeRow] = []

  /// All of it.
  package static let whole: OpcodeTable = {
    var table = OpcodeTable()
    arithmeticRows(&table)
    tableA2(&table)
    stringRows(&table)
    tableA3(&table)
    moreTableA3(&table)
    groupsOfTableA6(&table)
    systemGroups(&table)
    escapesD8toDB(&table)
    escapesDCtoDF(&table)
    transferRows(&table)
    floatingPointRows(&table)
    conversionRows(&table)
    packedIntegerRows(&table)
    packedShuffleRows(&table)
    sse3Rows(&table)
    tableA4(&table)
    tableA5(&table)
    return table
  }()

  /// Adds a row.
  ///
  /// `opcode` is written whole, with its 0FH, 0F38H or 0F3AH.
  package mutating func callAsFunction(
    _ opcode: UInt32, prefix: OpcodeRow.Prefix = .any, digit: UInt8? = nil, rm: UInt8? = nil,
    w: Bool? = nil, form: OpcodeRow.Form? = nil, _ operation: Operation,
    _ operands: OperandCode..., modes: OpcodeRow.Modes = .all,
    privilege: OpcodeRow.Privilege = .none, feature: CPUFeature = .base,
    size: OpcodeRow.SizeRule? = nil, reads: OpcodeRow.Flags = [], writes: OpcodeRow.Flags = [],
    undefines: OpcodeRow.Flags = [], allows: OpcodeRow.Allowance? = nil
  ) {
    add(
      opcode...opcode, prefix, digit, rm, w, form, operation, operands, modes, privilege, feature,
      size, reads, writes, undefines, allows)
  }

  /// Adds a row for several opcodes: the low bits are a register or a condition.
  package mutating func callAsFunction(
    _ opcodes: ClosedRange<UInt32>, prefix: OpcodeRow.Prefix = .any, _ operation: Operation,
    _ operands: OperandCode..., modes: OpcodeRow.Modes = .all, feature: CPUFeature = .base,
    size: OpcodeRow.SizeRule? = nil, reads: OpcodeRow.Flags = [], writes: OpcodeRow.Flags = [],
    undefines: OpcodeRow.Flags = [], allows: OpcodeRow.Allowance? = nil
  ) {
    add(
      opcodes, prefix, nil, nil, nil, nil, operation, operands, modes, .none, feature, size, reads,
      writes, undefines, allows)
  }

  /// Adds a row of the x87 maps; without an operand, `rm` is part of the opcode.
  mutating func x87(
    _ opcode: UInt32, _ digit: UInt8, _ rm: UInt8?, _ operation: Operation,
    _ operands: [OperandCode], _ reads: OpcodeRow.Flags, _ writes: OpcodeRow.Flags,
    _ feature: CPUFeature
  ) {
    add(
      opcode...opcode, .any, digit, rm, nil, nil, operation, operands, .all, .none, feature,
      .ordinary, reads, writes, [], nil)
  }

  /// Adds a row whose operands are at hand as an array.
  mutating func simd(
    _ opcode: UInt32, _ prefix: OpcodeRow.Prefix, digit: UInt8? = nil, _ operation: Operation,
    _ operands: [OperandCode], _ feature: CPUFeature, writes: OpcodeRow.Flags = []
  ) {
    add(
      opcode...opcode, prefix, digit, nil, nil, nil, operation, operands, .all, .none, feature,
      .ordinary, [], writes, [], nil)
  }

  private mutating func add(
    _ opcodes: ClosedRange<UInt32>, _ prefix: OpcodeRow.Prefix, _ digit: UInt8?, _ rm: UInt8?,
    _ w: Bool?, _ form: OpcodeRow.Form?, _ operation: Operation, _ operands: [OperandCode],
    _ modes: OpcodeRow.Modes, _ privilege: OpcodeRow.Privilege, _ feature: CPUFeature,
    _ size: OpcodeRow.SizeRule?, _ reads: OpcodeRow.Flags, _ writes: OpcodeRow.Flags,
    _ undefines: OpcodeRow.Flags, _ allows: OpcodeRow.Allowance?
  ) {
    let opcode = opcodes.lowerBound
    let map: UInt8 =
      switch opcode {
      case ...0xFF: 0
      case 0x0F00...0x0FFF: 1
      case 0x0F3800...0x0F38FF: 2
      default: 3
      }
    let methods = operands.map(\.method)
    let usesModRM =
      digit != nil || rm != nil || form != nil
      || methods.contains(where: \.needsModRM)
    rows.append(
      OpcodeRow(
        map: map, opcode: UInt8(truncatingIfNeeded: opcode), count: opcodes.count, prefix: prefix,
        digit: digit, rm: rm, w: w, form: form ?? Self.form(of: methods, rm: rm),
        operation: operation, operands: operands, modes: modes, privilege: privilege,
        feature: feature, size: size ?? Self.sizeRule(of: operands), reads: reads, writes: writes,
        undefines: undefines, allows: allows, hasModRM: usesModRM))
  }

  private static func form(of methods: [OperandCode.Method], rm: UInt8?) -> OpcodeRow.Form {
    if methods.contains(.m) { return .memory }
    if rm != nil { return .register }
    return methods.contains { [.r, .n, .u, .sti].contains($0) } ? .register : .any
  }

  /// Byte instructions are those whose first operand, or the accumulator behind a port, is a byte.
  private static func sizeRule(of operands: [OperandCode]) -> OpcodeRow.SizeRule {
    guard let first = operands.first else { return .ordinary }
    let bytes: [OperandCode] = [.Eb, .Gb, .Mb, .Zb, .AL, .Ob, .Xb, .Yb]
    if bytes.contains(first) { return .byte }
    if [.Ib, .DX].contains(first), operands.count == 2, bytes.contains(operands[1]) {
      return .byte
    }
    return .ordinary
  }
}

extension OperandCode.Method {
  /// The operand is named by ModRM.
  fileprivate var needsModRM: Bool {
    switch self {
    case .e, .g, .m, .r, .rAlways, .s, .c, .d, .p, .q, .n, .v, .w, .u, .sti: true
    default: false
    }
  }
}
