import Bits
import X86

/// Far JMP, CALL and RET; IRET.
///
/// Source: Intel SDM vol 2A "CALL", "IRET/IRETD/IRETQ", "JMP", vol 2B "RET"; vol 3A §5.8.
extension CPU {
  /// The far pointer of a JMP or CALL: selector and offset.
  private func farPointer(_ instruction: Instruction) throws(Fault) -> (UInt16, UInt64) {
    if instruction.operand0.kind == .farPointer {
      return (instruction.secondImmediate, UInt64(bitPattern: instruction.immediate))
    }
    let size = Int(instruction.operandSize)
    let address = try operandAddress(instruction, size: size + 2, .read)
    let offset: UInt64
    switch size {
    case 2: offset = UInt64(try read(UInt16.self, at: address, .current))
    case 4: offset = UInt64(try read(UInt32.self, at: address, .current))
    default: offset = try read(UInt64.self, at: address, .current)
    }
    let selector = try read(UInt16.self, at: linearCut(address &+ UInt64(size)), .current)
    return (selector, offset)
  }

  func farJumpOrCall(_ instruction: Instruction) throws(Fault) {
    let (selector, offset) = try farPointer(instruction)
    let isCall = instruction.operation == .callFar
    let size = Int(instruction.operandSize)
    guard mode.isProtected else {
      if isCall { try pushReturn(size) }
      let target = cut(offset, to: instruction.operandSize)
      guard target <= UInt64(system.cs.limit) else {
        if isCall { stackPointer = stackPointer &+ UInt64(2 * size) }
        throw .generalProtection(0, "far target beyond the limit of CS")
      }
      if isVirtual8086 {
        system.cs = virtualSegment(selector)
      } else {
        system.cs.selector = selector
        system.cs.base = UInt64(selector) << 4
      }
      rip = target
      modeChanged()
      return
    }
    guard selector & 0xFFFC != 0 else { throw .generalProtection(0, "null code selector") }
    let code = UInt32(selector & 0xFFFC)
    let found = try descriptor(selector)
    if found.isCode {
      try checkCode(found, selector, code)
      let target = try farTarget(found, offset, size)
      if isCall { try pushReturn(size) }
      try enterCode(found, selector, target)
      return
    }
    guard !found.isCodeOrData else { throw .generalProtection(code, "far target is data") }
    let type = found.type
    if isLongMode {
      guard type == 12 else { throw .generalProtection(code, "far target is no call gate") }
    }
    switch type {
    case 1, 9, 5:
      guard found.privilegeLevel >= max(system.privilegeLevel, UInt8(selector & 3)) else {
        throw .generalProtection(code, "privilege of the TSS or task gate")
      }
      guard found.isPresent else { throw .notPresent(code, "TSS or task gate not present") }
      let task = type == 5 ? found.gateSelector : selector
      try switchTask(task, isCall ? .call : .jump)
    case 4, 12: try throughGate(found, selector, isCall: isCall)
    default: throw .generalProtection(code, "far target is no code, gate or TSS")
    }
  }

  /// Privilege and presence of a direct far target.
  private func checkCode(_ found: Descriptor, _ selector: UInt16, _ code: UInt32) throws(Fault) {
    let level = system.privilegeLevel
    if found.isConforming {
      guard found.privilegeLevel <= level else {
        throw .generalProtection(code, "privilege of conforming code")
      }
    } else {
      guard UInt8(selector & 3) <= level, found.privilegeLevel == level else {
        throw .generalProtection(code, "privilege of code")
      }
    }
    if isLongMode && found.isLong && found.isBig {
      throw .generalProtection(code, "code descriptor with L and D")
    }
    guard found.isPresent else { throw .notPresent(code, "code segment not present") }
  }

  /// The target offset in `found`, cut and checked.
  ///
  /// Of a 64-bit offset other code takes the lower half.
  private func farTarget(_ found: Descriptor, _ offset: UInt64, _ size: Int) throws(Fault) -> UInt64
  {
    var target = cut(offset, to: UInt8(size))
    if isLongMode && found.isLong {
      guard isCanonical(target) else { throw .generalProtection(0, "far target is not canonical") }
    } else {
      target &= 0xFFFF_FFFF
      guard target <= UInt64(found.limit) else {
        throw .generalProtection(0, "far target beyond the limit of its segment")
      }
    }
    return target
  }

