import KVMChecks
import KVMEngine
import Testing

/// The lab's checks on this host's KVM, as far as it goes.
@Suite("KVM engine checks", .serialized)
struct CheckTests {
  /// What this host's KVM does; nil where there is none.
  static let report = Result { try KVMSelfTest.run() }

  /// The checks that this host cannot show, each with its reason.
  static var skipped: [(check: Check, reason: String)] {
    Check.all.compactMap { check in reason(check).map { (check, $0) } }
  }

  private static func reason(_ check: Check) -> String? {
    switch report {
    case .success(let report): check.reasonToSkip(report)
    case .failure(let error): "\(error)"
    }
  }

  @Test("Checks", arguments: Check.all.filter { reason($0) == nil })
  func check(_ check: Check) {
    for complaint in check.run() { Issue.record("\(check.name): \(complaint)") }
  }

  @Test("The checks that were left out, with their reasons")
  func skips() {
    for (check, reason) in Self.skipped { print("skipped: \(check.name): \(reason)") }
    // A host that can show nothing would pass everything.
    #expect(Self.skipped.count < Check.all.count || !Self.hasKVM)
  }

  private static var hasKVM: Bool {
    if case .success = report { return true }
    return false
  }
}
