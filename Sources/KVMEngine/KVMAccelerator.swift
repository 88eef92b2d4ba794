import CLinuxKVM
package import Engine
package import GuestMemory
import KVM

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
  let slots: MemorySlots

  /// The debug registers that every CPU has.
  private(set) var registers = DebugRegisters()
  private var points: [StopPoint: StopMeans] = [:]

  /// Where real mode gets its helper pages, just below the largest ROM: nothing else lies there.
  private static let taskStatePages = GuestPhysicalAddress(0xFFFB_D000)
  private static let identityMapPage = GuestPhysicalAddress(0xFFFB_C000)

  /// Makes a virtual machine whose physical memory is `memory`.
  package init(memory: GuestMemory) throws(EngineStartFailure) {
    do throws(KVMError) {
      let system = try KVMSystem()
      let machine = try system.makeVirtualMachine()
      features = try KVMFeatures(machine)
      try machine.reservePages(tss: Self.taskStatePages, identityMap: Self.identityMapPage)
      slots = MemorySlots(memory)
      try slots.apply([:], to: machine)
      self.system = system
      self.machine = machine
      self.memory = memory
    } catch {
      throw EngineStartFailure(error.description)
    }
  }

  package var summary: String { "KVM" }

  package var abilities: EngineAbilities {
    var abilities = EngineAbilities()
    abilities.canMaskInterruptsInStep = true
    return abilities
  }

  package func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine {
    do throws(KVMError) {
      let vcpu = try machine.makeVirtualCPU(index: index)
      let supported = try system.supportedCPUID()
      try vcpu.setCPUID(
        GuestCPUID.leaves(
          supported: supported, index: UInt32(index), tscFrequency: vcpu.tscFrequency))
      return KVMCPU(
        accelerator: self, vcpu: vcpu, index: index,
        avxOffset: XSAVEArea.avxOffset(in: supported))
    } catch {
      throw EngineStartFailure(error.description)
    }
  }

  // MARK: - Stop points

  package func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans {
    if let means = points[point] { return means }
    guard point.kind == .execute else {
      throw StopPointRefusal("watchpoints are not available on this host's KVM")
    }
    let use = DebugRegisters.Use(
      address: point.address, condition: .execute, length: 1, point: point)
    guard let index = registers.take(use) else {
      throw StopPointRefusal("the four debug registers are in use; delete a breakpoint first")
    }
    points[point] = .debugRegister(index)
    return .debugRegister(index)
  }

  package func disarm(_ point: StopPoint) {
    points[point] = nil
    registers.drop(point)
  }

  package var armed: [(point: StopPoint, means: StopMeans)] {
    points.map { ($0.key, $0.value) }
  }

  /// Whether any address has a breakpoint.
  var hasBreakpoints: Bool { points.keys.contains { $0.kind == .execute } }

  /// Whether the instruction at `address` has a breakpoint.
  func hasBreakpoint(at address: GuestVirtualAddress) -> Bool {
    points[StopPoint(.execute, at: address)] != nil
  }

  /// The register classes that a free run leaves in the run page.
  var classesForRun: UInt64 {
    points.isEmpty ? ringside_SYNC_REGS : ringside_SYNC_REGS | ringside_SYNC_SREGS
  }

  /// Why `cpu` cannot be stepped where it is; nil where it can.
  func stepRefusal(_ cpu: KVMCPU) -> String? { nil }
}
