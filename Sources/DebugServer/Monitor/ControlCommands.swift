import Bus
import Debugger
import GDBRemote
import GuestMemory
import Machine
import X86

/// Commands that change the machine.
extension MonitorCommand {
  static let control = [
    MonitorCommand("reset", "Start the guest over, stopped before its first instruction") {
      debugger, _ in
      debugger.reset()
      return
        "The guest is at its first instruction. Tell gdb to look again: maintenance flush register-cache\n"
    },
    MonitorCommand(
      "real-access",
      "Access a physical address as the guest would, side effects included; LENGTH 1, 2, 4 or 8",
      arguments: "ADDR [LENGTH [VALUE]]", takes: 1...3
    ) { (debugger, words) throws(Refusal) in
      try realAccess(debugger, words)
    },
  ]

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
