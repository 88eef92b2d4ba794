import Bits
import Bus
import Devices
import Engine
import GuestMemory
import Logging
import Machine
import TestMachine
import Testing
import X86
import X86Interpreter

/// A guest that reads a device in a busy loop leaves the devices to others: a console, a monitor, a debugger.
@Suite("Machine: busy loops")
struct BusyLoopTests {
  /// What a CPU does over and over.
  enum Loop: String, CaseIterable, CustomStringConvertible {
    case powerManagementTimer
    case keyboardStatus
    case localAPIC

    var description: String { rawValue }

    /// One access, by real-mode code.
    var code: [UInt8] {
      switch self {
      case .powerManagementTimer: [0xBA, 0x08, 0x06, 0x66, 0xED]  // mov dx, 608h; in eax, dx
      case .keyboardStatus: [0xE4, 0x64]  // in al, 64h
      case .localAPIC: [0x66, 0xB9, 0x03, 0x08, 0x00, 0x00, 0x0F, 0x32]  // mov ecx, 803h; rdmsr
      }
    }

    /// The access and a count at 600H, for ever.
    var forever: [UInt8] {
      let body = code + [0x66, 0xFF, 0x06, 0x00, 0x06]  // inc dword [600h]
      return body + [0xEB, UInt8(bitPattern: Int8(-(body.count + 2)))]
    }
  }

  private func machine(
    _ loop: Loop, cpus: Int, on engine: TestEngine
  ) throws -> (machine: Machine, events: StopQueue) {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    configuration.cpuCount = cpus
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let board = try PCBoard(
      configuration: configuration,
      loadImage: { memory, _ in
        memory.write(
          Code.begin + (cpus > 1 || loop == .localAPIC ? Code.enable : [])
            + (cpus > 1 ? Code.startOthers : []) + loop.forever,
          at: .init(0x7C00))
        memory.write(Code.begin + Code.enableOther + loop.forever, at: .init(0x8000))
        return .realModeStart()
      }, logger: logger)
    let machine = try Machine(
      configuration: configuration, board: board,
      accelerator: engine == .interpreter
        ? InterpreterAccelerator(memory: board.memory, model: .max, cpuCount: cpus)
        : try engine.accelerator(board.memory))
    let events = StopQueue()
    machine.onStop { events.append($0) }
    return (machine, events)
  }

  /// Each visit must find the CPUs between two accesses, the board at the present, and leave them running.
  @Test("a thread that reads and writes devices waits for no busy loop", arguments: Loop.allCases)
  func visits(loop: Loop) async throws {
    try await visit(loop, cpus: 1, on: .interpreter)
    try await visit(loop, cpus: 4, on: .interpreter)
  }

  @Test(
    "nor for one on KVM", arguments: TestEngine.here.filter { $0 == .kvm },
    [Loop.powerManagementTimer, .keyboardStatus])
  func visitsOnKVM(engine: TestEngine, loop: Loop) async throws {
    try await visit(loop, cpus: 1, on: engine)
  }

  private func visit(_ loop: Loop, cpus: Int, on engine: TestEngine) async throws {
    let (machine, events) = try machine(loop, cpus: cpus, on: engine)
    defer { machine.shutDown() }
    machine.resume(ResumePlan(actions: Array(repeating: .run, count: cpus)))
    func count() -> UInt32 { machine.memory.load(at: .init(0x600)) ?? 0 }
    let clock = ContinuousClock()
    for _ in 0..<10_000 where count() < 1000 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(count() >= 1000, "the loop did not begin")
    var waits: [Duration] = []
    var moments: [VirtualTime] = []
    for number in 0..<200 {
      let begin = clock.now
      machine.withBoard { board in
        waits.append(clock.now - begin)
        moments.append(board.clock.now)
        // A debugger's read, a keystroke, a port's register there and back.
        _ = board.peekMMIO(at: AddressMap.localAPIC + 0x30, width: .doubleword, cpu: 0)
        board.ports.write(Port(0x3FF), UInt32(number), width: .byte)
        #expect(board.ports.read(Port(0x3FF), width: .byte) == UInt32(number))
      }
    }
    let before = count()
    for _ in 0..<10_000 where count() &- before < 1000 {
      try await Task.sleep(for: .milliseconds(1))
    }
    #expect(count() &- before >= 1000, "the guest stands still")
    #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 <= $1 })
    // A visit takes microseconds; the bound leaves room for a host that has no CPU to spare. A lock that is held across
    // the loop would never be given.
    let total = waits.reduce(.zero, +)
    #expect(total < .seconds(60), "200 visits waited for \(total), one for \(waits.max() ?? .zero)")
    machine.pause()
    #expect(try await events.next().reason == .paused)
  }
}
