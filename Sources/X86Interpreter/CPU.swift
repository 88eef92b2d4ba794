import X86

/// Offsets of what the hot loop touches in a CPU's block, in bytes.
///
/// Handlers and decoded operations hold such offsets in place of register numbers: AH is RAX's offset plus 1.
enum BlockOffset {
  /// RAX to R15 by the manual's numbers, 8 bytes each.
  static let registers = 0
  static let rax = 0
  static let rdx = 16
  /// RSP.
  static let stackPointer = 32
  /// Always zero: stands for an absent base or index.
  static let zero = 128
  /// The linear address that an address operation computed for the operation after it.
  static let linear = 136
  /// The address of the next instruction, or of the one at work where an operation may fault.
  static let rip = 144
  /// The lazy flags: two words, whose meaning is in ``flagSource``; see ``LazyFlags``.
  static let flagWord0 = 152
  static let flagWord1 = 160
  /// RFLAGS but for CF, PF, AF, ZF, SF and OF.
  static let flagsRest = 168
  /// Instructions still to be retired in this run.
  static let remaining = 176
  /// Bases of ES, CS, SS, DS, FS, GS as linear addresses are computed from them.
  static let segmentBases = 192
  /// The ``FlagSource`` of the lazy flags: one byte.
  static let flagSource = 240
  /// Where the translation buffer of the current privilege begins, as an offset in the block.
  static let translations = 248
  /// Not 0 while the debugger watches any range.
  static let watching = 648
  /// Whether level 3's accesses raise #AC, as it was when the CPU was there last: one byte.
  static let alignmentChecked = 649
  /// RIP of the block at work: the base of RIP-relative operands.
  static let blockRIP = 184
  /// MMX and x87 registers, 16 bytes each, by physical number.
  static let x87 = 256
  /// XMM0 to XMM15, 16 bytes each.
  static let xmm = 384
  /// MXCSR, 32 bits.
  static let mxcsr = 640
  /// The ``X87Registers``.
  static let x87Control = 656
  /// What RETIRED would be with no instruction remaining.
  static let retiredAtEnd = 688
  /// The block at work: its first operation.
  static let block = 696
  /// The operation that leaves the chain of handlers.
  static let exitOperation = 704
  /// The ``ModeBits``.
  static let mode = 712
  /// The ``PhysicalMap``.
  static let physical = 720
  /// What a jump cache's entry has to have: mode, CS base and generation.
  static let codeTag = 744
  /// The ``SharedEngine``, unretained.
  static let shared = 752
  /// The ``PendingExit``.
  static let exit = 768
  /// The ``DeviceAccesses`` of the instruction at work.
  static let devices = 896
  /// The ``SystemRegisters``.
  static let system = 1024
  /// Answers to accesses to devices, 8 bytes each: ``DeviceAccesses/capacity`` of them.
  static let deviceAnswers = 7168
  /// The translation buffers: user, supervisor, supervisor with access to user pages.
  static let buffers = 8192
  /// The ``JumpCache``.
  static let jumpCache = buffers + 3 * TranslationBuffer.size
  /// A bit for each entry of the buffers that may have a tag: what ``CPU/flushTranslations()`` has to look at.
  static let usedTranslations = jumpCache + JumpCache.size
  /// Where each entry of the buffers came from: a ``TranslationOrigin``.
  static let origins = usedTranslations + 3 * TranslationBuffer.entries / 8
  /// The ``TopEntries`` through which blocks were found that the jump cache holds.
  static let jumpEntries = origins + 3 * TranslationBuffer.entries * TranslationOrigin.size
  /// The whole block.
  static let size = jumpEntries + MemoryLayout<TopEntries>.size
}

/// The x87 FPU's registers apart from its data registers.
///
/// Source: Intel SDM vol 1 §8.1.
struct X87Registers: Sendable {
  /// FCW.
  var control: UInt16 = 0x0040
  /// FSW but for TOP.
  var status: UInt16 = 0
  /// TOP, 0 to 7.
  var top: UInt8 = 0
  /// Bit n: physical register n is not empty.
  var valid: UInt8 = 0
  /// FOP.
  var opcode: UInt16 = 0
  /// IGNNE#: with CR0.NE = 0 a pending exception is ignored until it is cleared.
  var ignoresErrors = false
  /// FCS:FIP.
  var instructionSelector: UInt16 = 0
  /// FDS:FDP.
  var dataSelector: UInt16 = 0
  var instructionPointer: UInt64 = 0
  var dataPointer: UInt64 = 0
}

