import X86

/// MONITOR and MWAIT.
///
/// MWAIT waits as HLT does, for an interrupt: a store to the monitored range wakes nobody, and CPUID does not tell of
/// the pair. Neither has extensions or hints, so that ECX has to be 0.
///
/// Source: Intel SDM vol 2B (June 2024) "MONITOR", "MWAIT".
extension CPU {
  func monitorAddress(_ instruction: Instruction) throws(Fault) {
    try requireMonitorUse()
    let address = try linear(
      instruction.memory.segment, offset: cut(self[0], to: instruction.addressSize), size: 1,
      .read)
    // It counts as a load of one byte.
    try checkRead(at: address)
  }

  func monitorWait() throws(Fault) {
    try requireMonitorUse()
    try stepInstead()
    system.events.isHalted = true
  }

  private func requireMonitorUse() throws(Fault) {
    guard system.privilegeLevel == 0 else { throw .invalidOpcode }
    guard codeWidth == 64 ? self[1] == 0 : self[1] & 0xFFFF_FFFF == 0 else {
      throw .generalProtection(0, "ECX of MONITOR or MWAIT")
    }
  }
}
