import Bits
import X86

/// #AC: at level 3, with CR0.AM and EFLAGS.AC set, an operand has to lie at a multiple of its size.
///
/// While it is in force no page has a tag in the level's translation buffer, so that every access takes the slow path,
/// which looks; at all other times nothing asks.
///
/// Source: Intel SDM vol 3A (June 2024) §6.15, "Interrupt 17—Alignment Check Exception", table 6-7.
extension CPU {
  /// Whether the present level's accesses are checked.
  var isAlignmentChecked: Bool {
    load(BlockOffset.alignmentChecked, as: UInt8.self) != 0 && system.privilegeLevel == 3
  }

  /// Takes over a change of CPL, CR0.AM or EFLAGS.AC.
  @inline(always) func chooseAlignmentChecking() {
    guard system.privilegeLevel == 3 else { return }
    let wanted = system.cr0.bit(18) && load(BlockOffset.flagsRest, as: UInt64.self).bit(18)
    if wanted != (load(BlockOffset.alignmentChecked, as: UInt8.self) != 0) {
      setAlignmentChecking(wanted)
    }
  }

  @inline(never) private func setAlignmentChecking(_ isChecked: Bool) {
    store(isChecked ? 1 : 0 as UInt8, at: BlockOffset.alignmentChecked)
    // Level 3's buffer is the first.
    for index in 0..<TranslationBuffer.entries { clearEntry(index) }
  }

  /// Raises #AC(0) where an operand of `size` bytes may not lie at `address`.
  ///
  /// What is wider than 8 bytes and has to be aligned raises #GP(0) elsewhere.
  func checkAlignment(_ address: UInt64, size: Int) throws(Fault) {
    guard address & UInt64(size - 1) == 0 else {
      throw Fault(17, errorCode: 0, "operand is not aligned")
    }
  }
}
