internal import Glibc

/// One page of host memory that takes the place of a page of guest memory.
///
/// The guest's CPUs may read it while this side writes single bytes, as with guest memory itself; no
/// Swift value is ever formed in place. That is why the class is unchecked `Sendable`.
@safe public final class HostPage: @unchecked Sendable {
  /// The size in bytes, which is the alignment too.
  public static let size = 4096

  // SAFETY: allocated in init, freed in deinit, `size` bytes long; every access is bounds-checked.
  let base: UnsafeMutableRawPointer

  /// A page of zeros.
  public init() {
    unsafe base = .allocate(byteCount: Self.size, alignment: Self.size)
    unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: Self.size)
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Whether the page holds exactly `bytes`.
  public func holds(_ bytes: [UInt8]) -> Bool {
    precondition(bytes.count == Self.size)
    return unsafe bytes.withUnsafeBytes { unsafe memcmp(base, $0.baseAddress!, Self.size) == 0 }
  }

  /// A copy of the page.
  public var bytes: [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: base, count: Self.size))
  }

  /// The byte at `offset`, which is below ``size``.
  public subscript(offset: Int) -> UInt8 {
    get {
      precondition((0..<Self.size).contains(offset))
      return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
    }
    set {
      precondition((0..<Self.size).contains(offset))
      unsafe base.storeBytes(of: newValue, toByteOffset: offset, as: UInt8.self)
    }
  }
}
