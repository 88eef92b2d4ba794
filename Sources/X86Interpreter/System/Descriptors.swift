import Bits
import X86

/// A segment descriptor or gate as it stands in GDT, LDT or IDT.
///
/// Source: Intel SDM vol 3A (June 2024) §3.4.5, §3.5, §6.11, §6.14.1.
struct Descriptor {
  /// The first eight bytes.
  let low: UInt64
  /// The second eight, of the 16-byte descriptors of IA-32e mode.
  var high: UInt64 = 0
  /// Where it stands, for changes of its type.
  let address: UInt64

  var type: UInt8 { UInt8(low.bits(40...43)) }
  var isCodeOrData: Bool { low.bit(44) }
  var privilegeLevel: UInt8 { UInt8(low.bits(45...46)) }
  var isPresent: Bool { low.bit(47) }
  var isCode: Bool { isCodeOrData && type & 8 != 0 }
  var isConforming: Bool { isCode && type & 4 != 0 }
  var isReadableCode: Bool { isCode && type & 2 != 0 }
  var isData: Bool { isCodeOrData && type & 8 == 0 }
  var isWritableData: Bool { isData && type & 2 != 0 }
  var isLong: Bool { low.bit(53) }
  var isBig: Bool { low.bit(54) }

  var base: UInt64 {
    low.bits(16...39) | low.bits(56...63) << 24 | (isCodeOrData ? 0 : (high & 0xFFFF_FFFF) << 32)
  }

  var limit: UInt32 {
    let limit = UInt32(low.bits(0...15) | low.bits(48...51) << 16)
    return low.bit(55) ? limit << 12 | 0xFFF : limit
  }

  var attributes: SegmentAttributes {
    SegmentAttributes(rawValue: UInt32(low >> 40 & 0xF0FF))
  }

  /// The segment register that this descriptor fills.
  func segment(_ selector: UInt16) -> SegmentRegister {
    SegmentRegister(selector: selector, base: base, limit: limit, attributes: attributes)
  }

  // MARK: Gates

  var gateSelector: UInt16 { UInt16(low.bits(16...31)) }
  var gateOffset: UInt64 {
    low.bits(0...15) | low.bits(48...63) << 16 | (high & 0xFFFF_FFFF) << 32
  }
  /// How many parameters a call gate copies.
  var parameterCount: Int { Int(low.bits(32...36)) }
  /// The interrupt stack table's entry, 0 for none.
  var stackTable: Int { Int(low.bits(32...34)) }
}

/// Segment registers: their loading with all checks.
extension CPU {
  /// IA-32e mode is active.
  var isLongMode: Bool { system.cr0.bit(31) && system.efer.bit(8) }
  var isVirtual8086: Bool { flagsRest & RFlags.vm != 0 }
  var ioPrivilege: UInt8 { UInt8(flagsRest >> 12 & 3) }

  /// The descriptor that `selector` names; raises `fault(selector)` where the table does not reach.
  func descriptor(
    _ selector: UInt16, _ fault: (UInt32, StaticText) -> Fault = Fault.generalProtection
  ) throws(Fault) -> Descriptor {
    let code = UInt32(selector & 0xFFFC)
    let offset = UInt64(selector & 0xFFF8)
    let base: UInt64
    if selector & 4 == 0 {
      guard offset + 7 <= UInt64(system.gdtr.limit) else {
        throw fault(code, "beyond the GDT's limit")
      }
      base = system.gdtr.base
    } else {
      guard !system.ldtr.attributes.isUnusable, offset + 7 <= UInt64(system.ldtr.limit) else {
        throw fault(code, "beyond the LDT's limit")
      }
      base = system.ldtr.base
    }
    let address = linearCut(base &+ offset)
    return Descriptor(low: try read(UInt64.self, at: address, .system), address: address)
  }

