import Bits
import Engine
import GuestMemory
import KVM
import X86

/// Runs the self-test's guests: one virtual machine a mode, used over and over.
struct SelfTestBench {
  private typealias Run = (guest: MicroGuest, accelerator: KVMAccelerator, cpu: KVMCPU)

  private let real: Run
  private let protected: Run
  private let long: Run
  private let user: Run

  /// How long one guest may take.
  private static let limit: Duration = .milliseconds(60)

  init() throws(EngineStartFailure) {
    real = try Self.start(.real)
    protected = try Self.start(.protected)
    long = try Self.start(.long)
    user = try Self.start(.longUser)
  }

  private static func start(_ mode: MicroGuest.Mode) throws(EngineStartFailure) -> Run {
    do {
      let guest = try MicroGuest(mode, [0xF4])
      let (accelerator, cpu) = try guest.start()
      return (guest, accelerator, cpu)
    } catch let failure as EngineStartFailure {
      throw failure
    } catch {
      throw EngineStartFailure("\(error)")
    }
  }

  /// Puts `code` in place, restricts the engine to `means`, arms `point` and runs.
  private func outcome(
    _ run: Run, _ code: [UInt8], _ means: DebugMeans, arming point: StopPoint? = nil,
    _ request: RunRequest = .untilExit
  ) -> EngineExit? {
    timedOutcome(run, code, means, arming: point, request)?.exit
  }

  /// The same, with the time that the run took.
  private func timedOutcome(
    _ run: Run, _ code: [UInt8], _ means: DebugMeans, arming point: StopPoint? = nil,
    _ request: RunRequest = .untilExit
  ) -> (exit: EngineExit, time: Duration)? {
    run.guest.memory.write(code, at: .init(MicroGuest.codeAddress))
    run.accelerator.host = means
    do {
      try run.cpu.store(.all, from: run.guest.initialState)
      if let point { _ = try run.accelerator.arm(point) }
    } catch {
      return nil
    }
    let clock = ContinuousClock()
    let start = clock.now
    let exit = run.cpu.run(request, limit: Self.limit)
    let time = clock.now - start
    if let point { run.accelerator.disarm(point) }
    run.cpu.completeTransfer()
    run.cpu.deferredExit = nil
    return (exit, time)
  }

  private static let nops: [UInt8] = [0x90, 0x90, 0x90, 0x90, 0xF4]
  private static let target = GuestVirtualAddress(MicroGuest.codeAddress + 2)

  private static func only(_ path: WritableKeyPath<DebugMeans, Bool>) -> DebugMeans {
    var means = DebugMeans()
    means[keyPath: path] = true
    // Some of the others rest on steps; whether those work is a question of its own.
    means.stepsAtCPL0 = true
    means.stepsAtCPL3 = true
    return means
  }

  /// Finds out what a debugger can use.
  func means() throws(EngineStartFailure) -> DebugMeans {
    var means = DebugMeans()
    means.executesStopAtCPL0 = [real, protected, long].allSatisfy {
      stopsAtInstruction($0, Self.only(\.executesStopAtCPL0))
    }
    means.executesStopAtCPL3 = stopsAtInstruction(user, Self.only(\.executesStopAtCPL3))
    means.interceptsINT3 = [real, protected, long, user].allSatisfy {
      stopsAtInstruction($0, Self.only(\.interceptsINT3))
    }
    means.interceptsHLT = [real, protected, long].allSatisfy {
      stopsAtInstruction($0, Self.only(\.interceptsHLT))
    }
    means.dataAccessesStop = [real, protected, long, user].allSatisfy {
      stopsAtAccess($0, .write, Self.only(\.dataAccessesStop))
        && stopsAtAccess($0, .access, Self.only(\.dataAccessesStop))
    }
    means.catchesWrites = [real, protected, long, user].allSatisfy {
      stopsAtAccess($0, .write, Self.only(\.catchesWrites))
    }
    means.catchesReads = [real, protected, long, user].allSatisfy {
      stopsAtAccess($0, .read, Self.only(\.catchesReads))
    }
    means.seesBriefWindows = [real, protected, long].allSatisfy(seesBriefWindow)
    means.stepsAtCPL0 = [real, protected, long].allSatisfy(steps)
    means.stepsAtCPL3 = steps(user)
    return means
  }

  private func stopsAtInstruction(_ run: Run, _ means: DebugMeans) -> Bool {
    let point = StopPoint(.execute, at: Self.target)
    guard case .debug(.breakpoint(Self.target))? = outcome(run, Self.nops, means, arming: point)
    else { return false }
    return true
  }

  private func stopsAtAccess(_ run: Run, _ kind: StopPoint.Kind, _ means: DebugMeans) -> Bool {
    let access =
      kind == .write
      ? MicroCode.storeAL(run.guest.mode, at: MicroGuest.dataAddress)
      : MicroCode.loadAL(run.guest.mode, at: MicroGuest.dataAddress)
    let point = StopPoint(kind, at: .init(MicroGuest.dataAddress))
    let exit = outcome(run, [0x90] + access + [0x90, 0xF4], means, arming: point)
    guard case .debug(.watchpoint(point, _))? = exit else { return false }
    return true
  }

