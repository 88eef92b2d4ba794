import X86

/// The registers of x87, SSE and their control, to and from a value.
extension CPU {
  func loadFloatingPoint() -> FloatingPointState {
    var state = FloatingPointState()
    state.controlWord = x87.control
    state.statusWord = x87.status & ~0x3800 | UInt16(x87.top) << 11
    state.abridgedTagWord = x87.valid
    state.lastOpcode = x87.opcode
    state.lastInstructionPointer = x87.instructionPointer
    state.lastDataPointer = x87.dataPointer
    state.mxcsr = mxcsr
    for index in 0..<8 { state.st[index] = x87Physical(x87.top &+ UInt8(index)) }
    for index in 0..<16 { state.xmm[index] = xmm(UInt8(index)) }
    return state
  }

  func storeFloatingPoint(_ state: FloatingPointState) {
    x87.control = state.controlWord
    x87.status = state.statusWord & ~0x3800
    x87.top = UInt8(state.statusWord >> 11 & 7)
    x87.valid = state.abridgedTagWord
    x87.opcode = state.lastOpcode
    // The selectors belong to pointers that are still the same; others have come without.
    if x87.instructionPointer != state.lastInstructionPointer { x87.instructionSelector = 0 }
    if x87.dataPointer != state.lastDataPointer { x87.dataSelector = 0 }
    x87.instructionPointer = state.lastInstructionPointer
    x87.dataPointer = state.lastDataPointer
    // IGNNE# lasts as long as the error that it is for.
    if x87.status & X87Status.summary == 0 { x87.ignoresErrors = false }
    mxcsr = state.mxcsr
    for index in 0..<8 { setX87Physical(x87.top &+ UInt8(index), state.st[index]) }
    for index in 0..<16 { setXMM(UInt8(index), state.xmm[index]) }
  }
}
