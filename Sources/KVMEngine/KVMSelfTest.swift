package import Engine
import GuestMemory
import KVM
import X86

/// What this host's KVM really does, found out with guests of a few instructions each.
///
/// Every capability bit says yes on kernels whose KVM emulates all supervisor code; so nothing here
/// asks for capabilities, everything runs. A guest that does not come back in time is kicked, which
/// counts as a no.
package enum KVMSelfTest {
  /// One line of the table that `ringside doctor` prints.
  package struct Row: Hashable, Sendable, Codable {
    /// What was tried.
    package let name: String
    /// What happened.
    package let verdict: String
    /// Whether it is what hardware does.
    package let isGood: Bool
    /// What that means for the user; empty where there is nothing to say.
    package let consequence: String
  }

  /// All that was found out.
  package struct Report: Hashable, Sendable, Codable {
    /// The kernel's module: "kvm_intel", "kvm_amd", "kvm_pvm"; "kvm" where none says.
    package let backend: String
    package let means: DebugMeans
    /// Millions of instructions a second of a loop at CPL 0 and at CPL 3.
    package let speedAtCPL0: Double
    package let speedAtCPL3: Double
    /// Instructions of supervisor code that KVM gives up at.
    package let failingInstructions: [String]
    /// The guest's time-stamp counter stands still while the guest does.
    package let holdsTime: Bool
    package let rows: [Row]

    /// Whether supervisor code runs on the processor, rather than in the kernel's emulator.
    package var hasHardware: Bool {
      KVMSelfTest.isFast(atCPL0: speedAtCPL0, atCPL3: speedAtCPL3)
    }

    /// The whole in one honest sentence.
    package var sentence: String {
      if !hasHardware {
        return
          "this host's KVM has no hardware virtualisation: kernels run faster on the interpreter"
      }
      let missing = rows.filter { !$0.isGood }.map(\.name)
      return missing.isEmpty
        ? "this host's KVM has hardware virtualisation and every means of debugging"
        : "this host's KVM has hardware virtualisation, but not everything that debugging needs: "
          + missing.joined(separator: ", ")
    }
  }

  /// Tries everything; `progress` gets each row as it is known.
  ///
  /// Takes some 100 ms. Throws where there is no KVM at all, with what the user can do.
  package static func run(
    progress: (Row) -> Void = { _ in }
  ) throws(EngineStartFailure) -> Report {
    let bench = try SelfTestBench()
    var rows: [Row] = []
    func add(_ name: String, _ isGood: Bool, _ verdict: String, _ consequence: String) {
      let row = Row(
        name: name, verdict: verdict, isGood: isGood, consequence: isGood ? "" : consequence)
      rows.append(row)
      progress(row)
    }
    let backend = HostKernel.backend
    let slow = bench.speed(atCPL3: false)
    let fast = bench.speed(atCPL3: true)
    add(
      "supervisor code", isFast(atCPL0: slow, atCPL3: fast),
      "\(backend): \(rounded(slow)) MIPS at CPL 0, \(rounded(fast)) MIPS at CPL 3",
      "the kernel emulates the guest's kernel instruction by instruction")
    let means = try bench.means()
    for row in SelfTestRows.rows(of: means) {
      add(row.name, row.isGood, row.verdict, row.consequence)
    }
    let failing = bench.failingInstructions()
    add(
      "instructions", failing.isEmpty,
      failing.isEmpty ? "all that were tried work" : "fails at " + failing.joined(separator: ", "),
      "a guest that executes one of these at CPL 0 stops with an explanation")
    let holdsIdentity = try bench.holdsIdentity()
    add(
      "CPUID", holdsIdentity,
      holdsIdentity ? "answers what it is told to" : "decides some leaves by itself",
      "a guest that moves between engines is told of features that the interpreter lacks")
    let holdsTime = bench.holdsTime()
    add(
      "time-stamp counter", holdsTime,
      holdsTime ? "stands still while the guest does" : "is the host's own",
      "a stopped guest sees the time pass on its time-stamp counter")
    return Report(
      backend: backend, means: means, speedAtCPL0: slow, speedAtCPL3: fast,
      failingInstructions: failing, holdsTime: holdsTime, rows: rows)
  }

  /// Whether supervisor code runs on the processor as user code does, by their speeds.
  static func isFast(atCPL0 slow: Double, atCPL3 fast: Double) -> Bool { slow * 10 >= fast }

  private static func rounded(_ speed: Double) -> String {
    speed < 10 ? "\((speed * 10).rounded() / 10)" : "\(Int(speed.rounded()))"
  }
}

/// The means of debugging as rows of the table.
private enum SelfTestRows {
  static func rows(of means: DebugMeans) -> [KVMSelfTest.Row] {
    func row(
      _ name: String, _ isGood: Bool, _ yes: String, _ no: String, _ consequence: String
    ) -> KVMSelfTest.Row {
      KVMSelfTest.Row(
        name: name, verdict: isGood ? yes : no, isGood: isGood, consequence: consequence)
    }
    return [
      row(
        "INT3 breakpoints", means.interceptsINT3, "any number, in every mode", "go to the guest",
        means.interceptsHLT
          ? "more than four breakpoints are planted as HLT, in kernel code only"
          : "at most four breakpoints"),
      row(
        "hardware breakpoints at CPL 0", means.executesStopAtCPL0, "stop", "never stop",
        "breakpoints are planted, or the engine steps"),
      row(
        "hardware breakpoints at CPL 3", means.executesStopAtCPL3, "stop", "never stop",
        means.interceptsINT3
          ? "breakpoints in user code are planted" : "no breakpoints in user code on this engine"),
      row(
        "hardware watchpoints", means.dataAccessesStop, "stop", "never stop",
        "watched pages are taken from the guest: right, but slow near the watched data"),
      row(
        "protected pages", means.catchesWrites && means.catchesReads, "every access is reported",
        "accesses are not reported", "at most four watchpoints, and breakpoints can be overwritten"),
      row(
        "windows for interrupts", means.seesBriefWindows, "every one is reported",
        "short ones are overlooked",
        "a guest that waits by STI, NOP, CLI is stepped now and then, and gets interrupts some ms late"
      ),
      row(
        "stepping at CPL 0", means.stepsAtCPL0, "one instruction a step", "does not stop",
        "kernel code cannot be stepped on this engine"),
      row(
        "stepping at CPL 3", means.stepsAtCPL3, "one instruction a step", "goes to the guest",
        "user code cannot be stepped on this engine"),
    ]
  }
}
