import GDBRemote
import HostIO

/// One connected debugger: its connection, its protocol session and what came in and is not looked at yet.
final class Client {
  let connection: Connection
  let target: MachineTarget
  var session: Session
  private var input: [UInt8] = []

  init(_ connection: Connection, _ target: MachineTarget, _ session: consuming Session) {
    self.connection = connection
    self.target = target
    self.session = session
  }

  /// Takes what came; false when the other side has gone.
  func receive() -> Bool {
    switch connection.receive(into: &input) {
    case .bytes, .nothing: true
    case .closed: false
    }
  }

  /// Looks at the input up to the next action; nil when there is nothing more to do.
  func next() -> Action? {
    while true {
      let progress = session.receive(input[...])
      if progress.consumed == input.count {
        input.removeAll(keepingCapacity: true)
      } else {
        input.removeFirst(progress.consumed)
      }
      if let action = progress.action { return action }
      if input.isEmpty || progress.consumed == 0 { return nil }
      guard send() else { return nil }
    }
  }

  /// Sends what the session has said; false when the other side has gone.
  func send() -> Bool {
    let output = session.output
    guard !output.isEmpty else { return true }
    session.discardOutput(output.count)
    return connection.send(output)
  }
}
