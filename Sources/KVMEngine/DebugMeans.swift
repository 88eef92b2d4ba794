/// What this host's KVM can do for a debugger, as measured.
///
/// The kernel's capability bits say yes everywhere; this says what happens.
package struct DebugMeans: Hashable, Sendable, Codable {
  /// A debug register stops at an instruction at CPL 0, or at CPL 3.
  package var executesStopAtCPL0 = false
  package var executesStopAtCPL3 = false
  /// A debug register stops after a data access.
  package var dataAccessesStop = false
  /// INT3 comes to the monitor instead of the guest, in every mode.
  package var interceptsINT3 = false
  /// HLT at CPL 0 comes to the monitor, so that it can stand for INT3.
  package var interceptsHLT = false
  /// A step ends after one instruction at CPL 0, or at CPL 3.
  package var stepsAtCPL0 = false
  package var stepsAtCPL3 = false
  /// A write to a read-only page comes to the monitor.
  package var catchesWrites = false
  /// A read where no page is comes to the monitor.
  package var catchesReads = false
  /// An awaited window for interrupts that is one instruction long comes to the monitor.
  package var seesBriefWindows = false

  /// Nothing.
  package init() {}

  /// All of it: what a KVM on Intel's or AMD's virtualisation is known to do.
  package static var all: Self {
    var means = Self()
    means.executesStopAtCPL0 = true
    means.executesStopAtCPL3 = true
    means.dataAccessesStop = true
    means.interceptsINT3 = true
    means.interceptsHLT = true
    means.stepsAtCPL0 = true
    means.stepsAtCPL3 = true
    means.catchesWrites = true
    means.catchesReads = true
    means.seesBriefWindows = true
    return means
  }
}