  /// The second half of a 16-byte descriptor.
  func widened(_ descriptor: Descriptor, _ selector: UInt16) throws(Fault) -> Descriptor {
    let offset = UInt64(selector & 0xFFF8) + 15
    let limit = selector & 4 == 0 ? UInt64(system.gdtr.limit) : UInt64(system.ldtr.limit)
    guard offset <= limit else {
      throw .generalProtection(UInt32(selector & 0xFFFC), "16-byte descriptor beyond the table")
    }
    var wide = descriptor
    wide.high = try read(UInt64.self, at: descriptor.address &+ 8, .system)
    guard wide.high.bits(40...44) == 0 else {
      throw .generalProtection(UInt32(selector & 0xFFFC), "16-byte descriptor's upper type")
    }
    return wide
  }

  /// Sets the accessed bit in memory where it is clear.
  func markAccessed(_ descriptor: Descriptor) throws(Fault) -> Descriptor {
    guard descriptor.isCodeOrData, !descriptor.low.bit(40) else { return descriptor }
    let byte = UInt8(descriptor.low >> 40 & 0xFF) | 1
    try write(byte, at: descriptor.address &+ 5, .system)
    return Descriptor(
      low: descriptor.low | 1 << 40, high: descriptor.high, address: descriptor.address)
  }

  /// A register that holds a null selector.
  func nullSegment(_ selector: UInt16) -> SegmentRegister {
    var attributes = SegmentAttributes(rawValue: 0)
    attributes.isUnusable = true
    // SS keeps the privilege level in its DPL.
    attributes.privilegeLevel = system.privilegeLevel
    return SegmentRegister(selector: selector, base: 0, limit: 0, attributes: attributes)
  }

  /// What loading `selector` into `number` gives, by MOV, POP, LDS …; CS is not loaded this way.
  ///
  /// Source: Intel SDM vol 2B, MOV: "Protected Mode Exceptions" and the operation.
  func loadedSegment(
    _ number: SegmentNumber, _ selector: UInt16
  ) throws(Fault) -> SegmentRegister {
    if !mode.isProtected {
      if isVirtual8086 { return virtualSegment(selector) }
      // Real mode keeps limit and attributes: "unreal" mode lives by that.
      var segment = system[number]
      segment.selector = selector
      segment.base = UInt64(selector) << 4
      segment.attributes.isUnusable = false
      return segment
    }
    let code = UInt32(selector & 0xFFFC)
    let level = system.privilegeLevel
    let requested = UInt8(selector & 3)
    if selector & 0xFFFC == 0 {
      if number == .ss, !(codeWidth == 64 && level < 3 && requested == level) {
        throw .generalProtection(0, "null selector for SS")
      }
      return nullSegment(selector)
    }
    let found = try descriptor(selector)
    if number == .ss {
      guard requested == level, found.isWritableData, found.privilegeLevel == level else {
        throw .generalProtection(code, "SS must be writable data of the current privilege")
      }
      guard found.isPresent else { throw .stack(code, "stack segment not present") }
    } else {
      guard found.isData || found.isReadableCode else {
        throw .generalProtection(code, "segment is neither data nor readable code")
      }
      if !found.isConforming {
        guard requested <= found.privilegeLevel, level <= found.privilegeLevel else {
          throw .generalProtection(code, "privilege of the segment")
        }
      }
      guard found.isPresent else { throw .notPresent(code, "segment not present") }
    }
    return try markAccessed(found).segment(selector)
  }

  func virtualSegment(_ selector: UInt16) -> SegmentRegister {
    SegmentRegister(
      selector: selector, base: UInt64(selector) << 4, limit: 0xFFFF,
      attributes: SegmentAttributes(rawValue: 0xF3))
  }

  /// Puts a loaded segment in its register.
  func setSegment(_ number: SegmentNumber, _ segment: SegmentRegister) {
    system[number] = segment
    modeChanged()
  }

  /// ES, DS, FS, GS that the outer level may not use become null.
  func dropInnerSegments(_ level: UInt8) {
    for number in [SegmentNumber.es, .ds, .fs, .gs] {
      let segment = system[number]
      let attributes = segment.attributes
      let isConforming = attributes.isCodeOrData && attributes.type & 0b1100 == 0b1100
      if !isConforming && attributes.privilegeLevel < level {
        var null = nullSegment(0)
        if number == .fs || number == .gs { null.base = isLongMode ? segment.base : 0 }
        system[number] = null
      }
    }
  }
}
