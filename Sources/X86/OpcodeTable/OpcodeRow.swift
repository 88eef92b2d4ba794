/// One row of the opcode table: a form of an instruction and all that the manual's page says of it.
package struct OpcodeRow: Hashable, Sendable {
  /// Which prefixes select the row.
  ///
  /// One bit each for none of 66H, F3H and F2H, for 66H alone, for F3H and for F2H; F3H and F2H hide 66H.
  /// Source: Intel SDM vol 2A §3.1.1.1, vol 2D §A.2.4.3.
  package struct Prefix: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// No such prefix.
    package static let np = Self(rawValue: 1)
    package static let p66 = Self(rawValue: 2)
    package static let pF3 = Self(rawValue: 4)
    package static let pF2 = Self(rawValue: 8)
    /// Neither F3H nor F2H.
    package static let nfx: Self = [.np, .p66]
    /// The opcode does not depend on them.
    package static let any: Self = [.np, .p66, .pF3, .pF2]
  }

  /// Modes in which the row is an instruction.
  package struct Modes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Real and virtual-8086 mode.
    package static let real = Self(rawValue: 1)
    /// Protected and compatibility mode.
    package static let protected = Self(rawValue: 2)
    /// 64-bit mode.
    package static let long = Self(rawValue: 4)
    package static let all: Self = [.real, .protected, .long]
    /// The manual's i64: invalid in 64-bit mode.
    package static let legacy: Self = [.real, .protected]
    package static let notReal: Self = [.protected, .long]
  }

  /// Whether ModRM.rm names memory or a register.
  package struct Form: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let memory = Self(rawValue: 1)
    package static let register = Self(rawValue: 2)
    package static let any: Self = [.memory, .register]
  }

  /// Who may execute it.
  package enum Privilege: String, Hashable, Sendable {
    case none = ""
    case cpl0 = "CPL 0"
    case iopl = "IOPL"
    case ioMap = "IOPL or I/O map"
    case iopl86 = "IOPL in virtual-8086 mode"
    case cr4 = "CR4"
  }

  /// How the operand size follows from the mode and the prefixes.
  package enum SizeRule: UInt8, Hashable, Sendable {
    /// By 66H and REX.W.
    case ordinary
    /// One byte.
    case byte
    /// The manual's d64: 8 in 64-bit mode unless 66H makes it 2.
    case default64
    /// The manual's f64: 8 in 64-bit mode whatever the prefixes.
    case force64
  }

  /// Flags in EFLAGS.
  package struct Flags: OptionSet, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let o = Self(rawValue: 1 << 0)
    package static let s = Self(rawValue: 1 << 1)
    package static let z = Self(rawValue: 1 << 2)
    package static let a = Self(rawValue: 1 << 3)
    package static let p = Self(rawValue: 1 << 4)
    package static let c = Self(rawValue: 1 << 5)
    package static let d = Self(rawValue: 1 << 6)
    package static let i = Self(rawValue: 1 << 7)
    /// TF, NT, RF, VM, AC, VIF, VIP, ID and IOPL, as far as the instruction changes them.
    package static let system = Self(rawValue: 1 << 8)
    package static let oszapc: Self = [.o, .s, .z, .a, .p, .c]
    package static let oszpc: Self = [.o, .s, .z, .p, .c]
    package static let oszap: Self = [.o, .s, .z, .a, .p]
    package static let szp: Self = [.s, .z, .p]
    package static let all: Self = [.o, .s, .z, .a, .p, .c, .d, .i, .system]

    package var description: String {
      let letters = ["O", "S", "Z", "A", "P", "C", "D", "I", " system"]
      return letters.indices.filter { rawValue >> $0 & 1 != 0 }.map { letters[$0] }.joined()
    }
  }

  /// A prefix that means something to the row.
  package enum Allowance: Hashable, Sendable {
    /// The memory form takes a LOCK prefix.
    case lock
    /// F3H and F2H repeat it.
    case rep
  }

  /// 0 one byte, 1 0FH, 2 0F38H, 3 0F3AH.
  package var map: UInt8
  /// The last byte of the opcode; the first of ``count`` where several are one row.
  package var opcode: UInt8
  /// 1; up to 8 with a register in the opcode, 16 with a condition.
  package var count: Int
  package var prefix: Prefix
  /// ModRM.reg where it is part of the opcode.
  package var digit: UInt8?
  /// ModRM.rm where it is part of the opcode.
  package var rm: UInt8?
  /// REX.W where it is part of the opcode.
  package var w: Bool?
  package var form: Form
  package var operation: Operation
  package var operands: [OperandCode]
  package var modes: Modes
  package var privilege: Privilege
  package var feature: CPUFeature
  package var size: SizeRule
  package var reads: Flags
  package var writes: Flags
  package var undefines: Flags
  package var allows: Allowance?
  /// A ModRM byte follows the opcode.
  package var hasModRM: Bool

  /// The manual's opcode column, such as `66 0F 3A 0F /r`.
  package var notation: String {
    var parts: [String] = []
    switch prefix {
    case .np: parts.append("NP")
    case .nfx: parts.append("NFx")
    case .p66: parts.append("66")
    case .pF3: parts.append("F3")
    case .pF2: parts.append("F2")
    default: break
    }
    if w == true { parts.append("REX.W") }
    parts += [[], ["0F"], ["0F", "38"], ["0F", "3A"]][Int(map)]
    let last = (opcode < 16 ? "0" : "") + String(opcode, radix: 16, uppercase: true)
    if let rm, let digit {
      parts += [last, String(0xC0 | digit << 3 | rm, radix: 16, uppercase: true)]
    } else {
      parts.append(count == 16 ? "\(last)+cc" : count > 1 ? "\(last)+r" : last)
      if let digit {
        parts.append("/\(digit)")
      } else if hasModRM {
        parts.append("/r")
      }
    }
    return parts.joined(separator: " ")
  }
}
