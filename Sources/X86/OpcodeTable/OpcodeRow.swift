/// An operand as the opcode map names it.
///
/// Source: Intel SDM vol 2D (June 2024), appendix A.2.1 (methods) and A.2.2 (types). `Z` is the register that the
/// low three bits of the opcode name, which the appendix writes out.
public enum OperandCode: UInt8, Hashable, Sendable {
  /// No operand.
  case none
  /// ModRM.rm: register or memory.
  case Eb, Ew, Ed, Ev, Ey, Eq
  /// ModRM.reg: a general-purpose register.
  case Gb, Gw, Gd, Gv, Gy, Gz
  /// ModRM.rm: a register only.
  case Rv, Ry
  /// ModRM.rm: memory only; `M` has no size of its own.
  case M, Mb, Mw, Md, Mq, Mdq, Mv, My, Mp
  /// ModRM.reg: a segment, control or debug register.
  case Sw, Cy, Dy
  /// The register in the opcode's low three bits.
  case Zb, Zv, Zw
  /// An immediate: a byte, a byte that is sign-extended, a word, by operand size.
  case Ib, Ibs, Iw, Iz, Iv
  /// ENTER's second immediate.
  case Ib2
  /// A relative branch.
  case Jb, Jz
  /// A far pointer in the instruction.
  case Ap
  /// An offset in the instruction.
  case Ob, Ov
  /// Registers that the opcode implies.
  case AL, eAX, CL, DX
  /// The constant 1.
  case one
  /// Segment registers that the opcode implies.
  case ES, CS, SS, DS, FS, GS
}

/// Sets of arithmetic flags, for the table's columns.
public struct FlagSet: OptionSet, Hashable, Sendable {
  /// The bits of RFLAGS.
  public let rawValue: UInt16

  /// Takes bits of RFLAGS.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Single flags.
  public static let c = Self(rawValue: 1 << 0)
  /// PF.
  public static let p = Self(rawValue: 1 << 2)
  /// AF.
  public static let a = Self(rawValue: 1 << 4)
  /// ZF.
  public static let z = Self(rawValue: 1 << 6)
  /// SF.
  public static let s = Self(rawValue: 1 << 7)
  /// DF.
  public static let d = Self(rawValue: 1 << 10)
  /// OF.
  public static let o = Self(rawValue: 1 << 11)
  /// All six arithmetic flags.
  public static let oszapc: Self = [.o, .s, .z, .a, .p, .c]
  /// All but CF.
  public static let oszap: Self = [.o, .s, .z, .a, .p]
  /// All but AF.
  public static let oszpc: Self = [.o, .s, .z, .p, .c]
}

/// What a row of the opcode table demands or allows.
public struct OpcodeAttributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  public let rawValue: UInt16

  /// Takes a bit per attribute.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// #UD in 64-bit mode ("i64").
  public static let not64 = Self(rawValue: 1 << 0)
  /// #UD outside 64-bit mode ("o64").
  public static let only64 = Self(rawValue: 1 << 1)
  /// The operand size is 64 bits in 64-bit mode by default ("d64").
  public static let default64 = Self(rawValue: 1 << 2)
  /// The operand size is 64 bits in 64-bit mode whatever the prefixes ("f64").
  public static let force64 = Self(rawValue: 1 << 3)
  /// LOCK is allowed where the destination is memory.
  public static let lock = Self(rawValue: 1 << 4)
  /// Only for code at privilege level 0.
  public static let cpl0 = Self(rawValue: 1 << 5)
  /// Governed by IOPL or the TSS's bitmap.
  public static let iopl = Self(rawValue: 1 << 6)
  /// REP, REPE and REPNE repeat it.
  public static let rep = Self(rawValue: 1 << 7)
  /// A byte operation: the operand size is 1.
  public static let byte = Self(rawValue: 1 << 8)
  /// #UD in real and virtual-8086 mode.
  public static let onlyProtected = Self(rawValue: 1 << 9)
  /// ModRM must name memory.
  public static let memory = Self(rawValue: 1 << 10)
  /// ModRM must name a register.
  public static let register = Self(rawValue: 1 << 11)
}

