/// An address on the guest's physical bus, after paging.
///
/// Source: Intel SDM vol 3A §3.3.
public struct GuestPhysicalAddress: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  /// The address in bytes.
  public let rawValue: UInt64

  /// Names the byte at `rawValue`.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Names the byte at `rawValue`.
  public init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Orders by position on the bus.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The address `offset` bytes further, modulo 2^64.
  public static func + (address: Self, offset: UInt64) -> Self {
    Self(address.rawValue &+ offset)
  }
}

/// A linear address of the guest: after segmentation, before paging.
///
/// Breakpoints, watchpoints and a debugger's memory requests are all in linear addresses.
///
/// Source: Intel SDM vol 3A §3.3.
public struct GuestVirtualAddress: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  /// The address in bytes.
  public let rawValue: UInt64

  /// Names the byte at `rawValue`.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Names the byte at `rawValue`.
  public init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Orders as unsigned numbers.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The address `offset` bytes further, modulo 2^64.
  public static func + (address: Self, offset: UInt64) -> Self {
    Self(address.rawValue &+ offset)
  }
}

/// The size of the smallest page of every supported architecture, in bytes.
public let pageSize: UInt64 = 4096

extension GuestPhysicalAddress {
  /// The first byte of the 4 KiB page that holds this address.
  public var page: Self { Self(rawValue & ~(pageSize - 1)) }

  /// The distance from the start of its 4 KiB page, 0 to 4095.
  public var pageOffset: UInt64 { rawValue & (pageSize - 1) }
}

extension GuestVirtualAddress {
  /// The first byte of the 4 KiB page that holds this address.
  public var page: Self { Self(rawValue & ~(pageSize - 1)) }

  /// The distance from the start of its 4 KiB page, 0 to 4095.
  public var pageOffset: UInt64 { rawValue & (pageSize - 1) }
}
