import GuestMemory

/// Copies and fills within pages that the translation buffer knows, for repeated string instructions.
extension CPU {
  /// Where `count` readable bytes of one page are in the host; nil where they need more care.
  private func readableHost(_ address: UInt64, _ count: Int) -> UnsafeMutableRawPointer? {
    if let host = unsafe lookUp(
      address, size: count, tag: TranslationBuffer.readTag, in: translations)
    {
      return unsafe host
    }
    guard (try? checkReadable(address)) != nil else { return nil }
    return unsafe lookUp(address, size: count, tag: TranslationBuffer.readTag, in: translations)
  }

  /// The same for writing.
  private func writableHost(_ address: UInt64, _ count: Int) -> UnsafeMutableRawPointer? {
    if let host = unsafe lookUp(
      address, size: count, tag: TranslationBuffer.writeTag, in: translations)
    {
      return unsafe host
    }
    guard (try? checkWritable(address)) != nil else { return nil }
    return unsafe lookUp(address, size: count, tag: TranslationBuffer.writeTag, in: translations)
  }

  /// Copies `count` bytes, both ranges within one page each, as element by element upwards or downwards would; false where
  /// one of them needs more care.
  ///
  /// A target that begins inside the source, in the direction of the copy, repeats its start: that is left to the caller
  /// as well.
  func copyWithinPages(from source: UInt64, to target: UInt64, count: Int, isDown: Bool) -> Bool {
    // The two may share an entry of the buffer: each is asked for and used at once.
    guard let from = unsafe readableHost(source, count),
      let to = unsafe writableHost(target, count)
    else { return false }
    let isPlain =
      unsafe isDown ? to >= from || to + count <= from : to <= from || to >= from + count
    guard isPlain else { return false }
    // SAFETY: `lookUp` gives as many bytes of guest memory as it was asked for.
    unsafe to.copyMemory(from: from, byteCount: count)
    return true
  }

  /// Fills `count` values within one page; false where it needs more care.
  func fillWithinPage<Value: FixedWidthInteger>(
    at target: UInt64, with value: Value, count: Int
  ) -> Bool {
    let bytes = count * MemoryLayout<Value>.size
    guard let to = unsafe writableHost(target, bytes) else { return false }
    // SAFETY: as above; the stores need no alignment.
    for index in 0..<count {
      unsafe to.storeBytes(
        of: value, toByteOffset: index &* MemoryLayout<Value>.size, as: Value.self)
    }
    return true
  }
}