  private func enterCode(_ found: Descriptor, _ selector: UInt16, _ target: UInt64) throws(Fault) {
    let accessed = try markAccessed(found)
    system.cs = accessed.segment(selector & 0xFFFC | UInt16(system.privilegeLevel))
    rip = target
    modeChanged()
  }

  /// Pushes CS and RIP.
  private func pushReturn(_ size: Int) throws(Fault) {
    let old = self[4]
    do {
      try push(value: UInt64(system.cs.selector), size: size)
      try push(value: rip, size: size)
    } catch {
      self[4] = old
      throw error
    }
  }

  // MARK: - Call gates

  private func throughGate(
    _ narrow: Descriptor, _ gateSelector: UInt16, isCall: Bool
  ) throws(Fault) {
    let gateCode = UInt32(gateSelector & 0xFFFC)
    guard narrow.privilegeLevel >= max(system.privilegeLevel, UInt8(gateSelector & 3)) else {
      throw .generalProtection(gateCode, "privilege of the call gate")
    }
    guard narrow.isPresent else { throw .notPresent(gateCode, "call gate not present") }
    let gate = isLongMode ? try widened(narrow, gateSelector) : narrow
    let selector = gate.gateSelector
    guard selector & 0xFFFC != 0 else {
      throw .generalProtection(0, "null selector in the call gate")
    }
    let code = UInt32(selector & 0xFFFC)
    let found = try descriptor(selector)
    let level = system.privilegeLevel
    guard found.isCode, found.privilegeLevel <= level else {
      throw .generalProtection(code, "call gate's selector is no code of this or an inner level")
    }
    if isLongMode {
      guard found.isLong, !found.isBig else {
        throw .generalProtection(code, "call gate to code that is not 64-bit")
      }
    }
    let isInner = isCall && !found.isConforming && found.privilegeLevel < level
    guard isCall || found.isConforming || found.privilegeLevel == level else {
      throw .generalProtection(code, "JMP through a gate to another level")
    }
    guard found.isPresent else { throw .notPresent(code, "code of the call gate not present") }
    let size = isLongMode ? 8 : gate.type & 8 != 0 ? 4 : 2
    let offset =
      size == 2
      ? gate.gateOffset & 0xFFFF : size == 4 ? gate.gateOffset & 0xFFFF_FFFF : gate.gateOffset
    guard isInner else {
      let target = try farTarget(found, offset, size)
      if isCall { try pushReturn(size) }
      return try enterCode(found, selector, target)
    }
    let newLevel = found.privilegeLevel
    let target = try farTarget(found, offset, size)
    var stack: StackFrame
    if size == 8 {
      let pointer: UInt64 = try taskStateValue(4 + UInt64(newLevel) * 8, UInt64.self, 0)
      stack = StackFrame(segment: nil, pointer: pointer, size: 8, level: newLevel)
    } else {
      let (segment, pointer) = try innerStack(newLevel, 0)
      stack = StackFrame(segment: segment, pointer: pointer, size: size, level: newLevel)
    }
    try push(UInt64(system.ss.selector), on: &stack)
    try push(self[4], on: &stack)
    if size != 8 {
      for index in stride(from: gate.parameterCount - 1, through: 0, by: -1) {
        let address = try linear(
          .ss, offset: cut(stackPointer &+ UInt64(index * size), to: self.mode.stackSize),
          size: size,
          .read)
        let value =
          size == 4
          ? UInt64(try read(UInt32.self, at: address, .current))
          : UInt64(try read(UInt16.self, at: address, .current))
        try push(value, on: &stack)
      }
    }
    try push(UInt64(system.cs.selector), on: &stack)
    try push(rip, on: &stack)
    let accessed = try markAccessed(found)
    system.privilegeLevel = newLevel
    system.cs = accessed.segment(selector & 0xFFFC | UInt16(newLevel))
    system.ss = stack.segment ?? nullSegment(UInt16(newLevel))
    setStackPointer(stack)
    rip = target
    modeChanged()
  }

