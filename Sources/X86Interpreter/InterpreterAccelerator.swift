package import Engine
package import GuestMemory
import X86

/// The software engine: runs on any host, counts instructions, and sees every access.
package final class InterpreterAccelerator: Accelerator {
  package let name = "interpreter"
  private let shared: SharedEngine
  private let model: CPUModel
  private let seed: UInt64
  private let cpuCount: Int
  private var points: [StopPoint] = []
  private let timeStampFrequency: UInt64
  private var hidden = HiddenFeatures()

  /// An engine for a machine with this memory and so many CPUs; `model` is what CPUID tells, `seed` what RDRAND
  /// begins with.
  ///
  /// The time-stamp counter goes by the guest's time, `timeStampFrequency` times in a second of it.
  package init(
    memory: GuestMemory, model: CPUModel, seed: UInt64 = 1, cpuCount: Int = 1,
    timeStampFrequency: UInt64 = GuestTimeRate.timeStampFrequency
  ) {
    self.cpuCount = cpuCount
    shared = SharedEngine(memory: memory)
    self.model = model
    self.seed = seed
    self.timeStampFrequency = timeStampFrequency
  }

  /// Tells the guest of no feature that `leaves`, another engine's answers to CPUID, have not.
  ///
  /// To be called before a CPU is made.
  package func hideFeatures(unlessIn leaves: [IdentificationLeaf]) {
    hidden = HiddenFeatures(unlessIn: leaves)
  }

  /// Answers these leaves of CPUID as another engine does, which cannot be told to answer them otherwise.
  ///
  /// What belongs to the CPU at hand is answered for it: its APIC's number, OSXSAVE and APIC by its registers.
  package func answer(as foreign: [IdentificationLeaf]) {
    shared.foreignLeaves = foreign
  }

  /// All that CPUID answers on the CPU numbered `index`, in its state after RESET.
  package func identification(of index: Int) -> [IdentificationLeaf] {
    let cpu = InterpreterCPU(shared: shared, model: model, index: index, count: cpuCount)
    configure(cpu.cpu, index)
    return cpu.cpu.allIdentification
  }

  package func takeOver() {
    shared.emptyBlocks()
    for cpu in shared.cpus { cpu.flushTranslations() }
  }

  /// Empties caches at random moments from now on, for the test that nothing depends on them.
  package func disturbCaches(seed: UInt64) {
    shared.disturbance = Disturbance(state: seed)
  }

  package var summary: String {
    "interpreter: decoded blocks, exact to the instruction; CPU model \(model.rawValue)"
  }

  package var abilities: EngineAbilities {
    var abilities = EngineAbilities()
    abilities.countsInstructions = true
    abilities.hasExactStopPoints = true
    abilities.canMaskInterruptsInStep = true
    abilities.physicalAddressBits = min(
      CPU.physicalAddressBits, Int(hidden.physicalBits))
    return abilities
  }

  package func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine {
    let engine = InterpreterCPU(shared: shared, model: model, index: index, count: cpuCount)
    configure(engine.cpu, index)
    shared.cpus.append(engine.cpu)
    return engine
  }

  private func configure(_ cpu: CPU, _ index: Int) {
    // Each CPU has numbers of its own.
    cpu.system.random = seed &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03
    cpu.system.hidden = hidden
    cpu.system.timeStampFrequency = timeStampFrequency
  }

  package var unimplemented: UnimplementedLog? { shared.unimplemented }

  package func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans {
    guard point.length > 0 else {
      throw StopPointRefusal("a watched range needs at least one byte")
    }
    if !points.contains(point) {
      points.append(point)
      shared.setStopPoints(points)
    }
    return .exact
  }

  package func disarm(_ point: StopPoint) {
    guard points.contains(point) else { return }
    points.removeAll { $0 == point }
    shared.setStopPoints(points)
  }

  package var armed: [(point: StopPoint, means: StopMeans)] {
    points.map { ($0, .exact) }
  }
}
