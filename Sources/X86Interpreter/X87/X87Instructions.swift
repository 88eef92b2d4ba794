import X86

/// The x87 instructions: opcodes D8H to DFH and 9BH.
///
/// Source: Intel SDM vol 2A (June 2024), each instruction's page; vol 1 §8.3.
extension CPU {
  /// Executes an instruction of the x87 FPU.
  func executeX87(_ instruction: Instruction) throws(Fault) {
    if instruction.operation == .fwait {
      // With CR0.MP task switches are seen by FWAIT too; CR0.EM is not.
      if system.cr0 & 0xA == 0xA { throw .deviceNotAvailable }
      return try checkPendingX87()
    }
    try checkX87Available()
    if try executeX87Control(instruction) { return }
    try checkPendingX87()
    // Memory is read, or found writable, before any register changes.
    switch instruction.operation {
    case .fld, .fild, .fbld, .fst, .fstp, .fist, .fistp, .fisttp, .fbstp, .fxch:
      try transferX87(instruction)
    case .fcmovb, .fcmove, .fcmovbe, .fcmovu, .fcmovnb, .fcmovne, .fcmovnbe, .fcmovnu:
      conditionalMove(instruction)
    case .fld1, .fldl2t, .fldl2e, .fldpi, .fldlg2, .fldln2, .fldz: loadConstant(instruction)
    case .fadd, .faddp, .fiadd, .fmul, .fmulp, .fimul, .fsub, .fsubp, .fisub, .fsubr, .fsubrp,
      .fisubr, .fdiv, .fdivp, .fidiv, .fdivr, .fdivrp, .fidivr:
      try x87Arithmetic(instruction)
    case .fcom, .fcomp, .fcompp, .ficom, .ficomp, .fucom, .fucomp, .fucompp, .fcomi, .fcomip,
      .fucomi, .fucomip, .ftst:
      try x87Compare(instruction)
    case .fxam: examine()
    case .fsin, .fcos, .fsincos, .fptan, .fpatan, .f2xm1, .fyl2x, .fyl2xp1:
      transcendental(instruction.operation)
    case .fincstp, .fdecstp:
      clearC1()
      x87.top = (instruction.operation == .fincstp ? x87.top &+ 1 : x87.top &- 1) & 7
    case .ffree, .ffreep:
      clearC1()
      x87.valid &= ~(1 << ((x87.top &+ instruction.operand0.number) & 7))
      if instruction.operation == .ffreep { popX87() }
    case .fnop: break
    default: x87Unary(instruction.operation)
    }
    notePointers(instruction)
  }

  /// FIP, FDP and FOP: where the last instruction was that is not a control instruction.
  ///
  /// Source: Intel SDM vol 1 §8.1.8, §8.1.9.
  private func notePointers(_ instruction: Instruction) {
    x87.opcode = instruction.secondImmediate & 0x7FF
    x87.instructionSelector = system.cs.selector
    x87.instructionPointer = (rip &- UInt64(instruction.length)) & codeMask
    if instruction.operand0.kind == .memory || instruction.operand1.kind == .memory {
      x87.dataSelector = system[instruction.memory.segment].selector
      x87.dataPointer = effectiveOffset(instruction)
    }
  }

  /// The value of a memory operand, exactly; integers by the operation's name.
  func x87Memory(_ instruction: Instruction, isInteger: Bool) throws(Fault) -> FloatValue {
    let operand = instruction.operand0
    switch (operand.size, isInteger) {
    case (2, _):
      return FloatValue(
        Int64(Int16(bitPattern: try readOperand(UInt16.self, instruction, operand))))
    case (4, true):
      return FloatValue(
        Int64(Int32(bitPattern: try readOperand(UInt32.self, instruction, operand))))
    case (4, false):
      return FloatValue(UInt64(try readOperand(UInt32.self, instruction, operand)), .single)
    case (_, true):
      return FloatValue(Int64(bitPattern: try readOperand(UInt64.self, instruction, operand)))
    default: return FloatValue(try readOperand(UInt64.self, instruction, operand), .double)
    }
  }

