import Bits

/// Forgets decoded blocks and translations at random moments, and cuts runs into random pieces.
///
/// None of that may change what the guest sees: a test runs the same guest with and without it.
struct Disturbance {
  private var generator: SplitMix64

  init(state: UInt64) { generator = SplitMix64(state: state) }

  mutating func next() -> UInt64 { generator.next() }
}

extension SharedEngine {
  /// Forgets one thing or another of `cpu` and gives the length of its next slice.
  func disturb(_ cpu: CPU) -> Int64 {
    guard let number = disturbance?.next() else { return 1 }
    switch number & 7 {
    case 0: emptyBlocks()
    case 1, 2: cpu.flushTranslations()
    case 3: cpu.forgetJumps()
    default: break
    }
    // Mostly short slices, now and then a long one.
    let longest: UInt64 = number >> 8 & 3 == 0 ? 50_000 : 1_000
    return Int64(1 + (number >> 16) % longest)
  }
}
