import Bits

/// Builds 4-level page tables for a 64-bit ELF file that is started without a loader of its own.
///
/// The first 4 GiB are mapped to themselves with 2 MiB pages. Segments that are linked elsewhere are mapped
/// there as well: with 2 MiB pages where both addresses allow it, else with 4 KiB pages. All pages can be
/// read, written and executed, by CPL 0 only.
///
/// Source: Intel SDM vol 3A §4.5 (June 2024).
struct PageTableBuilder {
  /// A range of virtual addresses and where it lies.
  struct Mapping: Hashable, Sendable {
    let virtual: UInt64
    let physical: UInt64
    let length: UInt64
  }

  private static let large: UInt64 = 2 << 20
  private static let present: UInt64 = 0b11
  private static let pageSizeBit: UInt64 = 1 << 7

  /// One table: 512 entries; entries that lead to another table hold its number here.
  private struct Table {
    var leaves: [Int: UInt64] = [:]
    var children: [Int: Int] = [:]
  }

  private var tables: [Table] = [Table()]

  init(mappings: [Mapping]) {
    map(Mapping(virtual: 0, physical: 0, length: 4 << 30))
    for mapping in mappings { map(mapping) }
  }

  /// The size of all tables in bytes.
  var size: Int { tables.count * 4096 }

  /// The tables as they are in memory from `start` on, the PML4 first.
  func tables(at start: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for table in tables {
      for index in 0..<512 {
        let entry =
          table.children[index].map { start + UInt64($0) * 4096 | Self.present }
          ?? table.leaves[index] ?? 0
        bytes += entry.littleEndianBytes
      }
    }
    return bytes
  }

  private mutating func map(_ mapping: Mapping) {
    let isLarge = (mapping.virtual &- mapping.physical) % Self.large == 0
    let page = isLarge ? Self.large : 4096
    var virtual = mapping.virtual & ~(page - 1)
    var physical = mapping.physical & ~(page - 1)
    var left = mapping.length + (mapping.virtual - virtual)
    while true {
      set(virtual, physical, isLarge: isLarge)
      guard left > page else { return }
      left -= page
      virtual &+= page
      physical &+= page
    }
  }

  private mutating func set(_ virtual: UInt64, _ physical: UInt64, isLarge: Bool) {
    var table = 0
    for shift in isLarge ? [39, 30] : [39, 30, 21] {
      let index = Int(virtual >> UInt64(shift) & 511)
      // What the identity map covers with a large page stays as it is.
      if tables[table].leaves[index] != nil { return }
      if let child = tables[table].children[index] {
        table = child
      } else {
        tables.append(Table())
        tables[table].children[index] = tables.count - 1
        table = tables.count - 1
      }
    }
    let index = Int(virtual >> (isLarge ? 21 : 12) & 511)
    guard tables[table].children[index] == nil, tables[table].leaves[index] == nil else { return }
    tables[table].leaves[index] = physical | Self.present | (isLarge ? Self.pageSizeBit : 0)
  }
}
