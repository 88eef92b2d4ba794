import BIOS
import Bus
import Devices
import GuestMemory
import Testing
import X86

@Suite("BIOS: INT 15H and 1AH") struct SystemTests {
  private func map(_ fixture: BIOSFixture, size: UInt64) -> [(UInt64, UInt64, UInt32)] {
    var rows: [(UInt64, UInt64, UInt32)] = []
    var next: UInt64 = 0
    fixture.memory.store(UInt32(0x5A5A_5A5A), at: .init(0x9014))
    repeat {
      let result = fixture.call(0x15, ax: 0xE820) {
        $0.rbx = next
        $0.rcx = size
        $0.rdx = 0x534D_4150
        $0.rdi = 0x9000
      }
      guard !result.carry, result.cpu.rax == 0x534D_4150, result.cpu.rcx == 20,
        fixture.double(0x9014) == 0x5A5A_5A5A, rows.count < 20
      else {
        return []
      }
      let start = UInt64(fixture.double(0x9000)) | UInt64(fixture.double(0x9004)) << 32
      let length = UInt64(fixture.double(0x9008)) | UInt64(fixture.double(0x900C)) << 32
      rows.append((start, length, fixture.double(0x9010)))
      next = result.cpu.rbx & 0xFFFF_FFFF
    } while next != 0
    return rows
  }

  @Test(arguments: [20, 24] as [UInt64]) func `the memory map comes row by row, 20 bytes each`(
    size: UInt64
  ) throws {
    let rows = map(try BIOSFixture(memoryMiB: 32), size: size)
    #expect(rows.map(\.0) == [0, 0x9FC00, 0xF0000, 0x100000])
    #expect(rows.map(\.1) == [0x9FC00, 0x400, 0x10000, 31 << 20])
    #expect(rows.map(\.2) == [1, 2, 2, 1])
  }

  @Test func `a map request without its signature, too small or past the end is refused`() throws {
    let fixture = try BIOSFixture()
    for (edx, ecx, ebx) in [(0, 20, 0), (0x534D_4150, 19, 0), (0x534D_4150, 20, 4)]
      as [(UInt64, UInt64, UInt64)]
    {
      let result = fixture.call(0x15, ax: 0xE820) {
        $0.rdx = edx
        $0.rcx = ecx
        $0.rbx = ebx
      }
      #expect(result.carry)
      #expect(result.ah == 0x86)
    }
  }

  @Test func `memory sizes by the older functions`() throws {
    let fixture = try BIOSFixture(memoryMiB: 32)
    #expect(fixture.call(0x15, ax: 0x8800).ax == 31 * 1024)
    let size = fixture.call(0x15, ax: 0xE801)
    #expect([size.ax, size.cx] == [15 * 1024, 15 * 1024])
    #expect([size.bx, size.dx] == [256, 256])
    let small = try BIOSFixture(memoryMiB: 4)
    #expect(small.call(0x15, ax: 0xE801).ax == 3 * 1024)
    #expect(small.call(0x15, ax: 0xE801).bx == 0)
    let large = try BIOSFixture(memoryMiB: 128)
    #expect(large.call(0x15, ax: 0x8800).ax == 0xFC00)
  }

  @Test func `a block moves between the segments of a descriptor table`() throws {
    let fixture = try BIOSFixture()
    fixture.memory.write([1, 2, 3, 4], at: .init(0x2_0000))
    fixture.memory.write([0xFF, 0xFF, 0x00, 0x00, 0x02, 0x93, 0, 0], at: .init(0x9010))
    fixture.memory.write([0xFF, 0xFF, 0x10, 0x00, 0x00, 0x93, 0, 1], at: .init(0x9018))
    let result = fixture.call(0x15, ax: 0x8700) {
      $0.rcx = 2
      $0.rsi = 0x9000
    }
    #expect(result.ah == 0)
    #expect(!result.carry)
    #expect(fixture.bytes(0x100_0010, 4) == [1, 2, 3, 4])
  }

  @Test func `A20 is told, and switched by port 92H`() throws {
    let fixture = try BIOSFixture()
    #expect(fixture.call(0x15, ax: 0x2402).al == 1)
    #expect(!fixture.call(0x15, ax: 0x2400).carry)
    #expect(fixture.input(0x92) & 2 == 0)
    #expect(fixture.call(0x15, ax: 0x2402).al == 0)
    fixture.call(0x15, ax: 0x2401)
    #expect(fixture.call(0x15, ax: 0x2402).al == 1)
    #expect(fixture.call(0x15, ax: 0x2403).bx == 3)
    #expect(fixture.resetCount == 0)
  }

  @Test func `tables and areas are where they are said to be`() throws {
    let fixture = try BIOSFixture()
    let table = fixture.call(0x15, ax: 0xC000)
    #expect(table.cpu.es.selector == 0xF000)
    #expect(fixture.byte(0xF0000 + UInt64(table.bx) + 2) == 0xFC)
    #expect(fixture.call(0x15, ax: 0xC100).cpu.es.selector == 0x9FC0)
  }

