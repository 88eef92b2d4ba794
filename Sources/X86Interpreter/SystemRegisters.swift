import Engine
import X86

/// The part of a CPU that its system instructions work on: segments, tables, control and debug registers, MSRs,
/// events.
///
/// It lives in the ``CPU``'s block of memory, where ``CPU/system`` reads and changes it in place.
struct SystemRegisters: Sendable {
  // MARK: Segments, in the order of ``SegmentNumber``
  var es = SegmentRegister.real(0)
  var cs = SegmentRegister(selector: 0xF000, base: 0xFFFF_0000, limit: 0xFFFF, attributes: .code16)
  var ss = SegmentRegister.real(0)
  var ds = SegmentRegister.real(0)
  var fs = SegmentRegister.real(0)
  var gs = SegmentRegister.real(0)
  var ldtr = SegmentRegister(selector: 0, base: 0, limit: 0xFFFF, attributes: .ldt)
  var tr = SegmentRegister(selector: 0, base: 0, limit: 0xFFFF, attributes: .busyTSS32)
  var gdtr = DescriptorTableRegister(base: 0, limit: 0xFFFF)
  var idtr = DescriptorTableRegister(base: 0, limit: 0xFFFF)

  // MARK: Control
  var cr0: UInt64 = 0x6000_0010
  var cr2: UInt64 = 0
  var cr3: UInt64 = 0
  var cr4: UInt64 = 0
  var cr8: UInt64 = 0
  var efer: UInt64 = 0
  var xcr0: UInt64 = 1
  var apicBase: UInt64 = 0xFEE0_0900
  /// The four page-directory-pointer entries that PAE paging reads when CR3 is loaded.
  var pdpte0: UInt64 = 0
  var pdpte1: UInt64 = 0
  var pdpte2: UInt64 = 0
  var pdpte3: UInt64 = 0

  // MARK: Debug
  var dr0: UInt64 = 0
  var dr1: UInt64 = 0
  var dr2: UInt64 = 0
  var dr3: UInt64 = 0
  var dr6: UInt64 = 0xFFFF_0FF0
  var dr7: UInt64 = 0x400

  // MARK: Model-specific
  /// MTRRs are stored without effect.
  var msr = ModelSpecificRegisters()
  /// The guest's time in nanoseconds, less the instructions that this CPU has retired.
  var timeBase: UInt64 = 0
  /// What is added to the guest's time to give the time-stamp counter.
  var timeStampOffset: UInt64 = 0
  /// Ticks of the time-stamp counter in a second.
  var timeStampFrequency = GuestTimeRate.timeStampFrequency

  // MARK: Identity
  /// What CPUID tells.
  var model = CPUModel.qemu64
  /// Features of the model that CPUID does not tell of.
  var hidden = HiddenFeatures()
  var apicID: UInt32 = 0
  /// How many processors the machine has.
  var processorCount: UInt32 = 1
  /// State of the generator behind RDRAND and RDSEED; its first value is the seed.
  var random: UInt64 = 1

  // MARK: Events
  var events = EventState()
  /// The privilege level, kept beside SS for speed; 3 in virtual-8086 mode.
  var privilegeLevel: UInt8 = 0

  /// A segment register by its number.
  subscript(number: SegmentNumber) -> SegmentRegister {
    get {
      switch number {
      case .es: es
      case .cs: cs
      case .ss: ss
      case .ds: ds
      case .fs: fs
      case .gs: gs
      }
    }
    set {
      switch number {
      case .es: es = newValue
      case .cs: cs = newValue
      case .ss: ss = newValue
      case .ds: ds = newValue
      case .fs: fs = newValue
      case .gs: gs = newValue
      }
    }
  }
}
