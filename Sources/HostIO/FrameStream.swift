/// Ethernet frames in a stream of bytes: each with its length before it, four bytes, the most significant first.
///
/// Source: QEMU, `-netdev stream`; passt(1).
struct FrameStream {
  /// More than this is no frame: the other side speaks something else.
  static let longest = 0x1_0000

  private var bytes: [UInt8] = []
  private var start = 0

  /// A length that no frame has.
  struct Malformed: Error, CustomStringConvertible {
    let length: Int
    var description: String {
      "a frame of \(length) bytes was announced: it does not speak QEMU's stream of frames"
    }
  }

  /// A frame as it goes through the stream.
  static func encoded(_ frame: [UInt8]) -> [UInt8] {
    let length = UInt32(frame.count)
    return (0..<4).reversed().map { UInt8(truncatingIfNeeded: length >> UInt32(8 * $0)) } + frame
  }

  mutating func append(_ new: [UInt8]) { bytes += new }

  /// The next frame that has come whole.
  mutating func next() throws(Malformed) -> [UInt8]? {
    guard bytes.count - start >= 4 else {
      discard()
      return nil
    }
    let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.longest else { throw Malformed(length: length) }
    guard bytes.count - start - 4 >= length else {
      discard()
      return nil
    }
    defer { start += 4 + length }
    return Array(bytes[start + 4..<start + 4 + length])
  }

  /// Forgets what was taken.
  private mutating func discard() {
    bytes.removeFirst(start)
    start = 0
  }
}
