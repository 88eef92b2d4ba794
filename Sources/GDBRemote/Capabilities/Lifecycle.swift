/// The end of a session: the client leaves the machine running, or ends it.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packets `D`, `k`, `vKill`,
/// `qAttached`.
enum Lifecycle {
  static let rows: [PacketRow] = [
    PacketRow(
      "D", .delimited(";"), needs: .nothing, .lifecycle, "Leave; the machine runs on"
    ) { session, _ in
      // A client that leaves twice, or after the machine's end, is let go all the same.
      session.phase == .stopped ? .okayAnd(.detach) : .okay
    },
    PacketRow(
      "k", .open, needs: .nothing, .lifecycle,
      "End the machine; the reply, which gdb does not wait for, is for lldb"
    ) { session, _ in
      // In extended mode gdb stays, and would take it for the reply to what it asks next.
      if !session.isExtended { session.link.send(text: Array("X09".utf8)) }
      return .act(.kill)
    },
    PacketRow("vKill", .delimited(";"), needs: .nothing, .lifecycle, "End the machine") {
      _, _ in .okayAnd(.kill)
    },
    PacketRow(
      "qAttached", .delimited(":"), needs: .nothing, .lifecycle,
      "Whether quitting should detach: yes"
    ) { session, _ in
      session.reply.append("1")
      return .text
    },
  ]
}
