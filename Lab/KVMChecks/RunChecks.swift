import Bits
import Engine
import GuestMemory
import KVMEngine
import X86

/// Entering and leaving the guest.
let runChecks: [Check] =
  MicroGuest.Mode.kernel.flatMap { mode in
    [
      Check("run.\(mode).ports") { complaints in
        // MOV AL, 42H; OUT E0H, AL; IN AL, E2H; HLT
        let session = try Session(mode, [0xB0, 0x42, 0xE6, 0xE0, 0xE4, 0xE2, 0xF4])
        complaints.expect(session.run(), "out 0xe0 0x42", "OUT")
        session.cpu.completeTransfer()
        complaints.expect(session.pc, 0x7C04, "RIP after OUT")
        complaints.expect(session.run(), "in 0xe2 1x1", "IN")
        session.cpu.transferData = [0x5A]
        complaints.expect(session.run(), "halt", "HLT")
        complaints.expect(session.state.rax & 0xFF, 0x5A, "AL")
        complaints.expect(session.pc, 0x7C07, "RIP after HLT")
        complaints.expect(session.run(), "halt", "a halted CPU run on")
      },
      Check("run.\(mode).mmio") { complaints in
        let code =
          mode == .real
          ? [0xB8, 0, 0xD0, 0x8E, 0xD8, 0xA2, 0x10, 0, 0xA0, 0x11, 0, 0xF4]
          : MicroCode.storeAL(mode, at: 0xD0010) + MicroCode.loadAL(mode, at: 0xD0011) + [0xF4]
        let session = try Session(mode, code) { $0.rax = 0x77 }
        let write = session.run()
        complaints.expect(write, "mmio write 0xd0010 1", "store")
        if mode != .real { complaints.expect(session.cpu.transferData, [0x77], "stored byte") }
        complaints.expect(session.run(), "mmio read 0xd0011 1", "load")
        session.cpu.transferData = [0x5A]
        complaints.expect(session.run(), "halt", "HLT")
        complaints.expect(session.state.rax & 0xFF, 0x5A, "AL")
      },
      Check("run.\(mode).serviceTrap") { complaints in
        // OUT E0H, AL; HLT. A service changes registers and RIP while the guest stands in the OUT.
        let session = try Session(mode, [0xE6, 0xE0, 0xF4, 0xF4, 0x90, 0xF4])
        complaints.expect(session.run(), "out 0xe0 0x0", "OUT")
        session.cpu.completeTransfer()
        complaints.expect(session.pc, 0x7C02, "RIP in the service")
        try session.change(.general) {
          $0.rip = 0x7C04
          $0.rbx = 0x1234
        }
        complaints.expect(session.run(), "halt", "HLT")
        complaints.expect(session.pc, 0x7C06, "RIP")
        complaints.expect(session.state.rbx & 0xFFFF, 0x1234, "BX")
      },
      Check("run.\(mode).stringPort") { complaints in
        // REP OUTSB of three bytes
        let session = try Session(
          mode, [0xBA, 0xE0, 0] + (mode == .real ? [] : [0, 0]) + [0xF3, 0x6E, 0xF4]
        ) {
          $0.rsi = MicroGuest.dataAddress
          $0.rcx = 3
        }
        session.guest.memory.write([1, 2, 3], at: .init(MicroGuest.dataAddress))
        var bytes: [UInt8] = []
        for _ in 0..<4 {
          guard case .portOut = session.cpu.run(.untilExit, limit: .seconds(1)) else { break }
          bytes += session.cpu.transferData
        }
        complaints.expect(bytes, [1, 2, 3], "bytes")
      },
    ]
  } + [
    Check("run.state") { complaints in
      let session = try Session(.long, [0xF4])
      var state = session.state
      state.floatingPoint.xmm[3] = 0x1234_5678_9ABC_DEF0_1122
      state.floatingPoint.st[0] = 0x3FFF_8000_0000_0000_0000
      state.floatingPoint.abridgedTagWord = 1
      state.dr0 = 0x1234
      state.msrs.lstar = 0x4444
      state.msrs.kernelGSBase = 0xFFFF_8000_0000_0000
      state.r15 = 99
      state.gs.base = 0x5000
      state.cr2 = 0xABC
      try session.cpu.store(.all, from: state)
      var back = session.state
      back.msrs.timeStampCounter = state.msrs.timeStampCounter
      for register in Register.all where register.read(back) != register.read(state) {
        complaints.expect(register.read(back), register.read(state), register.name)
      }
      complaints.expect(back.events, state.events, "events")
    },
    Check("run.refusedState") { complaints in
      let session = try Session(.long, [0xF4])
      var state = session.state
      state.rax = 5
      state.cr0 &= ~1
      do {
        try session.cpu.store([.general, .system], from: state)
        complaints.add("paging without protection was taken")
      } catch {
        complaints.expect(session.state.rax, 0, "RAX after the refusal")
      }
    },
    Check("run.interrupts") { complaints in
      // STI; HLT; then the handler of 40H reports.
      let session = try Session(.real, [0xFB, 0xF4, 0xF4])
      complaints.expect(session.run(), "halt", "HLT")
      complaints.expect(session.cpu.canTakeInterrupt, true, "ready in HLT")
      session.cpu.inject(interrupt: 0x40)
      complaints.expect(session.run(), "out 0xe1 0x40", "handler")
    },
    Check("run.interruptWindow") { complaints in
      // A loop that sets IF: NOP; STI; NOP; JMP
      let session = try Session(.real, [0x90, 0xFB, 0x90, 0xEB, 0xFE])
      session.cpu.requestInterruptWindow = true
      complaints.expect(session.cpu.canTakeInterrupt, false, "ready with IF = 0")
      complaints.expect(session.run(), "window", "window")
      complaints.expect(session.cpu.canTakeInterrupt, true, "ready in the window")
      session.cpu.inject(interrupt: 0x41)
      session.cpu.requestInterruptWindow = false
      complaints.expect(session.run(), "out 0xe1 0x41", "handler")
    },
  ]
  + MicroGuest.Mode.kernel.map { mode in
    Check("run.\(mode).briefWindow") { complaints in
      // STI; NOP; CLI; OUT E0H, AL; JMP to the STI
      let session = try Session(mode, [0xFB, 0x90, 0xFA, 0xE6, 0xE0, 0xEB, 0xF9])
      session.cpu.requestInterruptWindow = true
      let limit = ContinuousClock.now + .seconds(2)
      var exit = session.run()
      while exit == "out 0xe0 0x0", .now < limit { exit = session.run() }
      complaints.expect(exit, "window", "window")
      complaints.expect(session.pc, 0x7C02, "RIP in the window")
      session.cpu.inject(interrupt: 0x41)
      session.cpu.requestInterruptWindow = false
      complaints.expect(session.run(), "out 0xe1 0x41", "handler")
    }
  } + [
    Check("run.kick") { complaints in
      // A loop with IF = 1, kicked by the limit's timer; then a kick before the run.
      let session = try Session(.real, [0xEB, 0xFE]) { $0.rflags |= RFlags.if }
      complaints.expect(
        session.text(session.cpu.run(.untilExit, limit: .milliseconds(20))), "kicked", "loop")
      session.cpu.kick()
      complaints.expect(session.run(), "kicked", "kick before the run")
      complaints.expect(session.pc, 0x7C00, "RIP")
    }
  ]
