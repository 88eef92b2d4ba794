import Debugger
import GDBRemote
import GDBRemoteTargets
import Machine

/// The machine as a ``GDBRemote/Session`` sees it: one adapter for each capability.
final class MachineTarget: DebugTarget {
  private let registerAdapter: RegisterAdapter
  private let memoryAdapter: MemoryAdapter
  private let threadAdapter: ThreadAdapter
  private let breakpointAdapter: BreakpointAdapter
  private let executableAdapter: ExecutableAdapter
  private let mapAdapter = MemoryMapAdapter()
  private let monitorAdapter: MonitorAdapter
  private let restartAdapter: RestartAdapter
  private let steppingAdapter: SteppingAdapter
  private let sectionOffsetAdapter: SectionOffsetAdapter

  init(_ debugger: Debugger, view: ViewPolicy, executablePath: String?) {
    let registers = RegisterAdapter(debugger, view)
    registerAdapter = registers
    memoryAdapter = MemoryAdapter(debugger)
    threadAdapter = ThreadAdapter(debugger)
    breakpointAdapter = BreakpointAdapter(debugger)
    executableAdapter = ExecutableAdapter(executablePath)
    monitorAdapter = MonitorAdapter(debugger, afterwards: registers.invalidate)
    restartAdapter = RestartAdapter(executablePath)
    steppingAdapter = SteppingAdapter(debugger)
    sectionOffsetAdapter = SectionOffsetAdapter(debugger)
  }

  /// The CPUs are about to run, or have run: what was read of them is forgotten.
  func noteRun() {
    registerAdapter.noteRun()
  }

  /// The guest starts over, and so does what the client is shown.
  func startOver() {
    registerAdapter.startOver()
  }

  var registers: any RegisterAccess { registerAdapter }
  var memory: any MemoryAccess { memoryAdapter }
  var threads: any ThreadAccess { threadAdapter }
  var breakpoints: (any BreakpointAccess)? { breakpointAdapter }
  var executable: (any ExecutableAccess)? { executableAdapter }
  var memoryMap: (any MemoryMapAccess)? { mapAdapter }
  var monitor: (any MonitorAccess)? { monitorAdapter }
  var restart: (any RestartAccess)? { restartAdapter }
  var stepping: (any SteppingAccess)? { steppingAdapter }
  var sectionOffsets: (any SectionOffsetAccess)? { sectionOffsetAdapter }
}
