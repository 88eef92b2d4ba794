import HostIO
import Testing

struct EscapeSequenceTests {
  private func items(_ text: String) -> [EscapeSequence.Item] {
    var sequence = EscapeSequence()
    return sequence.receive(text.utf8)
  }

  @Test func `plain bytes go to the guest`() {
    #expect(items("ls\r\u{3}") == [.bytes(Array("ls\r\u{3}".utf8))])
  }

  @Test(arguments: [
    ("x", EscapeSequence.Command.quit), ("k", .toggleKeyboard), ("h", .help), ("?", .help),
    ("b", .sendBreak),
  ])
  func `Ctrl-A and a letter is a command`(letter: String, command: EscapeSequence.Command) {
    #expect(items("\u{1}" + letter) == [.command(command)])
  }

  @Test func `commands keep their place among the bytes`() {
    #expect(
      items("a\u{1}bc\u{1}xd") == [
        .bytes([0x61]), .command(.sendBreak), .bytes([0x63]), .command(.quit), .bytes([0x64]),
      ])
  }

  @Test func `Ctrl-A twice is one for the guest`() {
    #expect(items("a\u{1}\u{1}b") == [.bytes([0x61, 0x01, 0x62])])
  }

  @Test func `an unknown command is dropped whole`() {
    #expect(items("a\u{1}zb") == [.bytes([0x61, 0x62])])
  }

  @Test func `the two keys may come apart`() {
    var sequence = EscapeSequence()
    #expect(sequence.receive([0x01]).isEmpty)
    #expect(sequence.awaitsCommand)
    #expect(sequence.receive([0x78]) == [.command(.quit)])
    #expect(!sequence.awaitsCommand)
  }
}
