import GDBRemote
package import HostIO

/// The connections that came while another debugger was served.
///
/// A debugger that leaves and comes back at once, as an IDE does, or a script that runs one gdb after the other, may
/// be there before the server has seen the end of its last connection: for ``grace`` a connection just waits for its
/// turn. After that it is told why it is not served, and closed. gdb would give up by itself after two seconds
/// (`remotetimeout`), without a reason.
///
/// The connection stays open for ``farewell`` after that: gdb acknowledges the answer before it shows it, and an
/// acknowledgement that cannot be sent would be all that its user is told of.
package struct WaitingRoom {
  /// How long a connection waits for the one before it to leave.
  package static let grace = Duration.milliseconds(800)
  /// How long a connection stays that was told why it is not served.
  package static let farewell = Duration.milliseconds(400)
  /// What a connection is told that waited in vain.
  package static let refusal =
    "another debugger is connected to Ringside: detach that one, and connect again"
  /// How many are kept; more than that are closed at once.
  private static let limit = 4

  private struct Visitor {
    let connection: Connection
    /// When its waiting or its farewell is over.
    var until: ContinuousClock.Instant
    /// Leaving, rather than waiting.
    var isRefused = false
  }

  private var visitors: [Visitor] = []

  package init() {}

  /// Lets a connection wait; where there is no room it is closed.
  package mutating func append(_ connection: Connection) {
    guard visitors.count < Self.limit else { return }
    visitors.append(Visitor(connection: connection, until: ContinuousClock.now + Self.grace))
  }

  /// The connection whose turn it is; nil where none waits.
  package mutating func removeFirst() -> Connection? {
    guard let index = visitors.firstIndex(where: { !$0.isRefused }) else { return nil }
    return visitors.remove(at: index).connection
  }

  /// The milliseconds until there is something to do, for `Poller`; nil where nobody is here.
  package var timeLeft: Int32? {
    guard let next = visitors.map(\.until).min() else { return nil }
    let left = next - ContinuousClock.now
    // Rounded up, so that the wait does not end just before the time.
    return left <= .zero ? 0 : Int32(left / .milliseconds(1)) + 1
  }

  /// Refuses whoever has waited too long, and closes whoever was refused long enough ago; returns how many are newly refused.
  package mutating func refuseOverdue() -> Int {
    let now = ContinuousClock.now
    visitors.removeAll { visitor in
      guard visitor.isRefused, visitor.until <= now else { return false }
      Self.drain(visitor.connection)
      return true
    }
    let overdue = visitors.indices.filter { visitors[$0].until <= now }
    for index in overdue {
      Self.drain(visitors[index].connection)
      _ = visitors[index].connection.send(Session.turningAway(Self.refusal))
      visitors[index].isRefused = true
      visitors[index].until = now + Self.farewell
    }
    return overdue.count
  }

  /// Reads what has come: unread bytes would make the closing a reset, which may throw the answer away.
  private static func drain(_ connection: Connection) {
    var bytes: [UInt8] = []
    while case .bytes = connection.receive(into: &bytes), bytes.count < 1 << 16 {}
  }
}
