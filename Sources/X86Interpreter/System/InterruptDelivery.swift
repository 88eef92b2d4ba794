import Bits
import Engine
import X86

/// What became of an exception or interrupt.
enum Delivery {
  case delivered
  /// A triple fault, with every fault that led to it.
  case shutdown([FaultRecord])
}

/// What is delivered.
struct EventSource {
  var vector: UInt8
  var errorCode: UInt32?
  /// INT n, INT3, INTO: privilege of the gate counts.
  var isSoftware = false
  /// From outside, for the EXT bit.
  var isExternal = false
}

/// Delivery of exceptions and interrupts in every mode.
///
/// Source: Intel SDM vol 3A (June 2024) §6.4, §6.8, §6.12 to §6.15; vol 2A "INT n/INTO/INT3/INT1".
extension CPU {
  /// Delivers an exception whose instruction RIP points at, with the rules of double faults.
  func deliver(_ fault: Fault, isTrap: Bool) -> Delivery {
    var chain: [FaultRecord] = []
    var present = fault
    while true {
      if present.vector == 14 { system.cr2 = present.address }
      chain.append(
        FaultRecord(
          vector: present.vector, errorCode: present.errorCode,
          address: present.vector == 14 ? present.address : nil,
          codeSelector: system.cs.selector, rip: rip, reason: present.reason.description))
      if chain.count == 3 { return .shutdown(chain) }
      do {
        let errorCode = mode.isProtected || isVirtual8086 ? present.errorCode : nil
        try deliverEvent(
          EventSource(vector: present.vector, errorCode: errorCode), isFault: !isTrap)
        return .delivered
      } catch {
        guard error.isException else {
          // An IDT or a stack in a device's place: nothing that a PC would survive.
          return .shutdown(chain)
        }
        let earlier = present.vector
        if earlier == 8 {
          if error.vector == 14 { system.cr2 = error.address }
          chain.append(
            FaultRecord(
              vector: error.vector, errorCode: error.errorCode,
              address: error.vector == 14 ? error.address : nil,
              codeSelector: system.cs.selector, rip: rip, reason: error.reason.description))
          return .shutdown(chain)
        }
        if Self.makesDoubleFault(earlier, error.vector) {
          chain.append(
            FaultRecord(
              vector: error.vector, errorCode: error.errorCode,
              address: error.vector == 14 ? error.address : nil,
              codeSelector: system.cs.selector, rip: rip, reason: error.reason.description))
          if error.vector == 14 { system.cr2 = error.address }
          present = Fault(8, errorCode: 0, "the exception could not be delivered")
          do {
            try deliverEvent(
              EventSource(vector: 8, errorCode: mode.isProtected ? 0 : nil), isFault: true)
            return .delivered
          } catch {
            chain.append(
              FaultRecord(
                vector: 8, errorCode: 0, address: nil, codeSelector: system.cs.selector, rip: rip,
                reason: "double fault: \(error.reason)"))
            return .shutdown(chain)
          }
        }
        present = error
      }
    }
  }

  /// Source: Intel SDM vol 3A table 6-5.
  private static func makesDoubleFault(_ first: UInt8, _ second: UInt8) -> Bool {
    let isFirstContributory = first == 0 || (10...13).contains(first)
    let isSecondContributory = second == 0 || (10...13).contains(second)
    if first == 14 { return second == 14 || isSecondContributory }
    return isFirstContributory && isSecondContributory
  }

  /// An external interrupt, or an NMI, before the next instruction.
  func deliverInterrupt(_ vector: UInt8, isNMI: Bool) -> Delivery {
    system.events.isHalted = false
    if isNMI { system.events.nmiMasked = true }
    do {
      try deliverEvent(EventSource(vector: vector, isExternal: true), isFault: false)
      return .delivered
    } catch {
      guard error.isException else { return .shutdown([]) }
      return deliver(error, isTrap: false)
    }
  }

  /// INT n, INT3, INTO: RIP is the next instruction's.
  func softwareInterrupt(_ vector: UInt8) throws(Fault) {
    try deliverEvent(EventSource(vector: vector, isSoftware: true), isFault: false)
  }

