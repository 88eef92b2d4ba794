import Bus
import Debugger
import Engine
import GuestMemory
import Machine
import TestMachine
import Testing
import X86

/// A device whose reads would have a side effect, and whose peeks have none.
private final class Counter: MMIODevice {
  struct State: Codable, Hashable, Sendable { var reads = 0 }
  let name = "counter"
  var state = State()
  var summary: String { "\(state.reads) reads" }
  func reset() { state = State() }
  func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    state.reads += 1
    return UInt64(state.reads)
  }
  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) { state.reads = Int(value) }
  func peek(at offset: UInt64, width: AccessWidth) -> UInt64? { UInt64(state.reads) + offset }
}

@Suite("Debugger: memory")
struct DebuggerMemoryTests {
  private let fixture: MachineFixture
  private let debugger: Debugger

  init() throws {
    fixture = try MachineFixture()
    debugger = Debugger(machine: fixture.machine)
  }

  /// 32-bit paging: 0x400000 maps to physical 0x5000, 0x401000 to physical 0x9000, nothing else.
  private func enablePaging() {
    let memory = fixture.machine.memory
    memory.store(UInt32(0x2003), at: .init(0x1004))
    memory.store(UInt32(0x5003), at: .init(0x2000))
    memory.store(UInt32(0x9003), at: .init(0x2004))
    let cpu = fixture.cpu()
    cpu.cpuState.cr0 = 0x8000_0011
    cpu.cpuState.cr3 = 0x1000
  }

  @Test("a read goes by the page tables, across pages that are apart")
  func paged() throws {
    enablePaging()
    fixture.machine.memory.write([1, 2], at: .init(0x5FFE))
    fixture.machine.memory.write([3, 4], at: .init(0x9000))
    let space = MemorySpace.linear(cpu: 0)
    #expect(try debugger.readMemory(space, at: 0x400FFE, count: 4) == [1, 2, 3, 4])
    #expect(try debugger.readMemory(.physical, at: 0x5FFE, count: 2) == [1, 2])
  }

  @Test("a read is short where mapping ends, and an error where not even the first byte is mapped")
  func short() throws {
    enablePaging()
    let space = MemorySpace.linear(cpu: 0)
    #expect(try debugger.readMemory(space, at: 0x401FFE, count: 100).count == 2)
    do throws(MemoryFailure) {
      _ = try debugger.readMemory(space, at: 0x402000, count: 4)
      Issue.record("an unmapped address was read")
    } catch {
      #expect(error.description.contains("PTE at physical 0x2008 is 0x0 (not present)"))
    }
  }

  @Test("a write with any byte that has nowhere to go writes nothing")
  func allOrNothing() throws {
    enablePaging()
    let space = MemorySpace.linear(cpu: 0)
    try debugger.writeMemory(space, at: 0x400FFF, [7, 8])
    #expect(fixture.machine.memory.read(at: .init(0x9000), count: 1) == [8])
    #expect(throws: MemoryFailure.self) {
      try debugger.writeMemory(space, at: 0x401FFF, [9, 9])
    }
    #expect(fixture.machine.memory.read(at: .init(0x9FFF), count: 1) == [0])
  }

  @Test("a device is looked at without side effect, and never written by a memory write")
  func device() throws {
    let counter = Counter()
    fixture.machine.withBoard { $0.mmio.map(counter, at: .init(0xD000_0000), length: 0x1000) }
    #expect(try debugger.readMemory(.physical, at: 0xD000_0001, count: 2) == [1, 2])
    #expect(counter.state.reads == 0)
    #expect(throws: MemoryFailure.device(.init(0xD000_0000))) {
      try debugger.writeMemory(.physical, at: 0xD000_0000, [5])
    }
    #expect(counter.state.reads == 0)
  }

  @Test("ROM can be written by the debugger, and beyond all memory nothing can")
  func rom() throws {
    try debugger.writeMemory(.physical, at: 0xF0000, [0xEA])
    #expect(try debugger.readMemory(.physical, at: 0xF0000, count: 1) == [0xEA])
    #expect(throws: MemoryFailure.noMemory(.init(0x1_0000_0000_0000))) {
      try debugger.readMemory(.physical, at: 0x1_0000_0000_0000, count: 1)
    }
  }
}

@Suite("Debugger: stop points")
struct StopPointTests {
  private let fixture: MachineFixture
  private let points: StopPoints

  init() throws {
    fixture = try MachineFixture()
    points = Debugger(machine: fixture.machine).stopPoints
  }

  @Test(
    "a software and a hardware breakpoint at one address are one arming, gone with the last of them"
  )
  func sharing() throws {
    let point = StopPoint(.execute, at: .init(0x7C00))
    try points.insert(point, as: .softwareBreakpoint)
    try points.insert(point, as: .hardwareBreakpoint)
    try points.insert(point, as: .hardwareBreakpoint)
    #expect(fixture.accelerator.points == [point])
    #expect(!points.isHardware(point))
    points.remove(point, as: .softwareBreakpoint)
    #expect(fixture.accelerator.points == [point])
    #expect(points.isHardware(point))
    points.remove(point, as: .hardwareBreakpoint)
    #expect(fixture.accelerator.points.isEmpty)
    points.remove(point, as: .hardwareBreakpoint)
  }

  @Test("what the engine refuses is not set, and its reason reaches the caller")
  func refusal() {
    #expect(throws: StopPointRefusal("reads cannot be watched by a script")) {
      try points.insert(StopPoint(.read, at: .init(0), length: 4), as: .watchpoint)
    }
    #expect(throws: StopPointRefusal.self) {
      try points.insert(StopPoint(.write, at: .init(0), length: 0), as: .watchpoint)
    }
    #expect(throws: StopPointRefusal.self) {
      try points.insert(StopPoint(.write, at: .init(.max), length: 2), as: .watchpoint)
    }
    #expect(points.list.isEmpty)
  }
}
