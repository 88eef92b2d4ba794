/// The file that the machine booted.
public protocol ExecutableAccess: AnyObject {
  /// Its path on the server's host, with symbols in it, or nil where there is none.
  var executablePath: String? { get }
}

/// The executable file, by which a client finds symbols when it was given none.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", `qXfer:exec-file:read`.
enum Executables {
  static let rows: [PacketRow] = [
    PacketRow(
      "qXfer:exec-file:read:", .open, .executable, feature: .always("qXfer:exec-file:read+"),
      "The path of the file that was booted",
      asking: { $0.executable?.executablePath == nil ? nil : $0.executable }
    ) { (session, executable, arguments) throws(Refusal) in
      // The annex is a process, of which there is one, so any is right.
      try session.answerTransfer("exec-file", &arguments) { _, _ in
        Array((executable.executablePath ?? "").utf8)
      }
    }
  ]
}
