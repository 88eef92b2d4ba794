/// What the machine does after a service has run.
///
/// In every case the CPU's state is to be stored first.
package enum BIOSOutcome: Hashable, Sendable {
  /// Runs the guest on.
  case resume
  /// INT 19H found nothing to boot; the guest stands in a CLI, HLT loop. The sentence says what was tried.
  case nothingToBoot(String)
  /// A CPU exception reached the BIOS, since the guest has no handler for it; running on means that its
  /// IRET repeats the instruction for faults. The sentence says where it happened.
  case unhandledException(vector: UInt8, String)
  /// The trap port was written by something that is no stub; the write has no effect.
  case strayTrap(String)
}
