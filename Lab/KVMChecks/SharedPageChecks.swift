import Bits
import Engine
import GuestMemory
import KVMEngine
import X86

/// Stop points on pages that the processor itself uses: stacks that interrupts push to, page tables, and
/// instructions that KVM's emulator does not know.
let sharedPageChecks: [Check] =
  MicroGuest.Mode.kernel.flatMap { mode -> [Check] in
    let needs: [Need] = mode == .real ? [.writes, .step] : [.writes, .step, .hardware]
    return [
      Check("shared.\(mode).intOnPlantedPage", needs: needs + [.int3]) { complaints in
        // The stack shares its page with a planted instruction; INT 21H and an interrupt push to it.
        let session = try Session(
          mode, [0xFB, 0x90, 0xCD, 0x21, 0x90, 0x90, 0xF4], means: .planting
        ) { $0.rsp = 0x7F00 }
        _ = try session.arm(.execute, 0x7C05)
        session.cpu.requestInterruptWindow = true
        complaints.expect(session.run(), "window", "window")
        session.cpu.requestInterruptWindow = false
        session.cpu.inject(interrupt: 0x21)
        complaints.expect(session.run(), "breakpoint 0x7c05", "run")
        complaints.expect(session.state.rsp, 0x7F00, "RSP")
      },
      Check("shared.\(mode).intOnWatchedStack", needs: needs) { complaints in
        // INT 21H pushes over a watched word.
        let session = try Session(
          mode, [0x90, 0xCD, 0x21, 0x90, 0xF4], means: .protecting)
        let slot = MicroGuest.stackAddress - 2
        session.guest.memory.write([0xFF, 0xFF], at: .init(slot))
        _ = try session.arm(.write, slot, length: 2)
        let exit = session.run()
        complaints.expect(exit.prefix(18), "write watch \(hex(slot))", "run")
        complaints.expect(session.run(), "halt", "the end")
      },
      Check("shared.\(mode).portOnWatchedStack", needs: [.writes, .step]) { complaints in
        // IN and OUT while the guest is stepped because its stack is watched: their trap is not the guest's.
        let session = try Session(
          mode, [0xE4, 0x71, 0x90, 0xE6, 0x70, 0x90, 0xF4], means: .protecting)
        _ = try session.arm(.write, MicroGuest.stackAddress - 64, length: 2)
        complaints.expect(session.run(), "in 0x71 1x1", "IN")
        session.cpu.transferData = [0x5A]
        complaints.expect(session.run(), "out 0x70 0x5a", "OUT")
        complaints.expect(session.run(), "halt", "the end")
      },
      Check("shared.\(mode).watchedIDT", needs: needs + [.reads]) { complaints in
        // The handlers' table shares its page with a watched byte that nobody touches.
        let table: UInt64 = mode == .real ? 0 : 0x2000
        let session = try Session(
          mode, [0x90, 0xCD, 0x21, 0x90, 0xF4], means: .protecting)
        _ = try session.arm(.access, table + 0xFF0)
        complaints.expect(session.run(), "halt", "run")
      },
    ]
  } + [
    Check("shared.long.watchedPageTable", needs: [.writes, .step]) { complaints in
      // A write to a page-table entry, which the processor reads and marks at every turn.
      let entry: UInt64 = 0x10_3000 + 8 * 0x20
      let session = try Session(
        .long,
        [0x90, 0x48, 0xC7, 0x04, 0x25] + UInt32(entry).littleEndianBytes
          + UInt32(0x2_0063).littleEndianBytes + [0x90, 0xF4])
      session.accelerator.forbidDataRegisters()
      let point = StopPoint(.write, at: .init(entry), length: 8)
      do {
        _ = try session.accelerator.arm(point)
      } catch {
        // Where the processor walks the tables itself, the page cannot be taken from it.
        if !"\(error)".contains("page tables") { complaints.add("\(error)") }
        return
      }
      complaints.expect(
        session.run(), "write watch \(hex(entry)) at \(hex(entry))", "run")
      complaints.expect(session.pc, 0x7C0D, "RIP")
      complaints.expect(session.run(), "halt", "the end")
    },
    Check("shared.long.unknownInstruction", needs: [.writes, .step, .hardware]) { complaints in
      // FLD1; FSTP QWORD [data]: the emulator knows no x87 stores.
      let data = MicroGuest.dataAddress
      let session = try Session(
        .long,
        [0xDB, 0xE3, 0xD9, 0xE8, 0xDD, 0x1C, 0x25] + UInt32(data).littleEndianBytes + [0x90, 0xF4],
        means: .protecting)
      _ = try session.arm(.write, data, length: 8)
      complaints.expect(session.run().prefix(18), "write watch \(hex(data))", "run")
      complaints.expect(session.read(data + 6, 2), [0xF0, 0x3F], "the stored number")
      complaints.expect(session.run(), "halt", "the end")
    },
    Check("shared.long.unknownBeside", needs: [.writes, .step, .hardware]) { complaints in
      // The same beside the watched bytes: no stop.
      let data = MicroGuest.dataAddress
      let session = try Session(
        .long,
        [0xDB, 0xE3, 0xD9, 0xE8, 0xDD, 0x1C, 0x25] + UInt32(data).littleEndianBytes + [0x90, 0xF4],
        means: .protecting)
      _ = try session.arm(.write, data + 64, length: 8)
      complaints.expect(session.run(), "halt", "run")
      complaints.expect(session.read(data + 6, 2), [0xF0, 0x3F], "the stored number")
    },
    remap("int3", .int3, .planting), remap("hlt", .halt, .plantingHLT),
  ]

/// A planted page is mapped elsewhere, with no exit: the plant follows on the next tick.
private func remap(_ name: String, _ need: Need, _ means: DebugMeans) -> Check {
  Check("shared.long.remap.\(name)", needs: [need, .step]) { complaints in
    // 20_0000H goes from 0 to 3000H more; a delay; a jump there.
    let entry: UInt64 = 0x10_3000 + 0x200 * 8
    let session = try Session(
      .long,
      [0x48, 0xC7, 0x04, 0x25] + UInt32(entry).littleEndianBytes
        + UInt32(0x20_3063).littleEndianBytes
        // INVLPG [20_0000H]; MOV ECX; DEC ECX; JNZ; MOV EAX; JMP RAX
        + [0x0F, 0x01, 0x3C, 0x25, 0, 0, 0x20, 0]
        + [0xB9] + UInt32(60_000).littleEndianBytes + [0xFF, 0xC9, 0x75, 0xFC]
        + [0xB8, 0, 0, 0x20, 0, 0xFF, 0xE0], means: means)
    let code: [UInt8] = [0x90, 0x90, 0x90, 0xF4]
    session.guest.memory.write(code, at: .init(0x20_0000))
    session.guest.memory.write(code, at: .init(0x20_3000))
    _ = try session.arm(.execute, 0x20_0002)
    complaints.expect(session.run(), "breakpoint 0x200002", "run")
    complaints.expect(session.step(), "step", "step")
    complaints.expect(session.run(), "halt", "the end")
    complaints.expect(session.read(0x20_3000, 4), code, "memory as read")
  }
}

extension DebugMeans {
  fileprivate static var protecting: DebugMeans {
    var means = DebugMeans()
    means.stepsAtCPL0 = true
    means.stepsAtCPL3 = true
    means.catchesWrites = true
    means.catchesReads = true
    return means
  }

  fileprivate static var planting: DebugMeans {
    var means = protecting
    means.interceptsINT3 = true
    return means
  }

  fileprivate static var plantingHLT: DebugMeans {
    var means = protecting
    means.interceptsHLT = true
    return means
  }
}
