import Bus
internal import CInterpreterDispatch
import Engine
import GuestMemory
import Synchronization
import X86

/// One CPU in software: runs decoded blocks, and steps where a block cannot do what the guest needs.
final class InterpreterCPU: CPUEngine {
  let cpu: CPU
  let shared: SharedEngine
  let kicked = Atomic<Bool>(false)
  /// The data of a run of REP INS or REP OUTS.
  var transfer: [UInt8] = []
  /// The data of one access.
  var value: UInt64 = 0
  /// What came of an instruction that was brought to its end outside a run; the next run reports it.
  var deferredExit: EngineExit?
  /// The blocks' generation that the jump cache was filled in.
  private var generation: UInt64 = 0
  /// What the machine is told after the present instruction.
  var fetched = Instruction()
  var decoded = DecodedInstructions()
  /// Where the debugger was last told of an instruction that is not implemented.
  var toldUnimplemented: (rip: UInt64, retired: UInt64)?

  /// What the machine answers without an exit.
  var quietReads: QuietReads?
  var busNanoseconds: UInt64 = 0

  var requestInterruptWindow = false
  var exitsOnPause: Bool {
    get { cpu.exit.exitsOnPause }
    set { cpu.exit.exitsOnPause = newValue }
  }
  var faultChain: [FaultRecord] = []

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

  func setBudget(_ instructions: Int64) {
    let retired = cpu.retired
    cpu.store(instructions, at: BlockOffset.remaining)
    cpu.store(retired &+ UInt64(instructions), at: BlockOffset.retiredAtEnd)
  }

  var remaining: Int64 { cpu.load(BlockOffset.remaining) }

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
    let operations = builder.build(from: page, offset: Int(offset), linear: linear)
    if !hadCode { shared.protect(page) }
    let block = shared.blocks.insert(key, operations, bytes: builder.bytes)
    cpu.rememberBlock(block)
    return block
  }
}
