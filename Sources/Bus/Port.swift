/// An address of the x86 I/O space, 0 to FFFFH.
///
/// Source: Intel SDM vol 1 chapter 19.
package struct Port: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package init(_ rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The size of one bus access in bytes.
package enum AccessWidth: Int, Hashable, Sendable, Codable {
  case byte = 1
  case word = 2
  case doubleword = 4
  case quadword = 8

  /// All bits of a value of this width.
  package var mask: UInt64 {
    self == .quadword ? ~0 : (1 << UInt64(rawValue * 8)) - 1
  }
}
