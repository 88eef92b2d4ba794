import CLinuxKVM
import Engine
import GuestMemory
import KVM
import X86

/// What KVM cannot go on from, told for a person. None of it ends the process.
extension KVMCPU {
  /// `KVM_EXIT_INTERNAL_ERROR`, by its suberror.
  func internalError(suberror: UInt32, data: [UInt64], bytes: [UInt8]) -> EngineFailure {
    switch Int32(suberror) {
    case KVM_INTERNAL_ERROR_EMULATION:
      guard let state = try? addressingState() else {
        return .emulation(rip: 0, linear: .init(0), bytes: bytes)
      }
      let code = bytes.isEmpty ? LinearMemory(state, memory).instructionBytes : bytes
      return .emulation(rip: state.rip, linear: state.linearPC, bytes: code)
    case KVM_INTERNAL_ERROR_SIMUL_EX:
      return .delivery(detail: "two exceptions at once that KVM does not know how to combine")
    case KVM_INTERNAL_ERROR_DELIVERY_EV:
      return .delivery(
        detail: "the stack or the descriptor tables of an interrupt or exception lie where no"
          + " memory is, or on a page that a stop point took ("
          + data.map(hex).joined(separator: " ")
          + ")")
    case KVM_INTERNAL_ERROR_UNEXPECTED_EXIT_REASON:
      return .entry(
        reason: data.first ?? 0,
        detail: "the processor left the guest for a reason that KVM does not know")
    default:
      return .entry(
        reason: UInt64(suberror), detail: "KVM gave up with an error that is not known here")
    }
  }

  /// What the reason of a failed entry says.
  ///
  /// Source: Intel SDM vol 3C §27.8 (June 2024): bit 31 marks a failed entry, the low bits say why.
  func entryAdvice(_ reason: UInt64) -> String {
    switch reason {
    case 0x8000_0021:
      "the processor's checks of the guest's registers failed; on processors without unrestricted"
        + " guests that includes states between real and protected mode"
    case 0x8000_0022: "an MSR that is to be loaded at entry was refused"
    case 0x8000_0029: "a machine check came during the entry"
    default: "see the section on VM-entry failures in the processor's manual"
    }
  }
}
