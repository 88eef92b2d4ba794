/// What the caller of a ``Session`` is to do with the machine.
public enum Action: Hashable, Sendable {
  /// Let the machine go on. Answer with ``Session/report(_:)`` when it stops, or with
  /// ``Session/refuse(_:)`` if it cannot.
  case resume(ResumePlan)

  /// Stop the running machine, then ``Session/report(_:)`` it.
  case interrupt

  /// Reset the machine to its first instruction and keep it stopped there.
  ///
  /// With `isAwaited` the client waits for ``Session/report(_:)``. Without, it asks by itself.
  case restart(RestartRequest, isAwaited: Bool)

  /// The client wants the machine gone.
  ///
  /// In extended mode (``Session/isExtended``) it may restart it on this connection: keep it stopped,
  /// and end the process only when the connection ends.
  case kill

  /// The client leaves: remove its breakpoints and let the machine run.
  case detach

  /// End the connection: it carries no usable protocol.
  case disconnect(reason: String)
}

/// How each thread is to go on.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packet `vCont`.
public struct ResumePlan: Hashable, Sendable {
  /// One thread's way on.
  public enum Motion: Hashable, Sendable {
    /// Run until something stops it.
    case run
    /// Execute one instruction.
    case step
    /// Step while the program counter is in the range; one step at least.
    case stepWhile(in: Range<UInt64>)
    /// Stay where it is.
    case stay
  }

  /// A motion and the threads it is meant for.
  public struct Item: Hashable, Sendable {
    /// The way on.
    public let motion: Motion
    /// The signal that the client passes, mostly none.
    ///
    /// A machine has no use for it.
    public let signal: Signal
    /// For whom.
    public let threads: ThreadSelector

    /// Describes an item.
    public init(_ motion: Motion, signal: Signal = .none, threads: ThreadSelector = .all) {
      self.motion = motion
      self.signal = signal
      self.threads = threads
    }
  }

  /// The items in the client's order: for each thread the first that fits holds.
  public let items: [Item]

  /// Makes a plan of items.
  public init(_ items: [Item]) {
    self.items = items
  }

  /// What `thread` does: ``Motion/stay`` where no item names it.
  public func motion(of thread: ThreadID) -> Motion {
    items.first { $0.threads.includes(thread) }?.motion ?? .stay
  }
}

/// What the client wants started by `vRun` or `R`.
public struct RestartRequest: Hashable, Sendable {
  /// The program as the client spelled it, empty for the same as before.
  public let program: [UInt8]
  /// The program's arguments.
  public let arguments: [[UInt8]]

  /// Describes a request.
  public init(program: [UInt8] = [], arguments: [[UInt8]] = []) {
    self.program = program
    self.arguments = arguments
  }
}
