import Bits
import X86

/// System instructions, by their operation.
extension CPU {
  /// Executes a system instruction; false where it is none.
  func executeSystem(_ instruction: Instruction) throws(Fault) -> Bool {
    let size = Int(instruction.operandSize)
    switch instruction.operation {
    case .jmpFar, .callFar: try farJumpOrCall(instruction)
    case .retFar: try farReturn(instruction)
    case .iret: try interruptReturn(instruction)
    case .int:
      let vector = UInt8(truncatingIfNeeded: instruction.immediate)
      if isVirtual8086, try interruptVirtual8086(vector) { break }
      try softwareInterrupt(vector)
    case .int3: try softwareInterrupt(3)
    case .int1: try interruptOne()
    case .into: if of { try softwareInterrupt(4) }
    case .syscall: try systemCall()
    case .sysret: try systemReturn(instruction)
    case .sysenter: try systemEnter()
    case .sysexit: try systemExit(instruction)
    case .pushf: try pushFlags(size)
    case .popf: try popFlags(size)
    case .cli, .sti: try changeInterruptFlag(instruction)
    case .clac, .stac:
      guard system.privilegeLevel == 0 else { throw .invalidOpcode }
      if instruction.operation == .stac { flagsRest |= 1 << 18 } else { flagsRest &= ~(1 << 18) }
      chooseTranslations()
    case .movToSegment:
      let selector = try readOperand(UInt16.self, instruction, instruction.operand1)
      try loadSegment(instruction.operand0.number, selector)
    case .movFromSegment:
      let selector = system[SegmentNumber(rawValue: instruction.operand1.number) ?? .ds].selector
      try writeSelector(selector, instruction)
    case .pop:
      let old = self[4]
      let value = try pop(size: size)
      do {
        try loadSegment(instruction.operand0.number, UInt16(truncatingIfNeeded: value))
      } catch {
        self[4] = old
        throw error
      }
    case .lds, .les, .lfs, .lgs, .lss: try loadFarPointer(instruction)
    case .lar, .lsl: try loadAccessRights(instruction)
    case .verr, .verw: try verify(instruction)
    case .arpl:
      let target = try readOperand(UInt16.self, instruction, instruction.operand0)
      let source = try readOperand(UInt16.self, instruction, instruction.operand1)
      if target & 3 < source & 3 {
        try writeOperand(target & ~3 | source & 3, instruction, instruction.operand0)
        setZero(true)
      } else {
        setZero(false)
      }
    case .lgdt, .lidt, .sgdt, .sidt: try descriptorTable(instruction)
    case .lldt, .ltr, .sldt, .str: try taskRegister(instruction)
    case .smsw:
      try checkUMIP()
      if instruction.operand0.kind == .memory {
        try writeOperand(UInt16(truncatingIfNeeded: system.cr0), instruction, instruction.operand0)
      } else {
        try writeSized(system.cr0, instruction)
      }
    case .lmsw:
      try requirePrivilege()
      let word = try readOperand(UInt16.self, instruction, instruction.operand0)
      // PE can be set, not cleared.
      try setControl(0, system.cr0 & ~0xE | UInt64(word) & 0xF)
    case .clts:
      try requirePrivilege()
      system.cr0 &= ~8
      modeChanged()
    case .movToControl:
      try requirePrivilege()
      let value = self[Int(instruction.operand1.number)]
      try setControl(instruction.operand0.number, codeWidth == 64 ? value : value & 0xFFFF_FFFF)
    case .movFromControl:
      try requirePrivilege()
      let value: UInt64 =
        switch instruction.operand1.number {
        case 0: system.cr0
        case 2: system.cr2
        case 3: system.cr3
        case 4: system.cr4
        default: system.cr8
        }
      self[Int(instruction.operand0.number)] = codeWidth == 64 ? value : value & 0xFFFF_FFFF
    case .movToDebug, .movFromDebug: try debugRegister(instruction)
    case .rdmsr:
      try requirePrivilege()
      let value = try readModelSpecific(UInt32(truncatingIfNeeded: self[1]))
      self[0] = value & 0xFFFF_FFFF
      self[2] = value >> 32
    case .wrmsr:
      try requirePrivilege()
      try writeModelSpecific(
        UInt32(truncatingIfNeeded: self[1]), self[2] << 32 | self[0] & 0xFFFF_FFFF)
    case .rdtsc, .rdtscp:
      if !exit.isCounted { try stepInstead() }
      if system.cr4.bit(2) && system.privilegeLevel != 0 {
        throw .generalProtection(0, "RDTSC with CR4.TSD")
      }
      let ticks = timeStamp
      self[0] = ticks & 0xFFFF_FFFF
      self[2] = ticks >> 32
      if instruction.operation == .rdtscp { self[1] = system.msr.tscAux & 0xFFFF_FFFF }
    case .rdpmc: throw .generalProtection(0, "no performance counters")
    case .cpuid: identify()
    case .rdrand, .rdseed:
      let value = nextRandom()
      try writeSized(value, instruction)
      arithmeticFlags = 1
    case .invlpg:
      try requirePrivilege()
      flushTranslation(
        at: linearCut(
          load(BlockOffset.segmentBases + Int(instruction.memory.segment.rawValue) * 8)
            &+ effectiveOffset(instruction)))
    case .invpcid: try invalidateByContext(instruction)
    case .invd, .wbinvd: try requirePrivilege()
    case .hlt:
      try requirePrivilege()
      try stepInstead()
      system.events.isHalted = true
    case .monitor: try monitorAddress(instruction)
    case .mwait: try monitorWait()
    case .swapgs:
      try requirePrivilege()
      swap(&system.gs.base, &system.msr.kernelGSBase)
      modeChanged()
    case .rdfsbase, .rdgsbase, .wrfsbase, .wrgsbase: try segmentBase(instruction)
    default: return false
    }
    return true
  }

