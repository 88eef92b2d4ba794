import Debugger
import Engine
import GuestMemory
import Machine
import TestMachine
import Testing
import X86

@Suite("Debugger: where Linux runs")
struct LinuxPlaceTests {
  private let fixture: MachineFixture
  private let debugger: Debugger

  init() throws {
    fixture = try MachineFixture()
    debugger = Debugger(machine: fixture.machine)
    debugger.guestIsLinux(wanting: 0x100_0000)
  }

  /// 4-level paging from `root`, with large pages from FFFFFFFF80000000H + `first` on.
  private func map(root: UInt64, first: UInt64, pages: UInt64 = 4) {
    let tables = 0x2_0000 + (root & 0xF000) << 2
    let memory = fixture.machine.memory
    memory.store(tables + 3, at: .init(root + 511 * 8))
    memory.store(tables + 0x1003, at: .init(tables + 510 * 8))
    for page in 0..<pages {
      memory.store(0x100_0083 + page << 21, at: .init(tables + 0x1000 + (first >> 21 + page) * 8))
    }
  }

  /// Long mode with the tables at `root`.
  private func run(root: UInt64) {
    let cpu = fixture.cpu()
    cpu.cpuState.cr0 = 0x8000_0011
    cpu.cpuState.cr3 = root
    cpu.cpuState.cr4 = 0x20
    cpu.cpuState.efer = 0x500
  }

  @Test func `the lowest page of the kernel's map tells the slide`() {
    map(root: 0x1_0000, first: 0x2E00_0000)
    run(root: 0x1_0000)
    #expect(debugger.linuxSlide == 0x2D00_0000)
    #expect(debugger.linuxStart == 0xFFFF_FFFF_AE00_0000)
  }

  @Test func `without paging there is no slide`() {
    map(root: 0x1_0000, first: 0x2E00_0000)
    #expect(debugger.linuxSlide == nil)
    #expect(debugger.linuxStart == nil)
  }

  @Test func `a kernel that did not move has a slide of nothing`() {
    map(root: 0x1_0000, first: 0x100_0000)
    run(root: 0x1_0000)
    #expect(debugger.linuxSlide == 0)
  }

  @Test func `user land's own tables do not deceive`() {
    map(root: 0x1_0000, first: 0x2E00_0000)
    map(root: 0x1_1000, first: 0x2EC0_0000, pages: 1)
    run(root: 0x1_1000)
    #expect(debugger.linuxSlide == 0x2D00_0000)
  }

  @Test func `what is mapped below the kernel's first address is no kernel`() {
    map(root: 0x1_0000, first: 0)
    run(root: 0x1_0000)
    #expect(debugger.linuxSlide == nil)
  }

  @Test func `tables that lie nowhere tell nothing`() {
    run(root: 0xFF_FFFF_F000)
    #expect(debugger.linuxSlide == nil)
  }

  @Test func `another guest has no slide`() throws {
    map(root: 0x1_0000, first: 0x2E00_0000)
    run(root: 0x1_0000)
    #expect(Debugger(machine: fixture.machine).linuxSlide == nil)
    debugger.guestIsLinux(wanting: .max)
    #expect(debugger.linuxSlide == nil)
  }
}
