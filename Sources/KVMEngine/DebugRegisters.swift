import Bits
import Engine
import GuestMemory

/// The four debug registers that KVM lends to a debugger.
///
/// Source: Intel SDM vol 3B §18.2.4 (June 2024): DR7's L, R/W and LEN fields.
struct DebugRegisters: Hashable, Sendable {
  /// What one register watches.
  struct Use: Hashable, Sendable {
    /// R/W of DR7.
    enum Condition: UInt64, Hashable, Sendable {
      case execute = 0
      case write = 1
      case access = 3
    }

    let address: GuestVirtualAddress
    let condition: Condition
    /// 1, 2, 4 or 8 bytes; the address is a multiple of it.
    let length: UInt64
    /// What it was set for; nil for the engine's own purposes.
    let point: StopPoint?
  }

  /// DR0 to DR3.
  private(set) var uses: [Use?] = [nil, nil, nil, nil]

  /// How many are free.
  var free: Int { uses.count { $0 == nil } }

  /// Takes the next free register; nil where none is.
  mutating func take(_ use: Use) -> Int? {
    guard let index = uses.firstIndex(where: { $0 == nil }) else { return nil }
    uses[index] = use
    return index
  }

  /// Takes a register even if that means giving up an execution breakpoint for a while.
  mutating func force(_ use: Use) {
    if take(use) != nil { return }
    let index = uses.firstIndex { $0?.condition == .execute } ?? 0
    uses[index] = use
  }

  /// Gives up what `point` has.
  mutating func drop(_ point: StopPoint) {
    for index in uses.indices where uses[index]?.point == point { uses[index] = nil }
  }

  /// Gives up every execution breakpoint at `address`.
  mutating func dropExecution(at address: GuestVirtualAddress) {
    for index in uses.indices where uses[index]?.condition == .execute {
      if uses[index]?.address == address { uses[index] = nil }
    }
  }

  /// Whether any register is in use.
  var isInUse: Bool { uses.contains { $0 != nil } }

  /// The four addresses.
  var addresses: [UInt64] { uses.map { $0?.address.rawValue ?? 0 } }

  /// DR7 for these uses: global enables, LE and GE set.
  var dr7: UInt64 {
    var value: UInt64 = 0x700
    for (index, use) in uses.enumerated() {
      guard let use else { continue }
      value.setBit(index * 2 + 1, to: true)
      value.setBits((16 + index * 4)...(17 + index * 4), to: use.condition.rawValue)
      let code: UInt64 =
        switch use.length {
        case 2: 1
        case 4: 3
        case 8: 2
        default: 0
        }
      value.setBits((18 + index * 4)...(19 + index * 4), to: code)
    }
    return value
  }

  /// The uses whose bits are set in DR6; only those that are armed, as the processor sets the others too.
  func hits(dr6: UInt64) -> [Use] {
    uses.enumerated().compactMap { index, use in dr6.bit(index) ? use : nil }
  }

  /// Cuts a range into aligned pieces that one register each can watch.
  static func pieces(
    of address: GuestVirtualAddress, length: UInt64
  ) -> [(address: GuestVirtualAddress, length: UInt64)] {
    var pieces: [(address: GuestVirtualAddress, length: UInt64)] = []
    var (next, rest) = (address.rawValue, length)
    while rest > 0 {
      let size: UInt64 = [8, 4, 2, 1].first { next % $0 == 0 && $0 <= rest } ?? 1
      pieces.append((GuestVirtualAddress(next), size))
      next &+= size
      rest -= size
    }
    return pieces
  }
}
