import Devices

/// A display mode as the services see it: the shape of its screen and of its memory.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=00H.
struct VideoMode: Sendable {
  /// How a dot of a graphics mode lies in memory.
  enum Dots: Sendable {
    /// A byte each, line after line: mode 13H.
    case bytes
    /// Two bits each; odd lines 2000H later: modes 4 and 5.
    case pairs
    /// A bit of plane 0; odd lines 2000H later: mode 6.
    case bits
    /// A bit of each plane.
    case planes
  }

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
  /// nil in text modes.
  let dots: Dots?
  let registers: VGAMode

  var isText: Bool { dots == nil }
  /// Dots in a line and lines on the screen, in graphics modes.
  var width: UInt16 { columns * 8 }
  var height: UInt16 {
    rows == 25 && characterHeight == 14 ? 350 : UInt16(rows) * UInt16(characterHeight)
  }
  var isMonochrome: Bool { registers == .text80x25Monochrome || registers == .monochrome640x350 }
  /// How many colours a dot or a character can have; none in a monochrome mode.
  var colourCount: UInt16 {
    if isMonochrome { return 0 }
    switch dots {
    case .bytes: return 256
    case .pairs: return 4
    case .bits: return 2
    case .planes, nil: return registers == .bits640x480 ? 2 : 16
    }
  }

  /// 3B4H for the monochrome modes, else 3D4H.
  var crtcPort: UInt16 { isMonochrome ? 0x3B4 : 0x3D4 }

  /// Every mode that can be set.
  static let all: [VideoMode] = VGAMode.allCases.map { mode in
    switch mode {
    case .text40x25Grey, .text40x25: text(mode, columns: 40)
    case .text80x25Grey, .text80x25, .text80x25Monochrome: text(mode, columns: 80)
    case .pairs320x200, .pairs320x200Grey:
      graphics(mode, .pairs, columns: 40, page: 0x4000, segment: 0xB800)
    case .bits640x200: graphics(mode, .bits, columns: 80, page: 0x4000, segment: 0xB800)
    case .planar320x200: graphics(mode, .planes, columns: 40, page: 0x2000, pages: 8)
    case .planar640x200: graphics(mode, .planes, columns: 80, page: 0x4000, pages: 4)
    case .monochrome640x350, .planar640x350:
      graphics(mode, .planes, columns: 80, font: 14, page: 0x8000, pages: 2)
    case .bits640x480, .planar640x480:
      graphics(mode, .planes, columns: 80, rows: 30, font: 16, page: 0xA000)
    case .linear320x200: graphics(mode, .bytes, columns: 40, page: 0)
    }
  }

  static func named(_ number: UInt8) -> VideoMode? {
    all.first { $0.number == number }
  }

  private static func text(_ registers: VGAMode, columns: UInt16) -> VideoMode {
    VideoMode(
      number: registers.rawValue, columns: columns, rows: 25, characterHeight: 16,
      pageSize: columns == 80 ? 0x1000 : 0x0800, pages: 8,
      segment: registers == .text80x25Monochrome ? 0xB000 : 0xB800, dots: nil,
      registers: registers)
  }

  private static func graphics(
    _ registers: VGAMode, _ dots: Dots, columns: UInt16, rows: UInt8 = 25, font: UInt8 = 8,
    page: UInt16, pages: UInt8 = 1, segment: UInt16 = 0xA000
  ) -> VideoMode {
    VideoMode(
      number: registers.rawValue, columns: columns, rows: rows, characterHeight: font,
      pageSize: page, pages: pages, segment: segment, dots: dots, registers: registers)
  }
}
