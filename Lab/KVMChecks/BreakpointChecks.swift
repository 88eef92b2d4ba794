import Bits
import Engine
import GuestMemory
import KVMEngine
import X86

/// Breakpoints in debug registers, and the rules of every breakpoint.
let breakpointChecks: [Check] =
  MicroGuest.Mode.kernel.flatMap { mode in
    [
      Check("break.\(mode).four", needs: [.execute]) { complaints in
        let session = try Session(mode, [UInt8](repeating: 0x90, count: 8) + [0xF4])
        for (index, address) in [UInt64(0x7C01), 0x7C03, 0x7C04, 0x7C06].enumerated() {
          complaints.expect(
            try session.arm(.execute, address), .debugRegister(index), "means of \(hex(address))")
        }
        for address in ["0x7c01", "0x7c03", "0x7c04", "0x7c06"] {
          complaints.expect(session.run(), "breakpoint \(address)", "run")
          complaints.expect(hex(session.pc), address, "RIP")
          complaints.expect(session.run(), "breakpoint \(address)", "run on at a breakpoint")
          complaints.expect(session.step(), "step", "step from a breakpoint")
          complaints.expect(
            session.pc, UInt64(address.dropFirst(2), radix: 16).map { $0 + 1 }, "RIP")
        }
        complaints.expect(session.run(), "halt", "the end")
      },
      Check("break.\(mode).last", needs: [.execute]) { complaints in
        // No register is in use any more in the step away from the last breakpoint.
        for flags in [0, RFlags.if] {
          for disarms in [false, true] {
            let session = try Session(mode, [0x90, 0x90, 0x90, 0xF4]) { $0.rflags |= flags }
            _ = try session.arm(.execute, 0x7C01)
            complaints.expect(session.run(), "breakpoint 0x7c01", "run")
            if disarms { session.disarm(.execute, 0x7C01) }
            complaints.expect(session.step(), "step", "step from the breakpoint")
            complaints.expect(hex(session.pc), "0x7c02", "RIP, IF \(flags), disarmed: \(disarms)")
          }
        }
      },
      Check("break.\(mode).disarm", needs: [.execute]) { complaints in
        let session = try Session(mode, [0x90, 0x90, 0x90, 0xF4])
        _ = try session.arm(.execute, 0x7C01)
        _ = try session.arm(.execute, 0x7C02)
        session.disarm(.execute, 0x7C01)
        complaints.expect(session.run(), "breakpoint 0x7c02", "run")
        session.disarm(.execute, 0x7C02)
        complaints.expect(session.run(), "halt", "run")
        complaints.expect(session.accelerator.armed.count, 0, "armed points")
      },
      Check("break.\(mode).resumeFlag", needs: [.execute]) { complaints in
        let session = try Session(mode, [0x90, 0x90, 0xF4]) { $0.rflags |= RFlags.rf }
        _ = try session.arm(.execute, 0x7C00)
        complaints.expect(session.run(), "breakpoint 0x7c00", "run with RF set")
      },
      Check("break.\(mode).afterPort", needs: [.execute]) { complaints in
        let session = try Session(mode, [0xE6, 0xE0, 0x90, 0xF4])
        _ = try session.arm(.execute, 0x7C02)
        complaints.expect(session.run(), "out 0xe0 0x0", "OUT")
        complaints.expect(session.run(), "breakpoint 0x7c02", "the instruction after OUT")
      },
    ]
  } + [
    Check("break.user", needs: [.userExecute]) { complaints in
      let session = try Session(.longUser, [0x90, 0x90, 0x90, 0x90])
      _ = try session.arm(.execute, 0x7C02)
      complaints.expect(session.run(), "breakpoint 0x7c02", "run")
    },
    Check("break.becomesUser", needs: [.execute, .deafInUserCode]) { complaints in
      // The breakpoint's page is given to user mode, where this KVM would pass over it.
      let entry: UInt64 = 0x10_3000 + 0x300 * 8
      let session = try Session(
        .long,
        [0x48, 0xC7, 0x04, 0x25] + UInt32(entry).littleEndianBytes
          + UInt32(0x30_0067).littleEndianBytes + [0xEB, 0xFE])
      complaints.expect(try session.arm(.execute, 0x30_0000), .debugRegister(0), "means")
      let exit = session.run()
      if !exit.contains("is lost") { complaints.add(exit) }
      _ = try session.arm(.execute, 0x7C00)
      session.disarm(.execute, 0x30_0000)
    },
    Check("break.guestRegisters", needs: [.execute, .int3]) { complaints in
      // The guest has a breakpoint of its own: ours must not take its register.
      let session = try Session(.protected, [0x90, 0x90, 0x90, 0x90, 0xF4]) {
        $0.dr0 = 0x7C03
        $0.dr7 = 0x402
      }
      complaints.expect(try session.arm(.execute, 0x7C01), .plantedINT3, "means")
      complaints.expect(session.run(), "breakpoint 0x7c01", "ours")
      session.disarm(.execute, 0x7C01)
      complaints.expect(session.run(), "out 0xe1 0x1", "the guest's own")
    },
  ]

/// Breakpoints as planted bytes.
let plantChecks: [Check] =
  plants(isINT3: true, .int3) + plants(isINT3: false, .halt) + [
    Check("plant.guestINT3", needs: [.int3]) { complaints in
      for mode in MicroGuest.Mode.kernel {
        let session = try Session(mode, [0x90, 0xCC, 0x90, 0xF4], means: .planting(isINT3: true))
        _ = try session.arm(.execute, 0x7C02)
        complaints.expect(session.run(), "out 0xe1 0x3", "the guest's own INT3 in \(mode)")
      }
    },
    Check("plant.user", needs: [.int3]) { complaints in
      let session = try Session(
        .longUser, [0x90, 0x90, 0x90, 0x90, 0xF4], means: .planting(isINT3: true))
      complaints.expect(try session.arm(.execute, 0x7C02), .plantedINT3, "means")
      complaints.expect(session.run(), "breakpoint 0x7c02", "run")
    },
    Check("plant.userRefused", needs: [.halt]) { complaints in
      let session = try Session(.longUser, [0x90, 0xF4], means: .planting(isINT3: false))
      do {
        _ = try session.arm(.execute, 0x7C01)
        complaints.add("a HLT was planted in user code")
      } catch {}
    },
  ]

