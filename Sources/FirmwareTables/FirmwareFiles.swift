/// What a firmware made for QEMU finds in the firmware configuration device, by file name.
///
/// Source: QEMU, docs/specs/fw_cfg.rst; SeaBIOS 1.16, src/fw/paravirt.c and src/fw/romfile_loader.c.
package enum FirmwareFiles {
  /// A range of `etc/e820`: address, length, kind as in INT 15H AX=E820H.
  package typealias MemoryRange = (start: UInt64, length: UInt64, kind: UInt32)

  package static func build(
    _ platform: Platform, memory: [MemoryRange]
  ) -> [(name: String, bytes: [UInt8])] {
    let acpi = ACPITables.build(platform)
    var ranges = TableBytes()
    for range in memory {
      ranges.append(range.start)
      ranges.append(range.length)
      ranges.append(range.kind)
    }
    return acpi.files.map { ($0.name, $0.bytes) } + [
      ("etc/table-loader", acpi.loaderScript),
      ("etc/smbios/smbios-anchor", SMBIOSTables.entryPoint(platform, structuresAt: 0)),
      ("etc/smbios/smbios-tables", SMBIOSTables.structures(platform)),
      ("etc/e820", ranges.bytes),
    ]
  }
}
