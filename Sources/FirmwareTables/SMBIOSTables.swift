/// The SMBIOS structures: what `dmidecode` and a kernel's log show of the machine.
///
/// Source: DMTF DSP0134, SMBIOS Reference Specification 2.8.0, §5.2.1 and chapter 7.
package enum SMBIOSTables {
  /// The structures, one after the other.
  package static func structures(_ platform: Platform) -> [UInt8] {
    collect(platform).bytes
  }

  /// §5.2.1: the entry point for structures at `address`; 31 bytes, which programs search for at multiples of 16.
  package static func entryPoint(_ platform: Platform, structuresAt address: UInt32) -> [UInt8] {
    let table = collect(platform)
    var bytes = TableBytes()
    bytes.append("_SM_", count: 4)
    bytes.append([0, 31, 2, 8])  // checksum, length, version 2.8
    bytes.append(UInt16(table.largest))
    bytes.append([UInt8](repeating: 0, count: 6))  // revision, formatted area
    bytes.append("_DMI_", count: 5)
    bytes.append(UInt8(0))  // intermediate checksum
    bytes.append(UInt16(table.bytes.count))
    bytes.append(address)
    bytes.append(UInt16(table.count))
    bytes.append(UInt8(0x28))
    bytes.replace(at: 21, with: checksum(of: bytes.bytes[16...]))
    bytes.replace(at: 4, with: checksum(of: bytes.bytes))
    return bytes.bytes
  }

  /// Structures under construction.
  private struct Collection {
    var bytes: [UInt8] = []
    var count = 0
    var largest = 0

    /// §6.1: header, formatted part, strings.
    mutating func add(_ type: UInt8, handle: UInt16, _ formatted: [UInt8], strings: [String] = []) {
      var structure = TableBytes()
      structure.append([type, UInt8(4 + formatted.count)])
      structure.append(handle)
      structure.append(formatted)
      for text in strings { structure.append(Array(text.utf8) + [0]) }
      structure.append(strings.isEmpty ? [0, 0] : [0])
      bytes += structure.bytes
      count += 1
      largest = max(largest, structure.count)
    }
  }

  private static func collect(_ platform: Platform) -> Collection {
    var table = Collection()
    // §7.1, BIOS: vendor, version, segment F000H, date, 64 KiB, characteristics not given, a virtual machine.
    table.add(
      0, handle: 0,
      [1, 2, 0x00, 0xF0, 3, 0] + [0x08, 0, 0, 0, 0, 0, 0, 0] + [0, 0x14, 0, 0, 0xFF, 0xFF],
      strings: ["Ringside", "1", "01/01/2026"])
    // §7.2, system: manufacturer, product, no UUID, wake-up by the power switch.
    table.add(
      1, handle: 0x100,
      [1, 2, 3, 0] + [UInt8](repeating: 0, count: 16) + [6, 0, 0],
      strings: ["Ringside", "PC (i440FX + PIIX)", "1"])
    // §7.4, chassis: other, safe states, no lock.
    table.add(
      3, handle: 0x300,
      [1, 1, 2, 0, 0, 3, 3, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0], strings: ["Ringside", "1"])
    for index in 0..<platform.cpuCount {
      table.add(
        4, handle: 0x400 + UInt16(index), processor, strings: ["CPU \(index)", "Ringside", "1"])
    }
    addMemory(platform, &table)
    // §7.33, boot: no errors.
    table.add(32, handle: 0x2000, [UInt8](repeating: 0, count: 7))
    table.add(127, handle: 0x7F00, [])
    return table
  }

  /// §7.5: a central processor of unknown family, enabled; version 2.6's length.
  private static let processor: [UInt8] =
    [1, 3, 1, 2] + [UInt8](repeating: 0, count: 8)  // socket, type, family other, maker, no ID
    + [3, 0, 0, 0, 0, 0, 0, 0]  // version, voltage, clocks unknown
    + [0x41, 1]  // populated and enabled; upgrade other
    + [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]  // no caches described
    + [0, 0, 0, 1, 1, 1, 0, 0, 1, 0]  // no strings; one core with one thread; family other

  /// §7.17, §7.18, §7.20: one array with one device, and the ranges where it is.
  private static func addMemory(_ platform: Platform, _ table: inout Collection) {
    let total = platform.memoryBelow4GiB + platform.memoryAbove4GiB
    var array = TableBytes()
    array.append([1, 3, 6])  // other, system memory, multi-bit ECC
    array.append(UInt32(clamping: min(total >> 10, 0x7FFF_FFFF)))
    array.append(UInt16(0xFFFE))
    array.append(UInt16(1))
    table.add(16, handle: 0x1000, array.bytes)
    var device = TableBytes()
    device.append(UInt16(0x1000))
    device.append([0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
    let mebibytes = total >> 20
    device.append(UInt16(mebibytes < 0x7FFF ? mebibytes : 0x7FFF))
    device.append([9, 0, 1, 0, 7, 0, 0, 0, 0, 2, 0, 0, 0, 0])  // DIMM, RAM
    device.append(UInt32(mebibytes < 0x7FFF ? 0 : UInt32(clamping: mebibytes)))
    device.append([0, 0])
    table.add(17, handle: 0x1100, device.bytes, strings: ["DIMM 0", "Ringside"])
    addRange(0, platform.memoryBelow4GiB, handle: 0x1300, &table)
    if platform.memoryAbove4GiB > 0 {
      addRange(1 << 32, platform.memoryAbove4GiB, handle: 0x1301, &table)
    }
  }

  /// §7.20: addresses in KiB.
  private static func addRange(
    _ start: UInt64, _ length: UInt64, handle: UInt16, _ table: inout Collection
  ) {
    var range = TableBytes()
    range.append(UInt32(clamping: start >> 10))
    range.append(UInt32(clamping: (start + length) >> 10 - 1))
    range.append(UInt16(0x1000))
    range.append(UInt8(1))
    table.add(19, handle: handle, range.bytes)
  }
}
