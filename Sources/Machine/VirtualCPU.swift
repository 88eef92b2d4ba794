package import Engine
package import X86

/// One CPU of the machine as the debugger sees it: its engine, and what was read from it since it stopped.
///
/// Used by one thread at a time: its own while it runs, the debugger's while the machine stands.
package final class VirtualCPU {
  package let index: Int
  package let engine: any CPUEngine
  private var cache = CPUState()
  private var cached: StateGroups = []

  /// What the CPU does between its instructions.
  ///
  /// Source: Intel SDM vol 3C (June 2024) §25.4.2, "Guest Non-Register State", activity state.
  package enum Activity: Hashable, Sendable {
    case active
    /// HLT was executed and no interrupt came since.
    case halted
    /// INIT or the reset left a processor that is not the bootstrap processor to wait for a start-up message.
    case waitForStartUp
  }

  package var activity = Activity.active

  /// The CPU executes nothing until something from outside sets it going.
  package var isHalted: Bool {
    get { activity != .active }
    set { activity = newValue ? .halted : .active }
  }

  package init(index: Int, engine: any CPUEngine) {
    self.index = index
    self.engine = engine
  }

  /// The state, with at least `groups` up to date.
  package func state(_ groups: StateGroups) -> CPUState {
    let missing = groups.subtracting(cached)
    if !missing.isEmpty {
      engine.load(missing, into: &cache)
      cached.formUnion(missing)
    }
    return cache
  }

  /// Changes `groups` of the state in the CPU.
  ///
  /// When the engine refuses, nothing has changed.
  package func modify(
    _ groups: StateGroups, _ body: (inout CPUState) -> Void
  ) throws(StateRefusal) {
    var changed = state(groups)
    let before = changed
    body(&changed)
    guard changed != before else { return }
    try engine.store(groups, from: changed)
    if changed.rip != before.rip { isHalted = false }
    // What the CPU made of it may differ: reserved bits, derived state.
    cached.subtract(groups)
  }

  /// Puts the CPU to `state` as a whole.
  package func replace(with state: CPUState) throws(StateRefusal) {
    try engine.store(.all, from: state)
    isHalted = state.events.isHalted
    cached = []
  }

  /// Puts `groups` of the CPU to `state`, while it runs for no debugger.
  func replace(_ groups: StateGroups, with state: CPUState) throws(StateRefusal) {
    try engine.store(groups, from: state)
    cached = []
  }

  /// Forgets what was read: the CPU is about to run.
  func invalidate() {
    cached = []
  }
}
