/// One row of the services' table: a function of an interrupt, and how it is answered.
struct BIOSFunction: Sendable {
  /// Which calls of the vector a row is for.
  enum Selector: Hashable, Sendable {
    /// All that no other row takes.
    case any
    /// AH.
    case ah(UInt8)
    /// AH and AL.
    case ax(UInt16)
  }

  /// How a call is answered.
  enum Answer: Sendable {
    /// The service does what the manual says.
    case served(@Sendable (BIOSServices, inout BIOSCall) -> Void)
    /// The service is known and absent; the body gives the answer by which programs notice.
    case refused(@Sendable (BIOSServices, inout BIOSCall) -> Void)
  }

  let vector: UInt8
  let selector: Selector
  let name: String
  let answer: Answer

  /// A function that works.
  init(
    _ vector: UInt8, _ selector: Selector, _ name: String,
    _ body: @escaping @Sendable (BIOSServices, inout BIOSCall) -> Void
  ) {
    self.vector = vector
    self.selector = selector
    self.name = name
    answer = .served(body)
  }

  /// A function that is refused.
  init(
    _ vector: UInt8, _ selector: Selector, _ name: String,
    refused body: @escaping @Sendable (BIOSServices, inout BIOSCall) -> Void
  ) {
    self.vector = vector
    self.selector = selector
    self.name = name
    answer = .refused(body)
  }
}

extension BIOSFunction {
  /// Every function, by vector.
  static let all: [BIOSFunction] =
    video + vesa + equipment + disk + serial + system + pointingDevice + keyboard + printer
    + bootstrap + clock
    + pci

  /// The row for a call; nil where no row fits.
  static func serving(_ vector: UInt8, ax: UInt16) -> BIOSFunction? {
    guard let rows = byVector[vector] else { return nil }
    return rows[.ax(ax)] ?? rows[.ah(UInt8(ax >> 8))] ?? rows[.any]
  }

  private static let byVector: [UInt8: [Selector: BIOSFunction]] =
    Dictionary(grouping: all, by: \.vector).mapValues { rows in
      Dictionary(uniqueKeysWithValues: rows.map { ($0.selector, $0) })
    }
}

/// The usual ways to refuse.
extension BIOSFunction {
  /// CF = 1 and AH = 86H: INT 15H's "no such function".
  static let noSuchFunction: @Sendable (BIOSServices, inout BIOSCall) -> Void = { _, call in
    call.ah = 0x86
    call.setCarry(true)
  }

  /// Nothing changes.
  static let leftAlone: @Sendable (BIOSServices, inout BIOSCall) -> Void = { _, _ in }
}
