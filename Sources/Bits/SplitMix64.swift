/// A generator whose numbers are the same in every run that begins with the same state.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
public struct SplitMix64: RandomNumberGenerator {
  /// All there is to it: with the state of another the numbers go on where those left off.
  public var state: UInt64

  /// Begins at `state`, which may be any number.
  @inlinable public init(state: UInt64) { self.state = state }

  /// The next number, all 64 bits of which are random.
  @inlinable public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