/// The prefix that is part of an opcode.
public enum MandatoryPrefix: UInt8, Hashable, Sendable {
  /// Whatever prefixes there are keep their own meaning.
  case any
  /// None of 66H, F2H, F3H.
  case none
  /// 66H.
  case p66
  /// F3H.
  case pF3
  /// F2H.
  case pF2
}

/// One row of the opcode table.
public struct OpcodeRow: Hashable, Sendable {
  /// The map (0: one byte, 1: 0FH) in bits 8 and up, the opcode below.
  public var opcode: UInt16
  /// ModRM.reg where it extends the opcode, or -1.
  public var digit: Int8
  /// ModRM.rm of a register form where it extends the opcode too, or -1.
  public var rm: Int8
  /// The prefix that is part of the opcode.
  public var prefix: MandatoryPrefix
  /// What it does.
  public var operation: Operation
  /// The operands, destination first.
  public var first: OperandCode
  /// The second operand.
  public var second: OperandCode
  /// The third operand.
  public var third: OperandCode
  /// Demands and permissions.
  public var attributes: OpcodeAttributes
  /// The CPUID feature it came with, or empty.
  public var feature: StaticFeature
  /// Flags with a defined result.
  public var writes: FlagSet
  /// Flags that are undefined after it.
  public var undefined: FlagSet

  /// Whether the instruction has a ModRM byte.
  public var hasModRM: Bool {
    digit >= 0 || attributes.contains(.memory) || attributes.contains(.register)
      || Self.usesModRM(first) || Self.usesModRM(second) || Self.usesModRM(third)
  }

  private static func usesModRM(_ code: OperandCode) -> Bool {
    code.rawValue >= OperandCode.Eb.rawValue && code.rawValue <= OperandCode.Dy.rawValue
  }
}

/// CPUID features that rows of the table belong to.
public enum StaticFeature: String, Hashable, Sendable {
  /// Every x86-64 CPU has it.
  case base = ""
  /// POPCNT.
  case popcnt = "POPCNT"
  /// RDRAND.
  case rdrand = "RDRAND"
  /// RDSEED.
  case rdseed = "RDSEED"
  /// CMPXCHG16B.
  case cx16 = "CX16"
  /// SMAP.
  case smap = "SMAP"
  /// INVPCID.
  case invpcid = "INVPCID"
  /// FSGSBASE.
  case fsgsbase = "FSGSBASE"
  /// XSAVE.
  case xsave = "XSAVE"
  /// XSAVEOPT.
  case xsaveopt = "XSAVEOPT"
  /// RDTSCP.
  case rdtscp = "RDTSCP"
  /// MONITOR and MWAIT.
  case monitor = "MONITOR"
  /// SSE.
  case sse = "SSE"
  /// SSE2.
  case sse2 = "SSE2"
}

/// Collects rows in the order of the manual's tables.
struct OpcodeMap {
  private(set) var rows: [OpcodeRow] = []

  mutating func callAsFunction(
    _ opcode: UInt16, digit: Int8 = -1, rm: Int8 = -1, prefix: MandatoryPrefix = .any,
    _ operation: Operation, _ first: OperandCode = .none, _ second: OperandCode = .none,
    _ third: OperandCode = .none, _ attributes: OpcodeAttributes = [],
    feature: StaticFeature = .base, writes: FlagSet = [], undefined: FlagSet = []
  ) {
    rows.append(
      OpcodeRow(
        opcode: opcode, digit: digit, rm: rm, prefix: prefix, operation: operation, first: first,
        second: second, third: third, attributes: attributes, feature: feature, writes: writes,
        undefined: undefined))
  }
}

/// The whole opcode table.
public enum OpcodeTable {
  /// All rows, by rising opcode.
  public static let rows: [OpcodeRow] = {
    var map = OpcodeMap()
    tableA2(&map)
    tableA3(&map)
    tableA6(&map)
    return map.rows.sorted { $0.opcode < $1.opcode }
  }()

  /// For each opcode of the two maps, where its rows begin in ``rows``; one more entry at the end.
  static let starts: [UInt16] = {
    var starts: [UInt16] = []
    var next = 0
    for opcode in 0...512 {
      while next < rows.count && Int(rows[next].opcode) < opcode { next += 1 }
      starts.append(UInt16(next))
    }
    return starts
  }()
}
