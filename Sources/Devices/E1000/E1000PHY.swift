import Bits

/// The card's physical layer: registers that say that a link of 1000 Mb/s is up.
///
/// Source: Intel 317453-005 §13.4.6 "MDI Control Register" and chapter 8, PHY registers.
struct E1000PHY: Codable, Hashable, Sendable {
  private enum Register {
    static let control = 0
    static let reset: UInt16 = 1 << 15
    static let restart: UInt16 = 1 << 9
  }

  /// Those that a driver can change.
  private static let writable: Set<Int> = [0, 4, 9, 16, 18, 20, 22, 26, 29, 30]

  private static let initial: [UInt16] = {
    var registers = [UInt16](repeating: 0, count: 32)
    registers[0] = 0x1140  // negotiates; full duplex, 1000 Mb/s
    registers[1] = 0x796D  // negotiation is over, the link is up
    registers[2] = 0x0141
    registers[3] = 0x0C20
    registers[4] = 0x0DE1
    registers[5] = 0x45E1
    registers[6] = 0x0003
    registers[9] = 0x0E00
    registers[10] = 0x3C00  // the partner has 1000BASE-T
    registers[15] = 0x3000
    registers[16] = 0x0360
    registers[17] = 0xAC00  // 1000 Mb/s, full duplex, resolved, link
    registers[20] = 0x0D60
    return registers
  }()

  private var registers = Self.initial

  func read(_ number: Int) -> UInt16 { registers[number] }

  mutating func write(_ value: UInt16, _ number: Int) {
    guard Self.writable.contains(number) else { return }
    guard number == Register.control else {
      registers[number] = value
      return
    }
    if value & Register.reset != 0 {
      registers = Self.initial
    } else {
      registers[number] = value & ~Register.restart
    }
  }
}
