import Testing
import X86

@Suite("Register table")
struct RegisterTableTests {
  @Test("every name stands once, in lower case")
  func names() {
    let names = Register.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0 == $0.lowercased() })
  }

  @Test(
    "what is written is read back, cut to the register's width, and nothing else changes",
    arguments: Register.all.map(\.name))
  func roundTrip(_ name: String) throws {
    let register = try #require(Register.named(name))
    guard let write = register.write else { return }
    let mask: UInt128 = register.bits == 128 ? .max : (1 << UInt128(register.bits)) - 1
    let pattern: UInt128 = 0x5A5A_1234_DEAD_BEEF_A5A5_0F0F_3C3C_9998
    var state = CPUState()
    // A mode in which `pc` is RIP itself and loading a selector touches nothing else.
    state.cr0 |= 1
    state.cs.base = 0
    let others = Register.all.filter { !Self.aliases(name).contains($0.name) }
    let before = others.map { $0.read(state) }
    write(&state, pattern)
    let expected = Self.stored(name, pattern & mask)
    #expect(register.read(state) == expected)
    for (other, old) in zip(others, before) { #expect(other.read(state) == old, "\(other.name)") }
  }

  /// Registers that show the same state as `name`.
  private static func aliases(_ name: String) -> Set<String> {
    switch name {
    case "rip", "pc": ["rip", "pc"]
    case "cs_base", "cs", "cs_attr", "efer", "cr0", "eflags": [name, "pc"]
    case "fstat": [name, "ftag"]
    case let name where name.hasPrefix("st"): [name, "ftag"]
    default: [name]
    }
  }

  /// What a register makes of a value: fixed bits and derived state.
  private static func stored(_ name: String, _ value: UInt128) -> UInt128 {
    switch name {
    case "eflags": value | 2
    // The abridged tag word keeps only whether a register is empty; ST0–7 are zero here.
    case "ftag":
      emptyTags(of: value)
    case "pc": value & 0xFFFF_FFFF
    default: value
    }
  }

  /// Two bits a register: 11 where `full` says empty, 01 (zero) elsewhere.
  private static func emptyTags(of full: UInt128) -> UInt128 {
    var tags: UInt128 = 0
    for register in 0..<8 {
      let shift = UInt128(register * 2)
      let tag: UInt128 = (full >> shift) & 3 == 3 ? 3 : 1
      tags |= tag << shift
    }
    return tags
  }

  @Test("loading a selector in real mode moves the segment's base, in protected mode it does not")
  func selectors() throws {
    let cs = try #require(Register.named("cs")?.write)
    var real = CPUState()
    cs(&real, 0x1234)
    #expect(real.cs.base == 0x12340)
    var protected = CPUState()
    protected.cr0 |= 1
    protected.cs.base = 0x5000
    cs(&protected, 0x8)
    #expect(protected.cs.base == 0x5000 && protected.cs.selector == 8)
  }

  @Test("pc is linear: CS.base + IP in real mode, RIP in 64-bit mode")
  func linearPC() throws {
    let pc = try #require(Register.named("pc"))
    var state = CPUState()
    state.cs = .real(0xF000, code: true)
    state.rip = 0xE05B
    #expect(pc.read(state) == 0xFE05B)
    let write = try #require(pc.write)
    write(&state, 0xF1234)
    #expect(state.rip == 0x1234)
    state.cr0 = 0x8000_0011
    state.efer = 0x500
    state.cs = .flat(8, .code64)
    state.cs.base = 0x7777
    state.rip = 0xFFFF_8000_0000_1000
    #expect(pc.read(state) == 0xFFFF_8000_0000_1000)
  }
}

@Suite("CPU modes")
struct CPUModeTests {
  @Test(
    "the mode follows CR0, EFER, RFLAGS.VM and CS, as SDM vol 3A §2.2 says",
    arguments: [
      (0x10, 0, 0, SegmentAttributes.code16, CPUMode.real),
      (0x11, 0, 1 << 17, .code16, .virtual8086),
      (0x11, 0, 0, .code16, .protected16),
      (0x11, 0, 0, .code32, .protected32),
      (0x8000_0011, 0, 0, .code32, .protected32),
      (0x8000_0011, 0x500, 0, .code16, .compatibility16),
      (0x8000_0011, 0x500, 0, .code32, .compatibility32),
      (0x8000_0011, 0x500, 0, .code64, .long64),
      (0x11, 0x100, 0, .code64, .protected16),
    ] as [(UInt64, UInt64, UInt64, SegmentAttributes, CPUMode)])
  func mode(
    _ cr0: UInt64, _ efer: UInt64, _ flags: UInt64, _ code: SegmentAttributes, _ mode: CPUMode
  ) {
    var state = CPUState()
    state.cr0 = cr0
    state.efer = efer
    state.rflags |= flags
    state.cs.attributes = code
    #expect(state.mode == mode)
  }

  @Test("the full tag word follows from the abridged one and the registers' contents")
  func tags() {
    var fpu = FloatingPointState()
    #expect(fpu.tagWord == 0xFFFF)
    fpu.abridgedTagWord = 0b1100_0000
    fpu.statusWord = 6 << 11
    fpu.st[0] = 0x3FFF_8000_0000_0000_0000
    fpu.st[1] = 0
    // ST(0) is physical register 6 (valid, 00), ST(1) is register 7 (zero, 01).
    #expect(fpu.tagWord == 0b01_00_11_11_11_11_11_11)
    fpu.st[1] = 0x7FFF_8000_0000_0000_0000
    #expect(fpu.tagWord >> 14 == 2)
    var copy = FloatingPointState()
    copy.setTagWord(fpu.tagWord)
    #expect(copy.abridgedTagWord == fpu.abridgedTagWord)
  }
}
