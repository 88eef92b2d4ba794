import Bits
import Debugger
import Engine
import GDBRemote
import GDBRemoteTargets
import Machine
import X86

/// Registers: the rows of the description joined by name to the rows of the architecture.
final class RegisterAdapter: RegisterAccess {
  private struct View {
    let description: TargetDescription
    /// The architecture's register behind each entry of the layout.
    let sources: [Register]
  }

  private let debugger: Debugger
  private let policy: ViewPolicy
  /// By ``X86View``'s raw value, which is how the protocol names a view.
  private let views: [View]
  /// The guest has run since the client came, or since it started over.
  private var hasRun = false

  // What was read since the machine stopped, of the CPU that was asked for last.
  private var state = CPUState()
  private var stateGroups: StateGroups = []
  private var stateCPU = 0

  init(_ debugger: Debugger, _ policy: ViewPolicy) {
    self.debugger = debugger
    self.policy = policy
    let hasAVX = debugger.machine.withAccelerator { $0.abilities.hasAVX }
    views = X86View.allCases.map { view in
      View(
        description: view.description(hasAVX: hasAVX),
        sources: view.sources(hasAVX: hasAVX).map { name in
          guard let register = Register.named(name) else {
            preconditionFailure("\(view) has a register \(name) that the architecture has not")
          }
          return register
        })
    }
  }

  /// Forgets what was read of the CPUs.
  func invalidate() {
    stateGroups = []
  }

  /// The CPUs are about to run, or have run.
  func noteRun() {
    invalidate()
    hasRun = true
  }

  /// The guest starts over: the client's readings are as at the beginning again.
  func startOver() {
    invalidate()
    hasRun = false
  }

  var targetDescription: TargetDescription {
    load([.general, .system], of: 0)
    // gdb 18 reads a second time while it connects, once it has the name of the executable.
    let view = policy.view(isBeforeRun: !hasRun, mode: state.mode)
    return views[view.rawValue].description
  }

  func read(
    _ register: RegisterReference, of thread: ThreadID, into contents: inout RegisterContents
  ) {
    let source = views[register.view].sources[register.index]
    load(source.group, of: thread.processor)
    guard isThere(source) else { return }
    contents.append(source.read(state), byteCount: entry(register).byteCount)
  }

  func write(
    _ bytes: [UInt8], to register: RegisterReference, of thread: ThreadID
  ) throws(Refusal) {
    let name = entry(register).name
    let source = views[register.view].sources[register.index]
    guard let write = source.write else {
      throw Refusal(.notPermitted, "\(name) cannot be written")
    }
    var value = bytes.prefix(16).reversed().reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    guard source.bits >= 128 || value >> UInt128(source.bits) == 0 else {
      throw Refusal(.badArgument, "\(name) has only \(source.bits) bits")
    }
    load([source.group, .general, .system], of: thread.processor)
    guard isThere(source) else {
      throw Refusal(.notPermitted, "\(name) is not enabled: XCR0 is \(hex(state.xcr0))")
    }
    var codeSegment: UInt16?
    if source.name == "pc" {
      codeSegment = try self.codeSegment(for: UInt64(truncatingIfNeeded: value))
    } else if 8 * bytes.count < source.bits {
      // A narrower view leaves alone what it does not show.
      let shown = UInt128(8 * bytes.count)
      value |= (source.read(state) >> shown) << shown
    }
    let new = value
    invalidate()
    do {
      try debugger.modify(thread.processor, source.group) { state in
        if let codeSegment { state.cs = .real(codeSegment, code: true) }
        write(&state, new)
      }
    } catch {
      throw Refusal(.badArgument, "the CPU does not take this value for \(name): \(error)")
    }
  }

  /// Whether the register exists in the CPU's present state.
  ///
  /// While XCR0 does not enable them, the upper halves of the vector registers belong to no state.
  private func isThere(_ register: Register) -> Bool {
    guard register.name.hasPrefix("ymm") else { return true }
    return state.xcr0.bit(2)
  }

  /// What CS has to become for the linear address to be the next instruction; nil where it may stay.
  ///
  /// In real mode CS is loaded where the present one does not reach the address (`load` of a boot sector
  /// at the reset vector, say). In protected mode that would need a descriptor, so it is refused.
  private func codeSegment(for address: UInt64) throws(Refusal) -> UInt16? {
    let mode = state.mode
    guard mode != .long64 else { return nil }
    let limit: UInt64 = mode.codeWidth == 16 ? 0xFFFF : 0xFFFF_FFFF
    if address <= 0xFFFF_FFFF, (address &- state.cs.base) & 0xFFFF_FFFF <= limit { return nil }
    switch address {
    case 0...0xFFFF where mode == .real: return 0
    case 0x1_0000...0xF_FFFF where mode == .real:
      return UInt16(truncatingIfNeeded: address >> 4) & 0xF000
    case 0x10_0000...0x10_FFEF where mode == .real: return 0xFFFF
    default:
      throw Refusal(
        .badArgument,
        "\(hex(address)) is out of reach of CS, whose base is \(hex(state.cs.base)) in \(mode): the program "
          + "counter is a linear address")
    }
  }

  private func entry(_ register: RegisterReference) -> RegisterLayout.Entry {
    views[register.view].description.layout.entries[register.index]
  }

  private func load(_ groups: StateGroups, of cpu: Int) {
    if cpu != stateCPU {
      stateGroups = []
      stateCPU = cpu
    }
    guard !stateGroups.isSuperset(of: groups) else { return }
    stateGroups.formUnion(groups)
    state = debugger.state(of: cpu, stateGroups)
  }
}