  /// #GP(0) but at privilege level 0.
  func requirePrivilege() throws(Fault) {
    guard system.privilegeLevel == 0 else {
      throw .generalProtection(0, "privileged instruction")
    }
  }

  private func checkUMIP() throws(Fault) {
    if system.cr4.bit(11) && system.privilegeLevel != 0 {
      throw .generalProtection(0, "CR4.UMIP")
    }
  }

  /// Writes the first operand, a register, by the operand size.
  private func writeSized(_ value: UInt64, _ instruction: Instruction) throws(Fault) {
    let number = instruction.operand0.number
    switch instruction.operandSize {
    case 2: setRegister(number, UInt16(truncatingIfNeeded: value))
    case 4: setRegister(number, UInt32(truncatingIfNeeded: value))
    default: self[Int(number)] = value
    }
  }

  private func writeSelector(_ selector: UInt16, _ instruction: Instruction) throws(Fault) {
    if instruction.operand0.kind == .memory {
      try writeOperand(selector, instruction, instruction.operand0)
    } else {
      try writeSized(UInt64(selector), instruction)
    }
  }

  // MARK: - Segments

  private func loadSegment(_ number: UInt8, _ selector: UInt16) throws(Fault) {
    let number = SegmentNumber(rawValue: number) ?? .ds
    setSegment(number, try loadedSegment(number, selector))
    // The stack pointer of the next instruction belongs to the new SS.
    if number == .ss { system.events.interruptShadow = 1 }
  }

  private func loadFarPointer(_ instruction: Instruction) throws(Fault) {
    let size = Int(instruction.operandSize)
    let address = try operandAddress(instruction, size: size + 2, .read)
    let offset: UInt64
    switch size {
    case 2: offset = UInt64(try read(UInt16.self, at: address, .current))
    case 4: offset = UInt64(try read(UInt32.self, at: address, .current))
    default: offset = try read(UInt64.self, at: address, .current)
    }
    let selector = try read(UInt16.self, at: linearCut(address &+ UInt64(size)), .current)
    let number: SegmentNumber =
      switch instruction.operation {
      case .lds: .ds
      case .les: .es
      case .lfs: .fs
      case .lgs: .gs
      default: .ss
      }
    setSegment(number, try loadedSegment(number, selector))
    try writeSized(offset, instruction)
  }