private func plants(isINT3: Bool, _ need: Need) -> [Check] {
  let means = DebugMeans.planting(isINT3: isINT3)
  let name = isINT3 ? "int3" : "hlt"
  let expected: StopMeans = isINT3 ? .plantedINT3 : .plantedHLT
  return MicroGuest.Mode.kernel.flatMap { mode in
    [
      Check("plant.\(name).\(mode).many", needs: [need, .step]) { complaints in
        let session = try Session(
          mode, [UInt8](repeating: 0x90, count: 12) + [0xF4], means: means)
        for address in UInt64(0x7C01)...0x7C08 {
          complaints.expect(try session.arm(.execute, address), expected, "means")
        }
        complaints.expect(
          session.read(0x7C00, 13), [UInt8](repeating: 0x90, count: 12) + [0xF4], "memory as read")
        for address in UInt64(0x7C01)...0x7C08 {
          complaints.expect(session.run(), "breakpoint \(hex(address))", "run")
          complaints.expect(session.pc, address, "RIP")
          complaints.expect(session.step(), "step", "step")
          complaints.expect(session.pc, address + 1, "RIP after the step")
        }
        complaints.expect(session.run(), "halt", "the end")
      },
      Check("plant.\(name).\(mode).overwrite", needs: [need, .writes, .step]) { complaints in
        // The guest stores over the planted byte, and beside it; then it comes there.
        let target: UInt64 = 0x7C20
        let store =
          MicroCode.storeAL(mode, at: target) + MicroCode.storeAL(mode, at: target + 1)
        let jump = UInt8(Int(target) - Int(MicroGuest.codeAddress) - store.count - 2)
        let session = try Session(mode, store + [0xEB, jump], means: means) { $0.rax = 0x90 }
        session.guest.memory.write([0x40, 0x40, 0xF4], at: .init(target))
        complaints.expect(try session.arm(.execute, target), expected, "means")
        complaints.expect(session.run(), "breakpoint \(hex(target))", "run")
        complaints.expect(session.read(target, 3), [0x90, 0x90, 0xF4], "memory as read")
        complaints.expect(session.step(), "step", "step")
        complaints.expect(session.run(), "halt", "the end")
      },
      Check("plant.\(name).\(mode).hostWrite", needs: [need, .step]) { complaints in
        let session = try Session(mode, [0x90, 0x90, 0xF4, 0xF4], means: means)
        _ = try session.arm(.execute, 0x7C01)
        // A loader replaces the code: INC AX twice.
        session.guest.memory.write([0x90, 0xFF, 0xC0, 0xFF, 0xC0, 0xF4], at: .init(0x7C00))
        complaints.expect(session.run(), "breakpoint 0x7c01", "run")
        complaints.expect(session.step(), "step", "step")
        complaints.expect(session.run(), "halt", "the end")
        complaints.expect(session.state.rax & 0xFF, 2, "AX")
      },
      Check("plant.\(name).\(mode).disarm", needs: [need]) { complaints in
        let session = try Session(mode, [0x90, 0x90, 0x90, 0xF4], means: means)
        _ = try session.arm(.execute, 0x7C01)
        _ = try session.arm(.execute, 0x7C02)
        session.disarm(.execute, 0x7C01)
        complaints.expect(session.run(), "breakpoint 0x7c02", "run")
        session.disarm(.execute, 0x7C02)
        complaints.expect(session.run(), "halt", "run")
      },
    ]
  } + [
    Check("plant.\(name).pending", needs: [need]) { complaints in
      // 4 MiB + 2 is not mapped until the guest enters a page for it; an OUT follows.
      let entry: UInt64 = 0x10_2010
      let session = try Session(
        .long,
        // MOV QWORD [PDE of 4 MiB], table of 0; OUT E0H, AL; JMP 40_0000H
        [0x48, 0xC7, 0x04, 0x25] + UInt32(entry).littleEndianBytes
          + UInt32(0x10_3007).littleEndianBytes + [
            0xE6, 0xE0, 0xB8, 0x00, 0x70, 0x40, 0x00, 0xFF, 0xE0,
          ],
        means: means
      )
      session.guest.memory.write([0x90, 0x90, 0x90, 0xF4], at: .init(0x7000))
      // HLT plants need a page that user mode cannot reach.
      for index in 0..<UInt64(512) {
        session.guest.memory.store(index << 12 | 0x63, at: .init(0x10_3000 + index * 8))
      }
      complaints.expect(try session.arm(.execute, 0x40_7002), .pending, "means before")
      complaints.expect(session.run(), "out 0xe0 0x0", "OUT")
      complaints.expect(session.run(), "breakpoint 0x407002", "run")
      complaints.expect(session.accelerator.armed.map(\.means), [expected], "means after")
    }
  ]
}

extension DebugMeans {
  /// Planting alone, with the stepping and page protection that go with it.
  fileprivate static func planting(isINT3: Bool) -> DebugMeans {
    var means = DebugMeans()
    means.interceptsINT3 = isINT3
    means.interceptsHLT = !isINT3
    means.stepsAtCPL0 = true
    means.stepsAtCPL3 = true
    means.catchesWrites = true
    means.catchesReads = true
    return means
  }
}
