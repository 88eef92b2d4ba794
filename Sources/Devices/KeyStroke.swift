/// One key going down or up.
package struct KeyStroke: Codable, Hashable, Sendable {
  package var key: Key
  package var isPress: Bool

  package init(key: Key, isPress: Bool) {
    self.key = key
    self.isPress = isPress
  }

  /// The strokes by which a US keyboard types `character`; none where no key makes it.
  ///
  /// Control characters come as Ctrl with a letter, but for those that have a key; a newline is Enter.
  package static func strokes(for character: Character) -> [Self] {
    guard let (key, modifier) = key(for: character) else { return [] }
    let click = [Self(key: key, isPress: true), Self(key: key, isPress: false)]
    guard let modifier else { return click }
    return [Self(key: modifier, isPress: true)] + click + [Self(key: modifier, isPress: false)]
  }

  private static func key(for character: Character) -> (Key, modifier: Key?)? {
    guard character != "\r\n" else { return (.enter, nil) }
    guard let code = character.asciiValue else { return nil }
    switch code {
    case 0x08, 0x7F: return (.backspace, nil)
    case 0x09: return (.tab, nil)
    case 0x0A, 0x0D: return (.enter, nil)
    case 0x1B: return (.escape, nil)
    case 0x20: return (.space, nil)
    case 0x01...0x1A:
      return letter(code + 0x60).map { ($0, .leftControl) }
    case 0x1C: return (.backslash, .leftControl)
    case 0x1D: return (.rightBracket, .leftControl)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return letter(code).map { ($0, nil) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return letter(code + 0x20).map { ($0, .leftShift) }
    default: return mark(character)
    }
  }

  /// Letters and digits are their keys' names.
  private static func letter(_ code: UInt8) -> Key? {
    Key(rawValue: String(UnicodeScalar(code)))
  }

  private static func mark(_ character: Character) -> (Key, modifier: Key?)? {
    if let index = Array(")!@#$%^&*(").firstIndex(of: character) {
      return Key(rawValue: "\(index)").map { ($0, .leftShift) }
    }
    let keys: [(Character, Character, Key)] = [
      ("-", "_", .minus), ("=", "+", .equal), ("[", "{", .leftBracket), ("]", "}", .rightBracket),
      ("\\", "|", .backslash), (";", ":", .semicolon), ("'", "\"", .apostrophe), ("`", "~", .grave),
      (",", "<", .comma), (".", ">", .period), ("/", "?", .slash),
    ]
    for (plain, shifted, key) in keys {
      if character == plain { return (key, nil) }
      if character == shifted { return (key, .leftShift) }
    }
    return nil
  }
}
