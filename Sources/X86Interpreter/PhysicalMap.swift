import GuestMemory

/// Where guest-physical memory lies in the host, for the paths that cannot ask ``GuestMemory``.
///
/// One per machine; every CPU's block holds a copy, whose pointers the accelerator owns.
@safe struct PhysicalMap {
  /// One region, as the slow paths need it.
  @unsafe struct Region {
    let start: UInt64
    let length: UInt64
    let host: UnsafeMutableRawPointer
    /// The guest's writes change it.
    let isWritable: Bool
    /// For every page a bit per 64 bytes that some decoded block was made of.
    let code: UnsafeMutablePointer<UInt64>
  }

  // SAFETY: the accelerator allocates both arrays, fills `count` regions, and frees them after its CPUs. Offsets
  // into a region are checked against its length before they are used.
  private let regions: UnsafeMutablePointer<Region>
  private let count: Int

  /// Describes all regions of `memory`.
  init(_ memory: GuestMemory) {
    let memoryRegions = memory.regions
    count = memoryRegions.count
    unsafe regions = .allocate(capacity: max(count, 1))
    for (index, region) in memoryRegions.enumerated() {
      let pages = Int(region.length / pageSize)
      let code = UnsafeMutablePointer<UInt64>.allocate(capacity: pages)
      unsafe code.initialize(repeating: 0, count: pages)
      unsafe (regions + index).initialize(
        to: Region(
          start: region.start.rawValue, length: region.length, host: region.base,
          isWritable: region.kind != .rom, code: code))
    }
  }

  /// Frees what ``init(_:)`` took.
  func destroy() {
    for index in 0..<count {
      unsafe regions[index].code.deallocate()
    }
    unsafe regions.deallocate()
  }

  /// Forgets all marks of code.
  func clearCode() {
    for index in 0..<count {
      unsafe regions[index].code.update(repeating: 0, count: Int(regions[index].length / pageSize))
    }
  }

  /// A page of memory.
  @safe struct Page {
    let host: UnsafeMutableRawPointer
    let isWritable: Bool
    let code: UnsafeMutablePointer<UInt64>

    /// The byte at `offset`, 0 to 4095.
    func byte(at offset: Int) -> UInt8 {
      precondition(offset >= 0 && offset < pageSize)
      return unsafe host.load(fromByteOffset: offset, as: UInt8.self)
    }

    /// The marks of code in the page: a bit per 64 bytes.
    var codeMarks: UInt64 {
      get { unsafe code.pointee }
      nonmutating set { unsafe code.pointee = newValue }
    }
  }

  /// The page that holds `address`, where memory is.
  func page(at address: UInt64) -> Page? {
    for index in 0..<count {
      let region = unsafe regions + index
      let offset = unsafe address &- region.pointee.start
      if unsafe offset < region.pointee.length {
        let page = offset & ~(pageSize - 1)
        return unsafe Page(
          host: region.pointee.host + Int(page), isWritable: region.pointee.isWritable,
          code: region.pointee.code + Int(page / pageSize))
      }
    }
    return nil
  }
}

extension CPU {
  /// The machine's memory.
  var physical: PhysicalMap {
    unsafe part(BlockOffset.physical, PhysicalMap.self).pointee
  }

  /// A naturally aligned value in physical memory; nil where no memory is.
  func readPhysical<Value: FixedWidthInteger>(_ type: Value.Type, at address: UInt64) -> Value? {
    guard let page = physical.page(at: address) else { return nil }
    let offset = Int(address & (pageSize - 1))
    guard offset + MemoryLayout<Value>.size <= pageSize else { return nil }
    return unsafe page.host.loadUnaligned(fromByteOffset: offset, as: Value.self)
  }

  /// Stores a naturally aligned value in physical memory; false where no writable memory is.
  @discardableResult
  func writePhysical<Value: FixedWidthInteger>(_ value: Value, at address: UInt64) -> Bool {
    guard let page = physical.page(at: address), page.isWritable else { return false }
    let offset = Int(address & (pageSize - 1))
    guard offset + MemoryLayout<Value>.size <= pageSize else { return false }
    if page.codeMarks & Self.granules(offset, MemoryLayout<Value>.size) != 0 {
      dropCode(at: address, count: MemoryLayout<Value>.size)
    }
    unsafe page.host.storeBytes(of: value, toByteOffset: offset, as: Value.self)
    return true
  }

  /// A bit for each 64 bytes of a page that a range touches.
  static func granules(_ offset: Int, _ count: Int) -> UInt64 {
    let first = UInt64(offset >> 6)
    let last = UInt64((offset + count - 1) >> 6)
    return (~0 &<< first) & (~0 &>> (63 &- last))
  }
}
