/// Groups of table A-6 apart from group 1 and the system's: the digit is ModRM.reg.
///
/// Source: Intel SDM vol 2D, appendix A.
func groupsOfTableA6(_ op: inout OpcodeTable) {
  op(0x8F, digit: 0, .pop, .Ev, size: .default64)

  // Group 2. The flags are left alone where the masked count is 0.
  let rotations: [(Operation, OpcodeRow.Flags, OpcodeRow.Flags, OpcodeRow.Flags)] = [
    (.rol, [], [.o, .c], []), (.ror, [], [.o, .c], []), (.rcl, .c, [.o, .c], []),
    (.rcr, .c, [.o, .c], []), (.shl, [], .oszpc, .a), (.shr, [], .oszpc, .a),
    (.shl, [], .oszpc, .a), (.sar, [], .oszpc, .a),
  ]
  for (number, (operation, reads, writes, undefines)) in rotations.enumerated() {
    let forms: [(UInt32, OperandCode, OperandCode)] = [
      (0xC0, .Eb, .Ib), (0xC1, .Ev, .Ib), (0xD0, .Eb, .one), (0xD1, .Ev, .one), (0xD2, .Eb, .CL),
      (0xD3, .Ev, .CL),
    ]
    for (opcode, operand, count) in forms {
      op(
        opcode, digit: UInt8(number), operation, operand, count, reads: reads, writes: writes,
        undefines: count == .one ? undefines : undefines.union(.o))
    }
  }

  // Group 3
  for (opcode, operand, immediate) in [
    (0xF6, .Eb, .Ib), (0xF7, .Ev, .Iz),
  ] as [(UInt32, OperandCode, OperandCode)] {
    op(opcode, digit: 0, .test, operand, immediate, writes: .oszpc, undefines: .a)
    op(opcode, digit: 1, .test, operand, immediate, writes: .oszpc, undefines: .a)
    op(opcode, digit: 2, .not, operand, allows: .lock)
    op(opcode, digit: 3, .neg, operand, writes: .oszapc, allows: .lock)
    op(opcode, digit: 4, .mul, operand, writes: [.o, .c], undefines: [.s, .z, .a, .p])
    op(opcode, digit: 5, .imul, operand, writes: [.o, .c], undefines: [.s, .z, .a, .p])
    op(opcode, digit: 6, .div, operand, undefines: .oszapc)
    op(opcode, digit: 7, .idiv, operand, undefines: .oszapc)
  }

  // Groups 4 and 5
  op(0xFE, digit: 0, .inc, .Eb, writes: .oszap, allows: .lock)
  op(0xFE, digit: 1, .dec, .Eb, writes: .oszap, allows: .lock)
  op(0xFF, digit: 0, .inc, .Ev, writes: .oszap, allows: .lock)
  op(0xFF, digit: 1, .dec, .Ev, writes: .oszap, allows: .lock)
  op(0xFF, digit: 2, .callNear, .Ev, size: .force64)
  op(0xFF, digit: 3, .callFar, .Mp)
  op(0xFF, digit: 4, .jmpNear, .Ev, size: .force64)
  op(0xFF, digit: 5, .jmpFar, .Mp)
  op(0xFF, digit: 6, .push, .Ev, size: .default64)

  // Group 8
  op(0x0FBA, digit: 4, .bt, .Ev, .Ib, writes: .c, undefines: [.o, .s, .a, .p])
  op(0x0FBA, digit: 5, .bts, .Ev, .Ib, writes: .c, undefines: [.o, .s, .a, .p], allows: .lock)
  op(0x0FBA, digit: 6, .btr, .Ev, .Ib, writes: .c, undefines: [.o, .s, .a, .p], allows: .lock)
  op(0x0FBA, digit: 7, .btc, .Ev, .Ib, writes: .c, undefines: [.o, .s, .a, .p], allows: .lock)

  // Group 9
  op(
    0x0FC7, digit: 1, w: false, .cmpxchg8b, .Mq, feature: .cx8, writes: .z, allows: .lock)
  op(
    0x0FC7, digit: 1, w: true, .cmpxchg16b, .Mdq, modes: .long, feature: .cx16, writes: .z,
    allows: .lock)
  op(0x0FC7, prefix: .nfx, digit: 6, .rdrand, .Rv, feature: .rdrand, writes: .oszapc)
  op(0x0FC7, prefix: .nfx, digit: 7, .rdseed, .Rv, feature: .rdseed, writes: .oszapc)

  // Group 11
  op(0xC6, digit: 0, .mov, .Eb, .Ib)
  op(0xC7, digit: 0, .mov, .Ev, .Iz)
}

