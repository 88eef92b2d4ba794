package import X86

extension CPUState {
  /// Real mode at `address` in segment 0, with a stack below 7000H.
  package static func realModeStart(at address: UInt64 = 0x7C00) -> CPUState {
    var state = CPUState()
    state.cs = .real(0, code: true)
    state.rip = address
    state.rsp = 0x7000
    return state
  }
}
