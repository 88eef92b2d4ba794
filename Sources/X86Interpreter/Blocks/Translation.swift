import X86

/// Which operations an instruction becomes.
///
/// What has no handler of its own is executed by its complete semantics.
extension BlockBuilder {
  /// Appends the operations of `instruction`; true where it ends the block.
  mutating func translate(_ instruction: Instruction) -> Bool {
    if translateBranch(instruction) { return true }
    if !instruction.prefixes.contains(.lock), translateFast(instruction) { return false }
    let end = Self.end(instruction)
    whole(instruction, end)
    return ![.execute, .executeCounted, .pause].contains(end)
  }

  /// How `instruction` is executed whole: the block goes on, RIP is looked up anew, or the engine looks around.
  static func end(_ instruction: Instruction) -> Handler {
    switch instruction.operation {
    case .jcc, .jmpNear, .callNear, .retNear, .loop, .loope, .loopne, .jcxz, .movs, .cmps, .stos,
      .lods, .scas, .ins, .outs, .in, .out:
      return .executeLast
    case .jmpFar, .callFar, .retFar, .int, .int3, .int1, .into, .iret, .hlt, .syscall, .sysret,
      .sysenter, .sysexit, .movToControl, .movToDebug, .movToSegment, .lmsw, .clts, .lgdt, .lidt,
      .lldt, .ltr, .wrmsr, .invlpg, .invpcid, .popf, .sti, .cli, .stac, .clac, .swapgs, .wrfsbase,
      .wrgsbase, .mwait, .lds, .les, .lfs, .lgs, .lss, .xsetbv, .ud0, .ud1, .ud2, .wbinvd, .invd,
      .invalid:
      return .executeAndLeave
    case .rdtsc, .rdtscp: return .executeCounted
    case .pause: return .pause
    case .pop: return instruction.operand0.kind == .segment ? .executeAndLeave : .execute
    default: return .execute
    }
  }

  // MARK: - Branches

  private mutating func translateBranch(_ instruction: Instruction) -> Bool {
    let next = nextRIP(instruction)
    switch instruction.operation {
    case .jcc:
      guard let target = target(instruction) else { return false }
      fuse(instruction.condition)
      append(
        Handler(rawValue: Handler.jcc0.rawValue + conditionStride * UInt16(instruction.condition))!,
        immediate: Int64(BlockOperation.stride))
      setDisplacement(Int32(2 * BlockOperation.stride))
      jump(to: next, isSamePage: isSamePage(next), place: 1)
      jump(to: target, isSamePage: isSamePage(target), place: 2)
      return true
    case .jmpNear where instruction.operand0.kind == .relative:
      guard let target = target(instruction) else { return false }
      jump(to: target, isSamePage: isSamePage(target), place: 0)
      return true
    case .callNear where instruction.operand0.kind == .relative && isNativeStack(instruction):
      guard let target = target(instruction) else { return false }
      append(native(.call32, .call64), immediate: Int64(bitPattern: next))
      jump(to: target, isSamePage: isSamePage(target), place: 0)
      return true
    case .retNear where isNativeStack(instruction):
      let drop = instruction.operand0.kind == .immediate ? instruction.immediate : 0
      append(native(.return32, .return64), immediate: drop)
      return true
    case .jmpNear where isNativeStack(instruction):
      return indirect(instruction, native(.jumpR32, .jumpR64), native(.jumpM32, .jumpM64), 0)
    case .callNear where isNativeStack(instruction):
      return indirect(instruction, native(.callR32, .callR64), native(.callM32, .callM64), next)
    default: return false
    }
  }

