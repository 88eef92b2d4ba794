import Bits
import GuestMemory
import X86

/// A range of the memory map that INT 15H AX=E820H gives and a Multiboot loader hands on.
package struct MemoryRange: Hashable, Sendable, Codable {
  /// What an operating system may do with a range.
  ///
  /// Source: ACPI Specification 6.5, table 15-1.
  package enum Kind: UInt32, Hashable, Sendable, Codable {
    case available = 1
    case reserved = 2
  }

  package let start: UInt64
  package let length: UInt64
  package let kind: Kind

  package init(start: UInt64, length: UInt64, kind: Kind) {
    self.start = start
    self.length = length
    self.kind = kind
  }
}

extension BIOSServices {
  /// The guest's memory as the BIOS tells it, by rising address.
  package var memoryMap: [MemoryRange] {
    let extended = UInt64(BIOSDataArea.extendedSegment) << 4
    var map: [MemoryRange] = []
    for region in memory.regions {
      let (start, end) = (region.start.rawValue, region.end.rawValue)
      switch region.kind {
      case .ram:
        // What RAM there is between the extended data area and 1 MiB belongs to the BIOS.
        if start < extended {
          map.append(.init(start: start, length: min(end, extended) - start, kind: .available))
        }
        if end > extended, start < 0xA_0000 {
          let from = max(start, extended)
          map.append(
            .init(start: from, length: min(end, 0xA_0000) - from, kind: .reserved))
        }
        if end > 0x10_0000 {
          let from = max(start, 0x10_0000)
          map.append(.init(start: from, length: end - from, kind: .available))
        }
      case .rom:
        map.append(.init(start: start, length: region.length, kind: .reserved))
      case .video: break
      }
    }
    return map.sorted { $0.start < $1.start }
  }

  /// Bytes of RAM from 1 MiB on, without a gap.
  var extendedMemory: UInt64 {
    memoryMap.first { $0.start == 0x10_0000 && $0.kind == .available }?.length ?? 0
  }

  /// AX=E820H: one range a call; EBX is the number of the next, 0 at the end.
  ///
  /// Source: ACPI Specification 6.5, §15.1.
  func readMemoryMap(_ call: inout BIOSCall) {
    let map = memoryMap
    guard call.edx == 0x534D_4150, call.ecx >= 20, call.ebx < UInt32(map.count) else {
      call.ah = 0x86
      call.setCarry(true)
      return
    }
    let index = Int(call.ebx)
    var entry = map[index].start.littleEndianBytes + map[index].length.littleEndianBytes
    entry += map[index].kind.rawValue.littleEndianBytes
    // The extended attributes: bit 0, the entry counts.
    if call.ecx >= 24 { entry += UInt32(1).littleEndianBytes }
    call.memory.write(entry, at: call.linear(call.cpu.es, call.di))
    call.eax = 0x534D_4150
    call.ecx = UInt32(entry.count)
    call.ebx = index + 1 < map.count ? UInt32(index + 1) : 0
    call.setCarry(false)
  }

  /// AX=E801H: KiB between 1 and 16 MiB in AX and CX, blocks of 64 KiB above in BX and DX.
  func readMemorySize(_ call: inout BIOSCall) {
    let kibibytes = UInt16(min(extendedMemory >> 10, 15 * 1024))
    let above = extendedMemory > (15 << 20) ? (extendedMemory - (15 << 20)) >> 16 : 0
    call.ax = kibibytes
    call.cx = kibibytes
    call.bx = UInt16(min(above, 0xFFFF))
    call.dx = call.bx
    call.setCarry(false)
  }
}
