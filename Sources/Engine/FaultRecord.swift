/// One fault of a chain that ended in a triple fault.
///
/// Source: Intel SDM vol 3A (June 2024) §6.15, "Interrupt 8—Double Fault Exception".
package struct FaultRecord: Hashable, Sendable {
  /// 0 to 31.
  package var vector: UInt8
  /// What was, or would have been, pushed.
  package var errorCode: UInt32?
  /// CR2, for a page fault.
  package var address: UInt64?
  /// CS and RIP of the instruction.
  package var codeSelector: UInt16
  package var rip: UInt64
  /// Why it was raised; for all but the first, that is why the one before could not be delivered.
  package var reason: String

  package init(
    vector: UInt8, errorCode: UInt32?, address: UInt64?, codeSelector: UInt16, rip: UInt64,
    reason: String
  ) {
    self.vector = vector
    self.errorCode = errorCode
    self.address = address
    self.codeSelector = codeSelector
    self.rip = rip
    self.reason = reason
  }
}
