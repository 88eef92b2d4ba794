extension OpcodeTable {
  /// One opcode in its MMX form and its SSE2 form behind 66H.
  fileprivate mutating func both(
    _ opcode: UInt32, _ operation: Operation, _ feature: CPUFeature = .mmx
  ) {
    simd(opcode, .np, operation, [.Pq, .Qq], feature)
    simd(opcode, .p66, operation, [.Vdq, .Wdq], feature == .ssse3 ? .ssse3 : .sse2)
  }
}

/// Packed integers of MMX and SSE2, from table A-3.
///
/// Source: Intel SDM vol 2D, appendix A.
func packedIntegerRows(_ op: inout OpcodeTable) {
  let rows: [(UInt32, [Operation])] = [
    (0x0F63, [.packsswb, .pcmpgtb, .pcmpgtw, .pcmpgtd, .packuswb]),
    (0x0F68, [.punpckhbw, .punpckhwd, .punpckhdq]),
    (0x0F74, [.pcmpeqb, .pcmpeqw, .pcmpeqd]),
    (0x0FD1, [.psrlw, .psrld, .psrlq]),
    (0x0FD5, [.pmullw]),
    (0x0FD8, [.psubusb, .psubusw]),
    (0x0FDB, [.pand, .paddusb, .paddusw]),
    (0x0FDF, [.pandn]),
    (0x0FE1, [.psraw, .psrad]),
    (0x0FE5, [.pmulhw]),
    (0x0FE8, [.psubsb, .psubsw]),
    (0x0FEB, [.por, .paddsb, .paddsw]),
    (0x0FEF, [.pxor]),
    (0x0FF1, [.psllw, .pslld, .psllq]),
    (0x0FF5, [.pmaddwd]),
    (0x0FF8, [.psubb, .psubw, .psubd]),
    (0x0FFC, [.paddb, .paddw, .paddd]),
  ]
  for (opcode, operations) in rows {
    for (number, operation) in operations.enumerated() {
      op.both(opcode + UInt32(number), operation)
    }
  }
  // With SSE
  op.both(0x0FDA, .pminub, .sse)
  op.both(0x0FDE, .pmaxub, .sse)
  op.both(0x0FE0, .pavgb, .sse)
  op.both(0x0FE3, .pavgw, .sse)
  op.both(0x0FE4, .pmulhuw, .sse)
  op.both(0x0FEA, .pminsw, .sse)
  op.both(0x0FEE, .pmaxsw, .sse)
  op.both(0x0FF6, .psadbw, .sse)
  // With SSE2
  op.both(0x0FD4, .paddq, .sse2)
  op.both(0x0FF4, .pmuludq, .sse2)
  op.both(0x0FFB, .psubq, .sse2)
}

/// Shuffles and shifts by a constant of MMX, SSE and SSE2, from tables.
///
/// Source: Intel SDM vol 2D, appendix A.
func packedShuffleRows(_ op: inout OpcodeTable) {
  // Of the second operand MMX reads half.
  for (number, operation) in ([.punpcklbw, .punpcklwd, .punpckldq] as [Operation]).enumerated() {
    op.simd(0x0F60 + UInt32(number), .np, operation, [.Pq, .Qd], .mmx)
    op.simd(0x0F60 + UInt32(number), .p66, operation, [.Vdq, .Wdq], .sse2)
  }
  op(0x0F6C, prefix: .p66, .punpcklqdq, .Vdq, .Wdq, feature: .sse2)
  op(0x0F6D, prefix: .p66, .punpckhqdq, .Vdq, .Wdq, feature: .sse2)
  op.both(0x0F6B, .packssdw)
  op(0x0F70, prefix: .np, .pshufw, .Pq, .Qq, .Ib, feature: .sse)
  op(0x0F70, prefix: .p66, .pshufd, .Vdq, .Wdq, .Ib, feature: .sse2)
  op(0x0F70, prefix: .pF3, .pshufhw, .Vdq, .Wdq, .Ib, feature: .sse2)
  op(0x0F70, prefix: .pF2, .pshuflw, .Vdq, .Wdq, .Ib, feature: .sse2)
  op(0x0FC4, prefix: .np, .pinsrw, .Pq, .RdMw, .Ib, feature: .sse)
  op(0x0FC4, prefix: .p66, .pinsrw, .Vdq, .RdMw, .Ib, feature: .sse2)
  op(0x0FC5, prefix: .np, .pextrw, .Gd, .Nq, .Ib, feature: .sse)
  op(0x0FC5, prefix: .p66, .pextrw, .Gd, .Udq, .Ib, feature: .sse2)

  // Groups 12, 13 and 14
  let shifts: [(UInt32, UInt8, Operation)] = [
    (0x0F71, 2, .psrlw), (0x0F71, 4, .psraw), (0x0F71, 6, .psllw), (0x0F72, 2, .psrld),
    (0x0F72, 4, .psrad), (0x0F72, 6, .pslld), (0x0F73, 2, .psrlq), (0x0F73, 6, .psllq),
  ]
  for (opcode, digit, operation) in shifts {
    op.simd(opcode, .np, digit: digit, operation, [.Nq, .Ib], .mmx)
    op.simd(opcode, .p66, digit: digit, operation, [.Udq, .Ib], .sse2)
  }
  op(0x0F73, prefix: .p66, digit: 3, .psrldq, .Udq, .Ib, feature: .sse2)
  op(0x0F73, prefix: .p66, digit: 7, .pslldq, .Udq, .Ib, feature: .sse2)
}

