import Bits
import Bus
import Devices
import Engine
import GuestMemory
import Machine
import TestMachine
import Testing
import X86

@Suite("Several CPUs")
struct SMPTests {
  private func machine(
    cpus: Int, bootstrap: [UInt8], others: [UInt8] = Code.halt, handler: [UInt8] = [0xCF],
    limit: UInt64? = 2_000_000, disturbed seed: UInt64? = nil
  ) throws -> CountingMachine {
    try CountingMachine(limit: limit, disturbance: seed, cpus: cpus) { memory in
      memory.write(Code.begin + bootstrap, at: .init(0x7C00))
      memory.write(handler, at: .init(0x7A00))
      memory.write(Code.begin + others, at: .init(0x8000))
    }
  }

  private func word(_ guest: CountingMachine, _ address: UInt64) -> UInt16? {
    guest.machine.memory.load(UInt16.self, at: .init(address))
  }

  @Test("a start-up message starts every other CPU, and they count under LOCK")
  func start() async throws {
    let guest = try machine(
      cpus: 8, bootstrap: Code.enable + Code.startOthers + Code.wait(0x500, 7) + Code.end,
      others: Code.increment(0x500) + Code.halt)
    #expect(try await guest.run() == .debugExit(status: 1))
    #expect(word(guest, 0x500) == 7)
    for cpu in 1..<8 {
      guest.machine.withCPU(cpu) {
        #expect($0.state(.system).cs.selector == 0x800)
        #expect($0.activity == .halted)
        #expect($0.state(.modelSpecific).msrs.memoryTypes.defaultType == 0xC06, "as firmware does")
      }
    }
  }

  @Test("without INIT a start-up message goes by; a second one too")
  func strayStartUp() async throws {
    let others = Code.increment(0x500) + Code.increment(0x502) + Code.halt
    let guest = try machine(
      cpus: 2,
      bootstrap: Code.enable + Code.startOthers + Code.wait(0x502, 1)
        + Code.wrmsr(0x830, 0xC_4608) + [0xB9, 0xE8, 0x03, 0xE2, 0xFE] + Code.end, others: others)
    #expect(try await guest.run() == .debugExit(status: 1))
    #expect(word(guest, 0x500) == 1)
  }

  @Test("two runs with four CPUs come to the same state, whatever becomes of caches and stops")
  func determinism() async throws {
    // Each CPU works on memory of its own and of all, with a periodic timer of its APIC.
    let work: [UInt8] =
      Code.wrmsr(0x83E, 0xB) + Code.wrmsr(0x832, 0x2_0040) + Code.wrmsr(0x838, 20_011)
      + [0xFB]  // sti
      + Code.increment(0x500) + [0xFF, 0x06, 0x02, 0x05]  // inc word [0x502]
      + [0xF3, 0x90, 0xEB, 0xF3]
    let handler: [UInt8] =
      [0x66, 0x50, 0x66, 0x51, 0x66, 0x52, 0xFF, 0x06, 0x10, 0x05]  // inc word [0x510]
      + Code.wrmsr(0x80B, 0) + [0x66, 0x5A, 0x66, 0x59, 0x66, 0x58, 0xCF]
    func run(_ seed: UInt64?, stops: Int) async throws -> CountingMachine {
      let guest = try machine(
        cpus: 4,
        bootstrap: Code.enable + Code.vector(0x40, 0x7A00) + [0xBC, 0x00, 0x70]
          + Code.startOthers + work,
        others: Code.enableOther
          + Code.rdmsr(0x802, to: 0x520) + [0xC1, 0xE0, 0x08, 0x05, 0x00, 0x60, 0x89, 0xC4] + work,
        handler: handler, limit: 300_003, disturbed: seed)
      for _ in 0..<stops {
        guest.machine.resume(ResumePlan(actions: [.run, .run, .run, .run]))
        guest.machine.pause()
        if case .instructionLimit = try await guest.events.next().reason { return guest }
      }
      #expect(try await guest.run() == .instructionLimit(300_003))
      return guest
    }
    let plain = try await run(nil, stops: 0)
    let disturbed = try await run(7, stops: 0)
    let stopped = try await run(9, stops: 40)
    #expect((word(plain, 0x510) ?? 0) > 30)
    #expect((word(plain, 0x500) ?? 0) > 1000)
    #expect(plain.machine.digests.map(\.digest) == disturbed.machine.digests.map(\.digest))
    #expect(plain.machine.digests.map(\.digest) == stopped.machine.digests.map(\.digest))
  }

