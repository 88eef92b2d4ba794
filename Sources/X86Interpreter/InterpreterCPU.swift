import Bus
internal import CInterpreterDispatch
import Engine
import GuestMemory
import Synchronization
import X86

/// One CPU in software: runs decoded blocks, and steps where a block cannot do what the guest needs.
final class InterpreterCPU: CPUEngine {
  let cpu: CPU
  private let shared: SharedEngine
  let kicked = Atomic<Bool>(false)
  /// The data of a run of REP INS or REP OUTS.
  private var transfer: [UInt8] = []
  /// The data of one access.
  private var value: UInt64 = 0
  /// What came of an instruction that was brought to its end outside a run; the next run reports it.
  var deferredExit: EngineExit?
  /// The blocks' generation that the jump cache was filled in.
  private var generation: UInt64 = 0
  /// What the machine is told after the present instruction.
  private var fetched = Instruction()
  /// Where the debugger was last told of an instruction that is not implemented.
  private var toldUnimplemented: (rip: UInt64, retired: UInt64)?

  /// What the machine answers without an exit.
  private var quietReads: QuietReads?
  private(set) var busNanoseconds: UInt64 = 0

  var requestInterruptWindow = false
  var exitsOnPause = false
  private(set) var faultChain: [FaultRecord] = []

