import Bus
import Devices
import Machine
import TestMachine
import Testing

@Suite("Debug server: monitor commands", .serialized)
struct MonitorTests {
  /// What a command prints, and how it ends.
  private func monitor(_ client: RemoteClient, _ command: String) throws -> (
    text: String, end: String
  ) {
    let digits = command.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    try client.send("qRcmd,\(digits)")
    var text: [UInt8] = []
    while true {
      let reply = try client.receive()
      guard reply.hasPrefix("O"), reply != "OK" else {
        return (String(decoding: text, as: UTF8.self), reply)
      }
      var digits = reply.dropFirst()
      while let byte = UInt8(digits.prefix(2), radix: 16) {
        text.append(byte)
        digits = digits.dropFirst(2)
      }
    }
  }

  @Test func `help lists every command`() throws {
    let client = try ServerFixture().connect()
    let help = try monitor(client, "help")
    #expect(help.end == "OK")
    for command in [
      "info machine", "info cpus", "info devices", "info breakpoints", "screen", "why",
      "reset", "real-access", "screendump", "sendmouse", "info unimplemented", "system_powerdown",
      "system_reset",
      "catch unimplemented on|off",
    ] {
      #expect(help.text.contains(command), "\(command)")
    }
    #expect(try monitor(client, "").text == help.text)
  }

  @Test(arguments: [
    ("info machine", "a scripted engine"), ("info cpus", "real mode"), ("info devices", "COM1"),
    ("info breakpoints", "reakpoint"), ("why", "has not run yet"), ("reset", "first instruction"),
    ("system_reset", "first instruction"),
    ("real-access 0x7c00", "0x"), ("info unimplemented", "none is missing"),
  ])
  func `commands answer`(command: String, word: String) throws {
    let client = try ServerFixture().connect()
    let answer = try monitor(client, command)
    #expect(answer.end == "OK")
    #expect(answer.text.contains(word), "\(answer.text)")
  }

  @Test(arguments: [
    "nonsense", "info", "info nonsense", "real-access", "real-access x", "why not", "catch",
    "catch unimplemented", "catch unimplemented on", "sendmouse 1", "sendmouse 1 x",
    "sendmouse 1 1 8", "sendmouse 1 1 0 200", "sendmouse 40000 0", "sendmouse 1 1",
  ])
  func `what is not understood says what would be`(command: String) throws {
    let client = try ServerFixture().connect()
    let answer = try monitor(client, command)
    #expect(answer.end.hasPrefix("E."))
    #expect(answer.end.count > 15)
  }

  @Test func `the power button is pressed`() throws {
    let fixture = try ServerFixture()
    let client = try fixture.connect()
    #expect(try monitor(client, "system_powerdown").end == "OK")
    let status = fixture.machine.machine.withBoard { $0.power.peek(0, width: .word) }
    #expect(status == 0x100)
  }
}
