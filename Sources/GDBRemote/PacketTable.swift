/// All packets, found by their first byte.
struct PacketTable: Sendable {
  /// The table of this library.
  static let standard = PacketTable(Capability.allCases.flatMap(\.rows))

  /// The rows in the order of the documentation.
  let rows: [PacketRow]

  private let buckets: [[PacketRow]]

  init(_ rows: [PacketRow]) {
    self.rows = rows
    var buckets = [[PacketRow]](repeating: [], count: 256)
    // The longer spelling is tried first: `qCRC:` before `qC`.
    for row in rows.sorted(by: { $0.bytes.count > $1.bytes.count }) {
      buckets[Int(row.bytes[0])].append(row)
    }
    self.buckets = buckets
  }

  /// The row of the packet in `body`, and where its arguments start.
  func row(for body: [UInt8]) -> (row: PacketRow, offset: Int)? {
    guard let first = body.first else { return nil }
    for row in buckets[Int(first)] {
      if let offset = row.argumentOffset(in: body) { return (row, offset) }
    }
    return nil
  }
}

extension PacketRow {
  /// A packet that every target answers.
  init(
    _ spelling: String, _ shape: Shape, needs need: Need = .machine,
    _ capability: Capability, feature: Feature? = nil, _ summary: String,
    _ answer:
      @escaping @Sendable (inout Session, inout PacketArguments) throws(Refusal) -> Answer
  ) {
    self.init(
      spelling: spelling, shape: shape, need: need, capability: capability, feature: feature,
      summary: summary, isOffered: { _ in true }, answer: answer, bytes: Array(spelling.utf8))
  }

  /// A packet that a target answers if `asked` finds the capability in it.
  init<Access>(
    _ spelling: String, _ shape: Shape, needs need: Need = .machine,
    _ capability: Capability, feature: Feature? = nil, _ summary: String,
    asking asked: @escaping @Sendable (any DebugTarget) -> Access?,
    _ answer:
      @escaping @Sendable (inout Session, Access, inout PacketArguments) throws(Refusal) -> Answer
  ) {
    self.init(
      spelling: spelling, shape: shape, need: need, capability: capability, feature: feature,
      summary: summary, isOffered: { asked($0) != nil },
      answer: { (session, arguments) throws(Refusal) -> Answer in
        guard let access = asked(session.target) else { return .unknown }
        return try answer(&session, access, &arguments)
      },
      bytes: Array(spelling.utf8))
  }
}
