#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal at standard input, in raw mode while a guest's console has it.
///
/// Raw means: every key goes to the guest, Ctrl-C and Ctrl-Z too, and nothing is echoed; output is processed
/// as before, so that the program's own lines look right. However the process ends, the terminal is put back:
/// at exit, and before any of the usual signals kills it.
package enum Terminal {
  /// Whether a person is there: standard input is a terminal and this process has it.
  package static var isInteractive: Bool {
    isatty(STDIN_FILENO) == 1 && tcgetpgrp(STDIN_FILENO) == getpgrp()
  }

  /// Enters raw mode; false where standard input is no terminal or refuses.
  @discardableResult
  package static func enterRawMode() -> Bool {
    guard isInteractive else { return false }
    return Modes.shared.enterRaw()
  }

  /// Puts the terminal back as it was found.
  ///
  /// Harmless when it was never raw.
  package static func restore() {
    unsafe Modes.restore()
  }

  /// Ends like a program that the signal killed would, but with the terminal put back first.
  private static let fatalSignals: [Int32] = [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP,
  ]

  /// The terminal's two modes.
  ///
  /// A signal handler reads them, so they are plain memory at a fixed address, written once before the handlers
  /// are installed.
  @safe private final class Modes: Sendable {
    static let shared = Modes()

    /// SAFETY: allocated in init and never freed; the found mode and the raw mode are written in init,
    /// before anything else can see them.
    private nonisolated(unsafe) let found: UnsafeMutablePointer<termios>
    private nonisolated(unsafe) let raw: UnsafeMutablePointer<termios>
    private let isTerminal: Bool

    /// What the handlers see: nil until raw mode was entered for the first time.
    private nonisolated(unsafe) static var foundMode: UnsafeMutablePointer<termios>?
    private nonisolated(unsafe) static var rawMode: UnsafeMutablePointer<termios>?

    private init() {
      unsafe found = .allocate(capacity: 1)
      unsafe raw = .allocate(capacity: 1)
      unsafe found.initialize(to: termios())
      isTerminal = unsafe tcgetattr(STDIN_FILENO, found) == 0
      var mode = unsafe found.pointee
      mode.c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
      mode.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
      mode.c_cflag = mode.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
      unsafe withUnsafeMutableBytes(of: &mode.c_cc) { characters in
        unsafe characters[Int(VMIN)] = 1
        unsafe characters[Int(VTIME)] = 0
      }
      unsafe raw.initialize(to: mode)
    }

    func enterRaw() -> Bool {
      guard isTerminal else { return false }
      if unsafe Self.foundMode == nil {
        unsafe Self.foundMode = found
        installHandlers()
      }
      // SAFETY: both pointers live as long as the process.
      unsafe Self.rawMode = raw
      return unsafe tcsetattr(STDIN_FILENO, TCSANOW, raw) == 0
    }

    @unsafe static func restore() {
      unsafe rawMode = nil
      if let foundMode = unsafe foundMode { unsafe tcsetattr(STDIN_FILENO, TCSANOW, foundMode) }
    }

    private func installHandlers() {
      atexit { unsafe Modes.restore() }
      for number in Terminal.fatalSignals {
        // tcsetattr, signal and raise may all be called from a handler (POSIX.1-2017 §2.4.3).
        signal(number) { number in
          unsafe Modes.restore()
          signal(number, SIG_DFL)
          raise(number)
        }
      }
      // Stopped from outside and continued: the shell has put its own mode in between.
      signal(SIGCONT) { _ in
        if let rawMode = unsafe Modes.rawMode {
          unsafe tcsetattr(STDIN_FILENO, TCSANOW, rawMode)
        }
      }
    }
  }
}
