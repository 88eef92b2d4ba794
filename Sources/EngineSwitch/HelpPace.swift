/// How long the interpreter goes on with a guest that KVM could not run, before it hands the guest back.
///
/// A moment at first: most failures are one instruction among many that KVM runs. Where failures come thickly the
/// moments grow, so that a guest whose code KVM cannot run at all is interpreted, and no time goes into moves. When
/// KVM has run the guest for a good while, they are short again.
package struct HelpPace: Hashable, Sendable {
  /// Instructions of the first help.
  package static let shortest: UInt64 = 1_000
  /// Instructions of the longest: a fraction of a second.
  package static let longest: UInt64 = 1 << 26
  /// By how much a help grows.
  private static let growth: UInt64 = 4
  /// A failure within so short a run of KVM is one of many.
  private static let thick: Duration = .milliseconds(5)
  /// After so long a run a failure is the first of its kind.
  private static let sparse: Duration = .milliseconds(100)

  private var last: UInt64 = 0

  package init() {}

  /// KVM failed after running the guest for `time`; how many instructions the interpreter is to execute.
  package mutating func help(afterRunning time: Duration) -> UInt64 {
    if last == 0 || time >= Self.sparse {
      last = Self.shortest
    } else if time < Self.thick {
      last = min(last * Self.growth, Self.longest)
    }
    return last
  }
}
