/// The MultiProcessor tables, for systems that know no ACPI.
///
/// Source: Intel MultiProcessor Specification 1.4, May 1997, chapter 4.
package enum MPTables {
  /// §4.1 and §4.2: the floating pointer, and right behind it the configuration table, for address `start` below 4 GiB.
  ///
  /// `start` is a multiple of 16 in the range where programs search.
  package static func build(_ platform: Platform, at start: UInt32) -> [UInt8] {
    let table = configuration(platform)
    var pointer = TableBytes()
    pointer.append("_MP_", count: 4)
    pointer.append(start + 16)
    pointer.append([1, 4, 0])  // length in paragraphs, revision 1.4, checksum
    pointer.append([0, 0, 0, 0, 0])  // a table is there; virtual wire mode, no IMCR
    pointer.replace(at: 10, with: checksum(of: pointer.bytes))
    return pointer.bytes + table
  }

  private static func configuration(_ platform: Platform) -> [UInt8] {
    let entries =
      (0..<platform.cpuCount).map { processor(UInt8($0)) }
      + [bus(0, "PCI"), bus(isaBus, "ISA"), ioAPIC(platform)]
      + isaInterrupts(platform) + pciInterrupts(platform) + localInterrupts
    var bytes = TableBytes()
    bytes.append("PCMP", count: 4)
    bytes.append(UInt16(headerLength + entries.reduce(0) { $0 + $1.count }))
    bytes.append([4, 0])  // revision 1.4, checksum
    bytes.append("RINGSIDE", count: 8)
    bytes.append("PC", count: 12)
    bytes.append([UInt8](repeating: 0, count: 6))  // no OEM table
    bytes.append(UInt16(entries.count))
    bytes.append(platform.localAPIC)
    bytes.append([0, 0, 0, 0])  // no extended table
    for entry in entries { bytes.append(entry) }
    bytes.replace(at: 7, with: checksum(of: bytes.bytes))
    return bytes.bytes
  }

  private static let headerLength = 44
  private static let isaBus: UInt8 = 1

  // MARK: - Entries

  /// §4.3.1: enabled, the first one the bootstrap processor; family 6 with a local APIC.
  private static func processor(_ index: UInt8) -> [UInt8] {
    [0, index, 0x14, index == 0 ? 0b11 : 0b01, 0x00, 0x06, 0, 0]
      + [0x01, 0x02, 0, 0]  // CPUID EDX: FPU, APIC
      + [UInt8](repeating: 0, count: 8)
  }

  /// §4.3.2.
  private static func bus(_ identifier: UInt8, _ type: String) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append([1, identifier])
    bytes.append(type, count: 6)
    return bytes.bytes
  }

  /// §4.3.3.
  private static func ioAPIC(_ platform: Platform) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append([2, platform.ioAPICID, 0x11, 1])
    bytes.append(platform.ioAPIC)
    return bytes.bytes
  }

  private enum Kind: UInt8 {
    case vectored = 0
    case nonMaskable = 1
    case external = 3
  }

  /// §4.3.4 (type 3) and §4.3.5 (type 4): kind, polarity and trigger, source bus and its interrupt, where it leads.
  private static func assignment(
    _ type: UInt8, _ kind: Kind, flags: UInt16, bus: UInt8, source: UInt8, apic: UInt8, pin: UInt8
  ) -> [UInt8] {
    [type, kind.rawValue, UInt8(flags & 0xFF), UInt8(flags >> 8), bus, source, apic, pin]
  }

  /// The ISA bus as the bus does it: edges, active high, but the timer at pin 2.
  private static func isaInterrupts(_ platform: Platform) -> [[UInt8]] {
    let routed = Set(platform.pciInterrupts.map(\.interrupt))
    return (UInt8(0)..<16).filter { $0 != 2 && !routed.contains($0) }.map { source in
      let isLevel = platform.levelInterrupts.contains(source)
      return assignment(
        3, .vectored, flags: isLevel ? 0b1101 : 0, bus: isaBus, source: source,
        apic: platform.ioAPICID, pin: source == 0 ? 2 : source)
    }
  }

  /// The source is a device and its pin: (device << 2) | pin.
  private static func pciInterrupts(_ platform: Platform) -> [[UInt8]] {
    platform.pciInterrupts.map {
      assignment(
        3, .vectored, flags: 0b1101, bus: 0, source: $0.device << 2 | $0.pin,
        apic: platform.ioAPICID, pin: $0.interrupt)
    }
  }

  /// The 8259 pair at LINT0, NMI at LINT1, of every processor.
  private static let localInterrupts = [
    assignment(4, .external, flags: 0, bus: isaBus, source: 0, apic: 0xFF, pin: 0),
    assignment(4, .nonMaskable, flags: 0, bus: isaBus, source: 0, apic: 0xFF, pin: 1),
  ]
}
