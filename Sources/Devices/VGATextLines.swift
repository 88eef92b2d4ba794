/// Scan lines of a text screen: a VGA shows 25 rows as a CGA (200), an EGA (350) or itself (400) does.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988), "Register values for each mode":
/// modes 0 to 3 and 7, with and without "*" and "+".
package enum VGATextLines: Int, CaseIterable, Sendable {
  case lines200 = 200
  case lines350 = 350
  case lines400 = 400

  /// Scan lines of a character.
  package var characterHeight: UInt8 {
    switch self {
    case .lines200: 8
    case .lines350: 14
    case .lines400: 16
    }
  }
}

extension VGAMode {
  /// The lines that the mode has where `lines` are asked for: a monochrome screen has no 200.
  package func lines(asked lines: VGATextLines) -> VGATextLines {
    self == .text80x25Monochrome && lines == .lines200 ? .lines350 : lines
  }

  /// The register values of the mode, of a text mode with so many lines.
  func registers(_ asked: VGATextLines) -> Registers {
    var values = registers
    guard isText else { return values }
    let isMonochrome = self == .text80x25Monochrome
    switch lines(asked: asked) {
    case .lines400: return values
    case .lines350:
      values.miscellaneous = isMonochrome ? 0xA6 : 0xA3
      values.controller.replaceSubrange(0x09...0x0B, with: [0x4D, 0x0B, 0x0C])
      values.controller.replaceSubrange(0x10...0x12, with: [0x83, 0x85, 0x5D])
      values.controller.replaceSubrange(
        0x14...0x16, with: [isMonochrome ? 0x0D : 0x1F, 0x63, 0xBA])
    case .lines200:
      values.miscellaneous = 0x63
      values.controller.replaceSubrange(0x09...0x0B, with: [0xC7, 0x06, 0x07])
      values.attribute.replaceSubrange(0..<16, with: Self.colours200)
    }
    // Eight dots a character in colour, so no ninth that repeats one and no shift by one.
    guard !isMonochrome else { return values }
    values.sequencer[1] |= 1
    values.attribute[0x10] = 0x08
    values.attribute[0x13] = 0x00
    return values
  }

  /// The register values as a table of parameters has them: sequencer 1 to 4, miscellaneous output, 25 of the CRTC, 20 of
  /// the attribute controller, 9 of the graphics controller.
  package func parameterBytes(_ asked: VGATextLines) -> [UInt8] {
    let values = registers(asked)
    return values.sequencer.dropFirst() + [values.miscellaneous] + values.controller
      + values.attribute.prefix(20) + values.graphics
  }

  /// The colours of the mode, of a text mode with so many lines.
  func palette(_ asked: VGATextLines) -> [UInt8] {
    isText && lines(asked: asked) == .lines200 ? Self.palette200 : palette
  }
}
