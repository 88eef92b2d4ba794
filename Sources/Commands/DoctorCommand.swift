package import ArgumentParser
import Foundation
import KVMEngine

/// `ringside doctor`: what this host offers, and what to do about what is missing.
package struct DoctorCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what this host offers: KVM, debuggers, and what to do about what is missing.",
    discussion: """
      KVM is not asked for its capabilities, which may promise more than it does: a dozen small guests run \
      and show it. Exit status: 0 if guests can run here, else 1.
      """)

  @Flag(help: "Print the findings as JSON.")
  var json = false

  package init() {}

  package func run() throws {
    let kvm: Result<KVMSelfTest.Report, any Error> = Result {
      try KVMSelfTest.run { row in
        if !json { Self.show(row) }
      }
    }
    let tools = HostTool.all.map { tool in ToolFinding(tool) }
    if json {
      try printJSON(kvm, tools)
    } else {
      switch kvm {
      case .success(let report):
        print("\n\(report.sentence.prefix(1).uppercased())\(report.sentence.dropFirst()).\n")
      case .failure(let error): print("KVM cannot be used: \(error)\n")
      }
      for tool in tools { tool.show() }
    }
    if case .failure = kvm { throw ExitCode(ExitStatus.failure) }
  }

  /// One row: what, how it is, and what follows.
  private static func show(_ row: KVMSelfTest.Row) {
    let name = row.name.padding(toLength: 30, withPad: " ", startingAt: 0)
    print("\(row.isGood ? "yes" : " no")  \(name)\(row.verdict)")
    if !row.consequence.isEmpty { print("     → \(row.consequence)") }
  }

  private func printJSON(
    _ kvm: Result<KVMSelfTest.Report, any Error>, _ tools: [ToolFinding]
  ) throws {
    /// What is printed.
    struct Findings: Encodable {
      let kvm: KVMSelfTest.Report?
      let kvmError: String?
      let sentence: String
      let tools: [ToolFinding]
    }
    let findings =
      switch kvm {
      case .success(let report):
        Findings(kvm: report, kvmError: nil, sentence: report.sentence, tools: tools)
      case .failure(let error):
        Findings(
          kvm: nil, kvmError: "\(error)", sentence: "KVM cannot be used: \(error)", tools: tools)
      }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(findings), as: UTF8.self))
  }
}

/// A program that goes well with Ringside.
struct HostTool {
  let name: String
  let purpose: String
  let advice: String

  static let all = [
    HostTool(
      name: "gdb", purpose: "debugs the guest",
      advice: "apt-get install gdb; or gdb-for-pwndbg from PyPI, for a newer one"),
    HostTool(
      name: "lldb-19", purpose: "debugs the guest, in place of gdb",
      advice: "apt-get install lldb-19"),
    HostTool(
      name: "qemu-system-x86_64", purpose: "the benchmarks' peer",
      advice: "apt-get install qemu-system-x86"),
    HostTool(
      name: "bochs-bin", purpose: "runs the KVM engine's checks under a real kvm_intel",
      advice: "apt-get install bochs"),
  ]

  /// Where the program is, by PATH.
  var path: String? {
    let directories = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return directories.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }
}

/// Whether a program is there.
private struct ToolFinding: Encodable {
  let name: String
  let path: String?
  let purpose: String
  let advice: String?

  init(_ tool: HostTool) {
    name = tool.name
    path = tool.path
    purpose = tool.purpose
    advice = path == nil ? tool.advice : nil
  }

  func show() {
    let padded = name.padding(toLength: 30, withPad: " ", startingAt: 0)
    print("\(path == nil ? " no" : "yes")  \(padded)\(path ?? "not found"): \(purpose)")
    if let advice { print("     → \(advice)") }
  }
}
