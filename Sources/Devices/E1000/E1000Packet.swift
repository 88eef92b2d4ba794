import Bits

/// A frame on its way out: its bytes, and what the card has to fill in.
///
/// Source: Intel 317453-005 §3.3.6 "TCP/IP Context Transmit Descriptor", §3.5 "TCP Segmentation".
struct E1000Packet: Codable, Hashable, Sendable {
  /// Where a checksum begins, where it ends (0: at the frame's end) and where it belongs.
  struct Checksum: Codable, Hashable, Sendable {
    var start = 0
    var place = 0
    var end = 0

    /// Bytes of a context descriptor: CSS, CSO, CSE.
    init(_ bytes: ArraySlice<UInt8> = [0, 0, 0, 0]) {
      let first = bytes.startIndex
      start = Int(bytes[first])
      place = Int(bytes[first + 1])
      end = Int(bytes[first + 2]) | Int(bytes[first + 3]) << 8
    }

    init(start: Int, place: Int) {
      (self.start, self.place) = (start, place)
    }

    /// Fills the sum in; does nothing where it lies beyond the frame.
    func apply(to frame: inout [UInt8]) {
      let stop = end == 0 ? frame.count : min(end + 1, frame.count)
      guard start < stop, place + 1 < frame.count else { return }
      var sum: UInt32 = 0
      for index in start..<stop {
        sum += UInt32(frame[index]) << ((index - start) % 2 == 0 ? 8 : 0)
        sum = sum & 0xFFFF + sum >> 16
      }
      let value = ~UInt16(truncatingIfNeeded: sum & 0xFFFF + sum >> 16)
      // A UDP checksum of 0 would mean that there is none: FFFFH is the same sum.
      frame[place] = UInt8(value >> 8)
      frame[place + 1] = UInt8(value & 0xFF)
    }
  }

  /// What the last context descriptor said; it stays for the frames that follow.
  struct Context: Codable, Hashable, Sendable {
    var network = Checksum()
    var transport = Checksum()
    var headerLength = 0
    /// MSS: bytes of data in a segment.
    var segmentLength = 0
    var isTCP = false
    var isIPv4 = false

    init() {}

    /// A context descriptor.
    init(_ descriptor: [UInt8]) {
      network = Checksum(descriptor[0..<4])
      transport = Checksum(descriptor[4..<8])
      isTCP = descriptor[11].bit(0)
      isIPv4 = descriptor[11].bit(1)
      headerLength = Int(descriptor[13])
      segmentLength = Int(descriptor[14]) | Int(descriptor[15]) << 8
    }
  }

  /// More than this is no frame, nor what becomes frames.
  static let longest = 1 << 18
  /// More than this come of no packet that IP allows.
  static let mostSegments = 1024

  var context = Context()
  var bytes: [UInt8] = []
  /// What the frame's first data descriptor asked for.
  var fillsNetwork = false
  var fillsTransport = false
  var isSegmented = false
  /// A checksum that a legacy descriptor asks for.
  var legacy: Checksum?
  var isTooLong = false

  /// Forgets the frame, not the context.
  mutating func clear() {
    let context = context
    self = Self()
    self.context = context
  }

  /// The frames that go out.
  func frames() -> [[UInt8]] {
    guard isSegmented else {
      var frame = bytes
      legacy?.apply(to: &frame)
      fill(&frame)
      return [frame]
    }
    let length = context.headerLength
    guard length > 0, length <= bytes.count, context.segmentLength > 0,
      (bytes.count - length) / context.segmentLength < Self.mostSegments
    else { return [] }
    var frames: [[UInt8]] = []
    var position = length
    repeat {
      let end = min(position + context.segmentLength, bytes.count)
      var frame = Array(bytes[..<length] + bytes[position..<end])
      adapt(&frame, number: frames.count, offset: position - length, isLast: end == bytes.count)
      fill(&frame)
      frames.append(frame)
      position = end
    } while position < bytes.count
    return frames
  }

  private func fill(_ frame: inout [UInt8]) {
    if fillsTransport { context.transport.apply(to: &frame) }
    if fillsNetwork { context.network.apply(to: &frame) }
  }

  /// §3.5.9: what differs from segment to segment.
  private func adapt(_ frame: inout [UInt8], number: Int, offset: Int, isLast: Bool) {
    let (network, transport) = (context.network.start, context.transport.start)
    func change(_ place: Int, _ width: Int, _ body: (UInt32) -> UInt32) {
      guard place + width <= frame.count else { return }
      let value = body(frame[place..<place + width].reduce(0) { $0 << 8 | UInt32($1) })
      for index in 0..<width {
        frame[place + index] = UInt8(truncatingIfNeeded: value >> UInt32(8 * (width - 1 - index)))
      }
    }
    let length = frame.count
    if context.isIPv4 {
      change(network + 2, 2) { _ in UInt32(truncatingIfNeeded: length - network) }
      change(network + 4, 2) { $0 &+ UInt32(truncatingIfNeeded: number) }
    } else {
      change(network + 4, 2) { _ in UInt32(truncatingIfNeeded: length - network - 40) }
    }
    if context.isTCP {
      change(transport + 4, 4) { $0 &+ UInt32(truncatingIfNeeded: offset) }
      // FIN and PSH are for the last one.
      if !isLast { change(transport + 13, 1) { $0 & ~9 } }
    } else {
      change(transport + 4, 2) { _ in UInt32(truncatingIfNeeded: length - transport) }
    }
    // The driver has put the pseudo-header's sum there, without its length.
    change(context.transport.place, 2) { partial in
      let sum = partial + UInt32(truncatingIfNeeded: max(0, length - transport))
      return sum & 0xFFFF + sum >> 16
    }
  }
}
