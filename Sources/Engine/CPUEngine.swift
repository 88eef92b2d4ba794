package import GuestMemory
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

  /// The data of an exit that asks for one access: a little-endian value of 8 bytes at most.
  var transferValue: UInt64 { get }

  /// Answers an exit that asks for one access, of `width` bytes.
  func answer(_ value: UInt64, width: Int)

  /// Answers RDMSR or WRMSR with #GP(0).
  func refuseModelSpecific()

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

  /// Delivers an NMI before the next instruction, or as soon as nothing blocks it.
  func injectNonMaskable()

  /// CR8, 0 to 15.
  var taskPriority: UInt8 { get set }

  /// IA32_APIC_BASE as the CPU has it; nil where that is not known before its first run.
  var apicBase: UInt64? { get }

  /// What is added to the guest's time in nanoseconds to give the time-stamp counter.
  ///
  /// Only where the engine ``countsInstructions``.
  var timeStampOffset: UInt64 { get }

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

  /// Whether the guest's time is this CPU's count of instructions rather than the host's clock.
  ///
  /// An engine that moves a guest may change its answer, but only inside ``run(_:)`` and while the machine stands:
  /// it is asked anew whenever it matters.
  var countsInstructions: Bool { get }

  /// Instructions retired since the CPU was made; the present count is exact whenever ``run(_:)`` has returned.
  ///
  /// 0 where the engine does not count.
  var retired: UInt64 { get }

  /// Tells the CPU the guest's time at its next instruction; its time-stamp counter goes on from there.
  ///
  /// Only where the engine ``countsInstructions``; ``GuestTimeRate`` says how fast.
  func setTime(nanoseconds: UInt64)

  /// Lets `answer` give what reads of device memory find, in the midst of a run and without an exit; nil for none.
  ///
  /// Only where the engine ``countsInstructions``. A read takes the guest's time as one with an exit does, and `answer` is
  /// asked only where that time ends before the run's budget does: nothing is due before the instruction after it.
  func answerReads(by answer: QuietReads?)

  /// What reads answered so took of the guest's time since the CPU was made.
  var busNanoseconds: UInt64 { get }

  /// While true, PAUSE ends a run with ``EngineExit/pause``: other CPUs wait for their turn.
  var exitsOnPause: Bool { get set }

  /// Why the state that ``load(_:into:)`` gives is not all of what the CPU is at; nil between two instructions.
  var moveObstacle: String? { get }
}

/// What a read of so many bytes of device memory finds, where that changes nothing and no exit is needed to know; else nil.
package typealias QuietReads = (_ address: GuestPhysicalAddress, _ width: Int) -> UInt64?

/// How the guest's time follows from the count of instructions: one nanosecond and one tick of the time-stamp counter
/// for each, and what a bus takes for each access to a device.
package enum GuestTimeRate {
  /// The time that one instruction takes.
  package static let nanosecondsPerInstruction: UInt64 = 1
  /// What an access to a port takes besides, as on the ISA bus: guests wait by writing to port 80H, and measure their
  /// clocks by reading others in a loop.
  package static let nanosecondsPerPortAccess: UInt64 = 1_000
  /// What a call of the built-in BIOS takes besides.
  ///
  /// It does in no instruction what a ROM does in hundreds, fetched from a slow chip. A loader that waits by asking
  /// for a key over and over comes the sooner to its end.
  package static let nanosecondsPerServiceCall: UInt64 = 50_000
  /// What an access to a device in memory takes besides.
  package static let nanosecondsPerMemoryAccess: UInt64 = 100
  /// Ticks of the time-stamp counter in a second.
  package static let timeStampFrequency: UInt64 = 1_000_000_000
}

extension CPUEngine {
  /// An engine whose CPU keeps the chain to itself.
  package var faultChain: [FaultRecord] { [] }

  /// An engine that never exits with ``EngineExit/numericError``.
  package func ignoreNumericError() {}

  /// An engine that never exits with ``EngineExit/modelSpecificRead(_:)``.
  package func refuseModelSpecific() {}

  package var transferValue: UInt64 {
    transferData.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  package func answer(_ value: UInt64, width: Int) {
    transferData = (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }

  /// An engine that is between two instructions whenever it stands.
  package var moveObstacle: String? { nil }
}

/// An engine that runs by the host's clock.
extension CPUEngine {
  package var countsInstructions: Bool { false }
  package var retired: UInt64 { 0 }
  package func setTime(nanoseconds: UInt64) {}
  package func answerReads(by answer: QuietReads?) {}
  package var busNanoseconds: UInt64 { 0 }
  package var timeStampOffset: UInt64 { 0 }
  package var exitsOnPause: Bool {
    get { false }
    set {}
  }
}

/// A state that an engine will not take, with its reason.
package struct StateRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
