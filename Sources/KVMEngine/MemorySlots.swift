import GuestMemory
import KVM

/// What takes the place of one page of guest memory for the sake of debugging.
enum PageUse: Hashable {
  /// A copy with planted bytes: the guest reads and executes it. Its writes come to the monitor, or go
  /// to the copy where `isWritable`.
  case overlay(OverlayPage, isWritable: Bool)
  /// The page itself, but every write comes to the monitor.
  case readOnly
  /// Nothing: every access comes to the monitor.
  case absent
  /// The page as it is, in a slot of its own, so that it can be put to another use at little cost.
  case plain
}

/// Guest memory as KVM's memory slots, with some pages put to a special use.
///
/// KVM cannot change a slot's kind in place: a slot goes and others come. While no page is special
/// there is one slot a region. Where the board replaces the regions, the slots of those that stay, stay.
final class MemorySlots {
  /// One slot as KVM has it.
  private struct Slot: Hashable {
    let region: MappedRegion
    let range: Range<UInt64>
    let use: PageUse?
  }

  private let memory: GuestMemory
  private let scratch = HostPage()
  private var installed: [Slot: UInt32] = [:]
  private var freeNumbers: [UInt32] = []
  private var nextNumber: UInt32 = 0
  /// Which layout of the memory the slots show.
  private(set) var layoutNumber: UInt64

  /// The special pages, by their first byte.
  private(set) var special: [GuestPhysicalAddress: PageUse] = [:]

  init(_ memory: GuestMemory) {
    self.memory = memory
    layoutNumber = memory.layoutNumber
  }

  /// Makes `special` the special pages of `machine`, and the only ones.
  func apply(
    _ special: [GuestPhysicalAddress: PageUse], to machine: borrowing VirtualMachine
  ) throws(KVMError) {
    let layoutNumber = memory.layoutNumber
    let wanted = Set(memory.regions.flatMap { slots(of: $0, special) })
    for (slot, number) in installed where !wanted.contains(slot) {
      try machine.removeMemorySlot(number)
      installed[slot] = nil
      freeNumbers.append(number)
    }
    for slot in wanted where installed[slot] == nil {
      let number = takeNumber()
      try install(slot, as: number, in: machine)
      installed[slot] = number
    }
    let wasAbsent = self.special.contains { $0.value == .absent && special[$0.key] != .absent }
    if wasAbsent || layoutNumber != self.layoutNumber { try forgetAbsence(in: machine) }
    self.layoutNumber = layoutNumber
    self.special = special
  }

  private func takeNumber() -> UInt32 {
    if let number = freeNumbers.popLast() { return number }
    nextNumber += 1
    return nextNumber - 1
  }

  /// Makes KVM forget where no memory was.
  ///
  /// It keeps that in the page tables of the processor and notices that a slot has come only at an
  /// ordinary access; an event that is delivered through such a page fails before. Removing any slot
  /// clears the page tables.
  private func forgetAbsence(in machine: borrowing VirtualMachine) throws(KVMError) {
    let number = takeNumber()
    try machine.setMemorySlot(number, at: Self.unusedPage, page: scratch, isReadOnly: true)
    try machine.removeMemorySlot(number)
    freeNumbers.append(number)
  }

  /// A page just below the engine's others, where no board has anything.
  private static let unusedPage = GuestPhysicalAddress(0xFFFB_B000)

  private func install(
    _ slot: Slot, as number: UInt32, in machine: borrowing VirtualMachine
  ) throws(KVMError) {
    let region = slot.region
    if case .overlay(let page, let isWritable) = slot.use {
      try machine.setMemorySlot(
        number, at: region.start + slot.range.lowerBound, page: page.page,
        isReadOnly: !isWritable || region.kind == .rom)
    } else {
      try machine.setMemorySlot(
        number, region: region, range: slot.range,
        isReadOnly: region.kind == .rom || slot.use == .readOnly)
    }
  }

  /// Cuts a region at its special pages; neighbours of one use stay one slot.
  private func slots(
    of region: MappedRegion, _ special: [GuestPhysicalAddress: PageUse]
  ) -> [Slot] {
    let cuts = special.keys.filter(region.contains).sorted()
    var slots: [Slot] = []
    func add(_ range: Range<UInt64>, _ use: PageUse?) {
      guard !range.isEmpty, use != .absent else { return }
      if let last = slots.last, last.use == use, use == .readOnly,
        last.range.upperBound == range.lowerBound
      {
        slots.removeLast()
        slots.append(
          Slot(region: region, range: last.range.lowerBound..<range.upperBound, use: use))
      } else {
        slots.append(Slot(region: region, range: range, use: use))
      }
    }
    var position: UInt64 = 0
    for cut in cuts {
      let offset = cut.rawValue - region.start.rawValue
      add(position..<offset, nil)
      add(offset..<offset + pageSize, special[cut])
      position = offset + pageSize
    }
    add(position..<region.length, nil)
    return slots
  }
}