  init(shared: SharedEngine, model: CPUModel, index: Int, count: Int) {
    self.shared = shared
    // SAFETY: the block is freed in deinit; `shared` outlives it as a stored property.
    let base = UnsafeMutableRawPointer.allocate(byteCount: BlockOffset.size, alignment: 4096)
    unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: BlockOffset.size)
    cpu = unsafe CPU(base: base)
    unsafe cpu.part(BlockOffset.exit, PendingExit.self).initialize(to: PendingExit())
    unsafe cpu.part(BlockOffset.devices, DeviceAccesses.self).initialize(to: DeviceAccesses())
    unsafe cpu.part(BlockOffset.x87Control, X87Registers.self).initialize(to: X87Registers())
    unsafe cpu.part(BlockOffset.mode, ModeBits.self).initialize(to: ModeBits())
    unsafe cpu.part(BlockOffset.physical, PhysicalMap.self).initialize(to: shared.physicalMap)
    unsafe cpu.part(BlockOffset.system, SystemRegisters.self).initialize(to: SystemRegisters())
    unsafe cpu.store(Unmanaged.passUnretained(shared).toOpaque(), at: BlockOffset.shared)
    cpu.store(shared.blocks.exitOperation, at: BlockOffset.exitOperation)
    cpu.system.model = model
    cpu.system.apicID = UInt32(index)
    cpu.system.processorCount = UInt32(count)
    cpu.reset()
    cpu.modeChanged()
    cpu.clearTranslations()
    cpu.flushTranslations()
  }

  deinit {
    unsafe cpu.base.deallocate()
  }

  // MARK: - Running

  /// How many instructions run between two looks at ``kick()``, about.
  private static let slice: Int64 = 2_500

  let countsInstructions = true

  var retired: UInt64 { cpu.retired }

  func setTime(nanoseconds: UInt64) {
    // One tick a nanosecond.
    cpu.system.timeBase = nanoseconds &- cpu.retired
  }

  func answerReads(by answer: QuietReads?) { quietReads = answer }

  /// Answers the read that the instruction waits for, where the machine can do that at once and nothing is due meanwhile.
  ///
  /// The time that the bus takes goes off the budget, and on to the time-stamp counter, without an instruction retired.
  private func answersQuietly() -> Bool {
    let time = GuestTimeRate.nanosecondsPerMemoryAccess
    guard let quietReads, cpu.devices.kind == .memoryRead, remaining > Int64(time),
      let value = quietReads(GuestPhysicalAddress(cpu.devices.address), Int(cpu.devices.width))
    else { return false }
    cpu.answerDevice(value)
    let end: UInt64 = cpu.load(BlockOffset.retiredAtEnd)
    cpu.store(end &- time, at: BlockOffset.retiredAtEnd)
    cpu.store(remaining - Int64(time), at: BlockOffset.remaining)
    cpu.system.timeBase &+= time
    busNanoseconds &+= time
    return true
  }

  func run(_ request: RunRequest) -> EngineExit {
    if deferredExit == nil { takeAnswer() }
    cpu.devices.passed = 0
    cpu.system.events.isHalted = false
    shared.dropChangedPages()
    shared.followLayout()
    if let exit = deferredExit {
      deferredExit = nil
      return exit
    }
    if cpu.system.events.hasArrivals { deliverArrivals() }
    if takeFailedDelivery() { return .shutdown }
    switch request {
    case .step(let maskingInterrupts):
      if !maskingInterrupts {
        deliverNonMaskable()
        if takeFailedDelivery() { return .shutdown }
      }
      setBudget(1)
      if takePause() { return .pause }
      return step() ?? .debug(.step)
    case .budget(let instructions):
      var left = Int64(clamping: instructions)
      while left > 0 {
        let piece = min(left, nextSlice)
        if let exit = run(budget: piece, isExact: piece == left) { return exit }
        left -= piece - remaining
      }
      return .budgetSpent
    case .untilExit:
      while true {
        if let exit = run(budget: nextSlice, isExact: false) { return exit }
      }
    }
  }

  private func setBudget(_ instructions: Int64) {
    let retired = cpu.retired
    cpu.store(instructions, at: BlockOffset.remaining)
    cpu.store(retired &+ UInt64(instructions), at: BlockOffset.retiredAtEnd)
  }

  private var remaining: Int64 { cpu.load(BlockOffset.remaining) }

  /// Runs so many instructions; nil when all of them are done.
  ///
  /// Unless `isExact` nil comes a little earlier where the next block does not fit: stepping through a part of it at
  /// the end of every slice would cost more than the look at ``kick()``.
  private func run(budget: Int64, isExact: Bool) -> EngineExit? {
    setBudget(budget)
    let isExact = isExact || shared.disturbance != nil
    while true {
      // An instruction that a device has answered is brought to its end before anything else happens.
      if cpu.devices.answered != 0 {
        if let exit = step() { return exit }
        continue
      }
      if kicked.exchange(false, ordering: .acquiringAndReleasing) { return .kicked }
      if takePause() { return .pause }
      if cpu.system.events.nmiPending {
        deliverNonMaskable()
        if takeFailedDelivery() { return .shutdown }
      }
      if requestInterruptWindow && canTakeInterrupt { return .interruptWindow }
      guard remaining > 0 else { return nil }
      guard !mustStep, let block = findBlock() else {
        if isBreakpoint, hasCode { return breakpointExit }
        if let exit = step() { return exit }
        continue
      }
      guard block.immediate <= remaining else {
        if !isExact, remaining < budget { return nil }
        if isBreakpoint { return breakpointExit }
        if let exit = step() { return exit }
        continue
      }
      cpu.exit.reason = .none
      cpu.exit.isStepping = false
      // SAFETY: `block` is the first operation of a block of the cache, which nobody empties during the run.
      unsafe rs_run(cpu.base, block.pointer)
      cpu.exit.isStepping = true
      switch cpu.exit.reason {
      case .none, .fault: break
      case .breakpoint: return breakpointExit
      case .step:
        if let exit = step() { return exit }
      }
    }
  }

  /// How many instructions run until the next look at ``kick()``.
  private var nextSlice: Int64 {
    guard shared.disturbance != nil else { return Self.slice }
    return shared.disturb(cpu)
  }

  /// Whether PAUSE was executed and others are to have their turn.
  private func takePause() -> Bool {
    guard cpu.exit.hasPaused else { return false }
    cpu.exit.hasPaused = false
    return exitsOnPause
  }

  private var isBreakpoint: Bool { shared.breakpoints.contains(cpu.linearRIP) }

  /// Whether the next instruction's first byte can be fetched: a page fault comes before a breakpoint there.
  private var hasCode: Bool {
    (try? cpu.walk(cpu.linearRIP, .execute, .current, marks: false)) != nil
  }

  private var breakpointExit: EngineExit {
    .debug(.breakpoint(GuestVirtualAddress(cpu.linearRIP)))
  }

  /// Whether something is to happen at the next instruction's end that no block looks for.
  private var mustStep: Bool {
    let rest: UInt64 = cpu.load(BlockOffset.flagsRest)
    return rest & (RFlags.tf | RFlags.rf) != 0
      || rest & Self.virtualInterrupt == Self.virtualInterrupt || cpu.system.dr7 & 0xFF != 0
      || cpu.system.events.interruptShadow != 0 || cpu.system.events.nmiPending
  }

  // MARK: - Blocks

  private func findBlock() -> BlockOperation? {
    if generation != shared.blocks.generation {
      generation = shared.blocks.generation
      cpu.forgetJumps()
    }
    let known = cpu.jump(to: cpu.rip)
    if unsafe known.pointer != shared.blocks.exitOperation.pointer { return known }
    let linear = cpu.linearRIP
    guard let frame = cpu.blockFrame(linear) else { return nil }
    let offset = linear & (pageSize - 1)
    let key = BlockKey(
      physical: frame | offset, rip: cpu.rip, mode: cpu.mode.key,
      base: cpu.codeWidth == 64 ? 0 : cpu.system.cs.base)
    if let block = shared.blocks.block(key) {
      cpu.rememberBlock(block)
      return block
    }
    if !shared.blocks.hasRoom {
      shared.emptyBlocks()
      generation = shared.blocks.generation
      cpu.forgetJumps()
    }
    guard let page = cpu.physical.page(at: frame) else { return nil }
    let hadCode = page.codeMarks != 0
    var builder = BlockBuilder(cpu)
    guard let operations = builder.build(from: page, offset: Int(offset), linear: linear)
    else { return nil }
    if !hadCode { shared.protect(page) }
    let block = shared.blocks.insert(key, operations, bytes: builder.bytes)
    cpu.rememberBlock(block)
    return block
  }

  // MARK: - One instruction

  /// Executes one instruction with everything that may come with it; nil where it was retired without more ado.
  private func step() -> EngineExit? {
    let start = cpu.rip
    let flags = cpu.rflags
    let shadow = cpu.system.events.interruptShadow
    let task = cpu.system.tr
    cpu.exit.watchHit = -1
    cpu.exit.debugHits = 0
    cpu.devices.passed = 0
    do {
      // Nothing stops between a load of SS and the instruction after it.
      if flags & RFlags.rf == 0, cpu.system.dr7 & 0xFF != 0, shadow & 1 == 0 {
        try checkInstructionBreakpoints()
      }
      try checkVirtualInterrupt()
      fetched = try cpu.fetch()
      cpu.rip = (start &+ UInt64(fetched.length)) & cpu.codeMask
      try cpu.execute(fetched)
    } catch {
      // What goes wrong after a task switch is the new task's.
      if cpu.system.tr == task { cpu.rip = start }
      if error == .deviceAccess { return answersQuietly() ? step() : deviceExit }
      cpu.devices = DeviceAccesses()
      if error == .numericError { return .numericError }
      if error == .notImplemented, let exit = meetUnimplemented() { return exit }
      return deliver(error)
    }
    cpu.devices = DeviceAccesses()
    if cpu.exit.isUnfinished {
      // A watched range stopped a repeated instruction in its midst: it will be retired at its end, as without one.
      cpu.exit.isUnfinished = false
    } else {
      cpu.store(remaining &- 1, at: BlockOffset.remaining)
    }
    if fetched.operation != .iret { cpu.clearResumeFlag() }
    if shadow != 0, cpu.system.events.interruptShadow == shadow {
      cpu.system.events.interruptShadow = 0
    }
    if fetched.operation == .movToDebug { cpu.flushTranslations() }
    if let exit = debugTrap(flags) { return exit }
    if cpu.system.events.isHalted { return .halt }
    if cpu.exit.hasNewTaskPriority {
      cpu.exit.hasNewTaskPriority = false
      return .taskPriority
    }
    return watchExit
  }

  /// The stop for the debugger's range that an access met.
  private var watchExit: EngineExit? {
    guard cpu.exit.watchHit >= 0 else { return nil }
    return .debug(
      .watchpoint(
        shared.watches[Int(cpu.exit.watchHit)].point,
        at: GuestVirtualAddress(cpu.exit.watchAddress)))
  }

  /// #DB for the guest's own instruction breakpoints.
  ///
  /// One that is not enabled is told of beside one that is. Source: Intel SDM vol 3B (June 2024) §18.2.3.
  private func checkInstructionBreakpoints() throws(Fault) {
    let address = cpu.linearRIP
    var (hits, enabled): (UInt64, UInt64) = (0, 0)
    for index in 0..<4 where cpu.system.dr7 >> UInt64(16 + index * 4) & 3 == 0 {
      guard cpu.debugAddress(index) == address else { continue }
      hits |= 1 << UInt64(index)
      if cpu.system.dr7 >> UInt64(index * 2) & 3 != 0 { enabled |= 1 << UInt64(index) }
    }
    guard enabled != 0 else { return }
    cpu.system.dr6 = cpu.system.dr6 & ~0xF | hits
    throw Fault(1, "instruction breakpoint")
  }

  /// #GP where VIP waits and VIF lets it in: a monitor entered its program so.
  ///
  /// Source: Intel SDM vol 3A (June 2024) §21.3.2, §21.4.
  private func checkVirtualInterrupt() throws(Fault) {
    let rest: UInt64 = cpu.load(BlockOffset.flagsRest)
    guard rest & Self.virtualInterrupt == Self.virtualInterrupt, cpu.system.privilegeLevel == 3,
      cpu.ioPrivilege < 3, cpu.system.cr4 & (cpu.isVirtual8086 ? 1 : 2) != 0
    else { return }
    throw .generalProtection(0, "VIF and VIP are both set")
  }

  private static let virtualInterrupt = RFlags.vif | RFlags.vip

  /// #DB after an instruction: the guest's data breakpoints, and TF.
  private func debugTrap(_ flags: UInt64) -> EngineExit? {
    var hits = UInt64(cpu.exit.debugHits)
    if flags & RFlags.tf != 0, cpu.tracesTrap(fetched.operation) { hits |= 1 << 14 }
    guard hits != 0 else { return nil }
    cpu.system.dr6 = cpu.system.dr6 & ~0xF | hits
    return deliver(Fault(1, "debug trap"), isTrap: true)
  }

  /// Counts the instruction at RIP, which is not implemented; an exit where the debugger wants to see it first.
  private func meetUnimplemented() -> EngineExit? {
    let place = (rip: cpu.rip, retired: cpu.retired)
    if let told = toldUnimplemented, told == place {
      // The guest goes on from there: now for the #UD.
      toldUnimplemented = nil
      return nil
    }
    guard let instruction = cpu.unimplementedInstruction else { return nil }
    shared.unimplemented.note(instruction)
    guard shared.unimplemented.stops else { return nil }
    toldUnimplemented = place
    return .debug(.unimplemented(instruction))
  }

  private func deliver(_ fault: Fault, isTrap: Bool = false) -> EngineExit? {
    cpu.system.events.interruptShadow = 0
    switch cpu.deliver(fault, isTrap: isTrap) {
    case .delivered: return nil
    case .shutdown(let chain):
      faultChain = chain
      return .shutdown
    }
  }

  /// An interrupt from outside ended in a triple fault: the next run says so.
  func failDelivery(_ chain: [FaultRecord]) {
    faultChain = chain
    cpu.system.events.tripleFaultPending = true
  }

  private func takeFailedDelivery() -> Bool {
    defer { cpu.system.events.tripleFaultPending = false }
    return cpu.system.events.tripleFaultPending
  }

  // MARK: - Devices

  private var deviceExit: EngineExit {
    let devices = cpu.devices
    let width = Int(devices.width)
    let count = Int(devices.count)
    if count > 1 { return portRunExit(count) }
    value = devices.data
    let address = GuestPhysicalAddress(devices.address)
    let accessWidth = AccessWidth(rawValue: width) ?? .byte
    let port = Port(UInt16(truncatingIfNeeded: devices.address))
    switch devices.kind {
    case .portIn: return .portIn(port, width: accessWidth, count: 1)
    case .portOut: return .portOut(port, width: accessWidth, count: 1)
    case .memoryRead: return .mmioRead(address, width: width)
    case .memoryWrite: return .mmioWrite(address, width: width)
    case .modelSpecificRead: return .modelSpecificRead(UInt32(truncatingIfNeeded: devices.address))
    case .modelSpecificWrite:
      return .modelSpecificWrite(UInt32(truncatingIfNeeded: devices.address))
    case .none: preconditionFailure("an instruction waits for no device")
    }
  }

  /// The exit for a run of REP INS or REP OUTS.
  private func portRunExit(_ count: Int) -> EngineExit {
    let port = Port(UInt16(truncatingIfNeeded: cpu.devices.address))
    let width = AccessWidth(rawValue: Int(cpu.devices.width)) ?? .byte
    guard cpu.devices.kind == .portOut else { return .portIn(port, width: width, count: count) }
    transfer = cpu.portRunData()
    return .portOut(port, width: width, count: count)
  }

  /// Whether an exit asked for something that has not been taken over yet.
  private var isTransferOpen: Bool { cpu.devices.kind != .none }

  private func takeAnswer() {
    guard isTransferOpen else { return }
    if cpu.devices.count > 1 {
      _ = cpu.finishPortRun(transfer)
      deferredExit = watchExit
      return
    }
    cpu.answerDevice(value)
  }

  func completeTransfer() {
    guard isTransferOpen, deferredExit == nil else { return }
    // Between two runs of a string instruction there is nothing to be completed.
    if cpu.devices.count > 1 {
      let isWhole = cpu.finishPortRun(transfer)
      deferredExit = watchExit
      guard isWhole, deferredExit == nil else { return }
    }
    takeAnswer()
    setBudget(1)
    deferredExit = step()
  }

  var transferData: [UInt8] {
    get {
      guard cpu.devices.count == 1 else { return transfer }
      return (0..<Int(cpu.devices.width)).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
    }
    set {
      transfer = newValue
      value = newValue.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  var transferValue: UInt64 { value }

  func answer(_ value: UInt64, width: Int) { self.value = value }

  func refuseModelSpecific() { cpu.devices.isRefused = true }
}
