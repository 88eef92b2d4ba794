import GuestMemory

/// One register of the architecture: its name, its width and its place in ``CPUState``.
///
/// The table of these rows is what every other list of registers derives from: a debugger's register
/// file, `monitor` output, comparisons of two states.
public struct Register: Sendable {
  /// The manual's name in lower case: "rax", "cs_base", "cr0".
  public let name: String
  /// The width in bits, at most 128.
  public let bits: Int
  /// The group that has to be loaded before `read` and stored after `write`.
  public let group: StateGroups
  /// The register's value, zero-extended.
  public let read: @Sendable (borrowing CPUState) -> UInt128
  /// Sets the register; bits beyond its width are dropped.
  ///
  /// Nil where a debugger may not write.
  public let write: (@Sendable (inout CPUState, UInt128) -> Void)?

  init(
    _ name: String, _ bits: Int, _ group: StateGroups,
    _ read: @escaping @Sendable (borrowing CPUState) -> UInt128,
    _ write: (@Sendable (inout CPUState, UInt128) -> Void)? = nil
  ) {
    self.name = name
    self.bits = bits
    self.group = group
    self.read = read
    self.write = write
  }
}

extension Register {
  /// Every register, in the manual's order within its group.
  public static let all: [Register] =
    general + segments + tables + control + debug + modelSpecific + x87 + vector

  /// The register called `name`.
  public static func named(_ name: String) -> Register? {
    byName[name]
  }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// A row for an integer field.
  private static func field<Value: FixedWidthInteger & UnsignedInteger & SendableMetatype>(
    _ name: String, _ group: StateGroups,
    _ path: any WritableKeyPath<CPUState, Value> & Sendable, bits: Int = Value.bitWidth
  ) -> Register {
    Register(
      name, bits, group, { UInt128($0[keyPath: path]) },
      { $0[keyPath: path] = Value(truncatingIfNeeded: $1) })
  }

  // MARK: General — Intel SDM vol 1 §3.4

  private static let general: [Register] = [
    field("rax", .general, \.rax), field("rbx", .general, \.rbx),
    field("rcx", .general, \.rcx), field("rdx", .general, \.rdx),
    field("rsi", .general, \.rsi), field("rdi", .general, \.rdi),
    field("rbp", .general, \.rbp), field("rsp", .general, \.rsp),
    field("r8", .general, \.r8), field("r9", .general, \.r9),
    field("r10", .general, \.r10), field("r11", .general, \.r11),
    field("r12", .general, \.r12), field("r13", .general, \.r13),
    field("r14", .general, \.r14), field("r15", .general, \.r15),
    field("rip", .general, \.rip),
    Register(
      "eflags", 32, .general, { UInt128($0.rflags & 0xFFFF_FFFF) },
      { $0.rflags = UInt64(truncatingIfNeeded: $1) & 0xFFFF_FFFF | RFlags.reserved1 }),
    Register(
      "pc", 64, [.general, .system], { UInt128($0.linearPC.rawValue) },
      { $0.linearPC = .init(UInt64(truncatingIfNeeded: $1)) }),
  ]

  // MARK: Segments — Intel SDM vol 3A §3.4

  private static let segments: [Register] =
    segment("cs", \.cs) + segment("ss", \.ss) + segment("ds", \.ds) + segment("es", \.es)
    + segment("fs", \.fs) + segment("gs", \.gs) + segment("ldtr", \.ldtr) + segment("tr", \.tr)

  /// Selector, base, limit and attributes of one segment register.
  ///
  /// Writing the selector in real mode sets the base as the CPU does; in protected mode it changes the
  /// visible part alone, as nothing is loaded from the descriptor table.
  private static func segment(
    _ name: String, _ path: any WritableKeyPath<CPUState, SegmentRegister> & Sendable
  ) -> [Register] {
    [
      Register(
        name, 16, .system, { UInt128($0[keyPath: path].selector) },
        { state, value in
          let selector = UInt16(truncatingIfNeeded: value)
          if !state.isProtected, state[keyPath: path].selector != selector {
            state[keyPath: path].base = UInt64(selector) << 4
          }
          state[keyPath: path].selector = selector
        }),
      Register(
        "\(name)_base", 64, .system, { UInt128($0[keyPath: path].base) },
        { $0[keyPath: path].base = UInt64(truncatingIfNeeded: $1) }),
      Register(
        "\(name)_limit", 32, .system, { UInt128($0[keyPath: path].limit) },
        { $0[keyPath: path].limit = UInt32(truncatingIfNeeded: $1) }),
      Register(
        "\(name)_attr", 32, .system, { UInt128($0[keyPath: path].attributes.rawValue) },
        { $0[keyPath: path].attributes = .init(rawValue: UInt32(truncatingIfNeeded: $1)) }),
    ]
  }

