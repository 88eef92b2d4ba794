/// What tells one decoded block from another.
struct BlockKey: Hashable {
  /// Guest-physical address of the first byte.
  let physical: UInt64
  /// RIP of the first instruction.
  let rip: UInt64
  /// The mode, and the base of CS.
  let mode: UInt64
  let base: UInt64
}

/// From keys to blocks: chains behind a fixed number of heads.
///
/// A dictionary of the standard library spends more time on hashing a key than a short block on its instructions, and after
/// each change of CR3 every block is looked for once.
struct BlockTable {
  private struct Entry {
    let key: BlockKey
    let block: BlockOperation
    /// The next entry of the chain; -1 at its end.
    var next: Int32
  }

  private static let headBits: UInt64 = 16
  private var heads = [Int32](repeating: -1, count: 1 << headBits)
  private var entries: [Entry] = []

  /// The chain that a key is in: by its place in physical memory, where nearly all keys differ.
  @inline(__always) private static func chain(_ key: BlockKey) -> Int {
    let mixed = (key.physical ^ key.mode &<< 48 ^ key.base &<< 20) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> (64 - headBits))
  }

  /// The block of `key`.
  subscript(key: BlockKey) -> BlockOperation? {
    var index = heads[Self.chain(key)]
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.key == key { return entry.block }
      index = entry.next
    }
    return nil
  }

  /// Adds a block whose key is not in the table.
  mutating func insert(_ key: BlockKey, _ block: BlockOperation) {
    let chain = Self.chain(key)
    entries.append(Entry(key: key, block: block, next: heads[chain]))
    heads[chain] = Int32(entries.count - 1)
  }

  /// Takes a block out, and gives it; its entry's room comes back with ``removeAll()``.
  mutating func remove(_ key: BlockKey) -> BlockOperation? {
    let chain = Self.chain(key)
    var previous: Int32 = -1
    var index = heads[chain]
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.key == key {
        if previous < 0 {
          heads[chain] = entry.next
        } else {
          entries[Int(previous)].next = entry.next
        }
        return entry.block
      }
      (previous, index) = (index, entry.next)
    }
    return nil
  }

  /// Empties the table.
  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    for index in heads.indices { heads[index] = -1 }
    entries.removeAll(keepingCapacity: true)
  }
}
