import Bits

/// A set of the 512 entries of a table of the top level: PML4 or PML5.
struct TopEntries {
  private var words = SIMD8<UInt64>()

  func contains(_ entry: Int) -> Bool { words[entry >> 6] >> UInt64(entry & 63) & 1 != 0 }

  mutating func insert(_ entry: Int) { words[entry >> 6] |= 1 << UInt64(entry & 63) }

  func isDisjoint(with other: Self) -> Bool { words & other.words == SIMD8() }

  var isEmpty: Bool { words == SIMD8() }
}

/// What stays known when a CPU goes from one address space to another.
///
/// Kernels have the same entries for themselves in every table of the top level. What was translated through one that both
/// tables have can only come out the same, since the buffers are coherent: docs/decisions/0775-a-changed-entry-is-seen-at-once.md.
extension CPU {
  /// The address of a table in CR3 and in entries.
  static let tableMask: UInt64 = physicalMask & ~0xFFF

  /// To be called in IA-32e mode before CR3 shows another table of the top level, or the same.
  func changeTopTable(from old: UInt64, to new: UInt64) {
    guard old != new else { return }
    guard let before = physical.page(at: old), let after = physical.page(at: new) else {
      return flushTranslations()
    }
    // What is kept may now be changed through the new table too.
    if !after.tableUse.contains(.upper) { shared.noteTable(after, at: new, .upper) }
    var changed = TopEntries()
    // Eight at a time: most are equal.
    for first in stride(from: 0, to: 512, by: 8) {
      let (left, right) = (before.entries(from: first), after.entries(from: first))
      guard left != right else { continue }
      for index in 0..<8 where left[index] != right[index] { changed.insert(first + index) }
    }
    guard !changed.isEmpty else { return }
    dropTranslations { changed.contains(topEntry($0)) }
    if !changed.isDisjoint(with: load(BlockOffset.jumpEntries)) { forgetJumps() }
  }

  /// Remembers through which entry the code at RIP was found.
  func noteJumpEntry() {
    var entries: TopEntries = load(BlockOffset.jumpEntries)
    entries.insert(topEntry(linearRIP))
    store(entries, at: BlockOffset.jumpEntries)
  }

  /// The entry of the top level for a linear address, in IA-32e mode.
  private func topEntry(_ linear: UInt64) -> Int {
    Int(linear >> (system.cr4.bit(12) ? 48 : 39) & 511)
  }
}