  /// INT1: a debug trap without a cause in DR6, whatever the gate's privilege.
  func interruptOne() throws(Fault) {
    try deliverEvent(EventSource(vector: 1, isExternal: true), isFault: false)
  }

  /// Transfers to the handler of `source`; when it throws, registers are as before.
  private func deliverEvent(_ source: EventSource, isFault: Bool) throws(Fault) {
    if !system.cr0.bit(0) { return try deliverReal(source) }
    let saved = (self[4], rip, system.privilegeLevel)
    let savedCS = system.cs
    let savedSS = system.ss
    let savedFlags = rflags
    let task = system.tr
    do {
      // Faults push RF set, so that an instruction breakpoint does not stop the instruction again; the
      // fault of a breakpoint itself does not.
      let pushed = rflags & ~RFlags.rf | (isFault && source.vector != 1 ? RFlags.rf : 0)
      try deliverProtected(source, pushedFlags: pushed)
    } catch {
      // What goes wrong after a task switch is the new task's.
      guard system.tr == task else { throw error }
      self[4] = saved.0
      rip = saved.1
      system.privilegeLevel = saved.2
      system.cs = savedCS
      system.ss = savedSS
      rflags = savedFlags
      modeChanged()
      throw error
    }
  }

  // MARK: - Real mode

  private func deliverReal(_ source: EventSource) throws(Fault) {
    let place = UInt64(source.vector) * 4
    guard place + 3 <= UInt64(system.idtr.limit) else {
      throw .generalProtection(0, "vector beyond the limit of the IDT")
    }
    let entry = try read(UInt32.self, at: linearCut(system.idtr.base &+ place), .system)
    let pointer = stackPointer
    let start = cut(pointer &- 6, to: mode.stackSize)
    _ = try linear(.ss, offset: start, size: 2, .write)
    try push(value: rflags & 0xFFFF, size: 2)
    try push(value: UInt64(system.cs.selector), size: 2)
    try push(value: rip & 0xFFFF, size: 2)
    flagsRest &= ~(RFlags.if | RFlags.tf | RFlags.rf | 1 << 18)
    let selector = UInt16(truncatingIfNeeded: entry >> 16)
    system.cs.selector = selector
    system.cs.base = UInt64(selector) << 4
    rip = UInt64(entry & 0xFFFF)
    modeChanged()
  }

  // MARK: - Protected, virtual-8086 and IA-32e mode

  private func deliverProtected(
    _ source: EventSource, pushedFlags: UInt64
  ) throws(Fault) {
    let external: UInt32 = source.isSoftware ? 0 : 1
    let code = UInt32(source.vector) << 3 | 2 | external
    let isLong = isLongMode
    let size: UInt64 = isLong ? 16 : 8
    let place = UInt64(source.vector) * size
    guard place + size - 1 <= UInt64(system.idtr.limit) else {
      throw .generalProtection(code, "vector beyond the limit of the IDT")
    }
    let address = linearCut(system.idtr.base &+ place)
    var gate = Descriptor(low: try read(UInt64.self, at: address, .system), address: address)
    if isLong { gate.high = try read(UInt64.self, at: address &+ 8, .system) }
    let type = gate.isCodeOrData ? 0 : gate.type
    let isGate =
      isLong
      ? type == 14 || type == 15 : type == 5 || type == 6 || type == 7 || type == 14 || type == 15
    guard isGate else { throw .generalProtection(code, "IDT entry is no gate") }
    if source.isSoftware && gate.privilegeLevel < system.privilegeLevel {
      throw .generalProtection(code, "privilege of the gate")
    }
    guard gate.isPresent else { throw .notPresent(code, "gate not present") }
    if type == 5 {
      return try interruptTask(gate, source, flags: pushedFlags)
    }
    let frameSize = isLong ? 8 : type & 8 != 0 ? 4 : 2
    try enterHandler(gate, source, pushedFlags: pushedFlags, size: frameSize, external: external)
    // Interrupt gates clear IF; trap gates leave it.
    if type & 1 == 0 { flagsRest &= ~RFlags.if }
    flagsRest &= ~(RFlags.tf | RFlags.vm | RFlags.rf | 1 << 14)
    modeChanged()
  }

