import Bits

/// How a VGA's registers put its planes before the CPU.
///
/// Source: IBM PS/2 Hardware Interface Technical Reference, "Video subsystem" (May 1988): sequencer memory mode, graphics
/// mode and graphics miscellaneous registers.
struct VGAView: Hashable {
  /// How an address chooses offset and plane.
  enum Order: Hashable {
    /// Every address is an offset; registers choose the planes.
    case planar
    /// Bit 0 chooses between planes 0 and 2, and 1 and 3.
    case oddEven
    /// Bits 0 and 1 choose the plane.
    case chained
  }

  /// Where the memory begins, from A0000H, and its length.
  let start: UInt64
  let length: UInt64
  let writes: Order
  let reads: Order
  /// Where the memory acts as plain memory; nil where registers have a say in each access.
  let place: VGAMemory.Place?

  /// nil while the CPU is kept from the memory.
  init?(_ state: VGA.State) {
    // Miscellaneous output bit 1, "enable RAM"; 3C3H bit 0.
    guard state.miscellaneous.bit(1), state.subsystemEnable.bit(0) else { return nil }
    // Graphics miscellaneous register, memory map.
    let windows: [(UInt64, UInt64)] = [
      (0, 0x20000), (0, 0x10000), (0x10000, 0x8000), (0x18000, 0x8000),
    ]
    (start, length) = windows[Int(state.graphics[6].bits(2...3))]
    if state.sequencer[4].bit(3) {
      (writes, reads) = (.chained, .chained)
    } else {
      writes = state.sequencer[4].bit(2) ? .planar : .oddEven
      reads = state.graphics[5].bit(4) ? .oddEven : .planar
    }
    let mapMask = state.sequencer[2] & 0x0F
    // No set/reset, rotation or function, read and write mode 0, all bits.
    let isPlain =
      state.graphics[1] & 0x0F == 0 && state.graphics[3] == 0 && state.graphics[5] & 0x0B == 0
      && state.graphics[8] == 0xFF && length <= UInt64(VGAMemory.planeLength)
    let order: VGAMemory.Order? =
      switch (writes, reads) {
      case (.chained, _) where mapMask == 0b1111: .chained
      case (.oddEven, .oddEven) where mapMask == 0b0011 && !state.graphics[4].bit(1): .oddEven
      default: nil
      }
    let (start, length) = (start, length)
    place = isPlain ? order.map { VGAMemory.Place(start: start, length: length, order: $0) } : nil
  }

  /// The address within the window; nil outside of it.
  func address(_ offset: UInt64) -> Int? {
    guard offset >= start, offset - start < length else { return nil }
    return Int(offset - start) & 0xFFFF
  }
}
