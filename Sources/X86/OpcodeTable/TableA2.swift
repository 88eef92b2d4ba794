/// The first 64 opcodes of table A-2, which repeat a pattern, and group 1 of table A-6, which repeats it again.
///
/// Source: Intel SDM vol 2D, appendix A.
func arithmeticRows(_ op: inout OpcodeTable) {
  let operations: [(Operation, OpcodeRow.Flags, OpcodeRow.Flags, OpcodeRow.Flags)] = [
    (.add, [], .oszapc, []), (.or, [], .oszpc, .a), (.adc, .c, .oszapc, []),
    (.sbb, .c, .oszapc, []), (.and, [], .oszpc, .a), (.sub, [], .oszapc, []),
    (.xor, [], .oszpc, .a), (.cmp, [], .oszapc, []),
  ]
  for (number, (operation, reads, writes, undefines)) in operations.enumerated() {
    let base = UInt32(number) << 3
    let digit = UInt8(number)
    let lock: OpcodeRow.Allowance? = operation == .cmp ? nil : .lock
    func row(_ opcode: UInt32, _ first: OperandCode, _ second: OperandCode, lock: Bool) {
      op(
        opcode, operation, first, second, reads: reads, writes: writes, undefines: undefines,
        allows: lock && operation != .cmp ? .lock : nil)
    }
    row(base + 0, .Eb, .Gb, lock: true)
    row(base + 1, .Ev, .Gv, lock: true)
    row(base + 2, .Gb, .Eb, lock: false)
    row(base + 3, .Gv, .Ev, lock: false)
    row(base + 4, .AL, .Ib, lock: false)
    row(base + 5, .rAX, .Iz, lock: false)
    op(
      0x80, digit: digit, operation, .Eb, .Ib, reads: reads, writes: writes, undefines: undefines,
      allows: lock)
    op(
      0x81, digit: digit, operation, .Ev, .Iz, reads: reads, writes: writes, undefines: undefines,
      allows: lock)
    op(
      0x82, digit: digit, operation, .Eb, .Ib, modes: .legacy, reads: reads, writes: writes,
      undefines: undefines, allows: lock)
    op(
      0x83, digit: digit, operation, .Ev, .Ibs, reads: reads, writes: writes, undefines: undefines,
      allows: lock)
  }
}

