/// The registers of a target, and the descriptions that name them.
public protocol RegisterAccess: AnyObject {
  /// The description that a client is to get which reads one now.
  ///
  /// It may change from one reading to the next, as the processor's mode does. A session lays
  /// registers out by the one that it served last.
  var targetDescription: TargetDescription { get }

  /// Appends a register's bytes to `contents`, or nothing where it cannot be read.
  func read(
    _ register: RegisterReference, of thread: ThreadID, into contents: inout RegisterContents)

  /// Sets a register; `bytes` are as many as the layout says, the least significant first.
  ///
  /// Throws where the register is read-only or refuses the value.
  func write(
    _ bytes: [UInt8], to register: RegisterReference, of thread: ThreadID) throws(Refusal)
}

/// Registers, all at once and one by one, laid out by the description that the client read last.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packets `g`, `G`, `p`, `P`.
enum Registers {
  static let rows: [PacketRow] = [
    PacketRow("g", .bare, .registers, "Read the general registers") { session, _ in
      session.contents.clear()
      for index in 0..<session.description.layout.generalCount {
        session.readRegister(index)
      }
      session.reply.append(session.contents)
      return .text
    },
    PacketRow("G", .open, .registers, "Write the general registers", writeAll),
    PacketRow("p", .open, .registers, "Read one register") {
      (session, arguments) throws(Refusal) in
      guard let number = arguments.onlyNumber() else { throw .malformed("p and a number") }
      let index = try session.registerIndex(number)
      session.contents.clear()
      session.readRegister(index)
      session.reply.append(session.contents)
      return .text
    },
    PacketRow("P", .open, .registers, "Write one register", writeOne),
  ]

  private static func writeOne(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    guard let number = arguments.number(), arguments.skip("=") else {
      throw .malformed("P NUMBER=DIGITS")
    }
    let index = try session.registerIndex(number)
    let entry = session.description.layout.entries[index]
    session.scratch.removeAll(keepingCapacity: true)
    guard arguments.rest.count == 2 * entry.byteCount,
      Hex.decode(arguments.rest, into: &session.scratch)
    else {
      throw Refusal(
        .badArgument, "\(entry.name) takes \(2 * entry.byteCount) hexadecimal digits")
    }
    try session.writeRegister(index)
    return .okay
  }

  private static func writeAll(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    let layout = session.description.layout
    let expected = 2 * layout.generalByteCount
    guard arguments.rest.count == expected else {
      throw Refusal(
        .badArgument,
        "G takes \(expected) digits for \(session.description.name), got \(arguments.rest.count)"
          + ": read the target description anew (`unset tdesc filename`)")
    }
    var all: [UInt8] = []
    all.reserveCapacity(layout.generalByteCount)
    guard Hex.decode(arguments.rest, into: &all) else { throw .malformed("hexadecimal digits") }
    var offset = 0
    for (index, entry) in layout.entries.prefix(layout.generalCount).enumerated() {
      let value = all[offset..<(offset + entry.byteCount)]
      offset += entry.byteCount
      // Only what changes is written: the client sends back also what it could not set.
      session.contents.clear()
      session.readRegister(index)
      guard !session.contents.missing.isEmpty || !session.contents.bytes.elementsEqual(value)
      else { continue }
      session.scratch.removeAll(keepingCapacity: true)
      session.scratch.append(contentsOf: value)
      try session.writeRegister(index)
    }
    return .okay
  }
}

extension Session {
  /// Appends a register to ``contents``: the chosen thread's, or that of `thread`.
  mutating func readRegister(_ index: Int, of thread: ThreadID? = nil) {
    let start = contents.count
    target.registers.read(
      RegisterReference(view: description.view, index: index), of: thread ?? generalThread,
      into: &contents)
    contents.finish(from: start, byteCount: description.layout.entries[index].byteCount)
  }

  /// Writes what is in ``scratch`` to a register of the chosen thread.
  mutating func writeRegister(_ index: Int) throws(Refusal) {
    try target.registers.write(
      scratch, to: RegisterReference(view: description.view, index: index), of: generalThread)
  }

  /// The index of the register that the client means by `number`.
  func registerIndex(_ number: UInt64) throws(Refusal) -> Int {
    guard let index = description.layout.index(ofNumber: number) else {
      throw Refusal(
        .noSuchThing,
        "there is no register \(number) in the description \(description.name) that was read last")
    }
    return index
  }

  /// Sets the program counter, for packets that resume at an address.
  mutating func setProgramCounter(of thread: ThreadID, to address: UInt64) throws(Refusal) {
    guard let index = description.layout.programCounter else {
      throw Refusal(.unsupported, "the description names no program counter to set")
    }
    let count = description.layout.entries[index].byteCount
    guard count >= 8 || address >> UInt64(8 * count) == 0 else {
      throw Refusal(
        .badArgument, "the address has more than the program counter's \(8 * count) bits")
    }
    var value = RegisterContents()
    value.append(address, byteCount: count)
    try target.registers.write(
      value.bytes, to: RegisterReference(view: description.view, index: index), of: thread)
  }
}
