import Bits
import X86

/// What follows from CS, SS, CR0, CR4, EFER and RFLAGS, computed once at each change.
struct ModeBits: Hashable, Sendable {
  /// 16, 32 or 64.
  var codeWidth: UInt8 = 16
  /// The stack pointer's width: 2, 4 or 8 bytes.
  var stackSize: UInt8 = 2
  var isUser = false
  /// Offsets are linear addresses: every segment but FS and GS begins at 0 and has no limit.
  var isFlat = false
  /// Protected mode, and not virtual-8086: segment attributes count.
  var isProtected = false

  /// A number that tells apart the modes in which one piece of code means different things.
  var key: UInt64 {
    UInt64(codeWidth) | UInt64(stackSize) << 8 | (isUser ? 1 << 16 : 0) | (isFlat ? 1 << 17 : 0)
      | (isProtected ? 1 << 18 : 0)
  }
}

extension CPU {
  // SAFETY: the engine initialises this part of the block before any handle is used.

  /// What the present mode means for code.
  var mode: ModeBits {
    unsafeAddress { unsafe UnsafePointer(part(BlockOffset.mode, ModeBits.self)) }
    nonmutating unsafeMutableAddress { unsafe part(BlockOffset.mode, ModeBits.self) }
  }

  /// 16, 32 or 64.
  @inline(always) var codeWidth: UInt8 { mode.codeWidth }

  /// The widest offset that code can run on to: behind FFFFH 16-bit code meets the limit of CS, and does not wrap.
  @inline(always) var codeMask: UInt64 { codeWidth == 64 ? ~0 : 0xFFFF_FFFF }

  /// Computes ``mode`` anew, and what else the fast paths keep: after any change of CS, SS, the privilege level, CR0,
  /// CR4, EFER, RFLAGS.VM or AC, or a segment's base or limit.
  func modeChanged() {
    let isVirtual8086 = load(BlockOffset.flagsRest, as: UInt64.self) & RFlags.vm != 0
    let isProtected = system.cr0.bit(0)
    let isLong = system.cr0.bit(31) && system.efer.bit(8)
    if !isProtected {
      system.privilegeLevel = 0
    } else if isVirtual8086 {
      system.privilegeLevel = 3
    }
    var bits = ModeBits()
    if isLong && system.cs.attributes.isLong && !isVirtual8086 {
      bits.codeWidth = 64
      bits.stackSize = 8
      bits.isFlat = true
    } else {
      bits.codeWidth =
        system.cs.attributes.isBig && !isVirtual8086 ? 32 : 16
      bits.stackSize = system.ss.attributes.isBig && !isVirtual8086 ? 4 : 2
      bits.isFlat =
        bits.codeWidth == 32 && isProtected && isFlatData(system.ds) && isFlatData(system.es)
        && isFlatData(system.ss) && system.cs.base == 0 && system.cs.limit == ~0
    }
    bits.isUser = system.privilegeLevel == 3
    bits.isProtected = isProtected && !isVirtual8086
    mode = bits
    let is64 = bits.codeWidth == 64
    store(is64 ? 0 : system.es.base, at: BlockOffset.segmentBases)
    store(is64 ? 0 : system.cs.base, at: BlockOffset.segmentBases + 8)
    store(is64 ? 0 : system.ss.base, at: BlockOffset.segmentBases + 16)
    store(is64 ? 0 : system.ds.base, at: BlockOffset.segmentBases + 24)
    store(system.fs.base, at: BlockOffset.segmentBases + 32)
    store(system.gs.base, at: BlockOffset.segmentBases + 40)
    chooseTranslations()
    chooseCodeTag()
  }

  /// A writable data segment, expanding up, from 0 to 4 GiB.
  private func isFlatData(_ segment: SegmentRegister) -> Bool {
    segment.base == 0 && segment.limit == ~0 && !segment.attributes.isUnusable
      && segment.attributes.type & 0b1110 == 0b0010
  }

  /// Picks the translation buffer of the present privilege.
  ///
  /// With SMAP the supervisor has two, so that STAC and CLAC cost nothing.
  func chooseTranslations() {
    let index: Int
    if system.privilegeLevel == 3 {
      index = 0
    } else {
      let rest: UInt64 = load(BlockOffset.flagsRest)
      index = system.cr4.bit(21) && rest & 1 << 18 != 0 ? 2 : 1
    }
    translations = BlockOffset.buffers + index * TranslationBuffer.size
    chooseAlignmentChecking()
  }
}
