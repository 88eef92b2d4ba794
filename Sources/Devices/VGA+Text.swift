import Bits

/// The text screen in words.
extension VGA {
  /// What the registers make of the memory.
  enum Picture {
    case text(VGATextLayout)
    case graphics(VGAGraphicsLayout)
  }

  var picture: Picture {
    registers.graphics[6].bit(0) || registers.attribute[16].bit(0)
      ? .graphics(VGAGraphicsLayout(registers)) : .text(VGATextLayout(registers))
  }

  /// The cells of the text screen, row by row: character and attribute.
  func cells(
    _ layout: VGATextLayout, of planes: [UInt8]
  ) -> [[(character: UInt8, attribute: UInt8)]] {
    let addressing = layout.addressing
    return (0..<layout.rows).map { row in
      (0..<layout.columns).map { column in
        let counter = addressing.start + row * addressing.charactersPerRow + column
        let place = 4 * addressing.offset(of: counter, line: 0)
        return (planes[place], planes[place + 1])
      }
    }
  }

  /// Whether the screen shows graphics, so that it has no text.
  package var isGraphics: Bool {
    if case .text = picture { false } else { true }
  }

  /// The text on the screen, a string for each row with all its columns; empty in graphics modes.
  package func screenText() -> [String] {
    guard case .text(let layout) = picture else { return [] }
    return cells(layout, of: memory.contents).map { CodePage437.text($0.map(\.character)) }
  }

  /// Where the cursor is, from 0; it may lie outside of the screen.
  package var cursor: (column: Int, row: Int) {
    let addressing = VGAAddressing(registers)
    let address = Int(registers.controller[0x0E]) << 8 | Int(registers.controller[0x0F])
    let cell = address - addressing.start
    guard cell >= 0 else { return (0, 0) }
    return (cell % addressing.charactersPerRow, cell / addressing.charactersPerRow)
  }

  // MARK: Fonts

  /// Loads characters of `height` rows into set `block`, 0 to 7, from character `first` on; what goes past the set is
  /// left out, and of a character what goes past 32 rows.
  package func loadFont(_ rows: [UInt8], height: Int, first: Int = 0, block: Int = 0) {
    guard height > 0 else { return }
    let base = (block & 3) * 0x4000 + (block >> 2 & 1) * 0x2000
    for index in 0..<min(rows.count / height, 256 - min(first, 256)) {
      for line in 0..<min(height, 32) {
        let offset = base + (first + index) * 32 + line
        memory[offset] = memory[offset] & ~0x00FF_0000 | UInt32(rows[index * height + line]) << 16
      }
    }
  }
}
