import Bits
import X86

/// Hardware task switches, by 16- and 32-bit TSS.
///
/// Source: Intel SDM vol 3A (June 2024) §8.2, §8.3 with table 8-1, §8.4.
extension CPU {
  enum TaskSwitchCause {
    case jump, call, interrupt, interruptReturn
  }

  /// An interrupt or exception through a task gate.
  ///
  /// `flags` are those that the old task gets: with RF where a fault ended its instruction.
  func interruptTask(_ gate: Descriptor, _ source: EventSource, flags: UInt64) throws(Fault) {
    let wide = try switchTask(gate.gateSelector, .interrupt, savedFlags: flags)
    if let errorCode = source.errorCode {
      try push(value: UInt64(errorCode), size: wide ? 4 : 2)
    }
  }

  /// Switches to the task whose TSS `selector` names; true where that TSS is a 32-bit one.
  @discardableResult
  func switchTask(
    _ selector: UInt16, _ cause: TaskSwitchCause, savedFlags: UInt64? = nil
  ) throws(Fault) -> Bool {
    // What the new task raises comes after the switch, which happens once.
    try stepInstead()
    let code = UInt32(selector & 0xFFFC)
    func refuse(_ code: UInt32, _ reason: StaticText) -> Fault {
      cause == .interruptReturn ? .invalidTSS(code, reason) : .generalProtection(code, reason)
    }
    guard selector & 4 == 0, code != 0 else { throw refuse(code, "TSS selector is not in the GDT") }
    let found = try descriptor(selector, refuse)
    let isBusy = found.type & 2 != 0
    guard !found.isCodeOrData, found.type & 0b0101 == 1, isBusy == (cause == .interruptReturn)
    else {
      throw refuse(code, "not a TSS, or busy where it must not be")
    }
    guard found.isPresent else { throw .notPresent(code, "TSS not present") }
    let isWide = found.type & 8 != 0
    guard found.limit >= (isWide ? 103 : 43) else { throw .invalidTSS(code, "TSS too small") }
    let target = found.base
    // The new TSS is read before anything changes.
    let new = try readTask(target, isWide: isWide)
    let oldWide = system.tr.attributes.type & 8 != 0
    let oldBase = system.tr.base
    try checkWrite(at: linearCut(oldBase), count: oldWide ? 104 : 44, .system)
    let old = savedFlags ?? rflags
    try saveTask(
      oldBase, isWide: oldWide, flags: cause == .interruptReturn ? old & ~(1 << 14) : old)
    if cause == .jump || cause == .interruptReturn {
      try setBusy(system.tr.selector, false)
    }
    if cause != .interruptReturn { try setBusy(selector, true) }
    var flags = new.flags
    if cause == .call || cause == .interrupt {
      try write(system.tr.selector, at: linearCut(target), .system)
      flags |= 1 << 14
    }
    // The switch is done: faults from here on are the new task's.
    var tr = found.segment(selector)
    tr.attributes.type |= 2
    system.tr = tr
    system.cr0 |= 8
    system.dr7 &= ~0x155
    if isWide && system.cr0.bit(31) && new.cr3 != system.cr3 {
      system.cr3 = new.cr3
      flushTranslations()
    }
    for index in 0..<8 { self[index] = UInt64(new.registers[index]) }
    rip = UInt64(new.ip)
    rflags = UInt64(flags) | RFlags.reserved1
    try loadTaskSegments(new, isWide: isWide)
    if new.traps {
      system.dr6 |= 1 << 15
      throw Fault(1, "debug trap of the task switch")
    }
    return isWide
  }

  /// What a TSS holds of a task.
  private struct Task {
    var ip: UInt32 = 0
    var flags: UInt32 = 0
    var registers = SIMD8<UInt32>()
    /// ES, CS, SS, DS, FS, GS.
    var segments = SIMD8<UInt16>()
    var ldt: UInt16 = 0
    var cr3: UInt64 = 0
    var traps = false
  }

  private func readTask(_ base: UInt64, isWide: Bool) throws(Fault) -> Task {
    var task = Task()
    func word(_ offset: UInt64) throws(Fault) -> UInt16 {
      try read(UInt16.self, at: linearCut(base &+ offset), .system)
    }
    func double(_ offset: UInt64) throws(Fault) -> UInt32 {
      try read(UInt32.self, at: linearCut(base &+ offset), .system)
    }
    if isWide {
      task.cr3 = UInt64(try double(28))
      task.ip = try double(32)
      task.flags = try double(36)
      for index in 0..<8 { task.registers[index] = try double(40 + UInt64(index) * 4) }
      for index in 0..<6 { task.segments[index] = try word(72 + UInt64(index) * 4) }
      task.ldt = try word(96)
      task.traps = try word(100) & 1 != 0
    } else {
      task.ip = UInt32(try word(14))
      task.flags = UInt32(try word(16))
      for index in 0..<8 {
        // The upper halves are undefined; CPUs leave ones.
        task.registers[index] = UInt32(try word(18 + UInt64(index) * 2)) | 0xFFFF_0000
      }
      for index in 0..<4 { task.segments[index] = try word(34 + UInt64(index) * 2) }
      task.ldt = try word(42)
    }
    return task
  }

