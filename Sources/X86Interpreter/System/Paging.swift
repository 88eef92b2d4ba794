import Bits
import GuestMemory
import X86

/// What a page walk found for one 4 KiB page.
struct PageMapping {
  /// The physical address of the page.
  var frame: UInt64
  /// The privilege that asked may write.
  var isWritable: Bool
  /// D is set: a write needs no walk any more.
  var isDirty: Bool
  /// Every entry on the way has A set, or has no need of it.
  var isAccessed: Bool
  /// ``TranslationOrigin/entry``.
  var entry: UInt64
}

/// Paging: every mode, with rights, accessed and dirty bits.
///
/// Source: Intel SDM vol 3A (June 2024) chapter 4; error codes §4.7, rights §4.6, accessed and dirty §4.8.
extension CPU {
  /// Bits of a page-fault error code.
  private enum ErrorCode {
    static let present: UInt32 = 1 << 0
    static let write: UInt32 = 1 << 1
    static let user: UInt32 = 1 << 2
    static let reserved: UInt32 = 1 << 3
    static let fetch: UInt32 = 1 << 4
  }

  /// Physical addresses have 40 bits.
  static var physicalAddressBits: Int { 40 }
  static let physicalMask: UInt64 = (1 << 40) - 1

  /// One level of the walk.
  private struct Level {
    let shift: UInt64
    let indexMask: UInt64
    /// PS may be set.
    let mayMapPage: Bool
  }

  /// Finds the page that `linear` maps to, and checks the access.
  ///
  /// Sets A and D in the entries on the way, if `marks` says so. CR2 is written when it raises #PF.
  func walk(
    _ linear: UInt64, _ access: MemoryAccess, _ privilege: AccessPrivilege, marks: Bool = true
  ) throws(Fault) -> PageMapping {
    guard system.cr0.bit(31) else {
      return PageMapping(
        frame: linear & 0xFFFF_F000, isWritable: true, isDirty: true, isAccessed: true,
        entry: TranslationOrigin.noEntry)
    }
    if !system.cr4.bit(5) { return try walk32(linear, access, privilege, marks) }
    return try walk64(linear, access, privilege, marks)
  }

  /// The entry of a page table at the physical address; nil where no memory is.
  private func readEntry<Value: FixedWidthInteger>(
    _ type: Value.Type, at address: UInt64, _ use: TableUse
  ) -> Value? {
    guard let page = physical.page(at: address) else { return nil }
    if !page.tableUse.isSuperset(of: use) { shared.noteTable(page, at: address & ~0xFFF, use) }
    return page.entry(at: Int(address & (pageSize - 1)), as: Value.self)
  }

  /// What the last table of a walk is used for.
  private static func lastUse(_ access: MemoryAccess) -> TableUse {
    access == .execute ? [.leaf, .code] : .leaf
  }

  private func isUserAccess(_ privilege: AccessPrivilege) -> Bool {
    privilege == .current && system.privilegeLevel == 3
  }

  private func pageFault(
    _ linear: UInt64, _ access: MemoryAccess, _ privilege: AccessPrivilege, _ bits: UInt32,
    _ reason: StaticText
  ) -> Fault {
    var code = bits
    if access.writes { code |= ErrorCode.write }
    if isUserAccess(privilege) { code |= ErrorCode.user }
    if access == .execute && (system.cr4.bit(20) || (system.efer.bit(11) && system.cr4.bit(5))) {
      code |= ErrorCode.fetch
    }
    var fault = Fault(14, errorCode: code, reason)
    fault.address = linear
    return fault
  }

  // MARK: - 32-bit paging