/// SSE3, from table A-3.
///
/// Source: Intel SDM vol 2D, appendix A.
func sse3Rows(_ op: inout OpcodeTable) {
  op(0x0F12, prefix: .pF3, .movsldup, .Vdq, .Wdq, feature: .sse3)
  op(0x0F12, prefix: .pF2, .movddup, .Vdq, .Wq, feature: .sse3)
  op(0x0F16, prefix: .pF3, .movshdup, .Vdq, .Wdq, feature: .sse3)
  op(0x0F7C, prefix: .p66, .haddpd, .Vdq, .Wdq, feature: .sse3)
  op(0x0F7C, prefix: .pF2, .haddps, .Vdq, .Wdq, feature: .sse3)
  op(0x0F7D, prefix: .p66, .hsubpd, .Vdq, .Wdq, feature: .sse3)
  op(0x0F7D, prefix: .pF2, .hsubps, .Vdq, .Wdq, feature: .sse3)
  op(0x0FD0, prefix: .p66, .addsubpd, .Vdq, .Wdq, feature: .sse3)
  op(0x0FD0, prefix: .pF2, .addsubps, .Vdq, .Wdq, feature: .sse3)
  op(0x0FF0, prefix: .pF2, .lddqu, .Vdq, .Mdq, feature: .sse3)
}

/// Table A-4: opcodes behind 0F38H.
///
/// Source: Intel SDM vol 2D, appendix A.
func tableA4(_ op: inout OpcodeTable) {
  let shuffles: [Operation] = [
    .pshufb, .phaddw, .phaddd, .phaddsw, .pmaddubsw, .phsubw, .phsubd, .phsubsw, .psignb, .psignw,
    .psignd, .pmulhrsw,
  ]
  for (number, operation) in shuffles.enumerated() {
    op.both(0x0F3800 + UInt32(number), operation, .ssse3)
  }
  op.both(0x0F381C, .pabsb, .ssse3)
  op.both(0x0F381D, .pabsw, .ssse3)
  op.both(0x0F381E, .pabsd, .ssse3)
  let rows: [(UInt32, Operation, OperandCode)] = [
    (0x0F3810, .pblendvb, .Wdq), (0x0F3814, .blendvps, .Wdq), (0x0F3815, .blendvpd, .Wdq),
    (0x0F3820, .pmovsxbw, .Wq), (0x0F3821, .pmovsxbd, .Wd), (0x0F3822, .pmovsxbq, .Ww),
    (0x0F3823, .pmovsxwd, .Wq), (0x0F3824, .pmovsxwq, .Wd), (0x0F3825, .pmovsxdq, .Wq),
    (0x0F3828, .pmuldq, .Wdq), (0x0F3829, .pcmpeqq, .Wdq), (0x0F382A, .movntdqa, .Mdq),
    (0x0F382B, .packusdw, .Wdq), (0x0F3830, .pmovzxbw, .Wq), (0x0F3831, .pmovzxbd, .Wd),
    (0x0F3832, .pmovzxbq, .Ww), (0x0F3833, .pmovzxwd, .Wq), (0x0F3834, .pmovzxwq, .Wd),
    (0x0F3835, .pmovzxdq, .Wq), (0x0F3838, .pminsb, .Wdq), (0x0F3839, .pminsd, .Wdq),
    (0x0F383A, .pminuw, .Wdq), (0x0F383B, .pminud, .Wdq), (0x0F383C, .pmaxsb, .Wdq),
    (0x0F383D, .pmaxsd, .Wdq), (0x0F383E, .pmaxuw, .Wdq), (0x0F383F, .pmaxud, .Wdq),
    (0x0F3840, .pmulld, .Wdq), (0x0F3841, .phminposuw, .Wdq),
  ]
  for (opcode, operation, source) in rows {
    op.simd(opcode, .p66, operation, [.Vdq, source], .sse41)
  }
  op(0x0F3817, prefix: .p66, .ptest, .Vdq, .Wdq, feature: .sse41, writes: .oszapc)
  op(0x0F3837, prefix: .p66, .pcmpgtq, .Vdq, .Wdq, feature: .sse42)
  op(0x0F3882, prefix: .p66, .invpcid, .Gn, .Mdq, privilege: .cpl0, feature: .invpcid)
  op(0x0F38F0, prefix: .nfx, .movbe, .Gv, .Mv, feature: .movbe)
  op(0x0F38F1, prefix: .nfx, .movbe, .Mv, .Gv, feature: .movbe)
  op(0x0F38F0, prefix: .pF2, .crc32, .Gy, .Eb, feature: .sse42)
  op(0x0F38F1, prefix: .pF2, .crc32, .Gy, .Ev, feature: .sse42)
}

