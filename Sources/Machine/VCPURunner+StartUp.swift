import Devices
import Engine
import X86

/// INIT and the start-up message.
///
/// Source: Intel SDM vol 3A (June 2024) §9.4.3, "MP Initialization Protocol Algorithm"; table 10-1.
extension VCPURunner {
  /// Does what INIT or a start-up message asks for, where one waits; what the engine refuses, if it does.
  func takeStart(_ board: PCBoard) -> StopReason? {
    let lines = board.interrupts.lines
    guard lines.hasStart(cpu.index) else { return nil }
    do {
      if lines.takeInitialize(cpu.index) { try initialize(board) }
      if let vector = lines.takeStartUp(cpu.index), cpu.activity == .waitForStartUp {
        try startUp(vector)
      }
    } catch {
      return .failure(.debugging("CPU \(cpu.index) could not be started: \(error)"))
    }
    return nil
  }

  /// INIT: the processor begins anew, and its local APIC with it.
  private func initialize(_ board: PCBoard) throws(StateRefusal) {
    let apic = board.interrupts.localAPICs[cpu.index]
    board.deadlines.mayHaveChanged()
    apic.initialize()
    try cpu.initialize(apicBase: apic.base)
  }

  /// Starts in real mode at 000VV000H.
  private func startUp(_ vector: UInt8) throws(StateRefusal) {
    var state = cpu.state([.general, .system])
    state.cs = .real(UInt16(vector) << 8, code: true)
    state.rip = 0
    try cpu.replace([.general, .system], with: state)
    cpu.activity = .active
  }
}

extension VirtualCPU {
  /// INIT: the bootstrap processor starts over at the reset vector, any other waits for a start-up message.
  ///
  /// FPU, model-specific registers and time-stamp counter stay as they are.
  func initialize(apicBase: UInt64) throws(StateRefusal) {
    var initial = CPUState()
    initial.rdx = Self.signature
    // Only a reset switches caches off; INIT leaves CD and NW.
    initial.cr0 = state(.system).cr0 & 0x6000_0000 | 0x10
    initial.apicBase = apicBase
    try replace([.general, .system, .debug, .events], with: initial)
    activity = index == 0 ? .active : .waitForStartUp
  }

  /// What RDX holds after INIT: the processor's signature.
  private static let signature: UInt64 = 0x600
}