  /// Makes the comparison before a Jcc take the branch with it.
  private mutating func fuse(_ condition: UInt8) {
    guard let before = handlerOfPreviousInstruction else { return }
    let first: Handler
    switch before {
    case .cmpRI8: first = .cmpRI8Jcc0
    case .cmpRI32: first = .cmpRI32Jcc0
    case .cmpRI64: first = .cmpRI64Jcc0
    case .cmpRR8: first = .cmpRR8Jcc0
    case .cmpRR32: first = .cmpRR32Jcc0
    case .cmpRR64: first = .cmpRR64Jcc0
    case .testRR8: first = .testRR8Jcc0
    case .testRR32: first = .testRR32Jcc0
    case .testRR64: first = .testRR64Jcc0
    case .decR32: first = .decR32Jcc0
    case .decR64: first = .decR64Jcc0
    default: return
    }
    replaceLast(with: Handler(rawValue: first.rawValue + UInt16(condition))!)
  }

  private var conditionStride: UInt16 { Handler.jcc1.rawValue - Handler.jcc0.rawValue }

  private mutating func indirect(
    _ instruction: Instruction, _ register: Handler, _ memory: Handler, _ returnAddress: UInt64
  ) -> Bool {
    let immediate = Int64(bitPattern: returnAddress)
    if instruction.operand0.kind == .register {
      append(register, source: Int(instruction.operand0.number) * 8, immediate: immediate)
      return true
    }
    guard let place = direct(instruction) else { return false }
    append(memory, immediate: immediate, memory: place)
    return true
  }

  /// Where a relative branch goes; nil where that faults.
  private func target(_ instruction: Instruction) -> UInt64? {
    var target = nextRIP(instruction) &+ UInt64(bitPattern: instruction.immediate)
    if cpu.codeWidth == 64 { return cpu.isCanonical(target) ? target : nil }
    target = cpu.cut(target, to: instruction.operandSize)
    return target <= UInt64(cpu.system.cs.limit) ? target : nil
  }

  /// Whether an instruction's operand is as wide as the stack pointer, and the stack needs no segment: 64-bit mode, and
  /// flat segments of 32 bits.
  private func isNativeStack(_ instruction: Instruction) -> Bool {
    cpu.mode.isFlat && cpu.mode.stackSize == instruction.operandSize
      && cpu.mode.stackSize * 8 == cpu.codeWidth
  }

  /// The handler for the width of the code.
  private func native(_ narrow: Handler, _ wide: Handler) -> Handler {
    cpu.codeWidth == 64 ? wide : narrow
  }

  // MARK: - Everything else

  /// The byte offset of a general-purpose register.
  private func offset(_ operand: Operand) -> Int {
    operand.number < 16 ? Int(operand.number) * 8 : Int(operand.number & 3) * 8 + 1
  }

  /// The handler of a family of four for 8, 16, 32 and 64 bits.
  private func sized(_ first: Handler, _ size: UInt8) -> Handler {
    let step: UInt16 =
      switch size {
      case 1: 0
      case 2: 1
      case 4: 2
      default: 3
      }
    return Handler(rawValue: first.rawValue + step)!
  }

  /// The handler of a family of three for 16, 32 and 64 bits.
  private func sizedWide(_ first: Handler, _ size: UInt8) -> Handler {
    Handler(rawValue: first.rawValue + (size == 2 ? 0 : size == 4 ? 1 : 2))!
  }