  // MARK: - Arithmetic

  /// Two operands: `destination = destination op source`, reversed where the mnemonic says so.
  private func x87Arithmetic(_ instruction: Instruction) throws(Fault) {
    let operation = instruction.operation
    var destination: UInt8 = 0
    var source: FloatValue?
    var isUnderflow: Bool
    if instruction.operand0.kind == .memory {
      let isInteger =
        switch operation {
        case .fiadd, .fimul, .fisub, .fisubr, .fidiv, .fidivr: true
        default: false
        }
      source = try x87Memory(instruction, isInteger: isInteger)
      isUnderflow = isEmpty(0)
    } else {
      destination = instruction.operand0.number
      let other = instruction.operand1.number
      isUnderflow = isEmpty(destination) || isEmpty(other)
      source = st(other).value
    }
    let pops =
      switch operation {
      case .faddp, .fmulp, .fsubp, .fsubrp, .fdivp, .fdivrp: true
      default: false
      }
    clearC1()
    if isUnderflow {
      guard stackFault(isOverflow: false) else { return }
      setST(destination, Extended.indefinite)
    } else {
      let (left, right) = (st(destination).value, source ?? .one)
      var environment = x87Environment
      let format = x87Format
      let result =
        switch operation {
        case .fadd, .faddp, .fiadd: environment.add(left, right, to: format)
        case .fmul, .fmulp, .fimul: environment.multiply(left, right, to: format)
        case .fsub, .fsubp, .fisub: environment.subtract(left, right, to: format)
        case .fsubr, .fsubrp, .fisubr: environment.subtract(right, left, to: format)
        case .fdiv, .fdivp, .fidiv: environment.divide(left, right, to: format)
        default: environment.divide(right, left, to: format)
        }
      guard accept(environment) else { return }
      setST(destination, result)
    }
    if pops { popX87() }
  }

  /// One operand: ST(0), or ST(0) with ST(1).
  private func x87Unary(_ operation: Operation) {
    clearC1()
    let needsTwo: Bool =
      switch operation {
      case .fprem, .fprem1, .fscale: true
      default: false
      }
    if operation == .fxtract { return extract() }
    if operation == .fprem || operation == .fprem1 { x87.status &= ~X87Status.c2 }
    if isEmpty(0) || (needsTwo && isEmpty(1)) {
      if stackFault(isOverflow: false) { setST(0, Extended.indefinite) }
      return
    }
    switch operation {
    case .fchs, .fabs:
      var value = st(0)
      if operation == .fchs { value.signExponent ^= 0x8000 } else { value.signExponent &= 0x7FFF }
      return setST(0, value)
    default: break
    }
    var environment = x87Environment
    let value = st(0).value
    let result: FloatValue
    switch operation {
    case .fsqrt: result = environment.squareRoot(value, to: x87Format)
    case .frndint: result = environment.roundToIntegral(value)
    case .fscale: result = environment.scale(value, by: st(1).value)
    default: return remainder(isNearest: operation == .fprem1)
    }
    if accept(environment) { setST(0, result) }
  }

  /// FPREM and FPREM1: C0, C3, C1 are bits 2, 1, 0 of the quotient.
  private func remainder(isNearest: Bool) {
    var environment = x87Environment
    let result = environment.remainder(st(0).value, st(1).value, isNearest: isNearest)
    let hasResult = accept(environment)
    var conditions: UInt16 = 0
    if result.isPartial {
      conditions = X87Status.c2
    } else {
      if result.quotient & 4 != 0 { conditions |= X87Status.c0 }
      if result.quotient & 2 != 0 { conditions |= X87Status.c3 }
      if result.quotient & 1 != 0 { conditions |= X87Status.c1 }
    }
    if hasResult {
      setConditions(conditions)
      setST(0, result.value)
    }
  }

