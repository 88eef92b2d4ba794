/// An operand in the notation of the manual's opcode maps: a letter for where it comes from, letters for its size.
///
/// Source: Intel SDM vol 2D §A.2.1 (addressing method) and §A.2.2 (operand type). `Z` (register in the opcode),
/// `L` (second immediate) and the types `n`, `vw`, `dw` and `db` are this project's.
package struct OperandCode: Hashable, Sendable {
  /// Where the operand comes from.
  package enum Method: UInt8, Hashable, Sendable, CaseIterable {
    /// No operand.
    case none
    /// ModRM.rm: general register or memory.
    case e
    /// ModRM.reg: general register.
    case g
    /// ModRM.rm: memory only.
    case m
    /// ModRM.rm: general register only.
    case r
    /// ModRM.rm: general register whatever ModRM.mod says (MOV to and from CR and DR).
    case rAlways
    /// General register in the low three bits of the opcode.
    case z
    /// The accumulator, C and D: fixed registers.
    case accumulator, counter, data
    /// Immediate, zero-extended.
    case immediate
    /// Immediate, sign-extended.
    case immediateSigned
    /// Immediate of one byte, sign-extended to the operand size.
    case immediateSignedByte
    /// Second immediate.
    case l
    /// The constant 1.
    case one
    /// Relative branch target.
    case j
    /// Far pointer in the instruction.
    case a
    /// Offset in the instruction.
    case o
    /// ModRM.reg: segment register.
    case s
    /// Segment register in bits 5:3 of the opcode.
    case segmentOfOpcode
    /// ModRM.reg: control register.
    case c
    /// ModRM.reg: debug register.
    case d
    /// ModRM.reg: MMX register.
    case p
    /// ModRM.rm: MMX register or memory.
    case q
    /// ModRM.rm: MMX register only.
    case n
    /// ModRM.reg: XMM register.
    case v
    /// ModRM.rm: XMM register or memory.
    case w
    /// ModRM.rm: XMM register only.
    case u
    /// The top of the x87 stack.
    case st0
    /// ModRM.rm: a register of the x87 stack.
    case sti
    /// Memory at DS:rSI, implied by the mnemonic.
    case x
    /// Memory at ES:rDI, implied by the mnemonic.
    case y
  }

  /// How wide the operand is.
  package enum Width: UInt8, Hashable, Sendable, CaseIterable {
    /// No access, or an area that the operation knows.
    case none
    /// 1, 2, 4, 8, 10 and 16 bytes.
    case b, w, d, q, t, dq
    /// By the operand size: 2, 4 or 8.
    case v
    /// By the operand size, at most 4.
    case z
    /// 8 with REX.W, else 4.
    case y
    /// 8 in 64-bit mode, else 4.
    case n
    /// A far pointer: operand size and 2.
    case p
    /// Two bounds: twice the operand size.
    case a
    /// Contents of GDTR and IDTR: 10 in 64-bit mode, else 6.
    case s
    /// Register: by the operand size; memory: 2.
    case vw
    /// Register: 4; memory: 2.
    case dw
    /// Register: 4; memory: 1.
    case db
  }

  package var method: Method
  package var width: Width
  /// As the table writes it.
  package var name: String

  private init(_ method: Method, _ width: Width, _ name: String) {
    self.method = method
    self.width = width
    self.name = name
  }

  /// The operand stands for itself in ``Instruction``; others only show which form of a string instruction it is.
  package var isMaterial: Bool { method != .x && method != .y }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
// Names are the manual's, whose case tells method from type.
extension OperandCode {
  package static let Eb = Self(.e, .b, "Eb")
  package static let Ew = Self(.e, .w, "Ew")
  package static let Ed = Self(.e, .d, "Ed")
  package static let Eq = Self(.e, .q, "Eq")
  package static let Ev = Self(.e, .v, "Ev")
  package static let Ez = Self(.e, .z, "Ez")
  package static let Ey = Self(.e, .y, "Ey")
  package static let RvMw = Self(.e, .vw, "Rv/Mw")
  package static let RdMw = Self(.e, .dw, "Rd/Mw")
  package static let RdMb = Self(.e, .db, "Rd/Mb")
  package static let Gb = Self(.g, .b, "Gb")
  package static let Gw = Self(.g, .w, "Gw")
  package static let Gd = Self(.g, .d, "Gd")
  package static let Gv = Self(.g, .v, "Gv")
  package static let Gy = Self(.g, .y, "Gy")
  package static let Gn = Self(.g, .n, "Gn")
  package static let M = Self(.m, .none, "M")
  package static let Mb = Self(.m, .b, "Mb")
  package static let Mw = Self(.m, .w, "Mw")
  package static let Md = Self(.m, .d, "Md")
  package static let Mq = Self(.m, .q, "Mq")
  package static let Mt = Self(.m, .t, "Mt")
  package static let Mdq = Self(.m, .dq, "Mdq")
  package static let Mv = Self(.m, .v, "Mv")
  package static let My = Self(.m, .y, "My")
  package static let Mp = Self(.m, .p, "Mp")
  package static let Ma = Self(.m, .a, "Ma")
  package static let Ms = Self(.m, .s, "Ms")
  package static let Rv = Self(.r, .v, "Rv")
  package static let Ry = Self(.r, .y, "Ry")
  package static let Rn = Self(.rAlways, .n, "Rn")
  package static let Zb = Self(.z, .b, "Zb")
  package static let Zv = Self(.z, .v, "Zv")
  package static let AL = Self(.accumulator, .b, "AL")
  package static let AX = Self(.accumulator, .w, "AX")
  package static let eAX = Self(.accumulator, .z, "eAX")
  package static let rAX = Self(.accumulator, .v, "rAX")
  package static let CL = Self(.counter, .b, "CL")
  package static let DX = Self(.data, .w, "DX")
  package static let Ib = Self(.immediate, .b, "Ib")
  package static let Iw = Self(.immediate, .w, "Iw")
  package static let Iv = Self(.immediateSigned, .v, "Iv")
  package static let Iz = Self(.immediateSigned, .z, "Iz")
  /// `Ib` sign-extended to the operand size.
  package static let Ibs = Self(.immediateSignedByte, .v, "Ibs")
  package static let Lb = Self(.l, .b, "Ib")
  package static let one = Self(.one, .b, "1")
  package static let Jb = Self(.j, .b, "Jb")
  package static let Jz = Self(.j, .z, "Jz")
  package static let Ap = Self(.a, .p, "Ap")
  package static let Ob = Self(.o, .b, "Ob")
  package static let Ov = Self(.o, .v, "Ov")
  package static let Sw = Self(.s, .w, "Sw")
  package static let ES = Self(.segmentOfOpcode, .w, "ES")
  package static let CS = Self(.segmentOfOpcode, .w, "CS")
  package static let SS = Self(.segmentOfOpcode, .w, "SS")
  package static let DS = Self(.segmentOfOpcode, .w, "DS")
  package static let FS = Self(.segmentOfOpcode, .w, "FS")
  package static let GS = Self(.segmentOfOpcode, .w, "GS")
  package static let Cn = Self(.c, .n, "Cn")
  package static let Dn = Self(.d, .n, "Dn")
  package static let Pq = Self(.p, .q, "Pq")
  package static let Pd = Self(.p, .d, "Pd")
  package static let Qq = Self(.q, .q, "Qq")
  package static let Qd = Self(.q, .d, "Qd")
  package static let Nq = Self(.n, .q, "Nq")
  package static let Vdq = Self(.v, .dq, "Vdq")
  package static let Vq = Self(.v, .q, "Vq")
  package static let Vd = Self(.v, .d, "Vd")
  package static let Wdq = Self(.w, .dq, "Wdq")
  package static let Wq = Self(.w, .q, "Wq")
  package static let Wd = Self(.w, .d, "Wd")
  package static let Ww = Self(.w, .w, "Ww")
  package static let Udq = Self(.u, .dq, "Udq")
  package static let Uq = Self(.u, .q, "Uq")
  package static let ST0 = Self(.st0, .t, "ST(0)")
  package static let STi = Self(.sti, .t, "ST(i)")
  package static let Xb = Self(.x, .b, "Xb")
  package static let Xv = Self(.x, .v, "Xv")
  package static let Xz = Self(.x, .z, "Xz")
  package static let Yb = Self(.y, .b, "Yb")
  package static let Yv = Self(.y, .v, "Yv")
  package static let Yz = Self(.y, .z, "Yz")
}