  // MARK: Descriptor tables — Intel SDM vol 3A §2.4

  private static let tables: [Register] = [
    field("gdtr_base", .system, \.gdtr.base), field("gdtr_limit", .system, \.gdtr.limit),
    field("idtr_base", .system, \.idtr.base), field("idtr_limit", .system, \.idtr.limit),
  ]

  // MARK: Control — Intel SDM vol 3A §2.5

  private static let control: [Register] = [
    field("cr0", .system, \.cr0), field("cr2", .system, \.cr2), field("cr3", .system, \.cr3),
    field("cr4", .system, \.cr4), field("cr8", .system, \.cr8), field("efer", .system, \.efer),
    field("apic_base", .system, \.apicBase), field("xcr0", .floatingPoint, \.xcr0),
  ]

  // MARK: Debug — Intel SDM vol 3B §18.2

  private static let debug: [Register] = [
    field("dr0", .debug, \.dr0), field("dr1", .debug, \.dr1), field("dr2", .debug, \.dr2),
    field("dr3", .debug, \.dr3), field("dr6", .debug, \.dr6), field("dr7", .debug, \.dr7),
  ]

  // MARK: Model-specific — Intel SDM vol 4 table 2-2

  private static let modelSpecific: [Register] = [
    field("tsc", .modelSpecific, \.msrs.timeStampCounter),
    field("tsc_aux", .modelSpecific, \.msrs.tscAux),
    field("sysenter_cs", .modelSpecific, \.msrs.sysenterCS),
    field("sysenter_esp", .modelSpecific, \.msrs.sysenterESP),
    field("sysenter_eip", .modelSpecific, \.msrs.sysenterEIP),
    field("star", .modelSpecific, \.msrs.star),
    field("lstar", .modelSpecific, \.msrs.lstar),
    field("cstar", .modelSpecific, \.msrs.cstar),
    field("fmask", .modelSpecific, \.msrs.fmask),
    field("k_gs_base", .modelSpecific, \.msrs.kernelGSBase),
    field("pat", .modelSpecific, \.msrs.pat),
    field("misc_enable", .modelSpecific, \.msrs.miscEnable),
    field("debugctl", .modelSpecific, \.msrs.debugControl),
  ]

  // MARK: x87 — Intel SDM vol 1 §8.1

  private static let x87: [Register] =
    (0..<8).map { index in
      Register(
        "st\(index)", 80, .floatingPoint, { $0.floatingPoint.st[index] },
        { $0.floatingPoint.st[index] = $1 & (1 << 80 - 1) })
    } + [
      field("fctrl", .floatingPoint, \.floatingPoint.controlWord),
      field("fstat", .floatingPoint, \.floatingPoint.statusWord),
      Register(
        "ftag", 16, .floatingPoint, { UInt128($0.floatingPoint.tagWord) },
        { $0.floatingPoint.setTagWord(UInt16(truncatingIfNeeded: $1)) }),
      half("fiseg", \.floatingPoint.lastInstructionPointer, upper: true),
      half("fioff", \.floatingPoint.lastInstructionPointer, upper: false),
      half("foseg", \.floatingPoint.lastDataPointer, upper: true),
      half("fooff", \.floatingPoint.lastDataPointer, upper: false),
      field("fop", .floatingPoint, \.floatingPoint.lastOpcode),
    ]

  /// One 32-bit half of an x87 pointer.
  private static func half(
    _ name: String, _ path: any WritableKeyPath<CPUState, UInt64> & Sendable, upper: Bool
  ) -> Register {
    Register(
      name, 32, .floatingPoint,
      { UInt128(upper ? $0[keyPath: path] >> 32 : $0[keyPath: path] & 0xFFFF_FFFF) },
      { state, value in
        let part = UInt64(truncatingIfNeeded: value) & 0xFFFF_FFFF
        let old = state[keyPath: path]
        state[keyPath: path] =
          upper ? part << 32 | old & 0xFFFF_FFFF : old & 0xFFFF_FFFF_0000_0000 | part
      })
  }

  // MARK: SSE and AVX — Intel SDM vol 1 §10.2, §14.1

  private static let vector: [Register] =
    (0..<16).map { index in
      Register(
        "xmm\(index)", 128, .floatingPoint, { $0.floatingPoint.xmm[index] },
        { $0.floatingPoint.xmm[index] = $1 })
    } + [field("mxcsr", .floatingPoint, \.floatingPoint.mxcsr)]
    + (0..<16).map { index in
      Register(
        "ymm\(index)h", 128, .floatingPoint, { $0.floatingPoint.ymmHigh[index] },
        { $0.floatingPoint.ymmHigh[index] = $1 })
    }
}
