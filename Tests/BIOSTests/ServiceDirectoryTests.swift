import Bits
import Bus
import Devices
import GuestMemory
import Testing
import X86

@testable import BIOS

/// The PCI BIOS as 32-bit programs call it.
@Suite("BIOS: 32-bit services") struct ServiceDirectoryTests {
  private let fixture: BIOSFixture
  private let bridge = I440FX(memorySize: 32 << 20) { _ in }
  private let bus: PCIBus

  init() throws {
    fixture = try BIOSFixture()
    bus = PCIBus(
      ports: fixture.ports, mmio: MMIOSpace(), decoder: try MemoryDecoder(),
      interrupts: PIIX3(
        interrupt: { _ in InterruptLine() }, reset: InterruptLine(), initialize: InterruptLine()
      ).inputs)
    bridge.bus = bus
    fixture.ports.map(bridge, at: Port(0xCF8), count: 8)
    bus.attach(bridge, at: PCIAddress(slot: 0))
  }

  /// A program at the trap, which it sees at `linear`, with CS based at `base`.
  private func caller(_ linear: UInt32, base: UInt32 = 0, ax: UInt64, pages: UInt64 = 0) -> CPUState
  {
    var cpu = CPUState()
    cpu.cr0 = pages == 0 ? 0x11 : 0x8000_0011
    cpu.cr3 = pages
    cpu.cs = .flat(8, .code32)
    cpu.cs.base = UInt64(base)
    (cpu.es, cpu.ds, cpu.ss) = (.flat(16, .data32), .flat(16, .data32), .flat(16, .data32))
    cpu.rip = UInt64(linear &- base)
    cpu.rsp = 0x6000
    cpu.rax = ax
    return cpu
  }

  private static let trap = ROMImage.address(ROMImage.protectedPCI)

  @Test("the structure lies at a multiple of 16, and adds up to 0")
  func structure() {
    #expect(ROMImage.serviceDirectory % 16 == 0)
    let bytes = fixture.bytes(0xF_0000 + UInt64(ROMImage.serviceDirectory), 16)
    #expect(bytes.prefix(4) == [0x5F, 0x33, 0x32, 0x5F])
    #expect(bytes.littleEndian(UInt32.self, at: 4) == ROMImage.address(ROMImage.serviceLookup))
    #expect(bytes[9] == 1 && bytes.reduce(0, &+) == 0)
  }

  @Test("a call goes on behind the trap, with its flags in EFLAGS", arguments: [0, 0xF_0000])
  func flat(base: UInt32) {
    var cpu = caller(Self.trap, base: base, ax: 0xB10A)
    cpu.rflags |= 1
    let stack = fixture.bytes(0x5FF0, 32)
    #expect(fixture.bios.service(&cpu) == .resume)
    #expect(cpu.rip == UInt64(Self.trap - base + 2))
    #expect(cpu.rcx == 0x1237_8086 && cpu.rflags & 1 == 0)
    #expect(fixture.bytes(0x5FF0, 32) == stack, "nothing on the stack is touched")
    cpu = caller(Self.trap + 2, base: base, ax: 0xB109)
    cpu.rdi = 3
    #expect(fixture.bios.service(&cpu) == .resume)
    #expect(cpu.rip == UInt64(Self.trap - base + 2))
    #expect(cpu.rax & 0xFF00 == 0x8700 && cpu.rflags & 1 == 1)
  }

  @Test("what is not the PCI BIOS's is refused there", arguments: [0x0000, 0x0200, 0xB106, 0xB1FF])
  func refused(ax: UInt64) {
    var cpu = caller(Self.trap, ax: ax)
    #expect(fixture.bios.service(&cpu) == .resume)
    #expect(cpu.rax & 0xFF00 == 0x8100 && cpu.rflags & 1 == 1)
  }

  /// 4 MiB at C0000000H are the first 4 MiB; the directory is at 1 MiB.
  @Test("a program that has the ROM elsewhere in its linear addresses, and data too")
  func paging() {
    fixture.memory.store(UInt32(0x83), at: .init(0x10_0000 + 0x300 * 4))
    var cpu = caller(0xC000_0000 + Self.trap, ax: 0xB10A, pages: 0x10_0000)
    cpu.cr4 = 1 << 4
    #expect(fixture.bios.service(&cpu) == .resume)
    #expect(cpu.rcx == 0x1237_8086)
    #expect(cpu.rip == UInt64(0xC000_0000 + Self.trap + 2))
    // Not mapped, or mapped elsewhere: no trap of ours.
    var stray = caller(Self.trap, ax: 0xB10A, pages: 0x10_0000)
    guard case .strayTrap = fixture.bios.service(&stray) else {
      Issue.record("served")
      return
    }
    // The buffer of the routes, its far pointer and descriptor are all behind the pages.
    fixture.bios.routing = PCIRouting(
      slots: [0, 1 << 3, 0x60, 0xF8, 0xDE] + [UInt8](repeating: 0, count: 11), exclusive: 0x0C00,
      router: 1 << 3)
    fixture.memory.write([0, 0, 0, 0, 0, 0, 0, 0], at: .init(0x9000))
    fixture.memory.write([0xFF, 0xFF, 0x00, 0x10, 0x00, 0x93, 0xCF, 0xC0], at: .init(0x9008))
    fixture.memory.write([0x10, 0, 0x00, 0x70, 0, 0, 0x08, 0], at: .init(0x9100))
    cpu = caller(0xC000_0000 + Self.trap, ax: 0xB10E, pages: 0x10_0000)
    cpu.cr4 = 1 << 4
    cpu.gdtr = DescriptorTableRegister(base: 0xC000_9000, limit: 15)
    cpu.rdi = 0xC000_9100
    #expect(fixture.bios.service(&cpu) == .resume)
    #expect(cpu.rax & 0xFF00 == 0 && cpu.rbx == 0x0C00)
    #expect(fixture.bytes(0x8000, 5) == [0, 8, 0x60, 0xF8, 0xDE], "base C0001000H, offset 7000H")
    // A selector beyond the table.
    fixture.memory.write([0x10], at: .init(0x9106))
    cpu.rip -= 2
    cpu.rax = 0xB10E
    #expect(fixture.bios.service(&cpu) == .resume)
    #expect(cpu.rax & 0xFF00 == 0x8900)
  }
}
