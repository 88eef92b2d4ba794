/// Breakpoints and watchpoints of a target.
public protocol BreakpointAccess: AnyObject {
  /// Whether points of this kind can be set at all; if not, the client is told by the empty reply.
  func supports(_ kind: Breakpoint.Kind) -> Bool

  /// Sets a point. Setting one that is there already changes nothing.
  ///
  /// Throws where this one cannot be set; it is never accepted and then missed.
  func insert(_ breakpoint: Breakpoint) throws(Refusal)

  /// Removes a point. Removing one that is not there changes nothing.
  func remove(_ breakpoint: Breakpoint) throws(Refusal)
}

/// A breakpoint or watchpoint as the client names it.
public struct Breakpoint: Hashable, Sendable {
  /// What it catches; the raw value is the digit of the packet.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// Execution, by whatever means.
    case software = 0
    /// Execution, for which the client wants no memory changed.
    case hardware = 1
    /// Writing.
    case writeWatch = 2
    /// Reading.
    case readWatch = 3
    /// Reading or writing.
    case accessWatch = 4

    /// Whether it catches data accesses rather than execution.
    public var isWatch: Bool { rawValue >= 2 }
  }

  /// What it catches.
  public let kind: Kind
  /// Where: the first byte.
  public let address: UInt64
  /// The number of bytes watched; for execution, the length of the architecture's breakpoint.
  public let length: UInt64

  /// Describes a point.
  public init(_ kind: Kind, at address: UInt64, length: UInt64) {
    self.kind = kind
    self.address = address
    self.length = length
  }
}

/// Breakpoints and watchpoints.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packets `Z0` to `Z4`.
enum Breakpoints {
  static let rows: [PacketRow] =
    Breakpoint.Kind.allCases.flatMap { kind in
      [
        PacketRow(
          "Z\(kind.rawValue)", .delimited(","), .breakpoints, feature: feature(of: kind),
          "Set: \(summary(of: kind))", asking: { $0.breakpoints }
        ) { (session, breakpoints, arguments) throws(Refusal) in
          try change(kind, &session, breakpoints, &arguments, isSetting: true)
        },
        PacketRow(
          "z\(kind.rawValue)", .delimited(","), .breakpoints,
          "Remove: \(summary(of: kind))", asking: { $0.breakpoints }
        ) { (session, breakpoints, arguments) throws(Refusal) in
          try change(kind, &session, breakpoints, &arguments, isSetting: false)
        },
      ]
    }

  private static func feature(of kind: Breakpoint.Kind) -> Feature? {
    switch kind {
    case .software: .announced("swbreak")
    case .hardware: .announced("hwbreak")
    default: nil
    }
  }

  private static func summary(of kind: Breakpoint.Kind) -> String {
    switch kind {
    case .software: "breakpoint"
    case .hardware: "hardware breakpoint"
    case .writeWatch: "watchpoint on writes"
    case .readWatch: "watchpoint on reads"
    case .accessWatch: "watchpoint on any access"
    }
  }

  private static func change(
    _ kind: Breakpoint.Kind, _ session: inout Session, _ breakpoints: any BreakpointAccess,
    _ arguments: inout PacketArguments, isSetting: Bool
  ) throws(Refusal) -> PacketRow.Answer {
    guard let range = MemoryRange(&arguments) else { throw .malformed("Z KIND,ADDRESS,LENGTH") }
    guard breakpoints.supports(kind) else { return .unknown }
    guard arguments.isAtEnd else {
      // A condition that is not evaluated would stop where it must not, so it is never dropped.
      guard arguments.skip(";") else { throw .malformed("Z KIND,ADDRESS,LENGTH") }
      throw Refusal(
        .unsupported,
        "conditions and commands are not evaluated here: `set breakpoint condition-evaluation host`"
      )
    }
    guard !kind.isWatch || range.length > 0 else {
      throw Refusal(.badArgument, "a watchpoint covers one byte at least")
    }
    guard range.fits else {
      throw Refusal(.badArgument, "the range passes the end of the address space")
    }
    let breakpoint = Breakpoint(kind, at: range.address, length: range.length)
    if isSetting {
      try breakpoints.insert(breakpoint)
    } else {
      try breakpoints.remove(breakpoint)
    }
    return .okay
  }
}
