import Bus
import Engine
import Foundation
import GuestMemory
import Logging
import Machine
import Synchronization
import TestMachine
import Testing
import X86
import X86Interpreter

/// Guests on the interpreter whose runs must be alike, instruction by instruction.
@Suite("Determinism")
struct DeterminismTests {
  /// Real-mode code: a tick interrupt of the timer counts at 0x500, a loop computes, `hlt` comes in between.
  private static let ticking: [UInt8] = [
    0xFA, 0x31, 0xC0, 0x8E, 0xD8, 0x8E, 0xD0, 0xBC, 0x00, 0x70,  // cli; ds = ss = 0; sp = 0x7000
    0xC7, 0x06, 0x20, 0x00, 0x60, 0x7C,  // [8 * 4] = 0x7c60
    0xC7, 0x06, 0x22, 0x00, 0x00, 0x00,
    0xB0, 0x11, 0xE6, 0x20, 0xB0, 0x08, 0xE6, 0x21, 0xB0, 0x04, 0xE6, 0x21, 0xB0, 0x01, 0xE6, 0x21,
    0xB0, 0xFE, 0xE6, 0x21,  // PIC: vectors 8 up, line 0 only
    0xB0, 0x34, 0xE6, 0x43, 0xB0, 0x00, 0xE6, 0x40, 0xB0, 0x01, 0xE6, 0x40,  // every 256 ticks
    0xFB,  // sti
    0xB9, 0xE8, 0x03,  // 1: mov cx, 1000
    0x01, 0xC8, 0xD1, 0xC0, 0x11, 0xC3,  // 2: add ax, cx; rol ax, 1; adc bx, ax
    0x53, 0x5F, 0x81, 0xE7, 0xFE, 0x0F,  // push bx; pop di; and di, 0xffe
    0x89, 0x9D, 0x00, 0x20,  // mov [di + 0x2000], bx
    0xE2, 0xEE,  // loop 2b
    0xF4,  // hlt
    0xEB, 0xE8,  // jmp 1b
  ]
  private static let handler: [UInt8] = [
    0x50, 0xFF, 0x06, 0x00, 0x05,  // push ax; inc word [0x500]
    0x0F, 0x31, 0xA3, 0x04, 0x05,  // rdtsc; mov [0x504], ax
    0xB0, 0x20, 0xE6, 0x20, 0x58, 0xCF,  // EOI; pop ax; iret
  ]

  /// A machine in front of that guest.
  private static func machine(
    limit: UInt64?, pacing: Pacing = .none, disturbed seed: UInt64? = nil
  ) throws -> CountingMachine {
    try CountingMachine(limit: limit, pacing: pacing, disturbance: seed) { memory in
      memory.write(Self.ticking, at: .init(0x7C00))
      memory.write(Self.handler, at: .init(0x7C60))
    }
  }

  @Test(
    "two runs to the same instruction come to the same state, whatever becomes of caches and of the host"
  )
  func twoRuns() async throws {
    let burner = Burner()
    defer { burner.stop() }
    for limit in [1, 999, 70_001, 1_000_003] as [UInt64] {
      let plain = try Self.machine(limit: limit)
      let disturbed = try Self.machine(limit: limit, disturbed: limit)
      #expect(try await plain.run() == .instructionLimit(limit))
      #expect(try await disturbed.run() == .instructionLimit(limit))
      #expect(plain.machine.retired == limit)
      #expect(plain.machine.digests.map(\.digest) == disturbed.machine.digests.map(\.digest))
    }
  }

  @Test("stops on the way, and single steps, change nothing")
  func stops() async throws {
    // Where a CPU of the host is free, the pause comes before the guest has got far: so few that it takes seconds.
    let whole = try Self.machine(limit: 20_000)
    _ = try await whole.run()
    let cut = try Self.machine(limit: 20_000)
    var steps = 0
    while true {
      if steps % 7 == 6 {
        cut.machine.resume(ResumePlan(actions: [.run]))
        cut.machine.pause()
      } else {
        cut.machine.resume(ResumePlan(actions: [.step], stepsMaskInterrupts: false))
      }
      steps += 1
      if case .instructionLimit = try await cut.events.next().reason { break }
    }
    #expect(steps > 7)
    #expect(whole.machine.digests.map(\.digest) == cut.machine.digests.map(\.digest))
  }