  /// The descriptor for LAR, LSL, VERR, VERW, or nil where it cannot be used.
  private func inspected(_ instruction: Instruction, _ operand: Operand) throws(Fault)
    -> Descriptor?
  {
    let selector = try readOperand(UInt16.self, instruction, operand)
    guard selector & 0xFFFC != 0 else { return nil }
    let found: Descriptor
    do {
      let narrow = try descriptor(selector)
      found = isLongMode && !narrow.isCodeOrData ? try widened(narrow, selector) : narrow
    } catch {
      if error.vector == 13 { return nil }
      throw error
    }
    if !found.isConforming {
      let level = max(system.privilegeLevel, UInt8(selector & 3))
      guard found.privilegeLevel >= level else { return nil }
    }
    return found
  }

  private func loadAccessRights(_ instruction: Instruction) throws(Fault) {
    let isLimit = instruction.operation == .lsl
    guard let found = try inspected(instruction, instruction.operand1),
      found.isCodeOrData || Self.isInspectable(found.type, isLimit: isLimit, isLong: isLongMode)
    else { return setZero(false) }
    try writeSized(
      isLimit ? UInt64(found.limit) : found.low >> 32 & 0x00FF_FF00, instruction)
    setZero(true)
  }

  /// Source: Intel SDM vol 2A, tables 3-53 (LAR) and 3-56 (LSL).
  private static func isInspectable(_ type: UInt8, isLimit: Bool, isLong: Bool) -> Bool {
    switch type {
    case 2, 9, 11: true
    case 1, 3: !isLong
    case 12: !isLimit
    case 4, 5: !isLimit && !isLong
    default: false
    }
  }

  private func verify(_ instruction: Instruction) throws(Fault) {
    guard let found = try inspected(instruction, instruction.operand0), found.isCodeOrData else {
      return setZero(false)
    }
    setZero(
      instruction.operation == .verr
        ? found.isData || found.isReadableCode : found.isWritableData)
  }

  private func segmentBase(_ instruction: Instruction) throws(Fault) {
    guard system.cr4.bit(16) else { throw .invalidOpcode }
    let isFS = instruction.operation == .rdfsbase || instruction.operation == .wrfsbase
    let number = instruction.operand0.number
    if instruction.operation == .rdfsbase || instruction.operation == .rdgsbase {
      return try writeSized(isFS ? system.fs.base : system.gs.base, instruction)
    }
    let value = instruction.operandSize == 8 ? self[Int(number)] : self[Int(number)] & 0xFFFF_FFFF
    guard isCanonical(value) else { throw .generalProtection(0, "base is not canonical") }
    if isFS { system.fs.base = value } else { system.gs.base = value }
    modeChanged()
  }

  // MARK: - Tables

  private func descriptorTable(_ instruction: Instruction) throws(Fault) {
    let is64 = codeWidth == 64
    let isStore = instruction.operation == .sgdt || instruction.operation == .sidt
    if isStore { try checkUMIP() } else { try requirePrivilege() }
    let address = try operandAddress(instruction, size: is64 ? 10 : 6, isStore ? .write : .read)
    let second = linearCut(address &+ 2)
    if isStore {
      let table = instruction.operation == .sgdt ? system.gdtr : system.idtr
      try checkWrite(at: address, count: is64 ? 10 : 6, .current)
      try write(table.limit, at: address, .current)
      if is64 {
        try write(table.base, at: second, .current)
      } else {
        try write(UInt32(truncatingIfNeeded: table.base), at: second, .current)
      }
      return
    }
    let limit = try read(UInt16.self, at: address, .current)
    var base: UInt64
    if is64 {
      base = try read(UInt64.self, at: second, .current)
      guard isCanonical(base) else { throw .generalProtection(0, "table's base is not canonical") }
    } else {
      base = UInt64(try read(UInt32.self, at: second, .current))
      // With a 16-bit operand size the base has 24 bits.
      if instruction.operandSize == 2 { base &= 0xFF_FFFF }
    }
    let table = DescriptorTableRegister(base: base, limit: limit)
    if instruction.operation == .lgdt { system.gdtr = table } else { system.idtr = table }
  }

