public import GDBRemote

/// How a client looks at an x86 processor: one of GDB's three architectures for it.
///
/// The processor can be in any mode under any view. Registers that a mode does not have keep their
/// place in the layout.
public enum X86View: Int, CaseIterable, Sendable {
  /// 16-bit code; the registers are those of the 80386.
  case i8086
  /// 32-bit code.
  case i386
  /// 64-bit code.
  case x86_64

  /// The name by which GDB knows the architecture.
  public var architecture: String {
    switch self {
    case .i8086: "i8086"
    case .i386: "i386"
    case .x86_64: "i386:x86-64"
    }
  }

  /// The view with that name, spelled as GDB or the command line spell it.
  public init?(named name: String) {
    switch name {
    case "i8086": self = .i8086
    case "i386": self = .i386
    case "x86-64", "i386:x86-64": self = .x86_64
    default: return nil
    }
  }

  /// Whether general registers are 64 bits wide.
  var isWide: Bool { self == .x86_64 }

  /// The features of the description, the general ones first.
  ///
  /// `hasAVX` says whether the upper halves of the vector registers can be read.
  public func features(hasAVX: Bool) -> [Feature] {
    let standard = [isWide ? X86Core.feature64 : X86Core.feature32, X86Core.sse(isWide: isWide)]
    return standard + X86System.features(isWide: isWide)
      + (hasAVX ? [X86Core.avx(isWide: isWide)] : [])
  }

  /// The description that a client reads, with the layout that goes with it.
  ///
  /// `g` carries exactly what GDB's own layout for the architecture has (536 or 308 bytes), so that a
  /// client which reads no description is right all the same. All else is reached by `p`.
  public func description(hasAVX: Bool) -> TargetDescription {
    TargetDescription(
      view: rawValue, architecture: architecture, features: features(hasAVX: hasAVX),
      programCounter: isWide ? "rip" : "eip",
      expedited: isWide ? ["rbp", "rsp", "rip", "eflags"] : ["esp", "ebp", "eip", "eflags"])
  }

  /// The architecture's register behind each entry of the description's layout, in its order.
  public func sources(hasAVX: Bool) -> [String] {
    features(hasAVX: hasAVX)
      .flatMap { feature in
        feature.registers.enumerated().map { (feature.firstNumber + $0.offset, $0.element.source) }
      }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
  }
}
