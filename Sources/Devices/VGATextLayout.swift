import Bits

/// How the registers of a VGA lay out a text screen: its size, and where its cells are in memory.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988), CRT controller registers.
struct VGATextLayout: Hashable {
  var columns: Int
  var rows: Int
  /// Scan lines of a row, 1 to 32.
  var cellHeight: Int
  /// Dots of a column: 8 or 9.
  var cellWidth: Int
  /// The first cell on the screen.
  var start: Int
  /// From the first cell of a row to that of the next.
  var cellsPerRow: Int
  /// Where the memory that the CPU sees begins, from A0000H, and its length.
  var windowOffset: Int
  var windowLength: Int
  /// Attribute bit 7 blinks, and is no bright background.
  var blinks: Bool
  /// The ninth dot of C0H to DFH repeats the eighth.
  var joinsLineGraphics: Bool
  /// The scan lines of the cursor; nil where it is off.
  var cursorLines: ClosedRange<Int>?

  init(_ state: VGAText.State) {
    let controller = state.controller
    columns = Int(controller[0x01]) + 1
    cellHeight = Int(controller[0x09] & 0x1F) + 1
    // Vertical display end: bits 8 and 9 are in the overflow register. Text modes of 200 lines scan each twice.
    var lines = Int(controller[0x12]) + 1
    if controller[0x07].bit(1) { lines += 256 }
    if controller[0x07].bit(6) { lines += 512 }
    if controller[0x09].bit(7) { lines /= 2 }
    rows = max(1, lines / cellHeight)
    cellWidth = state.sequencer[1].bit(0) ? 8 : 9
    start = Int(controller[0x0C]) << 8 | Int(controller[0x0D])
    cellsPerRow = max(1, Int(controller[0x13]) * 2)
    // Graphics miscellaneous register, memory map.
    let windows = [(0, 0x20000), (0, 0x10000), (0x10000, 0x8000), (0x18000, 0x8000)]
    (windowOffset, windowLength) = windows[Int(state.graphics[6].bits(2...3))]
    blinks = state.attribute[16].bit(3)
    joinsLineGraphics = state.attribute[16].bit(2)
    let (first, last) = (Int(controller[0x0A] & 0x1F), Int(controller[0x0B] & 0x1F))
    cursorLines = controller[0x0A].bit(5) || first > last ? nil : first...last
  }
}