  @Test("accesses from outside find the clock at an instruction, and change nothing by themselves")
  func visitors() async throws {
    let whole = try Self.machine(limit: 3_000_000)
    _ = try await whole.run()
    let visited = try Self.machine(limit: 3_000_000)
    visited.machine.resume(ResumePlan(actions: [.run]))
    var visits = 0
    while visited.machine.isRunning {
      let (clock, retired) = visited.machine.withBoard { ($0.clock.now, visited.machine.retired) }
      #expect(clock.nanoseconds >= retired)
      visits += 1
    }
    #expect(visits > 0)
    #expect(whole.machine.digest == visited.machine.digest)
  }

  @Test("pacing makes an idle guest wait, and changes nothing")
  func pacing() async throws {
    let fast = try Self.machine(limit: 40_000)
    _ = try await fast.run()
    let paced = try Self.machine(limit: 40_000, pacing: .real)
    _ = try await paced.run()
    #expect(fast.machine.digest == paced.machine.digest)
    #expect(fast.machine.now == paced.machine.now)
  }

  @Test("an idle guest's time jumps from tick to tick, and RDTSC shows it")
  func idle() async throws {
    let guest = try Self.machine(limit: 100_000)
    _ = try await guest.run()
    let ticks = guest.machine.memory.load(UInt16.self, at: .init(0x500)) ?? 0
    // 100,000 instructions in bursts of 9,000, each until the next tick of 214.6 us.
    #expect((5...30).contains(ticks))
    let time = guest.machine.now.nanoseconds
    #expect(time > UInt64(ticks) * 200_000 && time < 10_000_000)
    #expect(guest.machine.withCPU(0) { $0.state(.modelSpecific).msrs.timeStampCounter } == time)
  }

  @Test("a guest that nothing can wake waits for the debugger, and its time stands")
  func forever() async throws {
    let guest = try CountingMachine(limit: nil) { $0.write([0xFA, 0xF4], at: .init(0x7C00)) }
    guest.machine.resume(ResumePlan(actions: [.run]))
    // A busy host may take its time to get there.
    for _ in 0..<5_000 where guest.machine.retired < 2 {
      try await Task.sleep(for: .milliseconds(1))
    }
    try await Task.sleep(for: .milliseconds(30))
    #expect(guest.machine.isRunning)
    guest.machine.pause()
    #expect(try await guest.events.next().reason == .paused)
    #expect(guest.machine.retired == 2)
    #expect(guest.machine.now.nanoseconds == 2)
  }

  @Test("after a reset the machine does the same once more")
  func reset() async throws {
    let guest = try Self.machine(limit: 50_000)
    _ = try await guest.run()
    let parts = guest.machine.digests
    guest.machine.powerCycle()
    #expect(guest.machine.retired == 0)
    _ = try await guest.run()
    for (before, after) in zip(parts, guest.machine.digests) where before != after {
      Issue.record("\(before.name) differs")
    }
  }
}

/// A thread that keeps one of the host's processors busy.
private final class Burner: Sendable {
  private let isStopping = Atomic<Bool>(false)

  init() {
    let thread = Thread { [self] in while !isStopping.load(ordering: .relaxed) {} }
    thread.start()
  }

  func stop() { isStopping.store(true, ordering: .relaxed) }
}

/// A machine on the interpreter, with code of a test's own at 0x7C00 in real mode.
final class CountingMachine {
  let machine: Machine
  let events = StopQueue()

  init(
    limit: UInt64?, pacing: Pacing = .none, disturbance: UInt64? = nil, cpus: Int = 1,
    load: @escaping (GuestMemory) -> Void
  ) throws {
    var configuration = MachineConfiguration()
    configuration.memorySize = 4 << 20
    configuration.cpuCount = cpus
    configuration.instructionLimit = limit
    configuration.pacing = pacing
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let board = try PCBoard(
      configuration: configuration,
      loadImage: { memory, _ in
        load(memory)
        return .realModeStart()
      }, logger: logger)
    let accelerator = InterpreterAccelerator(
      memory: board.memory, model: .max, cpuCount: cpus)
    if let disturbance { accelerator.disturbCaches(seed: disturbance) }
    machine = try Machine(
      configuration: configuration, board: board, accelerator: accelerator)
    let events = events
    machine.onStop { events.append($0) }
  }

  deinit { machine.shutDown() }

  /// Runs every CPU until the machine stops.
  func run() async throws -> StopReason {
    machine.resume(
      ResumePlan(actions: Array(repeating: .run, count: machine.cpuCount)))
    return try await events.next().reason
  }
}
