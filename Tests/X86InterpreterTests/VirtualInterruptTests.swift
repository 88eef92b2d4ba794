import Engine
import GuestMemory
import Testing
import X86

@testable import X86Interpreter

/// CR4.VME and CR4.PVI.
@Suite struct VirtualInterruptTests {
  private static let `if`: UInt64 = 1 << 9
  private static let iopl: UInt64 = 3 << 12
  private static let vm: UInt64 = 1 << 17
  private static let vif: UInt64 = 1 << 19
  private static let vip: UInt64 = 1 << 20

  /// A CPU in virtual-8086 mode at 0000:7C00, a TSS at 3000H whose redirection bitmap has `redirected` at 0.
  private static func virtual8086(
    _ code: [UInt8], flags: UInt64 = 0, cr4: UInt64 = 1, redirected: Set<UInt8> = []
  ) throws -> TestGuest {
    let guest = try TestGuest()
    try guest.load(code, width: 32)
    guest.memory.write([UInt8](repeating: 0, count: 104), at: GuestPhysicalAddress(0x3000))
    guest.memory.store(UInt16(0x88), at: GuestPhysicalAddress(0x3000 + 102))
    for vector in 0..<32 {
      var bits: UInt8 = 0xFF
      for bit in 0..<8 where redirected.contains(UInt8(vector * 8 + bit)) {
        bits &= ~(1 << UInt8(bit))
      }
      guest.memory.write([bits], at: GuestPhysicalAddress(0x3068 + UInt64(vector)))
    }
    var state = guest.state
    state.rflags = vm | 2 | flags
    state.cr4 = cr4
    (state.cs, state.ss) = (.real(0, code: true), .real(0))
    (state.ds, state.es, state.fs, state.gs) = (.real(0), .real(0), .real(0), .real(0))
    state.tr = SegmentRegister(selector: 8, base: 0x3000, limit: 0x107, attributes: .busyTSS32)
    state.idtr = DescriptorTableRegister(base: 0, limit: 0)
    try guest.engine.store(.all, from: state)
    return guest
  }

  /// Executes one instruction; the vector and error code of what it raised, nil for nothing.
  private static func step(_ guest: TestGuest) -> FaultRecord? {
    if case .shutdown = guest.engine.run(.step(maskingInterrupts: true)) {
      return guest.engine.faultChain.first
    }
    return nil
  }

  @Test func `CLI and STI change VIF below IOPL 3, IF at it`() throws {
    for (flags, bit) in [(0, Self.vif), (Self.iopl, Self.if)] as [(UInt64, UInt64)] {
      let guest = try Self.virtual8086([0xFB, 0xFA], flags: flags)
      #expect(Self.step(guest) == nil)
      #expect(guest.state.rflags & (Self.vif | Self.if) == bit)
      #expect(Self.step(guest) == nil)
      #expect(guest.state.rflags & (Self.vif | Self.if) == 0)
    }
  }

  @Test func `without CR4.VME each of them is #GP below IOPL 3`() throws {
    for code in [[0xFB], [0xFA], [0x9C], [0x9D], [0xCD, 0x21], [0xCF]] as [[UInt8]] {
      let fault = Self.step(try Self.virtual8086(code, cr4: 0))
      #expect(fault?.vector == 13 && fault?.errorCode == 0, "\(code)")
    }
  }

  @Test func `STI and POPF with VIP set are #GP, where they would set VIF`() throws {
    #expect(Self.step(try Self.virtual8086([0xFB], flags: Self.vip))?.vector == 13)
    // Both at once let no instruction pass.
    #expect(Self.step(try Self.virtual8086([0xFA], flags: Self.vip | Self.vif))?.vector == 13)
    for (value, vector) in [(0x202, 13), (0x002, nil), (0x102, 13)] as [(UInt16, UInt8?)] {
      let guest = try Self.virtual8086([0x9D], flags: Self.vip)
      guest.memory.store(value, at: GuestPhysicalAddress(0x7000))
      #expect(Self.step(guest)?.vector == vector)
      #expect(guest.state.rsp == (vector == nil ? 0x7002 : 0x7000))
    }
  }

  @Test func `PUSHF shows VIF as IF and IOPL 3; POPF takes IF to VIF and leaves IF and IOPL`()
    throws
  {
    let guest = try Self.virtual8086([0x9C, 0x9D], flags: Self.vif)
    #expect(Self.step(guest) == nil)
    #expect(guest.memory.load(UInt16.self, at: GuestPhysicalAddress(0x6FFE)) == 0x3202)
    guest.memory.store(UInt16(0x0ED7), at: GuestPhysicalAddress(0x6FFE))
    #expect(Self.step(guest) == nil)
    #expect(guest.state.rflags == Self.vm | Self.vif | 0xCD7)
  }

