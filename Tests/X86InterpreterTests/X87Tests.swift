import Bus
import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// What an x87 instruction meets around its arithmetic: CR0, pending exceptions, pointers, memory.
@Suite struct X87Tests {
  private let guest: TestGuest
  private var cpu: CPU { guest.engine.cpu }

  init() throws {
    guest = try TestGuest()
  }

  /// Executes one instruction at 7C00H; the vector that it raised.
  private func execute(_ bytes: [UInt8], width: Int = 32, cr0: UInt64 = 0x20) throws -> UInt8? {
    guard
      case .instruction(let instruction) = Decoder(codeWidth: width, isProtected: width != 16)
        .decode(InstructionBytes(bytes))
    else { return 6 }
    cpu.system.cr0 = cpu.system.cr0 & ~0x2E | cr0
    cpu.rip = 0x7C00 + UInt64(bytes.count)
    do {
      try cpu.execute(instruction)
      return nil
    } catch {
      return error.vector
    }
  }

  @Test func `CR0's EM, TS and MP decide about #NM`() throws {
    let (fld1, fwait, fninit): ([UInt8], [UInt8], [UInt8]) = ([0xD9, 0xE8], [0x9B], [0xDB, 0xE3])
    try guest.load(fld1, width: 32)
    for (cr0, escape, wait) in [
      (0x20, false, false), (0x24, true, false), (0x28, true, false), (0x22, false, false),
      (0x2A, true, true), (0x26, true, false),
    ] as [(UInt64, Bool, Bool)] {
      #expect(try execute(fninit, cr0: cr0) == (escape ? 7 : nil), "FNINIT, CR0 \(hex(cr0))")
      #expect(try execute(fld1, cr0: cr0) == (escape ? 7 : nil), "FLD1, CR0 \(hex(cr0))")
      #expect(try execute(fwait, cr0: cr0) == (wait ? 7 : nil), "FWAIT, CR0 \(hex(cr0))")
    }
  }

  @Test
  func
    `an unmasked exception is #MF at the next instruction that waits, and at none that does not`()
    throws
  {
    try guest.load([0x90], width: 32)
    cpu.initializeX87()
    cpu.setControlWord(0x37B)
    #expect(try execute([0xD9, 0xE8]) == nil)  // FLD1
    #expect(try execute([0xD9, 0xEE]) == nil)  // FLDZ
    #expect(try execute([0xDE, 0xF9]) == nil)  // FDIVP: 1 / 0
    #expect(cpu.x87StatusWord == 0xB084, "nothing popped, ES and B set")
    #expect(try execute([0x9B]) == 16)
    #expect(try execute([0xD9, 0xE8]) == 16)
    #expect(try execute([0xD9, 0x2D, 0, 0, 1, 0]) == 16, "FLDCW waits")
    #expect(try execute([0xDF, 0xE0]) == nil, "FNSTSW does not")
    #expect(cpu[0] & 0xFFFF == 0xB084)
    #expect(try execute([0xDB, 0xE2]) == nil)  // FNCLEX
    #expect(try execute([0x9B]) == nil)
  }

  @Test func `with CR0.NE = 0 the machine is told, and IGNNE# lets the handler go on`() throws {
    let code: [UInt8] = [
      0xDB, 0xE3,  // fninit
      0xD9, 0x2D, 0x00, 0x70, 0x00, 0x00,  // fldcw [0x7000]
      0xD9, 0xEE, 0xD9, 0xEE, 0xDE, 0xF9,  // fldz; fldz; fdivp
      0xD9, 0xE8,  // fld1: waits
      0xDB, 0xE2,  // fnclex
      0x9B, 0xEB, 0xFE,  // fwait; jmp $
    ]
    try guest.load(code, width: 32)
    guest.memory.write([0x7E, 0x03], at: GuestPhysicalAddress(0x7000))
    for _ in 0..<2 {
      guard case .numericError = guest.engine.run(.untilExit) else {
        Issue.record("the machine was not told")
        return
      }
      #expect(guest.state.rip == 0x7C0E, "the CPU waits at the instruction")
    }
    guest.engine.ignoreNumericError()
    guard case .budgetSpent = guest.engine.run(.budget(instructions: 10)) else {
      Issue.record("IGNNE# is not heard")
      return
    }
    #expect(!cpu.x87.ignoresErrors, "FNCLEX takes FERR# back, and IGNNE# with it")
  }

