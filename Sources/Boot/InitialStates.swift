import Bits
import X86

/// A GDT as loaders make it: flat segments for every mode.
struct DescriptorTable {
  static let code32: UInt16 = 0x08
  static let data: UInt16 = 0x10
  static let code64: UInt16 = 0x18

  let entries: [UInt64]

  /// Null, 32-bit code, data, 64-bit code: all from 0 to 4 GiB, DPL 0.
  static let flat = DescriptorTable(entries: [
    0, 0x00CF_9B00_0000_FFFF, 0x00CF_9300_0000_FFFF, 0x00AF_9B00_0000_FFFF,
  ])

  /// Linux's own selectors for the flat code and data segments of its 32-bit and 64-bit entries.
  static let linuxCode: UInt16 = 0x10
  static let linuxData: UInt16 = 0x18

  /// A table with those two.
  static func linux(_ entry: LinuxEntry) -> DescriptorTable {
    DescriptorTable(entries: [0, 0, flat.entries[entry == .bits64 ? 3 : 1], flat.entries[2]])
  }

  var bytes: [UInt8] { entries.flatMap(\.littleEndianBytes) }
  var limit: UInt16 { UInt16(entries.count * 8 - 1) }
}

extension CPUState {
  /// The top of the stack that a program finds: conventional memory below where boot sectors lie.
  private static var stackTop: UInt64 { 0x7C00 }

  /// Real mode with CS chosen so that the offset is small; all other segments 0.
  static func realMode(at entry: UInt64) -> CPUState {
    var state = CPUState()
    let isLow = entry <= 0xFFFF
    state.cs = .real(isLow ? 0 : UInt16(entry >> 4), code: true)
    state.rip = isLow ? entry : entry & 0xF
    state.rsp = stackTop
    // The BIOS's interrupt handlers are in place.
    state.rflags = RFlags.reserved1 | RFlags.if
    state.cr0 = 0x10
    state.idtr = DescriptorTableRegister(base: 0, limit: 0x3FF)
    return state
  }

  /// 32-bit protected mode with flat segments, paging and interrupts off: the state that Multiboot demands.
  ///
  /// Source: Multiboot Specification version 0.6.96, §3.2 "Machine state".
  static func protectedMode(at entry: UInt64, gdt: UInt64) -> CPUState {
    var state = CPUState()
    state.cr0 = 0x11
    state.cs = .flat(DescriptorTable.code32, .code32)
    let data = SegmentRegister.flat(DescriptorTable.data, .data32)
    state.ds = data
    state.es = data
    state.fs = data
    state.gs = data
    state.ss = data
    state.gdtr = DescriptorTableRegister(
      base: gdt, limit: gdt == 0 ? 0 : DescriptorTable.flat.limit)
    // Any exception before the program has a table of its own is a triple fault, and shows as one.
    state.idtr = DescriptorTableRegister(base: 0, limit: 0)
    state.rip = entry
    state.rsp = stackTop
    return state
  }

  /// 64-bit mode with the given page tables, interrupts off; SSE may be used, as compilers for x86-64 use it
  /// without being asked.
  static func longMode(at entry: UInt64, gdt: UInt64, pageTables: UInt64) -> CPUState {
    var state = protectedMode(at: entry, gdt: gdt)
    state.cr0 = 0x8000_0033  // PG, NE, ET, MP, PE
    state.cr3 = pageTables
    state.cr4 = 0x620  // PAE, OSFXSR, OSXMMEXCPT
    state.efer = 1 << 8 | 1 << 10
    state.cs = .flat(DescriptorTable.code64, .code64)
    return state
  }
}
