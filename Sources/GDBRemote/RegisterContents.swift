/// The contents of registers on their way to the client, filled by the target one by one.
///
/// Append the bytes of the register that was asked for, from the least significant one on. What is not
/// appended is sent as unavailable (`xx`), never as zero; so a register that cannot be read is one that
/// nothing is appended to.
public struct RegisterContents {
  /// The bytes of all registers so far, least significant first.
  private(set) var bytes: [UInt8] = []

  /// Where bytes are missing, and are zero in ``bytes``.
  private(set) var missing: [Range<Int>] = []

  /// Makes an empty content.
  public init() {}

  /// The number of bytes so far.
  public var count: Int { bytes.count }

  /// Appends the lowest `byteCount` bytes of `value`, zeros beyond its width.
  public mutating func append(_ value: UInt64, byteCount: Int = 8) {
    var rest = value
    for _ in 0..<byteCount {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest = rest &>> 8
    }
  }

  /// Appends the lowest `byteCount` bytes of `value`, zeros beyond its width.
  public mutating func append(_ value: UInt128, byteCount: Int) {
    append(UInt64(truncatingIfNeeded: value), byteCount: min(byteCount, 8))
    if byteCount > 8 {
      append(UInt64(truncatingIfNeeded: value >> 64), byteCount: byteCount - 8)
    }
  }

  /// Appends bytes as they are.
  public mutating func append(contentsOf source: some Collection<UInt8>) {
    bytes.append(contentsOf: source)
  }

  /// Ends a register that began at `start`: exactly `byteCount` bytes of it are kept.
  mutating func finish(from start: Int, byteCount: Int) {
    let end = start + byteCount
    if bytes.count > end {
      bytes.removeLast(bytes.count - end)
    } else if bytes.count < end {
      missing.append(bytes.count..<end)
      bytes.append(contentsOf: repeatElement(0, count: end - bytes.count))
    }
  }

  /// Empties it.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    missing.removeAll(keepingCapacity: true)
  }
}

/// A register, named by its place in the layout of the view that the client reads.
public struct RegisterReference: Hashable, Sendable {
  /// The view, as ``TargetDescription/view``.
  public let view: Int
  /// The index in ``RegisterLayout/entries``.
  public let index: Int

  /// Names a register.
  public init(view: Int, index: Int) {
    self.view = view
    self.index = index
  }
}
