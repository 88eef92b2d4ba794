import Devices
import HostIO
import Machine
import Synchronization

/// The host's side of the guest's serial ports and consoles, and of its keyboard.
///
/// Back ends are opened before the machine exists; what is typed reaches it once ``attach(_:)`` was called.
final class GuestConsole: Sendable {
  private struct State {
    var machine: Machine?
    var typesToKeyboard: Bool
  }

  private let state: Mutex<State>
  private let backEnds: CharacterBackEnds
  /// COM1 to COM4, as far as they lead anywhere.
  private let serial: [CharacterBackEnd?]
  private let debugConsole: CharacterBackEnd?
  /// LPT1.
  private let parallel: CharacterBackEnd?
  private let virtioConsole: CharacterBackEnd?
  /// Some serial port, or the virtio console, is at standard input.
  private let usesStandardInput: Bool

  /// Opens what the user asked for.
  ///
  /// `quit` is called when a person at the terminal ends the program.
  init(
    _ options: MachineOptions, quit: @escaping @Sendable () -> Void
  ) throws {
    state = Mutex(State(typesToKeyboard: options.keyboard == .console))
    let forward = Forward()
    let backEnds = CharacterBackEnds(
      command: { command in
        forward.console.withLock { $0 }?.perform(command, quit: quit)
      }, tell: { tell($0) })
    self.backEnds = backEnds
    let texts = options.serials.isEmpty ? ["stdio"] : options.serials
    usesStandardInput = texts.contains("stdio") || options.virtioConsole == "stdio"
    var opened: [CharacterBackEnd?] = []
    do {
      for (index, text) in texts.enumerated() {
        let events = CharacterBackEnd.Events(input: { bytes in
          forward.console.withLock { $0 }?.receive(bytes, from: index) ?? 0
        })
        opened.append(
          try backEnds.open(BackEndChoice(text), name: "COM\(index + 1)", events: events))
      }
      virtioConsole = try options.virtioConsole.map {
        try backEnds.open(
          BackEndChoice($0), name: "the virtio console",
          events: CharacterBackEnd.Events(input: { bytes in
            forward.console.withLock { $0 }?.receiveByVirtio(bytes) ?? 0
          }))
      }
      debugConsole = try options.debugcon.map {
        try backEnds.open(BackEndChoice($0), name: "the debug console")
      }
      parallel = try options.parallel.map {
        try backEnds.open(BackEndChoice($0), name: "LPT1")
      }
    } catch {
      backEnds.end()
      throw error
    }
    serial = opened
    forward.console.withLock { $0 = self }
  }

  /// Lets closures that are made before this object reach it.
  private final class Forward: Sendable {
    let console = Mutex<GuestConsole?>(nil)
  }

  /// Where the board's devices send.
  var outputs: BoardOutputs {
    var outputs = BoardOutputs()
    for (index, backEnd) in serial.enumerated() {
      if let backEnd { outputs.serial[index] = { backEnd.write($0) } }
    }
    if let debugConsole { outputs.debugConsole = { debugConsole.write($0) } }
    if let parallel { outputs.parallel = { parallel.write($0) } }
    if let virtioConsole { outputs.virtioConsole = { virtioConsole.write($0) } }
    return outputs
  }

  /// Whether somebody may type: at a terminal, or at the other end of a socket.
  var isInteractive: Bool {
    (serial + [virtioConsole]).contains { $0?.endpoint != nil }
      || usesStandardInput && Terminal.isInteractive
  }

  /// How a person at the terminal comes away from it, where the guest gets every key.
  var escapeHint: String? {
    usesStandardInput && Terminal.isInteractive
      ? "every key goes to the guest, Ctrl-C too; Ctrl-A x ends the run, Ctrl-A h tells more" : nil
  }

  /// Where clients of socket back ends connect: a line each.
  var addresses: [String] {
    (serial + [debugConsole, virtioConsole]).compactMap { backEnd in
      backEnd.flatMap { backEnd in backEnd.endpoint.map { "\(backEnd.name) at \($0)" } }
    }
  }

  /// Connects the input to `machine`.
  func attach(_ machine: Machine) {
    state.withLock { $0.machine = machine }
    machine.withBoard { board in
      for (index, backEnd) in serial.enumerated() {
        board.serial[index].onRoom = { backEnd?.resumeInput() }
      }
      board.added.console?.onRoom = { [virtioConsole] in virtioConsole?.resumeInput() }
    }
    // What came before is offered now.
    for backEnd in serial + [virtioConsole] { backEnd?.resumeInput() }
  }

  /// Sends what is still waiting and puts the terminal back.
  func end() {
    state.withLock { $0.machine = nil }
    backEnds.end()
  }

  /// Gives input to the guest; returns how many bytes it took.
  private func receive(_ bytes: [UInt8], from index: Int) -> Int {
    let (machine, typesToKeyboard) = state.withLock { state -> (Machine?, Bool) in
      (state.machine, state.typesToKeyboard)
    }
    guard let machine else { return 0 }
    return machine.withBoard { board in
      guard typesToKeyboard, index == 0 else { return board.serial[index].receive(bytes) }
      // A terminal's Return is CR, its Backspace DEL.
      let text = String(decoding: bytes, as: UTF8.self).map { $0 == "\r" ? "\n" : $0 }
      _ = board.keyboard.type(String(text))
      return bytes.count
    }
  }

  private func receiveByVirtio(_ bytes: [UInt8]) -> Int {
    guard let machine = state.withLock({ $0.machine }) else { return 0 }
    return machine.withBoard { $0.added.console?.receive(bytes) ?? bytes.count }
  }

  private func perform(_ command: EscapeSequence.Command, quit: () -> Void) {
    switch command {
    case .quit: quit()
    case .help: show(EscapeSequence.help)
    case .toggleKeyboard:
      let typesToKeyboard = state.withLock { state in
        state.typesToKeyboard.toggle()
        return state.typesToKeyboard
      }
      show(typesToKeyboard ? "[typing to the keyboard]\r\n" : "[typing to COM1]\r\n")
    case .sendBreak:
      state.withLock { $0.machine }?.withBoard { board in
        _ = board.serial[0].receiveBreak()
      }
    }
  }

  private func show(_ text: String) {
    serial.first??.write(Array(text.utf8))
  }
}
