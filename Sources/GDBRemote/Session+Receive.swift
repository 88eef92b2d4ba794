/// The receiving side: events of the connection become answers and actions.
extension Session {
  /// How far ``Session/receive(_:)`` came.
  public struct Progress: Hashable, Sendable {
    /// The number of bytes taken from the front of the input.
    public let consumed: Int
    /// What is to be done before the rest is fed, if anything.
    public let action: Action?

    /// Describes a progress.
    public init(consumed: Int, action: Action?) {
      self.consumed = consumed
      self.action = action
    }
  }

  /// Takes bytes of the connection, up to the first that leads to an action.
  ///
  /// Less than all is consumed when an action is to be performed, or when ``output`` is to be sent,
  /// before the rest may be looked at: perform, send, and feed the rest again. No call waits for
  /// anything. An empty input goes on with packets that came while the machine ran.
  public mutating func receive(_ bytes: ArraySlice<UInt8>) -> Progress {
    var position = bytes.startIndex
    var action: Action?
    while action == nil, link.hasRoom, phase != .closed {
      if phase != .running, !waiting.isEmpty {
        action = obey(waiting.removeFirst())
        continue
      }
      guard let event = decoder.next(in: bytes, at: &position) else { break }
      action = answer(event)
    }
    if phase == .closed { position = bytes.endIndex }
    return Progress(consumed: position - bytes.startIndex, action: action)
  }

  private mutating func answer(_ event: PacketDecoder.Event) -> Action? {
    switch event {
    case .acknowledged:
      link.acknowledge()
      return nil
    case .rejected:
      link.resend()
      return checkLink()
    case .interrupt:
      // Without a machine that runs there is no stop reply to give: the client's Ctrl-C met a stop
      // that was on its way.
      guard phase == .running, !isInterruptAsked else { return nil }
      isInterruptAsked = true
      return .interrupt
    case .unusable(let fault, let sumIsRight):
      guard link.accept(sumIsRight: sumIsRight) else { return checkLink() }
      refuse(unusable: fault)
      return nil
    case .packet(let sumIsRight):
      guard link.accept(sumIsRight: sumIsRight) else { return checkLink() }
      let body = decoder.takeBody()
      guard phase != .running || isUrgent(body) else {
        postpone(body)
        return nil
      }
      return obey(body)
    }
  }

  private mutating func checkLink() -> Action? {
    guard let reason = link.failure else { return nil }
    phase = .closed
    return .disconnect(reason: reason)
  }

  /// Whether a packet is obeyed although the machine runs.
  private func isUrgent(_ body: [UInt8]) -> Bool {
    PacketTable.standard.row(for: body)?.row.isKill ?? false
  }

  /// Keeps a packet until the machine stops: a client that sends early is answered late, in order.
  private mutating func postpone(_ body: [UInt8]) {
    guard waiting.count < Self.waitingLimit, body.count <= Self.waitingByteLimit else {
      send(
        Refusal(
          .notPermitted, "the machine is running: interrupt it before you ask for more"))
      return
    }
    waiting.append(body)
  }

  private static let waitingLimit = 32
  private static let waitingByteLimit = 0x1_0000

  private mutating func refuse(unusable fault: PacketDecoder.Fault) {
    switch fault {
    case .tooLong:
      let size = configuration.packetSize
      send(Refusal(.badArgument, "the packet is longer than the \(size) bytes offered"))
    case .malformed:
      send(Refusal(.notPermitted, "the packet's run-length encoding is broken"))
    }
  }

  // MARK: Answers

  /// Answers one packet, whose storage is then used for the next.
  private mutating func obey(_ body: [UInt8]) -> Action? {
    defer { decoder.reuse(body) }
    packetCount += 1
    guard let (row, offset) = PacketTable.standard.row(for: body) else {
      lastPacket = ""
      sendEmpty()
      return nil
    }
    lastPacket = row.spelling
    reply.clear()
    do throws(Refusal) {
      if row.need == .machine, phase != .stopped {
        throw Refusal(
          .notPermitted, "there is no machine to look at: `run` starts it, or connect again")
      }
      var arguments = PacketArguments(body, from: offset)
      return send(try row.answer(&self, &arguments))
    } catch {
      send(error)
      return nil
    }
  }

  private mutating func send(_ answer: PacketRow.Answer) -> Action? {
    switch answer {
    case .okay:
      sendOkay()
      return nil
    case .unknown:
      sendEmpty()
      return nil
    case .text:
      link.send(text: reply.bytes)
      return nil
    case .binary:
      link.send(binary: reply.bytes)
      return nil
    case .act(let action):
      return begin(action)
    case .okayAnd(let action):
      sendOkay()
      return begin(action)
    }
  }

  /// Follows an action into its phase.
  private mutating func begin(_ action: Action) -> Action {
    switch action {
    case .resume, .restart(_, isAwaited: true):
      phase = .running
      isInterruptAsked = false
    case .kill:
      phase = .absent
      lastStop = Stop(.terminated(Signal(rawValue: 9)), thread: lastStop.thread)
    case .detach:
      phase = .absent
      lastStop = Stop(.exited(status: 0), thread: lastStop.thread)
    case .disconnect:
      phase = .closed
    case .interrupt, .restart:
      break
    }
    return action
  }

  private mutating func sendOkay() {
    link.send(text: [UInt8(ascii: "O"), UInt8(ascii: "K")])
    if leavesAcknowledgements {
      leavesAcknowledgements = false
      link.stopAcknowledging()
    }
  }

  private mutating func sendEmpty() {
    link.send(text: [])
  }

  /// Sends an error: its text where the client shows texts, its number otherwise.
  mutating func send(_ refusal: Refusal) {
    reply.clear()
    if clientFeatures.errorMessages {
      reply.append("E.")
      for byte in refusal.text.utf8.prefix(Self.refusalLimit) {
        let isPlain = (0x20..<0x7f).contains(byte) && !Special.contains(byte)
        reply.bytes.append(isPlain ? byte : UInt8(ascii: "?"))
      }
    } else {
      reply.append("E")
      reply.append(byte: refusal.number.rawValue)
    }
    link.send(text: reply.bytes)
  }

  private static let refusalLimit = 1000
}

extension PacketRow {
  fileprivate var isKill: Bool { spelling == "k" || spelling == "vKill" }
}
