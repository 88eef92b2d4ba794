/// Finds the console's commands in what a person types: Ctrl-A and a letter, as in QEMU and screen.
///
/// A pure state machine: bytes in; bytes for the guest and commands out, in order.
package struct EscapeSequence: Hashable, Sendable {
  /// What a person asked of the program, not of the guest.
  package enum Command: Hashable, Sendable {
    /// Ctrl-A x: end the program.
    case quit
    /// Ctrl-A k: what is typed goes to the guest's keyboard in place of COM1, or back.
    case toggleKeyboard
    /// Ctrl-A h, Ctrl-A ?: show ``help``.
    case help
    /// Ctrl-A b: send a break to the guest.
    case sendBreak
  }

  /// A piece of the input.
  package enum Item: Hashable, Sendable {
    case bytes([UInt8])
    case command(Command)
  }

  /// Ctrl-A.
  package static let escape: UInt8 = 0x01

  /// Ctrl-A was the last byte, and what it means depends on the next.
  package private(set) var awaitsCommand = false

  package init() {}

  /// Takes the next bytes from the keyboard.
  ///
  /// Ctrl-A twice is one Ctrl-A for the guest. Ctrl-A with a letter that is no command is dropped, as
  /// passing on half of it would surprise more.
  package mutating func receive(_ bytes: some Sequence<UInt8>) -> [Item] {
    var items: [Item] = []
    var plain: [UInt8] = []
    for byte in bytes {
      guard awaitsCommand else {
        if byte == Self.escape { awaitsCommand = true } else { plain.append(byte) }
        continue
      }
      awaitsCommand = false
      if byte == Self.escape {
        plain.append(byte)
      } else if let command = Self.command(byte) {
        if !plain.isEmpty { items.append(.bytes(plain)) }
        plain = []
        items.append(.command(command))
      }
    }
    if !plain.isEmpty { items.append(.bytes(plain)) }
    return items
  }

  private static func command(_ byte: UInt8) -> Command? {
    switch byte {
    case UInt8(ascii: "x"): .quit
    case UInt8(ascii: "k"): .toggleKeyboard
    case UInt8(ascii: "h"), UInt8(ascii: "?"): .help
    case UInt8(ascii: "b"): .sendBreak
    default: nil
    }
  }

  /// What Ctrl-A h shows; lines end as a raw terminal wants them.
  package static let help = """
    Ctrl-A h    this help\r
    Ctrl-A x    end ringside\r
    Ctrl-A k    type to the guest's keyboard instead of COM1, or back\r
    Ctrl-A b    send a break to the guest\r
    Ctrl-A Ctrl-A    send Ctrl-A to the guest; Ctrl-C goes to it too\r

    """
}