  @Test("an NMI wakes a halted CPU with IF = 0, is not nested, and comes again after IRET")
  func nonMaskable() async throws {
    // The handler sends itself another, which waits for the IRET, and counts.
    let handler: [UInt8] =
      [0xFF, 0x06, 0x00, 0x05, 0x83, 0x3E, 0x00, 0x05, 0x03, 0x73, 0x14]
      + Code.wrmsr(0x830, 0x4_4400) + [0x90, 0x90, 0x90, 0xCF]
    let guest = try machine(
      cpus: 2,
      bootstrap: Code.enable + Code.vector(2, 0x7A00) + Code.startOthers + Code.wait(0x502, 1)
        + Code.wrmsr(0x830, 0xC_4400) + Code.wait(0x500, 3) + Code.end,
      others: Code.enableOther + [0xBC, 0x00, 0x60] + Code.increment(0x502) + Code.halt,
      handler: handler)
    #expect(try await guest.run() == .debugExit(status: 1))
    #expect(word(guest, 0x500) == 3)
  }

  @Test("the task priority holds an interrupt back until it is lowered")
  func taskPriority() async throws {
    let handler: [UInt8] = Code.store(0xBEEF, at: 0x500) + [0xCF]
    let guest = try machine(
      cpus: 1,
      bootstrap: [0xBC, 0x00, 0x70] + Code.vector(0x40, 0x7A00) + Code.enable
        + Code.wrmsr(0x808, 0x50) + Code.wrmsr(0x83F, 0x40) + [0xFB, 0x90, 0x90]
        + [0xA1, 0x00, 0x05, 0xA3, 0x02, 0x05]  // [0x502] = [0x500]
        + Code.wrmsr(0x808, 0x30) + Code.end, handler: handler)
    #expect(try await guest.run() == .debugExit(status: 1))
    #expect(word(guest, 0x502) == 0)
    #expect(word(guest, 0x500) == 0xBEEF)
    #expect(guest.machine.withCPU(0) { $0.state(.system).cr8 } == 3)
  }

  @Test("a TSC deadline is reached at its tick, and one in the past at once")
  func deadline() async throws {
    let handler: [UInt8] =
      [0x0F, 0x31, 0x66, 0xA3, 0x00, 0x05] + Code.wrmsr(0x80B, 0) + [0xCF]  // rdtsc; [0x500] = eax
    // hlt, until [0x500]
    let wait: [UInt8] = [0xF4, 0x66, 0x83, 0x3E, 0x00, 0x05, 0x00, 0x74, 0xF7]
    let guest = try machine(
      cpus: 1,
      bootstrap: [0xBC, 0x00, 0x70] + Code.vector(0x40, 0x7A00) + Code.enable
        + Code.wrmsr(0x832, 0x4_0040) + Code.wrmsr(0x6E0, 100_000) + [0xFB] + wait
        + [0x66, 0xA1, 0x00, 0x05, 0x66, 0xA3, 0x04, 0x05]  // [0x504] = [0x500]
        + Code.store(0, at: 0x500) + Code.store(0, at: 0x502) + Code.wrmsr(0x6E0, 5) + wait
        + Code.end, handler: handler)
    #expect(try await guest.run() == .debugExit(status: 1))
    #expect(guest.machine.memory.load(UInt32.self, at: .init(0x504)) == 100_000)
    let second = guest.machine.memory.load(UInt32.self, at: .init(0x500)) ?? 0
    #expect((100_001..<101_000).contains(second))
  }

  @Test("registers that are not there raise #GP, and IA32_APIC_BASE keeps its rules")
  func refusals() async throws {
    let accesses: [[UInt8]] = [
      Code.rdmsr(0x802, to: 0x700),  // not in xAPIC mode
      Code.wrmsr(0x1B, 0xFEE0_0500),  // x2APIC without enable
      Code.enable, Code.wrmsr(0x1B, 0xFEE0_0900),  // and back without switching off
      Code.wrmsr(0x80E, 0), Code.rdmsr(0x80B, to: 0x700), Code.wrmsr(0x80B, 1),
      Code.rdmsr(0x8FF, to: 0x700), Code.wrmsr(0x808, 0x100),
    ]
    // #GP pushes no error code in real mode; the handler skips the two bytes of RDMSR or WRMSR.
    let handler: [UInt8] = [
      // push bp; mov bp, sp; add word [bp+2], 2; pop bp
      0x55, 0x89, 0xE5, 0x83, 0x46, 0x02, 0x02, 0x5D,
      0xFF, 0x06, 0x00, 0x05, 0xCF,
    ]
    let guest = try machine(
      cpus: 1,
      bootstrap: [0xBC, 0x00, 0x70] + Code.vector(13, 0x7A00) + accesses.flatMap { $0 }
        + Code.rdmsr(0x802, to: 0x504) + Code.end, handler: handler)
    #expect(try await guest.run() == .debugExit(status: 1))
    #expect(word(guest, 0x500) == 8)
    #expect(word(guest, 0x504) == 0)
  }

