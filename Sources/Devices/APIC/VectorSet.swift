/// A set of interrupt vectors: the 256-bit registers IRR, ISR and TMR.
///
/// Source: Intel SDM vol 3A (June 2024) §11.8.4.
struct VectorSet: Codable, Hashable, Sendable {
  // Four numbers and no array: the sets are looked at before every run of a CPU.
  private var from0: UInt64 = 0
  private var from64: UInt64 = 0
  private var from128: UInt64 = 0
  private var from192: UInt64 = 0

  /// The 64 vectors from 64 times `index` on.
  private subscript(index: UInt8) -> UInt64 {
    get {
      switch index {
      case 0: from0
      case 1: from64
      case 2: from128
      default: from192
      }
    }
    set {
      switch index {
      case 0: from0 = newValue
      case 1: from64 = newValue
      case 2: from128 = newValue
      default: from192 = newValue
      }
    }
  }

  var isEmpty: Bool { from0 | from64 | from128 | from192 == 0 }

  /// The vector with the highest priority.
  var highest: UInt8? {
    guard !isEmpty else { return nil }
    var index: UInt8 = 3
    while self[index] == 0 { index -= 1 }
    return index * 64 + 63 - UInt8(self[index].leadingZeroBitCount)
  }

  func contains(_ vector: UInt8) -> Bool {
    self[vector >> 6] >> UInt64(vector & 63) & 1 == 1
  }

  mutating func insert(_ vector: UInt8) {
    self[vector >> 6] |= 1 << UInt64(vector & 63)
  }

  mutating func remove(_ vector: UInt8) {
    self[vector >> 6] &= ~(1 << UInt64(vector & 63))
  }

  /// The 32 bits that a register shows: vectors from 32 times `index` on.
  func register(_ index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: self[UInt8(index >> 1)] >> UInt64(32 * (index & 1)))
  }
}
