import Synchronization
import SystemPackage

extension DebugMeans {
  /// What this host's KVM can do for a debugger: measured once in a boot of the host.
  ///
  /// It is kept in the user's cache directory, so that only the first run that sets a breakpoint or
  /// steps waits for the test.
  static var ofThisHost: Self {
    known.withLock { known in
      if let known { return known }
      let means = DebugMeansCache.read() ?? measure()
      known = means
      return means
    }
  }

  private static let known = Mutex<DebugMeans?>(nil)

  private static func measure() -> Self {
    guard let bench = try? SelfTestBench(), let means = try? bench.means() else { return Self() }
    DebugMeansCache.write(means)
    return means
  }

  /// The properties by one letter each, for the cache's file.
  private static var letters: [(Character, WritableKeyPath<Self, Bool>)] {
    [
      ("x", \.executesStopAtCPL0), ("X", \.executesStopAtCPL3), ("d", \.dataAccessesStop),
      ("i", \.interceptsINT3), ("h", \.interceptsHLT), ("s", \.stepsAtCPL0),
      ("S", \.stepsAtCPL3), ("w", \.catchesWrites), ("r", \.catchesReads),
    ]
  }

  /// The letters of what is true.
  var code: String {
    String(Self.letters.filter { self[keyPath: $0.1] }.map(\.0))
  }

  /// Reads ``code``; nil for letters that are not known.
  init?(code: some StringProtocol) {
    self.init()
    for letter in code {
      guard let (_, path) = Self.letters.first(where: { $0.0 == letter }) else { return nil }
      self[keyPath: path] = true
    }
  }
}

/// The self-test's result between runs: a line with the host's identity and a line of letters.
private enum DebugMeansCache {
  /// Source: XDG Base Directory Specification 0.8.
  private static var file: FilePath? {
    let base =
      HostKernel.variable("XDG_CACHE_HOME") ?? HostKernel.variable("HOME").map { $0 + "/.cache" }
    return base.map { FilePath($0).appending("ringside").appending("kvm-self-test") }
  }

  /// Changes whenever the meaning of the letters, or of the test, does.
  private static let version = "1"

  static func read() -> DebugMeans? {
    guard let file else { return nil }
    let lines = HostKernel.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0] == "\(version) \(HostKernel.identity)" else { return nil }
    return DebugMeans(code: lines[1])
  }

  /// A cache that cannot be written is no error: the test runs again.
  static func write(_ means: DebugMeans) {
    guard let file else { return }
    HostKernel.replace(file, with: "\(version) \(HostKernel.identity)\n\(means.code)\n")
  }
}
