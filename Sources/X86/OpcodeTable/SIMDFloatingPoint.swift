/// Arithmetic of SSE and SSE2, from table A-3.
///
/// Source: Intel SDM vol 2D, appendix A.
func floatingPointRows(_ op: inout OpcodeTable) {
  /// One opcode in its packed and scalar forms, for both precisions.
  func four(
    _ opcode: UInt32, _ ps: Operation, _ pd: Operation?, _ ss: Operation, _ sd: Operation?,
    _ last: [OperandCode] = []
  ) {
    op.simd(opcode, .np, ps, [.Vdq, .Wdq] + last, .sse)
    if let pd { op.simd(opcode, .p66, pd, [.Vdq, .Wdq] + last, .sse2) }
    op.simd(opcode, .pF3, ss, [.Vd, .Wd] + last, .sse)
    if let sd { op.simd(opcode, .pF2, sd, [.Vq, .Wq] + last, .sse2) }
  }
  four(0x0F51, .sqrtps, .sqrtpd, .sqrtss, .sqrtsd)
  four(0x0F52, .rsqrtps, nil, .rsqrtss, nil)
  four(0x0F53, .rcpps, nil, .rcpss, nil)
  four(0x0F58, .addps, .addpd, .addss, .addsd)
  four(0x0F59, .mulps, .mulpd, .mulss, .mulsd)
  four(0x0F5C, .subps, .subpd, .subss, .subsd)
  four(0x0F5D, .minps, .minpd, .minss, .minsd)
  four(0x0F5E, .divps, .divpd, .divss, .divsd)
  four(0x0F5F, .maxps, .maxpd, .maxss, .maxsd)
  four(0x0FC2, .cmpps, .cmppd, .cmpss, .cmpsd, [.Ib])

  /// One opcode in its packed forms.
  func two(_ opcode: UInt32, _ ps: Operation, _ pd: Operation, _ last: [OperandCode] = []) {
    op.simd(opcode, .np, ps, [.Vdq, .Wdq] + last, .sse)
    op.simd(opcode, .p66, pd, [.Vdq, .Wdq] + last, .sse2)
  }
  two(0x0F14, .unpcklps, .unpcklpd)
  two(0x0F15, .unpckhps, .unpckhpd)
  two(0x0F54, .andps, .andpd)
  two(0x0F55, .andnps, .andnpd)
  two(0x0F56, .orps, .orpd)
  two(0x0F57, .xorps, .xorpd)
  two(0x0FC6, .shufps, .shufpd, [.Ib])

  op(0x0F2E, prefix: .np, .ucomiss, .Vd, .Wd, feature: .sse, writes: .oszapc)
  op(0x0F2E, prefix: .p66, .ucomisd, .Vq, .Wq, feature: .sse2, writes: .oszapc)
  op(0x0F2F, prefix: .np, .comiss, .Vd, .Wd, feature: .sse, writes: .oszapc)
  op(0x0F2F, prefix: .p66, .comisd, .Vq, .Wq, feature: .sse2, writes: .oszapc)
}

/// Conversions of SSE and SSE2, from table A-3.
///
/// Source: Intel SDM vol 2D, appendix A.
func conversionRows(_ op: inout OpcodeTable) {
  op(0x0F2A, prefix: .np, .cvtpi2ps, .Vq, .Qq, feature: .sse)
  op(0x0F2A, prefix: .p66, .cvtpi2pd, .Vdq, .Qq, feature: .sse2)
  op(0x0F2A, prefix: .pF3, .cvtsi2ss, .Vd, .Ey, feature: .sse)
  op(0x0F2A, prefix: .pF2, .cvtsi2sd, .Vq, .Ey, feature: .sse2)
  op(0x0F2C, prefix: .np, .cvttps2pi, .Pq, .Wq, feature: .sse)
  op(0x0F2C, prefix: .p66, .cvttpd2pi, .Pq, .Wdq, feature: .sse2)
  op(0x0F2C, prefix: .pF3, .cvttss2si, .Gy, .Wd, feature: .sse)
  op(0x0F2C, prefix: .pF2, .cvttsd2si, .Gy, .Wq, feature: .sse2)
  op(0x0F2D, prefix: .np, .cvtps2pi, .Pq, .Wq, feature: .sse)
  op(0x0F2D, prefix: .p66, .cvtpd2pi, .Pq, .Wdq, feature: .sse2)
  op(0x0F2D, prefix: .pF3, .cvtss2si, .Gy, .Wd, feature: .sse)
  op(0x0F2D, prefix: .pF2, .cvtsd2si, .Gy, .Wq, feature: .sse2)
  op(0x0F5A, prefix: .np, .cvtps2pd, .Vdq, .Wq, feature: .sse2)
  op(0x0F5A, prefix: .p66, .cvtpd2ps, .Vdq, .Wdq, feature: .sse2)
  op(0x0F5A, prefix: .pF3, .cvtss2sd, .Vq, .Wd, feature: .sse2)
  op(0x0F5A, prefix: .pF2, .cvtsd2ss, .Vd, .Wq, feature: .sse2)
  op(0x0F5B, prefix: .np, .cvtdq2ps, .Vdq, .Wdq, feature: .sse2)
  op(0x0F5B, prefix: .p66, .cvtps2dq, .Vdq, .Wdq, feature: .sse2)
  op(0x0F5B, prefix: .pF3, .cvttps2dq, .Vdq, .Wdq, feature: .sse2)
  op(0x0FE6, prefix: .p66, .cvttpd2dq, .Vdq, .Wdq, feature: .sse2)
  op(0x0FE6, prefix: .pF3, .cvtdq2pd, .Vdq, .Wq, feature: .sse2)
  op(0x0FE6, prefix: .pF2, .cvtpd2dq, .Vdq, .Wdq, feature: .sse2)
}
