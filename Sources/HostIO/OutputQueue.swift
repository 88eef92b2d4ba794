/// Bytes that wait to be taken by the host: first in, first out, with a limit.
struct OutputQueue {
  /// More than this never waits.
  let limit: Int
  private var bytes: [UInt8] = []
  /// How many bytes at the front of `bytes` were taken.
  private var head = 0

  init(limit: Int) {
    self.limit = limit
  }

  var count: Int { bytes.count - head }
  var isEmpty: Bool { count == 0 }
  var room: Int { limit - count }

  /// Appends what there is room for, from the front; returns how much.
  mutating func append(_ new: some Collection<UInt8>) -> Int {
    let accepted = new.prefix(room)
    bytes.append(contentsOf: accepted)
    return accepted.count
  }

  /// What waits, up to `limit` bytes.
  func front(_ limit: Int = .max) -> ArraySlice<UInt8> {
    bytes[head...].prefix(limit)
  }

  /// Forgets `count` bytes at the front.
  mutating func removeFirst(_ count: Int) {
    head += count
    if head == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
      head = 0
    } else if head >= 1 << 16, head * 2 >= bytes.count {
      // Moving the rest down costs no more than was taken since the last time.
      bytes.removeFirst(head)
      head = 0
    }
  }

  /// Forgets all but the last `count` bytes.
  mutating func keepLast(_ count: Int) {
    if self.count > count { removeFirst(self.count - count) }
  }
}
