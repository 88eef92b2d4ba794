import Bits
public import GuestMemory

/// What a page walk found at one level.
public struct PageTableEntry: Hashable, Sendable {
  /// The structure's name in the manual: "PML5E", "PML4E", "PDPTE", "PDE", "PTE".
  public let name: String
  /// Where the entry lies.
  public let address: GuestPhysicalAddress
  /// The entry itself; 32-bit entries are zero-extended.
  public let value: UInt64

  /// P.
  public var isPresent: Bool { value.bit(0) }
  /// R/W.
  public var isWritable: Bool { value.bit(1) }
  /// U/S.
  public var isUser: Bool { value.bit(2) }
}

/// A linear address that maps to memory.
public struct Translation: Hashable, Sendable {
  /// The byte's physical address.
  public let physical: GuestPhysicalAddress
  /// The size of the page in bytes: 4 KiB, 2 MiB, 4 MiB or 1 GiB; 0 where paging is off.
  public let pageSize: UInt64
  /// All levels allow writing.
  public let isWritable: Bool
  /// All levels allow user access.
  public let isUser: Bool
  /// No level forbids execution.
  public let isExecutable: Bool
  /// The entries that were used, topmost first.
  public let entries: [PageTableEntry]
}

/// Why a linear address does not map to memory.
public enum TranslationFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Bits 63 down to the address width are not all equal.
  case notCanonical(GuestVirtualAddress)
  /// An entry has P = 0.
  case notPresent(PageTableEntry, GuestVirtualAddress)
  /// An entry lies where no memory is.
  case tableOutsideMemory(String, GuestPhysicalAddress, GuestVirtualAddress)

  /// What is missing, for a person.
  public var description: String {
    switch self {
    case .notCanonical(let address):
      "\(hex(address.rawValue)) is not a canonical address"
    case .notPresent(let entry, let address):
      "\(hex(address.rawValue)) is not mapped: \(entry.name) at physical "
        + "\(hex(entry.address.rawValue)) is \(hex(entry.value)) (not present)"
    case .tableOutsideMemory(let name, let table, let address):
      "\(hex(address.rawValue)) is not mapped: its \(name) would lie at physical "
        + "\(hex(table.rawValue)), where there is no memory"
    }
  }
}

/// `value` as gdb prints it: 0x and lower-case digits.
public func hex(_ value: some FixedWidthInteger & UnsignedInteger) -> String {
  "0x" + String(value, radix: 16)
}

/// A walk of the paging structures as the CPU would do it, with no effect on accessed or dirty bits.
///
/// It answers where an address maps, not whether an access would be allowed.
///
/// Source: Intel SDM vol 3A chapter 4 (June 2024): §4.3 32-bit, §4.4 PAE, §4.5 4- and 5-level paging.
public struct PageWalk: Sendable {
  /// One level of a paging mode, in walking order.
  private struct Level {
    let name: String
    /// The lowest address bit that indexes the table.
    let shift: Int
    /// How many bits index the table.
    let indexBits: Int
    /// Whether PS = 1 ends the walk here, given the mode's features.
    let mayMapPage: Bool
  }

  private let levels: [Level]
  private let root: UInt64
  private let entrySize: UInt64
  private let addressBits: Int
  private let hasNX: Bool

