import Devices

/// A display mode as the services see it: the shape of its screen and of its memory.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=00H.
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
  let registers: VGAMode

  /// 3B4H for the monochrome mode, else 3D4H.
  var crtcPort: UInt16 { number == 7 ? 0x3B4 : 0x3D4 }

  /// The cursor over a character of 16 lines: lines 13 and 14.
  static let defaultCursor: UInt16 = 0x0D0E

  /// Every mode that can be set.
  static let all: [VideoMode] = VGAMode.allCases.map { registers in
    switch registers {
    case .text40x25Grey, .text40x25: text(registers, columns: 40)
    case .text80x25Grey, .text80x25, .text80x25Monochrome: text(registers, columns: 80)
    case .linear320x200:
      VideoMode(
        number: registers.rawValue, columns: 40, rows: 25, characterHeight: 8, pageSize: 0,
        pages: 1, segment: 0xA000, isText: false, registers: registers)
    }
  }

  static func named(_ number: UInt8) -> VideoMode? {
    all.first { $0.number == number }
  }

  private static func text(_ registers: VGAMode, columns: UInt16) -> VideoMode {
    VideoMode(
      number: registers.rawValue, columns: columns, rows: 25, characterHeight: 16,
      pageSize: columns == 80 ? 0x1000 : 0x0800, pages: 8,
      segment: registers == .text80x25Monochrome ? 0xB000 : 0xB800, isText: true,
      registers: registers)
  }
}
