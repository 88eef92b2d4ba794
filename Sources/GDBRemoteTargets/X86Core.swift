/// The features that GDB knows by name, in its own order.
///
/// The program counter is the linear address of the next instruction, CS base included, whatever the
/// mode: so `x/i $pc` and `break *$pc` are right where CS is not zero. The offset alone is the
/// register `ip`.
///
/// Source: GDB sources (18.1), `gdb/features/i386/*.xml`, and `gdb/i386-tdep.c` for the names.
enum X86Core {
  static let feature64 = Feature(
    "org.gnu.gdb.i386.core", from: 0, isGeneral: true, types: [eflags],
    ["rax", "rbx", "rcx", "rdx", "rsi", "rdi"].map { RegisterRow($0, 64, "int64") }
      + ["rbp", "rsp"].map { RegisterRow($0, 64, "data_ptr") }
      + (8...15).map { RegisterRow("r\($0)", 64, "int64") }
      + [
        RegisterRow("rip", 64, "code_ptr", from: "pc"),
        RegisterRow("eflags", 32, "i386_eflags"),
      ]
      + segments + x87)

  static let feature32 = Feature(
    "org.gnu.gdb.i386.core", from: 0, isGeneral: true, types: [eflags],
    [
      RegisterRow("eax", 32, "int32", from: "rax"),
      RegisterRow("ecx", 32, "int32", from: "rcx"),
      RegisterRow("edx", 32, "int32", from: "rdx"),
      RegisterRow("ebx", 32, "int32", from: "rbx"),
      RegisterRow("esp", 32, "data_ptr", from: "rsp"),
      RegisterRow("ebp", 32, "data_ptr", from: "rbp"),
      RegisterRow("esi", 32, "int32", from: "rsi"),
      RegisterRow("edi", 32, "int32", from: "rdi"),
      RegisterRow("eip", 32, "code_ptr", from: "pc"),
      RegisterRow("eflags", 32, "i386_eflags"),
    ] + segments + x87)

  /// The SSE registers; they follow the core without a gap, as `g` has them.
  static func sse(isWide: Bool) -> Feature {
    let core = isWide ? feature64 : feature32
    return Feature(
      "org.gnu.gdb.i386.sse", from: core.registers.count, isGeneral: true, types: vectors,
      (0..<(isWide ? 16 : 8)).map { RegisterRow("xmm\($0)", 128, "vec128") }
        + [RegisterRow("mxcsr", 32, "i386_mxcsr", group: "vector")])
  }

  /// The upper halves of the vector registers, which GDB joins to the lower ones.
  static func avx(isWide: Bool) -> Feature {
    Feature(
      "org.gnu.gdb.i386.avx", from: 192,
      (0..<(isWide ? 16 : 8)).map { RegisterRow("ymm\($0)h", 128, "uint128") })
  }

  private static let segments =
    ["cs", "ss", "ds", "es", "fs", "gs"].map { RegisterRow($0, 32, "int32") }

  private static let x87 =
    (0...7).map { RegisterRow("st\($0)", 80, "i387_ext") }
    + ["fctrl", "fstat", "ftag", "fiseg", "fioff", "foseg", "fooff", "fop"].map {
      RegisterRow($0, 32, "int", group: "float")
    }

  // MARK: Types

  /// Intel SDM vol 1 §3.4.3 (June 2024), figure 3-8.
  private static let eflags = TypeDefinition.flags(
    id: "i386_eflags", bytes: 4,
    fields: [
      .init("CF", 0), .init("", 1), .init("PF", 2), .init("AF", 4), .init("ZF", 6),
      .init("SF", 7), .init("TF", 8), .init("IF", 9), .init("DF", 10), .init("OF", 11),
      .init("IOPL", 12...13), .init("NT", 14), .init("RF", 16), .init("VM", 17), .init("AC", 18),
      .init("VIF", 19), .init("VIP", 20), .init("ID", 21),
    ])

  private static let vectors: [TypeDefinition] = [
    .vector(id: "v4f", element: "ieee_single", count: 4),
    .vector(id: "v2d", element: "ieee_double", count: 2),
    .vector(id: "v16i8", element: "int8", count: 16),
    .vector(id: "v8i16", element: "int16", count: 8),
    .vector(id: "v4i32", element: "int32", count: 4),
    .vector(id: "v2i64", element: "int64", count: 2),
    .union(
      id: "vec128",
      fields: [
        ("v4_float", "v4f"), ("v2_double", "v2d"), ("v16_int8", "v16i8"), ("v8_int16", "v8i16"),
        ("v4_int32", "v4i32"), ("v2_int64", "v2i64"), ("uint128", "uint128"),
      ]),
    // Intel SDM vol 1 §10.2.3 (June 2024), figure 10-3.
    .flags(
      id: "i386_mxcsr", bytes: 4,
      fields: [
        .init("IE", 0), .init("DE", 1), .init("ZE", 2), .init("OE", 3), .init("UE", 4),
        .init("PE", 5), .init("DAZ", 6), .init("IM", 7), .init("DM", 8), .init("ZM", 9),
        .init("OM", 10), .init("UM", 11), .init("PM", 12), .init("FZ", 15),
      ]),
  ]
}
