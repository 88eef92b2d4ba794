/// What an engine offers to a debugger and to the machine.
package struct EngineAbilities: Hashable, Sendable {
  /// Instructions are counted, and a run can be stopped after any number of them.
  package var countsInstructions = false
  /// Any number of breakpoints and watchpoints, which the guest cannot see.
  package var hasExactStopPoints = false
  /// A step can keep external interrupts out.
  package var canMaskInterruptsInStep = false
  /// The floating-point group holds the upper halves of the YMM registers.
  package var hasAVX = false
  /// How many bits a physical address has on its CPUs, as CPUID tells them; nil where that is not known.
  package var physicalAddressBits: Int?

  package init() {}
}

/// An engine for one machine: makes its CPUs and holds what they share.
///
/// Stop points are armed and disarmed only while every CPU stands still.
package protocol Accelerator: AnyObject {
  /// "KVM" or "interpreter".
  var name: String { get }

  /// One line about this host's engine, for `monitor info machine`.
  var summary: String { get }

  var abilities: EngineAbilities { get }

  /// Makes the CPU numbered `index`, in its state after RESET.
  func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine

  /// Makes every CPU stop at `point` from now on; says how.
  ///
  /// Arming the same point twice is one arming.
  func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans

  /// Forgets `point`; nothing happens where it is not armed.
  func disarm(_ point: StopPoint)

  /// Every armed point with its present means.
  var armed: [(point: StopPoint, means: StopMeans)] { get }

  /// The instructions that the guest meant and the engine does not implement; nil where the host's CPU executes them.
  var unimplemented: UnimplementedLog? { get }

  /// Forgets what it keeps of the guest's memory: another engine has run the guest meanwhile.
  func takeOver()

  /// Every CPU rests, and the machine is about to run: does what a CPU asked for that needs this.
  func settle()
}

extension Accelerator {
  package var unimplemented: UnimplementedLog? { nil }

  /// An engine that keeps nothing of the guest's memory.
  package func takeOver() {}

  /// An engine whose CPUs ask for nothing.
  package func settle() {}
}

/// Why an engine cannot be started on this host.
package struct EngineStartFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
