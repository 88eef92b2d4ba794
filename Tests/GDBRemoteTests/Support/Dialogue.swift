import Testing

@testable import GDBRemote

/// Plays a transcript against a session.
///
/// Each line of a transcript is one thing: `-> text` sends a packet with that body, `<- text` expects
/// the next packet's body, `=> text` expects an action, `>> text` sends raw bytes, `<< text` expects
/// raw bytes. `\xNN` is a byte, in any of them.
final class Dialogue {
  let target: FakeTarget
  private var session: Session
  private var received: [UInt8] = []
  private var actions: [Action] = []

  /// Starts a session; without acknowledgements unless the test is about them.
  init(
    target: FakeTarget = FakeTarget(), acknowledges: Bool = false, packetSize: Int = 0x10_0000,
    stop: Stop = Stop(.signal(.trap), thread: ThreadID(processor: 0))
  ) {
    self.target = target
    var configuration = Session.Configuration(serverName: "fake", serverVersion: "1")
    configuration.packetSize = packetSize
    session = Session(configuration: configuration, target: target, stop: stop)
    if !acknowledges {
      feed(frame(Array("QStartNoAckMode".utf8)))
      received = []
    }
  }

  /// Plays the lines of `transcript`.
  func play(_ transcript: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for line in transcript.split(separator: "\n") {
      let mark = line.prefix(2)
      let text = bytes(line.dropFirst(2).drop { $0 == " " })
      switch mark {
      case "->": feed(frame(text))
      case ">>": feed(text)
      case "<-": #expect(readable(nextBody()) == readable(text), sourceLocation: sourceLocation)
      case "<<":
        #expect(
          readable(Array(received.prefix(text.count))) == readable(text),
          sourceLocation: sourceLocation)
        received.removeFirst(min(text.count, received.count))
      case "=>":
        let action = actions.isEmpty ? "nothing" : describe(actions.removeFirst())
        #expect(action == String(decoding: text, as: UTF8.self), sourceLocation: sourceLocation)
      default: Issue.record("no such mark: \(mark)", sourceLocation: sourceLocation)
      }
    }
    #expect(readable(received) == "", "unexpected output", sourceLocation: sourceLocation)
    #expect(actions.isEmpty, "unexpected actions", sourceLocation: sourceLocation)
  }

  /// Feeds raw bytes, as a transport does.
  func feed(_ bytes: [UInt8]) {
    var rest = bytes[...]
    repeat {
      let progress = session.receive(rest)
      rest = rest.dropFirst(progress.consumed)
      received += session.output
      session.discardOutput(session.output.count)
      if let action = progress.action {
        actions.append(action)
      } else if progress.consumed == 0, session.output.isEmpty, rest.isEmpty {
        break
      }
    } while !rest.isEmpty
  }

  func report(_ stop: Stop) {
    session.report(stop)
    feed([])
    drain()
  }

  func refuse(_ refusal: Refusal) {
    session.refuse(refusal)
    drain()
  }

  func print(_ text: String) {
    session.print(text)
    drain()
  }

  func withSession<Result>(_ body: (inout Session) -> Result) -> Result { body(&session) }

  /// Takes all output so far.
  func takeOutput() -> [UInt8] {
    defer { received = [] }
    return received
  }

  /// The next packet's body, with repetitions expanded and escapes undone.
  func nextBody() -> [UInt8] {
    while let first = received.first, first == UInt8(ascii: "+") { received.removeFirst() }
    var decoder = PacketDecoder(limit: 1 << 24)
    var position = 0
    guard let event = decoder.next(in: received[...], at: &position) else {
      return Array("(no packet)".utf8)
    }
    received.removeFirst(position)
    guard event == .packet(sumIsRight: true) else { return Array("(\(event))".utf8) }
    return decoder.takeBody()
  }

  private func drain() {
    received += session.output
    session.discardOutput(session.output.count)
  }
}

/// The packet around `body`, with special bytes escaped.
func frame(_ body: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  PacketEncoder.encode(binary: body, into: &output)
  return output
}

private func bytes(_ text: Substring) -> [UInt8] {
  var result: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x") {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      result.append(UInt8(digits, radix: 16)!)
      rest = rest.dropFirst(3)
    } else {
      result.append(byte)
    }
  }
  return result
}

private func readable(_ bytes: [UInt8]) -> String {
  bytes.map { (0x20..<0x7f).contains($0) ? String(UnicodeScalar($0)) : "\\x\(hex($0))" }.joined()
}

private func hex(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16)
}

private func describe(_ action: Action) -> String {
  switch action {
  case .resume(let plan): "resume " + plan.items.map(describe).joined(separator: ", ")
  case .interrupt: "interrupt"
  case .restart(let request, let isAwaited):
    "restart '\(String(decoding: request.program, as: UTF8.self))'"
      + request.arguments.map { " '\(String(decoding: $0, as: UTF8.self))'" }.joined()
      + (isAwaited ? "" : " unawaited")
  case .kill: "kill"
  case .detach: "detach"
  case .disconnect(let reason): "disconnect: \(reason)"
  }
}

private func describe(_ item: ResumePlan.Item) -> String {
  let motion =
    switch item.motion {
    case .run: "run"
    case .step: "step"
    case .stay: "stay"
    case .stepWhile(let range):
      "step while in \(String(range.lowerBound, radix: 16))..<\(String(range.upperBound, radix: 16))"
    }
  let signal = item.signal == .none ? "" : " with signal \(item.signal.rawValue)"
  let threads =
    switch item.threads {
    case .all: ""
    case .any: " any"
    case .thread(let thread): " \(thread.rawValue)"
    }
  return motion + signal + threads
}
