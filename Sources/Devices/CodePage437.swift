/// Code page 437: the characters of a PC's text screen.
///
/// Source: The Unicode Consortium, "CP437.TXT" and, for the symbols below 20H, "IBMGRAPH.TXT".
enum CodePage437 {
  /// The character that the screen shows for each code; 00H looks like a space.
  static let characters: [Character] = Array(rows.joined())

  // swift-format-ignore
  private static let rows = [
    " ☺☻♥♦♣♠•◘○◙♂♀♪♫☼",
    "►◄↕‼¶§▬↨↑↓→←∟↔▲▼",
    " !\"#$%&'()*+,-./",
    "0123456789:;<=>?",
    "@ABCDEFGHIJKLMNO",
    "PQRSTUVWXYZ[\\]^_",
    "`abcdefghijklmno",
    "pqrstuvwxyz{|}~⌂",
    "ÇüéâäàåçêëèïîìÄÅ",
    "ÉæÆôöòûùÿÖÜ¢£¥₧ƒ",
    "áíóúñÑªº¿⌐¬½¼¡«»",
    "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧",
    "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
    "αßΓπΣσµτΦΘΩδ∞φε∩",
    "≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
  ]

  /// The text of some codes; FFH, the blank that does not break, becomes a plain one.
  static func text(_ codes: some Sequence<UInt8>) -> String {
    String(codes.map { $0 == 0xFF ? " " : characters[Int($0)] })
  }
}
