/// One operand of a decoded instruction.
public struct Operand: Hashable, Sendable {
  /// Which registers an operand names, or what else it is.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// There is no such operand.
    case none
    /// A general-purpose register of the operand's size.
    case register
    /// A segment register, numbered as in ``SegmentNumber``.
    case segment
    /// A control register.
    case control
    /// A debug register.
    case debug
    /// An MMX register.
    case mmx
    /// An XMM register.
    case xmm
    /// A register of the x87 stack, counted from the top.
    case st
    /// Memory at ``Instruction/memory``.
    case memory
    /// ``Instruction/immediate``, sign- or zero-extended to 64 bits as the manual says for the instruction.
    case immediate
    /// The second immediate: ENTER's nesting level.
    case secondImmediate
    /// A branch target: the next instruction's address plus ``Instruction/immediate``.
    case relative
    /// `ptr16:16` or `ptr16:32`: the offset in ``Instruction/immediate``, the selector in
    /// ``Instruction/secondImmediate``.
    case farPointer
  }

  /// What the operand is.
  public var kind: Kind
  /// The register's number.
  ///
  /// General-purpose registers are 0 to 15 by the manual's encoding; 16 to 19 are AH, CH, DH and BH.
  public var number: UInt8
  /// The width in bytes: 1, 2, 4, 8, 10 or 16, what the access moves; 0 where it has none (LEA, INVLPG), more
  /// for whole areas (FXSAVE: 0 as well, the operation knows).
  public var size: UInt8

  /// Fills all parts.
  @inlinable
  public init(_ kind: Kind, number: UInt8 = 0, size: UInt8 = 0) {
    self.kind = kind
    self.number = number
    self.size = size
  }

  /// No operand.
  public static let none = Self(.none)
}

/// Segment registers by the manual's encoding.
///
/// Source: Intel SDM vol 2B appendix B, table B-8.
public enum SegmentNumber: UInt8, Hashable, Sendable, CaseIterable, Codable {
  /// Extra segment.
  case es
  /// Code segment.
  case cs
  /// Stack segment.
  case ss
  /// Data segment.
  case ds
  /// Extra segment.
  case fs
  /// Extra segment.
  case gs
}

/// How an instruction addresses memory: `segment:[base + index * 2^scale + displacement]`.
public struct MemoryOperand: Hashable, Sendable {
  /// Stands for no register in ``base`` and ``index``.
  public static let noRegister: UInt8 = 0xFF
  /// Stands for RIP of the next instruction in ``base``.
  public static let ripRegister: UInt8 = 16

  /// 0 to 15, ``ripRegister`` or ``noRegister``.
  public var base = noRegister
  /// 0 to 15 or ``noRegister``.
  public var index = noRegister
  /// 0 to 3: the index is multiplied by 1, 2, 4 or 8.
  public var scale: UInt8 = 0
  /// The segment after overrides: DS, or SS where the base is SP or BP, unless a prefix says otherwise.
  public var segment = SegmentNumber.ds
  /// A prefix chose the segment.
  public var hasSegmentOverride = false
  /// Sign-extended to 64 bits; a whole 64-bit offset for MOV with `moffs64`.
  public var displacement: Int64 = 0

  /// No registers, displacement 0, in DS.
  @inlinable
  public init() {}
}

/// Prefixes that an instruction carries, as far as its meaning depends on them.
///
/// Source: Intel SDM vol 2A §2.1.1, §2.2.1.
public struct InstructionPrefixes: OptionSet, Hashable, Sendable {
  /// One bit a prefix.
  public let rawValue: UInt8

  /// Takes a bit per prefix.
  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// F0H.
  public static let lock = Self(rawValue: 1 << 0)
  /// F3H where it repeats (REP, REPE), not where it is part of the opcode.
  public static let rep = Self(rawValue: 1 << 1)
  /// F2H where it repeats (REPNE), not where it is part of the opcode.
  public static let repne = Self(rawValue: 1 << 2)
  /// 66H was there, whatever it meant.
  public static let operandSize = Self(rawValue: 1 << 3)
  /// 67H was there, whatever it meant.
  public static let addressSize = Self(rawValue: 1 << 4)
  /// A REX prefix was there.
  public static let rex = Self(rawValue: 1 << 5)
  /// REX.W was set.
  public static let rexW = Self(rawValue: 1 << 6)
}

/// A decoded instruction: a trivial value that says everything about the bytes it came from.
public struct Instruction: Hashable, Sendable {
  /// What it does.
  public var operation = Operation.invalid
  /// The number of the row of the opcode table that it comes from.
  public var row: UInt16 = 0
  /// In bytes, 1 to 15, prefixes included.
  public var length: UInt8 = 0
  /// The effective operand size in bytes: 1 for byte forms, else 2, 4 or 8.
  public var operandSize: UInt8 = 0
  /// The effective address size in bytes: 2, 4 or 8.
  public var addressSize: UInt8 = 0
  /// The condition of Jcc, SETcc and CMOVcc: the low four bits of the opcode.
  public var condition: UInt8 = 0
  /// Prefixes that were there.
  public var prefixes: InstructionPrefixes = []
  /// In the manual's order, destination first; operands that the manual implies in the mnemonic's text are
  /// left out (MUL has one, MOVS none).
  public var operand0 = Operand.none
  /// The second operand.
  public var operand1 = Operand.none
  /// The third operand.
  public var operand2 = Operand.none
  /// How memory is addressed, by an operand of kind ``Operand/Kind/memory`` or by a string instruction's source
  /// (of which only the segment counts).
  public var memory = MemoryOperand()
  /// The first immediate.
  public var immediate: Int64 = 0
  /// ENTER's level, a far pointer's selector, an x87 instruction's opcode as FOP keeps it.
  public var secondImmediate: UInt16 = 0

  /// An instruction that is not there: ``Operation/invalid`` of length 0.
  @inlinable
  public init() {}
}
