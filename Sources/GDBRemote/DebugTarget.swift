/// A stopped machine as a ``Session`` sees it: what every target has, and what it may have.
///
/// Each optional property asks for one capability. Nil means that the target does not have it; then
/// its packets get the empty reply, and `qSupported` does not offer them.
///
/// A session calls its target only from within its own methods, so on its caller's thread, and only
/// while the machine is stopped.
public protocol DebugTarget: AnyObject {
  /// Registers and their description.
  var registers: any RegisterAccess { get }
  /// Memory.
  var memory: any MemoryAccess { get }
  /// Threads.
  var threads: any ThreadAccess { get }

  /// Breakpoints and watchpoints.
  var breakpoints: (any BreakpointAccess)? { get }
  /// The file that the machine booted.
  var executable: (any ExecutableAccess)? { get }
  /// The kinds of memory by address.
  var memoryMap: (any MemoryMapAccess)? { get }
  /// Commands of the server's own.
  var monitor: (any MonitorAccess)? { get }
  /// Starting over.
  var restart: (any RestartAccess)? { get }
  /// Where the program's sections were moved to.
  var sectionOffsets: (any SectionOffsetAccess)? { get }
  /// What is kept away from the guest while it is stepped.
  var stepping: (any SteppingAccess)? { get }
}

extension DebugTarget {
  /// None.
  public var breakpoints: (any BreakpointAccess)? { nil }
  /// None.
  public var executable: (any ExecutableAccess)? { nil }
  /// None.
  public var memoryMap: (any MemoryMapAccess)? { nil }
  /// None.
  public var monitor: (any MonitorAccess)? { nil }
  /// None.
  public var restart: (any RestartAccess)? { nil }
  /// None.
  public var sectionOffsets: (any SectionOffsetAccess)? { nil }
  /// None.
  public var stepping: (any SteppingAccess)? { nil }
}
