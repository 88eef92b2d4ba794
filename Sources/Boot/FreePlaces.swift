import GuestMemory

/// Finds room for what a loader adds beside the image.
///
/// Small things go to conventional memory between the BIOS's variables and its extended data area, large
/// ones behind everything else above 1 MiB.
struct FreePlaces {
  private let memory: GuestMemory
  private var taken: [LoadSegment]

  /// Conventional memory that neither interrupt vectors nor BIOS variables nor a boot sector's stack use.
  private static let low: Range<UInt64> = 0x1_0000..<0x9_F000

  init(memory: GuestMemory, taken: [LoadSegment]) {
    self.memory = memory
    self.taken = taken
  }

  /// Room for `bytes`, at a multiple of 4096.
  mutating func take(
    name: String, _ bytes: [UInt8], above minimum: UInt64 = 0
  ) throws(BootError) -> LoadSegment {
    let place = try take(name: name, count: bytes.count, above: minimum)
    return LoadSegment(name: name, start: place.start, bytes: bytes)
  }

  /// Room for `count` bytes, at a multiple of 4096 and not below `minimum`.
  mutating func take(
    name: String, count: Int, above minimum: UInt64 = 0
  ) throws(BootError) -> LoadSegment {
    let length = (UInt64(max(count, 1)) + 0xFFF) & ~0xFFF
    var start = max(minimum, Self.low.lowerBound) & ~0xFFF
    while true {
      if start + length > Self.low.upperBound, start < 0x10_0000 { start = 0x10_0000 }
      let place = LoadSegment(name: name, start: start, bytes: [], length: length)
      guard let blocker = taken.first(where: place.overlaps) else {
        try place.check(in: memory)
        taken.append(place)
        return place
      }
      start = (blocker.end + 0xFFF) & ~0xFFF
    }
  }
}
