import Synchronization

/// The memory of one machine: regions of guest-physical addresses, and bounded copies in and out.
///
/// Every copy stops at the first byte that no region backs, and says how far it came: an unmapped
/// byte is never read as zero.
///
/// The set of regions is one immutable value, which the board replaces as a whole when the guest moves a
/// window or switches ROM and RAM. An engine looks at ``layoutNumber`` before it runs on, and takes the new
/// regions over before the next instruction after the access that changed them.
///
/// Any thread may call the copies at any time; racing copies behave as racing bus accesses do.
public final class GuestMemory: Sendable {
  private let layout: Mutex<[MappedRegion]>
  private let changes = Atomic<UInt64>(0)

  /// A closure in a structure: bare in a `Mutex` it would come out wrapped once more at each look.
  private struct Observer: Sendable {
    let owner: ObjectIdentifier
    let body: @Sendable (GuestPhysicalAddress, UInt64) -> Void
  }

  private let observers = Mutex<[Observer]>([])
  private let isObserved = Atomic<Bool>(false)

  /// Takes the regions, in any order.
  ///
  /// Throws ``GuestMemoryError/overlap(_:_:)`` when two share an address.
  public init(regions: [MappedRegion]) throws(GuestMemoryError) {
    layout = Mutex(try Self.sorted(regions))
  }

  /// The regions, by rising address.
  public var regions: [MappedRegion] { layout.withLock { $0 } }

  /// Counts how often the regions were replaced.
  ///
  /// Who keeps something made from ``regions`` reads this first, and makes it anew where it differs.
  public var layoutNumber: UInt64 { changes.load(ordering: .acquiring) }

  /// Puts other regions in the place of the present ones; what host memory holds stays.
  ///
  /// Throws ``GuestMemoryError/overlap(_:_:)`` when two share an address; nothing changes then.
  public func replaceRegions(_ regions: [MappedRegion]) throws(GuestMemoryError) {
    let sorted = try Self.sorted(regions)
    let isOther = layout.withLock { layout in
      guard layout != sorted else { return false }
      layout = sorted
      return true
    }
    if isOther { changes.add(1, ordering: .acquiringAndReleasing) }
  }

  private static func sorted(
    _ regions: [MappedRegion]
  ) throws(GuestMemoryError) -> [MappedRegion] {
    let sorted = regions.sorted { $0.start < $1.start }
    for (lower, upper) in zip(sorted, sorted.dropFirst()) where lower.contains(upper.start) {
      throw .overlap(lower.name, upper.name)
    }
    return sorted
  }

  /// The region that backs `address`, if one does.
  public func region(at address: GuestPhysicalAddress) -> MappedRegion? {
    regions.first { $0.contains(address) }
  }

  /// Calls `body` with the range of every later write from this side of the machine, for as long as `owner` wants.
  ///
  /// That is: writes of devices, loaders and the debugger, after the bytes changed. Writes of the
  /// guest itself are not seen. An engine that keeps a copy of a page uses it to keep that copy
  /// right. Each owner has one such closure; nil ends it, and has to before the owner goes.
  public func observeWrites(
    for owner: AnyObject,
    _ body: (@Sendable (_ start: GuestPhysicalAddress, _ length: UInt64) -> Void)?
  ) {
    let owner = ObjectIdentifier(owner)
    observers.withLock { observers in
      observers.removeAll { $0.owner == owner }
      if let body { observers.append(Observer(owner: owner, body: body)) }
      isObserved.store(!observers.isEmpty, ordering: .releasing)
    }
  }

  /// Reads up to `buffer.count` bytes from `address` on; returns how many were there.
  ///
  /// A short count means that the next byte has no memory behind it.
  @unsafe public func read(
    at address: GuestPhysicalAddress, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    transfer(at: address, count: buffer.count) { region, offset, done, length in
      // SAFETY: `done + length` never passes `buffer.count`, by `transfer`.
      unsafe region.copyOut(offset: offset, into: buffer.baseAddress! + done, count: length)
    }
  }

  /// Writes up to `bytes.count` bytes from `address` on, ROM included; returns how many went in.
  ///
  /// This is the way of loaders and debuggers. What a guest's own write to ROM does is the board's
  /// affair.
  @unsafe public func write(
    at address: GuestPhysicalAddress, from bytes: UnsafeRawBufferPointer
  ) -> Int {
    let written = transfer(at: address, count: bytes.count) { region, offset, done, length in
      // SAFETY: `done + length` never passes `bytes.count`, by `transfer`.
      unsafe region.copyIn(offset: offset, from: bytes.baseAddress! + done, count: length)
    }
    if written > 0, isObserved.load(ordering: .acquiring) {
      for observer in observers.withLock({ $0 }) { observer.body(address, UInt64(written)) }
    }
    return written
  }

  /// The bytes from `address` on: `count` of them, or fewer where memory ends.
  public func read(at address: GuestPhysicalAddress, count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = unsafe read(at: address, into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  /// Appends up to `count` bytes from `address` on, as far as memory and the room in `output` go.
  public func read(
    at address: GuestPhysicalAddress, count: Int, into output: inout OutputSpan<UInt8>
  ) {
    unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
      let end = min(buffer.count, filled + count)
      let free = unsafe UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<end])
      // SAFETY: `read` fills as many bytes as it returns, of the part that was free.
      filled += unsafe read(at: address, into: free)
    }
  }

  /// Writes `bytes` from `address` on; returns how many went in before memory ended.
  @discardableResult
  public func write(_ bytes: [UInt8], at address: GuestPhysicalAddress) -> Int {
    unsafe bytes.withUnsafeBytes { unsafe write(at: address, from: $0) }
  }

  /// The little-endian integer at `address`, or nil where not all of its bytes are mapped.
  public func load<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self, at address: GuestPhysicalAddress
  ) -> Value? {
    var value: Value = 0
    let count = unsafe withUnsafeMutableBytes(of: &value) { unsafe read(at: address, into: $0) }
    return count == MemoryLayout<Value>.size ? Value(littleEndian: value) : nil
  }

  /// Stores a little-endian integer; false where not all of its bytes are mapped.
  @discardableResult
  public func store<Value: FixedWidthInteger>(
    _ value: Value, at address: GuestPhysicalAddress
  ) -> Bool {
    let little = value.littleEndian
    let count = unsafe withUnsafeBytes(of: little) { unsafe write(at: address, from: $0) }
    return count == MemoryLayout<Value>.size
  }

  /// Splits `count` bytes from `address` on into runs within one region, as far as memory goes.
  private func transfer(
    at address: GuestPhysicalAddress, count: Int,
    run: (_ region: MappedRegion, _ offset: UInt64, _ done: Int, _ length: Int) -> Void
  ) -> Int {
    let regions = regions
    var done = 0
    while done < count {
      let (next, wraps) = address.rawValue.addingReportingOverflow(UInt64(done))
      guard !wraps, let region = regions.first(where: { $0.contains(GuestPhysicalAddress(next)) })
      else { break }
      let offset = next - region.start.rawValue
      let length = Int(min(UInt64(count - done), region.length - offset))
      run(region, offset, done, length)
      done += length
    }
    return done
  }
}