  /// FXTRACT.
  private func extract() {
    if isEmpty(0) || !isEmpty(7) {
      guard stackFault(isOverflow: !isEmpty(0)) else { return }
      setST(0, Extended.indefinite)
      return pushX87(.indefinite)
    }
    var environment = x87Environment
    let value = st(0).value
    let (exponent, significand): (FloatValue, FloatValue)
    switch value.kind {
    case .zero:
      environment.flags.insert(.zeroDivide)
      (exponent, significand) = (.infinity(isNegative: true), value)
    case .infinity: (exponent, significand) = (.infinity(isNegative: false), value)
    case .finite:
      environment.noteDenormal(value)
      exponent = FloatValue(Int64(value.exponent))
      significand = .finite(isNegative: value.isNegative, exponent: 0, value.significand)
    default:
      let result = environment.nan(value)
      (exponent, significand) = (result, result)
    }
    guard accept(environment) else { return }
    setST(0, exponent)
    pushX87(Extended(significand))
  }

  // MARK: - Comparison

  private func x87Compare(_ instruction: Instruction) throws(Fault) {
    let operation = instruction.operation
    var right = FloatValue.zero(isNegative: false)
    var isUnderflow = isEmpty(0)
    if instruction.operand0.kind == .memory {
      right = try x87Memory(
        instruction, isInteger: operation == .ficom || operation == .ficomp)
    } else if operation != .ftst {
      let other: UInt8 =
        switch operation {
        case .fcompp, .fucompp: 1
        case .fcomi, .fcomip, .fucomi, .fucomip: instruction.operand1.number
        default: instruction.operand0.number
        }
      isUnderflow = isUnderflow || isEmpty(other)
      right = st(other).value
    }
    let isQuiet: Bool =
      switch operation {
      case .fucom, .fucomp, .fucompp, .fucomi, .fucomip: true
      default: false
      }
    switch operation {
    case .fcomi, .fcomip, .fucomi, .fucomip: clearC1()
    default: setConditions(0)
    }
    var relation = FloatEnvironment.Relation.unordered
    let hasResult: Bool
    if isUnderflow {
      hasResult = stackFault(isOverflow: false)
    } else {
      var environment = x87Environment
      relation = environment.compare(st(0).value, right, quiet: isQuiet)
      hasResult = accept(environment)
    }
    switch operation {
    case .fcomi, .fcomip, .fucomi, .fucomip:
      setFlags(relation)
    default:
      let bits: UInt16 =
        switch relation {
        case .greater: 0
        case .less: X87Status.c0
        case .equal: X87Status.c3
        case .unordered: X87Status.c0 | X87Status.c2 | X87Status.c3
        }
      x87.status |= bits
    }
    guard hasResult else { return }
    switch operation {
    case .fcompp, .fucompp:
      popX87()
      popX87()
    case .fcomp, .ficomp, .fucomp, .fcomip, .fucomip: popX87()
    default: break
    }
  }

  /// ZF, PF and CF by a comparison; OF, SF and AF are cleared.
  func setFlags(_ relation: FloatEnvironment.Relation) {
    arithmeticFlags =
      switch relation {
      case .greater: 0
      case .less: RFlags.cf
      case .equal: RFlags.zf
      case .unordered: RFlags.zf | 1 << 2 | RFlags.cf
      }
  }

  /// FXAM: C1 is the sign, of an empty register too.
  private func examine() {
    let value = st(0)
    var bits: UInt16 = value.signExponent & 0x8000 != 0 ? X87Status.c1 : 0
    if isEmpty(0) {
      bits |= X87Status.c3 | X87Status.c0
    } else {
      let parts = value.value
      switch parts.kind {
      case .unsupported: break
      case .quiet, .signaling: bits |= X87Status.c0
      case .finite: bits |= parts.isDenormal ? X87Status.c3 | X87Status.c2 : X87Status.c2
      case .infinity: bits |= X87Status.c2 | X87Status.c0
      case .zero: bits |= X87Status.c3
      }
    }
    setConditions(bits)
  }
}
