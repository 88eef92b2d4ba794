package import Engine
import GuestMemory
import Machine

/// The breakpoints and watchpoints that a client has set.
///
/// A client may set a software and a hardware breakpoint at one address and remove either: the engine
/// sees one stop point as long as any of them is there.
package final class StopPoints {
  /// What the client called it; it says nothing of how the engine brings it about.
  package enum Request: Hashable, Sendable {
    case softwareBreakpoint
    case hardwareBreakpoint
    case watchpoint
  }

  /// One request of the client.
  private struct Entry: Hashable {
    let request: Request
    let point: StopPoint
  }

  private let machine: Machine
  private var entries: Set<Entry> = []

  init(machine: Machine) {
    self.machine = machine
  }

  /// Sets a stop point; setting it again changes nothing.
  ///
  /// Throws the engine's refusal, with its reason.
  package func insert(_ point: StopPoint, as request: Request) throws(StopPointRefusal) {
    guard point.length > 0 else {
      throw StopPointRefusal("a watchpoint needs a length of at least one byte")
    }
    let (_, wraps) = point.address.rawValue.addingReportingOverflow(point.length - 1)
    guard !wraps else {
      throw StopPointRefusal("the watched range passes the end of the address space")
    }
    if !isSet(point) {
      _ = try machine.withAccelerator { engine throws(StopPointRefusal) in try engine.arm(point) }
    }
    entries.insert(Entry(request: request, point: point))
  }

  /// Removes a stop point; nothing happens where it is not set.
  package func remove(_ point: StopPoint, as request: Request) {
    guard entries.remove(Entry(request: request, point: point)) != nil, !isSet(point) else {
      return
    }
    machine.withAccelerator { $0.disarm(point) }
  }

  /// Removes them all.
  package func removeAll() {
    let points = Set(entries.map(\.point))
    entries = []
    machine.withAccelerator { engine in
      for point in points { engine.disarm(point) }
    }
  }

  /// Whether the client set a hardware breakpoint, rather than a software one, at `point`.
  package func isHardware(_ point: StopPoint) -> Bool {
    entries.contains(Entry(request: .hardwareBreakpoint, point: point))
      && !entries.contains(Entry(request: .softwareBreakpoint, point: point))
  }

  /// Every stop point with the means by which the engine brings it about, by rising address.
  package var list: [(point: StopPoint, means: StopMeans)] {
    machine.withAccelerator { $0.armed }.sorted { $0.point.address < $1.point.address }
  }

  /// Whether the client set anything at `point`.
  func isSet(_ point: StopPoint) -> Bool {
    entries.contains { $0.point == point }
  }
}
