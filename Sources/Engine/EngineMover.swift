/// An engine that is made of several, and moves the guest from one to another.
package protocol EngineMover: Accelerator {
  /// The names of the engines, as the user calls them.
  var engineNames: [String] { get }

  /// The name of the one that runs the guest, or will when the machine goes on.
  var presentEngine: String { get }

  /// Moves every CPU to the engine called `name`, which runs the guest from now on; nil where it does so already.
  ///
  /// The machine stands. When it throws, everything is as it was.
  func move(to name: String) throws(EngineMoveRefusal) -> EngineMove?

  /// What happened so far, in lines for a person.
  var history: [String] { get }
}

/// A guest was moved from one engine to another.
package struct EngineMove: Hashable, Sendable {
  package var from: String
  package var to: String
  /// What the guest waited for it.
  package var duration: Duration
  /// Of that, what the host's processor worked for it; the rest the thread was kept waiting, or slept.
  package var work: Duration
  /// How often the thread slept meanwhile by itself.
  package var sleeps: Int

  package init(from: String, to: String, duration: Duration, work: Duration, sleeps: Int) {
    self.from = from
    self.to = to
    self.duration = duration
    self.work = work
    self.sleeps = sleeps
  }
}

/// Why a guest stays on its engine.
package struct EngineMoveRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
  /// Another try, an instruction later, may succeed.
  package let isPassing: Bool

  package init(_ description: String, isPassing: Bool = false) {
    self.description = description
    self.isPassing = isPassing
  }
}

extension Duration {
  /// "0.42 ms".
  package var inMilliseconds: String {
    let hundredths = Int((self / .microseconds(10)).rounded())
    return "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst()) ms"
  }
}
