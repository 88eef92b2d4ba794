import Bus
import Engine
import EngineSwitch
import GuestMemory
import Testing
import X86

/// A guest of some CPUs on two fake engines.
private struct Pair {
  let kvm = FakeAccelerator("KVM")
  let interpreter = FakeAccelerator("interpreter")
  let engine: SwitchingAccelerator
  let cpus: [any CPUEngine]

  init(cpus count: Int = 1) throws {
    let engine = SwitchingAccelerator(hardware: kvm, software: interpreter)
    self.engine = engine
    cpus = try (0..<count).map { try engine.makeCPU(index: $0) }
  }

  var cpu: any CPUEngine { cpus[0] }

  /// Lets CPU 0 fail on KVM and the machine settle on the interpreter.
  func failOnce(
    _ exit: EngineExit = .failure(.emulation(rip: 0x10, linear: .init(0x10), bytes: []))
  ) {
    kvm.cpus[0].script = [exit]
    _ = cpu.run(.untilExit)
    engine.settle()
  }
}

extension EngineExit {
  /// The case's name.
  fileprivate var word: String { "\(self)".split(separator: "(").first.map(String.init) ?? "" }
}

@Suite("Engine switch")
struct SwitchingTests {
  @Test("a move takes the whole state and the stop points along, there and back")
  func wholeState() throws {
    let pair = try Pair(cpus: 2)
    let point = StopPoint(.execute, at: .init(0x1000))
    _ = try pair.engine.arm(point)
    for (index, cpu) in pair.kvm.cpus.enumerated() {
      cpu.state.rip = 0x100 + UInt64(index)
      cpu.state.msrs.memoryTypes.variable[3] = 7
      cpu.state.events.interruptShadow = 1
    }
    let states = pair.kvm.cpus.map(\.state)
    let move = try #require(try pair.engine.move(to: "Interpreter"))
    #expect((move.from, move.to) == ("KVM", "interpreter"))
    #expect(pair.interpreter.cpus.map(\.state) == states)
    #expect(pair.interpreter.points == [point] && pair.kvm.points.isEmpty)
    #expect(pair.interpreter.takeOvers == 1, "the interpreter has forgotten what it knew of memory")
    #expect(pair.cpu.countsInstructions)
    #expect(try pair.engine.move(to: "interpreter") == nil, "it is there already")
    pair.interpreter.cpus[1].state.rax = 5
    _ = try pair.engine.move(to: "kvm")
    #expect(pair.kvm.cpus[1].state.rax == 5)
    #expect(pair.kvm.points == [point] && pair.interpreter.points.isEmpty)
    #expect(!pair.cpu.countsInstructions)
  }

