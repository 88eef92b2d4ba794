import Bits

/// The picture that a monitor at the adapter would show.
extension VGA {
  /// Draws the screen: a text mode by its cells, their attributes and the guest's own font, a graphics mode dot by dot.
  ///
  /// Blinking text and the cursor are drawn as lit. A screen that is switched off is black.
  package func screenImage() -> ScreenImage {
    switch picture {
    case .text(let layout): draw(layout)
    case .graphics(let layout): draw(layout)
    }
  }

  /// Bit 5 of sequencer register 1 turns the screen off, bit 5 of the attribute index lets the palette to it.
  private var isOff: Bool { registers.sequencer[1].bit(5) || !registers.attributeIndex.bit(5) }

  // MARK: Colours

  /// A colour of the palette: of eight bits, or its six spread over eight.
  private func colour(_ index: UInt8) -> ScreenImage.Colour {
    let start = Int(index & registers.pixelMask) * 3
    func spread(_ value: UInt8) -> UInt8 {
      hasWideColours ? value : value << 2 | (value & 0x3F) >> 4
    }
    return ScreenImage.Colour(
      red: spread(registers.palette[start]), green: spread(registers.palette[start + 1]),
      blue: spread(registers.palette[start + 2]))
  }

  /// All 256 of the palette.
  var colours: [ScreenImage.Colour] { (0...255).map { colour(UInt8($0)) } }

  /// One of the sixteen colours of an attribute, by way of the attribute controller.
  private func attributeColour(_ number: UInt8) -> ScreenImage.Colour {
    var index = registers.attribute[Int(number & registers.attribute[0x12])]
    // Colour select, register 14H: bits 7 and 6, and with mode control bit 7 also 5 and 4.
    let select = registers.attribute[0x14]
    if registers.attribute[0x10].bit(7) { index = index & 0x0F | (select & 0b0011) << 4 }
    return colour(index | (select & 0b1100) << 4)
  }

  // MARK: Text

  private func draw(_ layout: VGATextLayout) -> ScreenImage {
    let scale = registers.sequencer[1].bit(3) ? 2 : 1
    let height = layout.cellHeight
    var image = ScreenImage(
      width: layout.columns * layout.cellWidth * scale, height: layout.rows * height)
    guard !isOff else { return image }
    let colours = (0..<16).map { attributeColour(UInt8($0)) }
    let cursor = layout.cursorLines == nil ? nil : self.cursor
    let planes = memory.contents
    for (row, cells) in cells(layout, of: planes).enumerated() {
      for (column, cell) in cells.enumerated() {
        let background = cell.attribute.bits(4...(layout.blinks ? 6 : 7))
        var lines = dots(of: cell, layout, planes)
        if let cursor, cursor == (column, row) { light(&lines, layout) }
        for (line, dots) in lines.enumerated() {
          for dot in 0..<layout.cellWidth * scale {
            let isInk = dots.bit(15 - dot / scale)
            image[column * layout.cellWidth * scale + dot, row * height + line] =
              colours[Int(isInk ? cell.attribute.bits(0...3) : background)]
          }
        }
      }
    }
    return image
  }

  /// The lines of a cell by the character set in plane 2; bit 15 is the leftmost dot.
  private func dots(
    of cell: (character: UInt8, attribute: UInt8), _ layout: VGATextLayout, _ planes: [UInt8]
  ) -> [UInt16] {
    let joins = layout.joinsLineGraphics && (0xC0...0xDF).contains(cell.character)
    let font = cell.attribute.bit(3) ? layout.fonts.1 : layout.fonts.0
    let first = font + Int(cell.character) * 32
    return (0..<layout.cellHeight).map { line in
      if line == layout.underline, cell.attribute & 0b111 == 1 { return 0xFFFF }
      let row = planes[4 * (first + line) + 2]
      return UInt16(row) << 8 | (joins && row.bit(0) ? 0x80 : 0)
    }
  }

  private func light(_ lines: inout [UInt16], _ layout: VGATextLayout) {
    guard let range = layout.cursorLines else { return }
    for line in range where line < lines.count { lines[line] = 0xFFFF }
  }

  // MARK: Graphics

  private func draw(_ layout: VGAGraphicsLayout) -> ScreenImage {
    var image = ScreenImage(width: layout.width, height: layout.height)
    guard !isOff else { return image }
    let colours =
      layout.dots == .bytes ? self.colours : (0..<16).map { attributeColour(UInt8($0)) }
    let planes = memory.contents
    for y in 0..<layout.height {
      for (x, value) in layout.line(y, of: planes).enumerated() {
        image[x, y] = colours[Int(value)]
      }
    }
    return image
  }
}
