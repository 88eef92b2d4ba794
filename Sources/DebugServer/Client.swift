import GDBRemote
import HostIO

/// One connected debugger: its connection, its protocol session and what came in and is not looked at yet.
final class Client {
  let connection: Connection
  let target: MachineTarget
  var session: Session
  /// It let the guest go on at least once.
  var hasResumed = false
  /// It took its leave, rather than just closing the connection.
  var hasDetached = false
  /// It killed the guest: unless it starts it over, its leaving ends the run.
  var hasKilled = false
  private var input: [UInt8] = []
  /// How much of the input was looked at.
  private var position = 0

  init(_ connection: Connection, _ target: MachineTarget, _ session: consuming Session) {
    self.connection = connection
    self.target = target
    self.session = session
  }

  /// Whether it left in the middle of connecting, once it had seen what registers it gets.
  ///
  /// gdb does so when its file is of another class: after a dozen packets, with neither a goodbye nor a look
  /// at memory or a step.
  var gaveUp: Bool {
    session.didReadDescription && session.packetCount <= 24
      && !hasResumed && !hasDetached && !hasKilled
  }

  /// Whether more may be taken: not while what came before waits for the client to take its answers.
  var wantsInput: Bool { position == input.count }

  /// Takes what came; false when the other side has gone.
  func receive() -> Bool {
    guard wantsInput else { return true }
    input.removeAll(keepingCapacity: true)
    position = 0
    switch connection.receive(into: &input) {
    case .bytes, .nothing: return true
    case .closed: return false
    }
  }

  /// Looks at the input up to the next action; nil when there is nothing more to do now.
  ///
  /// A client that does not take its answers is not answered further.
  func next() -> Action? {
    while !connection.hasPendingOutput {
      let progress = session.receive(input[position...])
      position += progress.consumed
      if let action = progress.action { return action }
      guard send() else { return nil }
      if position == input.count, !session.hasPendingPackets { return nil }
    }
    return nil
  }

  /// Sends what the session has said; false when the other side has gone.
  func send() -> Bool {
    guard !session.output.isEmpty else { return true }
    let isThere = connection.send(session.output)
    // After the sending, so that the session keeps its storage instead of copying it.
    session.discardOutput(.max)
    return isThere
  }
}