  @Test("a move that cannot be made changes nothing and says why")
  func refusals() throws {
    let pair = try Pair(cpus: 2)
    pair.kvm.cpus[1].moveObstacle = "an access is open"
    #expect(
      throws: EngineMoveRefusal(
        "an access is open; try again an instruction later", isPassing: true)
    ) {
      try pair.engine.move(to: "interpreter")
    }
    pair.kvm.cpus[1].moveObstacle = nil
    pair.interpreter.cpus[1].refusal = "XCR0 has AVX"
    #expect(throws: EngineMoveRefusal("XCR0 has AVX")) { try pair.engine.move(to: "interpreter") }
    #expect(!pair.cpu.countsInstructions)
    #expect(throws: EngineMoveRefusal.self) { try pair.engine.move(to: "tcg") }
    #expect(pair.engine.presentEngine == "KVM")
    // The guest goes on where it was.
    pair.kvm.cpus[0].script = [.halt]
    #expect(pair.cpu.run(.untilExit).word == "halt")
  }

  @Test(
    "an instruction that KVM cannot do is executed by the interpreter, which hands the guest back")
  func help() throws {
    let pair = try Pair()
    pair.kvm.cpus[0].state.rip = 0x10
    pair.kvm.cpus[0].script = [.failure(.emulation(rip: 0x10, linear: .init(0x10), bytes: [0xCF]))]
    #expect(pair.cpu.run(.untilExit).word == "kicked")
    #expect(pair.cpu.countsInstructions, "the machine is to regroup")
    #expect(pair.kvm.cpus[0].requests.count == 1)
    pair.engine.settle()
    #expect(pair.interpreter.cpus[0].state.rip == 0x10)
    // No more than the help, however long the budget.
    #expect(pair.cpu.run(.budget(instructions: 1 << 30)).word == "kicked")
    #expect(pair.interpreter.cpus[0].requests == [.budget(instructions: HelpPace.shortest)])
    #expect(!pair.cpu.countsInstructions)
    pair.kvm.cpus[0].script = [.halt]
    #expect(pair.cpu.run(.untilExit).word == "halt")
    #expect(pair.engine.history.contains { $0.contains("helped 1 times, with 1000 instructions") })
  }

  @Test("where the interpreter cannot take over, KVM's failure is told")
  func unanswered() throws {
    let pair = try Pair()
    pair.interpreter.cpus[0].refusal = "not that state"
    pair.failOnce()
    #expect(!pair.cpu.countsInstructions)
    #expect(pair.cpu.run(.untilExit).word == "failure")
    #expect(pair.kvm.cpus[0].requests.count == 1, "the failure is told without another try")
  }

  @Test("a failure of the host is no affair of the interpreter's")
  func hostFailure() throws {
    let pair = try Pair()
    pair.kvm.cpus[0].script = [.failure(.host(call: "KVM_RUN", errno: 12))]
    #expect(pair.cpu.run(.untilExit).word == "failure")
    #expect(!pair.cpu.countsInstructions)
  }

  @Test("a guest that cannot be handed back stays, and is tried again")
  func handBackRefused() throws {
    let pair = try Pair()
    pair.failOnce()
    pair.kvm.cpus[0].refusal = "time would go back"
    #expect(pair.cpu.run(.budget(instructions: 5_000)).word == "budgetSpent")
    #expect(pair.cpu.countsInstructions)
    pair.kvm.cpus[0].refusal = nil
    while pair.cpu.countsInstructions { _ = pair.cpu.run(.budget(instructions: 1 << 40)) }
    #expect(pair.engine.presentEngine == "KVM")
  }

  @Test("an open access of a device is brought to its end before the guest is handed back")
  func openAccess() throws {
    let pair = try Pair()
    pair.failOnce()
    let software = pair.interpreter.cpus[0]
    software.script = [.portIn(.init(0x60), width: .byte, count: 1)]
    #expect(pair.cpu.run(.budget(instructions: 100)).word == "portIn")
    software.moveObstacle = "open"
    #expect(pair.cpu.run(.budget(instructions: 1 << 20)).word == "budgetSpent")
    #expect(pair.cpu.countsInstructions)
    software.moveObstacle = nil
    while pair.cpu.countsInstructions { _ = pair.cpu.run(.budget(instructions: 1 << 40)) }
  }

  @Test("where the user wants the interpreter the guest stays there")
  func home() throws {
    let pair = try Pair()
    _ = try pair.engine.move(to: "interpreter")
    #expect(pair.cpu.run(.budget(instructions: 1 << 40)).word == "budgetSpent")
    #expect(pair.cpu.countsInstructions)
    #expect(pair.interpreter.cpus[0].requests == [.budget(instructions: 1 << 40)])
  }

  @Test("asking for KVM while it waits for help does not call the help off")
  func pendingHelp() throws {
    let pair = try Pair()
    pair.kvm.cpus[0].script = [.failure(.emulation(rip: 0, linear: .init(0), bytes: []))]
    _ = pair.cpu.run(.untilExit)
    #expect(try pair.engine.move(to: "kvm") == nil)
    #expect(pair.cpu.countsInstructions)
    pair.engine.settle()
    #expect(pair.cpu.run(.budget(instructions: 1 << 20)).word == "kicked")
    #expect(pair.engine.presentEngine == "KVM")
  }

  @Test("the x87's pointers come back from a processor that forgets them, unless the x87 was used")
  func pointers() throws {
    let pair = try Pair()
    var state = CPUState()
    state.floatingPoint.lastOpcode = 0x123
    state.floatingPoint.lastInstructionPointer = 0x7C10
    state.floatingPoint.lastDataPointer = 0x5000
    try pair.cpu.store(.all, from: state)
    // As after an entry into the guest on AMD's processors.
    pair.kvm.cpus[0].state.floatingPoint.lastOpcode = 0
    pair.kvm.cpus[0].state.floatingPoint.lastInstructionPointer = 0
    pair.kvm.cpus[0].state.floatingPoint.lastDataPointer = 0
    var shown = CPUState()
    pair.cpu.load(.floatingPoint, into: &shown)
    #expect(shown.floatingPoint == state.floatingPoint)
    _ = try pair.engine.move(to: "interpreter")
    #expect(pair.interpreter.cpus[0].state.floatingPoint == state.floatingPoint)
    _ = try pair.engine.move(to: "kvm")
    // The guest has used the x87 since.
    pair.kvm.cpus[0].state.floatingPoint = FloatingPointState()
    pair.kvm.cpus[0].state.floatingPoint.controlWord = 0x027F
    _ = try pair.engine.move(to: "interpreter")
    #expect(pair.interpreter.cpus[0].state.floatingPoint.lastInstructionPointer == 0)
  }

  @Test("a stop point that KVM refuses moves the guest, and holds it until it is removed")
  func stopPoints() throws {
    let pair = try Pair()
    pair.kvm.refuses = [.read]
    let plain = StopPoint(.execute, at: .init(0x2000))
    let read = StopPoint(.read, at: .init(0x3000), length: 64)
    _ = try pair.engine.arm(plain)
    #expect(try pair.engine.arm(read) == .exact)
    #expect(pair.cpu.countsInstructions)
    #expect(pair.interpreter.points == [plain, read] && pair.kvm.points.isEmpty)
    #expect(throws: EngineMoveRefusal.self) { try pair.engine.move(to: "kvm") }
    _ = pair.cpu.run(.budget(instructions: 1 << 40))
    #expect(pair.cpu.countsInstructions, "nothing hands the guest back")
    pair.engine.disarm(read)
    while pair.cpu.countsInstructions { _ = pair.cpu.run(.budget(instructions: 1 << 40)) }
    #expect(pair.kvm.points == [plain])
  }

  @Test("a triple fault of KVM's is looked at twice, unless an interrupt may have begun it")
  func tripleFault() throws {
    let pair = try Pair()
    pair.kvm.cpus[0].state.rip = 0x7C00
    pair.failOnce(.shutdown)
    #expect(pair.cpu.countsInstructions)
    pair.interpreter.cpus[0].script = [.shutdown]
    #expect(pair.cpu.run(.budget(instructions: 10)).word == "shutdown")

    let other = try Pair()
    other.cpu.inject(interrupt: 0x20)
    other.kvm.cpus[0].state.rip = 0x7C00
    other.kvm.cpus[0].script = [.kicked, .shutdown]
    #expect(other.cpu.run(.untilExit).word == "kicked")
    #expect(other.cpu.run(.untilExit).word == "shutdown")

    // AMD's processors leave the state after INIT.
    let reset = try Pair()
    reset.kvm.cpus[0].script = [.shutdown]
    #expect(reset.cpu.run(.untilExit).word == "shutdown")
  }

  @Test("a kick reaches whichever engine runs; time and the count are the interpreter's to keep")
  func both() throws {
    let pair = try Pair()
    pair.cpu.kick()
    #expect(pair.kvm.cpus[0].kicks == 1 && pair.interpreter.cpus[0].kicks == 1)
    pair.cpu.setTime(nanoseconds: 77)
    #expect(
      pair.interpreter.cpus[0].time == 77, "before a move, so that the time-stamp counter goes on")
    pair.cpu.setTimeRunning(true)
    #expect(pair.kvm.cpus[0].isTimeRunning && !pair.interpreter.cpus[0].isTimeRunning)
  }

  @Test("helps grow where failures come thickly, and begin anew after a good run")
  func pace() {
    var pace = HelpPace()
    #expect(pace.help(afterRunning: .zero) == HelpPace.shortest)
    var last: UInt64 = 0
    for _ in 0..<20 {
      let next = pace.help(afterRunning: .milliseconds(1))
      #expect(next >= last && next <= HelpPace.longest)
      last = next
    }
    #expect(last == HelpPace.longest)
    #expect(pace.help(afterRunning: .milliseconds(20)) == last)
    #expect(pace.help(afterRunning: .seconds(1)) == HelpPace.shortest)
  }
}
