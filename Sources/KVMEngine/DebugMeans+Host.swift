import Synchronization

extension DebugMeans {
  /// What this host's KVM can do for a debugger: measured once in a boot of the host.
  ///
  /// It is kept in the user's cache directory, so that only the first run that sets a breakpoint or
  /// steps waits for the test.
  static var ofThisHost: Self {
    known.withLock { known in
      if let known { return known }
      let means = cache.read().flatMap { DebugMeans(code: $0) } ?? measure()
      known = means
      return means
    }
  }

  /// The version changes whenever the meaning of the letters, or of the test, does.
  private static let cache = SelfTestCache(name: "kvm-self-test", version: "2")

  private static let known = Mutex<DebugMeans?>(nil)

  private static func measure() -> Self {
    guard let bench = try? SelfTestBench(), let means = try? bench.means() else { return Self() }
    cache.write(means.code)
    return means
  }

  /// The properties by one letter each, for the cache's file.
  private static var letters: [(Character, WritableKeyPath<Self, Bool>)] {
    [
      ("x", \.executesStopAtCPL0), ("X", \.executesStopAtCPL3), ("d", \.dataAccessesStop),
      ("i", \.interceptsINT3), ("h", \.interceptsHLT), ("s", \.stepsAtCPL0),
      ("S", \.stepsAtCPL3), ("w", \.catchesWrites), ("r", \.catchesReads),
      ("b", \.seesBriefWindows),
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
