import Engine
import GuestMemory
package import Machine
import X86

extension Debugger {
  /// The last stop in words: one sentence, then what is known of the CPU, a line each.
  package func explainLastStop() -> [String] {
    let event = lastStop
    var lines = ["\(event.sentence)"]
    guard !machine.isRunning else { return lines }
    let state = state(of: event.cpu, .all)
    switch event.reason {
    case .tripleFault:
      lines += faultChain(of: event.cpu)
      lines += TripleFaultDiagnosis(state, memory: machine.memory).lines
    case .notStarted:
      lines.append(
        "Next is the first instruction, at linear address \(hex(state.linearPC.rawValue)).")
    default:
      lines.append("CPU \(event.cpu) is in \(state.mode), CPL \(state.privilegeLevel).")
    }
    if case .failure(let failure) = event.reason, failure.canBeHelped, hasOneFastEngine {
      lines.append("With --engine kvm+interpreter the interpreter would go on from here.")
    }
    return lines
  }

  /// Whether the machine's only engine is one that cannot do everything.
  private var hasOneFastEngine: Bool {
    machine.withAccelerator { !($0 is any EngineMover) && !$0.abilities.hasExactStopPoints }
  }
}

extension Debugger {
  /// The faults that an engine saw on the way to a triple fault, a line each.
  private func faultChain(of cpu: Int) -> [String] {
    let chain = machine.withCPU(cpu) { $0.engine.faultChain }
    return chain.enumerated().map { index, fault in
      let code =
        fault.errorCode.map { ", error code \(hex($0))" + errorCodeText($0, of: fault.vector) }
        ?? ""
      let address = fault.address.map { ", CR2 \(hex($0))" } ?? ""
      let place = " at \(hex(fault.codeSelector)):\(hex(fault.rip))"
      let cause = index == 0 ? "" : "That could not be delivered: "
      return "\(index + 1). \(cause)\(TripleFaultDiagnosis.name(fault.vector))\(code)\(address)"
        + (index == 0 ? place : "") + ": \(fault.reason)."
    }
  }
}

extension StopEvent {
  /// The stop in one sentence for a person.
  package var sentence: String {
    switch reason {
    case .notStarted:
      "The guest has not run yet."
    case .stepped:
      "CPU \(cpu) has done the step that was asked for."
    case .breakpoint(let address):
      "CPU \(cpu) is at the breakpoint at \(hex(address.rawValue)); its instruction is next."
    case .watchpoint(let point, let address):
      "CPU \(cpu) made \(point.kind.phrase) \(hex(address.rawValue)), which is watched; "
        + "the instruction that did it is complete."
    case .unimplemented(let instruction):
      "CPU \(cpu) is at \(instruction), which this engine does not implement; "
        + "it raises #UD when the guest goes on."
    case .paused:
      "The guest was stopped on request."
    case .tripleFault:
      "CPU \(cpu) shut down with a triple fault; the machine was not reset, "
        + "so that the cause can be seen."
    case .failure(let failure):
      "CPU \(cpu) cannot go on: \(failure)."
    case .debugExit(let status):
      "The guest ended the run through the debug-exit port, with status \(status)."
    case .powerOff:
      "The guest switched the machine off."
    case .resetRequested:
      "The guest asked for a reset, which --no-reboot makes the end of the run."
    case .instructionLimit(let count):
      "The run was ended after \(count) instructions (--max-instructions)."
    }
  }
}

extension StopPoint.Kind {
  fileprivate var phrase: String {
    switch self {
    case .execute: "a fetch from"
    case .write: "a write to"
    case .read: "a read of"
    case .access: "an access to"
    }
  }
}
