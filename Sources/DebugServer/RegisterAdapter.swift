import Debugger
import Engine
import GDBRemote
import GDBRemoteTargets
import Machine
import X86

/// Registers: the rows of the description joined by name to the rows of the architecture.
final class RegisterAdapter: RegisterAccess {
  private let debugger: Debugger
  private let policy: ViewPolicy
  /// The architecture's rows behind each view's layout, in its order.
  private let rows: [X86View: [Register?]]
  private let descriptions: [X86View: TargetDescription]
  /// How often a description was asked for on this connection.
  private var readings = 0
  /// The state that was read last, and of whom.
  private var cache: (cpu: Int, groups: StateGroups, state: CPUState)?

  init(_ debugger: Debugger, _ policy: ViewPolicy) {
    self.debugger = debugger
    self.policy = policy
    let hasAVX = debugger.machine.withAccelerator { $0.abilities.hasAVX }
    var rows: [X86View: [Register?]] = [:]
    var descriptions: [X86View: TargetDescription] = [:]
    for view in X86View.allCases {
      rows[view] = view.sources(hasAVX: hasAVX).map(Register.named)
      descriptions[view] = view.description(hasAVX: hasAVX)
    }
    self.rows = rows
    self.descriptions = descriptions
  }

  func invalidate() {
    cache = nil
  }

  var targetDescription: TargetDescription {
    let mode = debugger.state(of: 0, [.general, .system]).mode
    // The session asks once by itself, before the client does.
    let view = policy.view(isFirst: readings < 2, mode: mode)
    readings += 1
    guard let description = descriptions[view] else {
      preconditionFailure("every view has a description")
    }
    return description
  }

  func read(
    _ register: RegisterReference, of thread: ThreadID, into contents: inout RegisterContents
  ) {
    guard let row = row(register) else { return }
    let value = row.read(state(of: thread.processor, row.group))
    contents.append(UInt64(truncatingIfNeeded: value), byteCount: min(8, byteCount(register)))
    if byteCount(register) > 8 {
      contents.append(
        UInt64(truncatingIfNeeded: value >> 64), byteCount: byteCount(register) - 8)
    }
  }

  func write(
    _ bytes: [UInt8], to register: RegisterReference, of thread: ThreadID
  ) throws(Refusal) {
    guard let row = row(register) else {
      throw Refusal(.noSuchThing, "there is no such register")
    }
    guard let write = row.write else {
      throw Refusal(.notPermitted, "\(row.name) cannot be written")
    }
    let value = bytes.prefix(16).reversed().reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    invalidate()
    do {
      try debugger.modify(thread.processor, row.group) { write(&$0, value) }
    } catch {
      throw Refusal(.badArgument, "the CPU does not take this value for \(row.name): \(error)")
    }
  }

  private func row(_ register: RegisterReference) -> Register? {
    X86View(rawValue: register.view).flatMap { rows[$0] }.flatMap {
      register.index < $0.count ? $0[register.index] : nil
    }
  }

  private func byteCount(_ register: RegisterReference) -> Int {
    X86View(rawValue: register.view).flatMap { descriptions[$0] }?
      .layout.entries[register.index].byteCount ?? 0
  }

  private func state(of cpu: Int, _ groups: StateGroups) -> CPUState {
    if let cache, cache.cpu == cpu, cache.groups.isSuperset(of: groups) { return cache.state }
    let known = cache.flatMap { $0.cpu == cpu ? $0.groups : nil } ?? []
    let all = known.union(groups)
    let state = debugger.state(of: cpu, all)
    cache = (cpu, all, state)
    return state
  }
}
