#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes of the host that stand behind guest-physical addresses: a bank of RAM, a ROM chip.
///
/// They live in an anonymous mapping which begins as zeros and takes host memory only where it is
/// touched. The mapping goes when the object does. Where the guest sees the bytes, if anywhere, is a
/// ``MappedRegion``'s affair: the same bank may be seen at no place, at one or at several.
///
/// The guest's vCPUs, the devices and the debugger read and write these bytes concurrently, as they
/// do on a real machine: no lock covers them. That is why the class is unchecked `Sendable`: all
/// stored properties are immutable, and the bytes behind `base` are guest memory, of which no Swift
/// value is ever formed in place; every access copies.
@safe public final class HostMemory: @unchecked Sendable {
  /// The length in bytes; a multiple of 4096.
  public let length: UInt64

  /// The host address of the first byte.
  ///
  /// For the engines, which map it into the guest. All else copies through ``GuestMemory``.
  @unsafe public let base: UnsafeMutableRawPointer

  /// Maps `length` bytes of zeros.
  ///
  /// Throws ``GuestMemoryError/outOfHostMemory(bytes:)`` when the host refuses.
  public init(length: UInt64) throws(GuestMemoryError) {
    precondition(length % pageSize == 0 && length > 0)
    guard
      let mapped = unsafe mmap(
        nil, Int(length), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      unsafe mapped != MAP_FAILED
    else { throw .outOfHostMemory(bytes: length) }
    self.length = length
    // SAFETY: a fresh mapping of `length` bytes, owned by this object and unmapped in deinit only.
    unsafe self.base = mapped
  }

  deinit {
    unsafe munmap(base, Int(length))
  }

  /// Up to `count` bytes from `offset` on, as far as the bank goes.
  public func read(at offset: UInt64, count: Int) -> [UInt8] {
    guard offset < length else { return [] }
    let count = Int(min(UInt64(count), length - offset))
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard count > 0 else { return }
      // SAFETY: the buffer holds `count` bytes, which lie inside the bank by the lines above.
      unsafe copyOut(
        offset: offset, into: UnsafeMutableRawPointer(buffer.baseAddress!), count: count)
      initialized = count
    }
  }

  /// Stores `bytes` from `offset` on, as far as the bank goes; returns how many went in.
  @discardableResult
  public func write(_ bytes: [UInt8], at offset: UInt64) -> Int {
    guard offset < length, !bytes.isEmpty else { return 0 }
    let count = Int(min(UInt64(bytes.count), length - offset))
    unsafe bytes.withUnsafeBytes {
      unsafe copyIn(offset: offset, from: $0.baseAddress!, count: count)
    }
    return count
  }

  /// The four bytes from `offset` on, which must lie inside; the first is the lowest.
  public func word(at offset: UInt64) -> UInt32 {
    precondition(offset <= length && length - offset >= 4)
    // SAFETY: in bounds by the line above.
    return unsafe UInt32(
      littleEndian: base.loadUnaligned(fromByteOffset: Int(offset), as: UInt32.self))
  }

  /// Stores four bytes from `offset` on, which must lie inside; the first is the lowest.
  public func store(word: UInt32, at offset: UInt64) {
    precondition(offset <= length && length - offset >= 4)
    // SAFETY: in bounds by the line above.
    unsafe base.storeBytes(of: word.littleEndian, toByteOffset: Int(offset), as: UInt32.self)
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

  /// Mixes `count` bytes from `offset` on into `seed`; both are multiples of 8.
  func digest(_ seed: UInt64, from offset: UInt64, count: UInt64) -> UInt64 {
    precondition(offset <= length && count <= length - offset && (offset | count) % 8 == 0)
    var digest = seed
    for place in stride(from: Int(offset), to: Int(offset + count), by: 8) {
      // SAFETY: in bounds by the line above.
      digest =
        unsafe (digest ^ base.load(fromByteOffset: place, as: UInt64.self))
        &* 0x9E37_79B9_7F4A_7C15
      digest ^= digest >> 29
    }
    return digest
  }

  /// Fills the bank with zeros and gives its host memory back.
  public func clear() {
    // SAFETY: the mapping is ours and `length` bytes long.
    if unsafe madvise(base, Int(length), MADV_REMOVE) != 0 {
      unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: Int(length))
    }
  }
}
