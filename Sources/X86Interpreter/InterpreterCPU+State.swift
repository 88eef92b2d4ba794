import Engine
import Synchronization
import X86

/// The CPU's state as a value, events from outside, time.
extension InterpreterCPU {
  func load(_ groups: StateGroups, into state: inout CPUState) {
    cpu.loadState(groups, into: &state)
    if groups.contains(.floatingPoint) { state.floatingPoint = cpu.loadFloatingPoint() }
  }

  func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal) {
    cpu.storeState(groups, from: state)
    if groups.contains(.floatingPoint) { cpu.storeFloatingPoint(state.floatingPoint) }
    cpu.devices = DeviceAccesses()
    cpu.modeChanged()
    if groups.contains(.system) || groups.contains(.debug) { cpu.flushTranslations() }
  }

  var canTakeInterrupt: Bool {
    let rest: UInt64 = cpu.load(BlockOffset.flagsRest)
    return rest & RFlags.if != 0 && cpu.system.events.interruptShadow == 0
      && cpu.devices.kind == .none && cpu.devices.answered == 0
  }

  func inject(interrupt vector: UInt8) {
    if case .shutdown(let chain) = cpu.deliverInterrupt(vector, isNMI: false) {
      failDelivery(chain)
    }
  }

  nonisolated func kick() {
    kicked.store(true, ordering: .releasing)
  }

  func setTimeRunning(_ isRunning: Bool) {
    // Time is the count of instructions: it stands when the CPU does.
  }
}

extension CPU {
  /// Instructions retired since the CPU was made.
  var retired: UInt64 {
    load(BlockOffset.retiredAtEnd, as: UInt64.self)
      &- UInt64(bitPattern: load(BlockOffset.remaining, as: Int64.self))
  }

  /// The time-stamp counter: one tick an instruction.
  ///
  /// Exact only while an instruction is stepped; a block leaves RDTSC to the stepper.
  var timeStamp: UInt64 { retired &+ system.timeStampOffset }
}
