/// The content of one register on its way to the client, filled by the target.
///
/// Append the bytes from the least significant one on. What is not appended is sent as unavailable
/// (`xx`), never as zero; so a register that cannot be read is one that nothing is appended to.
public struct RegisterContents {
  /// The bytes so far, least significant first.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty content.
  public init() {
    bytes.reserveCapacity(64)
  }

  /// Appends the lowest `byteCount` bytes of `value`, zeros beyond its width.
  public mutating func append(_ value: UInt64, byteCount: Int = 8) {
    for index in 0..<byteCount {
      bytes.append(index < 8 ? UInt8(truncatingIfNeeded: value &>> UInt64(8 * index)) : 0)
    }
  }

  /// Appends bytes as they are.
  public mutating func append(contentsOf source: some Collection<UInt8>) {
    bytes.append(contentsOf: source)
  }

  /// Empties it, for the next register.
  public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
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