  private func setStackPointer(_ stack: StackFrame) {
    guard let segment = stack.segment else {
      self[4] = stack.pointer
      return
    }
    if segment.attributes.isBig {
      self[4] = stack.pointer & 0xFFFF_FFFF
    } else {
      store(UInt16(truncatingIfNeeded: stack.pointer), at: 32)
    }
  }

  // MARK: - RET far

  func farReturn(_ instruction: Instruction) throws(Fault) {
    let size = Int(instruction.operandSize)
    let drop =
      instruction.operand0.kind == .immediate ? UInt64(bitPattern: instruction.immediate) : 0
    let old = self[4]
    do throws(Fault) {
      let offset = try pop(size: size)
      let selector = UInt16(truncatingIfNeeded: try pop(size: size))
      guard mode.isProtected else {
        guard offset <= UInt64(system.cs.limit) else {
          throw Fault.generalProtection(0, "return beyond the limit of CS")
        }
        if isVirtual8086 {
          system.cs = virtualSegment(selector)
        } else {
          system.cs.selector = selector
          system.cs.base = UInt64(selector) << 4
        }
        rip = offset
        stackPointer = stackPointer &+ drop
        modeChanged()
        return
      }
      try returnProtected(selector, offset, size: size, drop: drop, flags: nil)
    } catch {
      self[4] = old
      throw error
    }
  }

  /// The part that RET far and IRET share: to the same or an outer level, from the stack as far as it was popped.
  private func returnProtected(
    _ selector: UInt16, _ offset: UInt64, size: Int, drop: UInt64, flags: UInt64?
  ) throws(Fault) {
    let code = UInt32(selector & 0xFFFC)
    guard code != 0 else { throw .generalProtection(0, "return to a null selector") }
    let found = try descriptor(selector)
    let level = system.privilegeLevel
    let requested = UInt8(selector & 3)
    guard found.isCode, requested >= level else {
      throw .generalProtection(code, "return to no code, or to an inner level")
    }
    guard found.isConforming ? found.privilegeLevel <= requested : found.privilegeLevel == requested
    else {
      throw .generalProtection(code, "privilege of the code returned to")
    }
    if isLongMode && found.isLong && found.isBig {
      throw .generalProtection(code, "code descriptor with L and D")
    }
    guard found.isPresent else { throw .notPresent(code, "code returned to is not present") }
    let target = try farTarget(found, offset, size)
    let isWide = codeWidth == 64 && flags != nil
    guard requested > level || isWide else {
      let accessed = try markAccessed(found)
      system.cs = accessed.segment(selector)
      rip = target
      stackPointer = stackPointer &+ drop
      if let flags { takeFlags(flags, size: size, level: level) }
      modeChanged()
      return
    }
    stackPointer = stackPointer &+ drop
    let pointer = try pop(size: size)
    let stackSelector = UInt16(truncatingIfNeeded: try pop(size: size))
    let stack = try returnStack(stackSelector, requested, returnsTo64: isLongMode && found.isLong)
    let accessed = try markAccessed(found)
    system.cs = accessed.segment(selector)
    system.privilegeLevel = requested
    system.ss = stack
    if let flags { takeFlags(flags, size: size, level: level) }
    if isLongMode && found.isLong {
      self[4] = pointer &+ drop
    } else if stack.attributes.isBig {
      self[4] = (pointer &+ drop) & 0xFFFF_FFFF
    } else {
      store(UInt16(truncatingIfNeeded: pointer &+ drop), at: 32)
    }
    rip = target
    if requested > level { dropInnerSegments(requested) }
    modeChanged()
  }

  private func returnStack(
    _ selector: UInt16, _ level: UInt8, returnsTo64: Bool
  ) throws(Fault) -> SegmentRegister {
    let code = UInt32(selector & 0xFFFC)
    if code == 0 {
      guard returnsTo64, level != 3 else { throw .generalProtection(0, "return with a null stack") }
      var null = nullSegment(selector)
      null.attributes.privilegeLevel = level
      return null
    }
    let found = try descriptor(selector)
    guard UInt8(selector & 3) == level, found.isWritableData, found.privilegeLevel == level else {
      throw .generalProtection(code, "stack segment returned to does not suit its level")
    }
    guard found.isPresent else { throw .stack(code, "stack segment returned to is not present") }
    return try markAccessed(found).segment(selector)
  }

