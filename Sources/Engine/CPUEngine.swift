package import X86

/// How far to run a CPU.
package enum RunRequest: Hashable, Sendable {
  /// Until something happens.
  case untilExit
  /// One instruction, then ``DebugExit/step``.
  ///
  /// A breakpoint at the first instruction does not stop it. With `maskingInterrupts` no external
  /// interrupt is taken in between.
  case step(maskingInterrupts: Bool)
  /// At most so many instructions.
  ///
  /// Only where ``EngineAbilities/countsInstructions``.
  case budget(instructions: UInt64)
}

/// One virtual CPU, run by some engine.
///
/// One thread at a time uses it; the machine sees to that. Only ``kick()`` may come from any thread.
package protocol CPUEngine: AnyObject {
  /// Runs the guest until an exit.
  ///
  /// Whatever an earlier exit asked for (data of an IN, of an MMIO read) is taken from
  /// ``transferData`` first.
  func run(_ request: RunRequest) -> EngineExit

  /// Brings a half-done port or MMIO access to its end without executing any further instruction,
  /// so that the state can be read and written.
  ///
  /// Does nothing where none is open.
  func completeTransfer()

  /// The data of the exit at hand: little-endian values, `width * count` bytes.
  var transferData: [UInt8] { get set }

  /// Copies the groups from the CPU into `state`; other parts of `state` stay.
  func load(_ groups: StateGroups, into state: inout CPUState)

  /// Copies the groups from `state` to the CPU.
  ///
  /// Throws what the engine refused, with the reason: an invalid combination of control bits, say.
  func store(_ groups: StateGroups, from state: CPUState) throws(StateRefusal)

  /// Whether ``inject(interrupt:)`` may be called now: IF is set, nothing shadows it, none is on its way.
  var canTakeInterrupt: Bool { get }

  /// Delivers an external interrupt before the next instruction.
  func inject(interrupt vector: UInt8)

  /// While true, the engine exits with ``EngineExit/interruptWindow`` as soon as an interrupt can be taken.
  var requestInterruptWindow: Bool { get set }

  /// IGNNE#: x87 instructions run although an error is pending, until the guest clears it.
  func ignoreNumericError()

  /// The faults that led to the last ``EngineExit/shutdown``, first to last; empty where the engine does not see them.
  var faultChain: [FaultRecord] { get }

  /// Makes the present or the next ``run(_:)`` return ``EngineExit/kicked`` soon.
  ///
  /// From any thread.
  nonisolated func kick()

  /// Stops the CPU's time-stamp counter for the guest (`false`), or lets it go on from where it stood.
  func setTimeRunning(_ isRunning: Bool)
}

extension CPUEngine {
  /// An engine whose CPU keeps the chain to itself.
  package var faultChain: [FaultRecord] { [] }

  /// An engine that never exits with ``EngineExit/numericError``.
  package func ignoreNumericError() {}
}

/// A state that an engine will not take, with its reason.
package struct StateRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
