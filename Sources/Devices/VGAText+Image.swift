import Bits

/// The picture that a monitor at the adapter would show.
extension VGAText {
  /// Why there is no picture.
  package enum PictureFailure: Error, CustomStringConvertible {
    /// The registers ask for four planes of memory.
    case planar

    package var description: String {
      "the guest uses a graphics mode with four planes, which is not drawn; text modes and mode 13H are"
    }
  }

  /// Draws the screen: a text mode by its cells and attributes, mode 13H dot by dot.
  ///
  /// Blinking text and the cursor are drawn as lit. Rows of 8 to 15 lines, as those of 50-line screens, are
  /// drawn 16 lines high. A screen that is switched off is black.
  package func screenImage() throws(PictureFailure) -> ScreenImage {
    switch picture {
    case .text(let layout): draw(layout)
    case .linear256: drawLinear()
    case .planar: throw .planar
    }
  }

  /// Bit 5 of sequencer register 1 turns the screen off, bit 5 of the attribute index lets the palette to it.
  private var isOff: Bool { state.sequencer[1].bit(5) || !state.attributeIndex.bit(5) }

  // MARK: Colours

  /// A colour of the palette, its six bits spread over eight.
  private func colour(_ index: UInt8) -> ScreenImage.Colour {
    let start = Int(index & state.pixelMask) * 3
    func spread(_ value: UInt8) -> UInt8 { value << 2 | value >> 4 }
    return ScreenImage.Colour(
      red: spread(state.palette[start]), green: spread(state.palette[start + 1]),
      blue: spread(state.palette[start + 2]))
  }

  /// All 256 of the palette.
  var colours: [ScreenImage.Colour] { (0...255).map { colour(UInt8($0)) } }

  /// One of the sixteen colours of an attribute, by way of the attribute controller.
  private func attributeColour(_ number: UInt8) -> ScreenImage.Colour {
    var index = state.attribute[Int(number & state.attribute[0x12])]
    // Colour select, register 14H: bits 7 and 6, and with mode control bit 7 also 5 and 4.
    let select = state.attribute[0x14]
    if state.attribute[0x10].bit(7) { index = index & 0x0F | (select & 0b0011) << 4 }
    return colour(index | (select & 0b1100) << 4)
  }

  // MARK: Text

  private func draw(_ layout: VGATextLayout) -> ScreenImage {
    let scale = state.sequencer[1].bit(3) ? 2 : 1
    // Below eight lines nothing is legible anyway, and a picture must stay of a size.
    let height = layout.cellHeight < 8 ? layout.cellHeight : max(16, layout.cellHeight)
    var image = ScreenImage(
      width: layout.columns * layout.cellWidth * scale, height: layout.rows * height)
    guard !isOff else { return image }
    let colours = (0..<16).map { attributeColour(UInt8($0)) }
    let cursor = layout.cursorLines == nil ? nil : self.cursor
    for (row, cells) in cells(layout).enumerated() {
      for (column, cell) in cells.enumerated() {
        let background = cell.attribute.bits(4...(layout.blinks ? 6 : 7))
        var lines = dots(of: cell.character, layout, height: height)
        if let cursor, cursor == (column, row) { light(&lines, layout, height: height) }
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

  /// The lines of a cell; bit 15 is the leftmost dot.
  private func dots(of character: UInt8, _ layout: VGATextLayout, height: Int) -> [UInt16] {
    let joins = layout.joinsLineGraphics && (0xC0...0xDF).contains(character)
    var lines = ScreenFont.rows(of: character).map { row in
      UInt16(row) << 8 | (joins && row.bit(0) ? 0x80 : 0)
    }
    // Beyond the font's rows line drawing goes on, and letters leave room.
    let isLine = (0xB0...0xDF).contains(character)
    while lines.count < height { lines.append(isLine ? lines[lines.count - 1] : 0) }
    return Array(lines.prefix(height))
  }

  /// Lights the cursor's lines, which are counted in lines of the guest's own cell.
  private func light(_ lines: inout [UInt16], _ layout: VGATextLayout, height: Int) {
    guard let range = layout.cursorLines else { return }
    let first = range.lowerBound * height / layout.cellHeight
    let last = min((range.upperBound + 1) * height / layout.cellHeight, height)
    for line in first..<max(first, last) { lines[line] = 0xFFFF }
  }

  // MARK: Mode 13H

  private func drawLinear() -> ScreenImage {
    let layout = VGATextLayout(state)
    let width = layout.columns * 4
    var image = ScreenImage(width: width, height: layout.rows)
    guard !isOff else { return image }
    // The address counter counts doublewords, the row offset quadwords.
    let window = memory(layout.windowOffset, layout.windowLength)
    let colours = colours
    for y in 0..<layout.rows {
      let start = layout.start * 4 + y * Int(state.controller[0x13]) * 8
      for x in 0..<width {
        image[x, y] = colours[Int(window[(start + x) % window.count])]
      }
    }
    return image
  }
}
