import Bits

/// How the registers of a VGA lay out a picture of dots.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988): CRT controller registers, graphics mode,
/// horizontal PEL panning.
struct VGAGraphicsLayout: Hashable {
  /// What becomes of the four bytes of a character clock.
  enum Dots: Hashable {
    /// Eight dots, a bit of each plane.
    case planes
    /// Eight dots of two bits, four from each of two planes: as a CGA has them.
    case pairs
    /// Four dots of eight bits, a byte of each plane.
    case bytes
  }

  let dots: Dots
  let width: Int
  let height: Int
  /// How often each line is drawn on the monitor, and how many lines a row of the address counter has.
  private let repeats: Int
  private let rowHeight: Int
  private let lineCompare: Int
  private let addressing: VGAAddressing
  /// Dots that the picture is shifted to the left; the part below the split may stand still.
  private let panning: Int
  private let pansBelowSplit: Bool
  let colourCount: Int

  init(_ state: VGA.State) {
    let controller = state.controller
    dots = state.graphics[5].bit(6) ? .bytes : state.graphics[5].bit(5) ? .pairs : .planes
    width = (Int(controller[0x01]) + 1) * (dots == .bytes ? 4 : 8)
    addressing = VGAAddressing(state)
    rowHeight = Int(controller[0x09] & 0x1F) + 1
    let lines = Self.lines(controller)
    height = max(1, addressing.hasBanks ? lines : lines / rowHeight)
    repeats = controller[0x09].bit(7) ? 2 : 1
    lineCompare =
      Int(controller[0x18]) | (controller[0x07].bit(4) ? 0x100 : 0)
      | (controller[0x09].bit(6) ? 0x200 : 0)
    let pan = Int(state.attribute[0x13] & 0x0F)
    panning = pan > 7 ? 0 : dots == .bytes ? pan / 2 : pan
    pansBelowSplit = !state.attribute[16].bit(5)
    colourCount =
      dots == .bytes ? 256 : 1 << (state.attribute[0x12] & 0x0F).nonzeroBitCount
  }

  /// Lines of a picture: vertical display end, of which modes of 200 lines scan each twice.
  static func lines(_ controller: [UInt8]) -> Int {
    var lines = Int(controller[0x12]) + 1
    if controller[0x07].bit(1) { lines += 256 }
    if controller[0x07].bit(6) { lines += 512 }
    return controller[0x09].bit(7) ? lines / 2 : lines
  }

  /// The dots of a line, from the left, out of what the planes hold (byte `4 * offset + plane`).
  func line(_ y: Int, of planes: [UInt8]) -> [UInt8] {
    let scanLinesPerLine = repeats * (addressing.hasBanks ? 1 : rowHeight)
    let isBelowSplit = y * scanLinesPerLine > lineCompare
    let firstBelow = lineCompare / scanLinesPerLine + 1
    let line = isBelowSplit ? y - firstBelow : y
    let row = addressing.hasBanks ? line / rowHeight : line
    let counter = (isBelowSplit ? 0 : addressing.start) + row * addressing.charactersPerRow
    let pan = isBelowSplit && !pansBelowSplit ? 0 : panning
    let perCharacter = dots == .bytes ? 4 : 8
    var values: [UInt8] = []
    values.reserveCapacity(width + perCharacter)
    for character in 0..<(width + pan + perCharacter - 1) / perCharacter {
      let place = 4 * addressing.offset(of: counter + character, line: line % rowHeight)
      append(planes[place..<place + 4], to: &values)
    }
    return Array(values[pan..<pan + width])
  }

  private func append(_ bytes: ArraySlice<UInt8>, to values: inout [UInt8]) {
    let first = bytes.startIndex
    switch dots {
    case .planes:
      for bit in (0..<8).reversed() {
        values.append(
          (0..<4).reduce(0) { $0 | (bytes[first + $1] >> UInt8(bit) & 1) << UInt8($1) })
      }
    case .pairs:
      for plane in 0...1 {
        for shift: UInt8 in [6, 4, 2, 0] {
          values.append(
            bytes[first + plane] >> shift & 0b11 | (bytes[first + plane + 2] >> shift & 0b11) << 2)
        }
      }
    case .bytes:
      values += bytes
    }
  }
}
