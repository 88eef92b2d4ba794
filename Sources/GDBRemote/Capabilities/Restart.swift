/// Starting the machine over.
public protocol RestartAccess: AnyObject {
  /// Whether the machine can be started as asked; throws what stands against it.
  func check(_ request: RestartRequest) throws(Refusal)
}

/// Extended mode: the connection outlives the machine, and `run` starts it over.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packets `!`, `R`, `vRun`.
enum Restart {
  static let rows: [PacketRow] = [
    PacketRow(
      "!", .bare, needs: .nothing, .restart, "Enter extended mode", asking: { $0.restart }
    ) { session, _, _ in
      session.isExtended = true
      return .okay
    },
    PacketRow(
      "vRun", .delimited(";"), needs: .nothing, .restart, "Start the machine over",
      asking: { $0.restart }, run),
    PacketRow(
      "R", .open, needs: .nothing, .restart, "Start the machine over, without a reply",
      asking: { $0.restart }
    ) { (session, restart, _) throws(Refusal) in
      let request = RestartRequest()
      try restart.check(request)
      return .act(.restart(request, isAwaited: false))
    },
  ]

  private static func run(
    _ session: inout Session, _ restart: any RestartAccess, _ arguments: inout PacketArguments
  ) throws(Refusal) -> PacketRow.Answer {
    var words: [[UInt8]] = []
    while !arguments.isAtEnd {
      var word: [UInt8] = []
      guard Hex.decode(arguments.field(until: ";"), into: &word) else {
        throw .malformed("vRun;PROGRAM[;ARGUMENT]… in hexadecimal")
      }
      words.append(word)
    }
    let request = RestartRequest(
      program: words.first ?? [], arguments: Array(words.dropFirst()))
    try restart.check(request)
    return .act(.restart(request, isAwaited: true))
  }
}
