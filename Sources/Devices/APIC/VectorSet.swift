/// A set of interrupt vectors: the 256-bit registers IRR, ISR and TMR.
///
/// Source: Intel SDM vol 3A (June 2024) §11.8.4.
struct VectorSet: Codable, Hashable, Sendable {
  private var words: [UInt64] = [0, 0, 0, 0]

  var isEmpty: Bool { words[0] | words[1] | words[2] | words[3] == 0 }

  /// The vector with the highest priority.
  var highest: UInt8? {
    for index in (0..<4).reversed() where words[index] != 0 {
      return UInt8(index * 64 + 63 - words[index].leadingZeroBitCount)
    }
    return nil
  }

  func contains(_ vector: UInt8) -> Bool {
    words[Int(vector >> 6)] >> UInt64(vector & 63) & 1 == 1
  }

  mutating func insert(_ vector: UInt8) {
    words[Int(vector >> 6)] |= 1 << UInt64(vector & 63)
  }

  mutating func remove(_ vector: UInt8) {
    words[Int(vector >> 6)] &= ~(1 << UInt64(vector & 63))
  }

  /// The 32 bits that a register shows: vectors from 32 times `index` on.
  func register(_ index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: words[index >> 1] >> UInt64(32 * (index & 1)))
  }
}
