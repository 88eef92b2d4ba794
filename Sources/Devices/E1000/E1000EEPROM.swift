import Bits

/// The card's EEPROM, 64 words, and how a driver clocks bits in and out of it.
///
/// Source: Intel 317453-005 §5.3 "EEPROM Device and Interface", §5.6 "EEPROM Address Map", §13.4.3 EECD. Deviation: it
/// cannot be written.
struct E1000EEPROM: Codable, Hashable, Sendable {
  /// §13.4.3 EEPROM/Flash Control & Data.
  private enum Line {
    static let clock: UInt32 = 1 << 0  // EE_SK
    static let select: UInt32 = 1 << 1  // EE_CS
    static let input: UInt32 = 1 << 2  // EE_DI
    static let output: UInt32 = 1 << 3  // EE_DO
    static let request: UInt32 = 1 << 6  // EE_REQ
    static let grant: UInt32 = 1 << 7  // EE_GNT
    static let present: UInt32 = 1 << 8  // EE_PRES
    static let driven = clock | select | input | request
  }

  /// Start bit, operation and address.
  private static let commandLength = 9
  private static let read: UInt16 = 0b110

  /// The words, which never change.
  static func words(_ address: [UInt8]) -> [UInt16] {
    var words = [UInt16](repeating: 0xFFFF, count: 64)
    for index in 0..<3 {
      words[index] = UInt16(address[2 * index]) | UInt16(address[2 * index + 1]) << 8
    }
    words[0x03] = 0
    words[0x0A] = 0x400B  // signature; IDs are loaded
    words[0x0B] = 0x1100
    words[0x0C] = 0x1AF4
    words[0x0D] = 0x100E
    words[0x0E] = 0x8086
    // The sum of all is BABAH.
    words[0x3F] = 0xBABA &- words.prefix(0x3F).reduce(0, &+)
    return words
  }

  private var lines: UInt32 = 0
  private var command: UInt16 = 0
  private var commandBits = 0
  /// The bit that is seen at EE_DO, from the first word's most significant on; nil while a command comes in.
  private var position: Int?

  /// EECD as it is read.
  func control(_ words: [UInt16]) -> UInt32 {
    let output =
      position.map { $0 < 0 ? false : words[$0 >> 4 & 63].bit(15 - ($0 & 15)) } ?? true
    return lines | Line.present | (lines & Line.request != 0 ? Line.grant : 0)
      | (output ? Line.output : 0)
  }

  /// A write of EECD.
  mutating func setControl(_ value: UInt32) {
    let before = lines
    lines = value & Line.driven
    guard lines & Line.select != 0 else { return }
    if before & Line.select == 0 { (command, commandBits, position) = (0, 0, nil) }
    guard before & Line.clock == 0, lines & Line.clock != 0 else { return }
    if let position {
      self.position = (position + 1) & 1023
      return
    }
    let bit: UInt16 = lines & Line.input != 0 ? 1 : 0
    // A command begins with its first 1.
    guard commandBits > 0 || bit == 1 else { return }
    command = command << 1 | bit
    commandBits += 1
    guard commandBits == Self.commandLength else { return }
    commandBits = 0
    if command >> 6 == Self.read { position = Int(command & 63) * 16 - 1 }
    command = 0
  }
}
