/// What an instruction does, apart from its operands: the manual's mnemonic in lower camel case.
///
/// A mnemonic that means different things by its operands is split (`movToControl`), and mnemonics that differ in
/// the operand size alone are one (`cbw` is CBW, CWDE and CDQE; `movs` is MOVSB to MOVSQ). The values are dense and
/// follow the order of the declaration; they may change from version to version.
///
/// Source: Intel SDM vol 2A–2D (June 2024), whose mnemonics these are.
public enum Operation: UInt16, Hashable, Sendable, CaseIterable {
  /// Not an instruction: #UD.
  case invalid

  // MARK: Arithmetic and logic
  /// Two operands, one result.
  case add, or, adc, sbb, and, sub, xor, cmp, test
  /// One operand.
  case inc, dec, neg, not
  /// Multiplication and division: IMUL has one, two or three operands.
  case mul, imul, div, idiv
  /// Decimal adjustment.
  case daa, das, aaa, aas, aam, aad
  /// Sign extension of the accumulator: CBW, CWDE, CDQE and CWD, CDQ, CQO by the operand size.
  case cbw, cwd
  /// Rotations and shifts.
  case rol, ror, rcl, rcr, shl, shr, sar, shld, shrd
  /// Bits.
  case bt, bts, btr, btc, bsf, bsr, popcnt
  /// Atomic exchanges.
  case xchg, xadd, cmpxchg, cmpxchg8b, cmpxchg16b

  // MARK: Data transfer
  /// Moves of general-purpose registers, memory and immediates.
  case mov, movzx, movsx, movsxd, movnti, bswap, lea, xlat, salc
  /// Moves from and to other registers.
  case movToControl, movFromControl, movToDebug, movFromDebug, movToSegment, movFromSegment
  /// The stack.
  case push, pop, pusha, popa, pushf, popf, enter, leave
  /// Far pointers.
  case les, lds, lss, lfs, lgs
  /// Conditional moves and bytes.
  case cmovcc, setcc
  /// Flags.
  case lahf, sahf, clc, stc, cmc, cld, std, cli, sti
  /// Ports.
  case `in`, out
  /// Strings: the width is the operand size.
  case movs, cmps, stos, lods, scas, ins, outs

  // MARK: Control transfer
  /// Branches.
  case jcc, jmpNear, jmpFar, jcxz, loop, loope, loopne
  /// Calls and returns.
  case callNear, callFar, retNear, retFar
  /// Interrupts.
  case int, int3, int1, into, iret, bound
  /// Undefined on purpose.
  case ud0, ud1, ud2

  // MARK: System
  /// Processor control.
  case nop, pause, hlt, cpuid, rdtsc, rdtscp, rdpmc, rdmsr, wrmsr, monitor, mwait
  /// Fast system calls.
  case syscall, sysret, sysenter, sysexit, swapgs
  /// Descriptor tables, task register and machine status word.
  case lgdt, sgdt, lidt, sidt, lldt, sldt, ltr, str, lmsw, smsw, clts
  /// Descriptor checks.
  case lar, lsl, verr, verw, arpl
  /// Translations and caches.
  case invlpg, invpcid, invd, wbinvd, clflush
  /// Prefetches.
  case prefetchnta, prefetcht0, prefetcht1, prefetcht2, prefetchw
  /// Fences.
  case lfence, sfence, mfence
  /// Random numbers.
  case rdrand, rdseed
  /// Bases of FS and GS.
  case rdfsbase, rdgsbase, wrfsbase, wrgsbase
  /// EFLAGS.AC.
  case clac, stac
  /// Extended states.
  case xgetbv, xsetbv, xsave, xrstor, xsaveopt, fxsave, fxrstor, ldmxcsr, stmxcsr

  // MARK: x87
  /// Transfers.
  case fld, fild, fbld, fst, fstp, fist, fistp, fisttp, fbstp, fxch
  /// Conditional moves.
  case fcmovb, fcmove, fcmovbe, fcmovu, fcmovnb, fcmovne, fcmovnbe, fcmovnu
  /// Constants.
  case fld1, fldl2t, fldl2e, fldpi, fldlg2, fldln2, fldz
  /// Arithmetic.
  case fadd, faddp, fiadd, fmul, fmulp, fimul
  /// Subtraction.
  case fsub, fsubp, fisub, fsubr, fsubrp, fisubr
  /// Division.
  case fdiv, fdivp, fidiv, fdivr, fdivrp, fidivr
  /// One operand.
  case fchs, fabs, fsqrt, frndint, fscale, fxtract, fprem, fprem1
  /// Comparison.
  case fcom, fcomp, fcompp, ficom, ficomp, fucom, fucomp, fucompp
  /// Comparison into EFLAGS.
  case fcomi, fcomip, fucomi, fucomip, ftst, fxam
  /// Transcendental.
  case fsin, fcos, fsincos, fptan, fpatan, f2xm1, fyl2x, fyl2xp1
  /// Control.
  case fninit, fnclex, fldcw, fnstcw, fnstsw, fldenv, fnstenv, frstor, fnsave
  /// The stack and waiting.
  case fincstp, fdecstp, ffree, ffreep, fnop, fwait

