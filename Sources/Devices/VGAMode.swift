/// The video modes that firmware sets by INT 10H, as the register values that make them.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988), "Register values for
/// each mode"; the palettes: IBM Personal System/2 BIOS Interface Technical Reference, INT 10H AH=00H.
package enum VGAMode: UInt8, CaseIterable, Sendable {
  case text40x25Grey = 0x00
  case text40x25 = 0x01
  case text80x25Grey = 0x02
  case text80x25 = 0x03
  case pairs320x200 = 0x04
  case pairs320x200Grey = 0x05
  case bits640x200 = 0x06
  case text80x25Monochrome = 0x07
  case planar320x200 = 0x0D
  case planar640x200 = 0x0E
  case monochrome640x350 = 0x0F
  case planar640x350 = 0x10
  case bits640x480 = 0x11
  case planar640x480 = 0x12
  case linear320x200 = 0x13

  struct Registers {
    var miscellaneous: UInt8
    var sequencer: [UInt8]
    var controller: [UInt8]
    var graphics: [UInt8]
    var attribute: [UInt8]
  }

  // swift-format-ignore
  var registers: Registers {
    switch self {
    case .text40x25Grey, .text40x25:
      Registers(
        miscellaneous: 0x67, sequencer: [0x03, 0x08, 0x03, 0x00, 0x02],
        controller: [
          0x2D, 0x27, 0x28, 0x90, 0x2B, 0xA0, 0xBF, 0x1F, 0x00, 0x4F, 0x0D, 0x0E, 0x00,
          0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x14, 0x1F, 0x96, 0xB9, 0xA3, 0xFF,
        ],
        graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0x0E, 0x00, 0xFF],
        attribute: Self.colours + [0x0C, 0x00, 0x0F, 0x08, 0x00])
    case .text80x25Grey, .text80x25:
      Registers(
        miscellaneous: 0x67, sequencer: [0x03, 0x00, 0x03, 0x00, 0x02],
        controller: [
          0x5F, 0x4F, 0x50, 0x82, 0x55, 0x81, 0xBF, 0x1F, 0x00, 0x4F, 0x0D, 0x0E, 0x00,
          0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x28, 0x1F, 0x96, 0xB9, 0xA3, 0xFF,
        ],
        graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0x0E, 0x00, 0xFF],
        attribute: Self.colours + [0x0C, 0x00, 0x0F, 0x08, 0x00])
    case .text80x25Monochrome:
      Registers(
        miscellaneous: 0x66, sequencer: [0x03, 0x00, 0x03, 0x00, 0x02],
        controller: [
          0x5F, 0x4F, 0x50, 0x82, 0x55, 0x81, 0xBF, 0x1F, 0x00, 0x4F, 0x0D, 0x0E, 0x00,
          0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x28, 0x0F, 0x96, 0xB9, 0xA3, 0xFF,
        ],
        graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0x0A, 0x00, 0xFF],
        attribute: [
          0x00, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08, 0x08,
          0x10, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18, 0x0E, 0x00, 0x0F, 0x08, 0x00,
        ])
    case .pairs320x200, .pairs320x200Grey:
      Registers(
        miscellaneous: 0x63, sequencer: [0x03, 0x09, 0x03, 0x00, 0x02],
        controller: Self.narrow200 + [
          0xC1, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x14, 0x00, 0x96, 0xB9, 0xA2, 0xFF,
        ],
        graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x30, 0x0F, 0x0F, 0xFF],
        attribute: [
          0x00, 0x13, 0x15, 0x17, 0x02, 0x04, 0x06, 0x07,
          0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x01, 0x00, 0x03, 0x00, 0x00,
        ])
    case .bits640x200:
      Registers(
        miscellaneous: 0x63, sequencer: [0x03, 0x01, 0x01, 0x00, 0x06],
        controller: Self.wide200 + [
          0xC1, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x28, 0x00, 0x96, 0xB9, 0xC2, 0xFF,
        ],
        graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x0D, 0x0F, 0xFF],
        attribute: [0x00] + [UInt8](repeating: 0x17, count: 15) + [0x01, 0x00, 0x01, 0x00, 0x00])
    case .planar320x200:
      Registers(
        miscellaneous: 0x63, sequencer: [0x03, 0x09, 0x0F, 0x00, 0x06],
        controller: Self.narrow200 + [
          0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x14, 0x00, 0x96, 0xB9, 0xE3, 0xFF,
        ],
        graphics: Self.planes, attribute: Self.colours200 + [0x01, 0x00, 0x0F, 0x00, 0x00])
    case .planar640x200:
      Registers(
        miscellaneous: 0x63, sequencer: [0x03, 0x01, 0x0F, 0x00, 0x06],
        controller: Self.wide200 + [
          0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x28, 0x00, 0x96, 0xB9, 0xE3, 0xFF,
        ],
        graphics: Self.planes, attribute: Self.colours200 + [0x01, 0x00, 0x0F, 0x00, 0x00])
    case .planar640x350:
      Registers(
        miscellaneous: 0xA3, sequencer: [0x03, 0x01, 0x0F, 0x00, 0x06],
        controller: Self.wide200 + Self.lower350,
        graphics: Self.planes, attribute: Self.colours + [0x01, 0x00, 0x0F, 0x00, 0x00])
    case .monochrome640x350:
      Registers(
        miscellaneous: 0xA2, sequencer: [0x03, 0x01, 0x0F, 0x00, 0x06],
        controller: Self.wide200 + Self.lower350,
        graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x05, 0x05, 0xFF],
        attribute: [
          0x00, 0x08, 0x00, 0x00, 0x18, 0x18, 0x00, 0x00,
          0x00, 0x08, 0x00, 0x00, 0x00, 0x18, 0x00, 0x00, 0x0B, 0x00, 0x05, 0x00, 0x00,
        ])
    case .bits640x480:
      Registers(
        miscellaneous: 0xE3, sequencer: [0x03, 0x01, 0x0F, 0x00, 0x06],
        controller: Self.wide480 + [0xC3, 0xFF],
        graphics: Self.planes,
        attribute: [0x00] + [UInt8](repeating: 0x3F, count: 15) + [0x01, 0x00, 0x0F, 0x00, 0x00])
    case .planar640x480:
      Registers(
        miscellaneous: 0xE3, sequencer: [0x03, 0x01, 0x0F, 0x00, 0x06],
        controller: Self.wide480 + [0xE3, 0xFF],
        graphics: Self.planes, attribute: Self.colours + [0x01, 0x00, 0x0F, 0x00, 0x00])
    case .linear320x200:
      Registers(
        miscellaneous: 0x63, sequencer: [0x03, 0x01, 0x0F, 0x00, 0x0E],
        controller: [
          0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0xBF, 0x1F, 0x00, 0x41, 0x00, 0x00, 0x00,
          0x00, 0x00, 0x00, 0x9C, 0x8E, 0x8F, 0x28, 0x40, 0x96, 0xB9, 0xA3, 0xFF,
        ],
        graphics: [0x00, 0x00, 0x00, 0x00, 0x00, 0x40, 0x05, 0x0F, 0xFF],
        attribute: Array(0..<16) + [0x41, 0x00, 0x0F, 0x00, 0x00])
    }
  }

  /// CRTC registers 0 to 8 of 200 lines, with 40 and 80 character clocks a line.
  private static let narrow200: [UInt8] = [0x2D, 0x27, 0x28, 0x90, 0x2B, 0x80, 0xBF, 0x1F, 0x00]
  private static let wide200: [UInt8] = [0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0xBF, 0x1F, 0x00]
  /// CRTC registers 9 to 18H of 350 lines.
  private static let lower350: [UInt8] = [
    0x40, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x83, 0x85, 0x5D, 0x28, 0x0F, 0x63, 0xBA, 0xE3, 0xFF,
  ]
  /// CRTC registers 0 to 16H of 480 lines.
  private static let wide480: [UInt8] = [
    0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0x0B, 0x3E, 0x00, 0x40, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0xEA, 0x8C, 0xDF, 0x28, 0x00, 0xE7, 0x04,
  ]
  /// Graphics controller registers of a mode with four planes at A0000H.
  private static let planes: [UInt8] = [0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x05, 0x0F, 0xFF]
  /// The sixteen colours of modes with 200 lines, as entries of ``palette200``.
  static let colours200: [UInt8] = [
    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17,
  ]

  /// The sixteen colours of a text attribute, as entries of the 64-colour palette.
  private static let colours: [UInt8] = [
    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x14, 0x07, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F,
  ]

  /// 256 colours of six bits each: red, green, blue.
  package var palette: [UInt8] {
    switch self {
    case .linear320x200: Self.palette256
    case .pairs320x200, .pairs320x200Grey, .bits640x200, .planar320x200, .planar640x200:
      Self.palette200
    case .text80x25Monochrome, .monochrome640x350: Self.monochromePalette
    default: Self.palette64
    }
  }

  /// Bits 2 to 0 of the number are red, green and blue at two thirds, bits 5 to 3 the same at one third.
  private static let palette64: [UInt8] = {
    var entries: [UInt8] = []
    for number in UInt8(0)..<64 {
      for bit: UInt8 in [2, 1, 0] {
        let twoThirds: UInt8 = number >> bit & 1 == 0 ? 0 : 0x2A
        let oneThird: UInt8 = number >> (bit + 3) & 1 == 0 ? 0 : 0x15
        entries.append(twoThirds + oneThird)
      }
    }
    return padded(entries)
  }()

  /// Bits 2 to 0 are red, green and blue, bit 4 the intensity: as a CGA's monitor shows them, dark yellow as brown.
  static let palette200: [UInt8] = {
    var entries: [UInt8] = []
    for number in UInt8(0)..<64 {
      let intensity: UInt8 = number & 0x10 == 0 ? 0 : 0x15
      for bit: UInt8 in [2, 1, 0] {
        let isOn = number >> bit & 1 != 0
        let isBrown = number & 0x17 == 6 && bit == 1
        entries.append(intensity + (isBrown ? 0x15 : isOn ? 0x2A : 0))
      }
    }
    return padded(entries)
  }()

  /// Bit 3 is the video, bit 4 the intensity.
  private static let monochromePalette: [UInt8] = {
    var entries: [UInt8] = []
    for number in UInt8(0)..<64 {
      let grey: UInt8 = (number & 0x08 == 0 ? 0 : 0x2A) + (number & 0x10 == 0 ? 0 : 0x15)
      entries += [grey, grey, grey]
    }
    return padded(entries)
  }()

  private static func padded(_ entries: [UInt8]) -> [UInt8] {
    entries + [UInt8](repeating: 0, count: 768 - entries.count)
  }

  /// Sixteen text colours, sixteen greys, and 24 hues in three saturations at three intensities.
  private static let palette256: [UInt8] = {
    var entries: [UInt8] = colours.flatMap { palette64[Int($0) * 3..<Int($0) * 3 + 3] }
    let greys: [UInt8] = [0, 5, 8, 11, 14, 17, 20, 24, 28, 32, 36, 40, 45, 50, 56, 63]
    entries += greys.flatMap { [$0, $0, $0] }
    let ramps: [[UInt8]] = [
      [0, 16, 31, 47, 63], [31, 39, 47, 55, 63], [45, 49, 54, 58, 63],
      [0, 7, 14, 21, 28], [14, 17, 21, 24, 28], [20, 22, 24, 26, 28],
      [0, 4, 8, 12, 16], [8, 10, 12, 14, 16], [11, 12, 13, 15, 16],
    ]
    for ramp in ramps { entries += hues(ramp) }
    return padded(entries)
  }()

  /// Once round from blue by way of red and green: each component in turn goes up or down the ramp.
  private static func hues(_ ramp: [UInt8]) -> [UInt8] {
    var levels = [0, 0, 4]
    // Red up, blue down, green up, red down, blue up, green down.
    let turns = [(0, 1), (2, -1), (1, 1), (0, -1), (2, 1), (1, -1)]
    var entries: [UInt8] = []
    for (component, step) in turns {
      for _ in 0..<4 {
        entries += levels.map { ramp[$0] }
        levels[component] += step
      }
    }
    return entries
  }
}

