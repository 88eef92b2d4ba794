package import Machine

/// What the debug server asks of the program around it (`ringside run`).
///
/// The program makes the machine and a `Debugger`, then
/// `DebugServer(debugger:listener:configuration:host:)`, and calls its `run()` on a thread of its own, which
/// returns after `stop()`. The server sets `Machine.onStop` and wakes its poll loop from there. Configuration:
/// the view to serve (`i8086`, `i386`, `x86-64`), whether the user chose it or `auto` did (for the
/// advice that is printed when a client leaves right after its first `g`), the booted file's path for
/// `qXfer:exec-file`, and a `Logger`.
///
/// Called on the server's thread.
package protocol DebugServerHost: AnyObject {
  /// The machine stopped while no debugger was connected.
  ///
  /// The program decides: print why and end with the guest's status (debug-exit, power-off), with 125
  /// (triple fault, engine failure), or leave it standing for a debugger that comes later.
  func machineStoppedUnattended(_ event: StopEvent)

  /// The run is over: the client killed the machine, or the guest ended and the client was told and has left.
  ///
  /// `event` is the stop that ended the guest; nil when the client asked for the end.
  func sessionEndedRun(_ event: StopEvent?)

  /// Something for the person at the terminal: a client came or left, advice about the view.
  func tell(_ message: String)
}
