import Foundation
import Testing

/// The scripts of `samples/`, and what they need of the host.
enum Tools {
  /// The package's folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Whether a Python 3 and the toolchain's clang, lld and objcopy are there.
  static let areThere = {
    let script = "samples/build.sh --list >&2 && command -v python3 >&2"
    return (try? run("/bin/bash", "-c", script).status) == 0
  }()

  static let missing: Comment = "needs python3, and clang, ld.lld and llvm-objcopy"

  /// Runs a program in the package's folder; `output` is what it said on both its outputs.
  static func run(_ words: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
