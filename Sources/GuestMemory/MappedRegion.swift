#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of guest-physical addresses that is backed by host memory.
///
/// The bytes live in an anonymous mapping which begins as zeros and takes host memory only where
/// it is touched. The mapping goes when the region does.
///
/// The guest's vCPUs, the devices and the debugger read and write these bytes concurrently, as they
/// do on a real machine: no lock covers them. That is why the class is unchecked `Sendable`: all
/// stored properties are immutable, and the bytes behind `base` are guest memory, of which no Swift
/// value is ever formed in place; every access copies.
@safe public final class MappedRegion: @unchecked Sendable {
  /// What the guest may do with the region.
  public enum Kind: Sendable, Hashable {
    /// Ordinary memory.
    case ram
    /// A chip that the guest reads and executes, and whose writes the board sees or drops.
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

  /// The host address of the first byte.
  ///
  /// For the engines, which map it into the guest. All else copies through ``GuestMemory``.
  @unsafe public let base: UnsafeMutableRawPointer

  /// Maps `length` bytes of zeros.
  ///
  /// Throws ``GuestMemoryError/outOfHostMemory(bytes:)`` when the host refuses.
  public init(
    start: GuestPhysicalAddress, length: UInt64, kind: Kind, name: String
  ) throws(GuestMemoryError) {
    precondition(start.pageOffset == 0 && length % pageSize == 0 && length > 0)
    guard
      let mapped = unsafe mmap(
        nil, Int(length), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      unsafe mapped != MAP_FAILED
    else { throw .outOfHostMemory(bytes: length) }
    self.start = start
    self.length = length
    self.kind = kind
    self.name = name
    // SAFETY: a fresh mapping of `length` bytes, owned by this object and unmapped in deinit only.
    unsafe self.base = mapped
  }

  deinit {
    unsafe munmap(base, Int(length))
  }

  /// The address after the last byte; 0 for a region that reaches the top of the address space.
  public var end: GuestPhysicalAddress { start + length }

  /// Whether `address` lies inside.
  public func contains(_ address: GuestPhysicalAddress) -> Bool {
    address >= start && address.rawValue - start.rawValue < length
  }

  /// Copies `count` bytes out, from `offset` on.
  func copyOut(offset: UInt64, into target: UnsafeMutableRawPointer, count: Int) {
    precondition(offset <= length && UInt64(count) <= length - offset)
    // SAFETY: in bounds by the line above; the target's bounds are the caller's.
    unsafe target.copyMemory(from: base + Int(offset), byteCount: count)
  }

  /// Copies `count` bytes in, from `offset` on.
  func copyIn(offset: UInt64, from source: UnsafeRawPointer, count: Int) {
    precondition(offset <= length && UInt64(count) <= length - offset)
    // SAFETY: in bounds by the line above; the source's bounds are the caller's.
    unsafe (base + Int(offset)).copyMemory(from: source, byteCount: count)
  }

  /// Fills the whole region with zeros and gives its host memory back.
  public func clear() {
    // SAFETY: the mapping is ours and `length` bytes long.
    if unsafe madvise(base, Int(length), MADV_REMOVE) != 0 {
      unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: Int(length))
    }
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
