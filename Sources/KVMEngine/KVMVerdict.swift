import Engine

/// Whether a guest is well served by this host's KVM: what `--engine auto` goes by.
package enum KVMVerdict: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// It runs everything that was tried, at the processor's speed.
  case soundAndFast = "sound-and-fast"
  /// Supervisor code goes through an emulator in the kernel.
  case slow
  /// Instructions fail that every kernel uses.
  case failing
  /// CPUID cannot be told what to answer.
  case ownIdentity = "own-identity"

  package var description: String {
    switch self {
    case .soundAndFast: "this host's KVM is sound and fast"
    case .slow:
      "this host's KVM has no hardware virtualisation: kernels run faster on the interpreter"
    case .failing: "this host's KVM fails at instructions that kernels use (see `ringside doctor`)"
    case .ownIdentity: "this host's KVM decides by itself what CPUID tells the guest"
    }
  }

  /// The verdict on this host, measured once in a boot of the host and kept in the user's cache directory.
  ///
  /// Throws where there is no KVM at all, with what the user can do.
  package static var ofThisHost: Self {
    get throws(EngineStartFailure) {
      if let known = cache.read().flatMap({ Self(rawValue: String($0)) }) { return known }
      let verdict = try measure()
      cache.write(verdict.rawValue)
      return verdict
    }
  }

  private static let cache = SelfTestCache(name: "kvm-verdict", version: "1")

  private static func measure() throws(EngineStartFailure) -> Self {
    let bench = try SelfTestBench()
    guard KVMSelfTest.isFast(atCPL0: bench.speed(atCPL3: false), atCPL3: bench.speed(atCPL3: true))
    else { return .slow }
    guard bench.failingInstructions().isEmpty else { return .failing }
    return try bench.holdsIdentity() ? .soundAndFast : .ownIdentity
  }
}
