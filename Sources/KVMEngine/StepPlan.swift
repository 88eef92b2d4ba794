import Bits
import GuestMemory
import X86

/// What one step will come to: where control may go, and where the trap flag has to be taken back from.
///
/// KVM steps by the trap flag. The processor clears it on the way into a handler, which would then run to
/// its IRET before the step ends; and it shows the flag to the guest wherever the guest's flags are
/// stored. So a step puts debug registers on the handlers that the instruction can enter, to end there,
/// and repairs the stored flags afterwards.
///
/// Source: Intel SDM vol 3A §6.12.1.3, vol 3B §18.3.1.4 (June 2024); vol 2B, PUSHF.
struct StepPlan {
  /// One way into a handler.
  struct Entry {
    let handler: GuestVirtualAddress
    /// Where the flags lie above the stack's top, and their width; nil where they are in R11.
    let frame: (offset: UInt64, width: Int)?
    /// The instruction asks for it, rather than that it may fault.
    let isExpected: Bool
  }

  let instruction: SteppedInstruction
  /// Where the step begins.
  let start: GuestVirtualAddress
  let entries: [Entry]

  /// The faults that a step is most likely to raise: page fault, general protection, undefined opcode,
  /// device not available.
  private static let likelyFaults: [UInt8] = [14, 13, 6, 7]

  /// Plans the step at the state's RIP; `interrupt` is one that will be delivered before it.
  ///
  /// `lstar` is asked for at a SYSCALL only.
  init(_ guest: LinearMemory, interrupt: UInt8?, lstar: () -> UInt64?) {
    let mode = guest.state.mode
    start = guest.state.linearPC
    instruction = SteppedInstruction(guest.instructionBytes, mode: mode)
    var entries: [Entry] = []
    func add(_ vector: UInt8, isExpected: Bool) {
      guard let entry = InterruptEntry(vector: vector, seenFrom: guest) else { return }
      let hasCode = !isExpected && mode != .real && InterruptEntry.hasErrorCode(vector)
      let offset = entry.flagsOffset + (hasCode ? UInt64(max(entry.flagsWidth, 2)) : 0)
      entries.append(
        Entry(
          handler: entry.handler, frame: (offset, entry.flagsWidth), isExpected: isExpected))
    }
    if let interrupt { add(interrupt, isExpected: true) }
    switch instruction {
    case .softwareInterrupt(let vector): add(vector, isExpected: true)
    case .systemCall:
      if mode == .long64, let lstar = lstar() {
        entries.append(Entry(handler: .init(lstar), frame: nil, isExpected: true))
      }
    case .pushFlags, .multiplePushes, .farReturn, .systemReturn, .halt, .other: break
    }
    for vector in Self.likelyFaults where mode != .real || vector != 14 {
      add(vector, isExpected: false)
    }
    self.entries = entries.filter { $0.handler != guest.state.linearPC }
  }
}
