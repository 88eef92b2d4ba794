/// The memory of a target.
public protocol MemoryAccess: AnyObject {
  /// Appends bytes from `address` on until `output` is full or memory ends.
  ///
  /// Appending less than what is free says that the next byte cannot be read. Throws only where not
  /// even the first can; the text names what is missing. A device is read without side effects.
  func read(
    at address: UInt64, in space: AddressSpace, into output: inout OutputSpan<UInt8>
  ) throws(Refusal)

  /// Writes all of `bytes` from `address` on, ROM included, or throws.
  func write(
    _ bytes: ArraySlice<UInt8>, at address: UInt64, in space: AddressSpace) throws(Refusal)
}

/// What an address means.
public enum AddressSpace: Hashable, Sendable {
  /// As this thread's own page tables have it, after segmentation.
  case virtual(ThreadID)
  /// On the bus.
  case physical
}

/// Memory, read and written in hexadecimal or binary, searched and summed.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packets `m`, `M`, `x`, `X`, `qCRC`,
/// `qSearch:memory`.
enum Memory {
  static let rows: [PacketRow] = [
    PacketRow("m", .open, .memory, "Read memory, up to the first unmapped byte") {
      (session, arguments) throws(Refusal) in
      let range = try requested(&arguments)
      session.scratch.removeAll(keepingCapacity: true)
      try session.read(range, atMost: session.configuration.packetSize / 2, into: .scratch)
      session.reply.append(hexOf: session.scratch[...])
      return .text
    },
    PacketRow(
      "x", .open, .memory, feature: .always("binary-upload+"),
      "Read memory in binary, up to the first unmapped byte", readBinary),
    PacketRow("M", .open, .memory, "Write memory") { (session, arguments) throws(Refusal) in
      guard let range = MemoryRange(&arguments), arguments.skip(":") else {
        throw .malformed("M ADDRESS,LENGTH:DIGITS")
      }
      session.scratch.removeAll(keepingCapacity: true)
      guard
        UInt64(arguments.rest.count)
          == range.length.multipliedReportingOverflow(by: 2)
          .partialValue, range.length <= UInt64(arguments.rest.count),
        Hex.decode(arguments.rest, into: &session.scratch)
      else { throw .malformed("two digits for each of the \(range.length) bytes") }
      try session.write(session.scratch[...], to: range)
      return .okay
    },
    PacketRow("X", .open, .memory, "Write memory in binary") {
      (session, arguments) throws(Refusal) in
      guard let range = MemoryRange(&arguments), arguments.skip(":") else {
        throw .malformed("X ADDRESS,LENGTH:BYTES")
      }
      guard UInt64(arguments.rest.count) == range.length else {
        throw .malformed("\(range.length) bytes, got \(arguments.rest.count)")
      }
      try session.write(arguments.rest, to: range)
      return .okay
    },
    PacketRow("qCRC:", .open, .memory, "Sum a range, for `compare-sections`", sum),
    PacketRow("qSearch:memory:", .open, .memory, "Find bytes in a range", search),
  ]

  /// The longest range that one packet sums or searches: the client waits meanwhile.
  private static let scanLimit: UInt64 = 1 << 32

  private static let chunk = 1 << 18

  private static func requested(_ arguments: inout PacketArguments) throws(Refusal) -> MemoryRange {
    guard let range = MemoryRange(&arguments), arguments.isAtEnd else {
      throw .malformed("ADDRESS,LENGTH in hexadecimal")
    }
    guard range.length > 0 else {
      throw Refusal(.badArgument, "the length is zero: ask for one byte at least")
    }
    return range
  }

  private static func readBinary(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    guard let range = MemoryRange(&arguments), arguments.isAtEnd else {
      throw .malformed("x ADDRESS,LENGTH in hexadecimal")
    }
    if range.address == 0, range.length == 0 {
      // Only LLDB up to version 20 asks this, to learn whether its own form of the packet is known.
      session.binaryReadDialect = .bare
      return .okay
    }
    if session.binaryReadDialect == .prefixed { session.reply.append("b") }
    if range.length > 0 {
      try session.read(range, atMost: session.configuration.packetSize, into: .reply)
    }
    return .binary
  }

