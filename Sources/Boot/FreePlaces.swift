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

  /// Forgets what was taken, in favour of `segments`: the image's own have moved.
  mutating func retake(_ segments: [LoadSegment]) {
    taken = segments
  }

  /// Whether all of a range is RAM that nothing else uses.
  func isFree(_ place: LoadSegment) -> Bool {
    !taken.contains(where: place.overlaps) && (try? place.check(in: memory)) != nil
  }

  /// Keeps a range for the image's own use; throws unless all of it is RAM.
  mutating func keep(name: String, start: UInt64, length: UInt64) throws(BootError) {
    let place = LoadSegment(name: name, start: start, bytes: [], length: length)
    try place.check(in: memory)
    if let other = taken.first(where: place.overlaps) { throw .overlap(name, other.name) }
    taken.append(place)
  }

  /// Room for `bytes` as high as possible with its end not above `limit`, at a multiple of 4096.
  mutating func takeHighest(
    name: String, _ bytes: [UInt8], below limit: UInt64
  ) throws(BootError) -> LoadSegment {
    let length = (UInt64(max(bytes.count, 1)) + 0xFFF) & ~0xFFF
    for region in memory.regions.reversed() where region.kind == .ram {
      var end = min(region.end.rawValue, limit) & ~0xFFF
      while end >= length, end - length >= max(region.start.rawValue, 0x10_0000) {
        let place = LoadSegment(name: name, start: end - length, bytes: bytes, length: length)
        guard let blocker = taken.first(where: place.overlaps) else {
          taken.append(place)
          return place
        }
        end = blocker.start & ~0xFFF
      }
    }
    // Behind everything else is where it would fit.
    let last = taken.lazy.filter { $0.start < limit }.map(\.end).max() ?? 0x10_0000
    let start = (max(last, 0x10_0000) + 0xFFF) & ~0xFFF
    let end = start &+ length
    throw .outsideMemory(
      what: name, start: start, end: end, memory: memory.ramSize,
      needed: end <= limit ? memory.mebibytesNeeded(upTo: end) : nil)
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