/// Table A-2: one-byte opcodes.
///
/// Source: Intel SDM vol 2D, appendix A.
func tableA2(_ op: inout OpcodeTable) {
  op(0x06, .push, .ES, modes: .legacy)
  op(0x07, .pop, .ES, modes: .legacy)
  op(0x0E, .push, .CS, modes: .legacy)
  op(0x16, .push, .SS, modes: .legacy)
  op(0x17, .pop, .SS, modes: .legacy)
  op(0x1E, .push, .DS, modes: .legacy)
  op(0x1F, .pop, .DS, modes: .legacy)
  op(0x27, .daa, modes: .legacy, reads: [.a, .c], writes: [.s, .z, .a, .p, .c], undefines: .o)
  op(0x2F, .das, modes: .legacy, reads: [.a, .c], writes: [.s, .z, .a, .p, .c], undefines: .o)
  op(0x37, .aaa, modes: .legacy, reads: .a, writes: [.a, .c], undefines: [.o, .s, .z, .p])
  op(0x3F, .aas, modes: .legacy, reads: .a, writes: [.a, .c], undefines: [.o, .s, .z, .p])
  op(0x40...0x47, .inc, .Zv, modes: .legacy, writes: .oszap)
  op(0x48...0x4F, .dec, .Zv, modes: .legacy, writes: .oszap)
  op(0x50...0x57, .push, .Zv, size: .default64)
  op(0x58...0x5F, .pop, .Zv, size: .default64)
  op(0x60, .pusha, modes: .legacy)
  op(0x61, .popa, modes: .legacy)
  op(0x62, .bound, .Gv, .Ma, modes: .legacy)
  op(0x63, .arpl, .Ew, .Gw, modes: .protected, writes: .z)
  op(0x63, .movsxd, .Gv, .Ez, modes: .long)
  op(0x68, .push, .Iz, size: .default64)
  op(0x69, .imul, .Gv, .Ev, .Iz, writes: [.o, .c], undefines: [.s, .z, .a, .p])
  op(0x6A, .push, .Ibs, size: .default64)
  op(0x6B, .imul, .Gv, .Ev, .Ibs, writes: [.o, .c], undefines: [.s, .z, .a, .p])
  op(0x70...0x7F, .jcc, .Jb, size: .force64, reads: .oszpc)
  op(0x84, .test, .Eb, .Gb, writes: .oszpc, undefines: .a)
  op(0x85, .test, .Ev, .Gv, writes: .oszpc, undefines: .a)
  op(0x86, .xchg, .Eb, .Gb, allows: .lock)
  op(0x87, .xchg, .Ev, .Gv, allows: .lock)
  op(0x88, .mov, .Eb, .Gb)
  op(0x89, .mov, .Ev, .Gv)
  op(0x8A, .mov, .Gb, .Eb)
  op(0x8B, .mov, .Gv, .Ev)
  op(0x8C, .movFromSegment, .RvMw, .Sw)
  op(0x8D, .lea, .Gv, .M)
  op(0x8E, .movToSegment, .Sw, .Ew)
  // 90H with REX.B is XCHG, which the decoder knows; the rows of 91H to 97H begin one later for it.
  op(0x90, prefix: [.np, .p66, .pF2], .nop)
  op(0x90, prefix: .pF3, .pause)
  op(0x91...0x97, .xchg, .Zv, .rAX)
  op(0x98, .cbw)
  op(0x99, .cwd)
  op(0x9A, .callFar, .Ap, modes: .legacy)
  op(0x9B, .fwait, feature: .fpu)
  op(0x9C, .pushf, privilege: .iopl86, size: .default64, reads: .all)
  op(0x9D, .popf, privilege: .iopl86, size: .default64, writes: .all)
  op(0x9E, .sahf, writes: [.s, .z, .a, .p, .c])
  op(0x9F, .lahf, reads: [.s, .z, .a, .p, .c])
  op(0xA0, .mov, .AL, .Ob)
  op(0xA1, .mov, .rAX, .Ov)
  op(0xA2, .mov, .Ob, .AL)
  op(0xA3, .mov, .Ov, .rAX)
  op(0xA8, .test, .AL, .Ib, writes: .oszpc, undefines: .a)
  op(0xA9, .test, .rAX, .Iz, writes: .oszpc, undefines: .a)
  op(0xB0...0xB7, .mov, .Zb, .Ib)
  op(0xB8...0xBF, .mov, .Zv, .Iv)
  op(0xC2, .retNear, .Iw, size: .force64)
  op(0xC3, .retNear, size: .force64)
  op(0xC4, .les, .Gv, .Mp, modes: .legacy)
  op(0xC5, .lds, .Gv, .Mp, modes: .legacy)
  op(0xC8, .enter, .Iw, .Lb, size: .default64)
  op(0xC9, .leave, size: .default64)
  op(0xCA, .retFar, .Iw)
  op(0xCB, .retFar)
  op(0xCC, .int3, writes: [.i, .system])
  op(0xCD, .int, .Ib, privilege: .iopl86, writes: [.i, .system])
  op(0xCE, .into, modes: .legacy, reads: .o, writes: [.i, .system])
  op(0xCF, .iret, privilege: .iopl86, writes: .all)
  op(0xD4, .aam, .Ib, modes: .legacy, writes: .szp, undefines: [.o, .a, .c])
  op(0xD5, .aad, .Ib, modes: .legacy, writes: .szp, undefines: [.o, .a, .c])
  op(0xD6, .salc, modes: .legacy, reads: .c)
  op(0xD7, .xlat, size: .byte)
  op(0xE0, .loopne, .Jb, size: .force64, reads: .z)
  op(0xE1, .loope, .Jb, size: .force64, reads: .z)
  op(0xE2, .loop, .Jb, size: .force64)
  op(0xE3, .jcxz, .Jb, size: .force64)
  op(0xE4, .in, .AL, .Ib, privilege: .ioMap)
  op(0xE5, .in, .eAX, .Ib, privilege: .ioMap)
  op(0xE6, .out, .Ib, .AL, privilege: .ioMap)
  op(0xE7, .out, .Ib, .eAX, privilege: .ioMap)
  op(0xE8, .callNear, .Jz, size: .force64)
  op(0xE9, .jmpNear, .Jz, size: .force64)
  op(0xEA, .jmpFar, .Ap, modes: .legacy)
  op(0xEB, .jmpNear, .Jb, size: .force64)
  op(0xEC, .in, .AL, .DX, privilege: .ioMap)
  op(0xED, .in, .eAX, .DX, privilege: .ioMap)
  op(0xEE, .out, .DX, .AL, privilege: .ioMap)
  op(0xEF, .out, .DX, .eAX, privilege: .ioMap)
  op(0xF1, .int1, writes: [.i, .system])
  op(0xF4, .hlt, privilege: .cpl0)
  op(0xF5, .cmc, reads: .c, writes: .c)
  op(0xF8, .clc, writes: .c)
  op(0xF9, .stc, writes: .c)
  op(0xFA, .cli, privilege: .iopl, writes: [.i, .system])
  op(0xFB, .sti, privilege: .iopl, writes: [.i, .system])
  op(0xFC, .cld, writes: .d)
  op(0xFD, .std, writes: .d)
}

/// String instructions of table A-2.
///
/// Source: Intel SDM vol 2D, appendix A; vol 1 §7.3.9.
func stringRows(_ op: inout OpcodeTable) {
  op(0x6C, .ins, .Yb, .DX, privilege: .ioMap, reads: .d, allows: .rep)
  op(0x6D, .ins, .Yz, .DX, privilege: .ioMap, reads: .d, allows: .rep)
  op(0x6E, .outs, .DX, .Xb, privilege: .ioMap, reads: .d, allows: .rep)
  op(0x6F, .outs, .DX, .Xz, privilege: .ioMap, reads: .d, allows: .rep)
  op(0xA4, .movs, .Yb, .Xb, reads: .d, allows: .rep)
  op(0xA5, .movs, .Yv, .Xv, reads: .d, allows: .rep)
  op(0xA6, .cmps, .Xb, .Yb, reads: .d, writes: .oszapc, allows: .rep)
  op(0xA7, .cmps, .Xv, .Yv, reads: .d, writes: .oszapc, allows: .rep)
  op(0xAA, .stos, .Yb, .AL, reads: .d, allows: .rep)
  op(0xAB, .stos, .Yv, .rAX, reads: .d, allows: .rep)
  op(0xAC, .lods, .AL, .Xb, reads: .d, allows: .rep)
  op(0xAD, .lods, .rAX, .Xv, reads: .d, allows: .rep)
  op(0xAE, .scas, .AL, .Yb, reads: .d, writes: .oszapc, allows: .rep)
  op(0xAF, .scas, .rAX, .Yv, reads: .d, writes: .oszapc, allows: .rep)
}
