/// Tables: x87 opcodes D8H to DBH.
///
/// Source: Intel SDM vol 2D, appendix A, and vol 1 §8.3; aliases of the 8087 that the manual leaves out are
/// left out here where silicon raises #UD, and given where it executes them.
func escapesD8toDB(_ op: inout OpcodeTable) {
  func fpu(
    _ opcode: UInt32, _ digit: UInt8, rm: UInt8? = nil, _ operation: Operation,
    _ operands: [OperandCode] = [], writes: OpcodeRow.Flags = [], reads: OpcodeRow.Flags = [],
    feature: CPUFeature = .fpu
  ) {
    op.x87(opcode, digit, rm, operation, operands, reads, writes, feature)
  }
  let arithmetic: [Operation] = [.fadd, .fmul, .fcom, .fcomp, .fsub, .fsubr, .fdiv, .fdivr]
  let integer: [Operation] = [.fiadd, .fimul, .ficom, .ficomp, .fisub, .fisubr, .fidiv, .fidivr]
  for (number, operation) in arithmetic.enumerated() {
    let digit = UInt8(number)
    fpu(0xD8, digit, operation, [.Md])
    fpu(0xD8, digit, operation, operation == .fcom || operation == .fcomp ? [.STi] : [.ST0, .STi])
    fpu(0xDA, digit, integer[number], [.Md])
    fpu(0xDC, digit, operation, [.Mq])
    fpu(0xDE, digit, integer[number], [.Mw])
  }

  // D9
  fpu(0xD9, 0, .fld, [.Md])
  fpu(0xD9, 2, .fst, [.Md])
  fpu(0xD9, 3, .fstp, [.Md])
  fpu(0xD9, 4, .fldenv, [.M])
  fpu(0xD9, 5, .fldcw, [.Mw])
  fpu(0xD9, 6, .fnstenv, [.M])
  fpu(0xD9, 7, .fnstcw, [.Mw])
  fpu(0xD9, 0, .fld, [.STi])
  fpu(0xD9, 1, .fxch, [.STi])
  fpu(0xD9, 2, rm: 0, .fnop)
  fpu(0xD9, 3, .fstp, [.STi])
  fpu(0xD9, 4, rm: 0, .fchs)
  fpu(0xD9, 4, rm: 1, .fabs)
  fpu(0xD9, 4, rm: 4, .ftst)
  fpu(0xD9, 4, rm: 5, .fxam)
  let constants: [Operation] = [.fld1, .fldl2t, .fldl2e, .fldpi, .fldlg2, .fldln2, .fldz]
  let first: [Operation] = [
    .f2xm1, .fyl2x, .fptan, .fpatan, .fxtract, .fprem1, .fdecstp, .fincstp,
  ]
  let second: [Operation] = [
    .fprem, .fyl2xp1, .fsqrt, .fsincos, .frndint, .fscale, .fsin, .fcos,
  ]
  for (number, operation) in constants.enumerated() { fpu(0xD9, 5, rm: UInt8(number), operation) }
  for (number, operation) in first.enumerated() { fpu(0xD9, 6, rm: UInt8(number), operation) }
  for (number, operation) in second.enumerated() { fpu(0xD9, 7, rm: UInt8(number), operation) }

  // DA, DB
  let moves: [(UInt32, [Operation])] = [
    (0xDA, [.fcmovb, .fcmove, .fcmovbe, .fcmovu]),
    (0xDB, [.fcmovnb, .fcmovne, .fcmovnbe, .fcmovnu]),
  ]
  for (opcode, operations) in moves {
    for (number, operation) in operations.enumerated() {
      fpu(opcode, UInt8(number), operation, [.ST0, .STi], reads: [.z, .p, .c], feature: .cmov)
    }
  }
  fpu(0xDA, 5, rm: 1, .fucompp)
  fpu(0xDB, 0, .fild, [.Md])
  fpu(0xDB, 1, .fisttp, [.Md], feature: .sse3)
  fpu(0xDB, 2, .fist, [.Md])
  fpu(0xDB, 3, .fistp, [.Md])
  fpu(0xDB, 5, .fld, [.Mt])
  fpu(0xDB, 7, .fstp, [.Mt])
  // FENI, FDISI and FSETPM of older coprocessors do nothing.
  fpu(0xDB, 4, rm: 0, .fnop)
  fpu(0xDB, 4, rm: 1, .fnop)
  fpu(0xDB, 4, rm: 2, .fnclex)
  fpu(0xDB, 4, rm: 3, .fninit)
  fpu(0xDB, 4, rm: 4, .fnop)
  fpu(0xDB, 5, .fucomi, [.ST0, .STi], writes: .oszapc)
  fpu(0xDB, 6, .fcomi, [.ST0, .STi], writes: .oszapc)
}

