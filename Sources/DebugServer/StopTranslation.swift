import Debugger
import Engine
import GDBRemote
import GuestMemory
import Machine

extension Stop {
  /// A stop of the machine in the protocol's words, with a sentence where the words say too little.
  init(_ event: StopEvent, _ debugger: Debugger) {
    let thread = ThreadID(processor: event.cpu)
    func notice() -> String { debugger.explainLastStop().joined(separator: "\n") }
    switch event.reason {
    case .notStarted, .stepped:
      self.init(.signal(.trap), thread: thread)
    case .breakpoint(let address):
      self.init(.breakpoint(address, debugger), thread: thread)
    case .watchpoint(let point, let address):
      let kind: Breakpoint.Kind =
        switch point.kind {
        case .read: .readWatch
        case .access: .accessWatch
        case .write, .execute: .writeWatch
        }
      // A wide access may begin below the watched range; a client knows only addresses within.
      let within = max(address.rawValue, point.address.rawValue)
      self.init(.watchpoint(kind, address: within), thread: thread)
    case .paused:
      self.init(.signal(.interrupt), thread: thread)
    case .tripleFault:
      self.init(.signal(.quit), thread: thread, notice: notice())
    case .failure(.emulation), .unimplemented:
      self.init(.signal(.illegalInstruction), thread: thread, notice: notice())
    case .failure:
      self.init(.signal(.abort), thread: thread, notice: notice())
    case .debugExit(let status):
      self.init(.exited(status: UInt8(truncatingIfNeeded: status)), thread: thread)
    case .powerOff, .resetRequested:
      self.init(.exited(status: 0), thread: thread)
    case .instructionLimit:
      self.init(.exited(status: 124), thread: thread, notice: notice())
    }
  }
}

extension Stop.Reason {
  /// A breakpoint at an address, of the kind that the client has set there.
  static func breakpoint(_ address: GuestVirtualAddress, _ debugger: Debugger) -> Self {
    let isHardware = debugger.stopPoints.isHardware(StopPoint(.execute, at: address))
    return isHardware ? .hardwareBreakpoint : .softwareBreakpoint
  }
}

extension GDBRemote.ResumePlan {
  /// The plan as one action for each CPU.
  func actions(cpuCount: Int) -> [CPUAction] {
    (0..<cpuCount).map { cpu in
      switch motion(of: ThreadID(processor: cpu)) {
      case .run: .run
      case .step: .step
      case .stepWhile(let range): .stepWhile(in: range)
      case .stay: .stay
      }
    }
  }
}
