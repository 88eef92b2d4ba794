import Bits
import Engine
import GuestMemory
import KVMEngine
import X86

private let data = MicroGuest.dataAddress

/// Watchpoints in debug registers and by page protection.
let watchChecks: [Check] =
  watches(.registers, [.data]) + watches(.pages, [.writes, .reads]) + [
    Check("watch.pages.long", needs: [.writes]) { complaints in
      // A range over two pages: a write in the second one.
      let session = try Session(
        .long, MicroCode.storeAL(.long, at: 0x6010) + [0x90, 0xF4], means: Means.pages.means)
      complaints.expect(
        try session.arm(.write, 0x5F00, length: 0x200), .pageProtection, "means")
      complaints.expect(session.run(), "write watch 0x5f00 at 0x6010", "run")
    },
    Check("watch.pages.stack", needs: [.writes, .step]) { complaints in
      // The watched word is where PUSH stores.
      for mode in MicroGuest.Mode.kernel {
        let session = try Session(mode, [0x90, 0x50, 0x90, 0xF4], means: Means.pages.means)
        let width: UInt64 = mode == .real ? 2 : mode == .protected ? 4 : 8
        let slot = MicroGuest.stackAddress - width
        _ = try session.arm(.write, slot, length: width)
        complaints.expect(
          session.run(), "write watch \(hex(slot)) at \(hex(slot))", "PUSH in \(mode)")
        complaints.expect(session.pc, 0x7C02, "RIP")
      }
    },
    Check("watch.pages.transfer", needs: [.writes, .step]) { complaints in
      // A watch in the stack's page makes the guest run by steps; a port access ends in the middle of one.
      for mode in MicroGuest.Mode.kernel {
        let session = try Session(
          mode, [0x90, 0xE4, 0xE2, 0x90, 0xE6, 0xE0, 0x90, 0xF4], means: Means.pages.means)
        _ = try session.arm(.write, MicroGuest.stackAddress - 64, length: 8)
        complaints.expect(session.run(), "in 0xe2 1x1", "IN in \(mode)")
        session.cpu.transferData = [0x42]
        complaints.expect(session.run(), "out 0xe0 0x42", "OUT in \(mode)")
        complaints.expect(session.run(), "halt", "the end")
      }
    },
    Check("watch.pages.inCodePage", needs: [.reads, .step]) { complaints in
      // The watched byte shares its page with the code.
      for mode in MicroGuest.Mode.kernel {
        let session = try Session(
          mode, [0x90] + MicroCode.storeAL(mode, at: 0x7D00) + [0x90, 0x90, 0xF4],
          means: Means.pages.means
        ) { $0.rax = 0x55 }
        _ = try session.arm(.access, 0x7D00)
        complaints.expect(session.run(), "access watch 0x7d00 at 0x7d00", "store in \(mode)")
        complaints.expect(session.run(), "halt", "the end")
      }
    },
    Check("watch.registers.many", needs: [.data]) { complaints in
      let session = try Session(.long, MicroCode.storeAL(.long, at: data + 24) + [0x90, 0xF4])
      complaints.expect(try session.arm(.write, data, length: 32), .debugRegister(0), "means")
      complaints.expect(
        session.run(), "write watch \(hex(data)) at \(hex(data + 24))", "the fourth register")
    },
  ]

/// Which means a check allows.
private enum Means: String {
  case registers
  case pages

  var means: DebugMeans {
    var means = DebugMeans()
    means.stepsAtCPL0 = true
    means.stepsAtCPL3 = true
    switch self {
    case .registers:
      means.dataAccessesStop = true
      means.executesStopAtCPL0 = true
    case .pages:
      means.catchesWrites = true
      means.catchesReads = true
    }
    return means
  }

  func isRight(_ means: StopMeans) -> Bool {
    switch means {
    case .debugRegister: self == .registers
    case .pageProtection: self == .pages
    default: false
    }
  }
}

/// INC BYTE [address].
private func incrementByte(_ mode: MicroGuest.Mode, at address: UInt64) -> [UInt8] {
  let place: [UInt8] =
    switch mode {
    case .real: [0x06] + UInt16(address).littleEndianBytes
    case .protected: [0x05] + UInt32(address).littleEndianBytes
    case .long, .longUser: [0x04, 0x25] + UInt32(address).littleEndianBytes
    }
  return [0xFE] + place
}

