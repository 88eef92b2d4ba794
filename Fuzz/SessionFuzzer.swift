import GDBRemote

/// libFuzzer's entry: one connection's bytes, and what its caller does in between.
///
/// The first byte chooses the packet size and how the input is cut into pieces. Actions are answered as a
/// server answers them: some at once, some later, some with a refusal.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = input.first else { return 0 }
  run(input.dropFirst(), choices: first)
  return 0
}

private func run(_ input: ArraySlice<UInt8>, choices: UInt8) {
  var configuration = Session.Configuration(serverName: "fuzz", serverVersion: "0")
  configuration.packetSize = [64, 0x400, 0x4000, 0x10_0000][Int(choices & 3)]
  configuration.runLengthThreshold = choices & 4 == 0 ? nil : 16
  let piece = choices & 8 == 0 ? Int.max : Int(choices >> 4) + 1
  let stop = Stop(.signal(.trap), thread: ThreadID(processor: 0))
  var session = Session(configuration: configuration, target: FakeTarget(), stop: stop)
  if choices & 0x80 == 0 {
    // Without acknowledgements sums are not checked, so that every input reaches the packets' parsers.
    _ = session.receive(Array("$QStartNoAckMode#b0".utf8)[...])
    session.discardOutput(.max)
  }
  var rest = input
  var turn = choices
  while !rest.isEmpty {
    let progress = session.receive(rest.prefix(piece))
    rest = rest.dropFirst(progress.consumed)
    precondition(
      session.output.count <= 8 * configuration.packetSize + 0x1_0000, "answers without bound")
    let isStuck = progress.consumed == 0 && progress.action == nil && session.output.isEmpty
    precondition(!isStuck || session.hasPendingPackets, "a session that does not go on")
    session.discardOutput(turn & 1 == 0 ? .max : session.output.count / 2)
    turn = turn &* 5 &+ 1
    switch progress.action {
    case .resume, .restart, .interrupt:
      switch turn >> 6 {
      case 0: session.refuse(Refusal(.unsupported, "no"))
      case 1: session.report(Stop(.watchpoint(.readWatch, address: 16), thread: stop.thread))
      case 2: session.report(Stop(.exited(status: 1), thread: stop.thread, notice: "end"))
      default: session.report(stop)
      }
    case .kill, .detach, .disconnect, nil: break
    }
  }
}