  private static func sum(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    let range = try requested(&arguments)
    try checkScan(range)
    var crc = CRC32()
    var done: UInt64 = 0
    while done < range.length {
      try session.readChunk(
        MemoryRange(address: range.address + done, length: range.length - done), atMost: chunk)
      crc.update(session.scratch[...])
      done += UInt64(session.scratch.count)
    }
    session.reply.append("C")
    session.reply.append(number: UInt64(crc.value))
    return .text
  }

  private static func search(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    guard let address = arguments.number(), arguments.skip(";"), let length = arguments.number(),
      arguments.skip(";"), !arguments.rest.isEmpty
    else { throw .malformed("qSearch:memory:ADDRESS;LENGTH;PATTERN") }
    let range = MemoryRange(address: address, length: length)
    try checkScan(range)
    let pattern = arguments.rest
    let overlap = pattern.count - 1
    var window: [UInt8] = []
    var done: UInt64 = 0
    while done < range.length {
      try session.readChunk(
        MemoryRange(address: address + done, length: length - done), atMost: chunk)
      window.append(contentsOf: session.scratch)
      let windowStart = address + done - UInt64(window.count - session.scratch.count)
      done += UInt64(session.scratch.count)
      if let offset = firstOffset(of: pattern, in: window[...]) {
        session.reply.append("1,")
        session.reply.append(number: windowStart + UInt64(offset))
        return .text
      }
      window.removeFirst(max(0, window.count - overlap))
    }
    session.reply.append("0")
    return .text
  }

  private static func checkScan(_ range: MemoryRange) throws(Refusal) {
    guard range.fits else {
      throw Refusal(.badArgument, "the range passes the end of the address space")
    }
    guard range.length <= scanLimit else {
      throw Refusal(.badArgument, "the range is longer than 4 GiB: take it in parts")
    }
  }

  private static func firstOffset(of pattern: ArraySlice<UInt8>, in window: ArraySlice<UInt8>)
    -> Int?
  {
    let needle = pattern.span
    let haystack = window.span
    guard needle.count <= haystack.count else { return nil }
    let first = needle[0]
    for start in 0...(haystack.count - needle.count) where haystack[start] == first {
      var length = 1
      while length < needle.count, haystack[start + length] == needle[length] { length += 1 }
      if length == needle.count { return start }
    }
    return nil
  }
}

/// Where memory is read to.
enum ReadDestination {
  case reply
  case scratch
}

extension Session {
  /// What addresses mean now.
  var addressSpace: AddressSpace {
    isPhysicalMemory ? .physical : .virtual(generalThread)
  }

  /// Appends the bytes of `range`, as far as there are any, and `limit` of them at most.
  mutating func read(
    _ range: MemoryRange, atMost limit: Int, into destination: ReadDestination
  ) throws(Refusal) {
    // The last byte of the space has no successor: a read stops there as at any other end.
    let reachable = UInt64.max - range.address
    let count = Int(min(range.length - 1, reachable, UInt64(limit - 1))) + 1
    let (memory, space) = (target.memory, addressSpace)
    switch destination {
    case .reply:
      try reply.bytes.append(addingCapacity: count) { output throws(Refusal) in
        try memory.read(at: range.address, in: space, into: &output)
      }
    case .scratch:
      try scratch.append(addingCapacity: count) { output throws(Refusal) in
        try memory.read(at: range.address, in: space, into: &output)
      }
    }
  }

  /// Reads some of `range` into ``scratch``: one byte at least, or it throws.
  mutating func readChunk(_ range: MemoryRange, atMost limit: Int) throws(Refusal) {
    scratch.removeAll(keepingCapacity: true)
    try read(range, atMost: limit, into: .scratch)
    guard !scratch.isEmpty else {
      throw Refusal(.badAddress, "no memory at 0x\(String(range.address, radix: 16))")
    }
  }

  /// Writes `bytes` to the range that they were sent for.
  mutating func write(_ bytes: ArraySlice<UInt8>, to range: MemoryRange) throws(Refusal) {
    guard range.length > 0 else { return }
    guard range.fits else {
      throw Refusal(.badArgument, "the range passes the end of the address space")
    }
    try target.memory.write(bytes, at: range.address, in: addressSpace)
  }
}
