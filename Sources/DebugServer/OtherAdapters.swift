import Debugger
import GDBRemote
import Machine

/// Threads: each CPU is one, numbered from 1.
final class ThreadAdapter: ThreadAccess {
  private let debugger: Debugger

  init(_ debugger: Debugger) {
    self.debugger = debugger
  }

  var all: [ThreadID] { (0..<debugger.machine.cpuCount).map(ThreadID.init(processor:)) }

  func description(of thread: ThreadID) -> ThreadDescription {
    ThreadDescription(
      name: "CPU#\(thread.processor)", state: debugger.summary(of: thread.processor))
  }

  func reasonAtHand(for thread: ThreadID) -> Stop.Reason? {
    debugger.breakpointAtHand(for: thread.processor).map { .breakpoint($0, debugger) }
  }
}

/// The file that was booted, where it is one that a client can take symbols from.
final class ExecutableAdapter: ExecutableAccess {
  let executablePath: String?

  init(_ path: String?) {
    executablePath = path
  }
}

/// Starting over: with the image that this server was started with, and no other.
final class RestartAdapter: RestartAccess {
  private let path: String?

  init(_ path: String?) {
    self.path = path
  }

  func check(_ request: RestartRequest) throws(Refusal) {
    guard request.arguments.isEmpty else {
      throw Refusal(
        .unsupported,
        "a guest takes no arguments here: give them to ringside with --kernel-args, and use plain `run`"
      )
    }
  }
}

/// Where a Linux kernel runs that KASLR has moved; nothing for a guest that lies where it was linked.
final class SectionOffsetAdapter: SectionOffsetAccess {
  private let debugger: Debugger

  init(_ debugger: Debugger) {
    self.debugger = debugger
  }

  /// Nil without a displacement, so that a file other than the kernel's stays where it is.
  var sectionOffsets: SectionOffsets? {
    guard let start = debugger.linuxStart, let slide = debugger.linuxSlide, slide != 0 else {
      return nil
    }
    return .whole(slide: slide, start: start)
  }
}

/// What single steps keep from the guest, by QEMU's bits.
final class SteppingAdapter: SteppingAccess {
  private let debugger: Debugger

  init(_ debugger: Debugger) {
    self.debugger = debugger
  }

  let offered: SteppingMask = [.enable, .noInterrupts, .noTimers]

  var mask: SteppingMask {
    get {
      var mask: SteppingMask = .enable
      if debugger.stepOptions.masksInterrupts { mask.insert(.noInterrupts) }
      if debugger.stepOptions.holdsTime { mask.insert(.noTimers) }
      return mask
    }
    set {
      debugger.stepOptions.masksInterrupts = newValue.contains(.noInterrupts)
      debugger.stepOptions.holdsTime = newValue.contains(.noTimers)
    }
  }
}