  @Test(arguments: [0x5300, 0xC208, 0x8400, 0xD800, 0x4100] as [UInt16])
  func `absent functions answer CF and 86H`(ax: UInt16) throws {
    let fixture = try BIOSFixture()
    let result = fixture.call(0x15, ax: ax)
    #expect(result.carry)
    #expect(result.ah == 0x86)
    #expect(fixture.said.isEmpty, "known to be absent")
  }

  @Test func `an unknown function answers CF and 86H, and is told once`() throws {
    let fixture = try BIOSFixture()
    for _ in 0..<3 { #expect(fixture.call(0x15, ax: 0x7712).carry) }
    #expect(
      fixture.said == [
        "INT 0x15 with AX=0x7712, which these BIOS services do not know, called before 0x1234:0x5678"
      ])
    #expect(fixture.bios.state.unknownCalls.map(\.count) == [3])
  }

  // MARK: Waiting

  @Test func `a wait sleeps in ROM while long, spins at its end, and then returns`() throws {
    let fixture = try BIOSFixture()
    var result = fixture.call(0x15, ax: 0x8600) {
      $0.rcx = 0x0001  // 100,000 µs
      $0.rdx = 0x86A0
    }
    #expect(!result.returns)
    // sti; hlt; out
    #expect(fixture.bytes(0xF0000 + UInt64(result.ip), 3) == [0xFB, 0xF4, 0xE6])
    var cpu = result.cpu
    fixture.clock.advance(to: VirtualTime(nanoseconds: 60_000_000))
    cpu.rip += 2
    result = fixture.goOn(cpu)
    // sti; push cx; mov cx, …; loop $; pop cx; out
    #expect(fixture.bytes(0xF0000 + UInt64(result.ip), 2) == [0xFB, 0x51])
    cpu = result.cpu
    fixture.clock.advance(to: VirtualTime(nanoseconds: 100_000_000))
    cpu.rip += 8
    result = fixture.goOn(cpu)
    #expect(fixture.byte(0xF0000 + UInt64(result.ip)) == 0xCF, "an IRET is next")
    #expect(!result.carry)
    #expect(result.ah == 0)
  }

  @Test func `a wait does not sleep when the timer cannot wake it`() throws {
    let fixture = try BIOSFixture()
    fixture.ports.write(Port(0x21), 0xFF, width: .byte)
    let result = fixture.call(0x15, ax: 0x8600) { $0.rcx = 0x0100 }
    #expect(fixture.bytes(0xF0000 + UInt64(result.ip), 2) == [0xFB, 0x51])
  }

  @Test func `waits that are left do not pile up`() throws {
    let fixture = try BIOSFixture()
    for index in 0..<1000 {
      fixture.call(0x15, ax: 0x8600) {
        $0.rcx = 0x0100
        $0.rsp = UInt64(0x4000 + index * 8)
      }
    }
    let encoded = String(describing: fixture.bios.state)
    #expect(encoded.count < 4000)
  }

  // MARK: INT 1AH

  @Test func `ticks are read and set, and midnight is told once`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x1A, ax: 0x0100) {
      $0.rcx = 0x0012
      $0.rdx = 0x3456
    }
    fixture.memory.store(UInt8(1), at: .init(0x470))
    let first = fixture.call(0x1A)
    #expect([first.cx, first.dx] == [0x0012, 0x3456])
    #expect(first.al == 1)
    #expect(fixture.call(0x1A).al == 0)
  }

  @Test func `the clock's time and date are read and set, in BCD`() throws {
    let fixture = try BIOSFixture()
    let time = fixture.call(0x1A, ax: 0x0200)
    #expect(time.cx == 0x1256)
    #expect(time.dx >> 8 == 0x34)
    let date = fixture.call(0x1A, ax: 0x0400)
    #expect(date.cx == 0x2026)
    #expect(date.dx == 0x0102)
    fixture.call(0x1A, ax: 0x0300) {
      $0.rcx = 0x2359
      $0.rdx = 0x5800
    }
    fixture.call(0x1A, ax: 0x0500) {
      $0.rcx = 0x2027
      $0.rdx = 0x1231
    }
    #expect(fixture.call(0x1A, ax: 0x0200).cx == 0x2359)
    #expect(fixture.call(0x1A, ax: 0x0400).dx == 0x1231)
  }

  @Test func `an alarm is set once, and reaches INT 4AH by the clock's interrupt`() throws {
    let fixture = try BIOSFixture()
    #expect(
      !fixture.call(0x1A, ax: 0x0600) {
        $0.rcx = 0x1256
        $0.rdx = 0x3500
      }.carry)
    #expect(fixture.call(0x1A, ax: 0x0600).carry)
    fixture.clock.advance(to: VirtualTime(nanoseconds: 1_500_000_000))
    fixture.rtc.timePassed()
    #expect(fixture.pic.isInterruptPending)
    // INT 70H: push ax; out; jnc.
    var cpu = fixture.caller(0x70)
    cpu.rip += 1
    let result = fixture.goOn(cpu)
    #expect(result.cpu.rflags & RFlags.cf != 0)
    #expect(fixture.bytes(0xF0000 + UInt64(result.ip), 4) == [0x73, 0x02, 0xCD, 0x4A])
    #expect(!fixture.call(0x1A, ax: 0x0700).carry)
    #expect(!fixture.call(0x1A, ax: 0x0600).carry)
  }
}
