/// What the caller tells a session about its machine.
extension Session {
  /// Tells the client that the machine stopped, or went away.
  ///
  /// Call it once for each ``Action/resume(_:)`` and each awaited ``Action/restart(_:isAwaited:)``.
  /// Packets that came in the meantime are answered by the next ``receive(_:)``, which may have an
  /// empty input. A stop that the client does not wait for is kept for its next `?`.
  public mutating func report(_ stop: Stop) {
    let isAwaited = phase == .running
    if phase != .closed { phase = stop.leavesMachine ? .stopped : .absent }
    lastStop = stop
    isInterruptAsked = false
    generalThread = stop.thread
    guard isAwaited else { return }
    if !stop.notice.isEmpty { sendConsole(Array((stop.notice + "\n").utf8)) }
    reply.clear()
    appendStopReply(stop)
    link.send(text: reply.bytes)
  }

  /// Tells the client that the machine cannot go on as it asked; it is stopped as before.
  public mutating func refuse(_ refusal: Refusal) {
    guard phase == .running else { return }
    // A client that shows no texts of errors still shows the console while it waits.
    if !clientFeatures.errorMessages { sendConsole(Array("\(refusal.text)\n".utf8)) }
    phase = .stopped
    send(refusal)
  }

  /// Prints `text` at the client.
  ///
  /// Ignored unless the client waits for the machine: at other times it takes no text.
  public mutating func print(_ text: String) {
    guard phase == .running else { return }
    sendConsole(Array(text.utf8))
  }

  /// Sends `O` packets, each within what any client takes.
  mutating func sendConsole(_ text: [UInt8]) {
    var rest = text[...]
    while !rest.isEmpty {
      reply.clear()
      reply.append("O")
      reply.append(hexOf: rest.prefix(Self.consoleLimit))
      rest = rest.dropFirst(Self.consoleLimit)
      link.send(text: reply.bytes)
    }
  }

  private static let consoleLimit = 0x2000

  /// Appends the stop reply for `stop` in the words that this client knows.
  ///
  /// Source: GDB manual (18.1), appendix "Remote Serial Protocol", section "Stop Reply Packets".
  mutating func appendStopReply(_ stop: Stop) {
    switch stop.reason {
    case .exited(let status):
      reply.append("W")
      reply.append(byte: status)
    case .terminated(let signal):
      reply.append("X")
      reply.append(byte: signal.rawValue)
    case .signal(let signal):
      appendStop(signal, stop)
    case .softwareBreakpoint:
      appendStop(.trap, stop, clientFeatures.softwareBreakpointReasons ? "swbreak:;" : "")
    case .hardwareBreakpoint:
      appendStop(.trap, stop, clientFeatures.hardwareBreakpointReasons ? "hwbreak:;" : "")
    case .watchpoint(let kind, let address):
      let word =
        switch kind {
        case .readWatch: "rwatch"
        case .accessWatch: "awatch"
        default: "watch"
        }
      appendStop(.trap, stop, "\(word):\(String(address, radix: 16));")
    }
  }

  private mutating func appendStop(_ signal: Signal, _ stop: Stop, _ reason: String = "") {
    reply.append("T")
    reply.append(byte: signal.rawValue)
    reply.append(text: reason)
    for index in description.layout.expedited {
      contents.clear()
      readRegister(index, of: stop.thread)
      // A register that cannot be read is left to `p`, which says so.
      guard contents.missing.isEmpty else { continue }
      reply.append(number: UInt64(description.layout.entries[index].number))
      reply.append(":")
      reply.append(contents)
      reply.append(";")
    }
    reply.append("thread:")
    reply.append(thread: stop.thread)
    reply.append(";core:")
    reply.append(number: UInt64(clamping: stop.thread.processor))
    reply.append(";")
  }
}
