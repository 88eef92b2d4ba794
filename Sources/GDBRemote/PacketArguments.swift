/// Reads the arguments of a packet from left to right.
///
/// Arguments are bytes of the wire: everything is checked, and nothing is turned into text.
struct PacketArguments {
  private let bytes: [UInt8]
  private var position: Int

  /// Starts behind the packet's spelling, `offset` bytes into its body.
  init(_ body: [UInt8], from offset: Int) {
    bytes = body
    position = offset
  }

  var isAtEnd: Bool { position == bytes.count }

  /// All that was not read yet.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  /// Steps over `byte` if it is next.
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Steps over `text` if it is next.
  mutating func skip(text: StaticString) -> Bool {
    var scout = position
    for scalar in text.description.utf8 {
      guard scout < bytes.count, bytes[scout] == scalar else { return false }
      scout += 1
    }
    position = scout
    return true
  }

  /// The hexadecimal number that is next: one digit at least, 64 bits at most.
  mutating func number() -> UInt64? {
    var value: UInt64 = 0
    var scout = position
    while scout < bytes.count, let digit = Hex.value(of: bytes[scout]) {
      guard value >> 60 == 0 else { return nil }
      value = value << 4 | UInt64(digit)
      scout += 1
    }
    guard scout > position else { return nil }
    position = scout
    return value
  }

  /// The number that is next, where the whole of the arguments must be that number.
  mutating func onlyNumber() -> UInt64? {
    guard let value = number(), isAtEnd else { return nil }
    return value
  }

  /// The bytes before the next `delimiter`, which is stepped over; or all of the rest.
  mutating func field(until delimiter: Unicode.Scalar) -> ArraySlice<UInt8> {
    let rest = bytes[position...]
    guard let end = rest.firstIndex(of: UInt8(ascii: delimiter)) else {
      position = bytes.count
      return rest
    }
    position = end + 1
    return rest[..<end]
  }

  /// The thread-id that is next: `1`, `-1`, `0`, or with a process before it, `p1.1`.
  ///
  /// Processes are not offered, so a process is read and taken for the only one. Nil where nothing
  /// of the kind is next.
  mutating func threads() -> ThreadSelector? {
    if skip("p") {
      guard let process = selector() else { return nil }
      guard skip(".") else {
        return if case .any = process { .any } else { .all }
      }
    }
    return selector()
  }

  private mutating func selector() -> ThreadSelector? {
    if skip(text: "-1") { return .all }
    guard let number = number() else { return nil }
    if number == 0 { return .any }
    // A number beyond what a thread can have is kept as one that no thread has.
    return .thread(ThreadID(rawValue: Int(clamping: number)))
  }
}

/// `address,length`, as most memory packets carry them.
struct MemoryRange {
  let address: UInt64
  let length: UInt64

  init(address: UInt64, length: UInt64) {
    self.address = address
    self.length = length
  }

  /// Reads a range; nil where none is next.
  init?(_ arguments: inout PacketArguments) {
    guard let address = arguments.number(), arguments.skip(","), let length = arguments.number()
    else { return nil }
    self.init(address: address, length: length)
  }

  /// Whether the range ends at or below the top of the 64-bit space.
  var fits: Bool { length == 0 || address.addingReportingOverflow(length - 1).overflow == false }
}
