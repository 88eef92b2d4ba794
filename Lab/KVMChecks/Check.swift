package import KVMEngine

/// One behaviour of the KVM engine, checked with a guest of a few instructions.
///
/// The checks know no test framework: the tests run them on this host, and a plain program runs them
/// under a real KVM in an emulator.
package struct Check: Sendable, CustomStringConvertible {
  /// "step.real.pushf": subject, mode, detail.
  package let name: String
  /// The means without which the behaviour cannot be had.
  private let needs: [Need]
  private let body: @Sendable (inout Complaints) throws -> Void

  init(
    _ name: String, needs: [Need] = [],
    _ body: @escaping @Sendable (inout Complaints) throws -> Void
  ) {
    self.name = name
    self.needs = needs
    self.body = body
  }

  package var description: String { name }

  /// Why this host cannot show the behaviour; nil where it can.
  package func reasonToSkip(_ report: KVMSelfTest.Report) -> String? {
    needs.first { !$0.isMet(report) }.map { "this host's KVM \($0.lack)" }
  }

  /// Runs the check; every complaint is a failure.
  package func run() -> [String] {
    var complaints = Complaints()
    do {
      try body(&complaints)
    } catch {
      complaints.add("\(error)")
    }
    return complaints.all
  }

  /// Every check, in the order of the subjects.
  package static let all: [Check] =
    runChecks + stepChecks + breakpointChecks + plantChecks + watchChecks + sharedPageChecks
    + failureChecks
    + timeChecks + moveChecks
}

/// What a check found wrong.
package struct Complaints {
  private(set) var all: [String] = []

  mutating func add(_ complaint: String) {
    all.append(complaint)
  }

  /// Complains unless `actual` is `expected`.
  mutating func expect<Value: Equatable>(_ actual: Value, _ expected: Value, _ what: String) {
    if actual != expected { add("\(what): \(actual), not \(expected)") }
  }
}

/// One property of a host's KVM that a check cannot do without.
struct Need: Sendable {
  let isMet: @Sendable (KVMSelfTest.Report) -> Bool
  /// What a host without it does.
  let lack: String

  private init(
    _ lack: String, _ isMet: @escaping @Sendable (KVMSelfTest.Report) -> Bool
  ) {
    self.isMet = isMet
    self.lack = lack
  }

  static let hardware = Need("has no hardware virtualisation") { $0.hasHardware }
  static let int3 = Need("gives INT3 to the guest") { $0.means.interceptsINT3 }
  static let halt = Need("does not exit at HLT") { $0.means.interceptsHLT }
  static let execute = Need("has no hardware breakpoints") { $0.means.executesStopAtCPL0 }
  static let userExecute = Need("has no hardware breakpoints in user code") {
    $0.means.executesStopAtCPL3
  }
  static let deafInUserCode = Need("stops in user code, too") { !$0.means.executesStopAtCPL3 }
  static let data = Need("has no hardware watchpoints") { $0.means.dataAccessesStop }
  static let writes = Need("does not report writes to protected pages") { $0.means.catchesWrites }
  static let reads = Need("does not report reads of protected pages") { $0.means.catchesReads }
  static let step = Need("cannot step kernel code") { $0.means.stepsAtCPL0 }
  static let userStep = Need("cannot step user code") { $0.means.stepsAtCPL3 }
  static let time = Need("lets the guest read the host's time-stamp counter") { $0.holdsTime }
}
