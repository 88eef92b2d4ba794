import Engine
import Synchronization

/// Which of the two engines has the guest, which is to have it, and for how long.
///
/// The machine moves as a whole: a CPU that wants another engine says so here, every CPU comes to rest, and the machine
/// goes on in the other engine's manner (``CPUEngine/countsInstructions``). Where the state is, ``present``, changes only
/// while every CPU rests; what is wanted may change while others run.
final class Placement {
  /// One of the two engines.
  enum Side: UInt8, AtomicRepresentable {
    /// Runs by the host's clock, and cannot run everything: KVM.
    case hardware
    /// Counts instructions, and runs everything: the interpreter.
    case software

    var other: Self { self == .hardware ? .software : .hardware }
  }

  /// Where the CPUs' state is.
  var present = Side.hardware {
    didSet { wanted = present }
  }

  private let wantedSide = Atomic(Side.hardware)

  /// Where the guest is to go on.
  var wanted: Side {
    get { wantedSide.load(ordering: .acquiring) }
    set { wantedSide.store(newValue, ordering: .releasing) }
  }

  /// Where the user wants the guest to be.
  var home = Side.hardware

  /// The interpreter's part where KVM is the guest's home.
  struct Help {
    var pace = HelpPace()
    /// Instructions until the guest is handed back.
    var left: UInt64 = 0
    /// When KVM was handed the guest.
    var handedOver = ContinuousClock.now
    /// Why KVM could not go on the last time.
    var reason: String?
    var count = 0
    var instructions: UInt64 = 0
  }

  private let helpState = Mutex(Help())

  /// What was helped so far.
  var help: Help { helpState.withLock { $0 } }

  /// KVM cannot go on for `reason`: the interpreter is to take over.
  func callForHelp(_ reason: String) {
    helpState.withLock { help in
      // Several CPUs may fail before the machine has moved.
      guard wanted == .hardware else { return }
      help.left = help.pace.help(afterRunning: .now - help.handedOver)
      help.reason = reason
      help.count += 1
      wanted = .software
    }
  }

  /// The interpreter has retired `instructions`; true when it is time to hand the guest back.
  func helped(_ instructions: UInt64) -> Bool {
    guard home == .hardware else { return false }
    return helpState.withLock { help in
      help.instructions &+= instructions
      help.left -= min(help.left, instructions)
      return help.left == 0
    }
  }

  /// How many instructions the interpreter may execute until it hands the guest back; nil for any number.
  var helpLeft: UInt64? {
    home == .hardware ? helpState.withLock { $0.left } : nil
  }

  /// The guest could not be handed back: the interpreter goes on.
  func prolong() {
    helpState.withLock { $0.left = $0.pace.help(afterRunning: .zero) }
  }

  /// KVM has the guest from now on.
  func noteHandOver() {
    helpState.withLock { help in
      help.left = 0
      help.handedOver = .now
    }
  }
}
