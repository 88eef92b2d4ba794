import Bus
import CLinuxKVM
package import Engine
import GuestMemory
import KVM
import SystemPackage
import X86

/// One virtual CPU over KVM.
///
/// One thread at a time uses it, not always the same; ``kick()`` may come from any. The parts are in
/// files of their own: state, transfers, interrupts, stepping, stop points, time.
package final class KVMCPU: CPUEngine {
  let accelerator: KVMAccelerator
  let vcpu: VirtualCPU
  private let kicker: VCPUKick
  let index: Int

  /// Where component 2 of the XSAVE area lies; nil where the guest has no AVX.
  let avxOffset: Int?

  // MARK: What the last exit left

  /// The transfer that the last exit asked for, until the next entry.
  var openTransfer = OpenTransfer.none
  /// The register classes in the run page that are still the CPU's: `KVM_SYNC_X86_…` bits.
  var freshClasses: UInt64 = 0
  /// Whether an interrupt can be taken; nil where the state changed since it was known.
  var isReadyForInterrupt: Bool? = false
  /// An exit that came while a transfer was brought to its end; the next run reports it.
  var deferredExit: KVMExit?
  /// HLT was executed, and nothing woke the CPU since.
  var isHalted = false
  /// Whether the run page's IA32_APIC_BASE is the CPU's: it is not after a store, until the next exit.
  var knowsAPICBase = false
  /// A request of the host that failed where nothing could be thrown; the next run reports it.
  var deferredFailure: EngineFailure?

  // MARK: What the next entry does

  /// An interrupt that the machine handed over, until KVM has it.
  var pendingInterrupt: UInt8?
  /// The last entry took an interrupt along.
  private var entryHadInterrupt = false
  package var requestInterruptWindow = false
  /// When to look for a window that KVM may overlook.
  var windowSearch = WindowSearch()
  /// The set-up of guest debugging that KVM has.
  var appliedDebug = GuestDebugControl()
  /// An instruction was begun by a step and waits for its transfer's end.
  var stepIsOpen = false
  /// That step's plan.
  var openPlan: StepPlan?

  // MARK: Stop points

  /// The guest stood still since the last entry: a debugger may have changed anything.
  var isAfterStop = true
  /// What decided the mappings when the plan was last looked at.
  var lastPaging: PagingKey?
  /// An instruction is being executed with every page in place.
  private var isOpeningPages = false

  // MARK: Time

  /// When a run is given up; nil for never.
  private var deadline: ContinuousClock.Instant?
  var clock = TimeStampCounterHold()

  init(
    accelerator: KVMAccelerator, vcpu: consuming VirtualCPU, index: Int, avxOffset: Int?
  ) {
    self.accelerator = accelerator
    kicker = VCPUKick(page: vcpu.page)
    self.vcpu = vcpu
    self.index = index
    self.avxOffset = avxOffset
  }

  var memory: GuestMemory { accelerator.memory }

  /// Whether the CPU is in the guest, to those that have to wait until it is not.
  let presence = GuestPresence()

  package nonisolated func kick() {
    kicker.request()
  }

  /// Brings the CPU out of the guest to look at the stop points anew.
  func nudge() { kicker.nudge() }

  package func run(_ request: RunRequest) -> EngineExit {
    if let failure = deferredFailure {
      deferredFailure = nil
      return .failure(failure)
    }
    do throws(KVMError) {
      try accelerator.followLayout(for: self)
      switch request {
      case .untilExit: return try runFreely()
      case .step(let maskingInterrupts):
        isAfterStop = true
        return try step(maskingInterrupts: maskingInterrupts)
      case .budget:
        return .failure(.debugging("KVM does not count instructions; use the interpreter"))
      }
    } catch {
      return .failure(EngineFailure(error))
    }
  }

  /// Runs for so long at most; ``EngineExit/kicked`` then.
  package func run(_ request: RunRequest, limit: Duration) -> EngineExit {
    deadline = .now + limit
    defer { deadline = nil }
    return kicker.withTicks(every: limit / 8) { run(request) }
  }

  /// Runs with no step until something happens that concerns others.
  private func runFreely() throws(KVMError) -> EngineExit {
    stepIsOpen = false
    if let exit = deferredExit {
      deferredExit = nil
      if let answer = try answer(to: exit) { return noted(answer) }
    }
    if isHalted && pendingInterrupt == nil { return haltAgain() }
    try followAddressSpace(isCertain: isAfterStop)
    let plan = accelerator.plan
    if let hit = breakpointAtEntry() { return .debug(.breakpoint(hit)) }
    isAfterStop = false
    guard plan.dependsOnTranslations || !plan.stepped.isEmpty || searchesWindow else {
      return noted(try enterUntilAnswer() ?? .kicked)
    }
    while true {
      if try mustStep(), let answer = try runByStepping(while: mustStep) { return noted(answer) }
      let answer = try kicker.withTicks(every: Self.tickPeriod) { () throws(KVMError) in
        try enterUntilAnswer()
      }
      if let answer { return noted(answer) }
    }
  }

  /// Enters the guest until an exit concerns others; nil where it has to be stepped from here on.
  private func enterUntilAnswer() throws(KVMError) -> EngineExit? {
    while true {
      if try mustStep() { return nil }
      if let answer = try searchWindow() { return answer }
      try apply(debugControl())
      vcpu.page.requestsInterruptWindow = requestInterruptWindow && pendingInterrupt == nil
      let exit = try enter(synchronizing: classesForRun)
      try followAddressSpace(isCertain: exit == .interrupted)
      if let failure = deferredFailure {
        deferredFailure = nil
        deferredExit = exit == .interrupted ? nil : exit
        return .failure(failure)
      }
      if let answer = try answer(to: exit) { return answer }
    }
  }

  /// The register classes that a free run leaves in the run page: more of them where they are looked at
  /// after each exit.
  private var classesForRun: UInt64 {
    accelerator.plan.dependsOnTranslations
      ? ringside_SYNC_REGS | ringside_SYNC_SREGS : ringside_SYNC_REGS
  }

  /// Keeps in mind whether the guest comes to a stop with `answer`.
  private func noted(_ answer: EngineExit) -> EngineExit {
    switch answer {
    case .debug, .kicked, .failure, .shutdown: isAfterStop = true
    default: break
    }
    return answer
  }

  /// Whether the run's time is over.
  var isPastDeadline: Bool { deadline.map { $0 < .now } == true }

  /// Takes a kick that came outside a run of the guest.
  func takeKick() -> Bool { kicker.acknowledge() }

  /// HLT goes on until something wakes the CPU; a kick is reported nevertheless.
  func haltAgain() -> EngineExit {
    kicker.acknowledge() ? .kicked : .halt
  }

  /// One entry into the guest, after handing over an interrupt that waits.
  func enter(synchronizing classes: UInt64, holdingInterrupts: Bool = false) throws(KVMError)
    -> KVMExit
  {
    entryHadInterrupt = false
    if let vector = pendingInterrupt, !holdingInterrupts {
      try vcpu.interrupt(vector)
      pendingInterrupt = nil
      isHalted = false
      entryHadInterrupt = true
    }
    let page = vcpu.page
    page.synchronizedClasses = classes & accelerator.features.synchronizedClasses
    openTransfer = .none
    freshClasses = 0
    accelerator.passLayoutChange()
    let exit = try presence.whileInside { () throws(KVMError) in
      try kicker.whileInside { () throws(KVMError) in try vcpu.run() }
    }
    freshClasses = page.synchronizedClasses
    knowsAPICBase = true
    isReadyForInterrupt = page.isReadyForInterrupt && page.interruptFlag
    openTransfer = OpenTransfer(exit)
    accelerator.carryOver()
    return exit
  }

  /// What an exit is to the machine; nil where it was the engine's own and the guest is to go on.
  ///
  /// Not for the exits that a step has to look at itself.
  func answer(to exit: KVMExit) throws(KVMError) -> EngineExit? {
    if case .yes(let hit) = serve(exit) {
      guard let hit else { return nil }
      let (found, rest) = try finishServed(hit)
      deferredExit = rest
      return found.map { .debug($0) }
    }
    switch exit {
    case .portIn(let port, let size, let count):
      return .portIn(Port(port), width: AccessWidth(rawValue: size) ?? .byte, count: count)
    case .portOut(let port, let size, let count):
      return .portOut(Port(port), width: AccessWidth(rawValue: size) ?? .byte, count: count)
    case .mmioRead(let address, let length):
      return .mmioRead(GuestPhysicalAddress(address), width: length)
    case .mmioWrite(let address, let length, _):
      return .mmioWrite(GuestPhysicalAddress(address), width: length)
    case .halt: return try haltExit()
    case .debug(let exception, let pc, let dr6, _):
      return try debugExit(exception: exception, pc: GuestVirtualAddress(pc), dr6: dr6)
    case .interruptWindowOpen: return .interruptWindow
    case .taskPriorityLowered: return .taskPriority
    case .shutdown: return .shutdown
    case .failEntry(let reason):
      return .failure(.entry(reason: reason, detail: entryAdvice(reason)))
    case .internalError(let suberror, let data, let bytes):
      if accelerator.hasSpecialPages, !isOpeningPages {
        isOpeningPages = true
        defer { isOpeningPages = false }
        let answer = try executeWithPagesOpen()
        if case .debug(.step) = answer { return nil }
        return answer
      }
      return .failure(internalError(suberror: suberror, data: data, bytes: bytes))
    case .interrupted: return try interrupted()
    case .other(let reason):
      return .failure(
        .entry(reason: UInt64(reason), detail: "KVM came back with an exit that is not known here"))
    }
  }

  /// A signal ended the run: a kick, which is reported, or somebody else's.
  private func interrupted() throws(KVMError) -> EngineExit? {
    if entryHadInterrupt { try takeBackInterrupt() }
    guard kicker.acknowledge() else {
      // A nudge of another CPU's or of the clock.
      kicker.lowerImmediateExit()
      return isPastDeadline ? .kicked : nil
    }
    return .kicked
  }

  /// Re-enters just far enough to finish an open transfer; gives the exit that came instead, if one did.
  func finishTransfer() throws(KVMError) -> KVMExit? {
    guard openTransfer != .none else { return nil }
    vcpu.page.requestImmediateExit(true)
    defer { kicker.lowerImmediateExit() }
    let exit = try enter(
      synchronizing: accelerator.features.synchronizedClasses, holdingInterrupts: true)
    return exit == .interrupted ? nil : exit
  }
}

extension EngineFailure {
  /// A system call that failed.
  init(_ error: KVMError) {
    self = .host(call: error.call, errno: error.errno.rawValue)
  }
}