  private mutating func translateFast(_ instruction: Instruction) -> Bool {
    let size = instruction.operandSize
    switch instruction.operation {
    case .add: return binary(instruction, .addRR8)
    case .or: return binary(instruction, .orRR8)
    case .adc: return binary(instruction, .adcRR8)
    case .sbb: return binary(instruction, .sbbRR8)
    case .and: return binary(instruction, .andRR8)
    case .sub: return binary(instruction, .subRR8)
    case .xor: return binary(instruction, .xorRR8)
    case .cmp: return binary(instruction, .cmpRR8)
    case .test: return test(instruction)
    case .mov: return binary(instruction, .movRR8)
    case .inc: return unary(instruction, .incR8, .incM8)
    case .dec: return unary(instruction, .decR8, .decM8)
    case .neg: return unary(instruction, .negR8, .negM8)
    case .not: return unary(instruction, .notR8, .notM8)
    case .shl: return shift(instruction, .shlRI8, .shlRC8)
    case .shr: return shift(instruction, .shrRI8, .shrRC8)
    case .sar: return shift(instruction, .sarRI8, .sarRC8)
    case .rol: return shift(instruction, .rolRI8, .rolRC8)
    case .ror: return shift(instruction, .rorRI8, .rorRC8)
    case .imul: return imul(instruction)
    case .div where size >= 4 && instruction.operand0.kind == .register:
      append(size == 4 ? .divR32 : .divR64, source: offset(instruction.operand0))
      return true
    case .movzx: return extend(instruction, isSigned: false)
    case .movsx, .movsxd: return extend(instruction, isSigned: true)
    case .lea: return lea(instruction)
    case .xchg
    where instruction.operand0.kind == .register && instruction.operand1.kind == .register:
      append(
        sized(.xchgRR8, size), destination: offset(instruction.operand0),
        source: offset(instruction.operand1))
      return true
    case .setcc where instruction.operand0.kind == .register:
      append(
        conditional(.setcc0, .setcc1, instruction.condition),
        destination: offset(instruction.operand0))
      return true
    case .cmovcc
    where instruction.operand1.kind == .register:
      let family = conditional(.cmov0R16, .cmov1R16, instruction.condition)
      append(
        sizedWide(family, size), destination: offset(instruction.operand0),
        source: offset(instruction.operand1))
      return true
    case .push where isNativeStack(instruction):
      switch instruction.operand0.kind {
      case .register:
        append(native(.pushR32, .pushR64), source: offset(instruction.operand0))
      case .immediate: append(native(.pushI32, .pushI64), immediate: instruction.immediate)
      default: return false
      }
      return true
    case .pop where isNativeStack(instruction) && instruction.operand0.kind == .register:
      append(native(.popR32, .popR64), destination: offset(instruction.operand0))
      return true
    case .nop, .prefetchnta, .prefetcht0, .prefetcht1, .prefetcht2, .prefetchw:
      // Counted by its place in the block; nothing to do.
      return true
    default: return false
    }
  }

  private func conditional(_ zero: Handler, _ one: Handler, _ code: UInt8) -> Handler {
    Handler(rawValue: zero.rawValue + (one.rawValue - zero.rawValue) * UInt16(code))!
  }

  /// A family in the order RR, RI, RM, MR, MI, of four sizes each.
  private mutating func binary(_ instruction: Instruction, _ family: Handler) -> Bool {
    let (left, right) = (instruction.operand0, instruction.operand1)
    let size = left.size
    let first = sized(family, size).rawValue
    func form(_ index: UInt16) -> Handler { Handler(rawValue: first + 4 * index)! }
    switch (left.kind, right.kind) {
    case (.register, .register):
      append(form(0), destination: offset(left), source: offset(right))
    case (.register, .immediate):
      append(form(1), destination: offset(left), immediate: instruction.immediate)
    case (.register, .memory):
      guard let memory = direct(instruction) else { return false }
      append(form(2), destination: offset(left), memory: memory)
    case (.memory, .register):
      guard let memory = direct(instruction) else { return false }
      append(form(3), source: offset(right), memory: memory)
    case (.memory, .immediate):
      guard let memory = direct(instruction) else { return false }
      append(form(4), immediate: instruction.immediate, memory: memory)
    default: return false
    }
    return true
  }