  private func enterHandler(
    _ gate: Descriptor, _ source: EventSource, pushedFlags: UInt64, size: Int, external: UInt32
  ) throws(Fault) {
    let selector = gate.gateSelector
    guard selector & 0xFFFC != 0 else {
      throw .generalProtection(external, "null code selector in the gate")
    }
    let code = UInt32(selector & 0xFFFC) | external
    let target = try descriptor(selector) { Fault.generalProtection($0 | external, $1) }
    let level = system.privilegeLevel
    guard target.isCode, target.privilegeLevel <= level else {
      throw .generalProtection(code, "gate's selector is no code of this or an inner level")
    }
    guard target.isPresent else { throw .notPresent(code, "handler's code not present") }
    if size == 8 {
      guard target.isLong, !target.isBig else {
        throw .generalProtection(code, "handler's code is not 64-bit")
      }
    }
    let isInner = !target.isConforming && target.privilegeLevel < level
    let wasVirtual = isVirtual8086
    if wasVirtual && (target.isConforming || target.privilegeLevel != 0) {
      throw .generalProtection(code, "handler of virtual-8086 code is not at level 0")
    }
    let newLevel = isInner ? target.privilegeLevel : level
    let old = (
      sp: self[4], ss: system.ss.selector, cs: system.cs.selector, rip: rip
    )
    let oldSegments = (system.gs, system.fs, system.ds, system.es)
    var stack: StackFrame
    if size == 8 {
      let offset: UInt64
      if gate.stackTable != 0 {
        offset = try taskStateValue(36 + UInt64(gate.stackTable - 1) * 8, UInt64.self, external)
      } else if isInner {
        offset = try taskStateValue(4 + UInt64(newLevel) * 8, UInt64.self, external)
      } else {
        offset = old.sp
      }
      guard isCanonical(offset) else { throw .stack(external, "stack pointer is not canonical") }
      stack = StackFrame(segment: nil, pointer: offset & ~15, size: 8, level: newLevel)
    } else if isInner {
      let (segment, pointer) = try innerStack(newLevel, external)
      stack = StackFrame(segment: segment, pointer: pointer, size: size, level: newLevel)
    } else {
      stack = StackFrame(segment: system.ss, pointer: self[4], size: size, level: newLevel)
      if mode.stackSize == 2 && !isLongMode { stack.pointer &= 0xFFFF }
    }
    let accessed = try markAccessed(target)
    if wasVirtual {
      try push(UInt64(oldSegments.0.selector), on: &stack)
      try push(UInt64(oldSegments.1.selector), on: &stack)
      try push(UInt64(oldSegments.2.selector), on: &stack)
      try push(UInt64(oldSegments.3.selector), on: &stack)
    }
    if isInner || size == 8 {
      try push(UInt64(old.ss), on: &stack)
      try push(old.sp, on: &stack)
    }
    try push(pushedFlags, on: &stack)
    try push(UInt64(old.cs), on: &stack)
    try push(old.rip, on: &stack)
    if let errorCode = source.errorCode { try push(UInt64(errorCode), on: &stack) }
    let offset =
      size == 2
      ? gate.gateOffset & 0xFFFF : size == 4 ? gate.gateOffset & 0xFFFF_FFFF : gate.gateOffset
    if size == 8 {
      guard isCanonical(offset) else {
        throw .generalProtection(external, "handler's address is not canonical")
      }
    } else if offset > UInt64(accessed.limit) {
      throw .generalProtection(external, "handler beyond the limit of its code")
    }
    // Nothing throws from here on.
    system.cs = accessed.segment(selector & 0xFFFC | UInt16(newLevel))
    system.privilegeLevel = newLevel
    if size == 8 {
      if isInner { system.ss = nullSegment(UInt16(newLevel)) }
      self[4] = stack.pointer
    } else {
      if let segment = stack.segment, isInner { system.ss = segment }
      if let segment = stack.segment, !segment.attributes.isBig {
        store(UInt16(truncatingIfNeeded: stack.pointer), at: 32)
      } else {
        self[4] = stack.pointer & 0xFFFF_FFFF
      }
    }
    if wasVirtual {
      system.gs = nullSegment(0)
      system.fs = nullSegment(0)
      system.ds = nullSegment(0)
      system.es = nullSegment(0)
    }
    rip = offset
  }
}

