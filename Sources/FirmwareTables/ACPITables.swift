/// The ACPI tables of the board.
///
/// Source: ACPI Specification 6.5, chapter 5; the HPET table: IA-PC HPET Specification 1.0a, §3.2.4.
package enum ACPITables {
  /// Index of the root pointer in the result of ``build(_:)``.
  package static let rootPointer = 0
  /// Index of all the other tables.
  package static let tables = 1

  /// The root pointer, which is searched for, and the tables behind it.
  package static func build(_ platform: Platform) -> LinkedTables {
    var builder = Builder()
    let facs = builder.add(facs(), alignment: 64)
    let dsdt = builder.add(table("DSDT", revision: 1, DSDT.body(platform)))
    let fadt = builder.add(fadt(platform))
    builder.point(at: fadt + 36, size: 4, to: facs)
    builder.point(at: fadt + 40, size: 4, to: dsdt)
    builder.point(at: fadt + 140, size: 8, to: dsdt)  // X_DSDT; X_FIRMWARE_CTRL stays 0
    builder.sum(fadt)
    var listed = [fadt]
    if platform.hasAPICs { listed.append(builder.add(madt(platform))) }
    if let hpet = platform.hpet { listed.append(builder.add(eventTimer(at: hpet))) }
    let rsdt = builder.addRoot("RSDT", listed, size: 4)
    let xsdt = builder.addRoot("XSDT", listed, size: 8)
    return builder.finish(rsdt: rsdt, xsdt: xsdt)
  }

  // MARK: - Headers

  /// §5.2.6: the header before every table's body, checksum in place.
  static func table(_ signature: String, revision: UInt8, _ body: [UInt8]) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append(signature, count: 4)
    bytes.append(UInt32(36 + body.count))
    bytes.append([revision, 0])
    bytes.append("RNGSDE", count: 6)
    bytes.append("RINGSIDE", count: 8)
    bytes.append(UInt32(1))
    bytes.append("RSDE", count: 4)
    bytes.append(UInt32(1))
    bytes.append(body)
    bytes.replace(at: 9, with: checksum(of: bytes.bytes))
    return bytes.bytes
  }

  /// §5.2.3.2: a generic address in the I/O space.
  private static func port(_ address: UInt16, bits: UInt8) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append([1, bits, 0, bits == 8 ? 1 : bits == 16 ? 2 : 3])
    bytes.append(UInt64(address))
    return bytes.bytes
  }

  // MARK: - Tables

  /// §5.2.10.
  private static func facs() -> [UInt8] {
    var bytes = TableBytes()
    bytes.append("FACS", count: 4)
    bytes.append(UInt32(64))
    bytes.append([UInt8](repeating: 0, count: 56))
    bytes.replace(at: 32, with: UInt8(1))  // version
    return bytes.bytes
  }

  /// Fixed feature flags, §5.2.9, table 5.10.
  private static let features: UInt32 =
    1 << 0  // WBINVD
    | 1 << 2  // PROC_C1
    | 1 << 5  // SLP_BUTTON: none
    | 1 << 10  // RESET_REG_SUP

  /// §5.2.9, as of revision 3: 244 bytes.
  private static func fadt(_ platform: Platform) -> [UInt8] {
    let base = platform.powerManagement
    var bytes = TableBytes()
    bytes.append([UInt8](repeating: 0, count: 8))  // FIRMWARE_CTRL, DSDT
    bytes.append([1, 1])  // INT_MODEL, preferred profile: desktop
    bytes.append(UInt16(platform.systemControlInterrupt))
    bytes.append([UInt8](repeating: 0, count: 8))  // no SMI_CMD: the machine is always in ACPI mode
    for block in [
      base, 0, base + 4, 0, 0, base + 8, platform.generalPurposeEvents, 0,
    ] {
      bytes.append(UInt32(block))  // PM1a/b_EVT, PM1a/b_CNT, PM2_CNT, PM_TMR, GPE0, GPE1
    }
    bytes.append([4, 2, 0, 4, 4, 0, 0, 0])  // their lengths, GPE1_BASE, CST_CNT
    bytes.append(UInt16(0xFFF))  // P_LVL2_LAT: no C2
    bytes.append(UInt16(0xFFF))  // P_LVL3_LAT: no C3
    bytes.append([0, 0, 0, 0, 0, 0])  // flush size and stride, duty offset and width
    bytes.append([0, 0, 0x32])  // DAY_ALRM, MON_ALRM, CENTURY
    bytes.append(UInt16(platform.hasPS2 ? 0b11 : 0b01))  // IAPC_BOOT_ARCH: legacy devices, 8042
    bytes.append(UInt8(0))
    bytes.append(features)
    bytes.append(port(platform.resetPort, bits: 8))
    bytes.append([platform.resetValue, 0, 0, 0])
    bytes.append([UInt8](repeating: 0, count: 16))  // X_FIRMWARE_CTRL, X_DSDT
    bytes.append(port(base, bits: 32))
    bytes.append([UInt8](repeating: 0, count: 12))
    bytes.append(port(base + 4, bits: 16))
    bytes.append([UInt8](repeating: 0, count: 24))
    bytes.append(port(base + 8, bits: 32))
    bytes.append(port(platform.generalPurposeEvents, bits: 32))
    bytes.append([UInt8](repeating: 0, count: 12))
    return table("FACP", revision: 3, bytes.bytes)
  }

  /// §5.2.12.
  private static func madt(_ platform: Platform) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append(platform.localAPIC)
    bytes.append(UInt32(1))  // PCAT_COMPAT: the 8259 pair is there
    for index in 0..<platform.cpuCount {
      bytes.append([0, 8, UInt8(index), UInt8(index)])
      bytes.append(UInt32(1))  // enabled
    }
    bytes.append([1, 12, platform.ioAPICID, 0])
    bytes.append(platform.ioAPIC)
    bytes.append(UInt32(0))
    /// §5.2.12.5: a source of the ISA bus, where it goes, MPS INTI flags.
    func override(_ source: UInt8, to interrupt: UInt32, flags: UInt16) {
      bytes.append([2, 10, 0, source])
      bytes.append(interrupt)
      bytes.append(flags)
    }
    override(0, to: 2, flags: 0)
    for source in platform.levelInterrupts {
      override(source, to: UInt32(source), flags: 0b1101)  // active high, level
    }
    bytes.append([4, 6, 0xFF, 0, 0, 1])  // NMI: LINT1 of every processor
    return table("APIC", revision: 1, bytes.bytes)
  }

  /// The HPET's table: the hardware's ID, its address, no page protection.
  private static func eventTimer(at base: UInt32) -> [UInt8] {
    var bytes = TableBytes()
    bytes.append(UInt32(0x8086_A201))
    bytes.append([0, 0, 0, 0])
    bytes.append(UInt64(base))
    bytes.append([0, 0x80, 0, 0])  // number 0, 128 ticks at least, no guarantee
    return table("HPET", revision: 1, bytes.bytes)
  }
}

