import Bits
import Bus
import Engine
import GuestMemory
import KVMEngine
import X86

/// A guest under way, with the words that the checks are written in.
final class Session {
  let guest: MicroGuest
  let accelerator: KVMAccelerator
  let cpu: KVMCPU

  /// `means` restricts what the engine may use; nil leaves it what this host can do.
  init(
    _ mode: MicroGuest.Mode, _ code: [UInt8], means: DebugMeans? = nil,
    _ change: (inout CPUState) -> Void = { _ in }
  ) throws {
    guest = try MicroGuest(mode, code)
    (accelerator, cpu) = try guest.start()
    if let means { accelerator.restrict(to: means) }
    var state = guest.initialState
    change(&state)
    try cpu.store(.all, from: state)
  }

  // MARK: - Acting

  func arm(_ kind: StopPoint.Kind, _ address: UInt64, length: UInt64 = 1) throws -> StopMeans {
    try accelerator.arm(StopPoint(kind, at: .init(address), length: length))
  }

  func disarm(_ kind: StopPoint.Kind, _ address: UInt64, length: UInt64 = 1) {
    accelerator.disarm(StopPoint(kind, at: .init(address), length: length))
  }

  /// Runs to the next exit, at most two seconds, and says which.
  func run() -> String { text(cpu.run(.untilExit, limit: .seconds(2))) }

  /// Steps; port and MMIO accesses on the way are answered with 5AH.
  func step(maskingInterrupts: Bool = true) -> String {
    for _ in 0..<64 {
      let exit = cpu.run(.step(maskingInterrupts: maskingInterrupts), limit: .seconds(2))
      switch exit {
      case .portIn, .mmioRead: cpu.transferData = [UInt8](repeating: 0x5A, count: 8)
      case .portOut, .mmioWrite: break
      default: return text(exit)
      }
    }
    return "64 transfers"
  }

  func change(_ groups: StateGroups, _ body: (inout CPUState) -> Void) throws {
    var state = CPUState()
    cpu.load(groups, into: &state)
    body(&state)
    try cpu.store(groups, from: state)
  }

  // MARK: - Looking

  var state: CPUState {
    var state = CPUState()
    cpu.load(.all, into: &state)
    return state
  }

  var pc: UInt64 {
    var state = CPUState()
    cpu.load([.general, .system], into: &state)
    return state.linearPC.rawValue
  }

  func read(_ address: UInt64, _ count: Int) -> [UInt8] {
    guest.memory.read(at: .init(address), count: count)
  }

  /// An exit in a few words.
  func text(_ exit: EngineExit) -> String {
    switch exit {
    case .portIn(let port, let width, let count):
      "in \(hex(port.rawValue)) \(width.rawValue)x\(count)"
    case .portOut(let port, _, _):
      "out \(hex(port.rawValue)) \(cpu.transferData.map { hex($0) }.joined(separator: " "))"
    case .mmioRead(let address, let width): "mmio read \(hex(address.rawValue)) \(width)"
    case .mmioWrite(let address, let width): "mmio write \(hex(address.rawValue)) \(width)"
    case .modelSpecificRead(let number): "rdmsr \(hex(number))"
    case .modelSpecificWrite(let number): "wrmsr \(hex(number)) \(hex(cpu.transferValue))"
    case .taskPriority: "CR8 \(cpu.taskPriority)"
    case .halt: "halt"
    case .numericError: "numeric error"
    case .debug(.step): "step"
    case .debug(.breakpoint(let address)): "breakpoint \(hex(address.rawValue))"
    case .debug(.watchpoint(let point, let address)):
      "\(point.kind.rawValue) watch \(hex(point.address.rawValue)) at \(hex(address.rawValue))"
    case .debug(.unimplemented(let instruction)): "unimplemented \(instruction)"
    case .interruptWindow: "window"
    case .kicked: "kicked"
    case .shutdown: "shutdown"
    case .failure(let failure): "failure: \(failure)"
    case .budgetSpent: "budget"
    case .pause: "pause"
    }
  }
}

extension MicroGuest.Mode {
  /// The modes at CPL 0.
  static let kernel: [Self] = [.real, .protected, .long]
}