  /// Prepares a walk by the state's CR0, CR3, CR4 and EFER (its system group).
  public init(_ state: CPUState) {
    hasNX = state.efer.bit(11)
    guard state.isPagingEnabled else {
      levels = []
      root = 0
      entrySize = 0
      addressBits = 32
      return
    }
    let cr3 = state.cr3
    if state.isLongModeActive {
      let five = state.cr4.bit(12)
      levels =
        (five ? [Level(name: "PML5E", shift: 48, indexBits: 9, mayMapPage: false)] : []) + [
          Level(name: "PML4E", shift: 39, indexBits: 9, mayMapPage: false),
          Level(name: "PDPTE", shift: 30, indexBits: 9, mayMapPage: true),
          Level(name: "PDE", shift: 21, indexBits: 9, mayMapPage: true),
          Level(name: "PTE", shift: 12, indexBits: 9, mayMapPage: false),
        ]
      root = cr3 & Self.frameMask
      entrySize = 8
      addressBits = five ? 57 : 48
    } else if state.cr4.bit(5) {
      levels = [
        Level(name: "PDPTE", shift: 30, indexBits: 2, mayMapPage: false),
        Level(name: "PDE", shift: 21, indexBits: 9, mayMapPage: true),
        Level(name: "PTE", shift: 12, indexBits: 9, mayMapPage: false),
      ]
      root = cr3 & 0xFFFF_FFE0
      entrySize = 8
      addressBits = 32
    } else {
      levels = [
        Level(name: "PDE", shift: 22, indexBits: 10, mayMapPage: state.cr4.bit(4)),
        Level(name: "PTE", shift: 12, indexBits: 10, mayMapPage: false),
      ]
      root = cr3 & 0xFFFF_F000
      entrySize = 4
      addressBits = 32
    }
  }

  /// Bits 51 to 12: where an entry keeps the next table's or the page's frame.
  private static let frameMask: UInt64 = 0x000F_FFFF_FFFF_F000

  /// Finds where `address` maps.
  ///
  /// Addresses outside 64-bit paging are cut to 32 bits.
  public func translate(
    _ address: GuestVirtualAddress, in memory: GuestMemory
  ) throws(TranslationFailure) -> Translation {
    var linear = address.rawValue
    if addressBits == 32 {
      linear &= 0xFFFF_FFFF
    } else {
      let top = Int64(bitPattern: linear) >> Int64(addressBits - 1)
      guard top == 0 || top == -1 else { throw .notCanonical(address) }
    }
    guard !levels.isEmpty else {
      return Translation(
        physical: GuestPhysicalAddress(linear), pageSize: 0, isWritable: true, isUser: true,
        isExecutable: true, entries: [])
    }
    var table = root
    var entries: [PageTableEntry] = []
    for (position, level) in levels.enumerated() {
      let index = (linear >> UInt64(level.shift)) & UInt64.lowMask(level.indexBits)
      let entryAddress = GuestPhysicalAddress(table + index * entrySize)
      guard let value = load(at: entryAddress, from: memory) else {
        throw .tableOutsideMemory(level.name, entryAddress, address)
      }
      let entry = PageTableEntry(name: level.name, address: entryAddress, value: value)
      guard entry.isPresent else { throw .notPresent(entry, address) }
      entries.append(entry)
      let isLast = position == levels.count - 1
      if isLast || (level.mayMapPage && value.bit(7)) {
        return page(linear: linear, shift: level.shift, value: value, entries: entries)
      }
      table = value & Self.frameMask
    }
    preconditionFailure("a walk ends at its last level")
  }

  private func load(
    at address: GuestPhysicalAddress, from memory: GuestMemory
  ) -> UInt64? {
    entrySize == 8
      ? memory.load(UInt64.self, at: address)
      : memory.load(UInt32.self, at: address).map(UInt64.init)
  }

  private func page(
    linear: UInt64, shift: Int, value: UInt64, entries: [PageTableEntry]
  ) -> Translation {
    let size: UInt64 = 1 << UInt64(shift)
    var frame = value & Self.frameMask & ~(size - 1)
    if entrySize == 4, shift == 22 {
      // PSE-36: bits 20–13 of a 4 MiB PDE are address bits 39–32.
      frame = (value & 0xFFC0_0000) | (value.bits(13...20) << 32)
    }
    // The PDPTE of PAE paging has no R/W, U/S bits.
    let rights = addressBits == 32 && entrySize == 8 ? entries.dropFirst() : entries[...]
    return Translation(
      physical: GuestPhysicalAddress(frame | (linear & (size - 1))), pageSize: size,
      isWritable: rights.allSatisfy(\.isWritable), isUser: rights.allSatisfy(\.isUser),
      isExecutable: !hasNX || entrySize == 4 || rights.allSatisfy { !$0.value.bit(63) },
      entries: entries)
  }
}
