import X86

/// The x87's last opcode and pointers, for the time that KVM has the guest.
///
/// AMD's processors save and restore them only while an exception is pending, so that they are lost at the first entry
/// into the guest. As long as nothing else of the x87 has changed, and the processor shows none, the old ones hold.
///
/// Source: AMD APM vol 5 (June 2023) "FXSAVE".
struct CarriedPointers {
  private var known: FloatingPointState?

  /// What is put into KVM.
  mutating func note(_ state: FloatingPointState) {
    known = state
  }

  /// What KVM shows, with the pointers that it does not keep.
  func restored(_ shown: FloatingPointState) -> FloatingPointState {
    guard let known, shown.hasNoPointers, known.x87 == shown.x87 else { return shown }
    var state = shown
    state.lastOpcode = known.lastOpcode
    state.lastInstructionPointer = known.lastInstructionPointer
    state.lastDataPointer = known.lastDataPointer
    return state
  }
}

extension FloatingPointState {
  fileprivate var hasNoPointers: Bool {
    lastOpcode == 0 && lastInstructionPointer == 0 && lastDataPointer == 0
  }

  /// The x87's own registers, without the pointers.
  fileprivate var x87: Self {
    var state = Self()
    state.controlWord = controlWord
    state.statusWord = statusWord
    state.abridgedTagWord = abridgedTagWord
    state.st = st
    return state
  }
}
