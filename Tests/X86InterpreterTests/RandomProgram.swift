import Bits
import X86

/// Machine code without sense: forms of every row of the opcode table, with prefixes, operands and branches by chance.
///
/// Branches stay near, so that there are loops; where a decoder reads other boundaries than were meant, so much the better.
struct RandomProgram {
  private var generator: SplitMix64
  private let rows: [OpcodeRow]
  private let width: Int

  init(seed: UInt64, width: Int) {
    generator = SplitMix64(state: seed)
    self.width = width
    let modes: OpcodeRow.Modes = width == 64 ? .long : width == 32 ? .protected : .real
    rows = OpcodeTable.whole.rows.filter { $0.modes.contains(modes) }
  }

  mutating func next() -> UInt64 { generator.next() }

  private mutating func chance(_ percent: UInt64) -> Bool { next() % 100 < percent }

  private mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }

  /// So many bytes of code.
  mutating func code(count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += instruction() }
    return Array(bytes.prefix(count))
  }

  private mutating func instruction() -> [UInt8] {
    // Twice as many of the one-byte map, which is what code is made of.
    var row = rows[Int(next() % UInt64(rows.count))]
    if row.map != 0, chance(50) { row = rows[Int(next() % UInt64(rows.count))] }
    var bytes: [UInt8] = []
    if chance(10) { bytes.append(0x66) }
    if chance(4) { bytes.append(0x67) }
    if chance(4) { bytes.append([0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65][Int(next() % 6)]) }
    if chance(3) || (row.allows == .lock && chance(20)) { bytes.append(0xF0) }
    if row.allows == .rep, chance(40) { bytes.append(0xF2 | UInt8(next() & 1)) }
    if row.prefix.isDisjoint(with: [.np]) {
      bytes.append(row.prefix.contains(.p66) ? 0x66 : row.prefix.contains(.pF3) ? 0xF3 : 0xF2)
    }
    if width == 64, chance(40) || row.w != nil {
      bytes.append(0x40 | UInt8(next() & 7) | ((row.w ?? chance(50)) ? 8 : 0))
    }
    bytes += [[], [0x0F], [0x0F, 0x38], [0x0F, 0x3A]][Int(row.map)]
    bytes.append(row.opcode &+ UInt8(next() % UInt64(row.count)))
    if row.hasModRM { bytes += operands(row) }
    for operand in row.operands {
      switch operand.method {
      case .j: bytes += displacement(operand.width == .b ? 1 : width == 16 ? 2 : 4)
      case .immediate:
        bytes += operand.width == .b ? [byte()] : (0..<(width == 16 ? 2 : 4)).map { _ in byte() }
      default: break
      }
    }
    return bytes
  }

  /// A distance of 64 bytes at most.
  private mutating func displacement(_ size: Int) -> [UInt8] {
    let value = Int64(next() % 128) - 64
    return (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// ModRM, SIB and displacement.
  private mutating func operands(_ row: OpcodeRow) -> [UInt8] {
    let reg = (row.digit ?? byte()) & 7
    let isRegister =
      row.rm != nil || !row.form.contains(.memory) || (row.form.contains(.register) && chance(40))
    if isRegister { return [0xC0 | reg << 3 | (row.rm ?? byte()) & 7] }
    let (mod, rm) = (UInt8(next() % 3), byte() & 7)
    var bytes = [mod << 6 | reg << 3 | rm]
    if width != 16, rm == 4 { bytes.append(byte()) }
    switch mod {
    case 1: bytes += displacement(1)
    case 2: bytes += displacement(width == 16 ? 2 : 4)
    default:
      if width == 16 ? rm == 6 : rm == 5 { bytes += displacement(width == 16 ? 2 : 4) }
    }
    return bytes
  }
}
