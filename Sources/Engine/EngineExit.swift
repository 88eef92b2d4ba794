package import Bus
package import GuestMemory

/// Why an engine came back from running a CPU: always a value, never a call into a device.
package enum EngineExit: Sendable {
  /// The guest reads a port.
  ///
  /// Fill ``CPUEngine/transferData`` with `count` values of `width` and run on.
  case portIn(Port, width: AccessWidth, count: Int)
  /// The guest writes a port.
  ///
  /// ``CPUEngine/transferData`` holds `count` values of `width`.
  case portOut(Port, width: AccessWidth, count: Int)
  /// The guest reads where no memory is.
  ///
  /// Fill the first `width` bytes of ``CPUEngine/transferData``.
  case mmioRead(GuestPhysicalAddress, width: Int)
  /// The guest writes where no memory is, or to ROM; the data are in ``CPUEngine/transferData``.
  case mmioWrite(GuestPhysicalAddress, width: Int)
  /// RDMSR of a register that belongs to the local APIC.
  ///
  /// ``CPUEngine/answer(_:width:)`` with 8 bytes, or ``CPUEngine/refuseModelSpecific()``.
  case modelSpecificRead(UInt32)
  /// WRMSR of such a register; the value is ``CPUEngine/transferValue``.
  ///
  /// ``CPUEngine/answer(_:width:)`` with what the register then holds, or ``CPUEngine/refuseModelSpecific()``.
  case modelSpecificWrite(UInt32)
  /// CR8 was written, and ``CPUEngine/taskPriority`` is what it holds now.
  case taskPriority
  /// HLT: nothing to do until an interrupt.
  case halt
  /// FERR#: an x87 error is pending at the instruction to come, which waits, as CR0.NE = 0 leaves it to the machine.
  case numericError
  /// A breakpoint, a watchpoint or the end of a single step.
  case debug(DebugExit)
  /// The CPU can take an external interrupt now, as ``CPUEngine/requestInterruptWindow`` asked.
  case interruptWindow
  /// ``CPUEngine/kick()`` was called.
  case kicked
  /// Triple fault: the CPU has shut down, its state is that of the last fault as far as the engine keeps it.
  case shutdown
  /// The engine cannot go on; the guest is at the instruction that stopped it.
  case failure(EngineFailure)
  /// PAUSE was executed, and ``CPUEngine/exitsOnPause`` asked to be told.
  case pause
  /// As many instructions as ``RunRequest/budget(instructions:)`` allowed were retired.
  case budgetSpent
}

/// What stopped a CPU for the debugger.
package enum DebugExit: Hashable, Sendable {
  /// One instruction was executed in answer to ``RunRequest/step``.
  case step
  /// The instruction at this linear address is next and has a breakpoint; nothing of it was executed.
  case breakpoint(GuestVirtualAddress)
  /// The instruction before the present one touched a watched range.
  case watchpoint(StopPoint, at: GuestVirtualAddress)
  /// The next instruction is one that the engine does not implement, and ``UnimplementedLog/stops`` asked to be told:
  /// the next run raises its #UD.
  case unimplemented(UnimplementedInstruction)
}

/// Why an engine cannot execute what the guest is at.
package enum EngineFailure: Hashable, Sendable {
  /// The engine does not know, or cannot do, this instruction.
  case emulation(rip: UInt64, linear: GuestVirtualAddress, bytes: [UInt8])
  /// An event could not be delivered for a reason that no CPU would have.
  case delivery(detail: String)
  /// The host's CPU refused the guest's state.
  case entry(reason: UInt64, detail: String)
  /// A system call of the host failed.
  case host(call: String, errno: Int32)
  /// The debugging that was asked for cannot be done from here on, for this reason.
  case debugging(String)
}

extension EngineFailure {
  /// Whether another engine may do what this one could not.
  package var canBeHelped: Bool {
    switch self {
    case .emulation, .delivery, .entry, .debugging: true
    case .host: false
    }
  }
}

extension EngineFailure: CustomStringConvertible {
  /// What happened, for a person.
  package var description: String {
    switch self {
    case .emulation(let rip, _, let bytes):
      "this engine cannot execute the instruction at RIP 0x\(String(rip, radix: 16))"
        + (bytes.isEmpty
          ? ""
          : " (bytes "
            + bytes.map { byte in
              (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined(separator: " ") + ")")
    case .delivery(let detail):
      "this engine could not deliver an event to the guest: \(detail)"
    case .entry(let reason, let detail):
      "the host's CPU refused the guest's state (reason 0x\(String(reason, radix: 16))): \(detail)"
    case .host(let call, let errno):
      "\(call) failed on the host (errno \(errno))"
    case .debugging(let reason):
      reason
    }
  }
}