  private func saveTask(_ base: UInt64, isWide: Bool, flags: UInt64) throws(Fault) {
    let selectors = [
      system.es.selector, system.cs.selector, system.ss.selector, system.ds.selector,
      system.fs.selector, system.gs.selector,
    ]
    if isWide {
      func put(_ value: UInt64, _ offset: UInt64) throws(Fault) {
        try write(UInt32(truncatingIfNeeded: value), at: linearCut(base &+ offset), .system)
      }
      try put(rip, 32)
      try put(flags, 36)
      for index in 0..<8 { try put(self[index], 40 + UInt64(index) * 4) }
      for index in 0..<6 {
        try write(selectors[index], at: linearCut(base &+ 72 &+ UInt64(index) * 4), .system)
      }
    } else {
      func put(_ value: UInt64, _ offset: UInt64) throws(Fault) {
        try write(UInt16(truncatingIfNeeded: value), at: linearCut(base &+ offset), .system)
      }
      try put(rip, 14)
      try put(flags, 16)
      for index in 0..<8 { try put(self[index], 18 + UInt64(index) * 2) }
      for index in 0..<4 { try put(UInt64(selectors[index]), 34 + UInt64(index) * 2) }
    }
  }

  /// Sets or clears the busy bit of a TSS descriptor in the GDT.
  func setBusy(_ selector: UInt16, _ isBusy: Bool) throws(Fault) {
    let place = linearCut(system.gdtr.base &+ UInt64(selector & 0xFFF8) &+ 5)
    let byte = try read(UInt8.self, at: place, .system)
    try write(isBusy ? byte | 2 : byte & ~2, at: place, .system)
  }

  /// The new task's LDT and segments, with #TS for what is wrong with them.
  private func loadTaskSegments(_ task: Task, isWide: Bool) throws(Fault) {
    for number in SegmentNumber.allCases {
      // The selectors come first; until its descriptor is read a register describes the old task's segment.
      system[number].selector = task.segments[Int(number.rawValue)]
    }
    if flagsRest & RFlags.vm != 0 {
      for number in SegmentNumber.allCases {
        system[number] = virtualSegment(task.segments[Int(number.rawValue)])
      }
      modeChanged()
      return
    }
    system.privilegeLevel = UInt8(task.segments[1] & 3)
    modeChanged()
    try loadLocalTable(task.ldt)
    try loadTaskCode(task.segments[1])
    try loadTaskStack(task.segments[2])
    for number in [SegmentNumber.es, .ds, .fs, .gs] {
      let selector = task.segments[Int(number.rawValue)]
      do {
        system[number] = try loadedSegment(number, selector)
      } catch {
        // What is #GP by MOV is #TS here.
        if error.vector == 13 { throw .invalidTSS(UInt32(selector & 0xFFFC), error.reason) }
        throw error
      }
    }
    modeChanged()
    if rip > UInt64(system.cs.limit) { throw .generalProtection(0, "EIP of the TSS beyond CS") }
  }

  private func loadLocalTable(_ selector: UInt16) throws(Fault) {
    guard selector & 0xFFFC != 0 else {
      system.ldtr = nullSegment(selector)
      return
    }
    let code = UInt32(selector & 0xFFFC)
    let found = try descriptor(selector, Fault.invalidTSS)
    guard selector & 4 == 0, !found.isCodeOrData, found.type == 2, found.isPresent else {
      throw .invalidTSS(code, "LDT of the TSS")
    }
    system.ldtr = found.segment(selector)
  }

  private func loadTaskCode(_ selector: UInt16) throws(Fault) {
    let code = UInt32(selector & 0xFFFC)
    guard code != 0 else { throw .invalidTSS(0, "null CS in the TSS") }
    let found = try descriptor(selector, Fault.invalidTSS)
    let level = UInt8(selector & 3)
    guard found.isCode,
      found.isConforming ? found.privilegeLevel <= level : found.privilegeLevel == level
    else { throw .invalidTSS(code, "CS of the TSS") }
    guard found.isPresent else { throw .notPresent(code, "CS of the TSS not present") }
    system.cs = try markAccessed(found).segment(selector)
    modeChanged()
  }

  private func loadTaskStack(_ selector: UInt16) throws(Fault) {
    let code = UInt32(selector & 0xFFFC)
    guard code != 0 else { throw .invalidTSS(0, "null SS in the TSS") }
    let found = try descriptor(selector, Fault.invalidTSS)
    let level = system.privilegeLevel
    guard found.isWritableData, found.privilegeLevel == level, UInt8(selector & 3) == level else {
      throw .invalidTSS(code, "SS of the TSS")
    }
    guard found.isPresent else { throw .stack(code, "SS of the TSS not present") }
    system.ss = try markAccessed(found).segment(selector)
    modeChanged()
  }
}
