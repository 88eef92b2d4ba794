import Bits
import Engine
import GuestMemory
import KVMEngine
import X86

/// One instruction that is stepped, and where the step must end.
private struct Instruction {
  let name: String
  let bytes: [UInt8]
  /// The distance from its first byte to where the step ends; nil for its length.
  var end: Int?

  init(_ name: String, _ bytes: [UInt8], end: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.end = end
  }
}

/// Instructions of all modes whose step ends after them, but for MOV SS, which takes the next along.
private let straight: [Instruction] = [
  Instruction("nop", [0x90]), Instruction("pushf", [0x9C]), Instruction("popf", [0x9D]),
  Instruction("cli", [0xFA]), Instruction("sti", [0xFB]), Instruction("nop after sti", [0x90]),
  Instruction("cli", [0xFA]), Instruction("cpuid", [0x0F, 0xA2]),
  Instruction("rdtsc", [0x0F, 0x31]), Instruction("mov ax, ss", [0x8C, 0xD0]),
  Instruction("out", [0xE6, 0xE0]), Instruction("nop after out", [0x90]),
  Instruction("in", [0xE4, 0xE2]), Instruction("nop after in", [0x90]),
  Instruction("clts", [0x0F, 0x06]), Instruction("mov eax, cr0", [0x0F, 0x20, 0xC0]),
  Instruction("mov cr0, eax", [0x0F, 0x22, 0xC0]), Instruction("mov eax, dr7", [0x0F, 0x21, 0xF8]),
  Instruction("wbinvd", [0x0F, 0x09]), Instruction("jmp +0", [0xEB, 0x00]),
  Instruction("fninit", [0xDB, 0xE3]),
]

let stepChecks: [Check] =
  MicroGuest.Mode.kernel.flatMap { mode in
    [
      Check("step.\(mode).straight", needs: [.step]) { complaints in
        let session = try Session(mode, straight.flatMap(\.bytes) + [0xF4])
        var address = MicroGuest.codeAddress
        for instruction in straight {
          let exit = session.step()
          address += UInt64(instruction.end ?? instruction.bytes.count)
          complaints.expect(exit, "step", instruction.name)
          complaints.expect(hex(session.pc), hex(address), "RIP after \(instruction.name)")
          guard session.pc == address else { return }
        }
        complaints.expect(session.step(), "halt", "HLT")
        complaints.expect(session.pc, address + 1, "RIP after HLT")
      },
      Check("step.\(mode).rep", needs: [.step]) { complaints in
        let session = try Session(mode, [0xF3, 0xAA, 0x90, 0xF4]) {
          $0.rdi = MicroGuest.dataAddress
          $0.rcx = 3
        }
        for _ in 0..<8 where session.pc == MicroGuest.codeAddress { _ = session.step() }
        complaints.expect(session.pc, 0x7C02, "RIP")
        complaints.expect(session.state.rcx & 0xFFFF, 0, "CX")
        complaints.expect(session.read(MicroGuest.dataAddress, 4), [0, 0, 0, 0], "bytes")
      },
      Check("step.\(mode).pushf", needs: [.step]) { complaints in
        // PUSHF; POP AX: the guest must not see TF.
        let session = try Session(mode, [0x9C, 0x58, 0xF4])
        _ = session.step()
        _ = session.step()
        complaints.expect(session.pc, 0x7C02, "RIP")
        complaints.expect(session.state.rax & 0x100, 0, "TF in the pushed flags")
        complaints.expect(session.state.rflags & RFlags.tf, 0, "TF in RFLAGS")
      },
      Check("step.\(mode).movSS", needs: [.step]) { complaints in
        // MOV AX, SS; MOV SS, AX; NOP; NOP: the instruction after MOV SS goes along.
        let session = try Session(mode, [0x8C, 0xD0, 0x8E, 0xD0, 0x90, 0x90, 0xF4])
        _ = session.step()
        complaints.expect(session.step(), "step", "MOV SS")
        let pc = session.pc
        if pc != 0x7C04 && pc != 0x7C05 { complaints.add("RIP \(hex(pc)) after MOV SS") }
      },
      Check("step.\(mode).mmio", needs: [.step]) { complaints in
        let store =
          mode == .real ? [0xA2, 0x10, 0x00] : MicroCode.storeAL(mode, at: 0xD0010)
        let session = try Session(mode, [0x90] + store + [0x90, 0x90, 0xF4]) {
          if mode == .real { $0.ds = .real(0xD000) }
        }
        _ = session.step()
        complaints.expect(session.step(), "step", "store")
        complaints.expect(session.pc, 0x7C01 + UInt64(store.count), "RIP after the store")
        complaints.expect(session.step(), "step", "NOP")
        complaints.expect(session.pc, 0x7C02 + UInt64(store.count), "RIP after NOP")
      },
      Check("step.\(mode).afterChange", needs: [.step]) { complaints in
        let session = try Session(mode, [0x90, 0x90, 0x90, 0x90, 0xF4])
        _ = session.step()
        try session.change(.general) { $0.rip = 0x7C02 }
        complaints.expect(session.step(), "step", "step after RIP was changed")
        complaints.expect(session.pc, 0x7C03, "RIP")
        complaints.expect(session.run(), "halt", "run after steps")
      },
      Check("step.\(mode).serviceTrap", needs: [.step]) { complaints in
        let session = try Session(mode, [0xE6, 0xE0, 0x90, 0x90, 0xF4])
        var exit = session.cpu.run(.step(maskingInterrupts: true), limit: .seconds(1))
        if session.text(exit) == "step", session.pc == MicroGuest.codeAddress {
          exit = session.cpu.run(.step(maskingInterrupts: true), limit: .seconds(1))
        }
        complaints.expect(session.text(exit).prefix(8), "out 0xe0", "OUT")
        session.cpu.completeTransfer()
        try session.change(.general) { $0.rip = 0x7C03 }
        exit = session.cpu.run(.step(maskingInterrupts: true), limit: .seconds(1))
        complaints.expect(session.text(exit), "step", "end of the step")
        complaints.expect(session.pc, 0x7C03, "RIP")
        complaints.expect(session.step(), "step", "next step")
        complaints.expect(session.pc, 0x7C04, "RIP")
      },
      Check("step.\(mode).masked", needs: [.step]) { complaints in
        let session = try Session(mode, [0xFB, 0x90, 0x90, 0x90, 0x90, 0xF4])
        _ = session.step()
        _ = session.step()
        session.cpu.inject(interrupt: 0x40)
        complaints.expect(session.step(), "step", "masked step")
        complaints.expect(session.pc, 0x7C03, "RIP after the masked step")
        complaints.expect(session.run(), "out 0xe1 0x40", "the interrupt afterwards")
      },
    ]
  } + intoChecks

