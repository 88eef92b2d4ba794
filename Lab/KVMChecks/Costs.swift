import Engine
import KVMEngine
import X86

/// What the engine's commonest work costs on this host.
package enum Costs {
  /// Lines of a figure and its name.
  package static func lines() throws -> [String] {
    let clock = ContinuousClock()
    func each(_ count: Int, _ name: String, _ body: () throws -> Void) rethrows -> String {
      let start = clock.now
      for _ in 0..<count { try body() }
      let each = (clock.now - start) / .microseconds(1) / Double(count)
      return "\((each * 10).rounded() / 10) us  \(name)"
    }
    var lines: [String] = []
    lines.append(try each(1, "self-test, whole") { _ = try KVMSelfTest.run() })
    lines.append(
      try each(5, "virtual machine with one CPU in its first state") {
        _ = try Session(.real, [0xF4])
      })
    // OUT; JMP back
    let port = try Session(.protected, [0xE6, 0xE0, 0xEB, 0xFC])
    lines.append(each(300, "port exit") { _ = port.cpu.run(.untilExit) })
    let nop = try Session(.protected, [0x90, 0x90, 0x90, 0xEB, 0xFB])
    var state = CPUState()
    _ = nop.step()
    lines.append(
      each(300, "step with general and system registers read") {
        _ = nop.cpu.run(.step(maskingInterrupts: true))
        nop.cpu.load([.general, .system], into: &state)
      })
    lines.append(
      each(300, "the same between two stops of the machine") {
        nop.cpu.setTimeRunning(true)
        _ = nop.cpu.run(.step(maskingInterrupts: true))
        nop.cpu.setTimeRunning(false)
        nop.cpu.completeTransfer()
        nop.cpu.load([.general, .system], into: &state)
      })
    lines.append(each(100, "all registers read") { nop.cpu.load(.all, into: &state) })
    lines.append(try each(100, "all registers written") { try nop.cpu.store(.all, from: state) })
    _ = try nop.arm(.execute, 0x7C02)
    lines.append(
      each(300, "breakpoint to breakpoint over a step") {
        _ = nop.cpu.run(.step(maskingInterrupts: true))
        _ = nop.cpu.run(.untilExit)
      })
    return lines
  }
}
