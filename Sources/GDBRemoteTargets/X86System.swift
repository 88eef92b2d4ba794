/// What a kernel developer looks at and GDB has no feature for: system registers, by `p` and `P` only.
///
/// Those that QEMU has too carry its names, so that tools made for it find them. Each feature starts
/// at a number of its own, with room behind it, so that a later register moves no other.
///
/// Sources: Intel SDM vol 3A §2 (June 2024); QEMU 7.2, the description served by its gdbstub.
enum X86System {
  static func features(isWide: Bool) -> [Feature] {
    let bits = isWide ? 64 : 32
    let address = isWide ? "uint64" : "uint32"
    return [
      bases(isWide: isWide, bits, address),
      control(bits),
      addressing(bits, address),
      tables(bits, address),
      debug(bits, address),
      modelSpecific,
    ]
  }

  /// GDB has this one for 64-bit code alone.
  private static func bases(isWide: Bool, _ bits: Int, _ type: String) -> Feature {
    Feature(
      isWide ? "org.gnu.gdb.i386.segments" : "org.ringside.x86.thread-bases", from: 64,
      [RegisterRow("fs_base", bits, type), RegisterRow("gs_base", bits, type)])
  }

  /// Registers of named bits are 32 bits wide in every view, as far as bits have names: GDB assigns an
  /// integer (`set $cr0 = 5`) only to a register of bits that is as wide as the integer.
  private static func control(_ bits: Int) -> Feature {
    Feature(
      "org.ringside.x86.control", from: 72,
      types: [
        .flags(id: "x86_cr0", bytes: 4, fields: cr0), .flags(id: "x86_cr4", bytes: 4, fields: cr4),
        .flags(id: "x86_efer", bytes: 4, fields: efer),
      ],
      [
        RegisterRow("k_gs_base", bits, "uint\(bits)"),
        RegisterRow("cr0", 32, "x86_cr0"),
        RegisterRow("cr2", bits, "uint\(bits)"),
        RegisterRow("cr3", bits, "uint\(bits)"),
        RegisterRow("cr4", 32, "x86_cr4"),
        RegisterRow("cr8", bits, "uint\(bits)"),
        RegisterRow("efer", 32, "x86_efer"),
        RegisterRow("xcr0", 64, "uint64"),
      ])
  }

  /// What turns an offset into a linear address.
  private static func addressing(_ bits: Int, _ type: String) -> Feature {
    let names = ["cs", "ss", "ds", "es", "fs", "gs"]
    return Feature(
      "org.ringside.x86.segmentation", from: 96, types: [attributes],
      [RegisterRow("ip", bits, type, from: "rip")]
        + names.prefix(4).map { RegisterRow("\($0)_base", bits, type) }
        + names.map { RegisterRow("\($0)_limit", 32, "uint32") }
        + names.map { RegisterRow("\($0)_attr", 32, "x86_attributes") })
  }

  private static func tables(_ bits: Int, _ type: String) -> Feature {
    Feature(
      "org.ringside.x86.tables", from: 128, types: [attributes],
      ["gdtr", "idtr"].flatMap {
        [RegisterRow("\($0)_base", bits, type), RegisterRow("\($0)_limit", 16, "uint16")]
      }
        + ["ldtr", "tr"].flatMap {
          [
            RegisterRow($0, 16, "uint16"), RegisterRow("\($0)_base", bits, type),
            RegisterRow("\($0)_limit", 32, "uint32"),
            RegisterRow("\($0)_attr", 32, "x86_attributes"),
          ]
        })
  }

  private static func debug(_ bits: Int, _ type: String) -> Feature {
    Feature(
      "org.ringside.x86.debug", from: 144,
      types: [
        .flags(id: "x86_dr6", bytes: 4, fields: dr6), .flags(id: "x86_dr7", bytes: 4, fields: dr7),
      ],
      (0...3).map { RegisterRow("dr\($0)", bits, type) }
        + [RegisterRow("dr6", 32, "x86_dr6"), RegisterRow("dr7", 32, "x86_dr7")])
  }

  private static let modelSpecific = Feature(
    "org.ringside.x86.msr", from: 160,
    [
      "tsc", "tsc_aux", "apic_base", "misc_enable", "pat", "debugctl", "star", "lstar", "cstar",
      "fmask", "sysenter_cs", "sysenter_esp", "sysenter_eip",
    ].map { RegisterRow($0, 64, "uint64") })

  // MARK: Bits

  /// Intel SDM vol 3A §2.5, figure 2-7.
  private static let cr0: [TypeDefinition.BitField] = [
    .init("PE", 0), .init("MP", 1), .init("EM", 2), .init("TS", 3), .init("ET", 4), .init("NE", 5),
    .init("WP", 16), .init("AM", 18), .init("NW", 29), .init("CD", 30), .init("PG", 31),
  ]

  /// Intel SDM vol 3A §2.5, figure 2-7.
  private static let cr4: [TypeDefinition.BitField] = [
    .init("VME", 0), .init("PVI", 1), .init("TSD", 2), .init("DE", 3), .init("PSE", 4),
    .init("PAE", 5), .init("MCE", 6), .init("PGE", 7), .init("PCE", 8), .init("OSFXSR", 9),
    .init("OSXMMEXCPT", 10), .init("UMIP", 11), .init("LA57", 12), .init("VMXE", 13),
    .init("SMXE", 14), .init("FSGSBASE", 16), .init("PCIDE", 17), .init("OSXSAVE", 18),
    .init("SMEP", 20), .init("SMAP", 21), .init("PKE", 22), .init("CET", 23), .init("PKS", 24),
  ]

  /// Intel SDM vol 3A §2.2.1, figure 2-4.
  private static let efer: [TypeDefinition.BitField] = [
    .init("SCE", 0), .init("LME", 8), .init("LMA", 10), .init("NXE", 11), .init("SVME", 12),
  ]

  /// Intel SDM vol 3B §18.2.3, figure 18-1.
  private static let dr6: [TypeDefinition.BitField] = [
    .init("B0", 0), .init("B1", 1), .init("B2", 2), .init("B3", 3), .init("BD", 13),
    .init("BS", 14), .init("BT", 15),
  ]

  /// Intel SDM vol 3B §18.2.4, figure 18-1.
  private static let dr7: [TypeDefinition.BitField] =
    [
      .init("L0", 0), .init("G0", 1), .init("L1", 2), .init("G1", 3), .init("L2", 4),
      .init("G2", 5),
      .init("L3", 6), .init("G3", 7), .init("LE", 8), .init("GE", 9), .init("GD", 13),
    ]
    + (0...3).flatMap { index in
      let start = 16 + 4 * index
      return [
        TypeDefinition.BitField("RW\(index)", start...(start + 1)),
        TypeDefinition.BitField("LEN\(index)", (start + 2)...(start + 3)),
      ]
    }

  /// A descriptor's attributes, gathered as bits 8-15 and 20-23 of its upper half; bit 16 says that
  /// the register holds a null selector.
  ///
  /// Intel SDM vol 3A §3.4.5, figure 3-8; vol 3C §25.4.1 for bit 16.
  private static let attributes = TypeDefinition.flags(
    id: "x86_attributes", bytes: 4,
    fields: [
      .init("TYPE", 0...3), .init("S", 4), .init("DPL", 5...6), .init("P", 7), .init("AVL", 12),
      .init("L", 13), .init("DB", 14), .init("G", 15), .init("NULL", 16),
    ])
}
