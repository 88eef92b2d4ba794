/// RFLAGS bits by the manual's names.
///
/// Source: Intel SDM vol 1 §3.4.3, figure 3-8.
public enum RFlags {
  /// Carry.
  public static let cf: UInt64 = 1 << 0
  /// Zero.
  public static let zf: UInt64 = 1 << 6
  /// Trap: single-step.
  public static let tf: UInt64 = 1 << 8
  /// Interrupts are accepted.
  public static let `if`: UInt64 = 1 << 9
  /// Resume: no instruction breakpoint on the next instruction.
  public static let rf: UInt64 = 1 << 16
  /// Virtual-8086 mode.
  public static let vm: UInt64 = 1 << 17
  /// The bit that always reads 1.
  public static let reserved1: UInt64 = 1 << 1
}

/// Parts of ``CPUState`` that an engine loads and stores as units.
public struct StateGroups: OptionSet, Hashable, Sendable {
  /// One bit a group.
  public let rawValue: UInt8

  /// Takes a bit per group.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// General-purpose registers, RIP and RFLAGS.
  public static let general = Self(rawValue: 1 << 0)
  /// Segment, descriptor-table and control registers, EFER, APIC base.
  public static let system = Self(rawValue: 1 << 1)
  /// x87, SSE, AVX and XCR0.
  public static let floatingPoint = Self(rawValue: 1 << 2)
  /// DR0–DR3, DR6, DR7 as the guest sees them.
  public static let debug = Self(rawValue: 1 << 3)
  /// Model-specific registers.
  public static let modelSpecific = Self(rawValue: 1 << 4)
  /// Pending and injected events, shadows, halt state.
  public static let events = Self(rawValue: 1 << 5)
  /// Everything.
  public static let all: Self = [
    .general, .system, .floatingPoint, .debug, .modelSpecific, .events,
  ]
}

/// The model-specific registers that are part of a vCPU's state.
///
/// EFER and APIC_BASE are in the system group, FS and GS base in the segment registers.
///
/// Source: Intel SDM vol 4, table 2-2.
public struct ModelSpecificRegisters: Hashable, Sendable, Codable {
  /// IA32_TIME_STAMP_COUNTER, 10H.
  public var timeStampCounter: UInt64 = 0
  /// IA32_TSC_AUX, C0000103H.
  public var tscAux: UInt64 = 0
  /// IA32_SYSENTER_CS, 174H.
  public var sysenterCS: UInt64 = 0
  /// IA32_SYSENTER_ESP, 175H.
  public var sysenterESP: UInt64 = 0
  /// IA32_SYSENTER_EIP, 176H.
  public var sysenterEIP: UInt64 = 0
  /// IA32_STAR, C0000081H.
  public var star: UInt64 = 0
  /// IA32_LSTAR, C0000082H.
  public var lstar: UInt64 = 0
  /// IA32_CSTAR, C0000083H.
  public var cstar: UInt64 = 0
  /// IA32_FMASK, C0000084H.
  public var fmask: UInt64 = 0
  /// IA32_KERNEL_GS_BASE, C0000102H.
  public var kernelGSBase: UInt64 = 0
  /// IA32_PAT, 277H.
  public var pat: UInt64 = 0x0007_0406_0007_0406
  /// IA32_MISC_ENABLE, 1A0H.
  public var miscEnable: UInt64 = 1
  /// IA32_DEBUGCTL, 1D9H.
  public var debugControl: UInt64 = 0
  /// IA32_MTRR_DEF_TYPE and the ranges.
  public var memoryTypes = MemoryTypeRegisters()

  /// The values after reset.
  public init() {}
}

/// The memory-type range registers.
///
/// Source: Intel SDM vol 3A §12.11.
public struct MemoryTypeRegisters: Hashable, Sendable, Codable {
  /// IA32_MTRR_DEF_TYPE, 2FFH.
  public var defaultType: UInt64 = 0
  /// IA32_MTRR_PHYSBASE0 and PHYSMASK0 to 7, 200H to 20FH.
  public var variable = SIMD16<UInt64>()
  /// The fixed ranges: 250H, 258H, 259H, 268H to 26FH in this order.
  public var fixed = SIMD16<UInt64>()

  /// The values after reset.
  public init() {}

  /// The indices of ``fixed``'s registers, in its order.
  public static let fixedIndices: [UInt32] = [0x250, 0x258, 0x259] + Array(0x268...0x26F)
}

/// Events on their way into a vCPU, and what holds them back.
///
/// Source: Intel SDM vol 3A §6.8 (masking), Linux `Documentation/virt/kvm/api.rst` 4.31.
public struct EventState: Hashable, Sendable, Codable {
  /// An exception that is pending or half delivered.
  public struct Exception: Hashable, Sendable, Codable {
    /// 0 to 31.
    public var vector: UInt8
    /// The error code, where the vector has one.
    public var errorCode: UInt32?
    /// CR2 for #PF or DR6 for #DB, not yet in the register.
    public var payload: UInt64?
    /// Delivery has begun (injected) rather than being due (pending).
    public var isInjected: Bool

    /// Fills all parts.
    public init(vector: UInt8, errorCode: UInt32?, payload: UInt64?, isInjected: Bool) {
      self.vector = vector
      self.errorCode = errorCode
      self.payload = payload
      self.isInjected = isInjected
    }
  }