/// A stack that is being pushed to before it is switched to.
struct StackFrame {
  /// Nil in 64-bit mode.
  var segment: SegmentRegister?
  var pointer: UInt64
  /// Bytes of one push.
  var size: Int
  /// Whose rights the pushes have.
  var level: UInt8
}

extension CPU {
  /// Pushes onto a stack that is not yet the CPU's.
  func push(_ value: UInt64, on stack: inout StackFrame) throws(Fault) {
    var next = stack.pointer &- UInt64(stack.size)
    let address: UInt64
    if let segment = stack.segment {
      let isWide = segment.attributes.isBig
      next &= isWide ? 0xFFFF_FFFF : 0xFFFF
      let last = next &+ UInt64(stack.size - 1)
      let limit = UInt64(segment.limit)
      let expandsDown = segment.attributes.type & 4 != 0
      let top: UInt64 = isWide ? 0xFFFF_FFFF : 0xFFFF
      guard expandsDown ? next > limit && last <= top : last <= limit else {
        throw .stack(
          segment.selector == system.ss.selector ? 0 : UInt32(segment.selector & 0xFFFC),
          "limit of the handler's stack")
      }
      address = (segment.base &+ next) & 0xFFFF_FFFF
    } else {
      guard isCanonical(next) else { throw .stack(0, "stack pointer is not canonical") }
      address = next
    }
    let privilege: AccessPrivilege = stack.level == 3 ? .current : .system
    switch stack.size {
    case 2: try write(UInt16(truncatingIfNeeded: value), at: address, privilege)
    case 4: try write(UInt32(truncatingIfNeeded: value), at: address, privilege)
    default: try write(value, at: address, privilege)
    }
    stack.pointer = next
  }

  /// A field of the TSS.
  func taskStateValue<Value: FixedWidthInteger & UnsignedInteger>(
    _ offset: UInt64, _ type: Value.Type, _ external: UInt32
  ) throws(Fault) -> Value {
    guard offset + UInt64(MemoryLayout<Value>.size) - 1 <= UInt64(system.tr.limit) else {
      throw .invalidTSS(UInt32(system.tr.selector & 0xFFFC) | external, "TSS too small")
    }
    return try read(type, at: linearCut(system.tr.base &+ offset), .system)
  }

  /// SS:ESP of an inner level from the TSS, checked.
  func innerStack(
    _ level: UInt8, _ external: UInt32
  ) throws(Fault) -> (SegmentRegister, UInt64) {
    let selector: UInt16
    let pointer: UInt64
    if system.tr.attributes.type & 8 != 0 {
      pointer = UInt64(try taskStateValue(4 + UInt64(level) * 8, UInt32.self, external))
      selector = try taskStateValue(8 + UInt64(level) * 8, UInt16.self, external)
    } else {
      pointer = UInt64(try taskStateValue(2 + UInt64(level) * 4, UInt16.self, external))
      selector = try taskStateValue(4 + UInt64(level) * 4, UInt16.self, external)
    }
    guard selector & 0xFFFC != 0 else {
      throw .invalidTSS(external, "null stack selector in the TSS")
    }
    let code = UInt32(selector & 0xFFFC) | external
    let found = try descriptor(selector) { Fault.invalidTSS($0 | external, $1) }
    guard UInt8(selector & 3) == level, found.privilegeLevel == level, found.isWritableData else {
      throw .invalidTSS(code, "stack segment in the TSS does not suit its level")
    }
    guard found.isPresent else { throw .stack(code, "stack segment of the TSS not present") }
    return (try markAccessed(found).segment(selector), pointer)
  }
}
