import Devices

/// The characters in the ROM: 8×16 dots as text screens of 25 rows show them, 8×14, and 8×8 for 50 rows and small pictures.
enum ROMFont {
  /// 256 times 16 rows.
  static let tall: [UInt8] = ScreenFont.all

  /// 256 times 14 rows: the tall characters without their first and last row, which only lines and blocks fill.
  static let medium: [UInt8] = (0...UInt8.max).flatMap { code in
    ScreenFont.rows(of: code).dropFirst().dropLast()
  }

  /// 256 times 8 rows.
  static let short: [UInt8] = (0...UInt8.max).flatMap { code in
    let rows = Array(ScreenFont.rows(of: code))
    return kept.map { rows[$0] }
  }

  /// The rows of the tall characters that make the short ones.
  ///
  /// Capitals keep seven of their ten rows, small letters five of seven, and descenders one; what falls away
  /// repeats its neighbour in nearly every letter.
  private static let kept = [2, 3, 5, 6, 8, 10, 11, 13]

  /// The font whose characters have so many rows.
  static func rows(height: UInt8) -> [UInt8] {
    height == 8 ? short : height == 14 ? medium : tall
  }

  /// The rows of a short character.
  static func short(_ code: UInt8) -> ArraySlice<UInt8> {
    short[Int(code) * 8..<Int(code) * 8 + 8]
  }
}
