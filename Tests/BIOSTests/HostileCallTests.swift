import Bits
import Boot
import Devices
import GuestMemory
import Testing
import X86

@testable import BIOS

@Suite("BIOS: hostile guests") struct HostileCallTests {
  @Test func `any call with any registers over any memory comes back`() throws {
    let floppy = try #require(BIOSDrive(floppy: NumberedDisk(sectors: 720)))
    let fixture = try BIOSFixture(
      memoryMiB: 2, drives: [BIOSDrive(disk: NumberedDisk(sectors: 5000)), floppy])
    var random = SplitMix64(state: 2026)
    let vectors: [UInt8] = [
      0x00, 0x05, 0x08, 0x0D, 0x10, 0x10, 0x10, 0x11, 0x12, 0x13, 0x13, 0x13, 0x14, 0x15, 0x15,
      0x16,
      0x17, 0x18, 0x19, 0x1A, 0x21, 0x70, 0x76, 0xFF,
    ]
    let rom = ROMImage.bytes
    // Traps within machine code of the ROM.
    let traps = [
      ROMImage.keyboardTrap, ROMImage.clockTrap, ROMImage.waitSleepTrap, ROMImage.waitSpinTrap,
      ROMImage.mouseTrap, ROMImage.ejectTrap,
    ]
    for round in 0..<10_000 {
      let vector = vectors.randomElement(using: &random) ?? 0
      // Every so often the guest writes over the data area, or all of it is random.
      if round % 8 == 0 {
        fixture.memory.store(
          UInt64.random(in: 0 ... .max, using: &random),
          at: .init(0x400 + UInt64.random(in: 0..<0xF8, using: &random)))
      }
      var cpu = CPUState()
      cpu.cs = .real(ROMImage.segment, code: true)
      cpu.rip = UInt64(round % 9 == 0 ? traps[round / 9 % traps.count] : ROMImage.stub(vector))
      func register(_ path: WritableKeyPath<CPUState, UInt64>) {
        let value = UInt64.random(in: 0 ... .max, using: &random)
        let small = UInt64.random(in: 0..<4, using: &random)
        cpu[keyPath: path] = value % 3 == 0 ? small : value % 3 == 1 ? value & 0xFF : value
      }
      for path in [
        \.rax, \.rbx, \.rcx, \.rdx, \.rsi, \.rdi, \.rbp, \.rsp,
      ] as [WritableKeyPath<CPUState, UInt64>] { register(path) }
      if vector == 0x13 { cpu.rdx = cpu.rdx & ~0xFF | [0, 0x80][round % 2] }
      // A function that exists, half of the time.
      if round % 2 == 0 {
        cpu.rax = cpu.rax & ~0xFF00 | UInt64.random(in: 0..<0x20, using: &random) << 8
      } else if vector == 0x13 || vector == 0x15 {
        let rare: [UInt64] = [0x05, 0x18, 0x45, 0x46, 0x49, 0x52, 0x83, 0x89]
        cpu.rax = cpu.rax & ~0xFF00 | rare[round / 2 % rare.count] << 8
      }
      cpu.es = .real(UInt16.random(in: 0 ... .max, using: &random))
      cpu.ds = .real(UInt16.random(in: 0 ... .max, using: &random))
      cpu.ss = .real(UInt16.random(in: 0 ... .max, using: &random))
      _ = fixture.bios.service(&cpu)
    }
    #expect(fixture.bytes(0xF0000, 0x10000) == rom, "the ROM is as it was")
    #expect(fixture.bios.state.unknownCalls.count <= 64)
    #expect(fixture.said.count < 500)
  }

  @Test func `any call of VBE's functions and of the 32-bit PCI BIOS comes back`() throws {
    let fixture = try BIOSFixture(memoryMiB: 2, hasFrameBuffer: true)
    var random = SplitMix64(state: 2027)
    let rom = ROMImage.bytes
    for round in 0..<2000 {
      var cpu = fixture.caller(0x10)
      for path in [
        \.rbx, \.rcx, \.rdx, \.rdi,
      ] as [WritableKeyPath<CPUState, UInt64>] {
        let value = UInt64.random(in: 0 ... .max, using: &random)
        cpu[keyPath: path] = round % 3 == 0 ? value & 3 : value
      }
      cpu.es = .real(UInt16.random(in: 0 ... .max, using: &random))
      cpu.rax = 0x4F00 | UInt64.random(in: 0...0x16, using: &random)
      if cpu.rax == 0x4F02 { cpu.rbx = cpu.rbx & 0xC000 | 0x100 | UInt64(round % 0x30) }
      if round % 4 == 0 {
        cpu.rax = 0xB100 | UInt64.random(in: 0...0x10, using: &random)
        cpu.cr0 = 0x11
        cpu.cs = .flat(8, .code32)
        cpu.rip = 0xFA900
        cpu.gdtr = .init(base: UInt64.random(in: 0...0xFFFF_FFFF, using: &random), limit: 0xFFFF)
      }
      #expect(fixture.bios.service(&cpu) == .resume)
      if round % 500 == 499 { _ = fixture.bios.graphics?.screenImage() }
    }
    #expect(fixture.bytes(0xF0000, 0x10000) == rom, "the ROM is as it was")
  }
}
