import GuestMemory

/// Bytes that go to one place in the guest's memory, filled up with zeros.
package struct LoadSegment: Hashable, Sendable {
  /// For messages: "segment 1 of the ELF file".
  package let name: String
  /// The guest-physical address of the first byte.
  package let start: UInt64
  package let bytes: [UInt8]
  /// The length in memory; at least `bytes.count`.
  package let length: UInt64

  package init(name: String, start: UInt64, bytes: [UInt8], length: UInt64? = nil) {
    self.name = name
    self.start = start
    self.bytes = bytes
    self.length = max(length ?? 0, UInt64(bytes.count))
  }

  /// The address after the last byte.
  var end: UInt64 { start &+ length }

  func overlaps(_ other: LoadSegment) -> Bool {
    start < other.end && other.start < end
  }

  /// The same bytes, further up.
  func moved(by distance: UInt64) -> LoadSegment {
    distance == 0
      ? self : LoadSegment(name: name, start: start &+ distance, bytes: bytes, length: length)
  }

  /// Throws unless all of it is RAM.
  func check(in memory: GuestMemory) throws(BootError) {
    guard start <= end else {
      throw .outsideMemory(
        what: name, start: start, end: end, memory: memory.ramSize, needed: nil)
    }
    var next = start
    while next < end {
      guard let region = memory.region(at: GuestPhysicalAddress(next)), region.kind == .ram else {
        throw .outsideMemory(
          what: name, start: start, end: end, memory: memory.ramSize,
          needed: memory.mebibytesNeeded(upTo: end))
      }
      next = region.end.rawValue
    }
  }

  /// Copies it into memory that is known to be there.
  func load(into memory: GuestMemory) {
    memory.write(bytes, at: GuestPhysicalAddress(start))
    var next = start + UInt64(bytes.count)
    while next < end {
      let count = min(end - next, 1 << 20)
      memory.write([UInt8](repeating: 0, count: Int(count)), at: GuestPhysicalAddress(next))
      next += count
    }
  }
}

extension GuestMemory {
  /// All RAM in bytes, the space of adapters below 1 MiB counted in, as `--memory` counts.
  var ramSize: UInt64 {
    let ram = regions.filter { $0.kind == .ram }
    let last = ram.last?.end.rawValue ?? 0
    return last <= Self.holeStart
      ? max(last, 1 << 20) : last - (1 << 32) + Self.holeStart
  }

  /// The `--memory` in MiB that would reach `end`; nil where no size does.
  func mebibytesNeeded(upTo end: UInt64) -> UInt64? {
    guard end > ramSize, end <= Self.holeStart else { return nil }
    return (end + (1 << 20) - 1) >> 20
  }

  /// Where RAM below 4 GiB must end.
  private static var holeStart: UInt64 { 0xE000_0000 }
}
