import Bus
import Debugger
import Engine
import GDBRemote
import GuestMemory
import Machine
import X86

/// Commands that change the machine.
extension MonitorCommand {
  static let control = [
    MonitorCommand(
      "reset",
      "Switch the machine off and on: the guest starts over, stopped before its first instruction"
    ) { debugger, _ in
      debugger.powerCycle()
      return atFirstInstruction
    },
    MonitorCommand(
      "system_reset", "Press the reset button: the same, but RAM and time stay as they are"
    ) { debugger, _ in
      debugger.pressReset()
      return atFirstInstruction
    },
    MonitorCommand(
      "real-access",
      "Access a physical address as the guest would, side effects included; LENGTH 1, 2, 4 or 8",
      arguments: "ADDR [LENGTH [VALUE]]", takes: 1...3
    ) { (debugger, words) throws(Refusal) in
      try realAccess(debugger, words)
    },
    MonitorCommand(
      "catch unimplemented",
      "Stop before an instruction that the engine does not implement raises its #UD",
      arguments: "on|off", takes: 1...1
    ) { (debugger, words) throws(Refusal) in
      try catchUnimplemented(debugger, words[0])
    },
    engine,
  ]

  private static let atFirstInstruction =
    "The guest is at its first instruction. Tell gdb to look again: maintenance flush register-cache\n"

  private static func catchUnimplemented(
    _ debugger: Debugger, _ word: String
  ) throws(Refusal) -> String {
    guard let isOn = ["on": true, "off": false][word] else {
      throw Refusal(.badArgument, "'\(word)' is neither on nor off")
    }
    guard let log = debugger.unimplemented else {
      throw Refusal(
        .unsupported,
        "the host's CPU executes every instruction; --engine interpreter can stop before one it lacks"
      )
    }
    log.stops = isOn
    return isOn
      ? "The guest stops before the #UD of an instruction that is not implemented.\n"
      : "Such an instruction raises #UD and the guest runs on.\n"
  }

  private static func realAccess(
    _ debugger: Debugger, _ words: [String]
  ) throws(Refusal) -> String {
    guard let address = number(words[0]) else {
      throw Refusal(.badArgument, "'\(words[0])' is no address; write 0xfec00000, say")
    }
    let length = words.count > 1 ? number(words[1]) : 1
    guard let length, let width = AccessWidth(rawValue: Int(clamping: length)) else {
      throw Refusal(.badArgument, "'\(words[1])' is no length; it is 1, 2, 4 or 8")
    }
    let place = GuestPhysicalAddress(address)
    if words.count > 2 {
      guard let value = number(words[2]) else {
        throw Refusal(.badArgument, "'\(words[2])' is no number")
      }
      debugger.realWrite(value, at: place, width: width)
      return "\(hex(address)) was written.\n"
    }
    return "\(hex(address)): \(hex(debugger.realRead(at: place, width: width)))\n"
  }

  private static func number(_ text: String) -> UInt64? {
    text.lowercased().hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  }
}