private func watches(_ kind: Means, _ needs: [Need]) -> [Check] {
  MicroGuest.Mode.kernel.flatMap { mode -> [Check] in
    let lengths: [UInt64] = mode == .long ? [1, 2, 4, 8] : [1, 2, 4]
    return [
      Check("watch.\(kind).\(mode).write", needs: needs) { complaints in
        for length in lengths {
          // A load, a store beside the range, a store to its last byte.
          let last = data + length - 1
          let code =
            MicroCode.loadAL(mode, at: data) + MicroCode.storeAL(mode, at: data + 64) + [0x90]
            + MicroCode.storeAL(mode, at: last)
          let session = try Session(mode, code + [0x90, 0xF4], means: kind.means) { $0.rax = 0x11 }
          let means = try session.arm(.write, data, length: length)
          if !kind.isRight(means) { complaints.add("means: \(means)") }
          let at = kind == .registers ? data : last
          complaints.expect(
            session.run(), "write watch \(hex(data)) at \(hex(at))", "\(length) bytes")
          complaints.expect(
            session.pc, MicroGuest.codeAddress + UInt64(code.count), "RIP after the store")
          complaints.expect(session.run(), "halt", "the end")
        }
      },
      Check("watch.\(kind).\(mode).access", needs: needs) { complaints in
        for length in lengths {
          let load = MicroCode.loadAL(mode, at: data)
          let code = load + [0x90] + MicroCode.storeAL(mode, at: data)
          let session = try Session(mode, code + [0x90, 0xF4], means: kind.means) { $0.rax = 0x11 }
          session.guest.memory.write([0x77], at: .init(data))
          _ = try session.arm(.access, data, length: length)
          let hit = "access watch \(hex(data)) at \(hex(data))"
          complaints.expect(session.run(), hit, "load, \(length) bytes")
          complaints.expect(session.pc, MicroGuest.codeAddress + UInt64(load.count), "RIP")
          complaints.expect(session.state.rax & 0xFF, 0x77, "AL")
          complaints.expect(session.run(), hit, "store, \(length) bytes")
          complaints.expect(session.run(), "halt", "the end")
        }
      },
      Check("watch.\(kind).\(mode).read", needs: needs) { complaints in
        let store = MicroCode.storeAL(mode, at: data)
        let code = [0x90] + store + [0x90] + MicroCode.loadAL(mode, at: data)
        let session = try Session(mode, code + [0x90, 0xF4], means: kind.means) { $0.rax = 0x11 }
        _ = try session.arm(.read, data)
        let hit = "read watch \(hex(data)) at \(hex(data))"
        // A register cannot tell the store from a load.
        if kind == .registers { complaints.expect(session.run(), hit, "store") }
        complaints.expect(session.run(), hit, "load")
        complaints.expect(session.pc, MicroGuest.codeAddress + UInt64(code.count), "RIP")
        complaints.expect(session.run(), "halt", "the end")
      },
      Check("watch.\(kind).\(mode).readAndWrite", needs: needs) { complaints in
        // INC BYTE [data]: one instruction reads and changes the watched byte.
        let increment = incrementByte(mode, at: data)
        let session = try Session(
          mode, [0x90] + increment + [0x90, 0xF4], means: kind.means)
        _ = try session.arm(.read, data)
        complaints.expect(session.run(), "read watch \(hex(data)) at \(hex(data))", "INC")
        complaints.expect(session.pc, MicroGuest.codeAddress + UInt64(1 + increment.count), "RIP")
        complaints.expect(session.run(), "halt", "the end")
      },
      Check("watch.\(kind).\(mode).rep", needs: needs) { complaints in
        // REP STOSB over the watched fifth byte.
        let session = try Session(mode, [0xF3, 0xAA, 0x90, 0xF4], means: kind.means) {
          $0.rdi = data
          $0.rcx = 8
          $0.rax = 0x22
        }
        _ = try session.arm(.write, data + 4)
        complaints.expect(
          session.run(), "write watch \(hex(data + 4)) at \(hex(data + 4))", "run")
        let state = session.state
        complaints.expect(session.read(data + 4, 1), [0x22], "the watched byte")
        if state.rcx & 0xFFFF > 3 { complaints.add("CX is \(state.rcx & 0xFFFF) at the stop") }
        complaints.expect(session.run(), "halt", "the end")
        complaints.expect(session.read(data, 8), [UInt8](repeating: 0x22, count: 8), "bytes")
      },
      Check("watch.\(kind).\(mode).step", needs: needs + [.step]) { complaints in
        let store = MicroCode.storeAL(mode, at: data)
        let session = try Session(mode, [0x90] + store + [0x90, 0x90, 0xF4], means: kind.means)
        _ = try session.arm(.write, data)
        complaints.expect(session.step(), "step", "NOP")
        complaints.expect(
          session.step(), "write watch \(hex(data)) at \(hex(data))", "store")
        complaints.expect(session.pc, 0x7C01 + UInt64(store.count), "RIP")
        complaints.expect(session.step(), "step", "NOP")
        complaints.expect(session.pc, 0x7C02 + UInt64(store.count), "RIP")
      },
    ]
  }
}
