import Engine
import EngineSwitch
import GuestMemory
import KVMEngine
import Logging
import X86Interpreter

/// Makes the engine that the options ask for.
struct EngineFactory {
  private let options: RunCommand
  private let memory: GuestMemory

  init(_ options: RunCommand, memory: GuestMemory) {
    self.options = options
    self.memory = memory
  }

  /// The choice of the options, with `auto` decided by what this host's KVM does.
  static func choice(_ options: RunCommand, _ logger: Logger) -> EngineChoice {
    guard options.machine.engine == .auto else { return options.machine.engine }
    if options.time.maxInstructions != nil {
      logger.info("the interpreter runs the guest: KVM does not count instructions")
      return .interpreter
    }
    do throws(EngineStartFailure) {
      let verdict = try KVMVerdict.ofThisHost
      if verdict == .soundAndFast { return .both }
      logger.info("the interpreter runs the guest: \(verdict)")
    } catch {
      logger.info("the interpreter runs the guest, as KVM cannot be used: \(error)")
    }
    return .interpreter
  }

  /// The interpreter alone.
  func interpreter() -> InterpreterAccelerator {
    interpreter(timeStampFrequency: GuestTimeRate.timeStampFrequency)
  }

  private func interpreter(timeStampFrequency: UInt64) -> InterpreterAccelerator {
    let model = options.machine.cpu.model
    if options.machine.cpu != .qemu64 && !model.absentFeatures.isEmpty {
      tell(
        "--cpu \(model.rawValue): CPUID does not tell of \(model.absentFeatures.joined(separator: ", ")), "
          + "which the interpreter has not")
    }
    return InterpreterAccelerator(
      memory: memory, model: model, seed: options.time.seed, cpuCount: options.machine.cpus,
      timeStampFrequency: timeStampFrequency)
  }

  /// KVM alone.
  func kvm() throws(EngineStartFailure) -> KVMAccelerator {
    try KVMAccelerator(memory: memory, cpuCount: options.machine.cpus)
  }

  /// KVM with the interpreter: one guest for both, whose CPUID tells of what both have, and whose time-stamp counter has
  /// one rate.
  func both() throws(EngineStartFailure) -> SwitchingAccelerator {
    let kvm = try kvm()
    let interpreter = interpreter(
      timeStampFrequency: kvm.timeStampFrequency ?? GuestTimeRate.timeStampFrequency)
    interpreter.hideFeatures(unlessIn: try kvm.identification)
    kvm.identify(interpreter.identification)
    let foreign = try kvm.deviations(from: interpreter.identification(of: 0))
    if !foreign.isEmpty {
      interpreter.answer(as: foreign)
      let leaves = Set(foreign.map { String($0.leaf, radix: 16, uppercase: true) }).sorted()
      tell(
        "this host's KVM decides by itself what CPUID tells in leaves \(leaves.map { $0 + "H" }.joined(separator: ", ")): "
          + "instructions among that which the interpreter has not raise #UD there")
    }
    return SwitchingAccelerator(hardware: kvm, software: interpreter)
  }
}
