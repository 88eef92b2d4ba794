import Debugger
import Engine
import GDBRemote
import Machine

/// `monitor engine`: which engine runs the guest, and moves of it.
extension MonitorCommand {
  static let engine = MonitorCommand(
    "engine", "Tell which engine runs the guest, or move it to another: kvm or interpreter",
    arguments: "[NAME]", takes: 0...1
  ) { (debugger, words) throws(Refusal) in
    guard let name = words.first else { return describe(debugger.machine) }
    do throws(EngineMoveRefusal) {
      guard let move = try debugger.machine.moveGuest(to: name) else {
        return "The guest is on the engine \(name) already.\n"
      }
      return "The guest moved from \(move.from) to \(move.to) in \(move.duration.inMilliseconds).\n"
    } catch {
      throw Refusal(.unsupported, "the guest stays where it is: \(error)")
    }
  }

  private static func describe(_ machine: Machine) -> String {
    machine.withAccelerator { accelerator in
      guard let mover = accelerator as? any EngineMover else {
        return "The guest is on \(accelerator.name), the only engine of this machine.\n"
      }
      let names = mover.engineNames.joined(separator: " or ")
      let lines = ["The guest is on \(mover.presentEngine); it can be on \(names)."]
      return (lines + mover.history).map { $0 + "\n" }.joined()
    }
  }
}
