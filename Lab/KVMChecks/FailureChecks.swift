import Bits
import Engine
import GuestMemory
import KVMEngine
import X86

/// What cannot go on is told, not fatal.
let failureChecks: [Check] =
  MicroGuest.Mode.kernel.map { mode in
    Check("failure.\(mode).tripleFault", needs: [.hardware]) { complaints in
      // LIDT of six zeros at 6000H; INT 21H.
      let lidt: [UInt8] =
        switch mode {
        case .real: [0x0F, 0x01, 0x1E, 0x00, 0x60]
        case .protected: [0x0F, 0x01, 0x1D, 0, 0x60, 0, 0]
        default: [0x0F, 0x01, 0x1C, 0x25, 0, 0x60, 0, 0]
        }
      let session = try Session(mode, lidt + [0xCD, 0x21, 0xF4])
      complaints.expect(session.run(), "shutdown", "run")
      complaints.expect(session.pc, MicroGuest.codeAddress + UInt64(lidt.count), "RIP")
    }
  } + [
    Check("failure.codeInMMIO") { complaints in
      // The guest jumps to where no memory is.
      let session = try Session(.long, [0xB8, 0, 0, 0x0D, 0, 0xFF, 0xE0])
      guard
        case .failure(.emulation(let rip, let linear, _)) =
          session.cpu.run(.untilExit, limit: .seconds(2))
      else {
        complaints.add("no failure; RIP \(hex(session.pc))")
        return
      }
      complaints.expect(rip, MicroGuest.mmioAddress, "RIP")
      complaints.expect(linear.rawValue, MicroGuest.mmioAddress, "linear address")
    },
    Check("failure.budget") { complaints in
      let session = try Session(.real, [0xF4])
      guard case .failure(.debugging) = session.cpu.run(.budget(instructions: 5)) else {
        complaints.add("KVM pretended to count")
        return
      }
    },
  ]

/// Time stands still with the guest.
let timeChecks: [Check] = [
  Check("time.stop", needs: [.time]) { complaints in
    // RDTSC; OUT; RDTSC; HLT with 300 ms of stop at the OUT; three times.
    let session = try Session(.long, [0x0F, 0x31, 0xE6, 0xE0, 0x0F, 0x31, 0xF4])
    func counter() -> UInt64 {
      let state = session.state
      return state.rdx << 32 | state.rax & 0xFFFF_FFFF
    }
    for _ in 0..<3 {
      try session.change(.general) { $0.rip = MicroGuest.codeAddress }
      session.cpu.setTimeRunning(true)
      complaints.expect(session.run().prefix(8), "out 0xe0", "OUT")
      let before = counter()
      session.cpu.setTimeRunning(false)
      let shown = session.state.msrs.timeStampCounter
      sleepForChecks(milliseconds: 300)
      complaints.expect(session.state.msrs.timeStampCounter, shown, "the counter while stopped")
      session.cpu.setTimeRunning(true)
      complaints.expect(session.run(), "halt", "HLT")
      session.cpu.setTimeRunning(false)
      let passed = counter() &- before
      if passed > session.cpu.cyclesPerMillisecond * 100 {
        complaints.add("\(passed / session.cpu.cyclesPerMillisecond) ms passed in a stop of 300 ms")
      }
    }
  },
  Check("time.set", needs: [.time]) { complaints in
    let session = try Session(.long, [0x0F, 0x31, 0xF4])
    session.cpu.setTimeRunning(false)
    try session.change(.modelSpecific) { $0.msrs.timeStampCounter = 0x1_0000_0000 }
    complaints.expect(session.state.msrs.timeStampCounter, 0x1_0000_0000, "the counter as set")
    session.cpu.setTimeRunning(true)
    complaints.expect(session.run(), "halt", "run")
    let state = session.state
    complaints.expect(state.rdx & 0xFFFF_FFFF, 1, "the counter's upper half as the guest reads it")
  },
]
