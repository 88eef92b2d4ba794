import Debugger
import Engine
import GDBRemote
import GuestMemory

/// Breakpoints and watchpoints: the engine chooses the means, and its refusals reach the person.
final class BreakpointAdapter: BreakpointAccess {
  private let debugger: Debugger

  init(_ debugger: Debugger) {
    self.debugger = debugger
  }

  func supports(_ kind: Breakpoint.Kind) -> Bool { true }

  func insert(_ breakpoint: Breakpoint) throws(Refusal) {
    do {
      try debugger.stopPoints.insert(Self.point(breakpoint), as: Self.request(breakpoint.kind))
    } catch {
      throw Refusal(.unsupported, error.description)
    }
  }

  func remove(_ breakpoint: Breakpoint) throws(Refusal) {
    debugger.stopPoints.remove(Self.point(breakpoint), as: Self.request(breakpoint.kind))
  }

  private static func point(_ breakpoint: Breakpoint) -> StopPoint {
    let kind: StopPoint.Kind =
      switch breakpoint.kind {
      case .software, .hardware: .execute
      case .writeWatch: .write
      case .readWatch: .read
      case .accessWatch: .access
      }
    // For an execution breakpoint the length is a kind of instruction, which x86 has not.
    return StopPoint(
      kind, at: GuestVirtualAddress(breakpoint.address),
      length: kind == .execute ? 1 : breakpoint.length)
  }

  private static func request(_ kind: Breakpoint.Kind) -> StopPoints.Request {
    switch kind {
    case .software: .softwareBreakpoint
    case .hardware: .hardwareBreakpoint
    case .writeWatch, .readWatch, .accessWatch: .watchpoint
    }
  }
}
