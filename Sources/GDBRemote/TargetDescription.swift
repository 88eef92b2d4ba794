/// A target description as a client reads it, together with the register layout that it implies.
///
/// One machine may have several, one for each view of its processor. A ``Session`` keeps the one
/// that its client read last, and lays out registers by it until the client reads anew.
///
/// Source: GDB manual (18.1), appendix "Target Descriptions".
public struct TargetDescription: Sendable {
  /// The number by which the target knows this view again; chosen by the target.
  public let view: Int

  /// The name of the view, for people: `i386:x86-64`.
  public let name: String

  /// The documents by annex; the client starts with `target.xml`.
  public let documents: [String: [UInt8]]

  /// What the documents say about registers.
  public let layout: RegisterLayout

  /// Joins documents and layout.
  ///
  /// Keeping them of one mind is the caller's affair.
  public init(view: Int, name: String, documents: [String: [UInt8]], layout: RegisterLayout) {
    self.view = view
    self.name = name
    self.documents = documents
    self.layout = layout
  }
}

/// The registers of a description by number: which exist, how wide they are, which `g` carries.
public struct RegisterLayout: Sendable {
  /// One register.
  public struct Entry: Hashable, Sendable {
    /// The name in the description.
    public let name: String
    /// The protocol's number, as `p` gives it.
    public let number: Int
    /// The width in bytes.
    public let byteCount: Int
    /// Whether `g` and `G` carry it.
    public let isGeneral: Bool

    /// Describes a register.
    public init(name: String, number: Int, byteCount: Int, isGeneral: Bool) {
      self.name = name
      self.number = number
      self.byteCount = byteCount
      self.isGeneral = isGeneral
    }
  }

  /// The registers by rising number.
  public let entries: [Entry]

  /// The number of entries at the front that `g` and `G` carry.
  public let generalCount: Int

  /// The total width of those, in bytes.
  public let generalByteCount: Int

  /// The index in ``entries`` of the program counter, if there is one.
  public let programCounter: Int?

  /// The indices in ``entries`` of the registers that every stop reply carries.
  public let expedited: [Int]

  private let indices: [Int?]

  /// Orders `entries` by number; names in `expedited` and `programCounter` refer to them.
  ///
  /// The general registers must have lower numbers than all others, and numbers must differ: a
  /// description that breaks this could not be read back from `g`.
  public init(entries: [Entry], programCounter: String?, expedited: [String] = []) {
    let sorted = entries.sorted { $0.number < $1.number }
    let general = sorted.prefix { $0.isGeneral }
    precondition(
      !sorted.dropFirst(general.count).contains { $0.isGeneral },
      "general registers come first")
    precondition(
      zip(sorted, sorted.dropFirst()).allSatisfy { $0.number < $1.number }
        && sorted.allSatisfy { $0.number >= 0 && $0.byteCount > 0 },
      "register numbers differ, and widths are not zero")
    self.entries = sorted
    generalCount = general.count
    generalByteCount = general.reduce(0) { $0 + $1.byteCount }
    self.programCounter = sorted.firstIndex { $0.name == programCounter }
    self.expedited = expedited.compactMap { name in sorted.firstIndex { $0.name == name } }
    var indices = [Int?](repeating: nil, count: (sorted.last?.number ?? -1) + 1)
    for (index, entry) in sorted.enumerated() {
      indices[entry.number] = index
    }
    self.indices = indices
  }

  /// The index in ``entries`` of the register that the protocol numbers `number`.
  public func index(ofNumber number: UInt64) -> Int? {
    guard number < UInt64(indices.count) else { return nil }
    return indices[Int(number)]
  }
}