  @Test(arguments: [[0x66, 0x9C], [0x66, 0x9D], [0x66, 0xCF]] as [[UInt8]])
  func `with a 32-bit operand they are #GP all the same`(code: [UInt8]) throws {
    #expect(Self.step(try Self.virtual8086(code))?.vector == 13)
  }

  @Test func `IRET takes IF to VIF`() throws {
    let guest = try Self.virtual8086([0xCF])
    for (index, word) in [0x1234, 0x0010, 0x3297].enumerated() {
      guest.memory.store(UInt16(word), at: GuestPhysicalAddress(0x7000 + UInt64(index) * 2))
    }
    #expect(Self.step(guest) == nil)
    #expect(guest.state.rip == 0x1234 && guest.state.cs.base == 0x100)
    #expect(guest.state.rflags == Self.vm | Self.vif | 0x97)
    #expect(guest.state.rsp == 0x7006)
  }

  @Test func `INT n goes to the program's handler where the bitmap has a 0`() throws {
    for (flags, pushed, left) in [(Self.vif, 0x3202, 0), (Self.iopl | Self.if, 0x3202, Self.iopl)]
      as [(UInt64, UInt16, UInt64)]
    {
      let guest = try Self.virtual8086([0xCD, 0x21], flags: flags, redirected: [0x21])
      guest.memory.store(UInt32(0x0020_0456), at: GuestPhysicalAddress(0x84))
      #expect(Self.step(guest) == nil)
      #expect(guest.state.rip == 0x456 && guest.state.cs.selector == 0x20)
      #expect(guest.state.rflags == Self.vm | 2 | left)
      #expect(guest.memory.load(UInt16.self, at: GuestPhysicalAddress(0x6FFE)) == pushed)
      #expect(guest.memory.load(UInt32.self, at: GuestPhysicalAddress(0x6FFA)) == 0x7C02)
    }
  }

  @Test
  func `INT n is #GP(0) where the bitmap has a 1, the IDT's affair at IOPL 3, and INT3 always`()
    throws
  {
    #expect(Self.step(try Self.virtual8086([0xCD, 0x21]))?.errorCode == 0)
    // An IDT of one byte: the error code names the vector.
    #expect(Self.step(try Self.virtual8086([0xCD, 0x21], flags: Self.iopl))?.errorCode == 0x10A)
    #expect(Self.step(try Self.virtual8086([0xCC], redirected: [3]))?.errorCode == 0x1A)
  }

  @Test func `a TSS without room for the bitmap is #GP(0)`() throws {
    let guest = try Self.virtual8086([0xCD, 0x21], redirected: [0x21])
    for (map, limit) in [(0x10, 0x107), (0x88, 0x50), (0x140, 0x107), (0xFFFF, 0x107)] {
      guest.memory.store(UInt16(map), at: GuestPhysicalAddress(0x3000 + 102))
      var state = guest.state
      state.rip = 0x7C00
      state.tr.limit = UInt32(limit)
      try guest.engine.store(.all, from: state)
      #expect(Self.step(guest)?.vector == 13, "\(map) \(limit)")
    }
  }

  @Test func `CR4.PVI gives level 3 the same flag below IOPL 3, and PUSHF does not show it`() throws
  {
    for (cr4, vector) in [(2, nil), (0, 13)] as [(UInt64, UInt8?)] {
      let guest = try TestGuest()
      try guest.load([0xFB, 0x9C, 0xFA], width: 32)
      var state = guest.state
      (state.cs.selector, state.cs.attributes.privilegeLevel) = (0x1B, 3)
      (state.ss.selector, state.ss.attributes.privilegeLevel) = (0x23, 3)
      state.cr4 = cr4
      state.idtr = DescriptorTableRegister(base: 0, limit: 0)
      try guest.engine.store(.all, from: state)
      #expect(Self.step(guest)?.vector == vector)
      if vector != nil { continue }
      #expect(guest.state.rflags == Self.vif | 2)
      #expect(Self.step(guest) == nil)
      #expect(
        guest.memory.load(UInt32.self, at: GuestPhysicalAddress(0x6FFC)) == UInt32(Self.vif | 2))
      #expect(Self.step(guest) == nil)
      #expect(guest.state.rflags == 2)
    }
  }
}
