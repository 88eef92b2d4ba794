import Bits
package import GuestMemory
package import X86

/// A guest of a few instructions in one mode of the CPU: what the self-test and the checks run.
///
/// 4 MiB of memory with a hole at D0000H–DFFFFH for MMIO. Every vector has a handler that reports its
/// number at port E1H and halts, but 21H, which returns at once.
///
/// | address | what |
/// |---|---|
/// | 1000H | GDT: 08H code, 10H data, 1BH user data, 23H user code, 28H TSS |
/// | 2000H | IDT (real mode: the vectors are at 0) |
/// | 3000H | handlers, 16 bytes each |
/// | 5000H | data |
/// | 7000H | the stack's top |
/// | 7C00H | the code |
/// | 8000H | TSS, whose stack for CPL 0 is at 6F00H |
/// | 100000H | page tables of long mode: 4 MiB identical, in small pages |
package struct MicroGuest {
  /// The mode of the code at its start.
  package enum Mode: String, Hashable, Sendable, CaseIterable, Codable {
    case real
    case protected
    case long
    /// Long mode at CPL 3.
    case longUser

    var is64Bit: Bool { self == .long || self == .longUser }
  }

  package static let codeAddress: UInt64 = 0x7C00
  package static let dataAddress: UInt64 = 0x5000
  package static let stackAddress: UInt64 = 0x7000
  /// Where no memory is.
  package static let mmioAddress: UInt64 = 0xD0000
  /// The port at which the handlers report their vectors.
  package static let vectorPort: UInt16 = 0xE1

  package let mode: Mode
  package let memory: GuestMemory

  /// Lays `code` and everything around it into fresh memory.
  package init(_ mode: Mode, _ code: [UInt8]) throws(GuestMemoryError) {
    self.mode = mode
    memory = try GuestMemory(regions: [
      MappedRegion(start: .init(0), length: 0xD0000, kind: .ram, name: "low RAM"),
      MappedRegion(start: .init(0xE0000), length: 0x320000, kind: .ram, name: "RAM"),
    ])
    layHandlers()
    if mode != .real { layTables() }
    if mode.is64Bit { layPages() }
    memory.write(code, at: .init(Self.codeAddress))
  }

  /// The handler of `vector`.
  package static func handler(_ vector: UInt8) -> UInt64 {
    0x3000 + UInt64(vector) * 16
  }

  private func layHandlers() {
    for vector in UInt8.min...UInt8.max {
      let address = Self.handler(vector)
      var handler: [UInt8] = [0xB0, vector, 0xE6, UInt8(Self.vectorPort), 0xF4]
      if vector == 0x21 { handler = mode.is64Bit ? [0x90, 0x48, 0xCF] : [0x90, 0xCF] }
      memory.write(handler, at: .init(address))
      // Gates of 3 and 21H may be used from CPL 3.
      let access: UInt64 = vector == 3 || vector == 0x21 ? 0xEE00 : 0x8E00
      let gate = address & 0xFFFF | 8 << 16 | access << 32
      switch mode {
      case .real: memory.store(UInt32(address), at: .init(UInt64(vector) * 4))
      case .protected: memory.store(gate, at: .init(0x2000 + UInt64(vector) * 8))
      case .long, .longUser: memory.store(gate, at: .init(0x2000 + UInt64(vector) * 16))
      }
    }
  }

  private func layTables() {
    let code: UInt64 = mode.is64Bit ? 0x00AF_9B00_0000_FFFF : 0x00CF_9B00_0000_FFFF
    let user: UInt64 = mode.is64Bit ? 0x00AF_FB00_0000_FFFF : 0x00CF_FB00_0000_FFFF
    let table: [UInt64] = [
      0, code, 0x00CF_9300_0000_FFFF, 0x00CF_F300_0000_FFFF, user, 0x0000_8B00_8000_0067, 0,
    ]
    for (index, entry) in table.enumerated() {
      memory.store(entry, at: .init(0x1000 + UInt64(index) * 8))
    }
    if mode.is64Bit {
      memory.store(UInt64(0x6F00), at: .init(0x8004))
    } else {
      memory.store(UInt32(0x6F00), at: .init(0x8004))
      memory.store(UInt32(0x10), at: .init(0x8008))
    }
  }

  private func layPages() {
    memory.store(UInt64(0x10_1007), at: .init(0x10_0000))
    memory.store(UInt64(0x10_2007), at: .init(0x10_1000))
    for table in 0..<UInt64(2) {
      memory.store((0x10_3000 + table << 12) | 7, at: .init(0x10_2000 + table * 8))
      for index in 0..<UInt64(512) {
        let page = (table << 9 | index) << 12
        // Present, writable, accessed, dirty; and open to CPL 3 where code of that level is to run.
        let rights: UInt64 = mode == .longUser ? 0x67 : 0x63
        memory.store(page | rights, at: .init(0x10_3000 + table << 12 + index * 8))
      }
    }
  }

  /// The CPU's state before the first instruction.
  package var initialState: CPUState {
    var state = CPUState()
    state.rip = Self.codeAddress
    state.rsp = Self.stackAddress
    state.rflags = RFlags.reserved1
    guard mode != .real else {
      state.cs = .real(0, code: true)
      return state
    }
    let data = SegmentRegister.flat(0x10, .data32)
    (state.ds, state.es, state.fs, state.gs, state.ss) = (data, data, data, data, data)
    state.cs = .flat(8, mode.is64Bit ? .code64 : .code32)
    state.gdtr = .init(base: 0x1000, limit: 0x37)
    state.idtr = .init(base: 0x2000, limit: mode.is64Bit ? 0xFFF : 0x7FF)
    state.tr = SegmentRegister(selector: 0x28, base: 0x8000, limit: 0x67, attributes: .busyTSS32)
    state.cr0.setBit(0, to: true)
    guard mode.is64Bit else { return state }
    state.cr3 = 0x10_0000
    state.cr4.setBit(5, to: true)
    // CR4.OSFXSR, so that SSE instructions can be tried.
    state.cr4.setBit(9, to: true)
    state.cr0.setBit(31, to: true)
    state.cr0.setBit(30, to: false)
    state.cr0.setBit(29, to: false)
    state.efer = 0xD01
    if mode == .longUser {
      var code = SegmentRegister.flat(0x23, .code64)
      code.attributes.privilegeLevel = 3
      var data = SegmentRegister.flat(0x1B, .data32)
      data.attributes.privilegeLevel = 3
      state.cs = code
      (state.ds, state.es, state.fs, state.gs, state.ss) = (data, data, data, data, data)
    }
    return state
  }

  /// An accelerator over this guest's memory, and a CPU in ``initialState``.
  package func start() throws -> (accelerator: KVMAccelerator, cpu: KVMCPU) {
    let accelerator = try KVMAccelerator(memory: memory)
    let cpu = try accelerator.makeKVMCPU(index: 0)
    try cpu.store(.all, from: initialState)
    return (accelerator, cpu)
  }
}

/// Code bytes that every mode's checks share.
package enum MicroCode {
  /// MOV [``MicroGuest/dataAddress``], AL.
  package static func storeAL(_ mode: MicroGuest.Mode, at address: UInt64) -> [UInt8] {
    moveAL(mode, address, store: true)
  }

  /// MOV AL, [``MicroGuest/dataAddress``].
  package static func loadAL(_ mode: MicroGuest.Mode, at address: UInt64) -> [UInt8] {
    moveAL(mode, address, store: false)
  }

  private static func moveAL(
    _ mode: MicroGuest.Mode, _ address: UInt64, store: Bool
  ) -> [UInt8] {
    let opcode: UInt8 = store ? 0x88 : 0x8A
    switch mode {
    case .real: return [store ? 0xA2 : 0xA0] + UInt16(address).littleEndianBytes
    case .protected: return [opcode, 0x05] + UInt32(address).littleEndianBytes
    case .long, .longUser: return [opcode, 0x04, 0x25] + UInt32(address).littleEndianBytes
    }
  }
}
