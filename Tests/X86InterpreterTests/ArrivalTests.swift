import Bus
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// A guest that another engine has run before: what was on its way, what changed in memory, what CPUID told.
@Suite struct ArrivalTests {
  /// Real-mode code at 7C00H, with vector `vector` at 500H, and `events` on their way.
  private static func guest(
    _ code: [UInt8] = [0xEB, 0xFE], vector: UInt64, _ events: (inout EventState) -> Void
  ) throws -> TestGuest {
    let guest = try TestGuest()
    try guest.load(code, width: 16)
    guest.memory.store(UInt32(0x500), at: .init(vector * 4))
    guest.memory.write([0xEB, 0xFE], at: .init(0x500))
    var state = guest.state
    events(&state.events)
    try guest.engine.store(.all, from: state)
    return guest
  }

  private static func pushedIP(_ guest: TestGuest) -> UInt16? {
    guest.memory.load(UInt16.self, at: .init(guest.state.rsp))
  }

  @Test(arguments: [true, false])
  func `an exception that was begun or is due is delivered before anything else`(
    _ isInjected: Bool
  ) throws {
    let guest = try Self.guest(vector: 14) {
      $0.exception = .init(vector: 14, errorCode: 2, payload: 0x1234, isInjected: isInjected)
    }
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.rip == 0x500)
    #expect(guest.state.cr2 == 0x1234)
    #expect(Self.pushedIP(guest) == 0x7C00)
    #expect(guest.state.events == EventState())
  }

  @Test func `the payload of a debug exception goes into DR6`() throws {
    let guest = try Self.guest(vector: 1) {
      $0.exception = .init(vector: 1, errorCode: nil, payload: 1 << 14 | 1, isInjected: false)
    }
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.dr6 == 0xFFFF_4FF1)
  }

  @Test
  func
    `an interrupt that was begun is delivered whatever IF says, and no other can be taken before`()
    throws
  {
    let guest = try Self.guest(vector: 0x40) {
      $0.interrupt = .init(vector: 0x40, isSoftware: false)
    }
    #expect(!guest.engine.canTakeInterrupt)
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.rip == 0x500)
    #expect(Self.pushedIP(guest) == 0x7C00)
  }

  @Test func `INT n and INT3 that were begun are executed again`() throws {
    // INT 40H; INT3
    let software = try Self.guest([0xCD, 0x40], vector: 0x40) {
      $0.interrupt = .init(vector: 0x40, isSoftware: true)
    }
    _ = software.engine.run(.budget(instructions: 1))
    #expect(software.state.rip == 0x500)
    #expect(Self.pushedIP(software) == 0x7C02, "one frame, behind the instruction")
    #expect(software.state.rsp == 0x7000 - 6)

    let breakpoint = try Self.guest([0xCC], vector: 3) {
      $0.exception = .init(vector: 3, errorCode: nil, payload: nil, isInjected: true)
    }
    _ = breakpoint.engine.run(.budget(instructions: 1))
    #expect(Self.pushedIP(breakpoint) == 0x7C01)
    #expect(breakpoint.state.rsp == 0x7000 - 6)
  }

  @Test func `an NMI that was begun masks others, and lets an interrupt follow`() throws {
    let guest = try Self.guest(vector: 2) {
      $0.nmiInjected = true
      $0.interrupt = .init(vector: 0x40, isSoftware: false)
    }
    guest.memory.store(UInt32(0x600), at: .init(0x40 * 4))
    guest.memory.write([0xEB, 0xFE], at: .init(0x600))
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.rip == 0x500)
    #expect(guest.state.events.nmiMasked)
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.state.rip == 0x600)
  }

  @Test func `an event that cannot be delivered is a triple fault with its chain`() throws {
    let guest = try Self.guest(vector: 13) {
      $0.exception = .init(vector: 13, errorCode: 0, payload: nil, isInjected: true)
    }
    var state = guest.state
    state.idtr.limit = 0
    try guest.engine.store(.all, from: state)
    guard case .shutdown = guest.engine.run(.budget(instructions: 1)) else {
      Issue.record("no shutdown")
      return
    }
    #expect(guest.engine.faultChain.map(\.vector) == [13, 13, 8])
  }

  @Test func `code that another engine's guest changed is seen after taking over`() throws {
    let guest = try TestGuest()
    try guest.load([0xB0, 0x01, 0xEB, 0xFC], width: 16)  // MOV AL, 1; JMP back
    _ = guest.engine.run(.budget(instructions: 1_000))
    #expect(guest.state.rax & 0xFF == 1)
    // As the processor writes it: nobody on this side sees it.
    guest.memory.regions[0].backing.write([2], at: 0x7C01)
    guest.accelerator.takeOver()
    _ = guest.engine.run(.budget(instructions: 1_000))
    #expect(guest.state.rax & 0xFF == 2)
  }

  @Test
  func `an instruction with two accesses to devices is no place to move from, and loses neither`()
    throws
  {
    let guest = try TestGuest()
    try guest.load([0xA4, 0xEB, 0xFE], width: 32)  // MOVSB
    var state = guest.state
    (state.rsi, state.rdi) = (0x20_0000, 0x20_0010)
    try guest.engine.store(.all, from: state)
    guard case .mmioRead = guest.engine.run(.budget(instructions: 1)) else {
      Issue.record("no read")
      return
    }
    #expect(guest.engine.moveObstacle != nil)
    guest.engine.answer(0x5A, width: 1)
    guest.engine.completeTransfer()
    #expect(guest.engine.moveObstacle != nil, "the write is still to come")
    guest.engine.completeTransfer()
    guard case .mmioWrite(let address, 1) = guest.engine.run(.budget(instructions: 1)) else {
      Issue.record("the write is lost")
      return
    }
    #expect(address.rawValue == 0x20_0010 && guest.engine.transferValue == 0x5A)
    guest.engine.completeTransfer()
    #expect(guest.engine.moveObstacle == nil)
    #expect(guest.state.rip == 0x7C01 && guest.state.rsi == 0x20_0001)
  }

  @Test func `a state with AVX is refused, and nothing changes`() throws {
    let guest = try TestGuest()
    try guest.load([0x90], width: 64)
    let before = guest.state
    var state = before
    state.rax = 5
    state.xcr0 = 7
    #expect(throws: StateRefusal.self) { try guest.engine.store(.all, from: state) }
    #expect(guest.state == before)
  }

  @Test func `the x87's selectors stay with pointers that come back unchanged`() throws {
    let guest = try TestGuest()
    // FLD1; FNSTENV [6000H] in 32-bit code, whose CS is 8.
    try guest.load([0xD9, 0xE8, 0xD9, 0x35, 0, 0x60, 0, 0, 0xEB, 0xF6], width: 32)
    _ = guest.engine.run(.budget(instructions: 1))
    try guest.engine.store(.all, from: guest.state)
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.memory.load(UInt16.self, at: .init(0x6010)) == 8)
    var state = guest.state
    state.floatingPoint.lastInstructionPointer += 2
    state.rip = 0x7C02
    try guest.engine.store(.all, from: state)
    _ = guest.engine.run(.budget(instructions: 1))
    #expect(guest.memory.load(UInt16.self, at: .init(0x6010)) == 0, "nobody knows its selector")
  }

  @Test func `IGNNE# lasts as long as the error that it is for, whoever ran the guest`() throws {
    let guest = try TestGuest()
    try guest.load([0x90], width: 32)
    guest.engine.ignoreNumericError()
    var state = guest.state
    state.floatingPoint.statusWord = 0x8081
    state.floatingPoint.controlWord = 0x037E
    try guest.engine.store(.all, from: state)
    #expect(guest.engine.cpu.x87.ignoresErrors)
    state.floatingPoint.statusWord = 0
    try guest.engine.store(.all, from: state)
    #expect(!guest.engine.cpu.x87.ignoresErrors)
  }

  @Test func `the time-stamp counter goes by the guest's time at its own rate`() throws {
    let memory = try GuestMemory(regions: [
      MappedRegion(start: .init(0), length: 1 << 20, kind: .ram, name: "RAM")
    ])
    let accelerator = InterpreterAccelerator(
      memory: memory, model: .max, timeStampFrequency: 2_500_000_000)
    let engine = try accelerator.makeCPU(index: 0)
    memory.write([0x90, 0xEB, 0xFD], at: .init(0x7C00))
    var state = CPUState()
    state.cs = .real(0, code: true)
    state.rip = 0x7C00
    engine.setTime(nanoseconds: 4_000)
    state.msrs.timeStampCounter = 1_000_000
    try engine.store(.all, from: state)
    _ = engine.run(.budget(instructions: 2_000))
    engine.load(.modelSpecific, into: &state)
    #expect(state.msrs.timeStampCounter == 1_005_000)
    // A bus was at work for 2 µs besides.
    engine.setTime(nanoseconds: 8_000)
    engine.load(.modelSpecific, into: &state)
    #expect(state.msrs.timeStampCounter == 1_010_000)
  }
}