  @Test("the 8259 pair reaches the CPU by LINT0 alone, and the I/O APIC has IRQ0 at pin 2")
  func virtualWire() async throws {
    let program: [UInt8] = [
      0xB0, 0x11, 0xE6, 0x20, 0xB0, 0x08, 0xE6, 0x21, 0xB0, 0x04, 0xE6, 0x21, 0xB0, 0x01, 0xE6,
      0x21,
      0xB0, 0xFE, 0xE6, 0x21,  // 8259: vectors 8 up, line 0 only
      0xB0, 0x34, 0xE6, 0x43, 0xB0, 0x00, 0xE6, 0x40, 0xB0, 0x01, 0xE6, 0x40,  // every 256 ticks
    ]
    let handler: [UInt8] = [0xFF, 0x06, 0x00, 0x05, 0x50, 0xB0, 0x20, 0xE6, 0x20, 0x58, 0xCF]
    func guest(_ lint0: UInt64) throws -> CountingMachine {
      try machine(
        cpus: 1,
        bootstrap: [0xBC, 0x00, 0x70] + Code.vector(8, 0x7A00) + Code.vector(0x40, 0x7A00)
          + Code.enable + Code.wrmsr(0x835, lint0) + program + [0xFB, 0x90, 0xEB, 0xFD],
        handler: handler, limit: 1_000_000)
    }
    let open = try guest(0x700)
    _ = try await open.run()
    #expect((word(open, 0x500) ?? 0) > 2)
    let masked = try guest(0x1_0700)
    _ = try await masked.run()
    #expect(word(masked, 0x500) == 0)
    let redirected = try guest(0x1_0700)
    redirected.machine.withBoard { board in
      func write(_ value: UInt64, _ register: UInt64) {
        board.writeMMIO(at: AddressMap.ioAPIC, width: 4, register, cpu: 0)
        board.writeMMIO(at: AddressMap.ioAPIC + 0x10, width: 4, value, cpu: 0)
      }
      write(0x40, 0x10 + 2 * 2)
    }
    _ = try await redirected.run()
    // No end of interrupt at the local APIC: the first one stays in service.
    #expect(word(redirected, 0x500) == 1)
  }

  @Test("each CPU sees its own local APIC, by memory and for a debugger")
  func ownAPIC() throws {
    let guest = try machine(cpus: 3, bootstrap: Code.halt)
    guest.machine.withBoard { board in
      let identifier = AddressMap.localAPIC + 0x20
      for cpu in 0..<3 {
        #expect(board.readMMIO(at: identifier, width: 4, cpu: cpu) == UInt64(cpu) << 24)
        #expect(board.peekMMIO(at: identifier + 3, width: .byte, cpu: cpu) == UInt64(cpu))
        #expect(board.hasDevice(at: identifier, cpu: cpu))
      }
    }
  }

  @Test("CPUID counts the CPUs and numbers each")
  func identification() async throws {
    func identify(_ leaf: UInt8, _ subleaf: UInt8, to address: UInt16) -> [UInt8] {
      [0x66, 0xB8, leaf, 0, 0, 0, 0x66, 0xB9, subleaf, 0, 0, 0, 0x0F, 0xA2]
        + [0x66, 0xA3] + address.littleEndianBytes
        + [0x66, 0x89, 0x1E] + (address + 4).littleEndianBytes
        + [0x66, 0x89, 0x0E] + (address + 8).littleEndianBytes
        + [0x66, 0x89, 0x16] + (address + 12).littleEndianBytes
    }
    let guest = try machine(
      cpus: 3, bootstrap: Code.enable + Code.startOthers + Code.wait(0x500, 2) + Code.end,
      others: Code.enableOther + Code.rdmsr(0x802, to: 0x520)
        // The last one writes: hlt unless its ID is 2.
        + [0x3C, 0x02, 0x74, 0x08] + Code.increment(0x500) + Code.halt
        + identify(1, 0, to: 0x600) + identify(4, 0, to: 0x610) + identify(11, 0, to: 0x620)
        + identify(11, 1, to: 0x630) + identify(11, 2, to: 0x640) + identify(21, 0, to: 0x650)
        + Code.increment(0x500) + Code.halt)
    #expect(try await guest.run() == .debugExit(status: 1))
    func word(_ address: UInt64) -> UInt32 {
      guest.machine.memory.load(UInt32.self, at: .init(address)) ?? ~0
    }
    #expect(word(0x604) >> 16 == 0x0203, "ID 2 of 3")
    #expect(word(0x608) & (1 << 21 | 1 << 24) == 1 << 21 | 1 << 24, "x2APIC, TSC deadline")
    #expect(word(0x60C) & (1 << 9 | 1 << 28) == 1 << 9 | 1 << 28, "APIC, HTT")
    #expect(word(0x610) >> 26 == 2)
    #expect((0..<4).map { word(0x620 + 4 * $0) } == [0, 1, 0x100, 2])
    #expect((0..<4).map { word(0x630 + 4 * $0) } == [2, 3, 0x201, 2])
    #expect((0..<4).map { word(0x640 + 4 * $0) } == [0, 0, 2, 2])
    #expect((0..<4).map { word(0x650 + 4 * $0) } == [1, 1, 1_000_000_000, 0])
  }