  // MARK: MMX, and SSE2 on integers
  /// Transfers.
  case movd, movq, movdqa, movdqu, movq2dq, movdq2q, movntq, movntdq, maskmovq, maskmovdqu, pmovmskb
  /// Addition.
  case paddb, paddw, paddd, paddq, paddsb, paddsw, paddusb, paddusw
  /// Subtraction.
  case psubb, psubw, psubd, psubq, psubsb, psubsw, psubusb, psubusw
  /// Multiplication and sums.
  case pmullw, pmulhw, pmulhuw, pmuludq, pmaddwd, psadbw, pavgb, pavgw
  /// Extremes.
  case pminub, pminsw, pmaxub, pmaxsw
  /// Comparison.
  case pcmpeqb, pcmpeqw, pcmpeqd, pcmpgtb, pcmpgtw, pcmpgtd
  /// Logic.
  case pand, pandn, por, pxor
  /// Shifts.
  case psllw, pslld, psllq, pslldq, psrlw, psrld, psrlq, psrldq, psraw, psrad
  /// Packing.
  case packsswb, packssdw, packuswb
  /// Unpacking.
  case punpcklbw, punpcklwd, punpckldq, punpcklqdq, punpckhbw, punpckhwd, punpckhdq, punpckhqdq
  /// Shuffling.
  case pshufw, pshufd, pshufhw, pshuflw, pinsrw, pextrw
  /// End of MMX.
  case emms

  // MARK: SSE and SSE2 on floating point
  /// Transfers of packed values.
  case movaps, movapd, movups, movupd, movntps, movntpd, movmskps, movmskpd
  /// Transfers of halves.
  case movlps, movlpd, movhps, movhpd, movhlps, movlhps
  /// Transfers of scalars.
  case movss, movsd
  /// Addition and subtraction.
  case addps, addpd, addss, addsd, subps, subpd, subss, subsd
  /// Multiplication and division.
  case mulps, mulpd, mulss, mulsd, divps, divpd, divss, divsd
  /// Roots and approximations.
  case sqrtps, sqrtpd, sqrtss, sqrtsd, rsqrtps, rsqrtss, rcpps, rcpss
  /// Extremes.
  case minps, minpd, minss, minsd, maxps, maxpd, maxss, maxsd
  /// Logic.
  case andps, andpd, andnps, andnpd, orps, orpd, xorps, xorpd
  /// Comparison.
  case cmpps, cmppd, cmpss, cmpsd, comiss, comisd, ucomiss, ucomisd
  /// Shuffling.
  case shufps, shufpd, unpcklps, unpcklpd, unpckhps, unpckhpd
  /// Conversion between integers and floating point.
  case cvtpi2ps, cvtpi2pd, cvtsi2ss, cvtsi2sd, cvtps2pi, cvtpd2pi, cvttps2pi, cvttpd2pi
  /// Conversion of scalars to integers.
  case cvtss2si, cvtsd2si, cvttss2si, cvttsd2si
  /// Conversion of packed values.
  case cvtdq2ps, cvtdq2pd, cvtps2dq, cvtpd2dq, cvttps2dq, cvttpd2dq
  /// Conversion between the precisions.
  case cvtps2pd, cvtpd2ps, cvtss2sd, cvtsd2ss

  // MARK: SSE3
  /// Horizontal and mixed arithmetic, duplicating moves.
  case addsubps, addsubpd, haddps, haddpd, hsubps, hsubpd, movddup, movshdup, movsldup, lddqu

  // MARK: SSSE3
  /// Shuffling, signs, horizontal integers.
  case pshufb, palignr, psignb, psignw, psignd, pabsb, pabsw, pabsd, pmulhrsw, pmaddubsw
  /// Horizontal sums and differences.
  case phaddw, phaddd, phaddsw, phsubw, phsubd, phsubsw

  // MARK: SSE4.1
  /// Blends.
  case pblendvb, blendvps, blendvpd, blendps, blendpd, pblendw
  /// Sign- and zero-extension.
  case pmovsxbw, pmovsxbd, pmovsxbq, pmovsxwd, pmovsxwq, pmovsxdq
  /// Zero-extension.
  case pmovzxbw, pmovzxbd, pmovzxbq, pmovzxwd, pmovzxwq, pmovzxdq
  /// Extremes.
  case pminsb, pminsd, pminuw, pminud, pmaxsb, pmaxsd, pmaxuw, pmaxud
  /// Elements.
  case pinsrb, pinsrd, pinsrq, insertps, pextrb, pextrd, pextrq, extractps
  /// Rounding and products.
  case roundps, roundpd, roundss, roundsd, dpps, dppd, mpsadbw, phminposuw
  /// Others.
  case ptest, pmuldq, pmulld, pcmpeqq, packusdw, movntdqa

  // MARK: SSE4.2
  /// Text, CRC32, comparison.
  case pcmpestrm, pcmpestri, pcmpistrm, pcmpistri, pcmpgtq, crc32

  // MARK: Others beyond the baseline
  /// MOVBE.
  case movbe
}
