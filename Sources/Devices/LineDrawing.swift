/// Constructs the line-drawing characters of code page 437 from the arms that they have.
///
/// A single arm is two dots wide and lies in the middle of the cell; a double one is two such lines with two dots
/// between, which join as two walls of a road do at its crossings.
enum LineDrawing {
  /// How thick each arm is: 0 for none, 1 single, 2 double.
  struct Arms {
    var up: Int
    var right: Int
    var down: Int
    var left: Int
  }

  /// The characters by code from B3H to DAH, without the blocks; four digits each: up, right, down, left.
  private static let arms: [Character: String] = [
    "│": "1010", "┤": "1011", "╡": "1012", "╢": "2021", "╖": "0021", "╕": "0012", "╣": "2022",
    "║": "2020", "╗": "0022", "╝": "2002", "╜": "2001", "╛": "1002", "┐": "0011", "└": "1100",
    "┴": "1101", "┬": "0111", "├": "1110", "─": "0101", "┼": "1111", "╞": "1210", "╟": "2120",
    "╚": "2200", "╔": "0220", "╩": "2202", "╦": "0222", "╠": "2220", "═": "0202", "╬": "2222",
    "╧": "1202", "╨": "2101", "╤": "0212", "╥": "0121", "╙": "2100", "╘": "1200", "╒": "0210",
    "╓": "0120", "╫": "2121", "╪": "1212", "┘": "1001", "┌": "0110",
  ]

  static func glyph(of character: Character) -> ScreenFont.Glyph? {
    arms[character].map { text in
      let digits = text.compactMap(\.wholeNumberValue)
      return glyph(Arms(up: digits[0], right: digits[1], down: digits[2], left: digits[3]))
    }
  }

  private static func glyph(_ arms: Arms) -> ScreenFont.Glyph {
    let columns = Axis(near: arms.left, far: arms.right, across: (arms.up, arms.down), size: 8)
    let rows = Axis(near: arms.up, far: arms.down, across: (arms.left, arms.right), size: 16)
    return (0..<16).map { row in
      (0..<8).reduce(UInt8(0)) { bits, column in
        let horizontal = columns.ink(along: column, aside: row - 7)
        let vertical = rows.ink(along: row, aside: column - 3)
        let isHole = horizontal == .gap || vertical == .gap
        // A gap cuts the walls of a double line; single lines pass it.
        let isInk =
          horizontal == .single || vertical == .single
          || (!isHole && (horizontal == .wall || vertical == .wall))
        return bits << 1 | (isInk ? 1 : 0)
      }
    }
  }

  /// What one direction has at a dot.
  private enum Ink {
    case none, single, wall, gap
  }

  /// The two arms of one direction, and how far they reach, which depends on what crosses them.
  private struct Axis {
    private let thickness: Int
    private let ink: Range<Int>
    private let gap: Range<Int>

    /// `near` is the left or upper arm, `far` the right or lower one; `across` are the arms that cross.
    init(near: Int, far: Int, across: (Int, Int), size: Int) {
      thickness = max(near, far)
      // The two middle dots; a double line has its walls in the two dots to either side of them.
      let middle = size / 2 - 1..<size / 2 + 1
      // How far beyond the middle an arm goes that has none opposite.
      let reach: Int
      if max(across.0, across.1) < 2 {
        reach = 0
      } else if across.0 > 0, across.1 > 0, thickness == 1 {
        reach = -2  // a single arm ends at the nearer wall of a double line that goes on
      } else {
        reach = 2  // a corner, or a road into a road, has its outer wall
      }
      let start = near > 0 ? 0 : middle.lowerBound - reach
      let end = far > 0 ? size : middle.upperBound + reach
      ink = start..<max(start, end)
      gap = (near > 0 ? 0 : middle.lowerBound)..<(far > 0 ? size : middle.upperBound)
    }

    /// What is at a dot: `along` counts from the left or top, `aside` from the first of the middle dots.
    func ink(along: Int, aside: Int) -> Ink {
      switch (thickness, aside) {
      case (1, 0), (1, 1): ink.contains(along) ? .single : .none
      case (2, 0), (2, 1): gap.contains(along) ? .gap : .none
      case (2, -2), (2, -1), (2, 2), (2, 3): ink.contains(along) ? .wall : .none
      default: .none
      }
    }
  }
}
