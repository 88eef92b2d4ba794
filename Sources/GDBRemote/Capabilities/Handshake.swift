/// The start of a session: who talks, and what each side can do.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", "General Query Packets",
/// `qSupported`.
enum Handshake {
  static let rows: [PacketRow] = [
    PacketRow(
      "qSupported", .delimited(":"), needs: .nothing, .handshake, feature: .always("PacketSize=%"),
      "Exchange the features of both sides", supported),
    PacketRow(
      "QStartNoAckMode", .bare, needs: .nothing, .handshake, feature: .always("QStartNoAckMode+"),
      "Stop acknowledging packets"
    ) { session, _ in
      session.leavesAcknowledgements = true
      return .okay
    },
    PacketRow(
      "?", .bare, needs: .nothing, .handshake, "Why the machine stopped"
    ) { session, _ in
      let stop = session.lastStop
      if stop.leavesMachine { session.generalThread = stop.thread }
      session.appendStopReply(stop)
      return .text
    },
    PacketRow(
      "qGDBServerVersion", .bare, needs: .nothing, .handshake, "Name and version of the server"
    ) { session, _ in
      session.reply.append(text: "name:\(session.configuration.serverName);")
      session.reply.append(text: "version:\(session.configuration.serverVersion);")
      return .text
    },
    PacketRow(
      "vMustReplyEmpty", .bare, needs: .nothing, .handshake,
      "Probe for the reply to unknown packets"
    ) { _, _ in .unknown },
    PacketRow(
      "qTStatus", .bare, needs: .nothing, .handshake, "Tracepoints: none, so the empty reply"
    ) { _, _ in .unknown },
  ]

  /// Takes the client's features, and answers with those of the rows that this target has.
  private static func supported(
    _ session: inout Session, _ arguments: inout PacketArguments
  ) -> PacketRow.Answer {
    var client = ClientFeatures()
    while !arguments.isAtEnd {
      let field = arguments.field(until: ";")
      guard field.last == UInt8(ascii: "+") else { continue }
      let name = String(decoding: field.dropLast(), as: UTF8.self)
      if client.names.count < 64 { client.names.insert(name) }
    }
    client.errorMessages = client.names.contains("error-message")
    client.softwareBreakpointReasons = client.names.contains("swbreak")
    client.hardwareBreakpointReasons = client.names.contains("hwbreak")
    session.clientFeatures = client

    var separator = ""
    for row in PacketTable.standard.rows {
      guard let feature = row.feature, row.isOffered(session.target) else { continue }
      if let name = feature.client, !client.names.contains(name) { continue }
      session.reply.append(text: separator)
      for character in feature.name.utf8 {
        if character == UInt8(ascii: "%") {
          session.reply.append(number: UInt64(session.configuration.packetSize))
        } else {
          session.reply.bytes.append(character)
        }
      }
      separator = ";"
    }
    return .text
  }
}
