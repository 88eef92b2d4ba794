/// Turns the bytes of a connection into packets, acknowledgements and interrupts.
///
/// A value that is fed pieces of any size. It keeps one packet's body at most, and never more than
/// `limit` bytes of it.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", sections "Overview" and
/// "Interrupts".
struct PacketDecoder: ~Copyable {
  /// What the bytes so far amount to.
  enum Event: Equatable {
    /// A whole packet; its body is in ``PacketDecoder/body``, without escapes and repetitions.
    case packet(sumIsRight: Bool)
    /// A whole packet whose body cannot be used, and was dropped.
    case unusable(Fault, sumIsRight: Bool)
    /// `+`
    case acknowledged
    /// `-`
    case rejected
    /// The byte 0x03 outside of a packet.
    case interrupt
  }

  /// Why a body was dropped.
  enum Fault: Equatable {
    /// It passed the limit.
    case tooLong
    /// It repeats a byte that is not there, or a number of times that no encoder writes.
    case malformed
  }

  private enum State: Equatable {
    case betweenPackets
    case inBody
    case afterEscape
    case afterRepetition
    case inSum
    case inSecondDigit
  }

  /// The body of the packet being received, or just received.
  private(set) var body: [UInt8] = []

  private var state = State.betweenPackets
  private var sum: UInt8 = 0
  private var firstDigit: UInt8?
  private var fault: Fault?
  private let limit: Int

  /// Accepts bodies of up to `limit` bytes, escapes and repetitions undone.
  init(limit: Int) {
    self.limit = limit
  }

  /// Reads on from `position`, up to the first event, and moves `position` behind it.
  ///
  /// Returns nil when all bytes are consumed. A packet's body is to be taken before the next call.
  mutating func next(in bytes: ArraySlice<UInt8>, at position: inout Int) -> Event? {
    while position < bytes.endIndex {
      switch state {
      case .betweenPackets:
        let byte = bytes[position]
        position += 1
        if let event = outsideEvent(byte) { return event }
      case .inBody:
        readBody(bytes, at: &position)
      case .afterEscape:
        let byte = bytes[position]
        position += 1
        sum &+= byte
        append(byte ^ Special.escapeMask)
        state = .inBody
      case .afterRepetition:
        let byte = bytes[position]
        position += 1
        sum &+= byte
        expand(byte)
        state = .inBody
      case .inSum:
        firstDigit = Hex.value(of: bytes[position])
        position += 1
        state = .inSecondDigit
      case .inSecondDigit:
        let second = Hex.value(of: bytes[position])
        position += 1
        return finish(firstDigit, second)
      }
    }
    return nil
  }

  /// Hands over the body, leaving none: what stays behind has no storage to copy.
  mutating func takeBody() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &body)
    return taken
  }

  /// Takes a body's storage back, so that the next packet need not allocate.
  ///
  /// It is emptied when the next packet starts: only then does nobody else hold it, and emptying is free.
  mutating func reuse(_ storage: consuming [UInt8]) {
    guard body.capacity < storage.capacity else { return }
    body = storage
  }

  private mutating func outsideEvent(_ byte: UInt8) -> Event? {
    switch byte {
    case Special.start:
      begin()
      return nil
    case 0x03: return .interrupt
    case UInt8(ascii: "+"): return .acknowledged
    case UInt8(ascii: "-"): return .rejected
    default: return nil
    }
  }

  private mutating func begin() {
    body.removeAll(keepingCapacity: true)
    sum = 0
    fault = nil
    state = .inBody
  }

  /// Takes bytes of the body until its end, a byte that needs the next one, or the end of the input.
  private mutating func readBody(_ bytes: ArraySlice<UInt8>, at position: inout Int) {
    let entries = Special.table
    let table = entries.span
    let input = bytes.span
    let base = bytes.startIndex
    var summed = position - base
    var index = summed
    defer {
      sum &+= checksum(of: bytes[(base + summed)..<(base + index)])
      if state == .inSum { sum &-= Special.end }
      position = base + index
    }
    while index < input.count {
      let next = Special.first(in: input, from: index, table: table)
      if next > index { append(bytes[(base + index)..<(base + next)]) }
      index = next
      guard index < input.count else { return }
      index += 1
      switch input[index - 1] {
      case Special.end:
        state = .inSum
        return
      case Special.start:
        // The end of the packet before was lost on the way: this is the next one's start.
        begin()
        summed = index
      case Special.escape where index < input.count:
        append(input[index] ^ Special.escapeMask)
        index += 1
      case Special.escape:
        state = .afterEscape
        return
      default:
        state = .afterRepetition
        return
      }
    }
  }

  private mutating func append(_ run: ArraySlice<UInt8>) {
    guard body.count + run.count <= limit else {
      fault = .tooLong
      return
    }
    body.append(contentsOf: run)
  }

  private mutating func append(_ byte: UInt8) {
    guard body.count < limit else {
      fault = .tooLong
      return
    }
    body.append(byte)
  }

  private mutating func expand(_ count: UInt8) {
    guard count > Special.repetitionOffset, let last = body.last else {
      fault = .malformed
      return
    }
    let times = Int(count - Special.repetitionOffset)
    guard body.count + times <= limit else {
      fault = .tooLong
      return
    }
    body.append(contentsOf: repeatElement(last, count: times))
  }

  private mutating func finish(_ first: UInt8?, _ second: UInt8?) -> Event {
    state = .betweenPackets
    var isRight = false
    if let first, let second {
      isRight = first << 4 | second == sum
    }
    if let fault { return .unusable(fault, sumIsRight: isRight) }
    return .packet(sumIsRight: isRight)
  }
}
