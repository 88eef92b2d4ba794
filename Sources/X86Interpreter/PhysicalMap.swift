import GuestMemory
import X86

/// Where guest-physical memory lies in the host, for the paths that cannot ask ``GuestMemory``.
///
/// One per machine and layout of its memory; every CPU's block holds a copy, whose pointers the accelerator owns.
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
    /// For every page what it was used for as a page table.
    let tables: UnsafeMutablePointer<TableUse>
  }

  // SAFETY: the accelerator allocates both arrays, fills `count` regions, and frees them after its CPUs. Offsets
  // into a region are checked against its length before they are used.
  private let regions: UnsafeMutablePointer<Region>
  private let count: Int

  /// Describes `memoryRegions`, whose host memory the caller keeps alive.
  ///
  /// Regions that `previous` has too keep their marks of code and of tables, which move over; no one may use `previous`
  /// then but for ``destroy(keeping:)``. Large regions come first: that is where nearly all accesses go.
  init(_ memoryRegions: [MappedRegion], previous: PhysicalMap? = nil) {
    count = memoryRegions.count
    unsafe regions = .allocate(capacity: max(count, 1))
    for (index, region) in memoryRegions.sorted(by: { $0.length > $1.length }).enumerated() {
      let same = unsafe previous?.same(region)
      let entry = unsafe Region(
        start: region.start.rawValue, length: region.length, host: region.base,
        isWritable: region.kind != .rom,
        code: same?.code ?? Self.marks(region, 0),
        tables: same?.tables ?? Self.marks(region, []))
      unsafe (regions + index).initialize(to: entry)
    }
  }

  /// A mark for each page.
  private static func marks<Mark>(
    _ region: MappedRegion, _ none: Mark
  ) -> UnsafeMutablePointer<Mark> {
    let pages = Int(region.length / pageSize)
    let marks = UnsafeMutablePointer<Mark>.allocate(capacity: pages)
    unsafe marks.initialize(repeating: none, count: pages)
    return unsafe marks
  }

  /// The region that shows the same host memory at the same place with the same rights.
  private func same(_ region: MappedRegion) -> Region? {
    let isWritable = region.kind != .rom
    for index in 0..<count {
      let entry = unsafe regions[index]
      if unsafe entry.start == region.start.rawValue && entry.length == region.length
        && entry.host == region.base && entry.isWritable == isWritable
      {
        return unsafe entry
      }
    }
    return nil
  }

  /// Frees what ``init(_:previous:)`` took, but for the marks that `next` has taken over.
  ///
  /// Gives the first address of every page whose marks are gone with code in it.
  func destroy(keeping next: PhysicalMap) -> [UInt64] {
    var lost: [UInt64] = []
    for index in 0..<count {
      let entry = unsafe regions[index]
      let isKept = (0..<next.count).contains { unsafe next.regions[$0].code == entry.code }
      guard !isKept else { continue }
      let pages = unsafe entry.length / pageSize
      for page in 0..<pages where unsafe entry.code[Int(page)] != 0 {
        lost.append(unsafe entry.start + page * pageSize)
      }
      unsafe entry.code.deallocate()
      unsafe entry.tables.deallocate()
    }
    unsafe regions.deallocate()
    return lost
  }

  /// Frees what ``init(_:previous:)`` took.
  func destroy() {
    for index in 0..<count {
      unsafe regions[index].code.deallocate()
      unsafe regions[index].tables.deallocate()
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
    let tables: UnsafeMutablePointer<TableUse>

    /// The byte at `offset`, 0 to 4095.
    func byte(at offset: Int) -> UInt8 {
      precondition(offset >= 0 && offset < pageSize)
      return unsafe host.load(fromByteOffset: offset, as: UInt8.self)
    }

    /// The entry of a page table at `offset`, a multiple of its size within the page.
    func entry<Value: FixedWidthInteger>(at offset: Int, as type: Value.Type) -> Value {
      precondition(offset >= 0 && offset <= Int(pageSize) - MemoryLayout<Value>.size)
      return unsafe host.load(fromByteOffset: offset, as: Value.self)
    }

    /// The eight entries of 64 bits from number `first` on, a multiple of eight.
    func entries(from first: Int) -> SIMD8<UInt64> {
      precondition(first >= 0 && first <= 504)
      return unsafe host.load(fromByteOffset: first * 8, as: SIMD8<UInt64>.self)
    }

    /// An instruction's bytes from `offset` on, 0 to 4096, as far as the page goes.
    func code(at offset: Int) -> InstructionBytes {
      var code = InstructionBytes()
      if offset <= Int(pageSize) - 16 {
        precondition(offset >= 0)
        unsafe code.low = UInt64(
          littleEndian: host.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        // Fifteen bytes, not sixteen.
        unsafe code.high =
          UInt64(littleEndian: host.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
          & (1 << 56 - 1)
        code.count = 15
        return code
      }
      for index in offset..<min(offset + 15, Int(pageSize)) { code.append(byte(at: index)) }
      return code
    }

    /// The marks of code in the page: a bit per 64 bytes.
    var codeMarks: UInt64 {
      get { unsafe code.pointee }
      nonmutating set { unsafe code.pointee = newValue }
    }

    /// What the page was used for as a page table.
    var tableUse: TableUse {
      get { unsafe tables.pointee }
      nonmutating set { unsafe tables.pointee = newValue }
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
          code: region.pointee.code + Int(page / pageSize),
          tables: region.pointee.tables + Int(page / pageSize))
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
