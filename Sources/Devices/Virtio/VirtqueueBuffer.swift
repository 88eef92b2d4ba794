import Bus

/// A buffer of a virtqueue: memory for the device to read, then memory for it to write.
///
/// Where one descriptor ends and the next begins says nothing: what is read and written are two streams.
///
/// Source: Virtio 1.2 §2.7.4, "Message Framing".
package struct VirtqueueBuffer {
  private struct Segment {
    var address: UInt64
    var length: UInt64
  }

  /// The first descriptor's number: by it the driver knows the buffer.
  let head: UInt16
  private let memory: BusMaster
  private var readable: [Segment] = []
  private var writable: [Segment] = []
  private var readPosition = 0
  private var writePosition = 0

  /// How many bytes are left to read.
  private(set) var readableLength: UInt64 = 0
  /// How much room is left to write.
  private(set) var writableLength: UInt64 = 0
  /// How many bytes were written without a gap from the beginning on: what the used ring tells.
  private(set) var written: UInt64 = 0

  init(head: UInt16, memory: BusMaster) {
    self.head = head
    self.memory = memory
  }

  /// Adds what a descriptor names.
  mutating func add(
    _ address: UInt64, _ length: UInt32, isWritable: Bool
  ) throws(VirtqueueError) {
    guard readable.count + writable.count < Virtqueue.longestChain else { throw .chainTooLong }
    guard memory.holds(UInt64(length), at: address) else {
      throw .bufferOutsideMemory(address: address, length: length)
    }
    if isWritable {
      writable.append(Segment(address: address, length: UInt64(length)))
      writableLength += UInt64(length)
    } else {
      guard writable.isEmpty else { throw .readableAfterWritable }
      readable.append(Segment(address: address, length: UInt64(length)))
      readableLength += UInt64(length)
    }
  }

  /// The next `count` bytes that the driver sends, or as many as there are.
  mutating func read(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count, readPosition < readable.count {
      let segment = readable[readPosition]
      let part = min(UInt64(count - bytes.count), segment.length)
      if part > 0 { bytes += memory.read(at: segment.address, count: Int(part)) }
      Self.consume(part, &readable, &readPosition)
      readableLength -= part
    }
    return bytes
  }

  /// Writes to where the driver waits for data; what finds no room is dropped.
  mutating func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count, writePosition < writable.count {
      let segment = writable[writePosition]
      let part = Int(min(UInt64(bytes.count - done), segment.length))
      if part > 0 {
        memory.write(
          part == bytes.count ? bytes : Array(bytes[done..<done + part]), at: segment.address)
      }
      Self.consume(UInt64(part), &writable, &writePosition)
      done += part
    }
    writableLength -= UInt64(done)
    written += UInt64(done)
  }

  /// Writes the last byte of all, where a request's status belongs, whatever is left before it.
  mutating func writeLast(_ byte: UInt8) {
    guard let segment = writable.last(where: { $0.length > 0 }) else { return }
    memory.write([byte], at: segment.address + segment.length - 1)
    // The gap before it is not told as written.
    if writableLength == 1 { written += 1 }
    writableLength = 0
  }

  private static func consume(_ count: UInt64, _ segments: inout [Segment], _ position: inout Int) {
    segments[position].address += count
    segments[position].length -= count
    if segments[position].length == 0 { position += 1 }
  }
}