  @Test func `FSTENV keeps the last instruction's and operand's place, in four layouts`() throws {
    let address = GuestPhysicalAddress(0x8000)
    func words(_ count: Int) -> [UInt32?] {
      (0..<count).map { guest.memory.load(UInt32.self, at: address + UInt64($0 * 4)) }
    }
    // Protected mode, 32 bits.
    try guest.load([0x90], width: 32)
    cpu.initializeX87()
    #expect(try execute([0x66, 0xD8, 0x05, 0x00, 0x70, 0x01, 0x00]) == nil)  // fadd dword [0x17000]
    #expect(try execute([0xD9, 0x35, 0x00, 0x80, 0x00, 0x00]) == nil)
    #expect(
      words(7) == [
        0xFFFF_037F, 0xFFFF_0041, 0xFFFF_FFFE, 0x7C00, 0x0005_0008, 0x1_7000, 0xFFFF_0010,
      ])
    #expect(cpu.x87.control == 0x037F)
    // The same, 16 bits.
    #expect(try execute([0x66, 0xD9, 0x35, 0x00, 0x80, 0x00, 0x00]) == nil)
    #expect(words(3) == [0x0041_037F, 0x7C00_FFFE, 0x7000_0008])
  }

  @Test func `FSTENV and FLDENV take linear addresses in real mode`() throws {
    let address = GuestPhysicalAddress(0x8000)
    func words(_ count: Int) -> [UInt32?] {
      (0..<count).map { guest.memory.load(UInt32.self, at: address + UInt64($0 * 4)) }
    }
    try guest.load([0x90], width: 16)
    cpu.initializeX87()
    cpu.x87.instructionSelector = 0x1234
    cpu.x87.instructionPointer = 0x5678
    cpu.x87.dataSelector = 0xF000
    cpu.x87.dataPointer = 0xFFFF
    cpu.x87.opcode = 0x5AB
    #expect(try execute([0xD9, 0x36, 0x00, 0x80], width: 16) == nil)
    #expect(words(3) == [0x0000_037F, 0x79B8_FFFF, 0xFFFF_15AB])
    #expect(guest.memory.load(UInt16.self, at: address + 12) == 0xF000)
    #expect(try execute([0x66, 0xD9, 0x36, 0x00, 0x80], width: 16) == nil)
    #expect(
      words(7) == [
        0xFFFF_037F, 0xFFFF_0000, 0xFFFF_FFFF, 0xFFFF_79B8, 0x15AB, 0xFFFF_FFFF, 0xF000,
      ])
    // And back.
    cpu.initializeX87()
    #expect(try execute([0x66, 0xD9, 0x26, 0x00, 0x80], width: 16) == nil)
    #expect(cpu.x87.instructionPointer == 0x1_79B8 && cpu.x87.dataPointer == 0xF_FFFF)
    #expect(cpu.x87.opcode == 0x5AB)
  }

  @Test func `FSAVE and FRSTOR carry everything over, and FSAVE initialises`() throws {
    try guest.load([0x90], width: 32)
    for prefix in [[], [0x66]] as [[UInt8]] {
      cpu.initializeX87()
      for load in [0xE8, 0xEB, 0xEE] as [UInt8] { #expect(try execute([0xD9, load]) == nil) }
      let before = cpu.loadFloatingPoint()
      #expect(try execute(prefix + [0xDD, 0x35, 0x00, 0x80, 0x00, 0x00]) == nil)
      #expect(cpu.x87StatusWord == 0 && cpu.x87.valid == 0 && cpu.x87.control == 0x37F)
      #expect(try execute(prefix + [0xDD, 0x25, 0x00, 0x80, 0x00, 0x00]) == nil)
      var after = cpu.loadFloatingPoint()
      if !prefix.isEmpty { after.lastOpcode = before.lastOpcode }
      #expect(after == before)
    }
  }

  @Test func `a store that faults changes nothing`() throws {
    try guest.load([0x90], width: 32)
    cpu.system.ds.limit = 0x8005
    cpu.modeChanged()
    cpu.initializeX87()
    #expect(try execute([0xD9, 0xEB]) == nil)  // FLDPI
    let before = cpu.loadFloatingPoint()
    for digit in [0xD9, 0xDD, 0xDB, 0xDF] as [UInt8] {
      #expect(
        try execute([digit, 0x3D, 0x04, 0x80, 0x00, 0x00])
          == (digit == 0xD9 || digit == 0xDD ? nil : 13))
    }
    #expect(try execute([0xDD, 0x1D, 0x04, 0x80, 0x00, 0x00]) == 13)
    #expect(cpu.loadFloatingPoint() == before)
  }

  @Test func `blocks and steps come to the same state`() throws {
    let code: [UInt8] = [
      0xDB, 0xE3,  // fninit
      0xD9, 0xE8, 0xD9, 0xEB,  // fld1; fldpi
      0xDC, 0xC1,  // 1: fadd st(1), st
      0xD9, 0xC1, 0xD9, 0xFA,  // fld st(1); fsqrt
      0xDD, 0x1C, 0x25, 0x00, 0x00, 0x01, 0x00,  // fstp qword [0x10000]
      0xDF, 0xE0,  // fnstsw ax
      0xEB, 0xEF,  // jmp 1b
    ]
    let (blocks, steps) = (try TestGuest(), try TestGuest())
    for guest in [blocks, steps] { try guest.load(code, width: 64) }
    _ = blocks.engine.run(.budget(instructions: 500))
    for _ in 0..<500 { _ = steps.engine.run(.step(maskingInterrupts: false)) }
    #expect(blocks.state == steps.state)
    let place = GuestPhysicalAddress(0x1_0000)
    #expect(blocks.memory.load(UInt64.self, at: place) == steps.memory.load(UInt64.self, at: place))
    #expect(blocks.memory.load(UInt64.self, at: place) != 0)
  }
}
