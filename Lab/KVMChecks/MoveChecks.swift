import Bits
import Engine
import EngineSwitch
import GuestMemory
import KVMEngine
import X86
import X86Interpreter

/// A guest that is moved between KVM and the interpreter: nothing of its state changes by that.
let moveChecks: [Check] = MicroGuest.Mode.kernel.map { mode in
  Check("move.\(mode).thousand") { complaints in
    var guest = try MovedGuest(mode)
    for number in 0..<1000 {
      if number % 3 == 0, guest.cpu.canTakeInterrupt { guest.cpu.inject(interrupt: 0x21) }
      if let complaint = guest.runToOut() ?? guest.move(to: number % 2 == 0 ? "interpreter" : "kvm")
      {
        return complaints.add("after \(number) moves: \(complaint)")
      }
    }
    complaints.expect(guest.state.rdi & 0xFFFF_FFFF, guest.expected, "EDI")
    complaints.expect(guest.state.floatingPoint, MovedGuest.registers, "x87 and SSE")
  }
}

/// A loop that computes and writes to a port, on two engines.
private struct MovedGuest {
  private let guest: MicroGuest
  private let engine: SwitchingAccelerator
  let cpu: any CPUEngine
  /// EDI, as the loop computes it.
  private(set) var expected: UInt64 = 0

  init(_ mode: MicroGuest.Mode) throws {
    // STI; L: IMUL EDI, EDI, 1664525; ADD EDI, 1013904223; OUT E0H, AL; JMP L
    let wide: [UInt8] = mode == .real ? [0x66] : []
    let turn =
      wide + [0x69, 0xFF, 0x0D, 0x66, 0x19, 0x00] + wide + [0x81, 0xC7, 0x5F, 0xF3, 0x6E, 0x3C]
      + [0xE6, 0xE0]
    let code: [UInt8] = [0xFB] + turn + [0xEB, UInt8(truncatingIfNeeded: -(turn.count + 2))]
    guest = try MicroGuest(mode, code)
    let kvm = try KVMAccelerator(memory: guest.memory)
    let interpreter = InterpreterAccelerator(
      memory: guest.memory, model: .max,
      timeStampFrequency: kvm.timeStampFrequency ?? GuestTimeRate.timeStampFrequency)
    interpreter.hideFeatures(unlessIn: try kvm.identification)
    kvm.identify(interpreter.identification)
    engine = SwitchingAccelerator(hardware: kvm, software: interpreter)
    cpu = try engine.makeCPU(index: 0)
    try cpu.store(.all, from: Self.initialState(guest))
    cpu.setTimeRunning(false)
  }

  /// Something in every register that a move has to take along.
  private static func initialState(_ guest: MicroGuest) -> CPUState {
    var state = guest.initialState
    state.rdi = 0
    state.floatingPoint = registers
    (state.dr0, state.dr1, state.dr2, state.dr3) = (0x1111, 0x2222, 0x3333, 0x4444)
    state.msrs.sysenterCS = 8
    state.msrs.sysenterESP = 0x6000
    state.msrs.sysenterEIP = 0x7000
    state.msrs.star = 0x0010_0008_0000_0000
    state.msrs.lstar = 0xFFFF_8000_0000_1000
    state.msrs.fmask = 0x4700
    state.msrs.kernelGSBase = 0xFFFF_8000_0000_2000
    state.msrs.pat = 0x0007_0406_0007_0106
    return state
  }

  /// x87 and SSE as they stay all the time.
  static var registers: FloatingPointState {
    var registers = FloatingPointState()
    registers.controlWord = 0x027F
    registers.statusWord = 0x2820
    registers.abridgedTagWord = 0xE0
    registers.lastOpcode = 0x123
    registers.lastInstructionPointer = 0x7C10
    registers.lastDataPointer = 0x5000
    registers.mxcsr = 0x7FA0
    for index in 0..<3 { registers.st[index] = 0x4000_C90F_DAA2_2168_C235 + UInt128(index) }
    for index in 0..<16 { registers.xmm[index] = UInt128(index + 1) << 100 | UInt128(index) }
    return registers
  }

  var state: CPUState {
    var state = CPUState()
    cpu.load(.all, into: &state)
    return state
  }

  /// Runs to the loop's OUT, on whichever engine; says what came instead.
  mutating func runToOut() -> String? {
    for _ in 0..<64 {
      engine.settle()
      cpu.setTimeRunning(true)
      let exit = cpu.run(cpu.countsInstructions ? .budget(instructions: 100_000) : .untilExit)
      cpu.setTimeRunning(false)
      switch exit {
      case .portOut:
        cpu.completeTransfer()
        expected = (expected &* 1_664_525 &+ 1_013_904_223) & 0xFFFF_FFFF
        return nil
      case .kicked, .budgetSpent: continue
      default: return "\(exit)"
      }
    }
    return "no OUT in 64 runs"
  }

  /// Moves the guest; says what of its state is not as it was.
  func move(to name: String) -> String? {
    let before = state
    do {
      _ = try engine.move(to: name)
    } catch {
      return "refused: \(error)"
    }
    let after = state
    return before == after ? nil : "the move to \(name) changed\n\(before)\nto\n\(after)"
  }
}
