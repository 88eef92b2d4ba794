package import GuestMemory

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

  package var end: UInt64 { start + length }
}

/// The guest's memory as firmware tells it, by rising address.
package struct MemoryMap: Hashable, Sendable {
  package let ranges: [MemoryRange]

  /// Where the extended BIOS data area begins: the last KiB below 640 KiB.
  package static let extendedDataArea: UInt64 = 0x9_FC00
  /// Where conventional memory ends.
  package static let conventionalEnd: UInt64 = 0xA_0000
  /// Where extended memory begins.
  package static let extendedStart: UInt64 = 0x10_0000

  /// Where RAM stops growing below 4 GiB, for addresses of devices.
  package static let lowMemoryLimit: UInt64 = 0xE000_0000

  /// The map of `memory`: RAM is available but for the extended BIOS data area, ROM is reserved.
  package init(of memory: GuestMemory) {
    var ranges: [MemoryRange] = []
    func add(_ start: UInt64, _ end: UInt64, _ kind: MemoryRange.Kind) {
      guard start < end else { return }
      ranges.append(MemoryRange(start: start, length: end - start, kind: kind))
    }
    for region in memory.regions {
      let (start, end) = (region.start.rawValue, region.end.rawValue)
      switch region.kind {
      case .ram:
        // RAM behind adapters and ROM, where a board has it, is nobody's.
        add(start, min(end, Self.extendedDataArea), .available)
        add(max(start, Self.extendedDataArea), min(end, Self.conventionalEnd), .reserved)
        add(max(start, Self.extendedStart), end, .available)
      case .rom: add(start, end, .reserved)
      case .shadow, .video: break
      }
    }
    self.ranges = ranges.sorted { $0.start < $1.start }
  }

  /// Bytes of RAM from 1 MiB on, without a gap.
  package var extendedSize: UInt64 {
    ranges.first { $0.start == Self.extendedStart && $0.kind == .available }?.length ?? 0
  }

  /// Bytes of RAM in all, the kept ones included: what `--memory` gave, nearly.
  package var totalSize: UInt64 {
    ranges.lazy.filter { $0.kind == .available }.reduce(0) { $0 + $1.length }
  }
}
