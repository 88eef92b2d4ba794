import Bits
import GuestMemory
import X86

/// Where an interrupt or exception would take the CPU, and where it leaves the flags.
struct InterruptEntry: Hashable {
  /// The handler's first instruction.
  let handler: GuestVirtualAddress
  /// How far above the new stack's top the pushed flags lie, without an error code.
  let flagsOffset: UInt64
  /// The width of the pushed flags in bytes.
  let flagsWidth: Int

  /// Looks `vector` up in the table that the CPU would use.
  ///
  /// Nil where there is no present gate, and for task gates. Privilege is not looked at.
  ///
  /// Source: Intel SDM vol 3A §6.10–6.14 (June 2024), §22.1.4 for real mode.
  init?(vector: UInt8, seenFrom guest: LinearMemory) {
    let state = guest.state
    let table = state.idtr
    func within(_ size: UInt64) -> GuestVirtualAddress? {
      let offset = UInt64(vector) * size
      guard offset + size - 1 <= UInt64(table.limit) else { return nil }
      return GuestVirtualAddress(table.base &+ offset)
    }
    if !state.isProtected {
      guard let entry = within(4).flatMap({ guest.load(UInt32.self, $0) }) else { return nil }
      let linear = UInt64(entry >> 16) << 4 + UInt64(entry & 0xFFFF)
      self.init(handler: .init(linear), flagsOffset: 4, flagsWidth: 2)
      return
    }
    guard let gate = within(state.isLongModeActive ? 16 : 8),
      let low = guest.load(UInt64.self, gate), low.bit(47)
    else { return nil }
    let type = low.bits(40...43)
    let offset = low & 0xFFFF | low.bits(48...63) << 16
    if state.isLongModeActive {
      guard type == 0xE || type == 0xF, let high = guest.load(UInt32.self, gate + 8) else {
        return nil
      }
      self.init(
        handler: .init(offset | UInt64(high) << 32), flagsOffset: 16, flagsWidth: 8)
      return
    }
    guard let base = Self.base(of: UInt16(low.bits(16...31)), seenFrom: guest) else { return nil }
    switch type {
    case 0xE, 0xF:
      self.init(
        handler: .init((base + offset) & 0xFFFF_FFFF), flagsOffset: 8, flagsWidth: 4)
    case 6, 7:
      self.init(
        handler: .init((base + offset & 0xFFFF) & 0xFFFF_FFFF), flagsOffset: 4, flagsWidth: 2)
    default: return nil
    }
  }

  private init(handler: GuestVirtualAddress, flagsOffset: UInt64, flagsWidth: Int) {
    self.handler = handler
    self.flagsOffset = flagsOffset
    self.flagsWidth = flagsWidth
  }

  /// The base of the code segment that `selector` names.
  private static func base(of selector: UInt16, seenFrom guest: LinearMemory) -> UInt64? {
    let state = guest.state
    let (base, limit) =
      selector.bit(2)
      ? (state.ldtr.base, UInt64(state.ldtr.limit)) : (state.gdtr.base, UInt64(state.gdtr.limit))
    let offset = UInt64(selector & 0xFFF8)
    guard offset + 7 <= limit,
      let descriptor = guest.load(UInt64.self, GuestVirtualAddress(base &+ offset))
    else { return nil }
    return descriptor.bits(16...39) | descriptor.bits(56...63) << 24
  }

  /// Whether the CPU pushes an error code for `vector`.
  ///
  /// Source: Intel SDM vol 3A table 6-1.
  static func hasErrorCode(_ vector: UInt8) -> Bool {
    [8, 10, 11, 12, 13, 14, 17, 21].contains(vector)
  }
}
