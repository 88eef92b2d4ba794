import GuestMemory

/// A software TLB: direct-mapped, 4,096 entries of 32 bytes, and as many ``TranslationOrigin``s beside them.
///
/// An entry answers for one page: an access of `size` bytes at `address` is allowed and needs nobody's attention
/// if `address - tag <= 4096 - size`, for the tag of its kind; the byte is then at the host's address
/// `address + addend`. Whatever needs care (MMIO, code in the page, a watched range, D not set yet) has no
/// tag, so that it costs nothing elsewhere.
enum TranslationBuffer {
  static let entries = 4096
  static let entrySize = 32
  static let size = entries * entrySize
  /// Words of ``BlockOffset/usedTranslations``.
  static let usedWords = 3 * entries / 64
  static let readTag = 0
  static let writeTag = 8
  static let executeTag = 16
  static let addend = 24

  /// Offset of the entry for a linear address within its buffer.
  @inline(always) static func offset(of address: UInt64) -> Int {
    Int(truncatingIfNeeded: (address &>> 12) & UInt64(entries - 1)) &* entrySize
  }

  /// A tag that no address of entry `index` matches: it belongs to a neighbour.
  @inline(always) static func noTag(_ address: UInt64) -> UInt64 {
    (address & ~0xFFF) ^ 0x1000
  }
}

/// Where a translation came from: what only the slow paths ask for.
struct TranslationOrigin {
  static let size = 16
  /// For ``entry``: no entry that maps this page alone.
  static let noEntry = UInt64.max
  /// The physical address of the page.
  var frame: UInt64
  /// The physical address of the page-table entry that maps this 4 KiB page; of a larger page, or without paging,
  /// ``noEntry``.
  var entry: UInt64
}

extension CPU {
  // SAFETY: entries are filled by `fill` alone, from pages that `PhysicalMap` gave; a tag admits only accesses
  // that end within the page.

  /// Which buffer the current privilege uses, as an offset in the block.
  @inline(always) var translations: Int {
    get { load(BlockOffset.translations) }
    nonmutating set { store(newValue, at: BlockOffset.translations) }
  }

  /// The buffer for accesses with `privilege`.
  func buffer(for privilege: AccessPrivilege) -> Int {
    privilege == .current || translations != BlockOffset.buffers
      ? translations : BlockOffset.buffers + TranslationBuffer.size
  }

  /// Where `size` bytes at `address` are in the host, if the buffer knows; `tag` is the access's kind.
  @inline(always) func lookUp(
    _ address: UInt64, size: Int, tag: Int, in buffer: Int
  ) -> UnsafeMutableRawPointer? {
    let entry = buffer &+ TranslationBuffer.offset(of: address)
    let page: UInt64 = load(entry &+ tag)
    guard _fastPath(address &- page <= UInt64(4096 &- size)) else { return nil }
    let addend: UInt64 = load(entry &+ TranslationBuffer.addend)
    // A tag that matches stands beside the address of a page of the host, which is not null.
    return unsafe UnsafeMutableRawPointer(bitPattern: UInt(truncatingIfNeeded: address &+ addend))
      .unsafelyUnwrapped
  }

  /// Gives every entry of the buffers its "no tag": before the first use.
  func clearTranslations() {
    for index in 0..<(3 * TranslationBuffer.entries) { clearEntry(index) }
  }

  /// Forgets every translation of this CPU.
  func flushTranslations() {
    forEachUsedEntry { clearEntry($0) }
    for word in 0..<TranslationBuffer.usedWords {
      store(UInt64(0), at: BlockOffset.usedTranslations + word * 8)
    }
    forgetJumps()
  }

  /// Takes every tag from the entry numbered so, through all buffers.
  func clearEntry(_ index: Int) {
    clearEntry(
      BlockOffset.buffers + index * TranslationBuffer.entrySize,
      UInt64(index % TranslationBuffer.entries) << 12)
  }

