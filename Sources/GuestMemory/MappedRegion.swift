/// One run of guest-physical addresses that is backed by host memory.
///
/// A region never changes: to show the same bytes elsewhere, or with other rights, is another region
/// over the same ``HostMemory``. Two regions that say the same are equal.
@safe public final class MappedRegion: Sendable {
  /// What the guest may do with the region.
  public enum Kind: Sendable, Hashable {
    /// Ordinary memory.
    case ram
    /// RAM that firmware uses and no memory map offers: behind ROM and adapters, below 1 MiB.
    case shadow
    /// A chip, or RAM with write protection: the guest reads and executes it, and its writes come to the board.
    case rom
    /// Memory of the display adapter, read and written directly.
    case video
  }

  /// The guest-physical address of the first byte; a multiple of 4096.
  public let start: GuestPhysicalAddress
  /// The length in bytes; a multiple of 4096.
  public let length: UInt64
  /// What the guest may do with it.
  public let kind: Kind
  /// A short name for lists: "RAM below 4 GiB", "BIOS ROM".
  public let name: String
  /// The bytes.
  public let backing: HostMemory
  /// Where in ``backing`` the region begins; a multiple of 4096.
  public let offset: UInt64

  /// Shows `length` bytes of `backing`, from `offset` on, at `start`.
  public init(
    start: GuestPhysicalAddress, length: UInt64, kind: Kind, name: String,
    backing: HostMemory, offset: UInt64 = 0
  ) {
    precondition(start.pageOffset == 0 && length % pageSize == 0 && length > 0)
    precondition(offset % pageSize == 0)
    precondition(offset <= backing.length && length <= backing.length - offset)
    self.start = start
    self.length = length
    self.kind = kind
    self.name = name
    self.backing = backing
    self.offset = offset
  }

  /// Shows `length` bytes of fresh host memory, which begin as zeros.
  ///
  /// Throws ``GuestMemoryError/outOfHostMemory(bytes:)`` when the host refuses.
  public convenience init(
    start: GuestPhysicalAddress, length: UInt64, kind: Kind, name: String
  ) throws(GuestMemoryError) {
    try self.init(
      start: start, length: length, kind: kind, name: name, backing: HostMemory(length: length))
  }

  /// The host address of the first byte.
  ///
  /// For the engines, which map it into the guest. All else copies through ``GuestMemory``.
  @unsafe public var base: UnsafeMutableRawPointer {
    // SAFETY: the offset lies inside the bank by init.
    unsafe backing.base + Int(offset)
  }

  /// The address after the last byte; 0 for a region that reaches the top of the address space.
  public var end: GuestPhysicalAddress { start + length }

  /// Whether `address` lies inside.
  public func contains(_ address: GuestPhysicalAddress) -> Bool {
    address >= start && address.rawValue - start.rawValue < length
  }

  /// The part of the region from `lower` on, `length` bytes of it.
  public func part(from lower: GuestPhysicalAddress, length: UInt64) -> MappedRegion {
    MappedRegion(
      start: lower, length: length, kind: kind, name: name, backing: backing,
      offset: offset + (lower.rawValue - start.rawValue))
  }

  /// Copies `count` bytes out, from `offset` of the region on.
  func copyOut(offset: UInt64, into target: UnsafeMutableRawPointer, count: Int) {
    precondition(offset <= length && UInt64(count) <= length - offset)
    unsafe backing.copyOut(offset: self.offset + offset, into: target, count: count)
  }

  /// Copies `count` bytes in, from `offset` of the region on.
  func copyIn(offset: UInt64, from source: UnsafeRawPointer, count: Int) {
    precondition(offset <= length && UInt64(count) <= length - offset)
    unsafe backing.copyIn(offset: self.offset + offset, from: source, count: count)
  }
}

extension MappedRegion {
  /// Mixes every byte into `seed`: regions of equal bytes give equal results.
  ///
  /// Not while the guest runs.
  public func digest(_ seed: UInt64) -> UInt64 {
    backing.digest(seed, from: offset, count: length)
  }
}

extension MappedRegion: Hashable {
  /// Whether both show the same bytes at the same place, with the same rights.
  public static func == (left: MappedRegion, right: MappedRegion) -> Bool {
    left.start == right.start && left.length == right.length && left.kind == right.kind
      && left.backing === right.backing && left.offset == right.offset
      && left.name == right.name
  }

  /// Feeds what tells regions apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(length)
    hasher.combine(kind)
    hasher.combine(ObjectIdentifier(backing))
    hasher.combine(offset)
  }
}

/// Why guest memory could not be set up.
public enum GuestMemoryError: Error, Equatable, CustomStringConvertible {
  /// The host would not map so many bytes.
  case outOfHostMemory(bytes: UInt64)
  /// Two regions would share addresses.
  case overlap(String, String)

  /// What happened and what the user can do.
  public var description: String {
    switch self {
    case .outOfHostMemory(let bytes):
      "this host refused \(bytes >> 20) MiB for the guest's memory; ask for less with --memory"
    case .overlap(let first, let second):
      "the memory regions '\(first)' and '\(second)' overlap"
    }
  }
}