/// Table A-5: opcodes behind 0F3AH.
///
/// Source: Intel SDM vol 2D, appendix A.
func tableA5(_ op: inout OpcodeTable) {
  op(0x0F3A0F, prefix: .np, .palignr, .Pq, .Qq, .Ib, feature: .ssse3)
  op(0x0F3A0F, prefix: .p66, .palignr, .Vdq, .Wdq, .Ib, feature: .ssse3)
  let rows: [(UInt32, Operation, OperandCode)] = [
    (0x0F3A08, .roundps, .Wdq), (0x0F3A09, .roundpd, .Wdq), (0x0F3A0A, .roundss, .Wd),
    (0x0F3A0B, .roundsd, .Wq), (0x0F3A0C, .blendps, .Wdq), (0x0F3A0D, .blendpd, .Wdq),
    (0x0F3A0E, .pblendw, .Wdq), (0x0F3A20, .pinsrb, .RdMb), (0x0F3A21, .insertps, .Wd),
    (0x0F3A40, .dpps, .Wdq), (0x0F3A41, .dppd, .Wdq), (0x0F3A42, .mpsadbw, .Wdq),
  ]
  for (opcode, operation, source) in rows {
    op.simd(opcode, .p66, operation, [.Vdq, source, .Ib], .sse41)
  }
  op(0x0F3A14, prefix: .p66, .pextrb, .RdMb, .Vdq, .Ib, feature: .sse41)
  op(0x0F3A15, prefix: .p66, .pextrw, .RdMw, .Vdq, .Ib, feature: .sse41)
  op(0x0F3A16, prefix: .p66, w: false, .pextrd, .Ed, .Vdq, .Ib, feature: .sse41)
  op(0x0F3A16, prefix: .p66, w: true, .pextrq, .Eq, .Vdq, .Ib, modes: .long, feature: .sse41)
  op(0x0F3A17, prefix: .p66, .extractps, .Ed, .Vdq, .Ib, feature: .sse41)
  op(0x0F3A22, prefix: .p66, w: false, .pinsrd, .Vdq, .Ed, .Ib, feature: .sse41)
  op(0x0F3A22, prefix: .p66, w: true, .pinsrq, .Vdq, .Eq, .Ib, modes: .long, feature: .sse41)
  for (opcode, operation) in [
    (0x0F3A60, .pcmpestrm), (0x0F3A61, .pcmpestri), (0x0F3A62, .pcmpistrm),
    (0x0F3A63, .pcmpistri),
  ] as [(UInt32, Operation)] {
    op.simd(opcode, .p66, operation, [.Vdq, .Wdq, .Ib], .sse42, writes: .oszapc)
  }
}
