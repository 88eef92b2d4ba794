import Bits

/// How a VGA's CRT controller goes through the planes: where a character clock's bytes are.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988), CRT controller: start address, offset,
/// underline location and mode control registers.
struct VGAAddressing: Hashable {
  /// The counter at the first character of the screen.
  let start: Int
  /// From the first character of a row to that of the next.
  let charactersPerRow: Int
  /// How far the counter is shifted: by nothing (bytes), one (words) or two (doublewords).
  private let shift: Int
  /// In word mode the counter's bit 15, else its bit 13, comes in at the bottom.
  private let wrapsAtBit15: Bool
  /// Bits 0 and 1 of the line within a row take the place of bits 13 and 14: the banks of a CGA and a Hercules.
  private let banks: Int

  init(_ state: VGA.State) {
    let controller = state.controller
    start = Int(controller[0x0C]) << 8 | Int(controller[0x0D])
    charactersPerRow = max(1, Int(controller[0x13]) * 2)
    let mode = controller[0x17]
    shift = controller[0x14].bit(6) ? 2 : mode.bit(6) ? 0 : 1
    wrapsAtBit15 = mode.bit(5)
    banks = Int(~mode & 0b11)
  }

  /// Whether the line within a row chooses memory.
  var hasBanks: Bool { banks != 0 }

  /// The offset in the planes that the counter stands for, in a line of a row.
  func offset(of counter: Int, line: Int) -> Int {
    var offset = counter << shift
    if shift == 1 { offset |= counter >> (wrapsAtBit15 ? 15 : 13) & 1 }
    offset = offset & ~(banks << 13) | (line & banks) << 13
    return offset & 0xFFFF
  }
}
