import Bus
import Engine
import GuestMemory
import Machine
import TestMachine
import Synchronization
import Testing
import X86

@Suite("Machine")
struct MachineTests {
  @Test("each debug exit becomes the stop of its kind")
  func debugExits() async throws {
    let fixture = try MachineFixture()
    let point = StopPoint(.write, at: .init(0x500), length: 4)
    fixture.script(
      .debug(.breakpoint(.init(0x7C00))), .debug(.watchpoint(point, at: .init(0x501))), .shutdown,
      .failure(.host(call: "KVM_RUN", errno: 14)))
    let expected: [StopReason] = [
      .breakpoint(.init(0x7C00)), .watchpoint(point, at: .init(0x501)), .tripleFault,
      .failure(.host(call: "KVM_RUN", errno: 14)),
    ]
    for reason in expected {
      fixture.resume(.run)
      #expect(try await fixture.stop() == StopEvent(cpu: 0, reason: reason))
      #expect(!fixture.machine.isRunning)
    }
  }

  @Test("a pause stops a running CPU and a halted one")
  func pause() async throws {
    let fixture = try MachineFixture()
    #expect(!fixture.machine.pause())
    fixture.resume(.run)
    #expect(fixture.machine.pause())
    #expect(try await fixture.stop().reason == .paused)
    fixture.script(.halt)
    fixture.resume(.run)
    try await fixture.until { $0.script.isEmpty }
    #expect(fixture.machine.isRunning)
    fixture.machine.pause()
    #expect(try await fixture.stop().reason == .paused)
    #expect(fixture.machine.withCPU(0) { $0.isHalted })
  }

  @Test("a step runs one instruction, with interrupts masked as the plan says")
  func step() async throws {
    let fixture = try MachineFixture()
    fixture.script(.debug(.step))
    fixture.resume(.step)
    #expect(try await fixture.stop().reason == .stepped)
    fixture.script(.debug(.step))
    fixture.machine.resume(ResumePlan(actions: [.step], stepsMaskInterrupts: false))
    #expect(try await fixture.stop().reason == .stepped)
    #expect(
      fixture.cpu().control.withLock { $0.requests } == [
        .step(maskingInterrupts: true), .step(maskingInterrupts: false),
      ])
  }

  @Test("a step goes on through port and MMIO exits of its one instruction")
  func stepThroughTransfer() async throws {
    let fixture = try MachineFixture()
    fixture.script(
      .portIn(Port(0x1234), width: .word, count: 1),
      .mmioRead(.init(0xFD00_0000), width: 4), .debug(.step))
    fixture.resume(.step)
    #expect(try await fixture.stop().reason == .stepped)
    #expect(fixture.cpu().transferData == [0xFF, 0xFF, 0xFF, 0xFF])
  }

  @Test("range stepping goes on while the PC is inside, and stops at the first PC outside")
  func stepWhile() async throws {
    let fixture = try MachineFixture()
    let cpu = fixture.cpu()
    cpu.cpuState.cs = .real(0, code: true)
    let places: [UInt64] = [0x102, 0x105, 0x110]
    cpu.onExit = { [unowned cpu] number in cpu.cpuState.rip = places[number - 1] }
    fixture.script(.debug(.step), .debug(.step), .debug(.step))
    fixture.resume(.stepWhile(in: 0x100..<0x108))
    #expect(try await fixture.stop().reason == .stepped)
    #expect(cpu.control.withLock { $0.requests.count } == 3)
  }

  @Test("all CPUs have stopped before a stop is told, and the second reason is not lost")
  func allStop() async throws {
    let fixture = try MachineFixture(cpus: 2)
    fixture.machine.withCPU(1) { $0.isHalted = false }
    fixture.script(.debug(.breakpoint(.init(0x1000))), cpu: 0)
    fixture.script(.shutdown, cpu: 1)
    fixture.resume(.run, .run)
    let first = try await fixture.stop()
    #expect(!fixture.machine.isRunning)
    fixture.resume(.run, .run)
    let second = try await fixture.stop()
    fixture.machine.pause()
    #expect(
      Set([first.reason, second.reason]).contains(.tripleFault)
        || first.reason == .tripleFault)
  }

  @Test("a CPU that is told to stay does not run")
  func stay() async throws {
    let fixture = try MachineFixture(cpus: 2)
    fixture.script(.debug(.step), cpu: 1)
    fixture.machine.withCPU(1) { $0.isHalted = false }
    fixture.resume(.stay, .step)
    #expect(try await fixture.stop() == StopEvent(cpu: 1, reason: .stepped))
    #expect(fixture.cpu(0).control.withLock { $0.requests.isEmpty })
  }

  @Test("the guest's time stands still while the machine does")
  func time() async throws {
    let fixture = try MachineFixture()
    let before = fixture.machine.now
    try await Task.sleep(for: .milliseconds(20))
    #expect(fixture.machine.now == before)
    fixture.resume(.run)
    try await fixture.until { !$0.timeRunning.isEmpty }
    try await Task.sleep(for: .milliseconds(20))
    fixture.machine.pause()
    _ = try await fixture.stop()
    let stopped = fixture.machine.now
    #expect(stopped.nanoseconds - before.nanoseconds >= 15_000_000)
    try await Task.sleep(for: .milliseconds(20))
    #expect(fixture.machine.now == stopped)
    #expect(fixture.cpu().control.withLock { $0.timeRunning } == [true, false])
  }

  @Test("a state that the engine refuses is told and changes nothing")
  func refusal() throws {
    let fixture = try MachineFixture()
    fixture.machine.withCPU(0) { cpu in
      #expect(throws: StateRefusal("CR0.PG without CR0.PE")) {
        try cpu.modify(.system) { $0.cr0 = 0x8000_0000 }
      }
      #expect(cpu.state(.system).cr0 & 0x8000_0000 == 0)
    }
  }

  @Test("an x87 error comes to the CPU as IRQ13, and port F0H lets the handler go on")
  func numericError() async throws {
    let fixture = try MachineFixture()
    // Both interrupt controllers, vectors from 8 and 70H on, the cascade and IRQ13 open: the timer ticks by the host's
    // clock, and a tick whose handler never ends would keep IRQ13 away.
    let writes: [(UInt16, UInt8)] = [
      (0x20, 0x11), (0x21, 0x08), (0x21, 0x04), (0x21, 0x01), (0x21, 0xFB),
      (0xA0, 0x11), (0xA1, 0x70), (0xA1, 0x02), (0xA1, 0x01), (0xA1, 0xDF), (0xF0, 0x00),
    ]
    let cpu = fixture.cpu()
    cpu.onExit = { [unowned cpu] number in
      if number <= writes.count { cpu.transferData = [writes[number - 1].1] }
    }
    for (port, _) in writes { fixture.script(.portOut(Port(port), width: .byte, count: 1)) }
    fixture.script(.debug(.breakpoint(.init(0))))
    fixture.resume(.run)
    _ = try await fixture.stop()
    #expect(cpu.control.withLock { $0.ignoredErrors } == 0, "nothing to ignore yet")
    cpu.control.withLock { $0.canTakeInterrupt = true }
    cpu.onExit = { [unowned cpu] _ in cpu.transferData = [0] }
    fixture.script(
      .numericError, .portOut(Port(0xF0), width: .byte, count: 1), .debug(.breakpoint(.init(0))))
    fixture.resume(.run)
    _ = try await fixture.stop()
    #expect(cpu.control.withLock { $0.injected } == [0x75])
    #expect(cpu.control.withLock { $0.ignoredErrors } == 1)
  }
}
