import Bits
import Engine
import Synchronization
import X86

/// The CPU's state as a value, events from outside, time.
extension InterpreterCPU {
  func load(_ groups: StateGroups, into state: inout CPUState) {
    cpu.loadState(groups, into: &state)
    if groups.contains(.floatingPoint) {
      state.floatingPoint = cpu.loadFloatingPoint()
      state.xcr0 = cpu.system.xcr0
    }
  }

  func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal) {
    if groups.contains(.system) { try cpu.checkControl(state) }
    if groups.contains(.floatingPoint), state.xcr0 & ~CPU.knownXCR0 != 0 {
      throw StateRefusal(
        "XCR0 has components that this CPU does not know (AVX?): 0x\(String(state.xcr0, radix: 16))"
      )
    }
    cpu.storeState(groups, from: state)
    if groups.contains(.floatingPoint) {
      cpu.storeFloatingPoint(state.floatingPoint)
      cpu.system.xcr0 = state.xcr0 | 1
    }
    cpu.devices = DeviceAccesses()
    deferredExit = nil
    cpu.modeChanged()
    if groups.contains(.system) || groups.contains(.debug) { cpu.flushTranslations() }
  }

  var canTakeInterrupt: Bool {
    let rest: UInt64 = cpu.load(BlockOffset.flagsRest)
    return rest & RFlags.if != 0 && cpu.system.events.interruptShadow == 0
      && cpu.devices.kind == .none && cpu.devices.answered == 0 && !cpu.system.events.hasArrivals
  }

  var moveObstacle: String? {
    guard cpu.devices.kind != .none || cpu.devices.answered != 0 || deferredExit != nil else {
      return nil
    }
    return "the CPU is in the middle of an instruction that accesses a device"
  }

  func inject(interrupt vector: UInt8) {
    if case .shutdown(let chain) = cpu.deliverInterrupt(vector, isNMI: false) {
      failDelivery(chain)
    }
  }

  func injectNonMaskable() {
    cpu.system.events.nmiPending = true
    deliverNonMaskable()
  }

  /// Delivers an NMI that waits, unless another's handler runs or the last instruction shadows it.
  ///
  /// Source: Intel SDM vol 3A (June 2024) §6.7.1, §6.8.3.
  func deliverNonMaskable() {
    guard cpu.system.events.nmiPending, !cpu.system.events.nmiMasked,
      cpu.system.events.interruptShadow == 0, cpu.devices.kind == .none, cpu.devices.answered == 0
    else { return }
    cpu.system.events.nmiPending = false
    if case .shutdown(let chain) = cpu.deliverInterrupt(2, isNMI: true) { failDelivery(chain) }
  }

  var taskPriority: UInt8 {
    get { UInt8(truncatingIfNeeded: cpu.system.cr8) }
    set { cpu.system.cr8 = UInt64(newValue) }
  }

  var apicBase: UInt64? { cpu.system.apicBase }

  var timeStampOffset: UInt64 { cpu.system.timeStampOffset }

  func ignoreNumericError() {
    cpu.x87.ignoresErrors = true
  }

  nonisolated func kick() {
    kicked.store(true, ordering: .releasing)
  }

  func setTimeRunning(_ isRunning: Bool) {
    // Time is the count of instructions: it stands when the CPUs do.
  }
}

extension CPU {
  /// Refuses control registers that no CPU holds.
  ///
  /// Source: Intel SDM vol 3A (June 2024) §2.5.
  func checkControl(_ state: CPUState) throws(StateRefusal) {
    if state.cr0.bit(31) && !state.cr0.bit(0) {
      throw StateRefusal("CR0.PG needs CR0.PE: paging is there only in protected mode")
    }
    if state.cr0.bit(29) && !state.cr0.bit(30) { throw StateRefusal("CR0.NW needs CR0.CD") }
    guard state.cr0 >> 32 == 0 else { throw StateRefusal("the upper half of CR0 is reserved") }
    guard state.cr4 & ~Self.knownCR4 == 0 else {
      throw StateRefusal(
        "CR4 has bits that this CPU does not know: 0x\(String(state.cr4 & ~Self.knownCR4, radix: 16))"
      )
    }
    guard state.efer & ~Self.knownEFER == 0 else {
      throw StateRefusal(
        "EFER has bits that this CPU does not know: 0x\(String(state.efer & ~Self.knownEFER, radix: 16))"
      )
    }
    if state.cr0.bit(31) && state.efer.bit(8) && !state.cr4.bit(5) {
      throw StateRefusal("IA-32e mode (CR0.PG with EFER.LME) needs CR4.PAE")
    }
  }

  /// Instructions retired since the CPU was made.
  var retired: UInt64 {
    load(BlockOffset.retiredAtEnd, as: UInt64.self)
      &- UInt64(bitPattern: load(BlockOffset.remaining, as: Int64.self))
  }

  /// The guest's time in ticks of the time-stamp counter: one an instruction, unless the counter has another rate.
  ///
  /// Exact only while an instruction is stepped; a block leaves RDTSC to the stepper.
  var ticks: UInt64 {
    let nanoseconds = retired &+ system.timeBase
    guard system.timeStampFrequency != 1_000_000_000 else { return nanoseconds }
    let ticks = UInt128(nanoseconds) * UInt128(system.timeStampFrequency) / 1_000_000_000
    return UInt64(truncatingIfNeeded: ticks)
  }

  /// The time-stamp counter.
  var timeStamp: UInt64 { ticks &+ system.timeStampOffset }
}