  /// Calls `body` with the number of every entry that was filled since the last flush.
  @inline(__always) private func forEachUsedEntry(_ body: (Int) -> Void) {
    for word in 0..<TranslationBuffer.usedWords {
      var bits: UInt64 = load(BlockOffset.usedTranslations + word * 8)
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }

  /// Forgets the translations of which `isGone` says so, given an address that has the same entry of the top level.
  func dropTranslations(where isGone: (UInt64) -> Bool) {
    forEachUsedEntry { index in
      // What stands for "no tag" differs in bit 12 alone.
      let tag: UInt64 = load(
        BlockOffset.buffers + index * TranslationBuffer.entrySize + TranslationBuffer.readTag)
      if isGone(tag) { clearEntry(index) }
    }
  }

  private func noteUse(of entry: Int) {
    let index = (entry - BlockOffset.buffers) / TranslationBuffer.entrySize
    let word = BlockOffset.usedTranslations + index / 64 * 8
    store(load(word, as: UInt64.self) | 1 << UInt64(index % 64), at: word)
  }

  /// Forgets the translation of one page.
  func flushTranslation(at address: UInt64) {
    for buffer in 0..<3 {
      clearEntry(
        BlockOffset.buffers + buffer * TranslationBuffer.size
          + TranslationBuffer.offset(of: address), address)
    }
    forgetJumps()
  }

  private func clearEntry(_ entry: Int, _ address: UInt64) {
    let none = TranslationBuffer.noTag(address)
    store(none, at: entry)
    store(none, at: entry + 8)
    store(none, at: entry + 16)
  }

  /// Sends writes to the page at the host's address `host` to the slow path: it holds code or a page table from now on.
  func protectFromWrites(hostPage host: UInt64) {
    forEachUsedEntry { index in
      let entry = BlockOffset.buffers + index * TranslationBuffer.entrySize
      let tag: UInt64 = load(entry + TranslationBuffer.writeTag)
      let addend: UInt64 = load(entry + TranslationBuffer.addend)
      // What stands for "no tag" is a neighbour's: taken for one's own it would turn into the page's right one.
      let isOwn =
        (tag &>> 12) & UInt64(TranslationBuffer.entries - 1)
        == UInt64(index % TranslationBuffer.entries)
      if isOwn, tag &+ addend == host {
        store(TranslationBuffer.noTag(tag), at: entry + TranslationBuffer.writeTag)
      }
    }
  }

  /// Puts the mapping of `address` in `buffer`, as far as the fast paths for data may use it.
  func fill(_ address: UInt64, _ mapping: PageMapping, _ page: PhysicalMap.Page, in buffer: Int) {
    let linear = address & ~0xFFF
    let entry = buffer + TranslationBuffer.offset(of: address)
    let none = TranslationBuffer.noTag(address)
    let watched = isWatched(page: linear)
    let mayWrite =
      mapping.isWritable && mapping.isDirty && page.isWritable && page.codeMarks == 0
      && page.tableUse.isEmpty
    let code: UInt64 = load(entry + TranslationBuffer.executeTag)
    store(watched ? none : linear, at: entry + TranslationBuffer.readTag)
    store(watched || !mayWrite ? none : linear, at: entry + TranslationBuffer.writeTag)
    store(code == linear ? code : none, at: entry + TranslationBuffer.executeTag)
    noteOrigin(of: entry, linear, mapping, page)
  }

  /// Puts the mapping of the code at `address` in the buffer of the present privilege.
  func fillCode(_ address: UInt64, _ mapping: PageMapping, _ page: PhysicalMap.Page) {
    let linear = address & ~0xFFF
    let entry = translations + TranslationBuffer.offset(of: address)
    for tag in [TranslationBuffer.readTag, TranslationBuffer.writeTag]
    where load(entry + tag, as: UInt64.self) != linear {
      store(TranslationBuffer.noTag(address), at: entry + tag)
    }
    store(linear, at: entry + TranslationBuffer.executeTag)
    noteOrigin(of: entry, linear, mapping, page)
  }

  private func noteOrigin(
    of entry: Int, _ linear: UInt64, _ mapping: PageMapping, _ page: PhysicalMap.Page
  ) {
    noteUse(of: entry)
    let host = unsafe UInt64(UInt(bitPattern: page.host))
    store(host &- linear, at: entry + TranslationBuffer.addend)
    store(
      TranslationOrigin(frame: mapping.frame, entry: mapping.entry),
      at: originOffset((entry - BlockOffset.buffers) / TranslationBuffer.entrySize))
  }

  private func originOffset(_ index: Int) -> Int {
    BlockOffset.origins + index * TranslationOrigin.size
  }

  /// Where the entry numbered so, through all buffers, came from.
  func origin(_ index: Int) -> TranslationOrigin { load(originOffset(index)) }

  /// The physical page of the code at `address`, if the buffer knows.
  func knownCodeFrame(_ address: UInt64) -> UInt64? {
    let entry = translations + TranslationBuffer.offset(of: address)
    guard load(entry + TranslationBuffer.executeTag, as: UInt64.self) == address & ~0xFFF else {
      return nil
    }
    return origin((entry - BlockOffset.buffers) / TranslationBuffer.entrySize).frame
  }
}
