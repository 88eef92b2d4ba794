import ArgumentParser
import Foundation
import Machine

/// The options that say how the guest's time goes, and what else decides a run of the interpreter.
struct TimeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whether an idle guest waits as long as its clock says: real or none.",
      discussion:
        "Only where instructions drive its time. Without the option: real where somebody can type at a console, a debugger is served, or a network card leads out."
    ))
  var pace: PaceChoice?

  @Option(
    help: ArgumentHelp(
      "What the clock chip shows at the start: now, or a date and time in UTC.",
      discussion:
        "Without the option: now under KVM, and 2026-01-01T00:00:00 on the interpreter, so that runs are alike.",
      valueName: "now|date"))
  var rtc: StartTime?

  @Option(help: "Where RDRAND's numbers begin, on the interpreter.")
  var seed: UInt64 = 1

  @Option(help: "Instructions of a CPU's turn, where several take turns on the interpreter.")
  var quantum: UInt64 = 10_000

  @Option(
    help: ArgumentHelp(
      "End the run after so many instructions of all CPUs, with status 124. Needs the interpreter.",
      valueName: "count"))
  var maxInstructions: UInt64?

  mutating func validate() throws {
    guard quantum > 0 else { throw ValidationError("--quantum must be at least 1.") }
    if let maxInstructions, maxInstructions == 0 {
      throw ValidationError("--max-instructions must be at least 1.")
    }
  }

  /// Puts what was chosen into `configuration`; `isCounting`: the interpreter runs the guest from the start.
  func apply(to configuration: inout MachineConfiguration, isCounting: Bool, isInteractive: Bool) {
    configuration.quantum = quantum
    configuration.instructionLimit = maxInstructions
    switch pace {
    case .real?: configuration.pacing = .real
    case .none?: configuration.pacing = .none
    // A guest that is on KVM at times waits as long as it does there.
    case nil: configuration.pacing = isInteractive || !isCounting ? .real : .none
    }
    let start = rtc ?? (isCounting ? .standard : .now)
    configuration.startTime = { start.secondsSince1970 }
  }
}

/// How an idle guest waits.
enum PaceChoice: String, ExpressibleByArgument, CaseIterable {
  case real
  case none
}

/// What the clock chip shows at the start.
enum StartTime: ExpressibleByArgument, Hashable {
  case now
  case date(Int64)

  /// The date that every run of the interpreter begins at unless told otherwise.
  static let standard = Self.date(1_767_225_600)

  init?(argument: String) {
    guard argument != "now" else {
      self = .now
      return
    }
    // A day alone is its midnight; a Z at the end says what holds anyway.
    var text = argument.hasSuffix("Z") ? String(argument.dropLast()) : argument
    if !text.contains("T") { text += "T00:00:00" }
    guard let date = try? Date.ISO8601FormatStyle().parse(text + "Z") else { return nil }
    let seconds = Int64(date.timeIntervalSince1970)
    // The chip's century is two digits, and its guests' count from 1970.
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    self = .date(seconds)
  }

  /// Seconds since 1970.
  var secondsSince1970: Int64 {
    switch self {
    case .now: Int64(Date().timeIntervalSince1970)
    case .date(let seconds): seconds
    }
  }
}
