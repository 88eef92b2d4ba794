/// A document that a client reads in pieces by `qXfer`.
///
/// It is made when its first piece is read and kept until another is started, so that all pieces are
/// of one text, whatever the machine does in between.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packet `qXfer`.
struct Transfer {
  let object: StaticString
  let annex: [UInt8]
  let text: [UInt8]
}

/// Refuses an annex where an object has none.
func checkNoAnnex(_ annex: [UInt8]) throws(Refusal) {
  guard annex.isEmpty else { throw Refusal(.noSuchThing, "this object has no annexes") }
}

extension Session {
  /// Answers `ANNEX:OFFSET,LENGTH` of `object` with a piece of the document that `make` makes.
  mutating func answerTransfer(
    _ object: StaticString, _ arguments: inout PacketArguments,
    _ make: (inout Session, _ annex: [UInt8]) throws(Refusal) -> [UInt8]
  ) throws(Refusal) -> PacketRow.Answer {
    let annex = Array(arguments.field(until: ":"))
    guard let piece = MemoryRange(&arguments), arguments.isAtEnd else {
      throw .malformed("qXfer:OBJECT:read:ANNEX:OFFSET,LENGTH")
    }
    let text: [UInt8]
    if piece.address > 0, let transfer, transfer.annex == annex,
      transfer.object.description == object.description
    {
      text = transfer.text
    } else {
      text = try make(&self, annex)
      transfer = Transfer(object: object, annex: annex, text: text)
    }
    guard piece.address <= UInt64(text.count) else {
      throw Refusal(.badArgument, "the document has \(text.count) bytes")
    }
    let start = Int(piece.address)
    let limit = configuration.packetSize - 1
    let end = min(text.count, start + min(limit, Int(clamping: piece.length)))
    if end == text.count {
      reply.append("l")
    } else {
      reply.append("m")
    }
    reply.bytes.append(contentsOf: text[start..<end])
    return .binary
  }
}
