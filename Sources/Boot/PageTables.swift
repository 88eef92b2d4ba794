import Bits

/// Page tables for a 64-bit ELF file that starts without a loader of its own.
///
/// The first 4 GiB are mapped to themselves with pages of 2 MiB. Segments that are linked elsewhere are mapped
/// there as well, over the identity where they lie below 4 GiB. All pages can be read, written and executed,
/// by CPL 0 only. The tables are made before it is known where they will lie.
///
/// Source: Intel SDM vol 3A §4.5 (June 2024).
struct PageTables {
  /// A range of virtual addresses and where it lies; both at the same offset in their 4 KiB pages.
  struct Mapping: Hashable, Sendable {
    let virtual: UInt64
    let physical: UInt64
    let length: UInt64
  }

  /// The end of the addresses that are mapped to themselves.
  static let identityEnd: UInt64 = 4 << 30

  /// The identity and `mappings`; throws where two of them want the same page for different memory.
  init(mappings: [Mapping]) throws(BootError) {
    mapIdentity()
    for mapping in mappings where !map(mapping) {
      throw .unsupported(
        "the segment at virtual address \(hex(mapping.virtual)) (\(mapping.length) bytes) cannot be "
          + "mapped: its pages are another segment's too, or need too many tables; align segments to "
          + "4 KiB in the linker script, large ones to 2 MiB")
    }
  }

  /// The tables, the PML4 first; entries that point to a table hold its index and ``link``.
  private var tables: [[UInt64]] = [Self.empty]
  /// Marks an entry as pointing to a table of ours: an ignored bit, cleared in the end.
  private static let link: UInt64 = 1 << 9
  /// Marks a page that a mapping chose rather than the identity.
  private static let chosen: UInt64 = 1 << 10
  private static let present: UInt64 = 0b11  // P, R/W
  private static let large: UInt64 = 1 << 7  // PS
  private static let empty = [UInt64](repeating: 0, count: 512)
  private static let frameMask: UInt64 = 0x000F_FFFF_FFFF_F000
  private static let largeSize: UInt64 = 2 << 20
  private static let smallSize: UInt64 = 4096
  /// 2 MiB of tables map 1 GiB in small pages.
  private static let limit = 512

  private mutating func mapIdentity() {
    for page in 0..<Self.identityEnd / Self.largeSize {
      let address = page * Self.largeSize
      set(address, level: 2, entry: address | Self.present | Self.large)
    }
  }

  /// Maps whole pages; false where the tables grow too many or pages collide.
  private mutating func map(_ mapping: Mapping) -> Bool {
    let end = (mapping.virtual + (mapping.length - 1)) | (Self.smallSize - 1)
    var address = mapping.virtual & ~(Self.smallSize - 1)
    var frame = mapping.physical & ~(Self.smallSize - 1)
    while true {
      let left = end - address
      let isLarge =
        address % Self.largeSize == 0 && frame % Self.largeSize == 0 && left >= Self.largeSize - 1
      let flags = Self.present | Self.chosen | (isLarge ? Self.large : 0)
      guard place(address, frame | flags, level: isLarge ? 2 : 1), tables.count <= Self.limit else {
        return false
      }
      let size = isLarge ? Self.largeSize : Self.smallSize
      if left < size { return true }
      address += size
      frame += size
    }
  }

  var byteCount: Int { tables.count * 4096 }

  /// The tables' bytes when they lie from `base` on, which is CR3 too.
  func bytes(at base: UInt64) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(byteCount)
    for table in tables {
      for entry in table {
        let isLink = entry & Self.link != 0
        let clean = entry & ~(Self.link | Self.chosen)
        result += (isLink ? clean + base : clean).littleEndianBytes
      }
    }
    return result
  }

  /// Sets an entry unless another choice was made for the page.
  private mutating func place(_ address: UInt64, _ entry: UInt64, level: Int) -> Bool {
    let old = self.entry(address, level: level)
    if let old, old & Self.chosen != 0, old != entry { return false }
    set(address, level: level, entry: entry)
    return true
  }

  /// The index of `address` in a table of `level`: 4 PML4 … 1 page table.
  private func index(_ address: UInt64, _ level: Int) -> Int {
    Int(address >> UInt64(12 + 9 * (level - 1)) & 0x1FF)
  }

  /// The entry for `address` at `level`; a larger page above it counts as one.
  private func entry(_ address: UInt64, level: Int) -> UInt64? {
    var table = 0
    for current in stride(from: 4, to: level, by: -1) {
      let entry = tables[table][index(address, current)]
      guard entry & Self.link != 0 else { return entry == 0 ? nil : entry & Self.chosen }
      table = Int((entry & Self.frameMask) >> 12)
    }
    let entry = tables[table][index(address, level)]
    // A table where a large page is to go: some choice was made inside it.
    if entry & Self.link != 0 { return Self.chosen }
    return entry == 0 ? nil : entry
  }

  private mutating func set(_ address: UInt64, level: Int, entry: UInt64) {
    var table = 0
    for current in stride(from: 4, to: level, by: -1) {
      let position = index(address, current)
      let old = tables[table][position]
      if old & Self.link != 0 {
        table = Int((old & Self.frameMask) >> 12)
        continue
      }
      // A large page that is there becomes the same mapping in small pages.
      var fresh = Self.empty
      if old & Self.large != 0 {
        for small in 0..<512 {
          fresh[small] = (old & ~Self.large) + UInt64(small) * Self.smallSize
        }
      }
      tables.append(fresh)
      tables[table][position] = UInt64(tables.count - 1) << 12 | Self.present | Self.link
      table = tables.count - 1
    }
    tables[table][index(address, level)] = entry
  }
}
