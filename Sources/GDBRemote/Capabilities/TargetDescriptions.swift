/// The target description, and with it the register layout.
///
/// Reading `target.xml` from its start takes over the target's present description: from then on
/// registers are laid out by it, whatever mode the processor changes to.
///
/// Source: GDB manual (18.1), appendix "Target Descriptions".
enum TargetDescriptions {
  static let rows: [PacketRow] = [
    PacketRow(
      "qXfer:features:read:", .open, .descriptions, feature: .always("qXfer:features:read+"),
      "The target description"
    ) { (session, arguments) throws(Refusal) in
      try session.answerTransfer("features", &arguments) { (session, annex) throws(Refusal) in
        let name = String(decoding: annex, as: UTF8.self)
        if name == "target.xml" {
          session.description = session.target.registers.targetDescription
          session.didReadDescription = true
        }
        guard let text = session.description.documents[name] else {
          throw Refusal(.noSuchThing, "there is no such annex: the description is target.xml")
        }
        return text
      }
    }
  ]
}
