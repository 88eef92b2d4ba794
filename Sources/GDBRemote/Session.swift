/// One client's connection: bytes in, bytes and actions out.
///
/// A session has no socket and no thread. Feed it what the connection brings
/// (``receive(_:)``), perform the action that it returns, send what is in ``output``
/// (``discardOutput(_:)`` says how much went), and tell it when the machine stops (``report(_:)``).
///
/// Nothing that a client sends can make it trap, or keep more memory than a few times
/// ``Configuration/packetSize``.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol".
public struct Session: ~Copyable {
  /// What a session tells of its server, and its limits.
  public struct Configuration: Sendable {
    /// The server's name, for `qGDBServerVersion`.
    public var serverName: String
    /// The server's version, for `qGDBServerVersion`.
    public var serverVersion: String
    /// The longest packet body that is accepted and offered, in bytes.
    public var packetSize: Int
    /// How often one reply is sent again, and how many broken packets in a row are borne.
    public var resendLimit: Int
    /// The length of a text reply from which run-length encoding is tried, or nil for never.
    public var runLengthThreshold: Int?

    /// The defaults: packets of 1 MiB, 16 resends, run-length encoding from 4 KiB on.
    public init(serverName: String, serverVersion: String) {
      self.serverName = serverName
      self.serverVersion = serverVersion
      packetSize = 0x10_0000
      resendLimit = 16
      runLengthThreshold = 4096
    }
  }

  /// What the machine is doing, as the client knows it.
  enum Phase {
    case stopped
    /// The client waits for a stop reply.
    case running
    /// Exited, killed or left by the client.
    case absent
    /// The connection is to be ended.
    case closed
  }

  let configuration: Configuration
  let target: any DebugTarget

  var decoder: PacketDecoder
  var link: Link
  var phase = Phase.stopped
  var lastStop: Stop
  var isInterruptAsked = false
  /// The reply now made is the last that is acknowledged.
  var leavesAcknowledgements = false
  /// Packets that came while the machine ran, to be answered after its stop.
  var waiting: [[UInt8]] = []

  // What the client announced or chose.
  var clientFeatures = ClientFeatures()
  /// Whether the client is in extended mode, where it may start machines anew.
  public internal(set) var isExtended = false
  var description: TargetDescription
  var generalThread: ThreadID
  var resumedThreads = ThreadSelector.all
  var isPhysicalMemory = false
  var binaryReadDialect = BinaryReadDialect.prefixed
  var transfer: Transfer?
  var threadsListed = 0

  // Storage that is used again for each packet.
  var reply = ReplyBuffer()
  var scratch: [UInt8] = []
  var contents = RegisterContents()

  /// Whether the client read a target description on this connection.
  public internal(set) var didReadDescription = false

  /// The number of packets answered or acted on.
  public internal(set) var packetCount = 0

  /// The last packet's spelling as in the packet table, empty for an unknown one.
  ///
  /// A client that leaves right after `g` has refused the register layout.
  public internal(set) var lastPacket = ""

  /// Starts a session on a stopped machine; `stop` is what the client's first question shows.
  public init(configuration: Configuration, target: any DebugTarget, stop: Stop) {
    self.configuration = configuration
    self.target = target
    decoder = PacketDecoder(limit: configuration.packetSize)
    link = Link(
      highWater: configuration.packetSize, resendLimit: configuration.resendLimit,
      runLengthThreshold: configuration.runLengthThreshold)
    lastStop = stop
    description = target.registers.targetDescription
    generalThread = stop.thread
    if !stop.leavesMachine { phase = .absent }
  }

  /// The bytes that turn a client away which has sent its first packet: an acknowledgement, and `sentence` as an error.
  ///
  /// A client asks `qSupported` first, and nothing is agreed upon by then: not even that it reads texts. gdb shows the
  /// error that answers it, "warning: Remote failure reply: E.…"; the caller then closes the connection.
  ///
  /// Source: GDB manual (18.1), appendix "Remote Serial Protocol", sections "Packet Acknowledgment" and "Standard Replies".
  public static func turningAway(_ sentence: String) -> [UInt8] {
    var output = [UInt8(ascii: "+")]
    PacketEncoder.encode(binary: Array("E.\(sentence)".utf8), into: &output)
    return output
  }

  /// The bytes to send to the client.
  public var output: [UInt8] { link.output }

  /// Forgets the first `count` bytes of ``output``: they are sent.
  public mutating func discardOutput(_ count: Int) {
    link.discard(count)
  }

  /// The view that registers are laid out by: the one that the client read last.
  public var view: Int { description.view }

  /// Whether packets that came while the machine ran can be answered now, by ``receive(_:)``.
  public var hasPendingPackets: Bool { phase != .running && !waiting.isEmpty }

  /// Whether the client waits for the machine to stop.
  public var isRunning: Bool { phase == .running }
}

/// What a client said of itself in `qSupported`.
struct ClientFeatures {
  /// `error-message+`: it shows the text of refusals.
  var errorMessages = false
  var softwareBreakpointReasons = false
  var hardwareBreakpointReasons = false
  /// The names with a `+`, for ``Feature/client``.
  var names: Set<String> = []
}

/// How `x` is answered.
enum BinaryReadDialect {
  /// GDB's: `b` before the data.
  case prefixed
  /// That of LLDB up to version 20, which asked for `x0,0` first: the data alone.
  case bare
}
