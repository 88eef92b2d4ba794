import Bus
import Debugger
import Devices
import Engine
import GDBRemote
import GuestMemory
import Machine
import X86

/// `monitor info …` and `monitor why`.
extension MonitorCommand {
  static let information = [
    MonitorCommand("why", "Explain the last stop") { debugger, _ in
      debugger.explainLastStop().map { $0 + "\n" }.joined()
    },
    MonitorCommand("info machine", "Engine, memory and time of the machine") { debugger, _ in
      machine(debugger)
    },
    MonitorCommand("when", "The guest's time, and how many instructions are retired") {
      debugger, _ in
      "Guest time  \(time(debugger.machine))\n"
    },
    MonitorCommand(
      "digest", "One number for the state of the whole machine: equal runs give equal ones"
    ) {
      debugger, _ in
      "\(hex(debugger.machine.digest))\n"
    },
    MonitorCommand("info cpus", "Where each CPU is") { debugger, _ in
      (0..<debugger.machine.cpuCount).map { cpu in
        let state = debugger.state(of: cpu, [.general, .system])
        return
          "CPU \(cpu): \(debugger.summary(of: cpu)), at \(hex(state.cs.selector)):\(hex(state.rip)) "
          + "(linear \(hex(state.linearPC.rawValue)))\n"
      }.joined()
    },
    MonitorCommand("info devices", "Every device with its state") { debugger, _ in
      debugger.machine.withBoard(devices)
    },
    pci,
    MonitorCommand(
      "info unimplemented", "Instructions that the engine met and does not implement"
    ) { debugger, _ in unimplemented(debugger) },
    MonitorCommand("info breakpoints", "Every stop point, and how the engine brings it about") {
      debugger, _ in
      let list = debugger.stopPoints.list
      guard !list.isEmpty else { return "No breakpoints or watchpoints.\n" }
      return list.map { point, means in
        let end = point.length > 1 ? "–\(hex(point.address.rawValue &+ point.length &- 1))" : ""
        return "\(point.kind.rawValue) \(hex(point.address.rawValue))\(end): \(means)\n"
      }.joined()
    },
  ]

  /// What `monitor info unimplemented` shows.
  static func unimplemented(_ debugger: Debugger) -> String {
    guard let log = debugger.unimplemented else {
      return "The host's CPU executes every instruction: none is missing.\n"
    }
    guard !log.entries.isEmpty else {
      return "The guest has met no instruction that the engine does not implement.\n"
    }
    let rows = log.entries.map { "\($0.count) times, first \($0.first)\n" }.joined()
    return log.others == 0 ? rows : rows + "\(log.others) times with other opcodes\n"
  }

  private static func machine(_ debugger: Debugger) -> String {
    let machine = debugger.machine
    let engine = machine.withAccelerator { "\($0.name): \($0.summary)" }
    var text = "Engine      \(engine)\n"
    text += "CPUs        \(machine.cpuCount)\n"
    text += "Guest time  \(time(machine))\n"
    if let slide = debugger.linuxSlide {
      text += "Linux       \(hex(slide)) above its link address\n"
    }
    for region in machine.memory.regions {
      text +=
        "Memory      \(hex(region.start.rawValue))–\(hex(region.end.rawValue &- 1))  \(region.name)\n"
    }
    return text
  }

  /// The guest's time, and the count of instructions that it follows from.
  private static func time(_ machine: Machine) -> String {
    let now = machine.now.nanoseconds
    let fraction = String(now % 1_000_000_000 + 1_000_000_000).dropFirst()
    let seconds = "\(now / 1_000_000_000).\(fraction) s"
    let counts = machine.withCPU(0) { $0.engine.countsInstructions }
    return counts
      ? "\(seconds); \(machine.retired) instructions retired" : "\(seconds), by the host's clock"
  }

  private static func devices(_ board: PCBoard) -> String {
    var seen: Set<ObjectIdentifier> = []
    var text = ""
    for (_, _, device) in board.ports.devices where seen.insert(ObjectIdentifier(device)).inserted {
      let ports = board.ports.devices.filter { $0.device === device }.map { claim in
        claim.first == claim.last
          ? hex(claim.first.rawValue) : "\(hex(claim.first.rawValue))–\(hex(claim.last.rawValue))"
      }
      text += "\(device.name), ports \(ports.joined(separator: ", ")): \(device.summary)\n"
    }
    let interrupts = board.interrupts
    for device in [interrupts.ioAPIC, board.hpet] as [any Device] + interrupts.localAPICs {
      text += "\(device.name): \(device.summary)\n"
    }
    text +=
      "A20 gate: \(board.a20.isOpen ? "open" : "closed by the guest (address bit 20 passes all the same)")\n"
    for (port, count) in board.ports.unclaimed.sorted(by: { $0.key < $1.key }).prefix(16) {
      text += "No device at port \(hex(port)): \(count) accesses\n"
    }
    return text
  }
}
