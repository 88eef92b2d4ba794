/// One packet of the protocol: how it is spelled, what it needs, and how it is answered.
///
/// The rows are the only place that knows which packets exist: dispatch, the answer to `qSupported`
/// and the coverage table of the documentation are all derived from them.
struct PacketRow: Sendable {
  /// What may stand behind the spelling.
  enum Shape: Equatable {
    /// Nothing.
    case bare
    /// Anything.
    case open
    /// Nothing, or this byte and anything.
    case delimited(Unicode.Scalar)
  }

  /// In which phase of the machine the packet makes sense.
  enum Need {
    /// A stopped machine.
    case machine
    /// None: it is about the connection, or about starting and ending.
    case nothing
  }

  /// How a packet was answered; the body is in ``Session/reply`` where the case does not say it.
  enum Answer {
    /// `OK`
    case okay
    /// The empty reply: this server does not know the packet.
    case unknown
    /// Text without special bytes.
    case text
    /// Any bytes, to be escaped.
    case binary
    /// No reply, now at least; the caller acts.
    case act(Action)
    /// `OK`, and the caller acts.
    case okayAnd(Action)
  }

  let spelling: String
  let shape: Shape
  let need: Need
  /// The capability that it belongs to, for the documentation.
  let capability: Capability
  /// What `qSupported` says of it, where it says anything.
  let feature: Feature?
  /// What it does, for the documentation.
  let summary: String
  let isOffered: @Sendable (any DebugTarget) -> Bool
  let answer: @Sendable (inout Session, inout PacketArguments) throws(Refusal) -> Answer

  let bytes: [UInt8]

  /// Where the arguments start, or nil if `body` is another packet.
  func argumentOffset(in body: [UInt8]) -> Int? {
    guard body.count >= bytes.count else { return nil }
    for index in bytes.indices where body[index] != bytes[index] { return nil }
    if body.count == bytes.count { return bytes.count }
    switch shape {
    case .bare: return nil
    case .open: return bytes.count
    case .delimited(let delimiter):
      return body[bytes.count] == UInt8(ascii: delimiter) ? bytes.count + 1 : nil
    }
  }
}

/// A name in the answer to `qSupported`.
struct Feature: Sendable {
  /// The name with its sign or value, `%` standing for the packet size in hexadecimal.
  let name: String
  /// The name that the client must have announced for this to be of any use to it, or nil.
  let client: String?

  /// A feature for every client.
  static func always(_ name: String) -> Self { Self(name: name, client: nil) }

  /// A feature only for clients that announced `client`.
  static func announced(_ client: String) -> Self { Self(name: client + "+", client: client) }
}

/// The groups of packets, one for each file of `Capabilities`.
enum Capability: String, CaseIterable, Sendable {
  case handshake = "Handshake"
  case resumption = "Resumption"
  case registers = "Registers"
  case memory = "Memory"
  case threads = "Threads"
  case breakpoints = "Breakpoints"
  case descriptions = "Target descriptions"
  case memoryMap = "Memory map"
  case executable = "Executable file"
  case monitor = "Monitor commands"
  case restart = "Extended mode and restart"
  case lifecycle = "Detach and kill"
  case sectionOffsets = "Section offsets"
  case qemu = "QEMU's own packets"

  /// The packets of the group.
  var rows: [PacketRow] {
    switch self {
    case .handshake: Handshake.rows
    case .resumption: Resumption.rows
    case .registers: Registers.rows
    case .memory: Memory.rows
    case .threads: Threads.rows
    case .breakpoints: Breakpoints.rows
    case .descriptions: TargetDescriptions.rows
    case .memoryMap: MemoryMap.rows
    case .executable: Executables.rows
    case .monitor: Monitor.rows
    case .restart: Restart.rows
    case .lifecycle: Lifecycle.rows
    case .sectionOffsets: SectionOffsetPackets.rows
    case .qemu: QEMUPackets.rows
    }
  }
}
