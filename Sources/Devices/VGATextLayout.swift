import Bits

/// How the registers of a VGA lay out a text screen.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988): CRT controller registers, character
/// map select, attribute mode control.
struct VGATextLayout {
  let columns: Int
  let rows: Int
  /// Scan lines of a row, 1 to 32.
  let cellHeight: Int
  /// Dots of a column: 8 or 9.
  let cellWidth: Int
  let addressing: VGAAddressing
  /// Where in plane 2 the character sets begin: for cells with attribute bit 3 clear, and set.
  let fonts: (Int, Int)
  /// Attribute bit 7 blinks, and is no bright background.
  let blinks: Bool
  /// The ninth dot of C0H to DFH repeats the eighth.
  let joinsLineGraphics: Bool
  /// The scan lines of the cursor; nil where it is off.
  let cursorLines: ClosedRange<Int>?
  /// The scan line of an underline, in monochrome modes.
  let underline: Int?

  init(_ state: VGA.State) {
    let controller = state.controller
    columns = Int(controller[0x01]) + 1
    cellHeight = Int(controller[0x09] & 0x1F) + 1
    rows = max(1, VGAGraphicsLayout.lines(controller) / cellHeight)
    cellWidth = state.sequencer[1].bit(0) ? 8 : 9
    addressing = VGAAddressing(state)
    let select = state.sequencer[3]
    fonts = (
      Self.font(select.bits(0...1), select.bit(4)), Self.font(select.bits(2...3), select.bit(5))
    )
    blinks = state.attribute[16].bit(3)
    joinsLineGraphics = state.attribute[16].bit(2)
    let (first, last) = (Int(controller[0x0A] & 0x1F), Int(controller[0x0B] & 0x1F))
    cursorLines = controller[0x0A].bit(5) || first > last ? nil : first...last
    underline = state.attribute[16].bit(1) ? Int(controller[0x14] & 0x1F) : nil
  }

  /// Eight sets of 8 KiB, of which each has 256 characters of 32 lines: the even ones come first.
  private static func font(_ low: UInt8, _ high: Bool) -> Int {
    Int(low) * 0x4000 + (high ? 0x2000 : 0)
  }
}
