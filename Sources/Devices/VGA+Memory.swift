import Bits
package import Bus

/// The way of the CPU to the planes: read modes 0 and 1, write modes 0 to 3, latches.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988), graphics controller registers.
/// Deviation: in odd/even order bit 0 of an address is dropped, and no page bit takes its place; while the memory is shown as
/// plain memory reads leave the latches alone.
extension VGA: MMIODevice {
  /// A read at `offset` from A0000H; each byte goes through the latches by itself, the lowest first.
  package func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    bytes(at: offset, width) { view, address in
      let planes = memory[Self.offset(address, view.reads)]
      registers.latches = planes
      return value(of: planes, at: address, view)
    }
  }

  package func peek(at offset: UInt64, width: AccessWidth) -> UInt64? {
    bytes(at: offset, width) { view, address in
      value(of: memory[Self.offset(address, view.reads)], at: address, view)
    }
  }

  package func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard let view = VGAView(registers) else {
      return onUnimplemented(
        "what is written to A0000H–BFFFFH is lost, for its memory is switched off: bit 1 of 3C2H or bit 0 of 3C3H is 0"
      )
    }
    for index in 0..<UInt64(width.rawValue) {
      guard let address = view.address(offset &+ index) else { continue }
      write(UInt8(truncatingIfNeeded: value >> (8 * index)), at: address, view)
    }
  }

  /// Tells the memory what the registers make of it; to be called after each change of them.
  func showMemory() {
    memory.move(to: VGAView(registers)?.place)
  }

  /// What nothing answers reads as ones.
  private func bytes(
    at offset: UInt64, _ width: AccessWidth, _ byte: (VGAView, _ address: Int) -> UInt8
  ) -> UInt64 {
    guard let view = VGAView(registers) else { return width.mask }
    return (0..<UInt64(width.rawValue)).reduce(0) { value, index in
      value | UInt64(view.address(offset &+ index).map { byte(view, $0) } ?? 0xFF) << (8 * index)
    }
  }

  // MARK: Addresses

  /// Where in the planes an address lies.
  private static func offset(_ address: Int, _ order: VGAView.Order) -> Int {
    switch order {
    case .planar: address
    case .oddEven: address & ~0b01
    case .chained: address & ~0b11
    }
  }

  /// The planes that a write at an address reaches: those of the map mask that the address chooses.
  private func planes(at address: Int, _ order: VGAView.Order) -> UInt8 {
    let mapMask = registers.sequencer[2] & 0x0F
    return switch order {
    case .planar: mapMask
    case .oddEven: mapMask & (address & 1 == 0 ? 0b0101 : 0b1010)
    case .chained: mapMask & 1 << UInt8(address & 0b11)
    }
  }

  // MARK: Reads

  private func value(of planes: UInt32, at address: Int, _ view: VGAView) -> UInt8 {
    if registers.graphics[5].bit(3) { return matches(planes) }
    let selected = registers.graphics[4] & 0b11
    let plane: UInt8 =
      switch view.reads {
      case .planar: selected
      case .oddEven: selected & 0b10 | UInt8(address & 1)
      case .chained: UInt8(address & 0b11)
      }
    return UInt8(truncatingIfNeeded: planes >> (8 * UInt32(plane)))
  }

  /// Read mode 1: a one for each of eight dots whose colour is that of the compare register, as far as planes care.
  private func matches(_ planes: UInt32) -> UInt8 {
    let different =
      (planes ^ Self.spread(registers.graphics[2])) & Self.spread(registers.graphics[7])
    let folded = different | different >> 16
    return ~UInt8(truncatingIfNeeded: folded | folded >> 8)
  }

  // MARK: Writes

  private func write(_ value: UInt8, at address: Int, _ view: VGAView) {
    let offset = Self.offset(address, view.writes)
    let written = Self.spread(planes(at: address, view.writes))
    guard written != 0 else { return }
    let result = result(of: value)
    memory[offset] = memory[offset] & ~written | result & written
  }

  /// What the graphics controller makes of a byte for all four planes.
  private func result(of value: UInt8) -> UInt32 {
    let turn = registers.graphics[3] & 0b111
    let rotated = value >> turn | value << ((8 - turn) & 7)
    let setReset = Self.spread(registers.graphics[0])
    var mask = Self.everyPlane(registers.graphics[8])
    let data: UInt32
    switch registers.graphics[5] & 0b11 {
    case 0:
      let enabled = Self.spread(registers.graphics[1])
      data = Self.everyPlane(rotated) & ~enabled | setReset & enabled
    case 1:
      return registers.latches
    case 2:
      data = Self.spread(value)
    default:
      mask &= Self.everyPlane(rotated)
      data = setReset
    }
    let combined =
      switch registers.graphics[3] >> 3 & 0b11 {
      case 0: data
      case 1: data & registers.latches
      case 2: data | registers.latches
      default: data ^ registers.latches
      }
    return combined & mask | registers.latches & ~mask
  }

  /// Bit n of `bits` as the whole byte of plane n.
  private static func spread(_ bits: UInt8) -> UInt32 {
    (0..<4).reduce(0) { $0 | (bits.bit($1) ? 0xFF << (8 * UInt32($1)) : 0) }
  }

  /// A byte in all four planes.
  private static func everyPlane(_ byte: UInt8) -> UInt32 { UInt32(byte) * 0x0101_0101 }
}
