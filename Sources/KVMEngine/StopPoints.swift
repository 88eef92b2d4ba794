import Engine
import GuestMemory
import KVM
import Synchronization
import X86

/// The armed stop points of one machine, and their plan as it stands in KVM.
///
/// Every CPU's thread reads the plan; whoever changes it holds the lock. A CPU that runs meanwhile is
/// nudged out of the guest and picks the new plan up.
final class StopPoints {
  private struct Shared {
    var points: [StopPoint] = []
    var plan = StopPointPlan()
    var uses: [GuestPhysicalAddress: PageUse] = [:]
    var overlays: [GuestPhysicalAddress: OverlayPage] = [:]
  }

  private let memory: GuestMemory
  private let slots: MemorySlots
  private let shared = Mutex(Shared())
  private let overlays = OverlayTable()

  init(memory: GuestMemory, slots: MemorySlots) {
    self.memory = memory
    self.slots = slots
  }

  /// The plan that KVM has.
  var plan: StopPointPlan { shared.withLock { $0.plan } }

  /// The points, in the order of their arming.
  var points: [StopPoint] { shared.withLock { $0.points } }

  /// Adds a point; nothing changes where it, or one that was there before, could not be brought about.
  func arm(
    _ point: StopPoint, machine: borrowing VirtualMachine,
    plan: ([StopPoint]) -> StopPointPlan
  ) throws(StopPointRefusal) -> StopMeans {
    let points = self.points
    if let means = self.plan.means[point] { return means }
    let next = plan(points + [point])
    if let reason = next.refusals[point] { throw StopPointRefusal(reason) }
    let lost = self.plan.refusals
    if let (victim, reason) = next.refusals.first(where: { lost[$0.key] == nil }) {
      throw StopPointRefusal(
        "it would take the means of the \(victim.kind.rawValue) stop point at"
          + " \(hex(victim.address.rawValue)): \(reason)")
    }
    do {
      try install(next, points + [point], machine)
    } catch {
      throw StopPointRefusal("KVM refused: \(error)")
    }
    return next.means[point] ?? .pending
  }

  /// Takes a point away.
  func disarm(
    _ point: StopPoint, machine: borrowing VirtualMachine, plan: ([StopPoint]) -> StopPointPlan
  ) throws(KVMError) {
    let rest = points.filter { $0 != point }
    guard rest.count < points.count else { return }
    try install(plan(rest), rest, machine)
  }

  /// Works the plan out anew; true where it changed.
  ///
  /// A point that has lost its means stays armed, and has its reason in the plan's refusals.
  func replan(
    machine: borrowing VirtualMachine, plan: ([StopPoint]) -> StopPointPlan
  ) throws(KVMError) -> Bool {
    let points = self.points
    let next = plan(points)
    guard next != self.plan else { return false }
    try install(next, points, machine)
    return true
  }

  private func install(
    _ plan: StopPointPlan, _ points: [StopPoint], _ machine: borrowing VirtualMachine
  ) throws(KVMError) {
    let old = shared.withLock { $0.overlays }
    var used: [GuestPhysicalAddress: OverlayPage] = [:]
    let uses = plan.pageUses { page in
      let overlay = old[page] ?? OverlayPage(page)
      used[page] = overlay
      return overlay
    }
    // The observer sees the pages before they are filled, so that no write falls between.
    overlays.set(used, over: memory)
    for (page, overlay) in used { overlay.plant(plan.plantedBytes(of: page), over: memory) }
    if uses != slots.special { try slots.apply(uses, to: machine) }
    shared.withLock { shared in
      shared.uses = uses
      shared.points = points
      shared.plan = plan
      shared.overlays = used
    }
  }

  /// Takes over other regions of memory; no CPU may be in the guest.
  func followLayout(_ machine: borrowing VirtualMachine) throws(KVMError) {
    try slots.apply(slots.special, to: machine)
    // The copies show the bytes that are there now.
    let copies = shared.withLock { $0.overlays }
    for copy in copies.values { copy.refresh(0..<HostPage.size, from: memory) }
  }

  // MARK: - For a CPU that passes a special page

  /// What the page of `address` is put to.
  func use(of address: GuestPhysicalAddress) -> PageUse? {
    shared.withLock { $0.uses[address.page] }
  }

  /// Whether any page is special.
  var hasSpecialPages: Bool { shared.withLock { !$0.uses.isEmpty } }

  /// Gives the guest all of its pages back while `body` runs.
  func withPagesOpen<Result>(
    _ machine: borrowing VirtualMachine, _ body: () throws(KVMError) -> Result
  ) throws(KVMError) -> Result {
    let (uses, copies) = shared.withLock { ($0.uses, $0.overlays) }
    try slots.apply(uses.mapValues { _ in .plain }, to: machine)
    func close() throws(KVMError) {
      // What the guest wrote meanwhile is missing in the copies.
      for copy in copies.values { copy.refresh(0..<HostPage.size, from: memory) }
      try slots.apply(uses, to: machine)
    }
    do throws(KVMError) {
      let result = try body()
      try close()
      return result
    } catch {
      try close()
      throw error
    }
  }

  /// Carries over what the guest wrote to writable copies of pages.
  func carryOver() {
    let pages = shared.withLock { shared in
      shared.plan.writablePages.compactMap { shared.overlays[$0] }
    }
    for page in pages { page.carryOver(to: memory) }
  }

  /// Shows the guest the original byte at a plant while `body` runs.
  func withPlantLifted<Result>(
    _ address: GuestPhysicalAddress?, _ body: () throws(KVMError) -> Result
  ) throws(KVMError) -> Result {
    guard let address, let overlay = shared.withLock({ $0.overlays[address.page] }),
      plan.plants[address] != nil
    else { return try body() }
    let offset = Int(address.pageOffset)
    overlay.lift(offset, from: memory)
    defer { overlay.refresh(offset..<offset + 1, from: memory) }
    return try body()
  }
}

/// The overlay pages that have to follow writes to guest memory.
private final class OverlayTable: Sendable {
  private let pages = Mutex<[GuestPhysicalAddress: OverlayPage]>([:])

  /// Makes `pages` the ones that follow `memory`.
  func set(_ pages: [GuestPhysicalAddress: OverlayPage], over memory: GuestMemory) {
    self.pages.withLock { $0 = pages }
    guard !pages.isEmpty else { return memory.observeWrites(for: self, nil) }
    memory.observeWrites(for: self) { [unowned memory, self] start, length in
      follow(start, length, memory)
    }
  }

  private func follow(_ start: GuestPhysicalAddress, _ length: UInt64, _ memory: GuestMemory) {
    let end = start + length
    for (address, page) in pages.withLock({ $0 }) where address < end && start < address + pageSize
    {
      let from = max(start, address).rawValue - address.rawValue
      let to = min(end, address + pageSize).rawValue - address.rawValue
      page.refresh(Int(from)..<Int(to), from: memory)
    }
  }
}
