package import Engine
import GuestMemory
import Threads
import X86

/// Two engines over one memory, and one guest that moves between them.
///
/// The first, KVM as a rule, has the guest by default. What it cannot do the second does: an instruction that it cannot
/// emulate, a step or a stop point that this host's means do not give. The user may move the guest at any stop.
///
/// A move takes the whole state of every CPU between two instructions, and the stop points with it. What the guest
/// sees stays: CPUID is one for both engines, by whoever made them, and time goes on from where it was.
package final class SwitchingAccelerator: EngineMover {
  private let hardware: any Accelerator
  private let software: any Accelerator
  let placement = Placement()
  /// The CPUs that were made; they hold the accelerator, so it must not hold them.
  private var cpus: [WeakCPU] = []
  private var points: [StopPoint] = []
  /// Why the guest cannot go to KVM until a stop point is removed.
  private var blockade: String?
  private var moves: [EngineMove.Summary] = []

  private struct WeakCPU {
    weak var cpu: SwitchingCPU?
  }

  /// An engine made of `hardware`, the guest's home, and `software`, which counts instructions and refuses nothing.
  package init(hardware: any Accelerator, software: any Accelerator) {
    self.hardware = hardware
    self.software = software
  }

  package var name: String { "\(hardware.name) and \(software.name)" }

  package var summary: String {
    "the guest is on \(presentEngine); \(hardware.summary); \(software.summary)"
  }

  package var abilities: EngineAbilities {
    var abilities = EngineAbilities()
    abilities.canMaskInterruptsInStep = true
    abilities.physicalAddressBits = hardware.abilities.physicalAddressBits
    return abilities
  }

  package func makeCPU(index: Int) throws(EngineStartFailure) -> any CPUEngine {
    let cpu = SwitchingCPU(
      self, hardware: try hardware.makeCPU(index: index),
      software: try software.makeCPU(index: index))
    cpus.append(WeakCPU(cpu: cpu))
    return cpu
  }

  private func accelerator(_ side: Placement.Side) -> any Accelerator {
    side == .hardware ? hardware : software
  }

  // MARK: - Stop points

  package func arm(_ point: StopPoint) throws(StopPointRefusal) -> StopMeans {
    let means: StopMeans
    do throws(StopPointRefusal) {
      means = try accelerator(placement.present).arm(point)
    } catch {
      // What KVM cannot watch the interpreter can.
      guard placement.present == .hardware else { throw error }
      guard (try? move(to: .software)) != nil else { throw error }
      blockade = error.description
      means = try software.arm(point)
    }
    if !points.contains(point) { points.append(point) }
    return means
  }

  package func disarm(_ point: StopPoint) {
    guard points.contains(point) else { return }
    points.removeAll { $0 == point }
    accelerator(placement.present).disarm(point)
    blockade = nil
  }

  package var armed: [(point: StopPoint, means: StopMeans)] {
    accelerator(placement.present).armed
  }

  package var unimplemented: UnimplementedLog? { software.unimplemented }

  package func takeOver() {
    hardware.takeOver()
    software.takeOver()
  }

  // MARK: - Moves that the user asks for

  package var engineNames: [String] { [hardware.name, software.name].map { $0.lowercased() } }

  package var presentEngine: String { accelerator(placement.wanted).name }

  package func move(to name: String) throws(EngineMoveRefusal) -> EngineMove? {
    guard let index = engineNames.firstIndex(of: name.lowercased()) else {
      throw EngineMoveRefusal(
        "there is no engine '\(name)' here; the guest can be on \(engineNames.joined(separator: " or "))"
      )
    }
    let side: Placement.Side = index == 0 ? .hardware : .software
    if side == .hardware, placement.present == .software, let blockade {
      throw EngineMoveRefusal(
        "a stop point needs the \(software.name): \(blockade). Remove it first, then move")
    }
    let previous = placement.home
    placement.home = side
    guard placement.present != side else {
      // Where KVM waits for help the interpreter gives it first, and hands the guest back.
      if side == .software { placement.wanted = side }
      return nil
    }
    do throws(EngineMoveRefusal) {
      return try move(to: side)
    } catch {
      placement.home = previous
      throw error
    }
  }

  // MARK: - Moves

  /// Hands the guest back to KVM where that is possible now; false where the interpreter has to go on.
  func handBack() -> Bool {
    if blockade == nil, (try? move(to: .hardware)) != nil { return true }
    placement.prolong()
    return false
  }

  package func settle() {
    guard placement.wanted != placement.present else { return }
    do throws(EngineMoveRefusal) {
      _ = try move(to: placement.wanted)
    } catch {
      placement.wanted = placement.present
    }
  }

  /// Moves every CPU and every stop point.
  ///
  /// Every CPU rests. When it throws, the guest is where it was, with all its stop points.
  @discardableResult
  private func move(to side: Placement.Side) throws(EngineMoveRefusal) -> EngineMove {
    let start = (clock: ContinuousClock.now, use: ThreadUse.now)
    let cpus = cpus.compactMap(\.cpu)
    var states: [CPUState] = []
    for cpu in cpus { states.append(try cpu.takeState(from: side.other)) }
    let (target, source) = (accelerator(side), accelerator(side.other))
    target.takeOver()
    for (cpu, state) in zip(cpus, states) { try cpu.putState(state, to: side) }
    try carryStopPoints(to: target)
    for point in points { source.disarm(point) }
    placement.present = side
    if side == .hardware { placement.noteHandOver() }
    let use = ThreadUse.now - start.use
    let move = EngineMove(
      from: source.name, to: target.name, duration: .now - start.clock, work: use.processorTime,
      sleeps: use.sleeps)
    note(move)
    return move
  }

  private func carryStopPoints(to target: any Accelerator) throws(EngineMoveRefusal) {
    for (index, point) in points.enumerated() {
      do throws(StopPointRefusal) {
        _ = try target.arm(point)
      } catch {
        for point in points[..<index] { target.disarm(point) }
        throw EngineMoveRefusal(
          "\(target.name) cannot stop at the \(point.kind.rawValue) stop point at "
            + "0x\(String(point.address.rawValue, radix: 16)): \(error)")
      }
    }
  }

  private func note(_ move: EngineMove) {
    if let index = moves.firstIndex(where: { $0.last.to == move.to }) {
      moves[index].add(move)
    } else {
      moves.append(EngineMove.Summary(move))
    }
  }

  package var history: [String] {
    let help = placement.help
    var lines = moves.map(\.description)
    if help.count > 0 {
      lines.append(
        "\(software.name) helped \(help.count) times, with \(help.instructions) instructions")
    }
    if let reason = help.reason { lines.append("the last time: \(reason)") }
    if let blockade { lines.append("a stop point needs the \(software.name): \(blockade)") }
    return lines
  }
}

extension EngineMove {
  /// The moves in one direction.
  struct Summary {
    private(set) var last: EngineMove
    private var count = 1
    private var longest: EngineMove

    init(_ move: EngineMove) {
      last = move
      longest = move
    }

    mutating func add(_ move: EngineMove) {
      last = move
      count += 1
      if move.duration > longest.duration { longest = move }
    }

    var description: String {
      "moved to \(last.to) \(count) times, the last in \(last.duration.inMilliseconds), the longest in "
        + "\(longest.duration.inMilliseconds) (\(longest.work.inMilliseconds) of work)"
    }
  }
}