  /// An interrupt whose delivery has begun.
  public struct Interrupt: Hashable, Sendable, Codable {
    /// 0 to 255.
    public var vector: UInt8
    /// It comes from INT n rather than from outside.
    public var isSoftware: Bool

    /// Fills both parts.
    public init(vector: UInt8, isSoftware: Bool) {
      self.vector = vector
      self.isSoftware = isSoftware
    }
  }

  /// An exception on its way.
  public var exception: Exception?
  /// An interrupt on its way.
  public var interrupt: Interrupt?
  /// STI or MOV SS came just before: bit 0 MOV SS, bit 1 STI.
  public var interruptShadow: UInt8 = 0
  /// An NMI waits.
  public var nmiPending = false
  /// An NMI is half delivered.
  public var nmiInjected = false
  /// NMIs are held back until IRET.
  public var nmiMasked = false
  /// A triple fault is due.
  public var tripleFaultPending = false
  /// HLT was executed and nothing woke the CPU yet.
  public var isHalted = false

  /// Nothing pending.
  public init() {}
}

/// All of one x86 CPU that a program can see or feel, for every mode.
///
/// A trivial value: copying it copies bytes. Engines load and store it by ``StateGroups``.
public struct CPUState: Hashable, Sendable, Codable {
  // MARK: General
  /// The accumulator.
  public var rax: UInt64 = 0
  /// The base register.
  public var rbx: UInt64 = 0
  /// The counter of string, loop and shift instructions.
  public var rcx: UInt64 = 0
  /// The data register; the upper half of wide products.
  public var rdx: UInt64 = 0
  /// The source of string instructions.
  public var rsi: UInt64 = 0
  /// The destination of string instructions.
  public var rdi: UInt64 = 0
  /// The frame pointer.
  public var rbp: UInt64 = 0
  /// The stack pointer: an offset in SS.
  public var rsp: UInt64 = 0
  /// R8, in 64-bit mode only.
  public var r8: UInt64 = 0
  /// R9, in 64-bit mode only.
  public var r9: UInt64 = 0
  /// R10, in 64-bit mode only.
  public var r10: UInt64 = 0
  /// R11, in 64-bit mode only.
  public var r11: UInt64 = 0
  /// R12, in 64-bit mode only.
  public var r12: UInt64 = 0
  /// R13, in 64-bit mode only.
  public var r13: UInt64 = 0
  /// R14, in 64-bit mode only.
  public var r14: UInt64 = 0
  /// R15, in 64-bit mode only.
  public var r15: UInt64 = 0
  /// The offset in CS of the next instruction.
  public var rip: UInt64 = 0xFFF0
  /// The flags; bits by ``RFlags``.
  public var rflags: UInt64 = RFlags.reserved1

  // MARK: System
  /// The code segment, with its hidden part.
  public var cs = SegmentRegister(
    selector: 0xF000, base: 0xFFFF_0000, limit: 0xFFFF, attributes: .code16)
  /// The stack segment, with its hidden part.
  public var ss = SegmentRegister.real(0)
  /// The data segment, with its hidden part.
  public var ds = SegmentRegister.real(0)
  /// The extra segment, with its hidden part.
  public var es = SegmentRegister.real(0)
  /// FS, with its hidden part.
  public var fs = SegmentRegister.real(0)
  /// GS, with its hidden part.
  public var gs = SegmentRegister.real(0)
  /// The local descriptor table's register.
  public var ldtr = SegmentRegister(selector: 0, base: 0, limit: 0xFFFF, attributes: .ldt)
  /// The task register.
  public var tr = SegmentRegister(selector: 0, base: 0, limit: 0xFFFF, attributes: .busyTSS32)
  /// The global descriptor table's register.
  public var gdtr = DescriptorTableRegister(base: 0, limit: 0xFFFF)
  /// The interrupt descriptor table's register.
  public var idtr = DescriptorTableRegister(base: 0, limit: 0xFFFF)
  /// Control register 0: PE, WP, PG and others.
  public var cr0: UInt64 = 0x6000_0010
  /// The linear address of the last page fault.
  public var cr2: UInt64 = 0
  /// The root of the paging structures.
  public var cr3: UInt64 = 0
  /// Control register 4: PAE, PGE, LA57 and others.
  public var cr4: UInt64 = 0
  /// The task-priority register, 4 bits.
  public var cr8: UInt64 = 0
  /// IA32_EFER, C0000080H.
  public var efer: UInt64 = 0
  /// IA32_APIC_BASE, 1BH.
  public var apicBase: UInt64 = 0xFEE0_0900

  // MARK: Others
  /// x87, SSE and AVX registers.
  public var floatingPoint = FloatingPointState()
  /// Extended control register 0: what XSAVE keeps.
  public var xcr0: UInt64 = 1
  /// The linear address of breakpoint 0.
  public var dr0: UInt64 = 0
  /// The linear address of breakpoint 1.
  public var dr1: UInt64 = 0
  /// The linear address of breakpoint 2.
  public var dr2: UInt64 = 0
  /// The linear address of breakpoint 3.
  public var dr3: UInt64 = 0
  /// Debug status.
  public var dr6: UInt64 = 0xFFFF_0FF0
  /// Debug control.
  public var dr7: UInt64 = 0x400
  /// Model-specific registers.
  public var msrs = ModelSpecificRegisters()
  /// Events on their way.
  public var events = EventState()

  /// The state after RESET.
  ///
  /// Source: Intel SDM vol 3A table 10-1; RDX, which holds the CPU's signature, is left 0.
  public init() {}
}
