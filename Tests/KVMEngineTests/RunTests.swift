import Bus
import Engine
import GuestMemory
import KVMEngine
import Testing
import X86

@Suite("Running a CPU over KVM")
struct RunTests {
  @Test("Ports, HLT", arguments: [MicroGuest.Mode.real, .protected, .long])
  func ports(_ mode: MicroGuest.Mode) throws {
    let guest = try MicroGuest(mode, [0x90, 0xB0, 0x42, 0xE6, 0xE0, 0xE4, 0xE2, 0xF4])
    let (_, cpu) = try guest.start()
    guard case .portOut(let port, .byte, 1) = cpu.run(.untilExit) else {
      Issue.record("no OUT"); return
    }
    #expect(port.rawValue == 0xE0)
    #expect(cpu.transferData == [0x42])
    cpu.completeTransfer()
    var state = CPUState()
    cpu.load([.general, .system], into: &state)
    #expect(state.rip == 0x7C05)
    guard case .portIn(let input, .byte, 1) = cpu.run(.untilExit) else {
      Issue.record("no IN"); return
    }
    #expect(input.rawValue == 0xE2)
    cpu.transferData = [0x5A]
    guard case .halt = cpu.run(.untilExit) else { Issue.record("no HLT"); return }
    cpu.load(.general, into: &state)
    #expect(state.rax & 0xFF == 0x5A)
    #expect(state.rip == 0x7C08)
  }

  @Test(arguments: [MicroGuest.Mode.real, .protected, .long])
  func steps(_ mode: MicroGuest.Mode) throws {
    let guest = try MicroGuest(mode, [0x90, 0xB0, 0x42, 0xE6, 0xE0, 0xE4, 0xE2, 0x9C, 0x58, 0xF4])
    let (_, cpu) = try guest.start()
    var state = CPUState()
    var trail: [UInt64] = []
    for _ in 0..<6 {
      var exit = cpu.run(.step(maskingInterrupts: true))
      while true {
        if case .portIn = exit {
          cpu.transferData = [7]
        } else if case .portOut = exit {
        } else {
          break
        }
        exit = cpu.run(.step(maskingInterrupts: true))
      }
      guard case .debug(.step) = exit else { Issue.record("\(exit)"); return }
      cpu.load(.general, into: &state)
      trail.append(state.rip)
    }
    #expect(trail == [0x7C01, 0x7C03, 0x7C05, 0x7C07, 0x7C08, 0x7C09])
    #expect(state.rax & 0x100 == 0)
  }

  @Test func wholeStateRoundTrip() throws {
    let guest = try MicroGuest(.long, [0xF4])
    let (_, cpu) = try guest.start()
    var state = guest.initialState
    state.floatingPoint.xmm[3] = 0x1234_5678_9ABC_DEF0_1122
    state.floatingPoint.st[0] = 0x3FFF_8000_0000_0000_0000
    state.dr0 = 0x1234
    state.msrs.lstar = 0x4444
    state.r15 = 99
    try cpu.store(.all, from: state)
    var back = CPUState()
    cpu.load(.all, into: &back)
    state.msrs.timeStampCounter = back.msrs.timeStampCounter
    #expect(back == state)
  }

  @Test func kickEndsALoop() async throws {
    let guest = try MicroGuest(.real, [0xEB, 0xFE])
    let (_, cpu) = try guest.start()
    nonisolated(unsafe) let engine = cpu
    let kicker = Task.detached {
      try await Task.sleep(for: .milliseconds(50)); unsafe engine.kick()
    }
    guard case .kicked = cpu.run(.untilExit) else { Issue.record("not kicked"); return }
    try await kicker.value
  }

  @Test(arguments: [MicroGuest.Mode.real, .protected, .long])
  func breakpoint(_ mode: MicroGuest.Mode) throws {
    let guest = try MicroGuest(mode, [0x90, 0x90, 0x90, 0xF4])
    let (accelerator, cpu) = try guest.start()
    _ = try accelerator.arm(StopPoint(.execute, at: .init(0x7C02)))
    guard case .debug(.breakpoint(.init(0x7C02))) = cpu.run(.untilExit) else {
      Issue.record("no"); return
    }
    guard case .debug(.breakpoint(.init(0x7C02))) = cpu.run(.untilExit) else {
      Issue.record("no"); return
    }
    guard case .debug(.step) = cpu.run(.step(maskingInterrupts: true)) else {
      Issue.record("no"); return
    }
    guard case .halt = cpu.run(.untilExit) else { Issue.record("no"); return }
  }

  @Test func interrupt() throws {
    let guest = try MicroGuest(.real, [0xFB, 0x90, 0xF4, 0x90, 0xF4])
    let (_, cpu) = try guest.start()
    guard case .halt = cpu.run(.untilExit) else { Issue.record("no"); return }
    #expect(cpu.canTakeInterrupt)
    cpu.inject(interrupt: 0x40)
    guard case .portOut(let port, _, _) = cpu.run(.untilExit) else { Issue.record("no"); return }
    #expect(port.rawValue == 0xE1)
    #expect(cpu.transferData == [0x40])
  }
}
