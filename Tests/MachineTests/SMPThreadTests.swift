import Bits
import Bus
import Engine
import Foundation
import GuestMemory
import Machine
import Synchronization
import TestMachine
import Testing
import X86

/// CPUs with threads of their own, by a script.
@Suite("Several CPUs by the host's clock")
struct SMPThreadTests {
  /// Lets CPU 0 write to the registers of its local APIC, one write an exit.
  private func script(_ fixture: MachineFixture, _ writes: [(UInt64, UInt32)]) {
    let cpu = fixture.cpu(0)
    // A kick ends a run without an exit of the script's: what is left of it tells which write is next.
    cpu.onExit = { [unowned cpu] _ in
      let left = cpu.control.withLock { control in
        control.script.count { if case .mmioWrite = $0 { true } else { false } }
      }
      if left > 0 { cpu.transferData = writes[writes.count - left].1.littleEndianBytes }
    }
    for (offset, _) in writes {
      fixture.script(.mmioWrite(AddressMap.localAPIC + offset, width: 4), cpu: 0)
    }
  }

  @Test("a CPU runs only after INIT and a start-up message, from where that says")
  func start() async throws {
    let fixture = try MachineFixture(cpus: 3)
    fixture.script(.debug(.breakpoint(.init(0x9000))), cpu: 1)
    script(fixture, [(0xF0, 0x1FF), (0x310, 1 << 24), (0x300, 0x4500), (0x300, 0x4609)])
    fixture.resume(.run, .run, .run)
    #expect(
      try await fixture.stop() == StopEvent(cpu: 1, reason: .breakpoint(.init(0x9000))))
    #expect(fixture.cpu(1).cpuState.cs.base == 0x9000)
    #expect(fixture.cpu(1).cpuState.rip == 0)
    #expect(fixture.cpu(2).control.withLock { $0.requests.isEmpty })
    #expect(fixture.machine.withCPU(2) { $0.activity } == .waitForStartUp)
  }

  @Test("an interrupt message gets its CPU out of the guest, and no other")
  func kick() async throws {
    let fixture = try MachineFixture(cpus: 3)
    for cpu in 1..<3 {
      fixture.machine.withCPU(cpu) { $0.activity = .active }
      fixture.cpu(cpu).control.withLock { $0.canTakeInterrupt = true }
    }
    fixture.machine.withBoard { board in
      for cpu in 1..<3 {
        board.writeMMIO(at: AddressMap.localAPIC + 0xF0, width: 4, 0x1FF, cpu: cpu)
      }
    }
    script(fixture, [(0xF0, 0x1FF), (0x310, 2 << 24), (0x300, 0x4041)])
    // CPU 0 sends when the others are in the guest: a message before that would come with a CPU's first run.
    let setData = fixture.cpu(0).onExit
    let others = [fixture.cpu(1), fixture.cpu(2)]
    fixture.cpu(0).onExit = { number in
      while others.contains(where: { $0.control.withLock { $0.requests.isEmpty } }) {
        Thread.sleep(forTimeInterval: 0.001)
      }
      setData(number)
    }
    fixture.resume(.run, .run, .run)
    try await fixture.until(cpu: 2) { $0.requests.count >= 2 }
    #expect(fixture.cpu(2).control.withLock { $0.injected } == [0x41])
    #expect(fixture.cpu(2).control.withLock { $0.requests.count } == 2)
    #expect(fixture.cpu(1).control.withLock { $0.requests.count } == 1)
    fixture.machine.pause()
    _ = try await fixture.stop()
  }

  @Test("an NMI and CR8 pass between a CPU and its local APIC")
  func nonMaskableAndPriority() async throws {
    let fixture = try MachineFixture()
    script(fixture, [(0xF0, 0x1FF), (0x80, 0x70), (0x300, 0x4_4400)])
    fixture.script(.debug(.breakpoint(.init(0))))
    fixture.resume(.run)
    _ = try await fixture.stop()
    #expect(fixture.cpu().control.withLock { $0.nonMaskable } == 1)
    #expect(fixture.cpu().taskPriority == 7)
    fixture.cpu().taskPriority = 5
    fixture.script(.taskPriority, .debug(.breakpoint(.init(0))))
    fixture.resume(.run)
    _ = try await fixture.stop()
    let priority = fixture.machine.withBoard {
      $0.peekMMIO(at: AddressMap.localAPIC + 0x80, width: .doubleword, cpu: 0)
    }
    #expect(priority == 0x50)
  }

  @Test("a register that is not there is refused by the engine")
  func refusal() async throws {
    let fixture = try MachineFixture()
    fixture.script(.modelSpecificRead(0x802), .debug(.breakpoint(.init(0))))
    fixture.resume(.run)
    _ = try await fixture.stop()
    #expect(fixture.cpu().control.withLock { $0.refusals } == 1)
  }
}