  /// The family of TEST: RR, RI, MR, MI.
  private mutating func test(_ instruction: Instruction) -> Bool {
    let (left, right) = (instruction.operand0, instruction.operand1)
    let first = sized(.testRR8, left.size).rawValue
    func form(_ index: UInt16) -> Handler { Handler(rawValue: first + 4 * index)! }
    switch (left.kind, right.kind) {
    case (.register, .register):
      append(form(0), destination: offset(left), source: offset(right))
    case (.register, .immediate):
      append(form(1), destination: offset(left), immediate: instruction.immediate)
    case (.memory, .register):
      guard let memory = direct(instruction) else { return false }
      append(form(2), source: offset(right), memory: memory)
    case (.memory, .immediate):
      guard let memory = direct(instruction) else { return false }
      append(form(3), immediate: instruction.immediate, memory: memory)
    default: return false
    }
    return true
  }

  private mutating func unary(
    _ instruction: Instruction, _ register: Handler, _ memory: Handler
  ) -> Bool {
    let operand = instruction.operand0
    if operand.kind == .register {
      append(sized(register, operand.size), destination: offset(operand))
      return true
    }
    guard let place = direct(instruction) else { return false }
    append(sized(memory, operand.size), memory: place)
    return true
  }

  private mutating func shift(
    _ instruction: Instruction, _ byImmediate: Handler, _ byCL: Handler
  ) -> Bool {
    let (left, right) = (instruction.operand0, instruction.operand1)
    guard left.kind == .register else { return false }
    if right.kind == .immediate {
      append(
        sized(byImmediate, left.size), destination: offset(left), immediate: instruction.immediate)
    } else {
      append(sized(byCL, left.size), destination: offset(left))
    }
    return true
  }

  private mutating func imul(_ instruction: Instruction) -> Bool {
    let (target, source) = (instruction.operand0, instruction.operand1)
    let size = target.size
    switch (source.kind, instruction.operand2.kind) {
    case (.register, .none):
      append(sizedWide(.imulRR16, size), destination: offset(target), source: offset(source))
    case (.register, .immediate):
      append(
        sizedWide(.imulRRI16, size), destination: offset(target), source: offset(source),
        immediate: instruction.immediate)
    case (.memory, .none):
      guard let memory = direct(instruction) else { return false }
      append(sizedWide(.imulRM16, size), destination: offset(target), memory: memory)
    default: return false
    }
    return true
  }

  private mutating func extend(_ instruction: Instruction, isSigned: Bool) -> Bool {
    let (target, source) = (instruction.operand0, instruction.operand1)
    let isMemory = source.kind == .memory
    let handler: Handler
    switch (source.size, isSigned) {
    case (1, false): handler = sizedWide(isMemory ? .movzxRM8To16 : .movzxRR8To16, target.size)
    case (1, true): handler = sizedWide(isMemory ? .movsxRM8To16 : .movsxRR8To16, target.size)
    case (2, _) where target.size > 2:
      let family: Handler =
        isSigned
        ? (isMemory ? .movsxRM16To32 : .movsxRR16To32)
        : (isMemory ? .movzxRM16To32 : .movzxRR16To32)
      handler = Handler(rawValue: family.rawValue + (target.size == 4 ? 0 : 1))!
    case (4, true) where target.size == 8: handler = isMemory ? .movsxRM32To64 : .movsxRR32To64
    default: return false
    }
    if isMemory {
      guard let memory = direct(instruction) else { return false }
      append(handler, destination: offset(target), memory: memory)
    } else {
      append(handler, destination: offset(target), source: offset(source))
    }
    return true
  }

  private mutating func lea(_ instruction: Instruction) -> Bool {
    var memory = instruction.memory
    let isNative =
      cpu.codeWidth == 64
      ? instruction.addressSize == 8
      : instruction.addressSize == 4 || instruction.operand0.size <= instruction.addressSize
    guard isNative else { return false }
    if memory.base == MemoryOperand.ripRegister {
      memory.displacement += Int64(nextPosition(instruction))
    }
    guard Int64(Int32(truncatingIfNeeded: memory.displacement)) == memory.displacement else {
      return false
    }
    append(
      sizedWide(.leaR16, instruction.operand0.size), destination: offset(instruction.operand0),
      memory: memory)
    return true
  }
}
