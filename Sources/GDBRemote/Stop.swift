/// A signal, by the number that GDB gives it; a machine has none, so they only classify stops.
///
/// Source: GDB sources, `include/gdb/signals.def`.
public struct Signal: RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: UInt8

  /// Names the signal with that number.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// No signal.
  public static let none = Self(rawValue: 0)
  /// The person pressed Ctrl-C.
  public static let interrupt = Self(rawValue: 2)
  /// The machine shut itself down, by a triple fault for instance.
  public static let quit = Self(rawValue: 3)
  /// An instruction that the engine cannot execute.
  public static let illegalInstruction = Self(rawValue: 4)
  /// Breakpoint, watchpoint or step.
  public static let trap = Self(rawValue: 5)
  /// The engine failed.
  public static let abort = Self(rawValue: 6)
  /// A memory access that could not be made.
  public static let segmentation = Self(rawValue: 11)
}

/// Why the machine stopped, or went away.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", section "Stop Reply Packets".
public struct Stop: Hashable, Sendable {
  /// The part that the client acts on.
  public enum Reason: Hashable, Sendable {
    /// A step, an interrupt, or anything else that a signal says.
    case signal(Signal)
    /// A breakpoint of kind ``Breakpoint/Kind/software``; the program counter is at its address.
    case softwareBreakpoint
    /// A breakpoint of kind ``Breakpoint/Kind/hardware``; the program counter is at its address.
    case hardwareBreakpoint
    /// An access that a watchpoint of that kind catches; the address is the one accessed.
    case watchpoint(Breakpoint.Kind, address: UInt64)
    /// The machine powered off, or ended with this status. There is no machine any more.
    case exited(status: UInt8)
    /// The machine was killed. There is no machine any more.
    case terminated(Signal)
  }

  /// Why.
  public var reason: Reason

  /// The thread that met the reason.
  public var thread: ThreadID

  /// One sentence for the person, or empty where the reason says all.
  ///
  /// It is printed at the client before the stop is shown.
  public var notice: String

  /// Describes a stop.
  public init(_ reason: Reason, thread: ThreadID, notice: String = "") {
    self.reason = reason
    self.thread = thread
    self.notice = notice
  }

  /// Whether a machine is left to look at.
  var leavesMachine: Bool {
    switch reason {
    case .exited, .terminated: false
    default: true
    }
  }
}
