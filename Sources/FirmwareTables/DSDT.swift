/// The definition block: which devices the board has that nobody can find by looking.
///
/// Source: ACPI Specification 6.5, chapters 6 and 7.
enum DSDT {
  static func body(_ platform: Platform) -> [UInt8] {
    let bus = AML.device("PCI0", pciRoot(platform) + [isaBridge(platform)])
    var system = [bus]
    if let hpet = platform.hpet { system.append(eventTimer(at: hpet)) }
    if platform.hasFirmwareConfiguration { system.append(firmwareConfiguration) }
    system += platform.virtio.enumerated().map(virtio)
    system += (0..<platform.cpuCount).map(processor)
    return AML.scope("\\_SB", system) + softOff
  }

  /// §7.4.2.6: SLP_TYP 0 with SLP_EN is the PIIX4's soft-off.
  private static let softOff = AML.define(
    "\\_S5", AML.package([[UInt8]](repeating: AML.integer(0), count: 4)))

  // MARK: PCI

  private static func pciRoot(_ platform: Platform) -> [[UInt8]] {
    let hole = UInt32(clamping: platform.memoryBelow4GiB)
    let windows = [
      Resource.range(.bus, UInt16(0)...0xFF, flags: 0),
      Resource.ports(0xCF8, 8),
      Resource.range(.io, UInt16(0)...0xCF7, flags: 3),
      Resource.range(.io, UInt16(0xD00)...0xFFFF, flags: 3),
      Resource.range(.memory, UInt32(0xA_0000)...0xB_FFFF, flags: 3),
      Resource.range(.memory, max(hole, 0x1000_0000)...0xFEBF_FFFF, flags: 1),
    ]
    return [
      AML.define("_HID", AML.eisa("PNP0A03")),
      AML.define("_UID", AML.integer(0)),
      AML.define("_CRS", Resource.template(windows)),
      AML.define("_PRT", AML.package(platform.pciInterrupts.map(route))),
    ]
  }

  /// §6.2.13: any function of a device, its pin, no link device, a global interrupt.
  private static func route(_ entry: Platform.PCIInterrupt) -> [UInt8] {
    AML.package([
      AML.integer(UInt64(entry.device) << 16 | 0xFFFF), AML.integer(UInt64(entry.pin)),
      AML.integer(0), AML.integer(UInt64(entry.interrupt)),
    ])
  }

  // MARK: ISA

  private static func isaBridge(_ platform: Platform) -> [UInt8] {
    var devices = [
      AML.define("_ADR", AML.integer(1 << 16)),
      isa("RTC", "PNP0B00", [Resource.ports(0x70, 2), Resource.interrupt(8)]),
    ]
    if platform.hasPS2 {
      devices.append(
        isa(
          "KBD", "PNP0303",
          [Resource.ports(0x60, 1), Resource.ports(0x64, 1), Resource.interrupt(1)]))
      devices.append(isa("MOU", "PNP0F13", [Resource.interrupt(12)]))
    }
    if platform.hasFloppyController {
      devices.append(
        isa(
          "FDC0", "PNP0700",
          [
            Resource.ports(0x3F2, 4), Resource.ports(0x3F7, 1), Resource.interrupt(6),
            Resource.dma(2),
          ]))
    }
    if platform.hasParallelPort {
      devices.append(
        isa("LPT1", "PNP0400", [Resource.ports(0x378, 3), Resource.interrupt(7)]))
    }
    for (index, serial) in platform.serialPorts.enumerated() {
      devices.append(
        isa(
          "COM\(index + 1)", "PNP0501",
          [Resource.ports(serial.port, 8), Resource.interrupt(serial.interrupt)],
          unique: UInt64(index + 1)))
    }
    return AML.device("ISA", devices)
  }

  private static func isa(
    _ name: String, _ identifier: String, _ resources: [[UInt8]], unique: UInt64? = nil
  ) -> [UInt8] {
    AML.device(
      name,
      [AML.define("_HID", AML.eisa(identifier))]
        + (unique.map { [AML.define("_UID", AML.integer($0))] } ?? [])
        + [
          AML.define("_STA", AML.integer(0x0F)),
          AML.define("_CRS", Resource.template(resources)),
        ])
  }

  // MARK: Others

  private static func eventTimer(at base: UInt32) -> [UInt8] {
    AML.device(
      "HPET",
      [
        AML.define("_HID", AML.eisa("PNP0103")),
        AML.define("_UID", AML.integer(0)),
        AML.define("_CRS", Resource.template([Resource.memory(base, 0x400)])),
      ])
  }

  /// Source: Linux, drivers/virtio/virtio_mmio.c, `virtio_mmio_acpi_match`.
  private static func virtio(
    _ index: Int, _ device: (registers: UInt32, length: UInt32, interrupt: UInt8)
  ) -> [UInt8] {
    AML.device(
      "VR0\(index)",
      [
        AML.define("_HID", AML.string("LNRO0005")),
        AML.define("_UID", AML.integer(UInt64(index))),
        AML.define("_CCA", AML.integer(1)),
        AML.define(
          "_CRS",
          Resource.template([
            Resource.memory(device.registers, device.length),
            Resource.sharedInterrupt(device.interrupt),
          ])),
      ])
  }

  /// Source: QEMU, docs/specs/fw_cfg.rst, "ACPI Interface".
  private static let firmwareConfiguration = AML.device(
    "FWCF",
    [
      AML.define("_HID", AML.string("QEMU0002")),
      AML.define("_STA", AML.integer(0x0B)),  // present, decoding, functioning; not shown
      AML.define("_CRS", Resource.template([Resource.ports(0x510, 12)])),
    ])

  /// §8.4: a processor device; its _UID is what the MADT calls it.
  private static func processor(_ index: Int) -> [UInt8] {
    let digits = Array("0123456789ABCDEF")
    return AML.device(
      "C0\(digits[index >> 4 & 0xF])\(digits[index & 0xF])",
      [
        AML.define("_HID", AML.string("ACPI0007")),
        AML.define("_UID", AML.integer(UInt64(index))),
      ])
  }
}
