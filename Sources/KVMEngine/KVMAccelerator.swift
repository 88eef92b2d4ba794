import CLinuxKVM
package import Engine
package import GuestMemory
import KVM
import Synchronization
import X86

/// The machine's engine over the host's KVM.
///
/// Memory slots, vCPUs and stop points. Interrupt controllers and timers stay outside the kernel, so
/// that HLT, port and MMIO accesses all come back as exits.
package final class KVMAccelerator: Accelerator {
  package let name = "KVM"

  let system: KVMSystem
  let machine: VirtualMachine
  let memory: GuestMemory
  let features: KVMFeatures

  private let stopPoints: StopPoints
  /// The CPUs that were made, by index.
  ///
  /// They hold the accelerator, so it must not hold them.
  private var cpus: [WeakCPU] = []
  /// Each CPU's address space as it last showed itself.
  private let spaces = Mutex<[Int: CPUState]>([:])
  /// The guest has breakpoints of its own in the debug registers.
  private var guestUsesRegisters = false
  private var mayWatchByRegisters = true
  /// What this host's KVM can do for a debugger: measured when it is first asked for.
  lazy var host: DebugMeans = .ofThisHost

  private struct WeakCPU {
    weak var cpu: KVMCPU?
  }

  /// Where real mode gets its helper pages, just below the largest ROM: nothing else lies there.
  private static let taskStatePages = GuestPhysicalAddress(0xFFFB_D000)
  private static let identityMapPage = GuestPhysicalAddress(0xFFFB_C000)

  private let cpuCount: Int

  /// Makes a virtual machine whose physical memory is `memory`, for so many CPUs.
  package init(memory: GuestMemory, cpuCount: Int = 1) throws(EngineStartFailure) {
    self.cpuCount = cpuCount
    do throws(KVMError) {
      let system = try KVMSystem()
      let machine = try system.makeVirtualMachine()
      features = try KVMFeatures(machine)
      try machine.reservePages(tss: Self.taskStatePages, identityMap: Self.identityMapPage)
      layoutNumber = Atomic(memory.layoutNumber)
      let slots = MemorySlots(memory)
      try slots.apply([:], to: machine)
      stopPoints = StopPoints(memory: memory, slots: slots)
      self.system = system
      self.machine = machine
      self.memory = memory
    } catch {
      throw EngineStartFailure(error.description)
    }
  }

  package var summary: String {
    "KVM, by this host's \(HostKernel.backend)"
  }

  package var abilities: EngineAbilities {
    var abilities = EngineAbilities()
    abilities.canMaskInterruptsInStep = true
    abilities.physicalAddressBits = physicalAddressBits
    return abilities
  }

  package func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine {
    try makeKVMCPU(index: index)
  }

  /// The same, by its own type.
  func makeKVMCPU(index: Int) throws(EngineStartFailure) -> KVMCPU {
    do throws(KVMError) {
      let vcpu = try machine.makeVirtualCPU(index: index)
      let leaves: [kvm_cpuid_entry2]
      if let identity {
        leaves = GuestCPUID.native(identity(index))
      } else {
        leaves = GuestCPUID.leaves(
          supported: try system.supportedCPUID(), index: UInt32(index), count: UInt32(cpuCount),
          tscFrequency: vcpu.tscFrequency)
      }
      try vcpu.setCPUID(leaves)
      physicalAddressBits = leaves.first { $0.function == 0x8000_0008 }.map { Int($0.eax & 0xFF) }
      let avxOffset = XSAVEArea.avxOffset(in: try vcpu.cpuid())
      let cpu = KVMCPU(
        accelerator: self, vcpu: vcpu, index: index, avxOffset: avxOffset)
      cpus.append(WeakCPU(cpu: cpu))
      return cpu
    } catch {
      throw EngineStartFailure(error.description)
    }
  }

  // MARK: - Identity

  /// What CPUID tells the guest, once a CPU was made.
  private var physicalAddressBits: Int?

  /// What CPUID answers on each CPU, where that is not this host's affair.
  private var identity: ((_ index: Int) -> [IdentificationLeaf])?

  /// What CPUID would answer here.
  package var identification: [IdentificationLeaf] {
    get throws(EngineStartFailure) {
      do throws(KVMError) {
        return GuestCPUID.portable(
          GuestCPUID.leaves(
            supported: try system.supportedCPUID(), index: 0, count: UInt32(cpuCount),
            tscFrequency: nil))
      } catch {
        throw EngineStartFailure(error.description)
      }
    }
  }

  /// Answers CPUID as `identity` says, which tells of nothing that ``identification`` has not.
  ///
  /// To be called before a CPU is made.
  package func identify(_ identity: @escaping (_ index: Int) -> [IdentificationLeaf]) {
    self.identity = identity
  }

  /// The leaves that a CPU answers otherwise when it is told to answer `asked`: where this host's KVM decides by itself.
  ///
  /// What follows from the CPU's registers does not count: OSXSAVE, APIC, the size of the area in use.
  package func deviations(
    from asked: [IdentificationLeaf]
  ) throws(EngineStartFailure) -> [IdentificationLeaf] {
    do throws(KVMError) {
      let machine = try system.makeVirtualMachine()
      let scratch = try machine.makeVirtualCPU(index: 0)
      try scratch.setCPUID(GuestCPUID.native(asked))
      let asked = Set(asked.map(GuestCPUID.withoutState))
      return GuestCPUID.portable(try scratch.cpuid()).filter {
        !asked.contains(GuestCPUID.withoutState($0))
      }
    } catch {
      throw EngineStartFailure(error.description)
    }
  }

  /// Ticks of the guest's time-stamp counter in a second; nil where KVM does not say.
  package var timeStampFrequency: UInt64? {
    // Kernels before 5.16 tell it of a CPU alone.
    let kilohertz = try? system.makeVirtualMachine().makeVirtualCPU(index: 0).tscFrequency
    return kilohertz.map { $0 * 1000 }
  }

  // MARK: - Other regions of memory

  /// The layout of guest memory that KVM has.
  private let layoutNumber: Atomic<UInt64>
  /// Held while the layout is changed: no CPU enters the guest then.
  private let changing = Mutex<Void>(())

  /// Waits while somebody changes the layout.
  func passLayoutChange() { changing.withLock { _ in } }

  /// Takes over other regions of guest memory where the board has replaced them, for all CPUs.
  ///
  /// Called by a CPU's thread outside the guest. The others are brought out of it meanwhile: between a slot's
  /// removal and its successor there is no memory.
  func followLayout(for cpu: KVMCPU) throws(KVMError) {
    guard memory.layoutNumber != layoutNumber.load(ordering: .acquiring) else { return }
    try changing.withLock { _ throws(KVMError) in
      let number = memory.layoutNumber
      guard number != layoutNumber.load(ordering: .acquiring) else { return }
      let others = cpus.compactMap(\.cpu).filter { $0 !== cpu }
      for other in others { other.nudge() }
      for other in others { other.presence.arrest() }
      defer { for other in others { other.presence.release() } }
      try stopPoints.followLayout(machine)
      layoutNumber.store(number, ordering: .releasing)
    }
    if !stopPoints.points.isEmpty { try replan(for: cpu, in: cpu.addressingState()) }
  }

  // MARK: - Stop points

  /// Watches data by page protection alone from now on, for the checks of that.
  package func forbidDataRegisters() {
    mayWatchByRegisters = false
  }

  /// Uses no other means than these from now on, whatever this host can do.
  ///
  /// To be called before anything is armed.
  package func restrict(to means: DebugMeans) {
    host = means
  }

  package func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans {
    look()
    return try stopPoints.arm(point, machine: machine, plan: plan)
  }

  package func disarm(_ point: StopPoint) {
    look()
    do throws(KVMError) {
      try stopPoints.disarm(point, machine: machine, plan: plan)
    } catch {
      cpus.first?.cpu?.deferredFailure = EngineFailure(error)
    }
  }

  package var armed: [(point: StopPoint, means: StopMeans)] {
    let plan = self.plan
    return stopPoints.points.map { ($0, plan.means[$0] ?? .pending) }
  }

  /// The plan that KVM has.
  var plan: StopPointPlan { stopPoints.plan }

  private func plan(_ points: [StopPoint]) -> StopPointPlan {
    let states = spaces.withLock { spaces in spaces.keys.sorted().compactMap { spaces[$0] } }
    return StopPointPlan(
      points, host, spaces: states.map { LinearMemory($0, memory) },
      guestUsesRegisters: guestUsesRegisters, mayWatchByRegisters: mayWatchByRegisters)
  }

  /// Takes in the state of CPUs that all stand still.
  private func look() {
    guestUsesRegisters = false
    for cpu in cpus.compactMap(\.cpu) {
      if let state = try? cpu.addressingState() { show(state, of: cpu.index) }
      if let own = try? cpu.vcpu.debugRegisters(), own.dr7 & 0xFF != 0 { guestUsesRegisters = true }
    }
  }

  /// Takes in one CPU's address space.
  private func show(_ state: CPUState, of index: Int) {
    spaces.withLock { $0[index] = state }
  }

  /// Works the plan out anew for `cpu` being in `state`; other CPUs are nudged where it changed.
  func replan(for cpu: KVMCPU, in state: CPUState) throws(KVMError) {
    show(state, of: cpu.index)
    let lost = Set(self.plan.refusals.keys)
    guard try stopPoints.replan(machine: machine, plan: plan) else { return }
    if let (point, reason) = self.plan.refusals.first(where: { !lost.contains($0.key) }) {
      cpu.deferredFailure = .debugging(
        "the \(point.kind.rawValue) stop point at \(hex(point.address.rawValue)) is lost: \(reason)"
      )
    }
    for other in cpus.compactMap(\.cpu) where other !== cpu { other.nudge() }
  }

  /// What the page of `address` is put to for the sake of stop points.
  func use(of address: GuestPhysicalAddress) -> PageUse? { stopPoints.use(of: address) }

  /// Whether any page is put to a special use.
  var hasSpecialPages: Bool { stopPoints.hasSpecialPages }

  /// Gives the guest all of its pages back while `body` runs.
  func withPagesOpen<Result>(
    _ body: () throws(KVMError) -> Result
  ) throws(KVMError) -> Result {
    try stopPoints.withPagesOpen(machine, body)
  }

  /// Carries over what the guest wrote to writable copies of pages.
  func carryOver() { stopPoints.carryOver() }

  /// Shows the guest the original byte at a plant while `body` runs.
  func withPlantLifted<Result>(
    _ address: GuestPhysicalAddress?, _ body: () throws(KVMError) -> Result
  ) throws(KVMError) -> Result {
    try stopPoints.withPlantLifted(address, body)
  }
}