/// Groups 6, 7 and 15 of table A-6.
///
/// Source: Intel SDM vol 2D, appendix A.
func systemGroups(_ op: inout OpcodeTable) {
  // Group 6
  op(0x0F00, digit: 0, .sldt, .RvMw, modes: .notReal, privilege: .cr4)
  op(0x0F00, digit: 1, .str, .RvMw, modes: .notReal, privilege: .cr4)
  op(0x0F00, digit: 2, .lldt, .Ew, modes: .notReal, privilege: .cpl0)
  op(0x0F00, digit: 3, .ltr, .Ew, modes: .notReal, privilege: .cpl0)
  op(0x0F00, digit: 4, .verr, .Ew, modes: .notReal, writes: .z)
  op(0x0F00, digit: 5, .verw, .Ew, modes: .notReal, writes: .z)

  // Group 7
  op(0x0F01, digit: 0, .sgdt, .Ms, privilege: .cr4)
  op(0x0F01, digit: 1, .sidt, .Ms, privilege: .cr4)
  op(0x0F01, digit: 2, .lgdt, .Ms, privilege: .cpl0)
  op(0x0F01, digit: 3, .lidt, .Ms, privilege: .cpl0)
  op(0x0F01, digit: 4, .smsw, .RvMw, privilege: .cr4)
  op(0x0F01, digit: 6, .lmsw, .Ew, privilege: .cpl0)
  op(0x0F01, digit: 7, .invlpg, .M, privilege: .cpl0)
  op(0x0F01, prefix: .np, digit: 1, rm: 0, .monitor, privilege: .cpl0, feature: .monitor)
  op(0x0F01, prefix: .np, digit: 1, rm: 1, .mwait, privilege: .cpl0, feature: .monitor)
  op(0x0F01, prefix: .np, digit: 1, rm: 2, .clac, privilege: .cpl0, feature: .smap, writes: .system)
  op(0x0F01, prefix: .np, digit: 1, rm: 3, .stac, privilege: .cpl0, feature: .smap, writes: .system)
  op(0x0F01, prefix: .np, digit: 2, rm: 0, .xgetbv, feature: .xsave)
  op(0x0F01, prefix: .np, digit: 2, rm: 1, .xsetbv, privilege: .cpl0, feature: .xsave)
  op(0x0F01, digit: 7, rm: 0, .swapgs, modes: .long, privilege: .cpl0, feature: .lm)
  op(0x0F01, digit: 7, rm: 1, .rdtscp, privilege: .cr4, feature: .rdtscp)

  // Group 15
  op(0x0FAE, prefix: .np, digit: 0, .fxsave, .M, feature: .fxsr)
  op(0x0FAE, prefix: .np, digit: 1, .fxrstor, .M, feature: .fxsr)
  op(0x0FAE, prefix: .np, digit: 2, .ldmxcsr, .Md, feature: .sse)
  op(0x0FAE, prefix: .np, digit: 3, .stmxcsr, .Md, feature: .sse)
  op(0x0FAE, prefix: .np, digit: 4, .xsave, .M, feature: .xsave)
  op(0x0FAE, prefix: .np, digit: 5, .xrstor, .M, feature: .xsave)
  op(0x0FAE, prefix: .np, digit: 6, .xsaveopt, .M, feature: .xsaveopt)
  op(0x0FAE, prefix: .np, digit: 7, .clflush, .Mb, feature: .clfsh)
  op(0x0FAE, prefix: .np, digit: 5, form: .register, .lfence, feature: .sse2)
  op(0x0FAE, prefix: .np, digit: 6, form: .register, .mfence, feature: .sse2)
  op(0x0FAE, prefix: .np, digit: 7, form: .register, .sfence, feature: .sse)
  op(0x0FAE, prefix: .pF3, digit: 0, .rdfsbase, .Ry, modes: .long, feature: .fsgsbase)
  op(0x0FAE, prefix: .pF3, digit: 1, .rdgsbase, .Ry, modes: .long, feature: .fsgsbase)
  op(0x0FAE, prefix: .pF3, digit: 2, .wrfsbase, .Ry, modes: .long, feature: .fsgsbase)
  op(0x0FAE, prefix: .pF3, digit: 3, .wrgsbase, .Ry, modes: .long, feature: .fsgsbase)
}
