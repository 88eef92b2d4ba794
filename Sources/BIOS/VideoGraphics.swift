import Devices
import GuestMemory
import X86

/// INT 10H in graphics modes: dots, characters and scrolling.
///
/// Source: IBM, "PS/2 and PC BIOS Interface Technical Reference" (1991), INT 10H AH=06H to 0EH.
extension BIOSServices {
  /// Where the dots of one character's column in one line lie.
  private enum Place {
    /// Bytes that the guest sees.
    case memory(GuestPhysicalAddress, count: Int)
    /// An offset in the planes, and those of them that hold dots.
    case planes(Int, written: UInt32)
  }

  /// nil outside of the screen and in text modes.
  private func place(page: UInt8, column: UInt16, line: UInt16) -> Place? {
    let mode = videoMode
    guard let dots = mode.dots, column < mode.columns, line < mode.height else { return nil }
    let base = GuestPhysicalAddress(UInt64(mode.segment) << 4)
    let banked = UInt64(line & 1) * 0x2000 + UInt64(line >> 1) * 80
    switch dots {
    case .bytes: return .memory(base + UInt64(line) * 320 + UInt64(column) * 8, count: 8)
    case .pairs: return .memory(base + banked + UInt64(column) * 2, count: 2)
    case .bits: return .planes(Int(banked) + Int(column), written: 0xFF)
    case .planes:
      let start = Int(page % mode.pages) * Int(mode.pageSize)
      return .planes(
        start + Int(line) * Int(mode.columns) + Int(column), written: 0xFFFF_FFFF)
    }
  }

  private func read(_ place: Place) -> [UInt8] {
    switch place {
    case .memory(let address, let count): memory.read(at: address, count: count)
    case .planes(let offset, _):
      (0..<4).map { UInt8(truncatingIfNeeded: (display?.memory[offset] ?? 0) >> (8 * $0)) }
    }
  }

  private func write(_ bytes: [UInt8], to place: Place) {
    switch place {
    case .memory(let address, _): memory.write(bytes, at: address)
    case .planes(let offset, let written):
      guard let display else { return }
      let value = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      display.memory[offset] = display.memory[offset] & ~written | value & written
    }
  }

  /// The bytes that give eight dots, of which bit 7 is the leftmost, a colour, and the others colour 0.
  private func bytes(_ dots: UInt8, colour: UInt8) -> [UInt8] {
    let bits = (UInt8(0)..<8).map { dots >> (7 - $0) & 1 }
    switch videoMode.dots {
    case .bytes: return bits.map { $0 * colour }
    case .pairs:
      return [bits[0..<4], bits[4..<8]].map { four in
        four.reduce(0) { $0 << 2 | $1 * (colour & 0b11) }
      }
    default: return (UInt8(0)..<4).map { colour >> $0 & 1 == 0 ? 0 : dots }
    }
  }

  /// Draws the dots of `mask`: those in `dots` in a colour, the others in colour 0.
  ///
  /// Bit 7 of the colour inverts instead, but in mode 13H.
  private func paint(
    _ dots: UInt8, mask: UInt8, colour: UInt8, page: UInt8, column: UInt16, line: UInt16
  ) {
    guard let place = place(page: page, column: column, line: line) else { return }
    let new = bytes(dots, colour: colour)
    let covered = bytes(mask, colour: 0xFF)
    let inverts = colour & 0x80 != 0 && videoMode.dots != .bytes
    let result = zip(read(place), zip(new, covered)).map { old, change in
      inverts ? old ^ change.0 : old & ~change.1 | change.0
    }
    write(result, to: place)
  }

  // MARK: Dots

  /// AH=0CH: the dot at CX, DX of page BH.
  func writePixel(_ call: inout BIOSCall) {
    let dot: UInt8 = 0x80 >> UInt8(call.cx & 7)
    paint(dot, mask: dot, colour: call.al, page: call.bh, column: call.cx / 8, line: call.dx)
  }

  /// AH=0DH.
  func readPixel(_ call: inout BIOSCall) {
    guard let place = place(page: call.bh, column: call.cx / 8, line: call.dx) else {
      call.al = 0
      return
    }
    let bytes = read(place)
    let bit = UInt8(call.cx & 7)
    switch videoMode.dots {
    case .bytes: call.al = bytes[Int(bit)]
    case .pairs: call.al = bytes[Int(bit / 4)] >> (6 - bit % 4 * 2) & 0b11
    case .bits: call.al = bytes[0] >> (7 - bit) & 1
    default:
      call.al = (0..<4).reduce(0) { $0 | (bytes[$1] >> (7 - bit) & 1) << UInt8($1) }
    }
  }

  // MARK: Characters

  /// Draws a character by the font that vector 43H points to, on colour 0.
  func draw(_ character: UInt8, colour: UInt8, page: UInt8, column: UInt16, row: UInt16) {
    let height = min(data[.characterHeight], 32)
    let pointer: UInt32 = memory.load(at: GuestPhysicalAddress(0x43 * 4)) ?? 0
    let font = UInt64(pointer >> 16) << 4 + UInt64(pointer & 0xFFFF)
    let rows = memory.read(
      at: GuestPhysicalAddress(font + UInt64(character) * UInt64(height)), count: Int(height))
    for (line, dots) in rows.enumerated() {
      paint(
        dots, mask: 0xFF, colour: colour, page: page, column: column,
        line: row &* height &+ UInt16(line))
    }
  }

  /// AH=06H and 07H: the blank lines take a colour whole.
  func scrollGraphics(page: UInt8, lines: UInt16, up: Bool, colour: UInt8, window: Window) {
    let height = min(data[.characterHeight], 32)
    guard height > 0 else { return }
    let top = window.top * height
    let count = (window.bottom - window.top + 1) * height
    let distance = lines == 0 ? count : min(lines &* height, count)
    let blank = bytes(0xFF, colour: colour & 0x7F)
    for step in 0..<count {
      let target = up ? top + step : top + count - 1 - step
      for column in window.left...window.right {
        guard let to = place(page: page, column: column, line: target) else { continue }
        guard step < count - distance,
          let from = place(
            page: page, column: column, line: up ? target + distance : target - distance)
        else {
          write(blank, to: to)
          continue
        }
        write(read(from), to: to)
      }
    }
  }
}
