/// A display mode: its shape, and the contents of the VGA's registers.
///
/// Source: IBM, "Personal System/2 Display Adapter Technical Reference" (1992), VGA register tables; IBM,
/// "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=00H.
struct VideoMode: Sendable {
  let number: UInt8
  let columns: UInt16
  let rows: UInt8
  /// Scan lines in a character.
  let characterHeight: UInt8
  /// Bytes in a page, as the data area tells.
  let pageSize: UInt16
  let pages: UInt8
  /// Where the picture's memory begins.
  let segment: UInt16
  let isText: Bool

  let miscellaneous: UInt8
  let sequencer: [UInt8]
  let crtc: [UInt8]
  let graphics: [UInt8]
  let attribute: [UInt8]

  /// 3D4H, or 3B4H where bit 0 of the miscellaneous output register is 0.
  var crtcPort: UInt16 { miscellaneous & 1 == 0 ? 0x3B4 : 0x3D4 }

  /// The cursor over a character of 16 lines: lines 13 and 14.
  static let defaultCursor: UInt16 = 0x0D0E

  /// Every mode that can be set.
  static let all: [VideoMode] = [
    text(0, columns: 40), text(1, columns: 40), text(2, columns: 80), text(3, columns: 80),
    text(7, columns: 80), mode13,
  ]

  static func named(_ number: UInt8) -> VideoMode? {
    all.first { $0.number == number }
  }

  // swift-format-ignore: rows as in the manual
  private static func text(_ number: UInt8, columns: UInt16) -> VideoMode {
    let isWide = columns == 80
    let isMono = number == 7
    return VideoMode(
      number: number, columns: columns, rows: 25, characterHeight: 16,
      pageSize: isWide ? 0x1000 : 0x0800, pages: 8, segment: isMono ? 0xB000 : 0xB800, isText: true,
      miscellaneous: isMono ? 0x66 : 0x67,
      sequencer: [0x03, isWide ? 0x00 : 0x08, 0x03, 0x00, 0x02],
      crtc: isWide
        ? [
          0x5F, 0x4F, 0x50, 0x82, 0x55, 0x81, 0xBF, 0x1F, 0x00, 0x4F, 0x0D, 0x0E, 0x00,
          0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x28, isMono ? 0x0F : 0x1F, 0x96, 0xB9, 0xA3, 0xFF,
        ]
        : [
          0x2D, 0x27, 0x28, 0x90, 0x2B, 0xA0, 0xBF, 0x1F, 0x00, 0x4F, 0x0D, 0x0E, 0x00,
          0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x14, 0x1F, 0x96, 0xB9, 0xA3, 0xFF,
        ],
      graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x10, isMono ? 0x0A : 0x0E, 0x00, 0xFF],
      attribute: isMono
        ? [
          0x00, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x10, 0x18, 0x18, 0x18, 0x18, 0x18,
          0x18, 0x18, 0x0E, 0x00, 0x0F, 0x08, 0x00,
        ]
        : [
          0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x14, 0x07, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D,
          0x3E, 0x3F, 0x0C, 0x00, 0x0F, 0x08, 0x00,
        ])
  }

  /// 320 by 200 pixels of one byte each at A0000H.
  // swift-format-ignore: rows as in the manual
  private static let mode13 = VideoMode(
    number: 0x13, columns: 40, rows: 25, characterHeight: 8, pageSize: 0, pages: 1,
    segment: 0xA000, isText: false,
    miscellaneous: 0x63,
    sequencer: [0x03, 0x01, 0x0F, 0x00, 0x0E],
    crtc: [
      0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0xBF, 0x1F, 0x00, 0x41, 0x00, 0x00, 0x00,
      0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x28, 0x40, 0x96, 0xB9, 0xA3, 0xFF,
    ],
    graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x40, 0x05, 0x0F, 0xFF],
    attribute: [
      0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C,
      0x0D, 0x0E, 0x0F, 0x41, 0x00, 0x0F, 0x00, 0x00,
    ])
}

/// The colours that a mode loads into the DAC: red, green, blue with 6 bits each.
///
/// Source: IBM, "Personal System/2 Display Adapter Technical Reference" (1992), default colour values.
enum VideoPalette {
  /// The 64 colours of text modes: bits 5–3 of the number are the weak red, green, blue; 2–0 the strong ones.
  static let text: [UInt8] = (0..<64).flatMap { number -> [UInt8] in
    [2, 1, 0].map { bit in
      (number >> bit & 1 != 0 ? 0x2A : 0) + (number >> (bit + 3) & 1 != 0 ? 0x15 : 0)
    }
  }

  /// The 256 colours of mode 13H: 16 as in text, 16 greys, 216 hues by brightness and saturation, 8 black.
  static let mode13: [UInt8] = sixteen + greys + hues + [UInt8](repeating: 0, count: 24)

  private static let sixteen: [UInt8] =
    ([0, 1, 2, 3, 4, 5, 0x14, 7] + Array(0x38...0x3F)).flatMap { text[$0 * 3..<$0 * 3 + 3] }

  private static let greys: [UInt8] = [
    0x00, 0x05, 0x08, 0x0B, 0x0E, 0x11, 0x14, 0x18, 0x1C, 0x20, 0x24, 0x28, 0x2D, 0x32, 0x38, 0x3F,
  ].flatMap { [$0, $0, $0] }

  /// Five levels of a component for each brightness and, within it, each saturation.
  private static let levels: [[UInt8]] = [
    [0x00, 0x10, 0x1F, 0x2F, 0x3F], [0x1F, 0x27, 0x2F, 0x37, 0x3F], [0x2D, 0x31, 0x36, 0x3A, 0x3F],
    [0x00, 0x07, 0x0E, 0x15, 0x1C], [0x0E, 0x11, 0x15, 0x18, 0x1C], [0x14, 0x16, 0x18, 0x1A, 0x1C],
    [0x00, 0x04, 0x08, 0x0C, 0x10], [0x08, 0x0A, 0x0C, 0x0E, 0x10], [0x0B, 0x0C, 0x0D, 0x0F, 0x10],
  ]

  /// Round the colour circle from blue by red and green, 24 steps of (red, green, blue) levels.
  private static let hues: [UInt8] = levels.flatMap { level in
    (0..<24).flatMap { step -> [UInt8] in
      let part = step % 4
      let (red, green, blue): (Int, Int, Int) =
        switch step / 4 {
        case 0: (part, 0, 4)
        case 1: (4, 0, 4 - part)
        case 2: (4, part, 0)
        case 3: (4 - part, 4, 0)
        case 4: (0, 4, part)
        default: (0, 4 - part, 4)
        }
      return [level[red], level[green], level[blue]]
    }
  }
}
