/// Forgets decoded blocks and translations at random moments, and cuts runs into random pieces.
///
/// None of that may change what the guest sees: a test runs the same guest with and without it.
struct Disturbance {
  /// State of a SplitMix64 generator.
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
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