/// One CPU's block of memory, and everything that reads and changes it.
///
/// A trivial handle: copying it copies a pointer. The block is owned by the engine and outlives every handle; one
/// thread at a time uses it.
@safe struct CPU {
  /// 4 KiB-aligned; its layout is ``BlockOffset``.
  let base: UnsafeMutableRawPointer

  // SAFETY: every offset below is a constant of `BlockOffset` or comes from an operation that the translator
  // made from such constants; the block is as long as `BlockOffset.size` and lives as long as the engine.

  // MARK: Raw access

  @inline(always) func load<Value>(_ offset: Int, as type: Value.Type = Value.self) -> Value {
    unsafe base.load(fromByteOffset: offset, as: type)
  }

  @inline(always) func store<Value>(_ value: Value, at offset: Int) {
    unsafe base.storeBytes(of: value, toByteOffset: offset, as: Value.self)
  }

  /// A part of the block as a value that is read and changed in place.
  @inline(always) func part<Value>(_ offset: Int, _ type: Value.Type) -> UnsafeMutablePointer<Value>
  {
    unsafe (base + offset).assumingMemoryBound(to: Value.self)
  }

  // MARK: Registers

  /// A general-purpose register by the manual's number, 0 to 15, all 64 bits.
  @inline(always) subscript(number: Int) -> UInt64 {
    get { load(number &* 8) }
    nonmutating set { store(newValue, at: number &* 8) }
  }

  /// The low bits of the register at `offset`, as operations hold it.
  @inline(always) func get<Value: FixedWidthInteger & UnsignedInteger>(
    _ offset: Int, _ type: Value.Type = Value.self
  ) -> Value {
    load(offset, as: Value.self)
  }

  @inline(always) var rip: UInt64 {
    get { load(BlockOffset.rip) }
    nonmutating set { store(newValue, at: BlockOffset.rip) }
  }

  /// MXCSR.
  var mxcsr: UInt32 {
    get { load(BlockOffset.mxcsr) }
    nonmutating set { store(newValue, at: BlockOffset.mxcsr) }
  }

  /// XMM register `number`.
  func xmm(_ number: UInt8) -> UInt128 {
    let offset = BlockOffset.xmm + Int(number & 15) * 16
    return UInt128(load(offset + 8, as: UInt64.self)) << 64 | UInt128(load(offset, as: UInt64.self))
  }

  func setXMM(_ number: UInt8, _ value: UInt128) {
    let offset = BlockOffset.xmm + Int(number & 15) * 16
    store(UInt64(truncatingIfNeeded: value), at: offset)
    store(UInt64(truncatingIfNeeded: value >> 64), at: offset + 8)
  }

  /// Physical x87 register `number`, 80 bits.
  func x87Physical(_ number: UInt8) -> UInt128 {
    let offset = BlockOffset.x87 + Int(number & 7) * 16
    return UInt128(load(offset + 8, as: UInt16.self)) << 64 | UInt128(load(offset, as: UInt64.self))
  }

  func setX87Physical(_ number: UInt8, _ value: UInt128) {
    let offset = BlockOffset.x87 + Int(number & 7) * 16
    store(UInt64(truncatingIfNeeded: value), at: offset)
    store(UInt64(truncatingIfNeeded: value >> 64) & 0xFFFF, at: offset + 8)
  }

  /// The x87 FPU's control part, in place.
  var x87: X87Registers {
    unsafeAddress {
      unsafe UnsafePointer(
        (base + BlockOffset.x87Control).assumingMemoryBound(to: X87Registers.self))
    }
    nonmutating unsafeMutableAddress {
      unsafe (base + BlockOffset.x87Control).assumingMemoryBound(to: X87Registers.self)
    }
  }

  /// The system registers, in place.
  var system: SystemRegisters {
    unsafeAddress {
      unsafe UnsafePointer(
        (base + BlockOffset.system).assumingMemoryBound(to: SystemRegisters.self))
    }
    nonmutating unsafeMutableAddress {
      unsafe (base + BlockOffset.system).assumingMemoryBound(to: SystemRegisters.self)
    }
  }
}
