import Bits

/// What entries of one page of memory were used for by page walks.
struct TableUse: OptionSet {
  let rawValue: UInt8

  /// They mapped 4 KiB pages.
  static let leaf = Self(rawValue: 1 << 0)
  /// They led to other tables, or mapped larger pages.
  static let upper = Self(rawValue: 1 << 1)
  /// They mapped 4 KiB pages of code.
  static let code = Self(rawValue: 1 << 2)
}

/// Page tables whose entries are in the translation buffers.
///
/// The guest sees a changed entry at its next access, whether it executes INVLPG or not: so nothing that it sees depends
/// on what the buffers hold. Pages that a walk has read as tables have no write tag, like pages of code; an entry can be
/// in a buffer only if it is present and accessed, so that all other writes cost no more than the slow path.
extension SharedEngine {
  /// How many writes go to pages once used as tables until these are taken for ordinary memory again.
  private static let longestMemory = 4_096

  /// Remembers that a walk has read an entry of `page`, at the physical address `frame`.
  func noteTable(_ page: PhysicalMap.Page, at frame: UInt64, _ use: TableUse) {
    if page.tableUse.isEmpty {
      tables.append(frame)
      protect(page)
    }
    page.tableUse.formUnion(use)
  }

  /// Forgets every translation, and which pages are tables: the next walks tell.
  func forgetTables() {
    for frame in tables { physicalMap.page(at: frame)?.tableUse = [] }
    tables.removeAll(keepingCapacity: true)
    tableWrites = 0
    for cpu in cpus { cpu.flushTranslations() }
  }

  /// Counts a write to a page that was used as a table, which may have become something else since.
  fileprivate func countTableWrite() {
    tableWrites += 1
    if tableWrites > Self.longestMemory { forgetTables() }
  }

  /// Forgets what the entries in the 8 bytes at the physical address `word` stand for.
  fileprivate func dropTranslations(of word: UInt64, _ use: TableUse) {
    for cpu in cpus {
      if use.contains(.upper) {
        cpu.flushTranslations()
      } else {
        cpu.dropTranslations(of: word)
        if use.contains(.code) { cpu.forgetJumps() }
      }
    }
  }
}

extension CPU {
  /// To be called before `size` bytes at `offset` of a page change that was used as a table.
  ///
  /// A block is left before it may lose the translation of its own code.
  func willChangeTable(
    _ page: PhysicalMap.Page, at frame: UInt64, offset: Int, size: Int
  ) throws(Fault) {
    let use = page.tableUse
    for place in stride(from: offset & ~7, to: offset + size, by: 8) {
      let word = page.entry(at: place, as: UInt64.self)
      guard Self.mayBeKnown(word) else { continue }
      if !use.isDisjoint(with: [.upper, .code]) { try stepInstead() }
      shared.dropTranslations(of: frame + UInt64(place), use)
    }
    shared.countTableWrite()
  }

  /// Whether an entry of 8 bytes or one of two entries of 4 is present and accessed.
  private static func mayBeKnown(_ word: UInt64) -> Bool {
    let (present, accessed): (UInt64, UInt64) = (1, 1 << 5)
    let both = present | accessed
    return word & both == both || word >> 32 & both == both
  }

  /// Forgets the pages that the entries in the 8 bytes at the physical address `word` map.
  ///
  /// An entry's place in its table is the lower part of the number of its page, and so tells which entries of a buffer
  /// can have come from it.
  fileprivate func dropTranslations(of word: UInt64) {
    let (width, places): (UInt64, Int) = system.cr4.bit(5) ? (8, 512) : (4, 1024)
    for entry in stride(from: word, to: word + 8, by: Int(width)) {
      let first = Int(entry / width) % places
      for index in stride(from: first, to: 3 * TranslationBuffer.entries, by: places)
      where origin(index).entry == entry {
        clearEntry(index)
      }
    }
  }
}