extension VGAMode {
  /// Whether the mode shows characters.
  package var isText: Bool { registers.graphics[6] & 1 == 0 }
}

extension VGA {
  /// Sets all registers and the palette as firmware does for `mode`, the cursor at the top left; a text mode gets the
  /// font of 16 lines.
  ///
  /// What the screen shows is the caller's to clear. Without `loadingPalette` the colours stay.
  package func program(
    _ mode: VGAMode, textLines: VGATextLines = .lines400, loadingPalette: Bool = true
  ) {
    let values = mode.registers(textLines)
    registers.miscellaneous = values.miscellaneous
    registers.sequencer = values.sequencer
    registers.controller = values.controller
    registers.graphics = values.graphics
    registers.attribute = values.attribute
    registers.attributeIndex = 0x20
    registers.attributeTakesData = false
    if loadingPalette { registers.palette = mode.palette(textLines) }
    registers.pixelMask = 0xFF
    showMemory()
    if mode.isText { loadFont(ScreenFont.all, height: ScreenFont.height) }
  }

  /// Clears the planes: to blanks in light grey on black for a text mode, whose fonts stay, else to colour 0.
  package func clear(for mode: VGAMode) {
    memory.update {
      for offset in 0..<VGAMemory.planeLength {
        memory[offset] = mode.isText ? memory[offset] & 0xFFFF_0000 | 0x0720 : 0
      }
    }
  }
}