  /// STI; NOP; CLI; OUT: the window between NOP and CLI comes before the port.
  private func seesBriefWindow(_ run: Run) -> Bool {
    run.cpu.requestInterruptWindow = true
    defer { run.cpu.requestInterruptWindow = false }
    let exit = outcome(run, [0xFB, 0x90, 0xFA, 0xE6, 0xE0, 0xF4], Self.only(\.seesBriefWindows))
    guard case .interruptWindow? = exit else { return false }
    return true
  }

  private func steps(_ run: Run) -> Bool {
    var means = DebugMeans()
    means.stepsAtCPL0 = true
    means.stepsAtCPL3 = true
    // Once without: where the processor is itself emulated, a step that is the first to touch a page
    // ends before its instruction.
    _ = outcome(run, Self.nops, DebugMeans())
    var exit = outcome(run, Self.nops, means, .step(maskingInterrupts: true))
    var state = CPUState()
    for _ in 0..<2 {
      guard case .debug(.step)? = exit else { return false }
      run.cpu.load(.general, into: &state)
      if state.rip != MicroGuest.codeAddress { break }
      exit = run.cpu.run(.step(maskingInterrupts: true), limit: Self.limit)
    }
    return state.rip == MicroGuest.codeAddress + 1
  }

  // MARK: - Speed, instructions, time

  /// Millions of instructions a second of DEC ECX, JNZ.
  func speed(atCPL3: Bool) -> Double {
    let run = atCPL3 ? user : long
    var turns: UInt32 = 4_000
    var speed = 0.0
    // A loop that is over at once says nothing: a longer one follows. The first is only to warm up.
    for round in 0..<5 {
      let code: [UInt8] = [0xB9] + turns.littleEndianBytes + [0xFF, 0xC9, 0x75, 0xFC, 0xF4]
      guard let (exit, time) = timedOutcome(run, code, DebugMeans()) else { return speed }
      if case .kicked = exit { return speed }
      let seconds = time / .seconds(1)
      speed = max(speed, Double(turns) * 2 / seconds / 1e6)
      if round > 0, seconds > 0.002 { break }
      if seconds < 0.002 { turns *= seconds < 0.000_2 ? 64 : 8 }
    }
    return speed
  }

  /// The names of the tried instructions that end in an emulation failure at CPL 0.
  func failingInstructions() -> [String] {
    let tried: [(name: String, mode: Run, code: [UInt8])] = [
      ("int n in protected mode", protected, [0xCD, 0x21]),
      (
        "iret in protected mode", protected, [0x9C, 0x6A, 0x08, 0x68, 0x0A, 0x7C, 0, 0, 0xCF, 0x90]
      ),
      ("int n in 64-bit mode", long, [0xCD, 0x21]),
      ("int3", long, [0xCC]),
      ("icebp", long, [0xF1]),
      ("popcnt", long, [0xF3, 0x0F, 0xB8, 0xC1]),
      ("paddb", long, [0x0F, 0xFC, 0xC1]),
      ("fld1", long, [0xD9, 0xE8]),
      ("rdtscp", long, [0x0F, 0x01, 0xF9]),
      ("xgetbv", long, [0x0F, 0x01, 0xD0]),
      ("movaps", long, [0x0F, 0x28, 0xC1]),
    ]
    return tried.filter { test in
      guard case .failure(.emulation)? = outcome(test.mode, test.code + [0xF4], DebugMeans())
      else { return false }
      return true
    }.map(\.name)
  }

  /// Whether a CPU answers CPUID with a table that has other features than the host's.
  func holdsIdentity() throws(EngineStartFailure) -> Bool {
    let told = try long.accelerator.identification.map { leaf in
      var leaf = leaf
      // Without XSAVE, AVX and what comes after: leaf 1's ECX, leaf 7, leaf 0DH.
      switch leaf.leaf {
      case 1: leaf.c &= ~(1 << 26 | 1 << 28)
      case 7, 0xD: (leaf.a, leaf.b, leaf.c, leaf.d) = (0, 0, 0, 0)
      default: break
      }
      return leaf
    }
    return try long.accelerator.deviations(from: told).isEmpty
  }

  /// Whether a guest that stood for 20 ms sees that in its time-stamp counter.
  func holdsTime() -> Bool {
    // RDTSC; OUT E0H, AL; RDTSC; HLT
    let code: [UInt8] = [0x0F, 0x31, 0xE6, 0xE0, 0x0F, 0x31, 0xF4]
    long.cpu.setTimeRunning(true)
    guard case .portOut? = outcome(long, code, DebugMeans()) else { return false }
    func counter() -> UInt64 {
      var state = CPUState()
      long.cpu.load(.general, into: &state)
      return state.rdx << 32 | state.rax & 0xFFFF_FFFF
    }
    let before = counter()
    long.cpu.setTimeRunning(false)
    let pause: Duration = .milliseconds(20)
    HostKernel.sleep(pause)
    long.cpu.setTimeRunning(true)
    guard case .halt = long.cpu.run(.untilExit, limit: Self.limit) else { return false }
    let frequency = Double(long.cpu.vcpu.tscFrequency ?? 1_000_000) * 1000
    return Double(counter() &- before) < (pause / .seconds(1)) * frequency / 2
  }
}