  private func walk32(
    _ linear: UInt64, _ access: MemoryAccess, _ privilege: AccessPrivilege, _ setsMarks: Bool
  ) throws(Fault) -> PageMapping {
    let directoryAddress = (system.cr3 & 0xFFFF_F000) + (linear >> 22 & 0x3FF) * 4
    let directory = readEntry(UInt32.self, at: directoryAddress, .upper) ?? ~0
    guard directory.bit(0) else {
      throw pageFault(linear, access, privilege, 0, "PDE not present")
    }
    if directory.bit(7) && system.cr4.bit(4) {
      // PSE-36: bits 20 to 13 are address bits 39 to 32; bit 21 is reserved.
      guard directory & 1 << 21 == 0 else {
        throw pageFault(
          linear, access, privilege, ErrorCode.present | ErrorCode.reserved, "PDE reserved bit")
      }
      let frame =
        UInt64(directory & 0xFFC0_0000) | UInt64(directory.bits(13...20)) << 32
        | linear & 0x3F_F000
      let rights = UInt64(directory & 6)
      try check(linear, access, privilege, rights: rights, isExecutable: true)
      let dirty = access.writes || directory.bit(6)
      let marks: UInt32 = 1 << 5 | (dirty ? 1 << 6 : 0)
      if setsMarks, directory & marks != marks {
        writePhysical(directory | marks, at: directoryAddress)
      }
      return mapping(
        frame, rights: rights, isDirty: dirty, isAccessed: setsMarks || directory.bit(5),
        entry: TranslationOrigin.noEntry, privilege)
    }
    let tableAddress = UInt64(directory & 0xFFFF_F000) + (linear >> 12 & 0x3FF) * 4
    let entry = readEntry(UInt32.self, at: tableAddress, Self.lastUse(access)) ?? ~0
    guard entry.bit(0) else {
      throw pageFault(linear, access, privilege, 0, "PTE not present")
    }
    let rights = UInt64(directory & entry & 6)
    try check(linear, access, privilege, rights: rights, isExecutable: true)
    let dirty = access.writes || entry.bit(6)
    if setsMarks {
      if !directory.bit(5) { writePhysical(directory | 1 << 5, at: directoryAddress) }
      let marks: UInt32 = 1 << 5 | (dirty ? 1 << 6 : 0)
      if entry & marks != marks { writePhysical(entry | marks, at: tableAddress) }
    }
    return mapping(
      UInt64(entry & 0xFFFF_F000), rights: rights, isDirty: dirty,
      isAccessed: setsMarks || (directory & entry).bit(5), entry: tableAddress, privilege)
  }

  // MARK: - PAE, 4-level and 5-level paging

  private func level(_ number: Int) -> Level {
    Level(
      shift: UInt64(12 + 9 * (number - 1)), indexMask: 0x1FF,
      mayMapPage: number == 2 || number == 3)
  }

  private func walk64(
    _ linear: UInt64, _ access: MemoryAccess, _ privilege: AccessPrivilege, _ setsMarks: Bool
  ) throws(Fault) -> PageMapping {
    let isLong = system.efer.bit(8)
    let hasNX = system.efer.bit(11)
    let frameMask: UInt64 = Self.physicalMask & ~0xFFF
    let reservedHigh: UInt64 = ~Self.physicalMask & 0x000F_FFFF_FFFF_FFFF
    var table: UInt64
    var number: Int
    if isLong {
      number = system.cr4.bit(12) ? 5 : 4
      table = system.cr3 & frameMask
    } else {
      // The PDPTEs are registers, loaded with CR3.
      let pointer = directoryPointer(Int(linear >> 30 & 3))
      guard pointer.bit(0) else {
        throw pageFault(linear, access, privilege, 0, "PDPTE not present")
      }
      number = 2
      table = pointer & frameMask
    }
    var rights: UInt64 = 6
    var isExecutable = true
    // Upper entries whose A bit is to be set once the access is known to be allowed.
    var unaccessed = SIMD4<UInt64>()
    var unaccessedCount = 0
    while true {
      let level = level(number)
      let address = table + (linear >> level.shift & level.indexMask) * 8
      let use = number == 1 ? Self.lastUse(access) : .upper
      let entry = readEntry(UInt64.self, at: address, use) ?? ~0
      guard entry.bit(0) else {
        throw pageFault(linear, access, privilege, 0, Self.notPresent(number))
      }
      let isPage = number == 1 || (entry.bit(7) && level.mayMapPage && (number == 2 || isLong))
      var reserved = reservedHigh
      if !isLong { reserved |= 0x7FF0_0000_0000_0000 }
      if !hasNX { reserved |= 1 << 63 }
      if isPage && number > 1 { reserved |= ((UInt64(1) << level.shift) - 1) & ~0x1FFF }
      if !isPage && number >= 4 { reserved |= 1 << 7 }
      guard entry & reserved == 0 else {
        throw pageFault(
          linear, access, privilege, ErrorCode.present | ErrorCode.reserved,
          "reserved bit in a page-table entry")
      }
      rights &= entry
      if hasNX && entry.bit(63) { isExecutable = false }
      guard isPage else {
        if !entry.bit(5) {
          unaccessed[unaccessedCount & 3] = address
          unaccessedCount += 1
        }
        table = entry & frameMask
        number -= 1
        continue
      }
      try check(linear, access, privilege, rights: rights, isExecutable: isExecutable)
      let dirty = access.writes || entry.bit(6)
      if setsMarks {
        for index in 0..<min(unaccessedCount, 4) {
          let upper = unaccessed[index]
          if let value = readPhysical(UInt64.self, at: upper) {
            writePhysical(value | 1 << 5, at: upper)
          }
        }
        let marks: UInt64 = 1 << 5 | (dirty ? 1 << 6 : 0)
        if entry & marks != marks { writePhysical(entry | marks, at: address) }
      }
      let inPage: UInt64 = (UInt64(1) << level.shift) - 1
      let frame: UInt64 = (entry & frameMask & ~inPage) | (linear & inPage & ~0xFFF)
      return mapping(
        frame, rights: rights, isDirty: dirty,
        isAccessed: setsMarks || (unaccessedCount == 0 && entry.bit(5)),
        entry: number == 1 ? address : TranslationOrigin.noEntry, privilege)
    }
  }

