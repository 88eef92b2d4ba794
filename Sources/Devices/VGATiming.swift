import Bits
import Bus

/// Where the beam of a VGA is, from its CRT controller's totals and the dot clock.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988), CRT controller and
/// miscellaneous output registers.
struct VGATiming: Hashable {
  /// Characters in a line, displayed ones first.
  var totalColumns: UInt64
  var displayedColumns: UInt64
  /// Lines in a frame.
  var totalLines: UInt64
  var displayedLines: UInt64
  var retraceStart: UInt64
  var retraceEnd: UInt64
  /// Nanoseconds for a thousand characters.
  var nanosecondsPerThousandColumns: UInt64

  /// nil while the registers make no picture.
  init?(_ state: VGA.State) {
    let controller = state.controller
    let overflow = controller[0x07]
    func lines(_ index: Int, bit8: Int, bit9: Int) -> UInt64 {
      UInt64(controller[index]) + (overflow.bit(bit8) ? 256 : 0) + (overflow.bit(bit9) ? 512 : 0)
    }
    totalColumns = UInt64(controller[0x00]) + 5
    displayedColumns = UInt64(controller[0x01]) + 1
    totalLines = lines(0x06, bit8: 0, bit9: 5) + 2
    displayedLines = lines(0x12, bit8: 1, bit9: 6) + 1
    retraceStart = lines(0x10, bit8: 2, bit9: 7)
    // Vertical retrace end holds the low four bits of the line after the last.
    let length = (UInt64(controller[0x11] & 0x0F) &- retraceStart) & 0x0F
    retraceEnd = retraceStart + max(1, length)
    let dots: UInt64 = (state.sequencer[1].bit(0) ? 8 : 9) * (state.sequencer[1].bit(3) ? 2 : 1)
    let kilohertz: UInt64 = state.miscellaneous.bits(2...3) == 0 ? 25_175 : 28_322
    nanosecondsPerThousandColumns = dots * 1_000_000_000 / kilohertz
    guard totalLines > displayedLines, retraceStart < totalLines else { return nil }
  }

  /// Input status 1 at a moment of the guest's time.
  func status(at time: VirtualTime) -> UInt8 {
    let (seconds, rest) = time.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    // Columns since the start, each second's by itself: the product would pass 64 bits otherwise.
    let columnsPerSecond = 1_000_000_000_000 / nanosecondsPerThousandColumns
    let position =
      seconds % (totalColumns * totalLines) * (columnsPerSecond % (totalColumns * totalLines))
      + rest * 1000 / nanosecondsPerThousandColumns
    let column = position % totalColumns
    let line = position / totalColumns % totalLines
    let isRetrace = line >= retraceStart && line < retraceEnd
    let isBlank = line >= displayedLines || column >= displayedColumns
    return (isRetrace ? 0x08 : 0) | (isBlank ? 0x01 : 0)
  }
}