/// Steps that go into a handler.
private let intoChecks: [Check] =
  MicroGuest.Mode.kernel.flatMap { mode -> [Check] in
    // KVM without hardware cannot execute INT n outside real mode at all.
    let needs: [Need] = mode == .real ? [.step] : [.step, .hardware]
    return [
      Check("step.\(mode).int", needs: needs) { complaints in
        let session = try Session(mode, [0x90, 0xCD, 0x21, 0x90, 0xF4])
        _ = session.step()
        complaints.expect(session.step(), "step", "INT 21H")
        complaints.expect(hex(session.pc), hex(MicroGuest.handler(0x21)), "RIP in the handler")
        let flags: UInt64 =
          session.state.linearSP.rawValue + (mode == .real ? 4 : mode == .protected ? 8 : 16)
        complaints.expect(session.read(flags + 1, 1).map { $0 & 1 }, [0], "TF in the pushed flags")
        complaints.expect(session.step(), "step", "the handler")
        _ = session.step()
        complaints.expect(hex(session.pc), "0x7c03", "RIP after IRET")
        complaints.expect(session.step(), "step", "after IRET")
        complaints.expect(hex(session.pc), "0x7c04", "RIP")
      },
      Check("step.\(mode).interrupt", needs: needs) { complaints in
        let session = try Session(mode, [0xFB, 0x90, 0x90, 0x90, 0xF4])
        _ = session.step()
        _ = session.step()
        session.cpu.inject(interrupt: 0x21)
        complaints.expect(session.step(maskingInterrupts: false), "step", "interrupt")
        complaints.expect(hex(session.pc), hex(MicroGuest.handler(0x21)), "RIP in the handler")
      },
    ]
  } + [
    Check("step.long.fault", needs: [.step, .hardware]) { complaints in
      // A load from an unmapped page goes to the page fault's handler.
      let session = try Session(.long, [0x90] + MicroCode.loadAL(.long, at: 0x50_0000) + [0xF4])
      _ = session.step()
      if session.pc == MicroGuest.codeAddress { _ = session.step() }
      complaints.expect(session.step(), "step", "fault")
      complaints.expect(hex(session.pc), hex(MicroGuest.handler(14)), "RIP")
    },
    Check("step.long.levels", needs: [.step, .userStep]) { complaints in
      // IRETQ to CPL 3; NOP; SYSCALL; NOP; SYSRET; back.
      let kernel = try MicroGuest(.long, []).initialState
      let session = try Session(
        .longUser,
        [
          0x6A, 0x1B, 0x68, 0x00, 0x68, 0, 0, 0x6A, 0x02, 0x6A, 0x23, 0x68, 0x00, 0x7D, 0, 0,
          0x48, 0xCF,
        ]
      ) { $0 = kernel }
      session.guest.memory.write([0x90, 0x0F, 0x05, 0x90, 0xF4], at: .init(0x7D00))
      session.guest.memory.write([0x90, 0x48, 0x0F, 0x07], at: .init(0x7E00))
      try session.change(.modelSpecific) {
        $0.msrs.star = 0x0010_0008_0000_0000
        $0.msrs.lstar = 0x7E00
        $0.msrs.fmask = 0x700
      }
      var trail: [String] = []
      for _ in 0..<10 {
        guard session.step() == "step" else { break }
        trail.append(hex(session.pc))
      }
      complaints.expect(
        trail,
        [
          "0x7c02", "0x7c07", "0x7c09", "0x7c0b", "0x7c10", "0x7d00", "0x7d01", "0x7e00", "0x7e01",
          "0x7d03",
        ], "trail")
      complaints.expect(session.state.r11 & RFlags.tf, 0, "TF in R11")
    },
  ]