  private static func notPresent(_ level: Int) -> StaticText {
    switch level {
    case 5: "PML5E not present"
    case 4: "PML4E not present"
    case 3: "PDPTE not present"
    case 2: "PDE not present"
    default: "PTE not present"
    }
  }

  private func directoryPointer(_ index: Int) -> UInt64 {
    switch index {
    case 0: system.pdpte0
    case 1: system.pdpte1
    case 2: system.pdpte2
    default: system.pdpte3
    }
  }

  /// Reads the four PDPTEs of PAE paging from `cr3`; false where one has reserved bits set: #GP.
  func loadDirectoryPointers(_ cr3: UInt64) -> Bool {
    let table = cr3 & 0xFFFF_FFE0
    var values = SIMD4<UInt64>()
    for index in 0..<4 {
      let value = readPhysical(UInt64.self, at: table + UInt64(index * 8)) ?? ~0
      let reserved: UInt64 = 0x1E6 | ~Self.physicalMask
      if value.bit(0) && value & reserved != 0 { return false }
      values[index] = value
    }
    (system.pdpte0, system.pdpte1) = (values[0], values[1])
    (system.pdpte2, system.pdpte3) = (values[2], values[3])
    return true
  }

  // MARK: - Rights

  /// Throws #PF where the rights (bit 1 R/W, bit 2 U/S) do not allow the access.
  private func check(
    _ linear: UInt64, _ access: MemoryAccess, _ privilege: AccessPrivilege, rights: UInt64,
    isExecutable: Bool
  ) throws(Fault) {
    let isUserPage = rights.bit(2)
    let reason: StaticText
    if isUserAccess(privilege) {
      if !isUserPage {
        reason = "user access to a supervisor page"
      } else if access.writes && !rights.bit(1) {
        reason = "write to a read-only page"
      } else if access == .execute && !isExecutable {
        reason = "execution of a page that forbids it"
      } else {
        return
      }
    } else if access == .execute {
      if !isExecutable {
        reason = "execution of a page that forbids it"
      } else if isUserPage && system.cr4.bit(20) {
        reason = "SMEP: supervisor execution of a user page"
      } else {
        return
      }
    } else if isUserPage && system.cr4.bit(21)
      && (privilege == .system || flagsRest & 1 << 18 == 0)
    {
      reason = "SMAP: supervisor access to a user page"
    } else if access.writes && !rights.bit(1) && system.cr0.bit(16) {
      reason = "write to a read-only page"
    } else {
      return
    }
    throw pageFault(linear, access, privilege, ErrorCode.present, reason)
  }

  private func mapping(
    _ frame: UInt64, rights: UInt64, isDirty: Bool, isAccessed: Bool, entry: UInt64,
    _ privilege: AccessPrivilege
  ) -> PageMapping {
    let mayWrite = rights.bit(1) || (!isUserAccess(privilege) && !system.cr0.bit(16))
    return PageMapping(
      frame: frame, isWritable: mayWrite, isDirty: isDirty, isAccessed: isAccessed, entry: entry)
  }
}
