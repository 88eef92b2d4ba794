import BIOS
import Bus
import Devices
import Foundation
import GuestMemory
import Testing
import X86

@Suite("BIOS: other services") struct OtherServicesTests {
  @Test func `INT 14H sends and receives by the chip`() throws {
    let fixture = try BIOSFixture()
    let setup = fixture.call(0x14, ax: 0x00E3)
    #expect(setup.ah & 0x60 == 0x60, "transmitter empty")
    let sent = fixture.call(0x14, ax: 0x0141)
    #expect(sent.ah & 0x80 == 0)
    #expect(fixture.transmitted == [0x41])
    #expect(fixture.call(0x14, ax: 0x0200).ah & 0x80 != 0, "nothing has come")
    #expect(fixture.call(0x14, ax: 0x0300) { $0.rdx = 1 }.ah == 0x80, "no COM2")
    #expect(fixture.call(0x14, ax: 0x0300) { $0.rdx = 0xFFFF }.ah == 0x80)
  }

  @Test func `INT 17H prints by the port that the data area names`() throws {
    let fixture = try BIOSFixture()
    var paper: [UInt8] = []
    let port = ParallelPort(name: "LPT1", interrupt: InterruptLine()) { paper.append($0) }
    fixture.ports.map(port, at: Port(0x378), count: 3)
    fixture.bios.powerOn()
    #expect(fixture.call(0x11).ax >> 14 == 1)
    #expect(fixture.call(0x17, ax: 0x0100).ah == 0x90)
    #expect(fixture.call(0x17, ax: 0x0041).ah == 0x90)
    #expect(fixture.call(0x17, ax: 0x0200).ah == 0x90)
    #expect(fixture.call(0x17, ax: 0x0042) { $0.rdx = 1 }.ah == 0x01, "no LPT2")
    #expect(paper == [0x41])
  }

  @Test func `there is no printer`() throws {
    let fixture = try BIOSFixture()
    #expect(fixture.call(0x17, ax: 0x0041).ah == 0x01)
    fixture.call(0x05)
    #expect(fixture.byte(0x500) == 0xFF)
  }

  @Test func `an interrupt without a handler is acknowledged, and told once`() throws {
    let fixture = try BIOSFixture()
    // All masked but IRQ 5 and the second controller.
    fixture.ports.write(Port(0x21), 0b1101_1011, width: .byte)
    fixture.ports.write(Port(0xA1), 0, width: .byte)
    let (line5, line14) = (fixture.pic.line(5), fixture.pic.line(14))
    for _ in 0..<2 {
      line5.raise()
      #expect(fixture.pic.acknowledge() == 0x0D)
      line5.lower()
      #expect(fixture.call(0x0D).outcome == .resume)
    }
    line14.raise()
    #expect(fixture.pic.acknowledge() == 0x76)
    fixture.call(0x76)
    line14.lower()
    line5.raise()
    #expect(fixture.pic.isInterruptPending, "both controllers are free again")
    #expect(
      fixture.said == [
        "IRQ 5 came and the guest has no handler for it; acknowledged",
        "IRQ 14 came and the guest has no handler for it; acknowledged",
      ])
  }

  @Test(arguments: [0x00, 0x06, 0x0D] as [UInt8])
  func `an exception without a handler is an outcome of its own`(vector: UInt8) throws {
    let fixture = try BIOSFixture()
    guard case .unhandledException(vector, let sentence) = fixture.call(vector).outcome else {
      Issue.record("no outcome")
      return
    }
    #expect(sentence.contains("0x1234:0x5678"))
  }

  @Test func `a breakpoint instruction without a handler is passed over`() throws {
    let fixture = try BIOSFixture()
    #expect(fixture.call(0x03).outcome == .resume)
    #expect(fixture.said.count == 1)
  }

  @Test func `services work in virtual-8086 mode, through the page tables`() throws {
    let fixture = try BIOSFixture()
    // One page directory at 200000H with a 4 MiB page: linear 0 is physical 400000H.
    fixture.memory.store(UInt32(0x40_0000 | 0x87), at: .init(0x20_0000))
    var cpu = fixture.caller(0x13)
    fixture.memory.write(fixture.bytes(0x6FFA, 6), at: .init(0x40_6FFA))
    cpu.cr0 = 0x8000_0011
    cpu.cr4 = 0x10
    cpu.cr3 = 0x20_0000
    cpu.rflags |= RFlags.vm
    cpu.rax = 0x0200
    cpu.rdx = 0x80
    #expect(fixture.bios.service(&cpu) == .resume)
    #expect(fixture.word(0x40_6FFE) == 0x0203, "CF is set in the frame that paging shows")
    #expect(fixture.word(0x6FFE) == 0x0202)
  }

  @Test func `the state survives encoding`() throws {
    let fixture = try BIOSFixture()
    fixture.call(0x15, ax: 0x7712)
    fixture.call(0x15, ax: 0x8600) { $0.rcx = 0x0100 }
    let encoded = try JSONEncoder().encode(fixture.bios.state)
    let decoded = try JSONDecoder().decode(BIOSServices.State.self, from: encoded)
    #expect(decoded == fixture.bios.state)
  }

  @Test func `the table in the documentation is the services' own`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/bios.md").standardizedFileURL
    let text = try String(contentsOf: path, encoding: .utf8)
    let marks = ("<!-- table: begin -->\n", "<!-- table: end -->\n")
    let start = try #require(text.range(of: marks.0)?.upperBound)
    let end = try #require(text.range(of: marks.1)?.lowerBound)
    if ProcessInfo.processInfo.environment["RINGSIDE_RECORD"] != nil {
      let recorded = text[..<start] + BIOSReference.table + text[end...]
      try recorded.write(to: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      String(text[start..<end]) == BIOSReference.table,
      "docs/bios.md is out of date; run this test with RINGSIDE_RECORD=1")
  }

  @Test func `small answers that programs rely on`() throws {
    let fixture = try BIOSFixture(drives: [BIOSDrive(disk: NumberedDisk(sectors: 4096))])
    #expect(fixture.call(0x15, ax: 0x4F1E).carry, "the key goes on")
    #expect(fixture.call(0x15, ax: 0x4F1E).al == 0x1E)
    #expect(fixture.call(0x16, ax: 0x0A00).bx == 0x41AB)
    #expect(fixture.call(0x16, ax: 0x0900).al & 0x10 != 0)
    // A seek says nothing of a sector.
    func seek(_ cx: UInt64, head: UInt64 = 0) -> UInt8 {
      fixture.call(0x13, ax: 0x0C00) {
        $0.rcx = cx
        $0.rdx = head << 8 | 0x80
      }.ah
    }
    #expect(seek(0x0300) == 0 && seek(0x033F, head: 15) == 0)
    #expect(seek(0x0400) == 4, "four cylinders")
    #expect(seek(0x0300, head: 16) == 4)
  }
}
