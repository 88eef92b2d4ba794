/// Commands of the server's own.
public protocol MonitorAccess: AnyObject {
  /// Runs what the person typed behind `monitor`, and appends what it says to `output`.
  ///
  /// Throws where the command is unknown or fails; what was appended before is shown too.
  func run(_ command: [UInt8], output: inout String) throws(Refusal)
}

/// Monitor commands.
///
/// Source: GDB manual (18.1), appendix "Remote Serial Protocol", packet `qRcmd`.
enum Monitor {
  static let rows: [PacketRow] = [
    PacketRow(
      "qRcmd,", .open, .monitor, "Run a command of the server", asking: { $0.monitor }
    ) { (session, monitor, arguments) throws(Refusal) in
      var command: [UInt8] = []
      guard Hex.decode(arguments.rest, into: &command) else {
        throw .malformed("qRcmd,DIGITS")
      }
      var output = ""
      do throws(Refusal) {
        try monitor.run(command, output: &output)
      } catch {
        session.sendConsole(Array(output.utf8))
        // A client that shows no texts of errors still shows the console.
        if !session.clientFeatures.errorMessages {
          session.sendConsole(Array("\(error.text)\n".utf8))
        }
        throw error
      }
      session.sendConsole(Array(output.utf8))
      return .okay
    }
  ]
}
