/// The font of screen dumps and of the BIOS ROM: 8×16 dots for each code of code page 437.
///
/// Drawn for this project. Letters, digits and symbols are sheets of dots (`ScreenFont+ASCII.swift`,
/// `ScreenFont+Symbols.swift`); accented letters are composed of a letter and a mark; lines, blocks and shades
/// are constructed. Capitals stand on rows 2 to 11, small letters on 5 to 11, descenders reach 14; stems are two
/// dots wide.
package enum ScreenFont {
  static let width = 8
  package static let height = 16

  /// The 16 rows of a code, from the top; bit 7 is the leftmost dot.
  package static func rows(of code: UInt8) -> ArraySlice<UInt8> {
    glyphs[Int(code) * height..<(Int(code) + 1) * height]
  }

  /// The rows of all codes, one after the other.
  package static var all: [UInt8] { glyphs }

  /// 256 times 16 rows.
  private static let glyphs: [UInt8] = CodePage437.characters.enumerated().flatMap {
    code, character in
    glyph(of: character, code: UInt8(code))
  }

  typealias Glyph = [UInt8]

  private static func glyph(of character: Character, code: UInt8) -> Glyph {
    switch code {
    case 0x00, 0xFF: blank
    case 0xB0...0xB2: shade(code - 0xB0)
    case 0xDB...0xDF: block(code)
    default: drawn[character] ?? composed(character) ?? LineDrawing.glyph(of: character) ?? missing
    }
  }

  // MARK: Sheets

  /// Up to eight glyphs side by side, as dots: `#` is ink.
  struct Sheet {
    let characters: [Character]
    let art: String
  }

  static func sheet(_ characters: String, _ art: String) -> Sheet {
    Sheet(characters: Array(characters), art: art)
  }

  private static let drawn: [Character: Glyph] = {
    var glyphs: [Character: Glyph] = [:]
    for sheet in ascii + symbols {
      let lines = sheet.art.split(separator: "\n").map { $0.split(separator: " ") }
      for (column, character) in sheet.characters.enumerated() {
        glyphs[character] = lines.map { row(of: $0[column]) }
      }
    }
    return glyphs
  }()

  private static func row(of dots: Substring) -> UInt8 {
    dots.reduce(0) { $0 << 1 | ($1 == "#" ? 1 : 0) }
  }

  private static let blank = Glyph(repeating: 0, count: height)

  /// A box, for what has no glyph.
  private static let missing: Glyph =
    [0, 0, 0xFE] + [UInt8](repeating: 0x82, count: 8) + [0xFE, 0, 0, 0, 0]

  // MARK: Composition

  /// Which letter and mark make a letter of code page 437.
  private static let compositions: [Character: (base: Character, mark: Character)] = [
    "Ç": ("C", "¸"), "ü": ("u", "¨"), "é": ("e", "´"), "â": ("a", "ˆ"), "ä": ("a", "¨"),
    "à": ("a", "`"), "å": ("a", "˚"), "ç": ("c", "¸"), "ê": ("e", "ˆ"), "ë": ("e", "¨"),
    "è": ("e", "`"), "ï": ("ı", "¨"), "î": ("ı", "ˆ"), "ì": ("ı", "`"), "Ä": ("A", "¨"),
    "Å": ("A", "˚"), "É": ("E", "´"), "ô": ("o", "ˆ"), "ö": ("o", "¨"), "ò": ("o", "`"),
    "û": ("u", "ˆ"), "ù": ("u", "`"), "ÿ": ("y", "¨"), "Ö": ("O", "¨"), "Ü": ("U", "¨"),
    "á": ("a", "´"), "í": ("ı", "´"), "ó": ("o", "´"), "ú": ("u", "´"), "ñ": ("n", "˜"),
    "Ñ": ("N", "˜"), "¿": ("?", "?"), "¡": ("!", "!"),
  ]

  private static func composed(_ character: Character) -> Glyph? {
    guard let (base, mark) = compositions[character], let letter = drawn[base],
      let sign = drawn[mark]
    else { return nil }
    if base == mark { return turned(letter) }
    if base.isUppercase, mark != "¸" {
      // A capital gives up two of its rows of stems, and the mark takes the top.
      let body = Glyph(letter[2..<5] + letter[6..<9] + letter[10..<12])
      let top = sign.drop { $0 == 0 }.prefix(3)
      return Glyph(top) + Glyph(repeating: 0, count: 4 - top.count) + body
        + Glyph(repeating: 0, count: 4)
    }
    return zip(letter, sign).map { $0 | $1 }
  }

  /// Upside down and left to right, standing on small letters' place.
  private static func turned(_ glyph: Glyph) -> Glyph {
    let ink = glyph.drop { $0 == 0 }.reversed().drop { $0 == 0 }.map { row in
      (0..<7).reduce(UInt8(0)) { $0 | (row >> (7 - $1) & 1) << (1 + $1) }
    }
    return Glyph(repeating: 0, count: 5) + ink + Glyph(repeating: 0, count: 11 - ink.count)
  }

  // MARK: Blocks

  /// B0H, B1H, B2H: one, two and three dots of four.
  private static func shade(_ level: UInt8) -> Glyph {
    let pairs: [[UInt8]] = [[0x88, 0x22], [0xAA, 0x55], [0x77, 0xDD]]
    return (0..<height).map { pairs[Int(level)][$0 % 2] }
  }

  /// DBH to DFH: full, lower, left, right, upper.
  private static func block(_ code: UInt8) -> Glyph {
    (0..<height).map { row in
      switch code {
      case 0xDB: 0xFF
      case 0xDC: row < 8 ? 0 : 0xFF
      case 0xDD: 0xF0
      case 0xDE: 0x0F
      default: row < 8 ? 0xFF : 0
      }
    }
  }
}