  @Test("the HPET's legacy routes take IRQ0 from the 8254 and give it back")
  func legacyRoutes() throws {
    let guest = try machine(cpus: 1, bootstrap: Code.halt)
    guest.machine.withBoard { board in
      func configure(_ value: UInt64) {
        board.writeMMIO(at: AddressMap.hpet + 0x10, width: 8, value, cpu: 0)
      }
      func ticks() -> Bool {
        // Mode 2: IRQ0 rises at each tick, which this passes.
        for value: UInt64 in [0x34] { board.writePort(Port(0x43), width: .byte, value) }
        for value: UInt64 in [0, 1] { board.writePort(Port(0x40), width: .byte, value) }
        board.writePort(Port(0x20), width: .byte, 0x0A)  // IRR is read
        board.advance(to: board.clock.now.advanced(byNanoseconds: 1_000_000))
        defer { while board.hasInterrupt(for: 0) { _ = board.acknowledgeInterrupt(by: 0) } }
        return board.interrupts.pic.requested & 1 == 1
      }
      #expect(ticks())
      configure(2)
      #expect(!ticks())
      configure(0)
      #expect(ticks())
    }
  }

  @Test("an alarm of the clock is an ACPI event, too, where the HPET has taken IRQ8")
  func alarmEvent() throws {
    let guest = try machine(cpus: 1, bootstrap: Code.halt)
    guest.machine.withBoard { board in
      func setClock(_ index: UInt64, _ value: UInt64) {
        board.writePort(Port(0x70), width: .byte, index)
        board.writePort(Port(0x71), width: .byte, value)
      }
      board.writeMMIO(at: AddressMap.hpet + 0x10, width: 8, 3, cpu: 0)
      board.writePort(Port(0x602), width: .word, 0x400)
      for index in [1, 3, 5] as [UInt64] { setClock(index, 0xC0) }
      setClock(0x0B, 0x22)
      for _ in 0..<3 {
        board.advance(to: board.clock.now.advanced(byNanoseconds: 500_000_000))
      }
      #expect(board.interrupts.pic.requested & 0x100 == 0, "IRQ8 is the HPET's")
      #expect(board.readPort(PortMap.powerManagement, width: .word) & 0x400 == 0x400)
      #expect(board.interrupts.pic.requested & 0x200 == 0x200, "IRQ9, the SCI")
      // What was told is told once; the next second's alarm is another one.
      board.writePort(PortMap.powerManagement, width: .word, 0x400)
      #expect(board.readPort(PortMap.powerManagement, width: .word) & 0x400 == 0)
      board.writePort(Port(0x70), width: .byte, 0x0C)
      #expect(board.readPort(Port(0x71), width: .byte) & 0xA0 == 0xA0)
      board.advance(to: board.clock.now.advanced(byNanoseconds: 1_000_000_000))
      #expect(board.readPort(PortMap.powerManagement, width: .word) & 0x400 == 0x400)
    }
  }

  @Test("after a reset the other CPUs wait again, and the machine does the same once more")
  func reset() async throws {
    let guest = try machine(
      cpus: 4, bootstrap: Code.enable + Code.startOthers + Code.wait(0x500, 3) + Code.end,
      others: Code.increment(0x500) + Code.halt)
    _ = try await guest.run()
    let before = guest.machine.digests.map(\.digest)
    guest.machine.powerCycle()
    #expect(guest.machine.withCPU(2) { $0.activity } == .waitForStartUp)
    _ = try await guest.run()
    #expect(guest.machine.digests.map(\.digest) == before)
  }
}