  private func taskRegister(_ instruction: Instruction) throws(Fault) {
    switch instruction.operation {
    case .sldt, .str:
      try checkUMIP()
      let selector = instruction.operation == .sldt ? system.ldtr.selector : system.tr.selector
      return try writeSelector(selector, instruction)
    default: break
    }
    try requirePrivilege()
    let selector = try readOperand(UInt16.self, instruction, instruction.operand0)
    let code = UInt32(selector & 0xFFFC)
    let isTask = instruction.operation == .ltr
    if code == 0 {
      guard !isTask else { throw .generalProtection(0, "LTR of a null selector") }
      system.ldtr = nullSegment(selector)
      return
    }
    guard selector & 4 == 0 else { throw .generalProtection(code, "selector is not in the GDT") }
    let narrow = try descriptor(selector)
    let isRight =
      isTask
      ? narrow.type == 9 || (narrow.type == 1 && !isLongMode) : narrow.type == 2
    guard !narrow.isCodeOrData, isRight else {
      throw .generalProtection(code, isTask ? "no available TSS" : "no LDT")
    }
    guard narrow.isPresent else { throw .notPresent(code, "TSS or LDT not present") }
    let found = isLongMode ? try widened(narrow, selector) : narrow
    var segment = found.segment(selector)
    if isTask {
      try setBusy(selector, true)
      segment.attributes.type |= 2
      system.tr = segment
    } else {
      system.ldtr = segment
    }
  }

  // MARK: - Flags

  private func pushFlags(_ size: Int) throws(Fault) {
    if isVirtual8086 && ioPrivilege < 3 { return try pushVirtualFlags(size) }
    try push(value: rflags & ~(RFlags.vm | RFlags.rf), size: size)
  }

  private func popFlags(_ size: Int) throws(Fault) {
    if isVirtual8086 && ioPrivilege < 3 { return try popVirtualFlags(size) }
    let value = try pop(size: size)
    var changeable: UInt64 = RFlags.arithmetic | RFlags.tf | 1 << 10 | 1 << 14
    if size > 2 { changeable |= 1 << 18 | 1 << 21 }
    if isVirtual8086 {
      changeable |= RFlags.if
    } else if !mode.isProtected || system.privilegeLevel == 0 {
      changeable |= RFlags.if | 3 << 12
    } else if system.privilegeLevel <= ioPrivilege {
      changeable |= RFlags.if
    }
    rflags = rflags & ~(changeable | RFlags.rf) | value & changeable
    chooseTranslations()
  }

  private func changeInterruptFlag(_ instruction: Instruction) throws(Fault) {
    if mode.isProtected || isVirtual8086 {
      guard isVirtual8086 ? ioPrivilege == 3 : system.privilegeLevel <= ioPrivilege else {
        return try changeVirtualInterruptFlag(instruction.operation == .sti)
      }
    }
    if instruction.operation == .cli {
      flagsRest &= ~RFlags.if
    } else {
      if flagsRest & RFlags.if == 0 { system.events.interruptShadow = 2 }
      flagsRest |= RFlags.if
    }
  }

  // MARK: - Ports

  /// #GP(0) where neither IOPL nor the TSS's bitmap lets the code at this port.
  ///
  /// Source: Intel SDM vol 1 §19.5.2.
  func checkPort(_ port: UInt16, size: Int) throws(Fault) {
    guard mode.isProtected || isVirtual8086 else { return }
    if !isVirtual8086 && system.privilegeLevel <= ioPrivilege { return }
    let refused = Fault.generalProtection(0, "port is not allowed by IOPL or the TSS's bitmap")
    guard system.tr.attributes.type & 8 != 0, system.tr.limit >= 103 else { throw refused }
    let map = UInt64(try read(UInt16.self, at: linearCut(system.tr.base &+ 102), .system))
    let place = map + UInt64(port >> 3)
    guard place + 1 <= UInt64(system.tr.limit) else { throw refused }
    let bits = try read(UInt16.self, at: linearCut(system.tr.base &+ place), .system)
    let mask = ((UInt16(1) << UInt16(size)) - 1) << (port & 7)
    guard bits & mask == 0 else { throw refused }
  }
}