/// Tables: x87 opcodes DCH to DFH.
///
/// Source: Intel SDM vol 2D, appendix A.
func escapesDCtoDF(_ op: inout OpcodeTable) {
  func fpu(
    _ opcode: UInt32, _ digit: UInt8, rm: UInt8? = nil, _ operation: Operation,
    _ operands: [OperandCode] = [], writes: OpcodeRow.Flags = [], reads: OpcodeRow.Flags = [],
    feature: CPUFeature = .fpu
  ) {
    op.x87(opcode, digit, rm, operation, operands, reads, writes, feature)
  }
  // The reversed forms change places against D8.
  fpu(0xDC, 0, .fadd, [.STi, .ST0])
  fpu(0xDC, 1, .fmul, [.STi, .ST0])
  fpu(0xDC, 2, .fcom, [.STi])
  fpu(0xDC, 3, .fcomp, [.STi])
  fpu(0xDC, 4, .fsubr, [.STi, .ST0])
  fpu(0xDC, 5, .fsub, [.STi, .ST0])
  fpu(0xDC, 6, .fdivr, [.STi, .ST0])
  fpu(0xDC, 7, .fdiv, [.STi, .ST0])

  fpu(0xDD, 0, .fld, [.Mq])
  fpu(0xDD, 1, .fisttp, [.Mq], feature: .sse3)
  fpu(0xDD, 2, .fst, [.Mq])
  fpu(0xDD, 3, .fstp, [.Mq])
  fpu(0xDD, 4, .frstor, [.M])
  fpu(0xDD, 6, .fnsave, [.M])
  fpu(0xDD, 7, .fnstsw, [.Mw])
  fpu(0xDD, 0, .ffree, [.STi])
  fpu(0xDD, 1, .fxch, [.STi])
  fpu(0xDD, 2, .fst, [.STi])
  fpu(0xDD, 3, .fstp, [.STi])
  fpu(0xDD, 4, .fucom, [.STi])
  fpu(0xDD, 5, .fucomp, [.STi])

  fpu(0xDE, 0, .faddp, [.STi, .ST0])
  fpu(0xDE, 1, .fmulp, [.STi, .ST0])
  fpu(0xDE, 2, .fcomp, [.STi])
  fpu(0xDE, 3, rm: 1, .fcompp)
  fpu(0xDE, 4, .fsubrp, [.STi, .ST0])
  fpu(0xDE, 5, .fsubp, [.STi, .ST0])
  fpu(0xDE, 6, .fdivrp, [.STi, .ST0])
  fpu(0xDE, 7, .fdivp, [.STi, .ST0])

  fpu(0xDF, 0, .fild, [.Mw])
  fpu(0xDF, 1, .fisttp, [.Mw], feature: .sse3)
  fpu(0xDF, 2, .fist, [.Mw])
  fpu(0xDF, 3, .fistp, [.Mw])
  fpu(0xDF, 4, .fbld, [.Mt])
  fpu(0xDF, 5, .fild, [.Mq])
  fpu(0xDF, 6, .fbstp, [.Mt])
  fpu(0xDF, 7, .fistp, [.Mq])
  fpu(0xDF, 0, .ffreep, [.STi])
  fpu(0xDF, 1, .fxch, [.STi])
  fpu(0xDF, 2, .fstp, [.STi])
  fpu(0xDF, 3, .fstp, [.STi])
  fpu(0xDF, 4, rm: 0, .fnstsw, [.AX])
  fpu(0xDF, 5, .fucomip, [.ST0, .STi], writes: .oszapc)
  fpu(0xDF, 6, .fcomip, [.ST0, .STi], writes: .oszapc)
}