  /// Loads RFLAGS as IRET does at privilege `level`.
  private func takeFlags(_ value: UInt64, size: Int, level: UInt8) {
    var changeable: UInt64 = RFlags.arithmetic | RFlags.tf | 1 << 10 | 1 << 14
    if size > 2 { changeable |= RFlags.rf | 1 << 18 | 1 << 21 }
    if level <= ioPrivilege { changeable |= RFlags.if }
    if level == 0 {
      changeable |= 3 << 12
      if size > 2 { changeable |= 1 << 19 | 1 << 20 }
    }
    rflags = rflags & ~changeable | value & changeable
  }

  // MARK: - IRET

  func interruptReturn(_ instruction: Instruction) throws(Fault) {
    let size = Int(instruction.operandSize)
    let old = self[4]
    // Also where it faults. Source: Intel SDM vol 3C (June 2024) §26.3, "IRET"; vol 3A §6.7.1.
    system.events.nmiMasked = false
    do {
      try interruptReturn(size: size)
    } catch {
      self[4] = old
      throw error
    }
  }

  private func interruptReturn(size: Int) throws(Fault) {
    if !mode.isProtected {
      if isVirtual8086 && ioPrivilege < 3 { return try returnWithVirtualFlags(size: size) }
      let offset = try pop(size: size)
      let selector = UInt16(truncatingIfNeeded: try pop(size: size))
      let flags = try pop(size: size)
      guard offset <= UInt64(system.cs.limit) else {
        throw .generalProtection(0, "return beyond the limit of CS")
      }
      var changeable: UInt64 = RFlags.arithmetic | RFlags.tf | RFlags.if | 1 << 10 | 1 << 14
      if !isVirtual8086 { changeable |= 3 << 12 }
      if size == 4 { changeable |= RFlags.rf | 1 << 18 | 1 << 21 }
      rflags = rflags & ~changeable | flags & changeable
      if isVirtual8086 {
        system.cs = virtualSegment(selector)
      } else {
        system.cs.selector = selector
        system.cs.base = UInt64(selector) << 4
      }
      rip = offset
      modeChanged()
      return
    }
    if flagsRest & 1 << 14 != 0 {
      guard !isLongMode else { throw .generalProtection(0, "IRET with NT in IA-32e mode") }
      let link: UInt16 = try taskStateValue(0, UInt16.self, 0)
      try switchTask(link, .interruptReturn)
      return
    }
    let offset = try pop(size: size)
    let selector = UInt16(truncatingIfNeeded: try pop(size: size))
    let flags = try pop(size: size)
    if size == 4, flags & RFlags.vm != 0, system.privilegeLevel == 0, !isLongMode {
      return try returnToVirtual8086(selector, offset, flags)
    }
    try returnProtected(selector, offset, size: size, drop: 0, flags: flags)
  }

  private func returnToVirtual8086(
    _ selector: UInt16, _ offset: UInt64, _ flags: UInt64
  ) throws(Fault) {
    let pointer = try pop(size: 4)
    var selectors = SIMD8<UInt16>()
    // SS, ES, DS, FS, GS.
    for index in 0..<5 { selectors[index] = UInt16(truncatingIfNeeded: try pop(size: 4)) }
    rflags = flags & 0x003F_7FD5 | RFlags.reserved1
    system.privilegeLevel = 3
    system.cs = virtualSegment(selector)
    system.ss = virtualSegment(selectors[0])
    system.es = virtualSegment(selectors[1])
    system.ds = virtualSegment(selectors[2])
    system.fs = virtualSegment(selectors[3])
    system.gs = virtualSegment(selectors[4])
    self[4] = pointer & 0xFFFF_FFFF
    rip = offset & 0xFFFF
    modeChanged()
  }
}
