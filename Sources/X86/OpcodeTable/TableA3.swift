/// Table A-3: opcodes behind 0FH, apart from SIMD; first half.
///
/// Source: Intel SDM vol 2D, appendix A.
func tableA3(_ op: inout OpcodeTable) {
  op(0x0F02, .lar, .Gv, .Ew, modes: .notReal, writes: .z)
  op(0x0F03, .lsl, .Gv, .Ew, modes: .notReal, writes: .z)
  op(0x0F05, .syscall, modes: .long, feature: .syscall, writes: .all)
  op(0x0F06, .clts, privilege: .cpl0)
  op(0x0F07, .sysret, modes: .long, privilege: .cpl0, feature: .syscall, writes: .all)
  op(0x0F08, .invd, privilege: .cpl0)
  op(0x0F09, .wbinvd, privilege: .cpl0)
  op(0x0F0B, .ud2)
  op(0x0F0D, digit: 1, form: .memory, .prefetchw, .Mb, feature: .prefetchw)
  for digit in [0, 2, 3, 4, 5, 6, 7] as [UInt8] {
    op(0x0F0D, digit: digit, form: .memory, .nop, .Ev, feature: .prefetchw)
  }
  op(0x0F0D, form: .register, .nop, .Ev, feature: .prefetchw)
  op(0x0F18, digit: 0, form: .memory, .prefetchnta, .Mb, feature: .sse)
  op(0x0F18, digit: 1, form: .memory, .prefetcht0, .Mb, feature: .sse)
  op(0x0F18, digit: 2, form: .memory, .prefetcht1, .Mb, feature: .sse)
  op(0x0F18, digit: 3, form: .memory, .prefetcht2, .Mb, feature: .sse)
  for digit in 4...7 as ClosedRange<UInt8> {
    op(0x0F18, digit: digit, form: .memory, .nop, .Ev)
  }
  op(0x0F18, form: .register, .nop, .Ev)
  for opcode in 0x0F19...0x0F1F as ClosedRange<UInt32> {
    op(opcode, .nop, .Ev)
  }
  op(
    0x0F20, .movFromControl, .Rn, .Cn, privilege: .cpl0, undefines: .oszapc)
  op(0x0F21, .movFromDebug, .Rn, .Dn, privilege: .cpl0, undefines: .oszapc)
  op(0x0F22, .movToControl, .Cn, .Rn, privilege: .cpl0, undefines: .oszapc)
  op(0x0F23, .movToDebug, .Dn, .Rn, privilege: .cpl0, undefines: .oszapc)
  op(0x0F30, .wrmsr, privilege: .cpl0, feature: .msr)
  op(0x0F31, .rdtsc, privilege: .cr4, feature: .tsc)
  op(0x0F32, .rdmsr, privilege: .cpl0, feature: .msr)
  op(0x0F33, .rdpmc, privilege: .cr4)
  op(0x0F34, .sysenter, feature: .sep, writes: [.i, .system])
  op(0x0F35, .sysexit, privilege: .cpl0, feature: .sep)
  op(0x0F40...0x0F4F, .cmovcc, .Gv, .Ev, feature: .cmov, reads: .oszpc)
}

/// Table A-3: opcodes behind 0FH, apart from SIMD; second half.
///
/// Source: Intel SDM vol 2D, appendix A.
func moreTableA3(_ op: inout OpcodeTable) {
  op(0x0F80...0x0F8F, .jcc, .Jz, size: .force64, reads: .oszpc)
  op(0x0F90...0x0F9F, .setcc, .Eb, reads: .oszpc)
  op(0x0FA0, .push, .FS, size: .default64)
  op(0x0FA1, .pop, .FS, size: .default64)
  op(0x0FA2, .cpuid)
  op(0x0FA3, .bt, .Ev, .Gv, writes: .c, undefines: [.o, .s, .a, .p])
  op(0x0FA4, .shld, .Ev, .Gv, .Ib, writes: .oszpc, undefines: [.o, .a])
  op(0x0FA5, .shld, .Ev, .Gv, .CL, writes: .oszpc, undefines: [.o, .a])
  op(0x0FA8, .push, .GS, size: .default64)
  op(0x0FA9, .pop, .GS, size: .default64)
  op(0x0FAB, .bts, .Ev, .Gv, writes: .c, undefines: [.o, .s, .a, .p], allows: .lock)
  op(0x0FAC, .shrd, .Ev, .Gv, .Ib, writes: .oszpc, undefines: [.o, .a])
  op(0x0FAD, .shrd, .Ev, .Gv, .CL, writes: .oszpc, undefines: [.o, .a])
  op(0x0FAF, .imul, .Gv, .Ev, writes: [.o, .c], undefines: [.s, .z, .a, .p])
  op(0x0FB0, .cmpxchg, .Eb, .Gb, writes: .oszapc, allows: .lock)
  op(0x0FB1, .cmpxchg, .Ev, .Gv, writes: .oszapc, allows: .lock)
  op(0x0FB2, .lss, .Gv, .Mp)
  op(0x0FB3, .btr, .Ev, .Gv, writes: .c, undefines: [.o, .s, .a, .p], allows: .lock)
  op(0x0FB4, .lfs, .Gv, .Mp)
  op(0x0FB5, .lgs, .Gv, .Mp)
  op(0x0FB6, .movzx, .Gv, .Eb)
  op(0x0FB7, .movzx, .Gv, .Ew)
  op(0x0FB8, prefix: .pF3, .popcnt, .Gv, .Ev, feature: .popcnt, writes: .oszapc)
  op(0x0FB9, .ud1, .Gv, .Ev)
  op(0x0FBB, .btc, .Ev, .Gv, writes: .c, undefines: [.o, .s, .a, .p], allows: .lock)
  op(0x0FBC, .bsf, .Gv, .Ev, writes: .z, undefines: [.o, .s, .a, .p, .c])
  op(0x0FBD, .bsr, .Gv, .Ev, writes: .z, undefines: [.o, .s, .a, .p, .c])
  op(0x0FBE, .movsx, .Gv, .Eb)
  op(0x0FBF, .movsx, .Gv, .Ew)
  op(0x0FC0, .xadd, .Eb, .Gb, writes: .oszapc, allows: .lock)
  op(0x0FC1, .xadd, .Ev, .Gv, writes: .oszapc, allows: .lock)
  op(0x0FC3, prefix: .np, .movnti, .My, .Gy, feature: .sse2)
  op(0x0FC8...0x0FCF, .bswap, .Zv)
  op(0x0FFF, .ud0, .Gv, .Ev)
}