extension ACPITables {
  /// Collects the tables of the second file, and what links them.
  private struct Builder {
    private var bytes = TableBytes()
    private var pointers: [LinkedTables.Pointer] = []
    private var checksums: [LinkedTables.Checksum] = []

    /// Adds a table; returns its offset.
    mutating func add(_ table: [UInt8], alignment: Int = 16) -> Int {
      bytes.align(to: alignment)
      let offset = bytes.count
      bytes.append(table)
      return offset
    }

    /// Makes the place at `offset` hold the address of the table at `target`.
    mutating func point(at offset: Int, size: Int, to target: Int) {
      bytes.replace(at: offset, with: UInt32(target))
      pointers.append(
        .init(file: ACPITables.tables, offset: offset, size: size, target: ACPITables.tables))
    }

    /// Lets the checksum of the table at `offset` be made once its addresses are known.
    mutating func sum(_ offset: Int) {
      bytes.replace(at: offset + 9, with: UInt8(0))
      let length = (0..<4).reduce(0) { $0 | Int(bytes.bytes[offset + 4 + $1]) << ($1 * 8) }
      checksums.append(
        .init(file: ACPITables.tables, offset: offset + 9, range: offset..<offset + length))
    }

    /// Adds §5.2.7, RSDT, or §5.2.8, XSDT.
    mutating func addRoot(_ signature: String, _ listed: [Int], size: Int) -> Int {
      let body = [UInt8](repeating: 0, count: listed.count * size)
      let offset = add(ACPITables.table(signature, revision: 1, body))
      for (index, target) in listed.enumerated() {
        point(at: offset + 36 + index * size, size: size, to: target)
      }
      sum(offset)
      return offset
    }

    /// §5.2.5.3: the root pointer of revision 2.
    consuming func finish(rsdt: Int, xsdt: Int) -> LinkedTables {
      var root = TableBytes()
      root.append("RSD PTR ", count: 8)
      root.append(UInt8(0))
      root.append("RNGSDE", count: 6)
      root.append(UInt8(2))
      root.append(UInt32(rsdt))
      root.append(UInt32(36))
      root.append(UInt64(xsdt))
      root.append([0, 0, 0, 0])
      var linked = LinkedTables()
      linked.files = [
        .init(name: "etc/acpi/rsdp", bytes: root.bytes, alignment: 16, isSearchedFor: true),
        .init(name: "etc/acpi/tables", bytes: bytes.bytes, alignment: 64, isSearchedFor: false),
      ]
      let (rootFile, tables) = (ACPITables.rootPointer, ACPITables.tables)
      linked.pointers =
        pointers + [
          .init(file: rootFile, offset: 16, size: 4, target: tables),
          .init(file: rootFile, offset: 24, size: 8, target: tables),
        ]
      linked.checksums =
        checksums + [
          .init(file: rootFile, offset: 8, range: 0..<20),
          .init(file: rootFile, offset: 32, range: 0..<36),
        ]
      return linked
    }
  }
}
