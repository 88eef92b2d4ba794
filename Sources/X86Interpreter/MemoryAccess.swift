import GuestMemory
import X86

/// Whose rights a memory access has.
enum AccessPrivilege: UInt8 {
  /// Those of the current privilege level: what an instruction's own operands have.
  case current
  /// Supervisor rights whatever the level: descriptor tables, TSS, the stack of an inner level.
  case system
}

/// What a memory access does.
enum MemoryAccess: UInt8 {
  case read
  case write
  /// Reads first, but needs write permission from the start.
  case modify
  case execute

  /// Whether write permission is needed.
  var writes: Bool { self == .write || self == .modify }
}

/// Linear memory, page by page: the fast way by the translation buffer, the slow way by a walk.
extension CPU {
  // SAFETY: addresses of the host come from `lookUp` and from pages of `PhysicalMap`, for as many bytes as are moved.

  /// The little-endian value at `address`.
  @inline(always) func read<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, at address: UInt64, _ privilege: AccessPrivilege
  ) throws(Fault) -> Value {
    let size = MemoryLayout<Value>.size
    if let host = unsafe lookUp(
      address, size: size, tag: TranslationBuffer.readTag, in: buffer(for: privilege))
    {
      return unsafe host.loadUnaligned(as: Value.self)
    }
    return try readSlowly(type, at: address, privilege)
  }

  /// Stores `value` at `address`; nothing is stored where any of its bytes faults.
  @inline(always) func write<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, at address: UInt64, _ privilege: AccessPrivilege
  ) throws(Fault) {
    let size = MemoryLayout<Value>.size
    if let host = unsafe lookUp(
      address, size: size, tag: TranslationBuffer.writeTag, in: buffer(for: privilege))
    {
      unsafe host.storeBytes(of: value, as: Value.self)
      return
    }
    try writeSlowly(value, at: address, privilege)
  }

  /// Raises the fault that a write of `count` bytes would raise.
  func checkWrite(at address: UInt64, count: Int, _ privilege: AccessPrivilege) throws(Fault) {
    var offset: UInt64 = 0
    while offset < UInt64(count) {
      let place = linearCut(address &+ offset)
      _ = try mapping(of: place, .write, privilege)
      offset += pageSize - (place & (pageSize - 1))
    }
  }

  /// Raises the fault that a read of the byte at `address` would raise, and reads no device.
  func checkRead(at address: UInt64) throws(Fault) {
    _ = try mapping(of: address, .read, .current)
  }

  /// An address after wrap-around at 4 GiB where the CPU is not in 64-bit mode.
  @inline(always) func linearCut(_ address: UInt64) -> UInt64 {
    codeWidth == 64 ? address : address & 0xFFFF_FFFF
  }

  /// The mapping of one page for an access, which it checks.
  private func mapping(
    of address: UInt64, _ access: MemoryAccess, _ privilege: AccessPrivilege
  ) throws(Fault) -> PageMapping {
    try walk(address, access, privilege)
  }

  @inline(never)
  private func readSlowly<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, at address: UInt64, _ privilege: AccessPrivilege
  ) throws(Fault) -> Value {
    let size = MemoryLayout<Value>.size
    if isAlignmentChecked && privilege == .current { try checkAlignment(address, size: size) }
    try noteAccess(address, size: size, isWrite: false)
    let inPage = Int(pageSize - (address & (pageSize - 1)))
    if size <= inPage {
      return try readWithinPage(type, at: address, size: size, privilege)
    }
    // Both pages are walked, the lower one first, before any device is read.
    let second = linearCut(address &+ UInt64(inPage))
    _ = try mapping(of: address, .read, privilege)
    _ = try mapping(of: second, .read, privilege)
    let low = try readWithinPage(type, at: address, size: inPage, privilege)
    let high = try readWithinPage(type, at: second, size: size - inPage, privilege)
    return low | (high &<< Value(truncatingIfNeeded: inPage * 8))
  }

  /// `size` bytes that lie in one page, zero-extended.
  private func readWithinPage<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, at address: UInt64, size: Int, _ privilege: AccessPrivilege
  ) throws(Fault) -> Value {
    let mapping = try mapping(of: address, .read, privilege)
    let offset = address & (pageSize - 1)
    guard let page = physical.page(at: mapping.frame) else {
      return try readFromDevice(type, at: mapping.frame + offset, size: size)
    }
    fill(address, mapping, page, in: buffer(for: privilege))
    var value: Value = 0
    unsafe withUnsafeMutableBytes(of: &value) { bytes in
      unsafe bytes.baseAddress!.copyMemory(from: page.host + Int(offset), byteCount: size)
    }
    return value
  }

  private func readFromDevice<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type, at physical: UInt64, size: Int
  ) throws(Fault) -> Value {
    let low = try readDevice(physical, size: min(size, 8))
    guard size > 8 else { return Value(truncatingIfNeeded: low) }
    let high = try readDevice(physical + 8, size: size - 8)
    return Value(truncatingIfNeeded: UInt128(high) << 64 | UInt128(low))
  }

  @inline(never)
  private func writeSlowly<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, at address: UInt64, _ privilege: AccessPrivilege
  ) throws(Fault) {
    let size = MemoryLayout<Value>.size
    if isAlignmentChecked && privilege == .current { try checkAlignment(address, size: size) }
    try noteAccess(address, size: size, isWrite: true)
    let inPage = Int(pageSize - (address & (pageSize - 1)))
    if size <= inPage {
      return try writeWithinPage(value, at: address, size: size, privilege)
    }
    let second = linearCut(address &+ UInt64(inPage))
    // Both pages are walked before a byte changes.
    _ = try mapping(of: address, .write, privilege)
    _ = try mapping(of: second, .write, privilege)
    try writeWithinPage(value, at: address, size: inPage, privilege)
    try writeWithinPage(
      value &>> Value(truncatingIfNeeded: inPage * 8), at: second, size: size - inPage, privilege)
  }

  private func writeWithinPage<Value: FixedWidthInteger & UnsignedInteger>(
    _ value: Value, at address: UInt64, size: Int, _ privilege: AccessPrivilege
  ) throws(Fault) {
    let mapping = try mapping(of: address, .write, privilege)
    let offset = Int(address & (pageSize - 1))
    guard let page = physical.page(at: mapping.frame), page.isWritable else {
      try writeDevice(
        mapping.frame + UInt64(offset), size: min(size, 8), UInt64(truncatingIfNeeded: value))
      if size > 8 {
        try writeDevice(
          mapping.frame + UInt64(offset) + 8, size: size - 8,
          UInt64(truncatingIfNeeded: UInt128(value) >> 64))
      }
      return
    }
    // Data beside code, in the same 64 bytes, changes no block.
    if page.codeMarks & Self.granules(offset, size) != 0,
      shared.blocks.holdsCode(page: mapping.frame, bytes: offset..<offset + size)
    {
      try stepInstead()
      dropCode(at: mapping.frame + UInt64(offset), count: size)
    }
    if !page.tableUse.isEmpty {
      try willChangeTable(page, at: mapping.frame, offset: offset, size: size)
    }
    fill(address, mapping, page, in: buffer(for: privilege))
    unsafe withUnsafeBytes(of: value) { bytes in
      unsafe (page.host + offset).copyMemory(from: bytes.baseAddress!, byteCount: size)
    }
  }

  /// Makes sure that memory at `address` may be read by the translation buffer, or throws; reads no device.
  func checkReadable(_ address: UInt64) throws(Fault) {
    guard !isWatched(page: address) else { throw .stepInstead }
    let mapping = try mapping(of: address, .read, .current)
    guard let page = physical.page(at: mapping.frame) else { throw .stepInstead }
    fill(address, mapping, page, in: translations)
  }

  /// Makes sure that a block may read and write at `address` by the translation buffer, or throws.
  func checkWritable(_ address: UInt64) throws(Fault) {
    guard !isWatched(page: address) else { throw .stepInstead }
    let mapping = try mapping(of: address, .modify, .current)
    guard let page = physical.page(at: mapping.frame), page.isWritable, page.codeMarks == 0 else {
      throw .stepInstead
    }
    if !page.tableUse.isEmpty {
      // Only what fills or copies in bulk comes here from the stepper: a table is made, or has become something else.
      try stepInstead()
      shared.forgetTables()
    }
    fill(address, mapping, page, in: translations)
  }
}
